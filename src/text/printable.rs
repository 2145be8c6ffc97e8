//! Text that may be printed: what comes from files is made visible on its way in; layout and style are our own.

use super::columns;
use super::visible::{is_unseen, visible};
use crate::language::{Language, Value};
use std::borrow::Cow;
use std::fmt::{self, Display};

/// What may be printed. Nothing gets in but text that was made visible, line breaks and style of our own, and what a program drew of these;
/// so whoever prints one needs to ask nothing, and who has a `String` can't print it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Printable(String);

/// What can become a part of something printable.
pub trait Part {
    /// Returns it as it may be printed.
    fn part(&self) -> Cow<'_, str>;
}

impl Part for str {
    fn part(&self) -> Cow<'_, str> {
        visible(self)
    }
}

impl Part for Printable {
    fn part(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }
}

impl Part for String {
    fn part(&self) -> Cow<'_, str> {
        visible(self)
    }
}

impl Part for Box<str> {
    fn part(&self) -> Cow<'_, str> {
        visible(self)
    }
}

impl Part for Cow<'_, str> {
    fn part(&self) -> Cow<'_, str> {
        visible(self)
    }
}

impl Part for usize {
    fn part(&self) -> Cow<'_, str> {
        self.to_string().into()
    }
}

impl<T: Part + ?Sized> Part for &T {
    fn part(&self) -> Cow<'_, str> {
        (**self).part()
    }
}

/// A part in a gap of a layout.
#[derive(Debug)]
pub struct Gap<'a>(Cow<'a, str>);

impl<'a> Gap<'a> {
    /// Returns a part as it stands in its gap.
    pub fn of(part: &'a (impl Part + ?Sized)) -> Self {
        Self(part.part())
    }
}

impl Display for Gap<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&self.0)
    }
}

/// Returns parts in the gaps of a layout, as `format!` does: the layout is ours, and each part is made visible unless it is printable
/// already. A name inside of a gap is refused, since nobody would make that visible.
macro_rules! printable {
    ($layout:literal $(, $part:expr)* $(,)?) => {
        $crate::text::printable::Printable::laid_out(
            format_args!(concat!($layout) $(, $crate::text::printable::Gap::of(&$part))*)
        )
    };
}

pub(crate) use printable;

impl Printable {
    /// Returns a text on one line: its line breaks are shown like all else that a terminal obeys.
    pub fn text(text: impl Part) -> Self {
        Self(text.part().into_owned())
    }

    /// Returns a text of several lines.
    pub fn lines(text: &str) -> Self {
        Self(text.split('\n').map(visible).collect::<Vec<_>>().join("\n"))
    }

    /// Returns what stands in a file, or will: of its lines and indentation nothing is changed.
    pub fn file(text: &str) -> Self {
        let is_kept = |it: char| matches!(it, '\n' | '\t');
        let part = |it: &str| match it.strip_suffix("\r\n") {
            Some(line) => visible(line).into_owned() + "\r\n",
            None => match it.strip_suffix(is_kept) {
                Some(line) => format!("{}{}", visible(line), &it[line.len()..]),
                None => visible(it).into_owned(),
            },
        };
        Self(text.split_inclusive(is_kept).map(part).collect())
    }

    /// Returns JSON in which signs that a terminal would obey, or that nobody would see, are escaped.
    pub fn json(json: String) -> Self {
        let is_bad = |it: char| it != '\n' && is_unseen(it);
        if !json.contains(is_bad) {
            return Self(json);
        }
        let mut safe = String::with_capacity(json.len() + 8);
        for character in json.chars() {
            if is_bad(character) {
                safe.push_str(&format!("\\u{:04x}", u32::from(character)));
            } else {
                safe.push(character);
            }
        }
        Self(safe)
    }

    /// Returns what was drawn of printable text or of our own: a table, a help, a script. Whoever calls it answers for what went in.
    pub fn drawn(drawing: impl Into<String>) -> Self {
        Self(drawing.into())
    }

    /// Returns the sentence that `key` names; its gaps hold text of files.
    pub fn say(language: Language, key: &str, arguments: &[(&'static str, Value)]) -> Self {
        Self(language.say(key, &seen(arguments)))
    }

    /// Returns the sentence that `key` names, or nothing where the catalogue has none.
    pub fn find(language: Language, key: &str, arguments: &[(&'static str, Value)]) -> Option<Self> {
        language.find(key, &seen(arguments)).map(Self)
    }

    /// Returns the sentence that `key` names, without gaps.
    pub fn word(language: Language, key: &str) -> Self {
        Self(language.word(key))
    }

    /// Returns parts with something of our own between them.
    pub fn joined(parts: impl IntoIterator<Item = impl Part>, between: &'static str) -> Self {
        let parts: Vec<String> = parts.into_iter().map(|it| it.part().into_owned()).collect();
        Self(parts.join(between))
    }

    /// Returns so many spaces.
    pub fn spaces(number: usize) -> Self {
        Self(" ".repeat(number))
    }

    /// Returns a part broken at spaces, as `columns::wrap` does it; `first` and `rest` are what the lines begin with.
    pub fn wrap(part: impl Part, width: usize, first: impl Part, rest: impl Part) -> Self {
        Self(columns::wrap(&part.part(), width, &first.part(), &rest.part()))
    }

    /// Returns a part between two signs for the terminal.
    pub fn styled(part: impl Part, start: impl Display, end: impl Display) -> Self {
        Self(format!("{start}{}{end}", part.part()))
    }

    /// What `printable!` makes; the parts in its gaps are printable.
    pub fn laid_out(layout: fmt::Arguments<'_>) -> Self {
        Self(layout.to_string())
    }

    /// Adds a part.
    pub fn push(&mut self, part: impl Part) {
        self.0.push_str(&part.part());
    }

    /// Adds something of our own.
    pub fn push_layout(&mut self, layout: &'static str) {
        self.0.push_str(layout);
    }

    /// Returns each line, without its end.
    pub fn each_line(&self) -> impl DoubleEndedIterator<Item = Self> {
        self.0.lines().map(|it| Self(it.to_owned()))
    }

    /// Returns it without spaces and line breaks at its end.
    pub fn trim_end(&self) -> Self {
        Self(self.0.trim_end().to_owned())
    }

    /// Returns what stands before a byte, and what after it.
    pub fn split_at(&self, at: usize) -> (Self, Self) {
        let (before, after) = self.0.split_at(at);
        (Self(before.to_owned()), Self(after.to_owned()))
    }

    /// Returns how many columns it takes.
    pub fn width(&self) -> usize {
        columns::width(&self.0)
    }

    /// Tells whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns what is printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns what is printed.
    pub fn into_string(self) -> String {
        self.0
    }
}

/// Returns arguments in which nothing is left that a terminal obeys, whoever typed it.
fn seen(arguments: &[(&'static str, Value)]) -> Vec<(&'static str, Value)> {
    let value = |value: &Value| match value {
        Value::Text(text) => Value::Text(visible(text).into_owned()),
        other => other.clone(),
    };
    arguments.iter().map(|it| (it.0, value(&it.1))).collect()
}

impl<T: Part> std::ops::Add<T> for Printable {
    type Output = Self;

    fn add(mut self, part: T) -> Self {
        self.push(part);
        self
    }
}

impl FromIterator<Printable> for Printable {
    fn from_iter<I: IntoIterator<Item = Printable>>(parts: I) -> Self {
        Self(parts.into_iter().map(|it| it.0).collect())
    }
}

impl Extend<Printable> for Printable {
    fn extend<I: IntoIterator<Item = Printable>>(&mut self, parts: I) {
        self.0.extend(parts.into_iter().map(|it| it.0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTILE: &str = "a\u{1b}]52;c;x\u{7}\r\n\u{202e}b";

    #[test]
    fn text_is_made_visible_once_and_what_is_ours_stays() {
        let bold = Printable::styled(HOSTILE, "\u{1b}[1m", "\u{1b}[0m");
        assert_eq!(bold.as_str(), "\u{1b}[1ma<U+001B>]52;c;x<U+0007>␍␊<U+202E>b\u{1b}[0m");
        let again = printable!("{}\n{:>3}{}", bold, 7, Printable::text(&bold));
        assert_eq!(again.as_str(), format!("{0}\n  7{0}", bold.as_str()));
        let said = Printable::say(Language::English, "ask-rename-new", &[("id", HOSTILE.into())]);
        assert!(
            said.as_str().contains("a<U+001B>]52;c;x<U+0007>␍␊<U+202E>b"),
            "{said:?}"
        );
    }

    #[test]
    fn a_line_break_is_kept_where_lines_are_meant_and_nothing_else_is() {
        assert_eq!(Printable::lines("a\tb\r\nc\u{1b}").as_str(), "a b␍\nc<U+001B>");
        assert_eq!(
            Printable::file("a\tb\r\nc\u{1b}\r\td\n").as_str(),
            "a\tb\r\nc<U+001B>␍\td\n"
        );
        assert_eq!(Printable::text("a\nb").as_str(), "a␊b");
    }

    #[test]
    fn json_stays_json_and_holds_nothing_that_a_terminal_obeys() {
        let json = serde_json::to_string("a\u{9b}31m\u{202e}b\u{1b}\u{7f}").unwrap();
        let safe = Printable::json(json.clone());
        assert_eq!(safe.as_str(), r#""a\u009b31m\u202eb\u001b\u007f""#);
        let read = |it: &str| serde_json::from_str::<serde_json::Value>(it).unwrap();
        assert_eq!(read(safe.as_str()), read(&json));
    }
}
