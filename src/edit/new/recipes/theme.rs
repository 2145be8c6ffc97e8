//! A new theme.

use crate::edit::head::Value;
use crate::edit::new::answers::Answers;
use crate::edit::new::recipe::{Name, Recipe, TEXT, offered, required, unasked};
use crate::edit::new::scaffold::Template;
use crate::record::kind::Kind;
use crate::record::vocabulary::{Origin, ThemeStatus};

/// The recipe.
pub static RECIPE: Recipe = Recipe::new(
    Kind::Theme,
    Template {
        path: "templates/theme.md",
        text: include_str!("../../../../templates/theme.md"),
    },
    Name::Title("title"),
    &[
        required("title", "--title"),
        offered(TEXT, "--text"),
        offered("goals", "--goal"),
        offered("questions", "--question"),
        // A theme that is added on the way comes from the inquiry, and somebody must qualify it first.
        offered("origin", "--origin").otherwise(|_| Some(Value::plain(Origin::Inquiry.word()))),
        unasked("status", "--status").otherwise(|_| Some(Value::plain(ThemeStatus::Proposed.word()))),
        required("qualified-by", "--qualified-by").when(is_qualified),
    ],
);

fn is_qualified(answers: &Answers<'_>) -> bool {
    let status = answers.text("status").and_then(ThemeStatus::of);
    matches!(status, Some(ThemeStatus::Qualified | ThemeStatus::Adopted))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::edit::new::fixture::filled;
    use snapbox::{assert_data_eq, str};

    #[test]
    fn a_theme_that_is_added_on_the_way_comes_from_the_inquiry_and_is_proposed() {
        let project = fixture::load("").project;
        let filled = filled(&RECIPE, &project, &[], &[("title", "Bolig"), ("goals", "sundt-liv")]);
        assert_data_eq!(
            filled.values(),
            str![[r#"
title: Text("Bolig")
goals: Ids(["sundt-liv"])
origin: Plain("inquiry")
status: Plain("proposed")

"#]]
        );
        assert!(filled.form.answers.is_assumed("origin") && !filled.form.answers.is_assumed("title"));
    }

    #[test]
    fn only_a_theme_that_is_qualified_says_by_what() {
        let project = fixture::load("").project;
        let of = |status| filled(&RECIPE, &project, &[("status", status)], &[("title", "Bolig")]);
        for status in ["qualified", "adopted"] {
            assert!(of(status).asked.ends_with("qualified-by*"));
            assert_eq!(of(status).refused(), "Missing: --qualified-by");
        }
        for status in ["proposed", "dropped"] {
            assert!(!of(status).asked.contains("qualified-by"));
            assert_eq!(of(status).refused(), "");
        }
    }
}
