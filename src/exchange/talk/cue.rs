//! What was said at one go, as a file has it: when, by whom, which words.

/// How many cues are read; whoever talks for a day has a quarter of them.
pub(in crate::exchange) const MOST: usize = 200_000;

/// What was said at one go.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::exchange) struct Cue {
    /// When it begins and ends, in milliseconds; nothing where the file does not say it.
    pub(in crate::exchange) time: Option<(u64, u64)>,
    /// What the file calls the speaker.
    pub(in crate::exchange) voice: Option<String>,
    /// The words.
    pub(in crate::exchange) text: String,
}

/// The cues of a file, and what of it is none.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::exchange) struct Cues {
    pub(in crate::exchange) said: Vec<Cue>,
    /// What stands before the first.
    pub(in crate::exchange) before: String,
    /// How many remarks of a person or a program stand between them.
    pub(in crate::exchange) notes: usize,
    /// The names that are in doubt: what stood before a colon once. Each with the words after it.
    pub(in crate::exchange) doubtful: Vec<(String, String)>,
}
