//! Whether what stands beside the code can be read as pages, and every link in it leads somewhere.

use crate::failure::Failure;
use crate::process::{cargo, run};

/// Has `cargo doc` read all of it: what others may call, what is private too, and what only the browser has.
///
/// # Errors
/// At the first warning.
pub fn check() -> Result<(), Failure> {
    let in_the_browser = ["-p", "floorwalker", "--target", "wasm32-unknown-unknown", "--document-private-items"];
    for scope in [&["--workspace"][..], &["--workspace", "--document-private-items"], &in_the_browser] {
        run(cargo(&["doc", "--quiet", "--no-deps"]).args(scope).env("RUSTDOCFLAGS", "-D warnings"))?;
    }
    Ok(())
}
