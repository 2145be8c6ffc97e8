//! The draft: records become one document, with every statement tied to what was heard.

mod annex;
mod assembly;
mod chapter;
mod decided;
mod drawings;
mod front;
mod insert;
mod inserts;
pub mod memo;
pub mod pictures;
mod plain;
mod sources;
mod stem;
mod voice;
mod wording;

pub use assembly::BytesOf;
pub use stem::Stem;

use crate::document::Document;
use crate::evidence::answers::Answers;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::text::slug::slug;
use annex::Annex;
use assembly::Assembly;

/// Assembles the internal edition of the draft of a project that has no errors.
pub fn assemble(project: &Project, texts: &Texts, bytes_of: BytesOf<'_>) -> Document {
    let answers = Answers::of(project);
    let mut assembly = Assembly::new(project, &answers, texts, bytes_of);
    assembly.annex = Annex::of(project, &answers);
    let mut blocks = Vec::new();
    for (at, record) in project.chapters().into_iter().enumerate() {
        blocks.extend(chapter::assemble(&mut assembly, record, at + 1));
    }
    Document {
        front: front::page(project),
        blocks,
        footnotes: assembly.footnotes,
        changes: None,
    }
}

/// Returns the name of the draft's files.
pub fn file_stem(project: &Project) -> Stem {
    let version = project.manifest.version.as_deref().unwrap_or_default();
    let others = memo::titles(project).into_iter().map(|it| slug(&it));
    let changes = change_slug(project);
    Stem::internal(project, &project.manifest.title, version).beside(others.chain([changes]))
}

/// Returns what the names of files begin with that show what changed in the draft.
fn change_slug(project: &Project) -> String {
    let word = project.manifest.language.word("change-file");
    format!("{}-{word}", slug(&project.manifest.title))
}
