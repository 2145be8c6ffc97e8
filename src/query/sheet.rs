//! A thing as people read it: its keys in words, and what only its kind has. Whoever shows it lays it out.

use super::describe::Describer;
use super::pointers::Pointer;
use super::spoken::spoken;
use crate::edit::new::recipe::Recipe;
use crate::edit::new::recipes;
use crate::evidence::Statement;
use crate::evidence::depth::{self, Depth};
use crate::evidence::figures;
use crate::evidence::support::Support;
use crate::language::Language;
use crate::project::thing::{Thing, ThingKind};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::syntax::date::Date;
use crate::syntax::fields::{Key, Shape};
use crate::text::printable::{Part, Printable, printable};
use serde_json::Value;

/// What stands above a thing, so that it is not repeated among its keys.
const IN_HEAD: &[&str] = &[
    "id", "path", "line", "title", "name", "number", "text", "state", "quote",
];

/// The widest element of a list that stands on a line with others.
const LONG: usize = 40;

/// Something that is known of a thing: what stands at the left, and what at the right.
#[derive(Debug, PartialEq)]
pub struct Fact {
    /// What it is about.
    pub label: Printable,
    /// What it says, in lines.
    pub value: Printable,
    /// What the label names, where that is a thing.
    pub of: Option<(ThingKind, String)>,
    /// Whether the value is ids of other things.
    pub refers: bool,
}

impl Fact {
    /// Returns something that is known of what a label says.
    pub fn new(label: impl Part, value: impl Part) -> Self {
        Self {
            label: Printable::text(label),
            value: Printable::text(value),
            of: None,
            refers: false,
        }
    }
}

/// Facts under a heading.
#[derive(Debug, PartialEq)]
pub struct Section {
    /// The key of the heading in the catalogue.
    pub heading: &'static str,
    /// The facts.
    pub facts: Vec<Fact>,
    /// What they come to, a paragraph each.
    pub below: Vec<String>,
}

/// Returns what a thing is: its kind, or which statement; of a record its state too.
pub fn kind(describer: &Describer<'_>, thing: &Thing<'_>, language: Language) -> String {
    let mut kind = language.word(&thing.kind().key());
    if let Some(statement) = Statement::of(*thing) {
        kind = statement.point(describer.project, language);
    }
    if let (Thing::Record(_), Some(state)) = (thing, thing.record().state(describer.project.today)) {
        kind.push_str(&format!(", {}", language.word(state.key())));
    }
    kind
}

/// Returns the keys of a thing in words, each with its label.
pub fn facts(describer: &Describer<'_>, thing: &Thing<'_>, language: Language) -> Vec<Fact> {
    let members = describer.record(thing);
    let keys = match thing {
        Thing::Record(record) => record.kind.row().keys,
        Thing::Entry(entry) => recipes::of(entry.kind).map_or(entry.record.kind.row().keys, Recipe::keys),
        Thing::Part(..) => &[],
    };
    // The notes of a theme or a stakeholder are named below.
    let below = |it: &str| matches!(thing, Thing::Record(_)) && matches!(it, "notes" | "awaited");
    let rest = members
        .iter()
        .filter(|it| !IN_HEAD.contains(&it.0.as_str()) && !below(it.0));
    let fact = |(name, found): (&String, &Value)| {
        let shape = shape(keys, name);
        let wording = value(found, name, shape.as_ref(), language);
        (!wording.is_empty()).then(|| Fact {
            refers: shape.as_ref().is_some_and(refers) || is_known_reference(thing, name),
            ..Fact::new(label(name, language), wording)
        })
    };
    rest.filter_map(fact).collect()
}

fn shape(keys: &[Key], name: &str) -> Option<Shape> {
    keys.iter().find(|it| it.name == name).map(|it| it.shape)
}

/// Tells whether a value of a shape is ids.
fn refers(shape: &Shape) -> bool {
    match shape {
        Shape::Reference(_) => true,
        Shape::List(inner) | Shape::OneOrMore(inner) => refers(inner),
        _ => false,
    }
}

/// Tells whether a member of a part is ids, which no table of keys says.
fn is_known_reference(thing: &Thing<'_>, name: &str) -> bool {
    let names = ["note", "chapter", "themes", "stakeholders", "sources"];
    matches!(thing, Thing::Part(..)) && names.contains(&name)
}

fn value(found: &Value, name: &str, shape: Option<&Shape>, language: Language) -> Printable {
    if let (Value::Object(map), None) = (found, shape) {
        // What speaks against a statement is not worth a line where nothing does.
        let nothing = map.get("notes").is_some_and(|it| *it == 0);
        let parts = map.iter().filter(|it| !is_empty(it.1));
        let wording = parts.map(|(name, value)| {
            let spoken = spoken(value, name, None, language);
            printable!("{}: {}", label(name, language), spoken)
        });
        return if nothing {
            Printable::default()
        } else {
            Printable::joined(wording, ", ")
        };
    }
    if let (Value::Object(map), Some(Shape::Map(keys))) = (found, shape) {
        let parts = map
            .iter()
            .map(|(name, found)| value(found, name, self::shape(keys, name).as_ref(), language));
        return Printable::joined(parts, ", ");
    }
    if let (Value::Array(items), Some(Shape::List(inner) | Shape::OneOrMore(inner))) = (found, shape) {
        let items: Vec<Printable> = items.iter().map(|it| value(it, name, Some(inner), language)).collect();
        let between = if items.iter().any(|it| it.width() > LONG) {
            "\n"
        } else {
            ", "
        };
        return Printable::joined(items, between);
    }
    let is_date = matches!(shape, Some(Shape::Date | Shape::Happened | Shape::HappenedOr(_))) || name == "date";
    let date = found.as_str().filter(|_| is_date).and_then(Date::parse);
    match date {
        Some(date) => Printable::text(date.in_words(language)),
        None => spoken(found, name, shape, language),
    }
}

fn is_empty(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

/// Returns what people call a key.
fn label(name: &str, language: Language) -> String {
    let label = language.find(&format!("label-{name}"), &[]);
    label.unwrap_or_else(|| name.to_owned())
}

/// Returns what only one kind has: a theme's aspects and notes, a stakeholder's parts and notes, a statement's support.
pub fn sections(describer: &Describer<'_>, thing: &Thing<'_>, language: Language) -> Vec<Section> {
    let mut sections = Vec::new();
    if let Some(statement) = Statement::of(*thing) {
        sections.extend(support(&Support::of(describer.project, statement), language));
    }
    let Thing::Record(record) = thing else { return sections };
    if record.kind == Kind::Theme {
        sections.extend(depth(describer, record, language));
    }
    let notes = describer.heard.notes(record);
    let listed = [
        ("show-parts", parts(describer, record)),
        ("show-notes", notes.counted),
        ("show-awaited", notes.awaited),
    ];
    let listed = listed.into_iter().filter(|it| !it.1.is_empty());
    sections.extend(listed.map(|(heading, records)| Section {
        heading,
        facts: records.into_iter().map(named).collect(),
        below: Vec::new(),
    }));
    sections
}

/// Returns a record by its id and its title.
fn named(record: &Record) -> Fact {
    let title = Some(record.shown_title()).filter(|title| **title != *record.id);
    Fact {
        of: Some((ThingKind::Record(record.kind), record.id.to_string())),
        ..Fact::new(&record.id, title.unwrap_or_default())
    }
}

/// Returns a theme's aspects, and whether successive notes still bring new ones.
fn depth(describer: &Describer<'_>, theme: &Record, language: Language) -> Option<Section> {
    let project = describer.project;
    let depth = Depth::of(project, &theme.id, None);
    let aspects = depth.named().filter_map(|it| {
        let counted = language.say(
            "show-aspect",
            &[("passages", it.passages.len().into()), ("notes", it.notes.len().into())],
        );
        Some(Fact::new(format!("#{}/{}", theme.id, it.name?), counted))
    });
    let facts: Vec<Fact> = aspects.collect();
    if facts.is_empty() {
        return None;
    }
    let limits = depth::limits(project);
    let found = depth.saturation(project);
    let arguments = [
        ("new", figures::row(&depth.new, language).into()),
        (
            "saturation",
            figures::saturation(&found, depth.new.len(), limits, language).into(),
        ),
    ];
    Some(Section {
        heading: "show-aspects",
        facts,
        below: vec![
            language.say("depth-of-theme", &arguments),
            figures::basis(limits, language),
        ],
    })
}

fn support(support: &Support<'_>, language: Language) -> Option<Section> {
    let mut facts = Vec::new();
    for item in &support.items {
        let id = match item.passage {
            Some(name) => format!("{}#{name}", item.record.id),
            None => item.record.id.to_string(),
        };
        let kind = item
            .passage
            .map_or(ThingKind::Record(Kind::Note), |_| ThingKind::Passage);
        let method = item.note.method.map(|it| language.word(it.key()));
        let groups = item.note.stakeholders.iter().map(|it| it.value.to_string());
        let wording: Vec<String> = method.into_iter().chain(groups).collect();
        facts.push(Fact {
            of: Some((kind, id.clone())),
            ..Fact::new(format!("{} {id}", sign(item.against)), wording.join(", "))
        });
    }
    let sources = support.sources.iter();
    facts.extend(sources.map(|it| {
        let source = language.word("kind-source");
        Fact {
            of: Some((ThingKind::Source, it.key.to_owned())),
            ..Fact::new(format!("{} {}", sign(it.against), it.key), source)
        }
    }));
    (!facts.is_empty()).then_some(Section {
        heading: "show-support",
        facts,
        below: Vec::new(),
    })
}

/// Returns the sign for what speaks for something, or against it.
pub fn sign(against: bool) -> &'static str {
    if against { "−" } else { "+" }
}

/// Returns the stakeholders that are part of one.
pub fn parts<'a>(describer: &Describer<'a>, record: &Record) -> Vec<&'a Record> {
    let is_part = |stakeholder: &&Record| {
        let above = stakeholder.stakeholder().and_then(|it| it.part_of.as_ref());
        record.kind == Kind::Stakeholder && above.is_some_and(|it| it.value == record.id)
    };
    describer
        .project
        .records(Kind::Stakeholder)
        .iter()
        .filter(is_part)
        .collect()
}

/// Returns where a thing is pointed to: the place, and what stands there.
pub fn pointers(pointers: &[Pointer], language: Language) -> Vec<Fact> {
    let fact = |pointer: &Pointer| {
        let kind = language.word(&pointer.kind.key());
        let part = pointer
            .id
            .split_once('#')
            .map(|it| format!(" #{}", it.1))
            .unwrap_or_default();
        Fact {
            of: Some((pointer.kind, pointer.id.clone())),
            ..Fact::new(format!("{}:{}", pointer.path, pointer.line), format!("{kind}{part}"))
        }
    };
    let mut facts: Vec<Fact> = pointers.iter().map(fact).collect();
    facts.dedup_by(|a, b| (&a.label, &a.value) == (&b.label, &b.value));
    facts
}
