//! How far the draft is, chapter by chapter.

use super::blocks::table;
use crate::document::{Alignment, Block, Inline};
use crate::draft::assembly::{Assembly, cell, paragraph};
use crate::evidence::support::Support;
use crate::evidence::{self, Statement};
use crate::language::Value;
use crate::record::{Record, running_text};
use crate::syntax::fields::Fields;
use crate::text::readability::Lix;

/// Makes a sentence with the figures, and a table of the chapters.
pub(in crate::draft) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    let chapters = assembly.project.chapters();
    if chapters.is_empty() {
        return vec![paragraph(assembly.word("memo-no-chapters"))];
    }
    let lix: Vec<Lix> = chapters.iter().map(|it| lix(assembly, it)).collect();
    let whole: Lix = lix.iter().copied().sum();
    let all = evidence::statements(assembly.project).count();
    let arguments = [
        ("chapters", Value::from(chapters.len())),
        ("statements", Value::from(all)),
        ("unsupported", Value::from(unsupported(assembly).len())),
    ];
    let mut wording = assembly.say("memo-chapters", &arguments);
    if let (Some(lix), Some(level)) = (whole.rounded(), whole.level()) {
        let arguments = [("lix", lix.into()), ("level", Value::word(level))];
        wording = format!("{wording} {}", assembly.say("memo-lix", &arguments));
    }
    let header = [
        ("memo-chapter", Alignment::Start),
        ("memo-state", Alignment::Start),
        ("insert-unit", Alignment::Start),
        ("memo-statements", Alignment::End),
        ("memo-unsupported", Alignment::End),
        ("label-lix", Alignment::End),
    ];
    let rows = chapters.iter().zip(lix).map(|(it, lix)| row(assembly, it, lix));
    let rows = rows.collect();
    let mut blocks = vec![paragraph(wording)];
    blocks.extend(table(assembly, "memo-chapters-caption", &header, rows));
    blocks
}

/// Returns the statements that nothing speaks for, in the order of the draft.
pub(super) fn unsupported<'a>(assembly: &Assembly<'a>) -> Vec<Statement<'a>> {
    let project = assembly.project;
    evidence::statements(project)
        .filter(|it| !Support::of(project, *it).is_supported())
        .collect()
}

fn lix(assembly: &Assembly<'_>, record: &Record) -> Lix {
    let source = assembly.texts.source(assembly.project, record.file);
    source.map(|it| running_text::lix(&it)).unwrap_or_default()
}

fn row(assembly: &Assembly<'_>, record: &Record, lix: Lix) -> Vec<Vec<Inline>> {
    let own = record.chapter();
    let status = own.and_then(|it| it.status).map(|it| assembly.word(it.key()));
    let statements: Vec<Statement<'_>> = evidence::statements_in(record).collect();
    let project = assembly.project;
    let weak = statements
        .iter()
        .filter(|it| !Support::of(project, **it).is_supported());
    vec![
        cell(&*record.title),
        cell(status.unwrap_or_default()),
        cell(own.and_then(|it| it.owner.as_deref()).unwrap_or("–")),
        cell(statements.len().to_string()),
        cell(weak.count().to_string()),
        cell(lix.rounded().map_or_else(|| "–".to_owned(), |it| it.to_string())),
    ]
}
