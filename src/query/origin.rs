//! Where a note's words come from, in words.

use crate::language::Language;
use crate::project::Project;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::syntax::date::{Date, Precision};

/// Returns how, who, how many and when: `interview, Virksomheder, 1 deltager, 21. marts 2018`.
pub fn origin(project: &Project, note: &Note, language: Language) -> String {
    let name = |id: &str| {
        let record = project.find(Kind::Stakeholder, id);
        record.map_or_else(|| id.to_owned(), |it| it.title.to_string())
    };
    let mut parts: Vec<String> = note.method.map(|it| language.word(it.key())).into_iter().collect();
    parts.extend(note.stakeholders.iter().map(|it| name(&it.value)));
    let participants = note.participants.map(|it| it as usize);
    parts.extend(participants.map(|it| language.say("voice-participants", &[("participants", it.into())])));
    parts.extend(note.date.map(|it| day(it.value, language)));
    if note.is_erased() {
        parts.push(language.word("voice-erased"));
    }
    if note.example {
        parts.push(language.word("voice-example"));
    }
    parts.join(", ")
}

/// Returns a date in words, as precise as it is.
pub fn day(date: Date, language: Language) -> String {
    match date.precision() {
        Precision::Day => language.day(date.first()),
        Precision::Month => language.month(date.first()),
        Precision::Year => date.to_string(),
    }
}
