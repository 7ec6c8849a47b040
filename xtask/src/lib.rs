//! The project's one door: set up, build, serve, test, measure.
//!
//! Each module has one subject. `cli` reads the command; `app`, `suite`, `size`, `bench`, `browsers`, `lighthouse`, `formats`, `fuzz` and
//! `deny` carry one out, `docs` and `journeys` one step of `suite`;
//! `install` gets what is missing, always into a folder of its own, never among the user's own tools; `server`,
//! `engine`, `tally` and `webdriver` are used by the browser tests too. Needs nothing but the standard library and a small HTTP server, so
//! that the first answer of `cargo xtask` comes within seconds.

pub mod app;
pub mod bench;
pub mod browsers;
pub mod cli;
pub mod deny;
pub mod dist;
pub mod docs;
pub mod engine;
pub mod failure;
pub mod flags;
pub mod formats;
pub mod fuzz;
pub mod gzip;
pub mod install;
pub mod journeys;
pub mod lighthouse;
pub mod one_file;
pub mod paths;
pub mod process;
pub mod reproducible;
pub mod server;
pub mod size;
pub mod steps;
pub mod suite;
pub mod tally;
pub mod tools;
pub mod webdriver;
