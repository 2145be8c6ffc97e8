//! What is asked for: which filters fit which kind, and whether a thing fits them.

use super::facts::{Facts, Heard};
use super::lookup;
use crate::diagnostic::Failure;
use crate::evidence::Statement;
use crate::evidence::support::Support;
use crate::language::Value;
use crate::project::Project;
use crate::project::thing::{Thing, ThingKind};
use crate::record::kind::Kind;
use crate::record::vocabulary::{Method, Publish};
use crate::syntax::date::Date;
use crate::syntax::spoken_date;

/// The kinds that each filter can be about.
const ABOUT: &[(&str, &[&str])] = &[
    (
        "theme",
        &[
            "goal",
            "stakeholder",
            "note",
            "passage",
            "chapter",
            "statement",
            "answer",
        ],
    ),
    ("stakeholder", &["theme", "stakeholder", "note", "passage", "statement"]),
    ("method", &["theme", "stakeholder", "note", "passage", "statement"]),
    ("goal", &["theme", "note", "passage", "chapter", "statement"]),
    ("by", &["note", "passage", "chapter", "statement", "answer"]),
    ("publish", &["note", "passage"]),
    ("journal", &["note", "passage"]),
    ("since", &["note", "passage", "answer"]),
    ("until", &["note", "passage", "answer"]),
    ("unused", &["goal", "theme", "stakeholder", "note", "passage", "source"]),
    ("unsupported", &["statement"]),
];

/// Returns the filters that can be about a kind, by the names of their flags.
pub fn filters_of(kind: &str) -> impl Iterator<Item = &'static str> {
    ABOUT.iter().filter(move |it| it.1.contains(&kind)).map(|it| it.0)
}

/// What is asked for, as it was written.
#[derive(Debug, Default, Clone, Copy)]
pub struct Asked<'a> {
    /// The kind of thing.
    pub kind: &'a str,
    /// A theme, or an aspect of one.
    pub theme: Option<&'a str>,
    /// A stakeholder, those below it too.
    pub stakeholder: Option<&'a str>,
    /// A method.
    pub method: Option<&'a str>,
    /// A goal.
    pub goal: Option<&'a str>,
    /// Who wrote it.
    pub by: Option<&'a str>,
    /// What may be done with it.
    pub publish: Option<&'a str>,
    /// The number of the original in the records system.
    pub journal: Option<&'a str>,
    /// The first day.
    pub since: Option<&'a str>,
    /// The last day.
    pub until: Option<&'a str>,
    /// Words that stand in it, all of them, large or small.
    pub text: Option<&'a str>,
    /// Whether nothing may point to it.
    pub unused: bool,
    /// Whether nothing may support it.
    pub unsupported: bool,
}

impl Asked<'_> {
    /// Tells whether every filter that was asked for can be about a kind.
    pub(super) fn can_be_about(&self, kind: &str) -> bool {
        ABOUT
            .iter()
            .all(|(flag, kinds)| !self.has(flag) || kinds.contains(&kind))
    }

    /// Tells whether any filter was asked for.
    pub(super) fn is_filtered(&self) -> bool {
        ABOUT.iter().any(|it| self.has(it.0))
    }

    /// Returns whether a filter was asked for.
    fn has(&self, flag: &str) -> bool {
        match flag {
            "theme" => self.theme.is_some(),
            "stakeholder" => self.stakeholder.is_some(),
            "method" => self.method.is_some(),
            "goal" => self.goal.is_some(),
            "by" => self.by.is_some(),
            "publish" => self.publish.is_some(),
            "journal" => self.journal.is_some(),
            "since" => self.since.is_some(),
            "until" => self.until.is_some(),
            "unused" => self.unused,
            _ => self.unsupported,
        }
    }
}

/// The filters that were asked for.
#[derive(Debug)]
pub(super) struct Filters<'a> {
    theme: Option<(&'a str, Option<&'a str>)>,
    stakeholder: Option<&'a str>,
    method: Option<Method>,
    goal: Option<&'a str>,
    by: Option<String>,
    publish: Option<Publish>,
    journal: Option<String>,
    since: Option<Date>,
    until: Option<Date>,
    unused: bool,
    unsupported: bool,
}

impl<'a> Filters<'a> {
    /// Reads the flags; one that can't be about the kind, or names nothing, is wrong use.
    pub(super) fn of(asked: &Asked<'a>, project: &'a Project) -> Result<Self, Failure> {
        for (flag, kinds) in ABOUT {
            if asked.has(flag) && !kinds.contains(&asked.kind) {
                return Err(misplaced(flag, asked.kind, kinds));
            }
        }
        let known = |id: Option<&'a str>, kind| -> Result<Option<&'a str>, Failure> {
            let kinds = [ThingKind::Record(kind)];
            let found = id.map(|it| lookup::find(project, it, &kinds)).transpose()?;
            Ok(found.map(|it| &*it.record().id))
        };
        let (theme, aspect) = match asked
            .theme
            .map(|coding| coding.split_once('/').map_or((coding, None), |it| (it.0, Some(it.1))))
        {
            Some((theme, aspect)) => (Some(theme), aspect),
            None => (None, None),
        };
        let date = |text: Option<&str>, flag: &'static str| {
            let Some(text) = text else { return Ok(None) };
            let failure = || Failure::usage("list-bad-date").with("value", text).with("flag", flag);
            spoken_date::read(text, project.today).map(Some).ok_or_else(failure)
        };
        Ok(Self {
            theme: known(theme, Kind::Theme)?.map(|it| (it, aspect)),
            stakeholder: known(asked.stakeholder, Kind::Stakeholder)?,
            method: asked.method.and_then(Method::of),
            goal: known(asked.goal, Kind::Goal)?,
            by: asked.by.map(str::to_lowercase),
            publish: asked.publish.and_then(Publish::of),
            journal: asked.journal.map(number),
            since: date(asked.since, "--since")?,
            until: date(asked.until, "--until")?,
            unused: asked.unused,
            unsupported: asked.unsupported,
        })
    }

    /// Tells whether a thing is what was asked for; `used` tells whether anything points to it.
    pub(super) fn fits(
        &self,
        project: &Project,
        heard: &Heard<'_>,
        used: &dyn Fn(&Thing<'_>) -> bool,
        thing: &Thing<'_>,
    ) -> bool {
        let facts = Facts::of(project, heard, thing);
        let theme = |(id, aspect): (&str, Option<&str>)| {
            facts
                .themes
                .iter()
                .any(|it| it.0 == id && (aspect.is_none() || it.1 == aspect))
        };
        let by = |asked: &String| facts.by.iter().any(|it| it.to_lowercase() == *asked);
        self.theme.is_none_or(theme)
            && self.stakeholder.is_none_or(|it| facts.stakeholders.contains(&it))
            && self.method.is_none_or(|it| facts.methods.contains(&it))
            && self.goal.is_none_or(|it| facts.goals.contains(&it))
            && self.by.as_ref().is_none_or(by)
            && self.publish.is_none_or(|it| facts.publish == Some(it))
            && self
                .journal
                .as_ref()
                .is_none_or(|it| facts.journal.is_some_and(|own| number(own) == *it))
            && self
                .since
                .is_none_or(|it| facts.date.is_some_and(|own| own.last() >= it.first()))
            && self
                .until
                .is_none_or(|it| facts.date.is_some_and(|own| own.first() <= it.last()))
            && !(self.unused && used(thing))
            && !(self.unsupported && is_supported(project, thing))
    }
}

/// Returns a journal number as it is compared: in small letters, without the spaces that one system shows and another does not.
fn number(text: &str) -> String {
    text.chars()
        .filter(|it| !it.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}

fn is_supported(project: &Project, thing: &Thing<'_>) -> bool {
    Statement::of(*thing).is_some_and(|it| Support::of(project, it).is_supported())
}

fn misplaced(flag: &str, kind: &str, kinds: &[&str]) -> Failure {
    Failure::usage("list-misplaced-filter")
        .with("flag", format!("--{flag}"))
        .with("kind", Value::word(format!("kind-{kind}.many")))
        .with("kinds", kinds.join(", "))
}
