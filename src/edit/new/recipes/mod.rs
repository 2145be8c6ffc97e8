//! Every recipe, in the order in which `ip init --templates` writes their scaffolds.

pub mod answer;
pub mod chapter;
pub mod goal;
pub mod note;
pub mod stakeholder;
pub mod theme;

use super::recipe::Recipe;

/// Every recipe.
pub static RECIPES: &[&Recipe] = &[
    &goal::RECIPE,
    &theme::RECIPE,
    &stakeholder::RECIPE,
    &note::RECIPE,
    &chapter::RECIPE,
    &answer::RECIPE,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::edit::new::fixture::filled;
    use crate::edit::new::read::shape;
    use crate::edit::new::recipe::{Name, Need, TEXT};
    use crate::record::kind::Kind;
    use crate::syntax::fields::Shape;
    use snapbox::{assert_data_eq, str};

    #[test]
    fn what_a_kind_requires_is_asked_for_or_assumed() {
        for recipe in RECIPES {
            for key in recipe.kind.row().keys.iter().filter(|it| it.required) {
                let field = recipe.field(key.name).unwrap();
                let (project, _, _) = fixture::load("");
                let is_assumed = filled(recipe, &project, &[], &[]).form.answers.is_assumed(key.name);
                assert!(field.need == Need::Required || is_assumed, "{}", key.name);
            }
        }
    }

    #[test]
    fn every_field_is_a_key_of_its_kind_or_the_body() {
        for recipe in RECIPES {
            for field in recipe.fields.iter().filter(|it| it.key != TEXT) {
                let first = field.key.split('.').next().unwrap();
                assert!(
                    recipe.kind.row().keys.iter().any(|it| it.name == first),
                    "{}",
                    field.key
                );
                let is_text = matches!(shape(recipe.kind, field.key), Shape::Text);
                assert!(is_text || !first.ends_with("title"), "{}", field.key);
            }
        }
    }

    #[test]
    fn a_title_that_makes_the_id_is_asked_for_first() {
        for recipe in RECIPES {
            if let Name::Title(title) = recipe.name {
                assert_eq!((recipe.fields[0].key, recipe.fields[0].need), (title, Need::Required));
            }
        }
    }

    #[test]
    fn each_kind_asks_in_its_order_and_no_two_kinds_share_a_recipe() {
        let (project, _, _) = fixture::load("");
        let line = |recipe: &&'static Recipe| {
            let asked = filled(recipe, &project, &[], &[]).asked;
            format!("{}: {asked}\n", recipe.kind.row().name)
        };
        assert_data_eq!(
            RECIPES.iter().map(line).collect::<String>(),
            str![[r#"
goal: title* text vision indicators.title
theme: title* text goals questions origin
stakeholder: name* kind* part-of influence affected approach
note: method* date stakeholders* themes participants title by basis* informed* publish*
chapter: title* theme goals owner
answer: to* outcome* by* date* text

"#]]
        );
        let kinds: Vec<Kind> = RECIPES.iter().map(|it| it.kind).collect();
        assert!(
            kinds
                .iter()
                .all(|kind| kinds.iter().filter(|it| *it == kind).count() == 1)
        );
    }
}
