//! The aspects that notes are coded with: what was used before, so that the same thing gets the same word.

use crate::project::Project;
use crate::record::kind::Kind;
use std::collections::{BTreeMap, BTreeSet};

/// Returns every aspect that is in use, with the themes that it is used with.
pub fn used(project: &Project) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut aspects: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    // One that only a note has whose words aren't shown is a word of it.
    let notes = project.records(Kind::Note).iter();
    let shown = notes.filter(|it| it.in_place_of_words().is_none());
    let passages = shown.flat_map(|it| &it.outline.passages);
    for marker in passages.flat_map(|it| &it.markers) {
        if let Some(aspect) = marker.aspect() {
            aspects.entry(aspect).or_default().insert(marker.theme());
        }
    }
    aspects
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;

    #[test]
    fn an_aspect_is_known_with_each_theme_that_it_is_used_with() {
        let project = fixture::load(
            "//- interviews/a.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
             basis: public-record\npublish: quote\n---\nEn. #sundhed/tolk\n\nTo. #bolig/tolk\n\nTre. #sundhed/læge\n\
             //- interviews/b.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
             basis: public-record\npublish: quote\nrestricted: {date: 2018-05-20, reason: indsigelse}\n---\nFire. #sundhed/tavshed\n",
        )
        .project;
        let used = used(&project);
        assert_eq!(used["tolk"].iter().copied().collect::<Vec<_>>(), ["bolig", "sundhed"]);
        assert!(used.contains_key("læge") && !used.contains_key("tavshed"));
    }
}
