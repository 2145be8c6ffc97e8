//! `/history`: the saves in words, and what `ip undo` does: an older state is put back as a new version.

use crate::diagnostic::Failure;
use crate::language::Language;
use crate::query::saves as words;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::desk::Desk;
use crate::serve::fields::Fields;
use crate::serve::found;
use crate::serve::frame::Page;
use crate::workspace::saves::{self, Save};
use crate::workspace::snapshot::Snapshot;
use crate::workspace::undo::{self, Plan};
use minijinja::context;
use minijinja::value::Value;

/// How much of a save's name people are shown.
const SHORT: usize = 8;

/// Shows the saves, newest first; those of one record where an id is asked for.
pub(in crate::serve) fn show(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    desk.look()?;
    let language = desk.language();
    let snapshot = &desk.look()?.snapshot;
    let mut all = match saves::saves(snapshot, &language.word("history-gone")) {
        Ok(all) => all,
        // Who has saved nothing yet has no history.
        Err(failure) if failure.message.key == "history-none" => Vec::new(),
        Err(failure) => return Err(failure),
    };
    let id = asked.query.text("id");
    if !id.is_empty() {
        let path = words::path_named(snapshot, &all, id)?;
        all = words::only_of(all, &path);
    }
    let row = |(at, it): (usize, &Save)| {
        let (head, lines) = words::lines(it, language);
        let name = it.id.get(..SHORT).unwrap_or(&it.id);
        // The last save of the whole is how it stands now.
        let back = (at > 0 || !id.is_empty()).then(|| {
            let mut words = form_urlencoded::Serializer::new(String::new());
            words.append_pair("to", &it.id).append_pair("id", id);
            format!("/history/undo?{}", words.finish())
        });
        context! { head, lines, name, back }
    };
    let rows: Vec<Value> = all.iter().enumerate().map(row).collect();
    let values = context! { rows, nothing => language.word("history-nothing") };
    let page = Page::new(language.word("serve-history"));
    Ok(Answer::Page(page.filled("history.html", values)))
}

/// Shows what an undo would do, before anything is done.
pub(in crate::serve) fn ask(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let Wanted { id, to } = Wanted::of(&asked.query);
    desk.look()?;
    let language = desk.language();
    let snapshot = &desk.look()?.snapshot;
    let plan = planned(snapshot, &id, &to, language)?;
    page(&plan, snapshot, &Wanted { id, to }, language)
}

/// Puts an older state back as a new version.
pub(in crate::serve) fn undo(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let wanted = Wanted::of(&asked.form);
    desk.look()?;
    let (language, document) = (desk.language(), desk.document_language());
    let (root, manner, moment) = (desk.root().to_owned(), desk.manner, desk.moment());
    let writer = desk.writer()?;
    let snapshot = desk.load()?;
    let plan = planned(&snapshot, &wanted.id, &wanted.to, language)?;
    if plan.is_nothing() || plan.refused(&snapshot)?.is_some() {
        return page(&plan, &snapshot, &wanted, language);
    }
    let git = undo::git(&root, manner, |known| match known {
        Some(_) => Ok(None),
        None => Err(Failure::usage("git-nameless")),
    })?;
    let kept = plan.carry_out(&writer, &git, &moment, &words::undo_message(&plan, document))?;
    drop(writer);
    if let Some(folder) = kept {
        desk.tell(&crate::diagnostic::Message::new("undo-kept").with("folder", folder));
    }
    desk.tell(&crate::diagnostic::Message::new("undo-done"));
    Ok(Answer::See("/history".to_owned()))
}

/// What is to be as it was, and as of when; empty for everything, and for the save before the last.
struct Wanted {
    id: String,
    to: String,
}

impl Wanted {
    fn of(fields: &Fields) -> Self {
        Self {
            id: fields.text("id").to_owned(),
            to: fields.text("to").to_owned(),
        }
    }
}

fn planned(snapshot: &Snapshot, id: &str, to: &str, language: Language) -> Result<Plan, Failure> {
    let all = saves::saves(snapshot, &language.word("history-gone"))?;
    let path = if id.is_empty() {
        None
    } else {
        Some(words::path_named(snapshot, &all, id)?)
    };
    let asked = undo::Asked {
        path: path.as_deref(),
        to: Some(to).filter(|it| !it.is_empty()),
    };
    undo::plan(snapshot, &all, asked)
}

fn page(plan: &Plan, snapshot: &Snapshot, wanted: &Wanted, language: Language) -> Result<Answer, Failure> {
    let refused = if plan.is_nothing() {
        None
    } else {
        plan.refused(snapshot)?
    };
    let beside = words::beside(plan).into_iter().map(|(message, paths)| {
        let paths: Vec<Value> = paths.iter().map(Value::from).collect();
        context! { words => language.say(message.key, &message.arguments), paths }
    });
    let stop = match &refused {
        _ if plan.is_nothing() => Some(language.word("undo-nothing")),
        Some(_) => Some(language.word("undo-refused")),
        None => None,
    };
    let values = context! {
        changed => words::words(&plan.changes, language),
        beside => beside.collect::<Vec<Value>>(),
        stop,
        id => &wanted.id,
        to => &wanted.to,
    };
    let mut page = Page::new(language.word("serve-undo-title")).filled("undoing.html", values);
    if let Some((checked, refused)) = &refused {
        let findings = found::in_project(checked, refused, language)?;
        page = page.filled("found.html", context! { findings });
    }
    Ok(Answer::Page(page.written_in()))
}
