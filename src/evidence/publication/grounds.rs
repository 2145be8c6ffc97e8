//! What a statement rests on, as the public edition says it: open notes, source lines, and one of two words.

use super::{Publication, SourceLine, is_open};
use crate::evidence::support::{Support, Tally, breadth};
use crate::record::Record;
use crate::record::manifest::Breadth;

/// How well something is supported, in the only two words that the public edition has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublicStrength {
    /// By so many notes and groups as the project asks for, and by so many people that one withdrawal changes nothing.
    Broad,
    /// Anything else, nothing among it: the word says nothing of how many there are.
    Limited,
}

impl PublicStrength {
    /// Returns the word's key in the catalogue.
    pub fn key(self) -> &'static str {
        match self {
            Self::Broad => "public-broad",
            Self::Limited => "public-limited",
        }
    }
}

/// What stands on one side of a statement.
#[derive(Debug)]
pub struct Grounds<'a> {
    /// The notes that are told of as in the internal edition, in the order of the text.
    pub open: Vec<&'a Record>,
    /// The source lines of the others, each once, in the order of the text.
    pub lines: Vec<SourceLine<'a>>,
    /// How well, in a word; nothing against a statement where what speaks against it is few.
    pub strength: Option<PublicStrength>,
}

impl<'a> Publication<'a> {
    /// Returns what stands on one side of a statement.
    pub fn grounds(&self, support: &Support<'a>, against: bool) -> Grounds<'a> {
        let shown = support.notes(against).into_iter();
        let shown = shown.filter(|it| super::is_shown(self.project, it));
        let (open, protected): (Vec<&Record>, Vec<&Record>) = shown.partition(|it| is_open(it));
        let is_many = self.is_many(&protected);
        let is_told = is_many || !against;
        let mut lines = Vec::new();
        for line in protected.iter().filter(|_| is_told).filter_map(|it| self.line(it)) {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        let counted = if is_many {
            [open.as_slice(), protected.as_slice()].concat()
        } else {
            open.clone()
        };
        let has_sources = support.sources.iter().any(|it| it.against == against);
        let has_strength = !against || is_many || !open.is_empty() || has_sources;
        Grounds {
            strength: has_strength.then(|| self.strength(&counted)),
            open,
            lines,
        }
    }

    fn strength(&self, notes: &[&Record]) -> PublicStrength {
        // The same limits as in the internal edition.
        let Breadth { notes: least, groups } = breadth(self.project);
        let tally = Tally::of(notes.iter().filter_map(|it| it.note()));
        let is_broad = tally.notes >= least as usize && tally.groups.len() >= groups as usize;
        if is_broad {
            PublicStrength::Broad
        } else {
            PublicStrength::Limited
        }
    }
}
