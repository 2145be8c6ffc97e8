//! `ip comments --apply changes`: every change that is unambiguous goes into its chapter, all of them or none.

use super::back;
use crate::cli::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::exchange::returned::Returned;
use crate::language::Value;
use crate::query::feedback::{self, Content, Roles};
use crate::text::printable::{Printable, printable};
use crate::workspace::deciding::{self, Deed, Verdict};
use crate::workspace::returning::Return;

/// Writes the changes; with `dry_run` says which files would be written.
pub(super) fn run(returned: Returned, roles: &Roles, dry_run: bool, context: &mut Context) -> Result<Exit, Failure> {
    let writer = if dry_run { None } else { Some(context.writer()?) };
    let snapshot = context.load()?;
    deciding::refuse_broken(&snapshot)?;
    let back = Return::of(returned, &snapshot)?;
    let items = feedback::items(&back, &snapshot.project);
    let mut deeds = Vec::new();
    for item in items.iter().filter(|it| it.is_plain()) {
        deeds.push(Deed {
            subject: item.subject(),
            from: item.author.and_then(|it| roles.get(it)).map(str::to_owned),
            verdict: Verdict::Taken,
        });
    }
    let root = context.root()?;
    let plan = {
        let progress = context.reading();
        deciding::plan(&root, &snapshot, &deeds, &|| progress.step())?
    };
    back::tell(&back, context);
    if back::is_personal(&plan, context) {
        return Ok(Exit::Project);
    }
    if let Some(writer) = &writer {
        plan.write(writer)?;
    }
    let paths: Printable = plan.paths().iter().map(|it| printable!("{}\n", *it)).collect();
    context.print(paths);
    let others = items
        .iter()
        .filter(|it| matches!(it.content, Content::Change(_)) && !it.state.is_done());
    let left = others.count() - plan.done.len();
    let key = if dry_run {
        "comments-would-apply"
    } else {
        "comments-applied"
    };
    context.remark(key, &[("changes", plan.done.len().into()), ("left", left.into())]);
    for (id, why) in &plan.refused {
        let why = Value::word(format!("comments-refused-{}", why.word()));
        context.remark("comments-refused", &[("id", id.as_str().into()), ("why", why)]);
    }
    Ok(Exit::Done)
}
