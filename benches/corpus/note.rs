//! An interview note: its front matter and its blocks, before they are written in any form.

use crate::random::{Purpose, Random};
use crate::setting::{Setting, THEMES};
use crate::words;

/// A theme that no corpus has, for `--broken`.
const DANGLING: &str = "findes-ikke";
const METHODS: [&str; 5] = [
    "interview",
    "group-interview",
    "dialogue-meeting",
    "citizen-meeting",
    "survey",
];

pub struct Note {
    pub id: String,
    pub title: String,
    pub method: &'static str,
    pub date: String,
    /// The stakeholder's place in the setting.
    pub actor: usize,
    pub participants: usize,
    pub themes: Vec<&'static str>,
    pub place: &'static str,
    pub summary: String,
    pub blocks: Vec<Block>,
}

pub enum Block {
    Heading(String),
    Paragraph(String),
    List(Vec<String>),
    /// The informant's words, and the themes that they are coded with.
    Quote(String, Vec<&'static str>),
}

pub fn id(index: usize) -> String {
    format!("n{:06}", index + 1)
}

impl Note {
    /// The note of this number; it is the same in a corpus of any size with as many stakeholders.
    pub fn new(setting: &Setting, index: usize) -> Self {
        let mut random = Random::new(Purpose::Note, index);
        let count = random.between(1, 3);
        let mut themes = random.some_of(&THEMES, count);
        if setting.broken > 0 && (index + 1).is_multiple_of(setting.broken) {
            themes.pop();
            themes.push(DANGLING);
        }
        let date = (random.between(2022, 2024), random.between(1, 12), random.between(1, 28));
        Self {
            id: id(index),
            title: words::title(&mut random),
            method: random.pick(&METHODS),
            date: format!("{}-{:02}-{:02}", date.0, date.1, date.2),
            actor: random.below(setting.actors),
            participants: random.between(2, 5),
            place: words::place(&mut random),
            summary: words::sentences(&mut random, 2, 2),
            blocks: blocks(&mut random, &themes),
            themes,
        }
    }
}

/// Sections until the note is as long as was drawn: half a page to three.
fn blocks(random: &mut Random, themes: &[&'static str]) -> Vec<Block> {
    let wanted = random.between(2000, 6000);
    let (mut blocks, mut length) = (Vec::new(), 0);
    while length < wanted {
        let section = section(random, themes);
        length += section.iter().map(Block::length).sum::<usize>();
        blocks.extend(section);
    }
    blocks
}

/// A heading and two paragraphs, between them a quotation (in 40 of 100), a list (30), or both (30).
fn section(random: &mut Random, themes: &[&'static str]) -> Vec<Block> {
    let mut blocks = vec![
        Block::Heading(words::heading(random)),
        Block::Paragraph(words::sentences(random, 3, 6)),
    ];
    let between = random.below(100);
    if between < 70 {
        let said = words::sentences(random, 1, 3);
        let count = random.between(1, themes.len());
        blocks.push(Block::Quote(said, random.some_of(themes, count)));
    }
    if between >= 40 {
        let count = random.between(2, 5);
        blocks.push(Block::List((0..count).map(|_| words::sentence(random)).collect()));
    }
    blocks.push(Block::Paragraph(words::sentences(random, 2, 4)));
    blocks
}

impl Block {
    /// Its length in letters: bytes would make a note shorter for every æ, ø and å.
    fn length(&self) -> usize {
        match self {
            Self::Heading(text) | Self::Paragraph(text) | Self::Quote(text, _) => text.chars().count(),
            Self::List(items) => items.iter().map(|it| it.chars().count()).sum(),
        }
    }
}
