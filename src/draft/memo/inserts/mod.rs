//! The inserts that only memos have: each reports how the work stands on the project's day.

mod analysis;
mod asked;
mod blocks;
mod changes;
mod chapters;
mod describe;
mod feedback;
mod gaps;
mod heard;
mod points;
mod process;
mod questions;
mod responses;
mod revised;
mod unanswered;
mod unforeseen;

use crate::draft::insert::Make;

/// What makes each insert of `record::insert::MEMO_INSERTS`, in the same order.
pub(in crate::draft) const MAKERS: &[(&str, Make)] = &[
    ("heard", heard::make),
    ("gaps", gaps::make),
    ("process", process::make),
    ("chapters", chapters::make),
    ("changes", changes::make),
    ("asked", asked::make),
    ("questions", questions::make),
    ("analysis", analysis::make),
    ("unforeseen", unforeseen::make),
    ("responses", responses::make),
    ("points", points::make),
    ("revised", revised::make),
    ("unanswered", unanswered::make),
    ("feedback", feedback::make),
];

#[cfg(test)]
mod tests {
    #[test]
    fn every_insert_of_memos_is_made_here() {
        let made: Vec<&str> = super::MAKERS.iter().map(|it| it.0).collect();
        let named: Vec<&str> = crate::record::insert::MEMO_INSERTS.iter().map(|it| it.name).collect();
        assert_eq!(made, named);
    }
}
