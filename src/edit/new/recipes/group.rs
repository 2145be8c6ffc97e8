//! A new group of the organisation.

use crate::edit::new::recipe::{Recipe, offered, required};
use crate::project::thing::ThingKind;

/// The recipe.
pub static RECIPE: Recipe = Recipe::entry(
    ThingKind::Group,
    "groups",
    &[
        required("title", "--title"),
        offered("reports-to", "--reports-to"),
        offered("members.unit", "--member"),
    ],
);
