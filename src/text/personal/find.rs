//! Every detector over a text, each piece of personal data once.

use super::hit::{Found, Hit};
use super::number::{Numbers, Sign};
use super::{account, address, birth, cpr, cue, document_number, email, phone, plate, profile};

/// What looks at a group of digits.
type Detector = fn(&Numbers<'_>, usize) -> Option<Found>;

/// Every detector of numbers; the first that finds something has it.
const DETECTORS: [Detector; 8] = [
    account::international,
    cpr::at,
    birth::at,
    document_number::at,
    phone::at,
    account::at,
    plate::at,
    address::at,
];
/// How long a key with its colon and quotation marks is at the most that a day is looked up behind.
const LONGEST_KEY: usize = 32;
/// What a short number may be with which no other is joined, and before which no sign of a telephone stands.
const OF_SHORT: [Detector; 3] = [account::international, birth::at, address::at];
/// What a day in ISO form may be the beginning of.
const OF_DAYS: [Detector; 2] = [cpr::at, birth::at];

/// Returns the personal data in a text, in its order; what is only a cue (third persons, small numbers) and names are
/// asked for by themselves.
pub fn find(text: &str) -> Vec<Hit> {
    let mut hits = numbers(text);
    hits.extend(email::find(text));
    hits.extend(profile::find(text));
    hits.sort_by_key(|it| (it.range.start, it.kind));
    hits.dedup_by(|later, earlier| later.range.start < earlier.range.end);
    hits
}

fn numbers(text: &str) -> Vec<Hit> {
    let numbers = Numbers::of(text);
    let (mut hits, mut at) = (Vec::new(), 0);
    while at < numbers.groups.len() {
        let day = numbers.iso_day(at);
        let detectors = match day {
            // Heads of records are full of days, and say of each what it is.
            Some(_) if is_of_key(text, numbers.groups[at].start) => &[],
            Some(_) => &OF_DAYS[..],
            None if is_short_alone(&numbers, at) => &OF_SHORT[..],
            None => &DETECTORS[..],
        };
        match detectors.iter().find_map(|it| it(&numbers, at)) {
            Some(found) => {
                at += found.groups;
                hits.push(found.hit);
            }
            None => at += day.unwrap_or(1),
        }
    }
    hits
}

/// Tells whether a group of digits is shorter than any number of a person, and no other belongs to it: most figures in a text are such.
fn is_short_alone(numbers: &Numbers<'_>, at: usize) -> bool {
    let group = &numbers.groups[at];
    // `+45` and `004` begin a number whose rest may stand behind a bracket.
    let may_be_code = || group.digits[0] == 0 || numbers.text[..group.start].ends_with(['+', '\u{ff0b}']);
    group.len < 4 && numbers.gap_after(at).sign == Sign::Far && !may_be_code()
}

/// Tells whether nothing stands before a place on its line but the key of a value, and none that says whose day of birth it is.
fn is_of_key(text: &str, at: usize) -> bool {
    let from = text.as_bytes()[..at].iter().rev().take(LONGEST_KEY);
    let length = from
        .take_while(|it| matches!(it, b'a'..=b'z' | b'-' | b':' | b' ' | b'"' | b'\''))
        .count();
    let is_line = at == length || text.as_bytes()[at - length - 1] == b'\n';
    let Some((key, rest)) = text[at - length..at].split_once(": ") else {
        return false;
    };
    is_line && !key.contains(' ') && rest.trim_matches([' ', '"', '\'']).is_empty() && cue::of(key).is_none()
}
