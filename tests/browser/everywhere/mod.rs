//! The journeys: what visitors do, in every engine, by plain `WebDriver`.
//!
//! Each journey is a function over the engine, and a test in each. `cargo xtask test` takes those called `smoke` in all three engines,
//! `cargo xtask test --all-browsers` takes all. What an engine cannot do it says by name, and that is printed at the end of a run.

use xtask::engine::Engine;
use xtask::tally;

use crate::support::{Outcome, Trouble};

/// Makes tests of journeys: one in each engine, those that touch most in a module of their own.
macro_rules! journeys {
    ($($set:ident: $($journey:ident),+ $(,)?;)+) => { $(
        mod $set {
            mod chromium { $(
                #[tokio::test]
                async fn $journey() -> crate::support::Outcome {
                    crate::everywhere::take(xtask::engine::Engine::Chromium, super::super::$journey).await
                }
            )+ }

            mod firefox { $(
                #[tokio::test]
                async fn $journey() -> crate::support::Outcome {
                    crate::everywhere::take(xtask::engine::Engine::Firefox, super::super::$journey).await
                }
            )+ }

            mod webkit { $(
                #[tokio::test]
                async fn $journey() -> crate::support::Outcome {
                    crate::everywhere::take(xtask::engine::Engine::WebKit, super::super::$journey).await
                }
            )+ }
        }
    )+ };
}

mod finding;
mod frames;
mod hearing;
pub(crate) mod map;
mod moving;
mod own_data;
mod paper;
mod quiz;
mod reading;
mod trouble;

/// Takes a journey in an engine, and counts it.
async fn take(engine: Engine, journey: impl AsyncFnOnce(Engine) -> Outcome) -> Outcome {
    journey(engine).await.map_err(|trouble| Trouble(format!("in {engine}: {}", trouble.0)))?;
    Ok(tally::count(&format!("journeys: {engine}"), 1)?)
}
