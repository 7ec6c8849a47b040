//! The dependencies: their licences, their sources, duplicates, and known holes.

use std::env;
use std::process::Command;

use crate::failure::Failure;
use crate::{paths, process, tools};

/// Where its value is `required`, as in CI, a list of known holes that cannot be reached is a failure.
pub const VARIABLE: &str = "FLOORWALKER_ADVISORIES";
/// What visitors download is compiled for this.
const SHIPPED_FOR: &str = "wasm32-unknown-unknown";

/// Runs cargo-deny over the workspace as `deny.toml` says.
///
/// # Errors
/// When a dependency breaks a rule or has a known hole, or the list of holes is required and cannot be reached.
pub fn deny() -> Result<(), Failure> {
    let program = tools::cargo_deny()?;
    let deny = |arguments: &[&str]| {
        let mut command = Command::new(&program);
        command.args(arguments).current_dir(paths::root());
        command
    };
    process::run(&mut deny(&["--workspace", "check", "licenses", "sources"]))?;
    // Who asks for which of two versions fills screens; `cargo tree --duplicates` tells it to who wants to know.
    process::run(&mut deny(&["--workspace", "check", "--hide-inclusion-graph", "bans"]))?;
    // A second version of a package in what is shipped is downloaded by every visitor.
    let shipped = ["--exclude-dev", "--target", SHIPPED_FOR, "--exclude", "xtask", "--exclude", "floorwalker-site"];
    process::run(deny(&shipped).args(["check", "--deny", "duplicate", "bans"]))?;
    // A workspace of its own, whose one package of others brings a licence of its own.
    let fuzz = ["--manifest-path", "fuzz/Cargo.toml", "--config", "fuzz/deny.toml"];
    process::run(deny(&fuzz).args(["check", "licenses", "bans", "sources"]))?;
    let known_holes = advisories(
        || fetch(&mut deny(&["--workspace", "fetch", "db"])),
        // Fetched a moment ago: from here on a failure is a finding.
        || process::run(&mut deny(&["--workspace", "--offline", "check", "advisories"])),
        env::var(VARIABLE).is_ok_and(|value| value == "required"),
    )?;
    println!("\n   licences, sources, duplicates: passed\n   known holes (advisories): {known_holes}");
    Ok(())
}

/// Fetches the list of known holes and checks against it; the verdict in words, since "not checked" is none.
fn advisories(
    fetch: impl FnOnce() -> Result<(), String>,
    check: impl FnOnce() -> Result<(), Failure>,
    is_required: bool,
) -> Result<&'static str, Failure> {
    let Err(reason) = fetch() else { return check().map(|()| "passed") };
    if is_required {
        return Err(Failure::new("advisories not checked: unreachable")
            .at(reason)
            .remedy(format!("Try again, or leave {VARIABLE} unset where there is no network.")));
    }
    println!("{reason}");
    Ok("NOT CHECKED: the list is unreachable from here (why stands above). CI requires it.")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_is_not_there_never_counts_as_passed() {
        let gone = || Err("no network".to_owned());
        let told = advisories(gone, || panic!("there is nothing to check"), false).expect("only said");
        assert!(told.starts_with("NOT CHECKED"), "{told}");
        let failure = advisories(gone, || panic!("there is nothing to check"), true).expect_err("required");
        assert!(failure.to_string().contains("advisories not checked: unreachable"), "{failure}");
    }

    #[test]
    fn a_list_that_is_there_decides() {
        assert_eq!(advisories(|| Ok(()), || Ok(()), true).expect("no holes"), "passed");
        assert!(advisories(|| Ok(()), || Err(Failure::new("a hole")), false).is_err());
    }

    #[test]
    fn ci_requires_the_list() {
        let file = paths::root().join(".github/workflows/ci.yml");
        let ci = std::fs::read_to_string(file).expect("the workflow");
        assert!(ci.contains(&format!("{VARIABLE}: required")), "{ci}");
    }
}
