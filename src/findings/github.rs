//! Workflow commands, which GitHub shows beside the lines of a change.

use super::located::{Extent, locate};
use super::report::Report;
use super::worded::worded;
use crate::diagnostic::Severity;
use crate::text::printable::{Printable, printable};

/// Returns one workflow command a finding.
pub(super) fn show(report: &Report<'_>) -> Printable {
    let mut text = Printable::default();
    for (finding, located) in report.findings.iter().zip(locate(report, false)) {
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "notice",
        };
        let mut place = format!("file={}", property(report.path(finding.place.file)));
        if let Some(Extent { start, end }) = located.at {
            place.push_str(&format!(
                ",line={},col={},endLine={}",
                start.line, start.column, end.line
            ));
            if end.line == start.line {
                place.push_str(&format!(",endColumn={}", end.column));
            }
        }
        let words = worded(report, finding, &located);
        let message: Vec<String> = words.parts().map(data).collect();
        text.push(printable!(
            "::{} {},title={}::{}\n",
            command,
            place,
            property(finding.rule),
            message.join("%0A")
        ));
    }
    for note in report.notes {
        text.push(printable!("::notice::{}\n", data(&report.say(note))));
    }
    text
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use snapbox::{assert_data_eq, str};

    #[test]
    fn a_finding_is_a_command() {
        assert_data_eq!(
            sample::shown(show),
            str![[r#"
::error file=interviews/2018-04-02-boligselskaber-p7d.md,line=4,col=41,endLine=4,endColumn=48,title=dangling-marker::Temaet »sunhed« findes ikke%0AAfsnittet tæller ikke med under noget tema.%0ASkriv #sundhed, hvis det er det, du mener. Ellers opret temaet: ip add-theme
::warning file=policy/goals/a.yaml,line=1,col=8,endLine=1,endColumn=19,title=bad-date::»<U+001B>[31m%25,: « er ikke en dato%0ADatoen kan ikke regnes ud eller vises i udkastet.%0ASkriv år, måned og dag: 2018-03-14. Kendes dagen ikke, skriv 2018-03 eller 2018.
::notice file=policy/chapters/å.md,title=dangling-citation::Kilden »x« findes ikke%0AIngen kan se, hvad punktet bygger på.%0ARet navnet, eller tilføj notatet: ip add-interview

"#]]
        );
    }

    #[test]
    fn nothing_in_a_text_can_end_the_command() {
        assert_eq!(printable!("{}", property("a,b::c\n%")).as_str(), "a%2Cb%3A%3Ac␊%25");
    }
}
