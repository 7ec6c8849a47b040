//! How well and how fast search finds, on this machine without a browser.

use std::process::Stdio;

use crate::failure::Failure;
use crate::paths;
use crate::process::{cannot_start, cargo, line};

/// What criterion says of itself; it is asked to try each thing once, since the report has times of its own.
const OF_CRITERION: [&str; 3] = ["Testing ", "Success", "Gnuplot"];

/// Has the app's own benchmark of the search print its report.
///
/// # Errors
/// When it fails.
pub(super) fn report() -> Result<(), Failure> {
    if !paths::root().join("benches/search.rs").is_file() {
        println!("\n   search: there is no benches/search.rs to measure it with");
        return Ok(());
    }
    let mut command = cargo(&["bench", "--quiet", "-p", "floorwalker", "--bench", "search", "--", "--test"]);
    let told = line(&command);
    println!("   $ {told}");
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| cannot_start(&told, &error))?;
    let text = String::from_utf8_lossy(&output.stdout);
    println!("\n   Search: names found first, and times, in a program made as small as the one that is shipped\n");
    for line in of_report(&text) {
        println!("   {line}");
    }
    if output.status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("this command failed ({}); what it said stands above", output.status)).at(told))
}

fn of_report(text: &str) -> impl Iterator<Item = &str> {
    let is_report = |line: &&str| !line.trim().is_empty() && !OF_CRITERION.iter().any(|word| line.starts_with(word));
    text.lines().filter(is_report)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_report_is_told_without_what_surrounds_it() {
        let text = "Gnuplot not found\n300 Trade: 99 of 100 first\n    Doubled 9/10\nTesting a query\nSuccess\n\n";
        let lines: Vec<&str> = of_report(text).collect();
        assert_eq!(lines, ["300 Trade: 99 of 100 first", "    Doubled 9/10"]);
    }
}
