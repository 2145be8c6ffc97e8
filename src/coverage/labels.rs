//! What coverage is called, in the reader's language.

use super::Report;
use super::accepted::Accepted;
use super::axis::{Line, Member};
use super::dimension::{Dimension, Unit};
use super::gaps::{Gap, Obstacle};
use super::matrix::Figure;
use super::plan::Inquiry;
use super::targets::Origin;
use crate::language::{Language, Value};
use crate::record::kind::Kind;
pub use crate::text::capital::capitalised;
use crate::text::visible::visible;

/// Returns a member's name, fit to be shown.
pub fn name(member: &Member, language: Language) -> String {
    if member.dimension == Dimension::Method {
        capitalised(&language.word(&format!("method-{}", member.id)))
    } else {
        visible(&member.title).into_owned()
    }
}

/// Returns the name of a row or a column, with a mark where nothing is asked of it.
pub fn marked(line: &Line, language: Language) -> String {
    let mark = if line.accepted.is_some() { " *" } else { "" };
    name(&line.member, language) + mark
}

/// Returns what a matrix shows, such as `Aktører og temaer`.
pub fn title(report: &Report, language: Language) -> String {
    let (rows, columns) = (report.matrix.row_dimension, report.matrix.column_dimension);
    if (rows, columns) == (Dimension::Stakeholder, Dimension::Theme) {
        return language.word("coverage-title");
    }
    let arguments = [
        ("rows", plural(rows, language).into()),
        ("columns", plural(columns, language).into()),
    ];
    capitalised(&language.say("coverage-title-of", &arguments))
}

/// Returns what a matrix shows and counts, such as `Hvem er hørt om hvad? Antal notater`.
pub fn caption(report: &Report, language: Language) -> String {
    language.say(
        "coverage-caption",
        &[
            ("title", title(report, language).into()),
            ("unit", unit(report, language).into()),
        ],
    )
}

/// Returns what a matrix counts, in the plural.
pub fn unit(report: &Report, language: Language) -> String {
    language.word(&format!("coverage-of-{}", report.matrix.count.word()))
}

/// Returns what stands above the rows of a matrix: what they are, and what is counted.
pub fn corner(report: &Report, language: Language) -> String {
    let unit = unit(report, language);
    let rows = capitalised(&plural(report.matrix.row_dimension, language));
    language.say("coverage-corner", &[("rows", rows.into()), ("unit", unit.into())])
}

/// Returns a figure with its marks: `2`, `2+1` for one that is on its way, `2 !` for one that is short of its target;
/// `none` stands for nothing, and a cell whose theme does not serve its goal stays empty.
pub fn figure(figure: &Figure, none: &str) -> String {
    let Figure { counted, awaited, .. } = figure;
    let number = match (counted, awaited) {
        _ if !figure.linked => String::new(),
        (0, 0) => none.to_owned(),
        (_, 0) => counted.to_string(),
        _ => format!("{counted}+{awaited}"),
    };
    if figure.short { format!("{number} !") } else { number }
}

/// Returns what stands above what is asked; where goals are shown another word than theirs.
pub fn asked(report: &Report, language: Language) -> String {
    language.word(if has_goals(report) {
        "coverage-target-of-goals"
    } else {
        "coverage-target"
    })
}

fn has_goals(report: &Report) -> bool {
    [report.matrix.row_dimension, report.matrix.column_dimension].contains(&Dimension::Goal)
}

/// Returns what is asked of a row or a column: a number where it is asked in what is counted, else an amount.
pub fn target(total: &Figure, count: Unit, language: Language) -> String {
    match total.target(count) {
        None => String::new(),
        Some(it) if it.unit == count => it.number.to_string(),
        Some(it) => amount(it.unit, it.number, language),
    }
}

/// Returns what the marks of a matrix mean, those that occur in it.
pub fn legend(report: &Report, language: Language) -> Vec<String> {
    let matrix = &report.matrix;
    let figures = || {
        let totals = matrix
            .row_totals
            .iter()
            .chain(&matrix.column_totals)
            .chain([&matrix.total]);
        matrix.cells.iter().flatten().chain(totals)
    };
    let is_excused = matrix
        .rows
        .iter()
        .chain(&matrix.columns)
        .any(|it| it.accepted.is_some());
    let short = if has_goals(report) {
        "coverage-mark-short-of-goals"
    } else {
        "coverage-mark-short"
    };
    let marks = [
        (short, figures().any(|it| it.short)),
        ("coverage-mark-awaited", figures().any(|it| it.awaited > 0)),
        ("coverage-mark-accepted", is_excused),
        ("coverage-mark-unlinked", figures().any(|it| !it.linked)),
    ];
    let marks = marks.iter().filter(|it| it.1).map(|it| language.word(it.0));
    let unstated = [("notes", report.unstated.into())];
    let is_short = report.unstated > 0 && matrix.count == Unit::Participants;
    let unstated = is_short.then(|| language.say("coverage-unstated", &unstated));
    marks.chain(unstated).collect()
}

/// Returns that the figures rest on illustrations, where they do.
pub fn examples(report: &Report, language: Language) -> Option<String> {
    examples_of(
        report.examples,
        report.notes + report.planned + report.expected + report.uncoded,
        language,
    )
}

/// Returns that some of the notes are illustrations, where any is.
pub fn examples_of(examples: usize, notes: usize, language: Language) -> Option<String> {
    let key = if examples == notes {
        "coverage-examples-all"
    } else {
        "coverage-examples-some"
    };
    let arguments = [("examples", examples.into()), ("notes", notes.into())];
    (examples > 0).then(|| language.say(key, &arguments))
}

/// Returns how many notes a matrix rests on, and how many are on their way.
pub fn counts(report: &Report, language: Language) -> Vec<String> {
    let mut counts = vec![language.say("coverage-notes", &[("notes", report.notes.into())])];
    for (key, notes) in [
        ("coverage-planned", report.planned),
        ("coverage-expected", report.expected),
        ("coverage-uncoded", report.uncoded),
    ] {
        if notes > 0 {
            counts.push(language.say(key, &[("notes", notes.into())]));
        }
    }
    counts
}

/// Returns how a matrix gets its first rows and columns; nothing where it has some.
pub fn none(report: &Report, language: Language) -> Vec<String> {
    let matrix = &report.matrix;
    let sides = [
        (&matrix.rows, matrix.row_dimension),
        (&matrix.columns, matrix.column_dimension),
    ];
    let empty = sides.into_iter().filter(|it| it.0.is_empty());
    empty
        .map(|it| language.say(&format!("coverage-none-{}", it.1.word()), &[]))
        .collect()
}

/// Returns how many gaps there are, and how many of them what closes; nothing where nothing is asked.
pub fn missing(report: &Report, language: Language) -> Option<String> {
    if report.targets.is_empty() {
        return Some(language.say("coverage-no-targets", &[]));
    }
    if report.asked == 0 {
        return None;
    }
    let open: Vec<&Gap> = report.open().collect();
    if open.is_empty() {
        return Some(language.say("coverage-no-gaps", &[]));
    }
    let mut parts = vec![language.say("coverage-gaps", &[("gaps", open.len().into())])];
    parts.extend(ways_to_close(&open, language));
    Some(parts.join(" "))
}

/// Returns how many gaps are closed by what is on its way, how many by the plan, and how many need a choice; each in a sentence.
pub fn ways_to_close(open: &[&Gap], language: Language) -> Vec<String> {
    let choices = open.iter().filter(|it| it.obstacle.is_some()).count();
    let is_awaited = |it: &&&Gap| it.obstacle.is_none() && it.have.saturating_add(it.awaited) >= it.need;
    let awaited = open.iter().filter(is_awaited).count();
    let planned = open.len() - choices - awaited;
    let mut parts = Vec::new();
    for (key, gaps) in [
        ("coverage-gaps-awaited", awaited),
        ("coverage-gaps-planned", planned),
        ("coverage-gaps-choice", choices),
    ] {
        if gaps > 0 {
            parts.push(language.say(key, &[("gaps", gaps.into())]));
        }
    }
    parts
}

/// Returns where the targets come from: the manifest alone, or that they are defaults, and what each rests on.
pub fn origins(report: &Report, language: Language) -> Vec<String> {
    let mut reasons: Vec<&str> = Vec::new();
    for target in &report.targets {
        match target.origin {
            Origin::Manifest(_) => return vec![language.say("coverage-from-manifest", &[])],
            Origin::Default(why) if !reasons.contains(&why) => reasons.push(why),
            Origin::Default(_) => {}
        }
    }
    if reasons.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![language.say("coverage-from-defaults", &[])];
    lines.extend(reasons.into_iter().map(|it| language.say(it, &[])));
    lines
}

/// Returns what a gap is in: its members' names, or the whole project.
pub fn cell(gap: &Gap, language: Language) -> String {
    if gap.cell.is_empty() {
        return language.word("coverage-whole");
    }
    let names: Vec<String> = gap.cell.iter().map(|it| name(it, language)).collect();
    names.join(" · ")
}

/// Returns a number of a unit in words, such as `2 metoder`.
pub fn amount(unit: Unit, number: u32, language: Language) -> String {
    language.say(
        &format!("coverage-amount-{}", unit.word()),
        &[("number", count(number))],
    )
}

/// Returns how many there are of how many, such as `1 af 3 notater (1 på vej)`.
pub fn shortfall(gap: &Gap, language: Language) -> String {
    let arguments = [
        ("have", count(gap.have)),
        ("need", amount(gap.unit, gap.need, language).into()),
        ("awaited", count(gap.awaited)),
    ];
    let key = if gap.awaited > 0 {
        "coverage-have-awaited"
    } else {
        "coverage-have"
    };
    language.say(key, &arguments)
}

/// Returns an inquiry of the plan in words, how often it is made, and how much that closes.
pub fn inquiry(group: &InquiryGroup<'_>, language: Language) -> String {
    let InquiryGroup { inquiry, times, closes } = *group;
    let themes: Vec<String> = inquiry.themes.iter().map(|it| name(it, language)).collect();
    let method = language.word(&format!("method-{}", inquiry.method.word()));
    let arguments = [
        ("method", capitalised(&method).into()),
        ("stakeholder", name(&inquiry.stakeholder, language).into()),
        ("themes", themes.join(" · ").into()),
    ];
    let key = if themes.is_empty() {
        "coverage-inquiry-open"
    } else {
        "coverage-inquiry"
    };
    let mut parts = vec![language.say(key, &arguments)];
    if times > 1 {
        parts.push(language.say("coverage-times", &[("times", times.into())]));
    }
    parts.push(language.say("coverage-closes", &[("units", count(closes))]));
    parts.join(" – ")
}

/// Inquiries of a plan that are the same.
#[derive(Debug)]
pub struct InquiryGroup<'a> {
    /// The first of them.
    pub inquiry: &'a Inquiry,
    /// How many they are.
    pub times: usize,
    /// How much they close together.
    pub closes: u32,
}

/// Returns the inquiries of a plan, those that are the same in one group.
pub fn grouped(plan: &[Inquiry]) -> Vec<InquiryGroup<'_>> {
    let mut grouped: Vec<InquiryGroup<'_>> = Vec::new();
    for inquiry in plan {
        let is_same = |it: &&mut InquiryGroup<'_>| {
            let first = it.inquiry;
            (&first.stakeholder, first.method, &first.themes) == (&inquiry.stakeholder, inquiry.method, &inquiry.themes)
        };
        match grouped.iter_mut().find(is_same) {
            Some(same) => {
                same.times += 1;
                same.closes += inquiry.closes;
            }
            None => grouped.push(InquiryGroup {
                inquiry,
                times: 1,
                closes: inquiry.closes,
            }),
        }
    }
    grouped
}

/// Returns what rows or columns are, in the plural.
pub fn plural(dimension: Dimension, language: Language) -> String {
    language.word(&format!("coverage-of-{}", dimension.word()))
}

/// Returns the rows and columns of which nothing is asked, each with the reason.
pub fn excused(report: &Report, language: Language) -> Vec<String> {
    let matrix = &report.matrix;
    let lines = matrix.rows.iter().chain(&matrix.columns);
    lines
        .filter_map(|it| {
            let why = accepted(it.accepted.as_ref()?, language);
            Some(format!("{}: {why}", name(&it.member, language)))
        })
        .collect()
}

/// Returns who or what a line is, and why nothing is asked of it where that is so.
pub fn with_reason(line: &Line, language: Language) -> String {
    let name = name(&line.member, language);
    match &line.accepted {
        Some(why) => format!("{name} ({})", accepted(why, language)),
        None => name,
    }
}

/// Returns what must be chosen before something can be done about the gaps that no inquiry closes.
pub fn choices(report: &Report, language: Language) -> Vec<String> {
    let choice = |it: &Gap| Some(choice(it, it.obstacle?, language));
    report.open().filter_map(choice).collect()
}

/// Returns why something is no gap.
pub fn accepted(accepted: &Accepted, language: Language) -> String {
    match accepted {
        Accepted::Dropped(None) => language.word("coverage-dropped"),
        Accepted::Dropped(Some(decision)) => {
            let mut arguments = vec![
                ("by", visible(&decision.by).into_owned().into()),
                ("path", visible(&decision.path).into_owned().into()),
            ];
            let key = match decision.date {
                Some(date) => {
                    arguments.push(("day", Value::Day(date.last())));
                    "coverage-dropped-by-on"
                }
                None => "coverage-dropped-by",
            };
            language.say(key, &arguments)
        }
        Accepted::Declined { date, reason } => {
            let mut arguments = vec![("reason", visible(reason).into_owned().into())];
            let key = match date {
                Some(date) => {
                    arguments.push(("day", Value::Day(date.last())));
                    "coverage-declined-on"
                }
                None => "coverage-declined",
            };
            language.say(key, &arguments)
        }
    }
}

/// Returns what somebody must choose about a gap that inquiries can't close.
pub fn choice(gap: &Gap, obstacle: Obstacle, language: Language) -> String {
    let key = match obstacle {
        Obstacle::GoalWithoutTheme => "coverage-choice-goal",
        Obstacle::FewThemes => "coverage-choice-themes",
        Obstacle::NotServing => "coverage-choice-serving",
        Obstacle::Hearing => "coverage-choice-hearing",
        Obstacle::NobodyLeft => "coverage-choice-nobody",
    };
    let goal = gap.cell.iter().find(|it| it.dimension == Dimension::Goal);
    let arguments = [
        ("goal", goal.map(|it| name(it, language)).unwrap_or_default().into()),
        ("cell", cell(gap, language).into()),
        ("have", count(gap.have)),
        ("need", amount(gap.unit, gap.need, language).into()),
    ];
    language.say(key, &arguments)
}

/// Returns where a target comes from, for programs and lists: a path, or the reason of a default.
pub fn origin(origin: Origin, language: Language) -> String {
    match origin {
        Origin::Manifest(_) => format!("{}.yaml", Kind::Policy.row().path),
        Origin::Default(why) => language.word(why),
    }
}

/// Returns a number as an argument of a sentence.
pub fn count(number: u32) -> Value {
    Value::Number(i64::from(number))
}
