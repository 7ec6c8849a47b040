//! English, a file for each subject.
//!
//! What the first program says stands in one name space. The modules that are `pub` belong to a program or a page of their own, and
//! are spoken of with their name: `words::quiz_pages::…`.

mod about;
pub mod broken;
mod claims;
mod comparisons;
pub mod data;
mod downloads;
mod entry;
mod filters;
mod fit;
mod glossary;
mod grammar;
mod map;
pub mod pack;
mod panel;
mod paper;
pub mod quiz;
mod quiz_desk;
mod quiz_door;
mod quiz_files;
pub mod quiz_pages;
mod search;
pub mod share;
mod shell;
pub mod site;
mod tours;
pub mod wide;

pub use about::*;
pub use claims::*;
pub use comparisons::*;
pub use downloads::*;
pub use entry::*;
pub use filters::*;
pub use fit::*;
pub use glossary::*;
pub use grammar::*;
pub use map::*;
pub use panel::*;
pub use paper::*;
pub use quiz_door::*;
pub use quiz_files::*;
pub use search::*;
pub use shell::*;
pub use tours::*;
