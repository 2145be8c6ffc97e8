//! `/findings` and `/explain/…`: everything that `ip check` finds, in its words, and what each check means.

use crate::check::rules;
use crate::diagnostic::{Diagnostic, Failure, Severity};
use crate::document::Block;
use crate::findings::{self, Report};
use crate::language::Language;
use crate::project::thing::Thing;
use crate::serve::address;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::blocks::{self, paragraph};
use crate::serve::choosing::{Choice, Field, chosen};
use crate::serve::desk::{Desk, View};
use crate::serve::frame::Page;
use crate::text::personal;
use crate::workspace::snapshot::Checked;
use minijinja::context;
use minijinja::value::{Serde, Value};
use std::collections::BTreeSet;

/// How many findings stand on a page.
const MOST: usize = 100;

/// Shows the findings that fit, errors first.
pub(in crate::serve) fn show(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let view = desk.view()?;
    let (checked, language) = (view.checked, view.language);
    let mut fitting = checked.diagnostics.clone();
    let fits = |it: &Diagnostic| {
        let severity = chosen(asked, "severity").is_none_or(|asked| asked == word(it.severity));
        severity && chosen(asked, "rule").is_none_or(|asked| asked == it.rule)
    };
    fitting.retain(fits);
    findings::put_in_order(&mut fitting);
    let count = fitting.len();
    fitting.truncate(MOST);
    let number = |severity| checked.count(severity);
    let counted = language.say(
        "status-findings",
        &[
            ("errors", number(Severity::Error).into()),
            ("warnings", number(Severity::Warning).into()),
        ],
    );
    let mut page = Page::new(language.word("serve-menu-findings"))
        .filled("choose.html", form(asked, &view))
        .filled(
            "findings.html",
            context! { counted, findings => found(checked, &fitting, language)? },
        );
    if count > MOST {
        let more = language.say("status-more", &[("more", (count - MOST).into())]);
        page = page.blocks(vec![paragraph(more)], language);
    }
    Ok(Answer::Page(page))
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

fn form(asked: &Asked, view: &View<'_>) -> Value {
    let language = view.language;
    let severities = [Severity::Error, Severity::Warning, Severity::Info].map(|it| {
        let label = language.word(&format!("severity-{}", word(it)));
        Choice::new(word(it), label)
    });
    let rules: BTreeSet<&str> = view.checked.diagnostics.iter().map(|it| it.rule).collect();
    let rules = rules.into_iter().map(|it| Choice::new(it, it)).collect();
    let fields = [
        Field::select(
            "severity",
            language.word("serve-findings-severity"),
            severities.into(),
            asked,
        ),
        Field::select("rule", language.word("explain-rule"), rules, asked),
    ];
    context! {
        action => "/findings",
        summary => language.word("serve-choose-title"),
        is_open => fields.iter().any(|it| !it.value.is_empty()),
        fields => Serde(&fields),
    }
}

/// Returns findings in words, each with the page of its place.
pub(in crate::serve) fn found(
    checked: &Checked,
    found: &[Diagnostic],
    language: Language,
) -> Result<Vec<Value>, Failure> {
    let (project, names) = (checked.project(), &checked.names.names);
    let masked = |path: &String| personal::covered_path(path, names).unwrap_or_else(|| path.clone());
    let paths: Vec<String> = project.paths.iter().map(masked).collect();
    let read = |file| checked.snapshot.shown(file);
    let mask = |it: &str| personal::covered(it, names);
    let report = Report {
        findings: found,
        paths: &paths,
        read: &read,
        mask: &mask,
        about: &|_| None,
        edition: checked.edition.word(),
        files: 0,
        records: project.all().len(),
        strict: false,
        is_part: false,
        notes: &[],
        hint: None,
        language,
        width: 80,
        color: false,
        quiet: false,
    };
    let entries = findings::entries(&report);
    let shown = entries.iter().zip(found).map(|(entry, finding)| {
        context! {
            to => place(checked, finding),
            ..Value::from(Serde(entry))
        }
    });
    let shown = shown.collect();
    checked.snapshot.unchanged().map(|()| shown)
}

/// Returns the page on which the place of a finding is seen.
fn place(checked: &Checked, finding: &Diagnostic) -> String {
    let project = checked.project();
    let record = project.all().iter().find(|it| it.file == finding.place.file);
    let own = record.map(|record| {
        let at = finding.place.span.start;
        let passages = record.outline.passages.iter();
        let mut around = passages.filter(|it| it.name.is_some() && it.span.start <= at && at < it.span.end);
        let part = around.next_back().map(|it| Thing::Part(record, it));
        address::of_thing(&part.unwrap_or(Thing::Record(record)))
    });
    own.unwrap_or_else(|| "/status".to_owned())
}

/// Shows what a check means.
pub(in crate::serve) fn explain(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let language = desk.view()?.language;
    let Some(rule) = rules::find(asked.value("rule")) else {
        return Ok(Answer::Missing(Page::missing(language)));
    };
    let text = rule.page(language);
    let title = text.lines().next().unwrap_or_default().trim_start_matches("# ");
    let name = paragraph(rule.name);
    let all = std::iter::once(name).chain(explained(text)).collect();
    Ok(Answer::Page(Page::new(title).blocks(all, language)))
}

/// Returns a check's page below its title: paragraphs, lists and examples are all that such pages have.
fn explained(text: &str) -> Vec<Block> {
    let mut all = Vec::new();
    let mut lines = text.lines().skip(1).peekable();
    while let Some(line) = lines.next() {
        if line.starts_with("````") {
            let example: Vec<&str> = lines.by_ref().take_while(|it| *it != "````").collect();
            all.push(Block::Code {
                language: String::new(),
                text: example.join("\n"),
            });
        } else if !line.is_empty() {
            let mut words = line.to_owned();
            let goes_on = |it: &&str| !it.is_empty() && !it.starts_with("- ") && !it.starts_with("````");
            while let Some(next) = lines.next_if(goes_on) {
                words.push(' ');
                words.push_str(next.trim_start());
            }
            all.push(match words.strip_prefix("- ") {
                Some(item) => blocks::list([blocks::line(item)]),
                None => paragraph(words),
            });
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_is_explained_whole() {
        for rule in rules::RULES {
            for language in Language::ALL {
                let text = rule.page(language);
                let blocks = explained(text);
                let examples = blocks.iter().filter(|it| matches!(it, Block::Code { .. })).count();
                assert_eq!(examples, text.matches("\n````").count() / 2, "{}", rule.name);
                assert!(blocks.len() > examples, "{}", rule.name);
            }
        }
    }
}
