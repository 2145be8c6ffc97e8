//! A note as it is read: its blocks in order, each with its codes, its name and where it is used.

use super::describe::{Describer, in_place};
use crate::evidence::uses::Uses;
use crate::record::Record;
use crate::source::Span;
use crate::syntax::markdown::outline::{Form, Passage};
use crate::syntax::markdown::running_text;

/// A block of a note.
#[derive(Debug)]
pub struct Piece {
    /// Where it stands in the file.
    pub span: Span,
    /// What it is.
    pub is: PieceKind,
    /// Its words, without markers.
    pub words: String,
    /// What it is coded with.
    pub codes: Vec<Code>,
    /// Its name.
    pub name: Option<String>,
    /// The statements that rest on it.
    pub used: Vec<Usage>,
}

/// What a block of a note is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PieceKind {
    /// A heading of a level.
    Heading(u8),
    /// Something that can be coded and named.
    Passage(Form),
    /// What is neither, as it stands in the file.
    Other,
}

/// A theme, or an aspect of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The theme's id.
    pub theme: String,
    /// The aspect.
    pub aspect: Option<String>,
    /// Whether the block has it from the heading above it.
    pub is_inherited: bool,
    /// Where the marker stands.
    pub span: Span,
}

impl Code {
    /// Returns it as files have it.
    pub fn marker(&self) -> String {
        match &self.aspect {
            Some(aspect) => format!("#{}/{aspect}", self.theme),
            None => format!("#{}", self.theme),
        }
    }
}

/// A place of the draft that rests on something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Usage {
    /// The chapter's id.
    pub chapter: String,
    /// The statement's name; nothing where it is text that was not named.
    pub statement: Option<String>,
    /// Whether it is cited as speaking against.
    pub against: bool,
}

impl Usage {
    /// Returns what it is called: the statement's id, or the chapter's.
    pub fn id(&self) -> String {
        match &self.statement {
            Some(name) => format!("{}#{name}", self.chapter),
            None => self.chapter.clone(),
        }
    }
}

/// Returns the blocks of a note in their order, or what stands in the place of its words; `fresh` is it with the texts of its passages.
pub fn pieces(describer: &Describer<'_>, fresh: &Record) -> Vec<Piece> {
    if let Some(words) = in_place(describer.project, fresh) {
        return vec![Piece {
            words,
            ..piece(fresh.body, PieceKind::Other)
        }];
    }
    let uses = Uses::of(describer.project);
    let text = describer.texts.of(describer.project, fresh.file);
    let text = text.as_deref().unwrap_or_default();
    let mut pieces: Vec<Piece> = Vec::new();
    for heading in &fresh.outline.details().headings {
        pieces.push(Piece {
            words: heading_words(text.get(heading.span.range()).unwrap_or_default()),
            codes: codes(&heading.markers),
            ..piece(heading.span, PieceKind::Heading(heading.level))
        });
    }
    for passage in outermost(&fresh.outline.passages) {
        let name = passage.name.as_ref().map(|it| it.value.to_string());
        let used = name.as_deref().map(|it| used(&uses, &fresh.id, it)).unwrap_or_default();
        pieces.push(Piece {
            words: describer.words(fresh, passage),
            codes: codes(&passage.markers),
            name,
            used,
            ..piece(passage.span, PieceKind::Passage(passage.form))
        });
    }
    pieces.sort_by_key(|it| (it.span.start, it.span.end));
    with_rest(pieces, text, fresh.body)
}

/// Returns the places of the draft that cite a note as a whole.
pub fn used_as_whole(describer: &Describer<'_>, note: &Record) -> Vec<Usage> {
    let uses = Uses::of(describer.project);
    let own = uses.of_record(&note.id).iter().filter(|it| it.passage.is_none());
    each_once(own.map(usage).collect())
}

fn piece(span: Span, is: PieceKind) -> Piece {
    Piece {
        span,
        is,
        words: String::new(),
        codes: Vec::new(),
        name: None,
        used: Vec::new(),
    }
}

fn codes(markers: &[crate::syntax::markdown::marker::Marker]) -> Vec<Code> {
    let code = |it: &crate::syntax::markdown::marker::Marker| Code {
        theme: it.theme().to_string(),
        aspect: it.aspect().map(str::to_owned),
        is_inherited: it.inherited,
        span: it.span,
    };
    markers.iter().map(code).collect()
}

/// Leaves out what has no code and no name of its own within a table or a list that is coded or named as a whole.
fn outermost(passages: &[Passage]) -> Vec<&Passage> {
    let wholes: Vec<Span> = passages
        .iter()
        .filter(|it| it.form == Form::Whole)
        .map(|it| it.span)
        .collect();
    let is_within = |it: &Passage| {
        let own = it.form != Form::Whole && it.name.is_none() && it.markers.iter().all(|it| it.inherited);
        own && wholes.iter().any(|whole| whole.contains(it.span))
    };
    passages.iter().filter(|it| !is_within(it)).collect()
}

fn used(uses: &Uses<'_>, note: &str, name: &str) -> Vec<Usage> {
    each_once(uses.of_passage(note, name).iter().map(usage).collect())
}

fn usage(it: &crate::evidence::uses::Use<'_>) -> Usage {
    Usage {
        chapter: it.chapter.id.to_string(),
        statement: it.statement.map(str::to_owned),
        against: it.against,
    }
}

fn each_once(all: Vec<Usage>) -> Vec<Usage> {
    let mut once: Vec<Usage> = Vec::new();
    for usage in all {
        if !once.contains(&usage) {
            once.push(usage);
        }
    }
    once
}

/// Returns the words of a heading, without its signs and markers.
fn heading_words(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default().trim_start_matches('#').trim();
    running_text::words(line, Form::Paragraph, crate::record::kind::Kind::Note.row().markers)
}

/// Adds what stands between the blocks and is none: a table or code that nobody coded.
fn with_rest(pieces: Vec<Piece>, text: &str, body: Span) -> Vec<Piece> {
    let mut all = Vec::with_capacity(pieces.len());
    let mut from = body.start;
    for next in pieces {
        all.extend(rest(text, from, next.span.start));
        from = from.max(next.span.end);
        all.push(next);
    }
    all.extend(rest(text, from, body.end));
    all
}

fn rest(text: &str, from: u32, to: u32) -> Option<Piece> {
    let found = text.get(from as usize..to as usize)?;
    let words = found.trim();
    // Signs of lists and lines are no words; what is written for this program alone is no text.
    let says = words.contains(char::is_alphanumeric) && !(words.starts_with("<!--") && words.ends_with("-->"));
    says.then(|| Piece {
        words: words.to_owned(),
        ..piece(Span { start: from, end: to }, PieceKind::Other)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::fresh;
    use crate::record::kind::Kind;
    use crate::workspace::fixture::{checked, repository};

    const SECTIONS: &str = "//- interviews/2018-04-01-naboer-b2c.md\n---\nmethod: interview\ndate: 2018-04-01\nstakeholders: [borgere]\n---\n\
        # Skolen #sundhed\n\nVi venter længe. #sundhed/ventetid ^venter\n\n> Ingen ringer.\n\n- Først dette\n- så det ^saa\n\n```\nkode 1\n```\n\n\
        <!-- ip: allow uncoded-passage: prøve -->\n\nSidste.\n\
        //- policy/chapters/10-a.md\n---\ntitle: A\n---\nDe venter. [@2018-04-01-naboer-b2c#venter] ^uge\n\nOg mere. [mod @2018-04-01-naboer-b2c]\n";

    #[test]
    fn every_block_of_a_note_is_there_once_in_order_with_its_codes_its_name_and_its_uses() {
        let repository = repository(SECTIONS);
        let checked = checked(&repository, "2018-06-01".parse().unwrap());
        let project = checked.project();
        let note = project.find(Kind::Note, "2018-04-01-naboer-b2c").unwrap();
        let (pieces, whole) = checked
            .snapshot
            .with_texts(|texts| {
                let describer = Describer::new(project, texts);
                let fresh = fresh(&describer, std::slice::from_ref(note));
                (pieces(&describer, &fresh[0]), used_as_whole(&describer, note))
            })
            .unwrap();
        let words: Vec<&str> = pieces.iter().map(|it| &*it.words).collect();
        let expected = [
            "Skolen",
            "Vi venter længe.",
            "Ingen ringer.",
            "Først dette",
            "så det",
            "kode 1",
            "Sidste.",
        ];
        assert_eq!(words.len(), expected.len(), "{words:?}");
        for (found, expected) in words.iter().zip(expected) {
            assert!(found.contains(expected), "{words:?}");
        }
        assert_eq!(pieces[0].is, PieceKind::Heading(1));
        assert_eq!(pieces[2].is, PieceKind::Passage(Form::Quote));
        let own: Vec<String> = pieces[1]
            .codes
            .iter()
            .filter(|it| !it.is_inherited)
            .map(Code::marker)
            .collect();
        assert_eq!(own, ["#sundhed/ventetid"]);
        assert_eq!(pieces[1].name.as_deref(), Some("venter"));
        assert_eq!(pieces[1].used.iter().map(Usage::id).collect::<Vec<_>>(), ["a#uge"]);
        assert_eq!(
            whole.iter().map(|it| (it.id(), it.against)).collect::<Vec<_>>(),
            [("a".to_owned(), true)]
        );
    }
}
