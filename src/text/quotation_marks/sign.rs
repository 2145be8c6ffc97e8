//! The quotation marks of a text one by one: what each looks like, and which way it leans.

use super::mark::{first, is_half, is_mark, is_single};

/// Words that an apostrophe begins: 'en, 'a, 'n.
const CLIPPED: [&str; 12] = ["a", "d", "em", "en", "er", "et", "m", "n", "s", "t", "tis", "cause"];
/// Words that an apostrophe ends in speech: ku', ikk', ta'.
const CUT: [&str; 20] = [
    "bli", "de", "fa", "gi", "go", "ha", "hvo", "ik", "ikk", "ka", "ku", "la", "li", "mo", "sa", "ska", "sku", "ta",
    "tu", "ve",
];

/// A sign that may be a quotation mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sign {
    /// Its first byte, and the one after it.
    pub(super) start: usize,
    pub(super) end: usize,
    /// The mark that it is, or that the two characters stand for.
    pub(super) mark: char,
    /// Which way it leans.
    pub(super) leaning: Leaning,
    /// Whether it may be an apostrophe instead.
    pub(super) doubt: Doubt,
}

/// What a mark can be where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leaning {
    Opens,
    Closes,
    Either,
}

/// How likely it is that a sign is an apostrophe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Doubt {
    /// It is a mark.
    None,
    /// The last letter's word goes on, so it may be one.
    Some,
    /// It ends a word in s, x or z, or begins one that is clipped.
    Much,
}

impl Sign {
    /// Tells whether it is a double mark.
    pub(super) fn is_double(self) -> bool {
        is_mark(self.mark)
    }
}

/// Returns the signs of a text that may be quotation marks.
pub(super) fn signs(words: &str) -> Vec<Sign> {
    let mut signs = Vec::new();
    let mut from = 0;
    while let Some((found, first)) = first(&words[from..]) {
        let start = from + found;
        let before = words[..start].chars().next_back();
        let mut end = start + first.len_utf8();
        let twice = words[end..].starts_with(first).then(|| doubled(first)).flatten();
        let mark = if twice.is_some() {
            end += first.len_utf8();
            twice
        } else {
            (!is_half(first)).then(|| plain(first))
        };
        if let Some(mark) = mark {
            signs.extend(
                sign(words, start..end, mark, before).filter(|it| first != ',' || it.leaning == Leaning::Opens),
            );
        }
        from = end;
    }
    signs
}

/// Returns the mark that two of a character stand for.
fn doubled(character: char) -> Option<char> {
    Some(match character {
        '\'' | '′' => '"',
        '’' | '´' => '”',
        '‘' | '‛' | '`' => '“',
        ',' | '‚' => '„',
        '<' => '«',
        '>' => '»',
        _ => return None,
    })
}

fn plain(character: char) -> char {
    match character {
        '‟' | '❝' => '“',
        '❞' => '”',
        '″' => '"',
        '′' => '\'',
        '❛' => '‘',
        '❜' => '’',
        it => it,
    }
}

/// Returns the sign of a place; none where it stands within a word, or can't be a mark.
fn sign(words: &str, place: std::ops::Range<usize>, mark: char, before: Option<char>) -> Option<Sign> {
    let (start, end) = (place.start, place.end);
    let after = words[end..].chars().next();
    let is_letter = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
    let single = is_single(mark);
    let ascii_like = single && !matches!(mark, '‚' | '‹' | '›');
    if is_letter(before) && is_letter(after) && (ascii_like || mark == '"') {
        return None;
    }
    let opens_after = before.is_none_or(|it| it.is_whitespace() || matches!(it, '(' | '[' | '/' | '-' | '–' | '—'));
    let closes_before = after.is_none_or(|it| {
        it.is_whitespace()
            || matches!(
                it,
                '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '…' | '-' | '–' | '—' | '/'
            )
    });
    let leaning = match (opens_after, closes_before) {
        (true, false) => Leaning::Opens,
        (false, true) => Leaning::Closes,
        _ if single && !is_letter(before) && is_letter(after) => Leaning::Opens,
        _ if single && is_letter(before) && !is_letter(after) => Leaning::Closes,
        _ => Leaning::Either,
    };
    let doubt = if !ascii_like || start + 1 < end && !single {
        Doubt::None
    } else if leaning == Leaning::Opens {
        opening_doubt(&words[end..], mark)
    } else {
        closing_doubt(&words[..start], &words[end..])
    };
    Some(Sign {
        start,
        end,
        mark,
        leaning,
        doubt,
    })
}

/// Tells how likely it is that an apostrophe clips the word after it.
fn opening_doubt(after: &str, mark: char) -> Doubt {
    let word = after.split(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
    let clipped = CLIPPED.contains(&word) || word.starts_with(|it: char| it.is_ascii_digit());
    if clipped && mark != '‛' {
        Doubt::Much
    } else {
        Doubt::None
    }
}

/// Tells how likely it is that an apostrophe belongs to the word before it.
fn closing_doubt(before: &str, after: &str) -> Doubt {
    let rest = after.trim_start();
    let ends = rest.is_empty() || rest.starts_with([',', ';', ':', '!', '?', ')', '.']) && !rest.starts_with("..");
    let goes_on = after.starts_with(char::is_whitespace) && !ends;
    if !before.ends_with(char::is_alphanumeric) || !goes_on {
        return Doubt::None;
    }
    let last = before
        .rsplit(|it: char| !it.is_alphanumeric())
        .next()
        .unwrap_or_default();
    let owns = last.ends_with(['s', 'x', 'z', 'S', 'X', 'Z']);
    if owns || CUT.contains(&&*last.to_lowercase()) {
        Doubt::Much
    } else {
        Doubt::Some
    }
}
