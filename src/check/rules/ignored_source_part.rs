//! A part of a source that no reference list shows: a field, a date or an address that is none.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::record::bibliography::{Defect, DefectKind};
use crate::source::FileId;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "ignored-source-part",
    default_level: Level::Warn,
    check: Check::Reading,
    pages: [
        include_str!("ignored_source_part.da.md"),
        include_str!("ignored_source_part.en.md"),
    ],
};

/// Returns the finding about a part that is not shown; a list of sources is read once, by the rule on sources that are malformed.
pub(super) fn finding(file: FileId, defect: Defect) -> Option<Diagnostic> {
    let finding = Diagnostic::new(RULE.name, file, defect.at);
    Some(match defect.kind {
        DefectKind::UnknownField { field, near: None } => finding.with("field", field),
        DefectKind::UnknownField {
            field,
            near: Some(near),
        } => finding
            .message("ignored-source-part-near")
            .with("field", field)
            .with("near", near),
        DefectKind::Date { value } => finding.message("ignored-source-part-date").with("value", value),
        DefectKind::Address { value } => finding.message("ignored-source-part-address").with("value", value),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn fields_of_hayagriva_are_a_closed_list() {
        points_at(
            "ignored-source-part",
            "//- policy/sources.yaml\na:\n  type: report\n  title: T\n  ⟦publsher⟧: P\n  ⟦sider⟧: 12\n  serial: 3\n\
             \x20 parent: {type: periodical, titel: X}\n"
                .replace("titel", "⟦titel⟧")
                .as_str(),
        );
    }

    #[test]
    fn only_slips_of_the_pen_are_told_of_bibtex_in_which_everybody_has_fields_of_their_own() {
        points_at(
            "ignored-source-part",
            "//- policy/sources.bib\n@⟦boook⟧{a, title={T}, ⟦publsher⟧={P}, file={x.pdf:application/pdf}, keywords={k}, editora={E}, \
             volumes={3}, langid={danish}, zotero-id={1}, shorttitle={T}, pmid={1}, isbn={1}}\n@movie{b, title={B}}\n",
        );
    }

    #[test]
    fn a_date_or_an_address_that_is_not_shown_is_told() {
        points_at(
            "ignored-source-part",
            "//- policy/sources.bib\n@misc{a, title={A}, ⟦url⟧={javascript:alert(1)}}\n@online{b, title={B}, ⟦url⟧={www.x.dk}, ⟦date⟧={i trykken}}\n\
             @online{c, title={C}, url={https://x.dk/a_b}, year=2018, month=may}\n@online{d, title={D}, url={}, date={2018-05-01/2018-06}}\n",
        );
        points_at(
            "ignored-source-part",
            "//- policy/sources.yaml\na: {type: web, title: A, url: ⟦\"javascript:alert(1)\"⟧}\nb: {type: web, title: B, url: {value: \"https://x.dk\", date: 2018-05-01}}\n",
        );
    }
}
