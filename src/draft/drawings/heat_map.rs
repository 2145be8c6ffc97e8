//! The coverage matrix as a heat map: the more a cell holds, the stronger it is filled, and its number stands in it.

use super::{LINE, MOST, NAME_LINES, PAGE, Sheet, chunks, filled, folded, number, width};
use crate::coverage::Report;
use crate::coverage::axis::Line;
use crate::coverage::dimension::{Dimension, Unit};
use crate::coverage::labels;
use crate::coverage::matrix::Figure;
use crate::document::Alignment;
use crate::document::drawing::{Area, Drawing, Edge, Tone, WIDTH};
use crate::draft::assembly::Assembly;
use std::ops::Range;

/// How wide the rows' names are at least and at most.
const NAME: (i32, i32) = (150, 216);
/// How wide a column is at least and at most.
const COLUMN: (i32, i32) = (34, 64);
/// How far a part stands in below its whole, and up to which depth.
const INDENT: (i32, i32) = (12, 4);
/// How high the explanation of the colours is.
const KEY: i32 = 34;
/// How much room there is between fields.
const GAP: i32 = 2;
/// What stands where there is nothing.
const NOTHING: &str = "–";

/// Returns the heat map of a report, in as many parts as pages can take; nothing where there is nothing to draw.
pub(in crate::draft) fn draw(assembly: &Assembly<'_>, report: &Report) -> Vec<Drawing> {
    let map = Map::of(assembly, report);
    let (rows, columns) = map.parts();
    let parts = rows.len() * columns.len();
    if parts > MOST {
        return Vec::new();
    }
    let title = labels::caption(report, assembly.language) + ".";
    let caption = assembly.say(map.caption_key(), &[("title", (&*title).into())]);
    let tiles = rows
        .iter()
        .flat_map(|rows| columns.iter().map(move |columns| (rows, columns)));
    let mut drawings = Vec::new();
    for (at, (rows, columns)) in tiles.enumerate() {
        let mut sheet = Sheet::default();
        map.head(&mut sheet, columns);
        map.rows(&mut sheet, rows, columns);
        map.key(&mut sheet);
        let description = map.description(rows, columns);
        drawings.push(Drawing {
            is_whole: true,
            ..sheet.finish(assembly, &caption, &title, description.into_iter(), (at, parts))
        });
    }
    drawings
}

struct Map<'a, 'p> {
    assembly: &'a Assembly<'p>,
    report: &'a Report,
    names: Vec<Vec<String>>,
    heights: Vec<i32>,
    name: i32,
    column: i32,
    total: i32,
    /// How many more of what is counted a stronger filling stands for.
    step: u32,
    most: u32,
}

impl<'a, 'p> Map<'a, 'p> {
    fn of(assembly: &'a Assembly<'p>, report: &'a Report) -> Self {
        let matrix = &report.matrix;
        let called: Vec<String> = matrix
            .rows
            .iter()
            .map(|it| labels::marked(it, assembly.language))
            .collect();
        let whole = |(line, name): (&Line, &String)| width(name, false) + indent(line) + 10;
        let name = matrix.rows.iter().zip(&called).map(whole).max().unwrap_or(0);
        let name = name.clamp(NAME.0, NAME.1);
        let fold = |(line, name_of): (&Line, &String)| folded(name_of, name - indent(line) - 10, NAME_LINES, false);
        let names: Vec<_> = matrix.rows.iter().zip(&called).map(fold).collect();
        let heights = names.iter().map(|it| (number(it.len()) * LINE + 6).max(24)).collect();
        let widest =
            |figures: &mut dyn Iterator<Item = &Figure>| figures.map(|it| width(&shown(it, matrix.count), true)).max();
        let cells = widest(&mut matrix.cells.iter().flatten().chain(&matrix.column_totals));
        let totals = widest(&mut matrix.row_totals.iter().chain([&matrix.total]));
        let total = width(&assembly.word("coverage-total"), true).max(totals.unwrap_or(0)) + 10;
        let least = (cells.unwrap_or(0) + 10).max(COLUMN.0);
        let most = matrix.cells.iter().flatten().map(|it| it.counted).max().unwrap_or(0);
        let mut map = Self {
            assembly,
            report,
            names,
            heights,
            name,
            column: least,
            total,
            step: most.div_ceil(4).max(1),
            most,
        };
        let count = map.parts().1.iter().map(|it| number(it.len())).max().unwrap_or(1);
        map.column = map.column.max(COLUMN.1.min((WIDTH - name - total) / count.max(1)));
        map
    }

    /// Returns the entry of the catalogue that says how the map is read.
    fn caption_key(&self) -> &'static str {
        let matrix = &self.report.matrix;
        let totals = matrix
            .row_totals
            .iter()
            .chain(&matrix.column_totals)
            .chain([&matrix.total]);
        let mut all = matrix.cells.iter().flatten().chain(totals);
        let has_targets = all.any(|it| target(it, matrix.count).is_some());
        if has_targets {
            "drawing-heat-map-targets"
        } else {
            "drawing-heat-map"
        }
    }

    /// Returns the rows and the columns of each part.
    fn parts(&self) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
        let columns = &self.report.matrix.columns;
        let room = WIDTH - self.name - self.total;
        // Parts side by side are as wide as each other.
        let least = chunks(&vec![self.column; columns.len()], room).len().max(1);
        let share = number(columns.len().div_ceil(least)) * self.column;
        let columns = chunks(&vec![self.column; columns.len()], share);
        let most = columns.iter().map(|it| number(it.len())).max().unwrap_or(0);
        let room = PAGE - most * 2 * LINE - KEY - 2 * LINE;
        (chunks(&self.heights, room.max(PAGE / 3)), columns)
    }

    /// Names the columns, each above the one to its left, with a line down to its column.
    fn head(&self, sheet: &mut Sheet, columns: &Range<usize>) {
        let matrix = &self.report.matrix;
        let centre = |at: usize| self.name + self.column * number(at - columns.start) + self.column / 2;
        let names: Vec<Vec<String>> = columns
            .clone()
            .map(|at| {
                let name = labels::marked(&matrix.columns[at], self.assembly.language);
                folded(&name, centre(at) - 8, 2, false)
            })
            .collect();
        let height = |lines: &Vec<String>| number(lines.len()) * LINE + 3;
        let bottom = names.iter().map(height).sum::<i32>() + 6;
        let mut y = 0;
        for (at, lines) in columns.clone().zip(&names).rev() {
            let x = centre(at);
            let area = Area {
                x: 0,
                y,
                width: x - 6,
                height: height(lines),
            };
            sheet.lines(area, lines, Alignment::End, false);
            let middle = y + area.height / 2;
            sheet.line((x - 4, middle), (x, middle), false);
            sheet.line((x, middle), (x, bottom - 2), false);
            y += area.height;
        }
        if self.is_last_column(columns) {
            let area = Area {
                x: self.name + self.column * number(columns.len()),
                y: bottom - LINE - 2,
                width: self.total,
                height: LINE,
            };
            sheet.text(area, &self.assembly.word("coverage-total"), Alignment::Center, true);
        }
        sheet.height = bottom;
    }

    fn is_last_column(&self, columns: &Range<usize>) -> bool {
        columns.end == self.report.matrix.columns.len()
    }

    fn rows(&self, sheet: &mut Sheet, rows: &Range<usize>, columns: &Range<usize>) {
        let matrix = &self.report.matrix;
        for at in rows.clone() {
            let inner = indent(&matrix.rows[at]);
            let area = Area {
                x: inner,
                y: sheet.height,
                width: self.name - inner - 8,
                height: self.heights[at],
            };
            sheet.lines(area, &self.names[at], Alignment::Start, false);
            let cells = matrix.cells[at][columns.clone()].iter();
            for (x, figure) in self.places().zip(cells) {
                self.cell(sheet, (x, area.height), figure);
            }
            self.sum(sheet, columns, area.height, &matrix.row_totals[at]);
            sheet.height += area.height;
        }
        if rows.end == matrix.rows.len() {
            let height = 26;
            let area = Area {
                x: 0,
                y: sheet.height,
                width: self.name - 8,
                height,
            };
            sheet.text(area, &self.assembly.word("coverage-total"), Alignment::Start, true);
            for (x, figure) in self.places().zip(&matrix.column_totals[columns.clone()]) {
                self.total_of(sheet, (x, self.column, height), figure);
            }
            self.sum(sheet, columns, height, &matrix.total);
            sheet.height += height;
        }
    }

    fn places(&self) -> impl Iterator<Item = i32> {
        (0..).map(|at| self.name + self.column * at)
    }

    /// Draws a cell; one whose theme does not serve its goal stays empty.
    fn cell(&self, sheet: &mut Sheet, (x, height): (i32, i32), figure: &Figure) {
        if !figure.linked {
            return;
        }
        let area = Area {
            x: x + GAP / 2,
            y: sheet.height + GAP / 2,
            width: self.column - GAP,
            height: height - GAP,
        };
        let edge = if figure.short { Edge::Thick } else { Edge::Thin };
        sheet.field(filled(
            area,
            self.tone(figure.counted),
            edge,
            &shown(figure, self.report.matrix.count),
        ));
    }

    /// Draws the total of a row beside the last column.
    fn sum(&self, sheet: &mut Sheet, columns: &Range<usize>, height: i32, figure: &Figure) {
        if self.is_last_column(columns) {
            let x = self.name + self.column * number(columns.len());
            self.total_of(sheet, (x, self.total, height), figure);
        }
    }

    /// Draws a total, which is not filled: it is not of the same measure as the cells.
    fn total_of(&self, sheet: &mut Sheet, (x, width, height): (i32, i32, i32), figure: &Figure) {
        let area = Area {
            x,
            y: sheet.height,
            width,
            height,
        };
        sheet.text(area, &shown(figure, self.report.matrix.count), Alignment::Center, true);
    }

    fn tone(&self, counted: u32) -> Tone {
        let level = counted.div_ceil(self.step).min(4) as usize;
        Tone::ALL[level]
    }

    /// Explains the colours.
    fn key(&self, sheet: &mut Sheet) {
        let unit = labels::unit(self.report, self.assembly.language);
        let words = self.assembly.say("drawing-key", &[("unit", unit.into())]);
        let ranges: Vec<(Tone, String)> = (0..4)
            .map(|level| (level * self.step + 1, ((level + 1) * self.step).min(self.most)))
            .filter(|(from, to)| from <= to)
            .map(|(from, to)| {
                (
                    self.tone(from),
                    if from == to {
                        from.to_string()
                    } else {
                        format!("{from}–{to}")
                    },
                )
            })
            .collect();
        if ranges.is_empty() {
            return;
        }
        let y = sheet.height + KEY - 22;
        let wide = ranges.iter().map(|it| width(&it.1, false)).max().unwrap_or(0) + 16;
        let area = Area {
            x: 0,
            y,
            width: self.name - 8,
            height: 20,
        };
        sheet.lines(area, &folded(&words, area.width, 1, false), Alignment::Start, false);
        for (x, (tone, range)) in (0..).map(|at| self.name + at * (wide + 4)).zip(&ranges) {
            let area = Area { x, width: wide, ..area };
            sheet.field(filled(area, *tone, Edge::Thin, range));
        }
        sheet.height += KEY;
    }

    /// Returns the figures in sentences, one a row; rows without any are named together.
    fn description(&self, rows: &Range<usize>, columns: &Range<usize>) -> Vec<String> {
        let (matrix, language) = (&self.report.matrix, self.assembly.language);
        let (mut sentences, mut silent) = (Vec::new(), Vec::new());
        for at in rows.clone() {
            let name = labels::marked(&matrix.rows[at], language);
            let (cells, total) = (&matrix.cells[at], &matrix.row_totals[at]);
            if total.counted + total.awaited == 0 {
                silent.push(self.figure(name, total));
            } else {
                sentences.push(self.sentence(Some(&name), &cells[columns.clone()], total, columns));
            }
        }
        if !silent.is_empty() {
            let unit = labels::unit(self.report, language);
            let arguments = [("unit", unit.into()), ("names", self.assembly.list(&silent).into())];
            sentences.push(self.assembly.say("drawing-none", &arguments));
        }
        if rows.end == matrix.rows.len() {
            let cells = &matrix.column_totals[columns.clone()];
            sentences.push(self.sentence(None, cells, &matrix.total, columns));
        }
        sentences
    }

    /// Returns a row's figures in a sentence; that of all rows together has no name.
    fn sentence(&self, name: Option<&str>, cells: &[Figure], total: &Figure, columns: &Range<usize>) -> String {
        let lines = &self.report.matrix.columns[columns.clone()];
        let is_described = |it: &Figure| it.linked && (it.short || it.counted + it.awaited > 0);
        let description = lines.iter().zip(cells).filter(|it| is_described(it.1));
        let cells: Vec<String> = description
            .map(|(line, figure)| {
                let name = labels::name(&line.member, self.assembly.language);
                self.figure(format!("{name} {}", self.amount(figure)), figure)
            })
            .collect();
        let arguments = [
            ("name", name.unwrap_or_default().into()),
            ("total", self.figure(self.amount(total), total).into()),
            ("cells", cells.join(", ").into()),
        ];
        let key = match (name, cells.is_empty()) {
            (Some(_), false) => "drawing-figures",
            (Some(_), true) => "drawing-figure",
            (None, false) => "drawing-totals",
            (None, true) => "drawing-total",
        };
        self.assembly.say(key, &arguments)
    }

    fn amount(&self, figure: &Figure) -> String {
        if figure.awaited == 0 {
            return figure.counted.to_string();
        }
        let arguments = [
            ("counted", labels::count(figure.counted)),
            ("awaited", labels::count(figure.awaited)),
        ];
        self.assembly.say("drawing-awaited", &arguments)
    }

    /// Returns words of a figure, with a remark where it is short of its target.
    fn figure(&self, words: String, figure: &Figure) -> String {
        if !figure.short {
            return words;
        }
        let matrix = &self.report.matrix;
        let goals = [matrix.row_dimension, matrix.column_dimension].contains(&Dimension::Goal);
        let target = target(figure, matrix.count);
        let key = match (goals, target) {
            (true, Some(_)) => "drawing-short-of-goals-target",
            (true, None) => "drawing-short-of-goals",
            (false, Some(_)) => "drawing-short-of-target",
            (false, None) => "drawing-short",
        };
        let target = labels::count(target.unwrap_or_default());
        self.assembly.say(key, &[("figure", words.into()), ("target", target)])
    }
}

fn indent(line: &Line) -> i32 {
    INDENT.0 * number(line.depth).min(INDENT.1)
}

/// Returns what stands in a cell: how many, of how many that are asked for, and a mark where that is short: `2/3 !`.
fn shown(figure: &Figure, count: Unit) -> String {
    let Some(target) = target(figure, count).filter(|_| figure.linked) else {
        return labels::figure(figure, NOTHING);
    };
    let plain = labels::figure(figure, "0");
    match plain.strip_suffix(" !") {
        Some(number) => format!("{number}/{target} !"),
        None => format!("{plain}/{target}"),
    }
}

/// Returns how many are asked of a cell, in what is counted.
fn target(figure: &Figure, count: Unit) -> Option<u32> {
    figure.target(count).filter(|it| it.unit == count).map(|it| it.number)
}
