//! What can be mended at a finding by a program: what its advice says, and to excuse the place.

use super::Assist;
use super::head;
use crate::check::rule::Level;
use crate::check::rules;
use crate::diagnostic::Diagnostic;
use crate::edit::head::offer;
use crate::language::Value as Argument;
use crate::record::kind::Kind;
use crate::record::kinds::{Role, role};
use crate::record::label;
use crate::source::Span;
use crate::syntax::fields::{self, Key};
use crate::syntax::front_matter;
use crate::syntax::markdown::blocks;
use crate::syntax::yaml::{self, Node, Value};

/// A place that is written anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What stands there.
    pub span: Span,
    /// What shall stand there.
    pub new: String,
}

/// Something that can be done about a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does, in words.
    pub title: String,
    /// What changes in the finding's file.
    pub edit: Edit,
    /// Whether it is most likely what is wanted.
    pub is_likely: bool,
}

/// Messages whose advice is to write one word in place of what stands there.
const WRITES: &[(&str, &str)] = &[
    ("bad-date-near", "near"),
    ("dangling-citation-near", "near"),
    ("dangling-citation-passage-near", "near"),
    ("dangling-reference-near", "near"),
    ("ignored-source-part-near", "near"),
    ("malformed-citation-adjacent", "right"),
    ("malformed-citation-against", "right"),
    ("malformed-citation-apart", "right"),
    ("malformed-citation-key", "right"),
    ("malformed-citation-prefix-near", "right"),
    ("malformed-citation-raw", "right"),
    ("malformed-citation-second", "right"),
    ("malformed-id-near", "right"),
    ("malformed-marker", "right"),
    ("malformed-marker-dead-key", "right"),
    ("malformed-marker-heading", "right"),
    ("malformed-marker-name", "right"),
    ("unknown-insert-near", "near"),
    ("unknown-insert-option-near", "near"),
    ("unknown-insert-option-value-near", "near"),
    ("unknown-key-near", "near"),
    ("unknown-rule-near", "near"),
    ("unknown-value-near", "near"),
    ("wrong-type-near", "near"),
];
/// Messages whose advice is another address of a link or a picture.
const ADDRESSES: &[(&str, &str)] = &[
    ("dangling-link-near", "near"),
    ("link-to-file-web", "right"),
    ("link-to-file-chapter", "right"),
];
/// Messages that a word should stand with a sign before it, so that it means nothing.
const PLAIN: &[&str] = &["stray-hashtag", "stray-hashtag-chapter"];

/// Returns what can be done about a finding in a file with this text.
pub fn of(assist: &Assist<'_>, finding: &Diagnostic, text: &str) -> Vec<Fix> {
    let path = assist.project().path(finding.place.file);
    let Role::Record(kind) = role(path) else {
        return Vec::new();
    };
    let Some(here) = text.get(finding.place.span.range()) else {
        return Vec::new();
    };
    let wording = |new: &str| assist.language.say("assist-write", &[("text", new.trim().into())]);
    let write = written(finding, text, here).map(|edit| Fix {
        title: wording(&edit.new),
        edit,
        is_likely: true,
    });
    let level = heading(finding, here).map(|edit| Fix {
        title: wording(&edit.new),
        edit,
        is_likely: true,
    });
    let key = key(assist, finding, kind, text);
    let excuse = excuse(assist, finding, text);
    [write, level, key, excuse].into_iter().flatten().collect()
}

/// Returns what stands in a gap of a finding's message.
fn argument<'a>(finding: &'a Diagnostic, name: &str) -> Option<&'a str> {
    finding.message.arguments.iter().find_map(|it| match &it.1 {
        Argument::Text(text) if it.0 == name => Some(text.as_str()),
        _ => None,
    })
}

/// Returns what the advice says to write.
fn written(finding: &Diagnostic, text: &str, here: &str) -> Option<Edit> {
    let (key, span) = (finding.message.key, finding.place.span);
    let of = |list: &[(&str, &'static str)]| list.iter().find(|it| it.0 == key).map(|it| it.1);
    if let Some(name) = of(WRITES) {
        let new = argument(finding, name).filter(|it| !it.is_empty())?;
        // A marker stands free.
        let is_glued =
            here.starts_with(['#', '^']) && text[..span.start as usize].ends_with(|it: char| !it.is_whitespace());
        let space = if is_glued { " " } else { "" };
        let new = format!("{space}{new}");
        return Some(Edit { span, new });
    }
    if key == "dangling-marker-near" {
        let near = argument(finding, "near")?;
        let aspect = here.find('/').map_or("", |at| &here[at..]);
        let new = format!("#{near}{aspect}");
        return Some(Edit { span, new });
    }
    if let Some(name) = of(ADDRESSES) {
        let (target, new) = (argument(finding, "target")?, argument(finding, name)?);
        let at = span.start as usize + here.rfind(target)?;
        return Some(Edit {
            span: Span::new(at, at + target.len()),
            new: new.to_owned(),
        });
    }
    let at = here.find('#').filter(|_| PLAIN.contains(&key))?;
    Some(Edit {
        span: Span::new(span.start as usize + at, span.start as usize + at + 1),
        new: "\\#".to_owned(),
    })
}

/// Returns a heading with the level that it should have.
fn heading(finding: &Diagnostic, here: &str) -> Option<Edit> {
    if finding.rule != "skipped-heading-level" {
        return None;
    }
    let (level, expected) = (argument(finding, "level")?, argument(finding, "expected")?);
    // A heading that is underlined has no signs to take away.
    let is_signed = here.starts_with(level) && !here[level.len()..].starts_with('#');
    let start = finding.place.span.start as usize;
    is_signed.then(|| Edit {
        span: Span::new(start, start + level.len()),
        new: expected.to_owned(),
    })
}

/// Returns a key that is missing, with the comment that says what it is for.
fn key(assist: &Assist<'_>, finding: &Diagnostic, kind: Kind, text: &str) -> Option<Fix> {
    let name = argument(finding, "key").filter(|_| finding.rule == "missing-key")?;
    let row = kind.row();
    let head = head::of(assist.project().path(finding.place.file), text)?;
    let own = text.get(head.range())?;
    let (node, _) = yaml::parse(own, head.start as usize, finding.place.file);
    let found = map_at(row.keys, &node?, finding.place.span, &mut Vec::new())?;
    let key = found.keys.iter().find(|it| it.name == name)?;
    // A key that is there and empty is filled in by hand.
    if found.has.iter().any(|it| it == name) {
        return None;
    }
    let mut path = found.path;
    path.push(key.name);
    let line = offer(row.name, &path, key, assist.language);
    let start = finding.place.span.start as usize;
    let before = &text[..start];
    let from = before.rfind('\n').map_or(0, |it| it + 1);
    let indent = before[from..].chars().count();
    let is_block = before[from..].chars().all(|it| matches!(it, ' ' | '-' | '\u{feff}'));
    let new = if is_block {
        let indent = " ".repeat(if from == 0 { 0 } else { indent });
        format!("{line}\n{indent}")
    } else {
        format!("{name}: , ")
    };
    let span = Span::new(start, start);
    Some(Fix {
        title: assist.language.say("assist-add-key", &[("key", name.into())]),
        edit: Edit { span, new },
        is_likely: true,
    })
}

/// A map of a head, its table, and the keys that it has.
struct FoundMap {
    keys: &'static [Key],
    path: Vec<&'static str>,
    has: Vec<String>,
}

/// Returns the map whose first key stands at a place.
fn map_at(keys: &'static [Key], node: &Node<'_>, place: Span, path: &mut Vec<&'static str>) -> Option<FoundMap> {
    match &node.value {
        Value::List(items) => items.iter().find_map(|it| map_at(keys, it, place, path)),
        Value::Map(entries) => {
            if fields::head(node) == place {
                return Some(FoundMap {
                    keys,
                    path: path.clone(),
                    has: entries.iter().map(|it| it.key.value.to_string()).collect(),
                });
            }
            entries.iter().find_map(|entry| {
                let key = keys.iter().find(|it| it.name == entry.key.value)?;
                path.push(key.name);
                let found = label::inner(&key.shape).and_then(|it| map_at(it, &entry.node, place, path));
                path.pop();
                found
            })
        }
        _ => None,
    }
}

/// Returns the excuse of a place, with a reason still to be written: without one it excuses nothing.
fn excuse(assist: &Assist<'_>, finding: &Diagnostic, text: &str) -> Option<Fix> {
    let rule = rules::find(finding.rule).filter(|it| it.default_level != Level::Forbid)?;
    let path = assist.project().path(finding.place.file);
    let span = finding.place.span;
    if path.ends_with(".bib") || span == Span::default() {
        return None;
    }
    let at = span.start as usize;
    let body = front_matter::split(text).map(|it| it.body);
    let edit = match body.filter(|it| path.ends_with(".md") && it.start as usize <= at) {
        Some(body) => {
            let start = blocks::around(text, body, at)?.start as usize;
            // Behind a comment an indented block would be another one.
            if start > 0 && !text[..start].ends_with('\n') {
                return None;
            }
            Edit {
                span: Span::new(start, start),
                new: format!("<!-- ip: allow {}:  -->\n\n", rule.name),
            }
        }
        None => {
            let end = text[at..].find(['\n', '\r']).map_or(text.len(), |it| at + it);
            let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
            // A line has one excuse.
            if text[start..end].contains("ip: allow") {
                return None;
            }
            Edit {
                span: Span::new(end, end),
                new: format!(" # ip: allow {}: ", rule.name),
            }
        }
    };
    Some(Fix {
        title: assist.language.say("assist-excuse", &[("rule", rule.name.into())]),
        edit,
        is_likely: false,
    })
}

#[cfg(test)]
mod tests;
