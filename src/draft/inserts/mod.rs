//! The inserts: each turns records into ordinary content, so that every format has it.

mod answers;
mod coverage;
mod depth;
mod evidence;
mod goals;
mod method;
mod organisation;
mod quotes;
pub(super) mod sources;
mod stakeholders;
mod themes;
mod timeline;
mod voices;

use super::{Assembly, memo};
use crate::document::Block;
use crate::document::drawing::Drawing;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::source::FileId;
use crate::syntax::fields::Fields;
use crate::syntax::yaml;

/// Makes an insert's blocks from its options.
pub(super) type Make = fn(&mut Assembly<'_>, &Fields<'_>) -> Vec<Block>;

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
    let mut makers = MAKERS.iter().chain(memo::inserts::MAKERS);
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

/// Returns the records of a kind in the order that the option `order` gives; those that it leaves out come after, by id.
fn ordered<'a>(assembly: &Assembly<'a>, kind: Kind, options: &Fields<'_>) -> Vec<&'a Record> {
    let order = options.list("order");
    let mut records: Vec<&Record> = assembly.project.records(kind).iter().collect();
    records.sort_by_key(|record| {
        order
            .iter()
            .position(|it| *it.value == *record.id)
            .unwrap_or(order.len())
    });
    records
}

/// Returns drawings with the tables that say the same behind the last; the tables alone where there are no drawings.
fn drawn(mut drawings: Vec<Drawing>, tables: Vec<Block>) -> Vec<Block> {
    match drawings.last_mut() {
        Some(last) => last.details = tables,
        None => return tables,
    }
    drawings.into_iter().map(Block::Drawing).collect()
}

/// Returns whether a part is wanted; parts are shown unless the option says `false`.
pub(super) fn wants(options: &Fields<'_>, key: &str) -> bool {
    options.text(key).is_none_or(|it| it.value.eq_ignore_ascii_case("true"))
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
