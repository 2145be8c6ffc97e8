//! The fields of BibTeX that this program has to know, and how a value is made up.

use biblatex::{Pair, RawChunk};

/// Fields whose value names entries that words are taken from.
pub(super) const LINKS: &[&str] = &["crossref", "xdata"];
/// Fields that reference managers write for themselves: often long, never shown.
const UNUSED: &[&str] = &[
    "abstract",
    "annotation",
    "annote",
    "file",
    "groups",
    "ids",
    "keywords",
    "mendeley-tags",
    "owner",
    "related",
    "review",
    "timestamp",
];
/// Fields that a slip of the pen is told from.
const FIELDS: &[&str] = &[
    "address",
    "author",
    "booktitle",
    "chapter",
    "crossref",
    "date",
    "edition",
    "editor",
    "howpublished",
    "institution",
    "journal",
    "journaltitle",
    "language",
    "location",
    "month",
    "note",
    "number",
    "organization",
    "pages",
    "publisher",
    "school",
    "series",
    "subtitle",
    "title",
    "translator",
    "type",
    "url",
    "urldate",
    "volume",
    "year",
];
/// Fields that look like a slip of another and are none.
const ALIKE: &[&str] = &["editora", "editorb", "editorc", "titles", "volumes"];
/// Kinds of entry that a slip of the pen is told from.
const KINDS: &[&str] = &[
    "article",
    "book",
    "booklet",
    "collection",
    "dataset",
    "inbook",
    "incollection",
    "inproceedings",
    "manual",
    "mastersthesis",
    "misc",
    "online",
    "patent",
    "periodical",
    "phdthesis",
    "proceedings",
    "report",
    "software",
    "techreport",
    "thesis",
    "unpublished",
];
/// The most braces in one value: the library's reader moves all that follows for each.
const MOST_BRACES: usize = 400;
/// How many parts one may be joined of: what joining costs grows with their square.
const MOST_PARTS: usize = 100;

/// Tells whether nothing is ever shown of a field.
pub(super) fn is_unused(name: &str) -> bool {
    UNUSED.iter().any(|it| it.eq_ignore_ascii_case(name))
}

/// Returns the field that a name is a slip of.
pub(super) fn right_field(name: &str) -> Option<&'static str> {
    (!ALIKE.contains(&name)).then(|| crate::text::nearest::slip(name, FIELDS))?
}

/// Returns the kind of entry that a word is a slip of.
pub(super) fn right_kind(word: &str) -> Option<&'static str> {
    crate::text::nearest::slip(word, KINDS)
}

/// Returns how much a value holds by itself.
pub(super) fn length(pair: &Pair<'_>) -> usize {
    pair.value.v.iter().map(|it| text(&it.v).len() + 1).sum()
}

/// Returns the abbreviations that a value uses, each as often as it does.
pub(super) fn abbreviations<'a>(pair: &Pair<'a>) -> impl Iterator<Item = &'a str> {
    let parts: Vec<&str> = pair
        .value
        .v
        .iter()
        .filter_map(|it| match it.v {
            RawChunk::Abbreviation(it) => Some(it),
            RawChunk::Normal(_) => None,
        })
        .collect();
    parts.into_iter()
}

/// Returns a value that is one text.
pub(super) fn single<'a>(pair: &Pair<'a>) -> Option<&'a str> {
    match &pair.value.v[..] {
        [one] => Some(text(&one.v)),
        _ => None,
    }
}

/// Tells whether a value has more braces, or is joined of more parts, than anybody writes.
pub(super) fn is_overloaded(pair: &Pair<'_>) -> bool {
    let braces = |text: &str| text.bytes().filter(|it| *it == b'{').count();
    pair.value.v.iter().map(|it| braces(text(&it.v))).sum::<usize>() > MOST_BRACES || pair.value.v.len() > MOST_PARTS
}

fn text<'a>(chunk: &RawChunk<'a>) -> &'a str {
    match chunk {
        RawChunk::Normal(text) | RawChunk::Abbreviation(text) => text,
    }
}
