//! `ip hook install`: git asks this program before it saves something.

use super::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::disk::git::hook::{self, Laid};
use crate::language::Value;
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

/// Lays each hook down, or says why it was left alone; one that is somebody else's keeps no other from its place.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let Action::Install = args.action;
    let snapshot = context.load()?;
    let root = context.root()?;
    let nowhere = || Failure::usage("hook-no-repository");
    let prefix = hook::prefix(&root).ok_or_else(nowhere)?;
    let program = hook::program().map_err(|it| failed(&it))?;
    let gone = snapshot.project.manifest.language.word("hook-gone");
    let shown = |path: &Path| path.strip_prefix(&root).unwrap_or(path).display().to_string();
    let mut foreign = Vec::new();
    for (name, flag) in hook::HOOKS {
        let laid = hook::lay(&root, name, &script(&program, &prefix, &gone, flag)).map_err(|it| failed(&it))?;
        let (key, path) = match &laid {
            Laid::Done(path) => ("hook-laid", path),
            Laid::Already(path) => ("hook-already", path),
            Laid::Foreign(path) => {
                foreign.push((shown(path), flag));
                continue;
            }
            Laid::Elsewhere(path) => return Err(Failure::usage("hook-elsewhere").with("path", shown(path))),
            Laid::NoRepository => return Err(nowhere()),
        };
        context.remark(
            key,
            &[
                ("path", shown(path).into()),
                ("hook", Value::word(format!("hook-{name}"))),
            ],
        );
    }
    let Some((path, flag)) = foreign.first() else {
        return Ok(Exit::Done);
    };
    let failure = Failure::usage("hook-foreign").with("count", foreign.len());
    let paths: Vec<&str> = foreign.iter().map(|it| &*it.0).collect();
    let call = call(flag);
    Err(failure
        .with("path", path.as_str())
        .with("paths", paths.join(", "))
        .with("call", call))
}

fn failed(error: &std::io::Error) -> Failure {
    Failure::machine("hook-failed").with("reason", error.to_string())
}

/// Returns how a hook asks the program; git gives it a file, or an address, and what stands on standard input.
fn call(flag: &str) -> &'static str {
    match flag {
        "--message" => "check --message \"$1\"",
        "--pushed" => "check --pushed --remote \"$2\"",
        _ => "check --staged",
    }
}

/// Returns what the shell runs: this very program, since another `ip` is on every Linux; where it is gone nothing is saved unseen.
fn script(program: &Path, prefix: &str, gone: &str, flag: &str) -> String {
    let quoted = |text: &str| format!("'{}'", text.replace('\'', "'\\''"));
    let program = quoted(&program.display().to_string().replace('\\', "/"));
    let place = quoted(if prefix.is_empty() { "." } else { prefix });
    let (gone, call) = (quoted(gone), call(flag));
    format!(
        "ip={program}\n[ -x \"$ip\" ] || {{ printf '%s\\n' {gone} >&2; exit 1; }}\nexec \"$ip\" -C {place} {call}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_spaces_and_apostrophes_reach_the_shell_as_they_are() {
        let text = script(Path::new("/opt/vores 'ip'/ip"), "politik/", "Den er væk.", "--staged");
        assert!(text.starts_with("ip='/opt/vores '\\''ip'\\''/ip'\n"), "{text}");
        assert!(text.contains("-C 'politik/' check --staged"), "{text}");
        assert!(script(Path::new("ip"), "", "", "--pushed").contains("-C '.' check --pushed --remote \"$2\""));
    }
}
