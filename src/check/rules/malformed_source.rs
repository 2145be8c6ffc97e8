//! A source that can't be written in the reference list as it stands.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::record::Data;
use crate::source::Span;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "malformed-source",
    default_level: Level::Deny,
    check: Check::Record(check),
    pages: [
        include_str!("malformed_source.da.md"),
        include_str!("malformed_source.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let Data::Sources(sources) = &inspected.record.data else {
        return;
    };
    let text = &inspected.source.text;
    let ends = sources.keys.iter().skip(1).map(|it| it.span.start as usize);
    for (key, end) in sources.keys.iter().zip(ends.chain([text.len()])) {
        // Each source is read by itself, so that one defect hides no other.
        let own = text.get(key.span.start as usize..end).unwrap_or_default();
        let good = if inspected.source.path.ends_with(".bib") {
            let entry = format!("@misc{{{}", own.trim_end().trim_end_matches(|it: char| it != '}'));
            hayagriva::io::from_biblatex_str(&entry).is_ok()
        } else {
            hayagriva::io::from_yaml_str(own).is_ok()
        };
        if !good {
            let span = Span::new(key.span.start as usize, key.span.end as usize);
            report(Diagnostic::new(RULE.name, inspected.record.file, span).with("key", &*key.value));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_every_source_that_has_no_type_or_a_wrong_one() {
        points_at(
            "malformed-source",
            "//- policy/sources.yaml\ngod:\n  type: report\n  title: God\n⟦uden-type⟧:\n  title: Uden\n\
             ⟦forkert⟧:\n  type: rapport\n  title: Forkert\nogsaa-god:\n  type: web\n  title: Også\n",
        );
    }

    #[test]
    fn bibtex_is_read_entry_by_entry() {
        points_at(
            "malformed-source",
            "//- policy/sources.bib\n@article{guest2006,\n  title = {A},\n  year = {2006},\n}\n\n\
             @book{⟦broken⟧,\n  title = {B,\n}\n",
        );
    }
}
