//! What befalls a command: killed at a call of git, git cut off in the middle, a full disk, a place that is gone.

use super::Chance;
use super::acts::Act;
use crate::sync::{Person, Said};
use std::ffi::OsString;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

/// What befalls it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mishap {
    Nothing,
    /// The program is killed at its Nth call of git, before or behind it.
    Killed(usize, bool),
    /// Its Nth call of git is killed after some tenths of a millisecond.
    GitKilled(usize, usize),
    /// Its Nth call of git is killed once it has said some bytes.
    GitCut(usize, usize),
    /// No file may become larger than some half kilobytes.
    Full(usize),
    /// The place that is sent to is gone.
    Gone,
    /// It takes nothing.
    Refused,
    /// Somebody else is saving.
    Locked,
}

impl Mishap {
    pub(super) fn chosen(chance: &mut Chance, act: &Act) -> Self {
        let Some(calls) = act.calls() else {
            return Self::Nothing;
        };
        match chance.below(20) {
            0..=5 => Self::Killed(1 + chance.below(calls), chance.one_in(2)),
            6..=8 => Self::GitKilled(1 + chance.below(calls), chance.below(60)),
            9 => Self::GitCut(1 + chance.below(calls), chance.below(120)),
            10..=11 => Self::Full(chance.below(7)),
            12 if act.is_sync() => Self::Gone,
            13 if act.is_sync() => Self::Refused,
            14 => Self::Locked,
            _ => Self::Nothing,
        }
    }

    /// Tells whether git itself may have left something behind.
    pub(super) fn kills_git(&self) -> bool {
        matches!(self, Self::GitKilled(..) | Self::GitCut(..))
    }

    /// Runs a command of somebody while it befalls them.
    pub(super) fn befall(&self, person: &Person, remote: &Path, words: &[&str]) -> Said {
        let ip = env!("CARGO_BIN_EXE_ip");
        match self {
            Self::Nothing => said(person.command(ip).args(words)),
            Self::Killed(call, true) => with_git(person, *call, "kill -9 $PPID; exit 1", words),
            Self::Killed(call, false) => with_git(person, *call, "git \"$@\"; kill -9 $PPID; exit 1", words),
            Self::GitKilled(call, tenths) => {
                let seconds = format!("0.{tenths:04}");
                let script = format!(
                    "exec 3<&0 4>&2 2>/dev/null; git \"$@\" <&3 3<&- 2>&4 4>&- & own=$!; sleep {seconds}; kill -9 $own 2>/dev/null; wait $own; exit $?"
                );
                with_git(person, *call, &script, words)
            }
            Self::GitCut(call, bytes) => {
                // Nobody holds the pipe once it is cut, as after a git that is gone.
                let script = format!(
                    "exec 3<&0; cut=\"${{0%/*}}/cut\"; mkfifo \"$cut\"; git \"$@\" <&3 3<&- >\"$cut\" & own=$!; exec 3<&-; head -c {bytes} <\"$cut\"; exec >&-; rm \"$cut\"; wait $own; exit 137"
                );
                with_git(person, *call, &script, words)
            }
            Self::Full(blocks) => {
                let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
                said(person.command("sh").args(["-c", &script, ip]).args(words))
            }
            Self::Gone => {
                let aside = remote.with_extension("gone");
                std::fs::rename(remote, &aside).unwrap();
                let said = said(person.command(ip).args(words));
                std::fs::rename(aside, remote).unwrap();
                said
            }
            Self::Refused => {
                let hook = remote.join("hooks/pre-receive");
                runnable(&hook, "#!/bin/sh\necho Nej >&2\nexit 1\n");
                let said = said(person.command(ip).args(words));
                std::fs::remove_file(hook).unwrap();
                said
            }
            Self::Locked => {
                let lock = person.root.join(".git/index.lock");
                std::fs::write(&lock, "").unwrap();
                let said = said(person.command(ip).args(words));
                std::fs::remove_file(lock).unwrap();
                said
            }
        }
    }
}

fn said(command: &mut Command) -> Said {
    let output = command.output().unwrap();
    Said {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        aside: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Runs a command with a `git` in its path that does something else at one call, and is the real one at all others.
fn with_git(person: &Person, call: usize, script: &str, words: &[&str]) -> Said {
    let folder = person.root.parent().unwrap().join(format!("{}-git", person.name));
    std::fs::create_dir_all(&folder).unwrap();
    let count = folder.join("count");
    std::fs::write(&count, "0\n").unwrap();
    let real = std::env::var("PATH").unwrap_or_else(|_| "/usr/bin:/bin".to_owned());
    runnable(
        &folder.join("git"),
        &format!(
            "#!/bin/sh\nPATH='{real}'\nexport PATH\nread n < '{0}'\nn=$((n + 1))\necho $n > '{0}'\nif [ $n -eq {call} ]; then\n  {script}\nfi\nexec git \"$@\"\n",
            count.display()
        ),
    );
    let path: OsString = format!("{}:{real}", folder.display()).into();
    said(person.command(env!("CARGO_BIN_EXE_ip")).args(words).env("PATH", path))
}

fn runnable(path: &Path, script: &str) {
    std::fs::write(path, script).unwrap();
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
}
