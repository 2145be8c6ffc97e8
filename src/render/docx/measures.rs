//! Measures that more than one part of the file keeps to, in twentieths of a point.

/// How wide the text is where nothing else is said: A4 with margins of 2.5 cm.
pub(super) const WIDTH: usize = 9072;

/// How far each level of a list stands in.
pub(super) const STEP: usize = 425;

/// How far quotations and notices stand in.
pub(super) const INSET: usize = 567;
