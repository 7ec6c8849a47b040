//! The fit check: does this count as call-center work? The daily tasks decide, never the employer, never the title.
//!
//! The test is the one of the article on BPO job titles (source text 003): whose main work is direct contact with
//! customers, by whatever channel, works as an agent. Where tasks of both kinds fill the day, what fills most of it decides.

use super::address::FitState;
use super::atlas::{Counts, Ruling, Task, TermId, Trade};

/// What the answers given so far come to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verdict<'a> {
    /// The answer; `None` while nothing that decides is ticked.
    pub ruling: Option<Ruling>,
    /// The tasks that decided.
    pub decided_by: Vec<&'a Task>,
    /// Ticked tasks that point elsewhere and were outweighed by the main one.
    pub outweighed: Vec<&'a Task>,
    /// Ticked tasks that decide nothing.
    pub aside: Vec<&'a Task>,
    /// The tasks of which one may fill most of the day; empty where that question is not open.
    pub candidates: Vec<&'a Task>,
    /// The titles that such a job often has.
    pub titles: Vec<&'a str>,
    /// The entries to read.
    pub terms: Vec<TermId>,
}

/// What the answers in `state` come to.
pub fn verdict<'a>(trade: &'a Trade, state: &FitState) -> Verdict<'a> {
    let main =
        trade.tasks.iter().find(|task| state.main.as_deref() == Some(&task.slug) && task.counts != Counts::Support);
    let ticked =
        || trade.tasks.iter().filter(|task| state.is_ticked(&task.slug) || main.is_some_and(|main| main == *task));
    let deciding: Vec<&Task> = ticked().filter(|task| task.counts != Counts::Support).collect();
    let mut verdict =
        Verdict { aside: ticked().filter(|task| task.counts == Counts::Support).collect(), ..Verdict::default() };
    match (main, deciding.as_slice()) {
        (_, []) => return verdict,
        (Some(main), _) => {
            verdict.ruling = Some(ruling(main.counts));
            let alike = |task: &&&Task| task.counts == main.counts;
            verdict.decided_by.push(main);
            verdict.decided_by.extend(deciding.iter().filter(alike).filter(|task| **task != main));
            verdict.outweighed = deciding.iter().filter(|task| task.counts != main.counts).copied().collect();
        }
        (None, [first, rest @ ..]) => {
            let alike = rest.iter().all(|task| task.counts == first.counts);
            verdict.ruling = Some(if alike { ruling(first.counts) } else { Ruling::Depends });
            verdict.decided_by.clone_from(&deciding);
        }
    }
    if deciding.len() > 1 && deciding.iter().any(|task| task.counts != deciding[0].counts) {
        verdict.candidates = deciding;
    }
    for task in &verdict.decided_by {
        for title in task.titles.iter().map(String::as_str) {
            if !verdict.titles.contains(&title) {
                verdict.titles.push(title);
            }
        }
        for &term in &task.terms {
            if !verdict.terms.contains(&term) {
                verdict.terms.push(term);
            }
        }
    }
    verdict
}

fn ruling(counts: Counts) -> Ruling {
    match counts {
        Counts::Contact => Ruling::Agent,
        Counts::NoContact => Ruling::NotAnAgent,
        Counts::Support | Counts::Depends => Ruling::Depends,
    }
}
