//! What was found on the screen: by kind, each with its sentence and why it was found.

use super::marked::marked;
use crate::cli::heading::Screen;
use crate::findings::color::{FAINT, STRONG, paint, paint_lines};
use crate::language::Value;
use crate::project::thing::ThingKind;
use crate::query::describe::Describer;
use crate::query::hits::{Hit, Search, asking};
use crate::query::origin::origin;
use crate::text::capital::capitalised;
use crate::text::printable::{Part, Printable, printable};
use crate::text::search::Query;

/// How many hits of a kind are shown where no kind is asked for.
const MOST: usize = 10;
const INDENT: &str = "  ";

/// Returns what was found as a person reads it; `asked` is what was looked for, as it was given, and the kind.
pub(super) fn show<'a>(
    describer: &Describer<'a>,
    found: &Search<'a, '_>,
    asked: (&Query, &[String], &str),
    screen: Screen,
) -> Printable {
    let (query, words, kind) = asked;
    let words: Vec<String> = words.iter().map(|it| shell(it)).collect();
    let page = Page {
        describer,
        found,
        query,
        words: words.join(" "),
        screen,
    };
    let mut sections = Vec::new();
    let mut rest = &found.hits[..];
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|it| it.kind == first.kind).count();
        let most = if kind.is_empty() { MOST } else { count };
        sections.push(page.kind(first.kind, &rest[..count], most));
        rest = &rest[count..];
    }
    if !found.beside.is_empty() && kind.is_empty() {
        sections.push(page.beside(&found.beside));
    }
    Printable::joined(sections, "\n")
}

/// Returns a word as it is typed at a shell.
fn shell(word: &str) -> String {
    if word.contains('"') {
        format!("'{word}'")
    } else if word.chars().all(char::is_alphanumeric) {
        word.to_owned()
    } else {
        format!("\"{word}\"")
    }
}

struct Page<'a, 's, 't> {
    describer: &'s Describer<'a>,
    found: &'s Search<'a, 't>,
    query: &'s Query,
    /// What was looked for, as it is typed at a shell.
    words: String,
    screen: Screen,
}

impl<'a> Page<'a, '_, '_> {
    fn kind(&self, kind: ThingKind, hits: &[Hit<'a>], most: usize) -> Printable {
        let language = self.screen.language;
        let name = capitalised(&language.word(&format!("{}.many", kind.key())));
        let heading = language.say("search-kind", &[("kind", name.into()), ("count", hits.len().into())]);
        let mut text = printable!("{}\n", paint(heading, STRONG, self.screen.color));
        for hit in hits.iter().take(most) {
            text.push(printable!("\n{}", self.hit(hit)));
        }
        if hits.len() > most {
            let arguments = [
                ("count", Value::from(hits.len() - most)),
                ("words", self.words.clone().into()),
                ("kind", kind.word().into()),
            ];
            text.push(printable!(
                "\n{}",
                self.faint(language.say("search-more", &arguments), INDENT)
            ));
        }
        text
    }

    fn hit(&self, hit: &Hit<'a>) -> Printable {
        let language = self.screen.language;
        let look = self.found.look(hit);
        let name = Printable::wrap(asking::name(hit, &look, language), self.screen.columns, "", INDENT);
        let mut text = printable!("{}\n", paint_lines(&name, STRONG, self.screen.color));
        if let Some(note) = hit.record.note() {
            let origin = origin(self.describer.project, note, language);
            text.push(self.faint(origin, INDENT));
        }
        text.push(marked(&look.excerpt, look.is_quote, INDENT, self.screen));
        for reason in asking::reasons(&look, self.query, language) {
            text.push(self.faint(reason, INDENT));
        }
        text
    }

    fn beside(&self, kinds: &[(ThingKind, usize)]) -> Printable {
        let language = self.screen.language;
        let mut text = printable!("{}\n", language.word("search-beside-heading"));
        for (kind, count) in kinds {
            let key = if *count == 1 {
                kind.key()
            } else {
                format!("{}.many", kind.key())
            };
            let arguments = [
                ("count", Value::from(*count)),
                ("kind", language.word(&key).into()),
                ("words", self.words.clone().into()),
                ("word", kind.word().into()),
            ];
            text.push(Printable::wrap(
                language.say("search-beside", &arguments),
                self.screen.columns,
                INDENT,
                "    ",
            ));
        }
        text
    }

    fn faint(&self, text: impl Part, indent: &str) -> Printable {
        let lines = Printable::wrap(text, self.screen.columns, indent, indent);
        printable!("{}\n", paint_lines(&lines, FAINT, self.screen.color))
    }
}
