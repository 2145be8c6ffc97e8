//! What people and programs give these commands: days, short texts, a note; each is judged before anything is written.

use crate::cli::ask::{Ask, Choice, Prompt};
use crate::diagnostic::Failure;
use crate::language::Language;
use crate::query::given;
pub(in crate::cli) use crate::query::given::{date, line, notes, past_day};
use crate::record::Record;

/// Says what a program left out: those of these flags of which that is so.
pub(in crate::cli) fn missing(flags: &[(bool, &str)]) -> Failure {
    let missing = flags.iter().filter(|it| it.0).map(|it| it.1);
    let all: Vec<&str> = missing.collect();
    Failure::usage("usage-missing-argument").with("argument", all.join(", "))
}

/// Asks for something that `read` understands, until it does.
pub(in crate::cli) fn asked<T>(
    person: &mut dyn Ask,
    key: &str,
    default: &str,
    language: Language,
    read: impl Fn(&str) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let judge = |text: &str| match read(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(failure) => Err(language.say(failure.message.key, &failure.message.arguments)),
    };
    let prompt = Prompt {
        question: &language.word(key),
        help: &language.find(&format!("{key}.help"), &[]).unwrap_or_default(),
        default,
        ..Prompt::default()
    };
    let text = person.text(&prompt, &judge)?;
    read(&text)
}

/// Asks for one of some words, which people call by their names in the catalogue.
pub(super) fn word<T: Copy>(
    person: &mut dyn Ask,
    key: &str,
    words: &[(T, &str)],
    language: Language,
) -> Result<T, Failure> {
    let choices: Vec<Choice> = words.iter().map(|it| Choice::new(language.word(it.1), "")).collect();
    let at = person.one(&language.word(key), &choices)?;
    Ok(words[at.min(words.len() - 1)].0)
}

/// Asks for one of some notes.
pub(super) fn note<'a>(person: &mut dyn Ask, question: &str, notes: &[&'a Record]) -> Result<&'a Record, Failure> {
    if notes.is_empty() {
        return Err(Failure::usage("privacy-no-notes"));
    }
    let row = |it: &&Record| {
        let (id, title) = given::named(it);
        Choice::new(id, title)
    };
    let choices: Vec<Choice> = notes.iter().map(row).collect();
    let at = person.one(question, &choices)?;
    Ok(notes[at.min(notes.len() - 1)])
}
