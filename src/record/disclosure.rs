//! What may be done with a note's words: decided here, and asked by everything that repeats them.

use super::Record;
use super::kind::Kind;
use super::note::Note;
use super::vocabulary::{Basis, Method, Publish};
use crate::syntax::markdown::outline::Form;

/// What may be done with a note's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disclosure {
    /// Nothing, since those who spoke took them back.
    Withdrawn,
    /// Nothing for now, since it is weighed what becomes of it.
    Restricted,
    /// Nothing, since the text was deleted.
    Erased,
    /// Nothing, since its head can't be read, and it might say any of these.
    Unknown,
    /// The working group reads them; documents count the note, and say nothing else of it.
    Counted,
    /// Documents retell them in the interviewer's words, and quote nobody.
    Retold,
    /// Documents quote them without a name.
    Quoted,
    /// Documents quote them with the organisation's name.
    Named,
}

impl Disclosure {
    /// Returns whether those who work with the notes may be shown the words, as findings do.
    pub fn is_kept(self) -> bool {
        !matches!(self, Self::Withdrawn | Self::Erased)
    }

    /// Returns whether those who work with the notes may read, code and change the words; who mends a head must see the file.
    pub fn is_worked_with(self) -> bool {
        !matches!(self, Self::Withdrawn | Self::Restricted | Self::Erased)
    }

    /// Returns the catalogue's key of what stands in the place of words that nobody is shown; nothing where they are.
    pub fn in_place(self) -> Option<&'static str> {
        match self {
            Self::Restricted => Some("voice-restricted"),
            Self::Withdrawn | Self::Erased => Some("voice-withdrawn"),
            Self::Unknown => Some("voice-unknown"),
            Self::Counted | Self::Retold | Self::Quoted | Self::Named => None,
        }
    }

    /// Returns whether documents say that there was such a note: who was heard, how and when.
    pub fn is_shown(self) -> bool {
        self.is_printed() || self == Self::Erased
    }

    /// Returns whether documents print any of the words.
    pub fn is_printed(self) -> bool {
        matches!(self, Self::Retold | Self::Quoted | Self::Named)
    }

    /// Returns whether documents print the words of a passage of this form; a block quote is somebody's own words.
    pub fn allows(self, form: Form) -> bool {
        self.is_printed() && (self != Self::Retold || form != Form::Quote)
    }

    /// Returns whether documents say which organisation it was.
    pub fn allows_name(self) -> bool {
        self == Self::Named
    }
}

impl From<Publish> for Disclosure {
    /// Returns what the terms of a note allow while nobody took its words back and they are still there.
    fn from(terms: Publish) -> Self {
        match terms {
            Publish::None => Self::Counted,
            Publish::Summary => Self::Retold,
            Publish::Quote => Self::Quoted,
            Publish::Named => Self::Named,
        }
    }
}

impl Record {
    /// Returns what may be done with a note's words; nothing where it is no note.
    pub fn disclosure(&self) -> Option<Disclosure> {
        let is_note = self.kind == Kind::Note;
        is_note.then(|| self.note().map_or(Disclosure::Unknown, Note::disclosure))
    }

    /// Tells whether nobody works with its words, since they were taken back, are weighed or are gone.
    pub fn is_closed(&self) -> bool {
        self.disclosure().is_some_and(|it| !it.is_worked_with())
    }

    /// Tells whether a document says that there was such a note; all but notes are for everyone.
    pub fn is_shown(&self) -> bool {
        self.disclosure().is_none_or(Disclosure::is_shown)
    }

    /// Returns the catalogue's key of what stands in the place of its words; nothing where they are shown, as all but notes' are.
    pub fn in_place_of_words(&self) -> Option<&'static str> {
        self.disclosure()?.in_place()
    }

    /// Returns its title, which is its words too: its id where those aren't shown.
    pub fn shown_title(&self) -> &str {
        match self.in_place_of_words() {
            Some(_) => &self.id,
            None => &self.title,
        }
    }
}

impl Note {
    /// Returns what may be done with its words; the least where it does not say.
    ///
    /// The day makes no difference: whether a note is only planned decides whether it counts, not what it allows.
    pub fn disclosure(&self) -> Disclosure {
        if self.is_withdrawn() {
            return Disclosure::Withdrawn;
        }
        if self.is_erased() {
            return Disclosure::Erased;
        }
        if self.is_restricted() {
            return Disclosure::Restricted;
        }
        self.publish.map_or(Disclosure::Counted, |it| it.value.into())
    }

    /// Returns what may be done with its words in a letter to those who spoke: what they agreed to have published is no limit to
    /// what they are told that they said. Where many answered by themselves, nobody heard the others, and the terms hold.
    pub fn disclosure_to_those_who_spoke(&self) -> Disclosure {
        let heard_together = !matches!(self.method, Some(Method::Survey | Method::Study));
        match self.disclosure() {
            Disclosure::Counted | Disclosure::Retold | Disclosure::Named if heard_together => Disclosure::Quoted,
            disclosure => disclosure,
        }
    }

    /// Returns whether the public edition tells of it as the internal one does: those who spoke agreed to be named, or it was
    /// published elsewhere. Every other note is protected.
    pub fn is_open(&self) -> bool {
        let disclosure = self.disclosure();
        disclosure.is_printed() && (disclosure.allows_name() || self.basis == Some(Basis::PublicRecord))
    }

    /// Returns whether its words are there, and may not be quoted.
    pub fn is_withheld(&self) -> bool {
        let disclosure = self.disclosure();
        disclosure.is_kept() && disclosure != Disclosure::Restricted && !disclosure.allows(Form::Quote)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{self, kind::Kind};
    use crate::source::{FileId, Source};

    const TERMS: [(&str, Disclosure); 5] = [
        ("", Disclosure::Counted),
        ("publish: none\n", Disclosure::Counted),
        ("publish: summary\n", Disclosure::Retold),
        ("publish: quote\n", Disclosure::Quoted),
        ("publish: named\n", Disclosure::Named),
    ];
    /// A note that was held, one that is planned, and one that illustrates.
    const HELD: [&str; 3] = ["date: 2018-03\n", "date: 2999-03\n", "date: 2018-03\nexample: true\n"];
    const WITHDRAWN: &str = "withdrawn: {date: 2018-05-01, right: consent}\n";
    const RESTRICTED: &str = "restricted: {date: 2018-05-01, reason: indsigelse}\n";
    const ERASED: &str = "erased: {date: 2018-05-01, reason: frist}\n";

    fn disclosure(head: &str) -> Disclosure {
        let source = Source {
            file: FileId(0),
            path: "interviews/a.md".to_owned(),
            text: format!("---\nmethod: interview\nstakeholders: [x]\nbasis: public-record\n{head}---\n"),
        };
        record::read(&source, Kind::Note, false).0.note().unwrap().disclosure()
    }

    #[test]
    fn a_notes_terms_decide_while_its_words_are_there_and_nobody_took_them_back() {
        for (terms, expected) in TERMS {
            for held in HELD {
                assert_eq!(disclosure(&format!("{held}{terms}")), expected, "{held}{terms}");
            }
        }
    }

    #[test]
    fn of_a_note_whose_head_cant_be_read_nobody_knows_what_it_allows() {
        for (head, expected) in [
            ("---\nmethod: [\npublish: quote\n---\n", Disclosure::Unknown),
            ("---\npublish: quote\n  date: 2018\n---\n", Disclosure::Unknown),
            ("---\n- publish: quote\n---\n", Disclosure::Unknown),
            ("---\npublish: quote\n", Disclosure::Unknown),
            // What a note says is heard wherever it can be read.
            ("---\nmethod: &a interview\n---\n", Disclosure::Counted),
            ("publish: quote\n---\n", Disclosure::Quoted),
            ("", Disclosure::Unknown),
        ] {
            let read = |kind| {
                let source = Source {
                    file: FileId(0),
                    path: "a.md".to_owned(),
                    text: format!("{head}\n> Ord. #tema ^ord\n"),
                };
                record::read(&source, kind, false).0
            };
            let (note, chapter) = (read(Kind::Note), read(Kind::Chapter));
            assert_eq!(note.disclosure(), Some(expected), "{head}");
            assert_eq!(
                note.in_place_of_words().is_some(),
                expected == Disclosure::Unknown,
                "{head}"
            );
            assert_eq!(note.is_shown(), expected == Disclosure::Quoted, "{head}");
            assert!(!note.is_closed(), "{head}");
            assert_eq!(chapter.disclosure(), None, "{head}");
            assert!(chapter.is_shown() && chapter.in_place_of_words().is_none(), "{head}");
        }
    }

    #[test]
    fn what_was_withdrawn_or_erased_allows_nothing_whatever_its_terms_are() {
        for (terms, _) in TERMS {
            for held in HELD {
                let of = |gone: &str| disclosure(&format!("{held}{terms}{gone}"));
                assert_eq!(of(WITHDRAWN), Disclosure::Withdrawn, "{held}{terms}");
                assert_eq!(of(ERASED), Disclosure::Erased, "{held}{terms}");
                assert_eq!(of(RESTRICTED), Disclosure::Restricted, "{held}{terms}");
                assert_eq!(of(&format!("{ERASED}{WITHDRAWN}")), Disclosure::Withdrawn);
                assert_eq!(of(&format!("{RESTRICTED}{WITHDRAWN}")), Disclosure::Withdrawn);
                assert_eq!(of(&format!("{RESTRICTED}{ERASED}")), Disclosure::Erased);
            }
        }
    }

    #[test]
    fn those_who_spoke_may_be_told_what_they_said_unless_they_took_it_back_or_did_not_hear_each_other() {
        let to_them = |method: &str, keys: &str| {
            let source = Source {
                file: FileId(0),
                path: "interviews/a.md".to_owned(),
                text: format!(
                    "---\nmethod: {method}\ndate: 2018-03\nstakeholders: [x]\nbasis: public-record\n{keys}---\n"
                ),
            };
            let record = record::read(&source, Kind::Note, false).0;
            record.note().unwrap().disclosure_to_those_who_spoke()
        };
        for (terms, own) in TERMS {
            for method in [
                "interview",
                "group-interview",
                "dialogue-meeting",
                "citizen-meeting",
                "committee",
                "hearing",
            ] {
                assert_eq!(to_them(method, terms), Disclosure::Quoted, "{method} {terms}");
            }
            for method in ["survey", "study"] {
                assert_eq!(to_them(method, terms), own, "{method} {terms}");
            }
            assert_eq!(
                to_them("interview", &format!("{terms}{WITHDRAWN}")),
                Disclosure::Withdrawn
            );
            assert_eq!(
                to_them("interview", &format!("{terms}{RESTRICTED}")),
                Disclosure::Restricted
            );
            assert_eq!(to_them("interview", &format!("{terms}{ERASED}")), Disclosure::Erased);
        }
    }

    #[test]
    fn somebodys_own_words_and_their_organisation_need_more_than_a_summary_does() {
        use Disclosure::{Counted, Erased, Named, Quoted, Restricted, Retold, Unknown, Withdrawn};
        // For each: is it kept, is it shown, are its summaries printed, its quotations, and the organisation's name?
        for (disclosure, kept, shown, summary, quotation, name) in [
            (Withdrawn, false, false, false, false, false),
            (Restricted, true, false, false, false, false),
            (Erased, false, true, false, false, false),
            (Unknown, true, false, false, false, false),
            (Counted, true, false, false, false, false),
            (Retold, true, true, true, false, false),
            (Quoted, true, true, true, true, false),
            (Named, true, true, true, true, true),
        ] {
            assert_eq!(disclosure.is_kept(), kept, "{disclosure:?}");
            assert_eq!(disclosure.is_shown(), shown, "{disclosure:?}");
            let is_open = kept && disclosure != Restricted;
            let is_told = is_open && disclosure != Unknown;
            assert_eq!(disclosure.in_place().is_none(), is_told, "{disclosure:?}");
            assert_eq!(disclosure.is_worked_with(), is_open, "{disclosure:?}");
            assert_eq!(disclosure.is_printed(), summary, "{disclosure:?}");
            for form in [Form::Paragraph, Form::Item, Form::Whole] {
                assert_eq!(disclosure.allows(form), summary, "{disclosure:?} {form:?}");
            }
            assert_eq!(disclosure.allows(Form::Quote), quotation, "{disclosure:?}");
            assert_eq!(disclosure.allows_name(), name, "{disclosure:?}");
        }
    }
}
