//! Where everything of the map stands when it is drawn as a picture of its own: on paper, in a file.
//!
//! A picture cannot ask a browser how wide a word is, so words are measured by a table of widths that no usual font exceeds.
//! All numbers are tenths of a pixel, as those of the ribbons are.

use super::atlas::{Atlas, Layer, NodeId};
use super::map_view::{MapView, NodeState};
use super::ribbons::{Anchors, MARGIN, THINNEST, WIDEST};

/// The width of the picture. It grows in height: the whole map is a sheet of paper, upright.
pub const WIDTH: i32 = 9_600;
/// What is left free at the picture's edges.
pub const EDGE: i32 = 200;
/// Left and right edge of each layer's nodes; between them run the ribbons.
pub const COLUMNS: [[i32; 2]; 3] = [[EDGE, 2_250], [3_650, 5_950], [7_450, WIDTH - EDGE]];
/// The size of a node's name.
pub const NAME: i32 = 125;
/// The size of a group's name.
pub const GROUP: i32 = 115;
/// What a node leaves free at the sides of its name.
pub const PAD: i32 = 90;

/// What the ribbons of all programs may take of a column's height.
const ROOM: i32 = 4_500;
const BETWEEN_NODES: i32 = 30;
const ABOVE_GROUP: i32 = 60;

/// The three columns of the picture.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    /// What stands in them, from the top; of what the filters leave out there is nothing.
    pub blocks: Vec<Block>,
    /// Where the ribbons find their nodes.
    pub anchors: Anchors,
    /// The width of one program's ribbon.
    pub width: i32,
    /// Where the longest column ends.
    pub bottom: i32,
}

/// A node, or the name of a group over its nodes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Its column.
    pub layer: Layer,
    /// The node's place in the layer; `None` for the name of a group.
    pub node: Option<usize>,
    /// How many groups stand over its own.
    group: i32,
    /// Where it begins.
    pub top: i32,
    /// How high it is.
    pub height: i32,
    /// Its name, as [`wrap`] broke it.
    pub name: String,
}

/// From one line of text to the next.
pub fn line_height(size: i32) -> i32 {
    size * 6 / 5
}

/// How high a text is that [`wrap`] broke.
pub fn height(text: &str, size: i32) -> i32 {
    text.split('\n').count() as i32 * line_height(size)
}

/// A bold text takes as much room as a plain one of this size.
pub fn bold(size: i32) -> i32 {
    size * 9 / 8
}

/// The columns for what the map shows, beginning at `top`.
pub fn columns(atlas: &Atlas, view: &MapView, top: i32) -> Columns {
    // Where there are very many programs, their ribbons are drawn thinner.
    let width = (ROOM / view.kept.max(1) as i32).clamp(THINNEST, WIDEST);
    let mut columns = Columns { width, bottom: top, ..Columns::default() };
    columns.anchors.edges = COLUMNS;
    let mut ends = [[top, 0]; 3];
    for layer in Layer::ALL {
        let [left, right] = COLUMNS[layer as usize];
        let [y, groups] = &mut ends[layer as usize];
        let mut group_above = usize::MAX;
        let anchors = &mut columns.anchors.nodes[layer as usize];
        for (index, node) in atlas.nodes(layer).iter().enumerate() {
            anchors.push([0; 2]);
            if view.nodes[layer as usize][index].state == NodeState::FilteredOut {
                continue;
            }
            let mut put = |place, group, name: String, least: i32, size, room| {
                let high = least.max(height(&name, size) + room);
                columns.blocks.push(Block { layer, node: place, group, top: *y, height: high, name });
                *y += high;
            };
            if node.group != group_above {
                group_above = node.group;
                *groups += 1;
                let name = wrap(&atlas.groups(layer)[node.group].name, right - left, bold(GROUP));
                put(None, *groups - 1, name, 0, GROUP, if *groups > 1 { ABOVE_GROUP } else { 0 });
            }
            let name = wrap(&node.name, right - left - 2 * PAD, NAME);
            let least = programs(view, NodeId { layer, index }) * width + MARGIN;
            put(Some(index), *groups - 1, name, least, NAME, 40);
            *y += BETWEEN_NODES;
        }
        columns.bottom = columns.bottom.max(*y);
    }
    for block in &mut columns.blocks {
        // What a column is shorter than the longest one is shared out among its groups; one that is alone stands in the middle.
        let [end, groups] = ends[block.layer as usize];
        let free = columns.bottom - end;
        block.top += if groups > 1 { free * block.group / (groups - 1) } else { free / 2 };
        if let Some(place) = block.node {
            columns.anchors.nodes[block.layer as usize][place] = [block.top, block.height];
        }
    }
    columns
}

/// How many programs the ribbons bring to a node.
fn programs(view: &MapView, node: NodeId) -> i32 {
    let end = |from, to| if node.layer == Layer::Account { from } else { to };
    view.ribbons.iter().map(|ribbon| if end(ribbon.from, ribbon.to) == node { ribbon.kept as i32 } else { 0 }).sum()
}

/// A text with its lines broken for a column of that width. Words that are too long for a line are broken; characters that a
/// picture may not hold are left out or become spaces.
pub fn wrap(text: &str, width: i32, size: i32) -> String {
    let mut lines = String::new();
    let mut used = 0;
    for word in text.split(|c| c <= ' ') {
        if used > 0 && !word.is_empty() {
            let space = used + advance(' ', size);
            let breaks = space + measure(word, size) > width;
            lines.push(if breaks { '\n' } else { ' ' });
            used = if breaks { 0 } else { space };
        }
        for c in word.chars() {
            if matches!(c, '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}') {
                continue;
            }
            let wide = advance(c, size);
            if used > 0 && wide > 0 && used + wide > width {
                lines.push('\n');
                used = 0;
            }
            lines.push(c);
            used += wide;
        }
    }
    lines
}

/// How wide a text is at most.
pub fn measure(text: &str, size: i32) -> i32 {
    text.chars().map(|c| advance(c, size)).sum()
}

fn advance(c: char, size: i32) -> i32 {
    // Hundredths of the size, as wide as in DejaVu Sans, the widest of the fonts that stand in for others.
    let width = match c {
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => 0,
        'f' | 'i' | 'j' | 'l' | 'r' | 't' | ' ' | ',' | '.' | 'I' => 42,
        '%' | '@' | 'M' | 'W' | 'm' => 104,
        'a'..='v' | 'x'..='z' | '-'..='9' => 65,
        '!'..='~' => 86,
        '\u{a0}'..='\u{ffff}' => 105,
        _ => 140,
    };
    size * width / 100
}
