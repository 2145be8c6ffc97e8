//! A project that is fetched from an address for the first time.

use super::trouble::GitError;
use super::user::{Git, Manner};
use std::path::Path;

/// Fetches everything at an address into a folder that does not exist; `at` is where an address that is a path begins.
pub fn clone(address: &str, at: &Path, folder: &Path, manner: Manner) -> Result<(), GitError> {
    let folder = folder.to_string_lossy();
    let git = Git::new(at, manner);
    git.output(&["clone", "-q", "--", address, &folder]).map(|_| ())
}

/// Tells whether a text is the address of a repository and not the name of a folder.
pub fn is_address(text: &str) -> bool {
    let scheme = text.split_once("://").map(|it| it.0);
    if let Some(scheme) = scheme {
        return !scheme.is_empty()
            && scheme
                .chars()
                .all(|it| it.is_ascii_alphanumeric() || "+-.".contains(it));
    }
    // `host:path`, where one letter alone is a drive of Windows.
    let host = text.split_once(':').map(|it| it.0);
    host.is_some_and(|it| it.chars().count() > 1 && !it.contains(['/', '\\']))
}

/// Tells whether a folder is a repository without files beside it, as a shared one on a network drive is.
pub fn is_bare(folder: &Path) -> bool {
    folder.join("HEAD").is_file() && folder.join("objects").is_dir() && folder.join("refs").is_dir()
}

/// Returns what the folder of a project from an address is called: the last word of it.
pub fn name(address: &str) -> &str {
    let address = address.trim_end_matches(['/', '\\']);
    let last = address.rsplit(['/', '\\', ':']).next().unwrap_or(address);
    last.strip_suffix(".git").filter(|it| !it.is_empty()).unwrap_or(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_no_folder_and_a_folder_no_address() {
        for address in [
            "https://git.example.org/politik.git",
            "ssh://git@example.org/politik",
            "git@example.org:politik.git",
            "file:///srv/politik.git",
        ] {
            assert!(is_address(address), "{address}");
            assert_eq!(name(address), "politik");
        }
        for folder in ["politik", "./a:b", "C:\\politik", "c:/politik", "../x", "", "://x"] {
            assert!(!is_address(folder), "{folder}");
        }
        assert_eq!(name("/srv/faelles/"), "faelles");
        assert_eq!(name("C:\\drev\\politik.git"), "politik");
    }
}
