//! The map's twin in words. It is long, and nobody reads it before the map, so it follows after each paint of the map.

use web_sys::Element;

use super::patch::{HTML, Patch};
use crate::domain::atlas::Atlas;
use crate::domain::map_view::MapView;
use crate::domain::outline::in_order;
use crate::html::{self, Html};

/// The list, and what it shows now.
pub(super) struct OutlinePainter {
    /// The programs in the order of the list.
    programs: Vec<usize>,
    items: Patch<1>,
    examples: bool,
    /// Whether the list stands on the page, and whether with the agents' lines.
    written: Option<bool>,
}

impl OutlinePainter {
    pub(super) fn new(atlas: &Atlas) -> Self {
        Self { programs: in_order(atlas), items: Patch::default(), examples: false, written: None }
    }

    /// The agents' lines have arrived.
    pub(super) fn with_examples(&mut self) {
        self.examples = true;
    }

    /// Shows exactly the lit programs of `view`.
    pub(super) fn paint(&mut self, root: &Element, atlas: &Atlas, view: &MapView) {
        if self.written != Some(self.examples) {
            self.written = Some(self.examples);
            Patch::find(root, "[data-outline]", [HTML]).set(0, [Some(&html::outline(Html::default(), atlas))]);
            self.items = Patch::find(root, "[data-program]", ["hidden"]);
        }
        for (place, program) in self.programs.iter().enumerate() {
            self.items.set(place, [view.lit.binary_search(program).is_err().then_some("")]);
        }
    }
}
