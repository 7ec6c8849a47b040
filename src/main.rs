//! In the browser: mounts the page, nothing else. On the host: writes what stands beside the page.

#[cfg(target_arch = "wasm32")]
fn main() {
    floorwalker::ui::mount();
}

/// Trunk calls this after each build (`Trunk.toml`) and names the folder. Without a folder the program says where to go.
#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::io::Result<()> {
    use std::path::PathBuf;

    let Some(folder) = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        eprintln!("Floorwalker runs in a browser. `cargo xtask serve` builds it and opens it at a local address.");
        return Ok(());
    };
    for (name, text) in floorwalker::content::beside_the_page() {
        let path = folder.join(name);
        path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
        std::fs::write(path, text)?;
    }
    Ok(())
}
