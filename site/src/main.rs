//! Trunk calls this after each build (`Trunk.toml`) and names the folder in `TRUNK_STAGING_DIR`.

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use floorwalker_site::{Extent, make};

fn main() -> ExitCode {
    let Some(folder) = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        eprintln!("This makes the site of what Trunk has built. `cargo xtask build` calls both.");
        return ExitCode::FAILURE;
    };
    // A debug build is for the edit loop: what takes seconds and is not looked at there is left out.
    let is_debug = env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug");
    match make(&folder, if is_debug { Extent::Debug } else { Extent::Whole }) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("error: {fault}");
            ExitCode::FAILURE
        }
    }
}
