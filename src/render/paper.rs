//! A form to fill in on paper or in a word processor: questions, and a place for each answer.

use crate::document::Front;
use crate::language::Language;

/// A form.
#[derive(Debug, Clone)]
pub struct Paper {
    /// What stands above it.
    pub front: Front,
    /// How it is filled in, before the questions of the head.
    pub guide: Vec<String>,
    /// The questions of the head.
    pub questions: Vec<Question>,
    /// What stands above what was said.
    pub heading: String,
    /// How that is written.
    pub manner: Vec<String>,
    /// What is talked about.
    pub chapters: Vec<Chapter>,
}

/// A question of the head.
#[derive(Debug, Clone)]
pub struct Question {
    /// What the answer is known by.
    pub tag: String,
    /// The question.
    pub label: String,
    /// What helps to answer it; empty where nothing is needed.
    pub help: String,
    /// How it is answered.
    pub answer: Answer,
    /// What is answered already, as it is shown; the answer that each stands for.
    pub given: Vec<String>,
}

/// How a question is answered.
#[derive(Debug, Clone)]
pub enum Answer {
    /// With a few words.
    Line,
    /// With a day.
    Day,
    /// With as many of some answers as there are places, each with the word that it stands for; others may be written where it is open.
    Choice {
        /// The answers: the word and how it is shown.
        choices: Vec<(String, String)>,
        /// How many may be chosen.
        places: usize,
        /// Whether something else may be written.
        is_open: bool,
    },
}

/// Something that is talked about.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// What it is known by.
    pub tag: String,
    /// What it is called.
    pub title: String,
    /// What is asked; nothing where people write freely.
    pub questions: Vec<String>,
}

/// What stands where an answer is to be written, by its key in the catalogues.
pub const PROMPTS: [&str; 4] = ["paper-write", "paper-choose", "paper-day", "paper-said"];

/// Returns what stands where an answer is to be written.
pub(super) fn prompt(answer: &Answer, language: Language) -> String {
    language.word(match answer {
        Answer::Line => PROMPTS[0],
        Answer::Choice { .. } => PROMPTS[1],
        Answer::Day => PROMPTS[2],
    })
}
