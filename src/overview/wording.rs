//! The state of the work in words: what the screen and the browser say alike.

use super::moves::sender;
use super::status::Status;
use crate::coverage::labels as coverage_labels;
use crate::language::{Language, Value};
use crate::process::duties::Duty;
use crate::process::{State, explanation};
use crate::record::Record;

/// How many of a list are named.
const MOST: usize = 10;
/// How much of what was decided or sent is shown.
const LATEST: usize = 3;

/// A figure in words: the key of its label in the catalogue, and what it says.
pub type Figure = (&'static str, String);

/// How a phase or a milestone stands, in words.
#[derive(Debug)]
pub struct Stage {
    /// Its state in a word.
    pub state: String,
    /// Whether it is late.
    pub is_late: bool,
    /// What it is, when, and whose.
    pub text: String,
    /// Why it is not further.
    pub why: Vec<String>,
}

/// The labels of the figures and of what has moved, in the catalogue, for whoever lays them out.
pub const LABELS: [&str; 8] = [
    "status-label-heard",
    "status-label-draft",
    "status-label-deletion",
    "status-label-checks",
    "status-label-decided",
    "status-label-sent",
    "status-label-waiting",
    "status-label-saved",
];

impl Status<'_> {
    /// Returns what the project is, how far it is, and the day.
    pub fn title(&self, language: Language) -> String {
        let manifest = &self.project.manifest;
        let mut parts = vec![manifest.title.to_string()];
        parts.extend(manifest.status.map(|it| language.word(it.key())));
        parts.push(language.weekday(self.project.today));
        parts.join(" · ")
    }

    /// Returns how the phases stand.
    pub fn phases(&self, language: Language) -> Vec<Stage> {
        let standing = &self.standing;
        let stage = |it: &crate::process::PhaseState<'_>| Stage {
            state: explanation::phase_state(it.state, language),
            is_late: it.state == State::Late,
            text: format!("{} · {}", it.phase.title, explanation::period(it, language)),
            why: explanation::waits(it, standing, language),
        };
        standing.phases.iter().map(stage).collect()
    }

    /// Returns how the milestones stand, the most urgent first.
    pub fn milestones(&self, language: Language) -> Vec<Stage> {
        let standing = &self.standing;
        let stage = |it: &crate::process::MilestoneState<'_>| {
            let mut parts = vec![it.milestone.title.to_string(), explanation::time(it, language)];
            parts.extend(it.milestone.unit.as_deref().map(str::to_owned));
            Stage {
                state: explanation::milestone_state(it.state, language),
                is_late: it.state == State::Late,
                text: parts.join(" · "),
                why: explanation::why_not(it, standing, language).into_iter().collect(),
            }
        };
        standing.by_urgency().into_iter().map(stage).collect()
    }

    /// Returns who was heard, how far the draft is, what must be deleted and what the checks found.
    pub fn figures(&self, language: Language) -> Vec<Figure> {
        let wording = Wording { status: self, language };
        let findings = [("errors", self.errors.into()), ("warnings", self.warnings.into())];
        let values = [
            wording.heard(),
            wording.draft(),
            wording.deletions(),
            wording.say("status-findings", &findings),
        ];
        LABELS.into_iter().zip(values).collect()
    }

    /// Returns what was decided and sent, who waits for an answer, and what was saved, which is said already; what there is
    /// none of is left out.
    pub fn moved(&self, saved: String, language: Language) -> Vec<Figure> {
        let wording = Wording { status: self, language };
        let moves = &self.moves;
        let waiting: Vec<String> = moves.waiting.iter().map(|it| sender(it)).collect();
        let values = [
            wording.latest(moves.decided.iter().map(|it| it.in_words(language)).collect()),
            wording.latest(moves.sent.iter().map(|it| it.in_words(language)).collect()),
            wording.several("status-waiting", waiting).unwrap_or_default(),
            saved,
        ];
        let all = LABELS.into_iter().skip(4).zip(values);
        all.filter(|it| !it.1.is_empty()).collect()
    }

    /// Returns who has what to do: each unit, and its duties.
    pub fn units(&self, language: Language) -> Vec<(String, String)> {
        let unit = |it: &Duty<'_>| it.unit.map_or_else(|| language.word("status-no-unit"), str::to_owned);
        let duties = |it: &Duty<'_>| {
            let mut parts: Vec<String> = it.milestones.iter().map(|it| it.milestone.title.to_string()).collect();
            let counted = [
                ("status-unit-chapters", it.chapters.len()),
                ("status-unit-planned", it.planned.len()),
                ("status-unit-uncoded", it.uncoded.len()),
            ];
            let counted = counted.into_iter().filter(|it| it.1 > 0);
            parts.extend(counted.map(|(key, number)| language.say(key, &[("number", number.into())])));
            parts.join(" · ")
        };
        self.duties.iter().map(|it| (unit(it), duties(it))).collect()
    }

    /// Returns what must be known of the figures: that they rest on illustrations, or are of another day.
    pub fn remarks(&self, language: Language) -> Vec<String> {
        let hearing = &self.hearing;
        let notes = hearing.notes + hearing.planned + hearing.expected + hearing.uncoded;
        let examples = coverage_labels::examples_of(hearing.examples, notes, language);
        let another = (!self.is_today).then(|| language.say("status-as-today", &[]));
        examples.into_iter().chain(another).collect()
    }
}

struct Wording<'a> {
    status: &'a Status<'a>,
    language: Language,
}

impl Wording<'_> {
    fn say(&self, key: &str, arguments: &[(&'static str, Value)]) -> String {
        self.language.say(key, arguments)
    }

    /// Returns the first of some things, and how many more there are.
    fn latest(&self, mut all: Vec<String>) -> String {
        if all.len() > LATEST {
            let more = self.say("status-more", &[("more", (all.len() - LATEST).into())]);
            all.truncate(LATEST);
            all.push(more);
        }
        all.join(" · ")
    }

    fn heard(&self) -> String {
        let hearing = &self.status.hearing;
        let all = hearing.heard.len() + hearing.unheard.len();
        let arguments = [("heard", hearing.heard.len().into()), ("all", all.into())];
        let mut parts = vec![
            self.say("status-actors", &arguments),
            self.say("coverage-notes", &[("notes", hearing.notes.into())]),
        ];
        for (key, notes) in [
            ("coverage-planned", hearing.planned),
            ("coverage-expected", hearing.expected),
            ("coverage-uncoded", hearing.uncoded),
        ] {
            if notes > 0 {
                parts.push(self.say(key, &[("notes", notes.into())]));
            }
        }
        parts.push(self.say("status-gaps", &[("gaps", hearing.gaps.len().into())]));
        let mut names: Vec<String> = hearing
            .unheard
            .iter()
            .take(MOST)
            .map(|it| coverage_labels::with_reason(it, self.language))
            .collect();
        if hearing.unheard.len() > MOST {
            names.push(self.say("status-more", &[("more", (hearing.unheard.len() - MOST).into())]));
        }
        if !names.is_empty() {
            parts.push(self.say("status-unheard", &[("names", self.language.list(&names).into())]));
        }
        parts.extend(self.named("status-unforeseen", &self.status.unforeseen));
        parts.join(" · ")
    }

    /// Returns what some records are, by their titles; nothing where there are none.
    fn named(&self, key: &str, records: &[&Record]) -> Option<String> {
        self.several(key, records.iter().map(|it| it.title.to_string()).collect())
    }

    /// Returns what is said of some names, at most so many of them; nothing where there are none.
    fn several(&self, key: &str, mut names: Vec<String>) -> Option<String> {
        let number = ("number", names.len().into());
        if names.len() > MOST {
            let more = self.say("status-more", &[("more", (names.len() - MOST).into())]);
            names.truncate(MOST);
            names.push(more);
        }
        let names = Some(names).filter(|it| !it.is_empty())?;
        Some(self.say(key, &[("names", self.language.list(&names).into()), number]))
    }

    fn draft(&self) -> String {
        let status = self.status;
        let chapters: usize = status.chapters.iter().map(|it| it.1).sum();
        let each: Vec<String> = status
            .chapters
            .iter()
            .map(|(status, number)| format!("{number} {}", self.language.word(status.key())))
            .collect();
        let mut parts = vec![self.say("status-chapters", &[("number", chapters.into())])];
        if !each.is_empty() {
            parts[0].push_str(&format!(" ({})", each.join(", ")));
        }
        parts.push(self.say("status-statements", &[("number", status.statements.into())]));
        if status.unsupported > 0 {
            parts.push(self.say("status-unsupported", &[("number", status.unsupported.into())]));
        }
        if status.questions > 0 {
            parts.push(self.say("status-questions", &[("number", status.questions.into())]));
        }
        parts.extend(self.named("status-unheeded", &status.unheeded));
        if let (Some(lix), Some(level)) = (status.lix.rounded(), status.lix.level()) {
            let arguments = [("lix", lix.into()), ("level", Value::word(level))];
            parts.push(self.say("status-lix", &arguments));
        }
        parts.join(" · ")
    }

    fn deletions(&self) -> String {
        let (today, all) = (self.status.project.today, &self.status.deletions);
        let held = all.iter().filter(|it| it.hold).count();
        let overdue = all.iter().filter(|it| !it.hold && it.day < today).count();
        let near: Vec<_> = all.iter().filter(|it| !it.hold && it.day >= today).collect();
        let mut parts = Vec::new();
        if overdue > 0 {
            parts.push(self.say("status-overdue", &[("number", overdue.into())]));
        }
        if let Some(last) = near.last() {
            let arguments = [("number", near.len().into()), ("day", last.day.into())];
            parts.push(self.say("status-near", &arguments));
        }
        if held > 0 {
            parts.push(self.say("status-held", &[("number", held.into())]));
        }
        if parts.is_empty() {
            parts.push(self.say("status-no-deletion", &[]));
        }
        let open = &self.status.requests;
        let late = open.iter().filter(|it| it.days < 0).count();
        if late > 0 {
            parts.push(self.say("status-requests-late", &[("number", late.into())]));
        }
        if let Some(next) = open.get(late) {
            let days = usize::try_from(next.days).unwrap_or_default();
            let number = ("number", (open.len() - late).into());
            parts.push(self.say(
                "status-requests",
                &[number, ("day", next.due.into()), ("days", days.into())],
            ));
        }
        parts.join(" · ")
    }
}
