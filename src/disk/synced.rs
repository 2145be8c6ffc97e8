//! Whether a program such as `OneDrive` copies a folder to other machines, as its path and what lies beside it show.

use super::{read, real};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// What the folder of a program is called, in small letters, and the program.
const FOLDERS: [(&str, &str); 22] = [
    ("onedrive", "OneDrive"),
    ("sharepoint", "SharePoint"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drev"),
    ("google drev", "Google Drev"),
    ("googledrive", "Google Drev"),
    ("icloud drive", "iCloud"),
    ("iclouddrive", "iCloud"),
    ("mobile documents", "iCloud"),
    ("com~apple~clouddocs", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("box sync", "Box"),
    ("box-box", "Box"),
    ("pclouddrive", "pCloud"),
    ("pcloud drive", "pCloud"),
    ("megasync", "MEGA"),
    ("proton drive", "Proton Drive"),
    ("synologydrive", "Synology Drive"),
    ("seadrive", "Seafile"),
    ("seafile", "Seafile"),
    ("jottacloud", "Jottacloud"),
];

/// What a program lays down at the top of a folder that it keeps, and the program.
const MARKS: [(&str, &str); 9] = [
    (".dropbox.cache", "Dropbox"),
    (".tmp.driveupload", "Google Drev"),
    (".tmp.drivedownload", "Google Drev"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".stfolder", "Syncthing"),
    (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
    (".SynologyWorkingDirectory", "Synology Drive"),
    (".seafile-data", "Seafile"),
];

/// What the top of a drive is called that a program shows a store as, in small letters.
const DRIVES: [(&str, &str); 4] = [
    ("my drive", "Google Drev"),
    ("mit drev", "Google Drev"),
    ("shared drives", "Google Drev"),
    ("fællesdrev", "Google Drev"),
];

/// The variables by which `OneDrive` says where its folders are.
const ONEDRIVE: [&str; 3] = ["OneDriveCommercial", "OneDriveConsumer", "OneDrive"];

/// Returns which program keeps a folder, or one above it, the same on several machines; nothing where none is known to.
pub fn program(folder: &Path) -> Option<&'static str> {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let real = real::path(&whole).ok();
    let set: Vec<PathBuf> = ONEDRIVE.iter().filter_map(std::env::var_os).filter_map(known).collect();
    let home = std::env::home_dir();
    // A link into such a folder lies in it, and one out of it is still copied.
    real.iter().chain([&whole]).find_map(|it| {
        by_variables(it, &set)
            .or_else(|| by_name(it))
            .or_else(|| by_marks(it, home.as_deref()))
    })
}

fn known(path: OsString) -> Option<PathBuf> {
    (!path.is_empty()).then(|| PathBuf::from(path))
}

/// What lies in a folder that `OneDrive` names, or in the one beside it that has the organisation's name: the libraries of `SharePoint`.
fn by_variables(folder: &Path, set: &[PathBuf]) -> Option<&'static str> {
    let real = |path: &PathBuf| real::path(path).unwrap_or_else(|_| path.clone());
    set.iter().find_map(|own| {
        if folder.starts_with(own) || folder.starts_with(real(own)) {
            return Some("OneDrive");
        }
        let organisation = own.file_name()?.to_str()?.strip_prefix("OneDrive - ")?;
        let libraries = own.with_file_name(organisation);
        (folder.starts_with(&libraries) || folder.starts_with(real(&libraries))).then_some("SharePoint")
    })
}

fn by_name(folder: &Path) -> Option<&'static str> {
    let names: Vec<String> = folder
        .components()
        .filter_map(|it| match it {
            std::path::Component::Normal(name) => Some(name.to_string_lossy().to_lowercase()),
            _ => None,
        })
        .collect();
    let is_drive = |it: &&(&str, &str)| names.first().is_some_and(|top| top == it.0);
    if let Some(drive) = DRIVES.iter().find(is_drive) {
        return Some(drive.1);
    }
    names.iter().enumerate().find_map(|(at, name)| {
        // Macs have all of them in one folder: `CloudStorage/OneDrive-Kommunen`.
        let is_stored = at > 0 && names[at - 1] == "cloudstorage";
        let found = FOLDERS.iter().find(|it| is_named(name, it.0, is_stored));
        found.map(|it| it.1)
    })
}

/// Tells whether a folder has the name of a program: alone, with an account or a number behind it.
fn is_named(name: &str, own: &str, is_stored: bool) -> bool {
    let Some(rest) = name.strip_prefix(own) else {
        return false;
    };
    let is_number = rest.bytes().all(|it| it.is_ascii_digit());
    is_number || rest.starts_with(" - ") || rest.starts_with(" (") || is_stored && rest.starts_with('-')
}

fn by_marks(folder: &Path, home: Option<&Path>) -> Option<&'static str> {
    folder.ancestors().find_map(|it| {
        if let Some(mark) = MARKS.iter().find(|mark| read::is_there(it, mark.0)) {
            return Some(mark.1);
        }
        // Newer versions of Nextcloud have nothing but a database with a number, which only a list shows.
        let is_own = home.is_some_and(|home| it.starts_with(home) && it != home);
        let is_list = |name: &String| name.starts_with(".sync_") && name.ends_with(".db");
        (is_own && read::names(it).iter().any(is_list)).then_some("Nextcloud")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_each_program_is_known_by_its_name() {
        for (path, program) in [
            ("/Users/x/OneDrive/politik", "OneDrive"),
            ("/c/Users/x/OneDrive - Greve Kommune/politik", "OneDrive"),
            ("/Users/x/Library/CloudStorage/OneDrive-GreveKommune/p", "OneDrive"),
            ("/c/Users/x/SharePoint/Team - Dokumenter", "SharePoint"),
            ("/home/x/Dropbox/p", "Dropbox"),
            ("/home/x/Dropbox (Kommunen)/p", "Dropbox"),
            ("/Users/x/Google Drev/p", "Google Drev"),
            ("/Mit drev/p", "Google Drev"),
            ("/Users/x/Library/Mobile Documents/com~apple~CloudDocs/p", "iCloud"),
            ("/home/x/Nextcloud2/p", "Nextcloud"),
            ("/Users/x/Library/CloudStorage/Box-Box/p", "Box"),
        ] {
            assert_eq!(by_name(Path::new(path)), Some(program), "{path}");
        }
        for path in [
            "/home/x/dropbox-api/p",
            "/home/x/onedriver/p",
            "/home/x/Dokumenter/integrationspolitik",
            "/home/x/politik/mit drev",
            "/home/x/nextcloud-notes",
        ] {
            assert_eq!(by_name(Path::new(path)), None, "{path}");
        }
    }

    #[test]
    fn where_onedrive_says_it_is_the_libraries_beside_it_are_known_too() {
        let set = [PathBuf::from("/c/Users/x/OneDrive - Greve Kommune")];
        let found = |path: &str| by_variables(Path::new(path), &set);
        assert_eq!(found("/c/Users/x/OneDrive - Greve Kommune/p"), Some("OneDrive"));
        assert_eq!(
            found("/c/Users/x/Greve Kommune/Team - Dokumenter/p"),
            Some("SharePoint")
        );
        assert_eq!(found("/c/Users/x/Dokumenter/p"), None);
        let plain = [PathBuf::from("/c/Skyen")];
        assert_eq!(by_variables(Path::new("/c/Skyen/p"), &plain), Some("OneDrive"));
    }

    #[test]
    fn what_a_program_lays_down_above_the_folder_gives_it_away() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("faelles/politik");
        std::fs::create_dir_all(&project).unwrap();
        assert_eq!(by_marks(&project, Some(folder.path())), None);
        std::fs::write(folder.path().join("faelles/.sync_3f2a.db"), "").unwrap();
        assert_eq!(by_marks(&project, Some(folder.path())), Some("Nextcloud"));
        assert_eq!(by_marks(&project, None), None);
        std::fs::create_dir(folder.path().join("faelles/.stfolder")).unwrap();
        assert_eq!(by_marks(&project, None), Some("Syncthing"));
    }
}
