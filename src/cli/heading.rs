//! What stands above one thing on the screen: its title, its kind, its id and its file.

use super::context::Context;
use crate::evidence::Statement;
use crate::findings::color::{FAINT, STRONG, Style, paint};
use crate::language::Language;
use crate::project::thing::Thing;
use crate::query::describe::Describer;
use crate::text::columns::{width, wrap};
use crate::text::visible::visible;

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
    pub(super) fn heading(&self, describer: &Describer<'_>, thing: &Thing<'_>) -> String {
        let record = thing.record();
        let title = visible(&describer.title(thing)).into_owned();
        let mut kind = self.language.word(&thing.kind().key());
        if let Some(statement) = Statement::of(*thing) {
            kind = statement.point(describer.project, self.language);
        }
        if let (Thing::Record(_), Some(state)) = (thing, record.state(describer.project.today)) {
            kind.push_str(&format!(", {}", self.language.word(state.key())));
        }
        let first = self.ends(&title, &kind, STRONG);
        let line = describer.line(thing).map(|it| format!(":{it}")).unwrap_or_default();
        let place = visible(&format!("{}{line}", describer.project.path(record.file))).into_owned();
        format!(
            "{first}{}\n{}\n",
            visible(&thing.id()),
            paint(&place, FAINT, self.color)
        )
    }

    /// Returns something at the left, in a style, and something at the right; below each other where there is no room.
    pub(super) fn ends(&self, left: &str, right: &str, style: Style) -> String {
        let gap = self.columns.saturating_sub(width(left) + width(right));
        if gap > 1 {
            return format!("{}{}{right}\n", paint(left, style, self.color), " ".repeat(gap));
        }
        let indent = &left[..left.len() - left.trim_start().len()];
        let wrapped = wrap(left, self.columns, indent, indent);
        format!("{}\n{indent}{right}\n", paint(wrapped.trim_end(), style, self.color))
    }

    /// Returns a heading over some lines, set apart from what is above.
    pub(super) fn section(&self, heading: &str, lines: &str) -> String {
        format!("\n{}\n{lines}", paint(heading, STRONG, self.color))
    }
}
