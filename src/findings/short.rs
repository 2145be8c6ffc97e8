//! One finding a line, as compilers write them, for editors and `grep`.

use super::located::locate;
use super::report::Report;
use crate::text::printable::{Printable, printable};

/// Returns `path:line:column: severity[rule]: message` for every finding.
pub(super) fn show(report: &Report<'_>) -> Printable {
    let mut text = Printable::default();
    for (finding, located) in report.findings.iter().zip(locate(report, false)) {
        let (line, column) = located.at.map_or((1, 1), |it| (it.start.line, it.start.column));
        text.push(printable!(
            "{}:{}:{}: {}[{}]: {}\n",
            report.path(finding.place.file),
            line,
            column,
            finding.severity.word(),
            finding.rule,
            report.say(&finding.message)
        ));
    }
    for note in report.notes {
        text.push(printable!("note: {}\n", report.say(note)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use snapbox::{assert_data_eq, str};

    #[test]
    fn a_finding_is_a_line() {
        assert_data_eq!(
            sample::shown(super::show),
            str![[r#"
interviews/2018-04-02-boligselskaber-p7d.md:4:41: error[dangling-marker]: Temaet »sunhed« findes ikke
policy/goals/a.yaml:1:8: warning[bad-date]: »<U+001B>[31m%,: « er ikke en dato
policy/chapters/å.md:1:1: info[dangling-citation]: Kilden »x« findes ikke

"#]]
        );
    }
}
