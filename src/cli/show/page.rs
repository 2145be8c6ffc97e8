//! A thing on the screen: its title, its keys in words, its text, and what points to it.

use super::reflow::reflow;
use crate::cli::context::Context;
use crate::cli::heading::Screen;
use crate::cli::list::sheet::spoken;
use crate::edit::new::recipe::Recipe;
use crate::edit::new::recipes;
use crate::evidence::Statement;
use crate::evidence::depth::{self, Aspect, Depth};
use crate::evidence::figures;
use crate::evidence::saturation::{Limits, Saturation};
use crate::evidence::support::Support;
use crate::language::Language;
use crate::project::thing::Thing;
use crate::query::describe::{Describer, quoted};
use crate::query::pointers::Pointer;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::syntax::date::Date;
use crate::syntax::fields::Shape;
use crate::text::printable::{Part, Printable, printable};
use serde_json::{Map, Value, json};

/// What the head of the page shows, so that it is not repeated among the keys.
const IN_HEAD: &[&str] = &[
    "id", "path", "line", "title", "name", "number", "text", "state", "quote",
];

/// Returns a thing as a person reads it.
pub(super) fn write(
    describer: &Describer<'_>,
    thing: &Thing<'_>,
    pointers: &[Pointer],
    context: &Context,
) -> Printable {
    let screen = Screen::of(context);
    let page = Page {
        describer,
        screen,
        language: screen.language,
        columns: screen.columns,
    };
    let mut text = screen.heading(describer, thing);
    text.push(page.keys(thing));
    text.push(page.body(thing));
    text.push(page.more(thing));
    text.push(page.pointers(pointers));
    text
}

/// The widest element of a list that stands on a line with others.
const LONG: usize = 40;

/// The least room for a value beside its label.
const LEAST: usize = 8;

/// Something that is known of a thing: what stands at the left, and what at the right.
#[derive(Debug, PartialEq)]
struct Pair {
    label: Printable,
    value: Printable,
}

impl Pair {
    fn of(label: impl Part, value: impl Part) -> Self {
        Self {
            label: Printable::text(label),
            value: Printable::text(value),
        }
    }
}

struct Page<'a> {
    describer: &'a Describer<'a>,
    screen: Screen,
    language: Language,
    columns: usize,
}

impl Page<'_> {
    /// Returns the keys with their labels, each on its own line.
    fn keys(&self, thing: &Thing<'_>) -> Printable {
        let members = self.describer.record(thing);
        let keys = match thing {
            Thing::Record(record) => record.kind.row().keys,
            Thing::Entry(entry) => recipes::of(entry.kind).map_or(entry.record.kind.row().keys, Recipe::keys),
            Thing::Part(..) => &[],
        };
        let shape = |name: &str| keys.iter().find(|it| it.name == name).map(|it| it.shape);
        let mut rows: Vec<Pair> = Vec::new();
        // The notes of a theme or a stakeholder are named below.
        let below = |it: &str| matches!(thing, Thing::Record(_)) && matches!(it, "notes" | "awaited");
        let rest = members
            .iter()
            .filter(|it| !IN_HEAD.contains(&it.0.as_str()) && !below(it.0));
        for (name, value) in rest {
            let wording = self.value(value, name, shape(name).as_ref());
            if !wording.is_empty() {
                rows.push(Pair::of(label(name, self.language), wording));
            }
        }
        if rows.is_empty() {
            Printable::default()
        } else {
            printable!("\n{}", self.pairs(&rows))
        }
    }

    fn value(&self, value: &Value, name: &str, shape: Option<&Shape>) -> Printable {
        if let (Value::Object(map), None) = (value, shape) {
            // What speaks against a statement is not worth a line where nothing does.
            let nothing = map.get("notes").is_some_and(|it| *it == 0);
            let parts = map.iter().filter(|it| !is_empty(it.1));
            let wording = parts.map(|(name, value)| {
                let spoken = spoken(value, name, None, self.language);
                printable!("{}: {}", label(name, self.language), spoken)
            });
            return if nothing {
                Printable::default()
            } else {
                Printable::joined(wording, ", ")
            };
        }
        if let (Value::Object(map), Some(Shape::Map(keys))) = (value, shape) {
            let shape = |name: &str| keys.iter().find(|it| it.name == name).map(|it| it.shape);
            let parts = map
                .iter()
                .map(|(name, value)| self.value(value, name, shape(name).as_ref()));
            return Printable::joined(parts, ", ");
        }
        if let (Value::Array(items), Some(Shape::List(inner) | Shape::OneOrMore(inner))) = (value, shape) {
            let items: Vec<Printable> = items.iter().map(|it| self.value(it, name, Some(inner))).collect();
            let between = if items.iter().any(|it| it.width() > LONG) {
                "\n"
            } else {
                ", "
            };
            return Printable::joined(items, between);
        }
        let is_date = matches!(shape, Some(Shape::Date | Shape::Happened | Shape::HappenedOr(_))) || name == "date";
        let date = value.as_str().filter(|_| is_date).and_then(Date::parse);
        match date {
            Some(date) => Printable::text(date.in_words(self.language)),
            None => spoken(value, name, shape, self.language),
        }
    }

    fn pairs(&self, rows: &[Pair]) -> Printable {
        let widest = rows.iter().map(|it| it.label.width()).max().unwrap_or(0);
        let rest = Printable::spaces(widest + 4);
        let mut text = Printable::default();
        // Where nothing has room beside the longest label, each value stands below its own.
        let is_narrow = widest + 4 + LEAST > self.columns;
        for Pair { label, value } in rows {
            if is_narrow {
                text.push(Printable::wrap(label, self.columns, "  ", "  "));
                let lines = value.each_line();
                text.extend(lines.map(|it| Printable::wrap(it, self.columns, "    ", "    ")));
                continue;
            }
            let mut first = printable!("  {}{}", label, Printable::spaces(widest - label.width() + 2));
            for line in value.as_str().split('\n') {
                text.push(Printable::wrap(line, self.columns, &first, &rest));
                first.clone_from(&rest);
            }
        }
        text.each_line().map(|it| printable!("{}\n", it.trim_end())).collect()
    }

    /// Returns the text: of a record as it stands in the file, of a part its words.
    fn body(&self, thing: &Thing<'_>) -> Printable {
        match thing {
            Thing::Record(record) => {
                let source = self.describer.source(record);
                let body = source
                    .as_ref()
                    .and_then(|it| it.text.get(record.body.range()))
                    .unwrap_or_default();
                let text = reflow(body.trim(), self.columns);
                if text.is_empty() {
                    text
                } else {
                    printable!("\n{}", text)
                }
            }
            Thing::Part(record, passage) => {
                let words = quoted(passage, self.describer.words(record, passage), self.language);
                printable!("\n{}", Printable::wrap(words, self.columns, "", ""))
            }
            Thing::Entry(_) => Printable::default(),
        }
    }

    /// Returns what only one kind has: a theme's aspects and notes, a stakeholder's parts and notes, a statement's support.
    fn more(&self, thing: &Thing<'_>) -> Printable {
        let mut text = Printable::default();
        if let Some(statement) = Statement::of(*thing) {
            text.push(self.support(&Support::of(self.describer.project, statement)));
        }
        let Thing::Record(record) = thing else { return text };
        if record.kind == Kind::Theme {
            text.push(self.depth(record));
        }
        let parts = parts(self.describer, record);
        if !parts.is_empty() {
            text.push(self.section("show-parts", &self.records(&parts)));
        }
        let notes = self.describer.heard.notes(record);
        if !notes.counted.is_empty() {
            text.push(self.section("show-notes", &self.records(&notes.counted)));
        }
        if !notes.awaited.is_empty() {
            text.push(self.section("show-awaited", &self.records(&notes.awaited)));
        }
        text
    }

    /// Returns a theme's aspects, and whether successive notes still bring new ones.
    fn depth(&self, theme: &Record) -> Printable {
        let project = self.describer.project;
        let depth = Depth::of(project, &theme.id, None);
        let rows = depth.named().filter_map(|it| {
            let counted = self.language.say(
                "show-aspect",
                &[("passages", it.passages.len().into()), ("notes", it.notes.len().into())],
            );
            Some(Pair::of(format!("#{}/{}", theme.id, it.name?), counted))
        });
        let rows: Vec<Pair> = rows.collect();
        if rows.is_empty() {
            return Printable::default();
        }
        let limits = depth::limits(project);
        let found = depth.saturation(project);
        let arguments = [
            ("new", figures::row(&depth.new, self.language).into()),
            (
                "saturation",
                figures::saturation(&found, depth.new.len(), limits, self.language).into(),
            ),
        ];
        let wording = [
            self.language.say("depth-of-theme", &arguments),
            figures::basis(limits, self.language),
        ];
        let mut lines = self.pairs(&rows);
        for line in wording {
            lines.push(printable!("\n{}", Printable::wrap(line, self.columns, "  ", "  ")));
        }
        self.section("show-aspects", &lines)
    }

    fn support(&self, support: &Support<'_>) -> Printable {
        let mut rows = Vec::new();
        for item in &support.items {
            let id = match item.passage {
                Some(name) => format!("{}#{name}", item.record.id),
                None => item.record.id.to_string(),
            };
            let method = item.note.method.map(|it| self.language.word(it.key()));
            let groups = item.note.stakeholders.iter().map(|it| it.value.to_string());
            let wording: Vec<String> = method.into_iter().chain(groups).collect();
            rows.push(Pair::of(format!("{} {id}", sign(item.against)), wording.join(", ")));
        }
        let sources = support.sources.iter();
        rows.extend(sources.map(|it| {
            let source = self.language.word("kind-source");
            Pair::of(format!("{} {}", sign(it.against), it.key), source)
        }));
        if rows.is_empty() {
            Printable::default()
        } else {
            self.section("show-support", &self.pairs(&rows))
        }
    }

    fn records(&self, records: &[&Record]) -> Printable {
        let title = |it: &Record| Some(it.title.to_string()).filter(|title| **title != *it.id);
        let row = |it: &&Record| Pair::of(&it.id, title(it).unwrap_or_default());
        self.pairs(&records.iter().map(row).collect::<Vec<_>>())
    }

    fn pointers(&self, pointers: &[Pointer]) -> Printable {
        if pointers.is_empty() {
            return printable!("\n{}\n", self.language.word("show-nothing"));
        }
        let row = |pointer: &Pointer| {
            let kind = self.language.word(&pointer.kind.key());
            let part = pointer
                .id
                .split_once('#')
                .map(|it| format!(" #{}", it.1))
                .unwrap_or_default();
            Pair::of(format!("{}:{}", pointer.path, pointer.line), format!("{kind}{part}"))
        };
        let mut rows: Vec<Pair> = pointers.iter().map(row).collect();
        rows.dedup();
        self.section("show-pointers", &self.pairs(&rows))
    }

    fn section(&self, key: &str, lines: &Printable) -> Printable {
        self.screen.section(self.language.word(key), lines)
    }
}

/// Returns what people call a key.
fn label(name: &str, language: Language) -> String {
    let label = language.find(&format!("label-{name}"), &[]);
    label.unwrap_or_else(|| name.to_owned())
}

fn is_empty(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

fn sign(against: bool) -> &'static str {
    if against { "−" } else { "+" }
}

/// Adds what only one kind has to what JSON says of every record.
pub(super) fn add_json(describer: &Describer<'_>, thing: &Thing<'_>, members: &mut Map<String, Value>) {
    let Thing::Record(record) = thing else { return };
    if record.kind == Kind::Theme {
        let project = describer.project;
        let depth = Depth::of(project, &record.id, None);
        let aspect =
            |it: &Aspect<'_>| json!({"aspect": it.name, "passages": it.passages.len(), "notes": it.notes.len()});
        let all: Vec<Value> = depth.named().map(aspect).collect();
        members.insert("aspects".to_owned(), all.into());
        members.insert("new_aspects".to_owned(), json!(depth.new));
        members.insert(
            "saturation".to_owned(),
            saturation(&depth.saturation(project), depth::limits(project)),
        );
    }
    if record.kind == Kind::Stakeholder {
        let ids: Vec<&str> = parts(describer, record).iter().map(|it| &*it.id).collect();
        members.insert("parts".to_owned(), ids.into());
    }
}

/// Returns saturation with the limits that it is computed with.
fn saturation(found: &Saturation, limits: Limits) -> Value {
    let (state, run, later) = match found {
        Saturation::TooFew => ("too-few", None, None),
        Saturation::NoAspects => ("no-aspects", None, None),
        Saturation::NotYet(run) => ("not-yet", Some(run), None),
        Saturation::Reached(run, later) => ("reached", Some(run), Some(later)),
    };
    json!({
        "state": state,
        "base": limits.base.max(1),
        "run": limits.run.max(1),
        "threshold": limits.threshold,
        "note": run.map(|it| it.end),
        "new": run.map(|it| it.new),
        "share": run.map(|it| it.share),
        "later": later,
    })
}

/// Returns the stakeholders that are part of one.
fn parts<'a>(describer: &Describer<'a>, record: &Record) -> Vec<&'a Record> {
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
