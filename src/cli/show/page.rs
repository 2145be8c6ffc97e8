//! A thing on the screen: its title, its keys in words, its text, and what points to it.

use super::reflow::reflow;
use crate::cli::context::Context;
use crate::cli::heading::Screen;
use crate::evidence::depth::{self, Aspect, Depth};
use crate::evidence::saturation::{Limits, Saturation};
use crate::language::Language;
use crate::project::thing::Thing;
use crate::query::describe::{Describer, quoted};
use crate::query::pointers::Pointer;
use crate::query::sheet::{self, Fact, Section, parts};
use crate::record::kind::Kind;
use crate::text::printable::{Printable, printable};
use serde_json::{Map, Value, json};

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

/// The least room for a value beside its label.
const LEAST: usize = 8;

struct Page<'a> {
    describer: &'a Describer<'a>,
    screen: Screen,
    language: Language,
    columns: usize,
}

impl Page<'_> {
    /// Returns the keys with their labels, each on its own line.
    fn keys(&self, thing: &Thing<'_>) -> Printable {
        let facts = sheet::facts(self.describer, thing, self.language);
        if facts.is_empty() {
            Printable::default()
        } else {
            printable!("\n{}", self.facts(&facts))
        }
    }

    fn facts(&self, rows: &[Fact]) -> Printable {
        let widest = rows.iter().map(|it| it.label.width()).max().unwrap_or(0);
        let rest = Printable::spaces(widest + 4);
        let mut text = Printable::default();
        // Where nothing has room beside the longest label, each value stands below its own.
        let is_narrow = widest + 4 + LEAST > self.columns;
        for Fact { label, value, .. } in rows {
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
                let body = self.describer.body(record);
                let text = reflow(body.trim(), self.columns);
                if text.is_empty() {
                    text
                } else {
                    printable!("\n{}", text)
                }
            }
            Thing::Part(record, passage) => {
                let words = quoted((record, passage), self.describer.words(record, passage), self.language);
                printable!("\n{}", Printable::wrap(words, self.columns, "", ""))
            }
            Thing::Entry(_) => Printable::default(),
        }
    }

    /// Returns what only one kind has.
    fn more(&self, thing: &Thing<'_>) -> Printable {
        let sections = sheet::sections(self.describer, thing, self.language);
        sections.iter().map(|it| self.section(it)).collect()
    }

    fn section(&self, section: &Section) -> Printable {
        let mut lines = self.facts(&section.facts);
        for line in &section.below {
            lines.push(printable!("\n{}", Printable::wrap(line, self.columns, "  ", "  ")));
        }
        self.screen.section(self.language.word(section.heading), &lines)
    }

    fn pointers(&self, pointers: &[Pointer]) -> Printable {
        if pointers.is_empty() {
            return printable!("\n{}\n", self.language.word("show-nothing"));
        }
        self.section(&Section {
            heading: "show-pointers",
            facts: sheet::pointers(pointers, self.language),
            below: Vec::new(),
        })
    }
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
