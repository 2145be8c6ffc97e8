//! Words beside a number that say what it is, in both languages and their forms.

use super::number::Numbers;
use super::table::start_of_line;
use super::word::first_word;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::sync::LazyLock;

/// What a word says of the number after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    /// A CPR number.
    Cpr,
    /// A day of birth, with which a CPR number begins.
    Birth,
    /// A telephone.
    Phone,
    /// Getting in touch, which may also be said before a date.
    Call,
    /// A bank account or a card.
    Account,
    /// A number plate.
    Plate,
    /// A passport, a driving licence, a health card, a case of the immigration authorities.
    Document,
    /// Where somebody lives.
    Home,
    /// A number that is no person's: of a firm, a case, an order, a building.
    Other,
}

/// The words of each cue, a line each.
const CUES: &str = include_str!("cues.txt");

impl Cue {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "Cpr" => Self::Cpr,
            "Birth" => Self::Birth,
            "Phone" => Self::Phone,
            "Call" => Self::Call,
            "Account" => Self::Account,
            "Plate" => Self::Plate,
            "Document" => Self::Document,
            "Home" => Self::Home,
            "Other" => Self::Other,
            _ => return None,
        })
    }
}

/// How many words before a number are looked at.
const WORDS: usize = 7;
/// How many bytes before a number are looked at.
const REACH: usize = 100;
/// How many words in brackets after a number are looked at.
const WORDS_AFTER: usize = 3;
/// A word of more letters with a full stop ends a sentence; a shorter one may be an abbreviation.
const ABBREVIATION: usize = 4;

/// The list, by which a word is found at once.
struct Index {
    /// The first two bytes of every word, by which almost all words of a text are passed over.
    beginnings: Vec<bool>,
    whole: FxHashMap<&'static str, Cue>,
    /// The words of which only the beginning counts, by their first two bytes.
    starts: FxHashMap<usize, Vec<(&'static str, Cue)>>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index {
        beginnings: vec![false; 1 << 16],
        whole: FxHashMap::default(),
        starts: FxHashMap::default(),
    };
    for (name, words) in CUES.lines().filter_map(|it| it.split_once(": ")) {
        let Some(cue) = Cue::named(name) else { continue };
        for word in words.split(' ') {
            index.beginnings[pair(word.as_bytes())] = true;
            match word.strip_suffix('*') {
                Some(start) => index
                    .starts
                    .entry(pair(start.as_bytes()))
                    .or_default()
                    .push((start, cue)),
                None => {
                    index.whole.insert(word, cue);
                }
            }
        }
    }
    index
});

/// Returns the first two bytes of a word in one number.
fn pair(word: &[u8]) -> usize {
    let byte = |at: usize| word.get(at).map_or(0, |it| usize::from(it.to_ascii_lowercase()));
    byte(0) << 8 | byte(1)
}

/// Returns what a word says of a number beside it.
pub(super) fn of(word: &str) -> Option<Cue> {
    let is_one = |word: &str| INDEX.beginnings[pair(word.as_bytes())];
    // `cpr.` begins as `cpr` does, and `f.` does not begin as `f`.
    let is_letter = word.len() == 2 && word.ends_with('.');
    // A letter alone is an id or a step; only with its stop is it `født`.
    if !is_one(word) && !is_letter || word.len() == 1 {
        return None;
    }
    let word = plain(word);
    let start = || {
        let mut starts = INDEX.starts.get(&pair(word.as_bytes()))?.iter();
        starts.find(|it| word.starts_with(it.0)).map(|it| it.1)
    };
    INDEX.whole.get(&*word).copied().or_else(start)
}

/// Returns a word as the list has it.
fn plain(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|it| it.is_ascii_lowercase()) {
        return word.into();
    }
    let letters = word
        .chars()
        .filter(|it| !matches!(it, '.' | '-' | '\u{ad}' | '\u{2011}' | '!' | '?'));
    letters
        .flat_map(char::to_lowercase)
        .map(|it| if it == '’' { '\'' } else { it })
        .collect()
}

/// Returns the nearest cue before a number, in brackets after it, or above it in its column.
pub(super) fn near(numbers: &Numbers<'_>, start: usize, end: usize) -> Option<Cue> {
    let text = numbers.text;
    before(text, start)
        .or_else(|| in_brackets(text, end))
        .or_else(|| above(numbers, start))
}

/// Returns what the heading of a number's column says.
pub(super) fn above(numbers: &Numbers<'_>, start: usize) -> Option<Cue> {
    let mut table = numbers.table.borrow_mut();
    let heading = table.heading(numbers.text, start)?;
    heading.split(is_between).find_map(of)
}

/// Returns the nearest cue before a place.
fn before(text: &str, at: usize) -> Option<Cue> {
    place_before(text, at).map(|it| it.1)
}

/// Returns the nearest cue before a place, and how many words stand between.
pub(super) fn place_before(text: &str, at: usize) -> Option<(usize, Cue)> {
    let mut words = words_before(text, at).take(WORDS).enumerate();
    words.find_map(|(by, word)| Some((by, of(word)?)))
}

/// Returns the words before a place, the nearest first, up to where a sentence or a paragraph begins.
pub(super) fn words_before(text: &str, at: usize) -> impl Iterator<Item = &str> {
    let from = text.floor_char_boundary(at.saturating_sub(REACH));
    let near = &text[from..at];
    let near = paragraph(near);
    let mut ended = false;
    near.rsplit(is_between)
        .filter(|it| !it.is_empty())
        .map_while(move |word| {
            // What ends a sentence belongs to the one before.
            let ends = word.ends_with(['.', '!', '?']) && word.len() > ABBREVIATION && !is_shortened(word);
            ended |= ends;
            (!ended).then_some(word)
        })
}

/// Tells whether a word is a cue that is written short, as `tlf.nr.`; what says CPR is never passed over.
fn is_shortened(word: &str) -> bool {
    let cue = of(word);
    cue == Some(Cue::Cpr)
        || cue.is_some()
            && ["nr.", "tlf.", "reg.", "udl."]
                .iter()
                .any(|it| word.to_lowercase().ends_with(it))
}

/// Returns what stands after the last empty line, or after the last line but one.
fn paragraph(text: &str) -> &str {
    let mut end = text.len();
    for _ in 0..2 {
        let line = start_of_line(text, end);
        if line == 0 {
            return text;
        }
        end = line - 1;
        if text[start_of_line(text, end)..end].trim().is_empty() {
            return &text[line..];
        }
    }
    &text[start_of_line(text, end)..]
}

fn in_brackets(text: &str, at: usize) -> Option<Cue> {
    let rest = text[at..].trim_start_matches([' ', '\u{a0}']);
    let inner = rest.strip_prefix(['(', '['])?;
    let inner = &inner[..inner.floor_char_boundary(inner.len().min(REACH))];
    let inner = &inner[..inner.find([')', ']', '\n']).unwrap_or(inner.len())];
    inner
        .split(is_between)
        .filter(|it| !it.is_empty())
        .take(WORDS_AFTER)
        .find_map(of)
}

/// Tells whether a sign stands between words.
pub(super) fn is_between(it: char) -> bool {
    it.is_whitespace()
        || matches!(
            it,
            '|' | '('
                | ')'
                | '['
                | ']'
                | ':'
                | ';'
                | ','
                | '"'
                | '*'
                | '_'
                | '='
                | '<'
                | '>'
                | '/'
                | '+'
                | '#'
                | '»'
                | '«'
                | '“'
                | '”'
                | '„'
                | '{'
                | '}'
                | '&'
                | '?'
                | '–'
        )
}

/// Words after a number by which it is a quantity.
const UNITS: &[&str] = &[
    "kr",
    "kroner",
    "dkk",
    "eur",
    "euro",
    "usd",
    "mio",
    "mia",
    "pct",
    "procent",
    "procentpoint",
    "percent",
    "km",
    "m",
    "m2",
    "kg",
    "kb",
    "mb",
    "gb",
    "timer",
    "tkr",
    "borgere",
    "personer",
    "deltagere",
    "indbyggere",
    "stk",
];

/// Tells whether a number is a quantity by what stands after it.
pub(super) fn is_quantity(text: &str, end: usize) -> bool {
    let rest = text[end..].trim_start_matches([' ', '\u{a0}', ',', '-']);
    if rest.starts_with(['%', '€', '$', '£', '‰', '°', '²', '′']) {
        return true;
    }
    let word = first_word(rest);
    !word.is_empty() && UNITS.contains(&&*word.to_lowercase())
}

/// Tells whether a sign of money stands right before a number.
pub(super) fn is_amount(text: &str, start: usize) -> bool {
    text[..start]
        .trim_end_matches([' ', '\u{a0}'])
        .ends_with(['€', '$', '£', '§'])
}

/// Tells whether a place stands in an address of the web.
pub(super) fn in_link(text: &str, start: usize) -> Option<&str> {
    let from = text.floor_char_boundary(start.saturating_sub(400));
    let ends = |it: char| it.is_whitespace() || matches!(it, '<' | '>' | '(' | '"' | '|' | '»');
    let begin = text[from..start]
        .rfind(ends)
        .map_or(from, |it| text.ceil_char_boundary(from + it + 1));
    let link = &text[begin..start];
    let is_path = link.contains('/') && link.contains("://");
    let is_link = is_path || link.starts_with("www.") || link.starts_with("doi:") || link.starts_with("10.");
    is_link.then_some(link)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_counts_in_every_form() {
        let cue = |text: &str| before(text, text.len());
        assert_eq!(cue("CPR-nr.: "), Some(Cue::Cpr));
        assert_eq!(cue("Hendes cpr.nr. er "), Some(Cue::Cpr));
        assert_eq!(cue("personnumrene på de to er "), Some(Cue::Cpr));
        assert_eq!(cue("CVR 58271713, tlf. "), Some(Cue::Phone));
        assert_eq!(cue("Tlf. 43973909, CVR-nr. "), Some(Cue::Other));
        assert_eq!(cue("phone number: "), Some(Cue::Phone));
        assert_eq!(cue("mobilitet "), None);
        assert_eq!(cue("kontoret "), None);
    }

    #[test]
    fn a_cue_ends_with_its_sentence_and_its_paragraph() {
        let cue = |text: &str| before(text, text.len());
        assert_eq!(cue("Hun har ingen telefon. Lokalet har "), None);
        assert_eq!(cue("Hun har telefon derhjemme. Lokalet har "), None);
        assert_eq!(cue("Telefonnr. "), Some(Cue::Phone));
        assert_eq!(cue("Telefon\n\n"), None);
        assert_eq!(cue("telefon:\n  - "), Some(Cue::Phone));
        assert_eq!(in_brackets("12 (mobil)", 2), Some(Cue::Phone));
    }
}
