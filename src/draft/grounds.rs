//! What each statement rests on: in a box or a line under it, and in an appendix.

use super::assembly::Assembly;
use super::wording::Wording;
use super::{decided, public, voice};
use crate::document::{Block, Inline};
use crate::evidence::support::{Support, SupportItem};
use crate::evidence::{self, Statement};
use crate::record::vocabulary::EvidenceStyle;
use crate::text::shortened::shortened_to;

/// How many letters of a statement stand at its number in the appendix, where it is known again and read elsewhere.
const RECOGNISED: usize = 48;

/// What stands under a statement of what it rests on.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// In a few words.
    pub(super) summary: Vec<Inline>,
    /// The whole, where a screen can fold it.
    pub(super) details: Vec<Block>,
}

/// Returns what stands under a statement of what it rests on.
pub(super) fn shown(assembly: &mut Assembly<'_>, statement: Statement<'_>) -> Shown {
    let support = Support::of(assembly.project, statement);
    match assembly.evidence {
        EvidenceStyle::Box => {
            let mut summary = summary(assembly, &support);
            let answers = decided::count(assembly, statement);
            summary.extend(answers.map(|it| Inline::text(format!(" · {it}"))));
            let mut details = if assembly.is_public() {
                public::grounds::details(assembly, &support, statement)
            } else {
                voice::details(assembly, &support, statement)
            };
            details.extend(decided::at(assembly, statement));
            Shown { summary, details }
        }
        EvidenceStyle::Line => Shown {
            summary: line(assembly, statement, &support),
            details: Vec::new(),
        },
        EvidenceStyle::Appendix | EvidenceStyle::None => Shown::default(),
    }
}

/// Returns what a statement rests on in a few words.
fn summary(assembly: &Assembly<'_>, support: &Support<'_>) -> Vec<Inline> {
    if assembly.is_public() {
        public::grounds::summary(assembly, support)
    } else {
        voice::summary(assembly, support)
    }
}

/// Returns the line under a statement: how well it is supported, and where the appendix says by what.
fn line(assembly: &Assembly<'_>, statement: Statement<'_>, support: &Support<'_>) -> Vec<Inline> {
    let mut parts = if assembly.is_public() {
        public::grounds::words(assembly, support)
    } else {
        figures(assembly, support)
    };
    parts.extend(decided::count(assembly, statement));
    let number = statement.number(assembly.project).to_string();
    let link = Inline::Link {
        target: format!("#{}", anchor(statement)),
        title: String::new(),
        content: vec![Inline::text(
            assembly.say("grounds-entry", &[("number", number.into())]),
        )],
    };
    vec![Inline::text(format!("{} · ", parts.join(" · "))), link]
}

/// Returns how well a statement is supported, and how many notes and sources speak for it and against it.
fn figures(assembly: &Assembly<'_>, support: &Support<'_>) -> Vec<String> {
    let strength = assembly.word(support.strength(assembly.project).key());
    let mut parts = vec![voice::capitalised(&strength)];
    let mut count = |key: &str, number: usize| {
        if number > 0 {
            parts.push(assembly.say(key, &[("number", number.into())]));
        }
    };
    count("grounds-notes", support.favour.notes);
    count("grounds-sources", support.unread(false));
    count("grounds-against", support.voices(true));
    parts
}

/// Returns what the entry of a statement in the appendix is called in links; `_` stands in no other name.
fn anchor(statement: Statement<'_>) -> String {
    format!("evidence_{}--{}", statement.chapter.id, statement.name)
}

/// Returns the number of a statement in the appendix, as the way to the statement.
pub(super) fn point(assembly: &Assembly<'_>, statement: Statement<'_>) -> Inline {
    let number = statement.number(assembly.project).to_string();
    let target = format!("#{}--{}", statement.chapter.id, statement.name);
    assembly.link(target, &assembly.say("grounds-number", &[("number", number.into())]))
}

/// Tells whether the draft has an appendix of what its statements rest on, and none stands yet.
pub(super) fn is_wanted(assembly: &Assembly<'_>) -> bool {
    let has_one = matches!(assembly.evidence, EvidenceStyle::Line | EvidenceStyle::Appendix);
    has_one && !assembly.has_appendix && evidence::statements(assembly.project).next().is_some()
}

/// Returns the appendix as the last chapter, where no chapter asks for it; nothing where there is none.
pub(super) fn chapter(assembly: &mut Assembly<'_>, number: usize) -> Vec<Block> {
    if !is_wanted(assembly) {
        return Vec::new();
    }
    assembly.level = 1;
    let heading = Block::Heading {
        level: 1,
        id: assembly.anchor("evidence_".to_owned()),
        number: number.to_string(),
        content: vec![Inline::text(assembly.word("grounds-title"))],
    };
    let entries = entries(assembly);
    vec![Block::Insert(vec![heading, entries])]
}

/// Returns an entry for each statement, under the titles of their chapters.
pub(super) fn entries(assembly: &mut Assembly<'_>) -> Block {
    assembly.has_appendix = true;
    let project = assembly.project;
    Block::Annex(assembly.in_appendix(|assembly| {
        let mut blocks = Vec::new();
        if assembly.is_public() {
            blocks.extend(public::grounds::key(assembly));
        }
        for chapter in project.chapters() {
            let mut own = evidence::statements_in(chapter).collect::<Vec<_>>();
            own.sort_by_key(|it| it.number(project));
            for (at, statement) in own.into_iter().enumerate() {
                if at == 0 {
                    let anchor = format!("evidence_{}", chapter.id);
                    blocks.push(assembly.heading(1, anchor, vec![Inline::text(&*chapter.title)]));
                }
                blocks.extend(entry(assembly, statement));
            }
        }
        blocks
    }))
}

fn entry(assembly: &mut Assembly<'_>, statement: Statement<'_>) -> Vec<Block> {
    let project = assembly.project;
    let support = Support::of(project, statement);
    let words = decided::bound(shortened_to(&decided::words(statement), RECOGNISED));
    let words = Inline::text(format!(". {words}"));
    let heading = vec![point(assembly, statement), words];
    let heading = assembly.heading(2, anchor(statement), heading);
    let mut items = Vec::new();
    for against in [false, true] {
        let own = if assembly.is_public() {
            public::grounds::items(assembly, &support, statement, against)
        } else {
            everything(assembly, &support, statement, against)
        };
        items.extend(own.into_iter().map(|it| sided(assembly, against, it)));
    }
    let mut blocks = vec![heading, Block::Paragraph(summary(assembly, &support))];
    if !items.is_empty() {
        blocks.push(Block::List {
            start: None,
            tight: true,
            items: items.into_iter().map(|it| vec![Block::Paragraph(it)]).collect(),
        });
    }
    if assembly.annex.answers {
        blocks.extend(decided::heads(assembly, statement));
    } else {
        blocks.extend(decided::at(assembly, statement));
    }
    blocks
}

/// Returns a line for each note on one side, with those of its passages that are cited, and for each source.
fn everything(
    assembly: &mut Assembly<'_>,
    support: &Support<'_>,
    statement: Statement<'_>,
    against: bool,
) -> Vec<Vec<Inline>> {
    let notes = support.shown_by_note(against).into_iter();
    let mut lines: Vec<Vec<Inline>> = notes.map(|it| note(assembly, &it)).collect();
    let counted = voice::counted(assembly, support, against);
    lines.extend(counted.map(|it| vec![Inline::text(it)]));
    let own = support.sources.iter().filter(|it| it.against == against);
    lines.extend(own.map(|it| voice::source(assembly, it, statement)));
    lines
}

fn note(assembly: &mut Assembly<'_>, items: &[SupportItem<'_>]) -> Vec<Inline> {
    let record = items[0].record;
    let is_listed = assembly.annex.lists(&record.id);
    let mut line = voice::named(assembly, record);
    let passages: Vec<Option<&str>> = items.iter().map(|it| it.passage).collect();
    line.extend(voice::ids(record, &passages, is_listed));
    // The list of sources has every passage's words; where there is none, they stand here, each once.
    if !is_listed {
        let passages = items.iter().filter_map(|it| record.passage(it.passage?));
        for passage in passages {
            let words = Wording::of(assembly, record).words(passage);
            if assembly.printed.insert((record.file, passage.span)) {
                line.extend(words.map(|it| Inline::text(format!(" – {it}"))));
            }
        }
    }
    line
}

/// Returns a line that says where it speaks against a statement.
fn sided(assembly: &Assembly<'_>, against: bool, line: Vec<Inline>) -> Vec<Inline> {
    let side = against.then(|| Inline::Strong(vec![Inline::text(assembly.word("voice-against"))]));
    let space = against.then(|| Inline::text(" "));
    side.into_iter().chain(space).chain(line).collect()
}
