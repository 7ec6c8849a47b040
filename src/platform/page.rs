//! The page as a whole: its title, its readiness, what is written into it, and where the focus is.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement, Node};

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

/// What the boot script shows of the quiz while it is on its way.
pub fn start_of_the_quiz() -> Option<String> {
    document()?.document_element()?.get_attribute("data-quiz")
}

/// Whether the page stands in a frame of another page.
pub fn is_framed() -> bool {
    framed().is_some()
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

/// Sets an attribute of the element that `selector` finds, if there is one.
pub fn set(selector: &str, attribute: &str, value: &str) {
    if let Some(element) = found(selector) {
        let _ = element.set_attribute(attribute, value);
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

/// Moves the focus to the element with that id, for a page that has just changed, and shows the page from the top, or as the reader
/// left it.
pub fn focus_at_top(id: &str) {
    focus_quietly(id);
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    show_as_left();
}

/// Scrolls to where the page was when the reader left this step of the history, which `public/place.js` keeps with it. At a new step
/// there is nothing, and nothing moves.
pub fn show_as_left() {
    if let Some(window) = window()
        && let Ok(place) = window.history().and_then(|history| history.state())
    {
        window.scroll_to_with_scroll_to_options(place.unchecked_ref());
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

/// Whether the focus is on something inside `main`, or among the answers of the search, that can be seen and heard. (What a change has
/// just hidden keeps the focus until the browser's next rendering, and loses it then.)
pub fn main_has_focus() -> bool {
    let selector = ":is(main, .answers) :focus:not([aria-hidden])";
    let focused = document().and_then(|document| document.query_selector(selector).ok().flatten());
    focused.is_some_and(|element| element.get_bounding_client_rect().width() > 0.0)
}

/// Whether the focus, which was on something inside `main`, is on nothing: the reader may have gone on to something else since.
pub fn has_lost_focus() -> bool {
    let elsewhere = ":focus:not(main *, .answers *)";
    !main_has_focus() && document().is_some_and(|document| document.query_selector(elsewhere) == Ok(None))
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

/// The `id` of the element that has the focus.
pub fn focused_id() -> Option<String> {
    document()?.active_element().map(|element| element.id())
}
