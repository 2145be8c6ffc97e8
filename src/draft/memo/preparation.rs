//! One page before a meeting: who they are, what they said and what became of it, what is missing and what to ask.

mod blocks;
mod missing;
mod questions;
mod said;
mod subject;

use super::Facts;
use crate::document::{Block, Document, Inline};
use crate::draft::account::{Reader, front, informed};
use crate::draft::assembly::{Assembly, BytesOf, paragraph};
use crate::draft::stem::Stem;
use crate::draft::voice;
use crate::evidence::answers::Answers;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::Edition;
use crate::text::slug::slug;
use blocks::{list, strong};
use missing::missing;
use questions::questions;
use said::said;
use subject::{Subject, subject};

/// Returns the page for a meeting with a stakeholder, or for one that a note plans, and the name of its files.
pub fn preparation(project: &Project, record: &Record, texts: &Texts, bytes_of: BytesOf<'_>) -> (Document, Stem) {
    let answers = Answers::of(project);
    let mut assembly = Assembly::new(project, &answers, texts, bytes_of);
    assembly.facts = Some(Facts::default());
    let subject = subject(project, record);
    let mut blocks = Vec::new();
    let parts: [(&str, Vec<Block>); 5] = [
        ("prepare-who", who(&assembly, &subject)),
        ("prepare-said", said(&assembly, &subject)),
        ("prepare-missing", missing(&assembly, &subject)),
        ("prepare-ask", questions(&assembly, &subject)),
        ("prepare-tell", tell(&assembly, &subject)),
    ];
    for (key, part) in parts {
        let title = assembly.word(key);
        let id = assembly.anchor(slug(&title));
        blocks.push(Block::Heading {
            level: 1,
            id,
            number: String::new(),
            content: vec![Inline::text(title)],
        });
        blocks.extend(part);
    }
    let title = title(&assembly, record);
    let mut front = front(project, &title, Reader::House, Vec::new());
    front.is_short = true;
    let document = Document {
        front,
        blocks,
        footnotes: assembly.footnotes,
        changes: None,
        origin: None,
    };
    (document, Stem::of_document(project, &title, "", Edition::Internal))
}

fn title(assembly: &Assembly<'_>, record: &Record) -> String {
    let about = match record.note() {
        Some(_) => voice::note_words(assembly, record),
        None => record.title.to_string(),
    };
    assembly.say("prepare-title", &[("about", about.into())])
}

/// Makes a list of what is known of each stakeholder.
fn who(assembly: &Assembly<'_>, subject: &Subject<'_>) -> Vec<Block> {
    let project = assembly.project;
    let mut blocks = Vec::new();
    for record in &subject.met {
        let Some(own) = record.stakeholder() else { continue };
        let mut lines = Vec::new();
        let mut line = |key: &str, value: String| {
            if !value.is_empty() {
                let arguments = [("label", assembly.word(key).into()), ("value", value.into())];
                lines.push(assembly.say("prepare-line", &arguments));
            }
        };
        line(
            "label-kind",
            own.kind.map(|it| assembly.word(it.key())).unwrap_or_default(),
        );
        let above = project.lineage(&record.id).into_iter().skip(1);
        line("list-part-of", names(assembly, above));
        let is_part = |it: &&Record| {
            let above = it.stakeholder().and_then(|it| it.part_of.as_ref());
            above.is_some_and(|it| it.value == record.id)
        };
        let below = project
            .records(Kind::Stakeholder)
            .iter()
            .filter(is_part)
            .map(|it| &*it.id);
        line("show-parts", names(assembly, below));
        line(
            "label-influence",
            own.influence.map(|it| assembly.word(it.key())).unwrap_or_default(),
        );
        line(
            "label-affected",
            own.affected.map(|it| assembly.word(it.key())).unwrap_or_default(),
        );
        line("label-approach", own.approach.as_deref().unwrap_or_default().to_owned());
        if let Some(declined) = &own.declined {
            line("list-declined", declined.reason.to_string());
        }
        blocks.push(strong(&record.title));
        blocks.push(list(lines));
    }
    blocks
}

fn names<'s>(assembly: &Assembly<'_>, ids: impl Iterator<Item = &'s str>) -> String {
    let names: Vec<String> = ids.map(|it| voice::name(assembly, it)).collect();
    assembly.language.list(&names)
}

/// Makes what they must be told: by which right, what happens with their words, and until when they are kept.
fn tell(assembly: &Assembly<'_>, subject: &Subject<'_>) -> Vec<Block> {
    let mut lines = informed(assembly.project, subject.note);
    let own = subject.note.and_then(Record::note);
    match own.and_then(|it| it.publish) {
        Some(publish) => lines.push(assembly.word(&format!("ask-{}", publish.value.key()))),
        None => lines.push(assembly.word("prepare-terms-open")),
    }
    let id = subject.note.map(|it| format!(" {}", it.id)).unwrap_or_default();
    let mut blocks = vec![list(lines)];
    blocks.push(paragraph(assembly.say("prepare-hand-out", &[("note", id.into())])));
    blocks
}
