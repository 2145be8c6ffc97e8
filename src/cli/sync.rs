//! `ip sync`: what others sent comes in, what is saved here goes out, and the last sentence says how it stands.

mod clash;

use super::check::leaving;
use super::context::{Context, Exit};
use crate::diagnostic::{Failure, Message};
use crate::disk::git::trouble::GitError;
use crate::disk::read;
use crate::query::sharing;
use crate::text::printable::Printable;
use crate::workspace::syncing::{self, Asked, End, Reason, Report, Wish};
use std::path::Path;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "FILE", num_args = 1..)]
    mine: Vec<String>,
    #[arg(long, value_name = "FILE", num_args = 1..)]
    theirs: Vec<String>,
    #[arg(long, value_name = "FILE", num_args = 1..)]
    both: Vec<String>,
    #[arg(long)]
    dry_run: bool,
}

/// Fetches, joins and sends, and ends in a sentence that is true.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let root = context.root_alone()?;
    let manner = context.manner();
    let language = context.language();
    let message = context.document_language().word("sync-message");
    let wish = wish(args, &root, context);
    let mut asked = Asked {
        root: &root,
        manner,
        day: context.today,
        language,
        message: &message,
        wish,
    };
    if args.dry_run {
        let report = syncing::would(&asked)?;
        return Ok(show(&report, true, context));
    }
    loop {
        let report = match shared(&asked, context) {
            Ok(report) => report,
            Err(failure) => return Ok(stopped(&failure, &asked, context)),
        };
        if let End::NotSent(_, Reason::Clashes(clashes)) = &report.end
            && let Some(mut person) = context.asker()
            && clash::choose(clashes, &mut asked.wish, &mut *person, context)
        {
            continue;
        }
        return Ok(show(&report, false, context));
    }
}

/// Shares, while nobody else writes.
fn shared(asked: &Asked<'_>, context: &mut Context) -> Result<Report, Failure> {
    let language = context.language();
    let _writer = context.writer()?;
    let _waiting = context.progress(move || Printable::word(language, "progress-sync"));
    syncing::run(asked)
}

/// Says what went wrong on the way, and ends in the sentence all the same.
fn stopped(failure: &Failure, asked: &Asked<'_>, context: &mut Context) -> Exit {
    context.explain(failure);
    let versions = syncing::waiting(asked).unwrap_or_default();
    end(&sharing::stopped(versions, context.language()), context);
    failure.cause.into()
}

/// Returns whose words stand in which files; a file that is gone is named as it was.
fn wish(args: &Args, root: &Path, context: &Context) -> Wish {
    let paths = |named: &[String]| {
        let path = |it: &String| {
            read::inside(root, context.directory(), Path::new(it)).unwrap_or_else(|| it.replace('\\', "/"))
        };
        named.iter().map(path).collect()
    };
    Wish {
        mine: paths(&args.mine),
        theirs: paths(&args.theirs),
        both: paths(&args.both),
    }
}

/// Shows how it went, the sentence last.
fn show(report: &Report, is_dry: bool, context: &mut Context) -> Exit {
    let language = context.language();
    for it in sharing::came_in(report) {
        context.remark(it.key, &it.arguments);
    }
    let mut exit = Exit::Done;
    if let End::NotSent(_, reason) = &report.end {
        tell(reason, context);
        if let Some(it) = sharing::unsaved(report).filter(|_| !is_dry) {
            context.remark(it.key, &it.arguments);
        }
        exit = if reason.is_unreached() {
            Exit::Machine
        } else {
            Exit::Project
        };
    }
    end(&sharing::sentence(report, language), context);
    exit
}

/// Prints the last sentence.
fn end(sentence: &Message, context: &mut Context) {
    let sentence = Printable::say(context.language(), sentence.key, &sentence.arguments);
    context.print(Printable::wrap(sentence, context.width(), "", ""));
}

/// Says what is to be done about it.
fn tell(reason: &Reason, context: &mut Context) {
    match reason {
        Reason::Held(looked) => {
            leaving::is_refused(looked, "sync-held", context);
        }
        Reason::Clashes(clashes) => {
            // A person was shown them with the question.
            if !context.is_interactive() {
                let text: Printable = clashes.iter().map(|it| clash::shown(it, context)).collect();
                context.print(text);
            }
            for it in clashes.iter().filter(|it| it.is_doubled) {
                context.remark("sync-doubled", &[("path", it.path.as_str().into())]);
            }
            let key = if clashes.iter().any(sharing::may_be_both) {
                "sync-choose-body"
            } else {
                "sync-choose"
            };
            let first = clashes.first().map_or("", |it| it.path.as_str());
            context.remark(key, &[("path", first.into())]);
        }
        Reason::Git(GitError::Refused { words, .. }) => context.complain(&Printable::lines(words)),
        Reason::Git(trouble) if !sharing::is_put_in_a_word(trouble) => {
            context.explain(&Failure::from(trouble.clone()));
        }
        _ => {
            if let Some((key, arguments)) = sharing::advice(reason) {
                context.remark(&key, &arguments);
            }
        }
    }
}
