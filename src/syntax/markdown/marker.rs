//! Markers in running text: `#theme/aspect` codes a block, `^name` names it.

use crate::source::{Span, Spanned};
use crate::text::shared::Shared;
use crate::text::visible::is_unseen;
use unicode_normalization::UnicodeNormalization;

/// A block's coding with a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marker {
    /// The theme's id, and the aspect after a slash, as written.
    code: Shared,
    /// How many bytes of it are the theme's id.
    theme: u32,
    /// Where the marker stands, `#` included.
    pub span: Span,
    /// Whether the block has it from the heading above it.
    pub inherited: bool,
}

impl Marker {
    /// Returns the theme's id as written.
    pub fn theme(&self) -> &str {
        &self.code[..self.theme as usize]
    }

    /// Returns the aspect after the slash.
    pub fn aspect(&self) -> Option<&str> {
        self.code.get(self.theme as usize + 1..)
    }

    /// Returns the marker as a block has it from the heading that it stands in.
    pub fn handed_down(&self) -> Self {
        Self {
            inherited: true,
            ..self.clone()
        }
    }

    /// Tells whether two code with the same theme and aspect.
    pub fn codes_as(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

/// What a word of running text turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// `#theme` or `#theme/aspect`.
    Code(Marker),
    /// `^name`.
    Name(Spanned<Box<str>>),
    /// What looks like a marker and is none, with the right spelling.
    Malformed {
        /// The word.
        span: Span,
        /// How it should be written; empty where its letters have no spelling of ours.
        right: String,
    },
    /// A theme that does not stand free, or stands where themes are plain text; given without `#`.
    Near(Span),
}

impl Found {
    /// Returns where it stands, with its sign.
    pub fn span(&self) -> Span {
        match self {
            Self::Code(it) => it.span,
            Self::Name(it) => Span {
                start: it.span.start - 1,
                end: it.span.end,
            },
            Self::Malformed { span, .. } | Self::Near(span) => *span,
        }
    }
}

/// Which markers a text has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Markers {
    /// A note: themes and names.
    Note,
    /// A chapter: names; `#` is plain text.
    Chapter,
    /// Any other text: none.
    None,
}

/// Reads the markers of a piece of running text that stands at byte `base`; `free` tells whether white space or the
/// block's start is before it. Calls `found` for each, with whether words stand between it and the one before, and
/// returns whether words other than markers are there, and whether they stand after the last name.
pub fn read(text: &str, base: usize, mut free: bool, markers: Markers, mut found: impl FnMut(Found, bool)) -> Words {
    let mut words = Words::default();
    // Most pieces of text have no sign that begins a marker.
    if memchr::memchr2(b'#', b'^', text.as_bytes()).is_none() {
        words.any = !text.trim_start().is_empty();
        return words;
    }
    let (mut at, mut between) = (0, false);
    let has_near = markers == Markers::Chapter || has_crowded_theme(text, free);
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        let start = at;
        at += word.len();
        if bare.is_empty() {
            free = true;
            continue;
        }
        let read = if free { one(bare, base + start, markers) } else { None };
        free = bare.len() < word.len();
        let rest = match read {
            Some((marker, length)) => {
                let is_name = matches!(marker, Found::Name(_));
                found(marker, std::mem::take(&mut between));
                if is_name {
                    words.after_name = false;
                    words.named = true;
                }
                // The slash of an aspect that is another theme makes no address of it.
                let slash = bare.len() - length - bare[length..].trim_start_matches('/').len();
                if has_near && let Some(span) = near_theme(&bare[length + slash..], base + start + length + slash) {
                    found(Found::Near(span), false);
                }
                bare[length..].trim_matches(|it: char| it.is_ascii_punctuation() || is_unseen(it))
            }
            None => {
                if has_near && let Some(span) = near_theme(bare, base + start) {
                    found(Found::Near(span), false);
                }
                bare
            }
        };
        if !rest.is_empty() {
            (words.any, between) = (true, true);
            words.after_name = words.named;
        }
    }
    words
}

/// What stands in a piece of text beside markers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Words {
    /// Words that are no markers.
    pub any: bool,
    /// A name.
    pub named: bool,
    /// Words after the last name.
    pub after_name: bool,
}

/// Tells whether a `#` stands right after something, which few texts have.
fn has_crowded_theme(text: &str, free: bool) -> bool {
    let bytes = text.as_bytes();
    let is_crowded = |at: usize| at.checked_sub(1).map_or(!free, |it| !bytes[it].is_ascii_whitespace());
    memchr::memchr_iter(b'#', bytes).any(is_crowded)
}

/// Returns where a theme stands in a word that is no marker: `(#theme)`, `text.#theme`, `##theme`; no address of a page.
fn near_theme(word: &str, base: usize) -> Option<Span> {
    let at = word.rfind('#')?;
    let (before, rest) = (&word[..at], &word[at + 1..]);
    let is_address = before.contains(['/', '@']) || before.contains('-') && before.contains(|it: char| it.is_numeric());
    let is_theme = rest.starts_with(|it: char| it.is_ascii_lowercase()) && !is_address;
    let end = rest.find(|it: char| !(it.is_alphanumeric() || it == '-' || it == '/'));
    let name = rest[..end.unwrap_or(rest.len())].trim_end_matches(['-', '/']);
    is_theme.then(|| Span::new(base + at + 1, base + at + 1 + name.len()))
}

/// What a last word is that looks like a name and is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearName {
    /// Where it begins in the text, with its sign.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
    /// How it should be written.
    pub right: String,
}

/// Finds what looks like a name at the end of a text and is none: `word.^name`, `^ name`, `^1`; `free` tells what stands
/// before the text: nothing and white space are free, a letter is not.
pub fn near_name(text: &str, before: Option<char>) -> Option<NearName> {
    let text = text.trim_end();
    let start = text.rfind('^')?;
    let rest = text[start + 1..].trim_end_matches(|it: char| it.is_ascii_punctuation());
    let name = rest.trim_start();
    let is_word = name.chars().all(|it| it.is_alphanumeric() || it == '-' || it == '/');
    let begins = text[..start].trim_end_matches(['^', '(', '{', '"']);
    let glued = begins.chars().next_back().or(before.filter(|_| begins.is_empty()));
    let glued = glued.filter(|it| !it.is_whitespace());
    let is_apart = name.len() < rest.len();
    // `[^name]` is a footnote's, or plain text.
    if begins.ends_with('[') || name.is_empty() || !is_word || is_apart && glued.is_some_and(char::is_alphanumeric) {
        return None;
    }
    // `x^2`, `10^n` and `x^y` are sums.
    let letters = |text: &str| text.chars().rev().take_while(|it| it.is_alphabetic()).count();
    let is_sum = glued.is_some_and(char::is_alphanumeric) && (name.chars().count() == 1 || letters(begins) < 2);
    let is_number = name.starts_with(|it: char| it.is_numeric());
    if is_sum || is_number && glued.is_some_and(char::is_alphanumeric) {
        return None;
    }
    let right = if is_number {
        format!("nr-{name}")
    } else {
        name.to_owned()
    };
    let right = spelt('^', &right);
    let end = start + 1 + rest.len();
    (!right.is_empty()).then_some(NearName { start, end, right })
}

/// Reads a word that begins with a sign; returns what it is and how many bytes of the word it takes.
fn one(word: &str, base: usize, markers: Markers) -> Option<(Found, usize)> {
    let sign = *word.as_bytes().first().filter(|it| matches!(it, b'#' | b'^'))?;
    let rest = &word[1..];
    let first = rest.chars().next()?;
    let length = 1 + rest
        .find(|it: char| !(it.is_alphanumeric() || it == '-' || it == '/'))
        .unwrap_or(rest.len());
    if let Some(whole) = glued(&word[1..], length - 1) {
        return strung(sign, whole, base, markers);
    }
    let name = word[1..length].trim_end_matches(['-', '/']);
    let length = 1 + name.len();
    let span = Span::new(base, base + length);
    match sign {
        b'#' if markers == Markers::Note && first.is_alphabetic() => Some((code(name, span), length)),
        b'^' if markers != Markers::None && first.is_alphabetic() => {
            if crate::text::slug::is_id(name) {
                let inner = Span::new(base + 1, base + length);
                return Some((Found::Name(Spanned::new(name.into(), inner)), length));
            }
            let right = spelt('^', name);
            Some((Found::Malformed { span, right }, length))
        }
        _ => None,
    }
}

/// Returns a word up to the last letter, where a sign that no marker has stands right between its letters: `sprog_kultur`, `for–alle`.
fn glued(word: &str, end: usize) -> Option<&str> {
    let rest = &word[end..];
    let sign = rest.chars().next()?;
    let after = rest[sign.len_utf8()..].trim_start_matches(is_mark);
    let joins = match sign {
        '_' | '&' | '+' | '=' | '~' | '‐'..='―' | '·' | '\u{ad}' | '\u{200b}'..='\u{200d}' => true,
        '.' | ',' | ':' | ';' | '(' => after.starts_with(|it: char| it.is_lowercase() || it.is_ascii_digit()),
        it => is_mark(it),
    };
    let is_word = |it: char| it.is_alphanumeric() || is_mark(it);
    let whole = word.trim_end_matches(|it| !is_word(it));
    (joins && whole.len() > end && !whole.contains(['#', '^', '@'])).then_some(whole)
}

/// Returns what a word is that has the sign of a marker, and others between its letters.
fn strung(sign: u8, whole: &str, base: usize, markers: Markers) -> Option<(Found, usize)> {
    let is_read = sign == b'#' && markers == Markers::Note || sign == b'^' && markers != Markers::None;
    if !is_read || !whole.starts_with(char::is_alphabetic) {
        return None;
    }
    let composed: String = whole.nfc().filter(|it| !is_unseen(*it) && *it != '\u{ad}').collect();
    let (name, aspect) = composed.split_once('/').unwrap_or((&composed, ""));
    let mut right = spelt(char::from(sign), if sign == b'#' { name } else { &composed });
    if sign == b'#' && !right.is_empty() && !aspect.is_empty() {
        right = format!("{right}/{}", spelt_aspect(aspect));
    }
    let span = Span::new(base, base + 1 + whole.len());
    Some((Found::Malformed { span, right }, 1 + whole.len()))
}

/// Tells whether a character is a mark over or under the letter before it, as some programs write `å`.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

fn code(name: &str, span: Span) -> Found {
    let (theme, aspect) = name
        .split_once('/')
        .map_or((name, None), |(theme, aspect)| (theme, Some(aspect)));
    let good_aspect = aspect.is_none_or(|it| {
        it.split('-')
            .all(|part| !part.is_empty() && part.chars().all(is_aspect))
    });
    if crate::text::slug::is_id(theme) && good_aspect {
        return Found::Code(Marker {
            code: Shared::of(name),
            theme: u32::try_from(theme.len()).unwrap_or(u32::MAX),
            span,
            inherited: false,
        });
    }
    let mut right = spelt('#', theme);
    let aspect = aspect.map(spelt_aspect).unwrap_or_default();
    if !right.is_empty() && !aspect.is_empty() {
        right.push('/');
        right.push_str(&aspect);
    }
    Found::Malformed { span, right }
}

fn spelt(sign: char, name: &str) -> String {
    let id = crate::text::slug::slug(name);
    if id.is_empty() { id } else { format!("{sign}{id}") }
}

/// Returns how an aspect that somebody meant is written; empty where its letters have no spelling of ours.
pub fn aspect_for(meant: &str) -> String {
    spelt_aspect(meant.trim())
}

fn spelt_aspect(aspect: &str) -> String {
    let mut spelt = String::new();
    for letter in aspect.to_lowercase().chars() {
        if is_aspect(letter) {
            spelt.push(letter);
        } else {
            let plain = crate::text::slug::slug(letter.encode_utf8(&mut [0; 4]));
            spelt.push_str(if plain.is_empty() { "-" } else { &plain });
        }
    }
    let parts: Vec<&str> = spelt.split('-').filter(|it| !it.is_empty()).collect();
    parts.join("-")
}

fn is_aspect(character: char) -> bool {
    matches!(character, 'a'..='z' | '0'..='9' | 'æ' | 'ø' | 'å')
}

/// Returns how a name that somebody meant is written, without its sign; empty where its letters have no spelling of ours.
pub fn name_for(meant: &str) -> String {
    let id = crate::text::slug::slug(meant);
    // A name begins with a letter, so that `x^2` is none.
    if id.starts_with(|it: char| it.is_ascii_digit()) {
        format!("nr-{id}")
    } else {
        id
    }
}

/// Returns the name that a last word was meant to be where a dead key joined `^` with its first letter: `âben` is `^aben`.
pub fn dead_key(word: &str) -> Option<String> {
    let first = word.chars().next()?;
    let letter = match first {
        'â' => 'a',
        'ê' => 'e',
        'î' => 'i',
        'ô' => 'o',
        'û' => 'u',
        _ => return None,
    };
    let rest = &word[first.len_utf8()..];
    if !rest.chars().all(|it| it.is_alphanumeric() || it == '-') {
        return None;
    }
    Some(format!("^{}", crate::text::slug::slug(&format!("{letter}{rest}"))))
}

/// Returns the sign that a word begins with where it only looks like `^` or, in a note, `#`, and the marker that was meant.
pub fn other_sign(word: &str, markers: Markers) -> Option<(String, String)> {
    let sign = word.chars().next()?;
    let right = match sign {
        'ˆ' | '＾' => '^',
        '＃' | '﹟' if markers == Markers::Note => '#',
        _ => return None,
    };
    let name = word[sign.len_utf8()..].trim_end_matches(|it: char| it.is_ascii_punctuation());
    let is_name =
        name.starts_with(char::is_alphabetic) && name.chars().all(|it| it.is_alphanumeric() || it == '-' || it == '/');
    let (theme, aspect) = name.split_once('/').unwrap_or((name, ""));
    let slash = if aspect.is_empty() { "" } else { "/" };
    let meant = format!("{}{slash}{}", spelt(right, theme), spelt_aspect(aspect));
    is_name.then(|| (sign.to_string(), meant))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let mut shown = Vec::new();
        read(text, 0, true, Markers::Note, |found, _| {
            shown.push(match found {
                Found::Code(it) => format!("{}+{}", it.theme(), it.aspect().unwrap_or_default()),
                Found::Name(it) => format!("^{}", it.value),
                Found::Malformed { right, .. } => format!("!{right}"),
                Found::Near(span) => format!("?{}", &text[span.range()]),
            });
        });
        shown
    }

    #[test]
    fn a_marker_stands_free_and_begins_with_a_letter() {
        assert_eq!(
            shown("tekst #sundhed/adgang-æøå ^vejen-ind"),
            ["sundhed+adgang-æøå", "^vejen-ind"]
        );
        assert_eq!(shown("nr. #1 x^2 ^2 # ^ C#"), Vec::<String>::new());
        assert_eq!(shown("om #sundhed."), ["sundhed+"]);
    }

    #[test]
    fn what_looks_like_a_marker_gets_the_right_spelling() {
        assert_eq!(
            shown("#Sundhed #børn ^Adgang #sundhed/Adgang"),
            ["!#sundhed", "!#boern", "!^adgang", "!#sundhed/adgang"]
        );
        assert_eq!(
            shown("#Sundhed/Café/nu #sundhed/læge-- #дом ^дом"),
            ["!#sundhed/cafe-nu", "sundhed+læge", "!", "!"]
        );
        assert_eq!(dead_key("âdgåNG"), Some("^adgaang".to_owned()));
        assert_eq!(dead_key("âge."), None);
    }

    #[test]
    fn signs_between_the_letters_of_a_marker_belong_to_it_and_it_is_malformed() {
        assert_eq!(
            shown("#sundhed/sprog_kultur #sundhed_tolk #a/b&c #a/b–c #a/b‑c #a/b:c #a/b.c #a/b,c #a/b(c) #a/b+c^"),
            [
                "!#sundhed/sprog-kultur",
                "!#sundhed-tolk",
                "!#a/b-c",
                "!#a/b-c",
                "!#a/b-c",
                "!#a/b-c",
                "!#a/b-c",
                "!#a/b-c",
                "!#a/b-c",
                "!#a/b-c"
            ]
        );
        assert_eq!(
            shown("#sundhed/a\u{30a}bning #sundhed/cafe\u{301} ^for–alle ^for_alle ^for\u{ad}alle ^f\u{200b}"),
            [
                "!#sundhed/åbning",
                "!#sundhed/cafe",
                "!^for-alle",
                "!^for-alle",
                "!^foralle",
                "^f"
            ]
        );
        assert_eq!(shown("#sundhed/#skole"), ["sundhed+", "?skole"]);
        // A sentence may end right after a marker, and the next begin without a space.
        assert_eq!(
            shown("#sundhed. #sundhed.Så #sundhed, #sundhed) #sundhed… #sundhed) #a/b: ^n."),
            [
                "sundhed+", "sundhed+", "sundhed+", "sundhed+", "sundhed+", "sundhed+", "a+b", "^n"
            ]
        );
    }

    #[test]
    fn a_theme_that_does_not_stand_free_is_near() {
        assert_eq!(
            shown("(#sundhed) Tekst.#sundhed/tolk ##sundhed tekst#sundhed, #a#sundhed #b;#sundhed/tolk ^c#d"),
            [
                "?sundhed",
                "?sundhed/tolk",
                "?sundhed",
                "?sundhed",
                "a+",
                "?sundhed",
                "b+",
                "?sundhed/tolk",
                "^c",
                "?d"
            ]
        );
        assert_eq!(
            shown("https://x.dk/a#sundhed 2018-03-14-a#sundhed"),
            Vec::<String>::new()
        );
    }

    #[test]
    fn a_last_word_that_looks_like_a_name_is_near() {
        let near = |text| near_name(text, None).map(|it| it.right);
        for text in [
            "tekst.^tolk",
            "tekst. ^ tolk",
            "tekst ^^tolk",
            "tekst)^tolk",
            "tekst^tolk",
            "tekst. (^tolk)",
        ] {
            assert_eq!(near(text), Some("^tolk".to_owned()), "{text}");
        }
        assert_eq!(near_name("^k", Some(']')).map(|it| it.right), Some("^k".to_owned()));
        assert_eq!(near("tekst. ^1"), Some("^nr-1".to_owned()));
        for text in ["x^2", "x^y", "10^n", "120 m^2.", "2^tal", "e ^", "^tolk er midt i"] {
            assert_eq!(near(text), None, "{text}");
        }
    }

    #[test]
    fn words_after_a_name_are_reported() {
        let words = |text| read(text, 0, true, Markers::Note, |_, _| {});
        assert!(!words("a ^b #c").after_name);
        assert!(words("a ^b c").after_name);
        assert!(!words("#c ^b").any);
    }
}
