//! What is about to be saved for good or to leave this machine, looked through for personal data.

use super::files::Files;
use super::guard;
use super::look;
use super::names::NameList;
use super::snapshot::{Checked, Progress, Snapshot};
use crate::check::levels::Purpose;
use crate::check::{self, levels};
use crate::diagnostic::{Diagnostic, Failure, Message};
use crate::disk::git::commit::Stage;
use crate::disk::git::history::{Commit, History};
use crate::disk::git::outgoing::{Outgoing, Ref, SentFile};
use crate::disk::git::snapshot::Snapshot as Tree;
use crate::disk::read;
use crate::language::Language;
use crate::project;
use crate::record;
use crate::record::kind::{FOLDERS, Kind as RecordKind};
use crate::record::kinds::{Role, role};
use crate::record::manifest::Manifest;
use crate::source::{FileId, Source, Span, Unreadable};
use crate::syntax::characters;
use crate::text::host::host;
use crate::text::personal::Kind;
use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// The rule that finds two versions that were not joined.
pub const CONFLICT: &str = "merge-conflict";
/// How much of a commit's name people are shown.
const SHORT: usize = 8;

/// Texts that were looked through, and what was found in them.
#[derive(Debug, Default)]
pub struct Looked {
    /// What each text is called, by `FileId`.
    pub paths: Vec<String>,
    /// The texts; nothing where one could not be read.
    pub texts: Vec<Option<String>>,
    /// What was found.
    pub diagnostics: Vec<Diagnostic>,
    /// What is worth knowing of the run.
    pub notes: Vec<Message>,
    /// The names that were looked for.
    pub names: NameList,
}

impl Looked {
    /// Tells whether a text is a note's whose words nobody is shown.
    pub fn is_closed(&self, file: FileId) -> bool {
        let at = file.0 as usize;
        let text = self.texts.get(at).and_then(Option::as_ref);
        let path = self.paths.get(at);
        let Some((path, text)) = path
            .zip(text)
            .filter(|it| it.0.starts_with(RecordKind::Note.row().path))
        else {
            return false;
        };
        let source = Source {
            file,
            path: path.clone(),
            text: text.clone(),
        };
        record::read(&source, RecordKind::Note, false).0.is_closed()
    }

    fn add(&mut self, path: String, text: Option<String>) -> FileId {
        self.paths.push(path);
        self.texts.push(text);
        project::file_id(self.paths.len() - 1)
    }
}

/// Looks through the message of a commit; `label` is what it is called. Lines that git throws away are passed over where the person
/// wrote it in an editor.
pub fn message(root: &Path, label: String, text: &str, is_edited: bool) -> Looked {
    let names = NameList::read(root);
    let text = kept(text, is_edited);
    let mut looked = Looked::default();
    let file = looked.add(label, Some(text.clone()));
    looked.diagnostics = check::message(&text, file, &names.names);
    looked.names = names;
    looked
}

/// Returns the part of a message that git keeps: nothing below the line that cuts, and no remarks. What is left out stands empty, so
/// that places hold.
fn kept(text: &str, is_edited: bool) -> String {
    let cut = text.find("# ------------------------ >8 ------------------------");
    let text = &text[..cut.unwrap_or(text.len())];
    let is_remark = |it: &str| it.starts_with('#') && is_edited;
    let lines = text.split_inclusive('\n');
    lines.map(|it| if is_remark(it) { "\n" } else { it }).collect()
}

/// Checks a project as git is about to save it, and the files beside its records that are new or changed; nothing where git has
/// nothing of it.
pub fn staged(root: &Path, day: NaiveDate, progress: Progress<'_>) -> Result<Option<Checked>, Failure> {
    let history = History::open(root, FOLDERS)?;
    let tree = history.staged()?;
    of_tree(root, &history, tree, day, progress)
}

/// Does the same for files that wait to be saved by this program.
pub fn waiting(root: &Path, stage: &Stage, day: NaiveDate, progress: Progress<'_>) -> Result<Option<Checked>, Failure> {
    let history = History::open(root, FOLDERS)?.with(stage.surroundings());
    let tree = history.staged_in(Some(stage.index()))?;
    of_tree(root, &history, tree, day, progress)
}

fn of_tree(
    root: &Path,
    history: &History,
    tree: Tree,
    day: NaiveDate,
    progress: Progress<'_>,
) -> Result<Option<Checked>, Failure> {
    let tree = Arc::new(tree);
    let before = match history.head()? {
        Some(head) => Some(history.whole(&head)?),
        None => None,
    };
    let old = |path: &str| before.as_ref().and_then(|it| it.object(path));
    let is_new = |path: &&str| tree.object(path) != old(path) && !matches!(role(path), Role::Record(_));
    let beside: Vec<String> = tree.paths().filter(is_new).map(str::to_owned).collect();
    if !tree.is_project() {
        return Ok(None);
    }
    let files = Files::Leaving(root.to_owned(), tree);
    let names = NameList::of(&files);
    let mut snapshot = {
        let inspect = check::record_with_names(&names.names);
        Snapshot::read(files, progress, &inspect, |paths, read, inspect| {
            project::load(paths, day, read, inspect)
        })?
    };
    let tried = look::read(&snapshot.files, &snapshot.project);
    let mut own = std::mem::take(&mut snapshot.diagnostics);
    for path in beside {
        let text = snapshot.files.bytes(&path).ok().and_then(|it| text_of(&it));
        let paths = &mut snapshot.project.paths;
        let known = paths.iter().position(|it| *it == path);
        let at = known.unwrap_or_else(|| {
            paths.push(path.clone());
            paths.len() - 1
        });
        let file = project::file_id(at);
        own.extend(guard::saved(file, &path));
        if let Some(text) = text {
            own.extend(check::beside(&text, &path, file, &names.names));
            let conflicts = characters::check(&text, file).into_iter();
            own.extend(conflicts.filter(|it| it.rule == CONFLICT));
        }
    }
    Ok(Some(Checked::of(snapshot, own, tried, names, Purpose::INTERNAL)))
}

/// What is about to be pushed, and where to.
#[derive(Debug)]
pub struct Push<'a> {
    /// The project's folder.
    pub root: &'a Path,
    /// The day.
    pub day: NaiveDate,
    /// What git says of the names that it sends.
    pub refs: &'a [Ref],
    /// The address.
    pub address: &'a str,
    /// The language in which messages of commits are called so.
    pub language: Language,
}

impl Push<'_> {
    /// Looks through every file and message that leaves; refuses a host that the project does not name.
    pub fn look(&self) -> Result<Looked, Failure> {
        let history = History::open(self.root, FOLDERS)?;
        let outgoing = history.outgoing(self.refs, self.address)?;
        let manifest = self.manifest(&history, &outgoing);
        self.refuse_host(&manifest)?;
        let mut looked = Looked {
            names: NameList::read(self.root),
            ..Looked::default()
        };
        for sent in &outgoing.messages {
            let label = self.language.say("pushed-message", &[("id", short(&sent.id).into())]);
            let file = looked.add(label, Some(sent.text.clone()));
            let found = check::message(&sent.text, file, &looked.names.names);
            looked.diagnostics.extend(found);
        }
        self.look_at_files(&history, outgoing, &manifest, &mut looked);
        Ok(looked)
    }

    /// Returns the text of the manifest that leaves, else of the one that lies here.
    fn manifest(&self, history: &History, outgoing: &Outgoing) -> String {
        let first = outgoing.tips.first();
        let sent = first.and_then(|it| whole(history, it, self.day)?.text(read::MANIFEST).ok());
        sent.unwrap_or_else(|| read::text(self.root, read::MANIFEST).unwrap_or_default())
    }

    fn refuse_host(&self, manifest: &str) -> Result<(), Failure> {
        let hosts = manifest_of(manifest, self.day).hosts;
        let host = host(self.address);
        let is_named = hosts.iter().any(|it| it.eq_ignore_ascii_case(&host));
        if hosts.is_empty() || is_named || self.refs.iter().all(|it| it.local.is_none()) {
            return Ok(());
        }
        Err(Failure::project("pushed-host")
            .with("host", host)
            .with("hosts", hosts.join(", ")))
    }

    fn look_at_files(&self, history: &History, outgoing: Outgoing, manifest: &str, looked: &mut Looked) {
        let mut unseen = Vec::new();
        let mut rounds: Vec<BTreeMap<String, (FileId, String)>> = Vec::new();
        let mut times: FxHashMap<String, usize> = FxHashMap::default();
        let mut older = FxHashSet::default();
        let tips: Vec<Tree> = outgoing
            .tips
            .iter()
            .filter_map(|it| whole(history, it, self.day))
            .collect();
        for file in outgoing.files {
            let Some(path) = file.path.strip_prefix(history.prefix()) else {
                continue;
            };
            let time = times.entry(path.to_owned()).or_default();
            let is_current = tips.iter().any(|it| it.object(path) == Some(&file.object));
            let label = if is_current {
                path.to_owned()
            } else {
                format!("{path} ({})", short(&file.commit))
            };
            let text = contents(history, &file);
            if guard::is_private(path) || guard::is_raw(path) {
                let file = looked.add(label, text);
                looked.diagnostics.extend(guard::shared(file, path));
                continue;
            }
            let Some(text) = text else {
                unseen.push(path.to_owned());
                continue;
            };
            let id = looked.add(label, Some(text.clone()));
            if is_current {
                let conflicts = characters::check(&text, id).into_iter();
                looked.diagnostics.extend(conflicts.filter(|it| it.rule == CONFLICT));
            }
            if matches!(role(path), Role::Record(_)) {
                if rounds.len() == *time {
                    rounds.push(BTreeMap::new());
                }
                rounds[*time].insert(path.to_owned(), (id, text));
            } else {
                let found = check::beside(&text, path, id, &looked.names.names);
                looked.diagnostics.extend(found);
            }
            older.extend((!is_current).then_some(id));
            *time += 1;
        }
        for round in rounds {
            let found = self.look_at_records(&round, manifest, &looked.names);
            looked.diagnostics.extend(found);
        }
        let is_older = looked.diagnostics.iter().any(|it| older.contains(&it.place.file));
        looked.notes = notes(is_older, &unseen);
    }

    /// Returns the personal data in some records, with what excuses them there and in the manifest.
    fn look_at_records(
        &self,
        round: &BTreeMap<String, (FileId, String)>,
        manifest: &str,
        names: &NameList,
    ) -> Vec<Diagnostic> {
        let mut paths: Vec<String> = round.keys().cloned().collect();
        if !round.contains_key(read::MANIFEST) {
            paths.push(read::MANIFEST.to_owned());
            paths.sort_unstable();
        }
        let text = |path: &str| round.get(path).map_or(manifest, |it| it.1.as_str());
        let ids: Vec<Option<FileId>> = paths.iter().map(|it| round.get(it).map(|it| it.0)).collect();
        let inspect = check::record_with_names(&names.names);
        let loaded = project::load(paths, self.day, &|path| Ok(text(path).to_owned()), &inspect);
        let project = loaded.project;
        let text_at = |file: FileId, span: Span| text(project.path(file)).get(span.range()).map(str::to_owned);
        let settled = levels::settle(&project, loaded.diagnostics, &text_at, Purpose::INTERNAL);
        let personal = settled.into_iter().filter(|it| Kind::of_rule(it.rule).is_some());
        let placed = personal.filter_map(|mut it| {
            it.place.file = ids.get(it.place.file.0 as usize).copied().flatten()?;
            it.related.clear();
            Some(it)
        });
        placed.collect()
    }
}

fn notes(is_older: bool, unseen: &[String]) -> Vec<Message> {
    let older = is_older.then(|| Message::new("pushed-older"));
    let first = unseen.first().map(|first| {
        let message = Message::new("pushed-unseen").with("path", first.as_str());
        message.with("count", unseen.len())
    });
    older.into_iter().chain(first).collect()
}

fn manifest_of(text: &str, day: NaiveDate) -> Manifest {
    let paths = vec![read::MANIFEST.to_owned()];
    project::load(paths, day, &|_| Ok(text.to_owned()), &|_, _| {})
        .project
        .manifest
}

fn whole(history: &History, id: &str, day: NaiveDate) -> Option<Tree> {
    let commit = Commit { id: id.to_owned(), day };
    history.whole(&commit).ok()
}

fn contents(history: &History, file: &SentFile) -> Option<String> {
    history.contents(file).ok().and_then(|it| text_of(&it))
}

/// Returns the text of a file, in the encodings in which people save texts; nothing of what is none.
fn text_of(bytes: &[u8]) -> Option<String> {
    match read::decode(bytes.to_vec()) {
        Ok(text) if !text.contains('\0') => Some(text),
        Err(Unreadable::Utf16) => utf16(bytes),
        // Older programs save texts byte by byte; what is no text at all has signs that no text has.
        Err(Unreadable::NotUtf8 { .. }) if !bytes.contains(&0) => Some(String::from_utf8_lossy(bytes).into_owned()),
        _ => None,
    }
}

fn utf16(bytes: &[u8]) -> Option<String> {
    let is_little = bytes.starts_with(&[0xff, 0xfe]);
    let one = |it: &[u8]| {
        if is_little {
            u16::from_le_bytes([it[0], it[1]])
        } else {
            u16::from_be_bytes([it[0], it[1]])
        }
    };
    let units: Vec<u16> = bytes.get(2..)?.chunks_exact(2).map(one).collect();
    String::from_utf16(&units).ok()
}

fn short(id: &str) -> &str {
    id.get(..SHORT).unwrap_or(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_git_throws_away_of_a_message_is_not_looked_at() {
        let text = "Rettet\n# 670761-1152\n# ------------------------ >8 ------------------------\n-670761-1152\n";
        assert_eq!(kept(text, true), "Rettet\n\n");
        assert_eq!(kept("# 670761-1152\n", false), "# 670761-1152\n");
    }

    #[test]
    fn a_text_is_read_in_the_encodings_that_people_save_in() {
        let wide = |bytes: fn(u16) -> [u8; 2], mark: [u8; 2]| {
            let units = "Læge".encode_utf16().flat_map(bytes);
            mark.into_iter().chain(units).collect::<Vec<u8>>()
        };
        assert_eq!(text_of("Læge".as_bytes()).as_deref(), Some("Læge"));
        assert_eq!(text_of(&wide(u16::to_le_bytes, [0xff, 0xfe])).as_deref(), Some("Læge"));
        assert_eq!(text_of(&wide(u16::to_be_bytes, [0xfe, 0xff])).as_deref(), Some("Læge"));
        assert_eq!(
            text_of(b"cpr 670761-1152 L\xe6ge").as_deref(),
            Some("cpr 670761-1152 L\u{fffd}ge")
        );
        assert_eq!(text_of(b"PK\x03\x04\0\xff"), None);
    }
}
