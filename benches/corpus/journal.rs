//! The notes as a journal for hledger: every reference is an account that must be declared.

use std::path::Path;

use crate::disk::{folder, put};
use crate::note::Note;
use crate::setting::{self, Setting, THEMES};

pub fn write(setting: &Setting, out: &Path) -> anyhow::Result<()> {
    let mut text = String::from("commodity 1. n\ntag metode\n");
    for index in 0..setting.actors {
        text += &format!("account {}\n", actor(index));
    }
    for theme in THEMES {
        text += &format!("account tema:{theme}\n");
    }
    for index in 0..setting.notes {
        text += &transaction(&Note::new(setting, index));
    }
    put(&folder(out.to_path_buf())?.join("notes.journal"), &text)
}

/// What one stakeholder gave, a unit to each theme.
fn transaction(note: &Note) -> String {
    let (title, actor) = (&note.title, actor(note.actor));
    let mut text = format!("\n{} {} | {title}  ; metode:{}\n", note.date, note.id, note.method);
    text += &format!("    {actor}  {} n\n", note.themes.len());
    for theme in &note.themes {
        text += &format!("    tema:{theme}  -1 n\n");
    }
    text
}

fn actor(index: usize) -> String {
    format!("aktoer:{}", setting::actor(index))
}
