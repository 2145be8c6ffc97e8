//! What is missing in the coverage, and how it can be closed.

use super::blocks::list;
use crate::coverage::gaps::Gap;
use crate::coverage::labels;
use crate::document::Block;
use crate::draft::assembly::{Assembly, paragraph};
use crate::draft::insert::wants;
use crate::language::Value;
use crate::syntax::fields::Fields;

/// Makes a sentence, a list of the gaps, and unless the option `plan` says otherwise the inquiries that close them.
pub(in crate::draft) fn make(assembly: &mut Assembly<'_>, options: &Fields<'_>) -> Vec<Block> {
    let language = assembly.language;
    let report = assembly.coverage();
    let open: Vec<&Gap> = report.open().collect();
    if open.is_empty() {
        return vec![paragraph(assembly.word("memo-no-gaps"))];
    }
    let gaps = [("gaps", Value::from(open.len()))];
    let lines = open
        .chunk_by(|a, b| a.cell == b.cell)
        .map(|gaps| {
            let amounts: Vec<String> = gaps.iter().map(|it| labels::shortfall(it, language)).collect();
            format!("{}: {}", labels::cell(gaps[0], language), amounts.join(", "))
        })
        .collect();
    let mut blocks = vec![paragraph(assembly.say("memo-gaps", &gaps)), list(None, lines)];
    if wants(options, "plan") && !report.plan.is_empty() {
        blocks.push(paragraph(labels::ways_to_close(&open, language).join(" ")));
        let inquiries = [("inquiries", Value::from(report.plan.len()))];
        let plan = labels::grouped(&report.plan);
        let lines = plan.iter().map(|it| labels::inquiry(it, language)).collect();
        blocks.push(paragraph(assembly.say("coverage-plan", &inquiries)));
        blocks.push(list(Some(1), lines));
        if report.is_plan_cut {
            blocks.push(paragraph(assembly.word("coverage-plan-cut")));
        }
    }
    blocks
}
