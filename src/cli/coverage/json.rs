//! The coverage for programs.

use crate::coverage::axis::Line;
use crate::coverage::dimension::Dimension;
use crate::coverage::gaps::Gap;
use crate::coverage::matrix::Figure;
use crate::coverage::plan::Inquiry;
use crate::coverage::targets::Target;
use crate::coverage::{Report, labels};
use crate::language::Language;
use crate::text::printable::Printable;
use serde_json::{Map, Value, json};

/// Returns the report as JSON; its shape only grows.
pub(super) fn show(report: &Report, language: Language) -> Printable {
    let matrix = &report.matrix;
    let lines = |lines: &[Line]| -> Vec<Value> { lines.iter().map(|it| line(it, language)).collect() };
    let each = |of: &dyn Fn(&Figure) -> u32| -> Vec<Vec<u32>> {
        matrix.cells.iter().map(|row| row.iter().map(of).collect()).collect()
    };
    let all = |figures: &[Figure], of: &dyn Fn(&Figure) -> u32| -> Vec<u32> { figures.iter().map(of).collect() };
    let totals = |of: &dyn Fn(&Figure) -> u32| {
        json!({
            "rows": all(&matrix.row_totals, of),
            "columns": all(&matrix.column_totals, of),
            "all": of(&matrix.total),
        })
    };
    let (counted, awaited) = (|it: &Figure| it.counted, |it: &Figure| it.awaited);
    let mut document = json!({
        "version": 1,
        "rows": lines(&matrix.rows),
        "columns": lines(&matrix.columns),
        "count": matrix.count.word(),
        "cells": each(&counted),
        "awaited": each(&awaited),
        "totals": { "cells": totals(&counted), "awaited": totals(&awaited) },
        "notes": { "counted": report.notes, "planned": report.planned, "expected_responses": report.expected, "uncoded": report.uncoded, "examples": report.examples },
        "targets": report.targets.iter().map(|it| json!({
            "target": target(it),
            "source": labels::origin(it.origin, language),
        })).collect::<Vec<_>>(),
        "gaps": report.gaps.iter().map(|it| gap(it, &report.targets[it.target], language)).collect::<Vec<_>>(),
        "plan": report.plan.iter().map(inquiry).collect::<Vec<_>>(),
    });
    if report.is_plan_cut {
        document["plan_cut"] = true.into();
    }
    Printable::json(format!("{document:#}\n"))
}

fn line(line: &Line, language: Language) -> Value {
    let member = &line.member;
    let title = match member.dimension {
        Dimension::Method => language.word(&format!("method-{}", member.id)),
        _ => member.title.to_string(),
    };
    let mut object = json!({ "id": member.id, "title": title });
    if let Some(above) = &line.part_of {
        object["part_of"] = json!(above);
    }
    if let Some(accepted) = &line.accepted {
        object["accepted"] = json!(labels::accepted(accepted, language));
    }
    object
}

/// Returns a target as the manifest writes it.
fn target(target: &Target) -> Value {
    let mut object = Map::new();
    match &target.each[..] {
        [] => {}
        [one] => drop(object.insert("each".to_owned(), json!(one.word()))),
        each => drop(object.insert("each".to_owned(), each.iter().map(|it| it.word()).collect())),
    }
    for (dimension, id) in &target.fixed {
        object.insert(dimension.word().to_owned(), json!(id));
    }
    for it in &target.needs {
        object.insert(it.unit.word().to_owned(), json!(it.number));
    }
    Value::Object(object)
}

fn gap(gap: &Gap, of: &Target, language: Language) -> Value {
    let cell: Map<String, Value> = gap
        .cell
        .iter()
        .map(|it| (it.dimension.word().to_owned(), json!(it.id)))
        .collect();
    json!({
        "target": target(of),
        "cell": cell,
        "count": gap.unit.word(),
        "have": gap.have,
        "need": gap.need,
        "awaited": gap.awaited,
        "accepted": gap.accepted.as_ref().map(|it| labels::accepted(it, language)),
        "choice": gap.obstacle.map(|it| labels::choice(gap, it, language)),
    })
}

fn inquiry(inquiry: &Inquiry) -> Value {
    let mut object = json!({
        "stakeholder": inquiry.stakeholder.id,
        "method": inquiry.method.word(),
        "themes": inquiry.themes.iter().map(|it| &it.id).collect::<Vec<_>>(),
        "closes": inquiry.closes,
    });
    if let Some(participants) = inquiry.participants {
        object["participants"] = json!(participants);
    }
    object
}
