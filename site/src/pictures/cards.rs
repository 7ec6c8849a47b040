//! The pictures of entries and comparisons: their names are stations, at lines that run along the picture's edge.

use floorwalker::domain::atlas::{Comparison, Term};
use floorwalker::words;

use super::colors::Colors;
use super::drawing::{Drawing, MARGIN, PITCH, Spot, WIDTH, times};
use super::font::{CAPITAL, Fonts, Weight};
use super::text::Style;

/// Where texts begin.
const LEFT: f32 = 168.0;
/// Under the letters of the first row.
const HEAD: f32 = 84.0;
/// Between these heights stand the names and what they mean.
const TOP: f32 = 142.0;
/// See [`TOP`].
const BOTTOM: f32 = 508.0;
/// The middle of the lowest line.
const LOWEST: f32 = 594.0;
/// Where the innermost line comes down, and how far the next one is.
const INNERMOST: f32 = 104.0;
/// See [`INNERMOST`].
const APART: f32 = 36.0;
/// How high the letters of the sentence are, and how far its lines are apart.
const SENTENCE: (f32, f32) = (34.0, 47.0);
/// The sizes of a name, the largest first, and on how many lines each may stand.
const SIZES: [(f32, usize); 9] =
    [(120.0, 1), (106.0, 2), (98.0, 2), (90.0, 2), (82.0, 2), (74.0, 2), (66.0, 3), (58.0, 3), (50.0, 3)];

/// What a picture says.
#[derive(Debug, Clone)]
pub struct Card<'a> {
    /// What kind of page it is.
    pub kind: &'a str,
    /// What it is about; several names are the stations of as many lines.
    pub names: Vec<Name<'a>>,
    /// What is to be known of it.
    pub sentence: &'a str,
    /// The color of the first line.
    pub line: usize,
}

/// A name, and its short form.
#[derive(Debug, Clone, Copy)]
pub struct Name<'a> {
    /// In full.
    pub text: &'a str,
    /// Short.
    pub tag: Option<&'a str>,
}

impl<'a> Card<'a> {
    /// What the picture of an entry says. Every shelf of the glossary has its color.
    pub fn of_entry(term: &'a Term) -> Self {
        let line = words::SHELVES.iter().position(|shelf| *shelf == term.category).unwrap_or_default();
        let tag = term.acronym.as_deref().filter(|acronym| *acronym != term.name);
        let names = vec![Name { text: &term.name, tag }];
        Self { kind: words::category(&term.category), names, sentence: &term.summary, line }
    }

    /// What the picture of a comparison says.
    pub fn of_comparison(comparison: &'a Comparison) -> Self {
        // Most of their headings are a question made of the names, which the picture shows anyhow.
        let is_question = comparison.name.ends_with('?');
        let kind = if is_question { words::COMPARE_HEADING } else { &comparison.name };
        let names = comparison.columns.iter().map(|column| Name::with_tag(&column.name)).collect();
        Self { kind, names, sentence: &comparison.summary, line: 0 }
    }

    /// The picture as SVG.
    pub fn draw(&self, colors: &Colors, fonts: &Fonts) -> String {
        let mut drawing = Drawing::new(colors, fonts);
        drawing.brand(LEFT, HEAD);
        drawing.at_the_end(HEAD, 28.0, self.kind);
        if self.names.len() == 1 {
            one_track(&mut drawing, self.line);
        } else {
            tracks(&mut drawing, self.names.len());
        }
        let layout = self.layout(fonts);
        // A little above the middle looks like the middle.
        let mut y = TOP + (BOTTOM - TOP - layout.height()) * 0.45 + CAPITAL * layout.size;
        for (place, (name, lines)) in self.names.iter().zip(&layout.names).enumerate() {
            let x = INNERMOST - APART * times(self.names.len() - 1 - place);
            drawing.station(x, y - CAPITAL * layout.size / 2.0, if self.names.len() == 1 { 25.0 } else { 20.0 });
            for line in lines {
                drawing.text(Spot(LEFT, y), Weight::Bold, layout.size, colors.ink, line);
                y += layout.leading * layout.size;
            }
            if let (Some(tag), Some(last)) = (name.tag, lines.last()) {
                let x = LEFT + fonts.width(last, Weight::Bold, layout.size) + space(layout.size);
                let middle = y - (layout.leading + CAPITAL / 2.0) * layout.size;
                drawing.tag(x, middle, layout.size, self.line + place, tag);
            }
        }
        y += gap(layout.size) - layout.leading * layout.size;
        for line in &layout.sentence {
            drawing.text(Spot(LEFT, y), Weight::Regular, SENTENCE.0, colors.soft, line);
            y += SENTENCE.1;
        }
        drawing.finish()
    }

    /// The names as large as there is room for. Of several, each has one line.
    fn layout(&self, fonts: &Fonts) -> Layout {
        let style = Style { fonts, weight: Weight::Regular, size: SENTENCE.0, room: WIDTH - MARGIN - LEFT, most: 4 };
        let leading = if self.names.len() == 1 { 1.14 } else { 1.3 };
        let mut layout = Layout { leading, sentence: style.lines(self.sentence, 0.0), ..Layout::default() };
        for (size, most) in SIZES {
            let most = if self.names.len() == 1 { most } else { 1 };
            let style = Style { weight: Weight::Bold, size, most, ..style };
            let tag = |name: &Name<'_>| name.tag.map_or(0.0, |tag| space(size) + fonts.tag_width(size, tag));
            layout.size = size;
            layout.names = self.names.iter().map(|name| style.lines(name.text, tag(name))).collect();
            let is_held = self.names.iter().all(|name| style.holds(name.text, tag(name)));
            if is_held && layout.height() <= BOTTOM - TOP {
                break;
            }
        }
        layout
    }
}

impl<'a> Name<'a> {
    /// "Customer satisfaction (CSAT)" has its short form with it.
    fn with_tag(name: &'a str) -> Self {
        let parts = name.strip_suffix(')').and_then(|name| name.rsplit_once(" ("));
        match parts.filter(|(_, short)| short.chars().all(char::is_uppercase)) {
            Some((text, tag)) => Self { text, tag: Some(tag) },
            None => Self { text: name, tag: None },
        }
    }
}

/// Where everything stands.
#[derive(Default)]
struct Layout {
    /// How high the letters of the names are.
    size: f32,
    /// From line to line of the names, in parts of their size.
    leading: f32,
    names: Vec<Vec<String>>,
    sentence: Vec<String>,
}

impl Layout {
    /// From the top of the first capital to the foot of the sentence.
    fn height(&self) -> f32 {
        let lines: usize = self.names.iter().map(Vec::len).sum();
        let more = |lines: usize| times(lines.saturating_sub(1));
        let names = (CAPITAL + self.leading * more(lines)) * self.size;
        names + gap(self.size) + more(self.sentence.len()) * SENTENCE.1
    }
}

/// The line of one name comes down at the left and goes on above two others.
fn one_track(drawing: &mut Drawing<'_>, line: usize) {
    for (place, line) in [line + 2, line + 4].into_iter().enumerate() {
        drawing.line(&format!("M-20 {}H1220", LOWEST - PITCH * times(place)), line);
    }
    track(drawing, [INNERMOST, LOWEST - 2.0 * PITCH], [56.0, 56.0], line);
    change(drawing, 3);
}

/// The lines of several names come down side by side.
fn tracks(drawing: &mut Drawing<'_>, count: usize) {
    for line in 0..count {
        let inside = times(count - 1 - line);
        let corner = [INNERMOST - APART * inside, LOWEST - PITCH * times(line)];
        track(drawing, corner, [40.0 + APART * inside, 40.0 + PITCH * inside], line);
    }
    change(drawing, count);
}

/// A line that comes down at the left, bends, and runs along the foot.
fn track(drawing: &mut Drawing<'_>, [x, y]: [f32; 2], [across, down]: [f32; 2], line: usize) {
    drawing.line(&format!("M{x} -20V{}a{across} {down} 0 0 0 {across} {down}H1220", y - down), line);
}

/// Where one can change between all lines that run along the foot.
fn change(drawing: &mut Drawing<'_>, lines: usize) {
    let above = PITCH * times(lines - 1);
    drawing.change([1064.0, LOWEST - above - 18.0, 36.0, above + 36.0]);
}

/// From the foot of the names to that of the sentence's first line.
fn gap(size: f32) -> f32 {
    58.0 + 0.16 * size
}

/// Between a name of that size and its tag.
fn space(size: f32) -> f32 {
    0.28 * size
}
