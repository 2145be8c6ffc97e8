//! What a door that stays open is given by whoever opens it: the project, the language, the day, and who hears of it.

use super::saving::Manner;
use crate::language::{Language, Value};
use chrono::NaiveDate;
use std::path::PathBuf;
use std::sync::mpsc::Receiver;

/// Says an entry of the catalogue to whoever started the program.
pub type Tell = Box<dyn Fn(&str, &[(&'static str, Value)]) + Send + Sync>;

/// What a door that stays open is given.
pub struct Opening {
    /// The project's folder.
    pub root: PathBuf,
    /// The language that was asked for; else the project's own holds.
    pub language: Option<Language>,
    /// Returns the day, which may be another one tomorrow.
    pub today: fn() -> NaiveDate,
    /// Returns the hour and the minute, for names of what is kept.
    pub moment: fn() -> String,
    /// How git is run.
    pub manner: Manner,
    /// Who hears what there is to say.
    pub tell: Tell,
}

/// How the workbench in the browser is opened.
pub struct Browsing {
    /// The port; a free one where nobody asks for one.
    pub port: Option<u16>,
    /// Whether the browser is opened.
    pub opens: bool,
    /// Whether nothing may be changed.
    pub read_only: bool,
    /// Hears each time that somebody asks for another link.
    pub asked: Receiver<()>,
}
