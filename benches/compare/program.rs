//! Asks a program for its output.

use std::path::Path;
use std::process::{Command, Stdio};

/// What a command prints to both streams, or nothing where it is not installed.
pub fn output(program: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .ok()?;
    let text = [output.stdout, output.stderr].concat();
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&text).into_owned())
}
