//! Every detector over a text, each piece of personal data once.

use super::hit::{Found, Hit};
use super::number::Numbers;
use super::{account, address, birth, cpr, document_number, email, phone, plate, profile};

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
        let detectors = if day.is_some() { &OF_DAYS[..] } else { &DETECTORS[..] };
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
