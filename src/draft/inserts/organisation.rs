//! The groups, who sits in them, and to whom they report.

use crate::document::{Alignment, Block, Inline, Table};
use crate::draft::assembly::{Assembly, cell, paragraph};
use crate::record::organisation::{Group, Member};
use crate::syntax::fields::Fields;

/// Makes a table for each group, or for the one that is asked for.
pub(super) fn make(assembly: &mut Assembly<'_>, options: &Fields<'_>) -> Vec<Block> {
    let asked = options.text("group").map(|it| it.value);
    let groups = assembly.project.organisation.groups.iter();
    groups
        .filter(|it| asked.is_none_or(|asked| *it.id.value == *asked))
        .flat_map(|it| group(assembly, it))
        .collect()
}

fn group(assembly: &Assembly<'_>, group: &Group) -> Vec<Block> {
    let keys = [
        "insert-member",
        "insert-member-unit",
        "insert-member-area",
        "insert-member-seats",
    ];
    let table = Table {
        caption: vec![Inline::text(&*group.title)],
        header: keys.iter().map(|it| cell(assembly.word(it))).collect(),
        alignments: vec![Alignment::Start, Alignment::Start, Alignment::Start, Alignment::End],
        rows: group.members.iter().map(|it| member(assembly, it)).collect(),
        row_headers: true,
    };
    let mut blocks = vec![Block::Table(table)];
    let superior = group.reports_to.as_ref().and_then(|it| title(assembly, &it.value));
    if let Some(superior) = superior {
        blocks.push(paragraph(
            assembly.say("insert-reports-to", &[("superior", superior.into())]),
        ));
    }
    blocks
}

fn title<'a>(assembly: &Assembly<'a>, id: &str) -> Option<&'a str> {
    assembly
        .project
        .organisation
        .groups
        .iter()
        .find(|it| &*it.id.value == id)
        .map(|it| &*it.title)
}

fn member(assembly: &Assembly<'_>, member: &Member) -> Vec<Vec<Inline>> {
    let who = match (&member.name, &member.role) {
        (Some(name), Some(role)) => format!("{name}, {}", role.to_lowercase()),
        (Some(only), None) | (None, Some(only)) => only.to_string(),
        (None, None) => assembly.word("insert-member-any"),
    };
    let seats = match member.seats {
        Some(it) if it.least == it.most => it.least.to_string(),
        Some(it) => assembly.say(
            "insert-seats-range",
            &[
                ("from", it.least.to_string().into()),
                ("to", it.most.to_string().into()),
            ],
        ),
        None => "1".to_owned(),
    };
    let text = |it: &Option<Box<str>>| cell(it.as_deref().unwrap_or("–"));
    vec![cell(who), text(&member.unit), text(&member.area), cell(seats)]
}
