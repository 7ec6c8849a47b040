//! A sort that can pause.

/// Numbers in the making of an order: runs of growing length are merged, one number a step.
#[derive(Debug, Default)]
pub(super) struct Sorting {
    from: Vec<u32>,
    to: Vec<u32>,
    /// How long the runs are.
    width: usize,
    /// Where the two runs stand that are merged, and where the first of them ends.
    left: usize,
    right: usize,
    middle: usize,
}

impl Sorting {
    /// Of the numbers `0..count`.
    pub(super) fn of(count: usize) -> Self {
        let mut sorting = Self { from: (0..count as u32).collect(), to: Vec::with_capacity(count), ..Self::default() };
        sorting.merge_next(1, 0);
        sorting
    }

    /// The two runs of that width which begin there.
    fn merge_next(&mut self, width: usize, start: usize) {
        self.width = width;
        self.left = start;
        self.middle = (start + width).min(self.from.len());
        self.right = self.middle;
    }

    /// Takes the next number of a run; `true` once all are in order. `in_order` tells it of two of them.
    pub(super) fn step(&mut self, in_order: impl Fn(u32, u32) -> bool) -> bool {
        let end = (self.middle + self.width).min(self.from.len());
        let (left, right) = (self.from.get(self.left), self.from.get(self.right));
        match (left.filter(|_| self.left < self.middle), right.filter(|_| self.right < end)) {
            (Some(left), Some(right)) if !in_order(*left, *right) => {
                self.to.push(*right);
                self.right += 1;
            }
            (Some(left), _) => {
                self.to.push(*left);
                self.left += 1;
            }
            (None, Some(right)) => {
                self.to.push(*right);
                self.right += 1;
            }
            (None, None) if end < self.from.len() => self.merge_next(self.width, end),
            (None, None) => {
                std::mem::swap(&mut self.from, &mut self.to);
                self.to.clear();
                if self.width >= self.from.len() {
                    return true;
                }
                self.merge_next(2 * self.width, 0);
            }
        }
        false
    }

    /// The numbers in order, once they are.
    pub(super) fn sorted(&self) -> &[u32] {
        &self.from
    }
}
