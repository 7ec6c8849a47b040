//! The strip beside a list: the whole of it in bands of two pixels, each toned by how much of it is lit.

use super::list::{Line, List};

/// The height of a band, in pixels.
const BAND: i32 = 2;
/// How many tones there are between nothing lit and all lit.
pub const TONES: u32 = 12;

/// A piece of the strip of one tone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// Where it begins, in pixels.
    pub top: i32,
    /// How high it is.
    pub height: i32,
    /// How much of it is lit, from 0 to [`TONES`].
    pub tone: u32,
    /// The group that it begins in.
    pub group: u32,
}

/// The bands of a list on a strip of that height, from the top; neighbors that look alike are one. `groups` are the groups of the
/// layer's nodes.
pub fn bands(list: &List, groups: &[u32], height: i32) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::new();
    let many = (height / BAND).max(0) as usize;
    let mut group = 0;
    for number in 0..many {
        // Of a short list several bands show the same line.
        let first = number * list.len() / many;
        let end = ((number + 1) * list.len() / many).max(first + 1).min(list.len());
        let Some(line) = list.line(first) else { break };
        group = match line {
            Line::Part(_) => group,
            Line::Group(_, group) => group,
            Line::Node(index) => groups.get(index as usize).copied().unwrap_or(group),
        };
        let share = list.lit_in(first..end) as u32 * TONES;
        let tone = share.div_ceil((end - first) as u32);
        match bands.last_mut() {
            Some(band) if (band.tone, band.group) == (tone, group) => band.height += BAND,
            _ => bands.push(Band { top: number as i32 * BAND, height: BAND, tone, group }),
        }
    }
    bands
}
