//! Ribbons and strips on their canvases, in the colors of the page.

use web_sys::Element;

use crate::domain::atlas::Layer;
use crate::domain::wide::{TONES, Trace, Wide, bands};
use crate::platform::canvas::{Canvas, property};

/// The colors of the page as it is shown now, as CSS writes them.
#[derive(Default)]
pub(super) struct Colors {
    lines: Vec<String>,
    /// What is dimmed; what leads out of sight; what is lit and has no color of its own.
    dim: String,
    edge: String,
    lit: String,
}

impl Colors {
    pub(super) fn read(element: &Element) -> Self {
        Self {
            lines: (0..8).map(|line| property(element, &format!("--line-{line}"))).collect(),
            dim: property(element, "--dim"),
            edge: property(element, "--edge"),
            lit: property(element, "--accent"),
        }
    }

    fn line(&self, function: usize) -> &str {
        self.lines.get(function % self.lines.len().max(1)).map_or("", String::as_str)
    }
}

/// How thick a faint line is, how thick a short end at most, and how far it reaches up or down, in tenths of a pixel.
const FAINT: i32 = 10;
const STUB: i32 = 50;
const RISE: i32 = 130;

/// Draws what runs between two columns, from one edge to the other; `strength` is that of the ribbons.
pub(super) fn ribbons(canvas: &Canvas, traces: &[Trace], [from, to]: [i32; 2], colors: &Colors, strength: f64) {
    canvas.color(&colors.dim, 1.0);
    for trace in traces {
        if let Trace::Faint { left, right } = *trace {
            canvas.band([from, left - FAINT / 2, FAINT], [to, right - FAINT / 2, FAINT]);
        }
    }
    for line in 0..colors.lines.len() {
        stubs(canvas, traces, [from, to], colors.line(line), |function| function == Some(line));
    }
    stubs(canvas, traces, [from, to], &colors.edge, |function| function.is_none());
    for line in 0..colors.lines.len() {
        canvas.color(colors.line(line), strength);
        for trace in traces {
            if let Trace::Ribbon { function, left: [y0, h0], right: [y1, h1] } = *trace
                && function % colors.lines.len() == line
            {
                canvas.band([from, y0, h0], [to, y1, h1]);
            }
        }
    }
}

/// Short ends that grow thin on the way to what is out of sight.
fn stubs(canvas: &Canvas, traces: &[Trace], [from, to]: [i32; 2], color: &str, is_of: impl Fn(Option<usize>) -> bool) {
    canvas.color(color, 0.35);
    for trace in traces {
        let Trace::Stub { function, end: [top, height], at_left, up } = *trace else { continue };
        if !is_of(function.map(|function| function % 8)) {
            continue;
        }
        let (top, height) = (top + (height - STUB).max(0) / 2, height.min(STUB));
        let reach = (to - from) / 3;
        let there = top + height / 2 + if up { -RISE } else { RISE };
        if at_left {
            canvas.band([from, top, height], [from + reach, there, 2]);
        } else {
            canvas.band([to - reach, there, 2], [to, top, height]);
        }
    }
}

/// The width of a strip, in pixels; `style/wide.css` says the same.
const WIDTH: i32 = 14;

/// Draws the strip of a layer's list. Where nothing is `traced` all of it is lit, which needs no color.
pub(super) fn strip(canvas: &mut Canvas, wide: &Wide, layer: Layer, height: i32, colors: &Colors, traced: bool) {
    canvas.clear(WIDTH, height);
    for band in bands(wide.list(layer), wide.groups(layer), height) {
        let place = [20, band.top * 10, (WIDTH - 4) * 10, band.height * 10];
        canvas.color(&colors.dim, 1.0);
        canvas.rectangle(place);
        if band.tone > 0 {
            let plain = if traced { &colors.lit } else { &colors.edge };
            let color = if layer == Layer::Lob { colors.line(band.group as usize) } else { plain };
            let tone = 0.25 + 0.75 * f64::from(band.tone) / f64::from(TONES);
            canvas.color(color, if traced { tone } else { tone * 0.6 });
            canvas.rectangle(place);
        }
    }
}
