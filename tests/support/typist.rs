//! Made-up lists of names, and what people type who look for one of them. All from a seed, so a red run is red everywhere.
#![allow(dead_code, reason = "the tests and the benchmark each use their own part of this")]

use std::collections::BTreeSet;

use floorwalker::domain::text::{fold, words};

/// A name and its other names.
pub(crate) type Named = (String, Vec<String>);

/// The numbers of xorshift64* (Vigna, 2016).
#[derive(Debug, Clone)]
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `sides`.
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % sides
    }

    pub(crate) fn of<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        list[self.roll(list.len())]
    }
}

const KINDS: &str = "premium billing retention technical outbound inbound priority enterprise loyalty prepaid postpaid \
    broadband wireless corporate consumer regional overnight bilingual seasonal emergency digital social hybrid remote \
    hospital airline banking insurance retail travel logistics mortgage pharmacy utility gaming streaming government \
    education marketplace merchant";
const WORKS: &str = "support sales collections verification dispatch scheduling onboarding activation escalation returns \
    refunds warranty claims survey reservation provisioning moderation annotation transcription enrollment renewal \
    cancellation authentication disputes chargeback payments inventory fulfillment feedback research";
const PLACES: &str = "desk queue team pool line center group hub account program campaign channel service unit office";
const STARTS: [&str; 24] = [
    "b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pr", "qu", "r", "s", "st",
    "t", "tr", "v",
];
const MIDDLES: [&str; 8] = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
const ENDS: [&str; 10] = ["", "", "", "n", "r", "l", "s", "nd", "x", "m"];

/// What the names are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flavor {
    /// "Premium billing desk 17": few words, many names.
    Desks,
    /// "Broulin Sterai": every name has words of its own.
    Pseudo,
    /// "Velora billing support": both.
    Brands,
}

impl Flavor {
    pub(crate) const ALL: [Self; 3] = [Self::Desks, Self::Pseudo, Self::Brands];
}

fn pseudo_word(dice: &mut Dice) -> String {
    let syllables = 2 + dice.roll(2);
    (0..syllables).flat_map(|_| [dice.of(&STARTS), dice.of(&MIDDLES), dice.of(&ENDS)]).collect()
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}

/// So many different names; a third of them have a short form.
pub(crate) fn names(count: usize, flavor: Flavor, dice: &mut Dice) -> Vec<Named> {
    let [kinds, works, places] = [KINDS, WORKS, PLACES].map(|list| words(list).collect::<Vec<_>>());
    let mut known = BTreeSet::new();
    let mut names = Vec::new();
    while names.len() < count {
        let parts: Vec<String> = match flavor {
            Flavor::Desks => {
                let number = 1 + dice.roll(2 * count / 1000 + 30);
                let mut parts = vec![capital(dice.of(&kinds)), dice.of(&works).to_owned()];
                if dice.roll(2) > 0 {
                    parts.push(dice.of(&places).to_owned());
                }
                parts.push(number.to_string());
                parts
            }
            Flavor::Pseudo => (0..=dice.roll(3)).map(|_| capital(&pseudo_word(dice))).collect(),
            Flavor::Brands => {
                let brand = capital(&pseudo_word(dice));
                let work = [kinds.as_slice(), &works].concat();
                vec![brand, dice.of(&work).to_owned(), dice.of(&places).to_owned()]
            }
        };
        let name = parts.join(" ");
        if !known.insert(fold(&name)) {
            continue;
        }
        let initials: String =
            parts.iter().map(|part| if part.parse::<u32>().is_ok() { part } else { &part[..1] }).collect();
        let short = initials.to_uppercase();
        let has_short = parts.len() > 2 && dice.roll(3) == 0 && known.insert(fold(&short));
        names.push((name, has_short.then_some(short).into_iter().collect()));
    }
    names
}

/// How a text differs from the name that is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Typing {
    Exact,
    Wrong,
    Missing,
    Extra,
    Doubled,
    Swapped,
    TwoSlips,
    Prefix,
    Prefixes,
    OtherOrder,
    Joined,
    Split,
    JoinedWithSlip,
    WordLeftOut,
    Short,
    ShortWithDots,
    Plural,
    Marks,
}

impl Typing {
    pub(crate) const ALL: [Self; 18] = [
        Self::Exact,
        Self::Wrong,
        Self::Missing,
        Self::Extra,
        Self::Doubled,
        Self::Swapped,
        Self::TwoSlips,
        Self::Prefix,
        Self::Prefixes,
        Self::OtherOrder,
        Self::Joined,
        Self::Split,
        Self::JoinedWithSlip,
        Self::WordLeftOut,
        Self::Short,
        Self::ShortWithDots,
        Self::Plural,
        Self::Marks,
    ];

    /// Slips of the finger alone.
    pub(crate) const SLIPS: [Self; 5] = [Self::Wrong, Self::Missing, Self::Extra, Self::Doubled, Self::Swapped];

    /// What somebody types so who looks for that name; `None` where it cannot be done to it.
    pub(crate) fn of(self, (name, also): &Named, dice: &mut Dice) -> Option<String> {
        let parts: Vec<String> = words(&fold(name)).map(Into::into).collect();
        let long: Vec<usize> = (0..parts.len()).filter(|part| parts[*part].len() > 3).collect();
        let any = |dice: &mut Dice| long.get(dice.roll(long.len().max(1))).copied();
        let letter = |dice: &mut Dice| (b'a' + dice.roll(26) as u8) as char;
        let change = |parts: &[String], place: usize, word: String| {
            let mut parts = parts.to_vec();
            parts[place] = word;
            parts.join(" ")
        };
        Some(match self {
            Self::Exact => name.clone(),
            Self::Wrong | Self::Missing | Self::Extra | Self::Doubled | Self::Swapped => {
                let place = any(dice)?;
                let mut letters: Vec<char> = parts[place].chars().collect();
                let at = dice.roll(letters.len());
                match self {
                    Self::Wrong => letters[at] = letter(dice),
                    Self::Missing => drop(letters.remove(at)),
                    Self::Extra => letters.insert(at, letter(dice)),
                    Self::Doubled => letters.insert(at, letters[at]),
                    _ => letters.swap(at.max(1), at.max(1) - 1),
                }
                change(&parts, place, letters.into_iter().collect())
            }
            Self::TwoSlips => {
                // Two in one long word, or one in each of two words.
                let first = Self::SLIPS[dice.roll(5)].of(&(name.clone(), Vec::new()), dice)?;
                let both = Self::SLIPS[dice.roll(5)].of(&(first, Vec::new()), dice)?;
                let bearable = words(&both).zip(&parts).all(|(typed, part)| typed == part || part.len() > 6);
                bearable.then_some(both)?
            }
            Self::Prefix => {
                let place = parts.len() - 1;
                let left = parts[place].len().checked_sub(1 + dice.roll(3)).filter(|left| *left > 1)?;
                change(&parts, place, parts[place].get(..left)?.into())
            }
            Self::Prefixes => {
                let cut = |part: &String| part.get(..part.len().min(4)).unwrap_or(part).to_owned();
                parts.iter().map(cut).collect::<Vec<_>>().join(" ")
            }
            Self::OtherOrder => {
                let mut parts = parts.clone();
                let others = parts.len().checked_sub(1).filter(|others| *others > 0)?;
                parts.rotate_left(1 + dice.roll(others));
                parts.join(" ")
            }
            Self::Joined | Self::JoinedWithSlip => {
                let place = dice.roll(parts.len().checked_sub(1).filter(|rest| *rest > 0)?);
                let mut joined = parts.clone();
                let next = joined.remove(place + 1);
                joined[place] += &next;
                let joined = joined.join(" ");
                if self == Self::Joined { joined } else { Self::SLIPS[dice.roll(5)].of(&(joined, Vec::new()), dice)? }
            }
            Self::Split => {
                let place = any(dice).filter(|place| parts[*place].len() > 5)?;
                let (left, right) = parts[place].split_at(2 + dice.roll(parts[place].len() - 4));
                change(&parts, place, format!("{left} {right}"))
            }
            Self::WordLeftOut => {
                let place = dice.roll(parts.len()).min(parts.len().checked_sub(1).filter(|rest| *rest > 1)?);
                let mut parts = parts.clone();
                parts.remove(place);
                parts.join(" ")
            }
            Self::Short => also.first()?.to_lowercase(),
            Self::ShortWithDots => also.first()?.chars().flat_map(|letter| [letter, '.']).collect(),
            Self::Plural => {
                let place = any(dice)?;
                let word = &parts[place];
                change(
                    &parts,
                    place,
                    match word.strip_suffix('y') {
                        Some(left) => format!("{left}ies"),
                        None if word.ends_with('s') || word.ends_with('x') => format!("{word}es"),
                        None => format!("{word}s"),
                    },
                )
            }
            Self::Marks => name.to_uppercase().replace('A', "Á").replace(' ', " - ").replace('E', "ë"),
        })
    }
}

/// Whether another name would be meant just as well: it holds every word, or the beginning of one, that was typed.
pub(crate) fn is_ambiguous(names: &[Vec<String>], place: usize, typed: &str) -> bool {
    let folded = fold(typed);
    let typed: Vec<&str> = words(&folded).collect();
    let holds = |name: &[String]| typed.iter().all(|typed| name.iter().any(|word| word.starts_with(typed)));
    names.iter().enumerate().any(|(other, name)| other != place && holds(name))
}
