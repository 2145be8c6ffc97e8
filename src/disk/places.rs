//! Where a person's own files lie on this machine, by the convention of each system.

use etcetera::BaseStrategy;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The folders of a person's own.
#[derive(Debug, Clone)]
pub struct Places {
    /// What programs read.
    pub data: PathBuf,
    /// What the person sets up.
    pub config: PathBuf,
    /// Where zsh looks for its own files.
    pub zsh: PathBuf,
}

/// Returns the folders of the person who runs this; nothing where nobody has a home.
pub fn own() -> Option<Places> {
    let base = etcetera::choose_base_strategy().ok()?;
    Some(Places {
        data: base.data_dir(),
        config: base.config_dir(),
        zsh: std::env::var_os("ZDOTDIR").map_or_else(|| base.home_dir().to_owned(), PathBuf::from),
    })
}

/// Returns the folder for what a program remembers from one run to the next; nothing where nobody has a home.
pub fn state() -> Option<PathBuf> {
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.state_dir().unwrap_or_else(|| base.data_dir()).join("ip"))
}

/// Returns the file that PowerShell reads when it starts, as it says itself; nothing where there is none.
pub fn powershell_profile() -> Option<PathBuf> {
    let asked = |program: &&str| {
        let mut command = Command::new(program);
        command.args(["-NoProfile", "-NonInteractive", "-Command", "$PROFILE"]);
        let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        let path = String::from_utf8(output.stdout).ok()?;
        Some(path.trim().to_owned()).filter(|it| output.status.success() && !it.is_empty())
    };
    ["pwsh", "powershell"].iter().find_map(asked).map(PathBuf::from)
}

/// Returns the name of the shell that the surroundings name.
pub fn shell() -> Option<String> {
    let named = std::env::var_os("SHELL").map(PathBuf::from);
    let name = named.and_then(|it| Some(it.file_name()?.to_str()?.to_owned()));
    name.or_else(|| cfg!(windows).then(|| "powershell".to_owned()))
}
