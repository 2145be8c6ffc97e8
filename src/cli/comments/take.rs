//! `ip comments --take`: comments and changes one by one; each decision is written at once.

use super::{back, shown};
use crate::cli::ask::{Ask, Choice, Left, Prompt};
use crate::cli::context::{Context, Exit};
use crate::cli::heading::Screen;
use crate::cli::privacy::input;
use crate::diagnostic::Failure;
use crate::exchange::returned::Returned;
use crate::language::{Language, Value};
use crate::query::feedback::{Content, Item, Roles, Shown};
use crate::text::printable::{Printable, printable};
use crate::text::running::running;
use crate::workspace::deciding::{self, Deed, Subject, Verdict};
use crate::workspace::names::NameList;
use crate::workspace::returning::Return;

/// What may be answered, by the keys of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    Take,
    Reword,
    ByHand,
    Leave,
    Later,
}

impl Answer {
    fn key(self) -> &'static str {
        match self {
            Self::Take => "ask-comments-take",
            Self::Reword => "ask-comments-reword",
            Self::ByHand => "ask-comments-by-hand",
            Self::Leave => "ask-comments-leave",
            Self::Later => "ask-comments-later",
        }
    }
}

/// Goes through everything that waits.
pub(super) fn run(returned: Returned, mut roles: Roles, context: &mut Context) -> Result<Exit, Failure> {
    let Some(mut person) = context.asker() else {
        return Err(Failure::usage("comments-no-terminal"));
    };
    context.recover(false)?;
    let snapshot = context.load()?;
    deciding::refuse_broken(&snapshot)?;
    let back = Return::of(returned, &snapshot)?;
    let names = NameList::read(&context.root()?).names;
    let items = back::items(&back, &snapshot);
    back::tell(&back, context);
    roles.recall(&items, &snapshot.project);
    let open: Vec<&Item<'_>> = items.iter().filter(|it| !it.state.is_done()).collect();
    name_authors(
        &mut *person,
        &open,
        &back.returned.authors,
        &mut roles,
        context.language(),
    )?;
    let shown = Shown {
        project: &snapshot.project,
        roles: &roles,
        names: &names,
        language: context.language(),
    };
    let mut decided = 0;
    for (item, number) in open.iter().zip(1usize..) {
        match ask(&mut *person, &shown, item, (number, open.len()), context) {
            Ok(true) => decided += 1,
            Ok(false) => {}
            Err(Stop::Escaped) => break,
            Err(Stop::Failed(failure)) => return Err(*failure),
        }
    }
    let waiting = open.len() - decided;
    context.remark(
        "comments-decided",
        &[("decided", decided.into()), ("waiting", waiting.into())],
    );
    Ok(Exit::Done)
}

/// Asks who each author is that something is open of; an answer that is empty leaves them a number.
fn name_authors(
    person: &mut dyn Ask,
    open: &[&Item<'_>],
    authors: &[String],
    roles: &mut Roles,
    language: Language,
) -> Result<(), Failure> {
    for (author, name) in authors.iter().enumerate() {
        let has_open = open.iter().any(|it| it.author == Some(author));
        if !has_open || roles.get(author).is_some() {
            continue;
        }
        let name = running(name);
        let question = language.say(
            "ask-comments-role",
            &[("number", (author + 1).into()), ("name", name.as_str().into())],
        );
        let judge = |text: &str| match text.trim() {
            "" => Ok(String::new()),
            own if own.to_lowercase() == name.to_lowercase() => Err(language.word("comments-role-name")),
            own => input::line(own).map_err(|it| language.say(it.message.key, &it.message.arguments)),
        };
        let prompt = Prompt {
            question: &question,
            help: &language.word("ask-comments-role.help"),
            ..Prompt::default()
        };
        let role = person.text(&prompt, &judge)?;
        roles.set(author, role.trim().to_owned());
    }
    Ok(())
}

/// Why the questions end.
enum Stop {
    /// The person wants to stop; what was decided stays.
    Escaped,
    Failed(Box<Failure>),
}

impl From<Left> for Stop {
    fn from(left: Left) -> Self {
        match left {
            Left::Escaped => Self::Escaped,
            Left::Stopped => Self::Failed(Box::new(left.into())),
        }
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(Box::new(failure))
    }
}

/// Asks about one until it is decided or put off; tells whether it was decided.
fn ask(
    person: &mut dyn Ask,
    shown: &Shown<'_>,
    item: &Item<'_>,
    (number, all): (usize, usize),
    context: &mut Context,
) -> Result<bool, Stop> {
    let (language, screen) = (shown.language, Screen::of(context));
    let heading = Printable::say(
        language,
        "comments-number",
        &[("number", number.into()), ("all", all.into())],
    );
    context.complain(&printable!(
        "\n{} · {}\n{}",
        heading,
        shown::place(shown, item, screen),
        shown::item(shown, item, screen).trim_end()
    ));
    let subject = match item.content {
        Content::Comment(it) => Subject::Comment(it),
        Content::Change(it) => Subject::Change(it),
    };
    let mut answers = vec![Answer::Take, Answer::Reword, Answer::Leave, Answer::Later];
    if !subject.is_takeable() {
        answers = vec![Answer::ByHand, Answer::Leave, Answer::Later];
    }
    loop {
        let choices: Vec<Choice> = answers.iter().map(|it| choice(*it, subject, language)).collect();
        let at = person.one(&language.word("ask-comments"), &choices)?;
        let verdict = match answers.get(at) {
            Some(Answer::Take) => Verdict::Taken,
            Some(Answer::ByHand) => Verdict::ByHand,
            Some(Answer::Reword) => match said(person, "ask-comments-words", subject.words(), language)? {
                Some(words) => Verdict::Reworded(words),
                None => continue,
            },
            Some(Answer::Leave) => match said(person, "ask-comments-reason", "", language)? {
                Some(reason) => Verdict::Left(reason),
                None => continue,
            },
            _ => return Ok(false),
        };
        let deed = Deed {
            subject,
            from: item.author.and_then(|it| shown.roles.get(it)).map(str::to_owned),
            verdict,
        };
        if carried_out(&deed, context)? {
            return Ok(true);
        }
        answers = vec![Answer::Reword, Answer::ByHand, Answer::Leave, Answer::Later];
        if !subject.is_takeable() {
            answers.remove(0);
        }
    }
}

/// Returns an answer as it is shown: what becomes of a comment is something else than what becomes of a change.
fn choice(answer: Answer, subject: Subject<'_>, language: Language) -> Choice {
    let detail = match (answer, subject) {
        (Answer::Take, Subject::Comment(_)) => language.word("ask-comments-take-comment"),
        (Answer::Take, Subject::Change(_)) => language.word("ask-comments-take-change"),
        _ => String::new(),
    };
    Choice::new(language.word(answer.key()), detail)
}

/// Asks for a text; nothing where the person goes back.
fn said(person: &mut dyn Ask, key: &str, written: &str, language: Language) -> Result<Option<String>, Stop> {
    let written = running(written);
    let judge = |text: &str| input::line(text).map_err(|it| language.say(it.message.key, &it.message.arguments));
    let prompt = Prompt {
        question: &language.word(key),
        written: &written,
        ..Prompt::default()
    };
    match person.text(&prompt, &judge) {
        Ok(text) => Ok(Some(text.trim().to_owned())),
        Err(Left::Escaped) => Ok(None),
        Err(left) => Err(left.into()),
    }
}

/// Writes what was decided; tells whether it could be, and says why not.
fn carried_out(deed: &Deed<'_>, context: &mut Context) -> Result<bool, Failure> {
    let writer = context.writer()?;
    // Somebody may have changed the chapter meanwhile.
    let snapshot = context.load()?;
    deciding::refuse_broken(&snapshot)?;
    let root = context.root()?;
    let plan = {
        let progress = context.reading();
        deciding::plan(&root, &snapshot, std::slice::from_ref(deed), &|| progress.step())?
    };
    if let Some((_, why)) = plan.refused.first() {
        let why = Value::word(format!("comments-refused-{}", why.word()));
        context.remark("comments-refused", &[("id", deed.subject.id().into()), ("why", why)]);
        return Ok(false);
    }
    if back::is_personal(&plan, context) {
        return Ok(false);
    }
    plan.write(&writer)?;
    Ok(true)
}
