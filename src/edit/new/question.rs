//! The question for a field: its wording, how it is answered, and what there is to choose from.

use super::form::Form;
use super::read;
use super::recipe::{Field, Name, Need, Recipe, TEXT};
use super::recipes;
use crate::diagnostic::Failure;
use crate::edit::head;
use crate::language::Value;
use crate::project::thing::{Thing, ThingKind};
use crate::record::vocabulary;
use crate::syntax::date::Date;
use crate::syntax::fields::Shape;
use crate::text::order::Titles;

/// A question as it is put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its wording.
    pub text: String,
    /// How it is answered.
    pub input: Input,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// With a text.
    Text {
        /// What helps to write it.
        help: String,
        /// What an empty answer stands for.
        default: String,
    },
    /// With texts, one after the other.
    Texts {
        /// What helps to write one.
        help: String,
    },
    /// With one of several choices.
    One {
        /// What stands before them.
        first: First,
        /// The choices.
        choices: Vec<Choice>,
    },
    /// With any of several choices.
    Several {
        /// Whether none is too few.
        at_least_one: bool,
        /// The choices.
        choices: Vec<Choice>,
    },
    /// With the day on which it happened, or a word that it did not.
    Happened {
        /// That it did, and that it did not.
        choices: [Choice; 2],
        /// The question for the day.
        day: String,
        /// What helps to write it.
        help: String,
    },
}

/// One of the answers that a question may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The answer, as it is read.
    pub value: String,
    /// The answer, as people know it.
    pub label: String,
    /// What it means; empty where that is plain.
    pub means: String,
}

impl Choice {
    /// Returns a choice that needs no explanation.
    pub fn plain(value: impl Into<String>, label: String) -> Self {
        Self {
            value: value.into(),
            label,
            means: String::new(),
        }
    }
}

/// What stands first among the answers to a question, where Enter finds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum First {
    /// The first answer.
    Answer,
    /// A line that is no answer: whoever only presses Enter has said nothing.
    Nothing,
    /// A line that leaves the question out.
    Skip,
}

impl First {
    fn of(field: &Field) -> Self {
        match field.need {
            Need::Required if field.is_weighty => Self::Nothing,
            Need::Required => Self::Answer,
            Need::Offered | Need::Unasked => Self::Skip,
        }
    }
}

impl Form<'_> {
    /// Returns the choices among words; what holds without an answer stands first, so that Enter says what it means.
    fn choice_with_default(&self, field: &Field, words: &'static [&'static str]) -> Input {
        // What can't stand beside an earlier answer is not offered.
        let fits = |it: &&&str| (field.misfit)(&self.answers, it).is_none();
        let fitting = words.iter().filter(fits);
        let mut choices: Vec<Choice> = fitting.map(|it| self.choice_of_word(words, it)).collect();
        let default = (field.otherwise)(&self.answers);
        let Some(head::Value::Plain(default)) = default.filter(|_| field.need == Need::Offered) else {
            let first = First::of(field);
            return Input::One { first, choices };
        };
        choices.sort_by_key(|it| *it.value != *default);
        Input::One {
            first: First::Answer,
            choices,
        }
    }

    /// Returns the question for a field; `own` are choices that the asker describes better than by their titles.
    pub fn question(&self, field: &Field, own: Option<Vec<Choice>>) -> Result<Question, Failure> {
        let shape = read::shape(self.keys(), field.key);
        let help = self.help(shape, field);
        let input = match shape {
            Shape::Choice(words) => self.choice_with_default(field, words),
            Shape::Reference(kinds) => Input::One {
                first: First::of(field),
                choices: self.choices(field, kinds, own)?,
            },
            Shape::List(Shape::Reference(kinds)) => Input::Several {
                at_least_one: field.need == Need::Required,
                choices: self.choices(field, kinds, own)?,
            },
            Shape::HappenedOr(word) => Input::Happened {
                choices: ["done", word].map(|it| Choice::plain(it, self.language.word(&format!("ask-{it}")))),
                day: self.language.word("ask-when"),
                help,
            },
            _ if read::is_repeated(self.keys(), field.key) => Input::Texts { help },
            _ => Input::Text {
                help,
                // A day may be proposed where it says when something is, never where it says that something was done.
                default: match (shape, field.need) {
                    (Shape::Date, Need::Offered) => self.language.word("ask-today"),
                    _ => String::new(),
                },
            },
        };
        let text = self.wording(field.key);
        Ok(Question { text, input })
    }

    /// Returns how what a field names can be made on the way, where it is missing; what is made itself asks for no more.
    pub fn makes(&self, field: &Field) -> Option<&'static Recipe> {
        let kinds = match read::shape(self.keys(), field.key) {
            Shape::Reference(kinds) | Shape::List(Shape::Reference(kinds)) => *kinds,
            _ => return None,
        };
        let [kind] = kinds else { return None };
        let recipe = recipes::of(ThingKind::of(kind)?)?;
        let is_named = matches!(recipe.name, Name::Title(_));
        (is_named && recipe.thing != self.recipe().thing && self.within.is_none()).then_some(recipe)
    }

    /// Returns what a text will be taken for, or what is wrong with it as an answer to a field.
    pub fn judge(&self, field: &Field, text: &str) -> Result<String, String> {
        if field.key == TEXT {
            return Ok(text.to_owned());
        }
        let is_repeated = read::is_repeated(self.keys(), field.key);
        if text.trim().is_empty() && (field.need != Need::Required || is_repeated) {
            return Ok(String::new());
        }
        let read = |shape| {
            let read = self.reader().read(shape, text);
            read.and_then(|it| self.fitting(field.key, it))
        };
        match read::shape(self.keys(), field.key) {
            Shape::HappenedOr(_) => self.reader().day(text, true).map(|it| self.spoken(it)),
            shape @ (Shape::Date | Shape::Happened) => read(shape).map(|it| self.spoken(it)),
            shape => read(shape),
        }
    }

    /// Returns a date with its day as people say it, any other as it is.
    fn spoken(&self, date: String) -> String {
        let day = Date::parse(&date).filter(|it| it.first() == it.last());
        day.map_or(date, |it| self.language.day(it.first()))
    }

    fn wording(&self, key: &str) -> String {
        let name = format!("{}-{}", self.recipe().thing.word(), key.replace('.', "-"));
        let variant = (self.recipe().variant)(&self.answers);
        let find = |name: &str| self.language.find(&format!("ask-{name}"), &[]);
        let own = find(&format!("{variant}-{name}")).or_else(|| find(&name));
        own.unwrap_or_else(|| self.language.word(&format!("key-{name}")) + ":")
    }

    fn help(&self, shape: &Shape, field: &Field) -> String {
        let key = match (shape, field.need) {
            _ if field.key == TEXT => "ask-help-later",
            (Shape::Date, _) => "ask-help-date",
            (Shape::Happened | Shape::HappenedOr(_), _) => "ask-help-happened",
            (_, Need::Required) => return String::new(),
            (_, Need::Offered | Need::Unasked) => "ask-help-skip",
        };
        self.language.word(key)
    }

    /// Returns what can be chosen; where something must be and nothing is there, that is wrong use.
    fn choices(&self, field: &Field, kinds: &[&str], own: Option<Vec<Choice>>) -> Result<Vec<Choice>, Failure> {
        let all = own.unwrap_or_else(|| self.choices_of_ids(kinds));
        if !all.is_empty() || field.need != Need::Required || self.makes(field).is_some() {
            return Ok(all);
        }
        let failure = Failure::usage("form-none").with("command", read::adds(kinds[0]));
        Err(failure.with("kinds", Value::word(format!("kind-{}.many", kinds[0]))))
    }

    fn choice_of_word(&self, words: &[&str], word: &str) -> Choice {
        let key = vocabulary::key(words, word).unwrap_or_default();
        Choice {
            value: word.to_owned(),
            label: self.language.word(&key),
            means: self.language.find(&format!("ask-{key}"), &[]).unwrap_or_default(),
        }
    }

    fn choices_of_ids(&self, kinds: &[&str]) -> Vec<Choice> {
        let project = self.answers.project;
        let mut choices = Vec::new();
        for made in self.answers.made.iter().filter(|it| kinds.contains(&it.thing.word())) {
            choices.push(Choice::plain(made.id.clone(), made.title.clone()));
        }
        for thing in ThingKind::all(kinds).flat_map(|it| project.things(it)) {
            let title = match thing {
                Thing::Part(..) => thing.id(),
                Thing::Entry(entry) if entry.kind == ThingKind::Condition => {
                    self.language.word(&format!("condition-{}", entry.id))
                }
                Thing::Record(_) | Thing::Entry(_) => thing.title().to_owned(),
            };
            choices.push(Choice::plain(thing.id(), title));
        }
        // Parts of the vision and groups stand in an order of their own.
        if !matches!(kinds, ["part" | "group"]) {
            let titles = Titles::new(self.language);
            choices.sort_by(|a, b| titles.compare(&a.label, &b.label));
        }
        choices
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::edit::new::recipes::{RECIPES, answer, goal, note, stakeholder, theme};
    use crate::language::Language;
    use snapbox::{assert_data_eq, str};

    const GROUPS: &str = "//- policy/organisation.yaml\ngroups:\n  - {id: z, title: Styregruppe, members: [{unit: X}]}\n  \
        - {id: a, title: Arbejdsgruppe, members: [{unit: X}]}\n";

    fn question(recipe: &'static Recipe, key: &str, project: &str, given: &[(&'static str, &str)]) -> Question {
        let project = fixture::load(project).project;
        let mut form = Form::new(recipe, &project, Language::English);
        for (key, text) in given {
            form.fill(key, &[(*text).to_owned()]).unwrap();
        }
        form.question(recipe.field(key).unwrap(), None).unwrap()
    }

    fn values(input: &Input) -> Vec<&str> {
        match input {
            Input::One { choices, .. } | Input::Several { choices, .. } => {
                choices.iter().map(|it| it.value.as_str()).collect()
            }
            _ => Vec::new(),
        }
    }

    #[test]
    fn every_question_is_worded_in_both_languages() {
        let project = fixture::load("").project;
        for language in Language::ALL {
            for recipe in RECIPES {
                let form = Form::new(recipe, &project, language);
                for field in recipe.fields.iter().filter(|it| it.need != Need::Unasked) {
                    let wording = form.wording(field.key);
                    assert!(wording.ends_with('?') || wording.contains("? "), "{wording}");
                }
            }
        }
    }

    #[test]
    fn a_hearing_response_is_asked_about_in_words_of_its_own() {
        let text = |method| question(&note::RECIPE, "stakeholders", "", &[("method", method)]).text;
        assert_eq!(text("interview"), "Who is heard?");
        assert_eq!(text("hearing"), "Who responded?");
    }

    #[test]
    fn nothing_is_proposed_about_the_law_and_what_may_be_left_out_says_so() {
        let first = |recipe, key| match question(recipe, key, GROUPS, &[]).input {
            Input::One { first, .. } => first,
            other => panic!("{other:?}"),
        };
        assert_eq!(first(&note::RECIPE, "basis"), First::Nothing);
        assert_eq!(first(&answer::RECIPE, "outcome"), First::Nothing);
        assert_eq!(first(&answer::RECIPE, "by"), First::Answer);
        assert_eq!(first(&stakeholder::RECIPE, "influence"), First::Skip);
    }

    #[test]
    fn what_holds_without_an_answer_is_the_first_answer_and_no_blank() {
        let Input::One { first, choices } = question(&theme::RECIPE, "origin", GROUPS, &[]).input else {
            panic!("no choice");
        };
        let values: Vec<&str> = choices.iter().map(|it| &*it.value).collect();
        assert_eq!((first, values), (First::Answer, vec!["inquiry", "commission"]));
    }

    #[test]
    fn a_day_is_proposed_for_a_meeting_and_never_for_what_was_done() {
        let default = |recipe, key| match question(recipe, key, "", &[]).input {
            Input::Text { default, .. } => default,
            other => panic!("{other:?}"),
        };
        assert_eq!(default(&note::RECIPE, "date"), "today");
        assert_eq!(default(&answer::RECIPE, "date"), "");
        let informed = question(&note::RECIPE, "informed", "", &[]).input;
        let Input::Happened { choices, day, .. } = informed else {
            panic!("{informed:?}")
        };
        assert_eq!((choices[1].value.as_str(), &*day), ("not-yet", "On which day?"));
    }

    #[test]
    fn ids_are_chosen_by_their_titles_and_groups_stand_as_the_organisation_has_them() {
        let more = "//- stakeholders/aa.yaml\nname: Øen\nkind: police\n//- stakeholders/bb.yaml\nname: Ålauget\nkind: police\n";
        let project = fixture::load(more).project;
        let form = Form::new(&note::RECIPE, &project, Language::Danish);
        let field = note::RECIPE.field("stakeholders").unwrap();
        let danish = form.question(field, None).unwrap().input;
        assert_eq!(values(&danish), ["boligselskaber", "aa", "bb"]);
        assert_eq!(values(&question(&answer::RECIPE, "by", GROUPS, &[]).input), ["z", "a"]);
    }

    #[test]
    fn where_something_must_be_chosen_and_nothing_is_there_it_is_said_what_to_do() {
        let project = fixture::load("").project;
        let refused = |recipe: &'static Recipe, key| {
            let form = Form::new(recipe, &project, Language::English);
            form.question(recipe.field(key).unwrap(), Some(Vec::new())).unwrap_err()
        };
        let none = refused(&theme::RECIPE, "qualified-by").message;
        assert!(
            none.arguments.contains(&("command", "ip add-interview".into())),
            "{none:?}"
        );
        let form = Form::new(&stakeholder::RECIPE, &project, Language::English);
        let part_of = stakeholder::RECIPE.field("part-of").unwrap();
        assert_eq!(
            values(&form.question(part_of, Some(Vec::new())).unwrap().input),
            [""; 0]
        );
    }

    #[test]
    fn an_answer_is_judged_before_it_is_taken() {
        let project = fixture::load("").project;
        let judged = |recipe: &'static Recipe, key, text| {
            let form = Form::new(recipe, &project, Language::English);
            form.judge(recipe.field(key).unwrap(), text)
                .unwrap_or_else(|it| format!("! {it}"))
        };
        let all = [
            judged(&note::RECIPE, "date", "i går"),
            judged(&note::RECIPE, "date", "5/2018"),
            judged(&note::RECIPE, "date", " "),
            judged(&note::RECIPE, "informed", "not yet"),
            judged(&goal::RECIPE, "title", " "),
            judged(&goal::RECIPE, "indicators.title", ""),
            judged(&goal::RECIPE, "text", " as it is "),
        ];
        assert_data_eq!(
            all.join("\n"),
            str![[r#"
31 May 2018
2018-05

! “not yet” is not a date. Write 14.3.2018, 14/3 or yesterday, for example.
! Write something.

 as it is 
"#]]
        );
    }
}
