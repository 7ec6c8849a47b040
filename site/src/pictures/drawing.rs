//! A picture as SVG: its ground, the sign, and what a transit map is made of.

use floorwalker::html::Html;
use floorwalker::words;

use super::colors::Colors;
use super::font::{CAPITAL, FAMILY, Fonts, TAG, Weight};

/// How large every picture is: what the sites that show link previews ask for.
pub const SIZE: (u32, u32) = (1200, 630);
/// The width of [`SIZE`], to reckon with.
pub const WIDTH: f32 = 1200.0;
/// How wide a line is, and how far the next one beside it.
pub const LINE: f32 = 16.0;
/// See [`LINE`].
pub const PITCH: f32 = 24.0;
/// What is written stays this far from the sides.
pub const MARGIN: f32 = 64.0;

/// Where a text stands: its left end and the line under its letters.
#[derive(Debug, Clone, Copy)]
pub struct Spot(pub f32, pub f32);

/// What is drawn so far.
pub struct Drawing<'a> {
    /// The colors.
    pub colors: &'a Colors,
    /// The letters.
    pub fonts: &'a Fonts,
    svg: Html,
}

impl<'a> Drawing<'a> {
    /// The empty ground.
    pub fn new(colors: &'a Colors, fonts: &'a Fonts) -> Self {
        let (width, height) = SIZE;
        let mut svg = Html::default();
        svg.wrap("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"", &width.to_string(), "\"");
        svg.wrap(" height=\"", &height.to_string(), "\"");
        svg.wrap(" font-family=\"", FAMILY, "\"><rect width=\"100%\" height=\"100%\"");
        svg.wrap(" fill=\"", colors.paper, "\"/>");
        Self { colors, fonts, svg }
    }

    /// The finished picture.
    pub fn finish(mut self) -> String {
        self.svg.raw("</svg>");
        self.svg.finish()
    }

    /// A text on one line.
    pub fn text(&mut self, spot: Spot, weight: Weight, size: f32, color: &str, text: &str) {
        let svg = &mut self.svg;
        svg.raw("<text");
        number(svg, " x=\"", spot.0);
        number(svg, " y=\"", spot.1);
        number(svg, " font-size=\"", size);
        svg.raw(if weight == Weight::Bold { " font-weight=\"700\"" } else { "" });
        svg.wrap(" fill=\"", color, "\">").text(text).raw("</text>");
    }

    /// A short form as a sign in the line's color, beside a name of that size; its middle is at the height `y`.
    pub fn tag(&mut self, x: f32, y: f32, size: f32, line: usize, text: &str) {
        let (width, height) = (self.fonts.tag_width(size, text), size * CAPITAL);
        self.bar([x, y - height / 2.0, width, height], height / 4.0, self.colors.line(line));
        let letters = size * TAG;
        let padding = (width - self.fonts.width(text, Weight::Bold, letters)) / 2.0;
        self.text(Spot(x + padding, y + letters * CAPITAL / 2.0), Weight::Bold, letters, self.colors.card, text);
    }

    /// The sign of the site with its name; `y` is under the letters.
    pub fn brand(&mut self, x: f32, y: f32) {
        let size = 34.0;
        let middle = y - size * CAPITAL / 2.0;
        let (part, height) = (22.0, 18.0);
        let [first, second, third] = [0, 1, 2].map(|line| self.colors.line(line));
        // Round ends lie under the square middle.
        self.bar([x, middle - height / 2.0, 2.0 * part, height], height / 2.0, first);
        self.bar([x + part, middle - height / 2.0, 2.0 * part, height], height / 2.0, third);
        self.bar([x + part, middle - height / 2.0, part, height], 0.0, second);
        self.text(Spot(x + 3.0 * part + 16.0, y), Weight::Bold, size, self.colors.ink, words::NAME);
    }

    /// A text that ends at the right margin.
    pub fn at_the_end(&mut self, y: f32, size: f32, text: &str) {
        let x = WIDTH - MARGIN - self.fonts.width(text, Weight::Regular, size);
        self.text(Spot(x, y), Weight::Regular, size, self.colors.soft, text);
    }

    /// A line along a path of SVG.
    pub fn line(&mut self, path: &str, line: usize) {
        self.svg.wrap("<path d=\"", path, "\" fill=\"none\"");
        number(&mut self.svg, " stroke-width=\"", LINE);
        self.svg.wrap(" stroke=\"", self.colors.line(line), "\"/>");
    }

    /// Where one line stops.
    pub fn station(&mut self, x: f32, y: f32, radius: f32) {
        self.change([x - radius, y - radius, 2.0 * radius, 2.0 * radius]);
    }

    /// Where one changes from line to line: left, top, width and height.
    pub fn change(&mut self, place: [f32; 4]) {
        let [x, y, width, height] = place;
        let svg = &mut self.svg;
        rectangle(svg, [x, y, width, height], width.min(height) / 2.0);
        svg.wrap(" fill=\"", self.colors.card, "\"");
        svg.wrap(" stroke-width=\"8\" stroke=\"", self.colors.ink, "\"/>");
    }

    /// A filled rectangle: left, top, width and height.
    fn bar(&mut self, place: [f32; 4], round: f32, color: &str) {
        rectangle(&mut self.svg, place, round);
        self.svg.wrap(" fill=\"", color, "\"/>");
    }
}

/// A rectangle up to its fill.
fn rectangle(svg: &mut Html, [x, y, width, height]: [f32; 4], round: f32) {
    svg.raw("<rect");
    number(svg, " x=\"", x);
    number(svg, " y=\"", y);
    number(svg, " width=\"", width);
    number(svg, " height=\"", height);
    number(svg, " rx=\"", round);
}

/// An attribute; a tenth of a pixel is seen by nobody.
fn number(svg: &mut Html, before: &'static str, value: f32) {
    svg.wrap(before, &format!("{value:.1}"), "\"");
}

/// A number of things, to reckon with.
pub fn times(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}
