//! The page that this one is embedded in.

use js_sys::JSON;

use super::window;

/// Sends the parent page a message, JSON that arrives as an object; without a parent nothing happens. Whoever embeds the page
/// is meant to hear it, and it holds nothing personal, so it goes to any origin.
pub fn post(json: &str) {
    let Some(window) = window() else { return };
    let Some(parent) = window.parent().ok().flatten().filter(|parent| *parent != window) else { return };
    if let Ok(message) = JSON::parse(json) {
        let _ = parent.post_message(&message, "*");
    }
}
