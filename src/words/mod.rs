//! The interface's own words, all of them. A second language is one more module beside `en`.

mod en;

pub use en::*;
