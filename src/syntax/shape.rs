//! The keys that a record may have, and what their values look like.

/// A key that a record may have.
#[derive(Debug)]
pub struct Key {
    /// The key, in kebab-case.
    pub name: &'static str,
    /// Whether it must be there; what depends on other keys is checked by the record itself.
    pub required: bool,
    /// What its value looks like.
    pub shape: Shape,
}

/// What a value looks like.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// Text in one or more lines, kept as it is spelt.
    Text,
    /// A whole number from 0.
    Number,
    /// A share between 0 and 1, such as `0.05`.
    Share,
    /// `true` or `false`.
    Flag,
    /// A date; the day or the month may be left out.
    Date,
    /// A date on which something is said to have happened.
    Happened,
    /// As `Happened`, or this word.
    HappenedOr(&'static str),
    /// A length of time, such as `12m` or `2y`.
    Duration,
    /// A number or a range of numbers, such as `1-2`.
    Range,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A new id.
    Id,
    /// A digest in hexadecimal numbers, or git's name of a commit, which is one.
    Digest,
    /// The id of something of one of these kinds.
    Reference(&'static [&'static str]),
    /// A list.
    List(&'static Shape),
    /// One value, or a list of them.
    OneOrMore(&'static Shape),
    /// A map with these keys.
    Map(&'static [Key]),
    /// A map from a name to one of these words.
    Named(&'static [&'static str]),
    /// A map from names of a shape to maps with these keys.
    Entries(&'static Shape, &'static [Key]),
}
