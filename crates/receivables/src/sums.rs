//! Which of many balances add up to an amount.
//!
//! There are three searches, from exact to hopeful. If items times amount is small, one pass of dynamic programming over
//! minor units, 64 sums at a time, finds a set and knows whether it is the only one. Up to 28 items, the sums of both halves
//! meet in the middle, which knows it too. Beyond both, 28 items at a time, oldest first, give a set that is not called the
//! only one. If the amount is more than half of everything, the complement is searched instead.

use std::collections::HashMap;

/// Which sets of values add up to the target, as positions in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fits {
    None,
    /// Exactly one set.
    One(Vec<usize>),
    /// This one, and others exist or are not ruled out.
    Several(Vec<usize>),
}

/// The most values for meeting in the middle: 2¹⁴ sums on each side.
const HALVES: usize = 28;
/// The most steps, items times sums, of the exact search: some milliseconds.
const STEPS: u64 = 600_000_000;

/// Searches sets of `values` that add up to `target`; values below 1 are ignored.
pub fn fitting(values: &[i64], target: i64) -> Fits {
    let places: Vec<usize> = (0..values.len())
        .filter(|place| (1..=target).contains(&values[*place]))
        .collect();
    let sum: i128 = places.iter().map(|place| i128::from(values[*place])).sum();
    if target <= 0 || sum < i128::from(target) {
        return Fits::None;
    }
    let grid = places
        .iter()
        .fold(0, |grid, place| divisor(grid, values[*place]));
    if grid == 0 || target % grid != 0 {
        return Fits::None;
    }
    let scaled: Vec<i64> = places.iter().map(|place| values[*place] / grid).collect();
    let (all, wanted) = (scaled.iter().sum::<i64>(), target / grid);
    let named = |set: &[usize]| set.iter().map(|at| places[*at]).collect();
    if wanted == all {
        return Fits::One(places);
    }
    let left_out = wanted > all / 2;
    let found = search(&scaled, if left_out { all - wanted } else { wanted });
    let set = |set: Vec<usize>| {
        if left_out {
            let mut taken = vec![true; places.len()];
            set.iter().for_each(|at| taken[*at] = false);
            let kept: Vec<usize> = (0..places.len()).filter(|at| taken[*at]).collect();
            named(&kept)
        } else {
            named(&set)
        }
    };
    match found {
        Fits::None => Fits::None,
        Fits::One(found) => Fits::One(set(found)),
        Fits::Several(found) => Fits::Several(set(found)),
    }
}

fn search(values: &[i64], target: i64) -> Fits {
    let steps = (values.len() as u64).saturating_mul(target.unsigned_abs());
    if values.len() <= HALVES {
        meeting(values, target)
    } else if steps <= STEPS && values.len() < usize::from(u16::MAX) {
        stepping(values, target)
    } else {
        windows(values, target)
    }
}

fn divisor(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { divisor(b, a % b) }
}

/// Meets all sums of each half in the middle.
fn meeting(values: &[i64], target: i64) -> Fits {
    let (left, right) = values.split_at(values.len() / 2);
    let mut first: HashMap<i64, (u32, bool)> = HashMap::new();
    for (mask, sum) in all_sums(left).into_iter().enumerate() {
        if sum <= target {
            let mask = u32::try_from(mask).unwrap_or(u32::MAX);
            first
                .entry(sum)
                .and_modify(|seen| seen.1 = true)
                .or_insert((mask, false));
        }
    }
    let mut found: Option<Vec<usize>> = None;
    for (mask, sum) in all_sums(right).into_iter().enumerate() {
        let Some((other, again)) = target.checked_sub(sum).and_then(|rest| first.get(&rest)) else {
            continue;
        };
        if let Some(set) = found {
            return Fits::Several(set);
        }
        let chosen = |mask: usize, count: usize, offset: usize| {
            (0..count)
                .filter(move |bit| mask & (1 << bit) != 0)
                .map(move |bit| bit + offset)
        };
        let set: Vec<usize> = chosen(*other as usize, left.len(), 0)
            .chain(chosen(mask, right.len(), left.len()))
            .collect();
        if *again {
            return Fits::Several(set);
        }
        found = Some(set);
    }
    found.map_or(Fits::None, Fits::One)
}

/// Returns the sum of every subset, at the index of its bits.
fn all_sums(values: &[i64]) -> Vec<i64> {
    let mut sums = vec![0];
    for value in values {
        for at in 0..sums.len() {
            sums.push(sums[at] + value);
        }
    }
    sums
}

/// Uses dynamic programming over minor units: which sums can be reached once, and which in more than one way.
fn stepping(values: &[i64], target: i64) -> Fits {
    let Ok(target) = usize::try_from(target) else {
        return Fits::None;
    };
    let words = target / 64 + 1;
    let (mut once, mut twice) = (vec![0_u64; words], vec![0_u64; words]);
    once[0] = 1;
    let mut first = vec![u16::MAX; target + 1];
    for (index, value) in values.iter().enumerate() {
        let Ok(shift) = usize::try_from(*value) else {
            continue;
        };
        let index = u16::try_from(index).unwrap_or(u16::MAX);
        // From the top, so that no value is used twice.
        for word in (shift / 64..words).rev() {
            let (came, again) = (shifted(&once, word, shift), shifted(&twice, word, shift));
            twice[word] |= again | (came & once[word]);
            let mut fresh = came & !once[word];
            once[word] |= came;
            while fresh != 0 {
                let sum = word * 64 + fresh.trailing_zeros() as usize;
                if sum <= target {
                    first[sum] = index;
                }
                fresh &= fresh - 1;
            }
        }
    }
    let reached = |bits: &[u64]| bits[target / 64] & (1 << (target % 64)) != 0;
    if !reached(&once) {
        return Fits::None;
    }
    let mut set = Vec::new();
    let mut sum = target;
    while sum > 0 {
        let index = usize::from(first[sum]);
        set.push(index);
        sum -= usize::try_from(values[index]).unwrap_or(sum);
    }
    set.reverse();
    if reached(&twice) {
        Fits::Several(set)
    } else {
        Fits::One(set)
    }
}

/// Returns word `word` of the bits shifted up by `shift`.
fn shifted(bits: &[u64], word: usize, shift: usize) -> u64 {
    let (whole, part) = (shift / 64, shift % 64);
    let high = bits[word - whole] << part;
    if part == 0 || word == whole {
        high
    } else {
        high | bits[word - whole - 1] >> (64 - part)
    }
}

/// Tries 28 values at a time: neighbours, then values far apart.
fn windows(values: &[i64], target: i64) -> Fits {
    let count = values.len().div_ceil(HALVES);
    let neighbours = (0..count).map(|window| (window * HALVES, 1));
    let apart = (0..count).map(|window| (window, count));
    for (from, step) in neighbours.chain(apart) {
        let places: Vec<usize> = (from..values.len()).step_by(step).take(HALVES).collect();
        let window: Vec<i64> = places.iter().map(|at| values[*at]).collect();
        if window.iter().sum::<i64>() < target {
            continue;
        }
        if let Fits::One(set) | Fits::Several(set) = meeting(&window, target) {
            return Fits::Several(set.into_iter().map(|at| places[at]).collect());
        }
    }
    Fits::None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_set_is_told_from_several() {
        assert_eq!(fitting(&[100, 250, 999], 350), Fits::One(vec![0, 1]));
        assert!(matches!(fitting(&[100, 250, 350], 350), Fits::Several(_)));
        assert_eq!(fitting(&[100, 250], 300), Fits::None);
        assert_eq!(fitting(&[], 0), Fits::None);
        assert_eq!(fitting(&[-5, 0, 7], 7), Fits::One(vec![2]));
    }

    #[test]
    fn a_set_among_hundreds_is_found() {
        let values: Vec<i64> = (0..400).map(|at| 10_000 + (at * 7_919) % 250_000).collect();
        let wanted: i64 = [3, 57, 111, 298, 399].iter().map(|at| values[*at]).sum();
        let (Fits::One(set) | Fits::Several(set)) = fitting(&values, wanted) else {
            panic!("nothing fits");
        };
        assert_eq!(set.iter().map(|at| values[*at]).sum::<i64>(), wanted);
    }

    #[test]
    fn a_set_of_large_sums_among_hundreds_is_found() {
        let values: Vec<i64> = (0..300)
            .map(|at| 1_000_000 + (at * at * 104_729) % 9_000_000)
            .collect();
        let wanted: i64 = values.iter().step_by(31).sum();
        let Fits::Several(set) = fitting(&values, wanted) else {
            panic!("nothing fits");
        };
        assert_eq!(set.iter().map(|at| values[*at]).sum::<i64>(), wanted);
    }

    fn by_force(values: &[i64], target: i64) -> usize {
        let sums = all_sums(values);
        sums.iter().skip(1).filter(|sum| **sum == target).count()
    }

    proptest! {
        #[test]
        fn the_searches_agree_with_trying_everything(values in prop::collection::vec(1..60_i64, 1..11), target in 1..250_i64) {
            let count = by_force(&values, target);
            for found in [fitting(&values, target), meeting(&values, target), stepping(&values, target)] {
                match found {
                    Fits::None => prop_assert_eq!(count, 0),
                    Fits::One(set) => {
                        prop_assert_eq!(count, 1);
                        prop_assert_eq!(set.iter().map(|at| values[*at]).sum::<i64>(), target);
                    }
                    Fits::Several(set) => {
                        prop_assert!(count > 1);
                        prop_assert_eq!(set.iter().map(|at| values[*at]).sum::<i64>(), target);
                    }
                }
            }
        }
    }
}
