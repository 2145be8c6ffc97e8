//! Something of YAML that is more than plain fields.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "yaml-feature",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [include_str!("yaml_feature.da.md"), include_str!("yaml_feature.en.md")],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::load;
    use crate::language::Language;

    #[test]
    fn every_one_is_reported_in_one_run() {
        let yaml = "//- stakeholders/x.yaml\nname: &a X\nkind: !!str police\napproach: *a\n<<: {}\n---\nname: Y\n";
        let words: Vec<String> = load(yaml)
            .diagnostics
            .iter()
            .map(|it| Language::English.say(it.message.key, &it.message.arguments))
            .collect();
        assert_eq!(
            words,
            [
                "This is an anchor (&), which is not allowed",
                "This is a tag (!), which is not allowed",
                "This is an alias (*), which is not allowed",
                "This is a merge key (<<), which is not allowed",
                "This is a second document (---), which is not allowed",
            ]
        );
    }
}
