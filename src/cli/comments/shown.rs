//! What came back in a draft, on the screen.

use crate::cli::heading::Screen;
use crate::findings::color::{FAINT, paint};
use crate::query::feedback::{Item, Shown};
use crate::text::printable::{Printable, printable};

/// Returns everything, under the statements that it stands at.
pub(super) fn list(shown: &Shown<'_>, items: &[Item<'_>], screen: Screen) -> Printable {
    let mut text = Printable::default();
    let mut at = 0;
    while let Some(first) = items.get(at) {
        let own = items[at..].iter().take_while(|it| it.place.is_beside(first.place));
        let length = own.count();
        let lines: Printable = items[at..at + length]
            .iter()
            .map(|it| item(shown, it, screen))
            .collect();
        text.push(screen.section(place(shown, first, screen), &lines));
        at += length;
    }
    text
}

/// Returns where an item stands, as what stands above it.
pub(super) fn place(shown: &Shown<'_>, item: &Item<'_>, screen: Screen) -> Printable {
    Printable::wrap(shown.place(item.place), screen.columns, "", "").trim_end()
}

/// Returns an item in lines.
pub(super) fn item(shown: &Shown<'_>, item: &Item<'_>, screen: Screen) -> Printable {
    let mut text = screen.ends(format!("  {}", shown.heading(item)), item.id, FAINT);
    for (label, words) in shown.lines(item) {
        let label = printable!("    {}: ", paint(label, FAINT, screen.color));
        text.push(Printable::wrap(words, screen.columns, label, "      "));
    }
    text
}
