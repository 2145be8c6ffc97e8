//! A question of a form, put to the person at the terminal.

use crate::cli::ask::{self, Ask, Stopped};
use crate::diagnostic::Failure;
use crate::edit::new::form::Form;
use crate::edit::new::question::{Choice, First, Input};
use crate::edit::new::recipe::Field;
use crate::language::Language;

/// Asks for a field, and returns the answers as they were typed or chosen; none where it was left out.
pub(in crate::cli) fn answer(
    asker: &mut dyn Ask,
    form: &Form<'_>,
    field: &Field,
    own: Option<Vec<Choice>>,
) -> Result<Vec<String>, Failure> {
    let question = form.question(field, own)?;
    let judge = |text: &str| form.judge(field, text);
    let mut text = |question: &str, help: &str, default: &str| -> Result<Option<String>, Stopped> {
        let text = asker.text(question, help, default, &judge)?;
        Ok(Some(text).filter(|it| !it.trim().is_empty()))
    };
    let wording = &question.text;
    Ok(match question.input {
        Input::Text { help, default } => text(wording, &help, &default)?.into_iter().collect(),
        Input::Texts { help } => {
            let mut texts = Vec::new();
            while let Some(next) = text(wording, &help, "")? {
                texts.push(next);
            }
            texts
        }
        Input::One { first, choices } => one(asker, wording, first, &choices, form.language)?,
        Input::Several { at_least_one, choices } => several(asker, wording, at_least_one, &choices)?,
        Input::Happened { choices, day, help } => {
            let chosen = one(asker, wording, First::Nothing, &choices, form.language)?;
            if chosen[..] == [choices[0].value.as_str()] {
                vec![asker.text(&day, &help, "", &judge)?]
            } else {
                chosen
            }
        }
    })
}

/// Asks for one of several answers, after a line that is no answer or leaves it out.
fn one(
    asker: &mut dyn Ask,
    question: &str,
    first: First,
    choices: &[Choice],
    language: Language,
) -> Result<Vec<String>, Stopped> {
    let line = match first {
        First::Answer => None,
        First::Nothing => Some("ask-choose"),
        First::Skip => Some("ask-skip"),
    };
    let line = line.map(|it| Choice::plain("", language.word(it)));
    let before = line.iter().count();
    let shown: Vec<ask::Choice> = line.iter().chain(choices).map(shown).collect();
    loop {
        match asker.one(question, &shown)?.checked_sub(before) {
            Some(at) => return Ok(vec![choices[at].value.clone()]),
            None if first == First::Skip => return Ok(Vec::new()),
            None => {}
        }
    }
}

/// Asks for any of several answers; nothing where there is nothing to choose.
fn several(
    asker: &mut dyn Ask,
    question: &str,
    at_least_one: bool,
    choices: &[Choice],
) -> Result<Vec<String>, Stopped> {
    if choices.is_empty() {
        return Ok(Vec::new());
    }
    let shown: Vec<ask::Choice> = choices.iter().map(shown).collect();
    let chosen = asker.several(question, &shown, at_least_one)?;
    Ok(chosen.into_iter().map(|at| choices[at].value.clone()).collect())
}

/// Returns a choice as the terminal shows it.
pub(super) fn shown(choice: &Choice) -> ask::Choice {
    ask::Choice {
        label: choice.label.clone(),
        means: choice.means.clone(),
    }
}
