//! What people write for a direction or a channel group, and what a channel's name gives away.

use crate::domain::atlas::{Direction, Medium};
use crate::domain::text::{fold, words};

/// The direction that is meant.
pub(super) fn direction(text: &str) -> Option<Direction> {
    Some(match fold(text).as_str() {
        "inbound" | "in" | "incoming" | "ib" | "in bound" => Direction::Inbound,
        "outbound" | "out" | "outgoing" | "ob" | "out bound" => Direction::Outbound,
        "both"
        | "in and out"
        | "in out"
        | "inbound and outbound"
        | "inbound outbound"
        | "blended"
        | "blend"
        | "mixed"
        | "two way"
        | "both ways" => Direction::Both,
        "none" | "no contact" | "no customer contact" | "back office" | "backoffice" => Direction::None,
        _ => return None,
    })
}

/// The channel group that is meant.
pub(super) fn medium(text: &str) -> Option<Medium> {
    Some(match fold(text).as_str() {
        "voice" | "phone" | "call" | "calls" | "talk" => Medium::Voice,
        "non voice" | "nonvoice" | "written" | "text" | "digital" => Medium::NonVoice,
        "none" | "no contact" | "no customer contact" | "back office" | "backoffice" => Medium::None,
        _ => return None,
    })
}

/// What a channel is by its name: voice where a word speaks of calls, none where the words speak of the back office, else
/// non-voice.
pub(super) fn guessed_medium(name: &str) -> Medium {
    if let Some(medium) = medium(name) {
        return medium;
    }
    let folded = fold(name);
    let has = |known: &[&str]| words(&folded).any(|word| known.contains(&word));
    let pair = |first, second| words(&folded).zip(words(&folded).skip(1)).any(|pair| pair == (first, second));
    if has(&["nonvoice"]) || pair("non", "voice") {
        Medium::NonVoice
    } else if has(&["backoffice", "none"]) || pair("back", "office") || pair("no", "contact") || pair("no", "customer")
    {
        Medium::None
    } else if has(&[
        "voice", "phone", "phones", "telephone", "telephony", "call", "calls", "calling", "hotline", "ivr", "voip",
        "dialer", "dialler", "telefono", "tawag", "talk", "video", "relay",
    ]) {
        Medium::Voice
    } else {
        Medium::NonVoice
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_spellings_have_one_meaning() {
        for (text, expected) in [
            ("Inbound", Some(Direction::Inbound)),
            (" OUT ", Some(Direction::Outbound)),
            ("In/Out", Some(Direction::Both)),
            ("blended", Some(Direction::Both)),
            ("Back-office", Some(Direction::None)),
            ("sideways", None),
        ] {
            assert_eq!(direction(text), expected, "{text}");
        }
    }

    #[test]
    fn a_channel_says_what_it_is() {
        for (name, expected) in [
            ("Phone line 3", Medium::Voice),
            ("Video calls", Medium::Voice),
            ("Non-voice queue", Medium::NonVoice),
            ("Back office", Medium::None),
            ("No customer contact", Medium::None),
            ("App inbox", Medium::NonVoice),
            ("日本", Medium::NonVoice),
        ] {
            assert_eq!(guessed_medium(name), expected, "{name}");
        }
    }
}
