//! Runs one command to its end, and tells what it cost.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::Context as _;
use wait4::Wait4;

use crate::subject::Subject;

#[derive(Clone, Copy)]
pub struct Cost {
    /// User and system time, with that of the children it waited for.
    pub cpu: Duration,
    /// Peak resident memory in bytes. The kernel counts what this process held when it started the child, so this one
    /// stays small.
    pub memory: u64,
}

/// Runs a command on a folder; an exit code that is not its own says that something else was measured.
pub fn run(subject: &Subject, corpus: &Path) -> anyhow::Result<Cost> {
    let mut command = Command::new(&subject.program);
    command
        .args(subject.arguments(corpus))
        .envs(subject.variables.iter().cloned());
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let end = command
        .spawn()
        .and_then(Wait4::wait4)
        .with_context(|| format!("{command:?}"))?;
    let code = end.status.code();
    anyhow::ensure!(
        code.is_some_and(|it| subject.codes.contains(&it)),
        "{command:?} ended with {}",
        end.status
    );
    Ok(Cost {
        cpu: end.rusage.utime + end.rusage.stime,
        memory: end.rusage.maxrss,
    })
}
