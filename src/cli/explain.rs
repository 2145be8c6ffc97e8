//! `ip explain`: what a check means, with an example of wrong and right.

use super::context::{Context, Exit};
use super::table::{self, Column, ColumnContent};
use crate::check::rule::{Level, Rule};
use crate::check::rules;
use crate::diagnostic::Failure;
use crate::findings::About;
use crate::findings::color::{FAINT, RIGHT, STRONG, WRONG, paint, paint_lines};
use crate::language::Language;
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
        title: title(rule, language),
        page: rule.page(language),
    })
}

/// Returns the title of a rule's page.
fn title(rule: &Rule, language: Language) -> &'static str {
    rule.page(language)
        .lines()
        .next()
        .unwrap_or_default()
        .trim_start_matches("# ")
}

/// Returns the word for a rule's default level.
fn level(rule: &Rule, language: Language) -> String {
    language.word(match rule.default_level {
        Level::Allow => "explain-level-allow",
        Level::Warn => "explain-level-warn",
        Level::Deny | Level::Forbid => "explain-level-deny",
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
        let title = title(rule, language).to_owned();
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
    let body = body(rule.page(language), language, columns, color);
    printable!("{}{}\n{}", text, body, ending(rule, language, columns))
}

/// Returns what can be done about a rule: excused at one place, or set for the whole project.
fn ending(rule: &Rule, language: Language, columns: usize) -> Printable {
    let say = |key: &str| Printable::wrap(language.word(key), columns, "", "");
    let name = rule.name;
    let (key, level) = match rule.default_level {
        Level::Forbid => return say("explain-forbid"),
        Level::Allow => ("explain-turn-on", "warn"),
        Level::Warn => ("explain-deny", "deny"),
        Level::Deny => ("explain-warn", "warn"),
    };
    let mut text = Printable::default();
    if rule.default_level != Level::Allow {
        let [prose, yaml, reason] = ["text", "yaml", "reason"].map(|it| language.word(&format!("explain-allow.{it}")));
        let size = width(&prose).max(width(&yaml));
        text.push(say("explain-allow"));
        let example = |place: &str, allow: String| printable!("  {}  {}\n", format!("{place:size$}"), allow);
        text.push(example(&prose, format!("<!-- ip: allow {name}: {reason} -->")));
        text.push(example(&yaml, format!("# ip: allow {name}: {reason}")));
    }
    text + say(key) + printable!("  checks: {{{}: {}}}\n", name, level)
}

/// Returns a page's Markdown for the terminal: a title, paragraphs, lists and examples are all that pages have.
fn body(page: &str, language: Language, columns: usize, color: bool) -> Printable {
    let (wrong, right) = (language.word("explain-wrong"), language.word("explain-right"));
    let mut text = Printable::default();
    let mut lines = page.lines().peekable();
    while let Some(line) = lines.next() {
        if let Some(kind) = line.strip_prefix("````") {
            let (label, style) = if kind == "bad" {
                (&wrong, WRONG)
            } else {
                (&right, RIGHT)
            };
            text.push(printable!("\n{}\n", paint(label, style, color)));
            for line in lines.by_ref().take_while(|it| *it != "````") {
                text.push(example(line, language, color));
            }
        } else if let Some(title) = line.strip_prefix("# ") {
            let title = Printable::wrap(title, columns, "", "");
            text.push(printable!("{}\n", paint_lines(&title, STRONG, color)));
        } else if !line.is_empty() && line != wrong && line != right {
            let mut paragraph = line.to_owned();
            while let Some(next) =
                lines.next_if(|it| !it.is_empty() && !it.starts_with("- ") && !it.starts_with("````"))
            {
                paragraph.push(' ');
                paragraph.push_str(next.trim_start());
            }
            let gap = if paragraph.starts_with("- ") { "" } else { "\n" };
            let indent = if gap.is_empty() { "  " } else { "" };
            text.push_layout(gap);
            text.push(Printable::wrap(paragraph, columns, "", indent));
        }
    }
    text
}

/// Returns a line of an example: the path of a file, or what stands in it.
fn example(line: &str, language: Language, color: bool) -> Printable {
    match line.strip_prefix("//- ") {
        Some(header) => {
            // A word in brackets may say why a file can't be read.
            let word = header.strip_suffix(')').and_then(|it| it.rsplit_once(" ("));
            let explanation =
                word.and_then(|(path, word)| Some((path, language.find(&format!("explain-file-{word}"), &[])?)));
            match explanation {
                Some((path, why)) => printable!("  {} ({})\n", paint(path, FAINT, color), why),
                None => printable!("  {}\n", paint(header, FAINT, color)),
            }
        }
        None if line.is_empty() => Printable::lines("\n"),
        None => printable!("    {}\n", line),
    }
}
