//! Answers of a hearing: which columns of a table hold what, and which say who somebody is.

use super::coding::Themes;
use super::content::{Block, Form, Look, Paragraph, Piece};
use super::incoming::Incoming;
use super::table::{Cell, Row};

/// What a column of a table of answers holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// The answer's number.
    Number,
    /// Its words.
    Text,
    /// On whose behalf it was written: an organisation, or a person.
    Behalf,
    /// The organisation that wrote it.
    Company,
    /// Whether an organisation wrote it.
    IsCompany,
    /// Whether it was accepted.
    Status,
    /// Why it was not.
    Reason,
    /// The day on which it came.
    Date,
    /// The statements that it concerns.
    Concerns,
    /// The files that came with it.
    Attachments,
    /// Who somebody is.
    Identity,
}

/// Which headings say what a column holds: those of two workbooks of the portal `OS2agora`, and others in Danish and English.
const HEADINGS: &[(Holds, &[&str])] = &[
    (
        Holds::Number,
        &[
            "høringssvar #",
            "svarnr",
            "svar nr",
            "svarnummer",
            "svar nummer",
            "nr",
            "nummer",
            "løbenummer",
            "id",
            "response #",
            "response no",
            "response number",
            "no",
            "number",
        ],
    ),
    (
        Holds::Text,
        &[
            "høringssvar",
            "svar",
            "svartekst",
            "tekst",
            "bemærkning",
            "bemærkninger",
            "besvarelse",
            "response",
            "text",
            "answer",
            "remarks",
        ],
    ),
    (Holds::Behalf, &["på vegne af", "svar på vegne af", "on behalf of"]),
    (
        Holds::Company,
        &[
            "virksomhed",
            "organisation",
            "forening",
            "afsender",
            "virksomhedsnavn",
            "organisationsnavn",
            "foreningsnavn",
            "virksomhedens navn",
            "organisationens navn",
            "foreningens navn",
            "company",
            "organization",
            "association",
            "sender",
            "company name",
            "organisation name",
            "organization name",
        ],
    ),
    (Holds::IsCompany, &["er virksomhed", "is company"]),
    (Holds::Status, &["svarstatus", "status", "response status"]),
    (
        Holds::Reason,
        &[
            "begrundelse for afvisning",
            "afvist årsag",
            "reason for rejection",
            "rejection reason",
        ],
    ),
    (
        Holds::Date,
        &[
            "dato",
            "modtaget",
            "indsendt",
            "oprettet",
            "svardato",
            "date",
            "received",
            "submitted",
            "created",
        ],
    ),
    (
        Holds::Concerns,
        &["gælder", "punkt", "punkter", "concerns", "statement", "statements"],
    ),
    (
        Holds::Attachments,
        &[
            "tilknyttede filer",
            "vedhæftede filer",
            "bilag",
            "filer",
            "attachments",
            "attached files",
            "files",
        ],
    ),
    (
        Holds::Identity,
        &[
            "navn",
            "fulde navn",
            "by",
            "bynavn",
            "land",
            "husnr",
            "husnummer",
            "etage",
            "vejnavn",
            "vej",
            "tlf",
            "mobil",
            "mail",
            "indsendt af",
            "oprettet af",
            "kontakt",
            "kontaktperson",
            "underskrift",
            "fødselsdato",
            "fødselsdag",
            "alder",
            "køn",
            "stilling",
            "titel",
            "bruger",
            "brugernavn",
            "ip",
            "name",
            "full name",
            "town",
            "city",
            "country",
            "street",
            "zip",
            "postal code",
            "submitted by",
            "created by",
            "contact",
            "signature",
            "birth date",
            "date of birth",
            "age",
            "gender",
            "user",
            "user name",
            "username",
            "phone",
            "mobile",
        ],
    ),
];

/// Parts of headings that say who somebody is, whatever stands beside them.
const TELLING: [&str; 19] = [
    "cpr",
    "personnummer",
    "personnr",
    "e-mail",
    "email",
    "telefon",
    "telephone",
    "phone",
    "adresse",
    "addresse",
    "address",
    "postn",
    "post n",
    "postcode",
    "zip",
    "fornavn",
    "efternavn",
    "navn",
    "name",
];

impl Holds {
    /// The keys by which a person says what a column holds.
    pub const KEYS: [(&'static str, Self); 8] = [
        ("number", Self::Number),
        ("text", Self::Text),
        ("sender", Self::Company),
        ("date", Self::Date),
        ("concerns", Self::Concerns),
        ("status", Self::Status),
        ("reason", Self::Reason),
        ("attachments", Self::Attachments),
    ];

    /// Returns what a column holds by its heading, in small letters; nothing where nobody knows.
    pub fn of(heading: &str) -> Option<Self> {
        let own = HEADINGS.iter().find(|it| it.1.contains(&heading)).map(|it| it.0);
        own.or_else(|| TELLING.iter().any(|it| heading.contains(it)).then_some(Self::Identity))
    }
}

/// Returns the rows with those cells alone that stand in some columns.
pub fn without_others(rows: &[Row], kept: &[usize]) -> Vec<Row> {
    let row = |row: &Row| {
        let cells: Vec<(usize, Cell)> = row.cells.iter().filter(|it| kept.contains(&it.0)).cloned().collect();
        Row { at: row.at, cells }
    };
    rows.iter().map(row).filter(|it| !it.cells.is_empty()).collect()
}

/// Words by whose ends an organisation is known.
const ORGANISATIONS: [&str; 43] = [
    "forening",
    "klub",
    "råd",
    "udvalg",
    "nævn",
    "kommune",
    "region",
    "styrelse",
    "ministerie",
    "fond",
    "selskab",
    "skole",
    "institution",
    "børnehave",
    "vuggestue",
    "plejehjem",
    "center",
    "centr",
    "netværk",
    "forbund",
    "organisation",
    "menighed",
    "moské",
    "bibliotek",
    "virksomhed",
    "laug",
    "bestyrelse",
    "afdeling",
    "a/s",
    "aps",
    "i/s",
    "association",
    "council",
    "club",
    "society",
    "union",
    "company",
    "ltd",
    "foundation",
    "network",
    "committee",
    "board",
    "municipality",
];

/// Tells whether a name is that of an organisation, by a word in it; a person's name has none of these.
pub fn is_organisation(name: &str) -> bool {
    const ENDS: [&str; 9] = ["ernes", "erne", "ens", "ets", "en", "et", "er", "s", ""];
    name.to_lowercase()
        .split(|it: char| it.is_whitespace() || ",;()".contains(it))
        .any(|word| {
            let stems = ENDS.iter().filter_map(|it| word.strip_suffix(it));
            stems
                .into_iter()
                .any(|stem| ORGANISATIONS.iter().any(|it| stem.ends_with(it)))
        })
}

/// Returns the text of an answer as a note's body: each paragraph in the sender's own words, no sign of which means anything.
pub fn body(text: &str) -> String {
    let mut incoming = Incoming::default();
    for paragraph in paragraphs(text) {
        let mut pieces = Vec::new();
        for line in paragraph {
            if !pieces.is_empty() {
                pieces.push(Piece::Break);
            }
            pieces.push(Piece::Words(line.to_owned(), Look::default()));
        }
        incoming.content.blocks.push(Block::Paragraph(Paragraph {
            form: Form::Quote,
            pieces,
            remarks: Vec::new(),
            is_beside: false,
        }));
    }
    incoming.markdown(&Themes::default()).0
}

fn paragraphs(text: &str) -> Vec<Vec<&str>> {
    let mut all: Vec<Vec<&str>> = Vec::new();
    let mut is_open = false;
    for line in text.lines().map(str::trim) {
        match all.last_mut().filter(|_| is_open && !line.is_empty()) {
            Some(last) => last.push(line),
            None if !line.is_empty() => all.push(vec![line]),
            None => {}
        }
        is_open = !line.is_empty();
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_who_somebody_is_is_known_by_many_headings() {
        for heading in [
            "navn",
            "addresse",
            "cpr",
            "cpr-nummer",
            "e-mailadresse",
            "telefonnummer",
            "privat telefon",
            "postnummer",
            "post nr",
            "first name",
        ] {
            assert_eq!(Holds::of(heading), Some(Holds::Identity), "{heading}");
        }
        assert_eq!(Holds::of("høringssvar #"), Some(Holds::Number));
        assert_eq!(Holds::of("høringssvar"), Some(Holds::Text));
        assert_eq!(Holds::of("cvr"), None);
    }

    #[test]
    fn an_organisation_is_known_by_a_word_and_a_person_is_none() {
        for name in [
            "Boligforeningen Baltorp",
            "Integrationsrådet",
            "Skovens Børnehave",
            "Tolk ApS",
            "Eksempel Kommune",
            "The Tenants’ Association",
        ] {
            assert!(is_organisation(name), "{name}");
        }
        for name in ["min mor", "Person Eksempel", "os på vejen", "", "Familien i nr. 7"] {
            assert!(!is_organisation(name), "{name}");
        }
    }

    #[test]
    fn no_sign_of_an_answer_means_anything_and_its_paragraphs_are_quotations() {
        let text = "# Nej\r\n- til #sundhed ^navn\n\n\n> [@note#x] <b>fed</b>\n";
        let body = body(text);
        assert_eq!(
            body.trim_end(),
            "> \\# Nej\\\n> \\- til \\#sundhed \\^navn\n\n> \\> \\[@note\\#x\\] \\<b>fed\\</b>",
            "{body}"
        );
    }
}
