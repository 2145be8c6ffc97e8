//! The words that fields may have, each list as one enum.

/// Declares an enum whose variants are words of the files.
macro_rules! words {
    ($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $variant_doc:literal])* $variant:ident = $word:literal,)* }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $(#[doc = concat!("`", $word, "`.")] $variant,)* }

        impl $name {
            /// Every word, as files spell it.
            pub const WORDS: &'static [&'static str] = &[$($word),*];
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
        }
    };
}

words! {
    /// The state of the policy document.
    DocumentStatus { Draft = "draft", Hearing = "hearing", Adopted = "adopted", }
}
words! {
    /// The state of a theme.
    ThemeStatus { Proposed = "proposed", Qualified = "qualified", Adopted = "adopted", Dropped = "dropped", }
}
words! {
    /// Where a theme comes from.
    Origin { Commission = "commission", Inquiry = "inquiry", }
}
words! {
    /// What kind of actor a stakeholder is.
    StakeholderKind {
        Citizens = "citizens", Association = "association", Housing = "housing", Police = "police",
        Business = "business", CivilSociety = "civil-society", Knowledge = "knowledge",
        Professionals = "professionals", Politicians = "politicians", Public = "public",
    }
}
words! {
    /// How much a stakeholder can do, or is touched.
    Degree { Low = "low", Medium = "medium", High = "high", }
}
words! {
    /// How something was heard.
    Method {
        Interview = "interview", GroupInterview = "group-interview", DialogueMeeting = "dialogue-meeting",
        CitizenMeeting = "citizen-meeting", Committee = "committee", Survey = "survey", Study = "study",
        Hearing = "hearing",
    }
}
words! {
    /// The ground on which a note's personal data are processed.
    Basis { PublicTask = "public-task", Consent = "consent", PublicRecord = "public-record", }
}
words! {
    /// How a consent was given.
    ConsentForm { Written = "written", Oral = "oral", Guardian = "guardian", }
}
words! {
    /// The ground for special categories of personal data.
    Special {
        None = "none", ExplicitConsent = "explicit-consent", PublicInterest = "public-interest",
        MadePublic = "made-public",
    }
}
words! {
    /// What may be published of a note.
    Publish { None = "none", Summary = "summary", Quote = "quote", Named = "named", }
}
words! {
    /// The right by which something was withdrawn.
    Right { Consent = "consent", Objection = "objection", }
}
words! {
    /// The state of a chapter.
    ChapterStatus { Outline = "outline", Draft = "draft", Review = "review", Approved = "approved", }
}
words! {
    /// What came of an input.
    Outcome { Accepted = "accepted", Partly = "partly", Rejected = "rejected", Noted = "noted", }
}

/// The levels that the manifest may set for a rule.
pub const LEVELS: &[&str] = &["allow", "warn", "deny"];
/// The dimensions that coverage has.
pub const DIMENSIONS: &[&str] = &["theme", "goal", "stakeholder", "method"];
/// The languages of documents.
pub const LANGUAGES: &[&str] = &["da", "en"];
