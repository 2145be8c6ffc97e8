//! What a commit changes: the files that are new in it, changed, gone or named otherwise.

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Became {
    /// It is new.
    Added,
    /// It is another one.
    Changed,
    /// It is gone.
    Removed,
    /// It has another name, and maybe another text.
    Renamed,
}

/// What became of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileChange {
    /// What became of it.
    pub became: Became,
    /// Its path, with `/`; of one that is gone its last.
    pub path: String,
    /// Its path before, where that was another one.
    pub old_path: Option<String>,
}

/// Reads what `--name-status -z` lists: `STATUS NUL PATH NUL`, of a renamed file `STATUS NUL OLD NUL NEW NUL`.
pub(super) fn changes(listing: &[u8]) -> Vec<FileChange> {
    let listing = String::from_utf8_lossy(listing);
    let mut fields = listing.split_terminator('\0');
    let mut changes = Vec::new();
    while let (Some(status), Some(path)) = (fields.next(), fields.next()) {
        changes.extend(change(status, path, &mut fields));
    }
    changes
}

/// Tells whether a status has a letter for each of several commits, as of a file that a join has as in none of them.
pub(super) fn is_of_join(status: &str) -> bool {
    status.len() > 1 && status.bytes().all(|it| it.is_ascii_uppercase())
}

/// Returns what became of such a file.
pub(super) fn joined(status: &str, path: &str) -> FileChange {
    let all = |letter: char| status.chars().all(|it| it == letter);
    FileChange {
        became: if all('A') {
            Became::Added
        } else if all('D') {
            Became::Removed
        } else {
            Became::Changed
        },
        path: path.to_owned(),
        old_path: None,
    }
}

/// Reads one entry of it, of which the status and the first path were read.
pub(super) fn change<'a>(
    status: &str,
    path: &'a str,
    further: &mut impl Iterator<Item = &'a str>,
) -> Option<FileChange> {
    let (became, path, old_path) = match status.as_bytes().first()? {
        b'A' | b'C' => (Became::Added, path, None),
        b'D' => (Became::Removed, path, None),
        b'R' => (Became::Renamed, further.next()?, Some(path.to_owned())),
        _ => (Became::Changed, path, None),
    };
    Some(FileChange {
        became,
        path: path.to_owned(),
        old_path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_change_is_read() {
        let listed = changes("A\0a b.md\0M\0ø.md\0R087\0før.md\0nu.md\0D\0væk.md\0T\0link\0".as_bytes());
        let listed: Vec<_> = listed
            .iter()
            .map(|it| (it.became, &*it.path, it.old_path.as_deref()))
            .collect();
        assert_eq!(
            listed,
            [
                (Became::Added, "a b.md", None),
                (Became::Changed, "ø.md", None),
                (Became::Renamed, "nu.md", Some("før.md")),
                (Became::Removed, "væk.md", None),
                (Became::Changed, "link", None),
            ]
        );
    }
}
