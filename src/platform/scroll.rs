//! Boxes that scroll, strips that say where, and elements that come and go in a list.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, PointerEvent};

use super::window;

/// Listens until it is dropped.
pub struct Listener(#[expect(dead_code, reason = "held for its end")] EventListener);

/// Calls `hear` for an event on `element`; where it answers true, nobody else hears of it and the browser does nothing.
pub fn listen(element: &Element, kind: &'static str, hear: impl Fn(&Event) -> bool + 'static) -> Listener {
    let options = EventListenerOptions::enable_prevent_default();
    Listener(EventListener::new_with_options(element, kind, options, move |event| {
        if hear(event) {
            event.prevent_default();
            event.stop_propagation();
        }
    }))
}

/// Calls `hear` whenever `element` was scrolled. It cannot keep the browser from scrolling, so scrolling never waits for it.
pub fn on_scroll(element: &Element, hear: impl Fn() + 'static) -> Listener {
    Listener(EventListener::new(element, "scroll", move |_| hear()))
}

/// Calls `hear` when an answer to this question about the screen changes, such as `(prefers-color-scheme: dark)`.
pub fn on_media(query: &str, hear: impl Fn() + 'static) -> Option<Listener> {
    let list = window()?.match_media(query).ok().flatten()?;
    Some(Listener(EventListener::new(&list, "change", move |_| hear())))
}

/// How far down `event` points in `element`, from 0 to 1000; `None` where no button is held.
pub fn pointed(element: &Element, event: &Event) -> Option<i32> {
    let event = event.dyn_ref::<PointerEvent>()?;
    if event.buttons() & 1 == 0 {
        return None;
    }
    let place = element.get_bounding_client_rect();
    let share = (f64::from(event.client_y()) - place.top()) / place.height().max(1.0);
    Some((share * 1000.0) as i32)
}

/// Sends what the pointer does to `element` until it lets go, wherever it moves.
pub fn hold(element: &Element, event: &Event) {
    if let Some(event) = event.dyn_ref::<PointerEvent>() {
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// How far `element` is scrolled, in whole pixels.
pub fn top(element: &Element) -> i32 {
    element.scroll_top()
}

/// Scrolls `element` to there.
pub fn scroll_to(element: &Element, top: i32) {
    element.set_scroll_top(top);
}

/// A new element at the end of `parent`.
pub fn add(parent: &Element, tag: &str) -> Option<Element> {
    let element = parent.owner_document()?.create_element(tag).ok()?;
    parent.append_child(&element).ok()?;
    Some(element)
}

/// Puts `element` before `next`, both inside `parent`; at the end where there is none.
pub fn put_before(parent: &Element, element: &Element, next: Option<&Element>) {
    let _ = parent.insert_before(element, next.map(AsRef::as_ref));
}

/// Sets a length of `element` in pixels.
pub fn set_length(element: &Element, property: &str, pixels: i32) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.style().set_property(property, &[&pixels.to_string(), "px"].concat());
    }
}
