//! A new chapter of the draft.

use crate::diagnostic::Failure;
use crate::edit::head::Value;
use crate::edit::new::recipe::{Name, Recipe, offered, required, unasked};
use crate::edit::new::scaffold::Template;
use crate::project::Project;
use crate::record::kind::Kind;
use crate::record::vocabulary::ChapterStatus;

/// How far a new chapter's number lies from the last, so that there is room between them.
const STEP: u32 = 10;

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

/// Returns the number in front of a chapter's file name: the chosen one, else one after the last chapter.
fn number(project: &Project, chosen: Option<u32>) -> Result<String, Failure> {
    let chapters = project.chapters();
    let digits = chapters.iter().map(|chapter| {
        let name = project.path(chapter.file).rsplit('/').next().unwrap_or_default();
        name.split('-')
            .next()
            .filter(|word| word.bytes().all(|it| it.is_ascii_digit()))
            .unwrap_or_default()
    });
    let digits: Vec<&str> = digits.collect();
    // The draft has its chapters in the order of the files' names, so that numbers are of one length.
    let width = digits.iter().map(|it| it.len()).max().unwrap_or_default().max(2);
    let largest = digits
        .iter()
        .filter_map(|it| it.parse::<u32>().ok())
        .max()
        .unwrap_or_default();
    let end = 10_u32.pow(u32::try_from(width).unwrap_or(2).min(9));
    let number = chosen.unwrap_or_else(|| {
        let next = (largest / STEP + 1) * STEP;
        if next < end { next } else { largest + 1 }
    });
    if number < end {
        Ok(format!("{number:0width$}"))
    } else {
        Err(Failure::usage("add-chapter-full").with("largest", (end - 1).to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::edit::new::fixture::filled;

    fn path(chapters: &str, chosen: Option<u32>) -> Result<String, &'static str> {
        let (project, _, _) = fixture::load(chapters);
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
    fn near_the_end_numbers_follow_one_another_until_there_is_none() {
        assert_eq!(path(&chapter("95-a"), None).unwrap(), "policy/chapters/96-bolig.md");
        assert_eq!(path(&chapter("99-a"), None), Err("add-chapter-full"));
        assert_eq!(path("", Some(100)), Err("add-chapter-full"));
    }

    #[test]
    fn a_chapter_begins_as_an_outline() {
        let (project, _, _) = fixture::load("");
        let filled = filled(&RECIPE, &project, &[], &[("title", "Bolig")]);
        assert_eq!(filled.form.answers.text("status"), Some("outline"));
    }
}
