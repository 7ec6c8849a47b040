//! The page as a thing of boxes and focus: title, readiness, focus, measures.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement, Node, ResizeObserver};

use super::{document, framed, window};

/// Sets the document's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Puts markup before the element that `selector` finds. It must come from `crate::html`, which escapes.
pub fn put_before(selector: &str, html: &str) {
    if let Some(element) = found(selector) {
        let _ = element.insert_adjacent_html("beforebegin", html);
    }
}

/// Says that the app answers: `document.documentElement.dataset.ready` becomes "true".
pub fn set_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-ready", "true");
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Writes markup into the element that `selector` finds, if there is one. It must come from `crate::html`, which escapes.
pub fn fill(selector: &str, html: impl FnOnce() -> String) {
    if let Some(element) = found(selector) {
        element.set_inner_html(&html());
    }
}

/// Whether there is an element that `selector` finds.
pub fn has(selector: &str) -> bool {
    found(selector).is_some()
}

fn found(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok().flatten()
}

/// Tells the app that what it shows has changed elsewhere; it hears of it as of any event on its element.
pub fn tell_change() {
    let page = document().and_then(|document| document.get_element_by_id("app"));
    if let (Some(page), Ok(event)) = (page, web_sys::CustomEvent::new(CHANGED)) {
        let _ = page.dispatch_event(&event);
    }
}

/// The event by which that is told.
pub(super) const CHANGED: &str = "floorwalker:changed";

/// The element that the app fills, emptied of what stood in for it while it was loading.
pub fn mount_point() -> Option<HtmlElement> {
    let element = document()?.get_element_by_id("app")?.dyn_into::<HtmlElement>().ok()?;
    element.set_inner_html("");
    Some(element)
}

/// Moves the focus to the element with that id, if it can be seen. Outside the map this scrolls it into view.
pub fn focus(id: &str) {
    if let Some(element) = welcome(id) {
        let _ = element.focus();
    }
}

/// Whether the element with that id can be seen.
pub fn is_shown(id: &str) -> bool {
    visible(id).is_some()
}

/// Moves the focus to the element with that id and shows the page from the top, for a page that has just changed.
pub fn focus_at_top(id: &str) {
    focus_quietly(id);
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Moves the focus to the element with that id, if it can be seen, and leaves the page where it is. In a frame what scrolls is
/// the host: it follows the focus of its reader, who would else see what is below a frame that has become shorter.
pub fn focus_quietly(id: &str) {
    if let Some(element) = welcome(id) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(framed().is_none());
        let _ = element.focus_with_options(&options);
    }
}

/// Whether the focus is on something inside `main` that can be seen. (What a change has just hidden keeps the focus until
/// the browser's next rendering, and loses it then.)
pub fn main_has_focus() -> bool {
    let focused = document().and_then(|document| document.query_selector("main :focus").ok().flatten());
    focused.is_some_and(|element| element.get_bounding_client_rect().width() > 0.0)
}

/// Whether the focus is on something inside `element`.
pub fn has_the_focus_in(element: &Element) -> bool {
    focused().is_some_and(|focused| element.contains(Some(&focused)))
}

/// The element with that id, if it can be seen and may take the focus: a frame takes it neither from its host, nor when it was the
/// host that went elsewhere (`public/framed.js`).
fn welcome(id: &str) -> Option<HtmlElement> {
    let here =
        framed().is_none_or(|mover| mover.is_empty() && document().is_some_and(|page| page.has_focus() == Ok(true)));
    visible(id).filter(|_| here)
}

fn visible(id: &str) -> Option<HtmlElement> {
    let element = document()?.get_element_by_id(id)?.dyn_into::<HtmlElement>().ok()?;
    (element.offset_width() > 0).then_some(element)
}

/// Puts `text` in the box that `selector` finds, unless it is there already: setting it would move the caret.
pub fn set_text(selector: &str, text: &str) {
    if let Some(input) = found(selector).and_then(|element| element.dyn_into::<HtmlInputElement>().ok())
        && input.value() != text
    {
        input.set_value(text);
    }
}

/// Whether the `<details>` that `selector` finds is being unfolded by the click that is under way: it is still folded then.
pub fn is_unfolded(selector: &str) -> bool {
    found(selector).is_some_and(|element| element.has_attribute("open") || element.contains(focused().as_ref()))
}

fn focused() -> Option<Node> {
    document()?.active_element().map(Into::into)
}

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

/// Width and height of the first `container` in `root`, and the boxes of its descendants that `selector` finds, relative
/// to it, in document order. An element that is not laid out has an empty box.
pub fn measure(root: &Element, container: &str, selector: &str) -> ([i32; 2], Vec<Measure>) {
    let tenths = |value: f64| (value * 10.0).round() as i32;
    let mut boxes = Vec::new();
    let Ok(Some(element)) = root.query_selector(container) else { return ([0; 2], boxes) };
    let origin = element.get_bounding_client_rect();
    if let Ok(found) = element.query_selector_all(selector) {
        for place in 0..found.length() {
            let Some(rect) = found.get(place).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
            let rect = rect.get_bounding_client_rect();
            boxes.push([
                tenths(rect.left() - origin.left()),
                tenths(rect.top() - origin.top()),
                tenths(rect.width()),
                tenths(rect.height()),
            ]);
        }
    }
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

/// The `id` of the element that has the focus.
pub fn focused_id() -> Option<String> {
    document()?.active_element().map(|element| element.id())
}

/// Stands for the text of an element where an attribute is named.
pub const TEXT: &str = "#text";
/// Stands for the markup inside an element where an attribute is named. It must come from `crate::html`, which escapes.
pub const HTML: &str = "#html";

/// Stands for whether a box is ticked where an attribute is named: the attribute of that name would say what it was first.
pub const CHECKED: &str = "#checked";

/// Elements that are kept to be changed, in document order.
#[derive(Default)]
pub struct Elements(Vec<Element>);

impl Elements {
    /// The descendants of `root` that `selector` finds.
    pub fn find(root: &Element, selector: &str) -> Self {
        let Ok(found) = root.query_selector_all(selector) else { return Self::default() };
        Self((0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect())
    }

    /// Sets an attribute of the element at that place, or takes it away. [`TEXT`] and [`HTML`] set what is inside.
    pub fn set(&self, place: usize, attribute: &str, value: Option<&str>) {
        let Some(element) = self.0.get(place) else { return };
        match (attribute, value) {
            // A text that is there already is changed: another in its place would have its style and its box made anew.
            (TEXT, text) => match element.first_child().filter(|inside| inside.node_type() == Node::TEXT_NODE) {
                Some(inside) => inside.set_node_value(text),
                None => element.set_text_content(text),
            },
            (CHECKED, on) => {
                if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
                    input.set_checked(on.is_some());
                }
            }
            (HTML, html) => element.set_inner_html(html.unwrap_or_default()),
            (_, Some(value)) => drop(element.set_attribute(attribute, value)),
            (_, None) => drop(element.remove_attribute(attribute)),
        }
    }

    /// Sets a CSS property of the element at that place.
    pub fn set_style(&self, place: usize, property: &str, value: &str) {
        if let Some(element) = self.0.get(place).and_then(|element| element.dyn_ref::<HtmlElement>()) {
            let _ = element.style().set_property(property, value);
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
