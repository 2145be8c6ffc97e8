//! The draft: records become one document, with every statement tied to what was heard.

pub mod account;
mod annex;
mod aspects;
mod assembly;
mod chapter;
mod decided;
mod drawings;
mod foreign;
mod front;
mod grounds;
mod insert;
mod inserts;
pub mod memo;
pub mod pictures;
mod plain;
mod public;
mod sources;
mod stem;
mod voice;
mod wording;

pub use assembly::BytesOf;
pub use stem::Stem;

use crate::coverage::Report;
use crate::document::{Block, Document, Origin};
use crate::evidence::answers::Answers;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::vocabulary::{Edition, EvidenceStyle};
use crate::text::slug::slug;
use annex::Annex;
use assembly::Assembly;

/// Assembles an edition of the draft of a project that has no errors; `evidence` says how it shows what its statements rest on.
///
/// For the public edition the project must have been read without the quotations that nobody approved.
pub fn assemble(
    project: &Project,
    texts: &Texts,
    bytes_of: BytesOf<'_>,
    (edition, evidence): (Edition, EvidenceStyle),
) -> Document {
    let answers = public::answered::answers(project, edition);
    let mut assembly = Assembly::new(project, &answers, texts, bytes_of);
    assembly.edition = edition;
    assembly.annex = Annex::of(project, &answers, edition);
    assembly.evidence = evidence;
    let mut blocks = Vec::new();
    let chapters = project.chapters();
    let last = chapters.len() + 1;
    for (record, number) in chapters.into_iter().zip(1..) {
        blocks.extend(chapter::assemble(&mut assembly, record, number));
    }
    blocks.extend(grounds::chapter(&mut assembly, last));
    let mut document = Document {
        front: front::page(project, edition),
        blocks,
        footnotes: assembly.footnotes,
        changes: None,
        origin: Some(Origin {
            version: project.manifest.version.as_deref().unwrap_or_default().to_owned(),
            day: project.today,
            edition: edition.word(),
        }),
    };
    foreign::mark(&mut document);
    document
}

/// Draws a matrix of who was heard about what, as the draft has it; nothing where there is nothing to draw.
pub fn heat_map(project: &Project, texts: &Texts, report: &Report) -> Vec<Block> {
    let answers = Answers::of(project);
    let no_picture = |_: &str| None;
    // A drawing cites nothing, so no list of sources is written for it.
    let assembly = Assembly::without_sources(project, &answers, texts, &no_picture);
    let drawings = drawings::heat_map::draw(&assembly, report);
    drawings.into_iter().map(Block::Drawing).collect()
}

/// Returns the name of the draft's files.
pub fn file_stem(project: &Project, edition: Edition) -> Stem {
    let version = project.manifest.version.as_deref().unwrap_or_default();
    let others = memo::titles(project).into_iter().map(|it| slug(&it));
    let changes = change_slug(project);
    Stem::of_document(project, &project.manifest.title, version, edition).beside(others.chain([changes]))
}

/// Returns what the names of files begin with that show what changed in the draft.
fn change_slug(project: &Project) -> String {
    let word = project.manifest.language.word("change-file");
    format!("{}-{word}", slug(&project.manifest.title))
}
