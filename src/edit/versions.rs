//! Writes the list of versions with an entry added or changed: one line each, in the order of their names.

use super::head::quoted;
use super::lines::{self, day, map, text};
use crate::record::version::{Document, Recall, Sending, Version};
use crate::text::slug::is_id;

/// Returns a list's new text: the version in its place, and every other line as it was; nothing where the entries do
/// not begin a line each. `entries` are those of the text.
pub fn written(text: &str, entries: &[Version], version: &Version) -> Option<String> {
    let entries = entries.iter().map(|it| &it.name).collect();
    lines::written(text, entries, &version.name.value, &line(version))
}

/// Returns a version as the list has it.
pub fn line(version: &Version) -> String {
    let mut keys = vec![day("date", version.date)];
    keys.push(version.commit.as_ref().map(|it| format!("commit: {it}")));
    keys.push(Some(format!("digest: {}", version.digest)));
    keys.push(text("journal", version.journal.as_deref()));
    if !version.sent_to.is_empty() {
        let sendings: Vec<String> = version.sent_to.iter().map(sending).collect();
        keys.push(Some(format!("sent-to: [{}]", sendings.join(", "))));
    }
    if !version.documents.is_empty() {
        let documents: Vec<String> = version.documents.iter().map(document).collect();
        keys.push(Some(format!("documents: [{}]", documents.join(", "))));
    }
    if !version.recalled.is_empty() {
        let recalls: Vec<String> = version.recalled.iter().map(recall).collect();
        keys.push(Some(format!("recalled: [{}]", recalls.join(", "))));
    }
    format!("{}: {}", version.name.value, map(keys))
}

fn sending(sending: &Sending) -> String {
    map(vec![
        text("to", Some(&sending.to)),
        day("date", sending.date),
        outside(sending.outside),
        text("journal", sending.journal.as_deref()),
    ])
}

fn document(document: &Document) -> String {
    let note = document.note.as_ref();
    map(vec![
        Some(format!("memo: {}", document.memo)),
        day("date", document.date),
        note.map(|it| format!("note: {}", if is_id(it) { it.to_string() } else { quoted(it) })),
        text("to", document.to.as_deref()),
        outside(document.outside),
        text("journal", document.journal.as_deref()),
    ])
}

fn recall(recall: &Recall) -> String {
    map(vec![day("date", recall.date), text("reason", Some(&recall.reason))])
}

fn outside(outside: bool) -> Option<String> {
    outside.then(|| "outside: true".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::kind::Kind;
    use crate::record::{self, Data, version};
    use crate::source::{FileId, Source, Span, Spanned};
    use crate::syntax::date::Date;

    const DIGEST: &str = "0123456789012345678901234567890123456789";

    fn read(text: &str) -> Vec<Version> {
        let source = Source {
            file: FileId(0),
            path: version::PATH.to_owned(),
            text: text.to_owned(),
        };
        let (record, found) = record::read(&source, Kind::Versions, false);
        assert_eq!(found, [], "{text}");
        match record.data {
            Data::Versions(versions) => versions,
            _ => Vec::new(),
        }
    }

    fn named(name: &str) -> Version {
        Version {
            name: Spanned::new(name.into(), Span::default()),
            date: Date::parse("2018-05-01"),
            commit: None,
            digest: DIGEST.into(),
            journal: None,
            sent_to: Vec::new(),
            documents: Vec::new(),
            recalled: Vec::new(),
        }
    }

    fn add(text: &str, version: &Version) -> String {
        written(text, &read(text), version).unwrap()
    }

    #[test]
    fn an_entry_comes_to_its_place_and_what_others_wrote_stays() {
        let mut text = add("# Versioner\n", &named("m"));
        text = add(&text, &named("z"));
        text = text.replace("z:", "# sidst\nz:");
        text = add(&text, &named("a"));
        text = add(&text, &named("p"));
        let names: Vec<&str> = text.lines().map(|it| it.split(':').next().unwrap()).collect();
        assert_eq!(names, ["# Versioner", "a", "m", "# sidst", "p", "z"]);
    }

    #[test]
    fn an_entry_of_the_same_name_is_written_anew() {
        let old = format!(
            "a: {{date: 2018-05-01, digest: {DIGEST}}}\nb:\n  date: 2018-05-01\n  digest: {DIGEST}\n\n# c\nc: {{date: 2018-05-01, digest: {DIGEST}}}"
        );
        let mut version = read(&old).remove(1);
        version.commit = Some(DIGEST.into());
        let new = add(&old, &version);
        assert_eq!(
            new,
            format!(
                "a: {{date: 2018-05-01, digest: {DIGEST}}}\nb: {{date: 2018-05-01, commit: {DIGEST}, digest: {DIGEST}}}\n\n# c\nc: {{date: 2018-05-01, digest: {DIGEST}}}"
            )
        );
        let last = read(&new).remove(2);
        assert!(add(&new, &last).ends_with("}\n"));
    }

    #[test]
    fn any_words_are_read_back_as_they_were() {
        let mut version = named("a");
        version.journal = Some("18/1, [x]: #5".into());
        for to in ["Styregruppen", "Å: {b}, c", "\"x\" 'y' \\", "nej", "a # b"] {
            version.sent_to.push(Sending {
                to: to.into(),
                date: Date::parse("2018-05-02"),
                outside: to.len() > 5,
                journal: (to.len() > 5).then(|| to.into()),
            });
        }
        version.documents.push(Document {
            memo: "feedback".into(),
            date: Date::parse("2018-05-02"),
            note: Some("2018-03-14-boligselskaber-k3f".into()),
            to: Some("Å: {b}, c".into()),
            outside: true,
            journal: Some("18/1".into()),
        });
        version.recalled.push(Recall {
            date: Date::parse("2018-05-03"),
            reason: "Bedt om at få den slettet: \"alle\"".into(),
        });
        let text = add("\u{feff}", &version);
        let back = &read(&text)[0];
        assert_eq!((&back.journal, &back.sent_to), (&version.journal, &version.sent_to));
        assert_eq!(
            (&back.documents, &back.recalled),
            (&version.documents, &version.recalled)
        );
        assert_eq!(text.lines().count(), 1);
        let windows = add(&text.replace('\n', "\r\n"), &named("b"));
        assert_eq!(windows.matches("\r\n").count(), 2);
    }

    #[test]
    fn a_list_in_another_shape_is_left_alone() {
        let text = format!("{{a: {{date: 2018, digest: {DIGEST}}}}}\n");
        assert_eq!(written(&text, &read(&text), &named("b")), None);
    }
}
