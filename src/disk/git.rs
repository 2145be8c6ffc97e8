//! Starting git in a new project, with the `git` program where there is one.

use std::path::Path;
use std::process::{Command, Stdio};

/// What became of starting git.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Started {
    /// The folder is a repository now.
    Yes,
    /// The folder is in a repository already.
    Already,
    /// There is no git, or it did not want to.
    No,
}

/// Makes a folder a repository, unless it lies in one; never fails.
pub fn start(folder: &Path) -> Started {
    let Ok(real) = folder.canonicalize() else {
        return Started::No;
    };
    if real.ancestors().any(|it| it.join(".git").exists()) {
        return Started::Already;
    }
    let mut command = Command::new("git");
    // Another repository that the surroundings point to is not meant.
    for name in [
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_OBJECT_DIRECTORY",
        "GIT_COMMON_DIR",
    ] {
        command.env_remove(name);
    }
    command.args(["init", "-q"]).current_dir(real);
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    match quiet.status() {
        Ok(status) if status.success() => Started::Yes,
        _ => Started::No,
    }
}
