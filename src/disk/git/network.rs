//! Asking another repository whether it answers: with a bounded wait, and nobody is asked for a password.

use super::own_variables;
use super::trouble::{GitError, meaning};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How often a program that is waited for is looked at.
const PAUSE: Duration = Duration::from_millis(20);
/// The ways to another repository that run no program of anybody's choice.
const PROTOCOLS: &str = "file:git:http:https:ssh";

/// Why another repository can't be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unanswered {
    /// There was no answer in time.
    Silent,
    /// Git was told so, or did not get there.
    Git(GitError),
}

/// Asks an address whether a repository answers there, for at most so long.
///
/// It is asked from outside the repository at `folder`, so that nothing of that one's configuration is followed: the user's own says
/// how to reach others, and who they are there.
pub fn ask(folder: &Path, address: &str, patience: Duration) -> Result<(), Unanswered> {
    let mut command = Command::new("git");
    for name in own_variables().filter(|it| *it != "GIT_SSH_COMMAND" && *it != "GIT_SSH") {
        command.env_remove(name);
    }
    let outside = folder.ancestors().last().unwrap_or(folder);
    command
        .current_dir(outside)
        .env("GIT_ALLOW_PROTOCOL", PROTOCOLS)
        .env("GIT_HTTP_LOW_SPEED_LIMIT", "1")
        .env("GIT_HTTP_LOW_SPEED_TIME", patience.as_secs().max(1).to_string())
        .env("LC_ALL", "C")
        .args(["--no-pager", "ls-remote", "--quiet", "--"])
        .arg(placed(folder, address));
    hush(&mut command);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    match run(command, patience) {
        Ok(Some(answer)) if answer.is_success => Ok(()),
        Ok(Some(answer)) => Err(Unanswered::Git(meaning(&answer.complaint))),
        Ok(None) => Err(Unanswered::Silent),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(Unanswered::Git(GitError::NoGit)),
        Err(error) => Err(Unanswered::Git(GitError::Failed(error.to_string()))),
    }
}

/// Keeps git, and the programs that it starts to reach others, from asking anybody for a password.
pub fn hush(command: &mut Command) {
    command
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GCM_INTERACTIVE", "never")
        .env("GIT_ASKPASS", "")
        .env_remove("SSH_ASKPASS");
    if std::env::var_os("GIT_SSH").is_some() {
        return;
    }
    let own = std::env::var("GIT_SSH_COMMAND").ok().or_else(set_ssh);
    let own = own.unwrap_or_else(|| "ssh".to_owned());
    // Other programs than OpenSSH do not know the words.
    let first = own.split_whitespace().next().unwrap_or_default();
    if first
        .rsplit(['/', '\\'])
        .next()
        .is_some_and(|it| it == "ssh" || it == "ssh.exe")
    {
        command.env("GIT_SSH_COMMAND", format!("{own} -o BatchMode=yes -o ConnectTimeout=8"));
    }
}

/// Returns the program for `ssh` that the user has chosen for themselves.
fn set_ssh() -> Option<String> {
    let output = Command::new("git")
        .args(["config", "--global", "--get", "core.sshCommand"])
        .stderr(Stdio::null())
        .stdin(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    (!text.is_empty()).then_some(text)
}

/// Returns an address as it is meant in a folder: a path may be seen from there.
fn placed(folder: &Path, address: &str) -> PathBuf {
    let is_path = !address.contains("://") && !address.split('/').next().is_some_and(|it| it.contains(':'));
    if is_path {
        folder.join(address)
    } else {
        PathBuf::from(address)
    }
}

/// What a program said in the time that it had.
struct Answer {
    is_success: bool,
    complaint: String,
}

/// Runs a program that complains through a pipe; nothing where it did not end in time, and was ended.
fn run(mut command: Command, patience: Duration) -> std::io::Result<Option<Answer>> {
    let mut child = command.spawn()?;
    let pipe = child.stderr.take();
    // What it started may hold the pipe open when it has ended itself, so nobody waits for the reader for ever.
    let (send, received) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let mut text = Vec::new();
        if let Some(mut pipe) = pipe {
            // Half a complaint says more than none.
            let _ = pipe.read_to_end(&mut text);
        }
        let _ = send.send(String::from_utf8_lossy(&text).into_owned());
    });
    let Some(is_success) = wait(&mut child, patience)? else {
        return Ok(None);
    };
    let complaint = received.recv_timeout(Duration::from_secs(1)).unwrap_or_default();
    Ok(Some(Answer { is_success, complaint }))
}

fn wait(child: &mut Child, patience: Duration) -> std::io::Result<Option<bool>> {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status.success()));
        }
        if start.elapsed() > patience {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        std::thread::sleep(PAUSE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::git::fixture::Repository;

    const PATIENCE: Duration = Duration::from_secs(20);

    #[test]
    fn a_repository_answers_one_that_is_gone_does_not_and_a_program_is_never_run() {
        let (here, there) = (Repository::empty(), Repository::empty());
        let root = here.root();
        assert_eq!(ask(&root, there.root().to_str().unwrap(), PATIENCE), Ok(()));
        let relative = format!("../{}", there.root().file_name().unwrap().to_str().unwrap());
        assert_eq!(ask(&root, &relative, PATIENCE), Ok(()));
        let gone = there.root().join("gone");
        assert_eq!(
            ask(&root, gone.to_str().unwrap(), PATIENCE),
            Err(Unanswered::Git(GitError::Gone))
        );
        let trap = root.join("trap");
        let run = format!("ext::sh -c touch% {}", trap.display());
        assert!(ask(&root, &run, PATIENCE).is_err());
        assert!(!trap.exists());
        assert!(ask(&root, "--upload-pack=x", PATIENCE).is_err());
    }

    #[test]
    fn what_takes_too_long_is_ended() {
        let mut command = Command::new("sleep");
        command.arg("30").stderr(Stdio::piped());
        let start = Instant::now();
        assert!(run(command, Duration::from_millis(50)).unwrap().is_none());
        assert!(start.elapsed() < Duration::from_secs(20));
    }
}
