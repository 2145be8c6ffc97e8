//! Judges each quotation by what is cited for it.

use super::compare::{self, Difference};
use super::normal::Normal;
use super::omission::omission;
use super::parts::{Part, parts};
use super::quoted::{Quotation, Tie};
use super::verdict::{Candidate, Faithful, Unfaithful, Verdict, Why, may_quote};
use crate::project::Project;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::record::{Data, Record};
use crate::source::{FileId, Span};
use crate::syntax::citation::{Citation, Item};
use crate::syntax::markdown::outline::{Form, Passage};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::OnceCell;

/// How many words from a quotation's start or end show that it is meant to come from a note.
const SIMILAR: usize = 4;

/// Judges quotations, and remembers the notes' words as they are compared.
#[derive(Debug)]
pub struct Judge<'a> {
    project: &'a Project,
    /// By file, and by the start of one passage; of a whole note by none.
    sources: FxHashMap<(FileId, Option<u32>), Source<'a>>,
    /// All the words of a record, by file.
    wholes: FxHashMap<FileId, Source<'a>>,
}

/// A passage that may be quoted, or all of a note's, as they are compared.
#[derive(Debug)]
struct Source<'a> {
    words: Normal,
    /// Where each passage begins in the words.
    passages: Vec<(usize, &'a Passage)>,
    /// The words in small letters, and where each passage begins in them.
    small: OnceCell<(String, Vec<usize>)>,
}

/// Where a quotation differs from its source.
#[derive(Debug, Clone, Copy)]
pub struct Differing<'a> {
    /// The note that it is nearest to.
    pub record: Option<&'a Record>,
    /// The passage, where that can be said.
    pub passage: Option<&'a Passage>,
    /// The word that differs, where that can be said.
    pub word: Option<Span>,
}

impl<'a> Judge<'a> {
    /// Returns a judge of the quotations of a project.
    pub fn of(project: &'a Project) -> Self {
        Self {
            project,
            sources: FxHashMap::default(),
            wholes: FxHashMap::default(),
        }
    }

    /// Compares a quotation with what is cited for it; beside several, it is enough that it stands in one.
    pub fn judge(&mut self, quotation: &Quotation<'a>) -> Verdict<'a> {
        if quotation.tie == Tie::Nothing {
            return Verdict::Uncited;
        }
        let versions: Vec<Vec<Part>> = quotation.versions().map(parts).collect();
        let own = self.among(&versions, &quotation.own);
        if quotation.tie == Tie::After || matches!(own, Some(Verdict::Faithful(_))) {
            return own.unwrap_or(Verdict::Unchecked);
        }
        let others = self.among(&versions, &quotation.others);
        let verdict = match (own, others) {
            (_, Some(Verdict::Faithful(it))) => Verdict::Faithful(it),
            (Some(own), _) => own,
            (None, others) => others.unwrap_or(Verdict::Unchecked),
        };
        match verdict {
            Verdict::Unfaithful(it) if quotation.tie == Tie::Weak && !self.is_similar(quotation, &it) => {
                Verdict::Uncited
            }
            verdict => verdict,
        }
    }

    /// Compares a quotation with what some citations cite; nothing where there are none.
    fn among(&mut self, versions: &[Vec<Part>], citations: &[&'a Citation]) -> Option<Verdict<'a>> {
        let mut candidates = Vec::new();
        let mut unfaithful: Option<(&Record, Why)> = None;
        let mut unchecked = citations.is_empty();
        // A line cites the same many times over.
        let mut compared = FxHashSet::default();
        for item in citations.iter().flat_map(|it| &it.items) {
            let Some(candidate) = comparable(self.project, item) else {
                unchecked = true;
                continue;
            };
            let place = (candidate.record.file, candidate.passage.map(|it| it.span.start));
            if !compared.insert(place) {
                continue;
            }
            let why = match self.compare(versions, candidate) {
                Ok(faithful) => return Some(Verdict::Faithful(faithful)),
                Err(why) => why,
            };
            let may = candidate.record.note().is_some_and(may_quote);
            if unfaithful.is_none_or(|it| may && !it.0.note().is_some_and(may_quote)) {
                unfaithful = Some((candidate.record, why));
            }
            if why == Why::Words {
                candidates.push(candidate);
            }
        }
        match unfaithful {
            _ if unchecked => (!citations.is_empty()).then_some(Verdict::Unchecked),
            Some((record, why)) => Some(Verdict::Unfaithful(Unfaithful {
                record,
                why,
                candidates,
            })),
            None => Some(Verdict::Unchecked),
        }
    }

    fn compare(&mut self, versions: &[Vec<Part>], candidate: Candidate<'a>) -> Result<Faithful<'a>, Why> {
        let record = candidate.record;
        if record.note().is_some_and(Note::is_erased) {
            return Err(Why::Erased);
        }
        if candidate.passage.is_some_and(|it| it.form != Form::Quote) {
            return Err(Why::Summary);
        }
        let source = self.source(candidate);
        if source.passages.is_empty() {
            return Err(Why::NoQuote);
        }
        let found = versions.iter().find_map(|it| source.find(it)).ok_or(Why::Words)?;
        Ok(Faithful {
            record,
            omission: omission(&source.words, &found),
        })
    }

    fn source(&mut self, candidate: Candidate<'a>) -> &Source<'a> {
        let key = (candidate.record.file, candidate.passage.map(|it| it.span.start));
        self.sources.entry(key).or_insert_with(|| {
            let quotes = candidate
                .record
                .outline
                .passages
                .iter()
                .filter(|it| it.form == Form::Quote);
            match candidate.passage {
                Some(passage) => Source::of(std::iter::once(passage)),
                None => Source::of(quotes),
            }
        })
    }

    /// Tells whether words stand somewhere in a record, in whatever kind of passage.
    pub(super) fn stands_in(&mut self, record: &'a Record, words: &str) -> bool {
        let source = self
            .wholes
            .entry(record.file)
            .or_insert_with(|| Source::of(record.outline.passages.iter()));
        source.find(&parts(words)).is_some()
    }

    /// Returns where a quotation begins to differ, and from which passage.
    pub fn difference(&mut self, quotation: &Quotation<'a>, unfaithful: &Unfaithful<'a>) -> Differing<'a> {
        let parts = quotation.versions().last().map(parts).unwrap_or_default();
        let mut best: Option<(Candidate<'a>, &'a Passage, Difference, &Part)> = None;
        for candidate in &unfaithful.candidates {
            let source = self.source(*candidate);
            let Some((part, difference)) = source.difference(&parts) else {
                continue;
            };
            if best.is_none_or(|it| it.2.shared < difference.shared) {
                best = source.at(difference.at).map(|it| (*candidate, it, difference, part));
            }
        }
        let Some((candidate, passage, difference, part)) = best else {
            let first = unfaithful.candidates.first();
            return Differing {
                record: first.map(|it| it.record),
                passage: first.and_then(|it| it.passage),
                word: None,
            };
        };
        let word = part.normal.origin(difference.word);
        Differing {
            record: Some(candidate.record),
            passage: Some(passage),
            word: word.map(|it| quotation.place(part.at + it.start..part.at + it.end)),
        }
    }

    /// Tells whether a quotation has so many words in common with a source that it is meant to come from it.
    fn is_similar(&mut self, quotation: &Quotation<'a>, unfaithful: &Unfaithful<'a>) -> bool {
        let parts: Vec<Vec<Part>> = quotation.versions().map(parts).collect();
        unfaithful.candidates.iter().any(|candidate| {
            let source = self.source(*candidate);
            let shared = |parts: &Vec<Part>| source.difference(parts).is_some_and(|it| it.1.shared >= SIMILAR);
            parts.iter().any(shared)
        })
    }
}

impl<'a> Source<'a> {
    fn of(passages: impl Iterator<Item = &'a Passage>) -> Self {
        let mut words = Normal::default();
        let mut starts = Vec::new();
        for passage in passages {
            starts.push((words.text.len(), passage));
            words.push(passage.text.as_ref().map_or("", |it| &it.words));
            words.close();
        }
        Self {
            words,
            passages: starts,
            small: OnceCell::new(),
        }
    }

    /// Returns where the parts of a quotation stand in one passage.
    fn find(&self, parts: &[Part]) -> Option<Vec<std::ops::Range<usize>>> {
        let all = self.words.text.len();
        let Some(first) = parts.first() else {
            return Some(Vec::new());
        };
        let mut from = 0;
        loop {
            let place = compare::next(&self.words, from..all, first)?;
            let next = self.passages.partition_point(|it| it.0 <= place.start);
            let end = self.passages.get(next).map_or(all, |it| it.0);
            let start = self.passages[next - 1].0;
            if let Some(found) = compare::find(&self.words, start..end, parts) {
                return Some(found);
            }
            from = end;
        }
    }

    /// Returns where the first part that stands nowhere differs from the words.
    fn difference<'b>(&self, parts: &'b [Part]) -> Option<(&'b Part, Difference)> {
        let (small, _) = self.small();
        let is_missing = |it: &&Part| compare::next(&self.words, 0..self.words.text.len(), it).is_none();
        let part = parts.iter().find(is_missing)?;
        Some((part, compare::difference(part, small)?))
    }

    fn small(&self) -> &(String, Vec<usize>) {
        self.small.get_or_init(|| {
            let (mut small, mut starts) = (String::with_capacity(self.words.text.len()), Vec::new());
            for (at, (start, _)) in self.passages.iter().enumerate() {
                let end = self.passages.get(at + 1).map_or(self.words.text.len(), |it| it.0);
                starts.push(small.len());
                small.push_str(&self.words.text[*start..end].to_lowercase());
            }
            (small, starts)
        })
    }

    /// Returns the passage that holds a byte of the words in small letters.
    fn at(&self, byte: usize) -> Option<&'a Passage> {
        let next = self.small().1.partition_point(|it| *it <= byte);
        Some(self.passages[next.checked_sub(1)?].1)
    }
}

/// Returns the note that an item cites, where its words are at hand and may stand in the draft at all.
fn comparable<'a>(project: &'a Project, item: &Item) -> Option<Candidate<'a>> {
    let record = project.find(Kind::Note, &item.record.value)?;
    let Data::Note(note) = &record.data else {
        return None;
    };
    if note.is_withdrawn() || note.is_planned(project.today) {
        return None;
    }
    let passage = match &item.name {
        Some(name) => Some(record.passage(&name.value)?),
        None => None,
    };
    let kept = record.outline.passages.first().is_none_or(|it| it.text.is_some());
    kept.then_some(Candidate { record, passage })
}
