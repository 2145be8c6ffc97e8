//! What is asked and said of those who speak in a file.

use super::conversation::{MOST_SPEAKERS, Role, Talk, label};
use crate::diagnostic::{Failure, Message};
use crate::language::{Language, Value};
use crate::text::personal::{self, Names};

/// What somebody who speaks may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What it makes of them.
    pub role: Role,
    /// How it is put.
    pub label: String,
    /// What follows of it.
    pub means: String,
}

impl Talk {
    /// Tells whether a person can say who is who.
    pub fn can_be_asked(&self) -> bool {
        self.is_told_apart() && self.speakers.len() <= MOST_SPEAKERS
    }

    /// Returns the question who somebody is, by their place.
    pub fn question(&self, at: usize, language: Language) -> String {
        let speaker = &self.speakers[at];
        let begins = ("begins", speaker.begins.as_str().into());
        match &speaker.name {
            Some(name) => language.say("ask-speaker", &[("name", name.as_str().into()), begins]),
            None => language.say("ask-speaker-unnamed", &[("number", (at + 1).into()), begins]),
        }
    }

    /// Returns the answers to that question, where it is known who those before are.
    pub fn answers(&self, before: &[Role], language: Language) -> Vec<Answer> {
        let answer = |role, key: &str, begins: &str| {
            let arguments = [
                ("label", label(role, before.len(), language).into()),
                ("begins", begins.into()),
            ];
            Answer {
                role,
                label: language.say(key, &arguments),
                means: language.say(&format!("{key}.means"), &arguments),
            }
        };
        let highest = before.iter().filter_map(|it| it.number()).max().unwrap_or(0);
        let mut answers = vec![
            answer(Role::Interviewer, "ask-speaker-interviewer", ""),
            answer(Role::Participant(highest + 1), "ask-speaker-participant", ""),
        ];
        for number in 1..=highest {
            let role = Role::Participant(number);
            let first = before
                .iter()
                .position(|it| *it == role)
                .map_or("", |it| &self.speakers[it].begins);
            answers.push(answer(role, "ask-speaker-same", first));
        }
        answers.push(answer(Role::Unknown, "ask-speaker-unknown", ""));
        answers
    }

    /// Returns what everybody is where a flag gives the numbers of those who ask, 0 for nobody.
    pub fn told(&self, interviewers: &[usize]) -> Result<Vec<Role>, Failure> {
        let asked: Vec<usize> = interviewers.iter().copied().filter(|it| *it > 0).collect();
        self.roles(&asked).map_err(|wrong| {
            Failure::usage("from-no-speaker")
                .with("number", wrong)
                .with("speakers", self.speakers.len())
        })
    }

    /// Returns what is said of those who speak; `is_cast` tells whether it is known who is who. Where it is not, each is shown by
    /// their number and first words, with the names of a list covered.
    pub fn remarks(&self, is_cast: bool, names: &Names) -> Vec<Message> {
        let told = if self.is_told_apart() { "some" } else { "none" };
        let all = Message::new("from-speakers")
            .with("speakers", self.speakers.len())
            .with("names", Value::word(told));
        let mut remarks = vec![all];
        if is_cast {
            return remarks;
        }
        if self.speakers.len() > 1 {
            for (at, speaker) in self.speakers.iter().enumerate().take(MOST_SPEAKERS) {
                let begins = personal::covered(&speaker.begins, names).unwrap_or_else(|| speaker.begins.clone());
                let one = Message::new("from-speaker").with("number", at + 1);
                remarks.push(one.with("begins", begins).with("turns", speaker.turns));
            }
            remarks.push(Message::new("from-uncast"));
        } else {
            remarks.push(Message::new("from-one-voice"));
        }
        remarks
    }
}
