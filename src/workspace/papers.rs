//! The form for an interview: what is handed out, and what its answers are when it comes back.

use crate::diagnostic::Failure;
use crate::document::Front;
use crate::edit::new::form::Form;
use crate::edit::new::paper::{self, Asked};
use crate::edit::new::question::{Choice, Input};
use crate::edit::new::recipes::note;
use crate::exchange::{FormWords, Incoming};
use crate::language::Language;
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::render::paper::{Answer, Chapter, PROMPTS, Paper, Question};

/// How many places there are for an answer of several, beside those that are filled in already.
const PLACES: usize = 4;

/// What says how the form is filled in, by its keys in the catalogues.
const GUIDE: [&str; 2] = ["paper-guide", "paper-no-names"];
const MANNER: [&str; 2] = ["paper-manner", "paper-quote"];

/// Returns the form of a project, with what is known beforehand; all its themes where none are asked for.
pub fn paper(project: &Project, stakeholders: &[String], themes: &[String]) -> Result<Paper, Failure> {
    let language = project.manifest.language;
    let form = Form::new(&note::RECIPE, project, language);
    let questions = paper::asked(&form)?
        .into_iter()
        .map(|it| question(it, stakeholders, themes, language));
    let is_asked = |it: &&Record| themes.is_empty() || themes.iter().any(|id| **id == *it.id);
    let chosen = project.records(Kind::Theme).iter().filter(is_asked);
    let chapters = chosen.map(|it| Chapter {
        tag: it.id.to_string(),
        title: it.title.to_string(),
        questions: it.theme().map_or_else(Vec::new, |it| {
            it.questions.iter().map(|it| it.value.to_string()).collect()
        }),
    });
    let other = Chapter {
        tag: "other".to_owned(),
        title: language.word("paper-other"),
        questions: Vec::new(),
    };
    let words = |keys: &[&str]| keys.iter().map(|it| language.word(it)).collect();
    Ok(Paper {
        front: Front {
            language,
            title: language.word("paper-title"),
            authority: project.manifest.authority.to_string(),
            ..Front::default()
        },
        guide: words(&GUIDE),
        questions: questions.collect(),
        heading: language.word("paper-heading"),
        manner: words(&MANNER),
        chapters: chapters.chain([other]).collect(),
    })
}

fn question(asked: Asked, stakeholders: &[String], themes: &[String], language: Language) -> Question {
    let known: &[String] = match asked.key {
        "stakeholders" => stakeholders,
        "themes" => themes,
        _ => &[],
    };
    let mut help = if asked.is_optional {
        language.word("paper-optional")
    } else {
        String::new()
    };
    let shown = |it: &Vec<Choice>| -> Vec<(String, String)> {
        let is_double = |label: &str| it.iter().filter(|it| it.label == label).count() > 1;
        let label = |it: &Choice| {
            if is_double(&it.label) {
                format!("{} ({})", it.label, it.value)
            } else {
                it.label.clone()
            }
        };
        it.iter().map(|it| (it.value.clone(), label(it))).collect()
    };
    let choice = |choices, places, is_open| Answer::Choice {
        choices,
        places,
        is_open,
    };
    let answer = match &asked.question.input {
        _ if asked.is_day => Answer::Day,
        Input::One { choices, .. } => choice(shown(choices), 1, false),
        Input::Several { choices, .. } => choice(shown(choices), choices.len().min(PLACES).max(known.len()), false),
        Input::Happened { choices: [_, not], .. } => {
            help = language.word("paper-informed");
            choice(vec![(not.value.clone(), not.label.clone())], 1, true)
        }
        Input::Text { .. } | Input::Texts { .. } => Answer::Line,
    };
    let given = match &answer {
        Answer::Choice { choices, .. } => {
            let label = |id: &String| {
                choices
                    .iter()
                    .find(|it| it.0 == *id)
                    .map_or_else(|| id.clone(), |it| it.1.clone())
            };
            known.iter().map(label).collect()
        }
        Answer::Line | Answer::Day => Vec::new(),
    };
    if asked.key.starts_with("consent.") {
        help = language.word("paper-consent");
    }
    Question {
        tag: asked.key.to_owned(),
        label: asked.question.text,
        help,
        answer,
        given,
    }
}

/// An answer of a form: its key, the question, and what it stands for.
#[derive(Debug)]
pub struct Given {
    /// The key.
    pub key: &'static str,
    /// The question as the form asks it.
    pub label: String,
    /// The answers.
    pub texts: Vec<String>,
}

/// Takes the answers out of a file that is a form which was filled in; nothing where it is none.
pub fn taken(incoming: &mut Incoming, project: &Project, language: Language) -> Result<Option<Vec<Given>>, Failure> {
    let wordings = paper::wordings(project)?;
    let Some(answers) = incoming.take_form(&words(project, &wordings)) else {
        return Ok(None);
    };
    let form = Form::new(&note::RECIPE, project, language);
    let asked = paper::asked(&form)?;
    let mut given = Vec::new();
    for question in asked {
        if let Some((_, texts)) = answers.iter().find(|it| it.0 == question.key && !it.1.is_empty()) {
            given.push(Given {
                key: question.key,
                texts: paper::meant(project, question.key, texts)?,
                label: question.question.text,
            });
        }
    }
    Ok(Some(given))
}

/// Returns the words of a project's forms, in every language.
fn words(project: &Project, wordings: &[(&'static str, Vec<String>)]) -> FormWords {
    let keys = GUIDE.iter().chain(&MANNER).chain(&PROMPTS);
    let keys = keys.chain(&[
        "paper-title",
        "paper-heading",
        "paper-optional",
        "paper-informed",
        "paper-consent",
    ]);
    let prompts = keys.flat_map(|key| Language::ALL.map(|it| it.word(key)));
    let themes = project
        .records(Kind::Theme)
        .iter()
        .map(|it| (it.title.to_string(), it.id.to_string()));
    FormWords {
        questions: wordings.iter().map(|it| (it.0.to_owned(), it.1.clone())).collect(),
        prompts: prompts.collect(),
        themes: themes.collect(),
    }
}
