//! A new actor or group of actors.

use crate::edit::new::recipe::{Field, Name, Recipe, offered, required, unasked};
use crate::edit::new::scaffold::Template;
use crate::record::kind::Kind;

/// The recipe.
pub static RECIPE: Recipe = Recipe {
    // Who said no is not asked again.
    next: |it| if it.is_set("declined.date") { "declined" } else { "" },
    ..Recipe::new(
        Kind::Stakeholder,
        Template {
            path: "templates/stakeholder.yaml",
            text: include_str!("../../../../templates/stakeholder.yaml"),
        },
        Name::Title("name"),
        FIELDS,
    )
};

const FIELDS: &[Field] = &[
    required("name", "--name"),
    required("kind", "--kind"),
    offered("part-of", "--part-of"),
    offered("influence", "--influence"),
    offered("affected", "--affected"),
    offered("approach", "--approach"),
    unasked("declined.date", "--declined"),
    unasked("declined.reason", "--declined-reason"),
    // Neither says anything without the other.
    required("declined.date", "--declined").when(|it| it.is_set("declined.reason")),
    required("declined.reason", "--declined-reason").when(|it| it.is_set("declined.date")),
];
