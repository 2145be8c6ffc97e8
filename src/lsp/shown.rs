//! What an editor may ask to be shown, by the names that the protocol has for it.

use super::refusal::Refusal;
use super::view::{View, range};
use super::{changed, symbols};
use crate::check::rules;
use crate::query::assist::card::{self, Card};
use crate::query::assist::{self, head, lenses};
use crate::source::Span;
use crate::text::editor::Lines;
use crate::text::visible::visible;
use serde_json::{Value, json};

/// Answers a request about a project.
pub(super) type Answer = fn(&View<'_>, &Value) -> Result<Value, Refusal>;

/// Every request about the project.
const ANSWERS: &[(&str, Answer)] = &[
    ("textDocument/hover", |view, it| Ok(hover(view, it).unwrap_or_default())),
    ("textDocument/definition", |view, it| {
        Ok(definition(view, it).unwrap_or_default())
    }),
    ("textDocument/references", |view, it| {
        Ok(references(view, it).unwrap_or_default())
    }),
    ("textDocument/codeLens", |view, it| {
        Ok(code_lenses(view, it).unwrap_or_default())
    }),
    ("textDocument/foldingRange", |view, it| {
        Ok(folds(view, it).unwrap_or_default())
    }),
    ("textDocument/documentSymbol", |view, it| {
        Ok(symbols::of_document(view, it).unwrap_or_default())
    }),
    ("workspace/symbol", |view, it| Ok(symbols::of_project(view, it))),
    ("textDocument/completion", |view, it| {
        Ok(changed::completion(view, it).unwrap_or_default())
    }),
    ("textDocument/codeAction", |view, it| {
        Ok(changed::actions(view, it).unwrap_or_default())
    }),
    ("textDocument/prepareRename", |view, it| {
        Ok(changed::prepare(view, it).unwrap_or_default())
    }),
    ("textDocument/rename", changed::rename),
    // Beside the protocol, for editors that can show a page.
    ("ip/rulePage", |view, it| Ok(rule_page(view, it).unwrap_or_default())),
];

/// Returns what answers a request.
pub(super) fn find(method: &str) -> Option<Answer> {
    ANSWERS.iter().find(|it| it.0 == method).map(|it| it.1)
}

fn hover(view: &View<'_>, params: &Value) -> Option<Value> {
    let asked = view.asked(params)?;
    let (span, card) = card::at(&view.assist(), asked.file, asked.byte)?;
    let lines = Lines::of(asked.text, view.client.units);
    Some(json!({"contents": contents(view, &card), "range": range(&lines, span)}))
}

/// Returns a card as text that an editor shows; as Markdown with every sign of a person's words as it is.
fn contents(view: &View<'_>, card: &Card) -> Value {
    let is_marked = view.client.markdown;
    let plain = |text: &str| {
        if is_marked {
            escaped(text)
        } else {
            visible(text).into_owned()
        }
    };
    let mut parts = Vec::new();
    if !card.title.is_empty() {
        parts.push(if is_marked {
            format!("**{}**", plain(&card.title))
        } else {
            plain(&card.title)
        });
    }
    if !card.words.is_empty() {
        let quoted = card.words.lines().map(|it| format!("> {}", plain(it)));
        parts.push(quoted.collect::<Vec<_>>().join("\n"));
    }
    parts.extend(card.lines.iter().filter(|it| !it.is_empty()).map(|it| plain(it)));
    let kind = if is_marked { "markdown" } else { "plaintext" };
    json!({"kind": kind, "value": parts.join("\n\n")})
}

/// The signs that mean something to Markdown within a line.
const SIGNS: &str = "\\`*_{}[]<>#!|~&^$=";

/// Returns a text in which nothing means anything to Markdown: no picture is fetched, and no link is followed.
fn escaped(text: &str) -> String {
    let text = visible(text);
    let mut escaped = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        // An address is no link either.
        if SIGNS.contains(sign) || sign == ':' && signs.peek() == Some(&'/') {
            escaped.push('\\');
        }
        escaped.push(sign);
    }
    escaped
}

fn code_lenses(view: &View<'_>, params: &Value) -> Option<Value> {
    let document = view.document(params)?;
    let lines = Lines::of(document.text, view.client.units);
    let lens = |it: &lenses::Lens| {
        let at = Span::new(it.span.start as usize, it.span.start as usize);
        json!({"range": range(&lines, at), "command": {"title": it.title, "command": ""}})
    };
    Some(lenses::of(&view.assist(), document.file).iter().map(lens).collect())
}

fn definition(view: &View<'_>, params: &Value) -> Option<Value> {
    let asked = view.asked(params)?;
    let named = assist::named(view.project(), asked.file, asked.byte)?;
    Some(view.locations(&[assist::definition(&named.thing)]).into())
}

fn references(view: &View<'_>, params: &Value) -> Option<Value> {
    let asked = view.asked(params)?;
    let named = assist::named(view.project(), asked.file, asked.byte)?;
    let mut places = assist::references(view.project(), &named.thing);
    if params["context"]["includeDeclaration"].as_bool().unwrap_or_default() {
        places.insert(0, assist::definition(&named.thing));
    }
    Some(view.locations(&places).into())
}

fn rule_page(view: &View<'_>, params: &Value) -> Option<Value> {
    let rule = rules::find(params["rule"].as_str()?)?;
    Some(json!({"text": rule.page(view.language)}))
}

fn folds(view: &View<'_>, params: &Value) -> Option<Value> {
    let document = view.document(params)?;
    let (start, end) = head::fold(document.path, document.text)?;
    Some(json!([{"startLine": start, "endLine": end, "kind": "region"}]))
}
