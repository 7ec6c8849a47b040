//! Steps one after the other, each with its name and its seconds.

use std::time::{Duration, Instant};

use crate::failure::Failure;

/// What has run so far.
#[derive(Default)]
pub struct Steps {
    done: Vec<(String, Duration)>,
}

impl Steps {
    /// Runs one step and keeps its time.
    ///
    /// # Errors
    /// The step's own failure; nothing after it should run.
    pub fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
        println!("\n── {name}");
        let start = Instant::now();
        let result = work();
        let time = start.elapsed();
        let verdict = if result.is_ok() { "passed" } else { "FAILED" };
        println!("── {name}: {verdict} in {}", seconds(time));
        self.done.push((name.to_owned(), time));
        result
    }

    /// The list of names and seconds, with their sum.
    pub fn summary(&self) -> String {
        let total: Duration = self.done.iter().map(|(_, time)| *time).sum();
        let rows = self.done.iter().map(|(name, time)| row(name, *time));
        rows.chain([row("in all", total)]).collect::<Vec<_>>().join("\n")
    }
}

fn row(name: &str, time: Duration) -> String {
    format!("   {name:<28}{:>9}", seconds(time))
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_step_is_counted_too() {
        let mut steps = Steps::default();
        assert!(steps.step("good", || Ok(())).is_ok());
        assert!(steps.step("bad", || Err::<(), _>(Failure::new("no"))).is_err());
        let summary = steps.summary();
        assert_eq!(summary.lines().count(), 3, "{summary}");
        assert!(summary.contains("bad"), "{summary}");
    }
}
