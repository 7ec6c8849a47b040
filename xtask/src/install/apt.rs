//! Packages of Debian.

use std::path::Path;
use std::process::Command;

use super::announce;
use crate::failure::Failure;
use crate::process;

/// Installs packages with `apt-get`; on systems without it, says what to do by hand.
///
/// # Errors
/// When there is no `apt-get`, no right to use it, or it fails.
pub fn install(packages: &[&str], why: &str, by_hand: &str) -> Result<(), Failure> {
    let names = packages.join(" ");
    let Some(apt) = process::find("apt-get") else {
        return Err(Failure::new(format!("missing: {names}; {why}"))
            .at("this system has no apt-get, so this is yours to install")
            .remedy(by_hand));
    };
    announce(&names, why, "with apt-get");
    // Whether the lists could be renewed is no verdict: old ones may still do, and the next call says if not.
    let _ = process::run(as_root(&apt, by_hand)?.arg("update"));
    let mut command = as_root(&apt, by_hand)?;
    command.args(["install", "--yes", "--no-install-recommends"]).args(packages);
    process::run(&mut command).map_err(|failure| failure.remedy(format!("By hand:\n{by_hand}")))
}

fn as_root(program: &Path, by_hand: &str) -> Result<Command, Failure> {
    let quiet = "DEBIAN_FRONTEND=noninteractive";
    let mut command = if process::answer(Path::new("id"), &["-u"]).as_deref() == Some("0") {
        Command::new("env")
    } else if let Some(sudo) = process::find("sudo") {
        let mut command = Command::new(sudo);
        command.arg("env");
        command
    } else {
        return Err(Failure::new("apt-get needs root, and there is no sudo").remedy(format!("As root:\n{by_hand}")));
    };
    command.arg(quiet).arg(program);
    Ok(command)
}
