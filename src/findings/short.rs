//! One finding a line, as compilers write them, for editors and `grep`.

use super::located::locate;
use super::report::{Report, word};
use crate::text::visible::visible;

/// Returns `path:line:column: severity[rule]: message` for every finding.
pub(super) fn show(report: &Report<'_>) -> String {
    let mut text = String::new();
    for (finding, located) in report.findings.iter().zip(locate(report, false)) {
        let (line, column) = located.at.map_or((1, 1), |it| (it.0.line, it.0.column));
        let path = visible(report.path(finding.place.file));
        let (severity, rule) = (word(finding.severity), finding.rule);
        let message = report.say(&finding.message);
        text.push_str(&format!(
            "{path}:{line}:{column}: {severity}[{rule}]: {}\n",
            visible(&message)
        ));
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
policy/goals/a.yaml:1:8: warning[bad-date]: »␛[31m%,: « er ikke en dato
policy/chapters/å.md:1:1: info[dangling-citation]: Kilden »x« findes ikke

"#]]
        );
    }
}
