//! A picture as points of red, green and blue, read from a PNG and written as one with a palette.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::io::Cursor;

use crate::support::{Outcome, trouble};

/// How many colors a file may have.
const COLORS: usize = 256;
/// By how much a color may be another in the file, at first, and how much more where that leaves too many: the square of the distance.
const NEAR: u32 = 100;

/// The points, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Raster {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) points: Vec<[u8; 3]>,
}

impl Raster {
    /// Reads a PNG; nothing shines through what is half transparent, since pages have a ground.
    pub(crate) fn read(file: &[u8]) -> Outcome<Self> {
        let mut decoder = png::Decoder::new(Cursor::new(file));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info()?;
        let mut bytes = vec![0; reader.output_buffer_size().unwrap_or_default()];
        let info = reader.next_frame(&mut bytes)?;
        let step = match info.color_type {
            png::ColorType::Rgb => 3,
            png::ColorType::Rgba => 4,
            other => return trouble(format!("a picture in {other:?}, which is not expected")),
        };
        let points = bytes.chunks_exact(step).map(|point| [point[0], point[1], point[2]]).collect();
        Ok(Self { width: info.width as usize, height: info.height as usize, points })
    }

    /// The PNG of it, in its most frequent colors.
    pub(crate) fn write(&self) -> Outcome<Vec<u8>> {
        let (palette, places) = self.palette();
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, self.width as u32, self.height as u32);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        encoder.set_filter(png::Filter::NoFilter);
        encoder.set_palette(palette.concat());
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&places)?;
        writer.finish()?;
        Ok(file)
    }

    /// The kept colors, and for each point the place of one that is near: rare colors too, since what is small has them.
    fn palette(&self) -> (Vec<[u8; 3]>, Vec<u8>) {
        let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
        for point in &self.points {
            *counts.entry(*point).or_default() += 1;
        }
        let mut known: Vec<([u8; 3], usize)> = counts.into_iter().collect();
        // Of two that are equally frequent always the same one first, so that the same page gives the same file.
        known.sort_unstable_by_key(|(color, count)| (Reverse(*count), *color));
        let mut near = NEAR;
        let kept = loop {
            let mut kept: Vec<[u8; 3]> = Vec::new();
            for (color, _) in &known {
                if kept.len() <= COLORS && kept.iter().all(|known| distance(*known, *color) > near) {
                    kept.push(*color);
                }
            }
            if kept.len() <= COLORS {
                break kept;
            }
            near += NEAR;
        };
        let nearest = |color: [u8; 3]| (0..kept.len()).min_by_key(|place| distance(kept[*place], color)).unwrap_or(0);
        let places: HashMap<[u8; 3], u8> = known.iter().map(|(color, _)| (*color, nearest(*color) as u8)).collect();
        let indexed = self.points.iter().map(|point| places.get(point).copied().unwrap_or_default()).collect();
        (kept, indexed)
    }
}

fn distance(one: [u8; 3], other: [u8; 3]) -> u32 {
    one.into_iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
}
