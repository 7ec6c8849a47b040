//! The dependencies: their licences, their sources, duplicates, and known holes.

use std::process::Command;

use crate::failure::Failure;
use crate::{paths, process, tools};

/// Runs cargo-deny over the workspace as `deny.toml` says.
///
/// # Errors
/// When a dependency breaks a rule or has a known hole. That the list of holes cannot be reached is only said.
pub fn deny() -> Result<(), Failure> {
    let program = tools::cargo_deny()?;
    let deny = |arguments: &[&str]| {
        let mut command = Command::new(&program);
        command.arg("--workspace").args(arguments).current_dir(paths::root());
        command
    };
    process::run(&mut deny(&["check", "licenses", "sources"]))?;
    // Who asks for which of two versions fills screens; `cargo tree --duplicates` tells it to who wants to know.
    process::run(&mut deny(&["check", "--hide-inclusion-graph", "bans"]))?;
    if let Err(reason) = fetch(&mut deny(&["fetch", "db"])) {
        println!("Notice: the list of known holes (advisories) cannot be fetched, so it was not checked:\n{reason}");
        return Ok(());
    }
    // Fetched a moment ago: from here on a failure is a finding.
    process::run(&mut deny(&["--offline", "check", "advisories"]))
}

fn fetch(command: &mut Command) -> Result<(), String> {
    println!("   $ {}", process::line(command));
    // Neither a question for a password nor a line gone dead may hold this up: git gives up after 30 s of silence.
    command
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_HTTP_LOW_SPEED_LIMIT", "1000")
        .env("GIT_HTTP_LOW_SPEED_TIME", "30");
    let output = command.output().map_err(|error| error.to_string())?;
    if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&output.stderr).trim().to_owned()) }
}
