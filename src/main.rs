//! In the browser: mounts the page, nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    floorwalker::ui::mount();
}

/// On the host there is nothing to run: says where to go.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Floorwalker runs in a browser. `cargo xtask serve` builds it and opens it at a local address.");
}
