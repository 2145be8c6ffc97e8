//! What stands above one thing on the screen: its title, its kind, its id and its file.

use super::context::Context;
use crate::findings::color::{FAINT, STRONG, Style, paint};
use crate::language::Language;
use crate::project::thing::Thing;
use crate::query::describe::Describer;
use crate::query::sheet;
use crate::text::printable::{Part, Printable, printable};

/// How wide the screen is, in which language it speaks, and whether it has colour.
#[derive(Debug, Clone, Copy)]
pub(super) struct Screen {
    /// The language.
    pub(super) language: Language,
    /// How many columns there are.
    pub(super) columns: usize,
    /// Whether there is colour.
    pub(super) color: bool,
}

impl Screen {
    /// Returns the screen of a run.
    pub(super) fn of(context: &Context) -> Self {
        Self {
            language: context.language(),
            columns: context.width(),
            color: context.color(),
        }
    }

    /// Returns the lines above a thing.
    pub(super) fn heading(&self, describer: &Describer<'_>, thing: &Thing<'_>) -> Printable {
        let record = thing.record();
        let kind = sheet::kind(describer, thing, self.language);
        let (title, id) = (describer.title(thing), thing.id());
        // What has no title of its own is called by its id, which is said once.
        let name = if title == id {
            Printable::default()
        } else {
            printable!("{}\n", id)
        };
        let first = self.ends(title, kind, STRONG);
        let line = describer.line(thing).map(|it| format!(":{it}")).unwrap_or_default();
        let place = format!("{}{line}", describer.project.path(record.file));
        printable!("{}{}{}\n", first, name, paint(place, FAINT, self.color))
    }

    /// Returns something at the left, in a style, and something at the right; below each other where there is no room.
    pub(super) fn ends(&self, left: impl Part, right: impl Part, style: Style) -> Printable {
        let (left, right) = (Printable::text(left), Printable::text(right));
        let gap = self.columns.saturating_sub(left.width() + right.width());
        if gap > 1 {
            let left = paint(left, style, self.color);
            return printable!("{}{}{}\n", left, Printable::spaces(gap), right);
        }
        let indent = left.as_str().len() - left.as_str().trim_start().len();
        let indent = left.split_at(indent).0;
        let wrapped = Printable::wrap(left, self.columns, &indent, &indent).trim_end();
        printable!("{}\n{}{}\n", paint(wrapped, style, self.color), indent, right)
    }

    /// Returns a heading over some lines, set apart from what is above.
    pub(super) fn section(&self, heading: impl Part, lines: &Printable) -> Printable {
        printable!("\n{}\n{}", paint(heading, STRONG, self.color), lines)
    }
}
