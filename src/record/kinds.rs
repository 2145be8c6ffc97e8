//! The registry of kinds: where their files lie and which keys they have.

use super::kind::{Kind, MEMOS, PICTURES};
use crate::syntax::fields::{Key, Shape};
use crate::syntax::markdown::marker::Markers;
use crate::text::slug::is_id;

/// Whether a kind's files have a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// They may; as `.md` or, without a body, as `.yaml`.
    Optional,
    /// They are one file of YAML.
    None,
}

/// What there is to know of a kind.
#[derive(Debug)]
pub struct Row {
    /// The kind.
    pub kind: Kind,
    /// Its name in commands and JSON.
    pub name: &'static str,
    /// The folder of its records, or the path of the one file without its ending.
    pub path: &'static str,
    /// Whether the path is a folder of records.
    pub folder: bool,
    /// Whether it has a body.
    pub body: Body,
    /// The markers its body may have.
    pub markers: Markers,
    /// Its keys.
    pub keys: &'static [Key],
    /// What the names are under which the keys stand, in a list with an entry a line.
    pub names: Option<&'static Shape>,
    /// The keys that stand among the names and are none.
    pub beside: &'static [Key],
}

const fn records(kind: Kind, name: &'static str, path: &'static str, markers: Markers, keys: &'static [Key]) -> Row {
    Row {
        kind,
        name,
        path,
        folder: true,
        body: Body::Optional,
        markers,
        keys,
        names: None,
        beside: &[],
    }
}

const fn single(kind: Kind, name: &'static str, path: &'static str, keys: &'static [Key]) -> Row {
    Row {
        kind,
        name,
        path,
        folder: false,
        body: Body::None,
        markers: Markers::None,
        keys,
        names: None,
        beside: &[],
    }
}

const fn list(kind: Kind, name: &'static str, path: &'static str, names: &'static Shape, keys: &'static [Key]) -> Row {
    Row {
        names: Some(names),
        ..single(kind, name, path, keys)
    }
}

/// Every kind, in the order of `Kind`.
pub const ROWS: &[Row] = &[
    records(Kind::Goal, "goal", "policy/goals", Markers::None, super::goal::KEYS),
    records(Kind::Theme, "theme", "policy/themes", Markers::None, super::theme::KEYS),
    records(
        Kind::Stakeholder,
        "stakeholder",
        "stakeholders",
        Markers::None,
        super::stakeholder::KEYS,
    ),
    records(Kind::Note, "note", "interviews", Markers::Note, super::note::KEYS),
    records(
        Kind::Chapter,
        "chapter",
        "policy/chapters",
        Markers::Chapter,
        super::chapter::KEYS,
    ),
    records(
        Kind::Answer,
        "answer",
        "policy/answers",
        Markers::None,
        super::answer::KEYS,
    ),
    single(Kind::Policy, "policy", "policy/policy", super::manifest::KEYS),
    single(Kind::Process, "process", "policy/process", super::process::KEYS),
    single(
        Kind::Organisation,
        "organisation",
        "policy/organisation",
        super::organisation::KEYS,
    ),
    single(Kind::Sources, "source", "policy/sources", &[]),
    list(
        Kind::Versions,
        "version",
        "policy/versions",
        &Shape::Id,
        super::version::KEYS,
    ),
    records(Kind::Memo, "memo", "templates", Markers::Chapter, super::memo::KEYS),
    Row {
        beside: super::reviewed::BESIDE,
        ..list(
            Kind::Reviewed,
            "reviewed",
            "policy/reviewed",
            &Shape::Text,
            super::reviewed::KEYS,
        )
    },
    list(
        Kind::Requests,
        "request",
        "policy/requests",
        &Shape::Id,
        super::request::KEYS,
    ),
    list(
        Kind::Feedback,
        "feedback",
        "policy/comments",
        &Shape::Id,
        super::feedback::KEYS,
    ),
];

/// What a path in one of the project's folders is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A record.
    Record(Kind),
    /// Something that belongs there and is no record: pictures, `README.md`, hidden files.
    Other,
    /// Something that does not belong there.
    Unexpected,
}

impl Kind {
    /// Returns what there is to know of the kind.
    pub fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }

    /// Returns the kind of a name.
    pub fn of(name: &str) -> Option<Self> {
        ROWS.iter().find(|it| it.name == name).map(|it| it.kind)
    }
}

/// Returns what a path from the project's root is.
pub fn role(path: &str) -> Role {
    let file = path.rsplit('/').next().unwrap_or(path);
    let hidden = path.split('/').any(|it| it.starts_with('.'));
    if hidden || file == "README.md" || path.starts_with(PICTURES) {
        return Role::Other;
    }
    if path.starts_with("templates/") {
        let name = path.strip_prefix(MEMOS).filter(|it| !it.contains('/'));
        let is_memo = name.is_some_and(|it| it.ends_with(".md")) && !is_leftover(file);
        return if is_memo { Role::Record(Kind::Memo) } else { Role::Other };
    }
    for row in ROWS {
        if row.folder {
            let inside = path.strip_prefix(row.path).is_some_and(|rest| rest.starts_with('/'));
            if inside {
                return if is_record_file(file) {
                    Role::Record(row.kind)
                } else {
                    Role::Unexpected
                };
            }
        } else if let Some(ending) = path.strip_prefix(row.path)
            && (ending == ".yaml" || row.kind == Kind::Sources && ending == ".bib")
        {
            return Role::Record(row.kind);
        }
    }
    Role::Unexpected
}

fn is_record_file(file: &str) -> bool {
    (file.ends_with(".md") || file.ends_with(".yaml")) && !is_leftover(file)
}

/// Tells whether an editor or a sync program left a file behind: `~$x.docx`, `x (1).md`, `x - Kopi.md`, `x.md~`.
///
/// Such files may end like records and are none.
pub fn is_leftover(path: &str) -> bool {
    let file = path.rsplit('/').next().unwrap_or(path);
    let (stem, ending) = file.rsplit_once('.').unwrap_or((file, ""));
    let lower = stem.to_lowercase();
    file.starts_with('~')
        || file.starts_with('#')
        || file.ends_with('~')
        || stem.ends_with(['~', ')'])
        || SIGNS.iter().any(|it| lower.contains(it)) && COPIES.iter().any(|it| lower.contains(it))
        || is_copy(&lower)
        // OneDrive puts the name of the machine behind it, which Windows spells in capitals.
        || ["-DESKTOP-", "-LAPTOP-"].iter().any(|it| stem.contains(it))
        || matches!(
            &*ending.to_ascii_lowercase(),
            "bak" | "orig" | "rej" | "swp" | "swo" | "tmp" | "temp" | "part" | "partial" | "crdownload" | "icloud" | "gdoc"
        )
}

/// What synchronising programs write into the name of the other of two versions: Dropbox, `OneDrive`, Nextcloud, iCloud,
/// Google Drive, Syncthing, in Danish and English.
const COPIES: [&str; 10] = [
    "conflicted copy",
    "conflict copy",
    "konfliktkopi",
    "modstridende kopi",
    ".sync-conflict-",
    "_conflict-",
    "case conflict",
    "(conflict",
    "(konflikt",
    "[conflict]",
];

/// One of these is in each of them, and hardly ever in a name that a person gave.
const SIGNS: [&str; 2] = ["onfli", "modstridende"];

/// Tells whether a file system says of a name that it is a copy: `x - Kopi`, `x - Copy (2)`, `Kopi af x`, `x copy 2`, `x 2`.
fn is_copy(stem: &str) -> bool {
    // A name of ours has no space, so that a word or a number behind one was put there by a program.
    let plain = stem.trim_end_matches(|it: char| it.is_ascii_digit()).trim_end();
    let ends = [" kopi", " copy"].iter().any(|it| plain.ends_with(it));
    let begins = ["kopi af ", "copy of "].iter().any(|it| stem.starts_with(it));
    let is_numbered = plain.len() + 1 < stem.len() && stem[plain.len()..].starts_with(' ') && is_id(plain);
    ends || begins || is_numbered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_stand_in_the_order_of_the_kinds() {
        for (at, row) in ROWS.iter().enumerate() {
            assert_eq!(row.kind as usize, at);
        }
    }

    #[test]
    fn each_word_of_a_synchronising_program_has_its_sign() {
        for copy in COPIES {
            assert!(SIGNS.iter().any(|it| copy.contains(it)), "{copy}");
        }
    }

    #[test]
    fn what_every_synchronising_program_leaves_behind_is_known() {
        for name in [
            "a - Kopi.md",
            "a - Kopi (2).md",
            "a - Copy.md",
            "a - Copy (3).yaml",
            "a – Kopi.md",
            "Kopi af a.md",
            "Copy of a.md",
            "a kopi.md",
            "a copy 2.md",
            "a 2.md",
            "a (1).md",
            "a(1).md",
            "a-DESKTOP-4F7K2Q1.md",
            "a-DESKTOP-4F7K2Q1-2.md",
            "a-LAPTOP-9AB.md",
            "a (Sekretariatets konfliktkopi 2018-03-14).md",
            "a (Arbejdsgruppens modstridende kopi 2018-03-14).md",
            "a (working group's conflicted copy 2018-03-14).md",
            "a (conflicted copy 2018-03-14 101112).md",
            "a_conflict-20180314-101112.md",
            "a.sync-conflict-20180314-101112-K3F7A2B.md",
            "a (Case Conflict).md",
            "a [Conflict].md",
            "a.md.icloud",
            "a.md.tmp",
            "a.md.BAK",
            "a.md.part",
            ".~lock.a.md#",
        ] {
            assert_ne!(role(&format!("interviews/{name}")), Role::Record(Kind::Note), "{name}");
        }
        // An id may speak of a conflict or a copy, as one word of its own.
        for id in [
            "2018-03-14-borgere-k3f",
            "kopi",
            "copy-2",
            "naboer-konflikter",
            "1-2",
            "desktop-brugere",
        ] {
            assert_eq!(role(&format!("interviews/{id}.md")), Role::Record(Kind::Note), "{id}");
        }
    }

    #[test]
    fn a_path_says_what_a_file_is() {
        assert_eq!(role("interviews/2018/a.md"), Role::Record(Kind::Note));
        assert_eq!(role("policy/policy.yaml"), Role::Record(Kind::Policy));
        assert_eq!(role("policy/sources.bib"), Role::Record(Kind::Sources));
        assert_eq!(role("policy/themes/README.md"), Role::Other);
        assert_eq!(role("interviews/.obsidian/x.json"), Role::Other);
        assert_eq!(role("interviews/~$x.docx"), Role::Unexpected);
        assert_eq!(role("interviews/x (1).md"), Role::Unexpected);
        assert_eq!(role("policy/notes.txt"), Role::Unexpected);
        assert_eq!(role("templates/report-x - Kopi.md"), Role::Other);
        assert_eq!(role("templates/report-steering.md"), Role::Record(Kind::Memo));
        assert_eq!(role("templates/note.md"), Role::Other);
    }
}
