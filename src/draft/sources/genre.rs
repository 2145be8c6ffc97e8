//! What kind of report or thesis a source is, in the document's language.

use crate::language::Language;
use hayagriva::Entry;

/// What BibTeX's readers call the kinds, in small letters, and how each is written in Danish and in English.
///
/// Whatever a school or an institution gives out is a technical report to BibTeX, which in Danish is a report.
const KINDS: &[(&[&str], &str, &str)] = &[
    (&["technical report", "techreport"], "Rapport", "Technical report"),
    (
        &["research report", "resreport"],
        "Forskningsrapport",
        "Research report",
    ),
    (
        &["bachelor's thesis", "bathesis"],
        "Bacheloropgave",
        "Bachelor’s thesis",
    ),
    (
        &["master's thesis", "mathesis", "mastersthesis"],
        "Kandidatspeciale",
        "Master’s thesis",
    ),
    (
        &["doctoral dissertation", "phd thesis", "ph.d. thesis", "phdthesis"],
        "Ph.d.-afhandling",
        "Doctoral dissertation",
    ),
    (
        &["candidate's thesis", "candthesis"],
        "Kandidatspeciale",
        "Candidate’s thesis",
    ),
    (&["audiocd", "audio cd"], "Lyd-cd", "Audio CD"),
    (&["datacd", "data cd"], "Data-cd", "Data CD"),
];

/// Returns an entry whose kind is named as people name it; what its writer called it otherwise stays.
pub(super) fn named(entry: &Entry, language: Language) -> Entry {
    let mut entry = entry.clone();
    let Some(genre) = entry.genre().map(|it| it.to_string().replace('’', "'").to_lowercase()) else {
        return entry;
    };
    if let Some((_, danish, english)) = KINDS.iter().find(|it| it.0.contains(&genre.trim())) {
        let name = match language {
            Language::Danish => danish,
            Language::English => english,
        };
        entry.set_genre((*name).to_owned().into());
    }
    entry
}
