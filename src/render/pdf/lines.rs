//! The parts of a line as values: runs of text with their form, without nesting.

use super::writer::Writer;
use crate::document::{Change, Inline, plain_text};
use crate::render::addresses::address_of;
use crate::render::characters::{bound, name};
use typst::foundations::{Array, Dict, IntoValue, Value, dict};

/// How long an address may be, and the words that lead there: Typst refuses those that are much longer.
const LONGEST: usize = 2000;
const LONGEST_WORDS: usize = 10_000;

/// From how many letters on a word may be cut at a line's end.
const LONG: usize = 14;

/// What joins two letters, so that no line ends between them (U+2060, word joiner).
const JOINER: char = '\u{2060}';

/// What no line begins with, and what none ends with, joined or not.
const CLOSING: [char; 12] = ['.', ',', ';', ':', '!', '?', ')', ']', '”', '’', '…', '\u{a0}'];
const OPENING: [char; 8] = ['(', '[', '“', '„', '‘', '‚', '\u{a0}', JOINER];

/// The form of a run.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Form {
    strong: bool,
    stressed: bool,
    code: bool,
    change: Option<Change>,
}

/// A line while it is written: spaces are those that a reader sees.
#[derive(Default)]
pub(super) struct Line {
    parts: Array,
    run: String,
    form: Form,
    /// Whether a space must stand before what comes next.
    space: bool,
    /// Whether something stands on the line already, since its beginning or a break.
    begun: bool,
    /// Whether a link ended just before. Where a line could end at a link's edge inside a word, Typst loses the link
    /// (typst/typst#8608).
    after_link: bool,
    place: Place,
}

/// Where a line stands.
#[derive(Default, Clone, Copy, PartialEq)]
enum Place {
    #[default]
    Text,
    /// In a heading: pictures are described, and notes are left out.
    Heading,
    /// In a link, which holds no other.
    Link,
}

impl Line {
    pub(super) fn heading() -> Self {
        Self::at(Place::Heading)
    }

    fn at(place: Place) -> Self {
        Self {
            place,
            ..Self::default()
        }
    }

    /// Adds a text; white space becomes one space.
    pub(super) fn text(&mut self, text: &str, form: Form) {
        let is_space = |it: char| matches!(it, ' ' | '\t' | '\n' | '\r');
        if self.after_link && text.starts_with(|it: char| !is_space(it) && !CLOSING.contains(&it)) {
            self.run.push(JOINER);
        }
        self.after_link &= text.is_empty();
        for (at, word) in text.split(is_space).enumerate() {
            self.space |= at > 0;
            if word.is_empty() {
                continue;
            }
            if form != self.form {
                // The space between two runs belongs to the plainer one.
                if self.space && self.begun && self.form == Form::default() {
                    self.run.push(' ');
                    self.space = false;
                }
                self.end_run();
                self.form = form;
            }
            if self.space && self.begun {
                self.run.push(' ');
            }
            self.run.push_str(word);
            self.space = false;
            self.begun = true;
        }
    }

    fn end_run(&mut self) {
        let text = std::mem::take(&mut self.run);
        // No heading is cut, and what a reader lists must be plain text.
        if self.form.code || self.place == Place::Heading {
            return self.piece(&text, false);
        }
        let mut rest = &*text;
        while let Some((start, end)) = long_word(rest) {
            self.piece(&rest[..start], false);
            self.piece(&rest[start..end], true);
            rest = &rest[end..];
        }
        self.piece(rest, false);
    }

    /// Adds a piece of a run: a long word, or what stands between two of them.
    fn piece(&mut self, text: &str, long: bool) {
        let Form {
            strong,
            stressed,
            code,
            change,
        } = self.form;
        if text.is_empty() {
            return;
        }
        if self.form == Form::default() && !long {
            return self.parts.push(text.into_value());
        }
        let change = change.map(|it| match it {
            Change::Inserted => "inserted",
            Change::Deleted => "deleted",
        });
        let run = dict! {
            "kind" => "run",
            "text" => text,
            "long" => long,
            "strong" => strong,
            "stressed" => stressed,
            "code" => code,
            "change" => change,
        };
        self.parts.push(run.into_value());
    }

    /// Adds what is no text.
    fn part(&mut self, part: Dict) {
        if self.space && self.begun {
            if self.form != Form::default() {
                self.end_run();
                self.form = Form::default();
            }
            self.run.push(' ');
        }
        self.end_run();
        self.space = false;
        self.begun = true;
        self.after_link = false;
        self.parts.push(part.into_value());
    }

    /// Joins what comes next to the word before it.
    fn join(&mut self) {
        let is_joined = |it: char| !it.is_whitespace() && !OPENING.contains(&it);
        if !self.space && (self.after_link || self.run.ends_with(is_joined)) {
            self.run.push(JOINER);
        }
    }

    fn break_line(&mut self) {
        self.space = false;
        self.end_run();
        self.parts.push(dict! { "kind" => "break" }.into_value());
        self.begun = false;
    }

    /// Returns the line's parts: strings, and dictionaries for what has a form.
    pub(super) fn finish(mut self) -> Array {
        self.end_run();
        self.parts
    }
}

impl<'d> Writer<'d> {
    pub(super) fn line(&mut self, content: &'d [Inline]) -> Array {
        let mut line = Line::default();
        self.inlines(content, &mut line);
        line.finish()
    }

    pub(super) fn inlines(&mut self, content: &'d [Inline], line: &mut Line) {
        let form = Form {
            change: self.change,
            ..Form::default()
        };
        match self.change {
            Some(change) => self.changed(change, content, form, line),
            None => self.formed(content, form, line),
        }
    }

    /// Writes what is inserted or deleted, between words for those who do not see how it is marked.
    fn changed(&mut self, change: Change, content: &'d [Inline], form: Form, line: &mut Line) {
        let key = match change {
            Change::Inserted => "render-inserted",
            Change::Deleted => "render-deleted",
        };
        let form = Form {
            change: Some(change),
            ..form
        };
        if line.place == Place::Heading {
            return self.formed(content, form, line);
        }
        let language = self.document.front.language;
        let spoken = |word: &str| dict! { "kind" => "spoken", "text" => format!("[{}] ", language.word(word)) };
        line.part(spoken(key));
        self.formed(content, form, line);
        line.part(spoken(&format!("{key}-end")));
    }

    fn formed(&mut self, content: &'d [Inline], form: Form, line: &mut Line) {
        let mut after_note = false;
        for inline in content {
            let is_note = matches!(inline, Inline::Footnote(_));
            match inline {
                Inline::Text(it) => self.text(&bound(it), form, line),
                Inline::SoftBreak => line.text(" ", form),
                Inline::Emphasis(it) => self.formed(it, Form { stressed: true, ..form }, line),
                Inline::Strong(it) => self.formed(it, Form { strong: true, ..form }, line),
                Inline::Foreign { language, content } => self.foreign(language, content, form, line),
                Inline::Inserted(it) => self.changed(Change::Inserted, it, form, line),
                Inline::Deleted(it) => self.changed(Change::Deleted, it, form, line),
                Inline::Code(it) => self.text(it, Form { code: true, ..form }, line),
                Inline::Link { target, content, .. } => self.link(target, content, form, line),
                Inline::Picture(it) if line.place == Place::Heading => self.text(&it.alternative, form, line),
                Inline::Picture(it) => {
                    let picture = self.picture(it);
                    line.part(picture);
                }
                Inline::Footnote(_) if line.place == Place::Heading => {}
                Inline::Footnote(index) => self.footnote(*index, after_note, line),
                Inline::LineBreak => line.break_line(),
            }
            after_note = is_note;
        }
    }

    fn text(&mut self, text: &str, form: Form, line: &mut Line) {
        line.text(&super::fonts::fitted(text, &mut self.missing), form);
    }

    fn link(&mut self, target: &str, content: &'d [Inline], form: Form, line: &mut Line) {
        let target = match target.strip_prefix('#') {
            // A link that nobody can see leads nowhere.
            _ if line.place != Place::Text => None,
            _ if !(1..=LONGEST_WORDS).contains(&plain_text(content).trim().len()) => None,
            Some(id) => self.name_of(id).map(|it| ("name", it)),
            None => address_of(target)
                .filter(|it| it.len() <= LONGEST)
                .map(|it| ("address", it)),
        };
        let Some((kind, target)) = target else {
            return self.formed(content, form, line);
        };
        let mut inner = Line::at(Place::Link);
        self.formed(content, form, &mut inner);
        line.join();
        line.part(dict! {
            "kind" => "link",
            kind => target,
            "changed" => form.change.is_some() || holds_change(content),
            "content" => inner.finish(),
        });
        line.after_link = true;
    }

    /// Writes words in another language, which readers say as that language does.
    fn foreign(&mut self, language: &str, content: &'d [Inline], form: Form, line: &mut Line) {
        let code = language.split('-').next().unwrap_or_default();
        let is_code = (2..=3).contains(&code.len()) && code.bytes().all(|it| it.is_ascii_lowercase());
        if line.place == Place::Heading || !is_code {
            return self.formed(content, form, line);
        }
        let mut inner = Line::at(line.place);
        self.formed(content, form, &mut inner);
        line.join();
        line.part(dict! { "kind" => "foreign", "language" => code, "content" => inner.finish() });
    }

    /// Returns the name of a place in the document, or nothing where there is no such place.
    fn name_of(&mut self, id: &str) -> Option<String> {
        let name = name(id);
        if name.is_empty() || self.known.as_ref().is_some_and(|it| !it.contains(&name)) {
            return None;
        }
        self.linked.insert(name.clone());
        Some(name)
    }

    /// Refers to a note: the note itself stands where it is first referred to.
    fn footnote(&mut self, index: usize, after_note: bool, line: &mut Line) {
        let document = self.document;
        let Some(content) = document.footnotes.get(index) else {
            return;
        };
        let blocks = if std::mem::replace(&mut self.noted[index], true) {
            Value::None
        } else {
            let depth = std::mem::take(&mut self.depth);
            let blocks = self.blocks(content);
            self.depth = depth;
            blocks.into_value()
        };
        // Names of places have no colon.
        line.part(dict! {
            "kind" => "note",
            "name" => format!("note:{index}"),
            "blocks" => blocks,
            "after-note" => after_note,
        });
    }
}

/// Returns where the first word stands that is long enough to be cut.
fn long_word(text: &str) -> Option<(usize, usize)> {
    let mut start = None;
    let mut letters = 0;
    for (at, sign) in text.char_indices() {
        if sign.is_alphabetic() {
            start.get_or_insert(at);
            letters += 1;
        } else {
            if letters >= LONG {
                return start.map(|it| (it, at));
            }
            (start, letters) = (None, 0);
        }
    }
    start.filter(|_| letters >= LONG).map(|it| (it, text.len()))
}

/// Tells whether a part of a line is inserted or deleted.
fn holds_change(content: &[Inline]) -> bool {
    content.iter().any(|it| match it {
        Inline::Inserted(_) | Inline::Deleted(_) => true,
        Inline::Emphasis(content) | Inline::Strong(content) | Inline::Foreign { content, .. } => holds_change(content),
        _ => false,
    })
}
