//! In the browser: the same page over the visitor's own data, and the page on which they are brought. A WebAssembly module of
//! its own, started in place of the first where the address asks for it (`public/boot.js`).

#[cfg(target_arch = "wasm32")]
fn main() {
    floorwalker::packs::start();
}

/// On the host there is nothing to run.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
