//! Starting other programs: find one, ask it something, run it and wait.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::Failure;
use crate::paths;

/// The program of this name that the shell would start.
pub fn find(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).find_map(|folder| find_in(&folder, program))
}

/// The program of this name in this folder.
pub fn find_in(folder: &Path, program: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    endings.iter().map(|ending| folder.join(format!("{program}{ending}"))).find(|file| is_program(file))
}

/// What the program prints for these arguments, trimmed; nothing when it fails.
pub fn answer(program: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// Runs the command with its output passed on, and waits for it.
///
/// # Errors
/// When it cannot be started, or says that it failed.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let line = line(command);
    println!("   $ {line}");
    let status = command.status().map_err(|error| cannot_start(&line, &error))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("this command failed ({status}); what it said stands above")).at(line))
}

/// What the command prints; what it complains of is passed on.
///
/// # Errors
/// When it cannot be started, or says that it failed.
pub fn output(command: &mut Command) -> Result<String, Failure> {
    let line = line(command);
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| cannot_start(&line, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(Failure::new(format!("this command failed ({})", output.status)).at(line))
}

/// The failure of a command that did not even start.
pub fn cannot_start(line: &str, error: &std::io::Error) -> Failure {
    Failure::new(format!("this command could not be started: {error}")).at(line)
}

/// The cargo that runs us, in the project's folder.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(paths::root());
    command
}

/// The command as a person would type it, for messages.
pub fn line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(unix)]
fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    file.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(file: &Path) -> bool {
    file.is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_the_shell_would_start() {
        assert!(find("cargo").is_some());
        assert_eq!(find("no-such-program-anywhere"), None);
    }

    #[test]
    fn a_failed_command_is_shown_as_typed() {
        let mut command = Command::new("no-such-program-anywhere");
        let failure = run(command.args(["do", "it"])).expect_err("there is no such program");
        assert!(failure.to_string().ends_with("where:  no-such-program-anywhere do it"), "{failure}");
    }
}
