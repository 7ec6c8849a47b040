//! The pictures that are shown with a link to a page, and the signs of the installed app. They are composed as SVG from the
//! content, and drawn here, because no site that shows link previews draws SVG.

pub mod cards;
pub mod colors;
pub mod drawing;
pub mod font;
pub mod front;
pub mod icons;
pub mod paint;
pub mod store;
pub mod text;

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use floorwalker::domain::atlas::Atlas;

use crate::Site;
use crate::fault::Fault;
use cards::Card;
use colors::Colors;
use font::Fonts;
use store::Store;

pub use drawing::SIZE;

/// The picture of the site, relative to its top.
pub const FRONT: &str = "pictures/floorwalker.png";

/// The picture of an entry, relative to the site's top.
pub fn of_entry(slug: &str) -> String {
    format!("pictures/{slug}.png")
}

/// The picture of a comparison, relative to the site's top.
pub fn of_comparison(slug: &str) -> String {
    format!("pictures/compare-{slug}.png")
}

/// Every picture as SVG, under the name of its file.
///
/// # Errors
/// When a color is missing.
pub fn all(atlas: &Atlas, fonts: &Fonts) -> Result<Vec<(String, String)>, Fault> {
    let colors = Colors::read()?;
    let entries = atlas.terms().iter().map(|term| (of_entry(&term.slug), Card::of_entry(term)));
    let compared = atlas.comparisons().iter();
    let comparisons = compared.map(|comparison| (of_comparison(&comparison.slug), Card::of_comparison(comparison)));
    let cards = entries.chain(comparisons).map(|(name, card)| (name, card.draw(&colors, fonts)));
    Ok(cards.chain([(FRONT.to_owned(), front::picture(&colors, fonts))]).collect())
}

/// Writes them all, and the icons; what is in the folder `store` already is not drawn again.
///
/// # Errors
/// When one cannot be drawn or written.
pub fn write(site: &Site, store: &Path) -> Result<(), Fault> {
    let fonts = Fonts::read()?;
    let pictures = all(&site.atlas, &fonts)?;
    let store = Store::at(store);
    for (name, icon) in icons::all(&store, &fonts)? {
        site.folder.write(name, icon)?;
    }
    let next = AtomicUsize::new(0);
    let work = || -> Result<(), Fault> {
        while let Some((name, svg)) = pictures.get(next.fetch_add(1, Ordering::Relaxed)) {
            site.folder.write(name, store.picture(svg, &fonts, SIZE)?)?;
        }
        Ok(())
    };
    let hands = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let hands: Vec<_> = (0..hands).map(|_| scope.spawn(work)).collect();
        hands
            .into_iter()
            .try_for_each(|hand| hand.join().unwrap_or_else(|_| Err(Fault("a picture could not be drawn".into()))))
    })
}
