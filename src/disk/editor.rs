//! A person's own editor, opened on a file of the project.

use std::path::Path;
use std::process::Command;

/// Opens a file in an editor, a program and its arguments, and waits; returns whether that went well.
pub fn edit(editor: &[String], path: &Path) -> bool {
    let Some((program, arguments)) = editor.split_first() else {
        return false;
    };
    let status = Command::new(program).args(arguments).arg(path).status();
    status.is_ok_and(|it| it.success())
}
