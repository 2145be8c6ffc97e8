//! What two wrote in place of the same: both are shown with their names, and a person says whose words stand.

use crate::cli::ask::{Ask, Choice};
use crate::cli::context::Context;
use crate::disk::git::sharing::Side;
use crate::findings::color::{STRONG, paint};
use crate::language::{Language, Value};
use crate::text::printable::{Printable, printable};
use crate::workspace::syncing::{By, FileClash, Prefer, Wish};

/// How many lines of what somebody wrote are shown.
const SHOWN: usize = 12;

/// Asks whose words stand, file by file, and adds that to the wish; tells whether it was said of all.
pub(super) fn choose(clashes: &[FileClash], wish: &mut Wish, person: &mut dyn Ask, context: &mut Context) -> bool {
    let language = context.language();
    for clash in clashes {
        context.print(shown(clash, context));
        let (question, answers) = (question(clash, language), answers(clash));
        let choices: Vec<Choice> = answers.iter().map(|it| choice(clash, it.0, language)).collect();
        match person.one(&question, &choices).map(|it| answers[it].1) {
            Ok(prefer @ (Prefer::Mine | Prefer::Theirs | Prefer::Both)) => wish.choose(&clash.path, prefer),
            // Who leaves the question has not decided.
            Ok(Prefer::Nobody) | Err(_) => return false,
        }
    }
    true
}

/// Tells whether both may stand: in a text, not in a head, and not where one took the file away.
pub(super) fn may_be_both(clash: &FileClash) -> bool {
    !clash.parts.is_empty() && clash.parts.iter().all(|it| it.is_body)
}

fn question(clash: &FileClash, language: Language) -> String {
    let key = if clash.gone.is_some() {
        "ask-sync-gone"
    } else {
        "ask-sync"
    };
    language.say(key, &[("path", clash.path.as_str().into())])
}

/// Returns the answers, each with its words' key.
fn answers(clash: &FileClash) -> Vec<(&'static str, Prefer)> {
    let own = match clash.gone {
        Some(Side::Mine) => ("ask-sync-delete", "ask-sync-keep-theirs"),
        Some(_) => ("ask-sync-keep-mine", "ask-sync-delete"),
        None => ("ask-sync-mine", "ask-sync-theirs"),
    };
    let mut answers = vec![(own.0, Prefer::Mine), (own.1, Prefer::Theirs)];
    if may_be_both(clash) {
        answers.push(("ask-sync-both", Prefer::Both));
    }
    answers.push(("ask-sync-later", Prefer::Nobody));
    answers
}

fn choice(clash: &FileClash, key: &str, language: Language) -> Choice {
    let name = match key {
        "ask-sync-mine" | "ask-sync-keep-mine" => clash.mine.as_ref(),
        "ask-sync-theirs" | "ask-sync-keep-theirs" => clash.theirs.as_ref(),
        _ => None,
    };
    let name = name.map_or_else(String::new, |it| format!(" ({})", it.name));
    Choice::new(language.word(key) + &name, "")
}

/// Shows what both wrote in a file, and who did.
pub(super) fn shown(clash: &FileClash, context: &Context) -> Printable {
    let language = context.language();
    let mut text = printable!("{}\n", paint(&clash.path, STRONG, context.color()));
    let by = |key: &str, by: Option<&By>| {
        let day = by.and_then(|it| it.day.parse().ok()).map(Value::Day);
        let name = by.map_or_else(|| language.word("sync-somebody"), |it| it.name.clone());
        let key = if day.is_some() {
            format!("{key}-day")
        } else {
            key.to_owned()
        };
        let day = day.unwrap_or_else(|| Value::Text(String::new()));
        printable!(
            "  {}\n",
            Printable::say(language, &key, &[("name", name.into()), ("day", day)])
        )
    };
    let (mine, theirs) = (
        by("sync-mine", clash.mine.as_ref()),
        by("sync-theirs", clash.theirs.as_ref()),
    );
    if clash.parts.is_empty() {
        let what = |side: Side| {
            let key = match clash.gone {
                Some(gone) if gone == side => "sync-took-away",
                Some(_) => "sync-changed",
                None => "sync-no-text",
            };
            printable!("    {}\n", Printable::word(language, key))
        };
        return text + mine + what(Side::Mine) + theirs + what(Side::Theirs) + Printable::lines("\n");
    }
    for part in &clash.parts {
        text.push(&mine);
        text.push(first_lines(&part.mine, context));
        text.push(&theirs);
        text.push(first_lines(&part.theirs, context));
        text.push_layout("\n");
    }
    text
}

/// Returns the first lines of what somebody wrote, each behind a bar.
fn first_lines(words: &str, context: &Context) -> Printable {
    let language = context.language();
    let lines: Vec<&str> = words.lines().filter(|it| !it.trim().is_empty()).collect();
    if lines.is_empty() {
        return printable!("    {}\n", Printable::word(language, "sync-took-out"));
    }
    let first = lines.iter().take(SHOWN);
    let mut text: Printable = first
        .map(|it| Printable::wrap(*it, context.width(), "  │ ", "  │ "))
        .collect();
    if lines.len() > SHOWN {
        let more = ("lines", Value::from(lines.len() - SHOWN));
        text.push(printable!("    {}\n", Printable::say(language, "sync-more", &[more])));
    }
    text
}
