//! The inserts: each turns records into ordinary content, so that every format has it.

mod answers;
mod coverage;
mod depth;
mod evidence;
mod goals;
mod method;
mod organisation;
pub(super) mod quotes;
mod sources;
mod stakeholders;
mod themes;
mod timeline;
mod voices;

use super::assembly::{Assembly, paragraph};
use super::insert::Maker;
use super::memo::inserts::MAKERS as MEMO_MAKERS;
use super::public::{heard, totals};
use crate::document::Block;
use crate::source::FileId;
use crate::syntax::fields::Fields;
use crate::syntax::yaml;

/// What makes each insert of `record::insert::INSERTS`, in the same order.
const MAKERS: &[Maker] = &[
    Maker::of_both("goals", goals::make),
    Maker::of_both("themes", themes::make),
    Maker::with_public("stakeholders", stakeholders::make, heard::make),
    Maker::of_both("organisation", organisation::make),
    Maker::of_both("timeline", timeline::make),
    Maker::with_public("coverage", coverage::make, heard::make),
    Maker::of_both("quotes", quotes::make),
    Maker::with_public("evidence", evidence::make, evidence::make_public),
    Maker::with_public("sources", sources::make, sources::make_public),
    Maker::internal("voices", voices::make),
    Maker::internal("depth", depth::make),
    Maker::of_both("answers", answers::make),
    Maker::with_public("method", method::make, totals::make),
];

/// Returns the blocks of an insert; nothing for one that does not exist, which a check reports.
pub(super) fn assemble(assembly: &mut Assembly<'_>, name: &str, options: &str) -> Vec<Block> {
    let mut makers = MAKERS.iter().chain(MEMO_MAKERS);
    let Some(maker) = makers.find(|it| it.name == name) else {
        return Vec::new();
    };
    let Some(make) = maker.of(assembly.edition) else {
        return vec![paragraph(assembly.word("public-left-out"))];
    };
    let (node, _) = yaml::parse(options, 0, FileId(0));
    let empty = yaml::Node {
        span: crate::source::Span::default(),
        value: yaml::Value::Null,
    };
    let node = node.unwrap_or(empty);
    make(assembly, &Fields::of(&node))
}

#[cfg(test)]
mod tests {
    use crate::record::vocabulary::Edition;

    #[test]
    fn every_insert_is_made_here() {
        let is_public = |it: &super::Maker| it.of(Edition::Public).is_some();
        let made: Vec<(&str, bool)> = super::MAKERS.iter().map(|it| (it.name, is_public(it))).collect();
        let named = crate::record::insert::INSERTS.iter().map(|it| (it.name, it.is_public));
        assert_eq!(made, named.collect::<Vec<_>>());
    }
}
