//! Speed and size of the release build, for people to read. Nothing here passes or fails by a time.

use crate::app;
use crate::failure::Failure;
use crate::process::{cargo, run};
use crate::size::Report;
use crate::suite::Equipment;
use crate::tools::BuildTools;

/// Builds the release site, measures it in a browser, and prints what it found.
///
/// # Errors
/// When the site cannot be built or driven.
pub fn bench() -> Result<(), Failure> {
    let equipment = Equipment::get()?;
    app::build(&BuildTools::for_release()?)?;
    let measure = ["test", "--quiet", "-p", "xtask", "--test", "bench", "--", "--ignored", "--nocapture"];
    run(&mut equipment.hand_to(cargo(&measure)))?;
    println!("\n{}", Report::measure()?);
    Ok(())
}
