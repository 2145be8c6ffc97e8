//! What balance and depth are called, in the reader's language.

use super::saturation::{Limits, Saturation};
use crate::language::{Language, Value};

/// From how many on a share is said in per cent; fewer are counted.
const MANY: usize = 20;
/// How many figures are written out of a longer row.
const LONGEST: usize = 20;

/// Returns how much a part is of a whole: `3 af 17`, from 20 on `4 (15 %)`.
pub fn share(part: usize, whole: usize, language: Language) -> String {
    if whole >= MANY {
        #[expect(clippy::cast_precision_loss, reason = "no project has as many notes as that")]
        let percent = language.percent(part as f64 / whole as f64);
        return format!("{part} ({percent})");
    }
    language.say("share-of", &[("part", part.into()), ("whole", whole.into())])
}

/// Returns whether successive notes still bring anything new, in a few words; the row has so many notes.
pub fn saturation(found: &Saturation, notes: usize, limits: Limits, language: Language) -> String {
    let percent = |share: f64| -> Value { language.percent(share).into() };
    match found {
        Saturation::TooFew => {
            let needed = limits.base.max(1) + limits.run.max(1);
            language.say("saturation-few", &[("notes", notes.into()), ("needed", needed.into())])
        }
        Saturation::NoAspects => language.word("saturation-nothing"),
        Saturation::NotYet(run) => language.say("saturation-not-yet", &[("share", percent(run.share))]),
        Saturation::Reached(run, later) => {
            let arguments = [
                ("note", run.end.into()),
                ("share", percent(run.share)),
                ("later", (*later).into()),
            ];
            language.say("saturation-reached", &arguments)
        }
    }
}

/// Returns how saturation is computed, and that it is only an indication.
pub fn basis(limits: Limits, language: Language) -> String {
    let arguments = [
        ("base", limits.base.max(1).into()),
        ("run", limits.run.max(1).into()),
        ("threshold", language.percent(limits.threshold).into()),
    ];
    language.say("saturation-reckoning", &arguments)
}

/// Returns how many aspects were new in each successive note: `3 · 1 · 0`; of a long row the first.
pub fn row(new: &[usize]) -> String {
    let all: Vec<String> = new.iter().take(LONGEST).map(ToString::to_string).collect();
    let end = if new.len() > LONGEST { " · …" } else { "" };
    all.join(" · ") + end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_are_counted_and_many_are_shown_in_per_cent() {
        assert_eq!(share(3, 17, Language::Danish), "3 af 17");
        assert_eq!(share(3, 20, Language::Danish), "3 (15\u{a0}%)");
        assert_eq!(share(1, 21, Language::English), "1 (4.8%)");
    }

    #[test]
    fn a_long_row_is_cut() {
        assert_eq!(row(&[3, 1, 0]), "3 · 1 · 0");
        assert!(row(&[1; 21]).ends_with("1 · …"));
    }
}
