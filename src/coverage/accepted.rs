//! Why something that is short of a target is no gap: a dropped theme, a stakeholder that would not take part.

use super::cell::{ANY, Cell};
use super::dimension::Dimension;
use super::index::Index;
use crate::project::thing::{Thing, ThingKind};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::syntax::date::Date;

/// Why something that is short of a target is no gap.
#[derive(Debug, Clone, PartialEq)]
pub enum Accepted {
    /// The theme was dropped.
    Dropped(Option<Decision>),
    /// The stakeholder would not take part.
    Declined {
        /// When it declined.
        date: Option<Date>,
        /// Its reason.
        reason: Box<str>,
    },
}

/// Where it stands why a theme was dropped: an answer to the theme.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// Who decided it: a group's title, or its id where the organisation does not know it.
    pub by: Box<str>,
    /// When.
    pub date: Option<Date>,
    /// The answer's path.
    pub path: Box<str>,
}

/// Returns why a member of a dimension is excused.
pub(super) fn of(index: &Index<'_>, dimension: Dimension, number: u32) -> Option<Accepted> {
    let record = index.record(dimension, number)?;
    match dimension {
        Dimension::Theme => index.dropped[number as usize].then(|| Accepted::Dropped(decision(index, record))),
        Dimension::Stakeholder => {
            let declined = record.stakeholder()?.declined.as_ref()?;
            let date = declined.date.map(|it| it.value);
            // On a day before it declined, nobody knew.
            let reason = declined.reason.clone();
            date.is_none_or(|it| it.last() <= index.project.today)
                .then_some(Accepted::Declined { date, reason })
        }
        Dimension::Goal | Dimension::Method => None,
    }
}

/// Returns why a cell is excused: what it names of its own is enough.
pub(super) fn of_cell(index: &Index<'_>, cell: &Cell) -> Option<Accepted> {
    Dimension::ALL
        .into_iter()
        .filter(|it| cell[*it as usize] != ANY)
        .find_map(|it| of(index, it, cell[it as usize]))
}

/// Returns the last answer to a theme that is given by now.
fn decision(index: &Index<'_>, theme: &Record) -> Option<Decision> {
    let project = index.project;
    let names = |answer: &&Record| {
        let mut named = answer.references.iter().filter(|it| it.key() == "to");
        named.any(|it| {
            let found = project.look_up(&it.id.value, ThingKind::all(it.kinds())).thing();
            matches!(found, Some(Thing::Record(found)) if found.file == theme.file)
        })
    };
    let date = |record: &Record| record.answer().and_then(|it| it.date).map(|it| it.value);
    let is_given = |record: &&Record| record.answer().is_some_and(|it| it.is_given(project.today));
    let answers = project.records(Kind::Answer).iter().filter(is_given).filter(names);
    let last = answers.max_by_key(|it| date(it).map(Date::last))?;
    let by = last.answer().and_then(|it| it.by.as_deref()).unwrap_or_default();
    Some(Decision {
        by: project.group(by).into(),
        date: date(last),
        path: project.path(last.file).into(),
    })
}
