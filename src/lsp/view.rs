//! A project as an editor sees it: addresses for paths, and lines and columns for bytes.

use super::address::Home;
use super::buffers::{Buffers, point};
use super::client::Client;
use crate::language::Language;
use crate::project::texts::Texts;
use crate::project::{Project, file_id};
use crate::query::assist::Assist;
use crate::source::{FileId, Place, Span};
use crate::text::editor::{Lines, Point};
use crate::workspace::half_typed::HalfTyped;
use crate::workspace::snapshot::Checked;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A project as an editor sees it.
pub(super) struct View<'a> {
    pub(super) checked: &'a Checked,
    pub(super) texts: &'a Texts,
    pub(super) buffers: &'a Buffers,
    pub(super) home: &'a Home,
    pub(super) client: &'a Client,
    pub(super) language: Language,
    /// The open texts whose heads are half typed, by their paths.
    pub(super) half_typed: &'a BTreeMap<String, HalfTyped>,
}

/// A place that an editor asks about.
pub(super) struct Asked<'a> {
    pub(super) file: FileId,
    pub(super) path: &'a str,
    /// The text as the editor has it.
    pub(super) text: &'a str,
    pub(super) byte: usize,
}

impl<'a> View<'a> {
    pub(super) fn project(&self) -> &'a Project {
        self.checked.project()
    }

    /// Returns what helps whoever writes in the project.
    pub(super) fn assist(&self) -> Assist<'a> {
        Assist::new(self.project(), self.texts, &self.checked.names.names, self.language)
    }

    /// Returns the open text that a request is about; nothing where it is no file of the project.
    pub(super) fn document(&self, params: &Value) -> Option<Asked<'a>> {
        let buffer = self.buffers.get(params["textDocument"]["uri"].as_str()?)?;
        let path = buffer.path.as_deref()?;
        let at = self.project().paths.iter().position(|it| it == path)?;
        Some(Asked {
            file: file_id(at),
            path,
            text: &buffer.text,
            byte: 0,
        })
    }

    /// Returns the place in an open text that a request is about.
    pub(super) fn asked(&self, params: &Value) -> Option<Asked<'a>> {
        let document = self.document(params)?;
        let byte = Lines::of(document.text, self.client.units).byte(point(&params["position"]));
        Some(Asked { byte, ..document })
    }

    /// Returns the text of a file as the editor has it, or would have it.
    pub(super) fn text(&self, file: FileId) -> Option<Arc<str>> {
        match self.buffers.at(self.project().path(file)) {
            Some((_, buffer)) => Some((&*buffer.text).into()),
            None => self.checked.snapshot.shown(file).map(Into::into),
        }
    }

    /// Returns the address of a file.
    pub(super) fn address(&self, path: &str) -> String {
        let open = self.buffers.at(path);
        open.map_or_else(|| self.home.address(path), |it| it.0.to_owned())
    }

    /// Returns places with their addresses; each file is looked through once.
    pub(super) fn locations(&self, places: &[Place]) -> Vec<Value> {
        let mut all = Vec::new();
        for group in places.chunk_by(|a, b| a.file == b.file) {
            let file = group[0].file;
            let text = self.text(file).unwrap_or_default();
            let lines = Lines::of(&text, self.client.units);
            let uri = self.address(self.project().path(file));
            all.extend(
                group
                    .iter()
                    .map(|it| json!({"uri": uri, "range": range(&lines, it.span)})),
            );
        }
        all
    }
}

/// Returns a place in a text as the protocol has it.
pub(super) fn range(lines: &Lines<'_>, span: Span) -> Value {
    let start = lines.point(span.start as usize);
    let end = lines.point(span.end as usize).max(start);
    json!({"start": position(start), "end": position(end)})
}

/// Returns a place as the protocol has it.
pub(super) fn position(point: Point) -> Value {
    json!({"line": point.line, "character": point.column})
}
