//! A new phase of the process.

use crate::edit::new::answers::Answers;
use crate::edit::new::recipe::{Recipe, offered, required};
use crate::project::thing::ThingKind;
use crate::syntax::date::Date;

/// The recipe.
pub static RECIPE: Recipe = Recipe::entry(
    ThingKind::Phase,
    "phases",
    &[
        required("title", "--title"),
        required("start", "--start"),
        required("end", "--end").misfit(ends_first),
        offered("after", "--after"),
    ],
);

fn ends_first(answers: &Answers<'_>, text: &str) -> Option<&'static str> {
    let (start, end) = (answers.date("start")?, Date::parse(text)?);
    (end.last() < start.first()).then_some("form-ends-first")
}
