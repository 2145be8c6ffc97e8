//! Which files a draft is made of, and the digest of their contents.

use super::kind::{Kind, OURS, PICTURES};
use super::kinds::{Role, role};
use crate::text::hexadecimal::hexadecimal;
use sha2::{Digest, Sha256};

/// Tells whether a file of the project goes into the draft: records and pictures, but not the lists that commands keep.
pub fn is_of_draft(path: &str) -> bool {
    match role(path) {
        Role::Record(kind) => kind != Kind::Memo && !OURS.contains(&path),
        Role::Other => path.starts_with(PICTURES),
        Role::Unexpected => false,
    }
}

/// Returns the digest of a file's contents; the line ends of Windows, which git may put in, make no difference.
pub fn contents(bytes: &[u8]) -> [u8; 32] {
    let is_binary = bytes.contains(&0);
    let mut hash = Sha256::new();
    let mut rest = bytes;
    while let Some(at) = memchr::memmem::find(rest, b"\r\n").filter(|_| !is_binary) {
        hash.update(&rest[..at]);
        rest = &rest[at + 1..];
    }
    hash.update(rest);
    hash.finalize().into()
}

/// Returns the digest of a draft: the paths of its files, which come in their order, and the contents of each.
pub fn digest<'a>(files: impl Iterator<Item = (&'a str, Option<[u8; 32]>)>) -> String {
    let mut hash = Sha256::new();
    for (path, contents) in files.filter(|it| is_of_draft(it.0)) {
        hash.update(path);
        hash.update([0]);
        hash.update(contents.unwrap_or_default());
    }
    hexadecimal(&hash.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::version::PATH;

    #[test]
    fn a_draft_is_known_by_its_own_files_and_not_by_how_their_lines_end() {
        let of = |files: &[(&'static str, &[u8])]| digest(files.iter().map(|it| (it.0, Some(contents(it.1)))));
        let one = of(&[("policy/policy.yaml", b"a\nb\n"), ("policy/pictures/a.png", b"\0\r\n")]);
        let same = of(&[
            ("policy/README.md", b"x"),
            ("policy/policy.yaml", b"a\r\nb\r\n"),
            ("policy/pictures/a.png", b"\0\r\n"),
            (PATH, b"y"),
        ]);
        assert_eq!(one, same);
        assert_ne!(
            one,
            of(&[("policy/policy.yaml", b"a\nb\n"), ("policy/pictures/a.png", b"\0\n")])
        );
        assert_ne!(
            one,
            of(&[("policy/policy.yaml", b"a\nb\n"), ("policy/pictures/b.png", b"\0\r\n")])
        );
        assert_eq!(one.len(), 64);
    }
}
