//! Why git did not do what its user would have it do, by what it says of itself.

/// Why git did not do something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GitError {
    /// There is no program `git`.
    NoGit,
    /// The project lies in no repository.
    NoRepository,
    /// The repository belongs to somebody else on this machine: its folder.
    Foreign(String),
    /// Another git is at work, or one was killed and left its lock: the lock's path.
    Locked(String),
    /// What is saved now would belong to no branch.
    Detached,
    /// Work of the user's own stands half-way.
    Midway(Operation),
    /// Nobody knows who saves.
    Nameless,
    /// A hook of somebody else's refuses: its name, and what it says.
    Refused {
        /// The hook.
        hook: &'static str,
        /// What it says.
        words: String,
    },
    /// What the user's configuration demands could not be signed: what git says.
    Unsigned(String),
    /// The disk is full.
    Full,
    /// The repository may not be written in.
    Closed,
    /// Git's own files are damaged: what git says.
    Broken(String),
    /// A list of what git must not see names these paths of the project.
    Ignored(Vec<String>),
    /// A file was changed while it was being saved.
    Changed,
    /// There is no repository at the address any more, or none that the user may see.
    Gone,
    /// The other machine does not answer: what git says.
    Unreachable(String),
    /// The other machine wants a password or a key, or does not accept the one it got.
    Password,
    /// Nobody has said yet that the other machine is who it says.
    UnknownHost,
    /// Somebody else has sent something meanwhile.
    Newer,
    /// The other machine does not take what is sent: what it says.
    Declined(String),
    /// Git was stopped before it said anything.
    Stopped,
    /// Git failed otherwise, as it says itself.
    Failed(String),
}

/// What stands half-way in a repository.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// Two lines of work are being joined.
    Merge,
    /// Commits are being put on top of others.
    Rebase,
    /// A commit of another branch is being taken over.
    CherryPick,
    /// A commit is being taken back.
    Revert,
    /// A commit is being looked for.
    Bisect,
}

impl Operation {
    /// The operations, each by the file that git keeps while it stands half-way.
    pub const MARKS: [(&str, Self); 7] = [
        ("MERGE_HEAD", Self::Merge),
        ("rebase-merge", Self::Rebase),
        ("rebase-apply", Self::Rebase),
        ("CHERRY_PICK_HEAD", Self::CherryPick),
        ("REVERT_HEAD", Self::Revert),
        ("sequencer", Self::CherryPick),
        ("BISECT_LOG", Self::Bisect),
    ];

    /// Returns what git calls it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Merge => "merge",
            Self::Rebase => "rebase",
            Self::CherryPick => "cherry-pick",
            Self::Revert => "revert",
            Self::Bisect => "bisect",
        }
    }
}

/// What git says, and what that means; the first that fits holds.
const SIGNS: &[(&str, Sign)] = &[
    ("not a git repository", |_| GitError::NoRepository),
    ("dubious ownership in repository at '", |it| {
        GitError::Foreign(quoted(it, "repository at '"))
    }),
    (".lock': File exists", |it| GitError::Locked(quoted(it, "create '"))),
    ("No space left on device", |_| GitError::Full),
    ("Disk quota exceeded", |_| GitError::Full),
    ("File too large", |_| GitError::Full),
    ("Please tell me who you are", |_| GitError::Nameless),
    ("empty ident name", |_| GitError::Nameless),
    ("unable to auto-detect", |_| GitError::Nameless),
    ("no name was given", |_| GitError::Nameless),
    ("no email was given", |_| GitError::Nameless),
    ("disallowed characters", |_| GitError::Nameless),
    ("failed to sign", |it| GitError::Unsigned(first(it))),
    ("paths are ignored by one of your", |it| GitError::Ignored(ignored(it))),
    ("not currently on a branch", |_| GitError::Detached),
    ("unmerged", |_| GitError::Midway(Operation::Merge)),
    ("Host key verification failed", |_| GitError::UnknownHost),
    ("REMOTE HOST IDENTIFICATION HAS CHANGED", |_| GitError::UnknownHost),
    ("Authentication failed", |_| GitError::Password),
    ("could not read Username", |_| GitError::Password),
    ("could not read Password", |_| GitError::Password),
    ("terminal prompts disabled", |_| GitError::Password),
    ("Permission denied (", |_| GitError::Password),
    ("Too many authentication failures", |_| GitError::Password),
    ("returned error: 401", |_| GitError::Password),
    ("returned error: 403", |_| GitError::Password),
    ("[remote rejected]", |it| GitError::Declined(told(it))),
    ("non-fast-forward", |_| GitError::Newer),
    ("fetch first", |_| GitError::Newer),
    ("stale info", |_| GitError::Newer),
    ("does not appear to be a git repository", |_| GitError::Gone),
    ("epository not found", |_| GitError::Gone),
    ("returned error: 404", |_| GitError::Gone),
    ("' not found", |_| GitError::Gone),
    ("does not exist", |_| GitError::Gone),
    ("Could not resolve host", |it| GitError::Unreachable(first(it))),
    ("Connection refused", |it| GitError::Unreachable(first(it))),
    ("onnection timed out", |it| GitError::Unreachable(first(it))),
    ("onnection reset", |it| GitError::Unreachable(first(it))),
    ("Network is unreachable", |it| GitError::Unreachable(first(it))),
    ("No route to host", |it| GitError::Unreachable(first(it))),
    ("unable to access '", |it| GitError::Unreachable(first(it))),
    ("Could not read from remote repository", |it| {
        GitError::Unreachable(first(it))
    }),
    ("the remote end hung up", |it| GitError::Unreachable(first(it))),
    ("insufficient permission", |_| GitError::Closed),
    ("Permission denied", |_| GitError::Closed),
    ("Read-only file system", |_| GitError::Closed),
    ("Error building trees", |_| GitError::Changed),
    ("index file corrupt", |it| GitError::Broken(first(it))),
    ("index file smaller than expected", |it| GitError::Broken(first(it))),
    ("bad signature", |it| GitError::Broken(first(it))),
    ("is corrupt", |it| GitError::Broken(first(it))),
    ("object file", |it| GitError::Broken(first(it))),
    ("bad object", |it| GitError::Broken(first(it))),
    ("missing blob", |it| GitError::Broken(first(it))),
    ("unable to read tree", |it| GitError::Broken(first(it))),
    ("bad config", |it| GitError::Broken(first(it))),
];

type Sign = fn(&str) -> GitError;

/// Returns what git means by what it says on standard error; its words must be English, whatever the machine speaks.
pub(super) fn meaning(said: &str) -> GitError {
    if said.lines().all(|it| it.trim().is_empty() || it.starts_with("hint: ")) {
        return GitError::Stopped;
    }
    let sign = SIGNS.iter().find(|it| said.contains(it.0));
    sign.map_or_else(|| GitError::Failed(first(said)), |it| it.1(said))
}

/// Returns the first line that says why, without git's own mark before it.
fn first(said: &str) -> String {
    let lines = || said.lines().map(str::trim).filter(|it| !it.is_empty());
    let plain = |it: &str| it.starts_with("fatal: ") || it.starts_with("error: ");
    let line = lines().find(|it| plain(it)).or_else(|| lines().next());
    let line = line.unwrap_or_default();
    line.trim_start_matches("fatal: ")
        .trim_start_matches("error: ")
        .to_owned()
}

/// Returns what the other machine says, without the mark that git puts before it.
fn told(said: &str) -> String {
    let remote = said.lines().filter_map(|it| it.strip_prefix("remote: "));
    let remote: Vec<&str> = remote.map(str::trim).filter(|it| !it.is_empty()).collect();
    if remote.is_empty() {
        first(said)
    } else {
        remote.join(" ")
    }
}

fn quoted(said: &str, before: &str) -> String {
    let rest = said.split_once(before).map_or("", |it| it.1);
    rest.split('\'').next().unwrap_or(rest).to_owned()
}

fn ignored(said: &str) -> Vec<String> {
    let lines = said.lines().skip_while(|it| !it.contains("paths are ignored")).skip(1);
    let paths = lines.take_while(|it| !it.starts_with("hint:") && !it.starts_with("Use -f"));
    paths
        .map(|it| it.trim().to_owned())
        .filter(|it| !it.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_git_says_is_understood() {
        let lock =
            "fatal: Unable to create '/p/.git/index.lock': File exists.\n\nAnother git process seems to be running";
        for (said, meant) in [
            (lock, GitError::Locked("/p/.git/index.lock".to_owned())),
            (
                "error: insufficient permission for adding an object to repository database .git/objects\nerror: x: failed",
                GitError::Closed,
            ),
            ("fatal: write error: No space left on device", GitError::Full),
            (
                "fatal: unable to auto-detect email address (got 'a@b.(none)')",
                GitError::Nameless,
            ),
            (
                "git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.",
                GitError::Password,
            ),
            (
                "fatal: unable to access 'https://x.dk/': Could not resolve host: x.dk",
                GitError::Unreachable("unable to access 'https://x.dk/': Could not resolve host: x.dk".to_owned()),
            ),
            (
                " ! [rejected]        main -> main (fetch first)\nerror: failed to push some refs",
                GitError::Newer,
            ),
            (
                "remote: Store filer er ikke tilladt\nTo x\n ! [remote rejected] main -> main (pre-receive hook declined)",
                GitError::Declined("Store filer er ikke tilladt".to_owned()),
            ),
            (
                "fatal: '/væk.git' does not appear to be a git repository",
                GitError::Gone,
            ),
            (
                "The following paths are ignored by one of your .gitignore files:\ninterviews\nhint: Use -f if you really",
                GitError::Ignored(vec!["interviews".to_owned()]),
            ),
            ("hint: noget\n\n", GitError::Stopped),
            (
                "warning: noget\nfatal: hvad som helst",
                GitError::Failed("hvad som helst".to_owned()),
            ),
        ] {
            assert_eq!(meaning(said), meant, "{said}");
        }
    }
}
