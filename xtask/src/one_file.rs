//! Holds that `floorwalker.html` works from disk in Chromium, in a Firefox that is strict about files, and in `WebKitGTK`.

use crate::browsers::Browsers;
use crate::failure::Failure;
use crate::paths;
use crate::process::run;

/// Opens the one file of the built site in all of them, and uses it.
///
/// # Errors
/// When the site is not built, or something does not work, is asked for, or is complained of.
pub fn check(browsers: &Browsers) -> Result<(), Failure> {
    let file = paths::dist().join("floorwalker.html");
    run(browsers.node("one_file.cjs").arg(&file))
        .map_err(|failure| failure.remedy("Is dist/ older than the source? cargo xtask build"))
}
