//! A copy for a person: what is kept of what they said, why and how long, who got it, and what it was used for.

use super::held;
use super::parts::{Account, Reader};
use crate::document::{Block, Document};
use crate::draft::Stem;
use crate::draft::assembly::{Assembly, BytesOf};
use crate::evidence::answers::Answers;
use crate::evidence::trace::Trace;
use crate::language::Value;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::Record;
use crate::record::note::Note;

/// A version that was sent, and whether it rests on a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsedIn {
    /// The version's name.
    pub version: String,
    /// Whom it was sent to, each with the day.
    pub sent_to: Vec<String>,
    /// The notes that it cites, of those that are asked about; nothing where it can't be read.
    pub notes: Option<Vec<String>>,
}

/// What a copy is made of.
pub struct Access<'a> {
    /// The project.
    pub project: &'a Project,
    /// Its texts.
    pub texts: &'a Texts,
    /// The pictures.
    pub bytes_of: BytesOf<'a>,
    /// The notes that are asked about.
    pub notes: Vec<&'a Record>,
    /// The versions that were sent.
    pub versions: Vec<UsedIn>,
}

impl std::fmt::Debug for Access<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Access").finish_non_exhaustive()
    }
}

/// Returns the copy, and the name of its files.
pub fn access(asked: &Access<'_>) -> (Document, Stem) {
    let mut account = Account::new(asked.project);
    account.say("access-intro", &[]);
    for note in &asked.notes {
        of_note(&mut account, asked, note);
    }
    account.heading("access-rights");
    let data = asked.project.manifest.data_protection.as_deref();
    let own = |it: Option<&str>, key: &str| it.map_or_else(|| account.language.word(key), str::to_owned);
    let (rights, complaint) = (
        own(data.and_then(|it| it.rights.as_deref()), "access-rights-text"),
        own(data.and_then(|it| it.complaint.as_deref()), "access-complaint-text"),
    );
    account.text(rights);
    account.text(complaint);
    if let Some(data) = data {
        account.say(
            "access-contact",
            &[
                ("controller", (&*data.controller).into()),
                ("officer", (&*data.officer).into()),
            ],
        );
    }
    account.heading("access-elsewhere");
    let elsewhere = [
        "access-elsewhere-original",
        "access-elsewhere-history",
        "access-elsewhere-copies",
    ];
    account.list(elsewhere.iter().map(|it| account.language.word(it)).collect());
    let several = asked.notes.iter().filter_map(|it| it.note());
    let is_of_several = several.clone().any(|it| it.participants.is_none_or(|it| it > 1));
    let notice = is_of_several.then(|| account.language.word("access-others"));
    let title = account.language.word("access-title");
    account.done(&title, Reader::Participant, notice.into_iter().collect())
}

fn of_note(account: &mut Account<'_>, asked: &Access<'_>, record: &Record) {
    let Some(text) = asked.texts.of(asked.project, record.file) else {
        return;
    };
    let path = asked.project.path(record.file);
    account.title(1, &record.title);
    let rows = held::rows(asked.project, &text, path.ends_with(".md"));
    account.table("access-head-caption", &["account-what", "account-said"], rows);
    let language = account.language;
    account.title(2, &language.word("access-text"));
    let body = body(asked, record);
    if body.is_empty() {
        account.say("access-no-text", &[]);
    }
    account.blocks(body);
    account.title(2, &language.word("access-used"));
    used(account, asked, record);
    account.title(2, &language.word("access-recipients"));
    recipients(account, asked, record);
}

fn body(asked: &Access<'_>, record: &Record) -> Vec<Block> {
    let answers = Answers::of(asked.project);
    let mut assembly = Assembly::new(asked.project, &answers, asked.texts, asked.bytes_of);
    let mut blocks = assembly.note_body(record);
    blocks.iter_mut().for_each(lower);
    blocks
}

/// Lowers a heading below those of the account.
fn lower(block: &mut Block) {
    if let Block::Heading { level, .. } = block {
        *level = (*level + 1).clamp(3, 6);
    }
}

/// Tells which statements rest on a note today, and what was answered.
fn used(account: &mut Account<'_>, asked: &Access<'_>, record: &Record) {
    let answers = Answers::of(asked.project);
    let trace = Trace::of_note(asked.project, &answers, record);
    let mut lines: Vec<String> = Vec::new();
    for written in &trace.written {
        let arguments = [
            ("chapter", Value::from(&*written.chapter.title)),
            (
                "words",
                written.statement.map(|it| it.words()).unwrap_or_default().into(),
            ),
        ];
        let key = if written.statement.is_some() {
            "access-used-statement"
        } else {
            "access-used-chapter"
        };
        lines.push(account.language.say(key, &arguments));
    }
    for answer in &trace.answers {
        let body = asked.texts.of(asked.project, answer.file);
        let words = body.map(|it| it.get(answer.body.range()).unwrap_or_default().trim().to_owned());
        lines.push(
            account
                .language
                .say("access-used-answer", &[("words", words.unwrap_or_default().into())]),
        );
    }
    if record.note().is_some_and(Note::is_out) {
        account.say("access-used-out", &[]);
    } else if lines.is_empty() {
        account.say("access-used-none", &[]);
    }
    lines.dedup();
    account.list(lines);
}

/// Tells who got it: whom the project names, and whom a version was sent to that rests on the note.
fn recipients(account: &mut Account<'_>, asked: &Access<'_>, record: &Record) {
    let data = asked.project.manifest.data_protection.as_deref();
    match data {
        Some(data) => account.text(data.recipients.to_string()),
        None => account.say("access-recipients-unknown", &[]),
    }
    let language = account.language;
    let line = |used: &UsedIn| {
        let arguments = [
            ("version", Value::from(used.version.as_str())),
            ("to", language.list(&used.sent_to).into()),
        ];
        match &used.notes {
            Some(notes) if notes.iter().any(|it| *it == *record.id) => Some(language.say("access-sent", &arguments)),
            Some(_) => None,
            None => Some(language.say("access-sent-unknown", &arguments)),
        }
    };
    let lines: Vec<String> = asked
        .versions
        .iter()
        .filter(|it| !it.sent_to.is_empty())
        .filter_map(line)
        .collect();
    account.list(lines);
}
