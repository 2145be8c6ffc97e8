//! A new overall goal.

use crate::edit::new::recipe::{Name, Recipe, TEXT, offered, required};
use crate::edit::new::scaffold::Template;
use crate::record::kind::Kind;

/// The recipe.
pub static RECIPE: Recipe = Recipe::new(
    Kind::Goal,
    Template {
        path: "templates/goal.md",
        text: include_str!("../../../../templates/goal.md"),
    },
    Name::Title("title"),
    &[
        required("title", "--title"),
        offered(TEXT, "--text"),
        offered("vision", "--vision"),
        offered("indicators.title", "--indicator"),
    ],
);
