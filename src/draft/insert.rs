//! The contract of an insert, and what several inserts need.

use super::assembly::Assembly;
use crate::document::Block;
use crate::document::drawing::Drawing;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::syntax::fields::Fields;
use crate::text::order::Natural;

/// Makes an insert's blocks from its options.
pub(super) type Make = fn(&mut Assembly<'_>, &Fields<'_>) -> Vec<Block>;

/// Returns the records of a kind in the order that the option `order` gives; those that it leaves out come after, by id.
pub(super) fn ordered<'a>(assembly: &Assembly<'a>, kind: Kind, options: &Fields<'_>) -> Vec<&'a Record> {
    let order = options.list("order");
    let mut records: Vec<&Record> = assembly.project.records(kind).iter().collect();
    records.sort_by_key(|record| {
        let place = order.iter().position(|it| *it.value == *record.id);
        (place.unwrap_or(order.len()), Natural(&record.id))
    });
    records
}

/// Returns drawings with the tables that say the same behind the last; the tables alone where there are no drawings.
pub(super) fn drawn(mut drawings: Vec<Drawing>, tables: Vec<Block>) -> Vec<Block> {
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
