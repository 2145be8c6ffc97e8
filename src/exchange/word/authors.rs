//! Who changed or commented something in a Word file.

use rustc_hash::FxHashMap;

/// Everybody who changed or commented something, in the order in which they are met.
#[derive(Debug, Default)]
pub(super) struct Authors {
    pub(super) names: Vec<String>,
    places: FxHashMap<String, usize>,
}

impl Authors {
    /// Returns the place of somebody among all.
    pub(super) fn place(&mut self, name: &str) -> usize {
        if let Some(at) = self.places.get(name) {
            return *at;
        }
        self.names.push(name.to_owned());
        self.places.insert(name.to_owned(), self.names.len() - 1);
        self.names.len() - 1
    }
}
