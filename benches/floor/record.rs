//! What one file says: its kind, its id, the names it gives and the references it makes.

use std::path::Path;

use anyhow::Context as _;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde::Deserialize;

use crate::files::bytes;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Goal,
    Theme,
    Chapter,
    Stakeholder,
    Note,
}

/// The keys that refer to other records; a YAML reader goes over the others all the same.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Fields {
    pub goals: Vec<String>,
    pub themes: Vec<String>,
    pub theme: Option<String>,
    pub stakeholders: Vec<String>,
    pub part_of: Option<String>,
}

#[derive(Default)]
pub struct Record {
    /// None is a file that is no record: the manifest.
    pub kind: Option<Kind>,
    pub id: String,
    pub fields: Fields,
    /// Themes that passages are coded with.
    pub markers: Vec<String>,
    /// Names of passages.
    pub names: Vec<String>,
    /// What is cited: `note` or `note#name`.
    pub citations: Vec<String>,
}

impl Record {
    pub fn read(path: &Path) -> anyhow::Result<Self> {
        let bytes = bytes(path)?;
        let text = std::str::from_utf8(&bytes).with_context(|| path.display().to_string())?;
        let Some(kind) = kind(path) else {
            return Ok(Self::default());
        };
        let id = path
            .file_stem()
            .and_then(|it| it.to_str())
            .unwrap_or_default()
            .to_owned();
        let mut record = Self {
            kind: Some(kind),
            id,
            ..Self::default()
        };
        let (front, body) = if path.extension().is_some_and(|it| it == "yaml") {
            (text, "")
        } else {
            halves(text)
        };
        record.fields = serde_saphyr::from_str(front).with_context(|| path.display().to_string())?;
        record.read_body(body);
        Ok(record)
    }

    fn read_body(&mut self, body: &str) {
        let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
        let mut in_code = false;
        for (event, _) in Parser::new_ext(body, options).into_offset_iter() {
            match event {
                Event::Start(Tag::CodeBlock(_)) => in_code = true,
                Event::End(TagEnd::CodeBlock) => in_code = false,
                Event::Text(text) if !in_code => self.read_text(&text),
                _ => {}
            }
        }
    }

    fn read_text(&mut self, text: &str) {
        // A bracket that is no link ends a run of text, so what a citation holds comes as a run of its own.
        if text.starts_with('@') {
            let keys = text.split(';').filter_map(|key| key.trim_start().strip_prefix('@'));
            self.citations.extend(keys.map(|key| key.trim_end().to_owned()));
            return;
        }
        for word in text.split_ascii_whitespace() {
            if let Some(marker) = word.strip_prefix('#') {
                self.markers
                    .push(marker.split_once('/').map_or(marker, |(theme, _)| theme).to_owned());
            } else if let Some(name) = word.strip_prefix('^') {
                self.names.push(name.to_owned());
            }
        }
    }
}

/// The kind of record that a file is, by its folder.
fn kind(path: &Path) -> Option<Kind> {
    Some(match path.parent()?.file_name()?.to_str()? {
        "goals" => Kind::Goal,
        "themes" => Kind::Theme,
        "chapters" => Kind::Chapter,
        "stakeholders" => Kind::Stakeholder,
        "interviews" => Kind::Note,
        _ => return None,
    })
}

/// Front matter and body.
fn halves(text: &str) -> (&str, &str) {
    let Some(rest) = text.strip_prefix("---\n") else {
        return ("", text);
    };
    rest.split_once("\n---\n").unwrap_or(("", text))
}
