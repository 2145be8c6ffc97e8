//! What may be asked of a person, and how a question ends that has no answer.

use super::choice::Choice;
use super::prompt::{Judge, Prompt};
use crate::diagnostic::Failure;
use crate::language::Language;
use std::io;

/// Why a question has no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Left {
    /// The person wants out of the question: by Esc, which may have been meant otherwise.
    Escaped,
    /// The person stopped, or nobody was there any more.
    Stopped,
}

impl From<Left> for Failure {
    fn from(_: Left) -> Self {
        Self::usage("ask-stopped")
    }
}

impl From<io::Error> for Left {
    fn from(_: io::Error) -> Self {
        Self::Stopped
    }
}

/// Somebody who answers.
pub(in crate::cli) trait Ask {
    /// Asks for a text.
    fn text(&mut self, prompt: &Prompt<'_>, judge: Judge<'_>) -> Result<String, Left>;

    /// Asks for any number of texts, one a line, typed or pasted; `said` are those of before. Each comes as the judge takes it.
    fn lines(&mut self, prompt: &Prompt<'_>, said: &[String], judge: Judge<'_>) -> Result<Vec<String>, Left>;

    /// Asks for one of several; returns its place.
    fn one(&mut self, question: &str, choices: &[Choice]) -> Result<usize, Left>;

    /// Asks for any of several; returns their places. Of nothing that is ticked, what is pointed at is meant.
    fn several(&mut self, question: &str, choices: &[Choice]) -> Result<Vec<usize>, Left>;
}

/// Asks somebody who pressed Esc after some answers what they want; returns whether it is the question before.
pub(in crate::cli) fn wants_back(asker: &mut dyn Ask, language: Language, answered: usize) -> Result<bool, Failure> {
    if answered == 0 {
        return Err(Left::Escaped.into());
    }
    let choices = ["ask-left-stay", "ask-left-back", "ask-left-stop"].map(|it| Choice::new(language.word(it), ""));
    let question = language.say("ask-left", &[("count", answered.into())]);
    match asker.one(&question, &choices) {
        // Esc once more is no answer to whether everything shall be thrown away.
        Ok(0) | Err(Left::Escaped) => Ok(false),
        Ok(1) => Ok(true),
        Ok(_) | Err(Left::Stopped) => Err(Left::Stopped.into()),
    }
}
