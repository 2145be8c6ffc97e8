//! What is due and what somebody asked for, with a form for what they ask for now.

use super::parts::{asking, note_field, words};
use crate::diagnostic::Failure;
use crate::language::Language;
use crate::process::deletions::{Deletion, deletions, undated};
use crate::process::requests::{OpenRequest, open};
use crate::query::{duties, given};
use crate::record::vocabulary::{RequestKind, RequestOutcome};
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::asking::{Field, Trouble, form};
use crate::serve::desk::Desk;
use crate::serve::fields::Fields;
use crate::serve::frame::Page;
use minijinja::context;
use minijinja::value::Value;

/// Shows what is due, what somebody asked for, and a form for what they ask for now.
pub(in crate::serve) fn show(_: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    overview(desk, &Fields::default(), &Trouble::default())
}

/// Returns the page with what was typed into the form for a new request, and what is wrong with it.
pub(super) fn overview(desk: &mut Desk, typed: &Fields, trouble: &Trouble) -> Result<Answer, Failure> {
    desk.look()?;
    let language = desk.language();
    let project = desk.look()?.project();
    let (all, undated) = (deletions(project), undated(project));
    let beside = duties::beside(&all, &undated, project);
    let outcomes = words(RequestOutcome::ALL.iter().map(|it| (it.word(), it.key())), language);
    let outcomes = outcomes.iter().map(|(value, word)| context! { value, word });
    let fields = [
        note_field("ask-request-note", &given::notes(project), language),
        Field::new("kind", "ask-request-kind", language)
            .one_of(words(RequestKind::ALL.iter().map(|it| (it.word(), it.key())), language)),
        Field::new("received", "ask-request-received", language),
    ];
    let values = context! {
        beside => beside.map(|it| language.say(it.key, &it.arguments)),
        due => all.iter().map(|it| due(it, language)).collect::<Vec<Value>>(),
        requests => open(project).iter().map(|it| request(it, language)).collect::<Vec<Value>>(),
        none_open => language.word("request-none-open"),
        outcomes => outcomes.collect::<Vec<Value>>(),
    };
    let button = language.word("serve-privacy-receive");
    let form = form("/privacy/request", "request", &fields, typed, trouble, &button);
    let page = Page::new(language.word("serve-privacy")).filled("privacy.html", values);
    let page = page.filled(
        "heading.html",
        context! { id => "new-request", words => language.word("serve-privacy-new") },
    );
    Ok(Answer::Page(page.filled("asking.html", asking(form, &[])).written_in()))
}

fn due(it: &Deletion<'_>, language: Language) -> Value {
    context! {
        note => &*it.note.id,
        title => &*it.note.title,
        day => language.day(it.day),
        time => duties::time(it, language),
        is_overdue => it.is_overdue(),
        waits => duties::waits(it, language),
    }
}

fn request(it: &OpenRequest<'_>, language: Language) -> Value {
    let request = it.request;
    context! {
        id => &*request.id.value,
        note => &*request.note,
        kind => language.word(request.kind.map_or("request-some", RequestKind::key)),
        due => language.day(it.due),
        was_extended => request.extended.is_some(),
    }
}
