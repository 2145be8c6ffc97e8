//! Where a project stands on a day: the process, who was heard, and the draft.

use super::moves::Moves;
use crate::coverage::hearing::{self, Hearing};
use crate::diagnostic::Severity;
use crate::evidence::answers::Answers;
use crate::evidence::balance::Balance;
use crate::evidence::contradictions::contradictions;
use crate::evidence::support::Support;
use crate::evidence::{self, depth};
use crate::process::deletions::{Deletion, deletions};
use crate::process::duties::{Duty, duties};
use crate::process::requests::{self, OpenRequest};
use crate::process::{self, Conditions, Standing};
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::running_text;
use crate::record::vocabulary::ChapterStatus;
use crate::text::readability::Lix;
use crate::workspace::snapshot::Checked;
use crate::workspace::unsaved;
use chrono::NaiveDate;

/// What is known of a project on a day.
#[derive(Debug)]
pub struct Status<'a> {
    /// The project.
    pub project: &'a Project,
    /// Whether the day is today; else the draft, the themes and the findings are shown as they are today.
    pub is_today: bool,
    /// Where the phases and milestones stand.
    pub standing: Standing<'a>,
    /// Who was heard about what.
    pub hearing: Hearing,
    /// How many chapters have each status.
    pub chapters: Vec<(ChapterStatus, usize)>,
    /// How many statements the draft has.
    pub statements: usize,
    /// How many of them nothing supports.
    pub unsupported: usize,
    /// How many statements something speaks for and something against, and nobody has decided on.
    pub questions: usize,
    /// Who was heard and is never cited.
    pub unheeded: Vec<&'a Record>,
    /// The themes that the commission did not have.
    pub unforeseen: Vec<&'a Record>,
    /// What the LIX of the whole draft is computed from.
    pub lix: Lix,
    /// The notes that must be deleted soon or should have been, the first due first.
    pub deletions: Vec<Deletion<'a>>,
    /// What people asked for and waits for an answer, the first due first.
    pub requests: Vec<OpenRequest<'a>>,
    /// How many errors there are.
    pub errors: usize,
    /// How many warnings there are.
    pub warnings: usize,
    /// Who has what to do.
    pub duties: Vec<Duty<'a>>,
    /// What was decided and sent, and who waits for an answer.
    pub moves: Moves<'a>,
    /// How it stands in its history; nothing for a day that is past, and where there is no history.
    pub saved: Option<unsaved::Standing>,
}

impl<'a> Status<'a> {
    /// Returns what is known of a project, which was checked today and may be looked at as on another day.
    pub fn of(checked: &'a Checked, texts: &Texts, today: NaiveDate) -> Self {
        let project = checked.project();
        let count = |severity| checked.diagnostics.iter().filter(|it| it.severity == severity).count();
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        let hearing = hearing::of(project);
        let conditions = Conditions {
            gaps: hearing.gaps.len(),
            errors,
        };
        let standing = process::standing(project, &conditions);
        let (mut statements, mut unsupported) = (0, 0);
        for statement in evidence::statements(project) {
            statements += 1;
            unsupported += usize::from(!Support::of(project, statement).is_supported());
        }
        let questions = contradictions(project, &Answers::of(project));
        Self {
            chapters: chapters(project),
            statements,
            unsupported,
            questions: questions.iter().filter(|it| it.is_open()).count(),
            unheeded: unheeded(project, &hearing, statements),
            unforeseen: depth::unforeseen(project).collect(),
            lix: lix(project, texts),
            deletions: deletions(project),
            requests: requests::open(project),
            errors,
            warnings,
            duties: duties(project, &standing),
            is_today: today == project.today,
            moves: Moves::of(project),
            saved: Some(&checked.snapshot)
                .filter(|_| project.today >= today)
                .and_then(unsaved::standing),
            project,
            standing,
            hearing,
        }
    }
}

/// Returns who was heard and is never cited; where there is nothing to cite them in, and of those not heard, nothing is said.
fn unheeded<'a>(project: &'a Project, hearing: &Hearing, statements: usize) -> Vec<&'a Record> {
    if statements == 0 {
        return Vec::new();
    }
    let is_heard = |record: &&Record| {
        let above = project.lineage(&record.id);
        hearing.unheard.iter().all(|it| !above.contains(&&*it.member.id))
    };
    Balance::of(project).unheeded().filter(is_heard).collect()
}

fn chapters(project: &Project) -> Vec<(ChapterStatus, usize)> {
    let statuses = project.records(Kind::Chapter).iter();
    let statuses: Vec<_> = statuses.filter_map(|it| it.chapter()?.status).collect();
    let count = |status: &ChapterStatus| (*status, statuses.iter().filter(|it| *it == status).count());
    ChapterStatus::ALL.iter().map(count).filter(|it| it.1 > 0).collect()
}

/// Returns what the LIX of the whole draft is computed from.
fn lix(project: &Project, texts: &Texts) -> Lix {
    let chapters = project.records(Kind::Chapter).iter();
    let sources = chapters.filter_map(|it| texts.source(project, it.file));
    sources.map(|it| running_text::lix(&it)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::overview::{Act, With};
    use crate::workspace::fixture::{checked, repository};

    const PROCESS: &str = "//- policy/process.yaml\n\
        phases: [{id: undersoege, title: Undersøgelse, start: 2018, end: 2018-06}, {id: skrive, title: Skrivefase, start: 2018-05, end: 2018-12, after: [moede]}]\n\
        milestones:\n- {id: moede, title: Borgermøde, due: 2018-06-20, phase: undersoege}\n\
        - {id: hoering, title: Høring, due: 2018-11-01, phase: skrive}\n";
    const CHAPTER: &str = "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
        En tolk inden en uge. [@2018-03-14-boligselskaber-k3f#tolk] ^uge\n\nIngen venter. ^ingen\n";

    /// Returns what is known of a project on a day, and lets `look` look at it.
    fn status<T>(sections: &str, day: &str, look: impl FnOnce(&Status<'_>) -> T) -> T {
        let day: NaiveDate = day.parse().unwrap();
        let repository = repository(sections);
        let checked = checked(&repository, day);
        let snapshot = &checked.snapshot;
        let look = |texts: &Texts| look(&Status::of(&checked, texts, day));
        snapshot.with_texts(look).unwrap()
    }

    /// Returns what is to be done, what is urgent with `!` before it, each with the command or the file.
    fn acts(sections: &str, day: &str) -> Vec<String> {
        let act = |it: &Act| {
            let (With::Command(with) | With::File(with)) = &it.with;
            format!("{}{} ({with})", if it.is_urgent { "! " } else { "" }, it.text)
        };
        status(sections, day, |it| it.acts(Language::English).iter().map(act).collect())
    }

    #[test]
    fn statements_chapters_and_findings_are_counted() {
        status(&format!("{PROCESS}{CHAPTER}"), "2018-06-01", |status| {
            assert_eq!((status.statements, status.unsupported, status.questions), (2, 1, 0));
            assert_eq!(status.chapters, [(ChapterStatus::Draft, 1)]);
            assert_eq!(
                (status.errors, status.hearing.notes),
                (0, status.project.records(Kind::Note).len())
            );
            assert!(status.warnings > 0);
            assert!(status.lix.value().is_some());
        });
    }

    #[test]
    fn a_note_must_be_deleted_when_its_day_is_near_and_not_before() {
        let days = |day| {
            status("", day, |status| {
                status.deletions.iter().map(|it| it.day.to_string()).collect::<Vec<_>>()
            })
        };
        assert_eq!(days("2019-02-01"), Vec::<String>::new());
        assert_eq!(days("2019-02-20"), ["2019-03-14"]);
        assert_eq!(days("2019-06-01"), ["2019-03-14"]);
    }

    #[test]
    fn what_a_phase_waits_for_is_urgent_and_what_is_far_is_left_out() {
        let acts = acts(&format!("{PROCESS}{CHAPTER}"), "2018-06-01");
        assert!(acts[0].starts_with("! ") && acts[0].contains("Borgermøde"), "{acts:#?}");
        assert!(acts[0].ends_with("(policy/process.yaml)"), "{acts:#?}");
        assert!(acts.iter().all(|it| !it.contains("Høring")), "{acts:#?}");
        assert!(
            acts.last().unwrap().ends_with("(ip list statement --unsupported)"),
            "{acts:#?}"
        );
    }

    #[test]
    fn errors_come_first_and_deletions_next() {
        let broken = "//- stakeholders/x.yaml\nname: X\nkind: police\npart-of: nobody\n";
        let acts = acts(&format!("{broken}{PROCESS}"), "2019-04-01");
        assert!(acts[0].ends_with("(ip check)"), "{acts:#?}");
        assert!(
            acts[1].starts_with("! ") && acts[1].contains("2018-03-14-boligselskaber-k3f"),
            "{acts:#?}"
        );
    }

    #[test]
    fn nothing_is_asked_for_twice() {
        let acts = acts(&format!("{PROCESS}{CHAPTER}"), "2018-06-01");
        let mut once = acts.clone();
        once.dedup();
        assert_eq!(acts, once);
    }
}
