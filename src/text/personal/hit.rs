//! What is found: of which kind, where, and how sure that is.

use std::ops::Range;

/// What kind of personal data it is; named like the rule that reports it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A CPR number.
    Cpr,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A profile on a social network.
    Profile,
    /// A street and a house number.
    Address,
    /// An account, an IBAN or a card.
    Account,
    /// A day of birth.
    Birth,
    /// A number plate.
    Plate,
    /// The number of a passport, a driving licence, a health card or a case of the immigration authorities.
    Document,
    /// A name of the project's own list.
    Name,
    /// Somebody who was not heard.
    ThirdPerson,
    /// A few persons in words.
    SmallNumber,
}

impl Kind {
    /// Every kind, in the order of the list above.
    pub const ALL: [Self; 12] = [
        Self::Cpr,
        Self::Phone,
        Self::Email,
        Self::Profile,
        Self::Address,
        Self::Account,
        Self::Birth,
        Self::Plate,
        Self::Document,
        Self::Name,
        Self::ThirdPerson,
        Self::SmallNumber,
    ];

    /// Returns the name of the rule.
    pub fn rule(self) -> &'static str {
        match self {
            Self::Cpr => "cpr-number",
            Self::Phone => "phone-number",
            Self::Email => "email-address",
            Self::Profile => "profile-address",
            Self::Address => "street-address",
            Self::Account => "bank-account",
            Self::Birth => "birth-date",
            Self::Plate => "number-plate",
            Self::Document => "document-number",
            Self::Name => "person-name",
            Self::ThirdPerson => "third-person",
            Self::SmallNumber => "small-number-in-words",
        }
    }

    /// Returns the kind that a rule reports.
    pub fn of_rule(rule: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.rule() == rule)
    }
}

/// How sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// It is in the form of one, and nothing else speaks for it.
    Likely,
    /// It is one, as far as a text can say.
    Certain,
}

/// One piece of personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its kind.
    pub kind: Kind,
    /// Where it stands.
    pub range: Range<usize>,
    /// How sure that is.
    pub certainty: Certainty,
}

/// What a detector found at a group of digits.
pub(super) struct Found {
    /// It.
    pub(super) hit: Hit,
    /// How many groups it takes up.
    pub(super) groups: usize,
}

impl Found {
    pub(super) fn new(kind: Kind, range: Range<usize>, certainty: Certainty, groups: usize) -> Self {
        let hit = Hit { kind, range, certainty };
        Self { hit, groups }
    }
}
