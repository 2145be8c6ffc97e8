//! What a browser asks for, once the gate let it through.

use super::fields::Fields;

/// What a browser asks for.
#[derive(Debug, Clone, Default)]
pub(super) struct Asked {
    /// The path of the address.
    pub(super) path: String,
    /// What stands in the path, by the names that its route gives it.
    pub(super) values: Vec<(String, String)>,
    /// What stands behind the question mark.
    pub(super) query: Fields,
    /// What a form sent.
    pub(super) form: Fields,
}

impl Asked {
    /// Returns what stands in the path under a name; an empty text where the route has none.
    pub(super) fn value(&self, name: &str) -> &str {
        let value = self.values.iter().find(|it| it.0 == name);
        value.map_or("", |it| &it.1)
    }
}
