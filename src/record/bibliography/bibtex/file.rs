//! The entries of a BibTeX file before any word is taken from one to another.

use super::super::defect::DefectKind;
use super::super::entries::Bibliography;
use super::fields::{LINKS, abbreviations, is_overloaded, is_unused, length, right_field, right_kind, single};
use super::links::{self, Node, Trouble};
use crate::source::Span;
use crate::syntax::bibtex::Entry;
use biblatex::{EntryType, Pair, RawBibliography, RawEntry, Spanned};
use rustc_hash::FxHashMap;

/// What a file holds.
#[derive(Default)]
pub(super) struct File<'a> {
    /// Its sources, in their order.
    pub(super) sources: Vec<Source<'a>>,
    /// Its abbreviations, in their order.
    pub(super) abbreviations: Vec<Abbreviation<'a>>,
    by_key: FxHashMap<&'a str, usize>,
    by_abbreviation: FxHashMap<&'a str, usize>,
}

/// A source as it stands in the file.
pub(super) struct Source<'a> {
    /// Where its key stands.
    pub(super) key: Span,
    /// Where its text begins; the library counts from there.
    pub(super) start: usize,
    /// What stands there, without what it takes from others.
    pub(super) raw: Spanned<RawEntry<'a>>,
    /// What it takes from others.
    pub(super) links: Vec<Link<'a>>,
    /// Whether nothing can be made of it.
    pub(super) is_lost: bool,
}

/// That a source takes words from another.
pub(super) struct Link<'a> {
    /// The field that says so.
    pub(super) field: &'static str,
    /// The other's key.
    pub(super) word: &'a str,
    /// Where the field stands.
    at: Span,
    /// The other's number; nothing where there is none.
    pub(super) to: Option<usize>,
}

/// A short name for words.
pub(super) struct Abbreviation<'a> {
    at: Span,
    /// The name and the words.
    pub(super) pair: Pair<'a>,
}

impl<'a> File<'a> {
    /// Returns the number of an abbreviation.
    pub(super) fn abbreviation(&self, name: &str) -> Option<usize> {
        self.by_abbreviation.get(name).copied()
    }

    /// Takes in an entry, or reports why it can't be.
    pub(super) fn take(&mut self, text: &'a str, entry: &Entry, read: &mut Bibliography) {
        let is_abbreviations = entry.is_abbreviations(text);
        let has_key = !entry.key.is_empty() && !is_abbreviations;
        let at = if has_key { entry.key } else { entry.kind };
        let key = || text[at.range()].to_owned();
        if !entry.is_closed {
            return read.report(at, DefectKind::Unclosed { key: key() });
        }
        if !has_key && !is_abbreviations {
            return read.report(at, DefectKind::NoKey);
        }
        let Ok(raw) = RawBibliography::parse(&text[entry.whole.range()]) else {
            return read.report(at, DefectKind::Unreadable { key: key() });
        };
        let fields = raw.entries.iter().flat_map(|it| &it.v.fields);
        let shown = fields.chain(&raw.abbreviations).filter(|it| !is_unused(it.key.v));
        if shown.into_iter().any(is_overloaded) {
            return read.report(at, DefectKind::TooMuch { key: key() });
        }
        let start = entry.whole.start as usize;
        for pair in raw.abbreviations {
            let at = Span::from(pair.key.span.clone()).shifted(start);
            self.by_abbreviation.insert(pair.key.v, self.abbreviations.len());
            self.abbreviations.push(Abbreviation { at, pair });
        }
        for raw in raw.entries {
            self.put(text, entry, raw, read);
        }
    }

    fn put(&mut self, text: &'a str, entry: &Entry, mut raw: Spanned<RawEntry<'a>>, read: &mut Bibliography) {
        let start = entry.whole.start as usize;
        let kind = &text[entry.kind.range()];
        let is_unknown = matches!(EntryType::new(kind), EntryType::Unknown(_));
        if let Some(near) = right_kind(kind).filter(|_| is_unknown) {
            let field = format!("@{kind}");
            read.report(
                entry.kind,
                DefectKind::UnknownField {
                    field,
                    near: Some(near),
                },
            );
        }
        let mut links = Vec::new();
        for pair in std::mem::take(&mut raw.v.fields) {
            let name = pair.key.v.to_ascii_lowercase();
            let at = Span::from(pair.key.span.clone()).shifted(start);
            if let Some(field) = LINKS.iter().copied().find(|it| **it == name) {
                links.extend(linked(field, &pair).map(|word| Link {
                    field,
                    word,
                    at,
                    to: None,
                }));
            } else if !is_unused(&name) {
                if let Some(near) = right_field(&name) {
                    read.report(
                        at,
                        DefectKind::UnknownField {
                            field: name,
                            near: Some(near),
                        },
                    );
                }
                raw.v.fields.push(pair);
            }
        }
        self.by_key
            .entry(&text[entry.key.range()])
            .or_insert(self.sources.len());
        self.sources.push(Source {
            key: entry.key,
            start,
            raw,
            links,
            is_lost: false,
        });
    }

    /// Joins sources with what they take words from; what is not there, comes round to itself or goes on beyond measure is reported.
    pub(super) fn link(&mut self, read: &mut Bibliography) {
        for source in &mut self.sources {
            for link in &mut source.links {
                link.to = self.by_key.get(link.word).copied();
                if link.to.is_none() {
                    let word = link.word.to_owned();
                    read.report(link.at, DefectKind::Reference { word });
                }
            }
        }
        let mut nodes = self.nodes();
        for trouble in links::cut(&mut nodes) {
            match trouble {
                Trouble::Cycle(cycle) => {
                    let names: Vec<&str> = cycle.iter().chain(&cycle[..1]).map(|it| self.name(*it).0).collect();
                    let kind = DefectKind::Cycle { keys: shortened(names) };
                    read.report(self.name(cycle[0]).1, kind);
                    for node in cycle {
                        self.lose(node);
                    }
                }
                Trouble::TooMuch(node) => {
                    let (name, at) = self.name(node);
                    let key = name.to_owned();
                    read.report(at, DefectKind::TooMuch { key });
                    self.lose(node);
                }
            }
        }
    }

    /// Returns what is made of what: first the abbreviations, then the sources.
    fn nodes(&self) -> Vec<Node> {
        let used = |pair: &Pair<'a>| {
            abbreviations(pair)
                .filter_map(|it| self.abbreviation(it))
                .collect::<Vec<_>>()
        };
        let abbreviation = |it: &Abbreviation<'a>| Node {
            size: length(&it.pair),
            from: used(&it.pair),
        };
        let first = self.abbreviations.len();
        let source = |source: &Source<'a>| {
            let mut from: Vec<usize> = source.raw.v.fields.iter().flat_map(used).collect();
            from.extend(source.links.iter().filter_map(|it| Some(first + it.to?)));
            Node {
                size: source.raw.v.fields.iter().map(length).sum(),
                from,
            }
        };
        self.abbreviations
            .iter()
            .map(abbreviation)
            .chain(self.sources.iter().map(source))
            .collect()
    }

    fn name(&self, node: usize) -> (&'a str, Span) {
        match self.abbreviations.get(node) {
            Some(it) => (it.pair.key.v, it.at),
            None => {
                let source = &self.sources[node - self.abbreviations.len()];
                (source.raw.v.key.v, source.key)
            }
        }
    }

    /// Makes sure that nothing follows an entry any further.
    fn lose(&mut self, node: usize) {
        match self.abbreviations.get_mut(node) {
            Some(it) => it.pair.value.v.clear(),
            None => self.sources[node - self.abbreviations.len()].is_lost = true,
        }
    }
}

/// Returns the keys that a field names.
fn linked<'a>(field: &str, pair: &Pair<'a>) -> impl Iterator<Item = &'a str> {
    let value = single(pair).unwrap_or_default();
    let words: Vec<&str> = if field == "xdata" {
        value.split(',').collect()
    } else {
        vec![value]
    };
    let plain = |text: &'a str| text.trim_matches(|it: char| it.is_whitespace() || matches!(it, '{' | '}'));
    words.into_iter().map(plain).filter(|it| !it.is_empty())
}

/// The most names of a circle that are written out.
const MOST_NAMES: usize = 12;

fn shortened(mut names: Vec<&str>) -> String {
    if names.len() > MOST_NAMES {
        names.splice(MOST_NAMES / 2..names.len() - MOST_NAMES / 2, ["…"]);
    }
    names.join(" → ")
}
