//! What is to stand in a new record: read from flags, or asked for, by the same table as files are read by.

mod question;

use super::ask::{Ask, Choice};
use crate::diagnostic::Failure;

use crate::edit::body::{self, Refused};
use crate::edit::head::{Value, Values};
use crate::language::Language;
use crate::project::Project;
use crate::project::reference::Found;
use crate::record::kind::Kind;
use crate::record::label;
use crate::syntax::date::Date;
use crate::syntax::fields::Shape;
use crate::syntax::markdown::marker::Markers;
use crate::syntax::spoken_date;
use crate::text::nearest::nearest;
use crate::text::visible::visible;

/// A record that is being filled in.
pub(super) struct Form<'a> {
    kind: Kind,
    project: &'a Project,
    language: Language,
    ask: Option<Box<dyn Ask>>,
    values: Values,
    missing: Vec<&'static str>,
    /// The choices of keys for which the command has its own, in its own order.
    choices: Vec<(&'static str, Vec<(String, Choice)>)>,
    /// What the record is in particular, where its questions are put otherwise.
    variant: &'static str,
}

impl<'a> Form<'a> {
    /// Returns an empty form; nobody to ask means that what is missing is remembered by its flag.
    pub(super) fn new(kind: Kind, project: &'a Project, language: Language, ask: Option<Box<dyn Ask>>) -> Self {
        Self {
            kind,
            project,
            language,
            ask,
            values: Values::new(),
            missing: Vec::new(),
            choices: Vec::new(),
            variant: "",
        }
    }

    /// Sets what a question lets people choose from: ids, and how they are said.
    pub(super) fn among(&mut self, path: &'static str, choices: Vec<(String, Choice)>) {
        self.choices.push((path, choices));
    }

    /// Puts the questions of a variant of the record, as of a hearing response, where it has its own.
    pub(super) fn ask_as(&mut self, variant: &'static str) {
        self.variant = variant;
    }

    /// Tells whether somebody can be asked.
    pub(super) fn can_ask(&self) -> bool {
        self.ask.is_some()
    }

    /// Returns the kind of the record.
    pub(super) fn kind(&self) -> Kind {
        self.kind
    }

    /// Returns the project that the record comes into.
    pub(super) fn project(&self) -> &'a Project {
        self.project
    }

    /// Takes what a flag says; a flag that was not given changes nothing.
    pub(super) fn given<'t>(
        &mut self,
        path: &'static str,
        flag: &str,
        texts: impl IntoIterator<Item = &'t String>,
    ) -> Result<(), Failure> {
        let texts: Vec<&str> = texts.into_iter().map(String::as_str).collect();
        if texts.is_empty() {
            return Ok(());
        }
        let mut read = Vec::new();
        for text in texts {
            let value = self.read(path, text).map_err(|why| {
                let failure = Failure::usage("form-wrong").with("flag", flag.to_owned());
                failure.with("why", why)
            })?;
            if !read.contains(&value) {
                read.push(value);
            }
        }
        self.put(path, read);
        Ok(())
    }

    /// Asks for what must be there, or remembers its flag as missing.
    pub(super) fn require(&mut self, path: &'static str, flag: &'static str) -> Result<(), Failure> {
        if self.is_set(path) {
            return Ok(());
        }
        if self.can_ask() {
            return self.put_question(path, true);
        }
        self.missing.push(flag);
        Ok(())
    }

    /// Asks for what may be there, where somebody can be asked.
    pub(super) fn offer(&mut self, path: &'static str) -> Result<(), Failure> {
        if self.is_set(path) || !self.can_ask() {
            return Ok(());
        }
        self.put_question(path, false)
    }

    /// Returns the record's body: what a flag says, or what is answered; empty where it is still to be written.
    pub(super) fn free(&mut self, name: &str, flag: &str, given: Option<&str>) -> Result<String, Failure> {
        let text = match (given, &mut self.ask) {
            (Some(text), _) => text.to_owned(),
            (None, Some(ask)) => {
                let question = self.language.word(&format!("ask-{}-{name}", self.kind.row().name));
                let help = self.language.word("ask-help-later");
                ask.text(&question, &help, "", &|it| Ok(it.to_owned()))?
            }
            (None, None) => return Ok(String::new()),
        };
        match body::admit(&text, body::Form::Markdown, Markers::None, &|_| true) {
            Ok(body) => Ok(body.text),
            Err(Refused::Empty) => Ok(String::new()),
            Err(Refused::Sign(_, code)) => {
                let why = self.language.say("form-sign", &[("code", code.into())]);
                let failure = Failure::usage("form-wrong").with("flag", flag.to_owned());
                Err(failure.with("why", why))
            }
        }
    }

    /// Sets what was not said.
    pub(super) fn otherwise(&mut self, path: &'static str, value: Value) {
        if !self.is_set(path) {
            self.values.push((path, value));
        }
    }

    /// Tells whether a key has a value.
    pub(super) fn is_set(&self, path: &str) -> bool {
        self.values.iter().any(|it| it.0 == path)
    }

    /// Returns a value that is one text.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        match &self.values.iter().find(|it| it.0 == path)?.1 {
            Value::Text(text) | Value::Plain(text) => Some(text),
            Value::Texts(_) | Value::Ids(_) => None,
        }
    }

    /// Returns a value that is a list.
    pub(super) fn list(&self, path: &str) -> &[String] {
        match self.values.iter().find(|it| it.0 == path) {
            Some((_, Value::Texts(texts) | Value::Ids(texts))) => texts,
            _ => &[],
        }
    }

    /// Returns a date that was filled in.
    pub(super) fn date(&self, path: &str) -> Option<Date> {
        self.text(path).and_then(Date::parse)
    }

    /// Returns what was filled in, or says which flags are missing.
    pub(super) fn done(self) -> Result<Values, Failure> {
        if self.missing.is_empty() {
            return Ok(self.values);
        }
        let failure = Failure::usage("form-missing").with("flags", self.missing.join(", "));
        Err(failure.with("count", self.missing.len()))
    }

    fn shape(&self, path: &str) -> &'static Shape {
        let mut keys = self.kind.row().keys;
        let mut shape = &Shape::Text;
        for name in path.split('.') {
            if let Some(key) = keys.iter().find(|it| it.name == name) {
                shape = &key.shape;
                keys = label::inner(shape).unwrap_or_default();
            }
        }
        shape
    }

    /// Tells whether a key takes several texts: a list, or a key of the maps in a list.
    fn is_repeated(&self, path: &str) -> bool {
        let is_list = |path: &str| matches!(self.shape(path), Shape::List(_));
        is_list(path) || path.split_once('.').is_some_and(|it| is_list(it.0))
    }

    fn put(&mut self, path: &'static str, mut texts: Vec<String>) {
        let value = match (self.shape(path), texts.len()) {
            (Shape::List(Shape::Reference(_)), _) => Value::Ids(texts),
            (Shape::Text, 1) if !self.is_repeated(path) => Value::Text(texts.remove(0)),
            (_, 1) if !self.is_repeated(path) => Value::Plain(texts.remove(0)),
            _ => Value::Texts(texts),
        };
        self.values.push((path, value));
    }

    /// Reads one answer; the error is the sentence that says what is wrong with it.
    fn read(&self, path: &str, text: &str) -> Result<String, String> {
        let text = text.trim();
        let said = |key: &str| self.language.say(key, &[("value", visible(text).into_owned().into())]);
        if text.is_empty() {
            return Err(said("form-empty"));
        }
        let shape = match self.shape(path) {
            Shape::List(inner) | Shape::OneOrMore(inner) => inner,
            shape => shape,
        };
        match shape {
            Shape::Number if text.bytes().all(|it| it.is_ascii_digit()) && text.parse::<u32>().is_ok() => {
                Ok(text.trim_start_matches('0').to_owned()).map(|it| if it.is_empty() { "0".to_owned() } else { it })
            }
            Shape::Number => Err(said("form-number")),
            Shape::Date => self.day(text, false),
            Shape::HappenedOr(word)
                if text == *word || text.eq_ignore_ascii_case(&self.language.word("form-not-yet")) =>
            {
                Ok((*word).to_owned())
            }
            Shape::Happened | Shape::HappenedOr(_) => self.day(text, true),
            Shape::Choice(words) => self.word(words, text),
            Shape::Reference(kinds) => self.id(kinds, text),
            _ => plain_text(text).map_err(|code| self.language.say("form-sign", &[("code", code.into())])),
        }
    }

    fn day(&self, text: &str, happened: bool) -> Result<String, String> {
        let Some(date) = spoken_date::read(text, self.project.today) else {
            let value = visible(text).into_owned();
            return Err(self.language.say("form-date", &[("value", value.into())]));
        };
        if happened && date.last() > self.project.today {
            return Err(self.language.say("form-future", &[("day", date.last().into())]));
        }
        Ok(date.to_string())
    }

    fn word(&self, words: &'static [&'static str], text: &str) -> Result<String, String> {
        if words.contains(&text) {
            return Ok(text.to_owned());
        }
        let all = ("values", words.join(", ").into());
        let value = ("value", visible(text).into_owned().into());
        Err(match nearest(text, words.iter().copied()) {
            Some(near) => self
                .language
                .say("form-word-near", &[value, all, ("near", near.into())]),
            None => self.language.say("form-word", &[value, all]),
        })
    }

    fn id(&self, kinds: &'static [&'static str], text: &str) -> Result<String, String> {
        let value = ("value", visible(text).into_owned().into());
        match self.project.look_up(text, kinds) {
            Found::Ambiguous => Err(self.language.say("form-ambiguous", &[value])),
            Found::Nothing => {
                let ids: Vec<String> = kinds.iter().flat_map(|it| self.project.ids(it)).collect();
                let kinds_said = ("kinds", self.kinds(kinds).into());
                Err(match nearest(text, ids.iter().map(String::as_str)) {
                    Some(near) => self
                        .language
                        .say("form-id-near", &[kinds_said, value, ("near", near.into())]),
                    None if ids.is_empty() => self.language.say("form-id-none", &[kinds_said, value]),
                    None => {
                        let all = ids.iter().take(12).map(String::as_str).collect::<Vec<_>>().join(", ");
                        self.language.say("form-id", &[kinds_said, value, ("ids", all.into())])
                    }
                })
            }
            // Where only one kind can be meant, its name before the id says nothing more.
            _ => Ok(text
                .rsplit('/')
                .next()
                .filter(|_| kinds.len() == 1)
                .unwrap_or(text)
                .to_owned()),
        }
    }
}

impl Form<'_> {
    /// Returns what people call some kinds of thing: `notater, uddrag eller temaer`.
    fn kinds(&self, kinds: &[&str]) -> String {
        let words: Vec<String> = kinds
            .iter()
            .map(|it| self.language.word(&format!("kind-{it}.many")))
            .collect();
        match &words[..] {
            [first @ .., last] if !first.is_empty() => {
                format!("{} {} {last}", first.join(", "), self.language.word("form-or"))
            }
            _ => words.concat(),
        }
    }
}

/// Returns a text that may stand in a file, or the code of the sign that may not.
fn plain_text(text: &str) -> Result<String, String> {
    match text.chars().find(|it| it.is_control() && !matches!(it, '\n' | '\t')) {
        Some(sign) => Err(format!("U+{:04X}", u32::from(sign))),
        None => Ok(text.to_owned()),
    }
}
