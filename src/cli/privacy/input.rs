//! What people and programs give these commands: days, short texts, a note; each is judged before anything is written.

use crate::cli::ask::{Ask, Choice, Prompt};
use crate::diagnostic::Failure;
use crate::language::Language;
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::syntax::date::{Date, Precision};
use crate::syntax::spoken_date;
use crate::text::visible::is_unseen;
use chrono::NaiveDate;

/// Says what a program left out: those of these flags of which that is so.
pub(in crate::cli) fn missing(flags: &[(bool, &str)]) -> Failure {
    let missing = flags.iter().filter(|it| it.0).map(|it| it.1);
    let all: Vec<&str> = missing.collect();
    Failure::usage("usage-missing-argument").with("argument", all.join(", "))
}

/// Reads a date.
pub(super) fn date(text: &str, today: NaiveDate) -> Result<Date, Failure> {
    let bad = || Failure::usage("privacy-bad-day").with("value", text);
    spoken_date::read(text, today).ok_or_else(bad)
}

/// Reads a day on which something happened.
pub(in crate::cli) fn past_day(text: &str, today: NaiveDate) -> Result<NaiveDate, Failure> {
    let date = date(text, today)?;
    if date.precision() != Precision::Day {
        return Err(Failure::usage("privacy-no-day").with("value", text));
    }
    if date.first() > today {
        return Err(Failure::usage("privacy-future").with("day", date.first()));
    }
    Ok(date.first())
}

/// Reads a text of one line, in which no address stands: that would name a person.
pub(in crate::cli) fn line(text: &str) -> Result<String, Failure> {
    if text.trim().is_empty() || text.contains(is_unseen) || text.contains(['\n', '\r', '\t']) {
        return Err(Failure::usage("privacy-bad-text").with("text", text));
    }
    if text.contains('@') {
        return Err(Failure::usage("privacy-address").with("text", text));
    }
    Ok(text.trim().to_owned())
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
    let row = |it: &&Record| Choice::new(&*it.id, if it.title == it.id { "" } else { &it.title });
    let choices: Vec<Choice> = notes.iter().map(row).collect();
    let at = person.one(question, &choices)?;
    Ok(notes[at.min(notes.len() - 1)])
}

/// Returns the notes that were heard, the latest first.
pub(super) fn notes(project: &Project) -> Vec<&Record> {
    let notes = project.records(Kind::Note).iter();
    let mut notes: Vec<&Record> = notes.filter(|it| it.note().is_some_and(|it| !it.example)).collect();
    notes.sort_by_key(|it| std::cmp::Reverse(it.note().and_then(|it| it.date).map(|it| it.value.last())));
    notes
}
