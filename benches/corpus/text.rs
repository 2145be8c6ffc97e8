//! The bodies of the notes in one Markdown file, for cmark: what parsing alone costs.

use std::path::Path;

use rayon::prelude::*;

use crate::disk::{folder, put};
use crate::note::{Block, Note};
use crate::setting::Setting;

pub fn write(setting: &Setting, out: &Path) -> anyhow::Result<()> {
    let bodies: Vec<String> = (0..setting.notes)
        .into_par_iter()
        .map(|index| body(&Note::new(setting, index)))
        .collect();
    put(&folder(out.to_path_buf())?.join("all.md"), &bodies.concat())
}

fn body(note: &Note) -> String {
    let mut text = String::new();
    for block in &note.blocks {
        text += &match block {
            Block::Heading(heading) => format!("## {heading}\n\n"),
            Block::Paragraph(paragraph) => format!("{paragraph}\n\n"),
            Block::List(items) => format!("- {}\n\n", items.join("\n- ")),
            Block::Quote(said, themes) => format!("> {said}\n>\n> #{}\n\n", themes.join(" #")),
        };
    }
    text
}
