//! Where a tour is, and what the map shows there.

use super::address::{Address, Place};
use super::atlas::{Atlas, Tour, TourStep};

/// The step with that number, counted from 1, and its number; past the end it is the last one. `None` while the steps are
/// not here.
pub fn step(tour: &Tour, number: usize) -> Option<(usize, &TourStep)> {
    let steps = tour.steps()?;
    let number = number.clamp(1, steps.len().max(1));
    Some((number, steps.get(number - 1)?))
}

/// The address of the map that is shown at `address`: on a tour, where its step stands.
pub fn shown(atlas: &Atlas, address: &Address) -> Address {
    let Place::Tour(slug, number) = &address.place else { return address.clone() };
    let tour = atlas.tours().iter().find(|tour| tour.slug == *slug);
    let at = tour.and_then(|tour| step(tour, *number)).map(|(_, step)| Address::parse(&step.at)).unwrap_or_default();
    Address { query: address.query.clone(), region: address.region, ..at }
}
