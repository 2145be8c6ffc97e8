//! A finding in words: the one shape that every format and every door shows in its own way.

use super::located::{Located, locate};
use super::report::Report;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::source::Position;

/// A finding in words; personal data is covered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worded {
    /// What is wrong.
    pub message: String,
    /// Where: the path, with line and column where they are known.
    pub place: String,
    /// Why it matters.
    pub why: Option<String>,
    /// What to do.
    pub advice: Option<String>,
    /// Other places that have to do with it, in their order.
    pub related: Vec<Beside>,
}

/// Another place that has to do with a finding, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// What stands there.
    pub message: String,
    /// Where.
    pub place: String,
}

impl Worded {
    /// Returns what is wrong, why it matters and what to do, as far as it is said.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        let rest = [&self.why, &self.advice].into_iter().flatten();
        std::iter::once(&self.message).chain(rest).map(String::as_str)
    }

    /// Returns the same in lines, of which what to do begins with that.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let advice = self.advice.as_ref();
        let advice = advice.map(|it| format!("{} {it}", language.word("findings-do")));
        let first = std::iter::once(self.message.clone());
        first.chain(self.why.clone()).chain(advice).collect()
    }
}

impl Report<'_> {
    /// Returns every finding in words, in their order.
    pub fn worded(&self) -> Vec<Worded> {
        let located = locate(self, false);
        let findings = self.findings.iter().zip(&located);
        findings.map(|(it, located)| worded(self, it, located)).collect()
    }
}

/// Returns a finding in words.
pub(super) fn worded(report: &Report<'_>, finding: &Diagnostic, located: &Located) -> Worded {
    let related = finding.related.iter().zip(&located.related);
    let beside = |(it, at): (&crate::diagnostic::Related, &Option<super::located::Extent>)| Beside {
        message: report.say(&it.message),
        place: spot(report, report.path(it.place.file), at.map(|it| it.start)),
    };
    Worded {
        message: report.say(&finding.message),
        place: spot(report, report.path(finding.place.file), located.at.map(|it| it.start)),
        why: report.part(&finding.message, ".why"),
        advice: report.part(&finding.message, ".do"),
        related: related.map(beside).collect(),
    }
}

/// Returns a path, with line and column where they are known.
pub(super) fn spot(report: &Report<'_>, path: &str, at: Option<Position>) -> String {
    match at {
        None => path.to_owned(),
        Some(Position { line, column }) => {
            let arguments = [("path", path.into()), ("line", line.into()), ("column", column.into())];
            report.language.say("findings-place", &arguments)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn a_finding_has_its_words_its_place_and_what_is_beside_it() {
        let place = crate::source::Place {
            file: crate::source::FileId(1),
            span: crate::source::Span::new(2, 3),
        };
        let findings = [sample::finding("dangling-citation", 3..5)
            .with("id", "x")
            .related(place, "render-contents")];
        let paths = ["a.md", "b.md"].map(str::to_owned);
        let read = |_| Some("æ\nabc\n".to_owned());
        let report = Report {
            paths: &paths,
            read: &read,
            ..sample::report(&findings)
        };
        let worded = report.worded().remove(0);
        assert_eq!(worded.message, "Kilden »x« findes ikke");
        assert_eq!(worded.place, "a.md, linje 2, tegn 1");
        let beside = Beside {
            message: "Indhold".to_owned(),
            place: "b.md, linje 1, tegn 2".to_owned(),
        };
        assert_eq!(worded.related, [beside]);
        let lines = worded.lines(Language::Danish);
        assert_eq!(lines.len(), worded.parts().count());
        assert!(lines[2].starts_with("Gør sådan: "), "{lines:?}");
    }
}
