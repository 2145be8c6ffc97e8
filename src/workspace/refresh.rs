//! Where versions stand in a history that somebody wrote anew: the same moments and words under another name.

use super::marking;
use super::snapshot::Snapshot;
use super::version::digest;
use crate::diagnostic::Failure;
use crate::disk::git::history::{CommitMark, History, HistoryError};
use crate::disk::read;
use crate::disk::write::Writer;
use crate::record::kind::FOLDERS;
use crate::record::version::{PATH, Version};
use rustc_hash::FxHashMap;
use std::path::Path;

/// What became of the versions.
#[derive(Debug, Default)]
pub struct Refreshed {
    /// The versions that were found under another name.
    pub mended: Vec<Mended>,
    /// The names of those that were not found.
    pub lost: Vec<String>,
    versions: Vec<Version>,
}

/// A version that was found again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// Its name.
    pub name: String,
    /// The beginning of its commit's name before.
    pub before: String,
    /// The beginning of its commit's name now.
    pub after: String,
}

impl Refreshed {
    /// Writes it into the list of versions.
    pub fn write(&self, writer: &Writer, root: &Path) -> Result<(), Failure> {
        if self.versions.is_empty() {
            return Ok(());
        }
        let strange = || Failure::project("mark-strange-list").with("path", PATH);
        let old = read::text(root, PATH).map_err(|_| Failure::project("mark-broken-list").with("path", PATH))?;
        let new = marking::rewritten(&old, &self.versions).ok_or_else(strange)?;
        Ok(writer.replace(PATH, old.as_bytes(), new.as_bytes())?)
    }
}

/// Looks for every version whose commit no branch rests on any more.
pub fn refreshed(snapshot: &Snapshot) -> Result<Refreshed, Failure> {
    let root = snapshot.files.root().ok_or(HistoryError::NoRepository)?;
    let history = History::open(root, FOLDERS)?;
    let marks = history.marks()?;
    let rewritten: FxHashMap<String, String> = history.rewritten().into_iter().collect();
    let mut refreshed = Refreshed::default();
    let mut known = FxHashMap::default();
    for version in &snapshot.project.versions {
        let Some(before) = version.commit.as_deref() else {
            continue;
        };
        if marks.iter().any(|it| it.id == before) {
            continue;
        }
        let found = rewritten
            .get(before)
            .and_then(|id| marks.iter().find(|it| it.id == *id))
            .or(alike(&marks, history.mark(before)?.as_ref()));
        let found = match found {
            Some(found) => Some(found.id.clone()),
            None => with_draft(&history, &marks, version, &mut known)?,
        };
        let Some(after) = found else {
            refreshed.lost.push(version.name.value.to_string());
            continue;
        };
        let short = |id: &str| id.chars().take(8).collect();
        refreshed.mended.push(Mended {
            name: version.name.value.to_string(),
            before: short(before),
            after: short(&after),
        });
        let digest = match history.commit(&after)? {
            Some(commit) => digest(&history.snapshot(&commit)?, &mut known).into(),
            None => version.digest.clone(),
        };
        refreshed.versions.push(Version {
            commit: Some(after.into()),
            digest,
            ..version.clone()
        });
    }
    Ok(refreshed)
}

/// Returns the one commit that was written and saved at the same moments; of several the one with the same words and files.
fn alike<'a>(marks: &'a [CommitMark], old: Option<&CommitMark>) -> Option<&'a CommitMark> {
    let old = old?;
    let same: Vec<&CommitMark> = marks.iter().filter(|it| it.moments == old.moments).collect();
    let only = |of: &[&'a CommitMark]| (of.len() == 1).then(|| of[0]);
    let worded: Vec<&CommitMark> = same.iter().copied().filter(|it| it.subject == old.subject).collect();
    let filed: Vec<&CommitMark> = worded.iter().copied().filter(|it| it.tree == old.tree).collect();
    only(&same).or_else(|| only(&worded)).or_else(|| only(&filed))
}

/// Returns the commit whose draft is the version's, to the letter.
fn with_draft(
    history: &History,
    marks: &[CommitMark],
    version: &Version,
    known: &mut FxHashMap<String, Option<[u8; 32]>>,
) -> Result<Option<String>, Failure> {
    for mark in marks {
        let Some(commit) = history.commit(&mark.id)? else {
            continue;
        };
        if digest(&history.snapshot(&commit)?, known) == *version.digest {
            return Ok(Some(mark.id.clone()));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::git::fixture::Repository;
    use crate::workspace::fixture::{repository, snapshot};
    use crate::workspace::version::working_draft;

    const CHAPTER: &str = "policy/chapters/10-a.md";

    /// Three versions in a row; the list names the second.
    fn versions() -> (Repository, String) {
        let repository = repository("");
        let write =
            |title: &str| repository.write(CHAPTER, &format!("---\ntitle: {title}\nstatus: draft\n---\nTekst.\n"));
        write("En");
        repository.save("2018-05-01");
        write("To");
        let commit = repository.save("2018-05-02");
        let digest = working_draft(&snapshot(&repository)).digest;
        repository.write(
            "policy/versions.yaml",
            &format!("a: {{date: 2018-05-02, commit: {commit}, digest: {digest}, journal: \"18/1\"}}\n"),
        );
        write("Tre");
        repository.save("2018-05-03");
        (repository, commit)
    }

    /// Writes the history anew without a file, as whoever purges it does.
    fn rewrite(repository: &Repository) {
        repository.git("2018-06-01", &["config", "core.abbrev", "40"]);
        let filter = "git rm -q --cached --ignore-unmatch interviews/2018-03-14-boligselskaber-k3f.md";
        let words = ["filter-branch", "-f", "--index-filter", filter, "--", "--all"];
        let output = repository.try_git("2018-06-01", &words);
        assert!(output.status.success(), "{output:?}");
        let original = repository.git("2018-06-01", &["for-each-ref", "--format=%(refname)", "refs/original"]);
        repository.git("2018-06-01", &["update-ref", "-d", &original]);
    }

    #[test]
    fn a_version_is_found_again_by_its_moments_and_its_digest_is_that_of_the_new_history() {
        let (repository, before) = versions();
        rewrite(&repository);
        let found = refreshed(&snapshot(&repository)).unwrap();
        assert_eq!((found.mended.len(), found.lost.len()), (1, 0), "{found:?}");
        let writer = Writer::open(&repository.root()).unwrap();
        found.write(&writer, &repository.root()).unwrap();
        let list = snapshot(&repository).project.versions.clone();
        let commit = list[0].commit.as_deref().unwrap();
        assert_ne!(commit, before);
        let subject = repository.git("2018-06-01", &["log", "-1", "--format=%s", commit]);
        assert_eq!(
            (subject.as_str(), list[0].journal.as_deref()),
            ("2018-05-02", Some("18/1"))
        );
        let again = refreshed(&snapshot(&repository)).unwrap();
        assert_eq!((again.mended.len(), again.lost.len()), (0, 0));
    }

    #[test]
    fn what_is_gone_from_the_repository_is_said_to_be_lost() {
        let (repository, _) = versions();
        rewrite(&repository);
        repository.git("2018-06-01", &["reflog", "expire", "--expire=now", "--all"]);
        repository.git("2018-06-01", &["gc", "-q", "--prune=now"]);
        let found = refreshed(&snapshot(&repository)).unwrap();
        assert_eq!((found.mended.len(), found.lost), (0, vec!["a".to_owned()]));
    }

    #[test]
    fn where_nothing_was_rewritten_nothing_is_mended() {
        let (repository, _) = versions();
        let found = refreshed(&snapshot(&repository)).unwrap();
        assert_eq!((found.mended, found.lost), (Vec::new(), Vec::new()));
    }
}
