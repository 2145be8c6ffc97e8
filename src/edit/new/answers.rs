//! What has been answered so far about a new record.

use crate::edit::body::Body;
use crate::edit::head::{Value, Values};
use crate::project::Project;
use crate::project::thing::ThingKind;
use crate::syntax::date::Date;

/// Something that is made together with a record, since it was found missing on the way.
#[derive(Debug, Clone)]
pub struct Made {
    /// What it is.
    pub thing: ThingKind,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The values of its head.
    pub values: Values,
    /// Its body.
    pub body: String,
}

/// The answers of which a record will be made.
#[derive(Debug, Clone)]
pub struct Answers<'a> {
    /// The project that the record comes into.
    pub project: &'a Project,
    /// The id that was chosen, or made from the title.
    pub id: Option<String>,
    /// The number that was chosen for a chapter's file name.
    pub number: Option<u32>,
    /// The body; nothing where it is still to be written.
    pub body: Option<Body>,
    /// Whether the file is opened for writing at once, so that what it lacks need not be mentioned.
    pub is_opened: bool,
    /// What is made together with the record.
    pub made: Vec<Made>,
    values: Values,
    /// The keys whose values nobody gave.
    assumed: Vec<&'static str>,
}

impl<'a> Answers<'a> {
    /// Returns no answers yet.
    pub fn new(project: &'a Project) -> Self {
        Self {
            project,
            id: None,
            number: None,
            body: None,
            is_opened: false,
            made: Vec::new(),
            values: Values::new(),
            assumed: Vec::new(),
        }
    }

    /// Returns the values of the record's head.
    pub fn values(&self) -> &Values {
        &self.values
    }

    /// Sets the value of a key.
    pub fn set(&mut self, key: &'static str, value: Value) {
        self.values.push((key, value));
    }

    /// Sets the value of a key for which nobody gave one.
    pub fn assume(&mut self, key: &'static str, value: Value) {
        self.set(key, value);
        self.assumed.push(key);
    }

    /// Tells whether a key has a value.
    pub fn is_set(&self, key: &str) -> bool {
        self.value(key).is_some()
    }

    /// Tells whether a key has a value that nobody gave.
    pub fn is_assumed(&self, key: &str) -> bool {
        self.assumed.contains(&key)
    }

    /// Returns a value that is one text.
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.value(key)? {
            Value::Text(text) | Value::Plain(text) => Some(text),
            Value::Texts(_) | Value::Ids(_) => None,
        }
    }

    /// Returns a value that is a list; an empty one where there is none.
    pub fn list(&self, key: &str) -> &[String] {
        match self.value(key) {
            Some(Value::Texts(texts) | Value::Ids(texts)) => texts,
            _ => &[],
        }
    }

    /// Returns a value that is a date.
    pub fn date(&self, key: &str) -> Option<Date> {
        self.text(key).and_then(Date::parse)
    }

    fn value(&self, key: &str) -> Option<&Value> {
        self.values.iter().find(|it| it.0 == key).map(|it| &it.1)
    }
}
