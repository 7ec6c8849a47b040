//! What a pack's JSON says of itself: that it is one, of which version, whose data it is.

use super::clean::clean;
use super::items::parse;
use super::problem::{Fault, Problems, Spot};
use super::skim::{Skim, TEXTS};
use super::{Pack, VERSION};
use crate::domain::atlas::Bound;
use crate::domain::json::Json;

/// Reads the texts at the top.
pub(super) fn read_mark(pack: &mut Pack, skim: &Skim, bytes: &[u8], problems: &mut Problems) {
    let mut text = |place: usize| {
        let piece = skim.texts[place]?;
        let at = Spot { line: piece.line, ..Spot::default() };
        match parse(piece.of(bytes), at, problems)? {
            Json::Text(text) => Some((text, at)),
            Json::List(_) | Json::Object(_) => {
                problems.add(at, TEXTS[place], "", Fault::NotText);
                None
            }
        }
    };
    let [mark, name, about] = [0, 1, 2].map(&mut text);
    if skim.texts[0].is_none() {
        problems.add(Spot { line: 1, ..Spot::default() }, TEXTS[0], "", Fault::NoMark);
    }
    if let Some((mark, at)) = mark
        && mark != VERSION
    {
        let fault = match mark.parse::<u32>() {
            Ok(0) => Fault::OldVersion,
            Ok(_) => Fault::NewerVersion,
            Err(_) => Fault::OtherKind,
        };
        problems.add(at, TEXTS[0], &mark, fault);
    }
    for (place, said, bound) in [(1, name, Bound::Name), (2, about, Bound::Paragraph)] {
        let Some((text, at)) = said else { continue };
        match clean(&text, bound) {
            Ok(text) if text.is_empty() => problems.add(at, TEXTS[place], "", Fault::Blank),
            Ok(text) if place == 1 => pack.name = text.into_owned(),
            Ok(text) => pack.about = text.into_owned(),
            Err(fault) => problems.add(at, TEXTS[place], &text, fault),
        }
    }
}
