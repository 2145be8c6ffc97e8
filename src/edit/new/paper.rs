//! The questions of a note as a form asks them that is handed out, and the words by which its answers are known again.

use super::form::Form;
use super::question::{Choice, Input, Question};
use super::read::shape;
use super::recipe::{Field, Need};
use super::recipes::note;
use crate::diagnostic::Failure;
use crate::language::Language;
use crate::project::Project;
use crate::syntax::fields::Shape;

/// What a form asks, in its order; what else a note may have is of hearing responses, or follows from what is asked.
pub const KEYS: [&str; 14] = [
    "date",
    "method",
    "stakeholders",
    "themes",
    "participants",
    "title",
    "by",
    "basis",
    "consent.form",
    "consent.date",
    "special",
    "informed",
    "publish",
    "journal",
];

/// A question of the form.
#[derive(Debug)]
pub struct Asked {
    /// The key that it asks for.
    pub key: &'static str,
    /// The question.
    pub question: Question,
    /// Whether the answer is a day.
    pub is_day: bool,
    /// Whether it may be left out.
    pub is_optional: bool,
}

/// Returns the questions of a form.
pub fn asked(form: &Form<'_>) -> Result<Vec<Asked>, Failure> {
    let fields = KEYS.iter().filter_map(|it| field(it));
    fields
        .map(|field| {
            Ok(Asked {
                key: field.key,
                question: form.question(field, None)?,
                is_day: matches!(shape(form.keys(), field.key), Shape::Date | Shape::Happened),
                is_optional: field.need != Need::Required || field.key.starts_with("consent."),
            })
        })
        .collect()
}

/// Returns the field of a key as a form asks for it: the one that must have an answer, where there are several.
fn field(key: &str) -> Option<&'static Field> {
    let mut all = note::RECIPE
        .fields
        .iter()
        .filter(|it| it.key == key && it.need != Need::Unasked);
    all.next()
}

/// Returns how each question may be worded, in every language, and by its flag.
pub fn wordings(project: &Project) -> Result<Vec<(&'static str, Vec<String>)>, Failure> {
    let mut wordings: Vec<(&'static str, Vec<String>)> = KEYS.iter().map(|it| (*it, Vec::new())).collect();
    for language in Language::ALL {
        let form = Form::new(&note::RECIPE, project, language);
        for (asked, (_, words)) in asked(&form)?.into_iter().zip(&mut wordings) {
            words.push(asked.question.text);
        }
    }
    Ok(wordings)
}

/// Returns the answers to a question that some texts stand for; what is none of its choices stays as it was written.
pub fn meant(project: &Project, key: &str, texts: &[String]) -> Result<Vec<String>, Failure> {
    let mut choices: Vec<Choice> = Vec::new();
    let mut is_several = false;
    for language in Language::ALL {
        let form = Form::new(&note::RECIPE, project, language);
        let Some(field) = field(key) else { continue };
        match form.question(field, None)?.input {
            Input::One { choices: own, .. } => choices.extend(own),
            Input::Several { choices: own, .. } => {
                is_several = true;
                choices.extend(own);
            }
            Input::Happened { choices: [_, own], .. } => choices.push(own),
            Input::Text { .. } | Input::Texts { .. } => {}
        }
    }
    let find = |text: &str| {
        let small = text.trim().to_lowercase();
        let is_same = |it: &&Choice| it.value.to_lowercase() == small || it.label.to_lowercase() == small;
        choices.iter().find(is_same).map(|it| it.value.clone())
    };
    let mut meant = Vec::new();
    for text in texts {
        match find(text) {
            Some(value) => meant.push(value),
            // Several may stand on one line, as people write.
            None if is_several => {
                let parts = text.split([',', ';']).map(str::trim).filter(|it| !it.is_empty());
                meant.extend(parts.map(|it| find(it).unwrap_or_else(|| it.to_owned())));
            }
            None => meant.push(text.clone()),
        }
    }
    Ok(meant)
}
