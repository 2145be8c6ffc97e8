//! The chapters of a draft of about 60 pages, whatever the number of notes.

use crate::note;
use crate::random::{Purpose, Random};
use crate::setting::{Setting, THEMES};
use crate::words;

pub const COUNT: usize = 12;
/// A draft rests on the notes that its writers could read, however many there are.
const READ: usize = 5000;

pub struct Chapter {
    pub id: String,
    pub title: String,
    pub theme: &'static str,
    pub sections: Vec<(String, Vec<Paragraph>)>,
}

/// A paragraph and the note that it cites.
pub struct Paragraph(pub String, pub Option<String>);

impl Chapter {
    pub fn new(setting: &Setting, index: usize) -> Self {
        let mut random = Random::new(Purpose::Chapter, index);
        let theme = THEMES[index % THEMES.len()];
        let mut section = || {
            let heading = words::heading(&mut random);
            (
                heading,
                (0..6)
                    .map(|_| paragraph(&mut random, setting.notes.min(READ)))
                    .collect(),
            )
        };
        Self {
            id: format!("kapitel-{:02}", index + 1),
            title: format!("Kapitel {}: {theme}", index + 1),
            theme,
            sections: (0..6).map(|_| section()).collect(),
        }
    }

    /// The text with its headings at `##`, each citation written by the layout.
    pub fn body(&self, cite: impl Fn(&str) -> String) -> String {
        let mut text = String::new();
        for (heading, paragraphs) in &self.sections {
            text += &format!("\n## {heading}\n");
            for Paragraph(said, note) in paragraphs {
                let citation = note.as_deref().map(|it| format!(" {}", cite(it))).unwrap_or_default();
                text += &format!("\n{said}{citation}\n");
            }
        }
        text
    }
}

/// Seven of ten paragraphs rest on a note.
fn paragraph(random: &mut Random, notes: usize) -> Paragraph {
    let text = words::sentences(random, 4, 7);
    let cited = notes > 0 && random.chance(70);
    Paragraph(text, cited.then(|| note::id(random.below(notes))))
}
