//! What the page of a draft that came back shows: the file, who wrote in it, and each comment and change at its place.

use crate::diagnostic::Failure;
use crate::language::Language;
use crate::project::thing::Thing;
use crate::query::feedback::{self, Item, Roles, Shown};
use crate::record::kind::Kind;
use crate::serve::address;
use crate::serve::answer::Answer;
use crate::serve::desk::Desk;
use crate::serve::frame::{Page, exact};
use crate::text::running::running;
use crate::workspace::deciding::Subject;
use crate::workspace::names::NameList;
use crate::workspace::returning::Return;
use minijinja::context;
use minijinja::value::Value;

/// How many that wait are shown at once.
const MOST: usize = 200;

/// What is wrong with what was sent.
#[derive(Debug, Default)]
pub(super) struct Trouble {
    pub(super) words: Vec<String>,
    /// The personal data that it would bring into the project.
    pub(super) findings: Option<Value>,
    /// What it is about, and in which of its fields.
    pub(super) item: Option<(String, &'static str)>,
    /// What was typed there.
    pub(super) typed: Option<String>,
    /// What is wrong with the roles of authors.
    pub(super) roles: Vec<(usize, String)>,
}

impl Trouble {
    /// Returns a failure in words.
    pub(super) fn of(failure: &Failure, language: Language) -> Self {
        Self {
            words: failure.message.lines(language),
            ..Self::default()
        }
    }
}

/// Returns the name of the field in which an author's role is written.
pub(super) fn role_field(author: usize) -> String {
    format!("role-{}", author + 1)
}

/// Returns the page.
pub(super) fn page(desk: &mut Desk, trouble: Trouble) -> Result<Answer, Failure> {
    desk.look()?;
    let (language, root) = (desk.language(), desk.root().to_owned());
    let held = desk.held().ok();
    let snapshot = &desk.look()?.snapshot;
    let title = language.word("serve-comments");
    let content = match &held {
        None => context! { file => () },
        Some(held) => {
            let (back, roles) = held.opened(snapshot)?;
            let names = NameList::read(&root).names;
            let shown = Shown {
                project: &snapshot.project,
                roles: &roles,
                names: &names,
                language,
            };
            content(&back, &shown, &trouble, &held.name)
        }
    };
    let wrong_at = trouble.item.as_ref().map(|(id, field)| match *field {
        "" => id.clone(),
        field => format!("{id}-{field}"),
    });
    let values = context! {
        trouble => trouble.words,
        findings => trouble.findings.unwrap_or_else(|| Value::from(Vec::<Value>::new())),
        wrong_at,
        ..content
    };
    Ok(Answer::Page(
        Page::new(title).filled("comments.html", values).written_in(),
    ))
}

fn content(back: &Return, shown: &Shown<'_>, trouble: &Trouble, file: &str) -> Value {
    let language = shown.language;
    let items = feedback::items(back, shown.project);
    let counted = feedback::counted(&items);
    let remarks = back.remarks(language);
    let said = remarks
        .iter()
        .chain([&counted])
        .map(|it| language.say(it.key, &it.arguments));
    let plain = items.iter().filter(|it| it.is_plain()).count();
    let apply = (plain > 0).then(|| language.say("serve-comments-apply", &[("changes", plain.into())]));
    let open: Vec<&str> = items.iter().filter(|it| !it.state.is_done()).map(|it| it.id).collect();
    // What is decided among those that are shown is shown with them.
    let end = open
        .get(MOST)
        .and_then(|id| items.iter().position(|it| it.id == *id))
        .unwrap_or(items.len());
    let rest = open.len().saturating_sub(MOST);
    context! {
        file => file,
        said => said.collect::<Vec<String>>(),
        authors => authors(back, &items, shown.roles, trouble, language),
        apply,
        places => places(&items[..end], &open, shown, trouble),
        more => (rest > 0).then(|| language.say("serve-comments-more", &[("items", rest.into())])),
    }
}

/// Returns those of whom something waits, each with the role that is known.
fn authors(back: &Return, items: &[Item<'_>], roles: &Roles, trouble: &Trouble, language: Language) -> Vec<Value> {
    let mut all = Vec::new();
    for (author, name) in back.returned.authors.iter().enumerate() {
        if !items.iter().any(|it| it.author == Some(author) && !it.state.is_done()) {
            continue;
        }
        let name = running(name);
        let arguments = [("number", (author + 1).into()), ("name", name.as_str().into())];
        let wrong = trouble.roles.iter().find(|it| it.0 == author).map(|it| it.1.clone());
        all.push(context! {
            number => author + 1,
            question => language.say("ask-comments-role", &arguments),
            role => roles.get(author).unwrap_or_default(),
            wrong,
        });
    }
    all
}

/// Returns everything at the statements that it stands at.
fn places(items: &[Item<'_>], open: &[&str], shown: &Shown<'_>, trouble: &Trouble) -> Vec<Value> {
    let mut places = Vec::new();
    let mut at = 0;
    while let Some(first) = items.get(at) {
        let own = items[at..]
            .iter()
            .take_while(|it| it.place.is_beside(first.place))
            .count();
        let chapter = first.place.chapter.as_deref();
        let chapter = chapter.and_then(|it| shown.project.find(Kind::Chapter, it));
        places.push(context! {
            title => shown.place(first.place),
            to => chapter.map(|it| address::of_thing(&Thing::Record(it))),
            items => items[at..at + own].iter().map(|it| item(it, open, shown, trouble)).collect::<Vec<Value>>(),
        });
        at += own;
    }
    places
}

fn item(it: &Item<'_>, open: &[&str], shown: &Shown<'_>, trouble: &Trouble) -> Value {
    let language = shown.language;
    let lines = shown.lines(it).into_iter();
    let lines = lines.map(|(label, words)| context! { label, words });
    let subject = it.subject();
    let takes = subject.is_takeable().then(|| {
        language.word(match subject {
            Subject::Comment(_) => "ask-comments-take-comment",
            Subject::Change(_) => "ask-comments-take-change",
        })
    });
    let wrong = trouble.item.as_ref().filter(|own| own.0 == it.id);
    let typed = |field: &str| {
        let own = trouble.typed.as_deref();
        wrong.filter(|it| it.1 == field).and(own)
    };
    let next = open
        .iter()
        .position(|own| *own == it.id)
        .and_then(|it| open.get(it + 1))
        .copied();
    context! {
        id => it.id,
        heading => shown.heading(it),
        lines => lines.collect::<Vec<Value>>(),
        is_open => !it.state.is_done(),
        by_hand => takes.is_none() || wrong.is_some(),
        takes,
        wrong => wrong.map_or("", |it| it.1),
        words => exact(typed("words").unwrap_or(&running(subject.words()))),
        reason => exact(typed("reason").unwrap_or_default()),
        next,
    }
}
