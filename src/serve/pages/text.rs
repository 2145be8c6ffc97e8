//! A text in a form: opened, looked at before it is saved, saved, and held against what others wrote meanwhile.

use crate::diagnostic::{Diagnostic, Failure};
use crate::disk::journal::{Change, FileState};
use crate::disk::write::Writer;
use crate::edit::written::{self, Standing};
use crate::language::Language;
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::serve::acts::Act;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::desk::Desk;
use crate::serve::found;
use crate::serve::frame::{Page, exact};
use crate::syntax::front_matter;
use crate::text::difference::Presence;
use crate::workspace::files::Files;
use crate::workspace::snapshot::Checked;
use minijinja::context;
use minijinja::value::Value;
use std::collections::BTreeMap;
use std::ops::Range;

/// The field that carries the digest of what a form was made from.
pub(in crate::serve) const FROM: &str = "from";
/// The field of the text.
pub(in crate::serve) const TEXT: &str = "text";
/// The button that only looks at the text.
pub(in crate::serve) const LOOK: &str = "look";

/// What stands before the digest in a form that does not show the head of a file.
const BELOW: &str = "below-";

/// How much of a file a form shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::serve) enum Part {
    /// All of it.
    Whole,
    /// What stands below its head; all of it where it has none that can be read.
    Body,
}

/// A record that is open.
#[derive(Debug)]
pub(in crate::serve) struct Opened {
    pub(in crate::serve) kind: Kind,
    pub(in crate::serve) id: String,
    pub(in crate::serve) path: String,
    pub(in crate::serve) title: String,
    /// The text of its file.
    pub(in crate::serve) text: String,
    /// Where what the form shows begins.
    start: usize,
}

impl Opened {
    /// Opens the record that fits; the answer where there is none, or where its words are nobody's to work with.
    pub(in crate::serve) fn find(
        desk: &mut Desk,
        part: Part,
        is_it: &dyn Fn(&Project, &Record) -> bool,
    ) -> Result<Result<Self, Answer>, Failure> {
        desk.look()?;
        let (language, root) = (desk.language(), desk.root().to_owned());
        let project = desk.look()?.project();
        let Some(record) = project.all().iter().find(|it| is_it(project, it)) else {
            return Ok(Err(Answer::Missing(Page::missing(language))));
        };
        if let Some(page) = closed(record, language) {
            return Ok(Err(Answer::Page(page)));
        }
        let path = project.path(record.file).to_owned();
        let text = Files::Disk(root).text(&path);
        let text = text.map_err(|_| Failure::project("serve-unreadable").with("path", path.as_str()))?;
        let body = front_matter::split(&text).map_or(0, |it| it.body.start as usize);
        Ok(Ok(Self {
            kind: record.kind,
            id: record.id.to_string(),
            title: record.title.to_string(),
            start: if part == Part::Body { body } else { 0 },
            path,
            text,
        }))
    }

    /// Returns what the form shows of a file's text.
    pub(in crate::serve) fn part(&self, text: &str) -> Range<usize> {
        self.start.min(text.len())..text.len()
    }

    /// Returns what a form carries of the text that it was made from: its digest, and whether a head stands above it.
    fn origin(&self) -> String {
        let digest = written::digest(&self.text[self.start..]);
        if self.start > 0 {
            format!("{BELOW}{digest}")
        } else {
            digest
        }
    }

    /// Returns the digest that a form carried; nothing where it did not show the same part of the file as it would now.
    fn digest<'f>(&self, from: &'f str) -> Option<&'f str> {
        match from.strip_prefix(BELOW) {
            Some(digest) => Some(digest).filter(|_| self.start > 0),
            None => Some(from).filter(|_| self.start == 0),
        }
    }

    /// Returns the file's text with what was typed.
    pub(in crate::serve) fn with(&self, typed: &str) -> String {
        written::taken_in_below(&self.text, self.start, typed)
    }
}

/// What a page shows of a text that is being written.
#[derive(Debug, Default)]
pub(in crate::serve) struct Written {
    pub(in crate::serve) text: String,
    from: String,
    /// Whether somebody typed it, and it is not written yet.
    is_typed: bool,
    /// What is found in it; nothing where nobody looked.
    pub(in crate::serve) found: Option<Vec<Value>>,
    wrong: Vec<Value>,
    differences: Vec<Value>,
    /// What stands in the file now, where that is another text.
    now: Option<String>,
    /// Whether the part that the form showed is there no more.
    is_gone: bool,
}

impl Written {
    /// Returns a text as it stands, with what is found in it.
    pub(in crate::serve) fn of(opened: &Opened, desk: &mut Desk) -> Result<Self, Failure> {
        let language = desk.language();
        let part = opened.part(&opened.text);
        let own = &opened.text[part.clone()];
        Ok(Self {
            text: written::shown(own),
            from: opened.origin(),
            found: Some(found_in(desk.look()?, language, &opened.path, part)?),
            ..Self::default()
        })
    }

    /// Returns a text as it was typed.
    pub(in crate::serve) fn typed(asked: &Asked) -> Self {
        Self {
            text: asked.form.text(TEXT).to_owned(),
            from: asked.form.text(FROM).to_owned(),
            is_typed: true,
            ..Self::default()
        }
    }

    /// Returns a text as it was typed, with what would be found in it and what `look` sees in the project with it; nothing is written.
    pub(in crate::serve) fn looked_at<T>(
        asked: &Asked,
        opened: &Opened,
        desk: &mut Desk,
        look: impl FnOnce(&Checked) -> T,
    ) -> Result<(Self, T), Failure> {
        let language = desk.language();
        let typed = Self::typed(asked);
        let new = opened.with(&typed.text);
        let part = opened.part(&new);
        let texts = BTreeMap::from([(opened.path.clone(), new)]);
        let (found, seen) = desk.aside(texts, |checked| {
            (found_in(checked, language, &opened.path, part), look(checked))
        })?;
        let found = Some(found?);
        Ok((Self { found, ..typed }, seen))
    }

    /// Saves what was typed; returns what the page shows instead where it can't be.
    pub(in crate::serve) fn save(
        asked: &Asked,
        opened: &Opened,
        back: &str,
        desk: &mut Desk,
        writer: Writer,
    ) -> Result<Option<Self>, Failure> {
        let typed = Self::typed(asked);
        // What was written below a head that is none any more would take its place.
        let Some(from) = opened.digest(&typed.from) else {
            return Ok(Some(Self {
                now: Some(written::shown(&opened.text)),
                is_gone: true,
                ..typed
            }));
        };
        match written::standing_below(&opened.text, opened.start, &typed.text, from) {
            Standing::Settled => {
                let nothing = desk.language().word("serve-nothing-new");
                desk.remark(nothing);
                Ok(None)
            }
            Standing::New(new) => {
                let found = replace(&opened.path, &opened.text, new.clone(), back.to_owned(), desk, writer)?;
                let wrong = wrong(&found, &new, opened.part(&new), desk.language());
                Ok((!wrong.is_empty()).then_some(Self { wrong, ..typed }))
            }
            Standing::Both => {
                let now = &opened.text[opened.part(&opened.text)];
                Ok(Some(Self {
                    from: opened.origin(),
                    differences: marked(now, &typed.text),
                    now: Some(written::shown(now)),
                    ..typed
                }))
            }
        }
    }

    /// Returns it as templates read it.
    pub(in crate::serve) fn values(self) -> Value {
        context! {
            text => exact(&self.text),
            from => self.from,
            findings => self.found,
            is_typed => self.is_typed,
            wrong => self.wrong,
            is_changed => self.now.is_some(),
            is_there => !self.is_gone,
            differences => self.differences,
            now => self.now.as_deref().map(exact),
        }
    }
}

/// Returns what is found in one file, in words, each with its place in the form that shows a part of it.
pub(in crate::serve) fn found_in(
    checked: &Checked,
    language: Language,
    path: &str,
    part: Range<usize>,
) -> Result<Vec<Value>, Failure> {
    found::in_file(checked, path, language, &|text, it| selection(text, part.clone(), it))
}

/// Gives a file a new text, unless that would bring personal data into it; returns what.
pub(in crate::serve) fn replace(
    path: &str,
    old: &str,
    new: String,
    back: String,
    desk: &mut Desk,
    writer: Writer,
) -> Result<Vec<Diagnostic>, Failure> {
    let change = Change {
        old: Some(FileState::new(path, old)),
        new: Some(FileState::new(path, new)),
    };
    let found = desk.put(&writer, &[change])?;
    if found.is_empty() {
        let what = desk.language().say("serve-saved", &[("path", path.into())]);
        desk.wrote(Act { what, back }, writer);
    }
    Ok(found)
}

/// Returns findings in sentences.
pub(in crate::serve) fn sentences(found: &[Diagnostic], language: Language) -> Vec<String> {
    let say = |it: &Diagnostic| language.say(it.message.key, &it.message.arguments);
    found.iter().map(say).collect()
}

/// Returns what is wrong with a text that was not written, each with its place in the form; what stands there is not repeated.
pub(in crate::serve) fn wrong(found: &[Diagnostic], text: &str, part: Range<usize>, language: Language) -> Vec<Value> {
    let one = |(it, sentence): (&Diagnostic, String)| {
        context! { text => sentence, at => selection(text, part.clone(), it) }
    };
    found.iter().zip(sentences(found, language)).map(one).collect()
}

/// Returns where a finding stands in a form; nothing where the form does not show the place.
fn selection(text: &str, part: Range<usize>, finding: &Diagnostic) -> Option<Value> {
    let at = written::selection(text, part, finding.place.span)?;
    Some(context! { line => at.line, start => at.start, end => at.end })
}

/// Returns where two texts differ, as a page marks it.
pub(in crate::serve) fn marked(now: &str, own: &str) -> Vec<Value> {
    let piece = |it: crate::text::difference::Piece| {
        let tag = match it.presence {
            Presence::Same => "span",
            Presence::Gone => "del",
            Presence::New => "ins",
        };
        context! { tag, text => it.text }
    };
    let one = |it: written::Difference| {
        let pieces: Vec<Value> = it.pieces.into_iter().map(piece).collect();
        context! { line => it.line, pieces }
    };
    written::differences(now, own).into_iter().map(one).collect()
}

/// Returns the page that says why a note's words are not shown; nothing where they may be worked with.
pub(in crate::serve) fn closed(record: &Record, language: Language) -> Option<Page> {
    let reasons = why_closed(record, language)?;
    Some(Page::new(record.shown_title()).filled("failure.html", reasons))
}

/// Returns why a note's words are not shown; nothing where they may be worked with.
pub(in crate::serve) fn why_closed(record: &Record, language: Language) -> Option<Value> {
    record.is_closed().then(|| {
        let (why, advice) = (
            language.word("serve-words-closed"),
            language.find("serve-words-closed.do", &[]),
        );
        context! { why, advice }
    })
}
