//! Numbers that look random and are the same on every machine: the splitmix64 sequence.

/// What a sequence is for; no two purposes share one, so a change to chapters leaves the notes as they are.
#[derive(Clone, Copy)]
pub enum Purpose {
    Setting = 1,
    Note = 2,
    Chapter = 3,
}

pub struct Random(u64);

impl Random {
    /// Starts the sequence of the `index`-th thing of a purpose, so that note 7 is the same in every size.
    pub fn new(purpose: Purpose, index: usize) -> Self {
        let mut random = Self(((purpose as u64) << 56) ^ index as u64);
        random.next();
        random
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`: the high half of a product, which spreads evenly enough.
    #[expect(clippy::cast_possible_truncation, reason = "the high half is below `bound`")]
    pub fn below(&mut self, bound: usize) -> usize {
        ((u128::from(self.next()) * bound as u128) >> 64) as usize
    }

    /// A number from `low` to `high`, both among them.
    pub fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }

    /// True in so many of a hundred draws.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }

    /// `count` of the items, in the order in which they stand.
    pub fn some_of<'a>(&mut self, items: &[&'a str], count: usize) -> Vec<&'a str> {
        let mut wanted = count.min(items.len());
        let mut chosen = Vec::with_capacity(wanted);
        for (at, item) in items.iter().enumerate() {
            if self.below(items.len() - at) < wanted {
                chosen.push(*item);
                wanted -= 1;
            }
        }
        chosen
    }
}
