//! The program that git runs before it saves something: laid down where none of somebody else's stands.

use super::{own_variables, quiet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The line by which a hook of ours is known.
const OURS: &str = "# ip hook install";

/// The hooks by which git asks the program, and what is asked for in each.
pub const HOOKS: [(&str, &str); 3] = [
    ("pre-commit", "--staged"),
    ("commit-msg", "--message"),
    ("pre-push", "--pushed"),
];

/// What became of laying a hook down.
#[derive(Debug, PartialEq, Eq)]
pub enum Laid {
    /// It stands there now.
    Done(PathBuf),
    /// It stood there already, just so.
    Already(PathBuf),
    /// Somebody else's stands there, and was left alone.
    Foreign(PathBuf),
    /// The repository has its hooks in a folder of somebody else's.
    Elsewhere(PathBuf),
    /// The folder lies in no repository, or there is no git.
    NoRepository,
}

/// Returns where the program that runs lies.
pub fn program() -> std::io::Result<PathBuf> {
    std::env::current_exe()
}

/// Returns where a project lies as seen from the top of its repository: empty at the top, else with `/` at its end.
pub fn prefix(root: &Path) -> Option<String> {
    asked(root, &["rev-parse", "--show-prefix"])
}

/// Lays a hook down; `body` is what the shell runs after our line.
pub fn lay(root: &Path, name: &str, body: &str) -> std::io::Result<Laid> {
    let Some(common) = asked(root, &["rev-parse", "--git-common-dir"]) else {
        return Ok(Laid::NoRepository);
    };
    if let Some(elsewhere) = set_path(root) {
        return Ok(Laid::Elsewhere(elsewhere));
    }
    let folder = root.join(common).join("hooks");
    let path = folder.join(name);
    let text = format!("#!/bin/sh\n{OURS}\n{body}");
    match fs::read_to_string(&path) {
        Ok(own) if own == text => return Ok(Laid::Already(path)),
        Ok(own) if !own.lines().any(|it| it == OURS) => return Ok(Laid::Foreign(path)),
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        // What can't be read as text is somebody else's program.
        Err(error) if error.kind() == std::io::ErrorKind::InvalidData => return Ok(Laid::Foreign(path)),
        Err(error) => return Err(error),
    }
    fs::create_dir_all(&folder)?;
    let mut file = tempfile::NamedTempFile::new_in(&folder)?;
    file.write_all(text.as_bytes())?;
    runnable(file.path())?;
    file.persist(&path)?;
    Ok(Laid::Done(path))
}

/// Returns by which of the hooks git does not ask the program; nothing where there is no repository.
pub fn missing(root: &Path) -> Option<Vec<&'static str>> {
    if !super::is_in_repository(root) {
        return None;
    }
    let common = asked(root, &["rev-parse", "--git-common-dir"])?;
    let folder = set_path(root).unwrap_or_else(|| root.join(common).join("hooks"));
    // Somebody else's hook may ask the program too.
    let asks = |it: &&(&str, &str)| {
        let text = fs::read(folder.join(it.0)).unwrap_or_default();
        String::from_utf8_lossy(&text).contains(&format!("check {}", it.1))
    };
    Some(HOOKS.iter().filter(|it| !asks(it)).map(|it| it.0).collect())
}

/// Returns the program that a hook of ours asks, where that is gone: git saves and sends nothing then.
pub fn gone(root: &Path) -> Option<PathBuf> {
    let common = asked(root, &["rev-parse", "--git-common-dir"])?;
    let folder = set_path(root).unwrap_or_else(|| root.join(common).join("hooks"));
    let program = |name: &str| {
        let text = fs::read_to_string(folder.join(name)).ok()?;
        let is_ours = text.lines().any(|it| it == OURS);
        let line = text
            .lines()
            .find_map(|it| it.strip_prefix("ip='"))
            .filter(|_| is_ours)?;
        Some(PathBuf::from(line.strip_suffix('\'')?.replace("'\\''", "'")))
    };
    HOOKS.iter().find_map(|it| program(it.0).filter(|it| !it.is_file()))
}

/// Returns where the user's or the repository's configuration has the hooks, where it says so.
fn set_path(root: &Path) -> Option<PathBuf> {
    user_path(root, "core.hooksPath")
}

/// Returns a path that the user's or the repository's configuration names.
pub(super) fn user_path(root: &Path, setting: &str) -> Option<PathBuf> {
    let mut command = Command::new("git");
    for name in own_variables() {
        command.env_remove(name);
    }
    // Reading the configuration runs nothing.
    let command = command
        .args(["config", "--type=path", "--get", setting])
        .current_dir(root);
    let output = command.stderr(Stdio::null()).output().ok()?;
    let path = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    (!path.is_empty()).then(|| PathBuf::from(path))
}

fn asked(root: &Path, words: &[&str]) -> Option<String> {
    let output = quiet(root, None).args(words).stderr(Stdio::null()).output().ok()?;
    let answer = String::from_utf8_lossy(&output.stdout)
        .trim_end_matches(['\r', '\n'])
        .to_owned();
    output.status.success().then_some(answer)
}

#[cfg(unix)]
fn runnable(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn runnable(_: &Path) -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::git::fixture::Repository;

    #[test]
    fn a_hook_is_laid_down_once_renewed_and_never_over_somebody_elses() {
        let repository = Repository::empty();
        let root = repository.root();
        let path = root.join(".git/hooks/pre-commit");
        assert_eq!(lay(&root, "pre-commit", "exit 0\n").unwrap(), Laid::Done(path.clone()));
        assert_eq!(
            lay(&root, "pre-commit", "exit 0\n").unwrap(),
            Laid::Already(path.clone())
        );
        assert_eq!(lay(&root, "pre-commit", "exit 1\n").unwrap(), Laid::Done(path.clone()));
        assert_eq!(
            fs::read_to_string(&path).unwrap(),
            "#!/bin/sh\n# ip hook install\nexit 1\n"
        );
        for foreign in [&b"#!/bin/sh\nhusky\n"[..], b"\xff\xfe\x00", b""] {
            fs::write(&path, foreign).unwrap();
            assert_eq!(
                lay(&root, "pre-commit", "exit 0\n").unwrap(),
                Laid::Foreign(path.clone())
            );
            assert_eq!(fs::read(&path).unwrap(), foreign);
        }
    }

    #[test]
    fn hooks_that_lie_elsewhere_are_left_alone_and_without_a_repository_there_are_none() {
        let repository = Repository::empty();
        let root = repository.root();
        repository.git("2018-05-01", &["config", "core.hooksPath", ".husky"]);
        assert_eq!(
            lay(&root, "pre-commit", "").unwrap(),
            Laid::Elsewhere(PathBuf::from(".husky"))
        );
        let alone = tempfile::tempdir().unwrap();
        assert_eq!(lay(alone.path(), "pre-commit", "").unwrap(), Laid::NoRepository);
    }

    #[test]
    fn a_project_within_a_larger_repository_knows_where_it_lies() {
        let repository = Repository::empty();
        fs::create_dir_all(repository.root().join("politik/2018")).unwrap();
        assert_eq!(prefix(&repository.root()).as_deref(), Some(""));
        assert_eq!(
            prefix(&repository.root().join("politik/2018")).as_deref(),
            Some("politik/2018/")
        );
    }
}
