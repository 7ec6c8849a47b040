//! What stands around the target of an event, and small words that come and go there.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlInputElement, KeyboardEvent, MouseEvent, PointerEvent};

use super::{all, document, window};

/// The element at or around the event's target that `selector` finds.
fn closest(target: Option<EventTarget>, selector: &str) -> Option<Element> {
    target?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// The value of `attribute` on the element at or around the event's target that has it.
pub fn attribute(event: &Event, attribute: &str) -> Option<String> {
    closest(event.target(), &format!("[{attribute}]"))?.get_attribute(attribute)
}

/// The value of `attribute` on the element at or around the event's target that `selector` finds.
pub fn attribute_of(event: &Event, selector: &str, attribute: &str) -> Option<String> {
    closest(event.target(), selector)?.get_attribute(attribute)
}

/// Sets `attribute` on the element at or around the event's target that `selector` finds.
pub fn set_attribute(event: &Event, selector: &str, attribute: &str, value: &str) {
    if let Some(element) = closest(event.target(), selector) {
        let _ = element.set_attribute(attribute, value);
    }
}

/// What is typed in the box that the event came from.
pub fn typed(event: &Event) -> Option<String> {
    Some(event.target()?.dyn_into::<HtmlInputElement>().ok()?.value())
}

/// Whether the event is a finger's tap. Browsers whose clicks are no pointer events answer no, and the link is followed.
pub fn is_tap(event: &Event) -> bool {
    event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "touch")
}

/// The value of `attribute` on the link at or around the event's target that `selector` finds, where the click asks for no more
/// than to follow it here: no other window, no other tab, nothing to be saved.
pub fn plainly_clicked(event: &Event, selector: &str, attribute: &str) -> Option<String> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let elsewhere = click.button() != 0 || click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    let link = closest(event.target(), selector).filter(|link| !elsewhere && !link.has_attribute("target"))?;
    link.get_attribute(attribute)
}

/// Opens the `group` that the event's target stands in, by the attribute `data-open`, and closes all others. True where it
/// was closed before.
pub fn open(event: &Event, group: &str) -> bool {
    let group_here = closest(event.target(), group);
    let was_open = group_here.as_ref().is_some_and(|group| group.has_attribute("data-open"));
    mark_all(group, "data-open", false);
    if let Some(group) = group_here {
        let _ = group.set_attribute("data-open", "true");
    }
    !was_open
}

/// Sets `attribute` on everything that `selector` finds, or takes it away.
pub fn mark_all(selector: &str, attribute: &str, on: bool) {
    for element in all::<Element>(selector) {
        if on {
            let _ = element.set_attribute(attribute, "true");
        } else {
            let _ = element.remove_attribute(attribute);
        }
    }
}

/// Writes `text` into everything that `selector` finds.
pub fn say(selector: &str, text: &str) {
    for element in all::<Element>(selector) {
        element.set_text_content(Some(text));
    }
}

/// The key that was pressed, unless it is a shortcut of the browser or the system. Where the page reads from right to left the
/// arrows are the other way round, as everything is that stands beside something.
pub fn plain_key(event: &Event) -> Option<String> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let key = event.key();
    let other = match key.as_str() {
        "ArrowLeft" => "ArrowRight",
        "ArrowRight" => "ArrowLeft",
        _ => return Some(key),
    };
    let mirrored = closest(event.target(), "*").is_some_and(|element| super::boxes::is_mirrored(&element));
    Some(if mirrored { other.into() } else { key })
}

/// Calls `hear` for what happens inside the page: keys, clicks, focus, choices, typing, the pointer. Where it answers true
/// the browser does nothing more. One listener for all: a Leptos handler for each costs a visitor 1 KB (gzip) a piece.
pub fn listen_to_the_page(hear: impl Fn(&Event) -> bool + Copy + 'static) {
    let Some(page) = document().and_then(|document| document.get_element_by_id("app")) else { return };
    let options = EventListenerOptions::enable_prevent_default();
    for kind in ["keydown", "click", "focusin", "change", "input", "pointerover", super::page::CHANGED] {
        let listener = EventListener::new_with_options(&page, kind, options, move |event| {
            if hear(event) {
                event.prevent_default();
            }
        });
        listener.forget();
    }
}

/// Calls `pressed` whenever Escape is pressed, wherever the focus is.
pub fn on_escape(pressed: impl Fn() + 'static) {
    if let Some(window) = window() {
        EventListener::new(&window, "keydown", move |event| {
            if plain_key(event).is_some_and(|key| key == "Escape") {
                pressed();
            }
        })
        .forget();
    }
}

/// Calls `fill` before the page is printed, by whatever way.
pub fn before_printing(fill: impl Fn() + 'static) {
    if let Some(window) = window() {
        EventListener::new(&window, "beforeprint", move |_| fill()).forget();
    }
}
