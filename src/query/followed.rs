//! A trace in words, part by part: what speaks for and against, what was said, what is written.

use super::describe::{Describer, quoted};
use super::origin::{day, origin};
use super::sheet::sign;
use super::trace::Traced;
use crate::evidence::figures;
use crate::evidence::review::State;
use crate::evidence::support::{Strength, Support, SupportSource};
use crate::evidence::trace::{Ground, Written};
use crate::language::Language;
use crate::project::thing::{Thing, ThingKind};
use crate::record::Record;
use crate::record::kind::Kind;
use rustc_hash::FxHashSet;

/// A part of a trace.
#[derive(Debug, PartialEq)]
pub enum Part {
    /// The thing's own words, and of a passage who said them.
    Own(String, Option<String>),
    /// A sentence.
    Words(String),
    /// Places under a heading.
    Section(Section),
}

/// Places under a heading.
#[derive(Debug, PartialEq)]
pub struct Section {
    /// The key of the heading in the catalogue.
    pub key: &'static str,
    /// The heading.
    pub title: String,
    /// The places.
    pub places: Vec<Place>,
    /// Whether they are told note by note.
    pub is_by_note: bool,
    /// What is said where there are none.
    pub nothing: Option<String>,
}

/// A place that a trace leads to.
#[derive(Debug, PartialEq)]
pub enum Place {
    /// A passage, or a whole note.
    Said(Said),
    /// A source.
    Source(Source),
    /// A statement, or text of a chapter that was not named.
    Written(InDraft),
    /// An answer: its id, and what was decided and when.
    Answer(String, String),
}

/// A passage, or a whole note.
#[derive(Debug, PartialEq)]
pub struct Said {
    /// On which side it stands.
    pub sign: &'static str,
    /// The note's id.
    pub note: String,
    /// The passage's name.
    pub name: Option<String>,
    /// Who said it, how and when.
    pub who: String,
    /// The words of a passage, in quotation marks where they are somebody's own; nothing of a whole note.
    pub words: Option<String>,
    /// What must be known of it: that it was changed since, or that all of the note is meant.
    pub mark: Option<String>,
    /// The statements that use it, and what is said of one that it speaks against.
    pub users: Vec<(String, Option<String>)>,
}

/// A source.
#[derive(Debug, PartialEq)]
pub struct Source {
    /// On which side it stands.
    pub sign: &'static str,
    /// Its key.
    pub key: String,
    /// Its title.
    pub title: Option<String>,
}

/// A place of the draft.
#[derive(Debug, PartialEq)]
pub struct InDraft {
    /// On which side it stands, or on both.
    pub sign: &'static str,
    /// The statement; nothing where the text was not named.
    pub statement: Option<InDraftStatement>,
    /// The chapter's id.
    pub chapter: String,
    /// Where it stands: the path and the line.
    pub place: String,
    /// How well it is supported, and what else must be known of it.
    pub marks: String,
}

/// A statement that rests on something.
#[derive(Debug, PartialEq)]
pub struct InDraftStatement {
    /// Which statement of the draft it is.
    pub point: String,
    /// Its id.
    pub id: String,
    /// Its words.
    pub words: String,
}

/// Returns a trace part by part.
pub fn parts(describer: &Describer<'_>, traced: &Traced<'_>, language: Language) -> Vec<Part> {
    let sheet = Sheet {
        describer,
        traced,
        language,
    };
    sheet.parts()
}

struct Sheet<'a, 't> {
    describer: &'t Describer<'a>,
    traced: &'t Traced<'a>,
    language: Language,
}

impl Sheet<'_, '_> {
    fn word(&self, key: &str) -> String {
        self.language.word(key)
    }

    fn parts(&self) -> Vec<Part> {
        let mut all: Vec<Part> = self.own().into_iter().collect();
        match (&self.traced.support, self.traced.thing) {
            (Some(support), _) => all.extend(self.statement(support)),
            (None, Thing::Part(..)) => all.push(self.written("trace-rests")),
            (None, Thing::Record(record)) if record.kind == Kind::Chapter => {
                all.push(self.written("trace-statements"));
                all.push(self.heard("trace-cited"));
                all.extend(self.sources());
            }
            (None, Thing::Record(record)) if record.kind == Kind::Answer => {
                all.push(self.heard("trace-answered"));
                all.push(self.written("trace-concerned"));
            }
            (None, Thing::Entry(_)) if self.traced.trace.grounds.is_empty() => all.push(self.written("trace-rests")),
            _ => {
                all.push(self.heard("trace-said"));
                all.push(self.written("trace-written"));
            }
        }
        all.extend(self.answers());
        all
    }

    /// Returns what stands under a heading that is left out where nothing does.
    fn some(&self, key: &'static str, places: Vec<Place>) -> Option<Part> {
        if places.is_empty() {
            return None;
        }
        Some(Part::Section(Section {
            key,
            title: self.word(key),
            places,
            is_by_note: false,
            nothing: None,
        }))
    }

    /// Returns a part's own words, and of a passage who said them.
    fn own(&self) -> Option<Part> {
        let Thing::Part(record, passage) = self.traced.thing else {
            return None;
        };
        let words = quoted((record, passage), self.describer.words(record, passage), self.language);
        let note = record.note();
        let who = note.map(|it| origin(self.describer.project, it, self.language));
        Some(Part::Own(words, who))
    }

    /// Returns what speaks for a statement and what against, and whether that is a question for somebody.
    fn statement(&self, support: &Support<'_>) -> Vec<Part> {
        let summary = figures::summary(self.describer.project, support, self.language);
        let describe = |it: &Record| it.id.to_string();
        let review = match &self.traced.review {
            Some(State::Outdated(_)) => Some("trace-outdated"),
            Some(State::Current) => Some("trace-reviewed"),
            Some(State::Never) | None => None,
        };
        let question = self.traced.question.as_ref();
        let question = question.map(|it| if it.is_open() { "trace-open" } else { "trace-decided" });
        let said = |key: Option<&str>| key.map(|it| Part::Words(self.word(it)));
        let both = figures::on_both_sides(support, describe, self.language);
        let all = [
            Some(Part::Words(summary)),
            self.side("trace-for", false),
            self.side("trace-against", true),
            both.map(Part::Words),
            said(review),
            said(question),
        ];
        all.into_iter().flatten().collect()
    }

    fn side(&self, key: &'static str, against: bool) -> Option<Part> {
        let grounds = self.traced.trace.grounds.iter().filter(|it| it.against == against);
        let sources = self.traced.trace.sources.iter().filter(|it| it.against == against);
        let said = grounds.map(|it| Place::Said(self.under(it)));
        self.some(key, said.chain(sources.map(|it| self.source(it))).collect())
    }

    /// Returns what a statement rests on: a passage or a note, and whether it was changed since.
    fn under(&self, ground: &Ground<'_>) -> Said {
        let is_outdated = self.traced.is_outdated(ground);
        Said {
            mark: is_outdated.then(|| format!("! {}", self.word("trace-moved"))),
            ..self.said(ground)
        }
    }

    /// Returns a passage or a note, with the statements that use it.
    fn with_users(&self, ground: &Ground<'_>) -> Said {
        // Of an erased note nothing is left that could be all of it.
        let is_whole = ground.passage.is_none() && !ground.note.is_erased();
        // Under a chapter the statements stand above.
        let leads_on = self.traced.thing.record().kind != Kind::Chapter;
        let users = self.traced.users(ground).into_iter().filter(|_| leads_on);
        let against = |is: bool| is.then(|| self.word("trace-cited-against"));
        Said {
            mark: is_whole.then(|| self.word("trace-whole")),
            users: users.map(|it| (it.id, against(it.against))).collect(),
            ..self.said(ground)
        }
    }

    fn said(&self, ground: &Ground<'_>) -> Said {
        let words = ground.passage.zip(self.traced.words(ground));
        Said {
            sign: sign(ground.against),
            note: ground.record.id.to_string(),
            name: ground.name().map(str::to_owned),
            who: origin(self.describer.project, ground.note, self.language),
            words: words.map(|(it, words)| quoted((ground.record, it), words.to_owned(), self.language)),
            mark: None,
            users: Vec::new(),
        }
    }

    fn source(&self, source: &SupportSource<'_>) -> Place {
        let found = self.describer.project.entry(ThingKind::Source, source.key);
        Place::Source(Source {
            sign: sign(source.against),
            key: source.key.to_owned(),
            title: found.map(|it| self.describer.title(&Thing::Entry(it))),
        })
    }

    fn sources(&self) -> Option<Part> {
        let all = self.traced.trace.sources.iter().map(|it| self.source(it));
        self.some("trace-sources", all.collect())
    }

    /// Returns what was said, each passage with the statements that use it.
    fn heard(&self, key: &'static str) -> Part {
        let grounds = &self.traced.trace.grounds;
        let notes: FxHashSet<_> = grounds.iter().map(|it| it.record.file).collect();
        let passages = grounds.iter().filter(|it| it.passage.is_some()).count();
        let arguments = [("passages", passages.into()), ("notes", notes.len().into())];
        Part::Section(Section {
            key,
            title: self.language.say(key, &arguments),
            places: grounds.iter().map(|it| Place::Said(self.with_users(it))).collect(),
            is_by_note: true,
            nothing: Some(self.word("trace-nothing-said")),
        })
    }

    /// Returns the statements and the places of the draft that rest on it.
    fn written(&self, key: &'static str) -> Part {
        let all = &self.traced.trace.written;
        // What stands in a table or a heading has no place of its own but its line.
        let line = |it: &Written<'_>| self.describer.line_at(it.chapter, it.span);
        let is_same = |a: &Written<'_>, b: &Written<'_>| {
            let is_unnamed = a.statement.is_none() && b.statement.is_none();
            a.chapter.file == b.chapter.file && (a.block == b.block || is_unnamed && line(a) == line(b))
        };
        let places = all.chunk_by(is_same).filter_map(|it| self.place(it));
        let places: Vec<Place> = places.map(Place::Written).collect();
        Part::Section(Section {
            key,
            title: self.language.say(key, &[("statements", places.len().into())]),
            places,
            is_by_note: false,
            nothing: Some(self.word("trace-nothing-written")),
        })
    }

    /// Returns a place of the draft, which may cite it on both sides.
    fn place(&self, same: &[Written<'_>]) -> Option<InDraft> {
        let (written, project) = (same.first()?, self.describer.project);
        let mut marks: Vec<String> = Vec::new();
        let is_both = same.iter().any(|it| it.against) && same.iter().any(|it| !it.against);
        if is_both {
            marks.push(self.word("trace-cited-both"));
        } else if written.against {
            marks.push(self.word("trace-cited-against"));
        }
        if matches!(self.traced.thing, Thing::Part(..)) && written.passage.is_none() {
            marks.push(self.word("trace-whole"));
        }
        match written.statement {
            None => marks.insert(0, self.word("trace-unnamed")),
            Some(statement) => {
                let support = Support::of(project, statement);
                let strength = support.strength(project);
                let mark = if strength == Strength::None { "! " } else { "" };
                marks.insert(0, format!("{mark}{}", self.word(strength.key())));
                if support.is_contradicted() {
                    marks.push(self.word("trace-contradicted"));
                }
            }
        }
        let statement = written.statement.map(|it| InDraftStatement {
            point: it.point(project, self.language),
            id: it.id(),
            words: self.describer.words(it.chapter, it.passage),
        });
        let line = self.describer.line_at(written.chapter, written.span);
        Some(InDraft {
            sign: if is_both { "±" } else { sign(written.against) },
            statement,
            chapter: written.chapter.id.to_string(),
            place: format!("{}:{}", project.path(written.chapter.file), line.unwrap_or_default()),
            marks: marks.join(", "),
        })
    }

    fn answers(&self) -> Option<Part> {
        let answer = |record: &&Record| {
            let answer = record.answer();
            let outcome = answer.and_then(|it| it.outcome).map(|it| self.word(it.value.key()));
            let date = answer.and_then(|it| it.date);
            let date = date.map(|it| day(it.value, self.language));
            let decided: Vec<String> = outcome.into_iter().chain(date).collect();
            Place::Answer(record.id.to_string(), decided.join(", "))
        };
        self.some("trace-answers", self.traced.trace.answers.iter().map(answer).collect())
    }
}
