//! The codes of a project or of a codebook.

use super::elements::{child, children, description, guid_of};
use crate::exchange::coded::{Code, Incoming, MOST_CODES};
use crate::exchange::incoming::Refused;
use crate::exchange::xml::Node;
use rustc_hash::FxHashMap;

/// The places of codes, by their identifiers.
pub(super) type Places = FxHashMap<String, usize>;

/// Reads the codes below an element that holds a codebook, or is one.
pub(super) fn read(root: &Node, incoming: &mut Incoming) -> Result<Places, Refused> {
    let mut places = Places::default();
    let book = child(root, "CodeBook").unwrap_or(root);
    if let Some(codes) = child(book, "Codes") {
        below(codes, None, incoming, &mut places)?;
    }
    Ok(places)
}

/// Reads the codes of an element; how deep they stand in one another is bounded by that of elements.
fn below(node: &Node, parent: Option<usize>, incoming: &mut Incoming, places: &mut Places) -> Result<(), Refused> {
    for code in children(node, "Code") {
        let at = incoming.coded.codes.len();
        if at >= MOST_CODES {
            return Err(Refused::TooLarge);
        }
        if let Some(guid) = code.get("guid") {
            places.entry(guid_of(guid)).or_insert(at);
        }
        incoming.coded.codes.push(Code {
            name: code.get("name").unwrap_or_default().trim().to_owned(),
            parent,
            memo: description(code),
        });
        below(code, Some(at), incoming, places)?;
    }
    Ok(())
}
