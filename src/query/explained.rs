//! What a check means, part by part: its page, its level, and what can be done about it.

use crate::check::rule::{Level, Rule};
use crate::language::Language;

/// How an example of a check's page begins, and ends.
const FENCE: &str = "````";

/// A part of a check's page: its title, paragraphs, items and examples are all that such pages have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Words.
    Paragraph(String),
    /// One of a list.
    Item(String),
    /// A small project in which it is so, or is not.
    Example {
        /// Whether the check finds something in it.
        is_wrong: bool,
        /// Its lines.
        lines: Vec<Line>,
    },
}

/// A line of an example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// The path of a file, and why it can't be read where that is so.
    File(&'static str, Option<String>),
    /// What stands in it.
    Text(&'static str),
}

/// What can be done about a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remedy {
    /// Words.
    Words(String),
    /// What is written, each with where that is, if not everywhere.
    Written(Vec<(String, String)>),
}

/// Returns the word for a check's level where the project sets no other.
pub fn level(rule: &Rule, language: Language) -> String {
    language.word(match rule.default_level {
        Level::Allow => "explain-level-allow",
        Level::Warn => "explain-level-warn",
        Level::Deny | Level::Forbid => "explain-level-deny",
    })
}

/// Returns a check's page below its title; what says that an example follows is left out, since the example itself says which it is.
pub fn parts(rule: &Rule, language: Language) -> Vec<Part> {
    let labels = [language.word("explain-wrong"), language.word("explain-right")];
    let mut all = Vec::new();
    let mut lines = rule.page(language).lines().skip(1).peekable();
    while let Some(first) = lines.next() {
        if let Some(kind) = first.strip_prefix(FENCE) {
            let example = lines.by_ref().take_while(|it| *it != FENCE);
            all.push(Part::Example {
                is_wrong: kind == "bad",
                lines: example.map(|it| line(it, language)).collect(),
            });
        } else if !first.is_empty() && labels.iter().all(|it| it != first) {
            let mut words = first.to_owned();
            let goes_on = |it: &&str| !it.is_empty() && !it.starts_with("- ") && !it.starts_with(FENCE);
            while let Some(next) = lines.next_if(goes_on) {
                words.push(' ');
                words.push_str(next.trim_start());
            }
            all.push(match words.strip_prefix("- ") {
                Some(item) => Part::Item(item.to_owned()),
                None => Part::Paragraph(words),
            });
        }
    }
    all
}

fn line(text: &'static str, language: Language) -> Line {
    let Some(header) = text.strip_prefix("//- ") else {
        return Line::Text(text);
    };
    // A word in brackets may say why a file can't be read.
    let word = header.strip_suffix(')').and_then(|it| it.rsplit_once(" ("));
    let why = word.and_then(|(path, word)| Some((path, language.find(&format!("explain-file-{word}"), &[])?)));
    match why {
        Some((path, why)) => Line::File(path, Some(why)),
        None => Line::File(header, None),
    }
}

/// Returns what can be done about a check: it is excused at one place, or set for the whole project.
pub fn remedies(rule: &Rule, language: Language) -> Vec<Remedy> {
    let name = rule.name;
    let say = |key: &str| Remedy::Words(language.word(key));
    let (key, level) = match rule.default_level {
        Level::Forbid => return vec![say("explain-forbid")],
        Level::Allow => ("explain-turn-on", "warn"),
        Level::Warn => ("explain-deny", "deny"),
        Level::Deny => ("explain-warn", "warn"),
    };
    let mut all = Vec::new();
    if rule.default_level != Level::Allow {
        let [prose, yaml, reason] = ["text", "yaml", "reason"].map(|it| language.word(&format!("explain-allow.{it}")));
        all.push(say("explain-allow"));
        all.push(Remedy::Written(vec![
            (prose, format!("<!-- ip: allow {name}: {reason} -->")),
            (yaml, format!("# ip: allow {name}: {reason}")),
        ]));
    }
    all.push(say(key));
    all.push(Remedy::Written(vec![(
        String::new(),
        format!("checks: {{{name}: {level}}}"),
    )]));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules;

    #[test]
    fn every_check_is_explained_whole_and_says_what_can_be_done_about_it() {
        for rule in rules::RULES {
            for language in Language::ALL {
                let (text, parts) = (rule.page(language), parts(rule, language));
                let examples = parts.iter().filter(|it| matches!(it, Part::Example { .. })).count();
                assert_eq!(examples, text.matches("\n````").count() / 2, "{}", rule.name);
                assert!(parts.len() > examples, "{}", rule.name);
                let wrong = parts
                    .iter()
                    .filter(|it| matches!(it, Part::Example { is_wrong: true, .. }));
                assert_eq!(wrong.count(), text.matches("````bad").count(), "{}", rule.name);
                let said = format!("{:?}", remedies(rule, language));
                let can_be_turned_down = rule.default_level != Level::Forbid;
                assert_eq!(said.contains(rule.name), can_be_turned_down, "{said}");
            }
        }
    }
}
