//! The map as a picture of its own: an SVG that needs nothing beside it, for paper and for files.

use super::Html;
use crate::domain::address::Address;
use crate::domain::atlas::{Atlas, Layer};
use crate::domain::facet::Facet;
use crate::domain::map_view::{MapView, NodeState};
use crate::domain::poster::{
    Block, COLUMNS, EDGE, GROUP, NAME, PAD, WIDTH, bold, columns, height, line_height, measure, wrap,
};
use crate::domain::ribbons::draw;
use crate::words;

const CARD: &str = "#ffffff";
const INK: &str = "#14202e";
const SOFT: &str = "#434e5c";
const HAIR: &str = "#dcd7cd";
const DIM: &str = "#e7e3da";
const ACCENT: &str = "#0b4f8a";
/// The colors of the light theme, as paper is white. A picture reads no style sheet, so they stand here too; a test holds them
/// against `style/tokens.css`.
pub const COLORS: [(&str, &str); 6] =
    [("card", CARD), ("ink", INK), ("soft", SOFT), ("hair", HAIR), ("dim", DIM), ("accent", ACCENT)];
/// The colors of the functions, in the same way.
pub const LINES: [&str; 8] = ["#1a6fc4", "#d1480f", "#00806d", "#8f6a00", "#b0249f", "#4a7d0a", "#5e4bd0", "#5d6775"];

/// How wide the colored ends of a line of business are.
const BAR: i32 = 50;
/// The width of a sample in the legend, and the height of its row.
const SAMPLE: [i32; 2] = [260, 190];
const SMALL: i32 = 110;

/// The map as it is chosen at `address`; `source` says where the picture comes from.
pub fn poster(atlas: &Atlas, view: &MapView, address: &Address, source: &str) -> String {
    with_note(atlas, view, address, source, "")
}

/// The same with a note that must be read before the picture is.
pub(super) fn with_note(atlas: &Atlas, view: &MapView, address: &Address, source: &str, note: &str) -> String {
    let (title, lead) = heading(atlas, view);
    let mut html = Html::default();
    let h = &mut html;
    let y = paragraph(h, EDGE, &title, INK, 270, true);
    let y = paragraph(h, y + 20, &lead, SOFT, 135, false);
    let count = words::choices(atlas, view, &address.query);
    let y = paragraph(h, y + 20, &count, INK, 135, true);
    let top = if note.is_empty() { y } else { paragraph(h, y + 20, note, INK, 135, true) } + 110;
    for layer in Layer::ALL {
        let x = COLUMNS[layer as usize][0];
        say(h, x, top, words::layer_heading(layer), INK, 150, true);
        say(h, x, top + line_height(150), words::layer_hint(layer), SOFT, SMALL, false);
    }
    let columns = columns(atlas, view, top + 400);
    for track in &draw(atlas, &view.ribbons, &columns.anchors, columns.width) {
        h.wrap("<path fill=\"", track.function.map_or(DIM, color), "\" d=\"").wrap("", &track.path, "\"/>");
    }
    for block in &columns.blocks {
        put(h, atlas, view, block);
    }
    let y = legend(h, atlas, view, columns.bottom + 160, columns.width);
    let mut y = y + 60;
    if atlas.is_built_in() {
        y = paragraph(h, y, words::MADE_UP, SOFT, SMALL, false);
    }
    let y = paragraph(h, y, source, SOFT, SMALL, false) + EDGE;

    let mut frame = Html::default();
    let f = &mut frame;
    f.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"Arial, Helvetica, sans-serif\"");
    number(number(f, " viewBox=\"0 0 ", WIDTH), " ", y);
    number(number(f, "\" width=\"", WIDTH / 10), "\" height=\"", y / 10);
    f.wrap("\"><title>", &wrap(&title, i32::MAX, SMALL), "</title>");
    rectangle(f, [0, 0, WIDTH, y], CARD);
    frame.finish() + &html.finish() + "</svg>"
}

/// What the picture is called, and what it tells.
fn heading(atlas: &Atlas, view: &MapView) -> (String, String) {
    let (mut title, mut lead) = (String::new(), String::new());
    for layer in Layer::ALL {
        if let Some(index) = view.selection[layer as usize] {
            title.push_str(if title.is_empty() { "" } else { " \u{203a} " });
            title.push_str(&atlas.nodes(layer)[index].name);
        }
    }
    match view.sentence {
        Some(sentence) if sentence.complete() => {
            for (text, _) in &words::sentence(atlas, sentence) {
                lead.push_str(text);
            }
        }
        _ => lead.push_str(words::MAP_LEAD),
    }
    if title.is_empty() {
        title.push_str(words::MAP_HEADING);
    }
    (title, lead)
}

fn color(function: usize) -> &'static str {
    LINES[function % LINES.len()]
}

/// A node, or the name of a group.
fn put(h: &mut Html, atlas: &Atlas, view: &MapView, block: &Block) {
    let [left, right] = COLUMNS[block.layer as usize];
    let (top, high, width) = (block.top, block.height, right - left);
    let Some(index) = block.node else {
        // Its name stands at its lower end: what is free above keeps the groups apart.
        say(h, left, top + high - height(&block.name, GROUP) - 15, &block.name, SOFT, GROUP, true);
        return;
    };
    let seen = &view.nodes[block.layer as usize][index];
    let lit = seen.state == NodeState::Lit;
    // A frame, not a filled box: paper should not drink ink.
    let (frame, inside) = match (seen.current, lit) {
        (true, _) => (ACCENT, 35),
        (_, true) => (HAIR, 10),
        _ => (CARD, 10),
    };
    rectangle(h, [left, top, width, high], frame);
    rectangle(h, [left + inside, top + inside, width - 2 * inside, high - 2 * inside], CARD);
    if lit && block.layer == Layer::Lob {
        let color = color(atlas.nodes(Layer::Lob)[index].group);
        rectangle(h, [left, top, BAR, high], color);
        rectangle(h, [right - BAR, top, BAR, high], color);
    }
    let above = (high - height(&block.name, NAME)) / 2;
    say(h, left + PAD, top + above, &block.name, if lit { INK } else { SOFT }, NAME, false);
}

/// What the colors and the widths of the lines say.
fn legend(h: &mut Html, atlas: &Atlas, view: &MapView, top: i32, width: i32) -> i32 {
    let mut at = [EDGE, say(h, EDGE, top, words::facet_name(Facet::Function), INK, SMALL, true)];
    for (function, group) in atlas.groups(Layer::Lob).iter().enumerate() {
        if view.ribbons.iter().any(|ribbon| ribbon.function == function && ribbon.lit > 0) {
            sample(h, &mut at, color(function), 60, &group.name);
        }
    }
    if view.lit.len() < view.kept {
        sample(h, &mut at, DIM, 60, words::NOT_CHOSEN);
    }
    at = [EDGE, say(h, EDGE, at[1] + SAMPLE[1] + 40, words::LINE_WIDTH, INK, SMALL, true)];
    for programs in [1, 5] {
        sample(h, &mut at, SOFT, width * programs, &words::programs_count(programs as usize));
    }
    at[1] + SAMPLE[1]
}

/// A piece of a line and what it stands for, at a place that goes on to the next one.
fn sample(h: &mut Html, [x, y]: &mut [i32; 2], fill: &str, high: i32, text: &str) {
    let text = wrap(text, WIDTH, SMALL);
    let wide = SAMPLE[0] + 230 + measure(&text, SMALL);
    if *x + wide > WIDTH && *x > EDGE {
        *x = EDGE;
        *y += SAMPLE[1];
    }
    rectangle(h, [*x, *y + (SAMPLE[1] - high) / 2, SAMPLE[0], high], fill);
    say(h, *x + SAMPLE[0] + 70, *y + (SAMPLE[1] - line_height(SMALL)) / 2, &text, INK, SMALL, false);
    *x += wide;
}

/// A text over the whole width of the picture; where it ends.
fn paragraph(h: &mut Html, y: i32, text: &str, fill: &str, size: i32, is_bold: bool) -> i32 {
    let text = wrap(text, WIDTH - 2 * EDGE, if is_bold { bold(size) } else { size });
    say(h, EDGE, y, &text, fill, size, is_bold)
}

/// Lines of text, the first with its top at that place; where they end.
fn say(h: &mut Html, x: i32, mut y: i32, lines: &str, fill: &str, size: i32, is_bold: bool) -> i32 {
    for line in lines.split('\n') {
        number(h, "<text x=\"", x);
        // The letters stand on a line that lies a little above the end of theirs.
        number(h, "\" y=\"", y + size * 19 / 20);
        number(h, "\" font-size=\"", size).wrap("\" fill=\"", fill, "\"");
        h.wrap(if is_bold { " font-weight=\"700\">" } else { ">" }, line, "</text>");
        y += line_height(size);
    }
    y
}

fn rectangle(h: &mut Html, [x, y, width, height]: [i32; 4], fill: &str) {
    number(number(h, "<rect x=\"", x), "\" y=\"", y);
    number(number(h, "\" width=\"", width), "\" height=\"", height).wrap("\" fill=\"", fill, "\"/>");
}

fn number<'h>(h: &'h mut Html, before: &'static str, number: i32) -> &'h mut Html {
    h.wrap(before, &number.to_string(), "")
}
