//! How wide the window is, and where things stand on the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

use super::{window, within};

/// Whether the window is as wide as the style sheets ask for to show three columns (43.75rem).
pub fn shows_columns() -> bool {
    is_wide("(min-width: 43.75rem)")
}

/// Whether the window is as wide as the style sheets ask for to keep the filters open (70rem).
pub fn has_room() -> bool {
    is_wide("(min-width: 70rem)")
}

fn is_wide(query: &str) -> bool {
    let query = window().and_then(|window| window.match_media(query).ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// A box in whole tenths of a CSS pixel: left, top, width, height.
pub type Measure = [i32; 4];

/// Whether `element` reads from right to left.
pub(super) fn is_mirrored(element: &Element) -> bool {
    super::canvas::property(element, "direction") == "rtl"
}

/// Width and height of the first `container` in `root`, and the boxes of its descendants that `selector` finds, relative
/// to it, in document order; where it reads from right to left, as they would stand in a mirror. An element that is not laid out
/// has an empty box.
pub fn measure(root: &Element, container: &str, selector: &str) -> ([i32; 2], Vec<Measure>) {
    let tenths = |value: f64| (value * 10.0).round() as i32;
    let Ok(Some(element)) = root.query_selector(container) else { return ([0; 2], Vec::new()) };
    let origin = element.get_bounding_client_rect();
    let mirrored = is_mirrored(&element);
    let measure = |element: &Element| {
        let rect = element.get_bounding_client_rect();
        let start = if mirrored { origin.right() - rect.right() } else { rect.left() - origin.left() };
        [start, rect.top() - origin.top(), rect.width(), rect.height()].map(tenths)
    };
    let boxes = within(&element, selector).iter().map(measure).collect();
    ([tenths(origin.width()), tenths(origin.height())], boxes)
}

/// A watch over the box of an element; it ends when it is dropped.
pub struct SizeWatch {
    observer: Option<ResizeObserver>,
    _resized: Closure<dyn FnMut()>,
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// Calls `resized` whenever the box of `element` changes, beginning now.
pub fn watch_size(element: &Element, resized: impl FnMut() + 'static) -> SizeWatch {
    let resized = Closure::<dyn FnMut()>::new(resized);
    let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok();
    if let Some(observer) = &observer {
        observer.observe(element);
    }
    SizeWatch { observer, _resized: resized }
}
