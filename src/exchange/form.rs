//! A form that comes back: its answers by the tags of their places, else by the words of the questions.

use super::content::{Block, Cell, Content, Form, Piece, Table};
use super::incoming::{Incoming, Left, LeftKind};
use rustc_hash::FxHashSet;

/// What every tag of ours begins with.
const TAG: &str = "ip:";

/// How many questions of a table make a form of it.
const FEWEST: usize = 3;

/// The words of a form that was handed out.
#[derive(Debug, Default)]
pub struct FormWords {
    /// The questions of the head: the key of each, and its wordings.
    pub questions: Vec<(String, Vec<String>)>,
    /// What is no answer: what asks for one, and what says how the form is filled in.
    pub prompts: Vec<String>,
    /// The titles of themes, each with its id.
    pub themes: Vec<(String, String)>,
}

/// The answers of a form: the key of each question with what was written there.
pub type Answers = Vec<(String, Vec<String>)>;

impl Incoming {
    /// Takes the answers out of a form, and leaves what was said; nothing where the file is none.
    pub fn take_form(&mut self, words: &FormWords) -> Option<Answers> {
        let is_form = |block: &Block| matches!(block, Block::Table(it) if rows(it, words).count() >= FEWEST);
        let at = self.content.blocks.iter().position(is_form)?;
        let mut answers: Answers = Vec::new();
        if let Block::Table(table) = &self.content.blocks[at] {
            for (key, cell) in rows(table, words) {
                answers.push((key.to_owned(), lines(cell, words)));
            }
        }
        for (key, given) in tagged(&self.tagged, words) {
            match answers.iter_mut().find(|it| it.0 == key) {
                Some(answer) => answer.1 = given,
                None => answers.push((key, given)),
            }
        }
        let mut blocks = std::mem::take(&mut self.content.blocks);
        let said = blocks.split_off(at + 1);
        // What somebody wrote above the questions belongs to no question.
        for block in blocks.iter().take(at) {
            let text = block.words();
            if !text.is_empty() && !is_prompt(&text, words) {
                self.left.push(Left::new(LeftKind::AboveForm, &text, ""));
            }
        }
        self.content.blocks = said.into_iter().filter(|it| !is_prompt(&it.words(), words)).collect();
        drop_unanswered(&mut self.content);
        code(&mut self.content, words);
        Some(answers)
    }
}

/// Returns the rows of a table that ask one of the questions: its key, and the cell of the answer.
fn rows<'t>(table: &'t Table, words: &'t FormWords) -> impl Iterator<Item = (&'t str, &'t Cell)> {
    table.rows.iter().filter_map(|row| {
        let [first, second, ..] = row.as_slice() else {
            return None;
        };
        let label = plain(&first.first()?.words());
        let (key, _) = words
            .questions
            .iter()
            .find(|it| it.1.iter().any(|it| plain(it) == label))?;
        Some((key.as_str(), second))
    })
}

/// Returns the answers in a cell: one a line.
fn lines(cell: &Cell, words: &FormWords) -> Vec<String> {
    let mut lines = Vec::new();
    for block in cell {
        match block {
            Block::Paragraph(paragraph) => {
                for pieces in paragraph.pieces.split(|it| *it == Piece::Break) {
                    let text = pieces.iter().filter_map(|it| match it {
                        Piece::Words(text, _) => Some(text.as_str()),
                        Piece::Break | Piece::Note(_) | Piece::Sign(_) => None,
                    });
                    lines.push(text.collect::<String>());
                }
            }
            Block::Table(_) => lines.push(block.words()),
        }
    }
    answered(lines.iter().map(String::as_str), words)
}

/// Returns the answers that stand in places with a tag, by the key of their question.
fn tagged(places: &[(String, String)], words: &FormWords) -> Answers {
    let mut answers: Answers = Vec::new();
    for (tag, text) in places {
        let Some(key) = tag.strip_prefix(TAG).filter(|it| !it.starts_with("said:")) else {
            continue;
        };
        if !words.questions.iter().any(|it| it.0 == key) {
            continue;
        }
        let given = answered(std::iter::once(text.as_str()), words);
        match answers.iter_mut().find(|it| it.0 == key) {
            Some(answer) => answer.1.extend(given),
            None if given.is_empty() => {}
            None => answers.push((key.to_owned(), given)),
        }
    }
    answers
}

fn answered<'t>(texts: impl Iterator<Item = &'t str>, words: &FormWords) -> Vec<String> {
    let texts = texts
        .map(str::trim)
        .filter(|it| !it.is_empty() && !is_prompt(it, words));
    let mut seen = FxHashSet::default();
    texts.filter(|it| seen.insert(*it)).map(str::to_owned).collect()
}

fn is_prompt(text: &str, words: &FormWords) -> bool {
    let text = plain(text);
    !text.is_empty() && words.prompts.iter().any(|it| plain(it) == text)
}

/// Returns words in small letters with one space between them, without signs.
fn plain(text: &str) -> String {
    let small = text.to_lowercase();
    let words: Vec<&str> = small
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .collect();
    words.join(" ")
}

/// Takes away the headings under which nothing was written.
fn drop_unanswered(content: &mut Content) {
    let mut kept: Vec<Block> = Vec::new();
    // From the end, so that a heading is seen after what stands under it.
    let mut lowest_with_text: Option<u8> = None;
    let mut has_text = false;
    for block in std::mem::take(&mut content.blocks).into_iter().rev() {
        let level = match &block {
            Block::Paragraph(it) if it.is_empty() && it.remarks.is_empty() => continue,
            Block::Paragraph(it) => match it.form {
                Form::Heading(level) => Some(level),
                _ => None,
            },
            Block::Table(_) => None,
        };
        match level {
            None => {
                has_text = true;
                kept.push(block);
            }
            Some(level) if has_text || lowest_with_text.is_some_and(|it| it > level) => {
                has_text = false;
                lowest_with_text = Some(level);
                kept.push(block);
            }
            Some(_) => {}
        }
    }
    kept.reverse();
    content.blocks = kept;
}

/// Codes what stands under the titles of themes.
fn code(content: &mut Content, words: &FormWords) {
    for block in &mut content.blocks {
        let Block::Paragraph(paragraph) = block else { continue };
        if !matches!(paragraph.form, Form::Heading(_)) {
            continue;
        }
        let title = plain(&paragraph.words());
        if let Some((_, id)) = words.themes.iter().find(|it| plain(&it.0) == title) {
            content.remarks.push(format!("#{id}"));
            paragraph.remarks.push(content.remarks.len() - 1);
        }
    }
}
