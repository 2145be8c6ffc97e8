//! `ip hook install`: git asks this program before it saves something.

use super::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::disk::git::hook::{self, Laid};
use std::path::Path;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    action: Action,
}

/// What is done with the hooks.
#[derive(Debug, Clone, Copy, clap::Subcommand)]
enum Action {
    Install,
}

/// Lays the hook down, or says why it was left alone.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let Action::Install = args.action;
    let snapshot = context.load()?;
    let root = context.root()?;
    let nowhere = || Failure::usage("hook-no-repository");
    let prefix = hook::prefix(&root).ok_or_else(nowhere)?;
    let program = hook::program().map_err(|it| failed(&it))?;
    let gone = snapshot.project.manifest.language.word("hook-gone");
    let laid = hook::lay(&root, "pre-commit", &script(&program, &prefix, &gone)).map_err(|it| failed(&it))?;
    let shown = |path: &Path| path.strip_prefix(&root).unwrap_or(path).display().to_string();
    match laid {
        Laid::Done(path) => context.remark("hook-laid", &[("path", shown(&path).into())]),
        Laid::Already(path) => context.remark("hook-already", &[("path", shown(&path).into())]),
        Laid::Foreign(path) => return Err(Failure::usage("hook-foreign").with("path", shown(&path))),
        Laid::Elsewhere(path) => return Err(Failure::usage("hook-elsewhere").with("path", shown(&path))),
        Laid::NoRepository => return Err(nowhere()),
    }
    Ok(Exit::Done)
}

fn failed(error: &std::io::Error) -> Failure {
    Failure::machine("hook-failed").with("reason", error.to_string())
}

/// Returns what the shell runs: this very program, since another `ip` is on every Linux; where it is gone nothing is saved unseen.
fn script(program: &Path, prefix: &str, gone: &str) -> String {
    let quoted = |text: &str| format!("'{}'", text.replace('\'', "'\\''"));
    let program = quoted(&program.display().to_string().replace('\\', "/"));
    let place = quoted(if prefix.is_empty() { "." } else { prefix });
    let gone = quoted(gone);
    format!(
        "ip={program}\n[ -x \"$ip\" ] || {{ printf '%s\\n' {gone} >&2; exit 1; }}\nexec \"$ip\" -C {place} check --staged\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_spaces_and_apostrophes_reach_the_shell_as_they_are() {
        let text = script(Path::new("/opt/vores 'ip'/ip"), "politik/", "Den er væk.");
        assert!(text.starts_with("ip='/opt/vores '\\''ip'\\''/ip'\n"), "{text}");
        assert!(text.contains("-C 'politik/' check --staged"), "{text}");
        assert!(script(Path::new("ip"), "", "").contains("-C '.' check"));
    }
}
