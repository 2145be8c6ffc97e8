//! A reader's comment behind a block of a chapter: `kommentar C-SS 2018-11-02: …`.

use super::date::Date;
use crate::source::Span;
use crate::text::hexadecimal::hexadecimal;
use crate::text::running::running;
use sha2::{Digest, Sha256};

/// The words with which one begins, the same in every language.
const WORDS: [&str; 2] = ["kommentar", "comment"];

/// How long what stands before the colon may be.
const HEAD: usize = 80;

/// How many letters of a digest are enough to tell two apart.
const LETTERS: usize = 8;

/// A reader's comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// By which it is called: it says what its words are.
    pub id: Box<str>,
    /// Where it stands.
    pub span: Span,
    /// Whose it is: a role, never a name.
    pub by: Option<Box<str>>,
    /// The day.
    pub date: Option<Date>,
    /// What it says, on one line.
    pub text: Box<str>,
}

/// Reads the inside of a comment that stands at a place of a file; nothing where it is no reader's.
pub fn parse(comment: &str, span: Span) -> Option<Remark> {
    let words = comment.trim_start();
    let word = WORDS.iter().find(|it| {
        let own = words.get(..it.len());
        own.is_some_and(|own| own.eq_ignore_ascii_case(it))
    })?;
    let rest = &words[word.len()..];
    if !rest.starts_with([':', ' ', '\t', '\r', '\n']) {
        return None;
    }
    let (head, text) = rest.split_once(':')?;
    let text = running(text);
    if head.len() > HEAD || text.is_empty() {
        return None;
    }
    let mut who: Vec<&str> = head.split_whitespace().collect();
    let date = who.last().and_then(|it| Date::parse(it));
    if date.is_some() {
        who.pop();
    }
    let who = who.join(" ");
    Some(Remark {
        id: format!("k{}", &hexadecimal(&Sha256::digest(text.as_bytes()))[..LETTERS]).into(),
        span,
        by: (!who.is_empty()).then(|| who.into()),
        date,
        text: text.into(),
    })
}

/// Returns a comment as it is written in a chapter; what would end it or be read as another part of it is written otherwise.
pub fn written(word: &str, by: Option<&str>, date: Option<Date>, text: &str) -> String {
    let safe = |it: &str| running(it).replace("--", "- -").replace("--", "- -");
    let mut head = word.to_owned();
    if let Some(by) = by.map(|it| safe(&it.replace(':', " "))).filter(|it| !it.is_empty()) {
        head.push(' ');
        head.extend(by.chars().take(HEAD / 2));
    }
    if let Some(date) = date {
        head += &format!(" {date}");
    }
    let text = safe(text);
    // A text that ends in a hyphen would end the comment a sign too early.
    let end = if text.ends_with('-') { " " } else { "" };
    format!("<!-- {head}: {text}{end} -->")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(comment: &str) -> Option<(Option<String>, Option<String>, String)> {
        let found = parse(comment, Span::default())?;
        Some((
            found.by.map(String::from),
            found.date.map(|it| it.to_string()),
            found.text.into(),
        ))
    }

    #[test]
    fn who_and_when_may_stand_before_the_colon() {
        let one = |by: &str, date: &str, text: &str| {
            let some = |it: &str| Some(it.to_owned()).filter(|it| !it.is_empty());
            Some((some(by), some(date), text.to_owned()))
        };
        for (comment, expected) in [
            (
                " kommentar C-SS 2018-11-02: Hvornår? ",
                one("C-SS", "2018-11-02", "Hvornår?"),
            ),
            ("kommentar: Se: her", one("", "", "Se: her")),
            (
                " Comment 2018-11: Why?\nAnd when? ",
                one("", "2018-11", "Why? And when?"),
            ),
            ("kommentar Social og sundhed: Nej", one("Social og sundhed", "", "Nej")),
            ("kommentar", None),
            ("kommentar: ", None),
            ("kommentarer: to", None),
            ("ip: allow raw-html: fordi", None),
            ("TODO: mere", None),
            ("æøå", None),
        ] {
            assert_eq!(read(comment), expected, "{comment}");
        }
    }

    #[test]
    fn what_is_written_is_read_again_and_can_not_end_early() {
        for (by, date, text) in [
            (Some("C-SS"), Date::parse("2018-11-02"), "Hvornår?"),
            (None, None, "a --> b <!-- c -- d"),
            (Some("Leder: øst"), None, "Det\nslutter -"),
            (None, Date::parse("2018-11"), "🙂 ---"),
        ] {
            let written = written("kommentar", by, date, text);
            let inside = written.strip_prefix("<!--").unwrap().strip_suffix("-->").unwrap();
            assert!(!inside.contains("--"), "{written}");
            let read = parse(inside, Span::default()).unwrap();
            assert_eq!(read.date, date, "{written}");
            assert_eq!(read.by.is_some(), by.is_some(), "{written}");
            assert!(!read.text.is_empty());
        }
    }
}
