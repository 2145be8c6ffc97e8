//! `/themes/…`, `/goals/…`, `/stakeholders/…`, `/show/…`: one thing, and what was said and written about it.

use super::new;
use super::text::why_closed;
use crate::coverage::dimension::{Dimension, Unit};
use crate::coverage::{self, Report, labels};
use crate::diagnostic::Failure;
use crate::document::{Block, Inline};
use crate::evidence::depth::{Aspect, Depth, Depths};
use crate::language::Language;
use crate::project::Project;
use crate::project::thing::{Thing, ThingKind};
use crate::query::describe::{Describer, quoted};
use crate::query::origin::origin;
use crate::query::sheet::{self, Fact, Section};
use crate::query::{lookup, pointers};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::serve::address;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::blocks::{self, heading, link, paragraph};
use crate::serve::desk::{Desk, View};
use crate::serve::frame::Page;
use minijinja::context;
use minijinja::value::{Serde, Value};
use serde::Serialize;

/// How many passages of an aspect are shown; the list has them all.
const MOST: usize = 20;

/// Shows a theme.
pub(in crate::serve) fn theme(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    of(Kind::Theme, asked, desk)
}

/// Shows a goal.
pub(in crate::serve) fn goal(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    of(Kind::Goal, asked, desk)
}

/// Shows a stakeholder.
pub(in crate::serve) fn stakeholder(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    of(Kind::Stakeholder, asked, desk)
}

/// Shows what an id names, of whatever kind it is.
pub(in crate::serve) fn show(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let view = desk.view()?;
    let found = view
        .checked
        .project()
        .look_up(asked.value("id"), lookup::EVERY.iter().copied());
    let Some(thing) = found.thing() else {
        return Ok(Answer::Missing(Page::missing(view.language)));
    };
    let own = address::of_thing(&thing);
    // What has a page of its own is shown there.
    if own.starts_with("/show/") {
        page(&view, &thing).map(Answer::Page)
    } else {
        Ok(Answer::See(own))
    }
}

fn of(kind: Kind, asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let view = desk.view()?;
    match view.checked.project().find(kind, asked.value("id")) {
        Some(record) => page(&view, &Thing::Record(record)).map(Answer::Page),
        None => Ok(Answer::Missing(Page::missing(view.language))),
    }
}

fn page(view: &View<'_>, thing: &Thing<'_>) -> Result<Page, Failure> {
    let snapshot = &view.checked.snapshot;
    let language = view.language;
    snapshot.with_texts(|texts| {
        let describer = Describer::new(&snapshot.project, texts);
        let mut all = text_of(&describer, thing);
        all.extend(said(&describer, thing, language));
        all.extend(covered(&describer, thing, language));
        let sections = sheet::sections(&describer, thing, language);
        all.extend(sections.iter().flat_map(|it| section(describer.project, it, language)));
        all.extend(pointed(&describer, thing, language));
        Page::new(describer.title(thing))
            .filled("facts.html", head(&describer, thing, language))
            .filled(
                "links.html",
                context! { links => Serde(&ways(&describer, thing, language)) },
            )
            .blocks(all, language)
    })
}

/// A fact as its template shows it.
#[derive(Debug, Serialize)]
struct Shown {
    label: String,
    to: Option<String>,
    lines: Vec<Vec<address::Piece>>,
}

/// Returns what stands above a thing: what it is, and its keys in words.
pub(in crate::serve) fn head(describer: &Describer<'_>, thing: &Thing<'_>, language: Language) -> Value {
    let facts: Vec<Shown> = sheet::facts(describer, thing, language)
        .iter()
        .map(|it| shown(describer.project, it))
        .collect();
    context! {
        kind => sheet::kind(describer, thing, language),
        id => thing.id(),
        facts => Serde(&facts),
    }
}

fn shown(project: &Project, fact: &Fact) -> Shown {
    let lines = fact.value.as_str().split('\n');
    let line = |it: &str| {
        if fact.refers {
            address::linked(project, it)
        } else {
            vec![address::Piece {
                text: it.to_owned(),
                to: None,
            }]
        }
    };
    Shown {
        label: fact.label.as_str().to_owned(),
        to: fact.of.as_ref().map(|(kind, id)| address::of(*kind, id)),
        lines: lines.map(line).collect(),
    }
}

/// Returns where else a thing is shown, and where it is changed and answered.
pub(in crate::serve) fn ways(describer: &Describer<'_>, thing: &Thing<'_>, language: Language) -> Vec<address::Piece> {
    let mut ways = Vec::new();
    let mut add = |key: &str, to: Option<String>| {
        let text = language.word(key);
        ways.extend(to.map(|to| address::Piece { text, to: Some(to) }));
    };
    let is_closed = why_closed(thing.record(), language).is_some();
    let text = address::of_text(describer.project.path(thing.record().file));
    add("serve-edit-file", Some(text).filter(|_| !is_closed));
    add("serve-answer", new::answer_to(describer.project, *thing));
    if let Some(note) = thing.note().filter(|_| !is_closed) {
        let to = format!("/privacy/withdraw?note={}", address::encoded(&note.id));
        add("serve-privacy-withdraw", Some(to));
    }
    if lookup::TRACED.contains(&thing.kind()) {
        let id = format!("{}/{}", thing.kind().word(), thing.id());
        ways.push(address::Piece {
            text: language.word("serve-trace"),
            to: Some(format!("/trace/{}", address::encoded(&id))),
        });
    }
    for kind in [ThingKind::Record(Kind::Note), ThingKind::Passage] {
        ways.extend(all_of(thing, kind).map(|to| address::Piece {
            text: language.word(&format!("serve-all-{}", kind.word())),
            to: Some(to),
        }));
    }
    ways
}

/// Returns the text of a record as it stands in its file.
fn text_of(describer: &Describer<'_>, thing: &Thing<'_>) -> Vec<Block> {
    let Thing::Record(record) = thing else {
        return Vec::new();
    };
    let source = describer.source(record);
    let text = source.as_ref().and_then(|it| it.text.get(record.body.range()));
    let paragraphs = text.unwrap_or_default().trim().split("\n\n");
    let paragraphs = paragraphs.map(str::trim).filter(|it| !it.is_empty());
    paragraphs.map(|it| paragraph(it.replace('\n', " "))).collect()
}

/// Returns what was said about a theme, or by a stakeholder, by aspect.
fn said(describer: &Describer<'_>, thing: &Thing<'_>, language: Language) -> Vec<Block> {
    let Thing::Record(record) = thing else {
        return Vec::new();
    };
    let project = describer.project;
    let mut all = Vec::new();
    match record.kind {
        Kind::Theme => all.extend(aspects(
            describer,
            &record.id,
            &Depth::of(project, &record.id, None),
            language,
        )),
        Kind::Goal => {
            let depths = Depths::of(project, None);
            let serves = |theme: &&Record| {
                let own = theme.theme().into_iter().flat_map(|it| &it.goals);
                own.into_iter().any(|it| it.value == record.id)
            };
            let themes = project.records(Kind::Theme).iter().filter(serves);
            all.extend(by_theme(describer, themes, &depths, language));
        }
        Kind::Stakeholder => {
            let depths = Depths::of(project, Some(&record.id));
            let themes = project.records(Kind::Theme).iter();
            all.extend(by_theme(describer, themes, &depths, language));
        }
        _ => return Vec::new(),
    }
    if all.is_empty() {
        all.push(paragraph(language.word("trace-nothing-said")));
    }
    all.insert(0, heading(1, "said", blocks::line(language.word("serve-said"))));
    all
}

fn by_theme<'a>(
    describer: &Describer<'_>,
    themes: impl Iterator<Item = &'a Record>,
    depths: &Depths<'_>,
    language: Language,
) -> Vec<Block> {
    let mut all = Vec::new();
    for theme in themes {
        if let Some(depth) = depths.about(&theme.id) {
            let to = address::of(ThingKind::Record(Kind::Theme), &theme.id);
            all.push(heading(2, format!("said-{}", theme.id), vec![link(to, &*theme.title)]));
            all.extend(aspects(describer, &theme.id, depth, language));
        }
    }
    all
}

fn aspects(describer: &Describer<'_>, theme: &str, depth: &Depth<'_>, language: Language) -> Vec<Block> {
    depth
        .aspects
        .iter()
        .flat_map(|it| aspect(describer, theme, it, language))
        .collect()
}

fn aspect(describer: &Describer<'_>, theme: &str, aspect: &Aspect<'_>, language: Language) -> Vec<Block> {
    let counted = language.say(
        "show-aspect",
        &[
            ("passages", aspect.passages.len().into()),
            ("notes", aspect.notes.len().into()),
        ],
    );
    let name = aspect
        .name
        .map_or_else(|| format!("#{theme}"), |it| format!("#{theme}/{it}"));
    let id = format!("aspect-{theme}-{}", aspect.name.unwrap_or_default());
    let title = vec![Inline::text(format!("{name} · {counted}"))];
    let passages = aspect.passages.iter().take(MOST);
    let items = passages.map(|&(note, passage)| {
        let words = quoted((note, passage), describer.words(note, passage), language);
        let part = Thing::Part(note, passage);
        let who = note.note().map(|it| origin(describer.project, it, language));
        vec![
            Inline::text(format!("{words} ")),
            link(address::of_thing(&part), who.unwrap_or_else(|| note.id.to_string())),
        ]
    });
    let mut all = vec![heading(3, id, title), blocks::list(items)];
    if aspect.passages.len() > MOST {
        let to = format!("/list/passage?theme={}", address::encoded(name.trim_start_matches('#')));
        let more = language.say("status-more", &[("more", (aspect.passages.len() - MOST).into())]);
        all.push(Block::Paragraph(vec![link(to, more)]));
    }
    all
}

/// Returns the coverage of a thing: its own line of the matrix, and who declined.
fn covered(describer: &Describer<'_>, thing: &Thing<'_>, language: Language) -> Vec<Block> {
    let (dimension, across) = match thing.kind() {
        ThingKind::Record(Kind::Theme) => (Dimension::Theme, Dimension::Stakeholder),
        ThingKind::Record(Kind::Goal) => (Dimension::Goal, Dimension::Stakeholder),
        ThingKind::Record(Kind::Stakeholder) => (Dimension::Stakeholder, Dimension::Theme),
        _ => return Vec::new(),
    };
    let report = coverage::report(describer.project, across, dimension, Unit::Notes);
    let id = thing.id();
    let Some(at) = report.matrix.columns.iter().position(|it| *it.member.id == *id) else {
        return Vec::new();
    };
    let rows = report.matrix.rows.iter().zip(&report.matrix.cells);
    let rows = rows.map(|(line, cells)| {
        let figure = labels::figure(&cells[at], "–");
        let query = format!(
            "{}={}&{}={}",
            dimension.word(),
            address::encoded(&id),
            across.word(),
            address::encoded(&line.member.id)
        );
        let figure = match cells[at].counted + cells[at].awaited {
            0 => Inline::text(figure),
            _ => link(format!("/notes?{query}"), figure),
        };
        let name = "– ".repeat(line.depth) + &labels::marked(line, language);
        let kind = match across {
            Dimension::Theme => Kind::Theme,
            _ => Kind::Stakeholder,
        };
        let to = address::of(ThingKind::Record(kind), &line.member.id);
        vec![vec![link(to, name)], vec![figure]]
    });
    let header = vec![
        labels::capitalised(&labels::plural(across, language)),
        labels::capitalised(&labels::unit(&report, language)),
    ];
    let caption = language.word("serve-coverage");
    let table = blocks::table(caption, header, &[1], rows.collect());
    let mut all = vec![
        heading(1, "coverage", blocks::line(language.word("serve-coverage"))),
        table,
    ];
    all.extend(below(&report, language));
    all
}

fn below(report: &Report, language: Language) -> Vec<Block> {
    coverage::table::below(report, language)
        .into_iter()
        .map(paragraph)
        .collect()
}

/// Returns facts under their heading; what they name leads there.
fn section(project: &Project, section: &Section, language: Language) -> Vec<Block> {
    let items = section.facts.iter().map(|it| {
        let label = it.label.as_str();
        let mut line = match &it.of {
            Some((kind, id)) => vec![link(address::of(*kind, id), label)],
            None => blocks::linked(project, label),
        };
        if !it.value.is_empty() {
            line.push(Inline::text(format!(" · {}", it.value.as_str().replace('\n', ", "))));
        }
        line
    });
    let title = blocks::line(language.word(section.heading));
    let mut all = vec![heading(1, section.heading, title), blocks::list(items)];
    all.extend(section.below.iter().map(|it| paragraph(it.as_str())));
    all
}

/// Returns everything that points to a thing.
fn pointed(describer: &Describer<'_>, thing: &Thing<'_>, language: Language) -> Vec<Block> {
    let mut facts = sheet::pointers(&pointers::to(describer, thing), language);
    if facts.is_empty() {
        return vec![paragraph(language.word("show-nothing"))];
    }
    let left = facts.len().saturating_sub(MOST);
    facts.truncate(MOST);
    let pointed = Section {
        heading: "show-pointers",
        facts,
        below: Vec::new(),
    };
    let mut all = section(describer.project, &pointed, language);
    if left > 0 {
        let more = language.say("status-more", &[("more", left.into())]);
        let more = match all_of(thing, ThingKind::Record(Kind::Note)) {
            Some(to) => link(to, more),
            None => Inline::text(more),
        };
        all.push(Block::Paragraph(vec![more]));
    }
    all
}

/// Returns the address of everything of a kind about a theme or a goal or of a stakeholder; nothing of other things.
fn all_of(thing: &Thing<'_>, kind: ThingKind) -> Option<String> {
    let has_list = matches!(
        thing.kind(),
        ThingKind::Record(Kind::Theme | Kind::Stakeholder | Kind::Goal)
    );
    let query = format!("{}={}", thing.kind().word(), address::encoded(&thing.id()));
    has_list.then(|| format!("{}?{query}", super::list::of_list(kind)))
}
