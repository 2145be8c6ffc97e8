//! An insert's option that does not exist, or a value that it can't have.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::record::insert::{self, Insert};
use crate::syntax::fields::{self, Findings};
use crate::syntax::yaml;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unknown-insert-option",
    default_level: Level::Deny,
    check: Check::Record(check),
    pages: [
        include_str!("unknown_insert_option.da.md"),
        include_str!("unknown_insert_option.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let (record, source) = (inspected.record, inspected.source);
    for written in &record.outline.details().inserts {
        let named = |it: &&Insert| it.name == &*written.name.value;
        let Some(insert) = insert::of(record.kind).find(named) else {
            continue;
        };
        let text = &source.text[written.options.range()];
        let (node, broken) = yaml::parse(text, written.options.start as usize, source.file);
        let mut findings = Findings::new(source.file);
        if let Some(node) = node.filter(|_| broken.is_empty()) {
            fields::check(insert.options, &node, &mut findings);
        }
        broken.into_iter().for_each(&mut *report);
        for finding in findings.diagnostics {
            report(reworded(finding, insert));
        }
    }
}

/// Says what reading fields says, in the words of inserts.
fn reworded(mut finding: Diagnostic, insert: &Insert) -> Diagnostic {
    finding.message.key = match finding.message.key {
        "unknown-key" if insert.options.is_empty() => "unknown-insert-option-none",
        "unknown-key" => RULE.name,
        "unknown-key-near" => "unknown-insert-option-near",
        "unknown-value" => "unknown-insert-option-value",
        "unknown-value-near" => "unknown-insert-option-value-near",
        key if key.starts_with("wrong-type") => "unknown-insert-option-type",
        other => other,
    };
    finding.rule = RULE.name;
    finding.with("insert", insert.name)
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{points_at, rules};

    const CHAPTER: &str = "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n";

    #[test]
    fn it_points_at_options_and_values() {
        points_at(
            "unknown-insert-option",
            &format!(
                "{CHAPTER}```ip quotes\ntheme: sundhed\n⟦temaer⟧: 3\nlimit: ⟦mange⟧\n```\n\n\
                 ```ip coverage\ncount: ⟦note⟧\n```\n\n```ip method\n⟦theme⟧: sundhed\n```\n\n```ip themes\n⟦goals⟧\n```\n"
            ),
        );
    }

    #[test]
    fn what_is_no_yaml_and_an_id_of_nothing_are_found_too() {
        let found = rules(&format!(
            "{CHAPTER}```ip quotes\ntheme: [\n```\n\n```ip quotes\ntheme: sunhed\n```\n"
        ));
        assert_eq!(found, ["yaml-syntax", "dangling-reference"]);
    }
}
