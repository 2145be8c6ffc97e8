//! What a person's name is, and what an organisation's.

/// A name as lists of sources write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The family name with what belongs before it (*de Vries*), or an organisation whole.
    pub family: String,
    /// The first names, or their letters.
    pub given: Option<String>,
    /// What stands after a name: *Jr.*, *III*.
    pub suffix: Option<String>,
}

/// Words that stand between others in an organisation's name and never in a person's.
const LINKS: &[&str] = &[
    "af", "and", "at", "blandt", "für", "for", "fra", "i", "in", "imod", "med", "mellem", "mod", "of", "og", "om",
    "on", "over", "på", "the", "til", "und", "under", "ved", "zur", "zum",
];
/// Words that an organisation's name has, whatever their case.
const WORDS: &[&str] = &[
    "a/s",
    "agency",
    "amnesty",
    "aps",
    "bank",
    "barnet",
    "børns",
    "bureau",
    "byråd",
    "center",
    "centre",
    "committee",
    "council",
    "danish",
    "danmark",
    "danmarks",
    "dansk",
    "danske",
    "denmark",
    "department",
    "ev",
    "european",
    "europæisk",
    "europæiske",
    "fond",
    "forlag",
    "foundation",
    "gmbh",
    "government",
    "group",
    "gruppen",
    "institut",
    "institute",
    "international",
    "kors",
    "kl",
    "ltd",
    "ministry",
    "museum",
    "nation",
    "national",
    "nationale",
    "nationalt",
    "nations",
    "netværk",
    "network",
    "nordic",
    "nordisk",
    "nordiske",
    "office",
    "politi",
    "press",
    "project",
    "projekt",
    "region",
    "regional",
    "råd",
    "rådet",
    "sagen",
    "school",
    "society",
    "statens",
    "team",
    "the",
    "tænketanken",
    "union",
    "unit",
    "united",
    "world",
    "ældre",
];
/// How an organisation's words end, alone and in longer ones.
const ENDINGS: &[&str] = &[
    "afdeling",
    "afdelingen",
    "alliance",
    "alliancen",
    "arkiv",
    "arkivet",
    "association",
    "biblioteket",
    "bibliotek",
    "centeret",
    "centret",
    "commission",
    "databank",
    "databanken",
    "direktorat",
    "direktoratet",
    "fonden",
    "forbund",
    "forbundet",
    "forening",
    "foreningen",
    "foreninger",
    "forvaltning",
    "forvaltningen",
    "hjælp",
    "hjælpen",
    "hospital",
    "hospitalet",
    "instituttet",
    "kommission",
    "kommissionen",
    "kommune",
    "kommunen",
    "kommuner",
    "kommunernes",
    "kontor",
    "kontoret",
    "klubben",
    "library",
    "ministeriet",
    "ministerium",
    "museet",
    "nævnet",
    "organisation",
    "organisationen",
    "organization",
    "parlament",
    "parlamentet",
    "politiet",
    "regeringen",
    "regionen",
    "selskab",
    "selskabet",
    "sekretariat",
    "sekretariatet",
    "statistics",
    "statistik",
    "styrelse",
    "styrelsen",
    "tinget",
    "udvalg",
    "udvalget",
    "unionen",
    "universitet",
    "universitetet",
    "university",
    "universität",
    "værket",
];
/// Small words that belong to a person's name.
const PARTICLES: &[&str] = &[
    "al", "bin", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e", "el", "ibn", "la", "las",
    "le", "los", "ten", "ter", "van", "von", "y", "zu",
];
/// The most words that a family name or first names have.
const MOST_WORDS: usize = 5;

impl Name {
    /// Returns a name that is shown as it stands.
    pub fn whole(text: &str) -> Self {
        Self {
            family: text.split_whitespace().collect::<Vec<_>>().join(" "),
            given: None,
            suffix: None,
        }
    }

    /// Reads a name in which a comma parts the family name from the first names; what is no person's is kept whole.
    pub fn read(text: &str) -> Self {
        let text = without_braces(text);
        let parts: Vec<&str> = text.split(',').map(str::trim).collect();
        let person = |family: &str, given: &str, suffix: Option<&str>| Self {
            given: Some(given.to_owned()),
            suffix: suffix.map(str::to_owned),
            ..Self::whole(family)
        };
        match parts[..] {
            _ if is_organisation(text) => Self::whole(text),
            [family, ""] => Self::whole(family),
            [family, given] if is_family(family) && is_given(given) => person(family, given, None),
            [family, suffix, given] | [family, given, suffix]
                if is_suffix(suffix) && is_family(family) && is_given(given) =>
            {
                person(family, given, Some(suffix))
            }
            _ => Self::whole(text),
        }
    }
}

/// Tells whether a name is an organisation's by its own words.
pub fn is_organisation(name: &str) -> bool {
    let is_sign = |it: char| it.is_ascii_digit() || matches!(it, '&' | '(' | ';' | ':' | '/' | '–');
    name.contains(is_sign) || name.split_whitespace().any(is_organisations)
}

/// Tells whether a word is one that only organisations have.
fn is_organisations(word: &str) -> bool {
    let word = word.trim_matches(|it: char| matches!(it, ',' | '»' | '«' | '“' | '”' | '"' | '\'' | '’'));
    // *Det Nationale …*, but *van den Berg*.
    if word.ends_with('-') || LINKS.contains(&word) || matches!(word, "Den" | "Det") {
        return true;
    }
    let plain = word.replace('.', "").to_lowercase();
    // `I.` and `E.` are letters of first names, `e.V.` is an association.
    let is_initials = word.ends_with('.') && plain.chars().count() < 3 && !word.starts_with(char::is_lowercase);
    !is_initials && (WORDS.contains(&&*plain) || ENDINGS.iter().any(|it| plain.ends_with(it)))
}

fn is_family(text: &str) -> bool {
    let words = text.split_whitespace().count();
    (1..=MOST_WORDS).contains(&words)
}

/// Tells whether this may be first names: each begins with a capital, or is a small word of names.
fn is_given(text: &str) -> bool {
    let is_name = |word: &str| word.starts_with(|it: char| !it.is_lowercase()) || PARTICLES.contains(&word);
    let words = text.split_whitespace().count();
    (1..=MOST_WORDS).contains(&words) && text.split_whitespace().all(is_name)
}

fn is_suffix(text: &str) -> bool {
    matches!(
        text.trim_end_matches('.').to_lowercase().as_str(),
        "jr" | "sr" | "jun" | "sen" | "ii" | "iii" | "iv"
    )
}

/// Takes off the braces that keep a name whole in BibTeX, and that stand in YAML where it was copied.
fn without_braces(text: &str) -> &str {
    let mut text = text.trim();
    while let Some(inner) = text.strip_prefix('{').and_then(|it| it.strip_suffix('}')) {
        text = inner.trim();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let name = Name::read(text);
        let parts = [Some(name.family), name.suffix, name.given];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn an_organisation_stays_whole() {
        for name in [
            "Institut for Menneskerettigheder",
            "Social- og Boligstyrelsen",
            "Ballerup Kommune",
            "Danmarks Statistik, Kommunal- og Regionaldatabank",
            "Danmarks Statistik, Befolkning",
            "Deutsches Institut für Normung e. V.",
            "Udlændinge- og Integrationsministeriet",
            "United Nations, Department of Economic and Social Affairs",
            "Røde Kors, Asylafdelingen",
            "Dansk Flygtningehjælp",
            "KL",
            "VIVE – Det Nationale Forsknings- og Analysecenter for Velfærd",
            "Rambøll Management Consulting A/S",
            "Als Research ApS, 2018",
            "Ballerup Kommune, Center for Børn, Center for Skole, Center for Kultur",
            "Hansen, J., Nielsen, M., Olsen, K.",
            "{{Institut for Menneskerettigheder}}",
        ] {
            assert_eq!(shown(name), name.trim_matches(['{', '}']), "{name}");
        }
    }

    #[test]
    fn a_person_has_a_family_name() {
        for (name, expected) in [
            ("Hansen, J.", "Hansen | J."),
            ("Hansen, Jens  Peter", "Hansen | Jens  Peter"),
            ("Hansen, I. E.", "Hansen | I. E."),
            ("de Vries, Jan", "de Vries | Jan"),
            (
                "van der Berg, Maria de los Angeles",
                "van der Berg | Maria de los Angeles",
            ),
            ("Al-Hassan, Omar", "Al-Hassan | Omar"),
            ("Stewart, Jr., Thomas W.", "Stewart | Jr. | Thomas W."),
            ("Stewart, Thomas W., Jr.", "Stewart | Jr. | Thomas W."),
            ("Østergård, Åse", "Østergård | Åse"),
            ("Hansen,", "Hansen"),
            ("Jens Hansen", "Jens Hansen"),
        ] {
            assert_eq!(shown(name), expected, "{name}");
        }
    }
}
