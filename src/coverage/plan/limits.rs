//! How much is planned at most.

/// The most themes that one inquiry is planned for: in an hour people get beneath the surface of three, not of six.
pub(super) const MOST_THEMES: usize = 3;
/// How often a need may be looked at while a plan is made: what people have is a thousandth of it, and more would be felt.
pub(super) const MOST_LOOKS: usize = 10_000_000;
/// The most inquiries that are planned: nobody plans more at once, and a target may be any number.
pub(super) const MOST_INQUIRIES: usize = 1000;
