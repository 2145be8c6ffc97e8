//! What two wrote in place of the same: both are shown with their names, and a person says whose words stand.

use crate::cli::ask::{Ask, Choice};
use crate::cli::context::Context;
use crate::findings::color::{STRONG, paint};
use crate::language::{Language, Value};
use crate::query::sharing::{self, Version, Words};
use crate::text::printable::{Printable, printable};
use crate::workspace::syncing::{FileClash, Prefer, Wish};

/// Asks whose words stand, file by file, and adds that to the wish; tells whether it was said of all.
pub(super) fn choose(clashes: &[FileClash], wish: &mut Wish, person: &mut dyn Ask, context: &mut Context) -> bool {
    let language = context.language();
    for clash in clashes {
        context.print(shown(clash, context));
        let (question, answers) = (question(clash, language), sharing::answers(clash));
        let choices: Vec<Choice> = answers
            .iter()
            .map(|it| Choice::new(sharing::answer(clash, it.0, language), ""))
            .collect();
        match person.one(&question, &choices).map(|it| answers[it].1) {
            Ok(prefer @ (Prefer::Mine | Prefer::Theirs | Prefer::Both)) => wish.choose(&clash.path, prefer),
            // Who leaves the question has not decided.
            Ok(Prefer::Nobody) | Err(_) => return false,
        }
    }
    true
}

fn question(clash: &FileClash, language: Language) -> String {
    let key = if clash.gone.is_some() {
        "ask-sync-gone"
    } else {
        "ask-sync"
    };
    language.say(key, &[("path", clash.path.as_str().into())])
}

/// Shows what both wrote in a file, and who did.
pub(super) fn shown(clash: &FileClash, context: &Context) -> Printable {
    let language = context.language();
    let mut text = printable!("{}\n", paint(&clash.path, STRONG, context.color()));
    for both in sharing::versions(clash, language) {
        for Version { who, words } in both {
            text.push(printable!("  {}\n", Printable::say(language, who.key, &who.arguments)));
            text.push(first_lines(&words, context));
        }
        text.push_layout("\n");
    }
    text
}

/// Returns the first lines of what somebody wrote, each behind a bar.
fn first_lines(words: &Words, context: &Context) -> Printable {
    let language = context.language();
    let (lines, more) = match words {
        Words::Did(key) => return printable!("    {}\n", Printable::word(language, key)),
        Words::Lines(lines, more) => (lines, *more),
    };
    let mut text: Printable = lines
        .iter()
        .map(|it| Printable::wrap(it.as_str(), context.width(), "  │ ", "  │ "))
        .collect();
    if more > 0 {
        let more = ("lines", Value::from(more));
        text.push(printable!("    {}\n", Printable::say(language, "sync-more", &[more])));
    }
    text
}
