//! Asking for the values of a new record.

use super::Form;
use crate::cli::ask::{Ask, Choice};
use crate::diagnostic::Failure;

use crate::language::Value;
use crate::project::reference::Found;
use crate::record::words;
use crate::syntax::date::Date;
use crate::syntax::fields::Shape;
use crate::text::order::Titles;
use crate::text::visible::visible;

/// What says something about the law, a decision or people's will, so that no answer stands there beforehand.
const WEIGHTY: [&str; 5] = ["basis", "consent.form", "informed", "outcome", "publish"];

/// What stands first among the answers to a question, where Enter finds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum First {
    /// The first answer.
    Answer,
    /// A line that is no answer: whoever only presses Enter has said nothing.
    Nothing,
    /// A line that leaves the question out.
    Skip,
}

impl First {
    fn of(path: &str, required: bool) -> Self {
        if !required {
            Self::Skip
        } else if WEIGHTY.contains(&path) {
            Self::Nothing
        } else {
            Self::Answer
        }
    }
}

impl Form<'_> {
    /// Asks for a key's value, and keeps it.
    pub(super) fn put_question(&mut self, path: &'static str, required: bool) -> Result<(), Failure> {
        let Some(mut ask) = self.ask.take() else { return Ok(()) };
        let answered = self.answer(&mut *ask, path, required);
        self.ask = Some(ask);
        let texts = answered?;
        if !texts.is_empty() {
            self.put(path, texts);
        }
        Ok(())
    }

    fn answer(&self, ask: &mut dyn Ask, path: &str, required: bool) -> Result<Vec<String>, Failure> {
        let question = self.question(path);
        match self.shape(path) {
            Shape::Choice(words) => {
                let choices = words.iter().map(|it| (*it, self.choice_of_word(words, it))).collect();
                self.one(ask, &question, choices, First::of(path, required))
            }
            Shape::Reference(kinds) => {
                let choices = self.choices(path, kinds, required)?;
                self.one(ask, &question, choices, First::of(path, required))
            }
            Shape::HappenedOr(word) => self.told(ask, &question, word),
            Shape::List(Shape::Reference(kinds)) => {
                let all = self.choices(path, kinds, required)?;
                several(ask, &question, &all, required)
            }
            _ if self.is_repeated(path) => self.texts(ask, path, &question),
            _ => {
                let text = self.one_text(ask, path, &question, required)?;
                Ok(Some(text).filter(|it| !it.is_empty()).into_iter().collect())
            }
        }
    }

    /// Returns what can be chosen under a key; where something must be and nothing is there, that is wrong use.
    fn choices(&self, path: &str, kinds: &[&str], required: bool) -> Result<Vec<(String, Choice)>, Failure> {
        let own = self.choices.iter().find(|it| it.0 == path);
        let all = own.map_or_else(|| self.choices_of_ids(kinds), |it| it.1.clone());
        if !all.is_empty() || !required {
            return Ok(all);
        }
        let kind = ("kinds", Value::word(format!("kind-{}.many", kinds[0])));
        Err(match kinds[0] {
            "group" => Failure::usage("form-none-within").with("path", "policy/organisation.yaml"),
            "note" => Failure::usage("form-none").with("command", "ip add-interview"),
            name => Failure::usage("form-none").with("command", format!("ip add-{name}")),
        }
        .with(kind.0, kind.1))
    }

    fn question(&self, path: &str) -> String {
        let name = format!("{}-{}", self.kind.row().name, path.replace('.', "-"));
        let find = |name: &str| self.language.find(&format!("ask-{name}"), &[]);
        let own = find(&format!("{}-{name}", self.variant)).or_else(|| find(&name));
        own.unwrap_or_else(|| self.language.word(&format!("key-{name}")) + ":")
    }

    /// Asks for one of several answers, after a line that is no answer or leaves it out.
    fn one<T: Into<String>>(
        &self,
        ask: &mut dyn Ask,
        question: &str,
        choices: Vec<(T, Choice)>,
        first: First,
    ) -> Result<Vec<String>, Failure> {
        let (mut ids, mut shown) = (Vec::new(), Vec::new());
        match first {
            First::Answer => {}
            First::Nothing => shown.push(plain_choice(self.language.word("ask-choose"))),
            First::Skip => shown.push(plain_choice(self.language.word("ask-skip"))),
        }
        let before = shown.len();
        for (id, choice) in choices {
            ids.push(id.into());
            shown.push(choice);
        }
        loop {
            match ask.one(question, &shown)?.checked_sub(before) {
                Some(at) => return Ok(vec![ids.swap_remove(at)]),
                None if first == First::Skip => return Ok(Vec::new()),
                None => {}
            }
        }
    }

    /// Asks whether something was done, and on which day; nothing is proposed.
    fn told(&self, ask: &mut dyn Ask, question: &str, word: &str) -> Result<Vec<String>, Failure> {
        let choices = ["done", word].map(|it| (it, plain_choice(self.language.word(&format!("ask-{it}")))));
        let answer = self.one(ask, question, choices.into(), First::Nothing)?;
        if answer == [word] {
            return Ok(answer);
        }
        let when = self.language.word("ask-when");
        let help = self.language.word("ask-help-happened");
        let judge = |text: &str| self.day(text, true).map(|it| self.spoken(it));
        let day = ask.text(&when, &help, "", &judge)?;
        Ok(self.day(&day, true).into_iter().collect())
    }

    /// Returns a day as people say it, and every other text as it is.
    fn spoken(&self, text: String) -> String {
        let day = Date::parse(&text).filter(|it| it.first() == it.last());
        day.map_or(text, |it| self.language.day(it.first()))
    }

    fn one_text(&self, ask: &mut dyn Ask, path: &str, question: &str, required: bool) -> Result<String, Failure> {
        let shape = self.shape(path);
        let help = match (shape, required) {
            (Shape::Date, _) => self.language.word("ask-help-date"),
            (Shape::Happened | Shape::HappenedOr(_), _) => self.language.word("ask-help-happened"),
            (_, true) => String::new(),
            (_, false) => self.language.word("ask-help-skip"),
        };
        // A day may be proposed where it says when something is, never where it says that something was done.
        let default = if matches!(shape, Shape::Date) {
            self.language.word("ask-today")
        } else {
            String::new()
        };
        let judge = |text: &str| {
            if text.trim().is_empty() && !required {
                return Ok(String::new());
            }
            let read = self.read(path, text)?;
            Ok(if matches!(shape, Shape::Date | Shape::Happened) {
                self.spoken(read)
            } else {
                read
            })
        };
        let answer = ask.text(question, &help, &default, &judge)?;
        Ok(self.read(path, &answer).unwrap_or_default())
    }

    fn texts(&self, ask: &mut dyn Ask, path: &str, question: &str) -> Result<Vec<String>, Failure> {
        let mut texts = Vec::new();
        loop {
            let text = self.one_text(ask, path, question, false)?;
            if text.is_empty() {
                return Ok(texts);
            }
            texts.push(text);
        }
    }

    fn choice_of_word(&self, words: &[&str], word: &str) -> Choice {
        let key = words::key(words, word).unwrap_or_default();
        Choice {
            label: self.language.word(&key),
            means: self.language.find(&format!("ask-{key}"), &[]).unwrap_or_default(),
        }
    }

    fn choices_of_ids(&self, kinds: &[&str]) -> Vec<(String, Choice)> {
        let mut choices = Vec::new();
        for kind in kinds {
            for id in self.project.ids(kind) {
                let title = match self.project.look_up(&id, &[kind]) {
                    Found::Record(record) => visible(&record.title).into_owned(),
                    Found::Within if *kind == "group" => visible(self.project.group(&id)).into_owned(),
                    _ => self.part(&id).unwrap_or_else(|| id.clone()),
                };
                choices.push((id, plain_choice(title)));
            }
        }
        // Parts of the vision and groups stand in an order of their own.
        if !matches!(kinds, ["part" | "group"]) {
            let titles = Titles::new(self.language);
            choices.sort_by(|a, b| titles.compare(&a.1.label, &b.1.label));
        }
        choices
    }

    /// Returns the wording of a part of the vision.
    fn part(&self, id: &str) -> Option<String> {
        let vision = self.project.manifest.vision.as_ref()?;
        let part = vision.parts.iter().find(|it| &*it.0.value == id)?;
        Some(visible(&part.1).into_owned())
    }
}

/// Asks for any of several answers; nothing where there is nothing to choose.
fn several(
    ask: &mut dyn Ask,
    question: &str,
    all: &[(String, Choice)],
    required: bool,
) -> Result<Vec<String>, Failure> {
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let choices: Vec<Choice> = all.iter().map(|it| it.1.clone()).collect();
    let chosen = ask.several(question, &choices, required)?;
    Ok(chosen.into_iter().map(|at| all[at].0.clone()).collect())
}

fn plain_choice(label: String) -> Choice {
    Choice {
        label,
        means: String::new(),
    }
}
