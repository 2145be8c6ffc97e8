//! A new chapter of the draft.

use crate::diagnostic::Failure;
use crate::edit::head::Value;
use crate::edit::new::recipe::{Name, Recipe, offered, required, unasked};
use crate::edit::new::scaffold::Template;
use crate::project::Project;
use crate::record::kind::{self, Kind};
use crate::record::vocabulary::ChapterStatus;

/// How far a new chapter's number lies from the last, so that there is room between them.
const STEP: u32 = 10;
/// The most digits that a new chapter's number has.
const DIGITS: usize = 9;
/// The largest number of so many digits.
const LARGEST: u32 = 999_999_999;

/// The recipe.
pub static RECIPE: Recipe = Recipe {
    stem: |answers, id| Ok(format!("{}-{id}", number(answers.project, answers.number)?)),
    ..Recipe::new(
        Kind::Chapter,
        Template {
            path: "templates/chapter.md",
            text: include_str!("../../../../templates/chapter.md"),
        },
        Name::Title("title"),
        &[
            required("title", "--title"),
            offered("theme", "--theme"),
            offered("goals", "--goal"),
            offered("owner", "--owner"),
            unasked("status", "--status").otherwise(|_| Some(Value::plain(ChapterStatus::Outline.word()))),
        ],
    )
};

/// Returns the number in front of a chapter's file name: the chosen one, else one after the last chapter, with as many
/// digits as the others have.
fn number(project: &Project, chosen: Option<u32>) -> Result<String, Failure> {
    let chapters = project.chapters();
    let digits = chapters
        .iter()
        .map(|chapter| kind::number_of(project.path(chapter.file)));
    let digits: Vec<&str> = digits.flatten().collect();
    let values = digits.iter().map(|it| it.parse().unwrap_or(u32::MAX));
    let largest = values.max().unwrap_or_default();
    let number = chosen.unwrap_or_else(|| (largest / STEP).saturating_add(1).saturating_mul(STEP));
    if number > LARGEST {
        return Err(Failure::usage("add-chapter-full").with("largest", LARGEST.to_string()));
    }
    let widest = digits.iter().map(|it| it.len()).filter(|it| *it <= DIGITS).max();
    let width = widest.unwrap_or_default().max(2);
    Ok(format!("{number:0width$}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::edit::new::fixture::filled;

    fn path(chapters: &str, chosen: Option<u32>) -> Result<String, &'static str> {
        let project = fixture::load(chapters).project;
        let mut form = filled(&RECIPE, &project, &[], &[("title", "Bolig")]).form;
        form.answers.number = chosen;
        let mut numbers = || 0;
        let paths = form.paths(&mut numbers).map(|mut it| it.next().unwrap());
        paths.map_err(|failure| failure.message.key)
    }

    fn chapter(name: &str) -> String {
        format!("//- policy/chapters/{name}.md\n---\ntitle: {name}\nstatus: draft\n---\n")
    }

    #[test]
    fn a_chapter_comes_ten_after_the_last_with_a_number_as_long_as_the_others() {
        assert_eq!(path("", None).unwrap(), "policy/chapters/10-bolig.md");
        assert_eq!(path(&chapter("34-a"), None).unwrap(), "policy/chapters/40-bolig.md");
        assert_eq!(path(&chapter("034-a"), None).unwrap(), "policy/chapters/040-bolig.md");
        assert_eq!(
            path(&chapter("034-a"), Some(5)).unwrap(),
            "policy/chapters/005-bolig.md"
        );
    }

    #[test]
    fn numbers_go_on_as_people_count_until_there_are_no_more() {
        assert_eq!(path(&chapter("95-a"), None).unwrap(), "policy/chapters/100-bolig.md");
        assert_eq!(path(&chapter("7-a"), None).unwrap(), "policy/chapters/10-bolig.md");
        assert_eq!(path("", Some(100)).unwrap(), "policy/chapters/100-bolig.md");
        let long = chapter("99999999999999999999999-d");
        assert_eq!(path(&long, None), Err("add-chapter-full"));
        assert_eq!(path(&long, Some(20)).unwrap(), "policy/chapters/20-bolig.md");
    }

    #[test]
    fn a_chapter_begins_as_an_outline() {
        let project = fixture::load("").project;
        let filled = filled(&RECIPE, &project, &[], &[("title", "Bolig")]);
        assert_eq!(filled.form.answers.text("status"), Some("outline"));
    }
}
