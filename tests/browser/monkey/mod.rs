//! A monkey at the keyboard: thousands of acts that nobody would think of in a test, from clicks, keys and back to a network that
//! goes and a device that is full. After each act nothing has broken, nobody complains, one heading is seen, the focus is
//! somewhere, the address is spelled as it should be, and another document at that address shows the same screen.
//!
//! Every run walks the same ways. `FLOORWALKER_MONKEY_SEED=7` walks others, `FLOORWALKER_MONKEY_ACTS=2000` further; what failed
//! tells how it is walked again. A walk is the same each time as far as the browser's own timing is.

mod acts;
mod addresses;
mod chance;
mod files;
mod hands;
mod walk;
mod watch;

use std::env;

use acts::Ground;
use chance::Seed;

use crate::support::{Outcome, trouble};

/// How many acts a walk has: six walks, over two thousand acts.
const ACTS: usize = 350;

const SEED: &str = "FLOORWALKER_MONKEY_SEED";

fn asked(name: &str) -> Option<u64> {
    env::var(name).ok()?.parse().ok()
}

async fn walks(ground: Ground, walk: u64) -> Outcome {
    let seed = Seed { run: asked(SEED).unwrap_or_default(), walk };
    let acts = asked("FLOORWALKER_MONKEY_ACTS").map_or(ACTS, |acts| acts as usize);
    walk::walk(ground, seed, acts).await
}

#[tokio::test]
async fn a_monkey_breaks_nothing_on_the_built_in_content() -> Outcome {
    walks(Ground::Content, 1).await
}

#[tokio::test]
async fn another_monkey_breaks_nothing_there_either() -> Outcome {
    walks(Ground::Content, 2).await
}

#[tokio::test]
async fn a_monkey_breaks_nothing_in_the_quiz() -> Outcome {
    walks(Ground::Quiz, 3).await
}

#[tokio::test]
async fn a_monkey_breaks_nothing_with_data_of_its_own() -> Outcome {
    walks(Ground::OwnData, 4).await
}

#[tokio::test]
async fn a_monkey_breaks_nothing_on_ten_thousand_programs() -> Outcome {
    walks(Ground::LargeData, 5).await
}

#[tokio::test]
async fn a_monkey_breaks_nothing_in_the_page_for_frames() -> Outcome {
    walks(Ground::Frame, 6).await
}

/// A fault that is heard, and one that only another document at the same address tells.
const PLANTED: [(&str, &str); 2] = [
    ("addEventListener('keydown', (event) => { if (event.key === 'Tab') throw new Error('planted'); });", "planted"),
    (
        "document.addEventListener('click', (event) => {
           if (event.target.closest('main a')) setTimeout(() => document.querySelector('main').append('planted'), 20);
         });",
        "shows another screen",
    ),
];

#[tokio::test]
async fn what_is_planted_is_found_and_told_with_the_way_to_it() -> Outcome {
    for (script, told) in PLANTED {
        let found = walk::with_planted(script, Seed { run: 0, walk: 1 }, ACTS).await?;
        let [found] = &found[..] else { return trouble(format!("{} faults are found of {script}", found.len())) };
        let tells = |part: &str| assert!(found.contains(part), "no {part} in: {found}");
        ["seed 0, walk 1, act ", told, "planted", "acts:", "again: FLOORWALKER_MONKEY_SEED=0 FLOORWALKER_MONKEY_ACTS="]
            .into_iter()
            .for_each(tells);
    }
    Ok(())
}
