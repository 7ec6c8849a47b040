//! SVG → PNG, with a palette: the pictures have few colors.

use std::cmp::Reverse;
use std::collections::HashMap;

use resvg::tiny_skia::{ColorU8, IntSize, Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::{Options, Tree};

use super::font::Fonts;
use crate::fault::Fault;

/// How many colors a picture has at most. More than what the eye tells apart along the edges of its letters.
const COLORS: usize = 128;

/// What the SVG says, read.
///
/// # Errors
/// When it is no SVG.
pub fn read(svg: &str, fonts: &Fonts) -> Result<Tree, Fault> {
    let options = Options { fontdb: fonts.database.clone(), ..Options::default() };
    Tree::from_str(svg, &options).map_err(|error| Fault(format!("a picture: {error}\n{svg}")))
}

/// The SVG as a PNG of so many pixels.
///
/// # Errors
/// When it is no SVG, or the PNG cannot be written.
pub fn paint(svg: &str, fonts: &Fonts, (width, height): (u32, u32)) -> Result<Vec<u8>, Fault> {
    let tree = read(svg, fonts)?;
    let nothing = || Fault("a picture without pixels".into());
    let mut pixels = Pixmap::new(width, height).ok_or_else(nothing)?;
    let size = IntSize::from_wh(width, height).ok_or_else(nothing)?.to_size();
    let scale = Transform::from_scale(size.width() / tree.size().width(), size.height() / tree.size().height());
    resvg::render(&tree, scale, &mut pixels.as_mut());
    write(&pixels).map_err(|error| Fault(format!("a picture cannot be written: {error}")))
}

/// The PNG.
fn write(pixels: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let (palette, places) = palette(pixels.pixels());
    let colors: Vec<ColorU8> = palette.iter().map(PremultipliedColorU8::demultiply).collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    encoder.set_filter(png::Filter::NoFilter);
    encoder
        .set_palette(colors.iter().flat_map(|color| [color.red(), color.green(), color.blue()]).collect::<Vec<u8>>());
    if colors.iter().any(|color| color.alpha() < u8::MAX) {
        encoder.set_trns(colors.iter().map(|color| color.alpha()).collect::<Vec<u8>>());
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&places)?;
    writer.finish()?;
    Ok(file)
}

/// The most frequent colors, and for each pixel the place of the nearest among them. Edges have a few colors that nearly nobody
/// has; one step to the side is not seen.
fn palette(pixels: &[PremultipliedColorU8]) -> (Vec<PremultipliedColorU8>, Vec<u8>) {
    let runs: Vec<(PremultipliedColorU8, usize)> =
        pixels.chunk_by(|one, next| one == next).filter_map(|run| Some((*run.first()?, run.len()))).collect();
    let mut counts: HashMap<[u8; 4], usize> = HashMap::new();
    for (color, length) in &runs {
        *counts.entry(channels(*color)).or_default() += length;
    }
    let mut known: Vec<([u8; 4], usize)> = counts.into_iter().collect();
    // Of two that are equally frequent, always the same one first.
    known.sort_unstable_by_key(|(color, count)| (Reverse(*count), *color));
    let known: Vec<[u8; 4]> = known.into_iter().map(|(color, _)| color).collect();
    let kept = known.get(..COLORS).unwrap_or(&known);
    let distance = |one: [u8; 4], other: [u8; 4]| -> u32 {
        one.into_iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
    };
    let nearest =
        |color: [u8; 4]| (0..kept.len()).min_by_key(|place| distance(kept[*place], color)).unwrap_or_default();
    let places: HashMap<[u8; 4], u8> = known.iter().map(|color| (*color, nearest(*color) as u8)).collect();
    let mut indexed = Vec::with_capacity(pixels.len());
    for (color, length) in runs {
        let place = places.get(&channels(color)).copied().unwrap_or_default();
        indexed.resize(indexed.len() + length, place);
    }
    let color = |[red, green, blue, alpha]: [u8; 4]| PremultipliedColorU8::from_rgba(red, green, blue, alpha);
    (kept.iter().filter_map(|kept| color(*kept)).collect(), indexed)
}

fn channels(color: PremultipliedColorU8) -> [u8; 4] {
    [color.red(), color.green(), color.blue(), color.alpha()]
}
