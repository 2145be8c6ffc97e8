//! Every commit that changed a project, with who made it, when, what they said and which files.

use super::changed::{FileChange, change, is_of_join, joined};
use super::history::{History, HistoryError};
use chrono::{DateTime, FixedOffset};
use rustc_hash::FxHashMap;

/// How many files may have other names at once and are still recognised.
const RENAMES: &str = "-l2000";

/// A commit that changed a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// Its name, in hexadecimal numbers.
    pub id: String,
    /// When it was made.
    pub moment: DateTime<FixedOffset>,
    /// Who made it.
    pub by: String,
    /// What they said.
    pub message: String,
    /// Whether it joins two lines of work.
    pub is_join: bool,
    /// What became of files, by paths from the project's folder; of one that joins two lines of work those alone that are as in
    /// neither.
    pub changes: Vec<FileChange>,
}

impl History {
    /// Returns the commits that changed some places in the project's folder, of those that the one that is checked out rests on,
    /// newest first.
    pub fn log(&self, places: &[&str]) -> Result<Vec<Logged>, HistoryError> {
        if self.head()?.is_none() {
            return Ok(Vec::new());
        }
        let format = "--format=%H %P%x00%an%x00%aI%x00%B%x00";
        let words = ["rev-list", "--encoding=UTF-8", "--topo-order", format, "HEAD", "--"];
        let listing = self.output(&[&words[..], places].concat())?;
        let listing = String::from_utf8_lossy(&listing);
        let mut fields = listing.split('\0');
        let mut commits = Vec::new();
        // Before each stands a line `commit ID`.
        while let (Some(head), Some(by), Some(moment), Some(message)) =
            (fields.next(), fields.next(), fields.next(), fields.next())
        {
            let mut names = head.lines().last().unwrap_or_default().split_whitespace();
            let id = names.next().unwrap_or_default();
            let Ok(moment) = DateTime::parse_from_rfc3339(moment) else {
                continue;
            };
            commits.push(Logged {
                id: id.to_owned(),
                moment,
                by: by.to_owned(),
                message: message.trim().to_owned(),
                is_join: names.count() > 1,
                changes: Vec::new(),
            });
        }
        let mut changes = self.changes_of(&commits, places)?;
        for commit in &mut commits {
            commit.changes = changes.remove(&commit.id).unwrap_or_default();
        }
        Ok(commits)
    }

    fn changes_of(
        &self,
        commits: &[Logged],
        places: &[&str],
    ) -> Result<FxHashMap<String, Vec<FileChange>>, HistoryError> {
        let input: Vec<&str> = commits.iter().map(|it| it.id.as_str()).collect();
        let input = input.join("\n") + "\n";
        let words = ["diff-tree", "--stdin", "-c", "-r", "--root", "-z", "-M", RENAMES];
        let words = [&words[..], &["--relative", "--name-status", "--"], places].concat();
        let listing = self.fed(&words, input)?;
        let listing = String::from_utf8_lossy(&listing);
        let mut fields = listing.split_terminator('\0');
        let mut changes: FxHashMap<String, Vec<FileChange>> = FxHashMap::default();
        let mut current = "";
        while let Some(field) = fields.next() {
            // A commit's name, or what became of a file.
            if field.len() >= 40 {
                current = field;
                continue;
            }
            let Some(path) = fields.next() else { break };
            // Of a join git names paths from the top, whatever it is told.
            if is_of_join(field) {
                if let Some(path) = path.strip_prefix(self.prefix()) {
                    let change = joined(field, path);
                    changes.entry(current.to_owned()).or_default().push(change);
                }
                continue;
            }
            let change = change(field, path, &mut fields);
            changes.entry(current.to_owned()).or_default().extend(change);
        }
        Ok(changes)
    }
}

#[cfg(test)]
mod tests {
    use super::super::changed::Became;
    use super::super::fixture::Repository;
    use super::*;

    #[test]
    fn every_commit_comes_with_who_when_what_and_which_files() {
        let repository = Repository::empty();
        let text = "En linje, som kendes igen.\n".repeat(9);
        repository.write("politik/interviews/en æ.md", &text);
        repository.write("politik/andet.txt", "x");
        repository.git("2018-05-01", &["add", "-A"]);
        repository.git("2018-05-01", &["commit", "-q", "-m", "Først\n\nMed mere"]);
        repository.git(
            "2018-05-02",
            &["mv", "politik/interviews/en æ.md", "politik/interviews/to.md"],
        );
        let second = repository.save("2018-05-02");
        repository.write("politik/andet.txt", "y");
        repository.save("2018-05-03");
        let history = History::open(&repository.root().join("politik"), &["interviews"]).unwrap();
        let log = history.log(&["interviews", "policy"]).unwrap();
        assert_eq!(log.len(), 2);
        assert_eq!((&log[0].id, &*log[0].by), (&second, "Arbejdsgruppen"));
        assert_eq!(log[0].moment.to_rfc3339(), "2018-05-02T12:00:00+02:00");
        let renamed = FileChange {
            became: Became::Renamed,
            path: "interviews/to.md".to_owned(),
            old_path: Some("interviews/en æ.md".to_owned()),
        };
        assert_eq!(log[0].changes, [renamed]);
        assert_eq!(log[1].message, "Først\n\nMed mere");
        assert_eq!((log[1].changes[0].became, log[1].changes.len()), (Became::Added, 1));
    }

    #[test]
    fn of_a_join_there_is_what_is_as_in_neither_of_the_two_and_nothing_else() {
        let repository = Repository::empty();
        repository.write("politik/interviews/a.md", "et\n");
        repository.save("2018-05-01");
        repository.git("2018-05-02", &["checkout", "-q", "-b", "other"]);
        repository.write("politik/interviews/a.md", "to\n");
        repository.write("politik/interviews/b.md", "mit\n");
        repository.save("2018-05-02");
        repository.git("2018-05-03", &["checkout", "-q", "main"]);
        repository.write("politik/interviews/a.md", "tre\n");
        repository.save("2018-05-03");
        repository.try_git("2018-05-04", &["merge", "-q", "other"]);
        repository.write("politik/interviews/a.md", "to\ntre\n");
        let joined = repository.save("2018-05-04");
        let history = History::open(&repository.root().join("politik"), &["interviews"]).unwrap();
        let log = history.log(&["interviews"]).unwrap();
        assert_eq!((&log[0].id, log[0].is_join), (&joined, true));
        let change = FileChange {
            became: Became::Changed,
            path: "interviews/a.md".to_owned(),
            old_path: None,
        };
        assert_eq!(log[0].changes, [change]);
        assert!(log[1..].iter().all(|it| !it.is_join));
        assert_eq!(log.len(), 4);
    }
}
