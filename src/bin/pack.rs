//! The program for a trainer's own data: the app again, with all that only large maps need. It takes the place of `main`.

#[cfg(target_arch = "wasm32")]
fn main() {
    use floorwalker::app::Scale;
    use floorwalker::{content, ui};

    if let Ok(atlas) = content::atlas() {
        let atlas = Box::leak(Box::new(atlas));
        ui::mount_at_scale(atlas, Scale::of(atlas));
    }
}

/// On the host there is nothing to run.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
