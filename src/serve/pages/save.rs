//! `/save`: what is in no version yet, record by record, and what `ip save` does, in its words.

use crate::diagnostic::{Failure, Message, Severity};
use crate::language::Language;
use crate::query::saves;
use crate::serve::address;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::desk::Desk;
use crate::serve::fields::Fields;
use crate::serve::found;
use crate::serve::frame::Page;
use crate::workspace::saves::RecordChange;
use crate::workspace::saving::{self, Author, Saving};
use crate::workspace::unsaved;
use minijinja::context;
use minijinja::value::Value;

/// What keeps something from being saved, as the page shows it.
#[derive(Default)]
struct Trouble {
    /// Sentences above everything.
    words: Vec<String>,
    /// The places.
    findings: Option<Value>,
    /// What is wrong in a field, by the field's name.
    fields: Vec<(&'static str, String)>,
}

/// Shows what would be saved, and what keeps it from that.
pub(in crate::serve) fn show(_: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let language = desk.language();
    let root = desk.root().to_owned();
    let checked = desk.look()?;
    let changes = unsaved::unsaved(&root)?;
    let refused = saving::refused(checked, &|path| changes.iter().any(|it| it.path == path));
    let trouble = if refused.is_empty() {
        Trouble::default()
    } else {
        Trouble {
            words: vec![language.say("save-refused", &[("errors", refused.len().into())])],
            findings: Some(found::in_project(checked, &refused, language)?),
            ..Trouble::default()
        }
    };
    page(desk, &changes, &Fields::default(), trouble)
}

/// Saves, or shows what keeps it from that with everything that was typed.
pub(in crate::serve) fn save(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    desk.look()?;
    match carried_out(asked, desk) {
        Ok(None) => Ok(Answer::See("/save".to_owned())),
        Ok(Some(trouble)) => again(asked, desk, trouble),
        Err(failure) => {
            let words = failure.message.lines(desk.language());
            let trouble = Trouble {
                words,
                ..Trouble::default()
            };
            again(asked, desk, trouble)
        }
    }
}

fn again(asked: &Asked, desk: &mut Desk, trouble: Trouble) -> Result<Answer, Failure> {
    let changes = unsaved::unsaved(desk.root())?;
    page(desk, &changes, &asked.form, trouble)
}

/// Saves; returns what kept it from that.
fn carried_out(asked: &Asked, desk: &mut Desk) -> Result<Option<Trouble>, Failure> {
    let (language, document, root) = (desk.language(), desk.document_language(), desk.root().to_owned());
    let writer = desk.writer()?;
    let saving = Saving::of(&root, &writer, desk.manner, desk.today(), &|| {})?;
    if !saving.ignored.is_empty() {
        desk.tell(&Message::new("save-ignored").with("paths", saving.ignored.join(", ")));
    }
    if saving.changes.is_empty() {
        desk.tell(&Message::new("save-nothing"));
        return Ok(None);
    }
    let refused = saving.refused();
    if let Some(checked) = saving.checked.as_ref().filter(|_| !refused.is_empty()) {
        return Ok(Some(Trouble {
            words: vec![language.say("save-refused", &[("errors", refused.len().into())])],
            findings: Some(found::in_project(checked, &refused, language)?),
            ..Trouble::default()
        }));
    }
    let message = saves::message(asked.form.get("message"), &saving.changes, saving.is_first, document);
    let looked = saving.look_at(&message, language.word("save-message"));
    if looked.diagnostics.iter().any(|it| it.severity == Severity::Error) {
        let words = language.word("save-refused-message");
        return Ok(Some(Trouble {
            words: vec![words.clone()],
            findings: Some(found::in_looked(&looked, language)),
            fields: vec![("message", words)],
        }));
    }
    let author = match author(asked, &saving, language)? {
        Ok(author) => author,
        Err(fields) => {
            return Ok(Some(Trouble {
                words: vec![language.word("git-nameless")],
                fields,
                ..Trouble::default()
            }));
        }
    };
    let errors = saving.checked.as_ref().map_or(0, |it| it.count(Severity::Error));
    let words = saves::words(&saving.changes, language);
    saving.carry_out(&message, author.as_ref())?;
    for it in saves::done(words, errors) {
        desk.tell(&it);
    }
    Ok(None)
}

/// What is wrong in fields, by their names.
type Wrong = Vec<(&'static str, String)>;

/// Returns who saves, where git does not know them.
fn author(asked: &Asked, saving: &Saving, language: Language) -> Result<Result<Option<Author>, Wrong>, Failure> {
    if saving.author()?.is_some() {
        return Ok(Ok(None));
    }
    let part = |name: &'static str| {
        let judged = saves::author_part(asked.form.text(name));
        judged.map_err(|it| (name, language.say(it.key, &it.arguments)))
    };
    Ok(match (part("name"), part("email")) {
        (Ok(name), Ok(email)) => Ok(Some(Author { name, email })),
        (name, email) => Err(name.err().into_iter().chain(email.err()).collect()),
    })
}

fn page(desk: &mut Desk, changes: &[RecordChange], typed: &Fields, trouble: Trouble) -> Result<Answer, Failure> {
    let (language, document) = (desk.language(), desk.document_language());
    let is_first = desk.standing().is_none_or(|it| it.day.is_none());
    let author = saving::author(desk.root(), desk.manner)?;
    let wrong = |name: &str| trouble.fields.iter().find(|it| it.0 == name).map(|it| it.1.clone());
    let field = |name: &str, label: String, hint: String| context! { name, label, hint, value => typed.text(name), wrong => wrong(name) };
    let fields = author.is_none().then(|| {
        ["name", "email"].map(|it| {
            field(
                it,
                language.word(&format!("ask-save-{it}")),
                language.word("ask-save-help"),
            )
        })
    });
    let suggested = saves::message(None, changes, is_first, document);
    let values = context! {
        nothing => language.word("save-nothing"),
        words => saves::words(changes, language),
        changes => changes.iter().map(|it| row(it, desk, language)).collect::<Vec<Value>>(),
        trouble => trouble.words.clone(),
        message => field("message", language.word("serve-save-message"), language.word("serve-save-message.hint")),
        suggested,
        fields => fields.map(Vec::from).unwrap_or_default(),
    };
    let mut page = Page::new(language.word("serve-menu-save")).filled("save.html", values);
    if let Some(findings) = trouble.findings {
        page = page.filled("found.html", context! { findings });
    }
    Ok(Answer::Page(page.written_in()))
}

/// Returns what became of a record.
fn row(change: &RecordChange, desk: &Desk, language: Language) -> Value {
    let word = saves::word(change.became);
    let record = change.kind.zip(desk.project());
    let record = record.and_then(|(kind, project)| project.find(kind, &change.id));
    let title = record.map_or(&*change.id, |it| it.shown_title());
    let kind = change.kind.map(|it| language.word(&format!("kind-{}", it.row().name)));
    context! {
        title,
        kind,
        became => language.word(&format!("save-became-{word}")),
        path => record.map(|it| address::of(it.kind.into(), &it.id)),
        file => &change.path,
    }
}
