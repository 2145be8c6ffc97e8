//! A thing as programs read it: its id, path and title, then the keys of its file, or what it holds and rests on.

use super::facts::Heard;
use crate::evidence::Statement;
use crate::evidence::balance::Balance;
use crate::evidence::support::{Strength, Support, Tally};
use crate::language::Language;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::project::thing::{Entry, Thing, ThingKind};
use crate::record::bibliography;
use crate::record::kind::Kind;
use crate::record::note::TELLING;
use crate::record::vocabulary::{Method, NoteState};
use crate::record::{Record, running_text, value};
use crate::source::{FileId, Source, Span};
use crate::syntax::markdown::outline::{Form, Passage};
use crate::text::quotation_marks;
use crate::text::readability::Lix;
use rustc_hash::FxHashMap;
use serde_json::{Map, Value, json};
use std::sync::{Arc, Mutex, OnceLock};

/// What is needed to describe things: the project, its notes by theme, and its files.
#[derive(Debug)]
pub struct Describer<'a> {
    /// The project.
    pub project: &'a Project,
    /// The notes of each theme and stakeholder.
    pub heard: Heard<'a>,
    /// The texts of its files.
    pub texts: &'a Texts,
    sources: Map<String, Value>,
    /// How many notes of each stakeholder the draft cites, where that was asked.
    cited: OnceLock<FxHashMap<Box<str>, usize>>,
    /// Where the lines end in files that were asked for a line, so that each is read for that only once.
    breaks: Mutex<FxHashMap<FileId, Arc<[u32]>>>,
}

impl<'a> Describer<'a> {
    /// Returns a describer of a project.
    pub fn new(project: &'a Project, texts: &'a Texts) -> Self {
        let mut describer = Self {
            project,
            heard: Heard::of(project),
            texts,
            sources: Map::new(),
            cited: OnceLock::new(),
            breaks: Mutex::default(),
        };
        for record in project.records(Kind::Sources) {
            let entries = describer.source(record).map(|it| entries(&it));
            describer.sources.extend(entries.unwrap_or_default());
        }
        describer
    }

    /// Reads a record's file again; nothing where it can't be read.
    pub fn source(&self, record: &Record) -> Option<Source> {
        self.texts.source(self.project, record.file)
    }

    /// Returns a thing's title: the record's, or a source's own.
    pub fn title(&self, thing: &Thing<'_>) -> String {
        match thing {
            Thing::Entry(entry) => {
                let own = entry.title.map(str::to_owned);
                let title =
                    own.or_else(|| title(self.sources.get(entry.id).filter(|_| entry.kind == ThingKind::Source)));
                title.unwrap_or_else(|| entry.id.to_owned())
            }
            _ => thing.title().to_owned(),
        }
    }

    /// Returns the entry of a source.
    pub fn entry(&self, key: &str) -> &Value {
        self.sources.get(key).unwrap_or(&Value::Null)
    }

    /// Returns a thing as JSON has it.
    pub fn record(&self, thing: &Thing<'_>) -> Map<String, Value> {
        let record = thing.record();
        let mut members = Map::new();
        let mut put = |key: &str, value: Value| members.insert(key.to_owned(), value);
        put("id", thing.id().into());
        put("path", self.project.path(record.file).into());
        if let Some(line) = self.line(thing) {
            put("line", line.into());
        }
        put("title", self.title(thing).into());
        let rest = match thing {
            Thing::Record(record) => self.keys(record),
            Thing::Part(record, passage) if record.kind == Kind::Chapter => self.statement(thing, record, passage),
            Thing::Part(record, passage) => self.passage(record, passage),
            Thing::Entry(entry) if entry.kind == ThingKind::Source => {
                self.entry(entry.id).as_object().cloned().unwrap_or_default()
            }
            Thing::Entry(entry) => self.within(entry),
        };
        for (key, value) in rest {
            members.entry(key).or_insert(value);
        }
        members
    }

    fn keys(&self, record: &Record) -> Map<String, Value> {
        let mut keys = self
            .source(record)
            .map(|it| value::head(&it, record.kind))
            .unwrap_or_default();
        if record.in_place_of_words().is_some() {
            keys.retain(|key, _| !TELLING.contains(&&**key));
        }
        if let Some(state) = record.state(self.project.today) {
            keys.insert("state".to_owned(), state.word().into());
        }
        if matches!(record.kind, Kind::Theme | Kind::Stakeholder) {
            let notes = self.heard.notes(record);
            keys.insert("notes".to_owned(), notes.counted.len().into());
            keys.insert("awaited".to_owned(), notes.awaited.len().into());
        }
        if record.kind == Kind::Stakeholder {
            keys.insert("cited".to_owned(), self.cited(record).into());
        }
        if record.kind == Kind::Chapter {
            keys.extend(readability(self.lix(record)));
        }
        keys
    }

    /// Returns the keys of what stands in a record's fields.
    fn within(&self, entry: &Entry<'_>) -> Map<String, Value> {
        if let Some(remark) = entry.remark() {
            let text = |it: Option<String>| it.map_or(Value::Null, Value::from);
            return Map::from_iter([
                ("chapter".to_owned(), Value::from(&*entry.record.id)),
                ("by".to_owned(), text(remark.by.as_deref().map(str::to_owned))),
                ("date".to_owned(), text(remark.date.map(|it| it.to_string()))),
                ("text".to_owned(), Value::from(&*remark.text)),
            ]);
        }
        let source = self.source(entry.record);
        let mut keys = source
            .map(|it| value::entry(&it, entry.record.kind, entry.id))
            .unwrap_or_default();
        keys.shift_remove("id");
        keys
    }

    /// Returns how many notes of a stakeholder, and of those below it, the draft cites.
    pub fn cited(&self, record: &Record) -> usize {
        let count = || {
            let all = Balance::of(self.project).stakeholders.into_iter();
            all.map(|it| (it.record.id.clone(), it.voices.cited)).collect()
        };
        let cited = self.cited.get_or_init(count).get(&record.id);
        cited.copied().unwrap_or_default()
    }

    /// Returns what the LIX of a chapter is computed from; nothing at all where it can't be read.
    pub fn lix(&self, record: &Record) -> Lix {
        let source = self.source(record).filter(|_| record.kind == Kind::Chapter);
        source.map(|it| running_text::lix(&it)).unwrap_or_default()
    }

    /// Returns the line of a part or a source.
    pub fn line(&self, thing: &Thing<'_>) -> Option<usize> {
        match thing {
            Thing::Record(_) => None,
            Thing::Part(..) | Thing::Entry(_) => self.line_at(thing.record(), thing.place().span),
        }
    }

    /// Returns the line of a place in a record's file.
    pub fn line_at(&self, record: &Record, span: Span) -> Option<usize> {
        let known = self.breaks.lock().ok().and_then(|it| it.get(&record.file).cloned());
        let breaks = known.or_else(|| {
            let text = self.texts.of(self.project, record.file)?;
            let breaks: Arc<[u32]> = memchr::memchr_iter(b'\n', text.as_bytes())
                .filter_map(|it| u32::try_from(it).ok())
                .collect();
            let mut all = self.breaks.lock().ok()?;
            Some(all.entry(record.file).or_insert(breaks).clone())
        })?;
        Some(breaks.partition_point(|it| *it < span.start) + 1)
    }

    fn passage(&self, record: &Record, passage: &Passage) -> Map<String, Value> {
        let mut themes: Vec<&str> = Vec::new();
        let mut aspects: Vec<String> = Vec::new();
        for marker in &passage.markers {
            if !themes.contains(&marker.theme()) {
                themes.push(marker.theme());
            }
            let aspect = marker.aspect().filter(|_| record.in_place_of_words().is_none());
            let aspect = aspect.map(|it| format!("{}/{it}", marker.theme()));
            aspects.extend(aspect.filter(|it| !aspects.contains(it)));
        }
        let note = record.note();
        let stakeholders = note.into_iter().flat_map(|it| &it.stakeholders).map(|it| &*it.value);
        object(json!({
            "note": record.id,
            "name": passage.name.as_ref().map(|it| &*it.value),
            "text": self.words(record, passage),
            "quote": passage.form == Form::Quote,
            "themes": themes,
            "aspects": aspects,
            "date": note.and_then(|it| it.date).map(|it| it.value.to_string()),
            "method": note.and_then(|it| it.method).map(Method::word),
            "stakeholders": stakeholders.collect::<Vec<_>>(),
            "publish": note.and_then(|it| it.publish).map(|it| it.value.word()),
            "state": record.state(self.project.today).map(NoteState::word),
        }))
    }

    fn statement(&self, thing: &Thing<'_>, record: &Record, passage: &Passage) -> Map<String, Value> {
        let Some(statement) = Statement::of(*thing) else {
            return Map::new();
        };
        let support = Support::of(self.project, statement);
        let sources: Vec<&str> = support
            .sources
            .iter()
            .filter(|it| !it.against)
            .map(|it| it.key)
            .collect();
        let mut members = object(json!({
            "chapter": record.id,
            "name": statement.name,
            "number": statement.number(self.project),
            "text": self.words(record, passage),
            "support": word(support.strength(self.project)),
        }));
        members.extend(tally(&support.favour));
        members.insert("sources".to_owned(), sources.into());
        members.insert("against".to_owned(), Value::Object(tally(&support.against)));
        members
    }

    /// Returns the text of a record below its head; of a note whose words aren't shown what stands in their place.
    pub fn body(&self, record: &Record) -> String {
        in_place(self.project, record).unwrap_or_else(|| {
            let source = self.source(record);
            let body = source.as_ref().and_then(|it| it.text.get(record.body.range()));
            body.unwrap_or_default().to_owned()
        })
    }

    /// Returns the words of a passage or a statement, without markers and citations; of a note whose words aren't shown what
    /// documents say in their place.
    pub fn words(&self, record: &Record, passage: &Passage) -> String {
        if let Some(place) = in_place(self.project, record) {
            return place;
        }
        let kept = passage.text.as_ref().filter(|it| !it.words.trim().is_empty());
        match kept {
            // A note's text does not tell where its markers stood.
            Some(kept) if record.kind == Kind::Chapter => kept.running(),
            _ => self.texts.words(self.project, record, passage),
        }
    }
}

/// Returns what documents say in the place of a note's words; nothing where they are shown.
pub fn in_place(project: &Project, record: &Record) -> Option<String> {
    record.in_place_of_words().map(|it| project.manifest.language.word(it))
}

/// Returns the words of a passage, in quotation marks where they are somebody's own.
pub fn quoted((record, passage): (&Record, &Passage), words: String, language: Language) -> String {
    if passage.form == Form::Quote && record.in_place_of_words().is_none() {
        quotation_marks::quoted(&words, language)
    } else {
        words
    }
}

/// Returns LIX as programs read it: to one decimal, and the words that say how firm it is.
pub fn readability(lix: Lix) -> Map<String, Value> {
    let figure = lix.value().map(|it| (it * 10.0).round() / 10.0);
    object(json!({"lix": figure, "words": lix.words}))
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// Returns how much stands on one side of a statement.
pub fn tally(tally: &Tally<'_>) -> Map<String, Value> {
    let methods: Vec<&str> = tally.methods.iter().map(|it| it.word()).collect();
    object(json!({
        "notes": tally.notes,
        "stakeholders": tally.groups,
        "methods": methods,
    }))
}

/// Returns the word for a strength that programs know.
pub fn word(strength: Strength) -> &'static str {
    strength.key().trim_start_matches("strength-")
}

/// Returns the entries of a list of sources, whichever of the two formats it has.
fn entries(source: &Source) -> Map<String, Value> {
    if !source.path.ends_with(".bib") {
        return value::sources(source);
    }
    let library = bibliography::read(&source.path, &source.text).library;
    let members = serde_json::to_value(library).ok();
    members.map(object).unwrap_or_default()
}

/// Returns the title of a source, which may stand with its spelling or its translation.
fn title(entry: Option<&Value>) -> Option<String> {
    let title = entry?.get("title")?;
    let text = title.as_str().or_else(|| title.get("value")?.as_str())?;
    // Braces keep capitals in BibTeX's and Hayagriva's titles.
    Some(text.replace(['{', '}'], ""))
}
