//! Where everything of the map stands when it is drawn as a picture of its own: on paper, in a file.
//!
//! A picture cannot ask a browser how wide a word is, so words are measured by a table of widths that no usual font exceeds.
//! All numbers are tenths of a pixel, as those of the ribbons are.

use super::atlas::{Atlas, Layer};
use super::map_view::{MapView, NodeState};
use super::ribbons::{Anchors, MARGIN, THINNEST, WIDEST, programs_at};

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

/// How many tenths of a pixel the ribbons of all programs may take in a column.
const ROOM: i32 = 4_500;
const BETWEEN_NODES: i32 = 30;
const ABOVE_GROUP: i32 = 60;

/// The three columns of the picture.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    /// Where the nodes stand. Those that the filters leave out have no height.
    pub anchors: Anchors,
    /// The names of the nodes, in lines; none for those that are left out.
    pub names: [Vec<Vec<String>>; 3],
    /// The groups that are shown.
    pub groups: [Vec<Heading>; 3],
    /// Where the longest column ends.
    pub bottom: i32,
}

/// The name of a group over its nodes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its place among the groups of the layer.
    pub group: usize,
    /// Where it begins.
    pub top: i32,
    /// Its name, in lines.
    pub lines: Vec<String>,
}

/// From one line of text to the next.
pub fn line_height(size: i32) -> i32 {
    size * 6 / 5
}

/// A bold text takes as much room as a plain one of this size.
pub fn bold(size: i32) -> i32 {
    size * 9 / 8
}

/// The columns for what the map shows, beginning at `top`.
pub fn columns(atlas: &Atlas, view: &MapView, top: i32) -> Columns {
    let mut columns = Columns { bottom: top, ..Columns::default() };
    let mut ends = [top; 3];
    columns.anchors.edges = COLUMNS;
    for (layer, programs) in
        Layer::ALL.into_iter().zip(programs_at(&view.ribbons, Layer::ALL.map(|l| atlas.nodes(l).len())))
    {
        let mut column = Column { layer: layer as usize, y: top, columns: &mut columns };
        // What takes the whole of a column's room is drawn thinner.
        let each = (ROOM / view.kept.max(1) as i32).clamp(THINNEST, WIDEST);
        for (index, node) in atlas.nodes(layer).iter().enumerate() {
            if view.nodes[layer as usize][index].state == NodeState::FilteredOut {
                column.put(Vec::new(), 0);
            } else {
                column.open(node.group, &atlas.groups(layer)[node.group].name);
                column.name(&node.name, programs[index] * each + MARGIN);
            }
        }
        let end = column.y;
        ends[layer as usize] = end;
        columns.bottom = columns.bottom.max(end);
    }
    for (layer, end) in ends.into_iter().enumerate() {
        spread(atlas, &mut columns, layer, end);
    }
    columns
}

/// A column that is being filled from its top.
struct Column<'a> {
    layer: usize,
    y: i32,
    columns: &'a mut Columns,
}

impl Column<'_> {
    fn width(&self) -> i32 {
        let [left, right] = COLUMNS[self.layer];
        right - left
    }

    /// The next node belongs to `group`.
    fn open(&mut self, group: usize, name: &str) {
        let lines = wrap(name, self.width(), bold(GROUP));
        let groups = &mut self.columns.groups[self.layer];
        if groups.last().is_none_or(|last| last.group != group) {
            self.y += if groups.is_empty() { 0 } else { ABOVE_GROUP };
            let height = lines.len() as i32 * line_height(GROUP) + BETWEEN_NODES / 2;
            groups.push(Heading { group, top: self.y, lines });
            self.y += height;
        }
    }

    /// A node as high as its name and its ribbons ask for.
    fn name(&mut self, name: &str, least: i32) {
        let lines = wrap(name, self.width() - 2 * PAD, NAME);
        let height = least.max(lines.len() as i32 * line_height(NAME) + 40);
        self.put(lines, height);
        self.y += height + BETWEEN_NODES;
    }

    fn put(&mut self, lines: Vec<String>, height: i32) {
        self.columns.anchors.nodes[self.layer].push([self.y, height]);
        self.columns.names[self.layer].push(lines);
    }
}

/// Shares out among the groups of a column what it is shorter than the longest one.
fn spread(atlas: &Atlas, columns: &mut Columns, layer: usize, end: i32) {
    let free = columns.bottom - end;
    let groups = &mut columns.groups[layer];
    let gaps = groups.len() as i32 - 1;
    // A group that is alone stands in the middle.
    let lower = |place: i32| if gaps > 0 { free * place / gaps } else { free / 2 };
    for (place, heading) in groups.iter_mut().enumerate() {
        heading.top += lower(place as i32);
        for (node, anchor) in atlas.nodes(Layer::ALL[layer]).iter().zip(&mut columns.anchors.nodes[layer]) {
            if node.group == heading.group {
                anchor[0] += lower(place as i32);
            }
        }
    }
}

/// The lines of a text in a column of that width. Words that are too long for a line are broken; characters that a picture may
/// not hold become spaces.
pub fn wrap(text: &str, width: i32, size: i32) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split(|c| c <= ' ').filter(|word| !word.is_empty()) {
        let space = advance(' ', size);
        let mut line = lines.pop().unwrap_or_default();
        if used > 0 && used + space + measure(word, size) > width {
            lines.push(std::mem::take(&mut line));
            used = 0;
        } else if used > 0 {
            line.push(' ');
            used += space;
        }
        for c in word.chars().filter(|c| !matches!(c, '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}')) {
            let wide = advance(c, size);
            if used > 0 && wide > 0 && used + wide > width {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(c);
            used += wide;
        }
        lines.push(line);
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
        ' '
        | '!'
        | '\''
        | '('..=')'
        | ','..='/'
        | ':'
        | ';'
        | 'I'
        | 'J'
        | '['
        | ']'
        | 'f'
        | 'i'
        | 'j'
        | 'l'
        | 'r'
        | 't'
        | '|' => 42,
        '%' | '@' | 'M' | 'W' | 'm' => 104,
        '0'..='9' | 'a'..='v' | 'x'..='z' => 65,
        '!'..='~' => 86,
        '\u{a0}'..='\u{ffff}' => 105,
        _ => 140,
    };
    size * width / 100
}
