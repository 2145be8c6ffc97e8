//! Bars: how much speaks for something, to the right, and against it, to the left.

use super::{LINE, MOST, NAME_LINES, PAGE, SIZE, Sheet, chunks, filled, folded, number, width};
use crate::document::Alignment;
use crate::document::drawing::{Area, Drawing, Edge, Tone, WIDTH};
use crate::draft::assembly::Assembly;
use crate::language::Value;

/// How much speaks for and against something.
pub(in crate::draft) struct Bar {
    /// What it is.
    pub(in crate::draft) name: String,
    /// How much speaks for it.
    pub(in crate::draft) favour: usize,
    /// How much speaks against it.
    pub(in crate::draft) against: usize,
}

/// How wide names are.
const NAME: i32 = 216;
/// How much room stands between a name, a bar and a number.
const GAP: i32 = 6;
/// How much longer a bar is at most for one more.
const STEP: i32 = 40;
/// How high a bar is.
const BAR: i32 = 16;
/// How high the words above the bars are.
const HEAD: i32 = 24;

/// Returns the drawing of some bars, in as many parts as pages can take; nothing where there is nothing to draw.
pub(in crate::draft) fn draw(assembly: &Assembly<'_>, caption: &str, bars: &[Bar]) -> Vec<Drawing> {
    let names: Vec<Vec<String>> = bars
        .iter()
        .map(|it| folded(&it.name, NAME, NAME_LINES, false))
        .collect();
    let heights: Vec<i32> = names.iter().map(|it| number(it.len()).max(1) * LINE + 9).collect();
    let parts = chunks(&heights, PAGE - HEAD);
    if parts.len() > MOST {
        return Vec::new();
    }
    let scale = Scale::of(assembly, bars);
    let mut drawings = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let mut sheet = Sheet {
            height: HEAD,
            ..Sheet::default()
        };
        scale.head(assembly, &mut sheet);
        let rows = bars.iter().zip(&names).zip(&heights);
        for ((bar, name), height) in rows.skip(part.start).take(part.len()) {
            let area = Area {
                x: 0,
                y: sheet.height,
                width: NAME,
                height: *height,
            };
            sheet.lines(area, name, Alignment::Start, false);
            scale.bar(&mut sheet, bar, area);
            sheet.height += height;
        }
        sheet.line((scale.zero, HEAD - 2), (scale.zero, sheet.height), false);
        sheet.height += 2;
        let words = bars[part.clone()].iter().map(|it| description(assembly, it));
        drawings.push(sheet.finish(assembly, caption, caption, words, (at, parts.len())));
    }
    drawings
}

fn description(assembly: &Assembly<'_>, bar: &Bar) -> String {
    let arguments = [
        ("name", bar.name.as_str().into()),
        ("for", Value::from(bar.favour)),
        ("against", Value::from(bar.against)),
    ];
    assembly.say("drawing-bar", &arguments)
}

/// Where nothing stands, and how long bars are.
struct Scale {
    zero: i32,
    /// How much the longest bar says, and how long it is.
    most: i32,
    length: i32,
    has_against: bool,
}

impl Scale {
    fn of(assembly: &Assembly<'_>, bars: &[Bar]) -> Self {
        let most = |of: fn(&Bar) -> usize| bars.iter().map(|it| number(of(it))).max().unwrap_or(0);
        let (favour, against) = (most(|it| it.favour), most(|it| it.against));
        let has_against = against > 0;
        let digits = |most: i32| width(&most.to_string(), true) + 2 * GAP;
        let start = NAME + GAP;
        let left = if has_against { digits(against) } else { 0 };
        let room = WIDTH - start - left - digits(favour);
        // The words above each side have room, also where its bars are short.
        let words = |key| width(&assembly.word(key), true) + GAP;
        let least = if has_against {
            words("drawing-against") - left
        } else {
            0
        };
        let most = room - (words("drawing-for") - digits(favour)).max(0);
        let share = i64::from(room) * i64::from(against) / i64::from(favour + against).max(1);
        let own = i32::try_from(share).unwrap_or(0).clamp(least.max(0), most);
        let other = room - own;
        // Both sides have one measure: that of the side with less room for its longest bar.
        let is_left = i64::from(own) * i64::from(favour) < i64::from(other) * i64::from(against);
        let (length, most) = if is_left { (own, against) } else { (other, favour) };
        Self {
            zero: start + left + own,
            most: most.max(1),
            length: length.min(most.max(1).saturating_mul(STEP)),
            has_against,
        }
    }

    /// Returns how long a bar is.
    fn length(&self, count: usize) -> i32 {
        let length = i64::from(self.length) * i64::from(number(count)) / i64::from(self.most);
        i32::try_from(length).unwrap_or(i32::MAX)
    }

    fn head(&self, assembly: &Assembly<'_>, sheet: &mut Sheet) {
        let area = |x: i32, width: i32| Area {
            x,
            y: 0,
            width,
            height: HEAD - 6,
        };
        let right = area(self.zero + GAP, WIDTH - self.zero - GAP);
        sheet.text(right, &assembly.word("drawing-for"), Alignment::Start, true);
        if self.has_against {
            let left = area(NAME, self.zero - NAME - GAP);
            sheet.text(left, &assembly.word("drawing-against"), Alignment::End, true);
        }
    }

    fn bar(&self, sheet: &mut Sheet, bar: &Bar, row: Area) {
        let area = |x: i32, width: i32| Area {
            x,
            y: row.y + (row.height - BAR) / 2,
            width,
            height: BAR,
        };
        let length = self.length(bar.favour);
        if bar.favour > 0 {
            sheet.field(filled(area(self.zero, length), Tone::Strong, Edge::None, ""));
        }
        let end = self.zero + length + GAP;
        let room = area(end, WIDTH - end);
        sheet.text(room, &bar.favour.to_string(), Alignment::Start, true);
        if bar.against > 0 {
            let length = self.length(bar.against);
            sheet.field(filled(area(self.zero - length, length), Tone::Pale, Edge::Thick, ""));
            let digits = bar.against.to_string();
            let wide = width(&digits, true) + SIZE / 2;
            let room = area(self.zero - length - GAP - wide, wide);
            sheet.text(room, &digits, Alignment::End, true);
        }
    }
}
