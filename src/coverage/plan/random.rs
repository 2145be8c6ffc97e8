//! Numbers that look drawn by lot and are the same in every run.

/// A drawing of lots (splitmix64: Steele, Lea and Flood 2014).
#[derive(Debug, Clone, Copy)]
pub(super) struct Random(u64);

impl Random {
    /// Begins a drawing; each seed is another one.
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Draws a number.
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Draws a number below a limit.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() >> 32).unwrap_or_default() % limit.max(1)
    }

    /// Returns the lot of a pair of numbers in this drawing.
    pub(super) fn of(self, one: usize, other: usize) -> u64 {
        Self(self.0 ^ ((one as u64) << 32) ^ other as u64).next()
    }
}
