//! The notes with their coding as other programs take them in: their words as plain text, themes and aspects as codes.

use super::describe::Describer;
use super::fresh;
use super::reading::{self, Piece, PieceKind};
use crate::exchange::coded::{Code, Coded, Coding, Document};
use crate::record::Record;
use crate::record::disclosure::Disclosure;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::record::vocabulary::NoteState;
use crate::syntax::markdown::outline::Form;
use crate::syntax::markdown::running_text;
use crate::text::order::Titles;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// The notes as coded documents, and what is not in them.
#[derive(Debug)]
pub struct Exported {
    /// The project.
    pub coded: Coded,
    /// How many notes are not in it, since nobody works with their words.
    pub withheld: usize,
    /// How many are not in it, since nothing was said yet.
    pub planned: usize,
    /// How many there are whose words no document may print: in it only where that was asked for.
    pub counted: usize,
}

impl Exported {
    /// Returns how many codes its blocks have, all in all.
    pub fn codings(&self) -> usize {
        let documents = self.coded.documents.iter();
        documents.flat_map(|it| &it.codings).map(|it| it.codes.len()).sum()
    }

    /// Returns how many codes are themes, and how many aspects.
    pub fn codes(&self) -> (usize, usize) {
        let themes = self.coded.codes.iter().filter(|it| it.parent.is_none()).count();
        (themes, self.coded.codes.len() - themes)
    }
}

/// Returns the notes whose words documents may print, with `all` also those that only the working group may read.
pub fn export(describer: &Describer<'_>, all: bool) -> Exported {
    let project = describer.project;
    let notes = project.records(Kind::Note);
    let is_planned = |it: &Record| it.state(project.today) == Some(NoteState::Planned);
    let is_withheld = |it: &Record| it.note().is_none_or(|it| !it.disclosure().is_worked_with());
    let mut exported = Exported {
        coded: Coded {
            title: project.manifest.title.to_string(),
            ..Coded::default()
        },
        withheld: notes.iter().filter(|it| is_withheld(it)).count(),
        planned: notes.iter().filter(|it| !is_withheld(it) && is_planned(it)).count(),
        counted: 0,
    };
    let read = fresh(describer, notes);
    let is_counted = |it: &Record| it.note().is_some_and(|it| it.disclosure() == Disclosure::Counted);
    let held: Vec<&Record> = read.iter().filter(|it| !is_withheld(it) && !is_planned(it)).collect();
    exported.counted = held.iter().filter(|it| is_counted(it)).count();
    let taken: Vec<&Record> = held.into_iter().filter(|it| all || !is_counted(it)).collect();
    let pieces: Vec<Vec<Piece>> = taken.iter().map(|it| reading::pieces(describer, it)).collect();
    let codes = Codes::of(describer, &pieces);
    for (record, pieces) in taken.iter().zip(&pieces) {
        let Some(note) = record.note() else { continue };
        exported.coded.documents.push(document(record, note, pieces, &codes));
    }
    exported.coded.codes = codes.all;
    exported
}

/// The codes, and where each marker's stands among them.
struct Codes {
    all: Vec<Code>,
    places: FxHashMap<String, usize>,
}

impl Codes {
    /// Returns the project's themes, each with the aspects that notes have of it.
    fn of(describer: &Describer<'_>, pieces: &[Vec<Piece>]) -> Self {
        let used = pieces.iter().flatten().flat_map(|it| &it.codes);
        let markers: BTreeSet<(String, Option<String>)> =
            used.map(|it| (it.theme.clone(), it.aspect.clone())).collect();
        let (mut all, mut places) = (Vec::new(), FxHashMap::default());
        let themes = describer.project.records(Kind::Theme);
        let order = Titles::new(describer.project.manifest.language);
        for theme in themes {
            let has_title_of_another = themes.iter().filter(|it| it.title == theme.title).count() > 1;
            let name = if has_title_of_another {
                format!("{} ({})", theme.title, theme.id)
            } else {
                theme.title.to_string()
            };
            let at = all.len();
            let source = describer.source(theme);
            let body = source.and_then(|it| it.text.get(theme.body.range()).map(|it| it.trim().to_owned()));
            all.push(Code {
                memo: body.unwrap_or_default(),
                ..Code::new(name, None)
            });
            places.insert(theme.id.to_string(), at);
            let mut aspects: Vec<&str> = markers
                .iter()
                .filter(|it| it.0 == *theme.id)
                .filter_map(|it| it.1.as_deref())
                .collect();
            aspects.sort_by(|one, other| order.compare(one, other));
            for aspect in aspects {
                // A code's name is its own in many programs, and two themes may have an aspect of one name.
                let name = format!("{}/{aspect}", theme.id);
                places.insert(name.clone(), all.len());
                all.push(Code::new(name, Some(at)));
            }
        }
        Self { all, places }
    }
}

/// Returns a note as a document.
fn document(record: &Record, note: &Note, pieces: &[Piece], codes: &Codes) -> Document {
    let mut text = Text::default();
    for piece in pieces {
        let own = piece.codes.iter().filter_map(|it| {
            let marker = it.marker();
            codes.places.get(marker.trim_start_matches('#')).copied()
        });
        // What a heading codes, the blocks below it have themselves.
        let own: Vec<usize> = match piece.is {
            PieceKind::Heading(_) => Vec::new(),
            _ => own.collect(),
        };
        text.add(piece, own);
    }
    let stakeholders: Vec<&str> = note.stakeholders.iter().map(|it| &*it.value).collect();
    let mut facts = vec![("stakeholders".to_owned(), stakeholders.join(", "))];
    facts.extend(note.method.map(|it| ("method".to_owned(), it.word().to_owned())));
    let date = note.date.map(|it| it.value);
    facts.extend(date.map(|it| ("date".to_owned(), it.to_string())));
    Document {
        name: record.id.to_string(),
        memo: record.title.to_string(),
        day: date
            .filter(|it| it.first() == it.last())
            .map(|it| it.first().to_string())
            .unwrap_or_default(),
        facts,
        text: text.whole,
        codings: text.codings,
    }
}

/// A document's text while it is written.
#[derive(Default)]
struct Text {
    whole: String,
    /// Its length in code points.
    length: usize,
    codings: Vec<Coding>,
    was_item: bool,
}

impl Text {
    /// Adds a block: an item of a list stands right below the one before it, all else apart.
    fn add(&mut self, piece: &Piece, mut codes: Vec<usize>) {
        let (sign, is_item) = match piece.is {
            PieceKind::Heading(level) => ("#".repeat(usize::from(level)) + " ", false),
            PieceKind::Passage(Form::Quote) => ("> ".to_owned(), false),
            PieceKind::Passage(Form::Item) => ("- ".to_owned(), true),
            PieceKind::Passage(_) | PieceKind::Other => (String::new(), false),
        };
        let words = words(piece);
        if words.is_empty() {
            return;
        }
        if !self.whole.is_empty() {
            self.push(if is_item && self.was_item { "\n" } else { "\n\n" });
        }
        self.was_item = is_item;
        self.push(&sign);
        let start = self.length;
        self.push(&words);
        codes.sort_unstable();
        codes.dedup();
        if !codes.is_empty() {
            self.codings.push(Coding {
                start,
                end: self.length,
                codes,
                memo: String::new(),
            });
        }
    }

    fn push(&mut self, text: &str) {
        self.whole.push_str(text);
        self.length += text.chars().count();
    }
}

/// Returns a block's words on one line; of what is no passage without the signs of its form.
fn words(piece: &Piece) -> String {
    let running = match piece.is {
        PieceKind::Other => running_text::words(&piece.words, Form::Whole, Kind::Note.row().markers),
        PieceKind::Heading(_) | PieceKind::Passage(_) => String::new(),
    };
    // The words of a footnote are no running text; what else has none is for this program alone.
    let is_footnote = running.is_empty() && piece.words.starts_with("[^");
    let words = if piece.is != PieceKind::Other || is_footnote {
        &piece.words
    } else {
        &running
    };
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
