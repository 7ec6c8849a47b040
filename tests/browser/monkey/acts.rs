//! What a monkey may do, and how often it does it.

use super::chance::Chance;
use super::{addresses, files};

/// One action.
#[derive(Debug, Clone)]
pub(super) enum Act {
    /// A click or tap on something that is there to be used.
    Use(&'static str),
    /// Two clicks in one task, before the page has painted anything.
    UseTwice(&'static str),
    /// A click or tap anywhere.
    Anywhere,
    /// Keys, one after the other.
    Keys(Vec<char>),
    /// A text into one of the boxes.
    Type(String),
    Wheel(i32),
    Back,
    Forward,
    Reload,
    /// An address by hand.
    Address(String),
    /// The window, as wide and as high as that; with a finger or a mouse.
    Resize(u32, u32, bool),
    /// What style sheets see: the medium, a feature and its value.
    Media(&'static str, &'static str, &'static str),
    /// The network goes, or comes back.
    Network(bool),
    /// The device keeps what it is given, or has no room, or is blocked.
    Storage(&'static str),
    /// Everything that the device keeps is deleted.
    Clear,
    /// A file with its name and text, brought in one of the ways.
    Bring(&'static str, String, String),
}

/// Keys that do something somewhere, and some that do not.
const KEYS: [char; 24] = [
    '\u{e004}', '\u{e004}', '\u{e004}', '\u{e007}', '\u{e007}', '\u{e00c}', '\u{e012}', '\u{e013}', '\u{e014}',
    '\u{e015}', '\u{e015}', '\u{e014}', '\u{e011}', '\u{e010}', '\u{e00e}', '\u{e00f}', '\u{e003}', '\u{e017}', ' ',
    '/', 'a', 'z', '7', '?',
];
const WIDTHS: [u32; 8] = [320, 360, 480, 700, 768, 1024, 1440, 1920];
const HEIGHTS: [u32; 4] = [480, 740, 900, 1080];
const MEDIA: [(&str, &str, &str); 9] = [
    ("", "", ""),
    ("", "prefers-color-scheme", "dark"),
    ("", "prefers-color-scheme", "light"),
    ("", "forced-colors", "active"),
    ("", "prefers-reduced-motion", "reduce"),
    ("", "prefers-contrast", "more"),
    ("print", "", ""),
    ("", "", ""),
    ("", "", ""),
];

/// Where a monkey is at home: there it starts, and some things it does more often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    Content,
    Quiz,
    OwnData,
    LargeData,
    Frame,
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Use,
    UseNode,
    UseTwice,
    Anywhere,
    Keys,
    Type,
    Wheel,
    Back,
    Forward,
    Reload,
    Address,
    Resize,
    Media,
    Network,
    Storage,
    Clear,
    Bring,
}

/// The next action.
pub(super) fn next(chance: &mut Chance, ground: Ground) -> Act {
    let own = ground == Ground::OwnData;
    let kind = chance.weighed(&[
        (if ground == Ground::Quiz { 46 } else { 32 }, Kind::Use),
        (if matches!(ground, Ground::LargeData | Ground::Content) { 12 } else { 4 }, Kind::UseNode),
        (5, Kind::UseTwice),
        (4, Kind::Anywhere),
        (16, Kind::Keys),
        (8, Kind::Type),
        (3, Kind::Wheel),
        (7, Kind::Back),
        (4, Kind::Forward),
        (2, Kind::Reload),
        (if ground == Ground::OwnData { 5 } else { 9 }, Kind::Address),
        (3, Kind::Resize),
        (3, Kind::Media),
        (2, Kind::Network),
        (if matches!(ground, Ground::OwnData | Ground::Quiz) { 3 } else { 1 }, Kind::Storage),
        (if matches!(ground, Ground::OwnData | Ground::Quiz) { 2 } else { 0 }, Kind::Clear),
        (if own { 9 } else { 0 }, Kind::Bring),
    ]);
    match kind {
        Kind::Use if matches!(ground, Ground::Quiz | Ground::OwnData) && !chance.once_in(4) => Act::Use("main"),
        Kind::Use => Act::Use("any"),
        Kind::UseNode => Act::Use("node"),
        Kind::UseTwice => Act::UseTwice(if chance.once_in(2) { "twice" } else { "node" }),
        Kind::Anywhere => Act::Anywhere,
        Kind::Keys => {
            let many = if chance.once_in(3) { 1 + chance.below(6) } else { 1 };
            Act::Keys((0..many).map(|_| *chance.one_of(&KEYS)).collect())
        }
        Kind::Type => Act::Type((*chance.one_of(&addresses::TEXTS)).into()),
        Kind::Wheel => Act::Wheel([-4000, -300, 120, 600, 5000][chance.below(5)]),
        Kind::Back => Act::Back,
        Kind::Forward => Act::Forward,
        Kind::Reload => Act::Reload,
        Kind::Address if own && chance.once_in(2) => Act::Address("#/data".into()),
        Kind::Address => Act::Address(addresses::any(chance)),
        Kind::Resize => {
            let width = *chance.one_of(&WIDTHS);
            Act::Resize(width, *chance.one_of(&HEIGHTS), width < 800 && chance.once_in(2))
        }
        Kind::Media => {
            let (media, feature, value) = *chance.one_of(&MEDIA);
            Act::Media(media, feature, value)
        }
        Kind::Network => Act::Network(chance.once_in(2)),
        Kind::Storage => Act::Storage(chance.one_of::<&str>(&["kept", "kept", "full", "blocked"])),
        Kind::Clear => Act::Clear,
        Kind::Bring => {
            let (name, text) = files::any(chance);
            Act::Bring(chance.one_of::<&str>(&["pick", "drop", "paste"]), name, text)
        }
    }
}
