//! What to do next: what is urgent first, each with the command or the file that it is done with.

use super::status::Status;
use crate::language::{Language, Value};
use crate::process::{MilestoneState, Missing, State, explanation};
use crate::record::vocabulary::RequestKind;
use crate::text::slug::is_id;

/// How many days ahead a milestone is urgent.
const URGENT: i64 = 14;
/// How many days ahead it is time to think of a milestone.
const NEAR: i64 = 60;
/// How much of what is to be done is shown first.
const FIRST: usize = 3;
/// How many notes that must be deleted are named.
const MOST: usize = 5;

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Whether it can't wait.
    pub is_urgent: bool,
    /// What to do.
    pub text: String,
    /// With what.
    pub with: With,
}

/// What is to be done, under a heading.
#[derive(Debug, PartialEq, Eq)]
pub struct Todo {
    /// The key of the heading in the catalogue; it says so where nothing is urgent.
    pub heading: &'static str,
    /// What, each with its number.
    pub acts: Vec<(usize, Act)>,
}

/// What something is done with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum With {
    /// A command, fit to be pasted.
    Command(String),
    /// A file to write in.
    File(String),
}

impl Status<'_> {
    /// Returns what to do next, what is urgent first.
    pub fn acts(&self, language: Language) -> Vec<Act> {
        let mut acts = Acts {
            status: self,
            language,
            all: Vec::new(),
        };
        acts.errors();
        acts.requests(true);
        acts.deletions();
        acts.milestones(true);
        acts.milestones(false);
        acts.requests(false);
        acts.rest();
        acts.all
    }

    /// Returns what to do under its headings; the numbers go on from what is urgent to what comes after.
    pub fn todo(&self, language: Language) -> Vec<Todo> {
        let numbered = (1..).zip(self.acts(language));
        let (urgent, next): (Vec<_>, Vec<_>) = numbered.partition(|it| it.1.is_urgent);
        let first = Todo {
            heading: if urgent.is_empty() {
                "status-nothing-urgent"
            } else {
                "status-urgent"
            },
            acts: urgent,
        };
        let next = Todo {
            heading: "status-next",
            acts: next,
        };
        let has_next = !next.acts.is_empty();
        std::iter::once(first).chain(has_next.then_some(next)).collect()
    }

    /// Returns the first of what to do, what is urgent where anything is, and how much more there is.
    pub fn first_todo(&self, language: Language) -> (Vec<Todo>, usize) {
        let mut all = self.todo(language);
        let count: usize = all.iter().map(|it| it.acts.len()).sum();
        if all[0].acts.is_empty() {
            for it in &mut all {
                it.acts.truncate(FIRST);
            }
        } else {
            all.truncate(1);
            all[0].acts.truncate(FIRST);
        }
        let shown: usize = all.iter().map(|it| it.acts.len()).sum();
        (all, count - shown)
    }
}

struct Acts<'a> {
    status: &'a Status<'a>,
    language: Language,
    all: Vec<Act>,
}

impl Acts<'_> {
    /// Adds something to do, unless it stands there already.
    fn add(&mut self, is_urgent: bool, key: &str, arguments: &[(&'static str, Value)], with: With) {
        let text = self.language.say(key, arguments);
        if self.all.iter().all(|it| it.text != text) {
            self.all.push(Act { is_urgent, text, with });
        }
    }

    fn errors(&mut self) {
        if self.status.errors > 0 {
            let number = [("number", self.status.errors.into())];
            self.add(true, "status-act-errors", &number, command("ip check"));
        }
    }

    fn deletions(&mut self) {
        let (project, status) = (self.status.project, self.status);
        for it in status.deletions.iter().filter(|it| !it.hold).take(MOST) {
            let key = if it.day < project.today {
                "status-act-delete-overdue"
            } else {
                "status-act-delete"
            };
            let arguments = [("note", (&*it.note.id).into()), ("day", it.day.into())];
            self.add(true, key, &arguments, file(project.path(it.note.file)));
        }
        let all = status.deletions.iter().filter(|it| !it.hold).count();
        if all > MOST {
            let number = [("number", (all - MOST).into())];
            self.add(true, "status-act-delete-more", &number, command("ip privacy due"));
        }
    }

    /// Adds the requests that wait for an answer: those that are late or due very soon, or the others.
    fn requests(&mut self, is_urgent: bool) {
        for it in &self.status.requests {
            let request = it.request;
            if (it.days <= URGENT) != is_urgent {
                continue;
            }
            let key = if it.days < 0 {
                "status-act-request-late"
            } else {
                "status-act-request"
            };
            let kind = request.kind.map_or("request-some", RequestKind::key);
            let arguments = [
                ("id", (&*request.id.value).into()),
                ("kind", Value::word(kind)),
                ("day", it.due.into()),
            ];
            self.add(is_urgent, key, &arguments, show(&request.id.value));
        }
    }

    /// Adds what the milestones ask for: those that are late or very near, or that a phase waits for whose time has
    /// come; or those that are near.
    fn milestones(&mut self, is_urgent: bool) {
        let status = self.status;
        let standing = &status.standing;
        let has_begun = |it: crate::syntax::date::Date| it.first() <= status.project.today;
        let awaited: Vec<&str> = standing
            .phases
            .iter()
            .filter(|it| it.phase.start.is_some_and(has_begun))
            .flat_map(|it| it.blocked_by.iter().copied())
            .collect();
        for milestone in standing.by_urgency() {
            let within = |days| milestone.days.is_some_and(|it| it <= days);
            let presses = within(URGENT) || awaited.contains(&&*milestone.milestone.id.value);
            if milestone.state != State::Done && presses == is_urgent && (presses || within(NEAR)) {
                self.milestone(is_urgent, milestone);
            }
        }
    }

    fn milestone(&mut self, is_urgent: bool, milestone: &MilestoneState<'_>) {
        let title = || ("title", Value::from(&*milestone.milestone.title));
        let time = ("time", Value::from(explanation::time(milestone, self.language)));
        let process = || file("policy/process.yaml");
        if milestone.missing[..] == [Missing::Done] {
            return self.add(is_urgent, "status-act-milestone", &[title(), time], process());
        }
        for missing in &milestone.missing {
            match missing {
                Missing::Note(note) => {
                    let note = ("note", (*note).into());
                    self.add(
                        is_urgent,
                        "status-act-note",
                        &[title(), note],
                        command("ip add-interview"),
                    );
                }
                Missing::Withdrawn(note) => {
                    let note = ("note", (*note).into());
                    self.add(is_urgent, "status-act-withdrawn", &[title(), note], process());
                }
                Missing::Planned(note, date) => {
                    let arguments = [title(), ("date", date.in_words(self.language).into())];
                    self.add(is_urgent, "status-act-hold", &arguments, show(note));
                }
                Missing::Coverage(gaps) => self.gaps(is_urgent, *gaps),
                Missing::Themes(themes) => {
                    let number = [("number", (*themes).into())];
                    self.add(is_urgent, "status-act-themes", &number, command("ip list theme"));
                }
                // Errors stand first already, other milestones have a place of their own, and a later day is no work.
                Missing::Checks(_) | Missing::Milestone(_) | Missing::Later(_) | Missing::Done => {}
            }
        }
    }

    fn gaps(&mut self, is_urgent: bool, gaps: usize) {
        self.add(
            is_urgent,
            "status-act-gaps",
            &[("number", gaps.into())],
            command("ip coverage"),
        );
    }

    /// Adds what is left to do before the draft is whole.
    fn rest(&mut self) {
        let status = self.status;
        if !status.hearing.gaps.is_empty() {
            self.gaps(false, status.hearing.gaps.len());
        }
        if status.hearing.uncoded > 0 {
            let number = [("number", status.hearing.uncoded.into())];
            self.add(false, "status-act-uncoded", &number, command("ip list note"));
        }
        if status.unsupported > 0 {
            let number = [("number", status.unsupported.into())];
            let list = command("ip list statement --unsupported");
            self.add(false, "status-act-unsupported", &number, list);
        }
    }
}

fn command(command: &str) -> With {
    With::Command(command.to_owned())
}

fn file(path: &str) -> With {
    With::File(path.to_owned())
}

/// Returns the command that shows a record; its name alone where a shell might obey it.
fn show(id: &str) -> With {
    if is_id(id) {
        command(&format!("ip show {id}"))
    } else {
        file(id)
    }
}
