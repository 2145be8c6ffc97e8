//! What is compared with what, and how it ought to come out.

use crate::subject::Name;

/// CPU time of one command as a ratio to another's.
pub struct Pair {
    pub what: Name,
    pub against: Name,
    pub goal: Goal,
}

impl Pair {
    const fn new(what: Name, against: Name, goal: Goal) -> Self {
        Self { what, against, goal }
    }
}

#[derive(Clone, Copy)]
pub enum Goal {
    /// As near to the floor as its size allows.
    Floor,
    AtMost(f64),
    /// At most so much where there are many notes; with few, starting up weighs more.
    AtMany(f64),
    /// Less than the other needs.
    Ahead,
    /// The ratio is only told.
    None,
}

/// A draft is the same at every size, so it is made at one.
pub const DRAFTS: [Pair; 4] = [
    Pair::new(Name::BuildPdf, Name::Typst, Goal::AtMost(1.15)),
    Pair::new(Name::BuildDocx, Name::PandocDocx, Goal::AtMost(0.10)),
    Pair::new(Name::BuildMarkdown, Name::PandocMarkdown, Goal::AtMost(0.10)),
    Pair::new(Name::BuildHtml, Name::MdBook, Goal::AtMost(0.25)),
];

pub const PAIRS: [Pair; 18] = [
    Pair::new(Name::Check, Name::FloorCheck, Goal::Floor),
    Pair::new(Name::Coverage, Name::Check, Goal::AtMost(1.05)),
    Pair::new(Name::Status, Name::Check, Goal::AtMany(1.20)),
    Pair::new(Name::TraceTheme, Name::Check, Goal::AtMany(1.20)),
    Pair::new(Name::TraceChapter, Name::Check, Goal::AtMany(1.20)),
    Pair::new(Name::ReportSteering, Name::Check, Goal::AtMany(1.20)),
    Pair::new(Name::ReportAnalysis, Name::Check, Goal::AtMany(1.20)),
    Pair::new(Name::ReportConsultation, Name::Check, Goal::AtMany(1.20)),
    Pair::new(Name::ReportFeedback, Name::Check, Goal::AtMany(1.20)),
    Pair::new(Name::Check, Name::Hledger, Goal::Ahead),
    Pair::new(Name::Check, Name::HledgerStrict, Goal::Ahead),
    Pair::new(Name::Check, Name::Lychee, Goal::Ahead),
    Pair::new(Name::Hledger, Name::FloorCheck, Goal::None),
    Pair::new(Name::HledgerStrict, Name::FloorCheck, Goal::None),
    Pair::new(Name::Lychee, Name::FloorCheck, Goal::None),
    Pair::new(Name::Cmark, Name::FloorCheck, Goal::None),
    Pair::new(Name::Ripgrep, Name::FloorCheck, Goal::None),
    Pair::new(Name::FloorRead, Name::FloorCheck, Goal::None),
];

/// CPU time of looking at a project again after one changed file, to a full check.
pub const AGAIN: Goal = Goal::AtMost(0.15);

/// CPU time of a page of the workbench when nothing changed, and after one changed note, to a full check.
pub const PAGE: Goal = Goal::AtMost(0.25);
pub const CHANGED_PAGE: Goal = Goal::AtMost(0.50);

/// Instructions of `ip --version` to those of `rg --version`.
pub const START: Goal = Goal::AtMost(2.0);

impl Goal {
    /// As it stands in the table.
    pub fn text(self) -> String {
        match self {
            Self::Floor => "≤ 1.20 from 1,000 notes, ≤ 1.25 at 100,000".to_owned(),
            Self::AtMost(limit) => format!("≤ {limit:.2}"),
            Self::AtMany(limit) => format!("≤ {limit:.2} from 10,000 notes"),
            Self::Ahead => "< 1".to_owned(),
            Self::None => String::new(),
        }
    }

    /// Whether a ratio is good enough with so many notes; none where nothing is asked.
    pub fn holds(self, ratio: f64, notes: usize) -> Option<bool> {
        match self {
            // With 100 notes starting up weighs more than the notes, so the floor sets no limit there.
            Self::Floor if notes < 1000 => None,
            Self::Floor => Some(ratio <= if notes < 100_000 { 1.20 } else { 1.25 }),
            Self::AtMany(_) if notes < 10_000 => None,
            Self::AtMost(limit) | Self::AtMany(limit) => Some(ratio <= limit),
            Self::Ahead => Some(ratio < 1.0),
            Self::None => None,
        }
    }
}

pub const MEMORY: &str = "≤ 6 MB + 3 KB a note";

/// Peak memory in bytes; a KB is 1,000 bytes, the stricter reading.
pub fn memory(notes: usize) -> u64 {
    6_000_000 + 3_000 * notes as u64
}
