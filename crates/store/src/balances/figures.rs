//! What allocations leave of an invoice or a credit, and since when nothing is left.

/// The stored figures that result from allocations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BalanceFigures {
    /// The rest after every allocation.
    pub open: i64,
    /// The first day from which the rest stays 0.
    pub settled: Option<i64>,
    /// The first day on which an allocation takes effect.
    pub touched: Option<i64>,
}

/// A day on which the allocations exceed the whole, or fall below zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unsound {
    Over { day: i64, by: i64 },
    Under { day: i64 },
}

impl BalanceFigures {
    /// Sums up allocations (effective day, amount), which must be sorted by day. The rest must never be below 0 or
    /// above `whole`.
    pub(crate) fn from_allocations(
        whole: i64,
        allocations: impl IntoIterator<Item = (i64, i64)>,
    ) -> Result<Self, Unsound> {
        let mut figures = Self {
            open: whole,
            settled: None,
            touched: None,
        };
        let mut allocations = allocations.into_iter().peekable();
        while let Some((day, amount)) = allocations.next() {
            figures.touched.get_or_insert(day);
            figures.open -= amount;
            // Only the end of a day counts: what is reversed and allocated again on one day was never open.
            if allocations.peek().is_some_and(|next| next.0 == day) {
                continue;
            }
            if figures.open < 0 {
                let by = -figures.open;
                return Err(Unsound::Over { day, by });
            }
            if figures.open > whole {
                return Err(Unsound::Under { day });
            }
            figures.settled = match figures.open {
                0 => figures.settled.or(Some(day)),
                _ => None,
            };
        }
        Ok(figures)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn l1_the_rest_follows_the_allocations_by_day() {
        let of = |allocations: &[(i64, i64)]| {
            BalanceFigures::from_allocations(100, allocations.iter().copied())
        };
        let figures = |open, settled, touched| {
            Ok(BalanceFigures {
                open,
                settled,
                touched,
            })
        };
        assert_eq!(of(&[]), figures(100, None, None));
        assert_eq!(of(&[(5, 40)]), figures(60, None, Some(5)));
        assert_eq!(of(&[(5, 40), (7, 60)]), figures(0, Some(7), Some(5)));
        assert_eq!(of(&[(5, 100), (6, -100)]), figures(100, None, Some(5)));
        assert_eq!(
            of(&[(5, 100), (6, -100), (8, 100)]),
            figures(0, Some(8), Some(5))
        );
        assert_eq!(
            of(&[(5, 100), (6, -100), (6, 100)]),
            figures(0, Some(5), Some(5))
        );
        assert_eq!(
            of(&[(5, 100), (6, 20)]),
            Err(Unsound::Over { day: 6, by: 20 })
        );
        assert_eq!(of(&[(5, -1), (6, 20)]), Err(Unsound::Under { day: 5 }));
    }
}
