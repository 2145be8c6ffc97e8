//! The same name twice in one file, so that a citation of it could mean two things.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::source::{Place, Spanned};
use rustc_hash::FxHashMap;
use std::collections::hash_map::Entry;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "duplicate-name",
    default_level: Level::Deny,
    check: Check::Record(check),
    pages: [
        include_str!("duplicate_name.da.md"),
        include_str!("duplicate_name.en.md"),
    ],
};

type Name = Spanned<Box<str>>;

/// Up to so many names are compared with each other; more are sorted into a table.
const FEW: usize = 16;

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    let names = || record.outline.passages.iter().filter_map(|it| it.name.as_ref());
    let count = names().count();
    let mut twice = |first: &Name, again: &Name| {
        let place = Place {
            file: record.file,
            span: first.span,
        };
        let finding = Diagnostic::new(RULE.name, record.file, again.span).with("name", &*again.value);
        report(finding.related(place, "duplicate-name-first"));
    };
    if count <= FEW {
        for (at, name) in names().enumerate().skip(1) {
            if let Some(first) = names().take(at).find(|it| it.value == name.value) {
                twice(first, name);
            }
        }
        return;
    }
    let mut seen: FxHashMap<&str, &Name> = FxHashMap::default();
    for name in names() {
        match seen.entry(&name.value) {
            Entry::Occupied(first) => twice(first.get(), name),
            Entry::Vacant(free) => {
                free.insert(name);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    const CHAPTER: &str = "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n";

    #[test]
    fn it_points_at_every_name_but_the_first() {
        points_at(
            "duplicate-name",
            &format!("{CHAPTER}En. ^a\n\nTo. ^b\n\nTre. ^⟦a⟧\n\n- Fire. ^⟦a⟧\n"),
        );
    }

    #[test]
    fn it_finds_them_among_many() {
        let many: Vec<String> = (0..40).map(|it| format!("Punkt. ^p{it}\n\n")).collect();
        let many = many.concat();
        points_at("duplicate-name", &format!("{CHAPTER}{many}Igen. ^⟦p7⟧\n"));
    }
}
