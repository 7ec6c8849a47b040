//! How well and how fast search finds, on this machine without a browser.

use crate::failure::Failure;
use crate::paths;
use crate::process::{cargo, run};

/// Has the app's own benchmark of the search print its table.
///
/// # Errors
/// When it fails.
pub(super) fn report() -> Result<(), Failure> {
    if !paths::root().join("benches/search.rs").is_file() {
        println!("\n   search: there is no benches/search.rs to measure it with");
        return Ok(());
    }
    println!("\nSearch, recall at the first place and time of a query");
    run(&mut cargo(&["bench", "--quiet", "-p", "floorwalker", "--bench", "search", "--", "--report"]))
}
