//! `cargo xtask`: hands the words of the command line to the library and its verdict to the shell.

use std::process::ExitCode;

fn main() -> ExitCode {
    match xtask::cli::run(std::env::args().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}
