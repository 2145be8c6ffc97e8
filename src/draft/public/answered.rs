//! Under which themes the public edition shows an answer: those that no protected note decides.

use crate::draft::assembly::Assembly;
use crate::draft::decided::is_told;
use crate::evidence::answers::{self, ResolvedAnswer};

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
