//! How many random cases a law is tried on.

use std::env;

use proptest::test_runner::{Config, RngSeed};

/// That many, always the same, so that a red run is red on every machine; or as many as `PROPTEST_CASES` asks for, always others.
pub(crate) fn cases(cases: u32) -> Config {
    let more = env::var_os("PROPTEST_CASES").is_some();
    let config = Config { failure_persistence: None, ..Config::default() };
    if more { config } else { Config { cases, rng_seed: RngSeed::Fixed(2009), ..config } }
}
