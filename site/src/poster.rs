//! The whole map as a picture, under a name that stays, for whoever wants to show it elsewhere.

use floorwalker::domain::address::Address;
use floorwalker::domain::map_view::view;
use floorwalker::domain::search::SearchIndex;
use floorwalker::html;
use floorwalker::words;

use crate::Site;
use crate::fault::Fault;

/// The picture's file at the top of the site.
pub const FILE: &str = "map.svg";

/// Writes it.
///
/// # Errors
/// When it cannot be written.
pub fn write(site: &Site) -> Result<(), Fault> {
    let address = Address::default();
    let view = view(&site.atlas, &SearchIndex::of(&site.atlas), &address);
    site.folder.write(FILE, html::poster(&site.atlas, &view, &address, words::NAME))
}
