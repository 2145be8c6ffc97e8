//! Two lines of work in one commit: what git can't join is joined by records, and who took their words back wins.

use super::asked::Asked;
use crate::diagnostic::Failure;
use crate::disk::git::sharing::{Placed, Side, Stage};
use crate::disk::git::user::Git;
use crate::disk::read;
use crate::edit::joining::{self, Clash, Prefer, Versions};
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;

/// The list of ours that a tree is made with.
const LIST: &str = ".ip/joining";

/// Who wrote a version, and on which day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writer {
    /// Their name, as they save by it.
    pub name: String,
    /// The day, as `2018-03-14`.
    pub day: String,
}

/// A file in which two wrote in place of the same.
#[derive(Debug, Clone)]
pub struct FileClash {
    /// Its path from the project's folder.
    pub path: String,
    /// Who wrote one's own version.
    pub mine: Option<Writer>,
    /// Who wrote the others'.
    pub theirs: Option<Writer>,
    /// What both wrote; nothing where it is no text, or where one took the file away.
    pub parts: Vec<Clash>,
    /// Which of the two took the file away.
    pub gone: Option<Side>,
    /// Whether both were asked for and can't stand, since a name or a key would stand twice.
    pub is_doubled: bool,
}

/// What became of joining.
pub(super) enum Joined {
    /// A commit, and the files in which somebody's words were kept away.
    Commit(String, Vec<String>),
    /// Two wrote in place of the same.
    Clashes(Vec<FileClash>),
}

/// What stands at a path in the three versions: mode and object.
#[derive(Debug, Clone, Default)]
struct Three {
    base: Option<(String, String)>,
    mine: Option<(String, String)>,
    theirs: Option<(String, String)>,
}

struct Joining<'a> {
    git: &'a Git,
    asked: &'a Asked<'a>,
    commits: [&'a str; 3],
    /// Where the project lies as seen from the top.
    prefix: String,
    /// Whether notes were erased in one's own commits, and in the others'.
    erases: [bool; 2],
    placed: Vec<Placed>,
    clashes: Vec<FileClash>,
    protected: Vec<String>,
}

/// Joins two commits that grew out of a third: `[base, mine, theirs]`. Nothing but a commit is made.
pub(super) fn join(git: &Git, commits: [&str; 3], asked: &Asked<'_>) -> Result<Joined, Failure> {
    let [base, mine, theirs] = commits;
    let merge = git.merge(mine, theirs)?;
    let (own, other) = (git.differing(base, mine)?, git.differing(base, theirs)?);
    let mut joining = Joining {
        git,
        asked,
        commits,
        prefix: git.ask(&["rev-parse", "--show-prefix"])?,
        erases: [false; 2],
        placed: Vec::new(),
        clashes: Vec::new(),
        protected: Vec::new(),
    };
    joining.erases = [joining.erased(&own)?, joining.erased(&other)?];
    let mut open: BTreeMap<String, Three> = BTreeMap::new();
    for Stage {
        path,
        side,
        mode,
        object,
    } in merge.stages
    {
        let three = open.entry(path).or_default();
        let at = match side {
            Side::Base => &mut three.base,
            Side::Mine => &mut three.mine,
            Side::Theirs => &mut three.theirs,
        };
        *at = Some((mode, object));
    }
    for (path, three) in &open {
        joining.settle(path, three)?;
    }
    let others: FxHashSet<&str> = other.iter().map(|it| it.0.as_str()).collect();
    let both = own.iter().map(|it| &it.0);
    for path in both.filter(|it| others.contains(it.as_str()) && !open.contains_key(*it)) {
        joining.look_again(path, &merge.tree)?;
    }
    if !joining.clashes.is_empty() {
        return Ok(Joined::Clashes(joining.clashes));
    }
    let tree = if joining.placed.is_empty() {
        merge.tree
    } else {
        git.tree_with(&merge.tree, &joining.placed, &asked.root.join(LIST))?
    };
    let commit = git.join(&tree, mine, theirs, asked.message)?;
    Ok(Joined::Commit(commit, joining.protected))
}

impl Joining<'_> {
    /// Returns the path from the project's folder; from the top where it lies outside.
    fn own<'a>(&self, path: &'a str) -> &'a str {
        path.strip_prefix(self.prefix.as_str()).unwrap_or(path)
    }

    /// Returns a text; nothing where it is none.
    fn text(&self, at: &(String, String)) -> Result<Option<String>, Failure> {
        if !at.0.starts_with("100") {
            return Ok(None);
        }
        let bytes = self.git.contents(&at.1)?;
        Ok(read::decode(bytes).ok().filter(|it| !it.contains('\0')))
    }

    fn text_of(&self, at: Option<&(String, String)>) -> Result<Option<String>, Failure> {
        at.map_or(Ok(None), |it| self.text(it))
    }

    /// Tells whether notes were erased among some changes.
    fn erased(&self, changes: &[(String, String, String)]) -> Result<bool, Failure> {
        for (path, old, new) in changes {
            let own = self.own(path);
            if own.starts_with("interviews/") && old.bytes().all(|it| it == b'0') {
                let text = String::from_utf8_lossy(&self.git.contents(new)?).into_owned();
                if joining::is_erased(own, &text) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Joins a file that git could not.
    fn settle(&mut self, path: &str, three: &Three) -> Result<(), Failure> {
        match (&three.mine, &three.theirs) {
            (Some(mine), Some(theirs)) => {
                if let (Some(own), Some(other)) = (self.text(mine)?, self.text(theirs)?) {
                    let base = self.text_of(three.base.as_ref())?;
                    return self.join_texts(path, &mine.0, base.as_deref(), [&own, &other]);
                }
                self.choose(path, three, None);
            }
            (None, None) => self.placed.push((path.to_owned(), None)),
            (Some(kept), None) => self.settle_gone(path, three, kept, Side::Theirs)?,
            (None, Some(kept)) => self.settle_gone(path, three, kept, Side::Mine)?,
        }
        Ok(())
    }

    /// Settles a file that one took away and the other changed.
    fn settle_gone(&mut self, path: &str, three: &Three, kept: &(String, String), by: Side) -> Result<(), Failure> {
        let own = self.own(path);
        let is_erased = own.starts_with("interviews/") && self.erases[usize::from(by == Side::Theirs)];
        let is_withdrawn = self.text(kept)?.is_some_and(|it| joining::is_gone(own, &it));
        if is_erased || is_withdrawn {
            self.protected.push(own.to_owned());
            let stays = is_withdrawn.then(|| kept.clone());
            self.placed.push((path.to_owned(), stays));
        } else {
            self.choose(path, three, Some(by));
        }
        Ok(())
    }

    /// Takes the version that somebody chose, as a whole.
    fn choose(&mut self, path: &str, three: &Three, gone: Option<Side>) {
        let chosen = match self.asked.wish.of(self.own(path)) {
            Prefer::Mine => &three.mine,
            Prefer::Theirs => &three.theirs,
            Prefer::Both | Prefer::Nobody => {
                let clash = self.clash(path, Vec::new(), gone);
                self.clashes.push(clash);
                return;
            }
        };
        self.placed.push((path.to_owned(), chosen.clone()));
    }

    fn join_texts(
        &mut self,
        path: &str,
        mode: &str,
        base: Option<&str>,
        [mine, theirs]: [&str; 2],
    ) -> Result<(), Failure> {
        let own = self.own(path).to_owned();
        let versions = Versions {
            path: &own,
            base,
            mine,
            theirs,
        };
        let prefer = self.asked.wish.of(&own);
        let joined = joining::join(versions, prefer);
        let is_broken = joined.clashes.is_empty() && joining::is_broken(&own, &joined.text, mine, theirs);
        if is_broken {
            let whole = Clash {
                mine: mine.to_owned(),
                theirs: theirs.to_owned(),
                is_body: false,
            };
            let text = match prefer {
                Prefer::Mine => mine,
                Prefer::Theirs => theirs,
                Prefer::Both | Prefer::Nobody => {
                    let mut clash = self.clash(path, vec![whole], None);
                    clash.is_doubled = prefer == Prefer::Both;
                    self.clashes.push(clash);
                    return Ok(());
                }
            };
            return self.place(path, mode, text);
        }
        if !joined.clashes.is_empty() {
            let clash = self.clash(path, joined.clashes, None);
            self.clashes.push(clash);
            return Ok(());
        }
        if joining::is_gone(&own, mine) || joining::is_gone(&own, theirs) {
            self.protected.push(own);
        }
        self.place(path, mode, &joined.text)
    }

    fn place(&mut self, path: &str, mode: &str, text: &str) -> Result<(), Failure> {
        let object = self.git.keep(text.as_bytes())?;
        self.placed.push((path.to_owned(), Some((mode.to_owned(), object))));
        Ok(())
    }

    /// Looks at a file that both changed and git joined line by line: it must be read as well as before, and bring back nobody's words.
    fn look_again(&mut self, path: &str, tree: &str) -> Result<(), Failure> {
        let [base, mine, theirs] = self.commits;
        let at = |commit: &str| self.git.placed(commit, path);
        let (Some(own), Some(other), Some(made)) = (at(mine)?, at(theirs)?, at(tree)?) else {
            return Ok(());
        };
        let (Some(mine), Some(theirs), Some(joined)) = (self.text(&own)?, self.text(&other)?, self.text(&made)?) else {
            return Ok(());
        };
        let name = self.own(path);
        let is_gone = joining::is_gone(name, &mine) || joining::is_gone(name, &theirs);
        if is_gone && joined != mine && joined != theirs || joining::is_broken(name, &joined, &mine, &theirs) {
            let before = self.text_of(at(base)?.as_ref())?;
            return self.join_texts(path, &own.0, before.as_deref(), [&mine, &theirs]);
        }
        Ok(())
    }

    fn clash(&self, path: &str, parts: Vec<Clash>, gone: Option<Side>) -> FileClash {
        let [base, mine, theirs] = self.commits;
        let by = |commit: &str| {
            let (name, day) = self.git.last_author(Some(base), commit, path)?;
            Some(Writer { name, day })
        };
        FileClash {
            path: self.own(path).to_owned(),
            mine: by(mine),
            theirs: by(theirs),
            parts,
            gone,
            is_doubled: false,
        }
    }
}
