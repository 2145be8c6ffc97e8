//! The named versions of the draft: how each is recognised, and to whom it was sent.

use crate::source::Spanned;
use crate::syntax::date::Date;
use crate::syntax::fields::{Fields, Key, Shape};

/// The list of the versions.
pub const PATH: &str = "policy/versions.yaml";

/// The keys of a version, which stands under its name.
pub const KEYS: &[Key] = &[
    Key {
        name: "date",
        required: true,
        shape: Shape::Happened,
    },
    Key {
        name: "commit",
        required: false,
        shape: Shape::Digest,
    },
    Key {
        name: "digest",
        required: true,
        shape: Shape::Digest,
    },
    Key {
        name: "journal",
        required: false,
        shape: Shape::Text,
    },
    Key {
        name: "sent-to",
        required: false,
        shape: Shape::List(&Shape::Map(SENDING)),
    },
    Key {
        name: "documents",
        required: false,
        shape: Shape::List(&Shape::Map(DOCUMENT)),
    },
    Key {
        name: "recalled",
        required: false,
        shape: Shape::List(&Shape::Map(RECALL)),
    },
];

/// The key that says that something left the authority.
const OUTSIDE: Key = Key {
    name: "outside",
    required: false,
    shape: Shape::Flag,
};

const DOCUMENT: &[Key] = &[
    Key {
        name: "memo",
        required: true,
        shape: Shape::Choice(MEMOS),
    },
    Key {
        name: "date",
        required: true,
        shape: Shape::Happened,
    },
    Key {
        name: "note",
        required: false,
        shape: Shape::Reference(&["note"]),
    },
    Key {
        name: "to",
        required: false,
        shape: Shape::Text,
    },
    OUTSIDE,
    Key {
        name: "journal",
        required: false,
        shape: Shape::Text,
    },
];

const RECALL: &[Key] = &[
    Key {
        name: "date",
        required: true,
        shape: Shape::Happened,
    },
    Key {
        name: "reason",
        required: true,
        shape: Shape::Text,
    },
];

/// The memos and letters that can be recorded with a version.
pub const MEMOS: &[&str] = &["steering", "consultation", "feedback", "analysis"];

const SENDING: &[Key] = &[
    Key {
        name: "to",
        required: true,
        shape: Shape::Text,
    },
    Key {
        name: "date",
        required: true,
        shape: Shape::Happened,
    },
    OUTSIDE,
    Key {
        name: "journal",
        required: false,
        shape: Shape::Text,
    },
];

/// A version of the draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// Its name.
    pub name: Spanned<Box<str>>,
    /// The day on which it got its name.
    pub date: Option<Date>,
    /// Where it stands in the history, if it did by then.
    pub commit: Option<Box<str>>,
    /// What `draft_files::digest` gave for its files.
    pub digest: Box<str>,
    /// Its number in the records system.
    pub journal: Option<Box<str>>,
    /// Whom it was sent to.
    pub sent_to: Vec<Sending>,
    /// The memos and letters that were made of it.
    pub documents: Vec<Document>,
    /// What was done about its copies when something that it rests on was taken back.
    pub recalled: Vec<Recall>,
}

impl Version {
    /// Tells whether anybody but the working group has it, or a memo of it.
    pub fn is_sent(&self) -> bool {
        !self.sent_to.is_empty() || !self.documents.is_empty()
    }
}

/// A memo or a letter that was made of a version.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Which memo, one of `MEMOS`.
    pub memo: Box<str>,
    /// The day.
    pub date: Option<Date>,
    /// The note that it answers, where it is a letter.
    pub note: Option<Box<str>>,
    /// Whom it was sent to; nothing for what stayed in the working group.
    pub to: Option<Box<str>>,
    /// Whether it left the authority.
    pub outside: bool,
    /// Its number in the records system.
    pub journal: Option<Box<str>>,
}

/// What was done about the copies of a version.
#[derive(Debug, Clone, PartialEq)]
pub struct Recall {
    /// The day.
    pub date: Option<Date>,
    /// What was done, and why.
    pub reason: Box<str>,
}

/// One time that a version was sent to somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct Sending {
    /// A group, a unit or an organisation.
    pub to: Box<str>,
    /// The day.
    pub date: Option<Date>,
    /// Whether the receiver is outside the authority.
    pub outside: bool,
    /// The number of the letter in the records system.
    pub journal: Option<Box<str>>,
}

/// Returns the versions that checked fields say.
pub fn versions(fields: &Fields<'_>) -> Vec<Version> {
    fields.named().into_iter().map(version).collect()
}

fn version((name, fields): (Spanned<&str>, Fields<'_>)) -> Version {
    Version {
        name: name.map(Box::from),
        date: fields.date("date").map(|it| it.value),
        commit: fields.owned("commit"),
        digest: fields.owned("digest").unwrap_or_default(),
        journal: fields.owned("journal"),
        sent_to: fields.maps("sent-to").iter().map(sending).collect(),
        documents: fields.maps("documents").iter().map(document).collect(),
        recalled: fields.maps("recalled").iter().map(recall).collect(),
    }
}

fn document(fields: &Fields<'_>) -> Document {
    Document {
        memo: fields.owned("memo").unwrap_or_default(),
        date: fields.date("date").map(|it| it.value),
        note: fields.owned("note"),
        to: fields.owned("to"),
        outside: fields.flag("outside"),
        journal: fields.owned("journal"),
    }
}

fn recall(fields: &Fields<'_>) -> Recall {
    Recall {
        date: fields.date("date").map(|it| it.value),
        reason: fields.owned("reason").unwrap_or_default(),
    }
}

fn sending(fields: &Fields<'_>) -> Sending {
    Sending {
        to: fields.owned("to").unwrap_or_default(),
        date: fields.date("date").map(|it| it.value),
        outside: fields.flag("outside"),
        journal: fields.owned("journal"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::kind::Kind;
    use crate::record::{self, Data};
    use crate::source::{FileId, Source};

    const DIGEST: &str = "0123456789012345678901234567890123456789";

    fn read(text: &str) -> (Vec<Version>, Vec<&'static str>) {
        let source = Source {
            file: FileId(0),
            path: PATH.to_owned(),
            text: text.to_owned(),
        };
        let (record, found) = record::read(&source, Kind::Versions, false);
        let versions = match record.data {
            Data::Versions(versions) => versions,
            Data::Unreadable => Vec::new(),
            _ => panic!("{found:?}"),
        };
        (versions, found.iter().map(|it| it.rule).collect())
    }

    #[test]
    fn a_version_stands_under_its_name() {
        let (versions, found) = read(&format!(
            "# Skrevet af ip mark\nforste: {{date: 2018-05-01, digest: {DIGEST}}}\n\
             hoering-1: {{date: 2018-06-01, commit: {DIGEST}, digest: {DIGEST}, journal: 18/1, \
             sent-to: [{{to: Styregruppen, date: 2018-06-02}}, {{to: Røde Kors, date: 2018-06-03, journal: 18/2}}]}}\n"
        ));
        assert_eq!(found, Vec::<&str>::new());
        let [first, second] = &versions[..] else {
            panic!("{versions:?}")
        };
        assert_eq!(
            (&*first.name.value, &first.commit, first.sent_to.len()),
            ("forste", &None, 0)
        );
        assert_eq!(second.journal.as_deref(), Some("18/1"));
        assert_eq!(&*second.sent_to[1].to, "Røde Kors");
        assert_eq!(second.sent_to[0].journal, None);
    }

    #[test]
    fn what_is_wrong_with_an_entry_is_reported() {
        assert_eq!(read("a: {date: 2018-05-01}\n").1, ["missing-key"]);
        assert_eq!(read("a: {date: 2018-05-01, digest: xyz}\n").1, ["wrong-type"]);
        assert_eq!(
            read(&format!("'A b': {{date: i går, digest: {DIGEST}}}\n")).1,
            ["malformed-id", "bad-date"]
        );
        assert_eq!(
            read(&format!("a: {{date: 2018, digest: {DIGEST}, sendt: X}}\n")).1,
            ["unknown-key"]
        );
        assert_eq!(read("a:\nb: ja\n").1, ["wrong-type", "wrong-type"]);
        assert_eq!(read("- a\n").1, ["wrong-type"]);
    }
}
