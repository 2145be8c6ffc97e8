//! What a document may not print: words that were taken back since, of notes that rest, or that may not be quoted.
//!
//! An older version prints a note's words only where the note stands under that id today, allows it, and still has those
//! words (`docs/privacy.md`). What does not hold is taken out of the texts before anything is made of them, so that every
//! comparison, redline and memo goes without it.

use super::files::Files;
use super::snapshot::Snapshot;
use crate::diagnostic::Failure;
use crate::disk::git::snapshot::Snapshot as Commit;
use crate::evidence::quotation::answered::withheld;
use crate::evidence::quotation::{Judge, Quotation, Verdict, quotations};
use crate::language::Language;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::disclosure::Disclosure;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::record::{self, Record};
use crate::source::{FileId, Source, Span};
use crate::syntax::citation::is_citation;
use crate::syntax::markdown::marker::Markers;
use crate::syntax::markdown::outline::{Form, Passage};
use crate::syntax::markdown::running_text;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A note that stands nowhere today, as an older version is to read it.
pub(super) const GONE: &str = "---\nmethod: interview\ndate: 1970-01-01\nstakeholders: []\nbasis: public-record\npublish: none\n\
                    withdrawn: {date: 1970-01-01, right: consent}\n---\n";

/// The catalogue's key of what stands where somebody was quoted whom a document does not quote.
pub(super) const LEFT_OUT: &str = "voice-left-out";

/// How many words in a row of a note are its own.
const FEWEST: usize = 4;

/// How the notes that changed since stand today: what stands in the place of their words, by their ids.
pub(super) type Places = FxHashMap<String, &'static str>;

/// Where the notes of an older version stand today: under their ids, or under another one that somebody gave them since.
struct Standing<'a> {
    now: &'a Project,
    /// The notes with another id, by the file that they stood in then.
    renamed: FxHashMap<FileId, &'a Record>,
}

impl<'a> Standing<'a> {
    fn of(today: &'a Snapshot, old: &Snapshot) -> Result<Self, Failure> {
        let (now, then) = (&today.project, &old.project);
        let gone = then.records(Kind::Note).iter();
        let gone: Vec<&Record> = gone.filter(|it| now.find(Kind::Note, &it.id).is_none()).collect();
        let new = now.records(Kind::Note).iter();
        let new: Vec<&Record> = new.filter(|it| then.find(Kind::Note, &it.id).is_none()).collect();
        let mut renamed = FxHashMap::default();
        if !gone.is_empty() && !new.is_empty() {
            old.with_texts(|old_texts| {
                today.with_texts(|new_texts| {
                    for record in gone {
                        let found = new
                            .iter()
                            .find(|it| is_renamed((then, record, old_texts), (now, **it, new_texts)));
                        renamed.extend(found.map(|it| (record.file, *it)));
                    }
                })
            })??;
        }
        Ok(Self { now, renamed })
    }

    /// Returns the note as it stands today; nothing where it stands nowhere.
    fn find(&self, old: &Record) -> Option<&'a Record> {
        let same = self.now.find(Kind::Note, &old.id).filter(|it| it.note().is_some());
        same.or_else(|| self.renamed.get(&old.file).copied())
    }
}

/// A note of a project, and the texts that it is read from.
type Read<'a> = (&'a Project, &'a Record, &'a Texts);

/// Tells whether a note of an older version is one of today's under another id: heard on the same day in the same way, and what was
/// said in it stands there.
fn is_renamed((then, old, old_texts): Read<'_>, (now, new, new_texts): Read<'_>) -> bool {
    let (Some(before), Some(after)) = (old.note(), new.note()) else {
        return false;
    };
    let day = |it: &Note| it.date.map(|it| it.value);
    if after.is_erased() || day(before) != day(after) || before.method != after.method {
        return false;
    }
    let said = |(project, record, texts): Read<'_>| {
        let passages = record.outline.passages.iter();
        let words = passages.map(|it| texts.words(project, record, it));
        words
            .filter(|it| it.split_whitespace().count() >= FEWEST)
            .collect::<Vec<String>>()
    };
    let stands = said((now, new, new_texts));
    said((then, old, old_texts)).iter().any(|it| stands.contains(it))
}

/// Returns an older version without what it may not print today; nothing where it may print everything.
pub(super) fn recalled(today: &Snapshot, old: &Snapshot, commit: &Arc<Commit>) -> Result<Option<Snapshot>, Failure> {
    let (now, then) = (&today.project, &old.project);
    let standing = Standing::of(today, old)?;
    let changed: Vec<(&Record, Option<&Record>)> = then
        .records(Kind::Note)
        .iter()
        .map(|it| (it, standing.find(it)))
        .filter(|(old, new)| new.is_none_or(|new| now.fingerprint(new.file) != then.fingerprint(old.file)))
        .collect();
    let mut places = forbidden(&standing, then);
    if changed.is_empty() {
        let texts = without_quotations(old, &places)?;
        let files = Files::Recalled(Arc::clone(commit), Arc::new(texts.clone()));
        let load = || Snapshot::load(files, then.today, &|| {});
        return (!texts.is_empty()).then(load).transpose();
    }
    let (mut as_today, mut as_allowed) = (BTreeMap::new(), BTreeMap::new());
    old.with_texts(|old_texts| {
        today.with_texts(|new_texts| {
            for (old, new) in &changed {
                let path = then.path(old.file).to_owned();
                places.insert(old.id.to_string(), place_of(new.and_then(Record::note)));
                let text = |record: &Record| new_texts.of(now, record.file).map(|it| it.to_string());
                let text = new.and_then(|it| Some((it, text(it)?)));
                as_today.insert(path.clone(), text.as_ref().map_or(GONE, |it| &it.1).to_owned());
                as_allowed.insert(path, allowed(then, old, old_texts, text.as_ref()));
            }
        })
    })??;
    let hybrid = Files::Recalled(Arc::clone(commit), Arc::new(as_today));
    let hybrid = Snapshot::load(hybrid, then.today, &|| {})?;
    as_allowed.extend(without_quotations(&hybrid, &places)?);
    let files = Files::Recalled(Arc::clone(commit), Arc::new(as_allowed));
    let mut recalled = Snapshot::load(files, then.today, &|| {})?;
    recalled.recalled = changed.iter().map(|it| it.0.id.to_string()).collect();
    let gone = changed.iter().filter(|it| it.1.is_none());
    recalled.nameless = gone.map(|it| it.0.id.to_string()).collect();
    Ok(Some(recalled))
}

/// Returns the project with what rests taken out of its chapters, and what may not be quoted out of its answers; nothing where no note
/// rests and no answer quotes such a note.
pub fn printable(snapshot: &Snapshot) -> Result<Option<Snapshot>, Failure> {
    let notes = snapshot.project.records(Kind::Note).iter();
    let rests = |it: &&Record| it.note().is_some_and(|it| it.disclosure() == Disclosure::Restricted);
    let places: Places = notes
        .filter(rests)
        .map(|it| (it.id.to_string(), "voice-restricted"))
        .collect();
    let answers = snapshot.with_texts(|texts| answers_without_withheld(&snapshot.project, texts))?;
    let is_whole = places.is_empty() && answers.is_empty();
    let Some(root) = snapshot.files.root().filter(|_| !is_whole) else {
        return Ok(None);
    };
    let mut texts = match &snapshot.files {
        Files::Overlay(_, unsaved) => BTreeMap::clone(unsaved),
        _ => BTreeMap::new(),
    };
    texts.extend(answers);
    texts.extend(without_quotations(snapshot, &places)?);
    let files = Files::Overlay(root.to_owned(), Arc::new(texts));
    Snapshot::load(files, snapshot.project.today, &|| {}).map(Some)
}

/// Returns the texts of the answers that quote a note which may not be quoted, without those words.
fn answers_without_withheld(project: &Project, texts: &Texts) -> BTreeMap<String, String> {
    let mut judge = Judge::of(project);
    let mut without = BTreeMap::new();
    for answer in project.records(Kind::Answer) {
        let own: Vec<_> = withheld(project, answer, &mut judge)
            .iter()
            .map(|it| (it.quoted.span, it.note.in_place_of_words().unwrap_or(LEFT_OUT)))
            .collect();
        if let Some(text) = texts.of(project, answer.file).filter(|_| !own.is_empty()) {
            let path = project.path(answer.file).to_owned();
            without.insert(path, replaced(&text, own, project.manifest.language));
        }
    }
    without
}

/// Returns the notes of an older version of which no document prints words today, whether they changed or not.
fn forbidden(standing: &Standing<'_>, then: &Project) -> Places {
    let notes = then.records(Kind::Note).iter();
    let today = notes.filter_map(|it| {
        let note = standing.find(it).and_then(Record::note);
        note.map(|note| (it, note))
    });
    let is_printed = |note: &Note| note.disclosure().is_printed();
    let forbidden = today.filter(|(_, note)| !is_printed(note));
    forbidden
        .map(|(it, note)| (it.id.to_string(), place_of(Some(note))))
        .collect()
}

/// Returns the catalogue's key of what stands in the place of a note's words.
fn place_of(note: Option<&Note>) -> &'static str {
    let place = note.and_then(|it| it.disclosure().in_place());
    place.unwrap_or("voice-withdrawn")
}

/// Returns the text that an older version of a note may have: its head as it is today, and those of its passages whose words still
/// stand.
fn allowed(then: &Project, old: &Record, old_texts: &Texts, new: Option<&(&Record, String)>) -> String {
    let Some((record, text)) = new else {
        return GONE.to_owned();
    };
    let is_printed = record.note().is_some_and(|it| it.disclosure().is_printed());
    let Some(before) = old_texts.of(then, old.file).filter(|_| is_printed) else {
        return text.clone();
    };
    let source = Source {
        file: record.file,
        path: then.path(old.file).to_owned(),
        text: text.clone(),
    };
    let (now, _) = record::read(&source, Kind::Note, true);
    let stands: String = now.outline.passages.iter().map(|it| words(text, it) + "\n").collect();
    let language = then.manifest.language;
    let mut kept = text[..record.body.start as usize].to_owned();
    let mut end = 0;
    for passage in old.voices() {
        if passage.span.start < end {
            continue;
        }
        end = passage.span.end;
        let own = words(&before, passage);
        let block = &before[passage.span.range()];
        let still = !own.is_empty() && stands.contains(&own);
        kept.push_str(&if still {
            block.to_owned()
        } else {
            emptied(passage, language)
        });
        kept.push_str("\n\n");
    }
    kept
}

/// Returns a passage without its words.
fn emptied(passage: &Passage, language: Language) -> String {
    let mut text = match passage.form {
        Form::Quote => "> ".to_owned(),
        _ => String::new(),
    };
    text.push_str(&escaped(&language.word("voice-withdrawn")));
    for it in &passage.markers {
        let aspect = it.aspect().map(|it| format!("/{it}")).unwrap_or_default();
        text.push_str(&format!(" #{}{aspect}", it.theme()));
    }
    if let Some(name) = &passage.name {
        text.push_str(&format!(" ^{}", name.value));
    }
    text
}

fn words(text: &str, passage: &Passage) -> String {
    let block = text.get(passage.span.range()).unwrap_or_default();
    running_text::words(block, passage.form, Markers::Note)
}

/// Returns the texts of the chapters that quote what they may not, without those quotations.
pub(super) fn without_quotations(snapshot: &Snapshot, places: &Places) -> Result<BTreeMap<String, String>, Failure> {
    let project = &snapshot.project;
    let mut judge = Judge::of(project);
    let mut found: Vec<(&Record, Vec<(Span, &'static str)>)> = Vec::new();
    for chapter in project.quoting() {
        let quotations = quotations(chapter).into_iter();
        let own: Vec<_> = quotations
            .filter_map(|it| Some((it.span, gone(&mut judge, &it, places)?)))
            .collect();
        if !own.is_empty() {
            found.push((chapter, own));
        }
    }
    snapshot.with_texts(|texts| {
        let text = |(chapter, own): (&Record, Vec<_>)| {
            let text = texts.of(project, chapter.file)?;
            let path = project.path(chapter.file).to_owned();
            Some((path, replaced(&text, own, project.manifest.language)))
        };
        found.into_iter().filter_map(text).collect()
    })
}

/// Returns what stands in the place of a quotation that may not be printed; nothing where it may.
fn gone<'a>(judge: &mut Judge<'a>, quotation: &Quotation<'a>, places: &Places) -> Option<&'static str> {
    let place = quotation.cited().find_map(|it| places.get(&*it.record.value))?;
    let stands = match judge.judge(quotation) {
        Verdict::Faithful(it) => it.record.note().is_some_and(|it| it.disclosure().allows(Form::Quote)),
        _ => false,
    };
    (!stands).then_some(place)
}

/// Returns a text with what the catalogue has for each of some places in their stead.
pub(super) fn replaced(text: &str, mut quotations: Vec<(Span, &'static str)>, language: Language) -> String {
    quotations.sort_by_key(|it| it.0.start);
    let (mut replaced, mut from) = (String::with_capacity(text.len()), 0);
    for (span, key) in quotations {
        if (span.start as usize) < from {
            continue;
        }
        replaced.push_str(&text[from..span.start as usize]);
        replaced.push_str(&in_place(&language.word(key), text, span.start as usize));
        from = span.end as usize;
    }
    replaced.push_str(&text[from..]);
    replaced
}

/// How far before a byte a bracket is looked for that cites.
const WIDEST: usize = 2000;

/// Returns words in brackets as Markdown prints them at a place of a text: within a citation no brackets can stand.
pub(super) fn in_place(words: &str, text: &str, at: usize) -> String {
    let before = &text[text.floor_char_boundary(at.saturating_sub(WIDEST))..at];
    let inner = before.rfind(['[', ']']).map(|it| &before[it..]);
    let cites = |it: &str| it.strip_prefix('[').is_some_and(is_citation);
    if inner.is_some_and(cites)
        && text[at..]
            .find([']', '['])
            .is_some_and(|it| text[at + it..].starts_with(']'))
    {
        words.replace('[', "(").replace(']', ")")
    } else {
        escaped(words)
    }
}

/// Returns words in brackets as Markdown prints them.
pub(super) fn escaped(words: &str) -> String {
    words.replace('[', "\\[").replace(']', "\\]")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::git::fixture::Repository;
    use crate::workspace::fixture::{repository, snapshot};
    use crate::workspace::version::Past;

    const NOTE: &str = "interviews/2018-04-01-boligselskaber-a1b.md";
    const CHAPTER: &str = "policy/chapters/10-a.md";
    const HEAD: &str = "---\nmethod: interview\ndate: 2018-04-01\nstakeholders: [boligselskaber]\nbasis: public-task\nspecial: none\njournal: 18-1\n\
                        informed: 2018-03-01\ndelete-after: 2019-04-01\n";
    const BODY: &str = "> Vi turde ikke ringe til nogen.\n> #sundhed ^turde\n\n\
                        Der er langt til bussen. #sundhed/bus ^bus\n\n- Vi savner et sted at mødes #sundhed ^sted\n";
    const QUOTING: &str = "---\ntitle: A\nstatus: draft\n---\n\
        En siger: »Vi turde ikke ringe til nogen.« [@2018-04-01-boligselskaber-a1b#turde] ^en\n\n\
        > Vi turde ikke ringe til nogen. [@2018-04-01-boligselskaber-a1b#turde]\n\n\
        »Vi turde ikke ringe til nogen«, siger en af dem [@2018-04-01-boligselskaber-a1b] ^to\n\n\
        > Vi venter tre uger på en tolk. [@2018-03-14-boligselskaber-k3f#tolk] ^tre\n";

    /// A version in which a chapter quotes a note, and after which the note became another one.
    fn since(note: Option<&str>) -> (Repository, String) {
        let repository = repository("");
        repository.write(NOTE, &format!("{HEAD}publish: quote\n---\n{BODY}"));
        repository.write(CHAPTER, QUOTING);
        let commit = repository.save("2018-05-01");
        repository.write(CHAPTER, "---\ntitle: A\nstatus: draft\n---\nEt andet punkt. ^et\n");
        match note {
            Some(text) => repository.write(NOTE, text),
            None => std::fs::remove_file(repository.root().join(NOTE)).unwrap(),
        }
        (repository, commit)
    }

    /// Returns the texts of the note and of the chapter as the older version may print them.
    fn texts(note: Option<&str>) -> [String; 2] {
        let (repository, commit) = since(note);
        let today = snapshot(&repository);
        let version = Past::open(&today).unwrap().version(&commit).unwrap();
        [NOTE, CHAPTER].map(|it| version.snapshot.files.text(it).unwrap())
    }

    #[test]
    fn nothing_is_left_of_a_note_that_was_withdrawn_erased_renamed_or_is_only_counted() {
        let head = |keys: &str| format!("{HEAD}{keys}---\n");
        for note in [
            Some(head("publish: quote\nwithdrawn: {date: 2018-05-20, right: consent}\n")),
            Some(head("publish: quote\nwithdrawn: {date: 2018-05-20, right: consent}\n") + BODY),
            Some(head("publish: quote\nerased: {date: 2018-05-20, reason: frist}\n")),
            Some(head("publish: none\n") + BODY),
            None,
        ] {
            let [text, chapter] = texts(note.as_deref());
            assert!(!chapter.contains("turde ikke"), "{note:?} {chapter}");
            assert_eq!(chapter.matches("\\[trukket tilbage\\]").count(), 3, "{chapter}");
            assert!(chapter.contains("tre uger på en tolk"), "{chapter}");
            let printed =
                text.contains("turde ikke") && !text.contains("publish: none") && !text.contains("withdrawn:");
            assert!(!printed, "{note:?} {text}");
        }
    }

    #[test]
    fn a_note_that_has_another_id_today_was_not_taken_back() {
        const NEW: &str = "interviews/2018-04-01-boligselskaber-z9z.md";
        let note = format!("{HEAD}publish: quote\n---\n{BODY}");
        for (keys, body, is_printed) in [
            ("publish: quote\n", BODY.to_owned(), true),
            (
                "publish: quote\n",
                BODY.replace("langt til bussen", "kort til toget"),
                true,
            ),
            ("publish: none\n", BODY.to_owned(), false),
            (
                "publish: quote\nwithdrawn: {date: 2018-05-20, right: consent}\n",
                BODY.to_owned(),
                false,
            ),
            (
                "publish: quote\n",
                "> Noget helt andet blev sagt. #sundhed ^turde\n".to_owned(),
                false,
            ),
        ] {
            let (repository, commit) = since(None);
            repository.write(NEW, &format!("{HEAD}{keys}---\n{body}"));
            let today = snapshot(&repository);
            let version = Past::open(&today).unwrap().version(&commit).unwrap();
            let [text, chapter] = [NOTE, CHAPTER].map(|it| version.snapshot.files.text(it).unwrap());
            assert_eq!(chapter.contains("turde ikke"), is_printed, "{keys} {body} {chapter}");
            assert_eq!(chapter.contains("trukket tilbage"), !is_printed, "{chapter}");
            if body == BODY && is_printed {
                assert_eq!(text, note);
            }
            assert_eq!(
                text.contains("langt til bussen") && !text.contains("publish: none"),
                is_printed && body == BODY || keys.contains("withdrawn"),
                "{text}"
            );
        }
    }

    #[test]
    fn a_note_that_rests_says_so() {
        let note = format!("{HEAD}publish: quote\nrestricted: {{date: 2018-05-20, reason: indsigelse}}\n---\n{BODY}");
        let [_, chapter] = texts(Some(&note));
        assert_eq!(chapter.matches("\\[under behandling\\]").count(), 3, "{chapter}");
    }

    #[test]
    fn what_still_stands_is_printed_and_what_was_changed_is_not() {
        let note = format!(
            "{HEAD}publish: quote\n---\n{}",
            BODY.replace("langt til bussen", "kort til toget")
        );
        let [text, chapter] = texts(Some(&note));
        assert_eq!(chapter, QUOTING);
        assert!(text.contains("> Vi turde ikke ringe til nogen."), "{text}");
        assert!(
            text.contains("\\[trukket tilbage\\] #sundhed/bus ^bus") && !text.contains("bussen"),
            "{text}"
        );
        let note = format!("{HEAD}publish: summary\n---\n{BODY}");
        let [_, chapter] = texts(Some(&note));
        assert!(!chapter.contains("turde ikke"), "{chapter}");
        let note = format!(
            "{HEAD}publish: quote\n---\n{}",
            BODY.replace("turde ikke", "turde aldrig")
        );
        let [_, chapter] = texts(Some(&note));
        assert!(!chapter.contains("turde ikke"), "{chapter}");
    }

    #[test]
    fn where_no_note_changed_an_older_version_is_as_it_was() {
        let note = format!("{HEAD}publish: quote\n---\n{BODY}");
        let [text, chapter] = texts(Some(&note));
        assert_eq!([&*text, &*chapter], [&*note, QUOTING]);
    }

    #[test]
    fn a_note_that_may_not_be_quoted_then_and_now_is_quoted_from_no_version() {
        for keys in [
            "publish: none\n",
            "publish: quote\nwithdrawn: {date: 2018-04-20, right: consent}\n",
            "publish: quote\nrestricted: {date: 2018-04-20, reason: indsigelse}\n",
        ] {
            let note = format!("{HEAD}{keys}---\n{BODY}");
            let repository = repository("");
            repository.write(NOTE, &note);
            repository.write(CHAPTER, QUOTING);
            let commit = repository.save("2018-05-01");
            let today = snapshot(&repository);
            let version = Past::open(&today).unwrap().version(&commit).unwrap();
            let chapter = version.snapshot.files.text(CHAPTER).unwrap();
            assert!(!chapter.contains("turde ikke"), "{keys} {chapter}");
            assert!(chapter.contains("tre uger på en tolk"), "{chapter}");
        }
    }

    #[test]
    fn todays_draft_goes_without_the_words_of_a_note_that_rests() {
        let repository = repository("");
        let note = format!("{HEAD}publish: quote\nrestricted: {{date: 2018-05-20, reason: indsigelse}}\n---\n{BODY}");
        repository.write(NOTE, &note);
        repository.write(CHAPTER, QUOTING);
        let resting = printable(&snapshot(&repository)).unwrap().unwrap();
        let chapter = resting.files.text(CHAPTER).unwrap();
        assert!(!chapter.contains("turde ikke"), "{chapter}");
        assert!(
            chapter.contains("[@2018-04-01-boligselskaber-a1b#turde] ^en"),
            "{chapter}"
        );
        repository.write(
            NOTE,
            &note.replace("restricted: {date: 2018-05-20, reason: indsigelse}\n", ""),
        );
        assert!(printable(&snapshot(&repository)).unwrap().is_none());
    }
}
