//! A person's own editor, opened on a file of the project.

use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

/// Opens a file in an editor, a program and its arguments, and waits; returns whether that went well.
pub fn edit(editor: &[String], path: &Path) -> bool {
    let Some((program, arguments)) = editor.split_first() else {
        return false;
    };
    let run = |program: &str| Command::new(program).args(arguments).arg(path).status();
    let status = match run(program) {
        // Windows finds a program by its name alone, and a script such as that of Visual Studio Code only by the whole of it.
        Err(error) if cfg!(windows) && error.kind() == ErrorKind::NotFound => run(&format!("{program}.cmd")),
        status => status,
    };
    status.is_ok_and(|it| it.success())
}
