//! The last resort: no panic is meant to be reachable, and if one is, the page says so instead of going dead.

use super::document;

/// From now on a panic shows the page's own "something broke" section, which offers a reload, and leaves its message in
/// the console. The section stands in `index.html`, because after a panic no code of ours can be trusted to build one.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        if let Some(document) = document() {
            if let Some(section) = document.get_element_by_id("broken") {
                let _ = section.remove_attribute("hidden");
            }
            if let Some(root) = document.document_element() {
                let _ = root.set_attribute("data-broken", "true");
            }
        }
    }));
}
