//! A note: one inquiry, and what protects those who spoke.

use super::vocabulary::{Basis, ConsentForm, Method, Publish, Right, Special};
use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};
use crate::syntax::date::Date;
use crate::syntax::fields::{Fields, Findings, Key, Shape};
use crate::text::shared::Shared;
use chrono::NaiveDate;
use thin_vec::ThinVec;

/// From how many participants on a name is that of a group.
const FEW: u32 = 3;

/// The word for people who have not been told yet.
pub const NOT_YET: &str = "not-yet";

const fn key(name: &'static str, shape: Shape) -> Key {
    Key {
        name,
        required: false,
        shape,
    }
}

const fn required(name: &'static str, shape: Shape) -> Key {
    Key {
        name,
        required: true,
        shape,
    }
}

/// What a note lacks honestly while its meeting is still to come: nobody was told anything or said yes.
const LATER: [&str; 4] = ["consent", "informed", "named-by", "special"];

/// Tells whether a finding asks for something that a meeting to come can't have yet.
pub fn is_asked_later(finding: &Diagnostic) -> bool {
    let mut arguments = finding.message.arguments.iter();
    finding.rule == "missing-key" && arguments.any(|it| LATER.iter().any(|key| *it == ("key", (*key).into())))
}

/// Tells whether so few took part that a name is a person's, who must have agreed to it.
pub fn names_a_person(method: Option<Method>, participants: Option<u32>) -> bool {
    let alone = method == Some(Method::Interview);
    participants.or(alone.then_some(1)).is_some_and(|it| it < FEW)
}

/// What stands in a head and tells of those who spoke, so that it is shown as little as their words are.
pub const TELLING: [&str; 5] = ["title", "place", "sender", "number", "language"];

/// The keys of a note.
pub const KEYS: &[Key] = &[
    required("method", Shape::Choice(Method::WORDS)),
    required("date", Shape::Date),
    required("stakeholders", Shape::List(&Shape::Reference(&["stakeholder"]))),
    key("title", Shape::Text),
    key("participants", Shape::Number),
    key("themes", Shape::List(&Shape::Reference(&["theme"]))),
    key("by", Shape::Text),
    key("place", Shape::Text),
    key("source", Shape::Reference(&["source"])),
    key("journal", Shape::Text),
    key("language", Shape::Text),
    key("example", Shape::Flag),
    key("number", Shape::Text),
    key("sender", Shape::Text),
    key("concerns", Shape::List(&Shape::Reference(&["statement"]))),
    required("basis", Shape::Choice(Basis::WORDS)),
    key("consent", Shape::Map(CONSENT)),
    key("special", Shape::Choice(Special::WORDS)),
    key("informed", Shape::HappenedOr(NOT_YET)),
    required("publish", Shape::Choice(Publish::WORDS)),
    key("delete-after", Shape::Date),
    key("extended", Shape::List(&Shape::Map(EXTENDED))),
    key("hold", Shape::Text),
    key("named-by", Shape::Happened),
    key("restricted", Shape::Map(RESTRICTED)),
    key("withdrawn", Shape::Map(WITHDRAWN)),
    key("withdrawn-parts", Shape::List(&Shape::Map(WITHDRAWN_PART))),
    key("erased", Shape::Map(ERASED)),
];

const CONSENT: &[Key] = &[
    required("date", Shape::Happened),
    required("form", Shape::Choice(ConsentForm::WORDS)),
    key("evidence", Shape::Text),
];
const EXTENDED: &[Key] = &[
    required("until", Shape::Date),
    required("reason", Shape::Text),
    required("by", Shape::Text),
    required("date", Shape::Happened),
];
const WITHDRAWN: &[Key] = &[
    required("date", Shape::Happened),
    required("right", Shape::Choice(Right::WORDS)),
    key("reason", Shape::Text),
];
const WITHDRAWN_PART: &[Key] = &[
    required("date", Shape::Happened),
    required("right", Shape::Choice(Right::WORDS)),
    key("reason", Shape::Text),
    required("passages", Shape::List(&Shape::Text)),
    required("participants", Shape::Number),
];
const RESTRICTED: &[Key] = &[required("date", Shape::Happened), required("reason", Shape::Text)];
const ERASED: &[Key] = &[required("date", Shape::Happened), required("reason", Shape::Text)];

/// A note.
#[derive(Debug)]
pub struct Note {
    /// How it was heard.
    pub method: Option<Method>,
    /// When it is, or was.
    pub date: Option<Spanned<Date>>,
    /// Who was heard.
    pub stakeholders: Box<[Spanned<Shared>]>,
    /// How many took part.
    pub participants: Option<u32>,
    /// Where that number stands.
    pub participants_at: Option<Span>,
    /// The agenda.
    pub themes: Box<[Spanned<Shared>]>,
    /// The unit that heard them.
    pub by: Option<Shared>,
    /// The original's number in the records system.
    pub journal: Option<Box<str>>,
    /// Whether it is an illustration and was never collected.
    pub example: bool,
    /// The ground for processing.
    pub basis: Option<Basis>,
    /// The ground for what people told of their health, belief or other special categories.
    pub special: Option<Spanned<Special>>,
    /// When a consent was given.
    pub consent: Option<Spanned<Date>>,
    /// Whether it is said where that stands.
    pub has_evidence: bool,
    /// Whether, and when, the participants were told.
    pub informed: Option<Informed>,
    /// What may be published.
    pub publish: Option<Spanned<Publish>>,
    /// When it must be deleted.
    pub delete_after: Option<Spanned<Date>>,
    /// What few notes have; nothing where it is none of it.
    rare: Option<Box<Rare>>,
}

/// What few notes have, so that the others need not pay for it.
#[derive(Debug, PartialEq, Eq)]
pub struct Rare {
    /// The source that a study is.
    pub source: Option<Box<str>>,
    /// The number that a hearing response has.
    pub number: Option<Box<str>>,
    /// The organisation that sent a hearing response.
    pub sender: Option<Box<str>>,
    /// How often the day of its deletion was put off.
    pub extended: usize,
    /// Whether its deletion waits, for a request or a complaint.
    pub hold: bool,
    /// When somebody it is about asked that it rests, while an objection or a rectification is weighed.
    pub restricted: Option<Spanned<Option<Date>>>,
    /// When it was withdrawn.
    pub withdrawn: Option<Spanned<Option<Date>>>,
    /// What single participants took back, and when.
    pub withdrawn_parts: ThinVec<WithdrawnPart>,
    /// When it was erased.
    pub erased: Option<Spanned<Option<Date>>>,
}

/// What most notes have of what few have.
static NOTHING: Rare = Rare {
    source: None,
    number: None,
    sender: None,
    extended: 0,
    hold: false,
    restricted: None,
    withdrawn: None,
    withdrawn_parts: ThinVec::new(),
    erased: None,
};

/// What one of several participants took back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithdrawnPart {
    /// The day.
    pub date: Option<Date>,
    /// The names of the passages that are gone.
    pub passages: Box<[Box<str>]>,
}

/// Whether participants were told what happens with what they say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Informed {
    /// On a date.
    On(Spanned<Date>),
    /// Not yet; where it says so.
    NotYet(Span),
}

fn withdrawn_part(fields: &Fields<'_>) -> WithdrawnPart {
    WithdrawnPart {
        date: fields.date("date").map(|it| it.value),
        passages: fields.list("passages").into_iter().map(|it| it.value).collect(),
    }
}

impl Rare {
    fn of(fields: &Fields<'_>) -> Self {
        let dated = |key: &str| {
            fields
                .map(key)
                .map(|map| Spanned::new(map.date("date").map(|it| it.value), fields.place(key)))
        };
        Self {
            source: fields.owned("source"),
            number: fields.owned("number"),
            sender: fields.owned("sender"),
            extended: fields.maps("extended").len(),
            hold: fields.text("hold").is_some(),
            restricted: dated("restricted"),
            withdrawn: dated("withdrawn"),
            withdrawn_parts: fields.maps("withdrawn-parts").iter().map(withdrawn_part).collect(),
            erased: dated("erased"),
        }
    }
}

impl Note {
    /// Returns the note that checked fields say; what its basis asks for is reported where it is missing.
    pub fn of(fields: &Fields<'_>, findings: &mut Findings) -> Self {
        let informed = fields.text("informed").and_then(|it| match it.value {
            NOT_YET => Some(Informed::NotYet(it.span)),
            text => Date::parse(text).map(|date| Informed::On(Spanned::new(date, it.span))),
        });
        let publish = fields.text("publish");
        let special = fields.text("special");
        let note = Self {
            method: fields.text("method").and_then(|it| Method::of(it.value)),
            date: fields.date("date"),
            stakeholders: fields.ids("stakeholders").into(),
            participants: fields.number("participants"),
            participants_at: fields.text("participants").map(|it| it.span),
            themes: fields.ids("themes").into(),
            by: fields.text("by").map(|it| Shared::of(it.value)),
            journal: fields.owned("journal"),
            example: fields.flag("example"),
            basis: fields.text("basis").and_then(|it| Basis::of(it.value)),
            special: special.and_then(|it| Special::of(it.value).map(|value| Spanned::new(value, it.span))),
            consent: fields.map("consent").and_then(|it| it.date("date")),
            has_evidence: fields.map("consent").is_some_and(|it| it.text("evidence").is_some()),
            informed,
            publish: publish.and_then(|it| Publish::of(it.value).map(|value| Spanned::new(value, it.span))),
            delete_after: fields.date("delete-after"),
            rare: Some(Rare::of(fields)).filter(|it| *it != NOTHING).map(Box::new),
        };
        note.require(fields, findings);
        note
    }

    fn require(&self, fields: &Fields<'_>, findings: &mut Findings) {
        if findings.lost.contains(&"erased") {
            findings.diagnostics.retain(|it| it.rule != "missing-key");
            return;
        }
        if let Some(erased) = fields.node("erased") {
            // After a deletion nothing else is required; what `erased` itself needs still is.
            let within = |it: &Diagnostic| erased.span.contains(it.place.span);
            findings.diagnostics.retain(|it| it.rule != "missing-key" || within(it));
            return;
        }
        if fields.is_blank("hold") {
            // A deletion that is to wait must say why; without, it would not wait.
            findings.missing("hold", fields.place("hold"));
        }
        // What depends on a word or a day that can't be read is not asked for: a meeting to come has neither.
        let is_lost = |keys: &[&str]| keys.iter().any(|it| findings.lost.contains(it));
        let (is_dateless, is_lost) = (is_lost(&["date"]), is_lost(&["basis", "example"]));
        if self.basis == Some(Basis::Consent) && fields.node("consent").is_none() && !is_dateless {
            findings.missing("consent", fields.place("basis"));
        }
        if self.basis == Some(Basis::PublicRecord) || self.example || is_lost {
            return;
        }
        if self.must_confirm_name() && fields.node("named-by").is_none() {
            findings.missing("named-by", fields.place("publish"));
        }
        for key in ["special", "informed", "delete-after"] {
            if fields.node(key).is_some() || is_dateless && LATER.contains(&key) {
                continue;
            }
            match key {
                "special" => findings.missing_word("missing-key-special", key, Special::WORDS, fields.span),
                _ => findings.missing(key, fields.span),
            }
        }
    }

    /// Returns what few notes have.
    pub fn rare(&self) -> &Rare {
        self.rare.as_deref().unwrap_or(&NOTHING)
    }

    /// Returns whether all that was said is gone, and only the counts stay.
    pub fn is_erased(&self) -> bool {
        self.rare().erased.is_some()
    }

    fn must_confirm_name(&self) -> bool {
        let is_named = self.publish.as_ref().is_some_and(|it| it.value == Publish::Named);
        is_named && self.rare().sender.is_none() && names_a_person(self.method, self.participants)
    }

    /// Returns whether the note lies in the future: awaited, never counted.
    pub fn is_planned(&self, today: NaiveDate) -> bool {
        self.date.is_some_and(|it| it.value.last() > today) && !self.is_erased()
    }

    /// Returns the day by which the note must be deleted, where it is still there; an illustration never must.
    pub fn deletion(&self) -> Option<NaiveDate> {
        let due = self.delete_after?.value.last();
        (!self.is_erased() && !self.example).then_some(due)
    }

    /// Returns whether the note is what somebody answered in a hearing, in their own words.
    pub fn is_response(&self) -> bool {
        self.method == Some(Method::Hearing)
    }

    /// Returns where it says that those who consented have not been told what to: nothing where they have, or where the note
    /// rests on something else.
    pub fn uninformed_consent(&self) -> Option<Span> {
        match self.informed {
            Some(Informed::NotYet(at)) if self.basis == Some(Basis::Consent) => Some(at),
            _ => None,
        }
    }

    /// Returns whether the note was taken out by those who spoke; nothing of it counts.
    pub fn is_withdrawn(&self) -> bool {
        self.rare().withdrawn.is_some()
    }

    /// Returns when a participant took back the passage that had this name; nothing where nobody did.
    pub fn withdrawn_part(&self, name: &str) -> Option<&WithdrawnPart> {
        let is_its = |it: &&WithdrawnPart| it.passages.iter().any(|own| **own == *name);
        self.rare().withdrawn_parts.iter().find(is_its)
    }

    /// Returns whether the note rests while it is weighed what becomes of it.
    pub fn is_restricted(&self) -> bool {
        self.rare().restricted.is_some()
    }

    /// Returns whether nothing of the note counts anywhere, for good or for now.
    pub fn is_out(&self) -> bool {
        self.is_withdrawn() || self.is_restricted()
    }
}
