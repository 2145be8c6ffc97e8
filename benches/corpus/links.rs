//! The corpus as linked Markdown for lychee: every reference is a relative link.

use std::path::Path;

use rayon::prelude::*;

use crate::chapter::{self, Chapter};
use crate::disk::{folder, put};
use crate::note::{Block, Note};
use crate::setting::{self, Setting, THEMES};

pub fn write(setting: &Setting, out: &Path) -> anyhow::Result<()> {
    let (goals, themes) = (folder(out.join("goals"))?, folder(out.join("themes"))?);
    for (id, (goal, theme)) in THEMES.iter().zip(setting.goals.iter().zip(&setting.themes)) {
        put(
            &goals.join(format!("{id}.md")),
            &format!("# Mål: {id} for alle\n\n{goal}\n"),
        )?;
        put(
            &themes.join(format!("{id}.md")),
            &format!("# Om {id}\n\n[{id}](../goals/{id}.md)\n\n{theme}\n"),
        )?;
    }
    let actors = folder(out.join("actors"))?;
    for index in 0..setting.actors {
        let text = format!("# Aktør {} blandt {}\n", index + 1, setting::group(index).0);
        put(&actors.join(format!("{}.md", setting::actor(index))), &text)?;
    }
    let chapters = folder(out.join("chapters"))?;
    for index in 0..chapter::COUNT {
        let it = Chapter::new(setting, index);
        let text = format!(
            "# {}\n{}",
            it.title,
            it.body(|note| format!("[{note}](../notes/{note}.md)"))
        );
        put(&chapters.join(format!("{}.md", it.id)), &text)?;
    }
    let notes = folder(out.join("notes"))?;
    (0..setting.notes).into_par_iter().try_for_each(|index| {
        let note = Note::new(setting, index);
        put(&notes.join(format!("{}.md", note.id)), &page(&note))
    })
}

fn page(note: &Note) -> String {
    let actor = setting::actor(note.actor);
    let mut text = format!(
        "# {}\n\n- {}, {}\n- [{actor}](../actors/{actor}.md)\n",
        note.title, note.date, note.method
    );
    for theme in &note.themes {
        text += &format!("-{}\n", links(&[theme]));
    }
    text += &format!("\n{}{}\n", note.summary, links(&note.themes));
    for block in &note.blocks {
        text += &match block {
            Block::Heading(heading) => format!("\n## {heading}\n"),
            Block::Paragraph(paragraph) => format!("\n{paragraph}\n"),
            Block::List(items) => format!("\n- {}\n", items.join("\n- ")),
            Block::Quote(said, themes) => format!("\n> {said}\n>\n>{}\n", links(themes)),
        };
    }
    text
}

fn links(themes: &[&str]) -> String {
    themes
        .iter()
        .map(|theme| format!(" [{theme}](../themes/{theme}.md)"))
        .collect()
}
