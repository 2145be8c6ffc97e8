//! The frame around every page: where one is, where one can go, and what must be seen everywhere.

use super::acts::News;
use super::commands;
use super::fields::Fields;
use super::gate::TOKEN;
use crate::diagnostic::Failure;
use crate::document::{Block, Document, Front};
use crate::language::Language;
use crate::render;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Value;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, context};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

/// A page without its frame.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// What it is about.
    pub(super) title: String,
    /// What it shows, in order.
    pub(super) parts: Vec<Part>,
    /// Whether something is being written in it, so that it is not replaced when files change.
    pub(super) is_written_in: bool,
}

/// A part of a page.
#[derive(Debug)]
pub(super) enum Part {
    /// What documents show too, with what stands at its foot.
    Document {
        /// The document.
        document: Box<Document>,
        /// What can be done with its statements, by the names by which links lead to them.
        statements: BTreeMap<String, Value>,
    },
    /// A template of ours, filled in.
    Filled {
        /// Its name.
        template: &'static str,
        /// What it is filled in with; texts, which are escaped here.
        values: Value,
    },
    /// What such parts came to.
    Ready(Arc<str>),
}

impl Page {
    /// Returns a page with nothing in it yet.
    pub(super) fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            ..Self::default()
        }
    }

    /// Adds what documents show too: its text, without its front page.
    pub(super) fn document(self, document: Document) -> Self {
        self.draft(document, BTreeMap::new())
    }

    /// Adds a document with what can be done with its statements, by the names by which links lead to them.
    pub(super) fn draft(mut self, document: Document, statements: BTreeMap<String, Value>) -> Self {
        let document = Box::new(document);
        self.parts.push(Part::Document { document, statements });
        self
    }

    /// Adds blocks of a document.
    pub(super) fn blocks(self, blocks: Vec<Block>, language: Language) -> Self {
        let front = Front {
            language,
            ..Front::default()
        };
        self.document(Document {
            front,
            blocks,
            ..Document::default()
        })
    }

    /// Adds a template of ours, filled in.
    pub(super) fn filled(mut self, template: &'static str, values: Value) -> Self {
        self.parts.push(Part::Filled { template, values });
        self
    }

    /// Returns a page on which something is written.
    pub(super) fn written_in(self) -> Self {
        Self {
            is_written_in: true,
            ..self
        }
    }

    /// Adds what somebody typed, where the page that it was typed into can't be shown again.
    pub(super) fn keeping(self, form: &Fields) -> Self {
        // A block's words are the note's, and what nobody types is one word.
        let is_typed = |it: &(&str, &str)| it.0 != "words" && it.1.trim().contains(char::is_whitespace);
        let typed: Vec<Value> = form.pairs().filter(is_typed).map(|it| exact(it.1)).collect();
        if typed.is_empty() {
            return self;
        }
        self.filled("kept.html", context! { typed }).written_in()
    }

    /// Returns the page about what is not there.
    pub(super) fn missing(language: Language) -> Self {
        let why = language.word("serve-missing-why");
        Self::new(language.word("serve-missing")).filled("failure.html", context! { why, advice => () })
    }

    /// Returns the page that says why something can't be done or shown, and what to do.
    pub(super) fn of_failure(failure: &Failure, language: Language) -> Self {
        Self::new(language.word("serve-failed")).filled("failure.html", Self::reasons(failure, language))
    }

    /// Returns why something can't be done or shown, and what to do, for a part of a page.
    pub(super) fn reasons(failure: &Failure, language: Language) -> Value {
        let message = &failure.message;
        context! { why => message.said(language), advice => message.advice(language) }
    }
}

/// A page that every page leads to: the entry of the catalogue that names it, and its path.
pub(super) type Entry = (&'static str, &'static str);

/// What the parts of a page are filled in with, all alike.
#[derive(Debug, Clone, Copy)]
pub(super) struct Inside<'a> {
    /// The language.
    pub(super) language: Language,
    /// What every form carries; empty for a page without forms.
    pub(super) token: &'a str,
    /// Whether nothing may be changed.
    pub(super) read_only: bool,
}

/// What the frame says beside the page.
#[derive(Debug)]
pub(super) struct Around<'a> {
    /// What the page itself is filled in with, too.
    pub(super) inside: Inside<'a>,
    /// The title of the project; empty where nobody may know it.
    pub(super) project: &'a str,
    /// The path of the page.
    pub(super) path: &'a str,
    /// The word by which a change of the project is seen.
    pub(super) revision: &'a str,
    /// What can be gone to from the head of the page.
    pub(super) menu: &'a [Entry],
    /// What can be gone to from its foot.
    pub(super) more: &'a [Entry],
    /// What is not saved and not sent, each with the page that does it.
    pub(super) standing: &'a [(String, &'static str)],
    /// What was done just now, and what can be undone.
    pub(super) news: News,
}

/// Returns a text as it stands in a field that it is changed in: every sign stays the one that it is.
pub(super) fn exact(text: &str) -> Value {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            sign => safe.push(sign),
        }
    }
    Value::from_safe_string(safe)
}

macro_rules! templates {
    ($($name:literal),+ $(,)?) => { &[$(($name, include_str!(concat!("templates/", $name)))),+] };
}

/// Every template of ours.
const TEMPLATES: &[(&str, &str)] = templates![
    "block.html",
    "asking.html",
    "chapter.html",
    "choose.html",
    "close.html",
    "code.html",
    "comments.html",
    "edit.html",
    "entered.html",
    "facts.html",
    "failure.html",
    "finding.html",
    "findings.html",
    "found.html",
    "frame.html",
    "heading.html",
    "history.html",
    "kept.html",
    "links.html",
    "meanwhile.html",
    "new.html",
    "note.html",
    "notice.html",
    "now.html",
    "pages.html",
    "privacy.html",
    "quotes.html",
    "review.html",
    "save.html",
    "search.html",
    "statement.html",
    "sync.html",
    "text-field.html",
    "text-findings.html",
    "undoing.html",
    "withdrawing.html",
    "wrong.html",
];

/// What reads the templates.
static ENVIRONMENT: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_syntax(syntax());
    // What is unseen in a text is shown, as everywhere.
    environment.set_formatter(|out, _, value| {
        if value.is_undefined() || value.is_none() {
            return Ok(());
        }
        let text = value.to_string();
        let text = if value.is_safe() {
            text
        } else {
            render::html_text(&text)
        };
        Ok(out.write_str(&text)?)
    });
    environment.add_filter("word", |key: &str, code: &str| {
        Language::from_code(code).unwrap_or_default().word(key)
    });
    environment.add_filter("with_links", |text: &str, code: &str| {
        Value::from_safe_string(commands::linked(text, Language::from_code(code).unwrap_or_default()))
    });
    for (name, text) in TEMPLATES {
        // A test fills in each of them.
        let _ = environment.add_template(name, text);
    }
    environment
});

/// Returns how templates are written: a line with nothing but a block leaves no line.
fn syntax() -> SyntaxConfig {
    let mut syntax = SyntaxConfig::builder();
    syntax.trim_blocks(true).lstrip_blocks(true);
    // The signs themselves are the usual ones.
    syntax.build().unwrap_or_default()
}

/// Returns a template filled in.
fn filled(template: &str, values: &Value, inside: Inside<'_>) -> Result<String, minijinja::Error> {
    ENVIRONMENT.get_template(template)?.render(context! {
        language => inside.language.code(),
        token => inside.token,
        read_only => inside.read_only,
        ..values.clone()
    })
}

/// Returns a page with its parts filled in, in one.
pub(super) fn ready(page: Page, inside: Inside<'_>) -> Result<Page, minijinja::Error> {
    let body: Arc<str> = body(&page, inside)?.into();
    Ok(Page {
        parts: vec![Part::Ready(body)],
        ..page
    })
}

fn body(page: &Page, inside: Inside<'_>) -> Result<String, minijinja::Error> {
    let mut body = String::new();
    for part in &page.parts {
        match part {
            Part::Document { document, statements } => {
                let filled = statements
                    .iter()
                    .map(|(name, values)| Ok((&**name, filled("statement.html", values, inside)?)));
                let filled = filled.collect::<Result<BTreeMap<&str, String>, minijinja::Error>>()?;
                let below = |name: &str| filled.get(name).cloned().unwrap_or_default();
                body.push_str(&render::html_part(document, &below));
            }
            Part::Filled { template, values } => body.push_str(&filled(template, values, inside)?),
            Part::Ready(text) => body.push_str(text),
        }
    }
    Ok(body)
}

/// Returns a page in its frame.
pub(super) fn framed(page: &Page, around: &Around<'_>) -> Result<String, minijinja::Error> {
    let Inside {
        language,
        token,
        read_only,
    } = around.inside;
    let body = body(page, around.inside)?;
    let is_here = |path: &str| path == around.path || path != "/" && around.path.starts_with(&format!("{path}/"));
    let entry = |(key, path): &Entry| context! { path => *path, word => language.word(key), is_here => is_here(path) };
    ENVIRONMENT.get_template("frame.html")?.render(context! {
        language => language.code(),
        title => &page.title,
        project => around.project,
        revision => around.revision,
        token_name => TOKEN,
        token,
        read_only,
        is_written_in => page.is_written_in,
        standing => around.standing.iter().map(|it| context! { words => &it.0, path => it.1 }).collect::<Vec<Value>>(),
        menu => around.menu.iter().map(entry).collect::<Vec<Value>>(),
        more => around.more.iter().map(entry).collect::<Vec<Value>>(),
        said => &around.news.said,
        undo => around.news.undo.as_ref().map(|it| context! { number => it.0, what => &it.1 }),
        body => Value::from_safe_string(body),
    })
}
