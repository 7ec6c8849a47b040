//! Texts that stay on the device. Where the browser refuses (a sandboxed frame, blocked site data, a full disk), it says so
//! and nothing is lost but the memory.

use web_sys::Storage;

use super::window;

/// The browser refuses to keep anything for this page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

/// Keys of this page begin so: all pages of one host share the storage (`user.github.io/one/`, `user.github.io/two/`).
fn key(name: &str) -> String {
    let path = window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("floorwalker:{folder}/:{name}")
}

fn storage() -> Result<Storage, Refused> {
    // Asking alone throws where storage is blocked.
    window().and_then(|window| window.local_storage().ok().flatten()).ok_or(Refused)
}

/// The text that is kept under `name`, if there is one.
///
/// # Errors
/// Where the browser refuses.
pub fn read(name: &str) -> Result<Option<String>, Refused> {
    storage()?.get_item(&key(name)).map_err(|_| Refused)
}

/// Keeps `text` under `name`.
///
/// # Errors
/// Where the browser refuses, or has no room.
pub fn write(name: &str, text: &str) -> Result<(), Refused> {
    storage()?.set_item(&key(name), text).map_err(|_| Refused)
}

/// Forgets what is kept under `name`.
pub fn remove(name: &str) {
    if let Ok(storage) = storage() {
        let _ = storage.remove_item(&key(name));
    }
}
