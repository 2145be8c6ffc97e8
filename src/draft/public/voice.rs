//! How the public edition says where something was heard: a source line, or what everyone may know.

use crate::document::Inline;
use crate::draft::assembly::Assembly;
use crate::draft::voice;
use crate::evidence::publication::{Period, SourceLine};
use crate::language::Language;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::syntax::citation::Citation;
use chrono::NaiveDate;

/// Tells whether a note is told of as in the internal edition.
pub(in crate::draft) fn is_open(note: &Note, today: NaiveDate) -> bool {
    note.is_open() && !note.is_planned(today)
}

/// Returns a source line in words: `Gruppeinterview, Borgere, 1. kvartal 2018`.
pub(in crate::draft) fn line(assembly: &Assembly<'_>, line: &SourceLine<'_>) -> String {
    let mut parts = vec![assembly.word(line.method.map_or("public-talk", |it| it.key()))];
    let names: Vec<String> = line.groups.iter().map(|it| voice::name(assembly, it)).collect();
    parts.extend((!names.is_empty()).then(|| assembly.list(&names)));
    parts.extend(period(line.period, assembly.language));
    voice::capitalised(&parts.join(", "))
}

fn period(period: Period, language: Language) -> Option<String> {
    match period {
        Period::Quarter(day) => Some(language.quarter(day)),
        Period::Year(year) => Some(year.to_string()),
        Period::Untold => None,
    }
}

/// Returns a bracket of citations in words: sources and open notes as they are written, and of others the source line alone,
/// each once; nothing where nothing may be said.
pub(in crate::draft) fn citation(assembly: &Assembly<'_>, citation: &Citation) -> Option<Vec<Inline>> {
    let publication = assembly.publication();
    let (mut parts, mut lines): (Vec<Vec<Inline>>, Vec<SourceLine<'_>>) = (Vec::new(), Vec::new());
    for items in voice::together(&citation.items) {
        let item = items[0];
        let note = assembly.project.find(Kind::Note, &item.record.value);
        match note.and_then(|it| Some((it, it.note()?))) {
            Some((_, note)) if is_open(note, assembly.project.today) => parts.push(voice::cited(assembly, &items)),
            // That somebody spoke against what stands here would be told of few.
            Some(_) if item.against => {}
            Some((record, _)) => {
                if let Some(own) = publication.line(record).filter(|it| !lines.contains(it)) {
                    parts.push(vec![Inline::text(line(assembly, &own))]);
                    lines.push(own);
                }
            }
            None => parts.push(voice::cited(assembly, &items)),
        }
    }
    let mut content = parts.join(&[Inline::text("; ")][..]);
    content.push(Inline::text("."));
    (!parts.is_empty()).then_some(content)
}

/// Returns where a note is from, in a line; nothing where that would point at few.
pub(in crate::draft) fn origin(assembly: &Assembly<'_>, record: &Record) -> Option<String> {
    let note = record.note()?;
    if is_open(note, assembly.project.today) {
        return Some(voice::note_words(assembly, record));
    }
    let own = assembly.publication().line(record)?;
    Some(line(assembly, &own))
}
