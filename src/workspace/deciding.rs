//! What is decided about comments and changes: into chapters and the list, together or not at all.

use super::snapshot::{Progress, Snapshot};
use super::unwritten;
use crate::diagnostic::{Diagnostic, Failure};
use crate::disk::journal::{Change as FileChange, FileState};
use crate::disk::read;
use crate::disk::write::Writer;
use crate::edit::decisions;
use crate::edit::feedback::{Refused, Splice, spliced};
use crate::exchange::returned::{Change, Comment, Edit, Place, escaped};
use crate::project::Project;
use crate::record::feedback::{Decision, PATH};
use crate::record::kind::Kind;
use crate::record::vocabulary::FeedbackState;
use crate::source::{Span, Spanned};
use crate::syntax::date::Date;
use crate::syntax::remark;
use crate::workspace::snapshot::Checked;
use std::collections::BTreeMap;
use std::path::Path;

/// What the journal calls it.
pub const COMMAND: &str = "comments";

/// What is decided about.
#[derive(Debug, Clone, Copy)]
pub enum Subject<'a> {
    /// A comment.
    Comment(&'a Comment),
    /// A change.
    Change(&'a Change),
}

/// What is decided.
#[derive(Debug, Clone)]
pub struct Deed<'a> {
    /// About what.
    pub subject: Subject<'a>,
    /// Whose it is: a role, where somebody said which.
    pub from: Option<String>,
    /// What becomes of it.
    pub verdict: Verdict,
}

/// What becomes of a comment or change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is taken as it is.
    Taken,
    /// It is taken in these words.
    Reworded(String),
    /// A person did in the chapter what it asks for.
    ByHand,
    /// It is left, for a reason.
    Left(String),
}

impl<'a> Subject<'a> {
    /// Returns by which it is called.
    pub fn id(self) -> &'a str {
        match self {
            Self::Comment(it) => &it.id,
            Self::Change(it) => &it.id,
        }
    }

    /// Returns where it stands.
    pub fn place(self) -> &'a Place {
        match self {
            Self::Comment(it) => &it.place,
            Self::Change(it) => &it.place,
        }
    }

    /// Tells whether it can be taken: what was moved, joined or looks otherwise is for a person to do.
    pub fn is_takeable(self) -> bool {
        let has_edit = match self {
            Self::Comment(_) => true,
            Self::Change(it) => it.edit.is_some(),
        };
        has_edit && self.place().chapter.is_some()
    }

    /// Returns the words that stand there when it is taken.
    pub fn words(self) -> &'a str {
        match self {
            Self::Comment(it) => &it.text,
            Self::Change(it) => &it.after,
        }
    }

    fn splice(self, words: Option<&str>, from: Option<&str>, project: &Project) -> Option<Splice> {
        match self {
            Self::Comment(it) => {
                let word = project.manifest.language.word("comments-kind-comment");
                let date = it.date.and_then(|it| Date::parse(&it.to_string()));
                let name = it.place.statement.as_deref().and_then(|it| it.split_once('#'));
                Some(Splice::Remark {
                    is_first: it.is_title,
                    block: it.block,
                    near: it.near.to_string(),
                    statement: name.map(|it| it.1.to_owned()),
                    written: remark::written(&word, from, date, words.unwrap_or(&it.text)),
                })
            }
            Self::Change(it) => it.edit.as_ref().map(|it| of_edit(it, words)),
        }
    }
}

fn of_edit(edit: &Edit, words: Option<&str>) -> Splice {
    match edit {
        Edit::Words {
            block,
            words: own,
            at,
            with,
        } => {
            let with = instead(with, words);
            let begins = own[..at.start].trim().is_empty();
            Splice::Words {
                block: *block,
                words: own.to_string(),
                at: at.clone(),
                written: escaped(&with, begins),
                with,
            }
        }
        Edit::Title { words: own, at, with } => Splice::Title {
            words: own.to_string(),
            at: at.clone(),
            with: instead(with, words),
        },
        Edit::First { words: own } => {
            let own = words.unwrap_or(own).trim();
            Splice::First {
                words: own.to_owned(),
                written: escaped(own, true),
            }
        }
        Edit::Behind {
            block,
            near,
            words: own,
        } => {
            let own = words.unwrap_or(own).trim();
            Splice::Behind {
                block: *block,
                near: near.clone(),
                words: own.to_owned(),
                written: escaped(own, true),
            }
        }
        Edit::Away { block } => Splice::Away { block: *block },
    }
}

/// Returns what is written in some words' place: others, where somebody chose them, with the spaces that stood around the first.
fn instead(with: &str, words: Option<&str>) -> String {
    let lead = with.len() - with.trim_start().len();
    let tail = with.trim_start().len() - with.trim().len();
    match words {
        Some(words) => format!("{}{}{}", &with[..lead], words.trim(), &with[with.len() - tail..]),
        None => with.to_owned(),
    }
}

/// What would be written, and what can't be.
#[derive(Debug)]
pub struct Plan {
    /// The files.
    changes: Vec<FileChange>,
    /// What is done, by its id.
    pub done: Vec<String>,
    /// What is for a person to do, by its id and why.
    pub refused: Vec<(String, Refused)>,
    /// The personal data that it would bring into the project, and the project as it would be.
    found: Option<(Checked, Vec<Diagnostic>)>,
}

/// Refuses where the list of decisions, or a chapter, can't be read to its end.
pub fn refuse_broken(snapshot: &Snapshot) -> Result<(), Failure> {
    snapshot.refuse_unread(&["policy/chapters", PATH])?;
    let list = snapshot.project.records(Kind::Feedback).first().map(|it| it.file);
    if snapshot.diagnostics.iter().any(|it| Some(it.place.file) == list) {
        return Err(broken());
    }
    Ok(())
}

fn broken() -> Failure {
    Failure::project("comments-broken").with("path", PATH)
}

/// Returns what becomes of the project by what is decided, with the texts as they are now.
pub fn plan(root: &Path, snapshot: &Snapshot, deeds: &[Deed<'_>], progress: Progress<'_>) -> Result<Plan, Failure> {
    let project = &snapshot.project;
    let mut texts = Texts {
        root,
        files: BTreeMap::new(),
    };
    let (mut done, mut refused) = (Vec::new(), Vec::new());
    let mut decided = project.decisions.clone();
    for deed in deeds {
        match texts.carry_out(deed, project) {
            Ok(()) => {
                done.push(deed.subject.id().to_owned());
                texts.write_down(deed, project, &mut decided)?;
            }
            Err(Problem::Refused(why)) => refused.push((deed.subject.id().to_owned(), why)),
            Err(Problem::Failed(failure)) => return Err(*failure),
        }
    }
    let changes = texts.changes();
    let (checked, found) = unwritten::brought(root, &changes, project.today, progress)?;
    Ok(Plan {
        found: (!found.is_empty()).then_some((checked, found)),
        changes,
        done,
        refused,
    })
}

enum Problem {
    Refused(Refused),
    Failed(Box<Failure>),
}

/// The texts of files: as they were read, and as they become.
struct Texts<'a> {
    root: &'a Path,
    files: BTreeMap<String, (Option<String>, String)>,
}

impl Texts<'_> {
    fn carry_out(&mut self, deed: &Deed<'_>, project: &Project) -> Result<(), Problem> {
        let words = match &deed.verdict {
            Verdict::Left(_) | Verdict::ByHand => return Ok(()),
            Verdict::Reworded(words) => Some(words.as_str()),
            Verdict::Taken => None,
        };
        let splice = deed.subject.splice(words, deed.from.as_deref(), project);
        let chapter = deed.subject.place().chapter.as_deref();
        let chapter = chapter.and_then(|it| project.find(Kind::Chapter, it));
        let (Some(splice), Some(chapter)) = (splice, chapter) else {
            return Err(Problem::Refused(Refused::Elsewhere));
        };
        let path = project.path(chapter.file).to_owned();
        let now = self.now(&path).map_err(|it| Problem::Failed(Box::new(it)))?;
        let new = spliced(&now, &splice).map_err(Problem::Refused)?;
        if let Some(file) = self.files.get_mut(&path) {
            file.1 = new;
        }
        Ok(())
    }

    /// Writes a decision into the list.
    fn write_down(&mut self, deed: &Deed<'_>, project: &Project, decided: &mut Vec<Decision>) -> Result<(), Failure> {
        let (state, reason) = match &deed.verdict {
            Verdict::Taken | Verdict::ByHand => (FeedbackState::Taken, None),
            Verdict::Reworded(_) => (FeedbackState::Reworded, None),
            Verdict::Left(reason) => (FeedbackState::Left, Some(reason.as_str().into())),
        };
        let decision = Decision {
            id: Spanned::new(deed.subject.id().into(), Span::default()),
            state: Some(state),
            date: Date::parse(&project.today.to_string()),
            from: deed.from.as_deref().map(Box::from),
            reason,
        };
        if !self.files.contains_key(PATH) && !read::is_there(self.root, PATH) {
            let header = project.manifest.language.word("comments-header");
            self.files.insert(PATH.to_owned(), (None, format!("# {header}\n")));
        }
        let now = self.now(PATH)?;
        let entries = decisions::entries(&now);
        let new = entries.and_then(|it| decisions::written(&now, &it, &decision));
        let new = new.ok_or_else(broken)?;
        if let Some(file) = self.files.get_mut(PATH) {
            file.1 = new;
        }
        decided.push(decision);
        Ok(())
    }

    fn now(&mut self, path: &str) -> Result<String, Failure> {
        if let Some(file) = self.files.get(path) {
            return Ok(file.1.clone());
        }
        let text = read::text(self.root, path).map_err(|_| Failure::project("comments-broken").with("path", path))?;
        self.files.insert(path.to_owned(), (Some(text.clone()), text.clone()));
        Ok(text)
    }

    fn changes(self) -> Vec<FileChange> {
        let state = |path: &str, text: &str| FileState {
            path: path.to_owned(),
            bytes: text.as_bytes().to_vec(),
        };
        let changed = self.files.into_iter().filter(|it| it.1.0.as_ref() != Some(&it.1.1));
        changed
            .map(|(path, (old, new))| FileChange {
                old: old.map(|it| state(&path, &it)),
                new: Some(state(&path, &new)),
            })
            .collect()
    }
}

impl Plan {
    /// Returns the paths of the files that would be written.
    pub fn paths(&self) -> Vec<&str> {
        let new = self.changes.iter().filter_map(|it| it.new.as_ref());
        new.map(|it| it.path.as_str()).collect()
    }

    /// Returns the personal data that it would bring into the project, where it would.
    pub fn found(&self) -> Option<(&Checked, &[Diagnostic])> {
        self.found.as_ref().map(|it| (&it.0, it.1.as_slice()))
    }

    /// Writes it, all of it or nothing.
    pub fn write(&self, writer: &Writer) -> Result<(), Failure> {
        if !self.changes.is_empty() {
            writer.many(COMMAND, &self.changes)?;
        }
        Ok(())
    }
}
