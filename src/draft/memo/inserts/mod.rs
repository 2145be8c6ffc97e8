//! The inserts that only memos have: each reports how the work stands on the project's day.

mod analysis;
mod asked;
mod blocks;
mod changes;
mod chapters;
pub(super) mod describe;
mod feedback;
mod gaps;
mod heard;
mod points;
mod process;
mod public;
mod questions;
mod responses;
mod revised;
mod unanswered;
mod unforeseen;

use crate::draft::insert::Maker;

/// What makes each insert of `record::insert::MEMO_INSERTS`, in the same order.
pub(in crate::draft) const MAKERS: &[Maker] = &[
    Maker::internal("heard", heard::make),
    Maker::internal("gaps", gaps::make),
    Maker::internal("process", process::make),
    Maker::internal("chapters", chapters::make),
    Maker::internal("changes", changes::make),
    Maker::internal("asked", asked::make),
    Maker::internal("questions", questions::make),
    Maker::internal("analysis", analysis::make),
    Maker::internal("unforeseen", unforeseen::make),
    Maker::with_public("responses", responses::make, public::responses::make),
    Maker::with_public("points", points::make, public::points::make),
    Maker::of_both("revised", revised::make),
    Maker::with_public("unanswered", unanswered::make, public::unanswered::make),
    Maker::with_public("feedback", feedback::make, public::feedback::make),
];

#[cfg(test)]
mod tests {
    use crate::record::vocabulary::Edition;

    #[test]
    fn every_insert_of_memos_is_made_here() {
        let is_public = |it: &super::Maker| it.of(Edition::Public).is_some();
        let made: Vec<(&str, bool)> = super::MAKERS.iter().map(|it| (it.name, is_public(it))).collect();
        let named = crate::record::insert::MEMO_INSERTS
            .iter()
            .map(|it| (it.name, it.is_public));
        assert_eq!(made, named.collect::<Vec<_>>());
    }
}
