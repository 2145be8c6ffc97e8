//! What coverage is asked along, and what it counts.

/// One of the four sides that an inquiry has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// What was talked about.
    Theme,
    /// What the themes serve.
    Goal,
    /// Who was heard.
    Stakeholder,
    /// How.
    Method,
}

impl Dimension {
    /// Every dimension, in the order of the words in the files.
    pub const ALL: [Self; 4] = [Self::Theme, Self::Goal, Self::Stakeholder, Self::Method];

    /// Returns the dimension that a word names.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// Returns the word, as files and flags spell it.
    pub fn word(self) -> &'static str {
        crate::record::vocabulary::DIMENSIONS[self as usize]
    }
}

/// What is counted in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Notes.
    Notes,
    /// Coded passages.
    Passages,
    /// Participants; a note that does not say how many counts as one.
    Participants,
    /// Stakeholders that the notes name.
    Stakeholders,
    /// Methods.
    Methods,
    /// Themes.
    Themes,
}

impl Unit {
    /// Every unit, in the order of the words in the files.
    pub const ALL: [Self; 6] = [
        Self::Notes,
        Self::Passages,
        Self::Participants,
        Self::Stakeholders,
        Self::Methods,
        Self::Themes,
    ];
    /// The units that a matrix can show.
    pub const SHOWN: [Self; 3] = [Self::Notes, Self::Passages, Self::Participants];

    /// Returns the unit that a word names.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// Returns the word, as files and flags spell it.
    pub fn word(self) -> &'static str {
        crate::record::manifest::COUNTS[self as usize]
    }
}

/// So many of a unit, as a target asks for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// What is counted.
    pub unit: Unit,
    /// How many there must be.
    pub number: u32,
}

impl Amount {
    /// Returns so many of a unit.
    pub fn new(unit: Unit, number: u32) -> Self {
        Self { unit, number }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_files_name_dimensions_and_units() {
        for it in Dimension::ALL {
            assert_eq!(Dimension::of(it.word()), Some(it));
        }
        for it in Unit::ALL {
            assert_eq!(Unit::of(it.word()), Some(it));
        }
        assert_eq!(Dimension::Method.word(), "method");
        assert_eq!(Unit::Themes.word(), "themes");
    }
}
