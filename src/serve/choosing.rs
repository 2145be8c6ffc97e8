//! Forms that ask for a page by what stands in the address: nothing is changed by them.

use super::asked::Asked;
use crate::coverage::dimension::{Dimension, Unit};
use crate::language::Language;
use crate::project::Project;
use crate::record::kind::Kind;
use crate::record::vocabulary::{Method, Publish};
use crate::text::capital::capitalised;
use crate::text::order::Titles;
use serde::Serialize;

/// A field of such a form.
#[derive(Debug, Serialize)]
pub(super) struct Field {
    /// Its name in the address.
    pub(super) name: &'static str,
    /// What it asks.
    pub(super) label: String,
    /// How: `text`, `select` or `check`.
    pub(super) form: &'static str,
    /// What is chosen.
    pub(super) value: String,
    /// What there is to choose from.
    pub(super) options: Vec<Choice>,
}

/// Something to choose.
#[derive(Debug, Serialize)]
pub(super) struct Choice {
    /// As the address has it.
    pub(super) value: String,
    /// As people read it.
    pub(super) label: String,
}

impl Choice {
    /// Returns something to choose.
    pub(super) fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        let (value, label) = (value.into(), label.into());
        Self { value, label }
    }
}

impl Field {
    /// Returns a field to write in.
    pub(super) fn text(name: &'static str, label: String, asked: &Asked) -> Self {
        Self {
            name,
            label,
            form: "text",
            value: asked.query.text(name).to_owned(),
            options: Vec::new(),
        }
    }

    /// Returns a field to choose from a list, or nothing of it.
    pub(super) fn select(name: &'static str, label: String, options: Vec<Choice>, asked: &Asked) -> Self {
        let value = asked.query.text(name).to_owned();
        let any = Choice::new("", "–");
        let mut options: Vec<Choice> = std::iter::once(any).chain(options).collect();
        // What an address asks for and no list has, such as an aspect, stays chosen.
        if options.iter().all(|it| it.value != value) {
            options.push(Choice::new(&*value, &*value));
        }
        Self {
            form: "select",
            options,
            ..Self::text(name, label, asked)
        }
    }

    /// Returns a field to tick.
    pub(super) fn check(name: &'static str, label: String, asked: &Asked) -> Self {
        Self {
            form: "check",
            ..Self::text(name, label, asked)
        }
    }
}

/// Returns what stands in the address under a name; nothing where it is empty.
pub(super) fn chosen<'a>(asked: &'a Asked, name: &str) -> Option<&'a str> {
    asked.query.get(name).map(str::trim).filter(|it| !it.is_empty())
}

/// Returns the field of a filter of lists.
pub(super) fn filter(name: &'static str, project: &Project, asked: &Asked, language: Language) -> Field {
    let word = |key: &str| language.word(key);
    let kind = |it: Kind| {
        let label = capitalised(&word(&format!("kind-{}", it.row().name)));
        Field::select(name, label, records(project, it, language), asked)
    };
    match name {
        "theme" => kind(Kind::Theme),
        "stakeholder" => kind(Kind::Stakeholder),
        "goal" => kind(Kind::Goal),
        "method" => {
            let options = Method::WORDS
                .iter()
                .map(|it| Choice::new(*it, word(&format!("method-{it}"))));
            Field::select(name, word("label-method"), options.collect(), asked)
        }
        "publish" => {
            let options = Publish::WORDS
                .iter()
                .map(|it| Choice::new(*it, word(&format!("publish-{it}"))));
            Field::select(name, word("label-publish"), options.collect(), asked)
        }
        "by" => Field::text(name, word("label-by"), asked),
        "journal" => Field::text(name, word("label-journal"), asked),
        "unused" => Field::check(name, word("serve-filter-unused"), asked),
        "unsupported" => Field::check(name, word("serve-filter-unsupported"), asked),
        _ => Field::text(name, word(&format!("serve-filter-{name}")), asked),
    }
}

/// Returns the records of a kind by their titles.
pub(super) fn records(project: &Project, kind: Kind, language: Language) -> Vec<Choice> {
    let order = Titles::new(language);
    let mut records: Vec<Choice> = project
        .records(kind)
        .iter()
        .map(|it| Choice::new(&*it.id, &*it.title))
        .collect();
    records.sort_by(|a, b| order.compare(&a.label, &b.label));
    records
}

/// Returns the dimensions of coverage.
pub(super) fn dimensions(language: Language) -> Vec<Choice> {
    let choice = |it: Dimension| {
        let label = language.word(&format!("coverage-of-{}", it.word()));
        Choice::new(it.word(), capitalised(&label))
    };
    Dimension::ALL.into_iter().map(choice).collect()
}

/// Returns what coverage can count.
pub(super) fn units(language: Language) -> Vec<Choice> {
    let choice = |it: Unit| {
        let label = language.word(&format!("coverage-of-{}", it.word()));
        Choice::new(it.word(), capitalised(&label))
    };
    Unit::SHOWN.into_iter().map(choice).collect()
}
