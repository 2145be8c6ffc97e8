//! The people in the head of a mail, whose names may stand in its text too.

use mailparse::{MailAddr, MailHeaderMap as _, ParsedMail, SingleInfo};

/// Where people stand in a head.
const KEYS: [&str; 8] = [
    "From",
    "To",
    "Cc",
    "Bcc",
    "Reply-To",
    "Sender",
    "Resent-From",
    "Resent-To",
];

/// Words of organisations; what has one is no person's name.
const ORGANISATIONS: [&str; 22] = [
    "kommune",
    "kommunen",
    "region",
    "regionen",
    "forvaltning",
    "forvaltningen",
    "styrelsen",
    "ministeriet",
    "forening",
    "foreningen",
    "boligforening",
    "boligselskab",
    "skole",
    "skolen",
    "bibliotek",
    "center",
    "centeret",
    "a/s",
    "aps",
    "udvalg",
    "sekretariatet",
    "borgerservice",
];

/// How many people of a head are looked for.
const MOST: usize = 2000;

/// Returns the names of the people in a head.
pub(super) fn people(mail: &ParsedMail<'_>) -> Vec<String> {
    let headers = KEYS.iter().flat_map(|it| mail.headers.get_all_headers(it));
    let mut people = Vec::new();
    for header in headers {
        match mailparse::addrparse_header(header) {
            Ok(list) => {
                for address in list.iter() {
                    match address {
                        MailAddr::Single(it) => people.extend(named(it)),
                        MailAddr::Group(it) => people.extend(it.addrs.iter().filter_map(named)),
                    }
                }
            }
            // What is no address by the book is a name for all that is known.
            Err(_) => people.extend(header.get_value().split(['<', ';', ',']).take(MOST).filter_map(person)),
        }
        if people.len() > MOST {
            break;
        }
    }
    people
}

fn named(address: &SingleInfo) -> Option<String> {
    match &address.display_name {
        Some(name) if !name.contains('@') => person(name),
        _ => person(&address.addr),
    }
}

/// Returns the name of a person in what stands for one; of an address what stands before its host, where it has two parts.
pub(super) fn person(text: &str) -> Option<String> {
    let text = text.trim().trim_matches(['"', '\'', '*']).trim();
    let is_address = text.contains('@');
    let own = text.split('@').next().unwrap_or_default();
    let small = text.to_lowercase();
    let is_organisation = small.split_whitespace().any(|it| ORGANISATIONS.contains(&it));
    let has_name = !is_address || own.contains(['.', '_']);
    let is_short = text.split_whitespace().count() <= 6 && text.len() <= 120;
    let is_person = !is_organisation && has_name && is_short && text.chars().any(char::is_alphabetic);
    is_person.then(|| text.to_owned())
}
