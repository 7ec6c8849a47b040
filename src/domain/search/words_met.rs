//! The different words of a text, numbered as they are met.

/// Words by their numbers, and a table to find the number of one: open addressing, linear probing (Knuth, volume 3,
/// section 6.4), with the hash of Fowler, Noll and Vo. The library's table is safe from texts made to collide, at the cost
/// of 5 KB; here such a text only makes its own import slow.
#[derive(Debug, Default)]
pub(super) struct WordsMet {
    text: String,
    /// Where each word begins.
    starts: Vec<u32>,
    /// Numbers, counted from 1; 0 is an empty place. A power of two, at most half full.
    table: Vec<u32>,
}

impl WordsMet {
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// All words are met.
    pub(super) fn close(&mut self) {
        self.starts.push(self.text.len() as u32);
        self.table = Vec::new();
    }

    pub(super) fn word(&self, number: u32) -> &str {
        let start = self.starts[number as usize] as usize;
        let end = self.starts.get(number as usize + 1).map_or(self.text.len(), |end| *end as usize);
        self.text.get(start..end).unwrap_or_default()
    }

    /// The number of a word.
    pub(super) fn number(&mut self, word: &str) -> u32 {
        if self.table.len() <= 2 * self.starts.len() {
            self.grow();
        }
        let place = self.place(word);
        if self.table[place] == 0 {
            self.starts.push(self.text.len() as u32);
            self.text.push_str(word);
            self.table[place] = self.starts.len() as u32;
        }
        self.table[place] - 1
    }

    fn grow(&mut self) {
        self.table = vec![0; (4 * self.table.len()).max(1024)];
        for number in 0..self.starts.len() as u32 {
            let place = self.place(self.word(number));
            self.table[place] = number + 1;
        }
    }

    /// Where in the table the number of a word is or should be.
    fn place(&self, word: &str) -> usize {
        let hash = word.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let mask = self.table.len() - 1;
        let mut place = (hash ^ hash >> 15) as usize & mask;
        while let Some(number) = self.table[place].checked_sub(1)
            && self.word(number) != word
        {
            place = (place + 1) & mask;
        }
        place
    }
}
