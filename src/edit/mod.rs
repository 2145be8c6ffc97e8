//! Records become new texts; pure, `disk` writes them.

pub mod body;
pub mod head;
pub mod rename;
pub mod reviewed;
pub mod scaffold;
pub mod versions;

use crate::diagnostic::Message;
use crate::language::{Arguments, Value};

/// Why records can't be changed as was asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// What is said.
    pub message: Message,
    /// Whether the project must be mended first; else something else must be asked for.
    pub project: bool,
}

impl Refusal {
    /// Returns a refusal of what was asked, said by an entry of the catalogue.
    pub fn new(key: &'static str) -> Self {
        Self {
            message: Message {
                key,
                arguments: Arguments::new(),
            },
            project: false,
        }
    }

    /// Returns a refusal because of the project as it is.
    pub fn project(key: &'static str) -> Self {
        Self {
            project: true,
            ..Self::new(key)
        }
    }

    /// Fills a gap of the message.
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.message.arguments.push((name, value.into()));
        self
    }
}
