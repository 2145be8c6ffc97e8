//! A picture without words for those who can't see it.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::record::kind::Kind;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "missing-alternative-text",
    default_level: Level::Deny,
    check: Check::Record(check),
    pages: [
        include_str!("missing_alternative_text.da.md"),
        include_str!("missing_alternative_text.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    // Nothing of a note's pictures is published.
    if record.kind == Kind::Note {
        return;
    }
    for picture in record.outline.details().pictures.iter().filter(|it| !it.described) {
        report(Diagnostic::new(RULE.name, record.file, picture.span).with("target", &*picture.target));
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_points_at_the_picture() {
        crate::check::fixture::points_at(
            "missing-alternative-text",
            "//- policy/pictures/a.svg\n<svg/>\n//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             Før ⟦![](pictures/a.svg)⟧ og ⟦![ ](pictures/a.svg)⟧.\n\n![Et hus](pictures/a.svg)\n",
        );
    }
}
