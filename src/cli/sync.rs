//! `ip sync`: what others sent comes in, what is saved here goes out, and the last sentence says how it stands.

mod clash;

use super::check::leaving;
use super::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::disk::git::trouble::GitError;
use crate::disk::read;
use crate::language::{Language, Value};
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
    let language = context.language();
    let versions = ("versions", Value::from(syncing::waiting(asked).unwrap_or_default()));
    let why = ("why", Value::Text(language.word("sync-why-else")));
    let sentence = Printable::say(language, "sync-stopped", &[versions, why]);
    context.print(Printable::wrap(sentence, context.width(), "", ""));
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
    if report.received > 0 {
        context.remark("sync-received", &[("files", report.received.into())]);
    }
    for path in &report.protected {
        context.remark("sync-protected", &[("path", path.as_str().into())]);
    }
    let unsaved = ("unsaved", Value::from(report.unsaved));
    let (sentence, exit) = match &report.end {
        End::Nowhere => (Printable::say(language, "sync-nowhere", &[unsaved]), Exit::Done),
        End::Nothing => (Printable::say(language, "sync-nothing", &[unsaved]), Exit::Done),
        End::Sent => (Printable::say(language, "sync-sent", &[unsaved]), Exit::Done),
        End::Would(versions, has_new) => {
            let key = if *has_new { "sync-would-both" } else { "sync-would" };
            (
                Printable::say(language, key, &[("versions", (*versions).into())]),
                Exit::Done,
            )
        }
        End::NotSent(versions, reason) => {
            tell(reason, context);
            if report.unsaved > 0 && !is_dry {
                context.remark("sync-unsaved", &[unsaved]);
            }
            let why = ("why", Value::Text(why(reason, language)));
            let sentence = Printable::say(language, "sync-not-sent", &[("versions", (*versions).into()), why]);
            let exit = if reason.is_unreached() {
                Exit::Machine
            } else {
                Exit::Project
            };
            (sentence, exit)
        }
    };
    context.print(Printable::wrap(sentence, context.width(), "", ""));
    exit
}

/// Returns why something was not sent, as the end of a sentence.
fn why(reason: &Reason, language: Language) -> String {
    let said = |key: &str, words: &str| language.say(key, &[("words", words.into())]);
    match reason {
        Reason::Held(_) => language.word("sync-why-held"),
        Reason::Clashes(clashes) => language.say("sync-why-clashes", &[("files", clashes.len().into())]),
        Reason::Unsaved(paths) => language.say("sync-why-unsaved", &[("files", paths.len().into())]),
        Reason::Unrelated => language.word("sync-why-unrelated"),
        Reason::Refused(failure) => {
            let host = failure.message.arguments.iter().find(|it| it.0 == "host");
            language.say("sync-why-host", &host.cloned().into_iter().collect::<Vec<_>>())
        }
        Reason::Git(trouble) => match trouble {
            GitError::Gone => language.word("sync-why-gone"),
            GitError::Unreachable(_) => language.word("sync-why-unreachable"),
            GitError::Password => language.word("sync-why-password"),
            GitError::UnknownHost => language.word("sync-why-unknown"),
            GitError::Newer => language.word("sync-why-newer"),
            GitError::Declined(words) => said("sync-why-declined", words),
            GitError::Refused { .. } => language.word("sync-why-hook"),
            GitError::Failed(words) => said("sync-why-failed", words),
            _ => language.word("sync-why-else"),
        },
    }
}

/// Tells whether the last sentence says what git complained of.
fn is_put_in_a_word(trouble: &GitError) -> bool {
    use GitError::{Declined, Failed, Gone, Newer, Password, Refused, UnknownHost, Unreachable};
    matches!(
        trouble,
        Gone | Unreachable(_) | Password | UnknownHost | Newer | Declined(_) | Refused { .. } | Failed(_)
    )
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
            let key = if clashes.iter().any(clash::may_be_both) {
                "sync-choose-body"
            } else {
                "sync-choose"
            };
            let first = clashes.first().map_or("", |it| it.path.as_str());
            context.remark(key, &[("path", first.into())]);
        }
        Reason::Unsaved(paths) => {
            context.remark("sync-unsaved-paths", &[("paths", paths.join(", ").into())]);
        }
        Reason::Git(GitError::Refused { words, .. }) => context.complain(&Printable::lines(words)),
        Reason::Git(trouble) if !is_put_in_a_word(trouble) => context.explain(&Failure::from(trouble.clone())),
        Reason::Git(trouble) => {
            let failure = Failure::from(trouble.clone());
            let key = format!("{}.do", failure.message.key);
            context.remark(&key, &failure.message.arguments);
        }
        Reason::Refused(failure) => {
            let key = format!("{}.do", failure.message.key);
            context.remark(&key, &failure.message.arguments);
        }
        Reason::Unrelated => context.remark("sync-unrelated", &[]),
    }
}
