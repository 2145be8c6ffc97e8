//! `ip doctor`: whether the machine and the folder are set up for the work, and what to do where they are not.

use super::context::{Context, Exit, letters, programs};
use crate::diagnostic::Failure;
use crate::findings::color::{ERROR, RIGHT, WARNING, paint};
use crate::language::Language;
use crate::text::printable::{Printable, printable};
use crate::workspace::health::{self, Check, State, Surroundings};
use crate::workspace::unlocking;
use serde_json::{Value, json};

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = ["table", "json"])]
    format: String,
    #[arg(long, conflicts_with = "format")]
    unlock: bool,
}

/// Prints everything that was looked at; what has to be mended makes the exit code 1.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    if args.unlock {
        return unlock(context);
    }
    Ok(look(args, context))
}

/// Takes away what a program that was stopped left behind; what stays, since somebody may be saving, makes the exit code 1.
fn unlock(context: &mut Context) -> Result<Exit, Failure> {
    let root = context.root_alone()?;
    let writer = context.writer()?;
    let unlocked = unlocking::unlock(&root, &writer)?;
    for (key, list) in [
        ("doctor-unlocked", &unlocked.removed),
        ("doctor-still-locked", &unlocked.kept),
    ] {
        for (path, age) in list {
            let minutes = usize::try_from(age.as_secs() / 60).unwrap_or(usize::MAX);
            context.remark(key, &[("path", path.as_str().into()), ("minutes", minutes.into())]);
        }
    }
    if !unlocked.kept.is_empty() {
        context.remark("doctor-still-locked-wait", &[]);
        return Ok(Exit::Project);
    }
    if unlocked.removed.is_empty() {
        context.remark("doctor-not-locked", &[]);
    }
    Ok(Exit::Done)
}

fn look(args: &Args, context: &mut Context) -> Exit {
    // A project that can't be read has no language, and is looked at all the same.
    let _ = context.root_alone();
    let language = context.language();
    let checks = {
        let _waiting = context.progress(move || Printable::word(language, "progress-doctor"));
        health::look(&Surroundings {
            folder: context.directory(),
            today: context.today,
            width: context.screen_width(),
            letters: letters(),
            programs: programs(),
        })
    };
    let worst = health::worst(&checks);
    if args.format == "json" {
        context.print(document(&checks, language));
    } else {
        context.print(screen(&checks, context));
        context.remark(&format!("doctor-{}", worst.word()), &[]);
    }
    if worst == State::Fail {
        Exit::Project
    } else {
        Exit::Done
    }
}

fn advice(check: &Check, language: Language) -> Option<Printable> {
    let key = format!("{}.do", check.detail.key);
    Printable::find(language, &key, &check.detail.arguments)
}

fn document(checks: &[Check], language: Language) -> Printable {
    let say = |it: &Check| Printable::say(language, it.detail.key, &it.detail.arguments).into_string();
    let one = |it: &Check| {
        let advice = advice(it, language).map(Printable::into_string);
        json!({ "name": it.name, "state": it.state.word(), "detail": say(it), "advice": advice })
    };
    let checks: Vec<Value> = checks.iter().map(one).collect();
    Printable::json(format!("{:#}\n", json!({ "version": 1, "checks": checks })))
}

/// Returns a line for each thing: a mark, what it is, how it stands, and below that what to do.
fn screen(checks: &[Check], context: &Context) -> Printable {
    let language = context.language();
    let label = |it: &Check| Printable::word(language, &format!("doctor-name-{}", it.name));
    let wide = checks.iter().map(|it| label(it).width()).max().unwrap_or(0);
    let (room, indent) = (context.width(), Printable::spaces(wide + 5));
    let one = |it: &Check| {
        let (mark, style) = match it.state {
            State::Ok => (" ", RIGHT),
            State::Warn => ("!", WARNING),
            State::Fail => ("✗", ERROR),
        };
        let label = label(it);
        let gap = Printable::spaces(wide - label.width() + 2);
        let start = printable!("{}  {}{}", mark, label, gap);
        let detail = Printable::say(language, it.detail.key, &it.detail.arguments);
        let lines = Printable::wrap(detail, room, start, &indent);
        let mut text = paint(mark, style, context.color()) + lines.split_at(mark.len()).1;
        if let Some(advice) = advice(it, language) {
            let start = printable!("{}→ ", indent);
            text.push(Printable::wrap(advice, room, start, printable!("{}  ", indent)));
        }
        text
    };
    checks.iter().map(one).collect()
}
