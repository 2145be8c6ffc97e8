//! Names of authors, before a style takes them apart.

use crate::text::person::{self, Name};
use biblatex::{Chunk, ChunksRef};
use hayagriva::types::Person;

/// Returns the persons and organisations of a field in BibTeX, given how its reader understood them.
pub(super) fn of_field(chunks: ChunksRef<'_>, read: &[biblatex::Person]) -> Vec<Person> {
    let written = split(chunks);
    // Where the reader counts otherwise, it is not known which name is which.
    if written.len() != read.len() {
        return read.iter().map(|it| person(&plain(it))).collect();
    }
    written
        .iter()
        .zip(read)
        .map(|(written, read)| person(&written.name(read)))
        .collect()
}

/// Returns a name as the library of styles has it.
pub(super) fn person(name: &Name) -> Person {
    Person {
        name: name.family.clone(),
        given_name: name.given.clone(),
        prefix: None,
        suffix: name.suffix.clone(),
        comma_suffix: false,
        alias: None,
    }
}

/// A name as it is written between two `and`.
#[derive(Default)]
struct Written {
    text: String,
    /// Whether all of it stands in braces, or some.
    is_braced: bool,
    has_braces: bool,
}

impl Written {
    fn of(characters: &[(char, bool)]) -> Self {
        let text: String = characters.iter().map(|it| it.0).collect();
        let mut visible = characters.iter().filter(|it| !it.0.is_whitespace());
        Self {
            text: text.trim().to_owned(),
            is_braced: visible.clone().all(|it| it.1),
            has_braces: visible.any(|it| it.1),
        }
    }

    fn name(&self, read: &biblatex::Person) -> Name {
        let is_one = !self.text.contains([' ', ',']);
        if self.is_braced || is_one || !self.text.contains('=') && person::is_organisation(&self.text) {
            Name::whole(&self.text)
        } else if self.text.contains(',') && !self.has_braces && !self.text.contains('=') {
            Name::read(&self.text)
        } else {
            plain(read)
        }
    }
}

fn plain(read: &biblatex::Person) -> Name {
    let optional = |it: &str| (!it.is_empty()).then(|| it.to_owned());
    Name {
        given: optional(&read.given_name),
        suffix: optional(&read.suffix),
        ..Name::whole(&format!("{} {}", read.prefix, read.name))
    }
}

/// Parts the names of a field; an `and` in braces belongs to a name.
fn split(chunks: ChunksRef<'_>) -> Vec<Written> {
    let mut characters: Vec<(char, bool)> = Vec::new();
    for chunk in chunks {
        let (text, is_braced) = match &chunk.v {
            Chunk::Normal(text) => (text, false),
            Chunk::Verbatim(text) | Chunk::Math(text) => (text, true),
        };
        characters.extend(text.chars().map(|it| (it, is_braced)));
    }
    let is_space = |it: &(char, bool)| it.0.is_whitespace() && !it.1;
    let mut names = Vec::new();
    let mut name: Vec<(char, bool)> = Vec::new();
    for word in characters.split_inclusive(is_space) {
        let is_and = word
            .iter()
            .filter(|it| !is_space(it))
            .map(|it| (it.0.to_ascii_lowercase(), it.1));
        if is_and.eq([('a', false), ('n', false), ('d', false)]) {
            names.push(Written::of(&name));
            name.clear();
        } else {
            name.extend_from_slice(word);
        }
    }
    names.push(Written::of(&name));
    names
}
