//! Versions that were sent, and whether they rest on what was taken back since: nobody can change them any more.

use super::files::Files;
use crate::diagnostic::Diagnostic;
use crate::disk::git::history::{Commit, History};
use crate::project::Project;
use crate::record::kind::{FOLDERS, Kind};
use crate::record::kinds::{Role, role};
use crate::record::version::Version;
use crate::record::{self, Record};
use crate::source::{FileId, Source};
use crate::syntax::date::Date;
use chrono::NaiveDate;

/// The rule that tells of them.
const RULE: &str = "withdrawn-version";

/// What was taken back of a note.
#[derive(Debug, Clone)]
pub struct Gone<'a> {
    /// The note.
    pub note: &'a Record,
    /// The names of the passages; nothing where it is all of it.
    pub passages: Option<Vec<&'a str>>,
    /// The day.
    pub day: Option<NaiveDate>,
}

/// A version that was sent.
#[derive(Debug, Clone, Copy)]
pub struct SentVersion<'a> {
    /// The version.
    pub version: &'a Version,
    /// Whether the history has it: else nobody can tell what it rests on.
    pub is_known: bool,
}

/// Returns the versions that were sent before and rest on something that was taken back, or of which nobody can tell, and about which nothing was
/// done since.
pub fn resting<'a>(files: &Files, project: &'a Project, gone: &Gone<'_>) -> Vec<SentVersion<'a>> {
    let open = project.versions.iter().filter(|it| is_open(it, gone));
    let open: Vec<&Version> = open.collect();
    if open.is_empty() {
        return Vec::new();
    }
    let history = files.root().and_then(|it| History::open(it, FOLDERS).ok());
    let mut found = Vec::new();
    for version in open {
        let commit = history.as_ref().and_then(|it| Some((it, commit(it, version)?)));
        match commit.and_then(|(history, commit)| rests(history, &commit, gone)) {
            Some(false) => {}
            known => found.push(SentVersion {
                version,
                is_known: known.is_some(),
            }),
        }
    }
    found
}

/// Tells whether a version was sent when the note may have been in it, and nothing was done about it since.
fn is_open(version: &Version, gone: &Gone<'_>) -> bool {
    let first = gone.note.note().and_then(|it| it.date).map(|it| it.value.first());
    let is_later = first.zip(version.date).is_some_and(|(first, it)| it.last() < first);
    let is_done = version
        .recalled
        .iter()
        .any(|it| it.date.map(Date::last) >= gone.day && it.date.is_some());
    version.is_sent() && !is_later && !is_done
}

fn commit(history: &History, version: &Version) -> Option<Commit> {
    history.commit(version.commit.as_deref()?).ok()?
}

/// Tells whether a chapter of a commit cites what was taken back; nothing where its chapters can't be read.
fn rests(history: &History, commit: &Commit, gone: &Gone<'_>) -> Option<bool> {
    let tree = history.snapshot(commit).ok()?;
    let chapters = tree.paths().filter(|it| role(it) == Role::Record(Kind::Chapter));
    for path in chapters {
        let source = Source {
            file: FileId(0),
            path: path.to_owned(),
            text: tree.text(path).ok()?,
        };
        let chapter = record::read(&source, Kind::Chapter, false).0;
        let mut items = chapter.outline.citations.iter().flat_map(|it| &it.items);
        let is_gone = |name: Option<&str>| match (&gone.passages, name) {
            (Some(passages), Some(name)) => passages.contains(&name),
            // The whole note had those words too.
            _ => true,
        };
        if items.any(|it| it.record.value == gone.note.id && is_gone(it.name.as_ref().map(|it| &*it.value))) {
            return Some(true);
        }
    }
    Some(false)
}

/// Finds the versions that rest on what notes say was taken back; asks git only where there is such a note and such a version.
pub(super) fn defects(files: &Files, project: &Project) -> Vec<Diagnostic> {
    let Some(list) = project.records(Kind::Versions).first() else {
        return Vec::new();
    };
    if !project.versions.iter().any(Version::is_sent) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for gone in project.records(Kind::Note).iter().flat_map(taken_back) {
        for SentVersion { version, is_known } in resting(files, project, &gone) {
            let key = if is_known { RULE } else { "withdrawn-version-unknown" };
            let finding = Diagnostic::new(RULE, list.file, version.name.span).message(key);
            findings.push(finding.with("name", &*version.name.value).with("note", &*gone.note.id));
        }
    }
    findings.dedup();
    findings
}

/// Returns what was taken back of a note: all of it, or part by part.
fn taken_back(record: &Record) -> Vec<Gone<'_>> {
    let Some(note) = record.note() else {
        return Vec::new();
    };
    if let Some(day) = note.rare().withdrawn.and_then(|it| it.value) {
        return vec![Gone {
            note: record,
            passages: None,
            day: Some(day.last()),
        }];
    }
    let part = |it: &'_ record::note::WithdrawnPart| it.date.map(Date::last);
    let parts = note.rare().withdrawn_parts.iter().map(|it| Gone {
        note: record,
        passages: Some(it.passages.iter().map(|it| &**it).collect()),
        day: part(it),
    });
    parts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::git::fixture::Repository;
    use crate::workspace::fixture::{checked, repository};

    const NOTE: &str = "interviews/2018-04-01-boligselskaber-a1b.md";
    const CHAPTER: &str = "policy/chapters/10-a.md";
    const HEAD: &str = "---\nmethod: group-interview\ndate: 2018-04-01\nstakeholders: [boligselskaber]\nparticipants: 3\n\
                        basis: public-task\nspecial: none\ninformed: 2018-03-01\npublish: quote\ndelete-after: 2019-04-01\n";

    /// A version that cites one passage of a note, and was sent; after it the chapter became another.
    fn sent(keys: &str) -> (Repository, String) {
        let repository = repository("");
        repository.write(NOTE, &format!("{HEAD}---\nEt. #sundhed ^et\n\nTo. #sundhed ^to\n"));
        repository.write(
            CHAPTER,
            "---\ntitle: A\nstatus: draft\n---\nVi vil. [@2018-04-01-boligselskaber-a1b#et] ^vil\n",
        );
        let commit = repository.save("2018-05-01");
        repository.write(
            CHAPTER,
            "---\ntitle: A\nstatus: draft\n---\nVi vil. [@2018-03-14-boligselskaber-k3f] ^vil\n",
        );
        repository.write(
            "policy/versions.yaml",
            &format!("a: {{date: 2018-05-01, commit: {commit}, digest: {commit}{keys}}}\n"),
        );
        (repository, commit)
    }

    fn found(repository: &Repository, keys: &str) -> Vec<&'static str> {
        repository.write(NOTE, &format!("{HEAD}{keys}---\nTo. #sundhed ^to\n"));
        let checked = checked(repository, crate::check::fixture::today());
        let own = checked.diagnostics.iter().filter(|it| it.rule == RULE);
        own.map(|it| it.message.key).collect()
    }

    const SENT: &str = ", sent-to: [{to: Rådet, date: 2018-05-01}]";
    const ALL: &str = "withdrawn: {date: 2018-05-20, right: consent}\n";
    const ET: &str = "withdrawn-parts: [{date: 2018-05-20, right: consent, passages: [et], participants: 1}]\n";
    const TO: &str = "withdrawn-parts: [{date: 2018-05-20, right: consent, passages: [to], participants: 1}]\n";

    #[test]
    fn a_version_that_was_sent_is_told_of_while_it_rests_on_what_was_taken_back() {
        let (repository, _) = sent(SENT);
        assert_eq!(found(&repository, ALL), [RULE]);
        assert_eq!(found(&repository, ET), [RULE]);
        assert_eq!(found(&repository, TO), Vec::<&str>::new());
        assert_eq!(found(&repository, ""), Vec::<&str>::new());
        let (repository, _) = sent("");
        assert_eq!(found(&repository, ALL), Vec::<&str>::new());
        let (repository, _) = sent(", documents: [{memo: steering, date: 2018-05-01}]");
        assert_eq!(found(&repository, ALL), [RULE]);
    }

    #[test]
    fn what_was_done_about_it_later_ends_that_and_what_was_done_before_does_not() {
        for (day, expected) in [("2018-05-20", &[][..]), ("2018-05-19", &[RULE][..])] {
            let (repository, _) = sent(&format!(
                "{SENT}, recalled: [{{date: {day}, reason: Bedt om sletning}}]"
            ));
            assert_eq!(found(&repository, ALL), expected, "{day}");
        }
    }

    #[test]
    fn a_version_that_the_history_lacks_may_rest_on_it_unless_it_is_older_than_the_note() {
        let (repository, commit) = sent(SENT);
        let list = |day: &str| {
            let line = format!("a: {{date: {day}, digest: {commit}{SENT}}}\n");
            repository.write("policy/versions.yaml", &line);
            found(&repository, ALL)
        };
        assert_eq!(list("2018-05-01"), ["withdrawn-version-unknown"]);
        assert_eq!(list("2018-03-31"), Vec::<&str>::new());
    }
}
