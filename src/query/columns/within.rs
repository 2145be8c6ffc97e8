//! The lists of what stands within a file: groups, phases, milestones, versions, requests and readers' comments.

use crate::language::Language;
use crate::project::Project;
use crate::project::thing::{Entry, ThingKind};
use crate::query::column::ColumnContent;
use crate::record::organisation::{Member, Seats};
use crate::record::request::Request;
use crate::record::version::Version;
use crate::source::Spanned;
use crate::syntax::date::Date;
use crate::text::printable::Printable;

/// Returns the columns of a kind, each with the key of its heading.
pub(super) fn columns(kind: &str) -> &'static [(&'static str, ColumnContent)] {
    match kind {
        "group" => &[
            ("list-group", ColumnContent::Ids),
            ("list-members", ColumnContent::Text),
            ("list-reports-to", ColumnContent::Ids),
        ],
        "phase" => &[
            ("list-phase", ColumnContent::Ids),
            ("list-period", ColumnContent::Text),
            ("list-after", ColumnContent::Ids),
        ],
        "milestone" => &[
            ("list-milestone", ColumnContent::Ids),
            ("list-due", ColumnContent::Text),
            ("list-unit", ColumnContent::Text),
            ("list-requires", ColumnContent::Ids),
        ],
        "remark" => &[
            ("list-remark", ColumnContent::Ids),
            ("list-remark-chapter", ColumnContent::Ids),
            ("list-remark-by", ColumnContent::Text),
        ],
        "request" => &[
            ("list-request", ColumnContent::Ids),
            ("list-right", ColumnContent::Text),
            ("list-deadline", ColumnContent::Text),
        ],
        _ => &[
            ("list-version", ColumnContent::Ids),
            ("list-day", ColumnContent::Text),
            ("list-sent-to", ColumnContent::Text),
        ],
    }
}

/// Returns the cells of an entry, one for each column of its kind.
pub(super) fn cells(project: &Project, entry: &Entry<'_>, language: Language) -> Vec<String> {
    let titled = |title: &str| format!("{title}\n  {}", entry.id);
    let (process, id) = (&project.process, entry.id);
    match entry.kind {
        ThingKind::Group => project
            .organisation
            .groups
            .iter()
            .find(|it| *it.id.value == *id)
            .map(|group| {
                let members: Vec<String> = group.members.iter().map(|it| member(it, language)).collect();
                let above = group.reports_to.as_ref().map(|it| it.value.to_string());
                vec![titled(&group.title), members.join("\n"), above.unwrap_or_default()]
            }),
        ThingKind::Phase => process.phases.iter().find(|it| *it.id.value == *id).map(|it| {
            let period = format!("{} – {}", day(it.start, language), day(it.end, language));
            vec![titled(&it.title), period, ids(&it.after)]
        }),
        ThingKind::Milestone => process
            .milestones
            .iter()
            .find(|it| *it.id.value == *id)
            .map(|milestone| {
                let mut due = vec![day(milestone.due, language)];
                due.extend(milestone.done.map(|it| {
                    let day = it.value.in_words(language);
                    language.say("list-reached", &[("day", day.into())])
                }));
                let unit = milestone.unit.as_deref().unwrap_or_default().to_owned();
                vec![titled(&milestone.title), due.join("\n"), unit, ids(&milestone.requires)]
            }),
        ThingKind::Version => project
            .versions
            .iter()
            .find(|it| *it.name.value == *id)
            .map(|it| vec![id.to_owned(), day(it.date, language), sent(it, language)]),
        ThingKind::Remark => entry.remark().map(|it| {
            let who = it.by.as_deref().map(str::to_owned);
            let when = it.date.map(|it| it.in_words(language));
            let lines: Vec<String> = who.into_iter().chain(when).collect();
            vec![titled(&it.text), entry.record.id.to_string(), lines.join("\n")]
        }),
        ThingKind::Request => project.requests.iter().find(|it| *it.id.value == *id).map(|it| {
            vec![
                format!("{id}\n  {}", it.note),
                asked(it, language),
                answered(it, language),
            ]
        }),
        _ => None,
    }
    .unwrap_or_default()
}

fn day(date: Option<Date>, language: Language) -> String {
    date.map(|it| it.in_words(language)).unwrap_or_default()
}

fn ids(ids: &[Spanned<Box<str>>]) -> String {
    ids.iter().map(|it| &*it.value).collect::<Vec<_>>().join("\n")
}

/// Returns who sits in a group: the role, the unit or the area, and how many seats.
fn member(member: &Member, language: Language) -> String {
    let parts = [&member.name, &member.role, &member.unit, &member.area];
    let parts: Vec<&str> = parts.into_iter().flatten().map(|it| &**it).collect();
    // A line of the cell, whatever stands in the file.
    let mut text = Printable::text(parts.join(", ")).into_string();
    if let Some(Seats { least, most }) = member.seats.filter(|it| (it.least, it.most) != (1, 1)) {
        let seats = if least == most {
            least.to_string()
        } else {
            format!("{least}–{most}")
        };
        text.push_str(&format!(
            " ({})",
            language.say("list-seats", &[("seats", seats.into())])
        ));
    }
    text
}

/// Returns what somebody asked for, and when.
fn asked(request: &Request, language: Language) -> String {
    let kind = request.kind.map(|it| language.word(it.key()));
    let lines = kind.into_iter().chain(request.received.map(|it| it.in_words(language)));
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns when a request must be answered; of one that was, what came of it and when.
fn answered(request: &Request, language: Language) -> String {
    let Some(closed) = request.closed else {
        return day(request.due.map(|it| it.value), language);
    };
    let outcome = request.outcome.map(|it| language.word(it.key()));
    let lines = outcome.into_iter().chain([closed.value.in_words(language)]);
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns to whom a version was sent, a line each.
fn sent(version: &Version, language: Language) -> String {
    let line = |to: &str, date: Option<Date>| match date {
        Some(date) => format!("{to}, {}", date.in_words(language)),
        None => to.to_owned(),
    };
    let lines: Vec<String> = version.sent_to.iter().map(|it| line(&it.to, it.date)).collect();
    lines.join("\n")
}
