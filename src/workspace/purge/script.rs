//! The steps that take what should be gone out of the history, as a script to be read and run.
//!
//! The script holds no word of what is to go: it names objects, and what stands in their place lies beside it.

use super::contents::Contents;
use super::wanted::{DIGESTS, FOLDER, Purge, WORDS};
use crate::diagnostic::Failure;
use crate::disk::error::Error;
use crate::disk::git::everything::ObjectKind;
use crate::disk::{output, read};
use crate::edit::erasure;
use crate::language::Language;
use crate::workspace::guard;
use rustc_hash::FxHashSet;
use std::path::{Path, PathBuf};

const TEMPLATE: &str = include_str!("steps.sh");
/// What stands in the place of a digest.
const NO_DIGEST: &str = "0000000000000000";
/// What the script says, by its places in the template; each stands in the catalogues under `purge-sh-…`.
const SENTENCES: [&str; 25] = [
    "title",
    "read",
    "better",
    "before",
    "use",
    "functions",
    "push",
    "host",
    "clean",
    "unclean",
    "stashed",
    "shallow",
    "worktrees",
    "fetch",
    "rewrite",
    "refresh",
    "message",
    "forget",
    "verify",
    "remains",
    "next",
    "place",
    "gone",
    "old",
    "behind",
];

/// What was written.
#[derive(Debug)]
pub struct Script {
    /// The script.
    pub path: PathBuf,
    /// How many objects are written anew or left out.
    pub objects: usize,
    /// How many messages are written anew.
    pub messages: usize,
    /// What can't be looked into.
    pub closed: Vec<String>,
}

/// Files for the script's folder, by name, and the lines of the script that use them.
#[derive(Debug, Default)]
struct Parts {
    files: Vec<(String, String)>,
    rules: Vec<String>,
    objects: usize,
    messages: usize,
    closed: Vec<String>,
}

impl Purge<'_> {
    /// Writes the script and what it needs into a folder that git leaves alone; `program` is how this one is called.
    pub fn write(&self, program: &str, language: Language) -> Result<Script, Failure> {
        if !guard::is_guarded(self.root) && self.root.join(FOLDER).is_dir() {
            return Err(Failure::project("purge-unguarded").with("folder", FOLDER));
        }
        let mut parts = self.parts(language)?;
        parts.files.push((WORDS.to_owned(), self.words.written()));
        let digests: Vec<&str> = self.digests.iter().map(String::as_str).collect();
        parts.files.push((DIGESTS.to_owned(), digests.join("\n") + "\n"));
        let top = self.history.top().unwrap_or_else(|| self.root.to_owned());
        let folder = self.folder();
        parts.files.push((
            "purge.sh".to_owned(),
            self.script(&parts.rules, &folder, &top, program, language),
        ));
        let refused = |path: &Path, why: output::Refused| match why {
            output::Refused::Machine(error) => Error::io(&path.display().to_string(), &error).into(),
            output::Refused::Foreign => Failure::usage("build-foreign-file").with("path", path.display().to_string()),
        };
        for old in read::below(&folder) {
            output::remove(&old).map_err(|why| refused(&old, why))?;
        }
        let guard = self.root.join(FOLDER).join(guard::LIST);
        if !guard::is_guarded(self.root) {
            output::write(&guard, b"*\n").map_err(|why| refused(&guard, why))?;
        }
        for (name, text) in &parts.files {
            let path = folder.join(name);
            output::write(&path, text.as_bytes()).map_err(|why| refused(&path, why))?;
        }
        Ok(Script {
            path: folder.join("purge.sh"),
            objects: parts.objects,
            messages: parts.messages,
            closed: parts.closed,
        })
    }

    /// Returns what stands in the place of each object and each message that holds what should be gone.
    fn parts(&self, language: Language) -> Result<Parts, Failure> {
        let mut parts = Parts::default();
        let (place, gone) = (language.word("purge-sh-place"), language.word("purge-sh-gone"));
        let commits: FxHashSet<String> = self.history.marks()?.into_iter().map(|it| it.id).collect();
        self.history.objects(|object| match object.kind {
            ObjectKind::Commit if commits.contains(object.id) => {
                let text = String::from_utf8_lossy(object.bytes.unwrap_or_default()).into_owned();
                let message = text.split_once("\n\n").map_or("", |it| it.1);
                if self.is_in(message) {
                    parts.messages += 1;
                    let name = format!("message-{}", object.id);
                    parts.files.push((name, self.cleaned(message, &place, &gone)));
                }
            }
            ObjectKind::Blob => {
                let Some(path) = self.places.get(object.id) else {
                    return;
                };
                let contents = object.bytes.map_or(Contents::Closed, Contents::of);
                let is_hit = contents.texts().iter().any(|it| self.is_in(it));
                if self.own.contains(object.id) || is_hit && !matches!(contents, Contents::Text(_)) {
                    parts.objects += 1;
                    parts.rules.push(format!("drop {}", object.id));
                } else if let Contents::Text(text) = &contents
                    && is_hit
                {
                    parts.objects += 1;
                    let name = format!("{}.txt", parts.objects);
                    parts.rules.push(format!("replace {} {name}", object.id));
                    parts.files.push((name, self.cleaned(text, &place, &gone)));
                } else if contents == Contents::Closed {
                    parts.closed.push(path.clone());
                }
            }
            _ => {}
        })?;
        if self.is_id_gone() {
            parts.rules.push(format!("drop_path '{}'", self.id));
        }
        parts.closed.sort_unstable();
        parts.closed.dedup();
        Ok(parts)
    }

    /// Returns a text with other words in the place of what should be gone.
    fn cleaned(&self, text: &str, place: &str, gone: &str) -> String {
        let mut ranges: Vec<(std::ops::Range<usize>, &str)> =
            self.words.find(text).into_iter().map(|it| (it, place)).collect();
        if self.is_id_gone() {
            let places = erasure::places(text, &self.id).into_iter();
            ranges.extend(places.map(|at| (at..at + self.id.len(), gone)));
        }
        for digest in &self.digests {
            let places = text.match_indices(&**digest).map(|it| it.0);
            ranges.extend(places.map(|at| (at..at + digest.len(), NO_DIGEST)));
        }
        ranges.sort_by_key(|it| it.0.start);
        let (mut cleaned, mut at) = (String::with_capacity(text.len()), 0);
        for (range, with) in ranges {
            if range.start < at {
                continue;
            }
            cleaned.push_str(&text[at..range.start]);
            cleaned.push_str(with);
            at = range.end;
        }
        cleaned.push_str(&text[at..]);
        cleaned
    }

    fn script(&self, rules: &[String], folder: &Path, top: &Path, program: &str, language: Language) -> String {
        let quoted = |text: &str| text.replace('\'', "'\\''");
        let shown = |path: &Path| quoted(&path.display().to_string());
        let id = ("id", self.id.as_str().into());
        let mut script = TEMPLATE.to_owned();
        for name in SENTENCES {
            let sentence = language.say(&format!("purge-sh-{name}"), std::slice::from_ref(&id));
            script = script.replace(&format!("{{{{{name}}}}}"), &sentence.replace('\'', "’"));
        }
        let length = self.own.iter().chain(self.places.keys()).next().map_or(40, String::len);
        for (name, value) in [
            ("here", shown(folder)),
            ("top", shown(top)),
            ("project", shown(self.root)),
            ("ip", quoted(program)),
            ("id", quoted(&self.id)),
            ("zero", "0".repeat(length)),
            ("rules", rules.join("\n")),
        ] {
            script = script.replace(&format!("{{{{{name}}}}}"), &value);
        }
        script
    }
}
