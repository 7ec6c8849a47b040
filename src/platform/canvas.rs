//! A canvas that is sharp on every screen, with the few strokes that the map at scale needs. What is drawn is measured in tenths
//! of a CSS pixel.

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};

use super::{window, within};

/// A canvas and its context.
pub struct Canvas {
    element: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    /// Width and height in pixels of the screen.
    size: [u32; 2],
}

impl Canvas {
    /// The canvas that `selector` finds in `root`; `None` where there is none or the browser draws on none.
    pub fn find(root: &Element, selector: &str) -> Option<Self> {
        Self::find_all(root, selector).into_iter().next()
    }

    /// All of them.
    pub fn find_all(root: &Element, selector: &str) -> Vec<Self> {
        within(root, selector).into_iter().filter_map(Self::of).collect()
    }

    fn of(element: HtmlCanvasElement) -> Option<Self> {
        let context = element.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self { element, context, size: [0; 2] })
    }

    /// [`Self::clear`] for a canvas that begins so many CSS pixels from where the lines begin in what it stands in.
    pub fn clear_at(&mut self, start: i32, width: i32, height: i32) {
        for (property, pixels) in [("inset-inline-start", start), ("width", width)] {
            let _ = self.element.style().set_property(property, &format!("{pixels}px"));
        }
        self.clear(width, height);
    }

    /// An empty canvas of that many CSS pixels: as many dots as the screen has there, so that nothing is blurred.
    pub fn clear(&mut self, width: i32, height: i32) {
        let ratio = window().map_or(1.0, |window| window.device_pixel_ratio());
        let size = [width, height].map(|length| (f64::from(length) * ratio).round() as u32);
        if size == self.size {
            let [width, height] = size.map(f64::from);
            let _ = self.context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0);
            self.context.clear_rect(0.0, 0.0, width, height);
        } else {
            self.size = size;
            self.element.set_width(size[0]);
            self.element.set_height(size[1]);
        }
        let _ = self.context.set_transform(ratio / 10.0, 0.0, 0.0, ratio / 10.0, 0.0, 0.0);
    }

    /// The color of what follows, as CSS writes it, and how strong it is.
    pub fn color(&self, color: &str, strength: f64) {
        self.context.set_fill_style_str(color);
        self.context.set_stroke_style_str(color);
        self.context.set_global_alpha(strength);
    }

    /// A rectangle: left, top, width, height.
    pub fn rectangle(&self, [x, y, width, height]: [i32; 4]) {
        self.context.fill_rect(f64::from(x), f64::from(y), f64::from(width), f64::from(height));
    }

    /// Draws a band from `left` to `right`, leaving and arriving level: of each end its x, its top and its height. Each is a figure
    /// of its own, and a thin one a stroke: browsers without a graphics card draw that several times as fast as one large figure.
    pub fn band(&self, left: [i32; 3], right: [i32; 3]) {
        let ([x0, y0, h0], [x1, y1, h1]) = (left.map(f64::from), right.map(f64::from));
        let middle = f64::midpoint(x0, x1);
        self.context.begin_path();
        if h0.max(h1) <= THIN {
            let (start, end) = (y0 + h0 / 2.0, y1 + h1 / 2.0);
            self.context.set_line_width(f64::midpoint(h0, h1));
            self.context.move_to(x0, start);
            self.context.bezier_curve_to(middle, start, middle, end, x1, end);
            self.context.stroke();
            return;
        }
        self.context.move_to(x0, y0);
        self.context.bezier_curve_to(middle, y0, middle, y1, x1, y1);
        self.context.line_to(x1, y1 + h1);
        self.context.bezier_curve_to(middle, y1 + h1, middle, y0 + h0, x0, y0 + h0);
        self.context.fill();
    }
}

/// What is no thicker is a stroke, in tenths of a pixel.
const THIN: f64 = 20.0;

/// What a property says of an element, such as a color; empty where it says nothing.
pub fn property(element: &Element, name: &str) -> String {
    let style = window().and_then(|window| window.get_computed_style(element).ok().flatten());
    style.and_then(|style| style.get_property_value(name).ok()).unwrap_or_default().trim().to_owned()
}
