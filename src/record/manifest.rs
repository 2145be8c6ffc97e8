//! The manifest: what the document is, the coverage targets, limits and levels.

use super::vocabulary::{DIMENSIONS, DocumentStatus, EvidenceStyle, LANGUAGES, LEVELS};
use crate::language::Language;
use crate::source::{Span, Spanned};
use crate::syntax::fields::{self, Fields, Findings, Key, Shape};

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

/// The keys of `policy.yaml`.
pub const KEYS: &[Key] = &[
    required("title", Shape::Text),
    required("authority", Shape::Text),
    required("language", Shape::Choice(LANGUAGES)),
    key("version", Shape::Text),
    key("status", Shape::Choice(DocumentStatus::WORDS)),
    key("period", Shape::Text),
    key("case-number", Shape::Text),
    key("supersedes", Shape::Map(SUPERSEDES)),
    key("vision", Shape::Map(VISION)),
    key("legal-basis", Shape::Text),
    key("retention", Shape::Duration),
    key("coverage", Shape::List(&Shape::Map(TARGET))),
    key("glossary", Shape::List(&Shape::Map(TERM))),
    key("checks", Shape::Named(LEVELS)),
    key("allow", Shape::List(&Shape::Map(ALLOW))),
    key("evidence", Shape::Choice(EvidenceStyle::WORDS)),
    key("hosts", Shape::List(&Shape::Text)),
    key("data-protection", Shape::Map(DATA_PROTECTION)),
    key("limits", Shape::Map(LIMITS)),
];

const DATA_PROTECTION: &[Key] = &[
    required("controller", Shape::Text),
    required("officer", Shape::Text),
    required("purpose", Shape::Text),
    required("recipients", Shape::Text),
    key("retention", Shape::Text),
    key("rights", Shape::Text),
    key("complaint", Shape::Text),
];
const SUPERSEDES: &[Key] = &[required("title", Shape::Text), key("year", Shape::Number)];
const VISION: &[Key] = &[
    required("title", Shape::Text),
    key("parts", Shape::List(&Shape::Map(PART))),
];
const PART: &[Key] = &[required("id", Shape::Id), required("title", Shape::Text)];
const TERM: &[Key] = &[
    required("term", Shape::Text),
    key("instead-of", Shape::List(&Shape::Text)),
];
const ALLOW: &[Key] = &[
    required("rule", Shape::Text),
    required("text", Shape::Text),
    required("reason", Shape::Text),
];
const TARGET: &[Key] = &[
    key("each", Shape::OneOrMore(&Shape::Choice(DIMENSIONS))),
    key("theme", Shape::Reference(&["theme"])),
    key("goal", Shape::Reference(&["goal"])),
    key("stakeholder", Shape::Reference(&["stakeholder"])),
    key("method", Shape::Choice(super::vocabulary::Method::WORDS)),
    key("notes", Shape::Number),
    key("passages", Shape::Number),
    key("participants", Shape::Number),
    key("stakeholders", Shape::Number),
    key("methods", Shape::Number),
    key("themes", Shape::Number),
];
const LIMITS: &[Key] = &[
    key("lix", Shape::Number),
    key("small-count", Shape::Number),
    key("strong", Shape::Map(STRONG)),
    key("saturation", Shape::Map(SATURATION)),
];
const STRONG: &[Key] = &[required("notes", Shape::Number), required("groups", Shape::Number)];
const SATURATION: &[Key] = &[
    required("base", Shape::Number),
    required("run", Shape::Number),
    required("threshold", Shape::Share),
];

/// What a target may count.
pub const COUNTS: &[&str] = &["notes", "passages", "participants", "stakeholders", "methods", "themes"];

/// The manifest.
#[derive(Debug, Default)]
pub struct Manifest {
    /// The document's title.
    pub title: Box<str>,
    /// Who answers for it.
    pub authority: Box<str>,
    /// The document's language.
    pub language: Language,
    /// Which version it is.
    pub version: Option<Box<str>>,
    /// How far the document is.
    pub status: Option<DocumentStatus>,
    /// The years that it is for.
    pub period: Option<Box<str>>,
    /// The case in the records system.
    pub case_number: Option<Box<str>>,
    /// The policy that it replaces, and its year.
    pub supersedes: Option<Superseded>,
    /// The vision that goals point to.
    pub vision: Option<Vision>,
    /// How long notes are kept, in months, where the project says it.
    pub retention: Option<u32>,
    /// The coverage targets; nothing where the project has none, and defaults hold.
    pub coverage: Option<Vec<Target>>,
    /// Terms, and what they replace.
    pub glossary: Vec<Term>,
    /// The levels that the project sets.
    pub checks: Vec<RuleLevel>,
    /// Texts that are excused from a rule wherever they stand.
    pub allow: Vec<AllowText>,
    /// How the draft shows what its statements rest on, where the project says it.
    pub evidence: Option<EvidenceStyle>,
    /// The hosts that the project may be sent to; none where it may be sent anywhere.
    pub hosts: Vec<Box<str>>,
    /// What the law allows it by, in the data protection officer's words.
    pub legal_basis: Option<Box<str>>,
    /// What those who are asked are told of how their data are used.
    pub data_protection: Option<Box<DataProtection>>,
    /// The highest LIX of a chapter, where the project sets one.
    pub lix: Option<u32>,
    /// How many people must stand behind what is published, where the project sets it.
    pub small_count: Option<u32>,
    /// When evidence counts as broad.
    pub strong: Option<Breadth>,
    /// The limits that saturation is computed with.
    pub saturation: Option<SaturationLimits>,
}

/// What people are told of how their data are used, in the data protection officer's words.
#[derive(Debug)]
pub struct DataProtection {
    /// Who answers for it, and how they are reached.
    pub controller: Box<str>,
    /// How the data protection officer is reached.
    pub officer: Box<str>,
    /// What it is used for.
    pub purpose: Box<str>,
    /// Who gets it.
    pub recipients: Box<str>,
    /// How long it is kept.
    pub retention: Option<Box<str>>,
    /// Which rights people have.
    pub rights: Option<Box<str>>,
    /// Where one can complain.
    pub complaint: Option<Box<str>>,
}

/// A policy that this one replaces.
#[derive(Debug)]
pub struct Superseded {
    /// Its title.
    pub title: Box<str>,
    /// Its year, where it is said.
    pub year: Option<u32>,
}

/// The level that a project sets for a rule.
#[derive(Debug)]
pub struct RuleLevel {
    /// The rule.
    pub rule: Spanned<Box<str>>,
    /// The level's word.
    pub level: Box<str>,
}

/// When evidence counts as broad.
#[derive(Debug, Clone, Copy)]
pub struct Breadth {
    /// From so many notes on.
    pub notes: u32,
    /// And so many groups.
    pub groups: u32,
}

/// The limits that saturation is computed with, as the project sets them.
#[derive(Debug, Clone, Copy)]
pub struct SaturationLimits {
    /// How many notes the base has.
    pub base: u32,
    /// How many notes a run has.
    pub run: u32,
    /// Up to which share a run brings nothing new.
    pub threshold: f64,
}

/// The vision that the policy serves.
#[derive(Debug)]
pub struct Vision {
    /// Its title.
    pub title: Box<str>,
    /// Its parts.
    pub parts: Vec<VisionPart>,
}

/// A part of the vision.
#[derive(Debug)]
pub struct VisionPart {
    /// Its id.
    pub id: Spanned<Box<str>>,
    /// Its title.
    pub title: Box<str>,
}

/// A coverage target: which cells, and what each must reach.
#[derive(Debug)]
pub struct Target {
    /// Where it stands.
    pub span: Span,
    /// The dimensions whose every cell it holds for.
    pub each: Vec<Spanned<Box<str>>>,
    /// The dimensions that it fixes, and to which id.
    pub fixed: Vec<(&'static str, Box<str>)>,
    /// What must be reached: the unit and the number.
    pub needs: Vec<(&'static str, u32)>,
}

/// A term, and the words that it is used instead of.
#[derive(Debug)]
pub struct Term {
    /// The term.
    pub term: Box<str>,
    /// The words that it replaces.
    pub instead_of: Vec<Box<str>>,
}

/// A text that is excused from a rule.
#[derive(Debug)]
pub struct AllowText {
    /// The rule.
    pub rule: Spanned<Box<str>>,
    /// The text.
    pub text: Box<str>,
}

impl Manifest {
    /// Returns the manifest that checked fields say.
    pub fn of(fields: &Fields<'_>, findings: &mut Findings) -> Self {
        let language = fields.text("language").and_then(|it| Language::from_code(it.value));
        let limits = fields.map("limits");
        let strong = limits.as_ref().and_then(|it| it.map("strong"));
        let saturation = limits.as_ref().and_then(|it| it.map("saturation"));
        let coverage: Vec<Target> = fields.maps("coverage").iter().map(target).collect();
        // Of one with a key that is none, nobody knows what it asks for.
        let known = fields.maps("coverage").into_iter().zip(&coverage);
        for (_, target) in known.filter(|it| !it.0.has_other_than(TARGET)) {
            require(target, findings);
        }
        Self {
            title: fields.owned("title").unwrap_or_default(),
            authority: fields.owned("authority").unwrap_or_default(),
            language: language.unwrap_or_default(),
            version: fields.owned("version"),
            status: fields.text("status").and_then(|it| DocumentStatus::of(it.value)),
            period: fields.owned("period"),
            case_number: fields.owned("case-number"),
            supersedes: fields.map("supersedes").and_then(|it| superseded(&it)),
            vision: fields.map("vision").map(|it| vision(&it)),
            retention: fields.text("retention").and_then(|it| fields::months(it.value)),
            coverage: fields.node("coverage").map(|_| coverage),
            glossary: fields.maps("glossary").iter().filter_map(term).collect(),
            checks: checks(fields),
            allow: fields.maps("allow").iter().filter_map(allow).collect(),
            evidence: fields.text("evidence").and_then(|it| EvidenceStyle::of(it.value)),
            hosts: hosts(fields),
            legal_basis: fields.owned("legal-basis"),
            data_protection: fields
                .map("data-protection")
                .and_then(|it| data_protection(&it))
                .map(Box::new),
            lix: limits.as_ref().and_then(|it| it.number("lix")),
            small_count: limits.and_then(|it| it.number("small-count")),
            strong: strong.and_then(|it| breadth(&it)),
            saturation: saturation.and_then(|it| saturation_limits(&it)),
        }
    }
}

fn data_protection(fields: &Fields<'_>) -> Option<DataProtection> {
    Some(DataProtection {
        controller: fields.owned("controller")?,
        officer: fields.owned("officer")?,
        purpose: fields.owned("purpose")?,
        recipients: fields.owned("recipients")?,
        retention: fields.owned("retention"),
        rights: fields.owned("rights"),
        complaint: fields.owned("complaint"),
    })
}

fn hosts(fields: &Fields<'_>) -> Vec<Box<str>> {
    fields.list("hosts").into_iter().map(|it| it.value).collect()
}

fn superseded(fields: &Fields<'_>) -> Option<Superseded> {
    Some(Superseded {
        title: fields.owned("title")?,
        year: fields.number("year"),
    })
}

fn breadth(fields: &Fields<'_>) -> Option<Breadth> {
    Some(Breadth {
        notes: fields.number("notes")?,
        groups: fields.number("groups")?,
    })
}

fn saturation_limits(fields: &Fields<'_>) -> Option<SaturationLimits> {
    Some(SaturationLimits {
        base: fields.number("base")?,
        run: fields.number("run")?,
        threshold: fields.share("threshold")?,
    })
}

fn vision(fields: &Fields<'_>) -> Vision {
    let part = |it: &Fields<'_>| {
        Some(VisionPart {
            id: it.text("id")?.map(Box::from),
            title: it.owned("title").unwrap_or_default(),
        })
    };
    Vision {
        title: fields.owned("title").unwrap_or_default(),
        parts: fields.maps("parts").iter().filter_map(part).collect(),
    }
}

fn target(fields: &Fields<'_>) -> Target {
    let fixed = DIMENSIONS.iter().filter_map(|name| Some((*name, fields.owned(name)?)));
    let needs = COUNTS.iter().filter_map(|name| Some((*name, fields.number(name)?)));
    Target {
        span: fields.span,
        each: fields.list("each"),
        fixed: fixed.collect(),
        needs: needs.collect(),
    }
}

/// Reports a target that would ask for nothing, or of nothing.
fn require(target: &Target, findings: &mut Findings) {
    if target.each.is_empty() && target.fixed.is_empty() {
        let cells = [&["each"], DIMENSIONS].concat();
        findings.none_of("missing-key-target-cell", &cells, target.span);
    }
    if target.needs.is_empty() {
        findings.none_of("missing-key-target-count", COUNTS, target.span);
    }
}

fn term(fields: &Fields<'_>) -> Option<Term> {
    let instead_of = fields.list("instead-of").into_iter().map(|it| it.value).collect();
    Some(Term {
        term: fields.owned("term")?,
        instead_of,
    })
}

fn checks(fields: &Fields<'_>) -> Vec<RuleLevel> {
    let pairs = fields.map("checks").map(|it| it.pairs()).unwrap_or_default();
    pairs
        .into_iter()
        .map(|(rule, level)| RuleLevel {
            rule: rule.map(Box::from),
            level: level.value.into(),
        })
        .collect()
}

fn allow(fields: &Fields<'_>) -> Option<AllowText> {
    Some(AllowText {
        rule: fields.text("rule")?.map(Box::from),
        text: fields.owned("text")?,
    })
}
