//! The tours of the map.

/// The tours' heading.
pub const TOURS_HEADING: &str = "Tours of the map";
/// Under it.
pub const TOURS_LEAD: &str = "Short stories, told on the map one step at a time.";
/// The way to all tours.
pub const ALL_TOURS: &str = "See the tours that are there.";
/// The landmark of a tour.
pub fn tour_label(name: &str) -> String {
    format!("Tour: {name}")
}
/// Where a tour is.
pub fn tour_step(name: &str, number: usize, steps: usize) -> String {
    format!("Tour: {name}. Step {number} of {steps}")
}
/// To the next step.
pub const TOUR_NEXT: &str = "Next";
/// To the step before.
pub const TOUR_BACK: &str = "Back";
/// Out of the tour.
pub const TOUR_LEAVE: &str = "Leave the tour here";
/// Past the last step.
pub const TOUR_DONE: &str = "Done: other tours";
/// The address names a tour that is not there.
pub fn no_such_tour(slug: &str) -> String {
    format!("There is no tour \u{201c}{slug}\u{201d}.")
}
