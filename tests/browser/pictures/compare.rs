//! Whether two pictures show the same page.
//!
//! Two machines never draw a letter with the same points: another browser, another library for fonts, and its edges are a shade
//! lighter. So each point is taken with those around it, and what counts is not how much one point differs but whether many in one
//! place do. An icon, the color of a chip, a column that stands elsewhere are such places; edges are not.

use super::raster::Raster;

/// How closely pictures are held against each other.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Grain {
    /// A point is the mean of a square that reaches so far to each side.
    reach: usize,
    /// By so much a mean may differ in its strongest color, of 255.
    tolerance: u32,
    /// Places are squares of this size,
    place: usize,
    /// and where more than so many of their points differ, something else is shown there.
    most_off: usize,
}

/// For a picture in its own size, and for one of half the size.
pub(crate) const FINE: Grain = Grain { reach: 2, tolerance: 28, place: 16, most_off: 20 };
pub(crate) const COARSE: Grain = Grain { reach: 1, tolerance: 22, place: 8, most_off: 4 };

/// Where a place differs, it may still be the same a point further: browsers round where a line of text stands differently.
const SHIFTS: [[isize; 2]; 5] = [[0, 0], [1, 0], [-1, 0], [0, 1], [0, -1]];

/// A page may be so much longer or shorter, in points: browsers round the heights of lines differently.
const MOST_LONGER: usize = 3;

/// What differs.
#[derive(Debug)]
pub(crate) struct Difference {
    /// In words.
    pub(crate) told: String,
    /// The new picture, faded, with the places that differ in red.
    pub(crate) drawn: Raster,
}

/// What differs between what is expected and what is there; nothing where both show the same.
pub(crate) fn difference(expected: &Raster, actual: &Raster, grain: Grain) -> Option<Difference> {
    let [width, height] = [expected.width.min(actual.width), expected.height.min(actual.height)];
    let sizes = [expected, actual].map(|picture| format!("{} × {}", picture.width, picture.height));
    let fits = expected.width == actual.width && expected.height.abs_diff(actual.height) <= MOST_LONGER;
    let (one, other) = (Sums::of(expected, grain.reach), Sums::of(actual, grain.reach));
    let differs = |left: usize, top: usize, [right, down]: [isize; 2]| {
        let differ = |x: usize, y: usize| {
            let there = other
                .mean(x.saturating_add_signed(right).min(width - 1), y.saturating_add_signed(down).min(height - 1));
            one.mean(x, y).into_iter().zip(there).any(|(a, b)| a.abs_diff(b) > grain.tolerance)
        };
        let points = (top..(top + grain.place).min(height))
            .flat_map(|y| (left..(left + grain.place).min(width)).map(move |x| [x, y]));
        points.filter(|[x, y]| differ(*x, *y)).count() > grain.most_off
    };
    let all = (0..height).step_by(grain.place).flat_map(|y| (0..width).step_by(grain.place).map(move |x| [x, y]));
    let places: Vec<[usize; 2]> = all.filter(|[x, y]| SHIFTS.iter().all(|shift| differs(*x, *y, *shift))).collect();
    if fits && places.is_empty() {
        return None;
    }
    let told = if fits {
        let first: Vec<String> = places.iter().take(3).map(|[x, y]| format!("{x},{y}")).collect();
        format!("{} places differ, such as {} (left, top)", places.len(), first.join(" and "))
    } else {
        format!("the page is {}, expected {}", sizes[1], sizes[0])
    };
    Some(Difference { told, drawn: marked(actual, &places, grain.place) })
}

/// The picture, faded, with these places in red.
fn marked(picture: &Raster, places: &[[usize; 2]], size: usize) -> Raster {
    let mut drawn = picture.clone();
    for point in &mut drawn.points {
        *point = point.map(|part| 170 + part / 3);
    }
    for &[left, top] in places {
        for y in top..(top + size).min(picture.height) {
            for x in left..(left + size).min(picture.width) {
                let [_, green, blue] = picture.points[y * picture.width + x];
                drawn.points[y * picture.width + x] = [255, green / 2, blue / 2];
            }
        }
    }
    drawn
}

/// For every point the sums of all colors above it and to its left, so that the mean of a square is four look-ups.
struct Sums {
    width: usize,
    height: usize,
    reach: usize,
    table: Vec<[u32; 3]>,
}

impl Sums {
    fn of(picture: &Raster, reach: usize) -> Self {
        let (width, height) = (picture.width, picture.height);
        let mut sums = vec![[0; 3]; (width + 1) * (height + 1)];
        for y in 0..height {
            let mut row = [0; 3];
            for x in 0..width {
                let above = sums[y * (width + 1) + x + 1];
                for part in 0..3 {
                    row[part] += u32::from(picture.points[y * width + x][part]);
                    sums[(y + 1) * (width + 1) + x + 1][part] = above[part] + row[part];
                }
            }
        }
        Self { width, height, reach, table: sums }
    }

    /// The mean of the square around a point.
    fn mean(&self, x: usize, y: usize) -> [u32; 3] {
        let [left, top] = [x.saturating_sub(self.reach), y.saturating_sub(self.reach)];
        let [right, low] = [(x + self.reach + 1).min(self.width), (y + self.reach + 1).min(self.height)];
        let at = |x: usize, y: usize| self.table[y * (self.width + 1) + x];
        let corners = [at(left, top), at(right, top), at(left, low), at(right, low)];
        let many = ((right - left) * (low - top)) as u32;
        [0, 1, 2].map(|part| {
            let [one, two, three, four] = corners.map(|corner| corner[part]);
            (four + one - two - three) / many.max(1)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A white sheet with such rectangles: left, top, width, height, gray.
    fn sheet(rectangles: &[[usize; 5]]) -> Raster {
        let mut points = vec![[255; 3]; 200 * 100];
        for &[left, top, width, height, gray] in rectangles {
            for y in top..top + height {
                for x in left..left + width {
                    points[y * 200 + x] = [gray as u8; 3];
                }
            }
        }
        Raster { width: 200, height: 100, points }
    }

    #[test]
    fn what_moves_is_seen_and_an_edge_that_is_softer_is_not() {
        let there = sheet(&[[20, 20, 60, 40, 60]]);
        let soft = sheet(&[[20, 20, 60, 40, 60], [80, 20, 1, 40, 200], [19, 20, 1, 40, 230]]);
        for grain in [FINE, COARSE] {
            let differs = |other: &Raster| difference(&there, other, grain).is_some();
            assert!(differs(&sheet(&[[28, 20, 60, 40, 60]])), "8 points to the right: {grain:?}");
            assert!(differs(&sheet(&[])), "gone: {grain:?}");
            assert!(differs(&sheet(&[[20, 20, 60, 40, 110]])), "another gray: {grain:?}");
            assert!(!differs(&soft), "a softer edge: {grain:?}");
            assert!(!differs(&sheet(&[[20, 21, 60, 40, 60]])), "one point lower: {grain:?}");
        }
    }

    #[test]
    fn another_size_is_seen_and_told() {
        let taller = Raster { height: 104, points: vec![[255; 3]; 200 * 104], ..sheet(&[]) };
        let told = difference(&sheet(&[]), &taller, FINE).map(|found| found.told);
        assert_eq!(told.as_deref(), Some("the page is 200 × 104, expected 200 × 100"));
        let one_line = Raster { height: 101, points: vec![[255; 3]; 200 * 101], ..sheet(&[]) };
        assert!(difference(&sheet(&[]), &one_line, FINE).is_none());
    }
}
