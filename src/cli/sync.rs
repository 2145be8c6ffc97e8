//! `ip sync`: what others sent comes in, what is saved here goes out, and the last sentence says how it stands.

use super::check::leaving;
use super::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::disk::git::sharing::Side;
use crate::disk::git::trouble::GitError;
use crate::disk::read;
use crate::findings::color::{STRONG, paint};
use crate::language::{Language, Value};
use crate::text::printable::{Printable, printable};
use crate::workspace::syncing::{self, Asked, By, End, FileClash, Reason, Report, Wish};
use std::path::Path;

/// How many lines of what somebody wrote are shown.
const SHOWN: usize = 12;

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
    let asked = Asked {
        root: &root,
        manner,
        day: context.today,
        language,
        message: &message,
        wish,
    };
    let report = if args.dry_run {
        syncing::would(&asked)?
    } else {
        let _writer = context.writer()?;
        let _waiting = context.progress(move || Printable::word(language, "progress-sync"));
        syncing::run(&asked)?
    };
    Ok(show(&report, args.dry_run, context))
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
            other => Failure::from(other.clone()).message.key.to_owned(),
        },
    }
}

/// Says what is to be done about it.
fn tell(reason: &Reason, context: &mut Context) {
    match reason {
        Reason::Held(looked) => {
            leaving::is_refused(looked, "sync-held", context);
        }
        Reason::Clashes(clashes) => {
            let text: Printable = clashes.iter().map(|it| clash(it, context)).collect();
            context.print(text);
            let is_body = clashes
                .iter()
                .any(|it| !it.parts.is_empty() && it.parts.iter().all(|it| it.is_body));
            let key = if is_body { "sync-choose-body" } else { "sync-choose" };
            let first = clashes.first().map_or("", |it| it.path.as_str());
            context.remark(key, &[("path", first.into())]);
        }
        Reason::Unsaved(paths) => {
            context.remark("sync-unsaved-paths", &[("paths", paths.join(", ").into())]);
        }
        Reason::Git(GitError::Refused { words, .. }) => context.complain(&Printable::lines(words)),
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

/// Shows what both wrote in a file, and who did.
fn clash(clash: &FileClash, context: &Context) -> Printable {
    let language = context.language();
    let mut text = printable!("{}\n", paint(&clash.path, STRONG, context.color()));
    let by = |key: &str, by: Option<&By>| {
        let day = by.and_then(|it| it.day.parse().ok()).map(Value::Day);
        let name = by.map_or_else(|| language.word("sync-somebody"), |it| it.name.clone());
        let key = if day.is_some() {
            format!("{key}-day")
        } else {
            key.to_owned()
        };
        let day = day.unwrap_or_else(|| Value::Text(String::new()));
        printable!(
            "  {}\n",
            Printable::say(language, &key, &[("name", name.into()), ("day", day)])
        )
    };
    let (mine, theirs) = (
        by("sync-mine", clash.mine.as_ref()),
        by("sync-theirs", clash.theirs.as_ref()),
    );
    if clash.parts.is_empty() {
        let what = |side: Side| {
            let key = match clash.gone {
                Some(gone) if gone == side => "sync-took-away",
                Some(_) => "sync-changed",
                None => "sync-no-text",
            };
            printable!("    {}\n", Printable::word(language, key))
        };
        return text + mine + what(Side::Mine) + theirs + what(Side::Theirs) + Printable::lines("\n");
    }
    for part in &clash.parts {
        text.push(&mine);
        text.push(shown(&part.mine, context));
        text.push(&theirs);
        text.push(shown(&part.theirs, context));
        text.push_layout("\n");
    }
    text
}

/// Returns the first lines of what somebody wrote, each behind a bar.
fn shown(words: &str, context: &Context) -> Printable {
    let language = context.language();
    let lines: Vec<&str> = words.lines().filter(|it| !it.trim().is_empty()).collect();
    if lines.is_empty() {
        return printable!("    {}\n", Printable::word(language, "sync-took-out"));
    }
    let first = lines.iter().take(SHOWN);
    let mut text: Printable = first
        .map(|it| Printable::wrap(*it, context.width(), "  │ ", "  │ "))
        .collect();
    if lines.len() > SHOWN {
        let more = ("lines", Value::from(lines.len() - SHOWN));
        text.push(printable!("    {}\n", Printable::say(language, "sync-more", &[more])));
    }
    text
}
