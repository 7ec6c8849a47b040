//! The map as a picture of its own: an SVG that needs nothing beside it, for paper and for files.

use super::Html;
use crate::domain::address::Address;
use crate::domain::atlas::{Atlas, Layer, NodeId};
use crate::domain::facet::Facet;
use crate::domain::map_view::{MapView, NodeState};
use crate::domain::poster::{
    COLUMNS, Columns, EDGE, GROUP, NAME, PAD, WIDTH, bold, columns, line_height, measure, wrap,
};
use crate::domain::ribbons::{thickness, tracks};
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
    let (title, lead) = heading(atlas, view);
    let mut html = Html::default();
    let h = &mut html;
    let y = paragraph(h, EDGE, &title, Style { fill: INK, size: 270, bold: true });
    let y = paragraph(h, y + 20, &lead, Style { fill: SOFT, size: 135, bold: false });
    let count = words::choices(atlas, view, &address.query);
    let mut top = paragraph(h, y + 20, &count, Style { fill: INK, size: 135, bold: true }) + 110;
    let mut end = top;
    for layer in Layer::ALL {
        let [left, right] = COLUMNS[layer as usize];
        let style = Style { fill: INK, size: 150, bold: true };
        let y = say(h, [left, top], &wrap(words::layer_heading(layer), right - left, bold(150)), style);
        let style = Style { fill: SOFT, size: SMALL, bold: false };
        end = end.max(say(h, [left, y], &wrap(words::layer_hint(layer), right - left, SMALL), style));
    }
    top = end + 90;
    let columns = columns(atlas, view, top);
    for track in tracks(atlas, &view.ribbons, &columns.anchors) {
        h.wrap("<path fill=\"", track.function.map_or(DIM, line_color), "\" d=\"").wrap("", &track.path, "\"/>");
    }
    for layer in Layer::ALL {
        column(h, atlas, view, &columns, layer);
    }
    let y = legend(h, atlas, view, columns.bottom + 160, thickness(&view.ribbons, &columns.anchors));
    let y = paragraph(h, y + 60, words::MADE_UP, Style { fill: SOFT, size: SMALL, bold: false });
    let y = paragraph(h, y, source, Style { fill: SOFT, size: SMALL, bold: false }) + EDGE;

    let mut frame = Html::default();
    let f = &mut frame;
    f.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"Arial, Helvetica, sans-serif\"");
    number(f, " viewBox=\"0 0 ", WIDTH).wrap(" ", &y.to_string(), "\"");
    number(f, " width=\"", WIDTH / 10).raw("\"");
    number(f, " height=\"", y / 10).raw("\"><title>");
    f.text(&wrap(&title, WIDTH, 0).concat()).raw("</title>");
    rectangle(f, [0, 0, WIDTH, y], CARD);
    frame.finish() + &html.finish() + "</svg>"
}

/// What the picture is called, and what it tells.
fn heading(atlas: &Atlas, view: &MapView) -> (String, String) {
    let chosen = Layer::ALL.into_iter().filter_map(|layer| {
        let id = NodeId { layer, index: view.selection[layer as usize]? };
        Some(atlas.node(id).name.as_str())
    });
    let chosen: Vec<&str> = chosen.collect();
    let title = if chosen.is_empty() { words::MAP_HEADING.into() } else { chosen.join(" \u{203a} ") };
    let lead = match view.sentence.filter(|sentence| sentence.complete()) {
        Some(sentence) => words::sentence(atlas, sentence).into_iter().map(|(text, _)| text).collect(),
        None => words::MAP_LEAD.into(),
    };
    (title, lead)
}

fn line_color(function: usize) -> &'static str {
    LINES[function % LINES.len()]
}

fn column(h: &mut Html, atlas: &Atlas, view: &MapView, columns: &Columns, layer: Layer) {
    let [left, right] = COLUMNS[layer as usize];
    for heading in &columns.groups[layer as usize] {
        say(h, [left, heading.top], &heading.lines, Style { fill: SOFT, size: GROUP, bold: true });
    }
    for (index, node) in atlas.nodes(layer).iter().enumerate() {
        let (seen, lines) = (&view.nodes[layer as usize][index], &columns.names[layer as usize][index]);
        let [top, height] = columns.anchors.nodes[layer as usize][index];
        if lines.is_empty() {
            continue;
        }
        let lit = seen.state == NodeState::Lit;
        if lit {
            rectangle(h, [left, top, right - left, height], HAIR);
        }
        let ground = if seen.current { ACCENT } else { CARD };
        rectangle(h, [left + 10, top + 10, right - left - 20, height - 20], ground);
        if lit && layer == Layer::Lob {
            for x in [left, right - BAR] {
                rectangle(h, [x, top, BAR, height], line_color(node.group));
            }
        }
        let fill = match (seen.current, lit) {
            (true, _) => CARD,
            (_, true) => INK,
            _ => SOFT,
        };
        let above = (height - lines.len() as i32 * line_height(NAME)) / 2;
        say(h, [left + PAD, top + above], lines, Style { fill, size: NAME, bold: false });
    }
}

/// What the colors and the widths of the lines say.
fn legend(h: &mut Html, atlas: &Atlas, view: &MapView, top: i32, width: i32) -> i32 {
    let mut colors: Vec<Sample> = Vec::new();
    for (function, group) in atlas.groups(Layer::Lob).iter().enumerate() {
        if view.ribbons.iter().any(|ribbon| ribbon.function == function && ribbon.lit > 0) {
            colors.push((line_color(function), 60, group.name.clone()));
        }
    }
    if view.lit.len() < view.kept {
        colors.push((DIM, 60, words::NOT_CHOSEN.into()));
    }
    if colors.is_empty() {
        return top;
    }
    let widths = [1, 5].map(|programs| (SOFT, width * programs, words::programs_count(programs as usize)));
    let y = samples(h, top, words::facet_name(Facet::Function), &colors);
    samples(h, y + 40, words::LINE_WIDTH, &widths)
}

/// A color, the width of a line, and what they stand for.
type Sample = (&'static str, i32, String);

/// Samples of lines in rows below a name; where they end.
fn samples(h: &mut Html, y: i32, name: &str, samples: &[Sample]) -> i32 {
    let mut y = say(h, [EDGE, y], &[name.into()], Style { fill: INK, size: SMALL, bold: true });
    let mut x = EDGE;
    for (fill, height, text) in samples {
        let lines = wrap(text, WIDTH, SMALL);
        let wide = SAMPLE[0] + 230 + lines.first().map_or(0, |line| measure(line, SMALL));
        if x + wide > WIDTH && x > EDGE {
            x = EDGE;
            y += SAMPLE[1];
        }
        rectangle(h, [x, y + (SAMPLE[1] - height) / 2, SAMPLE[0], *height], fill);
        let middle = y + (SAMPLE[1] - line_height(SMALL)) / 2;
        say(h, [x + SAMPLE[0] + 70, middle], &lines, Style { fill: INK, size: SMALL, bold: false });
        x += wide;
    }
    y + SAMPLE[1]
}

/// How a text looks.
#[derive(Clone, Copy)]
struct Style {
    fill: &'static str,
    size: i32,
    bold: bool,
}

/// A text over the whole width of the picture; where it ends.
fn paragraph(h: &mut Html, y: i32, text: &str, style: Style) -> i32 {
    let size = if style.bold { bold(style.size) } else { style.size };
    say(h, [EDGE, y], &wrap(text, WIDTH - 2 * EDGE, size), style)
}

/// Lines of text, the first with its top at that place; where they end.
fn say(h: &mut Html, [x, y]: [i32; 2], lines: &[String], style: Style) -> i32 {
    h.wrap("<g fill=\"", style.fill, "\" font-size=\"");
    number(h, "", style.size).raw(if style.bold { "\" font-weight=\"700\">" } else { "\">" });
    let mut y = y;
    for line in lines {
        number(h, "<text x=\"", x).raw("\"");
        // The letters stand on a line that lies a little above the end of theirs.
        number(h, " y=\"", y + style.size * 19 / 20).wrap("\">", line, "</text>");
        y += line_height(style.size);
    }
    h.raw("</g>");
    y
}

fn rectangle(h: &mut Html, [x, y, width, height]: [i32; 4], fill: &str) {
    number(h, "<rect x=\"", x).raw("\"");
    number(h, " y=\"", y).raw("\"");
    number(h, " width=\"", width).raw("\"");
    number(h, " height=\"", height).wrap("\" fill=\"", fill, "\"/>");
}

fn number<'h>(h: &'h mut Html, before: &'static str, number: i32) -> &'h mut Html {
    h.wrap(before, &number.to_string(), "")
}
