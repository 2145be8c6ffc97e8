//! The contract of an insert, and what several inserts need.

use super::assembly::Assembly;
use crate::document::Block;
use crate::document::drawing::Drawing;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::Edition;
use crate::syntax::fields::Fields;
use crate::text::order::Natural;

/// Makes an insert's blocks from its options.
pub(super) type Make = fn(&mut Assembly<'_>, &Fields<'_>) -> Vec<Block>;

/// What makes an insert. The public edition is closed: an insert that has nothing for it is left out there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Maker {
    /// The insert's name.
    pub(super) name: &'static str,
    make: Make,
    public: Option<Make>,
}

impl Maker {
    /// Returns an insert of the internal edition alone.
    pub(super) const fn internal(name: &'static str, make: Make) -> Self {
        Self {
            name,
            make,
            public: None,
        }
    }

    /// Returns an insert that is the same in both editions: it says nothing of the notes, or asks the edition itself.
    pub(super) const fn of_both(name: &'static str, make: Make) -> Self {
        Self::with_public(name, make, make)
    }

    /// Returns an insert that is another one in the public edition.
    pub(super) const fn with_public(name: &'static str, make: Make, public: Make) -> Self {
        Self {
            name,
            make,
            public: Some(public),
        }
    }

    /// Returns what makes it in an edition; nothing where it is left out.
    pub(super) fn of(self, edition: Edition) -> Option<Make> {
        match edition {
            Edition::Internal => Some(self.make),
            Edition::Public => self.public,
        }
    }
}

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
