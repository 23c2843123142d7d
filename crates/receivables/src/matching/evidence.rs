//! The weight of evidence. Points are roughly tenths of a power of ten of the gain in likelihood.

/// The points from which an explanation may be certain: two strong kinds of evidence, or three that agree.
pub const CERTAIN: i32 = 100;
/// The required lead over every other explanation.
pub const MARGIN: i32 = 25;

/// How clearly the text names an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Naming {
    #[default]
    None,
    /// A short number, which may mean anything.
    Weak,
    /// Almost its number.
    Alike,
    Medium,
    Strong,
    /// A reference with valid check digits.
    Reference,
}

impl Naming {
    pub(super) fn points(self) -> i32 {
        match self {
            Self::None => 0,
            Self::Weak => 15,
            Self::Alike => 25,
            Self::Medium => 45,
            Self::Strong => 60,
            Self::Reference => 70,
        }
    }

    /// Returns the naming if two items share the number.
    pub(super) fn weaker(self) -> Option<Self> {
        match self {
            Self::Reference | Self::Strong => Some(Self::Medium),
            Self::Medium => Some(Self::Weak),
            _ => None,
        }
    }
}

/// How the payer is related to the items' customers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Tie {
    /// Known as somebody else, who may pay for them.
    Another,
    #[default]
    Unknown,
    NameAlike,
    Name,
    /// Known as the customer that theirs belongs to.
    Parent,
    Account,
    /// A person said so.
    Learned,
    /// It is the customer's own credit note.
    Given,
}

impl Tie {
    pub(super) fn points(self) -> i32 {
        match self {
            Self::Another => -10,
            Self::Unknown => 0,
            Self::NameAlike => 20,
            Self::Name | Self::Parent => 45,
            Self::Account | Self::Learned => 50,
            Self::Given => 60,
        }
    }
}

/// How the amount fits the items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// The items named, or one item, to the cent.
    Exact,
    /// Everything open of the customer.
    Everything,
    /// Everything due, but another set adds up to it as well.
    EverythingDue,
    /// The only set of the customer's items that adds up to it.
    OnlySet,
    /// Less an early-payment discount, in time.
    Discount,
    /// What was promised, or an instalment.
    Expected,
    /// The items named plus the only others that make up the rest.
    Completed,
    /// One of several sets that add up to it.
    SomeSet,
    /// Less a discount, after its last day.
    LateDiscount,
    /// Short by no more than a bank may have kept.
    Short,
    Part,
    Over,
    OtherCurrency,
}

impl Fit {
    pub(super) fn points(self) -> i32 {
        match self {
            Self::Exact => 55,
            Self::Everything => 52,
            Self::OnlySet | Self::Discount | Self::Expected => 50,
            Self::Completed | Self::EverythingDue => 40,
            Self::SomeSet | Self::LateDiscount => 25,
            Self::Short => 20,
            Self::Part | Self::Over => 5,
            Self::OtherCurrency => 0,
        }
    }

    /// Says whether somebody deducted something from what was owed.
    pub(super) fn is_deducted(self) -> bool {
        matches!(self, Self::Discount | Self::LateDiscount | Self::Short)
    }

    /// Says whether the amount leaves a person nothing to decide.
    pub(super) fn is_clean(self) -> bool {
        matches!(
            self,
            Self::Exact | Self::Everything | Self::OnlySet | Self::Discount | Self::Expected
        )
    }
}
