//! The parts of a line as Word's runs.

use super::fields::field;
use super::setting::Place;
use super::targets::bookmark;
use super::writer::Writer;
use crate::document::{Change, Inline, Picture};
use crate::render::addresses::address_of;
use crate::render::block_text::block_text;
use crate::render::characters::bound;

/// How long what a link shows on hovering may be.
const TIP: usize = 255;

/// The form of a run.
#[derive(Debug, Clone, Copy, Default)]
struct Form<'d> {
    style: Option<&'static str>,
    /// The language, where it is not that of the document.
    language: Option<&'d str>,
    strong: bool,
    stressed: bool,
}

impl<'d> Writer<'d> {
    pub(super) fn inlines(&mut self, content: &'d [Inline]) {
        self.formed(content, Form::default());
    }

    fn formed(&mut self, content: &'d [Inline], form: Form<'d>) {
        let mut after_note = false;
        for inline in content {
            let is_note = matches!(inline, Inline::Footnote(_));
            match inline {
                // What comes back from readers is laid beside the chapters' own words, which stay as they are.
                Inline::Text(it) if self.is_chapters() => self.run(it, form),
                Inline::Text(it) => self.run(&bound(it), form),
                Inline::SoftBreak => self.run(" ", form),
                Inline::Emphasis(it) => self.formed(it, Form { stressed: true, ..form }),
                Inline::Strong(it) => self.formed(it, Form { strong: true, ..form }),
                Inline::Foreign { language, content } => {
                    let language = Some(&**language);
                    self.formed(content, Form { language, ..form });
                }
                Inline::Code(it) => {
                    let style = Some("HTMLCode");
                    self.run(it, Form { style, ..form });
                }
                Inline::Link { target, title, content } => self.link(target, title, content, form),
                Inline::Picture(it) => self.picture(it),
                Inline::Footnote(index) => self.footnote(*index, after_note),
                Inline::LineBreak => {
                    self.trace_words(" ");
                    self.open_run();
                    self.part.xml.empty("w:br", &[]);
                    self.part.xml.close("w:r");
                }
                Inline::Inserted(it) => self.changed(Change::Inserted, |writer| writer.formed(it, form)),
                Inline::Deleted(it) => self.changed(Change::Deleted, |writer| writer.formed(it, form)),
            }
            after_note = is_note;
        }
    }

    fn run(&mut self, text: &str, form: Form<'_>) {
        self.open_run();
        // Word tracks no changes in a comment, so there they are only to be seen.
        let shown = self.change.filter(|_| self.place == Place::Comment);
        let xml = &mut self.part.xml;
        let letters = self.letters;
        let is_formed = form.style.is_some() || form.strong || form.stressed || form.language.is_some();
        if is_formed || shown.is_some() || letters.is_some() {
            xml.open("w:rPr", &[]);
            if let Some(style) = form.style {
                xml.value("w:rStyle", style);
            }
            if form.strong {
                xml.empty("w:b", &[]);
            }
            if form.stressed {
                xml.empty("w:i", &[]);
            }
            if let Some(letters) = letters {
                xml.value("w:sz", letters);
                xml.value("w:szCs", letters);
            }
            match shown {
                Some(Change::Inserted) => xml.value("w:u", "single"),
                Some(Change::Deleted) => xml.empty("w:strike", &[]),
                None => {}
            }
            if let Some(language) = form.language {
                xml.value("w:lang", language);
            }
            xml.close("w:rPr");
        }
        self.words(text);
        self.part.xml.close("w:r");
    }

    /// Writes a run of text that has no form of its own.
    pub(super) fn plain(&mut self, text: &str) {
        self.run(text, Form::default());
    }

    /// Writes a run of text that is strongly stressed.
    pub(super) fn strong(&mut self, text: &str) {
        let strong = true;
        self.run(
            text,
            Form {
                strong,
                ..Form::default()
            },
        );
    }

    fn link(&mut self, target: &str, title: &str, content: &'d [Inline], form: Form<'d>) {
        let (key, value) = match target.strip_prefix('#') {
            // Comments and notes are parts of their own, from where Word finds no bookmark.
            _ if self.in_link => return self.formed(content, form),
            Some(_) if self.place == Place::Comment => return self.formed(content, form),
            Some(id) => ("w:anchor", bookmark(id)),
            None => match address_of(target) {
                Some(address) => ("r:id", self.part.relate("hyperlink", &address, true)),
                None => return self.formed(content, form),
            },
        };
        let tip = field(title, TIP);
        let mut attributes = vec![(key, &*value), ("w:history", "1")];
        if !tip.is_empty() {
            attributes.push(("w:tooltip", &tip));
        }
        self.end_change();
        self.part.xml.open("w:hyperlink", &attributes);
        self.in_link = true;
        let style = Some("Hyperlink");
        self.formed(content, Form { style, ..form });
        self.in_link = false;
        self.end_change();
        self.part.xml.close("w:hyperlink");
    }

    /// Writes a picture, or what it says where Word can't show it.
    pub(super) fn picture(&mut self, picture: &'d Picture) {
        if self.place == Place::Comment {
            self.plain(&picture.alternative);
        } else if !self.drawing(picture) {
            self.described.insert(&picture.path);
            self.plain(&self.picture_text(picture));
        }
    }

    /// Refers to a note: to the note itself the first time, and to its number from then on.
    fn footnote(&mut self, index: usize, after_note: bool) {
        let document = self.document;
        let Some(content) = document.footnotes.get(index) else {
            return;
        };
        if self.place != Place::Body {
            return self.plain(&format!(" ({})", block_text(content)));
        }
        if after_note {
            // Two numbers side by side would be one.
            self.raised(",");
        }
        if let Some(number) = self.numbers[index] {
            self.field_mark("begin");
            self.open_run();
            self.instruction(&format!(" NOTEREF {} \\f \\h ", note_name(number)));
            self.part.xml.close("w:r");
            self.field_mark("separate");
            self.raised(&number.to_string());
            self.field_mark("end");
            return;
        }
        self.notes.push(index);
        let number = self.notes.len();
        if self.change.is_some() {
            // A note that a reader can take away is no note for others to refer to.
            return self.note_reference(number);
        }
        self.numbers[index] = Some(number);
        self.bookmarks += 1;
        let bookmark = self.bookmarks;
        let start = [("w:id", &*bookmark.to_string()), ("w:name", &note_name(number))];
        self.part.xml.empty("w:bookmarkStart", &start);
        self.note_reference(number);
        self.end_bookmark(Some(bookmark));
    }

    fn note_reference(&mut self, number: usize) {
        self.open_run();
        let xml = &mut self.part.xml;
        xml.open("w:rPr", &[]);
        xml.value("w:rStyle", "FootnoteReference");
        xml.close("w:rPr");
        xml.empty("w:footnoteReference", &[("w:id", &number.to_string())]);
        xml.close("w:r");
    }

    /// Writes one of the marks between which a field and its text stand.
    pub(super) fn field_mark(&mut self, kind: &str) {
        self.open_run();
        self.part.xml.empty("w:fldChar", &[("w:fldCharType", kind)]);
        self.part.xml.close("w:r");
    }

    fn raised(&mut self, text: &str) {
        let style = Some("FootnoteReference");
        self.run(
            text,
            Form {
                style,
                ..Form::default()
            },
        );
    }
}

/// Returns the name of the place that refers to a note; names that begin with `_` are hidden in Word.
fn note_name(number: usize) -> String {
    format!("_Note{number}")
}
