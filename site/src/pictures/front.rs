//! The picture of the whole site: its heading beside a small map.

use floorwalker::words;

use super::colors::Colors;
use super::drawing::{Drawing, MARGIN, Spot};
use super::font::{Fonts, Weight};
use super::text::Style;

/// Where the columns of the small map stand.
const COLUMNS: [f32; 3] = [724.0, 916.0, 1108.0];
/// How high its stations stand, column by column.
const STATIONS: [&[f32]; 3] = [&[120.0, 250.0, 380.0, 510.0], &[120.0, 250.0, 380.0, 510.0], &[185.0, 315.0, 445.0]];
/// Its lines: from which station over which to which.
const LINES: [[usize; 3]; 7] = [[0, 0, 0], [1, 0, 0], [1, 1, 1], [0, 2, 1], [2, 2, 2], [3, 3, 2], [2, 3, 2]];

/// Their colors, by the station in the middle.
const COLORS: [usize; 4] = [0, 1, 2, 4];

/// The picture of the whole site.
pub fn picture(colors: &Colors, fonts: &Fonts) -> String {
    let mut drawing = Drawing::new(colors, fonts);
    drawing.brand(MARGIN, 92.0);
    let heading = Style { fonts, weight: Weight::Bold, size: 80.0, room: 540.0, most: 4 };
    let mut y = 206.0;
    for line in heading.lines(words::MAP_HEADING, 0.0) {
        drawing.text(Spot(MARGIN, y), Weight::Bold, heading.size, colors.ink, &line);
        y += 90.0;
    }
    let lead = Style { weight: Weight::Regular, size: 29.0, ..heading };
    y -= 24.0;
    for line in lead.lines(words::MAP_LEAD, 0.0) {
        drawing.text(Spot(MARGIN, y), Weight::Regular, lead.size, colors.soft, &line);
        y += 40.0;
    }
    map(&mut drawing);
    drawing.finish()
}

fn map(drawing: &mut Drawing<'_>) {
    for line in LINES {
        let [(x, y), (over_x, over_y), (to_x, to_y)] =
            [0, 1, 2].map(|column| (COLUMNS[column], STATIONS[column][line[column]]));
        let (first, second) = (f32::midpoint(x, over_x), f32::midpoint(over_x, to_x));
        let there = format!("M{x} {y}C{first} {y} {first} {over_y} {over_x} {over_y}");
        let path = format!("{there}C{second} {over_y} {second} {to_y} {to_x} {to_y}");
        drawing.line(&path, COLORS[line[1]]);
    }
    for (x, stations) in COLUMNS.into_iter().zip(STATIONS) {
        for y in stations {
            drawing.station(x, *y, 23.0);
        }
    }
}
