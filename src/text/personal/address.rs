//! Addresses: the name of a road and a number, or any name and a number before a postcode and a town.

use super::birth::month;
use super::cue::{self, Cue};
use super::hit::{Certainty, Found, Kind};
use super::number::{Group, Numbers, Sign};
use super::word::{first_word, last_word, starts_large};

/// How names of roads end.
const ROADS: &[&str] = &[
    "vej",
    "vejen",
    "gade",
    "gaden",
    "allé",
    "alleen",
    "alléen",
    "stræde",
    "strædet",
    "vænge",
    "vænget",
    "boulevard",
    "boulevarden",
    "stien",
    "torv",
    "torvet",
    "plads",
    "pladsen",
    "parken",
    "parkvej",
    "toften",
    "krogen",
    "gyde",
    "gyden",
    "promenade",
    "promenaden",
    "passagen",
    "skrænten",
    "bakken",
    "vangen",
    "kaj",
    "brygge",
    "street",
    "road",
    "avenue",
];
/// How names of roads end that other words end with too: a postcode, a floor or a cue must say that it is one.
const MAYBE: &[&str] = &[
    "alle", "sti", "park", "have", "haven", "bakke", "toft", "eng", "engen", "ager", "ageren", "krog", "bro", "holm",
    "kajen", "bryggen", "gård", "gården", "mark", "marken", "lund", "lunden", "dal", "dalen", "høj", "højen", "ås",
    "åsen", "vang", "passage", "vold", "volden", "klint", "strand", "stranden", "banke", "banken", "skrænt", "center",
    "centret", "husene",
];
/// Words that end like names of roads and are none.
const NO_ROADS: &[&str] = &[
    "motorvej",
    "omvej",
    "genvej",
    "udvej",
    "adgangsvej",
    "cykelvej",
    "hovedvej",
    "skolevej",
    "arbejdsplads",
    "legeplads",
    "læreplads",
    "praktikplads",
    "byggeplads",
    "parkeringsplads",
    "førsteplads",
    "andenplads",
    "tredjeplads",
    "børnehaveplads",
    "vuggestueplads",
    "rasteplads",
    "holdeplads",
    "boldplads",
    "studieplads",
    "uddannelsesplads",
    "sengeplads",
    "plejeplads",
    "losseplads",
    "genbrugsplads",
    "læreplads",
    "siddeplads",
    "elevplads",
    "gågade",
    "sidegade",
    "hovedgade",
    "afvej",
    "vandvej",
    "flytorv",
    "jobtorv",
];
/// Words before a number that are no names of roads, though they begin with a capital.
const NO_NAMES: &[&str] = &[
    "kapitel",
    "side",
    "tabel",
    "figur",
    "bilag",
    "punkt",
    "mål",
    "tema",
    "nr",
    "afsnit",
    "møde",
    "uge",
    "klasse",
    "kl",
    "lov",
    "bind",
    "trin",
    "fase",
    "bog",
    "skema",
    "chapter",
    "page",
    "table",
    "figure",
    "annex",
    "section",
    "week",
    "goal",
    "no",
    "tlf",
    "tel",
    "telefon",
    "cvr",
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
    "den",
    "d",
    "i",
    "ca",
    "over",
    "under",
    "cirka",
    "kun",
    "de",
    "hele",
    "spørgsmål",
    "gruppe",
    "hold",
];
/// Small words before a name of a road that begin a sentence.
const BEFORE: &[&str] = &[
    "på", "i", "ved", "fra", "til", "hos", "af", "mod", "adresse", "adressen", "bor", "boede", "om", "hun", "han",
    "vi", "de", "jeg", "og", "in", "at", "on", "from", "to",
];
/// The most words before the last that a name of a road has.
const WORDS: usize = 3;
/// The longest text between a house number and a postcode, in bytes.
const FLOOR: usize = 32;

/// Returns the address whose house number is a group.
pub(super) fn at(numbers: &Numbers<'_>, at: usize) -> Option<Found> {
    let (text, house) = (numbers.text, &numbers.groups[at]);
    if house.len > 3 || house.digits[0] == 0 {
        return None;
    }
    let before = text[..house.start].trim_end_matches([' ', '\u{a0}', '*']);
    if before.len() == house.start
        || house.start - before.len() > 4
        || before.ends_with(|it: char| !(it.is_alphabetic() || it == '.'))
    {
        return None;
    }
    let word = last_word(before);
    if !starts_large(word) {
        return None;
    }
    let begin = before.len() - word.len();
    let end = house_end(text, house)?;
    let postal = postal(numbers, at, end);
    let small = word.to_lowercase();
    let is_road = postal.is_none() && !is_counted(numbers, at, end);
    let strength = road(&small, word);
    let is_address = match strength {
        Some(true) => postal.is_some() || is_road && is_name(text, begin, word),
        Some(false) => {
            postal.is_some() || is_name(text, begin, word) && (has_floor(&text[end..]) || is_home(numbers, begin, end))
        }
        None => postal.is_some() && !NO_NAMES.contains(&small.trim_end_matches('.')),
    };
    if !is_address || cue::in_link(text, begin).is_some() {
        return None;
    }
    let start = beginning(text, begin);
    let (end, groups) = postal.unwrap_or((end, 1));
    Some(Found::new(Kind::Address, start..end, Certainty::Certain, groups))
}

/// Tells whether a word is the name of a road: surely, perhaps, or not.
fn road(small: &str, word: &str) -> Option<bool> {
    if NO_ROADS.contains(&small) || word.ends_with('.') {
        return None;
    }
    let ends = |it: &&str| small.ends_with(*it);
    // `Alle` is a word of its own.
    if ROADS.iter().any(ends) || small.len() > 5 && small.ends_with("alle") || word == "Alle" {
        return Some(true);
    }
    MAYBE.iter().any(ends).then_some(false)
}

/// Tells whether a road's word is a name: large, and not alone where it only says what it is.
fn is_name(text: &str, begin: usize, word: &str) -> bool {
    let small = word.to_lowercase();
    let is_bare = ROADS.iter().chain(MAYBE).any(|it| *it == small);
    let before = last_word(text[..begin].trim_end_matches(' '));
    let is_part = starts_large(before) && !BEFORE.contains(&&*before.to_lowercase());
    is_part || !is_bare
}

/// Returns where a house number ends, with its letter; nothing where it is part of something else.
fn house_end(text: &str, house: &Group) -> Option<usize> {
    let rest = &text[house.end..];
    let mut signs = rest.chars();
    let (first, second) = (signs.next(), signs.next());
    let is_end = |it: Option<char>| it.is_none_or(|it| !it.is_alphanumeric());
    match first {
        Some(it) if it.is_ascii_alphabetic() && is_end(second) => Some(house.end + 1),
        Some(' ')
            if second.is_some_and(|it| ('A'..='H').contains(&it))
                && rest.chars().nth(2).is_none_or(|it| it == ',' || it == '\n') =>
        {
            Some(house.end + 2)
        }
        it if is_end(it) => Some(house.end),
        _ => None,
    }
}

/// Tells whether the number counts something, is a day, an hour or a part of a number.
fn is_counted(numbers: &Numbers<'_>, at: usize, end: usize) -> bool {
    let text = numbers.text;
    let gap = numbers.gap_after(at);
    let is_joined = gap.joins() && !(gap.sign == Sign::Hyphen && numbers.after(at, 1).is_some_and(|it| it.len < 4));
    let rest = &text[end..];
    let word = rest.trim_start_matches(['.', ' ', '\u{a0}']);
    let word = first_word(word);
    let is_day = month(word).is_some();
    let is_noun = rest.starts_with([' ', '\u{a0}'])
        && word.len() > 2
        && word.starts_with(char::is_lowercase)
        && NOUNS.iter().any(|it| word.ends_with(it));
    is_joined || is_day || is_noun || cue::is_quantity(text, end) || gap.sign == Sign::Comma && !gap.spaced
}

/// How words end that are counted.
const NOUNS: &[&str] = &[
    "ere", "er", "år", "dage", "gange", "børn", "unge", "personer", "minutter", "timer", "uger", "meter", "people",
    "years", "pladser",
];

/// Returns where a postcode and a town end that follow a house number, and how many groups they are.
fn postal(numbers: &Numbers<'_>, at: usize, end: usize) -> Option<(usize, usize)> {
    let text = numbers.text;
    for by in 1..=3 {
        let code = numbers.after(at, by)?;
        if code.start < end || code.start - end > FLOOR {
            return None;
        }
        if code.len != 4 {
            continue;
        }
        let between = &text[end..code.start];
        let is_between = between.split(|it: char| !it.is_alphanumeric()).all(is_floor);
        let rest = text[code.end..].trim_start_matches([' ', '\u{a0}']);
        let is_apart = text[code.end..].starts_with([' ', '\u{a0}']);
        let town = first_word(rest);
        let size = town.len();
        let is_place =
            starts_large(town) && size > 2 && town.chars().all(char::is_alphabetic) && is_postcode(code, town);
        let is_apart_before = between.starts_with([' ', ',', '\n', '\r', '\u{a0}']);
        return (is_between && is_apart && is_place && is_apart_before)
            .then(|| (text.len() - rest.len() + size, by + 1));
    }
    None
}

/// Tells whether four digits are a postcode: a year is none, but in the old part of the capital.
fn is_postcode(code: &Group, town: &str) -> bool {
    match code.value() {
        2001..=2099 => false,
        1880..=2000 => town.starts_with("Fred") || town.starts_with("Køb") || town.starts_with("Kbh"),
        it => it > 500 && it < 9999,
    }
}

/// Tells whether a word is a floor or a side of a house.
fn is_floor(word: &str) -> bool {
    let small = word.to_lowercase();
    let is_number = small.len() < 4 && small.bytes().all(|it| it.is_ascii_digit());
    is_number
        || matches!(
            &*small,
            "st" | "kl" | "tv" | "th" | "mf" | "sal" | "dør" | "stuen" | "kld" | "etage" | "floor" | "a" | "b" | "c"
        )
}

/// Tells whether a floor stands after a house number: `, 3. tv.`.
fn has_floor(rest: &str) -> bool {
    let near: String = rest.chars().take(14).collect::<String>().to_lowercase();
    let mut words = near.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    near.starts_with(',')
        && words
            .by_ref()
            .take(2)
            .any(|it| matches!(it, "tv" | "th" | "mf" | "sal" | "st" | "dør" | "kld"))
}

fn is_home(numbers: &Numbers<'_>, begin: usize, end: usize) -> bool {
    cue::near(numbers, begin, end) == Some(Cue::Home)
}

/// Returns where a name of a road begins of which the last word begins at a byte.
fn beginning(text: &str, begin: usize) -> usize {
    let mut start = begin;
    for _ in 0..WORDS {
        let before = text[..start].trim_end_matches([' ', '\u{a0}']);
        if before.len() == start {
            break;
        }
        let word = last_word(before);
        let small = word.to_lowercase();
        if !starts_large(word)
            || BEFORE.contains(&&*small)
            || cue::of(word).is_some()
            || word.ends_with('.') && word.chars().count() > 5
        {
            break;
        }
        start = before.len() - word.len();
    }
    start
}
