//! Answers that stand written beforehand.

use super::asking::{Ask, Left};
use super::choice::Choice;
use super::prompt::{Judge, Prompt};
use std::collections::VecDeque;

/// The key that leaves a question.
pub(in crate::cli) const ESC: &str = "Esc";

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

    fn answer(&mut self, question: &str) -> Result<&'static str, Left> {
        let answer = self.answers.pop_front().ok_or(Left::Stopped)?;
        self.transcript.borrow_mut().push_str(&format!("{question} {answer}\n"));
        if answer == ESC { Err(Left::Escaped) } else { Ok(answer) }
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
    fn text(&mut self, prompt: &Prompt<'_>, judge: Judge<'_>) -> Result<String, Left> {
        loop {
            let answer = self.answer(prompt.question)?;
            let answer = if answer.is_empty() { prompt.default } else { answer };
            match judge(answer) {
                Ok(_) => return Ok(answer.to_owned()),
                Err(wrong) => self.transcript.borrow_mut().push_str(&format!("! {wrong}\n")),
            }
        }
    }

    fn lines(&mut self, prompt: &Prompt<'_>, _: &[String], judge: Judge<'_>) -> Result<Vec<String>, Left> {
        let answer = self.answer(prompt.question)?;
        let lines = answer.split('+').filter(|it| !it.is_empty());
        Ok(lines.map(|it| judge(it).expect("a line that is taken")).collect())
    }

    fn one(&mut self, question: &str, choices: &[Choice]) -> Result<usize, Left> {
        loop {
            let place = place(choices, self.answer(question)?);
            if choices[place].is_answer {
                return Ok(place);
            }
        }
    }

    fn several(&mut self, question: &str, choices: &[Choice]) -> Result<Vec<usize>, Left> {
        let answer = self.answer(question)?;
        Ok(answer
            .split('+')
            .filter(|it| !it.is_empty())
            .map(|it| place(choices, it))
            .collect())
    }
}
