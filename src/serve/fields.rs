//! What a form or an address says: names and values in their order, and files.

use axum::body::Bytes;

/// Names and values in their order; a name may stand several times.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Fields {
    texts: Vec<(String, String)>,
    files: Vec<(String, Upload)>,
}

/// A file that a form sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Upload {
    /// Its name, as its sender's machine has it.
    pub(super) name: String,
    pub(super) bytes: Bytes,
}

impl Fields {
    /// Reads what a browser wrote.
    pub(super) fn parse(text: &[u8]) -> Self {
        let mut fields = Self::default();
        for (name, value) in form_urlencoded::parse(text) {
            fields.add(name.into_owned(), &value);
        }
        fields
    }

    /// Adds a value; its line breaks become those of a text file.
    pub(super) fn add(&mut self, name: String, value: &str) {
        let plain = value.replace("\r\n", "\n").replace('\r', "\n");
        self.texts.push((name, plain));
    }

    /// Puts a value in place of those of a name.
    pub(super) fn put(&mut self, name: &str, value: String) {
        self.put_all(name, &[value]);
    }

    /// Puts values in place of those of a name.
    pub(super) fn put_all(&mut self, name: &str, values: &[String]) {
        self.texts.retain(|it| it.0 != name);
        self.texts.extend(values.iter().map(|it| (name.to_owned(), it.clone())));
    }

    /// Adds a file.
    pub(super) fn take_in(&mut self, name: String, file: Upload) {
        self.files.push((name, file));
    }

    /// Returns the first file of a name; nothing where none was sent.
    pub(super) fn file(&self, name: &str) -> Option<&Upload> {
        self.files.iter().find(|it| it.0 == name).map(|it| &it.1)
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
        self.texts.iter().map(|it| (&*it.0, &*it.1))
    }

    /// Returns the values of a name.
    pub(super) fn all<'f>(&'f self, name: &str) -> impl Iterator<Item = &'f str> {
        let name = name.to_owned();
        self.texts.iter().filter(move |it| it.0 == name).map(|it| &*it.1)
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
