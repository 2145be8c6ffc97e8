//! The shell's Tab key, set up for good: a script where the shell looks, or a line that reads it.

use crate::diagnostic::Failure;
use crate::disk::error::Error;
use crate::disk::output::{self, Refused};
use crate::disk::places::{self, Places};
use crate::disk::read;
use std::path::{Path, PathBuf};

/// What stands in every file and line of ours, so that they are known again.
const MARK: &str = "# ip completions";

/// The shells that something is known of.
const SHELLS: [&str; 5] = ["bash", "elvish", "fish", "powershell", "zsh"];

/// What is written for a shell.
#[derive(Debug, PartialEq, Eq)]
struct Plan {
    /// Where the script lies.
    script: PathBuf,
    /// The file that the shell reads when it starts, and the line that must stand in it; nothing where the shell finds the script itself.
    line: Option<(PathBuf, String)>,
}

/// Writes a shell's script where the person who runs this has it read; returns the files that were written or hold it already.
pub fn install(shell: &str, script: &str) -> Result<Vec<PathBuf>, Failure> {
    let own = places::own().ok_or_else(|| Failure::machine("completions-homeless"))?;
    let profile = (shell == "powershell").then(places::powershell_profile).flatten();
    write(&plan(shell, &own, profile)?, script)
}

fn plan(shell: &str, own: &Places, profile: Option<PathBuf>) -> Result<Plan, Failure> {
    let ours = |name: &str| own.data.join("ip").join(name);
    let by_line = |name: &str, file: PathBuf, line: &dyn Fn(&str) -> String| {
        let script = ours(name);
        let line = line(&script.display().to_string());
        Plan {
            script,
            line: Some((file, line)),
        }
    };
    let alone = |script: PathBuf| Plan { script, line: None };
    Ok(match shell {
        "bash" => alone(own.data.join("bash-completion/completions/ip")),
        "fish" => alone(own.config.join("fish/completions/ip.fish")),
        // What the script calls exists only where completion was started.
        "zsh" => by_line("completions.zsh", own.zsh.join(".zshrc"), &|it| {
            format!("(( $+functions[compdef] )) || {{ autoload -Uz compinit && compinit }}; source '{it}' {MARK}")
        }),
        "elvish" => by_line("completions.elv", own.config.join("elvish/rc.elv"), &|it| {
            format!("eval (slurp < '{it}') {MARK}")
        }),
        "powershell" => {
            let usual = own.config.join("powershell/Microsoft.PowerShell_profile.ps1");
            let file = profile.unwrap_or(usual);
            by_line("completions.ps1", file, &|it| format!(". '{it}' {MARK}"))
        }
        _ => return Err(Failure::usage("completions-which").with("shells", SHELLS.join(", "))),
    })
}

fn write(plan: &Plan, script: &str) -> Result<Vec<PathBuf>, Failure> {
    let refused = |path: &Path| {
        let path = path.display().to_string();
        move |why: Refused| match why {
            Refused::Foreign => Failure::usage("completions-foreign").with("path", path.clone()),
            Refused::Machine(error) => Error::io(&path, &error).into(),
        }
    };
    output::may_write(&plan.script, MARK).map_err(refused(&plan.script))?;
    let text = format!("{MARK}\n{script}");
    output::write(&plan.script, text.as_bytes()).map_err(refused(&plan.script))?;
    let mut paths = vec![plan.script.clone()];
    if let Some((file, line)) = &plan.line {
        let old = read::any(file).unwrap_or_default();
        if !String::from_utf8_lossy(&old).lines().any(|it| it == line) {
            output::append_line(file, line).map_err(refused(file))?;
        }
        paths.push(file.clone());
    }
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(at: &Path) -> Places {
        Places {
            data: at.join("data"),
            config: at.join("config"),
            zsh: at.to_owned(),
        }
    }

    fn installed(shell: &str, at: &Path) -> Vec<String> {
        let paths = write(&plan(shell, &own(at), None).unwrap(), "script\n").unwrap();
        let shown = |it: &PathBuf| it.strip_prefix(at).unwrap().to_string_lossy().replace('\\', "/");
        paths.iter().map(shown).collect()
    }

    #[test]
    fn every_shell_has_its_own_place_and_twice_is_as_good_as_once() {
        let at = tempfile::tempdir().unwrap();
        let at = at.path();
        std::fs::write(at.join(".zshrc"), "alias ll=ls").unwrap();
        for _ in 0..2 {
            assert_eq!(installed("bash", at), ["data/bash-completion/completions/ip"]);
            assert_eq!(installed("fish", at), ["config/fish/completions/ip.fish"]);
            assert_eq!(installed("zsh", at), ["data/ip/completions.zsh", ".zshrc"]);
            assert_eq!(
                installed("elvish", at),
                ["data/ip/completions.elv", "config/elvish/rc.elv"]
            );
            let profile = "config/powershell/Microsoft.PowerShell_profile.ps1";
            assert_eq!(installed("powershell", at), ["data/ip/completions.ps1", profile]);
        }
        let zsh = std::fs::read_to_string(at.join(".zshrc")).unwrap();
        let lines: Vec<&str> = zsh.lines().collect();
        assert_eq!((lines.len(), lines[0]), (2, "alias ll=ls"), "{zsh}");
        assert!(lines[1].contains("source '") && lines[1].ends_with(MARK), "{zsh}");
        let bash = std::fs::read_to_string(at.join("data/bash-completion/completions/ip")).unwrap();
        assert_eq!(bash, "# ip completions\nscript\n");
    }

    #[test]
    fn a_script_of_somebody_else_is_left_alone() {
        let at = tempfile::tempdir().unwrap();
        let path = at.path().join("config/fish/completions/ip.fish");
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, "min egen").unwrap();
        let failure = write(&plan("fish", &own(at.path()), None).unwrap(), "script").unwrap_err();
        assert_eq!(failure.message.key, "completions-foreign");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "min egen");
        assert_eq!(
            plan("cmd", &own(at.path()), None).unwrap_err().message.key,
            "completions-which"
        );
    }
}
