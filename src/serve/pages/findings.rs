//! `/findings` and `/explain/…`: everything that `ip check` finds, in its words, and what each check means.

use crate::check::rules;
use crate::diagnostic::{Diagnostic, Failure, Severity};
use crate::document::Block;
use crate::findings;
use crate::language::Language;
use crate::query::explained::{self, Line, Part, Remedy, level};
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::blocks::{self, paragraph};
use crate::serve::choosing::{Choice, Field, chosen};
use crate::serve::desk::{Desk, View};
use crate::serve::found;
use crate::serve::frame::Page;
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
        let severity = chosen(asked, "severity").is_none_or(|asked| asked == it.severity.word());
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
            context! { counted, findings => found::in_project(checked, &fitting, language)? },
        );
    if count > MOST {
        let more = language.say("status-more", &[("more", (count - MOST).into())]);
        page = page.blocks(vec![paragraph(more)], language);
    }
    Ok(Answer::Page(page))
}

fn form(asked: &Asked, view: &View<'_>) -> Value {
    let language = view.language;
    let severities = Severity::ALL.map(|it| {
        let label = language.word(&format!("severity-{}", it.word()));
        Choice::new(it.word(), label)
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

/// Shows what a check means.
pub(in crate::serve) fn explain(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let language = desk.view()?.language;
    let Some(rule) = rules::find(asked.value("rule")) else {
        return Ok(Answer::Missing(Page::missing(language)));
    };
    let mut all = vec![paragraph(rule.name), paragraph(level(rule, language))];
    all.extend(
        explained::parts(rule, language)
            .iter()
            .flat_map(|it| part(it, language)),
    );
    all.extend(explained::remedies(rule, language).into_iter().map(remedy));
    Ok(Answer::Page(Page::new(rule.title(language)).blocks(all, language)))
}

fn part(part: &Part, language: Language) -> Vec<Block> {
    match part {
        Part::Paragraph(words) => vec![paragraph(words)],
        Part::Item(words) => vec![blocks::list([blocks::line(words)])],
        Part::Example { is_wrong, lines } => {
            let label = if *is_wrong { "explain-wrong" } else { "explain-right" };
            let line = |it: &Line| match it {
                Line::File(path, Some(why)) => format!("{path} ({why})"),
                Line::File(path, None) => (*path).to_owned(),
                Line::Text("") => String::new(),
                Line::Text(text) => format!("  {text}"),
            };
            let lines: Vec<String> = lines.iter().map(line).collect();
            vec![paragraph(language.word(label)), code(lines.join("\n"))]
        }
    }
}

fn remedy(remedy: Remedy) -> Block {
    match remedy {
        Remedy::Words(words) => paragraph(words),
        Remedy::Written(all) => {
            let size = all.iter().map(|it| it.0.chars().count()).max().unwrap_or_default();
            let line =
                |(place, written): &(String, String)| format!("{place:size$}  {written}").trim_start().to_owned();
            code(all.iter().map(line).collect::<Vec<_>>().join("\n"))
        }
    }
}

fn code(text: String) -> Block {
    Block::Code {
        language: String::new(),
        text,
    }
}
