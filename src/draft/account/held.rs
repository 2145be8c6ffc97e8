//! What the head of a note says, each key with its label, in words that a person understands.

use crate::language::{Language, Value as Gap};
use crate::project::Project;
use crate::record::kind::Kind;
use crate::record::note::{KEYS, NOT_YET};
use crate::record::vocabulary;
use crate::source::FileId;
use crate::syntax::date::Date;
use crate::syntax::fields::Shape;
use crate::syntax::front_matter;
use crate::syntax::yaml::{self, Node, Value};

/// Returns the rows of a table: what each key is called, and what it says.
pub(super) fn rows(project: &Project, text: &str, is_markdown: bool) -> Vec<Vec<String>> {
    let parts = front_matter::split(text).filter(|_| is_markdown);
    let head = parts.map_or(text, |it| &text[it.yaml.range()]);
    let (node, _) = yaml::parse(head, 0, FileId(0));
    let Some(Value::Map(entries)) = node.map(|it| it.value) else {
        return Vec::new();
    };
    let language = project.manifest.language;
    let row = |it: &yaml::Entry<'_>| {
        let value = said(project, &it.key.value, &it.node);
        (!value.is_empty()).then(|| vec![label(language, &it.key.value), value])
    };
    entries.iter().filter_map(row).collect()
}

fn label(language: Language, key: &str) -> String {
    let label = language.find(&format!("label-{key}"), &[]);
    label.unwrap_or_else(|| key.to_owned())
}

fn said(project: &Project, key: &str, node: &Node<'_>) -> String {
    let language = project.manifest.language;
    match &node.value {
        Value::Null => String::new(),
        Value::Scalar { text, .. } => scalar(project, key, text),
        Value::List(items) => {
            let all: Vec<String> = items.iter().map(|it| said(project, key, it)).collect();
            all.join(" · ")
        }
        Value::Map(entries) => {
            let pair = |it: &yaml::Entry<'_>| {
                format!(
                    "{}: {}",
                    label(language, &it.key.value),
                    said(project, &it.key.value, &it.node)
                )
            };
            entries.iter().map(pair).collect::<Vec<_>>().join(", ")
        }
    }
}

fn scalar(project: &Project, key: &str, text: &str) -> String {
    let language = project.manifest.language;
    let title = |kind| project.find(kind, text).map(|it| it.title.to_string());
    let named = match key {
        "stakeholders" => title(Kind::Stakeholder),
        "themes" => title(Kind::Theme),
        "example" if text == "true" => Some(language.word("account-yes")),
        "informed" if text == NOT_YET => Some(language.word("form-not-yet")),
        _ => word(language, key, text),
    };
    named.unwrap_or_else(|| text.to_owned())
}

/// Returns what people call a word of the format, or a day.
fn word(language: Language, key: &str, text: &str) -> Option<String> {
    let shapes = KEYS.iter().flat_map(|it| match it.shape {
        Shape::Map(keys) => keys,
        _ => std::slice::from_ref(it),
    });
    let of_key = |it: &&crate::syntax::fields::Key| it.name == key;
    match shapes.filter(of_key).map(|it| &it.shape).next()? {
        Shape::Choice(words) => vocabulary::key(words, text).map(|it| language.word(&it)),
        Shape::Date | Shape::Happened | Shape::HappenedOr(_) => {
            let date = Date::parse(text)?;
            let is_day = date.first() == date.last();
            is_day.then(|| language.say("account-day", &[("day", Gap::from(date.first()))]))
        }
        _ => None,
    }
}
