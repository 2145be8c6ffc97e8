//! What the draft rests on: each note and study with the statements that use it.

use crate::document::{Block, Inline};
use crate::draft::annex::Listed;
use crate::draft::assembly::{Assembly, paragraph};
use crate::draft::public::voice::is_open;
use crate::draft::wording::Wording;
use crate::draft::{decided, grounds, voice};
use crate::evidence::answers::ResolvedAnswer;
use crate::evidence::uses::Use;
use crate::project::thing::Thing;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::EvidenceStyle;
use crate::syntax::fields::Fields;
use crate::syntax::markdown::outline::Passage;
use crate::text::order::Natural;

/// Makes the notes by date, then the studies and reports by key; what is neither cited nor answered is left out.
pub(super) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    let project = assembly.project;
    let listed = Listed::of(project, assembly.answers);
    let mut notes: Vec<&Record> = project.records(Kind::Note).iter().collect();
    notes.retain(|it| listed.has(&it.id));
    notes.sort_by_key(|record| {
        let date = record.note().and_then(|it| it.date).map(|it| it.value.first());
        (date, Natural(&record.id))
    });
    let mut keys: Vec<&str> = project.sources().map(|it| &*it.1.value).collect();
    keys.retain(|it| listed.has(it));
    keys.sort_unstable_by_key(|it| Natural(it));
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
        return vec![paragraph(assembly.word("insert-no-sources"))];
    }
    vec![Block::Annex(blocks)]
}

/// Makes the list for everyone: the open notes, and the studies and reports, each with the statements that use it.
pub(super) fn make_public(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    let project = assembly.project;
    let listed = Listed::of(project, assembly.answers);
    let is_open = |it: &&Record| it.note().is_some_and(|it| is_open(it, project.today));
    let mut notes: Vec<&Record> = project.records(Kind::Note).iter().filter(is_open).collect();
    notes.retain(|it| listed.has(&it.id));
    notes.sort_by_key(|record| {
        let date = record.note().and_then(|it| it.date).map(|it| it.value.first());
        (date, Natural(&record.id))
    });
    let mut keys: Vec<&str> = project.sources().map(|it| &*it.1.value).collect();
    keys.retain(|it| listed.has(it));
    keys.sort_unstable_by_key(|it| Natural(it));
    let notes = notes
        .into_iter()
        .map(|it| (vec![Inline::text(voice::note_words(assembly, it))], &*it.id));
    let keys = keys.into_iter().map(|it| (assembly.sources.entry(it), it));
    let entries: Vec<(Vec<Inline>, &str)> = notes.chain(keys).collect();
    let items: Vec<Vec<Block>> = entries
        .into_iter()
        .map(|(words, key)| {
            let entry = std::iter::once(Block::Paragraph(words));
            entry.chain(used(assembly, listed.uses.of_record(key))).collect()
        })
        .collect();
    if items.is_empty() {
        return vec![paragraph(assembly.word("public-no-sources"))];
    }
    vec![Block::Annex(vec![Block::List {
        start: None,
        tight: false,
        items,
    }])]
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
    blocks.extend(answered(
        assembly,
        answers,
        |it| matches!(it, Thing::Record(it) if it.file == record.file),
    ));
    let wording = Wording::of(assembly, record);
    let items: Vec<Vec<Block>> = record
        .outline
        .passages
        .iter()
        .filter_map(|it| {
            let name = &*it.name.as_ref()?.value;
            let uses = listed.uses.of_passage(&record.id, name);
            let is_printed = assembly.printed.contains(&(record.file, it.span));
            passage(assembly, &wording, (it, is_printed), uses, answers)
        })
        .collect();
    if !items.is_empty() {
        blocks.push(Block::List {
            start: None,
            tight: assembly.evidence != EvidenceStyle::Box,
            items,
        });
    }
    blocks
}

/// Returns a passage with what uses it; nothing where nothing does. On pages what the appendix quotes already is not quoted again.
fn passage(
    assembly: &Assembly<'_>,
    wording: &Wording,
    (passage, is_printed): (&Passage, bool),
    uses: &[Use<'_>],
    answers: &[&ResolvedAnswer<'_>],
) -> Option<Vec<Block>> {
    let is_it = |it: &Thing<'_>| matches!(it, Thing::Part(_, own) if std::ptr::eq(*own, passage));
    let details: Vec<Block> = [used(assembly, uses), answered(assembly, answers, is_it)]
        .into_iter()
        .flatten()
        .collect();
    let name = &*passage.name.as_ref()?.value;
    let is_short = is_printed && assembly.evidence != EvidenceStyle::Box;
    let words = if is_short {
        wording.first_words(passage)
    } else {
        wording.words(passage)
    };
    let words = words.map(|it| Inline::text(format!("{it} – ")));
    let mut line: Vec<Inline> = words.into_iter().chain([Inline::Code(format!("#{name}"))]).collect();
    if details.is_empty() || assembly.evidence == EvidenceStyle::Box {
        return (!details.is_empty()).then(|| [vec![Block::Paragraph(line)], details].concat());
    }
    // On pages the statements are numbers, which need no line of their own.
    for block in details {
        if let Block::Paragraph(content) = block {
            line.push(Inline::text(". "));
            line.extend(content);
        }
    }
    Some(vec![Block::Paragraph(line)])
}

/// Returns the statements and chapters that cite something, each once, as links in the order of the draft.
fn used(assembly: &Assembly<'_>, uses: &[Use<'_>]) -> Option<Block> {
    let mut lines: Vec<Vec<Inline>> = Vec::new();
    let mut uses: Vec<&Use<'_>> = uses.iter().collect();
    uses.sort_by_key(|it| (Natural(assembly.project.path(it.place.file)), it.place.span.start));
    for it in uses {
        let place = match it.of_statement() {
            // The appendix has the statements' words; a screen leads to them.
            Some(statement) if assembly.evidence != EvidenceStyle::Box => grounds::point(assembly, statement),
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
fn answered(
    assembly: &Assembly<'_>,
    answers: &[&ResolvedAnswer<'_>],
    is_it: impl Fn(&Thing<'_>) -> bool,
) -> Option<Block> {
    let own = answers.iter().filter(|it| it.to.iter().any(&is_it));
    let lines = own.map(|it| {
        let outcome = decided::outcome(assembly, it);
        vec![match decided::anchor(assembly, it) {
            Some(target) => assembly.link(format!("#{target}"), &outcome),
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
