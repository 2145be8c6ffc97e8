//! The process as a timeline: phases are bars, milestones stand under their phase as marks.

use super::calendar::Calendar;
use super::{LINE, MOST, NAME_LINES, PAGE, Sheet, chunks, filled, folded, number, width};
use crate::document::Alignment;
use crate::document::drawing::{Area, Drawing, Edge, Form, Panel, Tone, WIDTH};
use crate::draft::assembly::Assembly;
use crate::language::Value;
use crate::record::process::{Milestone, Phase};
use crate::syntax::date::Date;
use chrono::NaiveDate;

/// How wide names are.
const NAME: i32 = 210;
/// Where time begins.
const START: i32 = NAME + 14;
/// How large a mark is.
const MARK: i32 = 13;
/// How high a phase's bar is.
const BAR: i32 = 18;
/// How far a text stands from a mark.
const GAP: i32 = 6;
/// How high the explanation of the marks is.
const KEY: i32 = 28;

/// A row: a phase or a milestone whose days are known.
enum Row<'a> {
    Phase(&'a Phase, Date, Date),
    Milestone(&'a Milestone, Date),
}

/// Returns the timeline, in as many parts as pages can take; nothing where nothing has a date.
pub(in crate::draft) fn draw(assembly: &Assembly<'_>, phases: &[&Phase], milestones: &[&Milestone]) -> Vec<Drawing> {
    let rows = rows(phases, milestones);
    let days = rows.iter().flat_map(Row::days);
    let Some(calendar) = Calendar::of(assembly, days, START) else {
        return Vec::new();
    };
    let names: Vec<Vec<String>> = rows.iter().map(Row::name).collect();
    let heights: Vec<i32> = names.iter().map(|it| number(it.len()).max(1) * LINE + 9).collect();
    let parts = chunks(&heights, PAGE - calendar.height() - KEY);
    if parts.len() > MOST {
        return Vec::new();
    }
    let mut drawings = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let mut sheet = Sheet::default();
        let bottom = calendar.height() + heights[part.clone()].iter().sum::<i32>();
        calendar.draw(assembly, &mut sheet, bottom);
        sheet.height = calendar.height();
        for at in part.clone() {
            let row = Area {
                x: 0,
                y: sheet.height,
                width: NAME,
                height: heights[at],
            };
            let is_phase = matches!(rows[at], Row::Phase(..));
            sheet.lines(row, &names[at], Alignment::Start, is_phase);
            match rows[at] {
                Row::Phase(_, start, end) => bar(assembly, &mut sheet, &calendar, row, (start, end)),
                Row::Milestone(it, due) => marks(assembly, &mut sheet, &calendar, row, (it, due)),
            }
            sheet.height += row.height;
        }
        key(assembly, &mut sheet, &rows[part.clone()]);
        let caption = assembly.word("drawing-timeline");
        let description = rows[part.clone()].iter().map(|it| it.description(assembly));
        drawings.push(sheet.finish(assembly, &caption, &caption, description, (at, parts.len())));
    }
    drawings
}

/// Returns each phase with its milestones below it, and then those of no phase; milestones in the order of their days.
fn rows<'a>(phases: &[&'a Phase], milestones: &[&'a Milestone]) -> Vec<Row<'a>> {
    let mut sorted: Vec<(&Milestone, Date)> = milestones.iter().filter_map(|it| Some((*it, it.due?))).collect();
    sorted.sort_by_key(|it| it.1.last());
    let is_of = |it: &Milestone, phase: &Phase| it.phase.as_ref().is_some_and(|id| id.value == phase.id.value);
    let mut rows = Vec::new();
    for phase in phases {
        if let (Some(start), Some(end)) = (phase.start, phase.end) {
            rows.push(Row::Phase(phase, start, end));
        }
        let own = sorted.iter().filter(|it| is_of(it.0, phase));
        rows.extend(own.map(|it| Row::Milestone(it.0, it.1)));
    }
    let others = sorted
        .iter()
        .filter(|it| !phases.iter().any(|phase| is_of(it.0, phase)));
    rows.extend(others.map(|it| Row::Milestone(it.0, it.1)));
    rows
}

impl Row<'_> {
    fn days(&self) -> [NaiveDate; 2] {
        match self {
            Self::Phase(_, start, end) => [start.first(), end.last()],
            Self::Milestone(it, due) => [due.last(), reached(it).unwrap_or(*due).last()],
        }
    }

    fn name(&self) -> Vec<String> {
        match self {
            Self::Phase(it, ..) => folded(&it.title, NAME, NAME_LINES, true),
            Self::Milestone(it, _) => folded(&it.title, NAME, NAME_LINES, false),
        }
    }

    /// Returns what the row says.
    fn description(&self, assembly: &Assembly<'_>) -> String {
        let (name, time) = match self {
            Self::Phase(it, start, end) => (&it.title, period(assembly, assembly.date(*start), assembly.date(*end))),
            Self::Milestone(it, due) => {
                let time = dates(assembly, it, *due).swap_remove(0);
                let not = [("time", Value::from(&*time))];
                let time = if it.done.is_some() {
                    time
                } else {
                    assembly.say("drawing-not-reached", &not)
                };
                (&it.title, time)
            }
        };
        assembly.say("drawing-row", &[("name", (&**name).into()), ("time", time.into())])
    }
}

fn reached(milestone: &Milestone) -> Option<Date> {
    milestone.done.as_ref().map(|it| it.value)
}

fn period(assembly: &Assembly<'_>, start: String, end: String) -> String {
    assembly.say("drawing-period", &[("start", start.into()), ("end", end.into())])
}

/// Returns what stands at a milestone's marks, the longest first.
fn dates(assembly: &Assembly<'_>, milestone: &Milestone, due: Date) -> Vec<String> {
    let due = Value::from(assembly.date(due));
    match reached(milestone) {
        None => vec![assembly.say("drawing-due", &[("due", due)])],
        Some(done) => {
            let done = Value::from(assembly.date(done));
            vec![
                assembly.say("drawing-reached-due", &[("done", done.clone()), ("due", due)]),
                assembly.say("drawing-reached", &[("done", done)]),
            ]
        }
    }
}

fn bar(assembly: &Assembly<'_>, sheet: &mut Sheet, calendar: &Calendar, row: Area, (start, end): (Date, Date)) {
    let (from, to) = (start.first().min(end.last()), start.first().max(end.last()));
    let x = calendar.place(from);
    let to = to.succ_opt().map_or(WIDTH, |it| calendar.place(it));
    let area = Area {
        x,
        y: row.y + (row.height - BAR) / 2,
        width: (to - x).max(4),
        height: BAR,
    };
    let month = |it| assembly.language.month(it);
    let texts = [
        period(assembly, assembly.date(start), assembly.date(end)),
        period(assembly, month(start.first()), month(end.last())),
    ];
    let room = area.width - GAP;
    if let Some(words) = texts.iter().find(|it| width(it, false) <= room) {
        return sheet.field(filled(area, Tone::Strong, Edge::None, words));
    }
    sheet.field(filled(area, Tone::Strong, Edge::None, ""));
    beside(sheet, row, (area.x, area.x + area.width), &texts);
}

fn marks(
    assembly: &Assembly<'_>,
    sheet: &mut Sheet,
    calendar: &Calendar,
    row: Area,
    (milestone, due): (&Milestone, Date),
) {
    // A mark stands whole within the frame.
    let place = |it: Date| calendar.place(it.last()).clamp(START, WIDTH - MARK / 2 - 2);
    let at = place(due);
    let done = reached(milestone).map(place);
    let mark = done.unwrap_or(at);
    let middle = row.y + row.height / 2;
    if done.is_some() && at != mark {
        sheet.line((at.min(mark), middle), (at.max(mark), middle), false);
        sheet.line((at, middle - MARK / 2), (at, middle + MARK / 2), false);
    }
    sheet.field(diamond((mark, middle), done.is_some()));
    let ends = (at.min(mark - MARK / 2), at.max(mark + MARK / 2));
    beside(sheet, row, ends, &dates(assembly, milestone, due));
}

fn diamond((x, y): (i32, i32), is_reached: bool) -> Panel {
    Panel {
        area: Area {
            x: x - MARK / 2,
            y: y - MARK / 2,
            width: MARK,
            height: MARK,
        },
        form: Form::Diamond,
        tone: if is_reached { Tone::Strong } else { Tone::None },
        edge: Edge::Thick,
        text: None,
    }
}

/// Writes the first of some texts for which there is room right of what is drawn or else left of it; the tables say what
/// no room is left for.
fn beside(sheet: &mut Sheet, row: Area, (left, right): (i32, i32), texts: &[String]) {
    let (before, after) = (left - GAP - START, WIDTH - right - GAP);
    let fits = |it: &str, room: i32| width(it, false) + 2 <= room;
    let Some(words) = texts.iter().find(|it| fits(it, before.max(after))) else {
        return;
    };
    if fits(words, after) {
        let area = Area {
            x: right + GAP,
            width: after,
            ..row
        };
        sheet.text(area, words, Alignment::Start, false);
    } else {
        let area = Area {
            x: START,
            width: before,
            ..row
        };
        sheet.text(area, words, Alignment::End, false);
    }
}

/// Explains the marks that occur.
fn key(assembly: &Assembly<'_>, sheet: &mut Sheet, rows: &[Row<'_>]) {
    let milestones = || {
        rows.iter().filter_map(|it| match it {
            Row::Milestone(it, due) => Some((reached(it), *due)),
            Row::Phase(..) => None,
        })
    };
    let (y, mut x) = (sheet.height + KEY / 2 + 2, START + MARK / 2 + 2);
    let entries = [
        (Some(true), "drawing-key-reached", milestones().any(|it| it.0.is_some())),
        (
            Some(false),
            "drawing-key-not-reached",
            milestones().any(|it| it.0.is_none()),
        ),
        (
            None,
            "drawing-key-due",
            milestones().any(|it| it.0.is_some_and(|done| done.last() != it.1.last())),
        ),
    ];
    for (mark, word, _) in entries.iter().filter(|it| it.2) {
        match mark {
            Some(is_reached) => sheet.field(diamond((x, y), *is_reached)),
            None => sheet.line((x, y - MARK / 2), (x, y + MARK / 2), false),
        }
        let words = assembly.word(word);
        let area = Area {
            x: x + MARK,
            y: y - LINE / 2,
            width: width(&words, false) + 2,
            height: LINE,
        };
        sheet.text(area, &words, Alignment::Start, false);
        x += MARK + area.width + 2 * MARK;
    }
    if entries.iter().any(|it| it.2) {
        sheet.height += KEY;
    }
}
