//! Text → atlas: whatever is spoiled in a content file, it is read, or refused with a remedy.

use floorwalker::content::FILES;
use floorwalker::domain::atlas::{Atlas, ContentFile, Problem};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::support::cases::cases;

/// What slips into a file, in the place of so many letters.
const PIECES: [&str; 18] = [
    "",
    "",
    "\"",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "0",
    "-",
    "\\",
    "\\ud800",
    "é",
    "\u{0}",
    "\"id\":\"a\",",
    "voice",
];

/// The problems in words; each must name a file that there is, a place in it, and say what to do.
fn told(problems: &[Problem]) -> Result<Vec<String>, TestCaseError> {
    prop_assert!(!problems.is_empty());
    for problem in problems {
        prop_assert!(FILES.iter().any(|file| file.name == problem.file), "{}", problem);
        prop_assert!(!problem.place.trim().is_empty(), "{}", problem);
        let fault = problem.fault.to_string();
        let sentences = fault.trim_end_matches('.').split(". ").count();
        prop_assert!(fault.ends_with('.') && sentences > 1, "what, and what to do: {}", problem);
    }
    Ok(problems.iter().map(ToString::to_string).collect())
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn spoiled_content_is_read_or_refused_with_a_remedy(
        file in any::<Index>(),
        slips in vec((any::<Index>(), 0..6_usize, select(&PIECES[..])), 1..4),
    ) {
        let file = file.index(FILES.len());
        let mut text = FILES[file].text.to_owned();
        for (at, gone, piece) in slips {
            let from = text.floor_char_boundary(at.index(text.len() + 1));
            let to = text.floor_char_boundary((from + gone).min(text.len())).max(from);
            text.replace_range(from..to, piece);
        }
        let mut files: Vec<ContentFile<'_>> = FILES.to_vec();
        files[file].text = &text;
        match (Atlas::read(&files), Atlas::read(&files)) {
            (Ok(atlas), Ok(again)) => prop_assert_eq!(atlas, again),
            (Err(problems), Err(again)) => prop_assert_eq!(told(&problems)?, told(&again)?),
            _ => return Err(TestCaseError::fail("the same files are read once and refused once")),
        }
    }
}
