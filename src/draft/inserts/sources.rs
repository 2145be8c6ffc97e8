//! What the draft rests on: each note and study with the statements that use it.

use crate::document::{Block, Inline};
use crate::draft::said::Said;
use crate::draft::{Assembly, decided, paragraph, voice};
use crate::evidence::answers::{Answers, Given, Subject};
use crate::evidence::uses::{Use, Uses};
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::syntax::fields::Fields;
use crate::syntax::markdown::outline::Passage;
use rustc_hash::FxHashMap;

/// What the draft cites and what an answer names: everything that has an entry.
#[derive(Debug)]
pub(in crate::draft) struct Listed<'a> {
    uses: Uses<'a>,
    /// The answers to a note or to a part of it, by the note's id.
    answers: FxHashMap<&'a str, Vec<&'a Given<'a>>>,
}

impl<'a> Listed<'a> {
    /// Reads what a project's draft and its answers name.
    pub(in crate::draft) fn of(project: &'a Project, answers: &'a Answers<'a>) -> Self {
        let mut listed = Self {
            uses: Uses::of(project),
            answers: FxHashMap::default(),
        };
        for given in answers.all() {
            for note in given.to.iter().filter_map(Subject::note) {
                let own = listed.answers.entry(&note.id).or_default();
                if own.last().is_none_or(|it| it.record.file != given.record.file) {
                    own.push(given);
                }
            }
        }
        listed
    }

    /// Tells whether a note or a source has an entry.
    pub(in crate::draft) fn has(&self, key: &str) -> bool {
        !self.uses.of_record(key).is_empty() || self.answers.contains_key(key)
    }
}

/// Makes the notes by date, then the studies and reports by key; what is neither cited nor answered is left out.
pub(super) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    let project = assembly.project;
    let listed = Listed::of(project, assembly.answers);
    let mut notes: Vec<&Record> = project.records(Kind::Note).iter().collect();
    notes.retain(|it| listed.has(&it.id));
    notes.sort_by_key(|it| it.note().and_then(|it| it.date).map(|it| it.value.first()));
    let mut keys: Vec<&str> = project.sources().map(|it| &*it.1.value).collect();
    keys.retain(|it| listed.has(it));
    keys.sort_unstable();
    let mut blocks = Vec::new();
    for record in notes {
        let words = Inline::text(voice::note_words(assembly, record));
        blocks.push(heading(assembly, &record.id, words));
        blocks.extend(note(assembly, &listed, record));
    }
    for key in keys {
        blocks.push(heading(assembly, key, Inline::Code(key.to_owned())));
        blocks.push(Block::Paragraph(assembly.sources.entry(key)));
        blocks.extend(used(assembly, listed.uses.of_record(key)));
    }
    if blocks.is_empty() {
        blocks.push(paragraph(assembly.word("insert-no-sources")));
    }
    blocks
}

fn heading(assembly: &mut Assembly<'_>, key: &str, words: Inline) -> Block {
    let id = voice::source_anchor(key);
    assembly.heading(1, id, vec![words])
}

/// Returns by what id a note is found and how many took part, then each of its passages that is cited or answered.
fn note(assembly: &Assembly<'_>, listed: &Listed<'_>, record: &Record) -> Vec<Block> {
    let mut line = vec![Inline::Code(record.id.to_string())];
    if let Some(participants) = record.note().and_then(|it| it.participants) {
        let arguments = [("participants", (participants as usize).into())];
        let participants = assembly.say("voice-participants", &arguments);
        line.push(Inline::text(format!(", {participants}")));
    }
    let all = listed.uses.of_record(&record.id);
    let answers = listed.answers.get(&*record.id).map_or(&[][..], Vec::as_slice);
    let mut blocks = vec![Block::Paragraph(line)];
    let whole: Vec<Use<'_>> = all.iter().filter(|it| it.passage.is_none()).copied().collect();
    blocks.extend(used(assembly, &whole));
    blocks.extend(answered(assembly, answers, |it| {
        it.note().is_some_and(|it| it.file == record.file) && matches!(it, Subject::Record(_))
    }));
    let said = Said::of(assembly, record);
    let items: Vec<Vec<Block>> = record
        .outline
        .passages
        .iter()
        .filter_map(|it| {
            let name = &*it.name.as_ref()?.value;
            let uses = listed.uses.of_passage(&record.id, name);
            passage(assembly, &said, it, uses, answers)
        })
        .collect();
    if !items.is_empty() {
        blocks.push(Block::List {
            start: None,
            tight: false,
            items,
        });
    }
    blocks
}

/// Returns a passage with what uses it; nothing where nothing does.
fn passage(
    assembly: &Assembly<'_>,
    said: &Said,
    passage: &Passage,
    uses: &[Use<'_>],
    answers: &[&Given<'_>],
) -> Option<Vec<Block>> {
    let is_it = |it: &Subject<'_>| matches!(it, Subject::Passage(_, own) if std::ptr::eq(*own, passage));
    let told: Vec<Block> = [used(assembly, uses), answered(assembly, answers, is_it)]
        .into_iter()
        .flatten()
        .collect();
    let name = &*passage.name.as_ref()?.value;
    let words = said.words(passage).map(|it| Inline::text(format!("{it} – ")));
    let line = words.into_iter().chain([Inline::Code(format!("#{name}"))]).collect();
    (!told.is_empty()).then(|| [vec![Block::Paragraph(line)], told].concat())
}

/// Returns the statements and chapters that cite something, each once, as links.
fn used(assembly: &Assembly<'_>, uses: &[Use<'_>]) -> Option<Block> {
    let mut lines: Vec<Vec<Inline>> = Vec::new();
    for it in uses {
        let place = match it.of_statement() {
            Some(statement) => decided::link(assembly, statement),
            None => assembly.link(format!("#{}", it.chapter.id), &it.chapter.title),
        };
        let mut line = vec![place];
        if it.against {
            line.push(Inline::text(format!(" {}", assembly.word("source-against"))));
        }
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    labelled(assembly, "source-used", lines)
}

/// Returns those answers that are to something, as links where they are listed.
fn answered(assembly: &Assembly<'_>, answers: &[&Given<'_>], is_it: impl Fn(&Subject<'_>) -> bool) -> Option<Block> {
    let own = answers.iter().filter(|it| it.to.iter().any(&is_it));
    let lines = own.map(|it| {
        let outcome = decided::outcome(assembly, it);
        vec![match decided::anchor(assembly, it) {
            Some(target) => assembly.link(target, &outcome),
            None => Inline::text(outcome),
        }]
    });
    labelled(assembly, "source-answered", lines.collect())
}

fn labelled(assembly: &Assembly<'_>, label: &str, lines: Vec<Vec<Inline>>) -> Option<Block> {
    if lines.is_empty() {
        return None;
    }
    let mut content = vec![Inline::text(assembly.word(label))];
    for (at, line) in lines.into_iter().enumerate() {
        content.push(Inline::text(if at == 0 { " " } else { "; " }));
        content.extend(line);
    }
    Some(Block::Paragraph(content))
}
