//! Geometry of the ribbons: where the nodes stand → one path for each color. Nothing here knows a screen.
//!
//! All numbers are whole tenths of a CSS pixel: sharp enough for a thin line, and formatting floats would cost the
//! visitor kilobytes.

use std::fmt::Write;

use super::atlas::{Atlas, Layer, NodeId};
use super::map_view::Ribbon;

/// The ribbon of one program is never drawn thinner than this.
pub(super) const THINNEST: i32 = 8;
/// Nor wider than this: transit lines, not a flood.
pub(super) const WIDEST: i32 = 28;
/// What a node's height leaves free above and below its ribbons.
pub(super) const MARGIN: i32 = 80;

/// Where the nodes stand on the page, in tenths of a pixel from the drawing's upper left corner; where the page reads from right to
/// left, as they would stand in a mirror.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Anchors {
    /// The drawing's width and height.
    pub size: [i32; 2],
    /// Left and right edge of each layer's nodes.
    pub edges: [[i32; 2]; 3],
    /// Top and height of each node.
    pub nodes: [Vec<[i32; 2]>; 3],
}

/// Everything of one color.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Track {
    /// The function whose color it has; `None` for what is dimmed.
    pub function: Option<usize>,
    /// SVG path data, in tenths of a pixel.
    pub path: String,
}

/// The height in pixels at which a node of so many programs holds all of its ribbons at their widest.
pub fn room(programs: usize) -> i32 {
    (programs as i32 * WIDEST + MARGIN) / 10 + 1
}

/// The tracks to draw, the dimmed one first, so that lit ribbons lie above it. Empty while the anchors do not fit the
/// atlas, which is so until the page has been measured.
pub fn tracks(atlas: &Atlas, ribbons: &[Ribbon], anchors: &Anchors) -> Vec<Track> {
    if Layer::ALL.iter().any(|&layer| anchors.nodes[layer as usize].len() != atlas.nodes(layer).len()) {
        return Vec::new();
    }
    draw(atlas, ribbons, anchors, thickness(atlas, anchors))
}

/// The same where every node has a place, with so wide a ribbon for each program.
pub fn draw(atlas: &Atlas, ribbons: &[Ribbon], anchors: &Anchors, width: i32) -> Vec<Track> {
    let functions = atlas.groups(Layer::Lob).len();
    let mut paths = vec![String::new(); functions + 1];
    let mut stacks = Stacks::new(ribbons, anchors, width);
    for ribbon in ribbons {
        let left = stacks.place(Side::Right, ribbon.from, ribbon.kept);
        let right = stacks.place(Side::Left, ribbon.to, ribbon.kept);
        let x = [anchors.edges[ribbon.from.layer as usize][1], anchors.edges[ribbon.to.layer as usize][0]];
        if ribbon.lit < ribbon.kept {
            band(&mut paths[functions], x, [left, right], ribbon.kept as i32 * width);
        }
        if ribbon.lit > 0 {
            band(&mut paths[ribbon.function], x, [left, right], ribbon.lit as i32 * width);
        }
    }
    let dimmed = paths.pop().map(|path| Track { function: None, path });
    let lit = paths.into_iter().enumerate().map(|(function, path)| Track { function: Some(function), path });
    dimmed.into_iter().chain(lit).collect()
}

/// The width of one program's ribbon: the widest with which the busiest node still holds all of its own.
fn thickness(atlas: &Atlas, anchors: &Anchors) -> i32 {
    let mut programs = Layer::ALL.map(|layer| vec![0_i32; atlas.nodes(layer).len()]);
    for program in atlas.programs() {
        for (layer, node) in program.nodes.into_iter().enumerate() {
            programs[layer][node] += 1;
        }
    }
    let fits = programs.iter().flatten().zip(anchors.nodes.iter().flatten());
    let fit = fits.filter(|(count, _)| **count > 0).map(|(count, [_, height])| (height - MARGIN) / count);
    fit.min().unwrap_or(WIDEST).clamp(THINNEST, WIDEST)
}

/// The two sides of a node at which ribbons arrive.
#[derive(Clone, Copy)]
enum Side {
    Left = 0,
    Right = 1,
}

/// How far the ribbons at each side of each node are stacked.
struct Stacks {
    next: [[Vec<i32>; 3]; 2],
    width: i32,
}

impl Stacks {
    /// Every stack starts so that its middle is its node's middle.
    fn new(ribbons: &[Ribbon], anchors: &Anchors, width: i32) -> Self {
        let middles =
            || anchors.nodes.clone().map(|nodes| nodes.iter().map(|[top, height]| top + height / 2).collect());
        let mut next: [[Vec<i32>; 3]; 2] = [middles(), middles()];
        for ribbon in ribbons {
            let half = ribbon.kept as i32 * width / 2;
            next[Side::Right as usize][ribbon.from.layer as usize][ribbon.from.index] -= half;
            next[Side::Left as usize][ribbon.to.layer as usize][ribbon.to.index] -= half;
        }
        Self { next, width }
    }

    /// The top of the next ribbon there.
    fn place(&mut self, side: Side, node: NodeId, programs: u32) -> i32 {
        let next = &mut self.next[side as usize][node.layer as usize][node.index];
        let top = *next;
        *next += programs as i32 * self.width;
        top
    }
}

/// A band of the given width from one end to the other, leaving and arriving level.
fn band(path: &mut String, [x0, x1]: [i32; 2], [y0, y1]: [i32; 2], width: i32) {
    let middle = i32::midpoint(x0, x1);
    let (low0, low1) = (y0 + width, y1 + width);
    // Writing to a String cannot fail.
    let _ = write!(
        path,
        "M{x0} {y0}C{middle} {y0} {middle} {y1} {x1} {y1}V{low1}C{middle} {low1} {middle} {low0} {x0} {low0}Z"
    );
}
