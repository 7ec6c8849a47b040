//! The filters of a map at scale: of a facet with very many values the largest, and those that are picked.

use web_sys::Element;

use crate::app::Screen;
use crate::app::painter::map::{keep_room, paint_value};
use crate::app::painter::patch::{HTML, Patch, TEXT};
use crate::domain::atlas::Atlas;
use crate::domain::facet::Facet;
use crate::domain::filter::programs_of_values;
use crate::html;

/// How many values of a facet are shown, where it has more.
const MOST_VALUES: usize = 24;

/// The values of all facets.
pub(super) struct Values([FacetValues; 4]);

struct FacetValues {
    facet: Facet,
    element: Option<Element>,
    /// How many programs each value has, whatever is chosen.
    programs: Vec<u32>,
    /// The largest, in the order of the map.
    largest: Vec<usize>,
    list: Patch<1>,
    shown: Vec<usize>,
    values: Patch<3>,
    numbers: Patch<1>,
}

impl Values {
    pub(super) fn new(root: &Element, atlas: &Atlas) -> Self {
        let mut programs = programs_of_values(atlas);
        Self(Facet::ALL.map(|facet| {
            let selector = format!("[data-values={}]", facet.slug());
            let programs = std::mem::take(&mut programs[facet as usize]);
            FacetValues {
                facet,
                element: root.query_selector(&selector).ok().flatten(),
                largest: largest(&programs),
                programs,
                list: Patch::find(root, &selector, [HTML]),
                shown: Vec::new(),
                values: Patch::default(),
                numbers: Patch::default(),
            }
        }))
    }

    pub(super) fn paint(&mut self, atlas: &Atlas, screen: &Screen) {
        for facet in &mut self.0 {
            facet.paint(atlas, screen);
        }
    }
}

impl FacetValues {
    fn paint(&mut self, atlas: &Atlas, screen: &Screen) {
        let values = &screen.map.facets[self.facet as usize];
        let is_shown = |place: &usize| values[*place].picked || self.largest.binary_search(place).is_ok();
        let shown: Vec<usize> = (0..values.len()).filter(is_shown).collect();
        if shown != self.shown
            && let Some(element) = &self.element
        {
            let more = values.len() - shown.len();
            self.list.set(0, [Some(&html::wide::values(atlas, self.facet, &shown, more))]);
            self.values = Patch::find(element, "[data-facet]", ["href", "aria-current", "data-empty"]);
            self.numbers = Patch::find(element, ".number", [TEXT]);
            for (place, &value) in shown.iter().enumerate() {
                keep_room(&self.numbers.elements(), place, self.programs[value] as usize);
            }
            self.shown = shown;
        }
        for (place, &value) in self.shown.iter().enumerate() {
            let value = &values[value];
            paint_value(&mut self.values, &mut self.numbers, place, self.facet, value, &screen.shown);
        }
    }
}

/// The values with the most programs, in the order of the map; all, where they are not many.
fn largest(programs: &[u32]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..programs.len()).collect();
    if places.len() > MOST_VALUES {
        places.sort_by_key(|&place| std::cmp::Reverse(programs[place]));
        places.truncate(MOST_VALUES);
        places.sort_unstable();
    }
    places
}
