//! A span of time along a line: where a day stands, and which months or years are named.

use super::{LINE, Sheet, width};
use crate::document::Alignment;
use crate::document::drawing::{Area, Panel, Shape, Tone, WIDTH};
use crate::draft::assembly::Assembly;
use chrono::{Datelike, Months, NaiveDate};
use std::cmp::Ordering;
use std::ops::Range;

/// How many months may stand between two names; from twelve on they are years.
const STEPS: [u32; 10] = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
/// How much room stands between two names.
const GAP: i32 = 8;

/// How far a line keeps from words.
const CLEAR: i32 = 4;

/// A row across the calendar: from where to where it reaches down, and where words stand in it that no line may cross.
pub(super) struct Band {
    rows: Range<i32>,
    words: Vec<Range<i32>>,
}

impl Band {
    /// Returns the band of a row in which some shapes stand.
    pub(super) fn of(row: Area, shapes: &[Shape]) -> Self {
        let words = shapes.iter().filter_map(|it| match it {
            Shape::Panel(panel) => words_of(panel),
            Shape::Line(_) => None,
        });
        Self {
            rows: row.y..row.y + row.height,
            words: words.collect(),
        }
    }

    fn is_clear(&self, x: i32) -> bool {
        !self.words.iter().any(|it| it.start - CLEAR <= x && x <= it.end + CLEAR)
    }
}

/// Returns from where to where the words of a field reach.
fn words_of(panel: &Panel) -> Option<Range<i32>> {
    let text = panel.text.as_ref()?;
    let (area, wide) = (panel.area, width(&text.words, text.is_bold));
    let start = match text.alignment {
        Alignment::Start => area.x,
        Alignment::Center => area.x + (area.width - wide) / 2,
        Alignment::End => area.x + area.width - wide,
    };
    Some(start..start + wide)
}

/// A span of whole months, drawn from `start` to the right edge.
pub(super) struct Calendar {
    first: NaiveDate,
    /// The first day after it.
    end: NaiveDate,
    start: i32,
    step: u32,
}

impl Calendar {
    /// Returns the calendar of some days; nothing where there are none.
    pub(super) fn of(
        assembly: &Assembly<'_>,
        days: impl Iterator<Item = NaiveDate> + Clone,
        start: i32,
    ) -> Option<Self> {
        let first = days.clone().min()?.with_day(1)?;
        let end = days.max()?.with_day(1)?.checked_add_months(Months::new(1))?;
        let mut calendar = Self {
            first,
            end,
            start,
            step: STEPS[STEPS.len() - 1],
        };
        let names = |step: u32| {
            let months = (0..12).step_by(step.min(12) as usize);
            months.map(move |it| name(assembly, 2018, it, step))
        };
        let fits = |step: &u32| {
            let room = calendar.length() * i64::from(*step) / calendar.months().max(1);
            names(*step).all(|it| i64::from(width(&it, false) + GAP) <= room)
        };
        calendar.step = STEPS.into_iter().find(fits).unwrap_or(calendar.step);
        Some(calendar)
    }

    /// Returns where a day begins.
    pub(super) fn place(&self, day: NaiveDate) -> i32 {
        let days = (self.end - self.first).num_days().max(1);
        let own = (day - self.first).num_days().clamp(0, days);
        self.start + i32::try_from(self.length() * own / days).unwrap_or(0)
    }

    /// Returns whether a day is before the span, in it, or after it.
    pub(super) fn side(&self, day: NaiveDate) -> Ordering {
        match (day < self.first, day < self.end) {
            (true, _) => Ordering::Less,
            (false, true) => Ordering::Equal,
            (false, false) => Ordering::Greater,
        }
    }

    /// Returns how high the names above the line are.
    pub(super) fn height(&self) -> i32 {
        if self.names_months() { 2 * LINE + 6 } else { LINE + 6 }
    }

    /// Names months and years from the top, with lines down through some bands.
    pub(super) fn draw(&self, assembly: &Assembly<'_>, sheet: &mut Sheet, bands: &[Band]) {
        let top = self.height();
        let mut end = 0;
        for (year, month) in self.marks(self.step) {
            let words = name(assembly, year, month, self.step);
            let x = self.place(date(year, month).unwrap_or(self.first));
            for part in self.clear_parts(x, bands) {
                sheet.line((x, part.start), (x, part.end), true);
            }
            write(sheet, x, top - LINE - 4, &words, &mut end);
        }
        let mut end = 0;
        if self.names_months() {
            let first = (self.first.year(), self.first.month0());
            let marks: Vec<_> = self.marks(12).collect();
            // A year of which there is hardly anything makes room for the next.
            let next = marks.first().and_then(|it| date(it.0, it.1));
            let wide = width(&first.0.to_string(), false) + GAP;
            let is_own = next.is_none_or(|it| self.place(it) - self.start >= wide);
            for (year, month) in Some(first).filter(|_| is_own).into_iter().chain(marks) {
                let x = self.place(date(year, month).unwrap_or(self.first));
                write(sheet, x, 0, &year.to_string(), &mut end);
            }
        }
        sheet.line((self.start, top - 4), (WIDTH, top - 4), false);
    }

    /// Draws the line of a day, where it is in the span; it is broad, so that it is no month's.
    pub(super) fn draw_day(&self, sheet: &mut Sheet, day: NaiveDate, bands: &[Band]) {
        if self.side(day) != Ordering::Equal {
            return;
        }
        let x = self.place(day).min(WIDTH - 2);
        for part in self.clear_parts(x, bands) {
            sheet.field(Panel {
                area: Area {
                    x,
                    y: part.start,
                    width: 2,
                    height: part.end - part.start,
                },
                tone: Tone::Strong,
                ..Panel::default()
            });
        }
    }

    /// Returns the parts of an upright line through some bands that cross no words.
    fn clear_parts(&self, x: i32, bands: &[Band]) -> Vec<Range<i32>> {
        let top = self.height();
        let mut parts = Vec::from([Range {
            start: top - 4,
            end: top,
        }]);
        for band in bands.iter().filter(|it| it.is_clear(x)) {
            match parts.last_mut().filter(|it| it.end == band.rows.start) {
                Some(part) => part.end = band.rows.end,
                None => parts.push(band.rows.clone()),
            }
        }
        parts
    }

    fn names_months(&self) -> bool {
        self.step < 12
    }

    fn length(&self) -> i64 {
        i64::from(WIDTH - self.start)
    }

    fn months(&self) -> i64 {
        index(self.end) - index(self.first)
    }

    /// Returns the months that are named, as year and month from 0.
    fn marks(&self, step: u32) -> impl Iterator<Item = (i32, u32)> {
        let step = i64::from(step);
        let first = (index(self.first) + step - 1).div_euclid(step) * step;
        let months = (first..index(self.end)).step_by(usize::try_from(step).unwrap_or(1));
        months.filter_map(|it| {
            Some((
                i32::try_from(it.div_euclid(12)).ok()?,
                u32::try_from(it.rem_euclid(12)).ok()?,
            ))
        })
    }
}

/// Writes a name right of a mark, unless the one before or the edge is in its way.
fn write(sheet: &mut Sheet, x: i32, y: i32, words: &str, end: &mut i32) {
    let wide = width(words, false) + 2;
    if x + 3 >= *end && x + 3 + wide <= WIDTH {
        let area = Area {
            x: x + 3,
            y,
            width: wide,
            height: LINE,
        };
        sheet.text(area, words, Alignment::Start, false);
        *end = x + 3 + wide;
    }
}

/// Returns the months from the year 0 to a day's.
fn index(day: NaiveDate) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month0())
}

fn date(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month + 1, 1)
}

fn name(assembly: &Assembly<'_>, year: i32, month: u32, step: u32) -> String {
    if step < 12 {
        assembly.word(&format!("month-{}", month + 1))
    } else {
        year.to_string()
    }
}
