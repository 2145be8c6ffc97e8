//! `/notes/…`: a note with its passages, what they are coded with and called, and where they are used.

use super::thing;
use crate::diagnostic::Failure;
use crate::project::thing::{Thing, ThingKind};
use crate::query;
use crate::query::describe::Describer;
use crate::query::reading::{self, Code, Piece, PieceKind, Usage};
use crate::record::kind::Kind;
use crate::serve::address;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::desk::{Desk, View};
use crate::serve::frame::Page;
use crate::syntax::markdown::outline::Form;
use minijinja::context;
use minijinja::value::{Serde, Value};

/// Shows a note.
pub(in crate::serve) fn show(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let view = desk.view()?;
    match view.checked.project().find(Kind::Note, asked.value("id")) {
        Some(note) => page(&view, note).map(Answer::Page),
        None => Ok(Answer::Missing(Page::missing(view.language))),
    }
}

fn page(view: &View<'_>, note: &crate::record::Record) -> Result<Page, Failure> {
    let snapshot = &view.checked.snapshot;
    let values = snapshot.with_texts(|texts| {
        let describer = Describer::new(&snapshot.project, texts);
        let shown = Thing::Record(note);
        let fresh = query::fresh(&describer, std::slice::from_ref(note));
        let pieces = fresh.first().map(|it| reading::pieces(&describer, it));
        let blocks: Vec<Value> = pieces.iter().flatten().map(|it| block(&note.id, it)).collect();
        let as_whole: Vec<address::Piece> = reading::used_as_whole(&describer, note).iter().map(usage).collect();
        context! {
            as_whole => Serde(&as_whole),
            blocks,
            note => address::encoded(&note.id),
            can_be_coded => note.note().is_some_and(|it| it.disclosure().is_worked_with()),
            ..thing::head(&describer, &shown, view.language)
        }
    })?;
    Ok(Page::new(&*note.title).filled("note.html", values))
}

/// Returns a block as its template shows it.
fn block(note: &str, piece: &Piece) -> Value {
    let form = match piece.is {
        PieceKind::Heading(_) => "heading",
        PieceKind::Passage(Form::Quote) => "quote",
        PieceKind::Passage(Form::Item) => "item",
        PieceKind::Passage(Form::Paragraph | Form::Whole) => "paragraph",
        PieceKind::Other => "other",
    };
    let own = piece.codes.iter().filter(|it| !it.is_inherited);
    let codes: Vec<address::Piece> = own.map(code).collect();
    let used: Vec<address::Piece> = piece.used.iter().map(usage).collect();
    let name = piece.name.as_deref();
    context! {
        form,
        words => &piece.words,
        start => piece.span.start,
        end => piece.span.end,
        anchor => name.map(address::passage),
        name,
        trace => name.map(|it| format!("/trace/{}", address::encoded(&format!("{note}#{it}")))),
        codes => Serde(&codes),
        used => Serde(&used),
    }
}

fn code(code: &Code) -> address::Piece {
    address::Piece {
        text: code.marker(),
        to: Some(address::of(ThingKind::Record(Kind::Theme), &code.theme)),
    }
}

fn usage(usage: &Usage) -> address::Piece {
    let kind = match usage.statement {
        Some(_) => ThingKind::Statement,
        None => ThingKind::Record(Kind::Chapter),
    };
    let id = usage.id();
    address::Piece {
        to: Some(address::of(kind, &id)),
        text: if usage.against { format!("− {id}") } else { id },
    }
}
