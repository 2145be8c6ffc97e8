//! The source line: method, group and period of a protected note, as coarse as it takes for enough people to fit it.

use super::crowd::Crowd;
use super::standing::{is_open, is_shown};
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::record::vocabulary::Method;
use crate::syntax::date::{Date, Precision};
use chrono::{Datelike, NaiveDate};
use rustc_hash::FxHashMap;

/// What the public edition says of a protected note.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SourceLine<'a> {
    /// How it was heard; nothing where only *a talk* is said.
    pub method: Option<Method>,
    /// Who was heard; empty where that is not said.
    pub groups: Vec<&'a str>,
    /// When.
    pub period: Period,
}

/// When something was heard, as far as it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// In the quarter that begins on a day.
    Quarter(NaiveDate),
    /// In a year.
    Year(i32),
    /// Nothing is said of it.
    Untold,
}

/// How many stand behind each combination of method, group and period.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    limit: u32,
    /// The notes that count: held, shown and protected. What is open could be subtracted.
    notes: Vec<&'a Note>,
    /// Those of no group or one, counted beforehand.
    crowds: FxHashMap<SourceLine<'a>, Crowd>,
}

impl<'a> Lines<'a> {
    pub(super) fn of(project: &'a Project, limit: u32) -> Self {
        let records = project.records(Kind::Note).iter();
        let protected = records.filter(|it| is_shown(project, it) && !is_open(it));
        let notes: Vec<&Note> = protected.filter_map(Record::note).collect();
        let mut crowds: FxHashMap<SourceLine<'a>, Crowd> = FxHashMap::default();
        for note in &notes {
            for line in all_of(project, note) {
                crowds.entry(line).or_default().add(note);
            }
        }
        Self { limit, notes, crowds }
    }

    /// Returns the finest line of a note that enough people fit; nothing where there is none.
    pub(super) fn of_note(&self, project: &'a Project, record: &Record) -> Option<SourceLine<'a>> {
        if !is_shown(project, record) || is_open(record) {
            return None;
        }
        let note = project.find(Kind::Note, &record.id)?.note()?;
        coarsened(project, note).find(|it| self.is_many(project, it))
    }

    fn is_many(&self, project: &Project, line: &SourceLine<'a>) -> bool {
        let crowd = if line.groups.len() > 1 {
            let fitting = self.notes.iter().filter(|it| fits(project, line, it));
            fitting.copied().collect()
        } else {
            self.crowds.get(line).copied().unwrap_or_default()
        };
        crowd.is_many(self.limit)
    }
}

/// Returns the lines that a note can have, from the finest to the coarsest: the period goes first, then the method, then the
/// group.
fn coarsened<'a>(project: &'a Project, note: &'a Note) -> impl Iterator<Item = SourceLine<'a>> {
    let mut groups = groups(project, note);
    let own = groups.remove(0);
    let mut steps: Vec<SourceLine<'a>> = periods(note)
        .into_iter()
        .map(|period| SourceLine {
            method: note.method,
            groups: own.clone(),
            period,
        })
        .collect();
    let coarsest = methods(note).last().copied().flatten();
    let untold = |groups| SourceLine {
        method: coarsest,
        groups,
        period: Period::Untold,
    };
    steps.extend(std::iter::once(own).chain(groups).map(untold));
    steps.into_iter()
}

/// Returns every line of at most one group that a note fits, each once.
fn all_of<'a>(project: &'a Project, note: &'a Note) -> Vec<SourceLine<'a>> {
    let mut all = Vec::new();
    for groups in single(project, note) {
        for method in methods(note) {
            for period in periods(note) {
                let line = SourceLine {
                    method,
                    groups: groups.clone(),
                    period,
                };
                if !all.contains(&line) {
                    all.push(line);
                }
            }
        }
    }
    all
}

fn fits(project: &Project, line: &SourceLine<'_>, note: &Note) -> bool {
    let is_of = |group: &&str| {
        let mut own = note.stakeholders.iter();
        own.any(|it| project.lineage(&it.value).contains(group))
    };
    methods(note).contains(&line.method) && periods(note).contains(&line.period) && line.groups.iter().all(is_of)
}

/// Returns how the method of a note may be called: by its name, and of what was spoken as *a talk*.
fn methods(note: &Note) -> Vec<Option<Method>> {
    let is_written = |it: Method| matches!(it, Method::Survey | Method::Study | Method::Hearing);
    match note.method {
        Some(method) if is_written(method) => vec![Some(method)],
        Some(method) => vec![Some(method), None],
        None => vec![None],
    }
}

/// Returns when a note is from, from the finest that is known to nothing.
fn periods(note: &Note) -> Vec<Period> {
    let date = note.date.as_ref().map(|it| it.value);
    let quarter = date.filter(|it| it.precision() != Precision::Year).and_then(quarter);
    let year = date.map(|it| Period::Year(it.first().year()));
    quarter
        .map(Period::Quarter)
        .into_iter()
        .chain(year)
        .chain([Period::Untold])
        .collect()
}

/// Returns the first day of the quarter that a date is in.
fn quarter(date: Date) -> Option<NaiveDate> {
    let first = date.first();
    NaiveDate::from_ymd_opt(first.year(), first.month0() / 3 * 3 + 1, 1)
}

/// Returns who a note may be said to be from: its own, then those above all of them, nearest first, then nobody.
fn groups<'a>(project: &'a Project, note: &'a Note) -> Vec<Vec<&'a str>> {
    let mut own: Vec<&str> = note.stakeholders.iter().map(|it| &*it.value).collect();
    own.sort_unstable();
    own.dedup();
    let lineages: Vec<Vec<&str>> = own.iter().map(|it| project.lineage(it)).collect();
    let is_above_all = |it: &&&str| lineages.iter().all(|lineage| lineage.contains(*it));
    let above = lineages.first().map_or(&[][..], Vec::as_slice);
    let above: Vec<Vec<&str>> = above.iter().filter(is_above_all).map(|it| vec![*it]).collect();
    let mut groups = vec![own];
    groups.extend(above);
    groups.push(Vec::new());
    groups.dedup();
    groups
}

/// Returns each group that a note fits alone, and nobody.
fn single<'a>(project: &'a Project, note: &'a Note) -> Vec<Vec<&'a str>> {
    let mut all: Vec<&str> = note
        .stakeholders
        .iter()
        .flat_map(|it| project.lineage(&it.value))
        .collect();
    all.sort_unstable();
    all.dedup();
    all.into_iter().map(|it| vec![it]).chain([Vec::new()]).collect()
}
