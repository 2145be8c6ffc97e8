//! Where a path really leads, in a form that other programs understand too.

use std::io;
use std::path::{Path, PathBuf};

/// How Windows begins a path that is taken to the letter: git, the Explorer and whoever reads it on a screen can't use it so.
const LITERAL: &str = r"\\?\";
/// The longest path that Windows takes without it.
const LONGEST: usize = 259;

/// Returns a path without `.` and `..` and with links followed.
pub fn path(path: &Path) -> io::Result<PathBuf> {
    let real = path.canonicalize()?;
    let plain = real
        .to_str()
        .filter(|_| cfg!(windows))
        .and_then(plain)
        .map(PathBuf::from);
    Ok(plain.unwrap_or(real))
}

/// Returns what a path on a drive or a share is called without the sign that it is taken to the letter; nothing where it needs the sign.
fn plain(literal: &str) -> Option<String> {
    let rest = literal.strip_prefix(LITERAL)?;
    let is_drive = |it: &str| it.as_bytes()[0].is_ascii_alphabetic() && &it[1..] == r":\";
    let (plain, parts) = match rest.strip_prefix(r"UNC\") {
        Some(share) => (format!(r"\\{share}"), share),
        None => (
            rest.to_owned(),
            rest.get(3..).filter(|_| rest.get(..3).is_some_and(is_drive))?,
        ),
    };
    let is_common = |it: &str| !it.ends_with(['.', ' ']) && !it.contains('/');
    (plain.encode_utf16().count() <= LONGEST && parts.split('\\').all(is_common)).then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_on_a_drive_or_a_share_is_called_as_people_call_it() {
        assert_eq!(plain(r"\\?\C:\Sager\Politik").as_deref(), Some(r"C:\Sager\Politik"));
        assert_eq!(plain(r"\\?\C:\").as_deref(), Some(r"C:\"));
        assert_eq!(plain(r"\\?\UNC\server\fælles\ø").as_deref(), Some(r"\\server\fælles\ø"));
    }

    #[test]
    fn a_path_that_means_something_else_without_the_sign_keeps_it() {
        for needed in [
            r"\\?\Volume{b75e2c83-0000-0000-0000-602f00000000}\a",
            r"\\?\C:\a.\b",
            r"\\?\C:\a \b",
            r"\\?\C:a",
            r"\\?\ø:\a",
            r"\\?\",
            r"C:\a",
            "/home/a",
        ] {
            assert_eq!(plain(needed), None, "{needed}");
        }
        let long = format!(r"\\?\C:\{}", "a".repeat(LONGEST - 3));
        assert!(plain(&long).is_some());
        assert_eq!(plain(&format!("{long}a")), None);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed() {
        let folder = tempfile::tempdir().unwrap();
        let root = path(folder.path()).unwrap();
        std::fs::create_dir(root.join("a")).unwrap();
        std::os::unix::fs::symlink(root.join("a"), root.join("b")).unwrap();
        assert_eq!(path(&root.join("b/../b/.")).unwrap(), root.join("a"));
        assert!(path(&root.join("c")).is_err());
    }
}
