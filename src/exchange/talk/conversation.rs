//! Who said what in a transcript, and the note's text that comes of it once it is known who is who.

use super::cue::{Cue, Cues};
use super::voices::{self, Names};
use crate::exchange::content::{Block, Content, Form, Look, Paragraph};
use crate::exchange::escape::clean;
use crate::exchange::left::{Left, LeftKind};
use crate::language::Language;
use crate::text::personal::{self, Kind};
use crate::text::shortened::shortened_to;
use rustc_hash::FxHashMap;

/// Turns of one speaker are one where no more time passes between them, in milliseconds.
const PAUSE: u64 = 2000;

/// How many signs of a speaker's first words are shown.
const WORDS: usize = 60;

/// How many speakers somebody is asked about.
pub const MOST_SPEAKERS: usize = 30;

/// What somebody is in a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Asks; what they say is text.
    Interviewer,
    /// Was asked, by their number among those; what they say is a quotation.
    Participant(usize),
    /// Nobody said it; what they say is text.
    Unknown,
}

impl Role {
    /// Returns the number of somebody who was asked.
    pub fn number(self) -> Option<usize> {
        match self {
            Self::Participant(number) => Some(number),
            Self::Interviewer | Self::Unknown => None,
        }
    }
}

/// Somebody who speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// What the file calls them; it is shown to whoever says who is who, and never kept. Nothing where the file does not say who speaks.
    pub name: Option<String>,
    /// Their first words, in which the names of the speakers are covered.
    pub begins: String,
    /// How often they speak.
    pub turns: usize,
}

/// What one speaker says without a pause.
#[derive(Debug)]
struct Turn {
    speaker: usize,
    text: String,
}

/// A conversation.
#[derive(Debug, Default)]
pub struct Talk {
    /// Who speaks, in the order in which they begin.
    pub speakers: Vec<Speaker>,
    turns: Vec<Turn>,
    names: Names,
}

impl Talk {
    /// Returns the conversation of a file's cues.
    pub(in crate::exchange) fn of(cues: Vec<Cue>) -> Self {
        let mut talk = Self::default();
        let mut known: FxHashMap<Option<String>, usize> = FxHashMap::default();
        let mut end = None;
        for cue in cues {
            let text = cue.text.split_whitespace().collect::<Vec<_>>().join(" ");
            if text.is_empty() {
                continue;
            }
            let key = cue.voice.as_deref().map(voices::key);
            let next = talk.speakers.len();
            let speaker = *known.entry(key).or_insert(next);
            if speaker == next {
                talk.meet(cue.voice.as_deref());
            } else if let Some(voice) = &cue.voice {
                talk.names.add(voice, speaker);
            }
            let is_near =
                matches!((end, cue.time), (Some(end), Some((start, _))) if start <= PAUSE.saturating_add(end));
            end = cue.time.map(|it| it.1);
            match talk.turns.last_mut() {
                Some(last) if last.speaker == speaker && is_near => {
                    last.text.push(' ');
                    last.text.push_str(&text);
                }
                _ => {
                    talk.turns.push(Turn { speaker, text });
                    talk.speakers[speaker].turns += 1;
                }
            }
        }
        talk.begin();
        talk
    }

    /// Adds a speaker.
    fn meet(&mut self, voice: Option<&str>) {
        let number = self.speakers.len();
        if let Some(voice) = voice {
            self.names.add(voice, number);
        }
        self.speakers.push(Speaker {
            name: voice.map(|it| clean(it).split_whitespace().collect::<Vec<_>>().join(" ")),
            begins: String::new(),
            turns: 0,
        });
    }

    /// Finds the first words of each speaker.
    fn begin(&mut self) {
        let mut begins = vec![String::new(); self.speakers.len()];
        for turn in &self.turns {
            if begins[turn.speaker].is_empty() {
                begins[turn.speaker] = clean(&self.covered(&shortened_to(&turn.text, WORDS)));
            }
        }
        for (speaker, begins) in self.speakers.iter_mut().zip(begins) {
            speaker.begins = begins;
        }
    }

    /// Tells whether the file says who speaks.
    pub fn is_told_apart(&self) -> bool {
        self.speakers.iter().any(|it| it.name.is_some())
    }

    /// Returns a text with the speakers' names in it covered.
    pub(in crate::exchange) fn covered(&self, text: &str) -> String {
        self.replaced(text, &mut |said, _| covered(said))
    }

    /// Returns what everybody is where some are those who ask, each by their number from 1; the first number that is nobody's where
    /// there is one. Of none, everybody was asked.
    pub fn roles(&self, interviewers: &[usize]) -> Result<Vec<Role>, usize> {
        let is_nobody = |it: &&usize| **it > self.speakers.len();
        if let Some(wrong) = interviewers.iter().find(is_nobody) {
            return Err(*wrong);
        }
        let mut next = 0;
        let role = |at: usize| {
            if interviewers.contains(&(at + 1)) {
                return Role::Interviewer;
            }
            next += 1;
            Role::Participant(next)
        };
        Ok((0..self.speakers.len()).map(role).collect())
    }

    /// Returns the text that comes of the conversation, and which names were said in it.
    pub(in crate::exchange) fn content(&self, roles: Option<&[Role]>, language: Language) -> (Content, Vec<Left>) {
        let unknown = vec![Role::Unknown; self.speakers.len()];
        let roles = roles.unwrap_or(&unknown);
        let label = |at: usize| label(roles[at], at, language);
        let voices = Voices::of(roles, self.speakers.len());
        let (mut blocks, mut last) = (Vec::new(), None);
        let mut said: FxHashMap<String, (usize, String, String)> = FxHashMap::default();
        let mut order = Vec::new();
        for turn in &self.turns {
            let role = roles[turn.speaker];
            if voices.are_named(role) && last != Some(turn.speaker) {
                blocks.push(paragraph(Form::Plain, &format!("{}:", label(turn.speaker))));
            }
            let text = self.replaced(&turn.text, &mut |name, owner| {
                let instead = owner.map_or_else(|| language.word("transcript-somebody"), &label);
                let place = || self.covered(&shortened_to(&turn.text, WORDS));
                let entry = said
                    .entry(format!("{}/{instead}", name.to_lowercase()))
                    .or_insert_with_key(|key| {
                        order.push(key.clone());
                        (0, format!("{} → [{instead}]", covered(name)), place())
                    });
                entry.0 += 1;
                format!("[{instead}]")
            });
            let form = if matches!(role, Role::Participant(_)) {
                Form::Quote
            } else {
                Form::Plain
            };
            blocks.push(paragraph(form, &text));
            last = Some(turn.speaker);
        }
        let left = order.iter().filter_map(|it| said.remove(it));
        let left = left
            .map(|(count, words, place)| Left::new(LeftKind::Name(count), &words, &place))
            .collect();
        let content = Content {
            blocks,
            ..Content::default()
        };
        (content, left)
    }

    /// Returns a text in which something stands for each name of a speaker.
    fn replaced(&self, text: &str, instead: &mut dyn FnMut(&str, Option<usize>) -> String) -> String {
        let (mut new, mut at) = (String::with_capacity(text.len()), 0);
        for (range, owner) in self.names.mentions(text) {
            new.push_str(&text[at..range.start]);
            new.push_str(&instead(&text[range.clone()], owner));
            at = range.end;
        }
        new + &text[at..]
    }
}

/// Which speakers are named before their words.
struct Voices {
    participants: bool,
    interviewers: bool,
    unknown: bool,
}

impl Voices {
    fn of(roles: &[Role], speakers: usize) -> Self {
        let mut participants: Vec<usize> = roles.iter().filter_map(|it| it.number()).collect();
        participants.sort_unstable();
        participants.dedup();
        let has = |role| roles.contains(&role);
        Self {
            participants: participants.len() > 1,
            // Whoever asks is known by standing outside a quotation, unless somebody else does too.
            interviewers: has(Role::Interviewer) && has(Role::Unknown),
            unknown: speakers > 1,
        }
    }

    fn are_named(&self, role: Role) -> bool {
        match role {
            Role::Participant(_) => self.participants,
            Role::Interviewer => self.interviewers,
            Role::Unknown => self.unknown,
        }
    }
}

/// Returns what somebody is called in the note.
pub fn label(role: Role, speaker: usize, language: Language) -> String {
    match role {
        Role::Interviewer => language.word("transcript-interviewer"),
        Role::Participant(number) => language.say("transcript-participant", &[("number", number.into())]),
        Role::Unknown => language.say("transcript-speaker", &[("number", (speaker + 1).into())]),
    }
}

/// Returns a name with its letters covered but for the first.
pub(in crate::exchange) fn covered(name: &str) -> String {
    let hit = personal::Hit {
        kind: Kind::Name,
        range: 0..name.len(),
        certainty: personal::Certainty::Certain,
    };
    personal::mask(name, &hit)
}

fn paragraph(form: Form, text: &str) -> Block {
    let mut paragraph = Paragraph {
        form,
        ..Paragraph::default()
    };
    paragraph.push(&clean(text), &Look::default());
    Block::Paragraph(paragraph)
}

/// Returns what of a file's cues is not taken: what stands before them, what programs and people noted between them, labels in doubt.
pub(in crate::exchange) fn beside(cues: &Cues, talk: &Talk) -> Vec<Left> {
    let mut left = Vec::new();
    if !cues.before.is_empty() {
        left.push(Left::new(LeftKind::Preamble, &talk.covered(&cues.before), ""));
    }
    left.extend((cues.notes > 0).then(|| Left::new(LeftKind::Annotation, "", "")));
    left.extend(
        cues.doubtful
            .iter()
            .take(MOST_SPEAKERS)
            .map(|(label, words)| Left::new(LeftKind::Label, &covered(label), &talk.covered(words))),
    );
    left
}
