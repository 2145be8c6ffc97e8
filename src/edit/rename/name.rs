//! Whether a new name may be used.

use super::target;
use crate::diagnostic::Failure;
use crate::project::Project;
use crate::project::reference::Found;
use crate::project::thing::{Thing, ThingKind};
use crate::record::kind::{Kind, id_of};
use crate::record::process::CONDITIONS;
use crate::text::slug::{is_id, is_reserved, slug};

/// The longest id that reading takes.
const LONGEST: usize = 200;

/// A new name that may be given.
#[derive(Debug)]
pub(super) struct Name {
    /// The id, or the name of a passage or a statement.
    pub(super) id: String,
    /// A chapter's number as it stands in the file's name.
    pub(super) number: Option<String>,
}

impl Name {
    /// Returns the path that a file gets.
    pub(super) fn path(&self, path: &str) -> String {
        let start = path.rfind('/').map_or(0, |it| it + 1);
        let end = path.rfind('.').filter(|it| *it > start).unwrap_or(path.len());
        format!("{}{}{}", &path[..start], self.stem(), &path[end..])
    }

    /// Returns the id with a chapter's number.
    pub(super) fn stem(&self) -> String {
        match &self.number {
            Some(number) => format!("{number}-{}", self.id),
            None => self.id.clone(),
        }
    }

    /// Returns how people will know it.
    pub(super) fn shown(&self, target: &Thing<'_>) -> String {
        match target.name() {
            Some(_) => format!("{}#{}", target.base(), self.id),
            None => self.stem(),
        }
    }
}

/// Returns the new name of something, if it may have it.
pub(super) fn check(project: &Project, target: &Thing<'_>, new: &str) -> Result<Name, Failure> {
    let old = target::shown(project, target);
    let name = match target.name() {
        Some(_) => passage(target, new)?,
        None if target.kind() == ThingKind::Record(Kind::Chapter) => chapter(&old, new),
        None => Name {
            id: new.to_owned(),
            number: None,
        },
    };
    spelling(target, &name.id)?;
    if name.shown(target) == old {
        return Err(Failure::usage("rename-same").with("id", old));
    }
    free(project, target, &name)?;
    Ok(name)
}

fn passage(target: &Thing<'_>, new: &str) -> Result<Name, Failure> {
    let (record, name) = new
        .split_once('#')
        .map_or((None, new), |(record, name)| (Some(record), name));
    let same = |it: &str| it == target.base() || target.kind().home().plain(it) == target.base();
    if record.is_some_and(|it| !same(it)) {
        return Err(Failure::usage("rename-elsewhere").with("id", target.id()));
    }
    Ok(Name {
        id: name.trim_start_matches('^').to_owned(),
        number: None,
    })
}

/// A chapter keeps its number unless it gets another.
fn chapter(old: &str, new: &str) -> Name {
    let number = |stem: &str| {
        let id = id_of(Kind::Chapter, stem);
        stem.strip_suffix(id)
            .and_then(|it| it.strip_suffix('-'))
            .map(str::to_owned)
    };
    Name {
        id: id_of(Kind::Chapter, new).to_owned(),
        number: number(new).or_else(|| number(old)),
    }
}

fn spelling(target: &Thing<'_>, id: &str) -> Result<(), Failure> {
    if target.kind() == ThingKind::Source {
        return source_key(id);
    }
    let right = slug(id);
    let letter_first = target.kind() == ThingKind::Record(Kind::Theme) || target.name().is_some();
    if !is_id(id) || id.len() > LONGEST {
        let key = if right.is_empty() {
            "rename-spelling"
        } else {
            "rename-spelling-near"
        };
        return Err(Failure::usage(key).with("id", id).with("right", right));
    }
    if letter_first && !id.starts_with(|it: char| it.is_ascii_lowercase()) {
        return Err(Failure::usage("rename-letter").with("id", id));
    }
    let word = target.kind() == ThingKind::Milestone && CONDITIONS.contains(&id);
    // Without quotes this word is nothing at all in YAML.
    if is_reserved(id) || word || id == "null" {
        return Err(Failure::usage("rename-reserved").with("id", id));
    }
    Ok(())
}

/// A source's key is what a citation can name it by, so signs that end or divide a key can't be in it.
fn source_key(key: &str) -> Result<(), Failure> {
    let first = key.starts_with(|it: char| it.is_alphanumeric() || it == '_');
    let last = key.ends_with(|it: char| it.is_alphanumeric() || it == '_');
    let rest = key
        .chars()
        .all(|it| it.is_alphanumeric() || matches!(it, '_' | '-' | '.' | ':' | '+'));
    if first && last && rest && key != "null" && key.len() <= LONGEST {
        Ok(())
    } else {
        Err(Failure::usage("rename-key").with("id", key))
    }
}

fn free(project: &Project, target: &Thing<'_>, name: &Name) -> Result<(), Failure> {
    if let Thing::Part(record, _) = target {
        return match record.passage(&name.id) {
            Some(_) => Err(taken(&name.shown(target))),
            None => Ok(()),
        };
    }
    // Where a chapter only moves, the name in its way is its own.
    if name.id == target.base() {
        return Ok(());
    }
    // Notes and sources are cited in the same way, so they share one space.
    let cited = [ThingKind::Record(Kind::Note), ThingKind::Source];
    let own = [target.kind()];
    let kinds = if cited.contains(&own[0]) { &cited[..] } else { &own };
    match project.look_up(&name.id, kinds.iter().copied()) {
        Found::Nothing => Ok(()),
        _ => Err(taken(&name.id)),
    }
}

fn taken(id: &str) -> Failure {
    Failure::usage("rename-taken").with("id", id)
}
