//! `ip list`: everything of a kind, or what fits the filters, for the screen and for other programs.

pub(super) mod columns;
mod entries;
pub(super) mod facts;
pub(super) mod fields;
mod filter;
pub(super) mod sheet;

use super::context::{Context, Exit, Failure};
use super::lookup::{self, Thing};
use super::table;
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::words::{Method, Publish};
use crate::text::readability::Lix;
use crate::text::visible::visible;
use fields::Teller;
use filter::Filters;
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use serde_json::{Map, Value};

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "KIND", value_parser = lookup::EVERY.to_vec())]
    kind: String,
    #[arg(long, value_name = "ID")]
    theme: Option<String>,
    #[arg(long, value_name = "ID")]
    stakeholder: Option<String>,
    #[arg(long, value_name = "METHOD", value_parser = Method::WORDS.to_vec())]
    method: Option<String>,
    #[arg(long, value_name = "ID")]
    goal: Option<String>,
    #[arg(long, value_name = "UNIT")]
    by: Option<String>,
    #[arg(long, value_name = "PUBLISH", value_parser = Publish::WORDS.to_vec())]
    publish: Option<String>,
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    #[arg(long, value_name = "WORDS")]
    text: Option<String>,
    #[arg(long)]
    unused: bool,
    #[arg(long)]
    unsupported: bool,
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = ["table", "json", "csv", "ids"])]
    format: String,
}

impl Args {
    /// Returns whether a filter was asked for.
    fn has(&self, flag: &str) -> bool {
        match flag {
            "theme" => self.theme.is_some(),
            "stakeholder" => self.stakeholder.is_some(),
            "method" => self.method.is_some(),
            "goal" => self.goal.is_some(),
            "by" => self.by.is_some(),
            "publish" => self.publish.is_some(),
            "since" => self.since.is_some(),
            "until" => self.until.is_some(),
            "unused" => self.unused,
            _ => self.unsupported,
        }
    }
}

/// Prints what fits; that nothing does is no failure, and is said on the side.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let (root, loaded) = context.load()?;
    let project = &loaded.project;
    let language = context.language();
    let teller = Teller::new(project, &root);
    let filters = Filters::of(args, project)?;
    let notes = if args.kind == "passage" {
        texts(&teller, project.records(Kind::Note))
    } else {
        Vec::new()
    };
    let used = used(project, &args.kind, args.unused);
    let is_used = |it: &Thing<'_>| used.contains(&it.id());
    let words: Vec<String> = args
        .text
        .iter()
        .flat_map(|it| it.split_whitespace())
        .map(str::to_lowercase)
        .collect();
    let mut things = entries::of(&teller, &notes, &args.kind, language);
    things.retain(|it| filters.fits(project, &teller.heard, &is_used, it));
    if !words.is_empty() {
        things = things.into_par_iter().filter(|it| says(&teller, it, &words)).collect();
    }
    let text = match &*args.format {
        "json" => fields::escaped(json(&teller, &things, &args.kind)),
        "csv" if !things.is_empty() => sheet::csv(&records(&teller, &things), &args.kind, language),
        "ids" => ids(&things),
        "table" if !things.is_empty() => screen(&teller, &things, &args.kind, context),
        _ => String::new(),
    };
    context.print(&text);
    if things.is_empty() {
        context.remark(
            "list-nothing",
            &[("kind", crate::language::Value::word(format!("kind-{}.many", args.kind)))],
        );
    }
    Ok(Exit::Done)
}

/// Reads notes again, with the texts of their passages.
pub(super) fn texts(teller: &Teller<'_>, notes: &[Record]) -> Vec<Record> {
    let read = |it: &Record| teller.source(it).map(|it| crate::record::read(&it, Kind::Note, true).0);
    notes.par_iter().filter_map(read).collect()
}

/// Returns the ids of a kind that something points to.
fn used(project: &Project, kind: &str, asked: bool) -> FxHashSet<String> {
    let mut used = FxHashSet::default();
    for link in project.links().filter(|_| asked) {
        let id = match link.name {
            Some(name) if kind == "passage" => format!("{}#{}", link.id.value, name.value),
            _ => link.id.value.to_owned(),
        };
        if link.names(kind, &id) {
            used.insert(id);
        }
    }
    used
}

/// Tells whether all words stand in a thing, large or small.
fn says(teller: &Teller<'_>, thing: &Thing<'_>, words: &[String]) -> bool {
    let mut text = String::new();
    gather(&Value::Object(teller.record(thing)), &mut text);
    if let Thing::Record(record) = thing {
        let source = teller.source(record);
        text.push_str(
            source
                .as_ref()
                .and_then(|it| it.text.get(record.body.range()))
                .unwrap_or_default(),
        );
    }
    let text = text.to_lowercase();
    words.iter().all(|it| text.contains(it.as_str()))
}

fn gather(value: &Value, text: &mut String) {
    match value {
        Value::String(it) => text.push_str(&format!("{it}\n")),
        Value::Array(items) => items.iter().for_each(|it| gather(it, text)),
        Value::Object(map) => map.values().for_each(|it| gather(it, text)),
        _ => {}
    }
}

fn records(teller: &Teller<'_>, things: &[Thing<'_>]) -> Vec<Map<String, Value>> {
    things.par_iter().map(|it| teller.record(it)).collect()
}

/// Returns the list as JSON; each record becomes text at once, since trees of all of them would fill the memory.
fn json(teller: &Teller<'_>, things: &[Thing<'_>], kind: &str) -> String {
    let one = |it: &Thing<'_>| format!("\n{:#}", Value::Object(teller.record(it))).replace('\n', "\n    ");
    let records: Vec<String> = things.par_iter().map(one).collect();
    let end = if records.is_empty() { "]" } else { "\n  ]" };
    let start = format!("{{\n  \"version\": 1,\n  \"kind\": {},\n", Value::from(kind));
    let mut list = format!("{start}  \"records\": [{}{end}", records.join(","));
    if kind == "chapter" {
        for (key, value) in fields::readability(lix(teller, things).into_iter().sum()) {
            list.push_str(&format!(",\n  {}: {value}", Value::from(key)));
        }
    }
    list + "\n}"
}

/// Returns what the LIX of each chapter is reckoned from.
fn lix(teller: &Teller<'_>, things: &[Thing<'_>]) -> Vec<Lix> {
    things.iter().map(|it| teller.lix(it.record())).collect()
}

fn ids(things: &[Thing<'_>]) -> String {
    let mut ids: Vec<String> = things.iter().map(Thing::id).collect();
    ids.dedup();
    ids.iter().map(|it| visible(it) + "\n").collect()
}

fn screen(teller: &Teller<'_>, things: &[Thing<'_>], kind: &str, context: &Context) -> String {
    let language = context.language();
    let columns = columns::of(kind);
    let rows: Vec<Vec<String>> = things
        .par_iter()
        .map(|it| columns::cells(teller, it, language))
        .collect();
    let mut text = table::lay(&columns, language, &rows, context.width(), context.color());
    if rows.iter().flatten().any(|it| columns::is_awaiting(it)) {
        text.push_str(&format!("\n{}\n", language.word("list-awaited")));
    }
    let below = (kind == "chapter").then(|| columns::lix_in_all(&lix(teller, things), language));
    if let Some(below) = below.flatten() {
        text.push_str(&format!("\n{below}\n"));
    }
    text
}
