//! A passage that is cited both for and against one statement.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::evidence::{self, Statement};
use crate::project::Project;
use crate::source::{Place, Span};
use rustc_hash::FxHashMap;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "contradictory-citation",
    default_level: Level::Warn,
    check: Check::Project(check),
    pages: [
        include_str!("contradictory_citation.da.md"),
        include_str!("contradictory_citation.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    for statement in evidence::statements(project) {
        of(statement, report);
    }
}

/// Reports each passage once; a whole note may well speak on both sides, and so may the items of one list.
fn of(Statement { chapter, passage, .. }: Statement<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let own = passage
        .citations
        .iter()
        .filter_map(|it| chapter.outline.citations.get(*it as usize));
    let items = own.flat_map(|it| &it.items);
    let mut sides: FxHashMap<(&str, &str), (bool, Span)> = FxHashMap::default();
    for item in items {
        let Some(name) = &item.name else { continue };
        let key = (&*item.record.value, &*name.value);
        let (against, first) = *sides.entry(key).or_insert((item.against, item.span()));
        if against != item.against {
            let finding = Diagnostic::new(RULE.name, chapter.file, item.span());
            let place = Place {
                file: chapter.file,
                span: first,
            };
            let passage = format!("{}#{}", key.0, key.1);
            report(finding.with("passage", passage).related(place, "first-place"));
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_points_at_the_second_of_two_that_oppose_each_other() {
        crate::check::fixture::points_at(
            "contradictory-citation",
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             Vi vil. [@2018-03-14-boligselskaber-k3f#tolk; imod @⟦2018-03-14-boligselskaber-k3f#tolk⟧] ^a\n\n\
             Vi vil. [imod @2018-03-14-boligselskaber-k3f#tolk] Nu. [@⟦2018-03-14-boligselskaber-k3f#tolk⟧] ^b\n\n\
             Vi vil. [@2018-03-14-boligselskaber-k3f#tolk] ^c\n\n\
             Vi vil. [imod @2018-03-14-boligselskaber-k3f#tolk] ^d\n\n\
             Vi vil. [@2018-03-14-boligselskaber-k3f; imod @2018-03-14-boligselskaber-k3f#tolk] ^e\n\n\
             Vi vil. [@2018-03-14-boligselskaber-k3f#tolk; @2018-03-14-boligselskaber-k3f#tolk] ^f\n",
        );
    }
}
