//! The words that fields may have, each list as one enum.

use crate::language::Language;
use crate::text::slug::slug;

/// How many letters of a word say which is meant.
const BEGINNING: usize = 4;

/// Declares an enum whose variants are words of the files.
macro_rules! words {
    ($(#[doc = $doc:literal])* $name:ident as $prefix:literal { $($(#[doc = $variant_doc:literal])* $variant:ident = $word:literal,)* }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $(#[doc = concat!("`", $word, "`.")] $variant,)* }

        impl $name {
            /// Every word, as files spell it.
            pub const WORDS: &'static [&'static str] = &[$($word),*];
            /// What stands before the word in the catalogue's keys.
            pub const PREFIX: &'static str = $prefix;
            /// Every value, in the same order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Returns the value that a word names.
            pub fn of(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }

            /// Returns the word, as files spell it.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// Returns the key of the catalogue by which the word is shown to people.
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => concat!($prefix, "-", $word),)* }
            }
        }
    };
}

words! {
    /// The state of the policy document.
    DocumentStatus as "document" { Draft = "draft", Hearing = "hearing", Adopted = "adopted", }
}
words! {
    /// How the draft shows what its statements rest on.
    EvidenceStyle as "evidence" { Box = "box", Line = "line", Appendix = "appendix", None = "none", }
}
words! {
    /// For whom a document is made: those who work with the notes, or everyone.
    Edition as "edition" { Internal = "internal", Public = "public", }
}
words! {
    /// What was decided about a comment or change that came back.
    FeedbackState as "comments-state" { Taken = "taken", Reworded = "reworded", Left = "left", }
}
words! {
    /// The state of a theme.
    ThemeStatus as "theme-status" { Proposed = "proposed", Qualified = "qualified", Adopted = "adopted", Dropped = "dropped", }
}
words! {
    /// Where a theme comes from.
    Origin as "origin" { Commission = "commission", Inquiry = "inquiry", }
}
words! {
    /// What kind of actor a stakeholder is.
    StakeholderKind as "stakeholder-kind" {
        Citizens = "citizens", Association = "association", Housing = "housing", Police = "police",
        Business = "business", CivilSociety = "civil-society", Knowledge = "knowledge",
        Professionals = "professionals", Politicians = "politicians", Public = "public",
    }
}
words! {
    /// How much a stakeholder can do, or is touched.
    Degree as "degree" { Low = "low", Medium = "medium", High = "high", }
}
words! {
    /// How something was heard.
    Method as "method" {
        Interview = "interview", GroupInterview = "group-interview", DialogueMeeting = "dialogue-meeting",
        CitizenMeeting = "citizen-meeting", Committee = "committee", Survey = "survey", Study = "study",
        Hearing = "hearing",
    }
}
words! {
    /// The ground on which a note's personal data are processed.
    Basis as "basis" { PublicTask = "public-task", Consent = "consent", PublicRecord = "public-record", }
}
words! {
    /// How a consent was given.
    ConsentForm as "consent-form" { Written = "written", Oral = "oral", Guardian = "guardian", }
}
words! {
    /// The ground for special categories of personal data.
    Special as "special" {
        None = "none", ExplicitConsent = "explicit-consent", PublicInterest = "public-interest",
        MadePublic = "made-public", Criminal = "criminal",
    }
}
words! {
    /// What may be published of a note.
    Publish as "publish" { None = "none", Summary = "summary", Quote = "quote", Named = "named", }
}
words! {
    /// The right by which something was withdrawn.
    Right as "right" { Consent = "consent", Objection = "objection", }
}
words! {
    /// The state of a chapter.
    ChapterStatus as "chapter-status" { Outline = "outline", Draft = "draft", Review = "review", Approved = "approved", }
}
words! {
    /// What came of an input.
    Outcome as "outcome" { Accepted = "accepted", Partly = "partly", Rejected = "rejected", Noted = "noted", }
}
words! {
    /// The right by which somebody asks, in articles 7 and 15 to 21 of the GDPR.
    RequestKind as "request-kind" {
        Access = "access", Rectification = "rectification", Erasure = "erasure", Objection = "objection",
        Restriction = "restriction", Withdrawal = "withdrawal",
    }
}
words! {
    /// What came of a request.
    RequestOutcome as "request-outcome" {
        Granted = "granted", Partly = "partly", Refused = "refused", Withdrawn = "withdrawn",
    }
}
words! {
    /// Whether a note counts; no field says it, it follows from others.
    NoteState as "state" {
        Counted = "counted", Uncoded = "uncoded", Planned = "planned", Withdrawn = "withdrawn", Restricted = "restricted",
        Erased = "erased",
    }
}

/// The levels that the manifest may set for a rule.
pub const LEVELS: &[&str] = &["allow", "warn", "deny"];
/// The dimensions that coverage has.
pub const DIMENSIONS: &[&str] = &["theme", "goal", "stakeholder", "method"];
/// The languages of documents.
pub const LANGUAGES: &[&str] = &["da", "en"];

/// Every list of words, and what stands before its words in the catalogue's keys.
pub const LISTS: &[(&str, &[&str])] = &[
    (DocumentStatus::PREFIX, DocumentStatus::WORDS),
    (ThemeStatus::PREFIX, ThemeStatus::WORDS),
    (Origin::PREFIX, Origin::WORDS),
    (StakeholderKind::PREFIX, StakeholderKind::WORDS),
    (Degree::PREFIX, Degree::WORDS),
    (Method::PREFIX, Method::WORDS),
    (Basis::PREFIX, Basis::WORDS),
    (ConsentForm::PREFIX, ConsentForm::WORDS),
    (Special::PREFIX, Special::WORDS),
    (Publish::PREFIX, Publish::WORDS),
    (Right::PREFIX, Right::WORDS),
    (ChapterStatus::PREFIX, ChapterStatus::WORDS),
    (Outcome::PREFIX, Outcome::WORDS),
    (RequestKind::PREFIX, RequestKind::WORDS),
    (RequestOutcome::PREFIX, RequestOutcome::WORDS),
    (FeedbackState::PREFIX, FeedbackState::WORDS),
    ("level", LEVELS),
    ("dimension", DIMENSIONS),
    ("language", LANGUAGES),
];

/// Returns the key of the catalogue by which a word of a list is shown to people.
pub fn key(words: &[&str], word: &str) -> Option<String> {
    let (prefix, _) = LISTS.iter().find(|it| it.1 == words)?;
    words.contains(&word).then(|| format!("{prefix}-{word}"))
}

/// Returns the word of a list that people call by this name, in either language: `samtykke`, `gruppeinterview`.
pub fn named(words: &[&'static str], text: &str) -> Option<&'static str> {
    let wanted = slug(text);
    words.iter().copied().find(|word| names(words, word).contains(&wanted))
}

/// Returns the word of a list that is most likely meant: by its name, by a word of it, or by how it begins.
pub fn meant(words: &[&'static str], text: &str) -> Option<&'static str> {
    let wanted = slug(text);
    let is_part = |name: &str| format!("-{name}-").contains(&format!("-{wanted}-"));
    let begins = |name: &str| wanted.len() >= BEGINNING && name.starts_with(&wanted);
    let only = |is: &dyn Fn(&str) -> bool| {
        let mut found = words
            .iter()
            .copied()
            .filter(|word| names(words, word).iter().any(|it| is(it)));
        found.next().filter(|_| found.next().is_none())
    };
    named(words, text)
        .or_else(|| only(&is_part))
        .or_else(|| only(&begins))
        .filter(|_| !wanted.is_empty())
}

/// Returns what people call a word, as ids are spelt, without the law that is named behind it.
fn names(words: &[&str], word: &str) -> Vec<String> {
    let Some(key) = key(words, word) else {
        return Vec::new();
    };
    let mut names = Vec::new();
    for language in Language::ALL {
        let label = language.word(&key);
        names.push(slug(label.split(" (").next().unwrap_or_default()));
        let also = language.find(&format!("{key}.also"), &[]).unwrap_or_default();
        names.extend(also.split(',').map(slug).filter(|it| !it.is_empty()));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_call_a_word_is_known_where_it_is_one() {
        assert_eq!(named(StakeholderKind::WORDS, "Politi"), Some("police"));
        assert_eq!(named(Method::WORDS, "gruppeinterview"), Some("group-interview"));
        assert_eq!(named(Method::WORDS, "dialogmøde"), Some("dialogue-meeting"));
        assert_eq!(named(Basis::WORDS, "samtykke"), Some("consent"));
        assert_eq!(named(ChapterStatus::WORDS, "færdig"), Some("approved"));
        assert_eq!(named(Method::WORDS, "gruppe"), None);
        assert_eq!(meant(Method::WORDS, "gruppe"), Some("group-interview"));
        assert_eq!(meant(Method::WORDS, "fagudvalg"), Some("committee"));
        assert_eq!(meant(Method::WORDS, "høring"), Some("hearing"));
        assert_eq!(meant(DocumentStatus::WORDS, "høring"), Some("hearing"));
        assert_eq!(meant(Publish::WORDS, "må citeres"), None);
        assert_eq!(meant(Method::WORDS, ""), None);
        assert_eq!(meant(Method::WORDS, "–"), None);
    }

    #[test]
    fn no_two_words_of_a_list_have_the_same_name() {
        for (prefix, words) in LISTS {
            for word in *words {
                for name in names(words, word) {
                    let all = words.iter().filter(|it| names(words, it).contains(&name)).count();
                    assert_eq!(all, 1, "{prefix}: {name}");
                }
            }
        }
    }

    #[test]
    fn every_word_is_translated_into_both_languages() {
        assert!(
            NoteState::ALL
                .iter()
                .all(|it| Language::Danish.find(it.key(), &[]).is_some())
        );
        for (_, words) in LISTS {
            for word in *words {
                let key = key(words, word).unwrap();
                assert!(Language::ALL.iter().all(|it| it.find(&key, &[]).is_some()), "{key}");
            }
        }
    }

    #[test]
    fn no_two_lists_have_the_same_words() {
        for (at, (prefix, words)) in LISTS.iter().enumerate() {
            assert!(
                LISTS[..at].iter().all(|it| it.0 != *prefix && it.1 != *words),
                "{prefix}"
            );
        }
    }

    #[test]
    fn a_value_names_its_own_entry() {
        assert_eq!(key(Method::WORDS, "hearing").as_deref(), Some(Method::Hearing.key()));
        assert_eq!(key(Method::WORDS, "x"), None);
    }
}
