//! Sharing: what others sent is fetched and joined with what is saved here, and all of it is sent.

mod asked;
mod clearing;
mod join;

pub use crate::disk::git::sharing::Side;
pub use crate::disk::git::trouble::GitError;
pub use crate::edit::joining::Prefer;
pub use asked::{Asked, Wish};
pub use join::{FileClash, Writer as By};

use super::leaving::{Looked, Push};
use super::unsaved;
use crate::diagnostic::{Failure, Severity};
use crate::disk::git::outgoing::Ref;
use crate::disk::git::sharing::{Branches, Destination};
use crate::disk::git::user::Git;
use join::Joined;

/// How often it is begun anew where somebody sends something in between.
const ROUNDS: usize = 5;

/// What came of it.
#[derive(Debug)]
pub struct Report {
    /// Whether something of the others came in.
    pub received: usize,
    /// The files of which somebody took their words back, here or there, while others worked on.
    pub protected: Vec<String>,
    /// How many files are changed and not saved.
    pub unsaved: usize,
    /// How it ended.
    pub end: End,
}

/// How it ended.
#[derive(Debug)]
pub enum End {
    /// There is no other repository.
    Nowhere,
    /// Nothing is saved, here or there.
    Nothing,
    /// All that is saved is there.
    Sent,
    /// Some versions are not.
    NotSent(usize, Reason),
    /// What would be done: how many versions would be sent, and whether something would come in.
    Would(usize, bool),
}

/// Why something was not sent.
#[derive(Debug)]
pub enum Reason {
    /// The other repository was not reached, or did not want to.
    Git(GitError),
    /// What would leave holds what must not: what was found.
    Held(Box<Looked>),
    /// It may not be sent there.
    Refused(Failure),
    /// Two wrote in place of the same.
    Clashes(Vec<FileClash>),
    /// What comes in would overwrite files that are not saved.
    Unsaved(Vec<String>),
    /// The two have nothing in common.
    Unrelated,
}

impl Report {
    fn of(unsaved: usize, end: End) -> Self {
        Self {
            received: 0,
            protected: Vec::new(),
            unsaved,
            end,
        }
    }
}

impl Reason {
    /// Tells whether the other repository was not reached.
    pub fn is_unreached(&self) -> bool {
        let is = |it: &GitError| {
            matches!(
                it,
                GitError::Gone | GitError::Unreachable(_) | GitError::Password | GitError::UnknownHost
            )
        };
        matches!(self, Self::Git(it) if is(it))
    }
}

/// What one round came to.
enum Round {
    /// Somebody sent something in between.
    Again,
    /// It ended.
    Ended(End),
}

/// Fetches, joins and sends. The caller holds the project's lock.
pub fn run(asked: &Asked<'_>) -> Result<Report, Failure> {
    let mut report = Report::of(0, End::Nowhere);
    let git = match Git::open(asked.root, asked.manner) {
        Err(GitError::NoRepository) => return Ok(report),
        git => git?,
    };
    git.refuse_midway()?;
    let Some(to) = git.destination()? else {
        report.unsaved = unsaved(&git)?;
        return Ok(report);
    };
    let mut end = None;
    for _ in 0..ROUNDS {
        match round(&git, &to, asked, &mut report)? {
            Round::Again => {}
            Round::Ended(it) => {
                end = Some(it);
                break;
            }
        }
    }
    report.unsaved = unsaved(&git)?;
    report.end = match end {
        Some(end) => end,
        None => End::NotSent(not_sent(&git, &to)?, Reason::Git(GitError::Newer)),
    };
    Ok(report)
}

/// Returns how many versions are not sent, as far as it is known here; nothing where not even that is known.
pub fn waiting(asked: &Asked<'_>) -> Option<usize> {
    let git = Git::open(asked.root, asked.manner).ok()?;
    let to = git.destination().ok()??;
    not_sent(&git, &to).ok()
}

/// Says what would be done, by asking the other repository alone.
pub fn would(asked: &Asked<'_>) -> Result<Report, Failure> {
    let git = match Git::open(asked.root, asked.manner) {
        Err(GitError::NoRepository) => return Ok(Report::of(0, End::Nowhere)),
        git => git?,
    };
    git.refuse_midway()?;
    let unsaved = unsaved(&git)?;
    let Some(to) = git.destination()? else {
        return Ok(Report::of(unsaved, End::Nowhere));
    };
    let branches = match git.branches(&to.remote) {
        Ok(branches) => branches,
        Err(trouble) => {
            return Ok(Report::of(
                unsaved,
                End::NotSent(not_sent(&git, &to)?, Reason::Git(trouble)),
            ));
        }
    };
    let there = there(&git, &to, &branches)?;
    let theirs = branches.all.into_iter().find(|it| it.0 == there).map(|it| it.1);
    let Some(mine) = git.head()? else {
        let is_new = theirs.is_some();
        return Ok(Report::of(
            unsaved,
            if is_new { End::Would(0, true) } else { End::Nothing },
        ));
    };
    let is_here = |it: &String| git.ask(&["cat-file", "-e", &format!("{it}^{{commit}}")]).is_ok();
    let known = theirs.as_ref().filter(|it| is_here(it));
    let is_below = |it: &String| git.common(&mine, it).is_ok_and(|base| base.as_ref() == Some(it));
    let versions = match known {
        Some(known) => git.ahead(&mine, Some(known))?,
        None => not_sent(&git, &to)?,
    };
    let has_new = theirs.is_some() && !known.is_some_and(is_below);
    let is_done = versions == 0 && !has_new;
    Ok(Report::of(
        unsaved,
        if is_done {
            End::Sent
        } else {
            End::Would(versions, has_new)
        },
    ))
}

/// Returns how many versions are not there, as far as it is known here.
fn not_sent(git: &Git, to: &Destination) -> Result<usize, Failure> {
    let Some(mine) = git.head()? else { return Ok(0) };
    let there = to.upstream.as_ref().unwrap_or(&to.branch);
    let seen = git.ask(&[
        "rev-parse",
        "--verify",
        "--quiet",
        &format!("refs/remotes/{}/{there}", to.remote),
    ]);
    Ok(git.ahead(&mine, seen.ok().as_deref())?)
}

fn unsaved(git: &Git) -> Result<usize, Failure> {
    Ok(unsaved::unsaved(git.folder())?.len())
}

/// Returns what the branch is called there.
fn there(git: &Git, to: &Destination, branches: &Branches) -> Result<String, GitError> {
    let is_known = |name: &str| branches.all.iter().any(|it| it.0 == name);
    if let Some(upstream) = &to.upstream {
        return Ok(upstream.clone());
    }
    if is_known(&to.branch) {
        return Ok(to.branch.clone());
    }
    // Who has one line of work alone means that, whatever it is called on each side.
    let own = git.output(&["for-each-ref", "--format=%(refname)", "refs/heads"])?;
    let is_only = String::from_utf8_lossy(&own).lines().count() <= 1;
    let first = branches.first.clone().filter(|it| is_known(it));
    let first = first.or_else(|| match &branches.all[..] {
        [only] => Some(only.0.clone()),
        _ => None,
    });
    Ok(first.filter(|_| is_only).unwrap_or_else(|| to.branch.clone()))
}

fn round(git: &Git, to: &Destination, asked: &Asked<'_>, report: &mut Report) -> Result<Round, Failure> {
    let mine = git.head()?;
    let (there, theirs) = match fetched(git, to) {
        Ok(fetched) => fetched,
        Err(trouble) => return Ok(not_all(not_sent(git, to)?, Reason::Git(trouble))),
    };
    let Some(mine) = mine else {
        let Some(theirs) = theirs else {
            return Ok(Round::Ended(End::Nothing));
        };
        let stopped = forward(git, None, &theirs, report)?;
        return Ok(stopped.map_or(Round::Ended(End::Sent), |it| not_all(0, it)));
    };
    let versions = git.ahead(&mine, theirs.as_deref())?;
    let (target, joined) = match together(git, to, [&mine, theirs.as_deref().unwrap_or_default()], asked)? {
        Together::Same => return Ok(Round::Ended(End::Sent)),
        Together::Behind(theirs) => {
            let stopped = forward(git, Some(&mine), &theirs, report)?;
            return Ok(stopped.map_or(Round::Ended(End::Sent), |it| not_all(0, it)));
        }
        Together::Not(reason) => return Ok(not_all(versions, reason)),
        Together::Ahead => (mine.clone(), None),
        Together::Joined(commit, protected) => (commit, Some(protected)),
    };
    if let Some(reason) = held(asked, to, &target, theirs.as_deref())? {
        return Ok(not_all(versions, reason));
    }
    if let Some(protected) = joined {
        if let Some(reason) = forward(git, Some(&mine), &target, report)? {
            return Ok(not_all(versions, reason));
        }
        report.protected.extend(protected);
    }
    match git.send(to, &there) {
        Ok(()) => Ok(Round::Ended(End::Sent)),
        Err(GitError::Newer) => Ok(Round::Again),
        Err(trouble) => Ok(not_all(git.ahead(&target, theirs.as_deref())?, Reason::Git(trouble))),
    }
}

/// Returns the end at which some versions are not sent, and why.
fn not_all(versions: usize, reason: Reason) -> Round {
    Round::Ended(End::NotSent(versions, reason))
}

/// Fetches what others sent; returns the branch that it is on, and its commit where there is one.
fn fetched(git: &Git, to: &Destination) -> Result<(String, Option<String>), GitError> {
    let branches = git.branches(&to.remote)?;
    let there = there(git, to, &branches)?;
    let is_known = branches.all.iter().any(|it| it.0 == there);
    let theirs = is_known.then(|| git.fetch(&to.remote, &there)).transpose()?;
    Ok((there, theirs))
}

/// How what was saved here and what others sent stand to each other.
enum Together {
    /// They are the same.
    Same,
    /// Others have sent more: up to this commit.
    Behind(String),
    /// More was saved here.
    Ahead,
    /// Both are in this commit; with the files in which somebody's words were kept away.
    Joined(String, Vec<String>),
    /// They can't be joined.
    Not(Reason),
}

/// Joins my commit with theirs, which is empty where nothing was sent yet.
fn together(git: &Git, to: &Destination, [mine, theirs]: [&str; 2], asked: &Asked<'_>) -> Result<Together, Failure> {
    if theirs.is_empty() {
        return Ok(Together::Ahead);
    }
    if theirs == mine {
        return Ok(Together::Same);
    }
    let mut base = git.common(mine, theirs)?;
    if base.is_none() && git.deepen(&to.remote)? {
        base = git.common(mine, theirs)?;
    }
    let Some(base) = base else {
        return Ok(Together::Not(Reason::Unrelated));
    };
    if base == mine {
        return Ok(Together::Behind(theirs.to_owned()));
    }
    if base == theirs {
        return Ok(Together::Ahead);
    }
    if git.author()?.is_none() {
        return Err(GitError::Nameless.into());
    }
    Ok(match join::join(git, [&base, mine, theirs], asked)? {
        Joined::Clashes(clashes) => Together::Not(Reason::Clashes(clashes)),
        Joined::Commit(commit, protected) => Together::Joined(commit, protected),
    })
}

/// Takes over what came in, if nothing that is not saved is in the way.
fn forward(git: &Git, mine: Option<&str>, to: &str, report: &mut Report) -> Result<Option<Reason>, Failure> {
    if let Some(mine) = mine {
        clearing::clear(git, git.folder(), mine, to)?;
    }
    let in_the_way = git.forward(to)?;
    if !in_the_way.is_empty() {
        return Ok(Some(Reason::Unsaved(in_the_way)));
    }
    report.received += match mine {
        Some(mine) => git.differing(mine, to)?.len(),
        None => 1,
    };
    Ok(None)
}

/// Returns what keeps versions from being sent: personal data, recordings and raw notes, marks of two versions, a host that the project does not name.
fn held(asked: &Asked<'_>, to: &Destination, target: &str, theirs: Option<&str>) -> Result<Option<Reason>, Failure> {
    let refs = [Ref {
        local: Some(target.to_owned()),
        remote: theirs.map(str::to_owned),
    }];
    let push = Push {
        root: asked.root,
        day: asked.day,
        refs: &refs,
        address: &to.address,
        language: asked.language,
    };
    match push.look() {
        Ok(looked) => {
            let is_held = looked.diagnostics.iter().any(|it| it.severity == Severity::Error);
            Ok(is_held.then(|| Reason::Held(Box::new(looked))))
        }
        Err(failure) if failure.message.key == "pushed-host" => Ok(Some(Reason::Refused(failure))),
        Err(failure) => Err(failure),
    }
}
