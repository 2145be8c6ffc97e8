//! Forms that tests fill in with prepared answers.

use super::form::Form;
use super::recipe::{Need, Recipe};
use crate::diagnostic::Failure;
use crate::language::Language;
use crate::project::Project;

/// A form that went through its recipe.
pub(super) struct Filled<'a> {
    /// The form.
    pub(super) form: Form<'a>,
    /// The keys that were asked for in their order, with `*` where something must be answered.
    pub(super) asked: String,
    /// What was refused on the way.
    pub(super) walked: Result<(), Failure>,
}

impl Filled<'_> {
    /// Returns what is refused, else the flags that are missing.
    pub(super) fn refused(&self) -> String {
        let done = match &self.walked {
            Ok(()) => self.form.done().map(|_| ()),
            Err(failure) => Err(failure.clone()),
        };
        let word = |failure: Failure| Language::English.say(failure.message.key, &failure.message.arguments);
        done.map_or_else(word, |()| String::new())
    }

    /// Returns the values of the record's head, a line each.
    pub(super) fn values(&self) -> String {
        let line = |it: &(&str, _)| format!("{}: {:?}\n", it.0, it.1);
        self.form.answers.values().iter().map(line).collect()
    }
}

/// Fills in a form: `given` stands there beforehand, as flags say it, and `answers` are given to questions; several
/// texts have `+` between them.
pub(super) fn filled<'a>(
    recipe: &'static Recipe,
    project: &'a Project,
    given: &[(&'static str, &str)],
    answers: &[(&str, &str)],
) -> Filled<'a> {
    let mut form = Form::new(recipe, project, Language::English);
    for (key, text) in given {
        form.fill(key, &texts(text)).unwrap();
    }
    let mut asked: Vec<String> = Vec::new();
    let walked = form.walk(&mut |_, field| {
        let mark = if field.need == Need::Required { "*" } else { "" };
        asked.push(format!("{}{mark}", field.key));
        let answer = answers.iter().find(|it| it.0 == field.key);
        Ok(answer.map(|it| texts(it.1)).unwrap_or_default().into())
    });
    Filled {
        form,
        asked: asked.join(" "),
        walked,
    }
}

fn texts(text: &str) -> Vec<String> {
    text.split('+').map(str::to_owned).collect()
}
