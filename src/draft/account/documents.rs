//! Every version and memo that was marked, for whoever asks to see documents under the law on public records.

use super::parts::{Account, Reader};
use crate::document::Document;
use crate::draft::Stem;
use crate::language::Language;
use crate::project::Project;
use crate::record::version::{Document as Recorded, Sending, Version};
use crate::syntax::date::Date;

/// Returns the list, and the name of its files.
pub fn documents(project: &Project) -> (Document, Stem) {
    let mut account = Account::new(project);
    account.say("documents-intro", &[]);
    let rows: Vec<Vec<String>> = project
        .versions
        .iter()
        .flat_map(|it| rows(account.language, it))
        .collect();
    if rows.is_empty() {
        account.say("documents-none", &[]);
    }
    let header = [
        "documents-date",
        "documents-title",
        "documents-sent",
        "documents-journal",
    ];
    account.table("documents-caption", &header, rows);
    account.heading("documents-internal");
    account.say("documents-internal-text", &[]);
    account.heading("documents-unseen");
    let unseen = [
        "documents-unseen-unmarked",
        "documents-unseen-mail",
        "documents-unseen-notes",
    ];
    account.list(unseen.iter().map(|it| account.language.word(it)).collect());
    let title = account.language.word("documents-heading");
    account.done(&title, Reader::House, Vec::new())
}

/// Returns the row of a version, and those of the memos and letters that were made of it.
fn rows(language: Language, version: &Version) -> Vec<Vec<String>> {
    let sent: Vec<String> = version.sent_to.iter().map(|it| sending(language, it)).collect();
    let mut sent = if sent.is_empty() {
        language.word("documents-not-sent")
    } else {
        sent.join(" · ")
    };
    for recall in &version.recalled {
        let arguments = [
            ("day", day(language, recall.date).into()),
            ("reason", (&*recall.reason).into()),
        ];
        sent.push_str(&language.say("documents-recalled", &arguments));
    }
    let mut rows = vec![vec![
        day(language, version.date),
        version.name.value.to_string(),
        sent,
        number(language, version.journal.as_deref()),
    ]];
    rows.extend(version.documents.iter().map(|it| document(language, version, it)));
    rows
}

/// Returns the row of a memo or a letter.
fn document(language: Language, version: &Version, document: &Recorded) -> Vec<String> {
    let memo = language.word(&format!("documents-memo-{}", document.memo));
    let arguments = [
        ("memo", memo.into()),
        ("version", (&*version.name.value).into()),
        ("note", document.note.as_deref().unwrap_or_default().into()),
    ];
    let key = if document.note.is_some() {
        "documents-letter"
    } else {
        "documents-memo"
    };
    let to = document
        .to
        .as_deref()
        .map_or_else(|| language.word("documents-not-sent"), str::to_owned);
    vec![
        day(language, document.date),
        language.say(key, &arguments),
        format!("{to}{}", outside(language, document.outside)),
        number(language, document.journal.as_deref()),
    ]
}

fn sending(language: Language, sending: &Sending) -> String {
    let key = if sending.journal.is_some() {
        "documents-sent-journal"
    } else {
        "documents-sent-to"
    };
    let arguments = [
        ("to", (&*sending.to).into()),
        ("day", day(language, sending.date).into()),
        ("journal", sending.journal.as_deref().unwrap_or_default().into()),
    ];
    format!(
        "{}{}",
        language.say(key, &arguments),
        outside(language, sending.outside)
    )
}

/// Returns what makes a document no internal one any more.
fn outside(language: Language, is_outside: bool) -> String {
    if is_outside {
        language.word("documents-outside")
    } else {
        String::new()
    }
}

fn day(language: Language, date: Option<Date>) -> String {
    date.map(|it| language.day(it.last())).unwrap_or_default()
}

fn number(language: Language, journal: Option<&str>) -> String {
    journal.map_or_else(|| language.word("documents-no-journal"), str::to_owned)
}
