//! Who was heard about what, as a table and a heat map, with what is on its way and what is short of its target.

use crate::coverage::dimension::{Dimension, Unit};
use crate::coverage::{self, table};
use crate::document::Block;
use crate::draft::assembly::{Assembly, paragraph};
use crate::draft::drawings::heat_map;
use crate::draft::insert::{drawn, wants};
use crate::language::Value;
use crate::syntax::fields::Fields;
use std::rc::Rc;

/// Makes the matrix of two dimensions; by default stakeholders are rows and themes columns.
pub(super) fn make(assembly: &mut Assembly<'_>, options: &Fields<'_>) -> Vec<Block> {
    let side = |key, default| {
        options
            .text(key)
            .and_then(|it| Dimension::of(it.value))
            .unwrap_or(default)
    };
    let rows = side("rows", Dimension::Stakeholder);
    let other = if rows == Dimension::Theme {
        Dimension::Stakeholder
    } else {
        Dimension::Theme
    };
    let columns = side("columns", other);
    let count = options
        .text("count")
        .and_then(|it| Unit::of(it.value))
        .unwrap_or(Unit::Notes);
    if rows == columns {
        return Vec::new();
    }
    let report = match (rows, columns, count) {
        (Dimension::Stakeholder, Dimension::Theme, Unit::Notes) => assembly.coverage(),
        _ => Rc::new(coverage::report(assembly.project, rows, columns, count)),
    };
    let mut wording = table::below(&report, assembly.language);
    // A memo lists its gaps one by one.
    if assembly.facts.is_none() {
        wording.push(assembly.say("insert-coverage-gaps", &[("gaps", Value::from(report.open().count()))]));
    }
    let drawings = if wants(options, "picture") {
        heat_map::draw(assembly, &report)
    } else {
        Vec::new()
    };
    let mut blocks = drawn(drawings, vec![Block::Table(table::of(&report, assembly.language))]);
    blocks.extend(wording.into_iter().map(paragraph));
    blocks
}
