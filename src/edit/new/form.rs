//! A new record that is being filled in by its recipe: from flags, at a terminal or in a page.

use super::answers::Answers;
use super::id::{self, Numbers};
use super::read::{self, Reader};
use super::recipe::{Field, Name, Need, Recipe, TEXT};
use super::scaffold::{self, Scaffold};
use crate::diagnostic::{Failure, Message};
use crate::edit::body::{self, Refused};
use crate::edit::head::Value;
use crate::language::Language;
use crate::project::Project;
use crate::record::kind::Kind;
use crate::syntax::fields::Shape;
use crate::syntax::markdown::marker::Markers;
use rustc_hash::FxHashSet;

/// Somebody who answers a field; no texts leave it without an answer.
pub type Person<'a> = &'a mut dyn FnMut(&Form<'_>, &'static Field) -> Result<Vec<String>, Failure>;

/// A record that is being filled in.
#[derive(Debug)]
pub struct Form<'a> {
    /// The answers so far.
    pub answers: Answers<'a>,
    /// The language of questions and complaints.
    pub language: Language,
    recipe: &'static Recipe,
}

impl<'a> Form<'a> {
    /// Returns an empty form.
    pub fn new(recipe: &'static Recipe, project: &'a Project, language: Language) -> Self {
        Self {
            answers: Answers::new(project),
            language,
            recipe,
        }
    }

    /// Returns the recipe.
    pub fn recipe(&self) -> &'static Recipe {
        self.recipe
    }

    /// Returns the kind of the record.
    pub fn kind(&self) -> Kind {
        self.recipe.kind
    }

    /// Returns who reads the answers.
    pub fn reader(&self) -> Reader<'a> {
        Reader {
            project: self.answers.project,
            language: self.language,
        }
    }

    /// Takes the id that was chosen; it is judged at once, unless the title comes first.
    pub fn choose(&mut self, id: String) -> Result<(), Failure> {
        self.answers.id = Some(match self.recipe.name {
            Name::Title(_) => id,
            Name::Beginning { .. } => id::free(self.answers.project, self.kind(), id)?,
        });
        Ok(())
    }

    /// Takes what is given under a key, each text once; what is wrong with one is a sentence.
    pub fn fill(&mut self, key: &'static str, texts: &[String]) -> Result<(), String> {
        let mut read = self.read(key, texts)?;
        let mut seen = FxHashSet::default();
        read.retain(|it| seen.insert(it.clone()));
        self.put(key, read)
    }

    /// Returns the failure that a flag's value is wrong.
    pub fn wrong(&self, key: &str, why: String) -> Failure {
        let flag = self.recipe.field(key).map_or(key, |it| it.flag);
        Failure::usage("form-wrong").with("flag", flag).with("why", why)
    }

    /// Goes through the recipe, asks for what is missing, and judges what was answered.
    pub fn walk(&mut self, person: Person<'_>) -> Result<(), Failure> {
        for field in self.recipe.fields {
            if (field.when)(&self.answers) {
                self.settle(field, person)?;
            }
            if matches!(self.recipe.name, Name::Title(title) if title == field.key) {
                self.name(field.key)?;
            }
            (field.check)(&self.answers)?;
        }
        Ok(())
    }

    /// Returns the fields that must have a value and have none.
    pub fn missing(&self) -> impl Iterator<Item = &'static Field> {
        let is_missing =
            |it: &&Field| it.need == Need::Required && (it.when)(&self.answers) && !self.answers.is_set(it.key);
        self.recipe.fields.iter().filter(is_missing)
    }

    /// Returns the record without a path, or says which flags are missing.
    pub fn done(&self) -> Result<Scaffold, Failure> {
        let missing: Vec<&str> = self.missing().map(|it| it.flag).collect();
        if !missing.is_empty() {
            let failure = Failure::usage("form-missing").with("flags", missing.join(", "));
            return Err(failure.with("count", missing.len()));
        }
        Ok(Scaffold {
            kind: self.kind(),
            path: String::new(),
            values: self.answers.values().clone(),
            body: self.answers.body.as_ref().map(|it| it.text.clone()).unwrap_or_default(),
            themes: (self.recipe.themes)(&self.answers),
        })
    }

    /// Returns the paths that the record may have, the best first; those after it are for when another has it meanwhile.
    pub fn paths<'n>(&'n self, numbers: Numbers<'n>) -> Result<Box<dyn Iterator<Item = String> + 'n>, Failure> {
        let (answers, kind) = (&self.answers, self.kind());
        let path = move |stem| format!("{}/{stem}{}", kind.row().path, self.recipe.template.ending());
        match (&answers.id, self.recipe.name) {
            (None, Name::Beginning { of, alone }) => {
                let ids = id::beginning_with(answers.project, kind, of(answers), alone, numbers);
                Ok(Box::new(ids.map(path)))
            }
            (id, _) => {
                let stem = (self.recipe.stem)(answers, id.as_deref().unwrap_or_default())?;
                Ok(Box::new(std::iter::once(path(stem))))
            }
        }
    }

    /// Returns the text of the record, by the project's own template where it has one.
    pub fn text(&self, record: &Scaffold, own: Option<&str>) -> Result<String, Failure> {
        let template = &self.recipe.template;
        let language = self.answers.project.manifest.language;
        scaffold::render(own.unwrap_or(template.text), record, language)
            .map_err(|broken| broken.failure(template.path, self.language))
    }

    /// Returns what is remarked when the record is written, given its text.
    pub fn remarks(&self, text: &str) -> Vec<Message> {
        (self.recipe.remarks)(&self.answers, text)
    }

    /// Asks for a field that has no answer, else sets what holds without one.
    fn settle(&mut self, field: &'static Field, person: Person<'_>) -> Result<(), Failure> {
        if field.need != Need::Unasked && !self.is_answered(field.key) {
            let texts = person(self, field)?;
            let put = self.read(field.key, &texts).and_then(|read| self.put(field.key, read));
            put.map_err(|why| self.wrong(field.key, why))?;
        }
        if !self.is_answered(field.key)
            && let Some(value) = (field.otherwise)(&self.answers)
        {
            self.answers.assume(field.key, value);
        }
        Ok(())
    }

    fn is_answered(&self, key: &str) -> bool {
        match key {
            TEXT => self.answers.body.is_some(),
            key => self.answers.is_set(key),
        }
    }

    /// Makes the id from the title, unless one was chosen; without a title nothing will be written, which is said last.
    fn name(&mut self, title: &str) -> Result<(), Failure> {
        let (answers, kind) = (&self.answers, self.kind());
        if let Some(title) = answers.text(title) {
            let id = match &answers.id {
                Some(chosen) => id::free(answers.project, kind, chosen.clone())?,
                None => id::of_title(answers.project, kind, title)?,
            };
            self.answers.id = Some(id);
        }
        Ok(())
    }

    fn read(&self, key: &str, texts: &[String]) -> Result<Vec<String>, String> {
        if key == TEXT {
            return Ok(texts.to_vec());
        }
        let shape = read::shape(self.kind(), key);
        texts.iter().map(|it| self.reader().read(shape, it)).collect()
    }

    /// Keeps texts that were read; none change nothing.
    fn put(&mut self, key: &'static str, mut texts: Vec<String>) -> Result<(), String> {
        if texts.is_empty() {
            return Ok(());
        }
        if key == TEXT {
            return self.write(&texts.concat());
        }
        let is_repeated = read::is_repeated(self.kind(), key);
        let value = match (read::shape(self.kind(), key), texts.len()) {
            (Shape::List(Shape::Reference(_)), _) => Value::Ids(texts),
            (Shape::Text, 1) if !is_repeated => Value::Text(texts.remove(0)),
            (_, 1) if !is_repeated => Value::Plain(texts.remove(0)),
            _ => Value::Texts(texts),
        };
        self.answers.set(key, value);
        Ok(())
    }

    /// Keeps a text as the body.
    fn write(&mut self, text: &str) -> Result<(), String> {
        match body::admit(text, body::Form::Markdown, Markers::None, &|_| true) {
            Ok(body) => self.answers.body = Some(body),
            Err(Refused::Empty) => {}
            Err(Refused::Sign(_, code)) => return Err(read::bad_sign(self.language, code)),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::edit::new::fixture::filled;
    use crate::edit::new::recipes::{answer, goal, note, stakeholder, theme};

    fn texts(all: &[&str]) -> Vec<String> {
        all.iter().map(|it| (*it).to_owned()).collect()
    }

    fn say(failure: &Failure) -> String {
        Language::English.say(failure.message.key, &failure.message.arguments)
    }

    #[test]
    fn what_is_given_is_read_and_each_thing_kept_once() {
        let (project, _, _) = fixture::load("");
        let mut form = Form::new(&theme::RECIPE, &project, Language::English);
        form.fill("goals", &texts(&["sundt-liv", "goal/sundt-liv"])).unwrap();
        form.fill("questions", &texts(&["Hvem?"])).unwrap();
        form.fill("title", &texts(&[" Bolig "])).unwrap();
        form.fill("origin", &[]).unwrap();
        let ids = ("goals", Value::Ids(texts(&["sundt-liv"])));
        let questions = ("questions", Value::Texts(texts(&["Hvem?"])));
        assert_eq!(
            *form.answers.values(),
            [ids, questions, ("title", Value::Text("Bolig".to_owned()))]
        );
    }

    #[test]
    fn what_is_wrong_is_said_with_the_flag_that_said_it() {
        let (project, _, _) = fixture::load("");
        let mut form = Form::new(&theme::RECIPE, &project, Language::English);
        let why = form.fill("goals", &texts(&["trafik"])).unwrap_err();
        assert_eq!(why, "No goals are called “trafik”. There are: sundt-liv.");
        assert_eq!(say(&form.wrong("goals", why.clone())), format!("--goal: {why}"));
        assert!(!form.answers.is_set("goals"));
    }

    #[test]
    fn everything_that_is_missing_is_named_in_the_order_of_the_questions() {
        let (project, _, _) = fixture::load("");
        let missing = |recipe| filled(recipe, &project, &[], &[]).refused();
        assert_eq!(missing(&goal::RECIPE), "Missing: --title");
        assert_eq!(missing(&stakeholder::RECIPE), "Missing: --name, --kind");
        assert_eq!(missing(&answer::RECIPE), "Missing: --to, --outcome, --by, --date");
        assert_eq!(
            missing(&note::RECIPE),
            "Missing: --method, --stakeholder, --basis, --informed, --publish"
        );
    }

    #[test]
    fn what_was_given_is_not_asked_for() {
        let (project, _, _) = fixture::load("");
        let filled = filled(
            &stakeholder::RECIPE,
            &project,
            &[("name", "A"), ("affected", "low")],
            &[],
        );
        assert_eq!(filled.asked, "kind* part-of influence approach");
    }

    #[test]
    fn an_id_that_is_taken_ends_the_questions_as_soon_as_the_title_is_known() {
        let (project, _, _) = fixture::load("");
        let taken = filled(&theme::RECIPE, &project, &[], &[("title", "Sundhed")]);
        assert_eq!(
            (taken.asked.as_str(), &*taken.refused()),
            ("title*", "“sundhed” is there already: policy/themes/sundhed.md")
        );
        let mut form = Form::new(&theme::RECIPE, &project, Language::English);
        form.choose("sundhed".to_owned()).unwrap();
        form.fill("title", &texts(&["Andet"])).unwrap();
        assert_eq!(
            form.walk(&mut |_, _| Ok(Vec::new())).unwrap_err().message.key,
            "add-taken"
        );
    }

    #[test]
    fn an_id_that_no_title_makes_is_judged_when_it_is_chosen() {
        let (project, _, _) = fixture::load("");
        let mut form = Form::new(&answer::RECIPE, &project, Language::English);
        assert_eq!(form.choose("A".to_owned()).unwrap_err().message.key, "add-bad-id");
        form.choose("ventetid".to_owned()).unwrap();
        let mut numbers = || 0;
        let paths: Vec<String> = form.paths(&mut numbers).unwrap().collect();
        assert_eq!(paths, ["policy/answers/ventetid.md"]);
    }

    #[test]
    fn the_body_is_written_as_it_was_answered_and_an_empty_one_is_left_for_later() {
        let (project, _, _) = fixture::load("");
        let body = |text| filled(&goal::RECIPE, &project, &[], &[("title", "A"), ("text", text)]);
        assert_eq!(body("# Mål\n\nAlle.").form.done().unwrap().body, "## Mål\n\nAlle.");
        assert!(body(" \n").form.answers.body.is_none());
        assert_eq!(
            body("a\u{1b}").refused(),
            "--text: The text has a sign that can’t stand in a file (U+001B)."
        );
    }

    #[test]
    fn the_projects_own_template_is_used_and_what_is_wrong_with_it_named() {
        let (project, _, _) = fixture::load("");
        let form = filled(&goal::RECIPE, &project, &[], &[("title", "A")]).form;
        let mut record = form.done().unwrap();
        "policy/goals/a.md".clone_into(&mut record.path);
        let own = form.text(&record, Some("---\n{{ head }}---\nEgen.\n")).unwrap();
        assert!(
            own.starts_with("---\ntitle: A # ") && own.ends_with("---\nEgen.\n"),
            "{own}"
        );
        let broken = form.text(&record, Some("---\n{{ hoved }}---\n")).unwrap_err();
        assert_eq!(broken.message.key, "template-undefined");
        let wrong = form
            .text(&record, Some("---\n{{ head }}farve: rød\n---\n"))
            .unwrap_err();
        assert_eq!(wrong.message.key, "template-result");
    }
}
