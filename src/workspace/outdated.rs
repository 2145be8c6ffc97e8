//! Which words changed since a statement was reviewed, looked up in the history; digests alone can't say it.

use super::snapshot::Checked;
use crate::diagnostic::{Diagnostic, Failure, Message, Related};
use crate::disk::git::history::{History, HistoryError};
use crate::disk::git::snapshot::Snapshot as Tree;
use crate::evidence::review::{self, Cited, Outdated};
use crate::evidence::{citations, statements_in};
use crate::language::Value;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::kind::{FOLDERS, Kind, id_of};
use crate::record::kinds::{Role, role};
use crate::record::{self, Data, Record};
use crate::source::{FileId, Place, Source, Span};
use crate::syntax::markdown::outline::{Form, Passage};
use crate::syntax::markdown::running_text::words;
use crate::text::difference::{Bag, excerpts};
use crate::text::digest::Digest;

/// The rule whose findings are explained.
const RULE: &str = "outdated-evidence";
/// How many states of the history are looked through for one statement.
const MOST: usize = 30;
/// How alike words must be to be taken for the same passage under another name.
const ALIKE: f64 = 0.5;
/// How many characters of a passage are shown.
const LONGEST: usize = 300;

/// Says in the findings which words changed, where the history knows; asks git only where there is such a finding.
pub fn explain(checked: &mut Checked) -> Result<(), Failure> {
    if !checked.diagnostics.iter().any(|it| it.rule == RULE) {
        return Ok(());
    }
    let snapshot = &checked.snapshot;
    let Some(Ok(history)) = snapshot.files.root().map(|it| History::open(it, FOLDERS)) else {
        return Ok(());
    };
    let outdated: Vec<Outdated<'_>> = review::outdated(&snapshot.project).collect();
    let diagnostics = &mut checked.diagnostics;
    snapshot.with_texts(|texts| {
        let describer = Describer {
            project: &snapshot.project,
            texts,
            history,
        };
        for finding in diagnostics.iter_mut().filter(|it| it.rule == RULE) {
            let place = finding.place;
            let Some(statement) = snapshot.project.at(place.file, place.span.start) else {
                continue;
            };
            let is_here = |it: &&Outdated<'_>| it.statement.thing().place() == statement.place();
            if let Some(outdated) = outdated.iter().find(is_here)
                // Without an answer from git the places say enough.
                && let Ok(then) = describer.then(outdated)
            {
                describer.explain(outdated, then, finding);
            }
        }
    })
}

/// Words as they were when a statement was reviewed.
struct Then {
    digest: Digest,
    /// The note's id and the passage's name; nothing for the statement itself.
    id: Option<(String, Option<String>)>,
    /// A source has none but its key.
    words: String,
}

impl Then {
    /// Returns where it stood: `note#passage`.
    fn place(&self) -> String {
        match &self.id {
            Some((key, Some(name))) => format!("{key}#{name}"),
            Some((key, None)) => key.clone(),
            None => String::new(),
        }
    }
}

struct Describer<'a> {
    project: &'a Project,
    texts: &'a Texts,
    history: History,
}

impl Describer<'_> {
    /// Finds the words that were reviewed and are not there now, in the states of the files that the statement rests on.
    fn then(&self, outdated: &Outdated<'_>) -> Result<Vec<Then>, HistoryError> {
        let mut wanted = outdated.removed.clone();
        if outdated.words {
            wanted.push(outdated.entry.reading.words);
        }
        let items = citations(outdated.statement.chapter, outdated.statement.passage).flat_map(|it| &it.items);
        let notes = items.filter_map(|it| self.project.find(Kind::Note, &it.record.value));
        let files = notes.chain([outdated.statement.chapter]);
        let paths: Vec<&str> = files.map(|it| self.project.path(it.file)).collect();
        let mut found: Vec<Then> = Vec::new();
        for commit in self.history.of(&paths, MOST)? {
            let snapshot = self.history.snapshot(&commit)?;
            found.extend(at(&snapshot, outdated, &mut wanted));
            if wanted.is_empty() {
                break;
            }
        }
        Ok(found)
    }

    /// Says in a finding what stood where something was changed, what was added, and what is gone.
    fn explain(&self, outdated: &Outdated<'_>, mut then: Vec<Then>, finding: &mut Diagnostic) {
        let own = then.iter().position(|it| it.id.is_none());
        let own = own.map(|it| then.remove(it).words);
        let removed = outdated.removed.len();
        let known = then.len() == removed;
        for (at, cited) in outdated.added.iter().enumerate() {
            let Some(related) = finding.related.get_mut(at) else {
                continue;
            };
            let before = before(cited, &self.now(cited), &then);
            match before {
                Some(at) if self.may_be_repeated(&then[at]) => {
                    related.message = was(&then.remove(at).words, &self.now(cited));
                }
                Some(at) if self.is_still_there(&then[at], cited) => drop(then.remove(at)),
                None if known => related.message.key = "outdated-evidence-new",
                _ => {}
            }
        }
        let place = Place {
            file: outdated.statement.chapter.file,
            span: outdated.statement.passage.span,
        };
        let own_related = finding
            .related
            .iter()
            .position(|it| it.message.key == "outdated-evidence-own");
        if let Some(before) = own {
            let message = was(
                &before,
                &self.block(place.file, place.span, outdated.statement.passage.form),
            );
            match own_related {
                Some(at) => finding.related[at].message = message,
                None => finding.related.push(Related { place, message }),
            }
        }
        for it in &then {
            let message = gone_message(it, self.may_be_repeated(it));
            finding.related.push(Related { place, message });
        }
    }

    /// Tells whether words may be repeated: they still stand in a note that nobody took back, or they are an earlier
    /// wording of a passage that still stands in one. Of a whole note nobody knows what was taken out of it, and why.
    fn may_be_repeated(&self, then: &Then) -> bool {
        let Some((key, name)) = &then.id else { return true };
        let notes = || self.project.records(Kind::Note).iter().filter(|it| is_kept(it));
        let has_it = |record: &Record| record.digests.as_ref().is_some_and(|it| it.have(then.digest));
        if *key == then.words || notes().any(has_it) {
            return true;
        }
        match (self.project.find(Kind::Note, key), name) {
            (Some(note), Some(name)) => is_kept(note) && note.passage(name).is_some(),
            // The note may have another name.
            (None, Some(name)) => notes().any(|note| {
                let words = |passage: &Passage| self.block(note.file, passage.span, passage.form);
                let likeness = |passage| likeness(&then.words, &words(passage));
                note.passage(name).map(likeness).is_some_and(|it| it >= ALIKE)
            }),
            (_, None) => false,
        }
    }

    /// Tells whether something cited is what was cited then, with other words, and maybe in a note of another name.
    fn is_still_there(&self, then: &Then, cited: &Cited<'_>) -> bool {
        let Some((key, name)) = &then.id else { return false };
        let is_renamed = self.project.find(Kind::Note, key).is_none();
        (key == cited.key || is_renamed) && name.as_deref() == cited.passage
    }

    /// Returns the words that something cited has now.
    fn now(&self, cited: &Cited<'_>) -> String {
        let record = self.project.find(Kind::Note, cited.key);
        match (record, cited.passage) {
            (Some(record), Some(name)) => {
                let form = record.passage(name).map_or(Form::Whole, |it| it.form);
                self.block(cited.place.file, cited.place.span, form)
            }
            (Some(record), None) => self.block(record.file, record.body, Form::Whole),
            (None, _) => String::new(),
        }
    }

    fn block(&self, file: FileId, span: Span, form: Form) -> String {
        match role(self.project.path(file)) {
            Role::Record(kind) => words(&self.texts.at(self.project, file, span), form, kind.row().markers),
            _ => String::new(),
        }
    }
}

/// Returns which of the words that were reviewed became those of something cited: by its name, else the most alike.
fn before(cited: &Cited<'_>, now: &str, then: &[Then]) -> Option<usize> {
    let by = |is_same: &dyn Fn(&str, Option<&str>) -> bool| {
        then.iter()
            .position(|it| it.id.as_ref().is_some_and(|(key, name)| is_same(key, name.as_deref())))
    };
    let exact = by(&|key, name| (key, name) == (cited.key, cited.passage));
    let named = || by(&|_, name| name.is_some() && name == cited.passage);
    let alike = || {
        let all = then.iter().enumerate().map(|(at, it)| (at, likeness(&it.words, now)));
        let best = all.max_by(|a, b| a.1.total_cmp(&b.1))?;
        (best.1 >= ALIKE).then_some(best.0)
    };
    exact.or_else(named).or_else(alike)
}

/// Tells whether a record is a note whose words are there, and that nobody took back.
fn is_kept(record: &Record) -> bool {
    record.note().is_some_and(|it| it.disclosure().is_kept())
}

fn likeness(one: &str, other: &str) -> f64 {
    Bag::of(one).likeness(&Bag::of(other))
}

/// Finds wanted words in one state of the project, by what the statement cited then.
fn at(snapshot: &Tree, outdated: &Outdated<'_>, wanted: &mut Vec<Digest>) -> Vec<Then> {
    let mut found = Vec::new();
    let Some((text, chapter)) = record(snapshot, Kind::Chapter, &outdated.statement.chapter.id) else {
        return found;
    };
    let Some(statement) = statements_in(&chapter).find(|it| it.name == outdated.statement.name) else {
        return found;
    };
    let mut take = |digest: Digest, id, words: &dyn Fn() -> String| {
        if let Some(at) = wanted.iter().position(|it| *it == digest) {
            wanted.remove(at);
            let words = words();
            found.push(Then { digest, id, words });
        }
    };
    let block = |text: &str, record: &Record, passage: &Passage| {
        let block = text.get(passage.span.range()).unwrap_or_default();
        words(block, passage.form, record.kind.row().markers)
    };
    let digests = chapter.digest(&text);
    if let Some(digest) = digests.part(&chapter.outline, statement.name) {
        take(digest, None, &|| block(&text, &chapter, statement.passage));
    }
    for item in citations(&chapter, statement.passage).flat_map(|it| &it.items) {
        let key = &*item.record.value;
        let Some((text, note)) = record(snapshot, Kind::Note, key) else {
            if let Some(digest) = source(snapshot, key) {
                take(digest, Some((key.to_owned(), None)), &|| key.to_owned());
            }
            continue;
        };
        let digests = note.digest(&text);
        let name = item.name.as_ref().map(|it| &*it.value);
        match name.map(|it| (it, note.passage(it))) {
            Some((name, Some(passage))) => {
                if let Some(digest) = digests.part(&note.outline, name) {
                    let id = Some((key.to_owned(), Some(name.to_owned())));
                    take(digest, id, &|| block(&text, &note, passage));
                }
            }
            Some((_, None)) => {}
            None => {
                let body = text.get(note.body.range()).unwrap_or_default();
                let id = Some((key.to_owned(), None));
                take(digests.whole, id, &|| {
                    words(body, Form::Whole, Kind::Note.row().markers)
                });
            }
        }
    }
    found
}

/// Reads a record as it was; nothing where it was not there.
fn record(snapshot: &Tree, kind: Kind, id: &str) -> Option<(String, Record)> {
    let is_it = |it: &&str| role(it) == Role::Record(kind) && id_of(kind, it) == id;
    let path = snapshot.paths().find(is_it)?.to_owned();
    let text = snapshot.text(&path).ok()?;
    let source = Source {
        file: FileId(0),
        path,
        text,
    };
    let record = record::read(&source, kind, false).0;
    Some((source.text, record))
}

/// Returns the digest that a source had; nothing where it was not there.
fn source(snapshot: &Tree, key: &str) -> Option<Digest> {
    let lists = snapshot.paths().filter(|it| role(it) == Role::Record(Kind::Sources));
    lists.map(str::to_owned).find_map(|path| {
        let text = snapshot.text(&path).ok()?;
        let source = Source {
            file: FileId(0),
            path,
            text,
        };
        match record::read(&source, Kind::Sources, false).0.data {
            Data::Sources(list) => list.digest(key),
            _ => None,
        }
    })
}

/// Says that something is gone: with its words, or where they may not be repeated by its name alone.
fn gone_message(then: &Then, may_repeat: bool) -> Message {
    let place = then.place();
    let (key, words) = match may_repeat {
        true if then.words == place => ("outdated-evidence-gone-source", None),
        true => ("outdated-evidence-gone", Some(("words", shown(&then.words)))),
        false => ("outdated-evidence-gone-untold", None),
    };
    let arguments = [("id", shown(&place))].into_iter().chain(words).collect();
    Message { key, arguments }
}

fn was(before: &str, now: &str) -> Message {
    let differing = excerpts(before, now);
    Message {
        key: "outdated-evidence-was",
        arguments: vec![("before", shown(&differing.before)), ("now", shown(&differing.after))],
    }
}

/// Returns words as they may be shown, not too many of them.
fn shown(words: &str) -> Value {
    let short: String = words.chars().take(LONGEST).collect();
    let end = if short.len() < words.len() { " …" } else { "" };
    format!("{short}{end}").into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture::today;
    use crate::disk::git::fixture::Repository;
    use crate::language::Language;
    use crate::workspace::fixture::{checked, repository, review};

    const NOTE: &str = "interviews/2018-03-14-boligselskaber-k3f.md";
    const CHAPTER: &str = "policy/chapters/10-a.md";
    const BODY: &str = "En tolk inden en uge. [@2018-03-14-boligselskaber-k3f#tolk] ^uge";

    /// A project whose one statement was reviewed, in a history.
    fn project() -> Repository {
        let repository = repository(&format!("//- {CHAPTER}\n---\ntitle: A\nstatus: draft\n---\n{BODY}\n"));
        review(&repository);
        repository.save("2018-05-01");
        repository
    }

    fn replace(repository: &Repository, path: &str, from: &str, to: &str) {
        let text = crate::disk::read::text(&repository.root(), path).unwrap();
        assert!(text.contains(from), "{text}");
        repository.write(path, &text.replace(from, to));
    }

    /// Returns what the finding says of the words, a line each.
    fn explained(repository: &Repository) -> Vec<String> {
        let mut checked = checked(repository, today());
        explain(&mut checked).unwrap();
        let own = checked.diagnostics.iter().filter(|it| it.rule == RULE);
        own.flat_map(|it| &it.related)
            .map(|it| Language::English.say(it.message.key, &it.message.arguments))
            .collect()
    }

    #[test]
    fn what_did_not_change_is_not_explained() {
        assert_eq!(explained(&project()), Vec::<String>::new());
    }

    #[test]
    fn a_passage_shows_the_words_that_it_had() {
        let repository = project();
        replace(&repository, NOTE, "tre uger", "fem uger");
        assert_eq!(
            explained(&repository),
            ["It said “Vi venter tre uger på en tolk.”. Now it says “Vi venter fem uger på en tolk.”"]
        );
    }

    #[test]
    fn a_statement_shows_its_own_words_and_a_new_citation_is_called_new() {
        let repository = project();
        replace(&repository, CHAPTER, "inden en uge", "inden to uger");
        let words = &explained(&repository)[0];
        assert!(words.contains("en uge") && words.contains("to uger"), "{words}");
        replace(&repository, CHAPTER, "inden to uger", "inden en uge");
        replace(&repository, CHAPTER, "#tolk]", "#tolk; @2018-03-14-boligselskaber-k3f]");
        assert_eq!(explained(&repository), ["This was added since"]);
    }

    #[test]
    fn words_that_were_taken_back_are_named_and_not_repeated() {
        let repository = project();
        replace(
            &repository,
            NOTE,
            "publish: quote",
            "withdrawn: {date: 2018-05-10, right: consent}\npublish: quote",
        );
        let explained = explained(&repository).concat();
        assert!(
            explained.contains("2018-03-14-boligselskaber-k3f#tolk is gone"),
            "{explained}"
        );
        assert!(!explained.contains("uger"), "{explained}");
    }

    #[test]
    fn a_note_that_changes_while_it_is_explained_is_refused() {
        let repository = project();
        replace(&repository, NOTE, "tre uger", "fem uger");
        let mut checked = checked(&repository, today());
        replace(&repository, NOTE, "fem uger", "sju uger");
        assert_eq!(explain(&mut checked).unwrap_err().message.key, "files-changed");
    }
}
