//! `ip comments --take`: comments and changes one by one; each decision is written at once.

use super::{back, shown};
use crate::cli::ask::{Ask, Choice, Left, Prompt};
use crate::cli::context::{Context, Exit};
use crate::cli::heading::Screen;
use crate::cli::privacy::input;
use crate::diagnostic::Failure;
use crate::exchange::returned::Returned;
use crate::language::{Language, Value};
use crate::query::feedback::{self, Item, Roles, Shown};
use crate::text::printable::{Printable, printable};
use crate::text::running::running;
use crate::workspace::deciding::{self, Deed, Plan, Subject, Verdict};
use crate::workspace::names::NameList;
use crate::workspace::returning::Return;
use crate::workspace::snapshot::Snapshot;

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

/// What is decided in a run.
struct Decided<'a> {
    snapshot: &'a Snapshot,
    /// Whether nothing is written: what is decided is gathered, so that it is known which files it would change.
    is_dry: bool,
    gathered: Vec<Deed<'a>>,
    paths: Vec<String>,
    count: usize,
}

/// Goes through everything that waits; with `dry_run` nothing of it is written.
pub(super) fn run(returned: Returned, mut roles: Roles, dry_run: bool, context: &mut Context) -> Result<Exit, Failure> {
    let Some(mut person) = context.asker() else {
        return Err(Failure::usage("comments-no-terminal"));
    };
    if !dry_run {
        context.recover(false)?;
    }
    let snapshot = context.load()?;
    deciding::refuse_broken(&snapshot)?;
    let back = Return::of(returned, &snapshot)?;
    let names = NameList::read(&context.root()?).names;
    let items = feedback::items(&back, &snapshot.project);
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
    let mut decided = Decided {
        snapshot: &snapshot,
        is_dry: dry_run,
        gathered: Vec::new(),
        paths: Vec::new(),
        count: 0,
    };
    for (item, number) in open.iter().zip(1usize..) {
        let heading = Printable::say(
            context.language(),
            "comments-number",
            &[("number", number.into()), ("all", open.len().into())],
        );
        context.complain(&printable!("\n{} · {}", heading, place_of(&shown, item, context)));
        match ask(&mut *person, &shown, item, &mut decided, context) {
            Ok(()) => {}
            Err(Stop::Escaped) => break,
            Err(Stop::Failed(failure)) => return Err(*failure),
        }
    }
    let waiting = open.len() - decided.count;
    let paths: Printable = decided.paths.iter().map(|it| printable!("{}\n", it)).collect();
    context.print(paths);
    let key = if dry_run {
        "comments-would-decide"
    } else {
        "comments-decided"
    };
    context.remark(key, &[("decided", decided.count.into()), ("waiting", waiting.into())]);
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
        let judge =
            |text: &str| Roles::judged(&name, text).map_err(|it| language.say(it.message.key, &it.message.arguments));
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

/// Returns an item with where it stands.
fn place_of(shown: &Shown<'_>, item: &Item<'_>, context: &Context) -> Printable {
    let screen = Screen::of(context);
    let (place, item) = (shown::place(shown, item, screen), shown::item(shown, item, screen));
    printable!("{}\n{}", place, item.trim_end())
}

/// Asks about one until it is decided or put off.
fn ask<'a>(
    person: &mut dyn Ask,
    shown: &Shown<'_>,
    item: &Item<'a>,
    decided: &mut Decided<'a>,
    context: &mut Context,
) -> Result<(), Stop> {
    let language = shown.language;
    let subject = item.subject();
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
            _ => return Ok(()),
        };
        let deed = Deed {
            subject,
            from: item.author.and_then(|it| shown.roles.get(it)).map(str::to_owned),
            verdict,
        };
        if decided.carry_out(deed, context)? {
            decided.count += 1;
            return Ok(());
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

impl<'a> Decided<'a> {
    /// Writes what was decided, or gathers it; tells whether it could be, and says why not.
    fn carry_out(&mut self, deed: Deed<'a>, context: &mut Context) -> Result<bool, Failure> {
        if self.is_dry {
            return self.gather(deed, context);
        }
        let writer = context.writer()?;
        // Somebody may have changed the chapter meanwhile.
        let snapshot = context.load()?;
        deciding::refuse_broken(&snapshot)?;
        let Some(plan) = planned(&snapshot, std::slice::from_ref(&deed), context)? else {
            return Ok(false);
        };
        plan.write(&writer)?;
        Ok(true)
    }

    /// Keeps what was decided with what was before it, where all of it could be written.
    fn gather(&mut self, deed: Deed<'a>, context: &mut Context) -> Result<bool, Failure> {
        self.gathered.push(deed);
        let plan = planned(self.snapshot, &self.gathered, context)?;
        match &plan {
            Some(plan) => self.paths = plan.paths().into_iter().map(str::to_owned).collect(),
            None => drop(self.gathered.pop()),
        }
        Ok(plan.is_some())
    }
}

/// Returns what would be written by what was decided; nothing where it can't be, which is said.
fn planned(snapshot: &Snapshot, deeds: &[Deed<'_>], context: &mut Context) -> Result<Option<Plan>, Failure> {
    let root = context.root()?;
    let plan = {
        let progress = context.reading();
        deciding::plan(&root, snapshot, deeds, &|| progress.step())?
    };
    if let Some((id, why)) = plan.refused.first() {
        let why = Value::word(format!("comments-refused-{}", why.word()));
        context.remark("comments-refused", &[("id", id.as_str().into()), ("why", why)]);
        return Ok(None);
    }
    Ok((!back::is_personal(&plan, context)).then_some(plan))
}
