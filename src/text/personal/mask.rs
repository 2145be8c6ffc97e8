//! Personal data covered, sign for sign, so that a log does not hold it and a person can find the place.

use super::find::find;
use super::hit::{Hit, Kind};
use super::names::{self, Names};

/// What stands for a sign that is covered.
const COVER: char = '•';

/// Returns what was found with its letters and digits covered but for the first: two digits of a number, one letter of an
/// address or a name, nothing of a day of birth.
pub fn mask(text: &str, hit: &Hit) -> String {
    cover(text.get(hit.range.clone()).unwrap_or_default(), hit.kind)
}

/// Returns a text in which personal data of a kind stands and nothing else, covered; what is only a cue stays.
fn cover(text: &str, kind: Kind) -> String {
    let mut shown = match kind {
        Kind::Cpr | Kind::Phone | Kind::Account => 2,
        Kind::Email | Kind::Profile | Kind::Address | Kind::Plate | Kind::Document | Kind::Name => 1,
        Kind::Birth => 0,
        Kind::ThirdPerson | Kind::SmallNumber => return text.to_owned(),
    };
    let (keep, text) = country(text, kind);
    let mut covered = keep.to_owned();
    for sign in text.chars() {
        match sign {
            it if !it.is_alphanumeric() => covered.push(it),
            it if shown > 0 => {
                shown -= 1;
                covered.push(it);
            }
            _ => covered.push(COVER),
        }
    }
    covered
}

/// Parts what says of which country a number or on which host a profile is, and stays.
fn country(text: &str, kind: Kind) -> (&str, &str) {
    let size = match kind {
        Kind::Phone => ["+45", "0045"]
            .iter()
            .find(|it| text.starts_with(**it))
            .map_or(0, |it| it.len()),
        Kind::Profile => text.find('/').map_or(0, |it| it + 1),
        Kind::Account if text.starts_with(|it: char| it.is_ascii_alphabetic()) => 2,
        _ => 0,
    };
    text.split_at(size)
}

/// Returns a text with all personal data in it covered, sign for sign, and the names of a list; nothing where there is none.
pub fn covered(text: &str, list: &Names) -> Option<String> {
    let hits = find(text).into_iter().chain(names::find(text, list));
    covered_at(text, hits.collect())
}

fn covered_at(text: &str, mut hits: Vec<Hit>) -> Option<String> {
    hits.sort_by_key(|it| it.range.start);
    hits.dedup_by(|later, earlier| later.range.start < earlier.range.end);
    if hits.is_empty() {
        return None;
    }
    let (mut covered, mut at) = (String::with_capacity(text.len() + 8 * hits.len()), 0);
    for hit in hits {
        covered.push_str(&text[at..hit.range.start]);
        covered.push_str(&mask(text, &hit));
        at = hit.range.end;
    }
    covered.push_str(&text[at..]);
    Some(covered)
}

/// Returns the name of a file with all personal data in it covered, and the names of a list; nothing where there is none.
pub fn covered_path(path: &str, list: &Names) -> Option<String> {
    let hits = find(path).into_iter().chain(names::find_in_path(path, list));
    covered_at(path, hits.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found_is_covered_sign_for_sign() {
        for (text, expected) in [
            ("cpr 070761-4285.", "cpr 07••••-••••."),
            ("ring +45 22 22 22 22 nu", "ring +45 22 •• •• •• nu"),
            ("skriv: kontakt@example.dk", "skriv: k••••••@•••••••.••"),
            ("født 14. marts 1985", "født ••. ••••• ••••"),
            ("Eksempelvej 12, 2750 Ballerup", "E•••••••••• ••, •••• ••••••••"),
            ("٠٧٠٧٦١-٤٢٨٥", "٠٧••••-••••"),
        ] {
            assert_eq!(covered(text, &Names::default()).as_deref(), Some(expected));
            assert_eq!(expected.chars().count(), text.chars().count());
        }
        assert_eq!(covered("intet her", &Names::default()), None);
        let names = Names::new("0", names::digests("Eksempel Prøvesen", "0"));
        let text = "Eksempel Prøvesens cpr 070761-4285.";
        assert_eq!(
            covered(text, &names).as_deref(),
            Some("E••••••• ••••••••• cpr 07••••-••••.")
        );
    }
}
