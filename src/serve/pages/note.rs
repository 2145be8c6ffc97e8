//! `/notes/…`: a note with its passages, their codes, names and uses, and what can be done with them.

use super::text::why_closed;
use super::{new, thing};
use crate::diagnostic::Failure;
use crate::edit::blocks::{self, Block};
use crate::evidence::answers::responses;
use crate::project::thing::{Thing, ThingKind};
use crate::query;
use crate::query::describe::Describer;
use crate::query::reading::{self, Code, Piece, PieceKind, Usage};
use crate::record::Record;
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

fn page(view: &View<'_>, note: &Record) -> Result<Page, Failure> {
    let snapshot = &view.checked.snapshot;
    let page = Page::new(note.shown_title());
    snapshot.with_texts(|texts| {
        let describer = Describer::new(&snapshot.project, texts);
        let shown = Thing::Record(note);
        let head = thing::head(&describer, &shown, view.language);
        let ways = thing::ways(&describer, &shown, view.language);
        let page = page
            .filled("facts.html", head)
            .filled("links.html", context! { links => Serde(&ways) });
        match why_closed(note, view.language) {
            Some(reasons) => page.filled("notice.html", reasons),
            None => page.filled("note.html", words(&describer, note)),
        }
    })
}

/// Returns the words of a note, block by block.
fn words(describer: &Describer<'_>, note: &Record) -> Value {
    let fresh = query::fresh(describer, std::slice::from_ref(note));
    let pieces = fresh.first().map(|it| reading::pieces(describer, it));
    let source = describer.source(note);
    let sheet = Sheet {
        describer,
        note,
        blocks: source.map(|it| blocks::blocks(&it.text)).unwrap_or_default(),
        is_response: responses(describer.project).any(|it| it.file == note.file),
    };
    let blocks: Vec<Value> = pieces.iter().flatten().map(|it| sheet.block(it)).collect();
    let as_whole: Vec<address::Piece> = reading::used_as_whole(describer, note).iter().map(usage).collect();
    context! {
        as_whole => Serde(&as_whole),
        blocks,
        note => address::encoded(&note.id),
    }
}

/// A note, and its blocks as they can be changed.
struct Sheet<'a> {
    describer: &'a Describer<'a>,
    note: &'a Record,
    blocks: Vec<Block>,
    /// Whether somebody waits for answers to it.
    is_response: bool,
}

impl Sheet<'_> {
    /// Returns a block as its template shows it.
    fn block(&self, piece: &Piece) -> Value {
        let form = match piece.is {
            PieceKind::Heading(_) => "heading",
            PieceKind::Passage(Form::Quote) => "quote",
            PieceKind::Passage(Form::Item) => "item",
            PieceKind::Passage(Form::Paragraph | Form::Whole) => "paragraph",
            PieceKind::Other => "other",
        };
        let used: Vec<address::Piece> = piece.used.iter().map(usage).collect();
        let name = piece.name.as_deref();
        let own = self.own(piece);
        context! {
            form,
            words => &piece.words,
            at => own.map(|it| it.0),
            from => own.map(|it| &it.1.digest),
            anchor => name.map(address::passage),
            name,
            trace => name.map(|it| format!("/trace/{}", address::encoded(&format!("{}#{it}", self.note.id)))),
            answer => name.and_then(|it| self.answer(it)),
            codes => piece.codes.iter().map(code).collect::<Vec<_>>(),
            used => Serde(&used),
        }
    }

    /// Returns a piece as the block that can be changed, with its number.
    fn own(&self, piece: &Piece) -> Option<(usize, &Block)> {
        let PieceKind::Passage(form) = piece.is else {
            return None;
        };
        let mut blocks = self.blocks.iter().enumerate();
        blocks.find(|it| it.1.span.start == piece.span.start as usize && it.1.form == form)
    }

    /// Returns the address of the form for an answer to a passage of a response.
    fn answer(&self, name: &str) -> Option<String> {
        let passage = self.note.passage(name).filter(|_| self.is_response)?;
        new::answer_to(self.describer.project, Thing::Part(self.note, passage))
    }
}

fn code(code: &Code) -> Value {
    context! {
        text => code.marker(),
        to => address::of(ThingKind::Record(Kind::Theme), &code.theme),
        is_inherited => code.is_inherited,
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

#[cfg(test)]
mod tests {
    use crate::serve::fixture::{Bench, from};

    const PATH: &str = "interviews/2018-03-14-boligselskaber-k3f.md";
    const ID: &str = "/notes/2018-03-14-boligselskaber-k3f";

    #[test]
    fn every_block_is_coded_worded_anew_and_loses_its_codes_where_it_stands() {
        let mut bench = Bench::new("");
        let text = bench.text(PATH);
        let head = text.find("\n---\n").unwrap() + 5;
        let body =
            "# Om #sundhed\n\n> Vi venter. #sundhed/tolk ^tolk\n\n- En\n- To & tre\n\n```\nkode\n```\n\nSidste.\n";
        bench.write(PATH, &format!("{}{body}", &text[..head]));
        let page = bench.get(ID).page();
        let blocks = crate::edit::blocks::blocks(&bench.text(PATH));
        let words: Vec<&str> = blocks.iter().map(|it| &*it.words).collect();
        assert_eq!(words, ["Vi venter.", "En", "To & tre", "", "Sidste."]);
        for (at, block) in blocks.iter().enumerate() {
            let own = page
                .split(&format!("id=\"b{at}\""))
                .nth(1)
                .unwrap()
                .split("</section>")
                .next()
                .unwrap();
            let words = block.words.replace('&', "&amp;");
            assert!(own.contains(&words), "{words}: {own}");
            for way in ["code", "block"] {
                assert!(own.contains(&format!("href=\"{ID}/{way}?block={at}\"")), "{own}");
            }
        }
        // What a heading codes is taken away at the heading.
        assert_eq!(page.matches("name=\"code\"").count(), 1, "{page}");
        assert_eq!(page.matches("(from the heading)").count(), 5, "{page}");
        let own = from(page.split("id=\"b0\"").nth(1).unwrap());
        let fields = [("block", "0"), ("from", &*own), ("code", "#sundhed/tolk")];
        assert_eq!(bench.post(&format!("{ID}/uncode"), &fields).see(), format!("{ID}#b0"));
        assert!(bench.text(PATH).contains("> Vi venter. ^tolk\n"));
    }

    #[test]
    fn words_that_were_taken_back_or_rest_are_not_shown_and_lead_to_no_form() {
        let mut bench = Bench::new("");
        let text = bench.text(PATH);
        for state in [
            "withdrawn: {date: 2018-05-01, right: objection}",
            "restricted: {date: 2018-05-01, reason: indsigelse}",
        ] {
            bench.write(PATH, &text.replacen("---\n", &format!("---\n{state}\n"), 1));
            let page = bench.get(ID).page();
            assert!(
                !page.contains("uger på en tolk") && !page.contains("/code?") && !page.contains("/edit/interviews"),
                "{page}"
            );
            assert!(page.contains("not shown here"), "{page}");
        }
    }

    #[test]
    fn a_response_leads_to_its_answers_as_a_whole_and_passage_by_passage() {
        let mut bench = Bench::new("");
        bench.write(
            PATH,
            &bench
                .text(PATH)
                .replace("method: interview", "method: hearing\nnumber: 7\nsender: Bolig"),
        );
        let page = bench.get(ID).page();
        let id = ID.trim_start_matches("/notes/");
        for to in [id.to_owned(), format!("{id}%23tolk")] {
            assert!(page.contains(&format!("href=\"/answers/new?to={to}\"")), "{to}: {page}");
            let form = bench.get(&format!("/answers/new?to={to}")).page();
            assert!(
                form.contains(&format!("value=\"{}\" checked", to.replace("%23", "#"))),
                "{form}"
            );
        }
    }
}
