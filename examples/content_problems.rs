//! Says what is wrong with the content, a line for each problem: `cargo xtask content` calls this first, because of content that
//! cannot be read its tests can say nothing.

use std::process::ExitCode;

use floorwalker::content::{FILES, QUIZ_FILES};
use floorwalker::domain::atlas::{Atlas, Fault, Lore, Problem};

fn main() -> ExitCode {
    let mut problems = problems();
    // What refers to something in a file that cannot be read is not at fault.
    if problems.iter().any(|problem| matches!(problem.fault, Fault::Unreadable(_))) {
        problems.retain(|problem| !matches!(problem.fault, Fault::Dangling(..)));
    }
    for problem in &problems {
        println!("src/content/{problem}");
    }
    if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Of the atlas; where that has none, of the quiz's own files, which refer to it.
fn problems() -> Vec<Problem> {
    match Atlas::read(FILES) {
        Ok(atlas) => Lore::read(&atlas, QUIZ_FILES).err().unwrap_or_default(),
        Err(problems) => problems,
    }
}
