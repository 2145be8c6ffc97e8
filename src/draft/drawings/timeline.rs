//! The process as a timeline: phases as bars, with the marks of their milestones below, and a line where today is.

use super::calendar::{Band, Calendar};
use super::{LINE, MOST, NAME_LINES, PAGE, Sheet, chunks, filled, folded, number, width, written};
use crate::document::Alignment;
use crate::document::drawing::{Area, Drawing, Edge, Form, Panel, Tone, WIDTH};
use crate::draft::assembly::Assembly;
use crate::language::Value;
use crate::record::process::{Milestone, Phase};
use crate::syntax::date::Date;
use chrono::NaiveDate;
use std::cmp::Ordering;

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
/// How high the explanation of the marks is, and the line below the rows that says where today is.
const KEY: i32 = 28;
const TODAY: i32 = LINE + 4;

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
    let parts = chunks(&heights, PAGE - calendar.height() - KEY - TODAY);
    if parts.len() > MOST {
        return Vec::new();
    }
    let mut drawings = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let own: Vec<Drawn<'_>> = part.clone().map(|at| (&rows[at], &*names[at], heights[at])).collect();
        let mut sheet = with_rows(assembly, &calendar, &own);
        today(assembly, &mut sheet, &calendar);
        key(assembly, &mut sheet, &rows[part.clone()]);
        let caption = assembly.word("drawing-timeline");
        let description = rows[part.clone()].iter().map(|it| it.description(assembly));
        drawings.push(sheet.finish(assembly, &caption, &caption, description, (at, parts.len())));
    }
    drawings
}

/// A row with the lines of its name and its height.
type Drawn<'r> = (&'r Row<'r>, &'r [String], i32);

/// Returns the rows below the names of the months; the lines of the calendar stand behind them and never behind words.
fn with_rows(assembly: &Assembly<'_>, calendar: &Calendar, rows: &[Drawn<'_>]) -> Sheet {
    let mut sheet = Sheet {
        height: calendar.height(),
        ..Sheet::default()
    };
    let mut bands = Vec::new();
    for (row, name, height) in rows {
        let area = Area {
            x: 0,
            y: sheet.height,
            width: NAME,
            height: *height,
        };
        let before = sheet.shapes.len();
        match row {
            Row::Phase(_, start, end) => bar(assembly, &mut sheet, calendar, area, (*start, *end)),
            Row::Milestone(it, due) => marks(assembly, &mut sheet, calendar, area, (it, *due)),
        }
        bands.push(Band::of(area, &sheet.shapes[before..]));
        sheet.lines(area, name, Alignment::Start, matches!(row, Row::Phase(..)));
        sheet.height += height;
    }
    let mut behind = Sheet::default();
    calendar.draw(assembly, &mut behind, &bands);
    calendar.draw_day(&mut behind, assembly.project.today, &bands);
    behind.shapes.append(&mut sheet.shapes);
    Sheet {
        shapes: behind.shapes,
        height: sheet.height,
    }
}

/// Says below the rows where today is; where it is outside the timeline, on which side.
fn today(assembly: &Assembly<'_>, sheet: &mut Sheet, calendar: &Calendar) {
    let day = assembly.project.today;
    let words = assembly.say("drawing-today", &[("day", assembly.language.day(day).into())]);
    let (words, x, alignment) = match calendar.side(day) {
        Ordering::Less => (format!("← {words}"), START, Alignment::Start),
        Ordering::Greater => (format!("{words} →"), WIDTH, Alignment::End),
        Ordering::Equal => (words, calendar.place(day), Alignment::Center),
    };
    let wide = width(&words, true) + 2;
    let left = match alignment {
        Alignment::Start => x,
        Alignment::Center => x - wide / 2,
        Alignment::End => x - wide,
    };
    let area = Area {
        x: left.clamp(START, (WIDTH - wide).max(START)),
        y: sheet.height + 2,
        width: wide,
        height: LINE,
    };
    sheet.text(area, &words, alignment, true);
    sheet.height += TODAY;
}

/// Tells whether a milestone's day has passed and it is not reached.
fn is_late(assembly: &Assembly<'_>, milestone: &Milestone, due: Date) -> bool {
    milestone.done.is_none() && due.last() < assembly.project.today
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
                // What is late says so itself.
                let time = if it.done.is_some() || is_late(assembly, it, *due) {
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
    let is_late = is_late(assembly, milestone, due);
    let due = Value::from(assembly.date(due));
    match reached(milestone) {
        None if is_late => vec![
            assembly.say("drawing-late", &[("due", due)]),
            assembly.word("drawing-key-late"),
        ],
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
    beside(sheet, row, (area.x, area.x + area.width), &texts, false);
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
    let is_late = is_late(assembly, milestone, due);
    sheet.field(diamond((mark, middle), tone(done.is_some(), is_late)));
    let ends = (at.min(mark - MARK / 2), at.max(mark + MARK / 2));
    beside(sheet, row, ends, &dates(assembly, milestone, due), is_late);
}

/// Returns how a milestone's mark is filled; what is late says so in words as well.
fn tone(is_reached: bool, is_late: bool) -> Tone {
    match (is_reached, is_late) {
        (true, _) => Tone::Strong,
        (false, true) => Tone::Light,
        (false, false) => Tone::None,
    }
}

fn diamond((x, y): (i32, i32), tone: Tone) -> Panel {
    Panel {
        area: Area {
            x: x - MARK / 2,
            y: y - MARK / 2,
            width: MARK,
            height: MARK,
        },
        form: Form::Diamond,
        tone,
        edge: Edge::Thick,
        text: None,
    }
}

/// Writes the first of some texts for which there is room right of what is drawn or else left of it; the tables say what
/// no room is left for.
fn beside(sheet: &mut Sheet, row: Area, (left, right): (i32, i32), texts: &[String], is_bold: bool) {
    let (before, after) = (left - GAP - START, WIDTH - right - GAP);
    let fits = |it: &str, room: i32| width(it, is_bold) + 2 <= room;
    let Some(words) = texts.iter().find(|it| fits(it, before.max(after))) else {
        return;
    };
    let (area, alignment) = if fits(words, after) {
        let x = right + GAP;
        (Area { x, width: after, ..row }, Alignment::Start)
    } else {
        let x = START;
        let width = before;
        (Area { x, width, ..row }, Alignment::End)
    };
    sheet.field(Panel {
        area,
        text: Some(written(words, alignment, is_bold)),
        ..Panel::default()
    });
}

/// Explains the marks that occur.
fn key(assembly: &Assembly<'_>, sheet: &mut Sheet, rows: &[Row<'_>]) {
    let milestones = || {
        rows.iter().filter_map(|it| match it {
            Row::Milestone(it, due) => Some((*it, *due)),
            Row::Phase(..) => None,
        })
    };
    let is_late = |it: (&Milestone, Date)| is_late(assembly, it.0, it.1);
    let is_moved = |(it, due): (&Milestone, Date)| reached(it).is_some_and(|done| done.last() != due.last());
    let (y, mut x) = (sheet.height + KEY / 2 + 2, START + MARK / 2 + 2);
    let entries = [
        (
            Some(Tone::Strong),
            "drawing-key-reached",
            milestones().any(|it| it.0.done.is_some()),
        ),
        (
            Some(Tone::None),
            "drawing-key-not-reached",
            milestones().any(|it| it.0.done.is_none() && !is_late(it)),
        ),
        (Some(Tone::Light), "drawing-key-late", milestones().any(is_late)),
        (None, "drawing-key-due", milestones().any(is_moved)),
    ];
    for (mark, word, _) in entries.iter().filter(|it| it.2) {
        match mark {
            Some(tone) => sheet.field(diamond((x, y), *tone)),
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
