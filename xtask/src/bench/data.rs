//! Data of the shape that a large outsourcer has, made up: accounts, lines of business and channels, and the programs that join them.
//!
//! Most nodes are accounts; a line of business belongs to one to many of them; there are seven channels, as everywhere. An account
//! has about two programs, a few have many. Everything follows from the number of nodes.

use std::collections::BTreeSet;

use super::chance::Chance;
use super::names::{CHANNELS, EMPLOYERS, EXAMPLES, INDUSTRIES, LOBS, PRODUCTS, SYLLABLES};

/// Of a hundred nodes, so many are accounts.
const ACCOUNTS: usize = 70;
/// For a hundred nodes there are so many programs.
const PROGRAMS: usize = 130;

/// A client company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Account {
    /// Its name.
    pub(super) name: String,
    /// What it does.
    pub(super) industry: &'static str,
    /// Whose payroll its agents are on.
    pub(super) employer: &'static str,
}

/// A line of business.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lob {
    /// Its name.
    pub(super) name: String,
    /// What kind of work it is.
    pub(super) function: &'static str,
    direction: &'static str,
}

/// Work for an account, in a line, through a channel; by their places in the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Program {
    /// Whose work.
    pub(super) account: usize,
    /// Which work.
    pub(super) lob: usize,
    /// Through what.
    pub(super) channel: usize,
}

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Data {
    /// The accounts; each has a program.
    pub(super) accounts: Vec<Account>,
    /// The lines of business; each has a program.
    pub(super) lobs: Vec<Lob>,
    /// The programs, account by account, none twice.
    pub(super) programs: Vec<Program>,
}

/// A program in words: a row of the file.
pub(super) type Row = [(&'static str, String); 8];

impl Data {
    /// The data with so many nodes: accounts, lines of business and channels together.
    pub(super) fn of(nodes: usize) -> Self {
        let mut chance = Chance::new(nodes as u64);
        let n_accounts = (nodes * ACCOUNTS / 100).max(1);
        let n_lobs = nodes.saturating_sub(n_accounts + CHANNELS.len()).max(1);
        let accounts = accounts(&mut chance, n_accounts);
        let lobs = lobs(&mut chance, n_lobs);
        let programs = programs(&mut chance, n_accounts, &lobs, nodes * PROGRAMS / 100);
        Self { accounts, lobs, programs }
    }

    /// The rows of the file.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row> {
        self.programs.iter().enumerate().map(|(place, program)| self.row(place, *program))
    }

    fn row(&self, place: usize, program: Program) -> Row {
        let account = &self.accounts[program.account];
        let lob = &self.lobs[program.lob];
        // Support that goes both ways mostly waits for calls.
        let direction = if lob.direction == "both" && place.is_multiple_of(3) { "inbound" } else { lob.direction };
        let example = format!("{}: {}", account.name, EXAMPLES[place % EXAMPLES.len()]);
        [
            ("account", account.name.clone()),
            ("industry", account.industry.into()),
            ("lob", lob.name.clone()),
            ("function", lob.function.into()),
            ("channel", CHANNELS[program.channel].0.into()),
            ("direction", direction.into()),
            ("employer", account.employer.into()),
            ("example", example),
        ]
    }
}

fn accounts(chance: &mut Chance, count: usize) -> Vec<Account> {
    let mut taken = BTreeSet::new();
    let make = |_| {
        let (industry, kinds) = *chance.pick(&INDUSTRIES);
        let root = unused(&mut taken, || made_up(chance));
        Account {
            name: format!("{root} {}", chance.pick(&kinds)),
            industry,
            employer: EMPLOYERS[chance.skewed(EMPLOYERS.len())],
        }
    };
    (0..count).map(make).collect()
}

/// The plain lines first, as everybody has them, then those of some product at some place.
fn lobs(chance: &mut Chance, count: usize) -> Vec<Lob> {
    let mut taken = BTreeSet::new();
    let make = |place: usize| {
        let (plain, function, direction) = LOBS[place % LOBS.len()];
        let name = if place < LOBS.len() {
            plain.to_owned()
        } else {
            unused(&mut taken, || format!("{} {} {}", chance.pick(&PRODUCTS), lowered(plain), made_up(chance)))
        };
        Lob { name, function, direction }
    };
    (0..count).map(make).collect()
}

/// `Technical support` as it is written behind another word.
fn lowered(name: &str) -> String {
    if name.starts_with("IT ") { name.to_owned() } else { name.to_lowercase() }
}

fn made_up(chance: &mut Chance) -> String {
    let syllables: String = (0..3).map(|_| *chance.pick(&SYLLABLES)).collect();
    let (first, rest) = syllables.split_at(1);
    format!("{}{rest}", first.to_uppercase())
}

fn unused(taken: &mut BTreeSet<String>, mut make: impl FnMut() -> String) -> String {
    loop {
        let name = make();
        if taken.insert(name.clone()) {
            return name;
        }
    }
}

fn programs(chance: &mut Chance, n_accounts: usize, lobs: &[Lob], count: usize) -> Vec<Program> {
    let mut found = BTreeSet::new();
    let most = count.max(n_accounts).max(lobs.len());
    let mut nth = 0;
    // Every account and every line of business first; then the large accounts and the common lines again and again.
    while found.len() < most {
        let account = if nth < n_accounts { nth } else { chance.skewed(n_accounts) };
        let lob = if nth < lobs.len() { nth } else { chance.skewed(lobs.len()) };
        let channel = channel(chance, &lobs[lob]);
        found.insert(Program { account, lob, channel });
        nth += 1;
    }
    found.into_iter().collect()
}

fn channel(chance: &mut Chance, lob: &Lob) -> usize {
    if lob.direction == "none" {
        return CHANNELS.len() - 1;
    }
    let mut left = chance.below(100) as u64;
    let share = |(_, share): &(&str, u64)| {
        let here = left < *share;
        left = left.saturating_sub(*share);
        here
    };
    CHANNELS.iter().position(share).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_has_the_size_that_was_asked_for() {
        for nodes in [150, 1000, 10_000] {
            let data = Data::of(nodes);
            assert_eq!(data.accounts.len() + data.lobs.len() + CHANNELS.len(), nodes);
            assert_eq!(data.programs.len(), nodes * 13 / 10);
        }
    }

    #[test]
    fn everything_is_named_once_and_used() {
        let data = Data::of(1000);
        let names = |names: Vec<&String>| names.iter().collect::<BTreeSet<_>>().len();
        assert_eq!(names(data.accounts.iter().map(|account| &account.name).collect()), data.accounts.len());
        assert_eq!(names(data.lobs.iter().map(|lob| &lob.name).collect()), data.lobs.len());
        let used = |of: fn(&Program) -> usize| data.programs.iter().map(of).collect::<BTreeSet<_>>().len();
        assert_eq!(used(|program| program.account), data.accounts.len());
        assert_eq!(used(|program| program.lob), data.lobs.len());
        assert_eq!(used(|program| program.channel), CHANNELS.len());
        assert_eq!(data.programs.iter().collect::<BTreeSet<_>>().len(), data.programs.len());
    }

    #[test]
    fn back_office_work_has_no_customer() {
        for row in Data::of(150).rows() {
            let [.., (_, function), (_, channel), (_, direction), _, _] = &row;
            let apart = [function == "Back office", channel == "No customer contact", direction == "none"];
            assert!(apart == [true; 3] || apart == [false; 3], "{row:?}");
        }
    }

    #[test]
    fn the_same_size_is_the_same_data() {
        assert_eq!(Data::of(150), Data::of(150));
        assert_ne!(Data::of(150).accounts[0], Data::of(151).accounts[0]);
    }

    #[test]
    fn names_are_as_short_as_the_map_wants_them() {
        let data = Data::of(10_000);
        let names = data.accounts.iter().map(|account| &account.name).chain(data.lobs.iter().map(|lob| &lob.name));
        assert!(names.map(|name| name.chars().count()).max() <= Some(48));
        for row in data.rows() {
            assert!(row[7].1.chars().count() <= 160, "{row:?}");
        }
    }
}
