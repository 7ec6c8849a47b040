//! Parts of the Rust toolchain itself, added by rustup.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::announce;
use crate::failure::Failure;
use crate::process;

const TARGET: &str = "wasm32-unknown-unknown";

/// The compiler's target for browsers.
///
/// # Errors
/// When it is missing and cannot be added.
pub fn wasm_target() -> Result<(), Failure> {
    // Asking the compiler instead of rustup: it is right for Rust from a Linux distribution too.
    if sysroot()?.join("lib/rustlib").join(TARGET).join("lib").is_dir() {
        return Ok(());
    }
    add(&["target", "add", TARGET], &format!("Rust's target {TARGET}"), "the app runs in browsers as WebAssembly")
}

/// A part of the toolchain that is a subcommand of cargo.
///
/// # Errors
/// When it is missing and cannot be added.
pub fn component(name: &str, subcommand: &str, why: &str) -> Result<(), Failure> {
    let answers = process::cargo(&[subcommand, "--version"]).output().is_ok_and(|output| output.status.success());
    if answers { Ok(()) } else { add(&["component", "add", name], &format!("Rust's component {name}"), why) }
}

fn add(arguments: &[&str], what: &str, why: &str) -> Result<(), Failure> {
    let by_hand = format!("rustup {}", arguments.join(" "));
    let Some(rustup) = process::find("rustup") else {
        return Err(Failure::new(format!("{what} is missing, and so is rustup to add it; {why}")).remedy(format!(
            "With rustup (its site: rustup.rs): {by_hand}\nWithout it: install this part as you installed Rust."
        )));
    };
    announce(what, why, "with rustup (some seconds, once)");
    process::run(Command::new(rustup).args(arguments))
        .map_err(|failure| failure.remedy(format!("rustup needs its download site. By hand: {by_hand}")))
}

fn sysroot() -> Result<PathBuf, Failure> {
    let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".into());
    let answer = process::answer(Path::new(&rustc), &["--print", "sysroot"]);
    answer.map(PathBuf::from).ok_or_else(|| Failure::new("the Rust compiler does not answer").at(rustc))
}
