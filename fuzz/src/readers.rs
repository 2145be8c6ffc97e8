//! The readers, each with how it is fed and what must hold of what comes out.

use crate::draft::Draft;
use crate::edit::body::{self, Form};
use crate::exchange::coded::{self, names, notes};
use crate::exchange::returned::{self, Known};
use crate::exchange::table::{self, Tables};
use crate::exchange::{self, Incoming, Refused, encoding, refi};
use crate::language::Language;
use crate::record::kind::Kind;
use crate::syntax::markdown::marker::Markers;
use crate::workspace::importing::{register, responses};
use crate::{held, packed};

/// The readers by their names.
pub(crate) const ALL: [(&str, fn(&[u8])); 9] = [
    ("bytes", |it| {
        note(exchange::read(it), it.len() * 1000);
        feedback(it, &Known::default());
        coded(refi::read(it));
        #[cfg(feature = "taguette")]
        coded(exchange::taguette::read(it));
        drop(table::read(it));
        text(it);
    }),
    ("word", |it| note(exchange::read(&packed::word(it)), it.len())),
    ("opendocument", |it| {
        note(exchange::read(&packed::opendocument(it)), it.len())
    }),
    ("returned", |it| {
        DRAFT.with(|draft| feedback(&packed::word(it), &draft.1))
    }),
    ("workbook", |it| match it.first() {
        Some(b'<') => tables(&packed::workbook(it)),
        _ => tables(it),
    }),
    ("refi", |it| match it.strip_prefix(b"\0") {
        Some(codebook) => coded(refi::read(codebook)),
        None => coded(refi::read(&packed::project(it))),
    }),
    ("mail", |it| {
        note(exchange::read(&[b"MIME-Version: 1.0\r\nFrom: ", it].concat()), it.len())
    }),
    ("transcript", |it| note(exchange::read(it), it.len())),
    ("text", text),
];

/// What is told of a text, and not made plain in it.
const TOLD: [&str; 4] = [
    "foreign-syntax",
    "invisible-character",
    "lazy-quotation",
    "pasted-bullet",
];

thread_local! {
    static DRAFT: (Draft, Known) = {
        let draft = Draft::new();
        let known = draft.known();
        (draft, known)
    };
}

/// Holds what comes of a document against what a note must be.
fn note(read: Option<Result<Incoming, Refused>>, size: usize) {
    match read {
        Some(Ok(incoming)) => held::note(incoming, size),
        Some(Err(refused)) => refusal(&refused),
        None => {}
    }
}

fn refusal(refused: &Refused) {
    let message = refused.failure("a").message;
    drop(Language::English.say(message.key, &message.arguments));
}

/// Reads a draft that comes back.
fn feedback(bytes: &[u8], known: &Known) {
    let Some(Ok(file)) = exchange::returned(bytes) else {
        return;
    };
    let feedback = returned::feedback(&file, known);
    let comments = feedback.comments.iter().map(|it| it.words.len() + it.text.len());
    let changes = feedback.changes.iter().map(|it| it.before.len() + it.after.len());
    held::bounded(comments.chain(changes).sum(), bytes.len());
    for it in &feedback.comments {
        held::own(&returned::escaped(&it.text, true));
    }
    for it in &feedback.changes {
        held::own(&returned::escaped(&it.after, true));
    }
}

/// Reads a table as each of the registers and as answers of a hearing.
fn tables(bytes: &[u8]) {
    let Ok(tables) = table::read(bytes) else { return };
    let language = Language::Danish;
    DRAFT.with(|(draft, _)| {
        for kind in [Kind::Stakeholder, Kind::Theme, Kind::Goal] {
            let (sheet, template) = (None, None);
            let asked = register::Asked {
                kind,
                sheet,
                language,
                template,
            };
            if let Ok(plan) = register::plan(&draft.project, &draft.texts, &tables, asked) {
                for row in plan.rows {
                    assert!(!row.path.contains(".."), "{}", row.path);
                }
                written(&plan.changes);
            }
        }
        answers(draft, &tables, language);
    });
}

fn answers(draft: &Draft, tables: &Tables, language: Language) {
    let texts = |all: &[&str]| all.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    let given = [
        ("basis", texts(&["public-record"])),
        ("special", texts(&["none"])),
        ("date", texts(&["2018-05-01"])),
    ];
    let asked = responses::Asked {
        sheet: None,
        mapped: &[],
        left_out: &[],
        prefix: "",
        given: &given,
        language,
        template: None,
    };
    let mut next = 0_u64;
    let mut numbers = || {
        next += 1;
        next
    };
    if let Ok(plan) = responses::plan(&draft.project, &draft.texts, tables, asked, &mut numbers) {
        written(&plan.changes);
    }
}

/// Holds files that would be written against what a file may hold.
fn written(changes: &[crate::disk::journal::Change]) {
    for change in changes {
        let new = change.new.as_ref().expect("a text");
        held::clear(std::str::from_utf8(&new.bytes).expect("UTF-8"));
    }
}

/// Turns coded documents into notes, and back into a project that says the same.
fn coded(read: Option<Result<coded::Incoming, Refused>>) {
    let Some(Ok(mut incoming)) = read else { return };
    let own = &incoming.coded;
    for document in &own.documents {
        let length = document.text.chars().count();
        for coding in &document.codings {
            assert!(
                coding.start <= coding.end && coding.end <= length,
                "{coding:?} of {length}"
            );
            assert!(coding.codes.iter().all(|it| *it < own.codes.len()), "{coding:?}");
        }
    }
    let again = refi::read(&refi::write(own))
        .expect("a project")
        .expect("what we write");
    assert_eq!(again.coded.codes.len(), own.codes.len());
    assert_eq!(again.coded.documents.len(), own.documents.len());
    let naming = names::names(&incoming.coded.codes, &[("sundhed", "Sundhed")]);
    assert_eq!(naming.markers.len(), incoming.coded.codes.len());
    let is_theme = |id: &str| {
        id == "sundhed" || naming.themes.iter().any(|it| it.id == id) || naming.known.iter().any(|it| it == id)
    };
    for note in notes::notes(&mut incoming, &naming).unwrap_or_default() {
        if let Ok(body) = body::admit(&note.text, Form::Markdown, Markers::Note, &is_theme) {
            held::admitted(&body, &TOLD);
        }
    }
}

/// Takes a text in, as it is and as Markdown.
fn text(bytes: &[u8]) {
    let Some(decoded) = encoding::decode(bytes) else { return };
    for form in [Form::Plain, Form::Markdown] {
        // Who writes Markdown may write more errors than are made plain: an error is told, and nothing is lost.
        if let Ok(body) = body::admit(&decoded.text, form, Markers::Note, &|it| it == "sundhed") {
            held::detected(&body);
        }
    }
}
