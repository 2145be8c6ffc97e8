//! How much is planned at most.

/// The most themes that one inquiry is planned for: in an hour people get beneath the surface of three, not of six.
pub(super) const MOST_THEMES: usize = 3;
/// The most inquiries that are planned: nobody plans more at once, and a target may be any number.
pub(super) const MOST_INQUIRIES: usize = 1000;
