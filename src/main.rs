//! Arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    ip::run(std::env::args_os())
}
