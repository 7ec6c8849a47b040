//! The sign of the site as pixels, for those who ask for it so: the home screens of phones, and browsers that look for
//! `favicon.ico`.

use super::colors::Colors;
use super::font::Fonts;
use super::store::Store;
use crate::fault::Fault;

/// The sign: its first element is the tile, the rest the mark.
const SIGN: &str = include_str!("../../../public/icon.svg");

/// An icon of a size in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Icon {
    /// The name of its file, relative to the site's top.
    pub file: &'static str,
    /// How wide and high it is.
    pub size: u32,
    /// Whether its ground reaches to every edge, for systems that cut out a shape of their own.
    pub is_full: bool,
}

/// All that are PNG.
pub const ICONS: [Icon; 4] = [
    Icon { file: "icons/icon-192.png", size: 192, is_full: false },
    Icon { file: "icons/icon-512.png", size: 512, is_full: false },
    Icon { file: "icons/maskable-512.png", size: 512, is_full: true },
    Icon { file: "icons/apple-touch-180.png", size: 180, is_full: true },
];
/// Asked for at the top of a site by whoever reads no page.
pub const FAVICON: &str = "favicon.ico";
/// The sizes in it: a tab, a tab on a fine screen, a list of pages.
pub const FAVICON_SIZES: [u32; 3] = [16, 32, 48];

/// All icons with the names of their files.
///
/// # Errors
/// When one cannot be drawn.
pub fn all(store: &Store, fonts: &Fonts) -> Result<Vec<(&'static str, Vec<u8>)>, Fault> {
    let full = full()?;
    let drawn = |size, svg: &str| store.picture(svg, fonts, (size, size));
    let mut files = Vec::new();
    for icon in ICONS {
        files.push((icon.file, drawn(icon.size, if icon.is_full { &full } else { SIGN })?));
    }
    let small = FAVICON_SIZES
        .into_iter()
        .map(|size| Ok((size as u8, drawn(size, SIGN)?)))
        .collect::<Result<Vec<_>, Fault>>()?;
    files.push((FAVICON, favicon(&small)));
    Ok(files)
}

/// The sign on a ground that reaches to every edge, so small that its mark lies in the circle which no system cuts into: four
/// fifths of the width (<https://www.w3.org/TR/appmanifest/#icon-masks>).
///
/// # Errors
/// When the sign is written in another way.
pub fn full() -> Result<String, Fault> {
    let (_, mark) =
        SIGN.split_once("/>").ok_or_else(|| Fault("public/icon.svg: a tile is expected as first element".into()))?;
    let ground = Colors::read()?.ink;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-4 -4 40 40\">\
         <rect x=\"-4\" y=\"-4\" width=\"40\" height=\"40\" fill=\"{ground}\"/>{mark}"
    ))
}

/// The pictures, with their sizes, as one file: <https://en.wikipedia.org/wiki/ICO_(file_format)>.
fn favicon(pictures: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut at = 6 + 16 * pictures.len();
    let mut file = vec![0, 0, 1, 0, pictures.len() as u8, 0];
    for (size, bytes) in pictures {
        // No palette of its own, one plane, 32 bits for a pixel; then how long the picture is, and where it begins.
        file.extend([*size, *size, 0, 0, 1, 0, 32, 0]);
        file.extend((bytes.len() as u32).to_le_bytes());
        file.extend((at as u32).to_le_bytes());
        at += bytes.len();
    }
    file.extend(pictures.iter().flat_map(|(_, bytes)| bytes));
    file
}
