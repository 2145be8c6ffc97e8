//! A new record that is being filled in by its recipe: from flags, at a terminal or in a page.

use super::answers::{Answers, Made};
use super::id::{self, Numbers};
use super::read::{self, Reader};
use super::recipe::{Field, Name, Need, Place, Recipe, TEXT};
use super::scaffold::{self, Scaffold};
use crate::diagnostic::{Failure, Message};
use crate::edit::body::{self, Refused};
use crate::edit::entry::Entry;
use crate::edit::head::Value;
use crate::language::{self, Language};
use crate::project::Project;
use crate::record::kind::{Kind, id_of};
use crate::syntax::fields::{Key, Shape};
use crate::syntax::markdown::marker::Markers;
use rustc_hash::{FxHashMap, FxHashSet};

/// Somebody who answers a field.
pub type Person<'a> = &'a mut dyn FnMut(&Form<'_>, &'static Field) -> Result<Step, Failure>;

/// What somebody does at a question.
#[derive(Debug)]
pub enum Step {
    /// Answers; no texts leave the field without an answer. What was made for the answer comes with it.
    Answer(Vec<String>, Vec<Made>),
    /// Goes back to the question before.
    Back,
}

impl From<Vec<String>> for Step {
    fn from(texts: Vec<String>) -> Self {
        Self::Answer(texts, Vec::new())
    }
}

/// A record that is being filled in.
#[derive(Debug)]
pub struct Form<'a> {
    /// The answers so far.
    pub answers: Answers<'a>,
    /// The language of questions and complaints.
    pub language: Language,
    /// How many questions were answered.
    pub asked: usize,
    /// How many questions were answered of the record that needs what this one makes; nothing where it stands alone.
    pub within: Option<usize>,
    recipe: &'static Recipe,
    /// What was answered to each question, as it was typed, for those who come back to it.
    said: FxHashMap<&'static str, Vec<String>>,
}

/// What comes next: the key of a sentence of the catalogue, and its arguments.
#[derive(Debug)]
pub struct Next {
    /// The key.
    pub key: String,
    /// The arguments.
    pub arguments: Vec<(&'static str, language::Value)>,
}

impl<'a> Form<'a> {
    /// Returns an empty form.
    pub fn new(recipe: &'static Recipe, project: &'a Project, language: Language) -> Self {
        Self {
            answers: Answers::new(project),
            language,
            asked: 0,
            within: None,
            recipe,
            said: FxHashMap::default(),
        }
    }

    /// Returns the recipe.
    pub fn recipe(&self) -> &'static Recipe {
        self.recipe
    }

    /// Returns the kind of the record, or of the one that it is an entry of.
    pub fn kind(&self) -> Kind {
        self.recipe.kind()
    }

    /// Returns what was answered to a field before somebody went back to it, each text as it was typed.
    pub fn said(&self, key: &str) -> &[String] {
        self.said.get(key).map_or(&[], Vec::as_slice)
    }

    /// Returns the keys of the record.
    pub fn keys(&self) -> &'static [Key] {
        self.recipe.keys()
    }

    /// Returns who reads the answers.
    pub fn reader(&self) -> Reader<'_> {
        Reader {
            project: self.answers.project,
            made: &self.answers.made,
            language: self.language,
        }
    }

    /// Takes the id that was chosen; it is judged at once, unless the title comes first.
    pub fn choose(&mut self, id: String) -> Result<(), Failure> {
        self.answers.id = Some(match self.recipe.name {
            Name::Title(_) => id,
            Name::Beginning { .. } => id::free(self.answers.project, self.recipe.thing, id)?,
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

    /// Takes what a form says that was filled in; what nobody asks for here, by what else it says, changes nothing.
    pub fn answer(&mut self, key: &'static str, texts: &[String]) -> Result<(), String> {
        let mut fields = self.recipe.fields.iter().filter(|it| it.key == key);
        if fields.any(|it| (it.when)(&self.answers)) {
            self.fill(key, texts)
        } else {
            Ok(())
        }
    }

    /// Returns the failure that a flag's value is wrong.
    pub fn wrong(&self, key: &str, why: String) -> Failure {
        let flag = self.recipe.field(key).map_or(key, |it| it.flag);
        Failure::usage("form-wrong").with("flag", flag).with("why", why)
    }

    /// Goes through the recipe, asks for what is missing, and judges what was answered; whoever goes back finds the
    /// answers as they were then.
    pub fn walk(&mut self, person: Person<'_>) -> Result<(), Failure> {
        let mut before: Vec<(usize, Answers<'a>)> = Vec::new();
        let mut at = 0;
        while let Some(field) = self.recipe.fields.get(at) {
            if self.is_open(field) {
                self.asked = before.len();
                let step = person(self, field)?;
                let Step::Answer(texts, made) = step else {
                    if let Some((place, answers)) = before.pop() {
                        (at, self.answers) = (place, answers);
                    }
                    continue;
                };
                before.push((at, self.answers.clone()));
                self.said.insert(field.key, texts.clone());
                self.take(field, &texts, made)?;
            }
            self.settle(field);
            if matches!(self.recipe.name, Name::Title(title) if title == field.key) {
                self.name(field.key)?;
            }
            (field.check)(&self.answers)?;
            at += 1;
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
        let Some(template) = self.recipe.template() else {
            return Ok(Box::new(std::iter::once(format!("{}.yaml", kind.row().path))));
        };
        let path = move |stem| format!("{}/{stem}{}", kind.row().path, template.ending());
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

    /// Returns the text of the record, by the project's own template where it has one; of an entry its lines.
    pub fn text(&self, record: &Scaffold, own: Option<&str>) -> Result<String, Failure> {
        let Some(template) = self.recipe.template() else {
            return Ok(self.entry(record).lines());
        };
        let language = self.answers.project.manifest.language;
        scaffold::render(own.unwrap_or(template.text), record, language)
            .map_err(|broken| broken.failure(template.path, self.language))
    }

    /// Returns the entry that comes into a list.
    pub fn entry<'e>(&'e self, record: &'e Scaffold) -> Entry<'e> {
        Entry {
            id: self.answers.id.as_deref().unwrap_or_default(),
            keys: self.keys(),
            values: &record.values,
        }
    }

    /// Returns what was filled in as something that is made together with another record.
    pub fn made(&self) -> Result<Made, Failure> {
        let record = self.done()?;
        let Name::Title(title) = self.recipe.name else {
            return Err(Failure::machine("add-no-free-id"));
        };
        Ok(Made {
            thing: self.recipe.thing,
            id: self.answers.id.clone().unwrap_or_default(),
            title: self.answers.text(title).unwrap_or_default().to_owned(),
            values: record.values,
            body: record.body,
        })
    }

    /// Returns what is remarked when the record is written, given its text.
    pub fn remarks(&self, text: &str) -> Vec<Message> {
        (self.recipe.remarks)(&self.answers, text)
    }

    /// Returns what comes next when the record is written, in one sentence.
    pub fn next(&self, record: &Scaffold) -> Next {
        let word = self.recipe.thing.word();
        let case = (self.recipe.next)(&self.answers);
        let id = match self.recipe.place {
            Place::File(_) => id_of(self.kind(), &record.path).to_owned(),
            Place::List(_) => self.answers.id.clone().unwrap_or_default(),
        };
        let dash = if case.is_empty() { "" } else { "-" };
        Next {
            key: format!("add-next-{word}{dash}{case}"),
            arguments: vec![("id", id.into()), ("path", record.path.as_str().into())],
        }
    }

    /// Tells whether a field is to be asked for.
    pub(super) fn is_open(&self, field: &Field) -> bool {
        field.need != Need::Unasked && (field.when)(&self.answers) && !self.is_answered(field.key)
    }

    /// Takes what was answered.
    fn take(&mut self, field: &'static Field, texts: &[String], made: Vec<Made>) -> Result<(), Failure> {
        self.answers.made.extend(made);
        let read = self.read(field.key, texts);
        let put = read.and_then(|read| self.put(field.key, read));
        put.map_err(|why| self.wrong(field.key, why))
    }

    /// Sets what holds where a field has no answer.
    pub(super) fn settle(&mut self, field: &'static Field) {
        if (field.when)(&self.answers)
            && !self.is_answered(field.key)
            && let Some(value) = (field.otherwise)(&self.answers)
        {
            self.answers.assume(field.key, value);
        }
    }

    fn is_answered(&self, key: &str) -> bool {
        match key {
            TEXT => self.answers.body.is_some(),
            key => self.answers.is_set(key),
        }
    }

    /// Makes the id from the title, unless one was chosen; without a title nothing will be written, which is said last.
    pub(super) fn name(&mut self, title: &str) -> Result<(), Failure> {
        let (answers, kind) = (&self.answers, self.recipe.thing);
        if let Some(title) = answers.text(title) {
            let id = match &answers.id {
                Some(chosen) => id::free(answers.project, kind, chosen.clone())?,
                None => id::of_title(answers.project, kind, title)?,
            };
            if answers.made.iter().any(|it| it.thing == kind && it.id == id) {
                return Err(Failure::usage("add-taken-now").with("id", id));
            }
            self.answers.id = Some(id);
        }
        Ok(())
    }

    fn read(&self, key: &str, texts: &[String]) -> Result<Vec<String>, String> {
        if key == TEXT {
            return Ok(texts.to_vec());
        }
        let shape = read::shape(self.keys(), key);
        let one = |text: &String| self.reader().read(shape, text).and_then(|it| self.fitting(key, it));
        texts.iter().map(one).collect()
    }

    /// Returns a value that was read, or what it can't stand beside.
    pub(super) fn fitting(&self, key: &str, value: String) -> Result<String, String> {
        let misfit = self.recipe.field(key).and_then(|it| (it.misfit)(&self.answers, &value));
        misfit.map_or(Ok(value), |why| Err(self.language.word(why)))
    }

    /// Keeps texts that were read; none change nothing.
    fn put(&mut self, key: &'static str, mut texts: Vec<String>) -> Result<(), String> {
        if texts.is_empty() {
            return Ok(());
        }
        if key == TEXT {
            return self.write(&texts.concat());
        }
        let is_repeated = read::is_repeated(self.keys(), key);
        let value = match (read::shape(self.keys(), key), texts.len()) {
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
        let project = fixture::load("").project;
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
        let project = fixture::load("").project;
        let mut form = Form::new(&theme::RECIPE, &project, Language::English);
        let why = form.fill("goals", &texts(&["trafik"])).unwrap_err();
        assert_eq!(why, "No goals are called “trafik”. There are: sundt-liv.");
        assert_eq!(say(&form.wrong("goals", why.clone())), format!("--goal: {why}"));
        assert!(!form.answers.is_set("goals"));
    }

    #[test]
    fn everything_that_is_missing_is_named_in_the_order_of_the_questions() {
        let project = fixture::load("").project;
        let missing = |recipe| filled(recipe, &project, &[], &[]).refused();
        assert_eq!(missing(&goal::RECIPE), "Missing: --title");
        assert_eq!(missing(&stakeholder::RECIPE), "Missing: --name, --kind");
        assert_eq!(missing(&answer::RECIPE), "Missing: --to, --outcome, --by, --date");
        assert_eq!(
            missing(&note::RECIPE),
            "Missing: --method, --stakeholder, --basis, --special, --informed, --publish"
        );
    }

    #[test]
    fn what_was_given_is_not_asked_for() {
        let project = fixture::load("").project;
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
        let project = fixture::load("").project;
        let taken = filled(&theme::RECIPE, &project, &[], &[("title", "Sundhed")]);
        assert_eq!(
            (taken.asked.as_str(), &*taken.refused()),
            ("title*", "“sundhed” is there already: policy/themes/sundhed.md")
        );
        let mut form = Form::new(&theme::RECIPE, &project, Language::English);
        form.choose("sundhed".to_owned()).unwrap();
        form.fill("title", &texts(&["Andet"])).unwrap();
        assert_eq!(
            form.walk(&mut |_, _| Ok(Vec::new().into())).unwrap_err().message.key,
            "add-taken"
        );
    }

    #[test]
    fn an_id_that_no_title_makes_is_judged_when_it_is_chosen() {
        let project = fixture::load("").project;
        let mut form = Form::new(&answer::RECIPE, &project, Language::English);
        assert_eq!(form.choose("A".to_owned()).unwrap_err().message.key, "add-bad-id");
        form.choose("ventetid".to_owned()).unwrap();
        let mut numbers = || 0;
        let paths: Vec<String> = form.paths(&mut numbers).unwrap().collect();
        assert_eq!(paths, ["policy/answers/ventetid.md"]);
    }

    #[test]
    fn the_body_is_written_as_it_was_answered_and_an_empty_one_is_left_for_later() {
        let project = fixture::load("").project;
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
        let project = fixture::load("").project;
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
