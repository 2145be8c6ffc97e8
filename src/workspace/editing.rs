//! What the editor's door is given by whoever opens it: where it speaks, the folder, the language and the day.

use crate::language::Language;
use chrono::NaiveDate;
use std::io::{BufRead, Write};
use std::path::PathBuf;

/// What the editor's door is given.
pub struct Editing {
    /// What the editor sends.
    pub input: Box<dyn BufRead + Send>,
    /// What the editor reads.
    pub output: Box<dyn Write + Send>,
    /// The folder in which the project lies, where the editor names none.
    pub directory: PathBuf,
    /// Whether that folder was asked for, so that it goes before what the editor names.
    pub is_asked: bool,
    /// The language that was asked for; else the editor's, else the project's.
    pub language: Option<Language>,
    /// Returns the day, which may be another one tomorrow.
    pub today: fn() -> NaiveDate,
}
