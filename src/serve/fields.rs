//! What a form or an address says: names and values in their order.

/// Names and values in their order; a name may stand several times.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads what a browser wrote; line breaks become those of a text file.
    pub(super) fn parse(text: &[u8]) -> Self {
        let pairs = form_urlencoded::parse(text);
        let plain = |it: &str| it.replace("\r\n", "\n").replace('\r', "\n");
        Self(pairs.map(|(name, value)| (name.into_owned(), plain(&value))).collect())
    }

    /// Returns the first value of a name; nothing where it was not sent.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// Returns the first value of a name; an empty text where it was not sent.
    pub(super) fn text(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    /// Returns all names and values.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|it| (&*it.0, &*it.1))
    }

    /// Returns the values of a name.
    pub(super) fn all<'f>(&'f self, name: &str) -> impl Iterator<Item = &'f str> {
        let name = name.to_owned();
        self.0.iter().filter(move |it| it.0 == name).map(|it| &*it.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_may_come_again_and_line_breaks_are_plain() {
        let fields = Fields::parse("a=1&b=%C3%A6%0D%0Ax&a=2&=&c".as_bytes());
        assert_eq!(fields.all("a").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(fields.text("b"), "æ\nx");
        assert_eq!(fields.get("c"), Some(""));
        assert_eq!(fields.get("d"), None);
        assert_eq!(Fields::parse(b"").text("a"), "");
    }
}
