//! Everything a visitor has answered, as far as it is kept: what is known of each thing, and when to ask again.

use super::memory::{Grade, Memory};
use crate::domain::text::order;

/// Days since 1970-01-01 on the visitor's own calendar.
pub type Day = u32;

/// The most things that are remembered. Whose last answer is longest ago goes first.
pub const MOST_RECALLS: usize = 4_000;

/// The longest name of a thing, in bytes.
pub const LONGEST_NAME: usize = 80;

/// The most questions that are known as counted. The oldest go first.
pub const MOST_RECORDED: usize = 400;

/// The highest goal, in questions a day.
pub const HIGHEST_GOAL: u32 = 1_000;

/// What was asked of somebody: the same thing may be known by one and not by the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Skill {
    /// To pick the right thing among others.
    Recognise,
    /// To say it without seeing it.
    Produce,
}

impl Skill {
    /// All of them, in the order of the lists.
    pub const ALL: [Self; 2] = [Self::Recognise, Self::Produce];

    /// The name in files.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Recognise => "recognise",
            Self::Produce => "produce",
        }
    }
}

/// One thing that was asked about, in one way.
#[derive(Debug, Clone, PartialEq)]
pub struct Recall {
    /// The thing: the slug of its entry, or whatever the quiz calls it.
    pub about: String,
    /// In which way.
    pub skill: Skill,
    /// How well it was known after the last answer.
    pub memory: Memory,
    /// The day of that answer, as the clock said.
    pub last: Day,
    /// How many answers there were.
    pub reviews: u32,
    /// How many of them were wrong.
    pub lapses: u32,
    /// Whether the last one was.
    pub missed: bool,
}

impl Recall {
    /// Days since the last answer. A clock that went back counts as the same day.
    fn waited(&self, day: Day) -> u32 {
        day.saturating_sub(self.last)
    }

    /// Days until it is worth asking about again; 0 when it is due.
    pub fn wait(&self, day: Day) -> u32 {
        self.memory.interval().saturating_sub(self.waited(day))
    }

    fn place(&self) -> (&str, Skill) {
        (&self.about, self.skill)
    }

    /// Counts one answer.
    fn answer(&mut self, right: bool, day: Day) {
        let grade = grade(right);
        self.memory = if self.reviews == 0 { Memory::first(grade) } else { self.memory.after(grade, self.waited(day)) };
        self.memory = self.memory.as_kept();
        self.last = day;
        self.reviews = self.reviews.saturating_add(1);
        self.lapses = self.lapses.saturating_add(u32::from(!right));
        self.missed = !right;
    }
}

/// What a visitor has answered so far. Empty until something is recorded.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Progress {
    /// Sorted by thing and skill; each pair once.
    recalls: Vec<Recall>,
    goal: Option<u32>,
    today: (Day, u32),
    /// Prints of the questions that are counted, newest last; each once.
    recorded: Vec<u32>,
}

impl Progress {
    /// What is remembered, sorted by thing and skill.
    pub fn recalls(&self) -> &[Recall] {
        &self.recalls
    }

    /// How many questions a day the visitor would like to answer, 1 to 1,000.
    pub fn goal(&self) -> Option<u32> {
        self.goal
    }

    /// Sets that; 0 is the same as none.
    pub fn set_goal(&mut self, goal: Option<u32>) {
        self.goal = goal.filter(|goal| *goal > 0).map(|goal| goal.min(HIGHEST_GOAL));
    }

    /// How many questions were answered on `day`, which is the last day with an answer, or before it where the clock
    /// went back; later days have none yet.
    pub fn answered(&self, day: Day) -> u32 {
        if day <= self.today.0 { self.today.1 } else { 0 }
    }

    /// The last day with an answer, and how many there were.
    pub(super) fn today(&self) -> (Day, u32) {
        self.today
    }

    /// Sets that; for what is read from a file.
    pub(super) fn set_today(&mut self, today: (Day, u32)) {
        self.today = today;
    }

    /// The prints of the questions that are counted.
    pub(super) fn recorded(&self) -> &[u32] {
        &self.recorded
    }

    /// Whether the answer to this question is counted.
    pub fn is_recorded(&self, question: &str) -> bool {
        self.recorded.contains(&print(question))
    }

    /// Counts the answer to a question once, whatever happens to the page; false where it was counted before.
    ///
    /// `question` is the link of the quiz with the number of the question. A name in `abouts` that cannot be kept
    /// ([`is_name`]) is passed over.
    pub fn record(&mut self, question: &str, abouts: &[&str], skill: Skill, right: bool, day: Day) -> bool {
        if !self.mark(print(question)) {
            return false;
        }
        self.today = (day, self.answered(day).saturating_add(1));
        for (place, about) in abouts.iter().enumerate() {
            if abouts[..place].contains(about) || !is_name(about) {
                continue;
            }
            let at = self.find((about, skill)).unwrap_or_else(|at| {
                let memory = Memory::first(grade(right));
                let new =
                    Recall { about: (*about).into(), skill, memory, last: day, reviews: 0, lapses: 0, missed: false };
                self.recalls.insert(at, new);
                at
            });
            self.recalls[at].answer(right, day);
            self.drop_oldest();
        }
        true
    }

    /// What is worth asking about on `day`, what is likeliest to be forgotten first.
    pub fn due(&self, day: Day) -> Vec<&Recall> {
        let due: Vec<&Recall> = self.recalls.iter().filter(|recall| recall.wait(day) == 0).collect();
        let left: Vec<f32> = due.iter().map(|recall| recall.memory.retrievability(recall.waited(day))).collect();
        order(due.len(), |one, other| left[one].total_cmp(&left[other])).into_iter().map(|place| due[place]).collect()
    }

    /// What was answered wrong the last time.
    pub fn missed(&self) -> Vec<&Recall> {
        self.recalls.iter().filter(|recall| recall.missed).collect()
    }

    /// How many become due on `day` and on each day after it, that many days in all; what is overdue counts on the
    /// first.
    pub fn calendar(&self, day: Day, days: usize) -> Vec<usize> {
        let mut calendar = vec![0; days];
        for recall in &self.recalls {
            if let Some(count) = calendar.get_mut(recall.wait(day) as usize) {
                *count += 1;
            }
        }
        calendar
    }

    /// Of the things that `is_of` takes: how many are remembered in one way or another, and how likely each way is
    /// still known on `day`, on average, 0 to 1. `None` where there are none.
    pub fn standing(&self, day: Day, is_of: impl Fn(&str) -> bool) -> Option<(usize, f32)> {
        let mut things = 0;
        let (mut ways, mut sum) = (0.0, 0.0);
        let mut before = "";
        for recall in self.recalls.iter().filter(|recall| is_of(&recall.about)) {
            things += usize::from(recall.about != before);
            before = &recall.about;
            sum += recall.memory.retrievability(recall.waited(day));
            ways += 1.0;
        }
        (things > 0).then(|| (things, sum / ways))
    }

    /// Takes in what was kept elsewhere. Of two memories of the same thing the later stays, of two of the same day the
    /// one with more answers; what is set here stays set. Taking the same in twice changes nothing more.
    pub fn merge(&mut self, other: Self) {
        for recall in other.recalls {
            self.keep(recall);
        }
        self.goal = self.goal.or(other.goal);
        // The day first: of one day, the higher count.
        self.today = self.today.max(other.today);
        let own = std::mem::replace(&mut self.recorded, other.recorded);
        for print in own {
            self.recorded.retain(|known| *known != print);
            self.mark(print);
        }
    }

    /// Forgets everything, the goal included.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    /// Adds a recall, or lets it stand against the one of the same thing.
    pub(super) fn keep(&mut self, recall: Recall) {
        match self.find(recall.place()) {
            Ok(at) => {
                let known = &mut self.recalls[at];
                if (recall.last, recall.reviews) > (known.last, known.reviews) {
                    *known = recall;
                }
            }
            Err(at) => {
                self.recalls.insert(at, recall);
                self.drop_oldest();
            }
        }
    }

    /// Notes that a question is counted; false where it was before.
    pub(super) fn mark(&mut self, print: u32) -> bool {
        if self.recorded.contains(&print) {
            return false;
        }
        if self.recorded.len() == MOST_RECORDED {
            self.recorded.remove(0);
        }
        self.recorded.push(print);
        true
    }

    fn find(&self, place: (&str, Skill)) -> Result<usize, usize> {
        self.recalls.binary_search_by(|recall| recall.place().cmp(&place))
    }

    fn drop_oldest(&mut self) {
        if self.recalls.len() > MOST_RECALLS {
            let oldest = self.recalls.iter().enumerate().min_by_key(|(_, recall)| recall.last);
            if let Some((at, _)) = oldest {
                self.recalls.remove(at);
            }
        }
    }
}

/// Whether a thing can be remembered under this name: printed ASCII without quotation mark and backslash, so that no
/// file has to escape it, 1 to 80 bytes. The slugs of shipped content are.
pub fn is_name(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_graphic() && byte != b'"' && byte != b'\\';
    (1..=LONGEST_NAME).contains(&name.len()) && name.bytes().all(plain)
}

fn grade(right: bool) -> Grade {
    if right { Grade::Good } else { Grade::Again }
}

/// What is kept of a question: a number of its link (FNV-1a, 32 bit; Fowler, Noll and Vo, 1991). A link may be long,
/// and no file need tell what was asked; among 400, one answer in ten million would be taken for counted.
fn print(question: &str) -> u32 {
    question.bytes().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
