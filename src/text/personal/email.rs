//! E-mail addresses, also where the sign is spelt out.

use super::hit::{Certainty, Hit, Kind};

/// The longest part of an address that is looked at, in bytes.
const LONGEST: usize = 254;
/// How the sign is spelt out.
const SPELT: [&str; 6] = ["(at)", "[at]", "(snabel-a)", "[snabel-a]", "(a)", "(@)"];
/// Names before the sign that are programs'.
const PROGRAMS: [&str; 2] = ["git", "hg"];

/// Returns every e-mail address.
pub(super) fn find(text: &str) -> Vec<Hit> {
    let bytes = text.as_bytes();
    let mut hits: Vec<Hit> = Vec::new();
    for at in memchr::memchr3_iter(b'@', b'(', b'[', bytes) {
        let sign = match bytes[at] {
            b'@' => Some(at..at + 1),
            _ => spelt(text, at),
        };
        let Some(sign) = sign else { continue };
        if hits.last().is_some_and(|it| it.range.end > sign.start) {
            continue;
        }
        if let Some(range) = around(text, sign) {
            hits.push(Hit {
                kind: Kind::Email,
                range,
                certainty: Certainty::Certain,
            });
        }
    }
    hits
}

/// Returns the place of a spelt out sign, with the spaces around it.
fn spelt(text: &str, at: usize) -> Option<std::ops::Range<usize>> {
    let rest = &text.as_bytes()[at..];
    let is = |it: &str| {
        rest.get(..it.len())
            .is_some_and(|own| own.eq_ignore_ascii_case(it.as_bytes()))
    };
    let size = SPELT.iter().find(|it| is(it))?.len();
    let start = text[..at].trim_end_matches(' ').len();
    let after = &text[at + size..];
    Some(start..at + size + after.len() - after.trim_start_matches(' ').len())
}

fn around(text: &str, sign: std::ops::Range<usize>) -> Option<std::ops::Range<usize>> {
    let is_local = |it: char| it.is_alphanumeric() || matches!(it, '.' | '_' | '%' | '+' | '-' | '\'');
    let is_domain = |it: char| it.is_alphanumeric() || matches!(it, '.' | '-');
    let from = text.floor_char_boundary(sign.start.saturating_sub(LONGEST));
    let local = text[from..sign.start].rsplit(|it| !is_local(it)).next()?;
    let local = local.trim_start_matches(['.', '\'', '-', '+', '%']);
    if local.is_empty() {
        return None;
    }
    let to = text.floor_char_boundary((sign.end + LONGEST).min(text.len()));
    let rest = &text[sign.end..to];
    let domain = &rest[..rest.find(|it| !is_domain(it)).unwrap_or(rest.len())];
    let domain = domain.trim_end_matches(['.', '-']);
    let (name, country) = domain.rsplit_once('.')?;
    let is_country = country.chars().count() > 1 && country.chars().all(char::is_alphabetic);
    let is_name = !name.is_empty() && name.starts_with(char::is_alphanumeric) && !name.contains("..");
    let is_person = !PROGRAMS.contains(&local) && local.contains(char::is_alphanumeric);
    (is_country && is_name && is_person).then(|| sign.start - local.len()..sign.end + domain.len())
}
