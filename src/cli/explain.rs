//! `ip explain`: what a check means, with an example of wrong and right.

use super::context::{Context, Exit};
use super::table::{self, Column, ColumnContent};
use crate::check::rule::Rule;
use crate::check::rules;
use crate::diagnostic::Failure;
use crate::findings::About;
use crate::findings::color::{FAINT, RIGHT, STRONG, WRONG, paint, paint_lines};
use crate::language::Language;
use crate::query::explained::{self, Line, Part, Remedy, level};
use crate::text::columns::width;
use crate::text::nearest::nearest;
use crate::text::printable::{Printable, printable};

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "RULE")]
    rule: Option<String>,
}

/// Prints a rule's page, or the list of all rules where none is named.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let text = match &args.rule {
        None => list(context.language(), context.width(), context.color()),
        Some(name) => {
            let rule = rules::find(name).ok_or_else(|| unknown(name))?;
            page(rule, context.language(), context.width(), context.color())
        }
    };
    context.print(&text);
    Ok(Exit::Done)
}

fn unknown(name: &str) -> Failure {
    match nearest(name, rules::RULES.iter().map(|it| it.name)) {
        Some(near) => Failure::usage("explain-unknown-near").with("near", near),
        None => Failure::usage("explain-unknown"),
    }
    .with("rule", name)
}

/// Returns what a rule is about.
pub(super) fn about(name: &str, language: Language) -> Option<About> {
    let rule = rules::find(name)?;
    Some(About {
        title: rule.title(language),
        page: rule.page(language),
    })
}

fn list(language: Language, room: usize, color: bool) -> Printable {
    let columns = [
        ("explain-rule", ColumnContent::Ids),
        ("explain-level", ColumnContent::Text),
        ("explain-meaning", ColumnContent::Text),
    ];
    let columns = columns.map(|(heading, holds)| Column { heading, holds });
    let row = |rule: &Rule| {
        let title = rule.title(language).to_owned();
        vec![rule.name.to_owned(), level(rule, language), title]
    };
    let rows: Vec<Vec<String>> = rules::RULES.iter().map(row).collect();
    let text = table::lay(&columns, language, &rows, room, color);
    printable!(
        "{}\n{}",
        text,
        Printable::wrap(language.word("explain-more"), room, "", "")
    )
}

/// Returns a rule's page: what it finds, examples, and how to turn it down.
fn page(rule: &Rule, language: Language, columns: usize, color: bool) -> Printable {
    let level = level(rule, language);
    let gap = columns.saturating_sub(width(rule.name) + width(&level)).max(2);
    let name = paint(rule.name, FAINT, color);
    let text = printable!("{}{}{}\n", name, Printable::spaces(gap), level);
    let title = Printable::wrap(rule.title(language), columns, "", "");
    let title = printable!("{}\n", paint_lines(&title, STRONG, color));
    let body: Printable = explained::parts(rule, language)
        .iter()
        .map(|it| part(it, language, columns, color))
        .collect();
    printable!("{}{}{}\n{}", text, title, body, ending(rule, language, columns))
}

/// Returns what can be done about a rule: excused at one place, or set for the whole project.
fn ending(rule: &Rule, language: Language, columns: usize) -> Printable {
    let one = |it: Remedy| match it {
        Remedy::Words(words) => Printable::wrap(words, columns, "", ""),
        Remedy::Written(all) => {
            let size = all.iter().map(|it| width(&it.0)).max().unwrap_or_default();
            let line = |(place, written): &(String, String)| match size {
                0 => printable!("  {}\n", written),
                _ => printable!("  {}  {}\n", format!("{place:size$}"), written),
            };
            all.iter().map(line).collect()
        }
    };
    explained::remedies(rule, language).into_iter().map(one).collect()
}

/// Returns a part of a page for the terminal.
fn part(part: &Part, language: Language, columns: usize, color: bool) -> Printable {
    match part {
        Part::Paragraph(words) => printable!("\n{}", Printable::wrap(words, columns, "", "")),
        Part::Item(words) => Printable::wrap(words, columns, "- ", "  "),
        Part::Example { is_wrong, lines } => {
            let (label, style) = if *is_wrong {
                ("explain-wrong", WRONG)
            } else {
                ("explain-right", RIGHT)
            };
            let label = paint(language.word(label), style, color);
            printable!(
                "\n{}\n{}",
                label,
                lines.iter().map(|it| line(it, color)).collect::<Printable>()
            )
        }
    }
}

/// Returns a line of an example: the path of a file, or what stands in it.
fn line(line: &Line, color: bool) -> Printable {
    match line {
        Line::File(path, Some(why)) => printable!("  {} ({})\n", paint(path, FAINT, color), why),
        Line::File(path, None) => printable!("  {}\n", paint(path, FAINT, color)),
        Line::Text("") => Printable::lines("\n"),
        Line::Text(text) => printable!("    {}\n", text),
    }
}
