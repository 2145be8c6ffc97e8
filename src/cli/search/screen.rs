//! What was found on the screen: by kind, each with its sentence and why it was found.

use super::marked::marked;
use crate::cli::heading::Screen;
use crate::findings::color::{FAINT, STRONG, paint, paint_lines};
use crate::language::Value;
use crate::project::thing::ThingKind;
use crate::query::describe::Describer;
use crate::query::hits::asking::{self, Group};
use crate::query::hits::{Hit, Search};
use crate::query::origin::origin;
use crate::text::printable::{Part, Printable, printable};
use crate::text::search::Query;

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
    let groups = asking::groups(found, kind, usize::MAX);
    let mut sections: Vec<Printable> = groups.iter().map(|it| page.kind(it)).collect();
    if !found.beside.is_empty() {
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
    fn kind(&self, group: &Group<'_, 'a>) -> Printable {
        let language = self.screen.language;
        let heading = group.heading(language);
        let mut text = printable!("{}\n", paint(heading, STRONG, self.screen.color));
        for hit in group.shown {
            text.push(printable!("\n{}", self.hit(hit)));
        }
        if group.left() > 0 {
            let arguments = [
                ("count", Value::from(group.left())),
                ("words", self.words.clone().into()),
                ("kind", group.kind.word().into()),
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
            let arguments = [
                ("count", Value::from(*count)),
                ("kind", asking::kind_word(*kind, *count, language).into()),
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
