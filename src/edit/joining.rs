//! Two versions of a record that grew out of one, joined: by keys in its head, by blocks in its body.

mod body;
mod flow;
mod hunks;
mod keyed;
mod piece;
mod ways;

pub use piece::{Clash, Joined, Prefer};

use crate::record::kind::Kind;
use crate::record::kinds::{Role, role};
use crate::record::note::Note;
use crate::record::{self, Record};
use crate::source::{FileId, Source};
use crate::syntax::front_matter;

/// What it is called here that a passage's or a statement's name stands twice.
const NAME_TWICE: &str = "duplicate-name";

/// The three versions of a file.
#[derive(Debug, Clone, Copy)]
pub struct Versions<'a> {
    /// Its path, by which its kind is known.
    pub path: &'a str,
    /// What both grew out of; nothing where both made it.
    pub base: Option<&'a str>,
    /// One's own.
    pub mine: &'a str,
    /// The others'.
    pub theirs: &'a str,
}

/// Joins two versions of a file. Where somebody took their words back in one of them, that one is taken.
pub fn join(versions: Versions<'_>, prefer: Prefer) -> Joined {
    let is_windows = versions.mine.contains("\r\n");
    let plain = |it: &str| it.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let base = versions.base.map(plain);
    let (mine, theirs) = (plain(versions.mine), plain(versions.theirs));
    let plain = Versions {
        path: versions.path,
        base: base.as_deref(),
        mine: &mine,
        theirs: &theirs,
    };
    let mut joined = protected(plain).map_or_else(|| plain.parts(prefer), Joined::settled);
    if is_windows {
        joined.text = joined.text.replace('\n', "\r\n");
    }
    if versions.mine.starts_with('\u{feff}') {
        joined.text.insert(0, '\u{feff}');
    }
    joined
}

impl Versions<'_> {
    fn parts(self, prefer: Prefer) -> Joined {
        let base = self.base.unwrap_or_default();
        if self.path.ends_with(".yaml") {
            return keyed::join(base, self.mine, self.theirs, 0, prefer);
        }
        let is_text = self.path.ends_with(".md");
        let (Some(own), Some(other)) = (front_matter::split(self.mine), front_matter::split(self.theirs)) else {
            return body::join(base, self.mine, self.theirs, is_text, prefer);
        };
        let old = front_matter::split(base);
        let head = old.map_or("", |it| &base[it.yaml.range()]);
        let text = old.map_or(if self.base.is_some() { base } else { "" }, |it| &base[it.body.range()]);
        let mut joined = Joined::settled("---\n");
        joined.push(keyed::join(
            head,
            &self.mine[own.yaml.range()],
            &self.theirs[other.yaml.range()],
            0,
            prefer,
        ));
        joined.text.push_str("---\n");
        // Whoever took out what one participant said takes it out of what others made of it, too.
        let prefer = match self.takes_parts_back() {
            Some(true) => Prefer::Mine,
            Some(false) => Prefer::Theirs,
            None => prefer,
        };
        let (mine, theirs) = (&self.mine[own.body.range()], &self.theirs[other.body.range()]);
        joined.push(body::join(text, mine, theirs, is_text, prefer));
        joined
    }

    /// Returns whether one's own version, and not the other, says that a participant took something back since; nothing where none does.
    fn takes_parts_back(self) -> Option<bool> {
        let parts = |text: &str| note(self.path, text, |it| it.rare().withdrawn_parts.len()).unwrap_or_default();
        let before = self.base.map_or(0, parts);
        let (own, other) = (parts(self.mine), parts(self.theirs));
        (own.max(other) > before && own != other).then_some(own > other)
    }
}

/// Returns the version in which a note was withdrawn or erased; nothing where it was not.
fn protected(versions: Versions<'_>) -> Option<&str> {
    let gone = |text: &&str| is_gone(versions.path, text);
    [versions.mine, versions.theirs].into_iter().find(gone)
}

/// Tells whether a text is that of a note that was withdrawn or erased.
pub fn is_gone(path: &str, text: &str) -> bool {
    note(path, text, |it| it.is_withdrawn() || it.is_erased()).unwrap_or(false)
}

/// Tells whether somebody took back of a note what an older text of it has.
pub fn has_less(path: &str, old: &str, new: &str) -> bool {
    let parts = |text: &str| note(path, text, |it| it.rare().withdrawn_parts.len()).unwrap_or_default();
    !is_gone(path, old) && (is_gone(path, new) || parts(new) > parts(old))
}

/// Tells whether a text is that of a note that was erased.
pub fn is_erased(path: &str, text: &str) -> bool {
    note(path, text, Note::is_erased).unwrap_or(false)
}

fn note<T>(path: &str, text: &str, ask: impl Fn(&Note) -> T) -> Option<T> {
    let (record, _) = read(path, text)?;
    record.note().map(ask)
}

/// Tells whether a joined text has a fault by itself that neither version has, such as a key that stands twice.
pub fn is_broken(path: &str, joined: &str, mine: &str, theirs: &str) -> bool {
    let faults = |text: &str| read(path, text).map_or(Vec::new(), |it| it.1);
    let (own, other) = (faults(mine), faults(theirs));
    let count = |faults: &[&str], rule: &str| faults.iter().filter(|it| **it == rule).count();
    let joined = faults(joined);
    joined
        .iter()
        .any(|rule| count(&joined, rule) > count(&own, rule) + count(&other, rule))
}

fn read(path: &str, text: &str) -> Option<(Record, Vec<&'static str>)> {
    let Role::Record(kind) = role(path) else {
        return None;
    };
    let source = Source {
        file: FileId(0),
        path: path.to_owned(),
        text: text.to_owned(),
    };
    let keeps_texts = kind == Kind::Note;
    let (record, found) = record::read(&source, kind, keeps_texts);
    let mut faults: Vec<&'static str> = found.into_iter().map(|it| it.rule).collect();
    // Which names stand twice a rule says, when all is read.
    let mut names: Vec<&str> = record.names().collect();
    names.sort_unstable();
    faults.extend(names.windows(2).filter(|it| it[0] == it[1]).map(|_| NAME_TWICE));
    Some((record, faults))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOAL: &str = "policy/goals/a.yaml";
    const NOTE: &str = "interviews/a.md";

    fn joined(path: &str, base: Option<&str>, mine: &str, theirs: &str) -> (String, usize) {
        let versions = Versions {
            path,
            base,
            mine,
            theirs,
        };
        let joined = join(versions, Prefer::Nobody);
        (joined.text, joined.clashes.len())
    }

    #[test]
    fn a_text_that_has_a_key_twice_only_after_joining_is_broken() {
        let (mine, theirs) = ("title: A\nnumber: 1\n", "number: 2\ntitle: A\n");
        assert!(is_broken(GOAL, "number: 2\ntitle: A\nnumber: 1\n", mine, theirs));
        assert!(!is_broken(GOAL, mine, mine, theirs));
        assert!(!is_broken("README.md", "a: 1\na: 2\n", "", ""));
    }

    #[test]
    fn a_text_in_which_a_name_stands_twice_only_after_joining_is_broken() {
        let chapter = "policy/chapters/10-a.md";
        let text = |body: &str| format!("---\ntitle: A\nstatus: draft\n---\n{body}");
        let (mine, theirs) = (text("Vi vil A. ^punkt\n"), text("Vi vil B. ^punkt\n"));
        let both = text("Vi vil A. ^punkt\n\nVi vil B. ^punkt\n");
        assert!(is_broken(chapter, &both, &mine, &theirs));
        assert!(!is_broken(
            chapter,
            &both.replacen("^punkt", "^andet", 1),
            &mine,
            &theirs
        ));
        assert!(!is_broken(chapter, &both, &both, &theirs), "it stood twice before");
        let note = |body: &str| format!("---\npublish: quote\n---\n{body}");
        let (mine, theirs) = (note("> A. ^a\n"), note("- A! ^a\n"));
        assert!(is_broken(NOTE, &note("> A. ^a\n\n- A! ^a\n"), &mine, &theirs));
    }

    #[test]
    fn a_head_is_joined_by_keys_and_a_body_by_blocks_with_the_ends_of_lines_that_one_has() {
        let base = "---\npublish: quote\n---\n\nA.\n\nB.\n";
        let mine = "---\r\npublish: quote\r\ntitle: T\r\n---\r\n\r\nA!\r\n\r\nB.\r\n";
        let theirs = "---\npublish: none\n---\n\nA.\n\nB?\n";
        let expected = "---\r\npublish: none\r\ntitle: T\r\n---\r\n\r\nA!\r\n\r\nB?\r\n";
        assert_eq!(joined(NOTE, Some(base), mine, theirs), (expected.to_owned(), 0));
    }

    #[test]
    fn a_note_that_somebody_withdrew_stays_so_and_what_one_of_several_took_back_stays_out() {
        let base = "---\npublish: quote\n---\n\nA. ^a\n\nB. ^b\n";
        let gone = "---\npublish: none\nwithdrawn: {date: 2018-05-01, right: consent}\n---\n";
        let more = "---\npublish: quote\n---\n\nA! ^a\n\nB. ^b\n\nC.\n";
        assert_eq!(joined(NOTE, Some(base), gone, more), (gone.to_owned(), 0));
        assert_eq!(joined(NOTE, Some(base), more, gone), (gone.to_owned(), 0));
        let head = "---\npublish: quote\nwithdrawn-parts:\n  - {date: 2018-05-01, right: consent, passages: [a], participants: 1}\n---\n";
        let part = format!("{head}\nB. ^b\n");
        let expected = format!("{head}\nB. ^b\n\nC.\n");
        assert_eq!(joined(NOTE, Some(base), &part, more), (expected.clone(), 0));
        assert_eq!(joined(NOTE, Some(base), more, &part), (expected, 0));
    }
}
