//! The inserts: each turns records into ordinary content, so that every format has it.

mod answers;
mod coverage;
mod depth;
mod evidence;
mod goals;
mod method;
mod organisation;
mod quotes;
mod sources;
mod stakeholders;
mod themes;
mod timeline;
mod voices;

use super::assembly::Assembly;
use super::insert::Make;
use super::memo::inserts::MAKERS as MEMO_MAKERS;
use crate::document::Block;
use crate::source::FileId;
use crate::syntax::fields::Fields;
use crate::syntax::yaml;

/// What makes each insert of `record::insert::INSERTS`, in the same order.
const MAKERS: &[(&str, Make)] = &[
    ("goals", goals::make),
    ("themes", themes::make),
    ("stakeholders", stakeholders::make),
    ("organisation", organisation::make),
    ("timeline", timeline::make),
    ("coverage", coverage::make),
    ("quotes", quotes::make),
    ("evidence", evidence::make),
    ("sources", sources::make),
    ("voices", voices::make),
    ("depth", depth::make),
    ("answers", answers::make),
    ("method", method::make),
];

/// Returns the blocks of an insert; nothing for one that does not exist, which a check reports.
pub(super) fn assemble(assembly: &mut Assembly<'_>, name: &str, options: &str) -> Vec<Block> {
    let mut makers = MAKERS.iter().chain(MEMO_MAKERS);
    let Some((_, make)) = makers.find(|it| it.0 == name) else {
        return Vec::new();
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
    #[test]
    fn every_insert_is_made_here() {
        let made: Vec<&str> = super::MAKERS.iter().map(|it| it.0).collect();
        let named: Vec<&str> = crate::record::insert::INSERTS.iter().map(|it| it.name).collect();
        assert_eq!(made, named);
    }
}
