//! A form on one page: every question that the answers so far open, with what was typed and what is wrong with it.

use super::form::Form;
use super::read;
use super::recipe::{Field, Name, Need, TEXT};
use crate::diagnostic::Failure;
use crate::edit::body::{self, Refused};
use crate::record::kind::Kind;
use crate::syntax::fields::Shape;
use crate::syntax::markdown::marker::Markers;

/// Returns what was typed at a key; nothing where the page did not ask for it.
pub type Typed<'a> = &'a dyn Fn(&str) -> Option<Vec<String>>;

/// A question of the page.
#[derive(Debug)]
pub struct Line {
    /// The field.
    pub field: &'static Field,
    /// What was typed.
    pub typed: Vec<String>,
    /// What is wrong with it, in a sentence.
    pub wrong: Option<String>,
    /// Whether the page that was sent asked for it.
    pub was_asked: bool,
}

/// A page that was filled in.
#[derive(Debug)]
pub struct Sheet {
    /// The questions, in their order.
    pub lines: Vec<Line>,
    /// What can't stand together beside that.
    pub wrong: Vec<String>,
}

impl Sheet {
    /// Tells whether every question was asked, and nothing is wrong.
    pub fn is_complete(&self) -> bool {
        self.wrong.is_empty() && self.lines.iter().all(|it| it.was_asked && it.wrong.is_none())
    }
}

impl Form<'_> {
    /// Goes through the recipe as a person at a terminal would, with what was typed on a page; goes on where something is wrong.
    pub fn sheet(&mut self, typed: Typed<'_>) -> Sheet {
        let (mut lines, mut wrong): (Vec<Line>, Vec<String>) = (Vec::new(), Vec::new());
        for field in self.recipe().fields {
            let at = lines.len();
            if self.is_open(field) {
                let line = self.line(field, typed(field.key));
                lines.push(line);
            }
            self.settle(field);
            let named = match self.recipe().name {
                Name::Title(title) if title == field.key => self.name(field.key),
                _ => Ok(()),
            };
            let refused = named.and_then(|()| (field.check)(&self.answers));
            if let Err(failure) = refused {
                let why = self.sentence(&failure);
                match lines.get_mut(at) {
                    Some(line) if line.was_asked => _ = line.wrong.get_or_insert(why),
                    Some(_) => {}
                    None => wrong.push(why),
                }
            }
        }
        Sheet { lines, wrong }
    }

    fn line(&mut self, field: &'static Field, typed: Option<Vec<String>>) -> Line {
        let was_asked = typed.is_some();
        let typed = typed.unwrap_or_default();
        let given: Vec<String> = typed.iter().filter(|it| !it.trim().is_empty()).cloned().collect();
        let mut wrong = self.fill(field.key, &given).err();
        let is_missing = given.is_empty() && field.need == Need::Required;
        if is_missing && was_asked {
            let is_chosen = matches!(
                read::shape(self.keys(), field.key),
                Shape::Choice(_) | Shape::Reference(_) | Shape::List(Shape::Reference(_)) | Shape::HappenedOr(_)
            );
            wrong = Some(self.language.word(if is_chosen { "form-choose" } else { "form-empty" }));
        }
        Line {
            field,
            typed,
            wrong,
            was_asked,
        }
    }

    /// Takes a text as the body of a note, as one that is read from a file; an empty one is left for later.
    pub fn hear(&mut self, text: &str) -> Result<(), String> {
        let project = self.answers.project;
        let is_theme = |id: &str| project.find(Kind::Theme, id).is_some();
        match body::admit(text, body::Form::Markdown, Markers::Note, &is_theme) {
            Ok(body) => self.answers.body = Some(body),
            Err(Refused::Empty) => {}
            Err(Refused::Sign(_, code)) => return Err(read::bad_sign(self.language, code)),
        }
        Ok(())
    }

    /// Returns how an answer to a field may be written, where that is not plain.
    pub fn example(&self, field: &Field) -> Option<String> {
        let key = match read::shape(self.keys(), field.key) {
            _ if field.key == TEXT => return None,
            Shape::Date => "ask-help-date",
            Shape::Happened | Shape::HappenedOr(_) => "ask-help-happened",
            _ => return None,
        };
        Some(self.language.word(key))
    }

    /// Returns a failure in a sentence.
    fn sentence(&self, failure: &Failure) -> String {
        self.language.say(failure.message.key, &failure.message.arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::edit::new::recipe::Recipe;
    use crate::edit::new::recipes::{note, theme};
    use crate::language::Language;

    const ALL: [(&str, &str); 8] = [
        ("method", "interview"),
        ("date", "1/5"),
        ("stakeholders", "boligselskaber"),
        ("basis", "public-task"),
        ("special", "none"),
        ("informed", "not-yet"),
        ("publish", "quote"),
        ("journal", ""),
    ];

    /// Fills in a page that asked for all of these keys, and for no other; shows what comes of it.
    fn filled(recipe: &'static Recipe, typed: &[(&str, &str)]) -> (String, bool) {
        let project = fixture::load("").project;
        let mut form = Form::new(recipe, &project, Language::English);
        let typed = |key: &str| typed.iter().find(|it| it.0 == key).map(|it| vec![it.1.to_owned()]);
        let sheet = form.sheet(&typed);
        let line = |it: &Line| {
            let new = if it.was_asked { "" } else { "?" };
            let wrong = it.wrong.as_ref().map_or(String::new(), |it| format!(" ! {it}"));
            format!("{}{new}{wrong}", it.field.key)
        };
        let lines: Vec<String> = sheet.lines.iter().map(line).chain(sheet.wrong.clone()).collect();
        (lines.join("\n"), sheet.is_complete())
    }

    #[test]
    fn a_page_asks_what_a_terminal_asks_and_more_once_an_answer_opens_it() {
        let (asked, is_complete) = filled(&note::RECIPE, &ALL);
        assert_eq!(
            asked,
            "method\ndate\nstakeholders\nthemes?\nparticipants?\ntitle?\nby?\nbasis\nspecial\ninformed\npublish\njournal"
        );
        assert!(!is_complete);
        let offered = ["themes", "participants", "title", "by"].map(|it| (it, ""));
        let whole: Vec<_> = ALL.into_iter().chain(offered).collect();
        assert!(filled(&note::RECIPE, &whole).1);
        let consent = |it: &(&'static str, &'static str)| if it.0 == "basis" { ("basis", "consent") } else { *it };
        let (asked, is_complete) = filled(&note::RECIPE, &whole.iter().map(consent).collect::<Vec<_>>());
        assert!(asked.contains("consent.form?") && !is_complete, "{asked}");
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once_each_at_its_question() {
        let typed = [
            ("method", ""),
            ("date", "31.2"),
            ("stakeholders", "ingen"),
            ("participants", "0"),
            ("title", " "),
        ];
        let (asked, _) = filled(&note::RECIPE, &typed);
        let wrong: Vec<&str> = asked.lines().filter(|it| it.contains('!')).collect();
        assert_eq!(
            wrong,
            [
                "method ! Choose an answer.",
                "date ! “31.2” is not a date. Write 14.3.2018, 14/3 or yesterday, for example.",
                "stakeholders ! No stakeholders are called “ingen”. There are: boligselskaber.",
                "participants ! Write how many took part, or leave it out."
            ]
        );
    }

    #[test]
    fn a_title_that_is_taken_is_wrong_at_the_title() {
        let (asked, is_complete) = filled(&theme::RECIPE, &[("title", "Sundhed")]);
        assert!(
            asked.starts_with("title ! “sundhed” is there already") && !is_complete,
            "{asked}"
        );
        assert!(filled(&theme::RECIPE, &[]).0.starts_with("title?\n"));
    }

    #[test]
    fn a_text_that_is_heard_becomes_the_body_and_an_empty_one_is_left_for_later() {
        let project = fixture::load("").project;
        let mut form = Form::new(&note::RECIPE, &project, Language::English);
        form.hear(" \n").unwrap();
        assert!(form.answers.body.is_none());
        form.hear("Vi venter. #sundhed\n").unwrap();
        assert!(form.answers.body.as_ref().unwrap().is_coded);
        assert!(form.hear("a\u{1b}").unwrap_err().contains("U+001B"));
    }
}
