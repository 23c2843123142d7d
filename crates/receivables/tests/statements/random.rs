//! Random numbers that are the same for a seed on every machine (xorshift64*, Vigna 2016).

pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// Returns a whole number from `low` up to, but excluding, `end`.
    pub fn below(&mut self, low: i64, end: i64) -> i64 {
        let width = u128::from(end.abs_diff(low));
        low + i64::try_from((u128::from(self.next()) * width) >> 64).unwrap_or(0)
    }

    pub fn place(&mut self, count: usize) -> usize {
        usize::try_from(self.below(0, count as i64)).unwrap_or(0)
    }

    pub fn any<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        list[self.place(list.len())]
    }

    /// Returns true this many times in a hundred.
    pub fn percent(&mut self, chance: i64) -> bool {
        self.below(0, 100) < chance
    }
}
