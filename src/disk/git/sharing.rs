//! Git as its user runs it, to fetch what others sent, to join it with what is here, and to send that.

use super::trouble::{GitError, meaning};
use super::user::{Git, judged};
use std::path::Path;

/// The name of the repository that a new one was copied from.
const USUAL: &str = "origin";

/// Where a branch is sent to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destination {
    /// What the other repository is called here.
    pub remote: String,
    /// Its address, as it is sent to.
    pub address: String,
    /// The branch that is worked on here.
    pub branch: String,
    /// What that branch is called there, where it is set.
    pub upstream: Option<String>,
}

/// The branches of another repository.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Branches {
    /// Each with its commit.
    pub all: Vec<(String, String)>,
    /// The one that it opens with.
    pub first: Option<String>,
}

/// One version of a file in a join that git could not make by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// The path from the top of the repository.
    pub path: String,
    /// What it is: what both grew out of, one's own, the others'.
    pub side: Side,
    /// Its mode.
    pub mode: String,
    /// The name of its contents.
    pub object: String,
}

/// Whose version of a file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// What both grew out of.
    Base,
    /// One's own.
    Mine,
    /// The others'.
    Theirs,
}

/// Two lines of work in one tree, as far as git can join them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merge {
    /// The tree; in a file that git could not join it has marks.
    pub tree: String,
    /// The files that it could not join.
    pub stages: Vec<Stage>,
}

/// What stands at a path of a tree from now on: mode and object; nothing where nothing does.
pub type Placed = (String, Option<(String, String)>);

impl Git {
    /// Returns where the branch that is worked on is sent to; nothing where there is nowhere.
    pub fn destination(&self) -> Result<Option<Destination>, GitError> {
        let branch = self.branch()?.ok_or(GitError::Detached)?;
        let listing = self.output(&["remote"])?;
        let listing = String::from_utf8_lossy(&listing).into_owned();
        let remotes: Vec<&str> = listing.lines().collect();
        let set = self.setting(&format!("branch.{branch}.remote"))?;
        let own = set.filter(|it| remotes.contains(&it.as_str()));
        let usual = || remotes.iter().find(|it| **it == USUAL).or_else(|| remotes.first());
        let Some(remote) = own.clone().or_else(|| usual().map(|it| (*it).to_owned())) else {
            return Ok(None);
        };
        let upstream = match own {
            Some(_) => self.setting(&format!("branch.{branch}.merge"))?,
            None => None,
        };
        Ok(Some(Destination {
            address: self.ask(&["remote", "get-url", "--push", &remote])?,
            upstream: upstream.map(|it| it.trim_start_matches("refs/heads/").to_owned()),
            remote,
            branch,
        }))
    }

    fn setting(&self, key: &str) -> Result<Option<String>, GitError> {
        let set = self.ask_whether(&["config", "--get", key])?;
        Ok(set.filter(|it| !it.is_empty()))
    }

    /// Asks another repository for its branches.
    pub fn branches(&self, remote: &str) -> Result<Branches, GitError> {
        let printed = self.output(&["ls-remote", "--symref", remote, "HEAD", "refs/heads/*"])?;
        let printed = String::from_utf8_lossy(&printed).into_owned();
        let mut branches = Branches::default();
        for line in printed.lines() {
            let Some((what, name)) = line.split_once('\t') else {
                continue;
            };
            if let Some(branch) = name.strip_prefix("refs/heads/") {
                branches.all.push((branch.to_owned(), what.to_owned()));
            } else if let Some(branch) = what.strip_prefix("ref: refs/heads/") {
                branches.first = Some(branch.to_owned());
            }
        }
        Ok(branches)
    }

    /// Fetches a branch, and returns its commit.
    pub fn fetch(&self, remote: &str, branch: &str) -> Result<String, GitError> {
        let here = format!("refs/remotes/{remote}/{branch}");
        let wanted = format!("+refs/heads/{branch}:{here}");
        self.output(&[
            "fetch",
            "--quiet",
            "--no-tags",
            "--no-recurse-submodules",
            remote,
            &wanted,
        ])?;
        self.ask(&["rev-parse", "--verify", &format!("{here}^{{commit}}")])
    }

    /// Fetches the older part of the history, where only the newest is here; tells whether it was so.
    pub fn deepen(&self, remote: &str) -> Result<bool, GitError> {
        if self.ask(&["rev-parse", "--is-shallow-repository"])? != "true" {
            return Ok(false);
        }
        self.output(&["fetch", "--quiet", "--unshallow", "--no-tags", remote])
            .map(|_| true)
    }

    /// Returns what two commits grew out of; nothing where they have nothing in common. Where both joined the same lines of work, each
    /// for itself, they grew out of several commits: those are joined in one that nothing points to, as git does it.
    pub fn common(&self, one: &str, other: &str) -> Result<Option<String>, GitError> {
        let Some(listed) = self.ask_whether(&["merge-base", "--all", one, other])? else {
            return Ok(None);
        };
        let mut bases = listed.lines().map(str::to_owned);
        let Some(mut base) = bases.next() else {
            return Ok(None);
        };
        for next in bases {
            let tree = self.merge(&base, &next)?.tree;
            // Nobody is ever shown it, so it is nobody's.
            let own = [
                "-c",
                "user.name=ip",
                "-c",
                "user.email=ip",
                "-c",
                "commit.gpgSign=false",
            ];
            let words = ["commit-tree", &tree, "-p", &base, "-p", &next, "-m", "base"];
            base = self.ask(&[&own[..], &words].concat())?;
        }
        Ok(Some(base))
    }

    /// Returns how many commits one has that another has not.
    pub fn ahead(&self, one: &str, other: Option<&str>) -> Result<usize, GitError> {
        let mut words = vec!["rev-list", "--count", one];
        words.extend(other.iter().flat_map(|it| ["--not", it]));
        words.push("--");
        Ok(self.ask(&words)?.parse().unwrap_or_default())
    }

    /// Joins two commits as far as git can, and changes nothing.
    pub fn merge(&self, mine: &str, theirs: &str) -> Result<Merge, GitError> {
        let words = ["merge-tree", "--write-tree", "-z", "--no-messages", mine, theirs];
        let done = self.fed(&words, b"")?;
        // It ends with 1 where something is left to join.
        if !matches!(done.status.code(), Some(0 | 1)) {
            return Err(meaning(&String::from_utf8_lossy(&done.stderr)));
        }
        let printed = String::from_utf8_lossy(&done.stdout).into_owned();
        let mut fields = printed.split_terminator('\0');
        let tree = fields.next().unwrap_or_default().to_owned();
        let stages = fields.filter_map(stage).collect();
        Ok(Merge { tree, stages })
    }

    /// Returns a file's contents.
    pub fn contents(&self, object: &str) -> Result<Vec<u8>, GitError> {
        self.output(&["cat-file", "blob", object])
    }

    /// Returns what stands at a path of a commit: mode and object; nothing where nothing does.
    pub fn placed(&self, commit: &str, path: &str) -> Result<Option<(String, String)>, GitError> {
        let printed = self.output(&["ls-tree", "-z", "--full-tree", commit, "--", path])?;
        let printed = String::from_utf8_lossy(&printed);
        let words: Vec<&str> = printed
            .split(['\t', '\0'])
            .next()
            .unwrap_or_default()
            .split(' ')
            .collect();
        Ok(match words[..] {
            [mode, "blob", object] => Some((mode.to_owned(), object.to_owned())),
            _ => None,
        })
    }

    /// Returns the files that differ between two commits or trees, with both objects; those that are not there have zeros.
    pub fn differing(&self, one: &str, other: &str) -> Result<Vec<(String, String, String)>, GitError> {
        let printed = self.output(&["diff-tree", "-r", "-z", "--no-renames", one, other])?;
        let printed = String::from_utf8_lossy(&printed).into_owned();
        let mut fields = printed.split_terminator('\0');
        let mut files = Vec::new();
        while let (Some(head), Some(path)) = (fields.next(), fields.next()) {
            if let [_, _, old, new, _] = head.split(' ').collect::<Vec<_>>()[..] {
                files.push((path.to_owned(), old.to_owned(), new.to_owned()));
            }
        }
        Ok(files)
    }

    /// Keeps a text, and returns its name.
    pub fn keep(&self, text: &[u8]) -> Result<String, GitError> {
        let printed = judged(Ok(self.fed(&["hash-object", "-w", "--stdin"], text)?))?;
        Ok(String::from_utf8_lossy(&printed).trim().to_owned())
    }

    /// Returns a tree in which other things stand at some paths; `list` is a file of ours that it is made with.
    pub fn tree_with(&self, tree: &str, placed: &[Placed], list: &Path) -> Result<String, GitError> {
        let git = self.with("GIT_INDEX_FILE", list);
        let _ = std::fs::remove_file(list);
        git.output(&["read-tree", tree])?;
        let zeros = "0".repeat(tree.len());
        let lines: String = placed
            .iter()
            .map(|(path, at)| match at {
                Some((mode, object)) => format!("{mode} {object}\t{path}\0"),
                None => format!("0 {zeros}\t{path}\0"),
            })
            .collect();
        judged(Ok(git.fed(&["update-index", "-z", "--index-info"], lines.as_bytes())?))?;
        let made = git.ask(&["write-tree"]);
        let _ = std::fs::remove_file(list);
        made
    }

    /// Makes a commit of a tree that rests on two others, and moves nothing.
    pub fn join(&self, tree: &str, mine: &str, theirs: &str, message: &str) -> Result<String, GitError> {
        let mut words = vec!["commit-tree", tree, "-p", mine, "-p", theirs];
        // This command alone does not ask whether commits are signed here.
        if self
            .setting("commit.gpgSign")?
            .is_some_and(|it| matches!(&*it, "true" | "yes" | "on" | "1"))
        {
            words.push("-S");
        }
        let printed = judged(Ok(self.fed(&words, message.as_bytes())?))?;
        Ok(String::from_utf8_lossy(&printed).trim().to_owned())
    }

    /// Moves the branch that is worked on to a commit that rests on it, and the files with it. What is not saved stays; where it would
    /// be lost nothing is done, and the paths are returned.
    pub fn forward(&self, commit: &str) -> Result<Vec<String>, GitError> {
        let done = self.command(&["merge", "--quiet", "--ff-only", commit]).output();
        match done {
            Ok(done) if !done.status.success() => {
                let said = String::from_utf8_lossy(&done.stderr).into_owned();
                let paths = in_the_way(&said);
                if paths.is_empty() {
                    Err(meaning(&said))
                } else {
                    Ok(paths)
                }
            }
            done => judged(done).map(|_| Vec::new()),
        }
    }

    /// Sends the branch that is worked on, and remembers where it was sent to.
    pub fn send(&self, to: &Destination, there: &str) -> Result<(), GitError> {
        let names = format!("refs/heads/{}:refs/heads/{there}", to.branch);
        let mut words = vec!["push", "--quiet", "--no-follow-tags"];
        if to.upstream.is_none() {
            words.push("--set-upstream");
        }
        words.extend([to.remote.as_str(), names.as_str()]);
        let done = self.command(&words).output();
        match done {
            Ok(done) if !done.status.success() => Err(refusal(self, &done)),
            done => judged(done).map(drop),
        }
    }

    /// Returns who changed a file last in some commits, and on which day; nothing where nobody did.
    pub fn last_author(&self, from: Option<&str>, to: &str, path: &str) -> Option<(String, String)> {
        let mut words = vec!["log", "-1", "--format=%an%x00%cs", "--no-show-signature", to];
        let not = from.map(|it| format!("^{it}"));
        words.extend(not.as_deref());
        // A path that is meant from the top is a pattern to git.
        let top = format!(":(top,literal){path}");
        words.extend(["--", &top]);
        let printed = self.with_patterns(&words).ok()?;
        let printed = String::from_utf8_lossy(&printed).trim().to_owned();
        let (name, day) = printed.split_once('\0')?;
        Some((name.to_owned(), day.to_owned()))
    }

    fn with_patterns(&self, words: &[&str]) -> Result<Vec<u8>, GitError> {
        let words: Vec<&str> = ["--no-literal-pathspecs"].iter().chain(words).copied().collect();
        judged(self.command(&words).output())
    }
}

/// Reads `MODE OBJECT STAGE TAB PATH`.
fn stage(field: &str) -> Option<Stage> {
    let (head, path) = field.split_once('\t')?;
    let [mode, object, number] = head.split(' ').collect::<Vec<_>>()[..] else {
        return None;
    };
    let side = match number {
        "1" => Side::Base,
        "2" => Side::Mine,
        "3" => Side::Theirs,
        _ => return None,
    };
    Some(Stage {
        path: path.to_owned(),
        side,
        mode: mode.to_owned(),
        object: object.to_owned(),
    })
}

/// Returns the files that git would have to overwrite, which it lists behind a tab each.
fn in_the_way(said: &str) -> Vec<String> {
    if !said.contains("would be overwritten") && !said.contains("would be removed") && !said.contains("would lose") {
        return Vec::new();
    }
    // Where nothing was saved here yet it names one, between apostrophes.
    let quoted = |line: &str| {
        let (_, rest) = line.split_once("file '")?;
        Some(rest.split_once("' would be")?.0.to_owned())
    };
    let path = |line: &str| line.strip_prefix('\t').map(str::to_owned).or_else(|| quoted(line));
    said.lines().filter_map(path).collect()
}

/// Returns why git did not send; a hook that refuses says so itself, and git nothing but that it failed.
fn refusal(git: &Git, done: &std::process::Output) -> GitError {
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    // The other was quicker by so little that the place was still writing.
    if ["cannot lock ref", "failed to update ref", "incorrect old value"]
        .iter()
        .any(|it| said.contains(it))
    {
        return GitError::Newer;
    }
    match meaning(&said) {
        GitError::Failed(_) if git.has_hook("pre-push") => GitError::Refused {
            hook: "pre-push",
            words: String::from_utf8_lossy(&done.stdout).into_owned() + &said,
        },
        other => other,
    }
}
