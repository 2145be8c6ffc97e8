//! A new milestone of the process.

use crate::edit::new::recipe::{Recipe, offered, required, unasked};
use crate::project::thing::ThingKind;

/// The recipe.
pub static RECIPE: Recipe = Recipe::entry(
    ThingKind::Milestone,
    "milestones",
    &[
        required("title", "--title"),
        required("due", "--due"),
        offered("phase", "--phase"),
        offered("unit", "--unit"),
        offered("requires", "--requires"),
        unasked("note", "--note"),
        unasked("done", "--done"),
    ],
);
