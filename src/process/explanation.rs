//! What the process is called, and why something waits, in the reader's language.

use super::standing::{MilestoneState, Missing, PhaseState, Standing, State};
use crate::language::{Language, Value};
use crate::text::visible::visible;

/// How many milestones are followed from one that waits to the one that it waits for in the end.
const DEEPEST: usize = 4;

/// Returns what a phase's state is called.
pub fn phase_state(state: State, language: Language) -> String {
    language.word(&format!("process-phase-{}", state.word()))
}

/// Returns what a milestone's state is called.
pub fn milestone_state(state: State, language: Language) -> String {
    language.word(&format!("process-milestone-{}", state.word()))
}

/// Returns a phase's time: `januar 2018 – juni 2018`.
pub fn period(phase: &PhaseState<'_>, language: Language) -> String {
    let in_words = |date: Option<crate::syntax::date::Date>| date.map(|it| it.in_words(language)).unwrap_or_default();
    format!("{} – {}", in_words(phase.phase.start), in_words(phase.phase.end))
        .trim()
        .to_owned()
}

/// Returns when a milestone was reached, or when it is due and how far off that is.
pub fn time(milestone: &MilestoneState<'_>, language: Language) -> String {
    if let Some(done) = milestone.milestone.done.filter(|_| milestone.state == State::Done) {
        return done.value.in_words(language);
    }
    let (Some(due), Some(days)) = (milestone.milestone.due, milestone.days) else {
        return language.word("process-no-date");
    };
    let key = match days {
        ..0 => "process-overdue",
        0 => "process-due-today",
        1.. => "process-due",
    };
    let arguments = [
        ("date", due.in_words(language).into()),
        ("days", Value::Number(days.abs())),
    ];
    language.say(key, &arguments)
}

/// Returns what a milestone is called; its id where the project has none of it.
pub fn title(standing: &Standing<'_>, id: &str) -> String {
    let title = standing.milestone(id).map_or(id, |it| &it.milestone.title);
    visible(title).into_owned()
}

/// Returns what a phase waits for and why, a sentence for each milestone.
pub fn waits(phase: &PhaseState<'_>, standing: &Standing<'_>, language: Language) -> Vec<String> {
    let waits = phase.blocked_by.iter();
    waits.map(|it| waits_for(it, standing, language, DEEPEST)).collect()
}

/// Returns why a milestone is not done; nothing where all that it lacks is its day, or that somebody writes it.
pub fn why_not(milestone: &MilestoneState<'_>, standing: &Standing<'_>, language: Language) -> Option<String> {
    let reason = reason(milestone, standing, language)?;
    let is_reported = !milestone.missing.iter().any(is_plain);
    let key = if is_reported {
        "process-why-not-reported"
    } else {
        "process-why-not"
    };
    Some(language.say(key, &[("reason", reason.into())]))
}

/// Tells whether it goes without saying that this is missing: what is not reached has not been said to be.
fn is_plain(missing: &Missing<'_>) -> bool {
    matches!(missing, Missing::Done | Missing::Later(_))
}

/// Returns what a milestone lacks, in words.
fn reason(milestone: &MilestoneState<'_>, standing: &Standing<'_>, language: Language) -> Option<String> {
    let lacking = milestone.missing.iter().filter(|it| !is_plain(it));
    let reasons: Vec<String> = lacking.map(|it| missing(it, standing, language)).collect();
    (!reasons.is_empty()).then(|| language.list(&reasons))
}

fn waits_for(id: &str, standing: &Standing<'_>, language: Language, deeper: usize) -> String {
    let title = ("title", Value::from(title(standing, id)));
    let Some(milestone) = standing.milestone(id) else {
        return language.say("process-waits-unknown", &[title]);
    };
    let further: Vec<&Missing<'_>> = milestone.missing.iter().filter(|it| !is_plain(it)).collect();
    match further[..] {
        [] => language.say("process-waits", &[title]),
        [Missing::Milestone(other)] if deeper > 0 => {
            let rest = waits_for(other, standing, language, deeper - 1);
            language.say("process-waits-that", &[title, ("rest", rest.into())])
        }
        _ => {
            let reason = reason(milestone, standing, language).unwrap_or_default();
            language.say("process-waits-because", &[title, ("reason", reason.into())])
        }
    }
}

/// Returns one thing that is missing, as it stands after »because«.
pub fn missing(missing: &Missing<'_>, standing: &Standing<'_>, language: Language) -> String {
    let id = |it: &str| ("note", Value::from(visible(it).into_owned()));
    let number = |it: usize| ("number", Value::from(it));
    match missing {
        Missing::Done => language.word("process-missing-done"),
        Missing::Later(date) => language.say("process-missing-later", &[("date", date.in_words(language).into())]),
        Missing::Note(note) => language.say("process-missing-note", &[id(note)]),
        Missing::Withdrawn(note) => language.say("process-missing-withdrawn", &[id(note)]),
        Missing::Planned(note, date) => language.say(
            "process-missing-planned",
            &[id(note), ("date", date.in_words(language).into())],
        ),
        Missing::Milestone(other) => {
            language.say("process-missing-milestone", &[("title", title(standing, other).into())])
        }
        Missing::Coverage(gaps) => language.say("process-missing-coverage", &[number(*gaps)]),
        Missing::Themes(themes) => language.say("process-missing-themes", &[number(*themes)]),
        Missing::Checks(errors) => language.say("process-missing-checks", &[number(*errors)]),
    }
}
