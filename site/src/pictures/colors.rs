//! The colors of the pictures: those of the app's own sheet, in its light theme.

use crate::fault::Fault;

const SHEET: &str = include_str!("../../../style/tokens.css");

/// How many colors for lines are taken; the last one of the sheet is a gray, which is no color to be seen in a chat.
const LINES: usize = 7;

/// Colors as the sheet writes them.
#[derive(Debug, Clone, Copy)]
pub struct Colors {
    /// The ground.
    pub paper: &'static str,
    /// The inside of a station.
    pub card: &'static str,
    /// What is read first.
    pub ink: &'static str,
    /// What is read next.
    pub soft: &'static str,
    lines: [&'static str; LINES],
}

impl Colors {
    /// Reads them.
    ///
    /// # Errors
    /// When the sheet has another name for one of them.
    pub fn read() -> Result<Self, Fault> {
        let mut lines = [""; LINES];
        for (place, line) in lines.iter_mut().enumerate() {
            *line = color(&format!("line-{place}"))?;
        }
        Ok(Self { paper: color("paper")?, card: color("card")?, ink: color("ink")?, soft: color("soft")?, lines })
    }

    /// The color of a line; after the last comes the first again.
    pub fn line(&self, place: usize) -> &'static str {
        self.lines[place % LINES]
    }
}

/// The first value in the sheet: the light theme stands before the dark one.
fn color(name: &str) -> Result<&'static str, Fault> {
    let value = SHEET.split(&format!("--{name}:")).nth(1).and_then(|rest| rest.split(';').next()).map(str::trim);
    value.ok_or_else(|| Fault(format!("style/tokens.css has no color --{name}, which site/src/pictures needs")))
}
