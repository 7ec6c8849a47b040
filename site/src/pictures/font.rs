//! The font of the pictures, and how wide a text is in it. It comes inside a package, so that the pictures are the same on
//! every machine.

use std::sync::Arc;

use resvg::usvg::fontdb::Database;
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};

use crate::fault::Fault;

/// What SVG calls the font.
pub const FAMILY: &str = "Noto Sans";
/// How high a capital stands, as a part of the size.
pub const CAPITAL: f32 = 0.714;

/// How high the letters of a short form are beside a name, as a part of its size.
pub const TAG: f32 = 0.54;

/// How strong the letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// To be read.
    Regular,
    /// To be seen.
    Bold,
}

/// Both weights.
pub struct Fonts {
    /// For the drawing.
    pub database: Arc<Database>,
    regular: Letters,
    bold: Letters,
}

impl Fonts {
    /// Reads them.
    ///
    /// # Errors
    /// When the package holds no font.
    pub fn read() -> Result<Self, Fault> {
        let mut database = Database::new();
        database.load_font_data(notosans::REGULAR_TTF.to_vec());
        database.load_font_data(notosans::BOLD_TTF.to_vec());
        let (regular, bold) = (Letters::read(notosans::REGULAR_TTF)?, Letters::read(notosans::BOLD_TTF)?);
        Ok(Self { database: Arc::new(database), regular, bold })
    }

    /// How wide the text is; pairs of letters that move together are not reckoned with.
    pub fn width(&self, text: &str, weight: Weight, size: f32) -> f32 {
        let letters = self.of(weight);
        text.chars().map(|letter| letters.width(letter)).sum::<f32>() * size
    }

    /// How wide the sign with a short form is, beside a name of that size.
    pub fn tag_width(&self, size: f32, text: &str) -> f32 {
        self.width(text, Weight::Bold, size * TAG) + size * 0.42
    }

    /// Whether the font has every letter of the text.
    pub fn can_write(&self, text: &str) -> bool {
        text.chars().all(|letter| self.bold.has(letter) && self.regular.has(letter))
    }

    fn of(&self, weight: Weight) -> &Letters {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }
}

/// The letters of one weight.
struct Letters {
    glyphs: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
    /// The widths of the usual letters, which are asked for a million times.
    usual: Vec<f32>,
}

impl Letters {
    fn read(bytes: &'static [u8]) -> Result<Self, Fault> {
        let font = FontRef::new(bytes).map_err(|error| Fault(format!("the font of the pictures: {error}")))?;
        let (glyphs, metrics) = (font.charmap(), font.glyph_metrics(Size::new(1.0), LocationRef::default()));
        let mut letters = Self { glyphs, metrics, usual: Vec::new() };
        letters.usual = ('\0'..'\u{180}').map(|letter| letters.width(letter)).collect();
        Ok(letters)
    }

    fn has(&self, letter: char) -> bool {
        self.glyphs.map(letter).is_some()
    }

    /// What the font lacks is shown as its first glyph, a box.
    fn width(&self, letter: char) -> f32 {
        let usual = self.usual.get(letter as usize).copied();
        usual.or_else(|| self.metrics.advance_width(self.glyphs.map(letter).unwrap_or_default())).unwrap_or(1.0)
    }
}
