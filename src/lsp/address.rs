//! The addresses by which an editor names files, and the paths of a project.

use crate::disk::{read, real};
use crate::text::percent::decoded;
use std::path::{Component, Path, PathBuf};

/// What every address of a file begins with.
const FILE: &str = "file://";

/// Returns the file that an address names; nothing for what is no file of this machine.
pub(super) fn file(address: &str) -> Option<PathBuf> {
    let rest = address.strip_prefix(FILE)?;
    let path = &rest[rest.find('/')?..];
    let path = decoded(path);
    let is_drive = |it: &str| it.as_bytes().get(2) == Some(&b':');
    let plain = if cfg!(windows) && is_drive(&path) {
        &path[1..]
    } else {
        &path[..]
    };
    Some(PathBuf::from(plain))
}

/// Returns the address of a file.
pub(super) fn of(file: &Path) -> String {
    let path = file.to_string_lossy().replace('\\', "/");
    let mut address = FILE.to_owned();
    if !path.starts_with('/') {
        address.push('/');
    }
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address
}

/// Where a project lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Home {
    /// Its folder.
    pub(super) root: PathBuf,
    /// The same as the editor writes it, maybe by links.
    shown: PathBuf,
}

impl Home {
    /// Returns the project that a folder or a file lies in.
    pub(super) fn around(path: &Path) -> Option<Self> {
        let path = std::path::absolute(path).ok()?;
        let there = path.ancestors().find(|it| it.is_dir())?;
        let root = read::find_root(there)?;
        let shown = path.ancestors().find(|it| real::path(it).is_ok_and(|it| it == root));
        Some(Self {
            shown: shown.unwrap_or(&root).to_owned(),
            root,
        })
    }

    /// Returns the path from the root of the file that an address names; nothing for one that lies elsewhere.
    pub(super) fn path(&self, address: &str) -> Option<String> {
        let file = file(address)?;
        if file.components().any(|it| it == Component::ParentDir) {
            return None;
        }
        let within = |root: &Path| file.strip_prefix(root).ok().map(Path::to_owned);
        let path = within(&self.shown).or_else(|| within(&self.root));
        match path {
            Some(path) => {
                let parts: Option<Vec<&str>> = path.iter().map(|it| it.to_str()).collect();
                parts.map(|it| it.join("/"))
            }
            None => read::inside(&self.root, Path::new("/"), &file),
        }
    }

    /// Returns the address of a file by its path from the root.
    pub(super) fn address(&self, path: &str) -> String {
        of(&self.shown.join(path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_its_file_and_back() {
        for path in ["/a/b.md", "/et hus/æble 100%.md", "/a#b?c;d/😀.md", "/a+b/%41.md"] {
            assert_eq!(file(&of(Path::new(path))), Some(PathBuf::from(path)));
        }
        assert_eq!(of(Path::new("/et hus/æ")), "file:///et%20hus/%C3%A6");
        assert_eq!(file("file://localhost/a"), Some(PathBuf::from("/a")));
        for nothing in ["untitled:Untitled-1", "https://x.dk/a", "", "file:", "file://"] {
            assert_eq!(file(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn a_project_is_known_by_the_folder_that_the_editor_writes() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap().join("project");
        std::fs::create_dir_all(root.join("policy/themes")).unwrap();
        std::fs::write(root.join("policy/policy.yaml"), "").unwrap();
        let new = root.join("policy/goals/new.md");
        let home = Home::around(&new).unwrap();
        assert_eq!(home.root, root);
        assert_eq!(home.path(&of(&new)).as_deref(), Some("policy/goals/new.md"));
        assert_eq!(home.address("policy/goals/new.md"), of(&new));
        assert_eq!(home.path(&of(&folder.path().join("x.md"))), None);
        assert_eq!(home.path(&format!("{}/../x.md", of(&root))), None);
        assert_eq!(Home::around(folder.path()), None);
        #[cfg(unix)]
        {
            let link = folder.path().canonicalize().unwrap().join("link");
            std::os::unix::fs::symlink(&root, &link).unwrap();
            let home = Home::around(&link.join("policy")).unwrap();
            assert_eq!((&home.root, &home.shown), (&root, &link));
            assert_eq!(
                home.path(&of(&link.join("policy/x.md"))).as_deref(),
                Some("policy/x.md")
            );
            assert_eq!(
                home.path(&of(&root.join("policy/x.md"))).as_deref(),
                Some("policy/x.md")
            );
            assert_eq!(home.address("policy/x.md"), of(&link.join("policy/x.md")));
        }
    }
}
