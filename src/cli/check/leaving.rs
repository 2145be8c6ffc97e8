//! `ip check --message` and `ip check --pushed`: what a hook of git asks about.

use crate::cli::context::{self, Context, Exit};
use crate::cli::explain;
use crate::diagnostic::{Failure, Severity};
use crate::disk::git::outgoing;
use crate::disk::read;
use crate::findings::{self, Origin, Report};
use crate::record::vocabulary::Edition;
use crate::source::FileId;
use crate::workspace::leaving::{self, Looked, Push};
use std::path::Path;

/// How what is found is shown.
pub(super) struct Wish<'a> {
    /// The name of the format.
    pub(super) format: &'a str,
    /// Whether warnings count as errors.
    pub(super) strict: bool,
}

/// Looks through the message of a commit.
pub(super) fn message(file: &Path, wish: &Wish<'_>, context: &mut Context) -> Result<Exit, Failure> {
    let root = context.root_alone()?;
    let shown = file.display().to_string();
    let bytes = read::named(file).and_then(read::decode);
    let text = bytes.map_err(|_| Failure::usage("check-message-closed").with("path", shown.as_str()))?;
    let looked = leaving::message(&root, shown, &text, context::is_in_editor());
    Ok(show(&looked, "check-message-refused", wish, context))
}

/// Looks through what git is about to send to an address.
pub(super) fn pushed(address: &str, wish: &Wish<'_>, context: &mut Context) -> Result<Exit, Failure> {
    let root = context.root_alone()?;
    let bad = || Failure::usage("check-bad-push");
    if context.is_interactive() {
        // Git would have said something by now.
        return Err(bad());
    }
    let lines = context::input().and_then(read::decode).map_err(|_| bad())?;
    let refs = outgoing::refs(&lines).ok_or_else(bad)?;
    let push = Push {
        root: &root,
        day: context.today,
        refs: &refs,
        address,
        language: context.language(),
    };
    let looked = push.look()?;
    Ok(show(&looked, "check-pushed-refused", wish, context))
}

/// Shows what keeps something from being saved; tells whether there is anything.
pub(in crate::cli) fn is_refused(looked: &Looked, refused: &str, context: &mut Context) -> bool {
    let wish = Wish {
        format: findings::FORMATS[0].name,
        strict: false,
    };
    looked.diagnostics.iter().any(|it| it.severity == Severity::Error)
        && show(looked, refused, &wish, context) == Exit::Project
}

/// Prints what was found, and nothing where nothing was; what git must not do then is said on the side.
fn show(looked: &Looked, refused: &str, wish: &Wish<'_>, context: &mut Context) -> Exit {
    let mut found = looked.diagnostics.clone();
    findings::put_in_order(&mut found);
    let strict = wish.strict;
    let threshold = if strict { Severity::Warning } else { Severity::Error };
    let is_refused = found.iter().any(|it| it.severity >= threshold);
    let language = context.language();
    let read = |file: FileId| looked.texts.get(file.0 as usize).cloned().flatten();
    let origin = Origin::new(&looked.paths, &looked.names.names, read).closed(|file| looked.is_closed(file));
    if let Some(format) = findings::find(wish.format) {
        // The closing line is about the draft.
        let text = format(&Report {
            about: &|name| explain::about(name, language),
            strict,
            notes: &looked.notes,
            width: context.width(),
            color: context.color(),
            ..origin.report(&found, Edition::Internal.word(), language)
        });
        context.print(&text);
    }
    if wish.format == findings::FORMATS[0].name {
        for note in &looked.notes {
            context.remark(note.key, &note.arguments);
        }
    }
    if is_refused {
        context.remark(refused, &[]);
        return Exit::Project;
    }
    Exit::Done
}
