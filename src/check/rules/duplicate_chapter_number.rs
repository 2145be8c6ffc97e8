//! Two chapters whose file names begin with the same number.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::record::kind::number_of;
use crate::source::{Place, Span};
use rustc_hash::FxHashMap;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "duplicate-chapter-number",
    default_level: Level::Warn,
    check: Check::Project(check),
    pages: [
        include_str!("duplicate_chapter_number.da.md"),
        include_str!("duplicate_chapter_number.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    let mut first = FxHashMap::default();
    for chapter in project.chapters() {
        let Some(number) = number_of(project.path(chapter.file)) else {
            continue;
        };
        let place = Place {
            file: chapter.file,
            span: Span::default(),
        };
        let earlier = *first.entry(number.trim_start_matches('0')).or_insert(place);
        if earlier != place {
            let finding = Diagnostic::new(RULE.name, place.file, place.span).with("number", number);
            report(finding.related(earlier, "duplicate-chapter-number-other"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{Fixture, load};

    #[test]
    fn it_shows_both_files() {
        let chapter =
            |name: &str| format!("//- policy/chapters/{name}.md\n---\ntitle: A\nstatus: draft\n---\nTekst.\n");
        let names = ["10-a", "010-b", "1-c", "100-d", "e", "2029"];
        let Fixture {
            project,
            diagnostics: found,
            ..
        } = load(&names.map(chapter).concat());
        let mut found = found.iter().filter(|it| it.rule == "duplicate-chapter-number");
        let one = found.next().unwrap();
        let paths = [one.place.file, one.related[0].place.file].map(|it| project.path(it));
        assert_eq!(paths, ["policy/chapters/010-b.md", "policy/chapters/10-a.md"]);
        assert_eq!(found.next(), None);
    }
}
