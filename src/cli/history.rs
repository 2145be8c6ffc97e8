//! `ip history`: what was saved, newest first: who, when, which records.

use super::about::Args;
use super::context::{Context, Exit};
use super::status::record_change;
use crate::diagnostic::Failure;
use crate::findings::color::{FAINT, STRONG, paint};
use crate::language::Language;
use crate::query::saves as words;
use crate::text::printable::{Printable, printable};
use crate::workspace::saves::{self, RecordChange, Save};
use serde_json::json;

/// How much of a save's name people are shown.
const SHORT: usize = 8;

/// Prints the saves, or those of one record.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let snapshot = context.load()?;
    let language = context.language();
    let mut all = saves::saves(&snapshot, &language.word("history-gone"))?;
    if let Some(id) = &args.id {
        let path = words::path_named(&snapshot, &all, id)?;
        all = words::only_of(all, &path);
    }
    if args.format == "json" {
        context.print(document(&all));
        return Ok(Exit::Done);
    }
    if all.is_empty() {
        context.remark("history-nothing", &[]);
        return Ok(Exit::Done);
    }
    let (width, color) = (context.width(), context.color());
    let lines = all.iter().map(|it| entry(it, language, width, color));
    context.print(Printable::joined(lines, "\n"));
    Ok(Exit::Done)
}

/// Returns a save as people read it: its name to be used elsewhere, when, who; what they said; which records, unless they said that.
fn entry(save: &Save, language: Language, width: usize, color: bool) -> Printable {
    let short = save.id.get(..SHORT).unwrap_or(&save.id);
    let (head, lines) = words::lines(save, language);
    let mut text = printable!("{}  {}\n", paint(short, FAINT, color), paint(head, STRONG, color));
    for line in lines {
        text.push(Printable::wrap(line, width, "  ", "  "));
    }
    text
}

fn document(all: &[Save]) -> Printable {
    let record = |it: &RecordChange| {
        let mut record = record_change(it);
        if it.is_nameless {
            record["id"] = json!(null);
        }
        record
    };
    let save = |it: &Save| {
        json!({
            "id": it.id,
            "date": it.moment.to_rfc3339(),
            "by": it.by,
            "message": it.message,
            "records": it.records.iter().map(record).collect::<Vec<_>>(),
            "mark": it.marks.first(),
        })
    };
    let saves: Vec<_> = all.iter().map(save).collect();
    Printable::json(format!("{:#}\n", json!({ "version": 1, "saves": saves })))
}
