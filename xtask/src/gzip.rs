//! `gzip -9` of a file: the measure of the size budget, and what the server sends.

use std::fs::File;
use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::process;

/// Whether this machine has the command at all.
pub fn is_here() -> bool {
    process::find("gzip").is_some()
}

/// The file, compressed by the `gzip` command at its best.
///
/// # Errors
/// When the file cannot be read or there is no such command.
pub fn best(file: &Path) -> Result<Vec<u8>, Failure> {
    let opened = File::open(file).map_err(|error| Failure::new(error.to_string()).at(file.display()))?;
    // `-n` leaves the time out, so that the same bytes always have the same size.
    let mut command = Command::new("gzip");
    let output = command.args(["-9", "-n", "-c"]).stdin(opened).output();
    let output = output.map_err(|error| {
        process::cannot_start("gzip -9", &error).remedy("Install gzip (Debian: apt-get install gzip).")
    })?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(Failure::new(String::from_utf8_lossy(&output.stderr).trim()).at(file.display()))
}
