//! What those who are asked are told beforehand, by Article 13: a text that the manifest fills in.

use super::parts::{Reader, front};
use crate::diagnostic::Failure;
use crate::document::{Block, Document, plain_text};
use crate::draft::Stem;
use crate::draft::assembly::{Assembly, BytesOf};
use crate::evidence::answers::Answers;
use crate::language::{Language, Value};
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::Record;
use crate::record::manifest::DataProtection;
use crate::record::vocabulary::{Basis, Edition};
use crate::syntax::markdown::marker::Markers;
use std::ops::Range;

/// Where the project's own text stands in the place of ours.
pub const PATH: &str = "templates/information.md";

/// Our text, in Danish and in English.
pub const TEXTS: [&str; 2] = [include_str!("information.da.md"), include_str!("information.en.md")];

/// What may stand in braces.
pub const GAPS: [&str; 12] = [
    "authority",
    "title",
    "controller",
    "officer",
    "purpose",
    "recipients",
    "retention",
    "rights",
    "complaint",
    "basis",
    "consent",
    "conversation",
];

/// Returns where a text of the project's own has braces in which no name of ours stands, or that are not closed.
pub fn unknown_gaps(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(start) = text[at..].find('{').map(|it| at + it) {
        let end = text[start..].find(['}', '\n']).map_or(text.len(), |it| start + it);
        let is_closed = text[end..].starts_with('}');
        let is_known = is_closed && GAPS.contains(&text[start + 1..end].trim());
        at = end + usize::from(is_closed);
        found.extend((!is_known).then_some(start..at));
    }
    found
}

/// Returns the text to hand out, and the name of its files; `own` is the project's, `note` the conversation that it is for.
pub fn information(
    project: &Project,
    texts: &Texts,
    bytes_of: BytesOf<'_>,
    own: Option<&str>,
    note: Option<&Record>,
) -> Result<(Document, Stem), Failure> {
    let language = project.manifest.language;
    let text = own.unwrap_or(TEXTS[language as usize]);
    let filled = filled(text, project, note)?;
    let answers = Answers::of(project);
    let mut assembly = Assembly::new(project, &answers, texts, bytes_of);
    let mut blocks = assembly.plain(&filled, Markers::None);
    let title = title(&mut blocks).unwrap_or_else(|| language.word("information-title"));
    let document = Document {
        front: front(project, &title, Reader::Participant, Vec::new()),
        blocks,
        footnotes: assembly.footnotes,
        changes: None,
        origin: None,
    };
    Ok((document, Stem::of_document(project, &title, "", Edition::Public)))
}

/// Takes the heading that the text begins with for the title; those below it are raised.
fn title(blocks: &mut Vec<Block>) -> Option<String> {
    let first = match blocks.first() {
        Some(Block::Heading { content, .. }) => plain_text(content),
        _ => return None,
    };
    blocks.remove(0);
    for block in blocks {
        if let Block::Heading { level, .. } = block {
            *level = (*level - 1).max(1);
        }
    }
    Some(first)
}

/// Returns a text with each `{name}` filled in; one that is no name of ours, or that the manifest does not say, is told.
fn filled(text: &str, project: &Project, note: Option<&Record>) -> Result<String, Failure> {
    let values = values(project, note);
    let (mut out, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once('{') {
        let (name, tail) = after.split_once('}').ok_or_else(|| unknown(after))?;
        let value = values
            .iter()
            .find(|it| it.0 == name.trim())
            .ok_or_else(|| unknown(name))?;
        out.push_str(before);
        match &value.1 {
            Some(value) => out.push_str(value),
            None => return Err(Failure::project("information-missing").with("key", name.trim())),
        }
        rest = tail;
    }
    Ok(out + rest)
}

fn unknown(name: &str) -> Failure {
    let name: String = name.chars().take(40).collect();
    Failure::project("information-unknown")
        .with("name", name)
        .with("path", PATH)
}

/// What may stand in the gaps, each with what it says; nothing where the manifest does not say it.
fn values(project: &Project, note: Option<&Record>) -> Vec<(&'static str, Option<String>)> {
    let manifest = &project.manifest;
    let language = manifest.language;
    let data = manifest.data_protection.as_deref();
    let own = |of: fn(&DataProtection) -> Option<&str>| data.and_then(of).map(escaped);
    let or = |own: Option<String>, key: &str| Some(own.unwrap_or_else(|| language.word(key)));
    let legal = manifest.legal_basis.as_deref().map(escaped);
    vec![
        ("authority", Some(escaped(&manifest.authority))),
        ("title", Some(escaped(&manifest.title))),
        ("controller", own(|it| Some(&it.controller))),
        ("officer", own(|it| Some(&it.officer))),
        ("purpose", own(|it| Some(&it.purpose))),
        ("recipients", own(|it| Some(&it.recipients))),
        (
            "retention",
            or(
                own(|it| it.retention.as_deref()).or_else(|| deletion(language, note)),
                "information-retention",
            ),
        ),
        ("rights", or(own(|it| it.rights.as_deref()), "information-rights")),
        (
            "complaint",
            or(own(|it| it.complaint.as_deref()), "information-complaint"),
        ),
        ("basis", Some(basis(language, note, legal))),
        ("consent", Some(consent(language, note))),
        ("conversation", Some(conversation(language, note))),
    ]
}

/// Returns in sentences what those who speak in a conversation must be told of their right and of how long their words are kept.
pub(in crate::draft) fn informed(project: &Project, note: Option<&Record>) -> Vec<String> {
    let manifest = &project.manifest;
    let language = manifest.language;
    let legal = manifest.legal_basis.as_deref().map(str::to_owned);
    let data = manifest.data_protection.as_deref();
    let kept = data.and_then(|it| it.retention.as_deref()).map(str::to_owned);
    let kept = deletion(language, note)
        .or(kept)
        .unwrap_or_else(|| language.word("information-retention"));
    vec![basis(language, note, legal), consent(language, note), kept]
}

/// Signs of the manifest's texts are themselves, and no markup.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for sign in text.chars() {
        if matches!(sign, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

fn deletion(language: Language, note: Option<&Record>) -> Option<String> {
    let day = note?.note()?.deletion()?;
    Some(language.say("information-deletion", &[("day", day.into())]))
}

fn basis(language: Language, note: Option<&Record>, legal: Option<String>) -> String {
    let basis = note.and_then(|it| it.note()?.basis);
    let key = match basis {
        Some(Basis::Consent) => "information-basis-consent",
        Some(Basis::PublicTask | Basis::PublicRecord) => "information-basis-task",
        None => "information-basis-open",
    };
    let own = legal.map(|it| format!(" {it}")).unwrap_or_default();
    format!("{}{own}", language.word(key))
}

/// Returns what those who consent must know beside: that they can take it back.
fn consent(language: Language, note: Option<&Record>) -> String {
    match note.and_then(|it| it.note()?.basis) {
        Some(Basis::Consent) => language.word("information-withdraw"),
        Some(_) => language.word("information-object"),
        None => format!(
            "{} {}",
            language.word("information-withdraw"),
            language.word("information-object")
        ),
    }
}

/// Returns which conversation it is about.
fn conversation(language: Language, note: Option<&Record>) -> String {
    let day = note.and_then(|it| Some(it.note()?.date?.value));
    match day {
        Some(date) => language.say("information-conversation", &[("day", Value::from(date.last()))]),
        None => language.word("information-conversations"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;

    const DATA: &str = "//- policy/policy.yaml\ntitle: Politik\nauthority: Eksempel Kommune\nlanguage: da\ncoverage: []\n\
        data-protection:\n  controller: Eksempel *Kommune*\n  officer: dpo@example.org\n  purpose: En ny politik\n  recipients: Ingen\n";

    fn words(blocks: &[Block]) -> String {
        let text = |it: &Block| match it {
            Block::Paragraph(content) | Block::Heading { content, .. } => plain_text(content),
            _ => String::new(),
        };
        blocks.iter().map(text).collect::<Vec<_>>().join("\n")
    }

    fn made(own: Option<&str>, sections: &str) -> Result<String, &'static str> {
        let project = fixture::load(sections).project;
        let texts = Texts::new(|_| Err(crate::source::Unreadable::Denied));
        let done = information(&project, &texts, &|_| None, own, None).map_err(|it| it.message.key)?;
        Ok(format!("{}\n{}", done.0.front.title, words(&done.0.blocks)))
    }

    #[test]
    fn what_the_manifest_says_stands_in_the_text_as_it_is() {
        let text = made(None, DATA).unwrap();
        for part in ["Eksempel *Kommune*", "dpo@example.org", "En ny politik", "Ingen"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(!text.contains('{'), "{text}");
    }

    #[test]
    fn the_gaps_that_a_text_may_have_are_those_that_are_filled_in() {
        let project = fixture::load(DATA).project;
        let names: Vec<&str> = values(&project, None).iter().map(|it| it.0).collect();
        assert_eq!(names, GAPS);
        for text in TEXTS {
            assert!(unknown_gaps(text).is_empty());
        }
    }

    #[test]
    fn a_gap_that_nothing_fills_in_is_found_where_it_stands() {
        let text = "Til { authority }, {navn} og {\nmere {officer} {} {rights";
        let found: Vec<&str> = unknown_gaps(text).into_iter().map(|it| &text[it]).collect();
        assert_eq!(found, ["{navn}", "{", "{}", "{rights"]);
    }

    #[test]
    fn a_gap_that_is_none_or_that_nobody_filled_is_told() {
        assert_eq!(made(Some("# Hej\n\n{navn}"), DATA), Err("information-unknown"));
        assert_eq!(made(Some("# Hej\n\n{navn"), DATA), Err("information-unknown"));
        assert_eq!(made(None, ""), Err("information-missing"));
        assert_eq!(
            made(Some("# Hej\n\nTil {authority}."), "").as_deref(),
            Ok("Hej\nTil Eksempel Kommune.")
        );
    }
}
