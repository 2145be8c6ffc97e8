//! What support, balance and depth are called, in the reader's language.

use super::saturation::{Limits, Saturation};
use super::support::{Support, Tally};
use crate::language::{Language, Value};
use crate::project::Project;
use crate::record::Record;
use crate::record::note::Note;
use crate::text::capital::capitalised;

/// From how many on a share is said in per cent; fewer are counted.
const MANY: usize = 20;
/// How many figures are written out of a longer row.
const LONGEST: usize = 20;

/// Returns how much stands on one side of a statement: `1 notat fra et møde med 64`, `3 notater, 2 aktører, 2 metoder`.
///
/// People are never added up here: who took part did not vote, and one of them may have said it.
pub fn side(support: &Support<'_>, against: bool, language: Language) -> String {
    let only = match support.notes(against)[..] {
        // Of one that is only counted, nothing else is said.
        [only] => only
            .note()
            .filter(|it| it.disclosure().is_shown())
            .and_then(|it| inquiry(it, language)),
        _ => None,
    };
    match only {
        Some(from) => language.say("side-one", &[("from", from.into())]),
        None => counts(if against { &support.against } else { &support.favour }, language),
    }
}

/// Returns how well a statement is supported, and by how much: `Underbygget af flere: 3 notater, 2 aktører, 2 metoder`.
pub fn summary(project: &Project, support: &Support<'_>, language: Language) -> String {
    let strength = capitalised(&language.word(support.strength(project).key()));
    let mut counted = Vec::new();
    if support.favour.notes > 0 {
        counted.push(side(support, false, language));
    }
    let sources = support.unread(false);
    if sources > 0 {
        counted.push(language.say("list-count-sources", &[("count", sources.into())]));
    }
    let colon = if counted.is_empty() { "" } else { ": " };
    format!("{strength}{colon}{}", counted.join(", "))
}

/// Returns how many notes, stakeholders and methods there are.
fn counts(tally: &Tally<'_>, language: Language) -> String {
    let arguments = [
        ("notes", Value::from(tally.notes)),
        ("groups", Value::from(tally.groups.len())),
        ("methods", Value::from(tally.methods.len())),
    ];
    language.say("side-counts", &arguments)
}

/// Returns what a note is of, and with how many: `et møde med 64`.
fn inquiry(note: &Note, language: Language) -> Option<String> {
    let key = format!("side-from-{}", note.method?.word());
    let participants = note.participants.unwrap_or_default() as usize;
    Some(language.say(&key, &[("participants", participants.into())]))
}

/// Returns that some notes speak for a statement and against it; nothing where none does.
pub fn on_both_sides(
    support: &Support<'_>,
    describe: impl Fn(&Record) -> String,
    language: Language,
) -> Option<String> {
    let both: Vec<String> = support.on_both_sides().into_iter().map(describe).collect();
    let arguments = [("number", both.len().into()), ("notes", both.join("; ").into())];
    (!both.is_empty()).then(|| language.say("side-both", &arguments))
}

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
    language.say("saturation-computed", &arguments)
}

/// Returns how many aspects were new in each successive note: `3 · 1 · 0`; of a long row the first, and how many they are.
pub fn row(new: &[usize], language: Language) -> String {
    let all: Vec<String> = new.iter().take(LONGEST).map(ToString::to_string).collect();
    if new.len() <= LONGEST {
        return all.join(" · ");
    }
    let arguments = [("part", LONGEST.into()), ("whole", new.len().into())];
    format!("{} · … ({})", all.join(" · "), language.say("share-of", &arguments))
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
    fn a_long_row_is_cut_and_says_so() {
        assert_eq!(row(&[3, 1, 0], Language::Danish), "3 · 1 · 0");
        assert!(row(&[1; 21], Language::Danish).ends_with("1 · … (20 af 21)"));
    }
}
