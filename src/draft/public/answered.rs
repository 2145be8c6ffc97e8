//! Which answers the public edition shows, and under which themes: those that no protected note decides.

use crate::draft::assembly::Assembly;
use crate::draft::decided::is_told;
use crate::evidence::answers::{self, Answers, ResolvedAnswer};
use crate::evidence::publication::Publication;
use crate::project::Project;
use crate::record::vocabulary::Edition;

/// Returns the answers that an edition may show.
pub(in crate::draft) fn answers(project: &Project, edition: Edition) -> Answers<'_> {
    match edition {
        Edition::Internal => Answers::of(project),
        Edition::Public => Publication::of(project).answers(),
    }
}

/// Returns the themes that an answer is about, each once: those of what it may be said to answer, else of what it changed.
pub(in crate::draft) fn themes<'a>(assembly: &Assembly<'_>, given: &ResolvedAnswer<'a>) -> Vec<&'a str> {
    if !assembly.is_public() {
        return given.themes();
    }
    let told = given.to.iter().filter(|it| is_told(assembly, it));
    let mut themes: Vec<&str> = told.flat_map(|it| answers::themes(*it)).collect();
    if themes.is_empty() {
        themes = given
            .changed
            .iter()
            .flat_map(|it| answers::themes(it.thing()))
            .collect();
    }
    let mut seen = Vec::new();
    themes.retain(|it| {
        !seen.contains(it) && {
            seen.push(*it);
            true
        }
    });
    themes
}

/// Returns the answers since the day that a memo reports from; all of them where none is said.
pub(in crate::draft) fn since<'a>(assembly: &Assembly<'a>) -> Vec<&'a ResolvedAnswer<'a>> {
    let since = assembly.since().map(|it| it.day);
    let is_since = |it: &&ResolvedAnswer<'_>| {
        let day = it.answer.date.map(|it| it.value.last());
        since.is_none_or(|since| day.is_some_and(|it| it > since))
    };
    assembly.answers.all().iter().filter(is_since).collect()
}
