//! A question of a form, put to the person at the terminal.

use crate::cli::ask::{self, Ask, Left, Prompt};
use crate::diagnostic::Failure;
use crate::edit::new::answers::Made;
use crate::edit::new::form::{Form, Step};
use crate::edit::new::question::{Choice, First, Input, Question};
use crate::edit::new::recipe::{Field, Recipe};
use crate::language::Language;

/// Asks for a field. Esc asks what was meant: whoever has answered much should not lose it by a slip.
pub(in crate::cli) fn answer(
    asker: &mut dyn Ask,
    form: &Form<'_>,
    field: &'static Field,
    own: Option<Vec<Choice>>,
) -> Result<Step, Failure> {
    let question = form.question(field, own)?;
    loop {
        match once(asker, form, field, &question) {
            Ok(texts) => return Ok(texts.into()),
            Err(Way::Out(Left::Stopped)) => return Err(Left::Stopped.into()),
            Err(Way::New(mut texts)) => {
                if let Some(recipe) = form.makes(field)
                    && let Some(made) = make(asker, form, recipe)?
                {
                    texts.push(made.id.clone());
                    return Ok(Step::Answer(texts, vec![made]));
                }
            }
            Err(Way::Out(Left::Escaped)) => {
                if ask::wants_back(asker, form.language, form.asked + form.within.unwrap_or(0))? {
                    return Ok(Step::Back);
                }
            }
        }
    }
}

/// What else than an answer a question ends with.
enum Way {
    Out(Left),
    /// What is asked for is to be made first, and comes beside what was chosen.
    New(Vec<String>),
}

impl From<Left> for Way {
    fn from(left: Left) -> Self {
        Self::Out(left)
    }
}

/// Asks for what is to be made for an answer; nothing where the person goes back to the question that it is for.
fn make(asker: &mut dyn Ask, form: &Form<'_>, recipe: &'static Recipe) -> Result<Option<Made>, Failure> {
    let mut inner = Form::new(recipe, form.answers.project, form.language);
    inner.answers.made.clone_from(&form.answers.made);
    inner.within = Some(form.asked);
    let mut is_left = false;
    let walked = inner.walk(&mut |form, field| {
        let step = answer(asker, form, field, None)?;
        if matches!(step, Step::Back) && form.asked == 0 {
            is_left = true;
            return Err(Left::Escaped.into());
        }
        Ok(step)
    });
    if is_left {
        return Ok(None);
    }
    walked?;
    inner.made().map(Some)
}

/// Puts the question once.
fn once(asker: &mut dyn Ask, form: &Form<'_>, field: &'static Field, question: &Question) -> Result<Vec<String>, Way> {
    let judge = |text: &str| form.judge(field, text);
    let language = form.language;
    let said = form.said(field.key);
    let prompt = |question, help| Prompt {
        question,
        help,
        ..Prompt::default()
    };
    let mut text = |prompt: &Prompt<'_>| -> Result<Option<String>, Left> {
        let text = asker.text(prompt, &judge)?;
        Ok(Some(text).filter(|it| !it.trim().is_empty()))
    };
    let wording = &*question.text;
    Ok(match &question.input {
        Input::Text { help, default } => {
            let written = said.first().map_or("", String::as_str);
            let mut prompt = prompt(wording, help);
            (prompt.default, prompt.written) = (default, written);
            text(&prompt)?.into_iter().collect()
        }
        Input::Texts { help } => {
            let mut texts = Vec::new();
            let mut prompt = prompt(wording, help);
            loop {
                prompt.written = said.get(texts.len()).map_or("", String::as_str);
                let Some(next) = text(&prompt)? else { break texts };
                texts.push(next);
            }
        }
        Input::One { first, choices } => {
            let lines = Lines {
                first: *first,
                choices,
                new: new(form, field),
                said,
            };
            one(asker, wording, &lines, language)?
        }
        Input::Several { at_least_one, choices } => {
            let lines = Lines {
                first: if *at_least_one { First::Answer } else { First::Skip },
                choices,
                new: new(form, field),
                said,
            };
            several(asker, wording, &lines, language)?
        }
        Input::Happened { choices, day, help } => happened(asker, wording, choices, &prompt(day, help), form, field)?,
    })
}

/// Asks whether something happened, and on which day.
fn happened(
    asker: &mut dyn Ask,
    question: &str,
    choices: &[Choice; 2],
    day: &Prompt<'_>,
    form: &Form<'_>,
    field: &'static Field,
) -> Result<Vec<String>, Way> {
    let [done, not] = choices;
    let said = form.said(field.key);
    let (before, written) = match said {
        [] => (Vec::new(), ""),
        [word, ..] if *word == not.value => (vec![not.value.clone()], ""),
        [day, ..] => (vec![done.value.clone()], day.as_str()),
    };
    let lines = Lines {
        first: First::Nothing,
        choices,
        new: None,
        said: &before,
    };
    let chosen = one(asker, question, &lines, form.language)?;
    if chosen[..] != [done.value.as_str()] {
        return Ok(chosen);
    }
    let judge = |text: &str| form.judge(field, text);
    Ok(vec![asker.text(&Prompt { written, ..*day }, &judge)?])
}

/// The lines of a question that is answered by choosing.
struct Lines<'a> {
    /// What stands first.
    first: First,
    /// The answers.
    choices: &'a [Choice],
    /// The line behind them by which one more is made.
    new: Option<Choice>,
    /// What was answered before somebody came back.
    said: &'a [String],
}

impl Lines<'_> {
    /// Returns the line that is no answer, or leaves the question out.
    fn opening(&self, language: Language) -> Option<ask::Choice> {
        let line = match self.first {
            First::Answer => return None,
            First::Nothing => "ask-choose",
            First::Skip => "ask-skip",
        };
        Some(ask::Choice {
            is_answer: self.first == First::Skip,
            ..plain(&language.word(line))
        })
    }

    /// Returns all of them as the terminal shows them, and how many stand before the answers.
    fn shown(&self, language: Language) -> (Vec<ask::Choice>, usize) {
        let opening = self.opening(language);
        let before = opening.iter().count();
        let answer = |it: &Choice| ask::Choice {
            was_chosen: self.said.contains(&it.value),
            ..shown(it)
        };
        let answers = self.choices.iter().map(answer);
        let all = opening.into_iter().chain(answers).chain(self.new.as_ref().map(shown));
        (all.collect(), before)
    }

    /// Tells whether there is nothing to choose and nothing can be made.
    fn is_empty(&self) -> bool {
        self.choices.is_empty() && self.new.is_none()
    }
}

/// Returns the line by which somebody makes what a field lacks.
fn new(form: &Form<'_>, field: &Field) -> Option<Choice> {
    let recipe = form.makes(field)?;
    let label = form.language.word(&format!("ask-new-{}", recipe.thing.word()));
    Some(Choice::plain("", label))
}

/// Asks for one of several answers.
fn one(asker: &mut dyn Ask, question: &str, lines: &Lines<'_>, language: Language) -> Result<Vec<String>, Way> {
    if lines.is_empty() {
        return Ok(Vec::new());
    }
    let (all, before) = lines.shown(language);
    match asker.one(question, &all)?.checked_sub(before) {
        Some(at) if at < lines.choices.len() => Ok(vec![lines.choices[at].value.clone()]),
        Some(_) => Err(Way::New(Vec::new())),
        None => Ok(Vec::new()),
    }
}

/// Asks for any of several answers; nothing where there is nothing to choose.
fn several(asker: &mut dyn Ask, question: &str, lines: &Lines<'_>, language: Language) -> Result<Vec<String>, Way> {
    if lines.is_empty() {
        return Ok(Vec::new());
    }
    let (all, before) = lines.shown(language);
    let places = asker.several(question, &all)?;
    let places = places.into_iter().filter_map(|it| it.checked_sub(before));
    let (chosen, new): (Vec<usize>, Vec<usize>) = places.partition(|it| *it < lines.choices.len());
    let chosen: Vec<String> = chosen.into_iter().map(|at| lines.choices[at].value.clone()).collect();
    if new.is_empty() {
        Ok(chosen)
    } else {
        Err(Way::New(chosen))
    }
}

/// Returns a choice as the terminal shows it.
pub(in crate::cli) fn shown(choice: &Choice) -> ask::Choice {
    ask::Choice::new(&choice.label, &choice.means)
}

fn plain(label: &str) -> ask::Choice {
    ask::Choice::new(label, "")
}
