//! What changed, on the screen: chapter by chapter, with marks that can be read without colour.

use crate::change::{ChapterChange, EvidenceChange, Form, PartChange, Relocated, State};
use crate::cli::heading::Screen;
use crate::compile::Compared;
use crate::findings::color::{FAINT, RIGHT, STRONG, WRONG, paint, paint_lines};
use crate::language::Value;
use crate::record::vocabulary::ChapterStatus;
use crate::text::capital::capitalised;
use crate::text::difference::{Piece, Presence};
use crate::text::printable::{Part, Printable, printable};
use crate::text::shortened::shortened;
use crate::workspace::version::VersionName;

/// What stands around words that are gone, and around new ones.
const MARKS: [(Presence, &str, &str); 2] = [(Presence::Gone, "[-", "-]"), (Presence::New, "{+", "+}")];
const INDENT: &str = "    ";

/// Returns what changed as a person reads it.
pub(super) fn show(compared: &Compared, screen: Screen) -> Printable {
    let page = Page { compared, screen };
    let mut text = page.head();
    for chapter in &compared.changes.chapters {
        text.push(page.chapter(chapter));
    }
    text
}

struct Page<'a> {
    compared: &'a Compared,
    screen: Screen,
}

impl Page<'_> {
    fn say(&self, key: &str, arguments: &[(&'static str, Value)]) -> String {
        self.screen.language.say(key, arguments)
    }

    fn wrap(&self, text: impl Part, indent: &str) -> Printable {
        Printable::wrap(text, self.screen.columns, indent, indent)
    }

    /// Says which versions they are, and how much changed.
    fn head(&self) -> Printable {
        let language = self.screen.language;
        let arguments = [
            ("old", self.compared.old.label(language).into()),
            ("new", self.compared.new.label(language).into()),
        ];
        let key = match self.compared.new.called {
            VersionName::Now => "diff-title-since",
            _ => "diff-title",
        };
        let title = self.wrap(self.say(key, &arguments), "");
        let mut text = printable!("{}\n", paint(title.trim_end(), STRONG, self.screen.color));
        let changes = &self.compared.changes;
        if changes.is_empty() {
            text.push(self.wrap(self.say("diff-nothing", &[]), ""));
            return text;
        }
        for line in changes.counted(language) {
            text.push(self.wrap(line, ""));
        }
        let parts = changes.chapters.iter().flat_map(|it| &it.parts);
        if parts.clone().any(PartChange::is_reworded) {
            let legend = self.wrap(self.say("diff-legend", &[]), "");
            text.push(self.painted(&legend));
        }
        text
    }

    fn chapter(&self, chapter: &ChapterChange) -> Printable {
        let title = self.screen.ends(&chapter.title, &chapter.id, STRONG);
        let mut text = printable!("\n{}", title);
        for line in self.of_chapter(chapter) {
            text.push(self.wrap(line, "  "));
        }
        for part in &chapter.parts {
            text.push(self.part(chapter, part));
        }
        text
    }

    /// Says what changed of a chapter as a whole.
    fn of_chapter(&self, chapter: &ChapterChange) -> Vec<String> {
        let mut phrases = Vec::new();
        match chapter.state {
            State::New => phrases.push(self.say("diff-chapter-new", &[])),
            State::Gone => phrases.push(self.say("diff-chapter-gone", &[])),
            State::Kept => {}
        }
        if chapter.moved {
            phrases.push(self.say("diff-chapter-moved", &[]));
        }
        if let Some(before) = &chapter.title_before {
            phrases.push(self.say("diff-chapter-title", &[("before", before.as_str().into())]));
        }
        if let Some(before) = &chapter.id_before {
            phrases.push(self.say("diff-chapter-id", &[("before", before.as_str().into())]));
        }
        if let Some(it) = chapter.status {
            let arguments = [("before", status(it.before)), ("now", status(it.now))];
            phrases.push(self.say("diff-chapter-status", &arguments));
        }
        phrases
    }

    /// Shows a part: its mark, what became of it, its name; its words; and what it rests on now.
    fn part(&self, chapter: &ChapterChange, part: &PartChange) -> Printable {
        let (mark, mut phrases) = self.outcome(part);
        if part.form_before.is_some() && part.form == Form::Statement {
            phrases.push(self.say("diff-became-statement", &[]));
        } else if part.form_before.is_some() {
            phrases.push(self.say("diff-became-text", &[]));
        }
        if let Some(before) = &part.name_before {
            phrases.push(self.say("diff-renamed", &[("before", before.as_str().into())]));
        }
        let name = chapter.id_of(part).unwrap_or_else(|| self.say(form(part.form), &[]));
        let name = match self.compared.number(chapter, part) {
            Some(number) => {
                let point = self.say("point", &[("number", number.to_string().into())]);
                format!("{point} · {name}")
            }
            None => name,
        };
        let first = format!("  {mark} {}", capitalised(&phrases.join(", ")));
        let mut text = printable!("\n{}", self.screen.ends(first, name, STRONG));
        text.push(self.words(part));
        for change in &part.evidence {
            text.push(self.evidence(change));
        }
        text
    }

    fn outcome(&self, part: &PartChange) -> (&'static str, Vec<String>) {
        let mut phrases = Vec::new();
        let mark = match part.state {
            State::New => ("+", "diff-new"),
            State::Gone => ("-", "diff-gone"),
            // What an insert says in the file are its options.
            State::Kept if part.is_reworded() && part.form == Form::Insert => ("~", "diff-options"),
            State::Kept if part.is_reworded() => ("~", "diff-reworded"),
            State::Kept if part.moved.is_some() => (">", ""),
            State::Kept if !part.evidence.is_empty() => ("*", "diff-evidence"),
            State::Kept => ("~", ""),
        };
        if !mark.1.is_empty() {
            phrases.push(self.say(mark.1, &[]));
        }
        match &part.moved {
            Some(Relocated::Within) => phrases.push(self.say("diff-moved", &[])),
            Some(Relocated::From { title, .. }) => {
                phrases.push(self.say("diff-moved-from", &[("chapter", title.as_str().into())]));
            }
            None => {}
        }
        if !part.evidence.is_empty() && mark.0 == ">" {
            phrases.push(self.say("diff-evidence", &[]));
        }
        (mark.0, phrases)
    }

    fn words(&self, part: &PartChange) -> Printable {
        if part.state == State::Kept && !part.is_reworded() {
            return self.wrap(shortened(&part.text(Presence::New)), INDENT);
        }
        if part.state != State::Kept {
            let all = part.words.iter().map(|it| it.text.as_str()).collect::<String>();
            return self.wrap(all, INDENT);
        }
        let marked: String = part.words.iter().map(marked).collect();
        self.painted(&self.wrap(marked, INDENT))
    }

    fn evidence(&self, change: &EvidenceChange) -> Printable {
        let wording = change.in_words(self.screen.language);
        let lines = Printable::wrap(wording, self.screen.columns, "    · ", "      ");
        printable!("{}\n", paint_lines(&lines, FAINT, self.screen.color))
    }

    /// Colours what is marked, over the ends of lines too.
    fn painted(&self, text: &Printable) -> Printable {
        if !self.screen.color {
            return text.clone();
        }
        let mut out = Printable::default();
        let mut rest = text.as_str();
        while let Some((at, (presence, open, close))) = MARKS
            .into_iter()
            .filter_map(|it| Some((rest.find(it.1)?, it)))
            .min_by_key(|it| it.0)
        {
            let end = rest[at + open.len()..]
                .find(close)
                .map_or(rest.len(), |it| at + open.len() + it + close.len());
            out.push(Printable::lines(&rest[..at]));
            let style = if presence == Presence::Gone { WRONG } else { RIGHT };
            let lines = rest[at..end].split('\n').map(|it| paint(it, style, true));
            out.push(Printable::joined(lines, "\n"));
            rest = &rest[end..];
        }
        out + Printable::lines(rest)
    }
}

/// Returns words with the marks around them that say what became of them.
fn marked(piece: &Piece) -> String {
    let text = &piece.text;
    match MARKS.iter().find(|it| it.0 == piece.presence) {
        Some((_, open, close)) => format!("{open}{text}{close}"),
        None => text.clone(),
    }
}

/// Returns the key of the catalogue that says what kind of text something is.
fn form(form: Form) -> &'static str {
    match form {
        Form::Statement => "kind-statement",
        Form::Heading => "diff-form-heading",
        Form::Paragraph => "diff-form-paragraph",
        Form::Aside => "diff-form-aside",
        Form::Picture => "diff-form-picture",
        Form::Insert => "diff-form-insert",
    }
}

fn status(status: Option<ChapterStatus>) -> Value {
    status.map_or_else(|| Value::word("diff-no-status"), |it| Value::word(it.key()))
}
