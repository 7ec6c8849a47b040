//! The last resort: no panic is meant to be reachable, and if one is, the page says so instead of going dead.

use super::fetch;

/// From now on a panic is told in the console and to the page's first script, which shows the section "broken" of `index.html`:
/// after a panic no code of ours can be trusted to build one. What a report says of it is `public/broken.js`'s business.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        let text = info.to_string();
        web_sys::console::error_1(&text.as_str().into());
        let _ = fetch::ask("broke", &text);
    }));
}
