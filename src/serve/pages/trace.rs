//! `/trace/…`: from what was said to every statement that rests on it, and from a statement to everything under it.

use crate::diagnostic::Failure;
use crate::document::{Block, Inline};
use crate::project::thing::{Thing, ThingKind};
use crate::query::describe::Describer;
use crate::query::followed::{self, InDraft, Part, Place, Said, Section};
use crate::query::lookup;
use crate::query::trace::Traced;
use crate::record::kind::Kind;
use crate::serve::address;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::blocks::{self, heading, link, paragraph};
use crate::serve::desk::Desk;
use crate::serve::frame::Page;

/// Shows what lies under a thing and what rests on it.
pub(in crate::serve) fn show(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let view = desk.view()?;
    let language = view.language;
    let snapshot = &view.checked.snapshot;
    let kinds = lookup::TRACED.iter().copied();
    let Some(thing) = snapshot.project.look_up(asked.value("id"), kinds).thing() else {
        return Ok(Answer::Missing(Page::missing(language)));
    };
    let page = snapshot.with_texts(|texts| {
        let traced = Traced::of(&snapshot.project, texts, thing);
        let describer = Describer::new(&snapshot.project, texts);
        let title = language.say("serve-traced", &[("title", describer.title(&thing).into())]);
        let mut all = vec![own(&thing)];
        all.extend(followed::parts(&describer, &traced, language).iter().flat_map(part));
        Page::new(title).blocks(all, language)
    })?;
    Ok(Answer::Page(page))
}

/// Returns the way to the thing itself.
fn own(thing: &Thing<'_>) -> Block {
    Block::Paragraph(vec![link(address::of_thing(thing), thing.id())])
}

fn part(part: &Part) -> Vec<Block> {
    match part {
        Part::Own(words, who) => {
            let who = who.as_ref().map(|it| paragraph(format!("– {it}")));
            std::iter::once(paragraph(words)).chain(who).collect()
        }
        Part::Words(words) => vec![paragraph(words)],
        Part::Section(section) => self::section(section),
    }
}

fn section(section: &Section) -> Vec<Block> {
    let mut all = vec![heading(1, section.key, blocks::line(&section.title))];
    if section.places.is_empty() {
        all.extend(section.nothing.as_ref().map(paragraph));
    } else {
        all.push(blocks::list(section.places.iter().map(place)));
    }
    all
}

fn place(place: &Place) -> Vec<Inline> {
    match place {
        Place::Said(it) => said(it),
        Place::Source(it) => {
            let to = address::of(ThingKind::Source, &it.key);
            let title = it.title.as_ref().map(|it| Inline::text(format!(" · {it}")));
            let line = [before(it.sign), link(to, &it.key)];
            line.into_iter().chain(title).collect()
        }
        Place::Written(it) => written(it),
        Place::Answer(id, decided) => {
            let to = address::of(ThingKind::Record(Kind::Answer), id);
            vec![link(to, id), aside(decided)]
        }
    }
}

/// Returns a passage or a note, with its words, who said them, and the statements that use it.
fn said(said: &Said) -> Vec<Inline> {
    let note = &said.note;
    let way = match &said.name {
        Some(name) => {
            let id = format!("{note}#{name}");
            link(address::of(ThingKind::Passage, &id), id)
        }
        None => link(address::of(ThingKind::Record(Kind::Note), note), note),
    };
    let mut line = vec![before(said.sign), way];
    line.extend(said.mark.as_deref().map(aside));
    for words in said.words.iter().cloned().chain([format!("– {}", said.who)]) {
        line.push(Inline::LineBreak);
        line.push(Inline::text(words));
    }
    for (id, mark) in &said.users {
        line.push(Inline::LineBreak);
        line.push(Inline::text("→ "));
        line.push(link(address::of(ThingKind::Statement, id), id));
        line.extend(mark.as_deref().map(aside));
    }
    line
}

/// Returns a place of the draft.
fn written(place: &InDraft) -> Vec<Inline> {
    let Some(statement) = &place.statement else {
        let to = address::of(ThingKind::Record(Kind::Chapter), &place.chapter);
        return vec![before(place.sign), link(to, &place.place), aside(&place.marks)];
    };
    let to = address::of(ThingKind::Statement, &statement.id);
    vec![
        before(place.sign),
        link(to, format!("{} · {}", statement.point, statement.id)),
        aside(&place.marks),
        Inline::LineBreak,
        Inline::text(&statement.words),
    ]
}

fn before(sign: &str) -> Inline {
    Inline::text(format!("{sign} "))
}

fn aside(words: &str) -> Inline {
    Inline::text(format!(" ({words})"))
}
