//! What git is about to send: the messages and the files that the other side does not have yet.

use super::history::{History, HistoryError, output};
use super::objects::Object;
use crate::disk::read::LARGEST;
use crate::source::Unreadable;
use rustc_hash::FxHashSet;

/// What git says of something that it is about to send; one line on the standard input of the hook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ref {
    /// The object here; nothing where the name is deleted there.
    pub local: Option<String>,
    /// What the name stands for there; nothing where there is no such name yet.
    pub remote: Option<String>,
}

/// Reads the lines `LOCAL-NAME OBJECT REMOTE-NAME OBJECT`; nothing where one is none.
pub fn refs(lines: &str) -> Option<Vec<Ref>> {
    let object = |id: &str| {
        let is_id = id.len() >= 40 && id.bytes().all(|it| it.is_ascii_hexdigit());
        let id = is_id.then(|| (!id.bytes().all(|it| it == b'0')).then(|| id.to_owned()));
        id.ok_or(())
    };
    let one = |line: &str| {
        // The name here may be anything that git understands, spaces too.
        let mut words = line.trim_end().rsplitn(4, ' ');
        let (remote, _, local) = (words.next()?, words.next()?, words.next()?);
        words.next()?;
        Some(Ref {
            local: object(local).ok()?,
            remote: object(remote).ok()?,
        })
    };
    lines.lines().filter(|it| !it.trim().is_empty()).map(one).collect()
}

/// A text that is about to be sent with a commit or a tag.
#[derive(Debug)]
pub struct Sent {
    /// The object that says it, in hexadecimal numbers.
    pub id: String,
    /// What it says.
    pub text: String,
}

/// A file that is about to be sent.
#[derive(Debug, PartialEq, Eq, Hash, Clone)]
pub struct SentFile {
    /// Its path from the top of the repository.
    pub path: String,
    /// The name of its contents.
    pub object: String,
    /// The commit that it was saved in; that of a tag where it hangs on that.
    pub commit: String,
}

/// What git is about to send.
#[derive(Debug, Default)]
pub struct Outgoing {
    /// The messages of commits and tags.
    pub messages: Vec<Sent>,
    /// The files as they were saved, the newest commits first.
    pub files: Vec<SentFile>,
    /// The commits that names stand for in the end.
    pub tips: Vec<String>,
}

impl History {
    /// Returns what leaves with some names for an address: all that the other side does not have, as far as this clone knows.
    pub fn outgoing(&self, refs: &[Ref], address: &str) -> Result<Outgoing, HistoryError> {
        let mut outgoing = Outgoing::default();
        for local in refs.iter().filter_map(|it| it.local.as_deref()) {
            self.follow(local, &mut outgoing)?;
        }
        if outgoing.tips.is_empty() {
            return Ok(outgoing);
        }
        let commits = self.unsent(&outgoing.tips, refs, address)?;
        for commit in &commits {
            if let Ok(Object::Commit(bytes)) = self.store().object(commit) {
                outgoing.messages.push(Sent {
                    id: commit.clone(),
                    text: message(&bytes),
                });
            }
        }
        self.changed(&commits, &mut outgoing)?;
        Ok(outgoing)
    }

    /// Follows a name to its commit, over the tags on the way.
    fn follow(&self, object: &str, outgoing: &mut Outgoing) -> Result<(), HistoryError> {
        let mut id = object.to_owned();
        loop {
            let unreadable = |_: Unreadable| HistoryError::Failed(format!("cannot read {id}"));
            match self.store().object(&id).map_err(unreadable)? {
                Object::Commit(_) => outgoing.tips.push(id),
                Object::Tag(bytes) => {
                    let text = String::from_utf8_lossy(&bytes).into_owned();
                    let target = text.lines().next().and_then(|it| it.strip_prefix("object "));
                    let target = target.map(str::to_owned);
                    outgoing.messages.push(Sent {
                        id: id.clone(),
                        text: message(&bytes),
                    });
                    if let Some(target) = target {
                        id = target;
                        continue;
                    }
                }
                Object::Tree => {
                    let listing = self.output(&["ls-tree", "-r", "-z", "--full-tree", &id])?;
                    for line in String::from_utf8_lossy(&listing).split_terminator('\0') {
                        if let Some((head, path)) = line.split_once('\t') {
                            let file = head.rsplit(' ').next().unwrap_or_default();
                            outgoing.files.push(sent_file(path, file, &id));
                        }
                    }
                }
                Object::File(_) => outgoing.files.push(sent_file(&id, &id, &id)),
            }
            return Ok(());
        }
    }

    /// Returns the commits that the other side does not have, newest first.
    fn unsent(&self, tips: &[String], refs: &[Ref], address: &str) -> Result<Vec<String>, HistoryError> {
        let mut words: Vec<String> = vec!["rev-list".to_owned()];
        words.extend(tips.iter().cloned());
        words.push("--not".to_owned());
        // What stands there now may never have been fetched here, such as before a push by force.
        let known = refs.iter().filter_map(|it| it.remote.clone());
        words.extend(known.filter(|it| self.store().object(it).is_ok()));
        words.extend(self.remotes(address).into_iter().map(|it| format!("--remotes={it}")));
        words.push("--".to_owned());
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let listing = self.output(&words)?;
        Ok(String::from_utf8_lossy(&listing).lines().map(str::to_owned).collect())
    }

    /// Returns how many commits that changed files of the project the other side does not have, as far as this clone knows;
    /// nothing where there is nobody to send to, or nothing yet.
    pub fn not_sent(&self) -> Result<Option<usize>, HistoryError> {
        if self.head()?.is_none() || self.remote_names().is_empty() {
            return Ok(None);
        }
        let upstream = self.output(&["rev-parse", "--verify", "--quiet", "@{upstream}"]);
        let mut words = vec!["rev-list", "--count", "HEAD", "--not"];
        let upstream = upstream.map(|it| String::from_utf8_lossy(&it).trim().to_owned());
        words.push(upstream.as_deref().unwrap_or("--remotes"));
        words.push("--");
        words.extend(self.folders());
        let count = self.output(&words)?;
        Ok(String::from_utf8_lossy(&count).trim().parse().ok())
    }

    /// Returns the files in some places of the project's folder that lists of what git must not see name, the user's own among
    /// them, and that git does not keep all the same.
    pub fn ignored(&self, places: &[&str]) -> Result<FxHashSet<String>, HistoryError> {
        let mut command = self.git();
        if let Some(list) = super::hook::user_path(self.folder(), "core.excludesFile") {
            command.arg("-c").arg(format!("core.excludesFile={}", list.display()));
        }
        command.args(["ls-files", "--others", "--ignored", "--exclude-standard", "-z", "--"]);
        command.args(places);
        let listing = output(command)?;
        let names = listing.split(|it| *it == 0).filter(|it| !it.is_empty());
        Ok(names.map(|it| String::from_utf8_lossy(it).into_owned()).collect())
    }

    /// Returns the names of the other repositories that this one knows.
    pub fn remote_names(&self) -> Vec<String> {
        let asked = [
            "config",
            "--local",
            "-z",
            "--name-only",
            "--get-regexp",
            r"^remote\..*\.url$",
        ];
        let listing = self.output(&asked).unwrap_or_default();
        let listing = String::from_utf8_lossy(&listing).into_owned();
        let name = |it: &str| Some(it.strip_prefix("remote.")?.strip_suffix(".url")?.to_owned());
        let mut names: Vec<String> = listing.split_terminator('\0').filter_map(name).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// Returns by which names this clone knows an address; what it saw there was sent before.
    fn remotes(&self, address: &str) -> Vec<String> {
        let asked = [
            "config",
            "--local",
            "-z",
            "--get-regexp",
            r"^remote\..*\.(url|pushurl)$",
        ];
        let listing = self.output(&asked).unwrap_or_default();
        let listing = String::from_utf8_lossy(&listing).into_owned();
        let entries = listing.split_terminator('\0').filter_map(|it| it.split_once('\n'));
        let of = entries.filter(|it| it.1 == address).filter_map(|it| {
            let name = it.0.strip_prefix("remote.")?.rsplit_once('.')?.0;
            // A name with signs of a pattern would mean others too.
            let is_plain = |it: char| it.is_alphanumeric() || "-_./".contains(it);
            name.chars().all(is_plain).then(|| name.to_owned())
        });
        of.collect()
    }

    /// Adds the files as each of these commits has changed them, by every one of its parents.
    fn changed(&self, commits: &[String], outgoing: &mut Outgoing) -> Result<(), HistoryError> {
        let mut input = commits.join("\n");
        input.push('\n');
        let words = ["diff-tree", "--stdin", "-r", "--root", "-m", "-z", "--no-renames"];
        let listing = self.fed(&words, input)?;
        let listing = String::from_utf8_lossy(&listing).into_owned();
        let mut seen = FxHashSet::default();
        let (mut fields, mut commit) = (listing.split_terminator('\0'), "");
        while let Some(field) = fields.next() {
            // A commit, or `:MODE MODE OBJECT OBJECT STATUS` with a path behind it.
            let Some(head) = field.strip_prefix(':') else {
                commit = field;
                continue;
            };
            let Some(path) = fields.next() else { break };
            let [_, mode, _, object, status] = head.split(' ').collect::<Vec<_>>()[..] else {
                continue;
            };
            // What is deleted or another repository brings no text.
            let is_file = mode.starts_with("100") || mode == "120000";
            if is_file && !status.starts_with('D') && seen.insert((path.to_owned(), object.to_owned())) {
                outgoing.files.push(sent_file(path, object, commit));
            }
        }
        Ok(())
    }

    /// Returns the contents of a file that is about to be sent.
    pub fn contents(&self, file: &SentFile) -> Result<Vec<u8>, Unreadable> {
        self.store().contents_up_to(&file.object, LARGEST)
    }
}

fn sent_file(path: &str, object: &str, commit: &str) -> SentFile {
    SentFile {
        path: path.to_owned(),
        object: object.to_owned(),
        commit: commit.to_owned(),
    }
}

/// Returns what a commit or a tag says, behind its head.
fn message(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    text.split_once("\n\n").map_or_else(String::new, |it| it.1.to_owned())
}
