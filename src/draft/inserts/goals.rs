//! The goals in full, with the parts of the vision that they serve and their indicators.

use crate::document::{Block, Inline};
use crate::draft::assembly::{Assembly, paragraph};
use crate::draft::insert::{ordered, wants};
use crate::record::goal::Indicator;
use crate::record::kind::Kind;
use crate::syntax::fields::Fields;

/// Makes a numbered list of the goals.
pub(super) fn make(assembly: &mut Assembly<'_>, options: &Fields<'_>) -> Vec<Block> {
    let items = ordered(assembly, Kind::Goal, options).into_iter().map(|record| {
        let mut blocks = vec![Block::Paragraph(vec![Inline::Strong(vec![Inline::text(
            &*record.title,
        )])])];
        blocks.extend(assembly.body(record));
        if let Some(goal) = record.goal() {
            if wants(options, "vision") {
                let parts: Vec<&str> = goal.vision.iter().map(|it| &*it.value).collect();
                blocks.extend(vision(assembly, &parts));
            }
            if wants(options, "indicators") && !goal.indicators.is_empty() {
                blocks.push(paragraph(assembly.word("insert-indicators")));
                let items = goal
                    .indicators
                    .iter()
                    .map(|it| vec![paragraph(indicator(assembly, it))])
                    .collect();
                blocks.push(Block::List {
                    start: None,
                    tight: true,
                    items,
                });
            }
        }
        blocks
    });
    vec![Block::List {
        start: Some(1),
        tight: false,
        items: items.collect(),
    }]
}

fn vision(assembly: &Assembly<'_>, parts: &[&str]) -> Option<Block> {
    let vision = assembly.project.manifest.vision.as_ref()?;
    let titles = vision
        .parts
        .iter()
        .filter(|it| parts.contains(&&*it.id.value))
        .map(|it| it.title.to_string());
    let titles: Vec<String> = titles.collect();
    let arguments = [
        ("vision", (&*vision.title).into()),
        ("parts", assembly.list(&titles).into()),
    ];
    (!titles.is_empty()).then(|| paragraph(assembly.say("insert-goal-vision", &arguments)))
}

fn indicator(assembly: &Assembly<'_>, indicator: &Indicator) -> String {
    let mut text = indicator.title.to_string();
    if let Some(target) = &indicator.target {
        text.push_str(&format!(
            " – {}",
            assembly.say("insert-indicator-target", &[("target", (&**target).into())])
        ));
    }
    if let Some(source) = &indicator.source {
        text.push_str(&format!(
            " ({})",
            assembly.say("insert-indicator-source", &[("source", (&**source).into())])
        ));
    }
    text
}
