//! Fields that can't be read as YAML.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "yaml-syntax",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [include_str!("yaml_syntax.da.md"), include_str!("yaml_syntax.en.md")],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_what_must_be_changed() {
        for yaml in [
            "name: ⟦Politiet: lokalt⟧\nkind: police\n",
            "name: ⟦\"Politiet⟧\nkind: police\n",
            "name: \"Politiet\" ⟦i Ærø⟧\nkind: police\n",
            "name: ⟦@politiet⟧\nkind: police\n",
            "name: X\nkind: police\ndeclined: ⟦{⟧date: 2018-04-01\n",
            "name: X\n⟦kind police⟧\npart-of: y\n",
            "name: X\n⟦kind:police⟧\npart-of: y\n",
            "name: X\n  ⟦kind: police⟧\n",
        ] {
            points_at("yaml-syntax", &format!("//- stakeholders/x.yaml\n{yaml}"));
        }
    }
}
