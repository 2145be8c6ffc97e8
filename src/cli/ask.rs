//! Asking a person at the terminal: in their language; what is wrong is shown at once, and stopping writes nothing.

use crate::diagnostic::Failure;
use crate::language::Language;
use crate::text::columns;
use inquire::list_option::ListOption;
use inquire::ui::{Color, ErrorMessageRenderConfig, RenderConfig, StyleSheet, Styled};
use inquire::validator::Validation;
use inquire::{MultiSelect, Select, Text};
use std::fmt;

/// How many choices are shown at once.
const PAGE: usize = 10;
/// What stands before the meaning of an answer.
const INDENT: &str = "      ";

/// The person stopped, or nobody was there any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stopped;

impl From<Stopped> for Failure {
    fn from(_: Stopped) -> Self {
        Self::usage("ask-stopped")
    }
}

/// One of the answers that a question may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    /// The answer.
    pub label: String,
    /// What it means; empty where that is plain.
    pub means: String,
}

impl fmt::Display for Choice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.label)?;
        if !self.means.is_empty() {
            write!(formatter, "\n{INDENT}{}", self.means)?;
        }
        Ok(())
    }
}

/// Returns what an answer will be read as, or what is wrong with it.
pub(super) type Judge<'a> = &'a dyn Fn(&str) -> Result<String, String>;

/// Somebody who answers.
pub(super) trait Ask {
    /// Asks for a text; an empty answer is `default`.
    fn text(&mut self, question: &str, help: &str, default: &str, judge: Judge<'_>) -> Result<String, Stopped>;

    /// Asks for one of several; returns its place.
    fn one(&mut self, question: &str, choices: &[Choice]) -> Result<usize, Stopped>;

    /// Asks for any of several; returns their places.
    fn several(&mut self, question: &str, choices: &[Choice], at_least_one: bool) -> Result<Vec<usize>, Stopped>;
}

/// The person at the terminal.
#[derive(Debug)]
pub(super) struct Terminal {
    /// The language that they read.
    pub language: Language,
    /// Whether there may be colour.
    pub color: bool,
    /// How many columns they see.
    pub width: usize,
}

impl Terminal {
    fn look<'a>(&self, stopped: &'a str) -> RenderConfig<'a> {
        let plain = RenderConfig::empty()
            .with_prompt_prefix(Styled::new("?"))
            .with_answered_prompt_prefix(Styled::new("·"))
            .with_highlighted_option_prefix(Styled::new(">"))
            .with_canceled_prompt_indicator(Styled::new(stopped))
            .with_error_message(ErrorMessageRenderConfig::empty().with_prefix(Styled::new("!")));
        if !self.color {
            return plain;
        }
        let bright = StyleSheet::new().with_fg(Color::LightCyan);
        plain
            .with_prompt_prefix(Styled::new("?").with_fg(Color::LightGreen))
            .with_answered_prompt_prefix(Styled::new("·").with_fg(Color::LightGreen))
            .with_highlighted_option_prefix(Styled::new(">").with_fg(Color::LightCyan))
            .with_selected_checkbox(Styled::new("[x]").with_fg(Color::LightGreen))
            .with_selected_option(Some(bright))
            .with_answer(bright)
            .with_help_message(StyleSheet::new().with_fg(Color::DarkCyan))
            .with_error_message(ErrorMessageRenderConfig::default_colored().with_prefix(Styled::new("!")))
    }
}

impl Terminal {
    /// Returns an answer as it stands after its question: beside it, or in lines of its own where there is no room.
    fn beside(&self, question: &str, answer: &str) -> String {
        if columns::width(question) + columns::width(answer) + 4 <= self.width {
            return answer.to_owned();
        }
        format!("\n{}", columns::wrap(answer, self.width, "    ", "    "))
    }

    /// Returns choices that break no word at the edge, behind a mark of so many columns: an answer stands on one line.
    fn fitted(&self, choices: &[Choice], mark: usize) -> Vec<Choice> {
        let room = self.width.saturating_sub(mark + 1);
        let fit = |it: &Choice| Choice {
            label: clipped(&it.label, room),
            means: columns::wrap(&it.means, self.width.saturating_sub(1), INDENT, INDENT)
                .trim()
                .to_owned(),
        };
        choices.iter().map(fit).collect()
    }
}

/// Returns the beginning of a line that takes at most `room` columns, cut between words.
fn clipped(line: &str, room: usize) -> String {
    if columns::width(line) <= room {
        return line.to_owned();
    }
    let head = columns::head(line.trim_end_matches(" …"), room.saturating_sub(2));
    let words = head.rsplit_once(' ').map_or(head, |it| it.0);
    format!("{words} …")
}

impl Ask for Terminal {
    fn text(&mut self, question: &str, help: &str, default: &str, judge: Judge<'_>) -> Result<String, Stopped> {
        let stopped = self.language.word("ask-stopped-here");
        let width = self.width.saturating_sub(3);
        let validator = move |text: &str| {
            Ok(match judge(text) {
                Ok(_) => Validation::Valid,
                Err(wrong) => Validation::Invalid(columns::wrap(&wrong, width, "", "  ").trim_end().into()),
            })
        };
        let formatter = |text: &str| self.beside(question, &judge(text).unwrap_or_else(|_| text.to_owned()));
        let mut prompt = Text::new(question)
            .with_validator(validator)
            .with_formatter(&formatter)
            .with_render_config(self.look(&stopped));
        if !help.is_empty() {
            prompt = prompt.with_help_message(help);
        }
        if !default.is_empty() {
            prompt = prompt.with_default(default);
        }
        prompt.prompt().map_err(|_| Stopped)
    }

    fn one(&mut self, question: &str, choices: &[Choice]) -> Result<usize, Stopped> {
        let (help, stopped) = (
            self.language.word("ask-keys-one"),
            self.language.word("ask-stopped-here"),
        );
        Select::new(question, self.fitted(choices, 2))
            .with_help_message(&help)
            .with_page_size(PAGE)
            .with_formatter(&|it: ListOption<&Choice>| self.beside(question, &choices[it.index].label))
            .with_render_config(self.look(&stopped))
            .raw_prompt()
            .map(|it| it.index)
            .map_err(|_| Stopped)
    }

    fn several(&mut self, question: &str, choices: &[Choice], at_least_one: bool) -> Result<Vec<usize>, Stopped> {
        let (help, stopped) = (
            self.language.word("ask-keys-several"),
            self.language.word("ask-stopped-here"),
        );
        let (one, none) = (self.language.word("ask-at-least-one"), self.language.word("ask-none"));
        let validator = move |chosen: &[ListOption<&Choice>]| {
            Ok(if chosen.is_empty() && at_least_one {
                Validation::Invalid(one.clone().into())
            } else {
                Validation::Valid
            })
        };
        let formatter = |chosen: &[ListOption<&Choice>]| {
            let labels: Vec<&str> = chosen.iter().map(|it| choices[it.index].label.as_str()).collect();
            if labels.is_empty() {
                none.clone()
            } else {
                self.beside(question, &labels.join(", "))
            }
        };
        MultiSelect::new(question, self.fitted(choices, 6))
            .with_keep_filter(false)
            .with_help_message(&help)
            .with_page_size(PAGE)
            .with_validator(validator)
            .with_formatter(&formatter)
            .with_render_config(self.look(&stopped))
            .raw_prompt()
            .map(|chosen| chosen.into_iter().map(|it| it.index).collect())
            .map_err(|_| Stopped)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_answer_is_cut_between_words_and_a_long_meaning_is_broken_there() {
        let terminal = Terminal {
            language: Language::Danish,
            color: false,
            width: 30,
        };
        let choice = Choice {
            label: "Vi vil have en uddannet tolk til stede, når …".to_owned(),
            means: "punkt sundhed#tolk · venter på en tilbagemelding".to_owned(),
        };
        let fitted = terminal.fitted(&[choice], 6);
        assert_eq!(fitted[0].label, "Vi vil have en …");
        for line in fitted[0].to_string().lines() {
            assert!(columns::width(line) < 30 && !line.ends_with("tilbage"), "{line}");
        }
        assert_eq!(clipped("Ja", 10), "Ja");
    }
}

#[cfg(test)]
pub(super) mod script {
    //! Answers that stand written beforehand.

    use super::{Ask, Choice, Judge, Stopped};
    use std::collections::VecDeque;

    /// Somebody who answers in an order; a person who stops has no answer left.
    #[derive(Debug, Default)]
    pub(in crate::cli) struct Script {
        answers: VecDeque<&'static str>,
        /// What was asked and answered, a line each.
        pub(in crate::cli) transcript: std::rc::Rc<std::cell::RefCell<String>>,
    }

    impl Script {
        /// Returns somebody with these answers; several choices stand with `+` between them.
        pub(in crate::cli) fn new(answers: &[&'static str]) -> Self {
            Self {
                answers: answers.iter().copied().collect(),
                transcript: std::rc::Rc::default(),
            }
        }

        fn answer(&mut self, question: &str) -> Result<&'static str, Stopped> {
            let answer = self.answers.pop_front().ok_or(Stopped)?;
            self.transcript.borrow_mut().push_str(&format!("{question} {answer}\n"));
            Ok(answer)
        }
    }

    fn place(choices: &[Choice], label: &str) -> usize {
        let labels: Vec<&str> = choices.iter().map(|it| it.label.as_str()).collect();
        choices
            .iter()
            .position(|it| it.label.starts_with(label))
            .unwrap_or_else(|| panic!("»{label}« is not among {labels:?}"))
    }

    impl Ask for Script {
        fn text(&mut self, question: &str, _: &str, default: &str, judge: Judge<'_>) -> Result<String, Stopped> {
            loop {
                let answer = self.answer(question)?;
                let answer = if answer.is_empty() { default } else { answer };
                match judge(answer) {
                    Ok(_) => return Ok(answer.to_owned()),
                    Err(wrong) => self.transcript.borrow_mut().push_str(&format!("! {wrong}\n")),
                }
            }
        }

        fn one(&mut self, question: &str, choices: &[Choice]) -> Result<usize, Stopped> {
            self.answer(question).map(|it| place(choices, it))
        }

        fn several(&mut self, question: &str, choices: &[Choice], _: bool) -> Result<Vec<usize>, Stopped> {
            let answer = self.answer(question)?;
            Ok(answer
                .split('+')
                .filter(|it| !it.is_empty())
                .map(|it| place(choices, it))
                .collect())
        }
    }
}
