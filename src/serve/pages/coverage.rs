//! `/coverage`: who was heard about what, what is missing, and what would close it.

use crate::compile;
use crate::coverage::axis::Member;
use crate::coverage::dimension::{Dimension, Unit};
use crate::coverage::plan::Inquiry;
use crate::coverage::{self, Report, labels, table};
use crate::diagnostic::{Failure, Severity};
use crate::document::{Block, Inline};
use crate::language::Language;
use crate::project::thing::ThingKind;
use crate::record::kind::Kind;
use crate::serve::address;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::blocks::{self, heading, link, paragraph};
use crate::serve::choosing::{self, Field, chosen};
use crate::serve::desk::Desk;
use crate::serve::frame::Page;
use minijinja::context;
use minijinja::value::{Serde, Value};

/// Shows the matrix that is asked for, with what is missing and the plan.
pub(in crate::serve) fn show(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let view = desk.view()?;
    let language = view.language;
    let mut page = Page::new(language.word("serve-menu-coverage")).filled("choose.html", form(asked, language));
    let dimension = |name| chosen(asked, name).and_then(Dimension::of);
    let (rows, columns) = match coverage::sides(dimension("rows"), dimension("columns")) {
        Ok(sides) => sides,
        Err(failure) => {
            page = page.filled("notice.html", Page::reasons(&failure, language));
            (Dimension::Stakeholder, Dimension::Theme)
        }
    };
    let count = chosen(asked, "count").and_then(Unit::of).unwrap_or(Unit::Notes);
    let report = coverage::report(view.checked.project(), rows, columns, count);
    let snapshot = &view.checked.snapshot;
    let drawn = compile::heat_map(snapshot, &report)?;
    let mut all = vec![paragraph(labels::counts(&report, language).join(" · "))];
    all.extend(labels::examples(&report, language).map(paragraph));
    all.extend(matrix(&report, language));
    all.extend(drawn);
    all.extend(missing(&report, language));
    all.extend(plan(&report, language));
    all.extend(choices(&report, language));
    all.extend(labels::origins(&report, language).into_iter().map(paragraph));
    let errors = view.checked.count(Severity::Error);
    if errors > 0 {
        all.push(paragraph(language.say("coverage-doubt", &[("errors", errors.into())])));
    }
    Ok(Answer::Page(page.blocks(all, language)))
}

fn form(asked: &Asked, language: Language) -> Value {
    let word = |it: &str| language.word(it);
    let fields = [
        Field::select(
            "rows",
            word("serve-coverage-rows"),
            choosing::dimensions(language),
            asked,
        ),
        Field::select(
            "columns",
            word("serve-coverage-columns"),
            choosing::dimensions(language),
            asked,
        ),
        Field::select("count", word("serve-coverage-count"), choosing::units(language), asked),
    ];
    let is_open = fields.iter().any(|it| !it.value.is_empty());
    context! { action => "/coverage", summary => word("serve-coverage-choose"), is_open, fields => Serde(&fields) }
}

/// Returns the matrix, each figure and each name leading to its notes; or how it gets its first rows and columns.
fn matrix(report: &Report, language: Language) -> Vec<Block> {
    let none = labels::none(report, language);
    if !none.is_empty() {
        return none.into_iter().map(paragraph).collect();
    }
    let shown = table::leading(report, language, &notes_of);
    let below = table::below(report, language).into_iter().map(paragraph);
    std::iter::once(Block::Table(shown)).chain(below).collect()
}

/// Returns the address of the notes of a cell.
fn notes_of(members: &[&Member]) -> Option<String> {
    let query: Vec<String> = members
        .iter()
        .map(|it| format!("{}={}", it.dimension.word(), address::encoded(&it.id)))
        .collect();
    Some(format!("/notes?{}", query.join("&")))
}

fn missing(report: &Report, language: Language) -> Vec<Block> {
    let Some(title) = labels::missing(report, language) else {
        return Vec::new();
    };
    let cells = report.open_cells();
    let items = cells.iter().map(|gaps| {
        let mut line: Vec<Inline> = Vec::new();
        for member in &gaps[0].cell {
            if !line.is_empty() {
                line.push(Inline::text(" · "));
            }
            line.push(named(member, language));
        }
        if line.is_empty() {
            line.push(Inline::text(labels::cell(gaps[0], language)));
        }
        let amounts: Vec<String> = gaps.iter().map(|it| labels::shortfall(it, language)).collect();
        line.push(Inline::text(format!(": {}", amounts.join(", "))));
        line
    });
    vec![heading(1, "missing", blocks::line(title)), blocks::list(items)]
}

/// Returns a member as the way to its page; a method has none.
fn named(member: &Member, language: Language) -> Inline {
    let name = labels::name(member, language);
    let kind = match member.dimension {
        Dimension::Theme => Kind::Theme,
        Dimension::Goal => Kind::Goal,
        Dimension::Stakeholder => Kind::Stakeholder,
        Dimension::Method => return Inline::text(name),
    };
    link(address::of(ThingKind::Record(kind), &member.id), name)
}

/// Returns the planned inquiries, each with the way to its note.
fn plan(report: &Report, language: Language) -> Vec<Block> {
    if report.plan.is_empty() {
        return Vec::new();
    }
    let title = language.say("coverage-plan", &[("inquiries", report.plan.len().into())]);
    let items = labels::grouped(&report.plan).into_iter().map(|group| {
        let what = labels::inquiry(&group, language);
        let way = link(new_note(group.inquiry), language.word("serve-make-note"));
        vec![Inline::text(format!("{what} ")), way]
    });
    let list = Block::List {
        start: Some(1),
        tight: true,
        items: items.map(|it| vec![Block::Paragraph(it)]).collect(),
    };
    let mut all = vec![heading(1, "plan", blocks::line(title)), list];
    if report.is_plan_cut {
        all.push(paragraph(language.word("coverage-plan-cut")));
    }
    all
}

/// Returns the address of the form for an inquiry, filled in.
fn new_note(inquiry: &Inquiry) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("stakeholder", &inquiry.stakeholder.id);
    query.append_pair("method", inquiry.method.word());
    for theme in &inquiry.themes {
        query.append_pair("theme", &theme.id);
    }
    if let Some(participants) = inquiry.participants {
        query.append_pair("participants", &participants.to_string());
    }
    format!("/notes/new?{}", query.finish())
}

fn choices(report: &Report, language: Language) -> Vec<Block> {
    let choices = labels::choices(report, language);
    if choices.is_empty() {
        return Vec::new();
    }
    let title = language.say("coverage-choices", &[("choices", choices.len().into())]);
    let items = choices.into_iter().map(blocks::line);
    vec![heading(1, "choices", blocks::line(title)), blocks::list(items)]
}
