//! Both versions of a line: word by word, in their form.

use super::notes::Side;
use super::{Redline, signature};
use crate::document::{Change, Inline, Picture};
use crate::text::difference::{letters, readable, segments, tokens};
use rustc_hash::FxHashSet;

/// Signs that are no word weigh more than what may be lost between two changes.
const HEAVY: usize = 9;

/// A part of a line that is inserted or deleted as a whole, with the forms around it, the outermost first.
#[derive(Debug, Clone)]
struct Atom<'d> {
    forms: Vec<Form<'d>>,
    what: AtomKind<'d>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Form<'d> {
    Emphasis,
    Strong,
    Foreign(&'d str),
    Link(&'d str, &'d str),
}

#[derive(Debug, Clone, Copy)]
enum AtomKind<'d> {
    Word(&'d str),
    Code(&'d str),
    Picture(&'d Picture),
    Footnote(usize),
    LineBreak,
}

/// What two atoms must have in common to be the same, with the forms around it.
type Formed<'d> = (Vec<Form<'d>>, Key<'d>);

/// What an atom is known by, its forms aside.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key<'d> {
    Word(&'d str),
    Code(&'d str),
    Picture(u64),
    /// A note that both versions have word for word.
    SameNote(u64),
    /// A note that only one version has as it is; two that stand at the same place are two versions of one.
    OtherNote,
    LineBreak,
}

impl<'d> Redline<'d> {
    /// Returns both versions of a line.
    pub(super) fn line(&mut self, old: &'d [Inline], new: &'d [Inline]) -> Vec<Inline> {
        let (mut old_atoms, mut new_atoms) = (Vec::new(), Vec::new());
        add(&mut old_atoms, &[], old);
        add(&mut new_atoms, &[], new);
        let (old_keys, new_keys) = self.keys(&old_atoms, &new_atoms);
        let weight = |at: usize| match old_atoms[at].what {
            AtomKind::Word(word) => letters(word),
            _ => HEAVY,
        };
        let mut marked = Vec::new();
        for segment in readable(segments(&old_keys, &new_keys), weight) {
            let (old, new) = (&old_atoms[segment.old], &new_atoms[segment.new]);
            if segment.same {
                for (old, new) in old.iter().zip(new) {
                    let note = note(old).zip(note(new)).map(|it| self.note(it.0, it.1));
                    marked.push(Marked {
                        atom: new.clone(),
                        change: None,
                        note,
                    });
                }
                continue;
            }
            for (side, atoms, change) in [(Side::Old, old, Change::Deleted), (Side::New, new, Change::Inserted)] {
                // What is gone from a statement that was moved stands with its notes where it stood.
                let is_shown = |it: &&Atom<'_>| !self.is_moving || side == Side::New || note(it).is_none();
                for atom in atoms.iter().filter(is_shown).collect::<Vec<_>>() {
                    marked.push(Marked {
                        atom: atom.clone(),
                        change: Some(change),
                        note: note(atom).map(|it| self.notes.gather(side, it)),
                    });
                }
            }
        }
        built(&marked, 0)
    }

    fn keys(&self, old: &[Atom<'d>], new: &[Atom<'d>]) -> (Vec<Formed<'d>>, Vec<Formed<'d>>) {
        let content = |side, at: usize| signature::blocks(&self.notes, side, self.notes.content(side, at));
        let all = |side, atoms: &[Atom<'d>]| -> FxHashSet<u64> {
            atoms.iter().filter_map(note).map(|it| content(side, it)).collect()
        };
        let (old_notes, new_notes) = (all(Side::Old, old), all(Side::New, new));
        let key = |side, atom: &Atom<'d>| {
            let key = match atom.what {
                AtomKind::Word(word) => Key::Word(word),
                AtomKind::Code(code) => Key::Code(code),
                AtomKind::Picture(it) => Key::Picture(signature::picture(it)),
                AtomKind::LineBreak => Key::LineBreak,
                AtomKind::Footnote(at) => {
                    let content = content(side, at);
                    if old_notes.contains(&content) && new_notes.contains(&content) {
                        Key::SameNote(content)
                    } else {
                        Key::OtherNote
                    }
                }
            };
            (atom.forms.clone(), key)
        };
        (
            old.iter().map(|it| key(Side::Old, it)).collect(),
            new.iter().map(|it| key(Side::New, it)).collect(),
        )
    }

    /// Returns where a note stands that both versions have; it may have changed all the same.
    fn note(&mut self, old: usize, new: usize) -> usize {
        if self.is_moving {
            return self.notes.gather(Side::New, new);
        }
        let known = self.notes.place(Side::New, new).or(self.notes.place(Side::Old, old));
        if let Some(place) = known {
            return place;
        }
        let place = self.notes.reserve(old, new);
        let content = self.blocks(self.notes.content(Side::Old, old), self.notes.content(Side::New, new));
        self.notes.fill(place, content);
        place
    }
}

fn note(atom: &Atom<'_>) -> Option<usize> {
    match atom.what {
        AtomKind::Footnote(at) => Some(at),
        _ => None,
    }
}

/// Takes a line apart; a line break of the source text is a space.
fn add<'d>(atoms: &mut Vec<Atom<'d>>, forms: &[Form<'d>], content: &'d [Inline]) {
    for inline in content {
        let mut push = |what| {
            atoms.push(Atom {
                forms: forms.to_vec(),
                what,
            });
        };
        match inline {
            Inline::Text(text) => {
                let word = |it: &'d str| {
                    if it.trim().is_empty() && !it.is_empty() {
                        " "
                    } else {
                        it
                    }
                };
                tokens(text).into_iter().map(word).map(AtomKind::Word).for_each(push);
            }
            Inline::SoftBreak => push(AtomKind::Word(" ")),
            Inline::Code(code) => push(AtomKind::Code(code)),
            Inline::Picture(it) => push(AtomKind::Picture(it)),
            Inline::Footnote(at) => push(AtomKind::Footnote(*at)),
            Inline::LineBreak => push(AtomKind::LineBreak),
            Inline::Emphasis(content) => add(atoms, &[forms, &[Form::Emphasis]].concat(), content),
            Inline::Strong(content) => add(atoms, &[forms, &[Form::Strong]].concat(), content),
            Inline::Foreign { language, content } => add(atoms, &[forms, &[Form::Foreign(language)]].concat(), content),
            Inline::Link { target, title, content } => {
                add(atoms, &[forms, &[Form::Link(target, title)]].concat(), content);
            }
            Inline::Inserted(content) | Inline::Deleted(content) => add(atoms, forms, content),
        }
    }
}

/// An atom with what became of it, and where its note at the foot stands now.
struct Marked<'d> {
    atom: Atom<'d>,
    change: Option<Change>,
    note: Option<usize>,
}

impl<'d> Marked<'d> {
    fn form(&self, depth: usize) -> Option<Form<'d>> {
        self.atom.forms.get(depth).copied()
    }
}

/// Puts a line together again from a depth of forms on: marks stand outside what changed as a whole, and inside a link
/// of which only some words did.
fn built(marked: &[Marked<'_>], depth: usize) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    for group in
        marked.chunk_by(|a, b| a.form(depth) == b.form(depth) && (a.form(depth).is_some() || a.change == b.change))
    {
        let Some(first) = group.first() else { continue };
        let is_whole = group.iter().all(|it| it.change == first.change);
        let change = first.change.filter(|_| is_whole);
        let content = match first.form(depth) {
            None => group.iter().fold(Vec::new(), |mut content, it| {
                add_plain(&mut content, it.atom.what, it.note);
                content
            }),
            Some(form) if change.is_some() => vec![formed(form, unmarked(group, depth + 1))],
            Some(form) => vec![formed(form, built(group, depth + 1))],
        };
        match (change, out.last_mut()) {
            (Some(Change::Inserted), Some(Inline::Inserted(last)))
            | (Some(Change::Deleted), Some(Inline::Deleted(last))) => {
                last.extend(content);
            }
            (Some(Change::Inserted), _) => out.push(Inline::Inserted(content)),
            (Some(Change::Deleted), _) => out.push(Inline::Deleted(content)),
            (None, _) => out.extend(content),
        }
    }
    out
}

/// Puts together what stands within a mark.
fn unmarked(marked: &[Marked<'_>], depth: usize) -> Vec<Inline> {
    let mut out = Vec::new();
    for group in marked.chunk_by(|a, b| a.form(depth) == b.form(depth)) {
        match group.first().and_then(|it| it.form(depth)) {
            Some(form) => out.push(formed(form, unmarked(group, depth + 1))),
            None => group.iter().for_each(|it| add_plain(&mut out, it.atom.what, it.note)),
        }
    }
    out
}

fn formed(form: Form<'_>, content: Vec<Inline>) -> Inline {
    match form {
        Form::Emphasis => Inline::Emphasis(content),
        Form::Strong => Inline::Strong(content),
        Form::Foreign(language) => Inline::Foreign {
            language: language.to_owned(),
            content,
        },
        Form::Link(target, title) => Inline::Link {
            target: target.to_owned(),
            title: title.to_owned(),
            content,
        },
    }
}

fn add_plain(out: &mut Vec<Inline>, what: AtomKind<'_>, note: Option<usize>) {
    match (what, out.last_mut()) {
        (AtomKind::Word(word), Some(Inline::Text(text))) => text.push_str(word),
        (AtomKind::Word(word), _) => out.push(Inline::text(word)),
        (AtomKind::Code(code), _) => out.push(Inline::Code(code.to_owned())),
        (AtomKind::Picture(it), _) => out.push(Inline::Picture(it.clone())),
        (AtomKind::Footnote(_), _) => out.extend(note.map(Inline::Footnote)),
        (AtomKind::LineBreak, _) => out.push(Inline::LineBreak),
    }
}
