//! `/` and `/status`: the day, where the work stands, what is most urgent, who was heard, and what was changed last.

use crate::compile;
use crate::coverage::dimension::{Dimension, Unit};
use crate::coverage::{self, labels, table};
use crate::diagnostic::Failure;
use crate::document::{Block, Inline};
use crate::language::Language;
use crate::overview::{Act, Figure, Stage, Status, Todo, With};
use crate::project::Project;
use crate::query::lookup;
use crate::query::saves;
use crate::serve::address;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::blocks::{self, heading, link, paragraph};
use crate::serve::commands;
use crate::serve::desk::{Desk, View};
use crate::serve::frame::Page;
use crate::text::capital::sentence_case;
use crate::workspace::saves as saved;

/// How many saves stand on the first page.
const FIRST: usize = 3;
/// How many notes that must be deleted are named.
const MOST: usize = 20;

/// Shows the first page.
pub(in crate::serve) fn show(_: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let view = desk.view()?;
    let language = view.language;
    let mut all = with_status(&view, |status| {
        let mut all = vec![paragraph(status.title(language))];
        all.extend(first_todo(status, language));
        all.extend(figures(status, language));
        all.extend(deletions(status, language));
        all.extend(heard(status, language));
        all
    })?;
    all.extend(heat_map(&view)?);
    all.extend(last(&view));
    Ok(Answer::Page(
        Page::new(language.word("serve-menu-overview")).blocks(all, language),
    ))
}

/// Shows where the process stands, and all that is to be done.
pub(in crate::serve) fn status(_: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let view = desk.view()?;
    let language = view.language;
    let all = with_status(&view, |status| {
        let mut all = vec![paragraph(status.title(language))];
        all.extend(process(status, language));
        all.extend(figures(status, language));
        all.extend(units(status, language));
        all.extend(status.todo(language).iter().flat_map(|it| todo(it, status, language)));
        all
    })?;
    Ok(Answer::Page(
        Page::new(language.word("serve-menu-status")).blocks(all, language),
    ))
}

fn with_status<T>(view: &View<'_>, work: impl FnOnce(&Status<'_>) -> T) -> Result<T, Failure> {
    let snapshot = &view.checked.snapshot;
    snapshot.with_texts(|texts| work(&Status::of(view.checked, texts, view.today)))
}

/// Returns a word of the overview; what stands out by its capitals at a terminal stands out by its place here.
fn label(key: &str, language: Language) -> String {
    sentence_case(&language.word(key))
}

fn title(key: &'static str, language: Language) -> Block {
    heading(1, key, blocks::line(label(key, language)))
}

/// Returns what is to be done, each with its way.
fn todo(todo: &Todo, status: &Status<'_>, language: Language) -> Vec<Block> {
    let item = |it: &(usize, Act)| vec![Block::Paragraph(vec![link(way(&it.1, status.project), &*it.1.text)])];
    let mut all = vec![title(todo.heading, language)];
    if let Some((first, _)) = todo.acts.first() {
        all.push(Block::List {
            start: u64::try_from(*first).ok(),
            tight: true,
            items: todo.acts.iter().map(item).collect(),
        });
    }
    all
}

/// Returns the first of what is to be done, and the way to the rest.
fn first_todo(status: &Status<'_>, language: Language) -> Vec<Block> {
    let (all, left) = status.first_todo(language);
    let mut blocks: Vec<Block> = all.iter().flat_map(|it| todo(it, status, language)).collect();
    if left > 0 {
        let more = language.say("status-more", &[("more", left.into())]);
        blocks.push(Block::Paragraph(vec![link("/status", more)]));
    }
    blocks
}

/// Returns the page on which something is done.
fn way(act: &Act, project: &Project) -> String {
    match &act.with {
        With::File(path) => {
            let record = project.all().iter().find(|it| project.path(it.file) == path);
            let own = record.map(|it| address::of_thing(&crate::project::thing::Thing::Record(it)));
            let own = own.filter(|it| !it.starts_with("/show/"));
            own.unwrap_or_else(|| address::of_text(path))
        }
        With::Command(command) => {
            let shown = command.strip_prefix("ip show ");
            let thing = shown.and_then(|id| project.look_up(id, lookup::EVERY.iter().copied()).thing());
            let own = thing.map(|it| address::of_thing(&it));
            own.or_else(|| commands::page(command)).unwrap_or_else(|| {
                let place = if command.starts_with("ip privacy ") {
                    "/privacy"
                } else {
                    "/status"
                };
                place.to_owned()
            })
        }
    }
}

/// Where a figure is seen in full.
const SEEN: [(&str, &str); 8] = [
    ("status-label-heard", "/coverage"),
    ("status-label-draft", "/list/statement"),
    ("status-label-deletion", "/privacy"),
    ("status-label-checks", "/findings"),
    ("status-label-decided", "/list/answer"),
    ("status-label-sent", "/list/version"),
    ("status-label-waiting", "/list/answer"),
    ("status-label-saved", "/history"),
];

fn figures(status: &Status<'_>, language: Language) -> Vec<Block> {
    let moved = status.moved(saves::standing(status.saved.as_ref(), language), language);
    let row = |(key, value): Figure| {
        let to = SEEN.iter().find(|it| it.0 == key).map_or("/status", |it| it.1);
        let label = Inline::Strong(vec![link(to, label(key, language))]);
        vec![label, Inline::text(format!(" {value}"))]
    };
    let items = status.figures(language).into_iter().chain(moved).map(row);
    let all = [title("serve-figures", language), blocks::list(items)];
    let remarks = status.remarks(language).into_iter().map(paragraph);
    all.into_iter().chain(remarks).collect()
}

/// Returns who has what to do.
fn units(status: &Status<'_>, language: Language) -> Vec<Block> {
    let units = status.units(language);
    if units.is_empty() {
        return Vec::new();
    }
    let line = |(unit, duties): (String, String)| {
        let unit = Inline::Strong(blocks::line(unit));
        vec![unit, Inline::text(format!(" {duties}"))]
    };
    vec![
        title("status-units", language),
        blocks::list(units.into_iter().map(line)),
    ]
}

/// Returns the notes that must be deleted, the first due first.
fn deletions(status: &Status<'_>, language: Language) -> Vec<Block> {
    if status.deletions.is_empty() {
        return Vec::new();
    }
    let items = status.deletions.iter().take(MOST).map(|it| {
        let note = crate::project::thing::Thing::Record(it.note);
        let day = language.day(it.day);
        vec![
            link(address::of_thing(&note), it.note.shown_title()),
            Inline::text(format!(" · {day}")),
        ]
    });
    vec![title("status-label-deletion", language), blocks::list(items)]
}

/// Returns who was heard and who was not.
fn heard(status: &Status<'_>, language: Language) -> Vec<Block> {
    let mut all = Vec::new();
    for (key, lines) in [
        ("serve-heard", &status.hearing.heard),
        ("serve-unheard", &status.hearing.unheard),
    ] {
        let mut line: Vec<Inline> = Vec::new();
        for (at, it) in lines.iter().enumerate() {
            if at > 0 {
                line.push(Inline::text(" · "));
            }
            let kind = crate::project::thing::ThingKind::Record(crate::record::kind::Kind::Stakeholder);
            let words = labels::with_reason(it, language);
            line.push(link(address::of(kind, &it.member.id), words));
        }
        if !line.is_empty() {
            all.push(title(key, language));
            all.push(Block::Paragraph(line));
        }
    }
    all
}

/// Returns the coverage as a heat map; where that can't be drawn, as the table.
fn heat_map(view: &View<'_>) -> Result<Vec<Block>, Failure> {
    let (rows, columns) = (Dimension::Stakeholder, Dimension::Theme);
    let report = coverage::report(view.checked.project(), rows, columns, Unit::Notes);
    if !labels::none(&report, view.language).is_empty() {
        return Ok(Vec::new());
    }
    let mut all = vec![title("serve-menu-coverage", view.language)];
    let drawn = compile::heat_map(&view.checked.snapshot, &report)?;
    if drawn.is_empty() {
        all.push(Block::Table(table::of(&report, view.language)));
    } else {
        all.extend(drawn);
    }
    all.push(Block::Paragraph(vec![link(
        "/coverage",
        view.language.word("serve-coverage"),
    )]));
    Ok(all)
}

/// Says what was changed last, and by whom; nothing where there is no history.
fn last(view: &View<'_>) -> Vec<Block> {
    let language = view.language;
    let Ok(all) = saved::saves(&view.checked.snapshot, &language.word("history-gone")) else {
        return Vec::new();
    };
    let items = all.iter().take(FIRST).map(|save| {
        let (head, lines) = saves::lines(save, language);
        let mut line = vec![link("/history", head)];
        line.extend(lines.into_iter().map(|it| Inline::text(format!(" · {it}"))));
        line
    });
    let items: Vec<Vec<Inline>> = items.collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![title("serve-last", language), blocks::list(items)]
}

/// Returns how the phases and milestones stand.
fn process(status: &Status<'_>, language: Language) -> Vec<Block> {
    let (phases, milestones) = (status.phases(language), status.milestones(language));
    if phases.is_empty() && milestones.is_empty() {
        return vec![paragraph(language.say("status-no-process", &[]))];
    }
    let mut all = Vec::new();
    for (key, stages) in [("status-phases", phases), ("status-milestones", milestones)] {
        if !stages.is_empty() {
            all.push(title(key, language));
            all.push(blocks::list(stages.iter().map(stage)));
        }
    }
    all
}

fn stage(stage: &Stage) -> Vec<Inline> {
    let mark = if stage.is_late { "! " } else { "" };
    let mut line = vec![
        Inline::Strong(blocks::line(format!("{mark}{}", stage.state))),
        Inline::text(format!(" {}", stage.text)),
    ];
    for why in &stage.why {
        line.push(Inline::LineBreak);
        line.push(Inline::text(&**why));
    }
    line
}
