//! A trace on the screen: what was said, what is written on it, and where to go from there.

use crate::cli::heading::Screen;
use crate::query::describe::Describer;
use crate::query::followed::{self, InDraft, Part, Place, Said, Section};
use crate::query::trace::Traced;
use crate::text::printable::{self, Printable, printable};

/// Returns a trace as a person reads it.
pub(super) fn show(describer: &Describer<'_>, traced: &Traced<'_>, screen: Screen) -> Printable {
    let page = Page { screen };
    let mut text = screen.heading(describer, &traced.thing);
    for part in followed::parts(describer, traced, screen.language) {
        text.push(page.part(&part));
    }
    text
}

struct Page {
    screen: Screen,
}

impl Page {
    fn wrap(&self, text: impl printable::Part, indent: &str) -> Printable {
        Printable::wrap(text, self.screen.columns, indent, indent)
    }

    fn part(&self, part: &Part) -> Printable {
        match part {
            Part::Own(words, who) => {
                let who = who.as_ref().map(|it| self.wrap(format!("– {it}"), ""));
                printable!("\n{}{}", self.wrap(words, ""), who.unwrap_or_default())
            }
            Part::Words(words) => printable!("\n{}", self.wrap(words, "")),
            Part::Section(section) => self.section(section),
        }
    }

    fn section(&self, section: &Section) -> Printable {
        let mut lines = Printable::default();
        let mut before = None;
        for place in &section.places {
            lines.push(match place {
                Place::Said(it) if section.is_by_note => {
                    let is_new = before.replace(&it.note) != Some(&it.note);
                    self.heard(it, is_new)
                }
                Place::Said(it) => self.under(it),
                Place::Source(it) => {
                    let title = it.title.as_ref().map(|it| self.wrap(it, "      "));
                    printable!("  {} {}\n{}", it.sign, it.key, title.unwrap_or_default())
                }
                Place::Written(it) => self.written(it),
                Place::Answer(id, decided) => printable!("  {} ({})\n", id, decided),
            });
        }
        if let Some(nothing) = section.nothing.as_ref().filter(|_| section.places.is_empty()) {
            lines = self.wrap(nothing, "  ");
        }
        self.screen.section(&section.title, &lines)
    }

    /// Returns what a statement rests on, with its words and who said them.
    fn under(&self, said: &Said) -> Printable {
        let name = said.name.as_ref().map(|it| format!("#{it}")).unwrap_or_default();
        let mark = said.mark.as_ref().map(|it| format!(" ({it})")).unwrap_or_default();
        let words = said.words.as_ref().map(|it| self.wrap(it, "      "));
        let who = self.wrap(format!("– {}", said.who), "      ");
        let line = printable!("  {} {}{}{}\n", said.sign, said.note, name, mark);
        printable!("{}{}{}", line, words.unwrap_or_default(), who)
    }

    /// Returns what was said, below its note where that is another one than before, with the statements that use it.
    fn heard(&self, said: &Said, is_new: bool) -> Printable {
        let mut lines = Printable::default();
        if is_new {
            lines.push(printable!("  {}\n", said.note));
            lines.push(self.wrap(&said.who, "    "));
        }
        if let Some(words) = &said.words {
            let name = said.name.as_ref().map_or_else(|| "–".to_owned(), |it| format!("#{it}"));
            let first = format!("    {} {name}  ", said.sign);
            lines.push(Printable::wrap(words, self.screen.columns, first, "        "));
            for (id, mark) in &said.users {
                let mark = mark.as_ref().map(|it| format!(" ({it})")).unwrap_or_default();
                lines.push(printable!("        → {}{}\n", id, mark));
            }
        } else if let Some(mark) = &said.mark {
            lines.push(printable!("    {} ({})\n", said.sign, mark));
        }
        lines
    }

    /// Returns a place of the draft.
    fn written(&self, place: &InDraft) -> Printable {
        let (sign, marks) = (place.sign, &place.marks);
        let Some(statement) = &place.statement else {
            return printable!("  {} {} ({})\n", sign, place.place, marks);
        };
        let sentence = format!("{} · {} ({marks})", statement.point, statement.id);
        let sentence = Printable::wrap(sentence, self.screen.columns, format!("  {sign} "), "      ");
        sentence + self.wrap(&statement.words, "      ")
    }
}
