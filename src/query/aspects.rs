//! The aspects that notes are coded with: what was used before, so that the same thing gets the same word.

use crate::project::Project;
use crate::record::kind::Kind;
use std::collections::{BTreeMap, BTreeSet};

/// Returns every aspect that is in use, with the themes that it is used with.
pub fn used(project: &Project) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut aspects: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let passages = project.records(Kind::Note).iter().flat_map(|it| &it.outline.passages);
    for marker in passages.flat_map(|it| &it.markers) {
        if let Some(aspect) = &marker.aspect {
            aspects.entry(aspect).or_default().insert(&marker.theme);
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
             basis: public-record\npublish: quote\n---\nEn. #sundhed/tolk\n\nTo. #bolig/tolk\n\nTre. #sundhed/læge\n",
        )
        .project;
        let used = used(&project);
        assert_eq!(used["tolk"].iter().copied().collect::<Vec<_>>(), ["bolig", "sundhed"]);
        assert!(used.contains_key("læge"));
    }
}
