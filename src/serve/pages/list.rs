//! `/notes` and `/list/…`: everything of a kind, or what fits the filters, as `ip list` has it.

use crate::diagnostic::Failure;
use crate::document::{Block, Inline};
use crate::language::Language;
use crate::project::thing::{Thing, ThingKind};
use crate::query::column::ColumnContent;
use crate::query::describe::Describer;
use crate::query::hits::asking;
use crate::query::{self, columns, lookup};
use crate::record::kind::Kind;
use crate::serve::address;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::blocks;
use crate::serve::choosing::{self, Field, chosen};
use crate::serve::desk::{Desk, View};
use crate::serve::frame::Page;
use crate::text::capital::capitalised;
use minijinja::context;
use minijinja::value::{Serde, Value};

/// How many things stand on a page.
const MOST: usize = 200;

/// Shows the notes.
pub(in crate::serve) fn notes(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let view = desk.view()?;
    of(ThingKind::Record(Kind::Note), asked, &view)
}

/// Shows everything of the kind that the address names.
pub(in crate::serve) fn show(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let view = desk.view()?;
    match lookup::kind(asked.value("kind")) {
        Some(kind) => of(kind, asked, &view),
        None => Ok(Answer::Missing(Page::missing(view.language))),
    }
}

/// What a list came to.
struct Listed {
    table: Option<Block>,
    count: usize,
    below: Vec<String>,
    wrong: Option<Failure>,
}

fn of(kind: ThingKind, asked: &Asked, view: &View<'_>) -> Result<Answer, Failure> {
    let (language, word) = (view.language, kind.word());
    let name = language.word(&format!("{}.many", kind.key()));
    let listed = listed(kind, asked, view)?;
    let mut page = Page::new(capitalised(&name));
    page = page.filled("links.html", context! { links => Serde(&other_kinds(view)) });
    if let Some(to) = address::of_making(kind) {
        let text = language.word(&format!("serve-new-{word}"));
        let making = address::Piece {
            text,
            to: Some(to.to_owned()),
        };
        page = page.filled("links.html", context! { links => Serde([making]) });
    }
    page = page.filled("choose.html", form(word, asked, view));
    if let Some(failure) = &listed.wrong {
        page = page.filled("notice.html", Page::reasons(failure, language));
    }
    let mut shown = Vec::new();
    match listed.table {
        Some(table) => shown.push(table),
        None => shown.push(blocks::paragraph(language.say(
            "list-nothing",
            &[("kind", crate::language::Value::word(format!("{}.many", kind.key())))],
        ))),
    }
    shown.extend(listed.below.into_iter().map(blocks::paragraph));
    page = page.blocks(shown, language);
    if listed.count > MOST {
        page = page.filled("pages.html", context! { pages => pages(asked, listed.count) });
    }
    Ok(Answer::Page(page))
}

/// Returns the lists of other kinds of which there is something.
fn other_kinds(view: &View<'_>) -> Vec<address::Piece> {
    let kinds = query::choices::kinds(view.checked.project(), lookup::EVERY, view.language);
    let link = |kind: &ThingKind| {
        let is_there = kinds.iter().any(|it| it.value == kind.word());
        is_there.then(|| address::Piece {
            text: capitalised(&view.language.word(&format!("{}.many", kind.key()))),
            to: Some(of_list(*kind)),
        })
    };
    lookup::EVERY.iter().filter_map(link).collect()
}

/// Returns the address of the list of a kind.
pub(in crate::serve) fn of_list(kind: ThingKind) -> String {
    match kind {
        ThingKind::Record(Kind::Note) => "/notes".to_owned(),
        kind => format!("/list/{}", kind.word()),
    }
}

fn form(kind: &'static str, asked: &Asked, view: &View<'_>) -> Value {
    let (project, language) = (view.checked.project(), view.language);
    let words = Field::text("text", language.word("serve-filter-text"), asked);
    let filters = query::filters_of(kind).map(|it| choosing::filter(it, project, asked, language));
    let fields: Vec<Field> = std::iter::once(words).chain(filters).collect();
    let is_open = fields.iter().any(|it| !it.value.is_empty());
    context! {
        action => &asked.path,
        summary => language.word("serve-choose-title"),
        is_open,
        fields => Serde(&fields),
    }
}

fn listed(kind: ThingKind, asked: &Asked, view: &View<'_>) -> Result<Listed, Failure> {
    let (language, word) = (view.language, kind.word());
    let snapshot = &view.checked.snapshot;
    let wanted = query::Asked {
        kind: word,
        theme: chosen(asked, "theme"),
        stakeholder: chosen(asked, "stakeholder"),
        method: chosen(asked, "method"),
        goal: chosen(asked, "goal"),
        by: chosen(asked, "by"),
        publish: chosen(asked, "publish"),
        journal: chosen(asked, "journal"),
        since: chosen(asked, "since"),
        until: chosen(asked, "until"),
        text: chosen(asked, "text"),
        unused: chosen(asked, "unused").is_some(),
        unsupported: chosen(asked, "unsupported").is_some(),
    };
    snapshot.with_texts(|texts| {
        let describer = Describer::new(&snapshot.project, texts);
        // Of a page of passages only those that stand on it are read again, unless words are looked for in all.
        let fresh = wanted.text.map(|_| query::fresh_notes(&describer, word));
        let notes = fresh.as_deref().unwrap_or(snapshot.project.records(Kind::Note));
        let (things, wrong) = match query::matching(&describer, notes, &wanted, language) {
            Ok(things) => (things, None),
            Err(failure) => (Vec::new(), Some(failure)),
        };
        let first = (page_of(asked) - 1) * MOST;
        let shown: Vec<&Thing<'_>> = things.iter().skip(first).take(MOST).collect();
        let rows: Vec<Vec<String>> = shown
            .iter()
            .map(|it| columns::cells(&describer, it, language))
            .collect();
        let below = columns::below(&describer, &things, (word, &rows), language);
        Listed {
            table: (!rows.is_empty())
                .then(|| table(&describer, kind, things.len(), (shown.as_slice(), rows), language)),
            count: things.len(),
            below,
            wrong,
        }
    })
}

/// Returns things as a table: the first column leads to each, and ids in the others to what they name.
fn table(
    describer: &Describer<'_>,
    kind: ThingKind,
    count: usize,
    (things, cells): (&[&Thing<'_>], Vec<Vec<String>>),
    language: Language,
) -> Block {
    let columns = columns::of(kind.word());
    let header = columns.iter().map(|it| language.word(it.heading)).collect();
    let is_number = |it: &usize| columns[*it].holds == ColumnContent::Numbers;
    let numbers: Vec<usize> = (0..columns.len()).filter(is_number).collect();
    let row = |(thing, cells): (&&Thing<'_>, Vec<String>)| {
        let cell = |(at, text): (usize, String)| match columns[at].holds {
            _ if at == 0 => named(thing, &text),
            ColumnContent::Ids => blocks::linked(describer.project, &text),
            _ => blocks::lines(&text),
        };
        cells.into_iter().enumerate().map(cell).collect()
    };
    let rows = things.iter().zip(cells).map(row).collect();
    let caption = asking::heading(kind, count, language);
    blocks::table(caption, header, &numbers, rows)
}

/// Returns what a thing is called, as the way to it, and what stands below that.
fn named(thing: &Thing<'_>, text: &str) -> Vec<Inline> {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let mut content = vec![blocks::link(address::of_thing(thing), first)];
    let rest = blocks::lines(rest);
    if !rest.is_empty() {
        content.push(Inline::LineBreak);
        content.extend(rest);
    }
    content
}

/// Returns which page of a list is asked for, from 1.
fn page_of(asked: &Asked) -> usize {
    chosen(asked, "page").and_then(|it| it.parse().ok()).unwrap_or(1).max(1)
}

/// Returns the pages of a list, each with its address: what is chosen stays chosen.
fn pages(asked: &Asked, count: usize) -> Vec<Value> {
    let page = |number: usize| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in asked.query.pairs().filter(|it| it.0 != "page") {
            query.append_pair(name, value);
        }
        query.append_pair("page", &number.to_string());
        let to = format!("{}?{}", asked.path, query.finish());
        context! { number, to, is_here => number == page_of(asked) }
    };
    (1..=count.div_ceil(MOST)).map(page).collect()
}

#[cfg(test)]
mod tests {
    use crate::serve::fixture::Bench;

    #[test]
    fn every_list_of_what_can_be_made_leads_to_its_form_and_every_thing_to_its_file() {
        let mut bench = Bench::new("");
        for (list, form) in [
            ("/notes", "/notes/new"),
            ("/list/theme", "/themes/new"),
            ("/list/goal", "/goals/new"),
            ("/list/stakeholder", "/stakeholders/new"),
            ("/list/chapter", "/chapters/new"),
            ("/list/answer", "/answers/new"),
            ("/list/milestone", "/milestones/new"),
            ("/draft", "/chapters/new"),
        ] {
            let page = bench.get(list).page();
            assert!(page.contains(&format!("<a href=\"{form}\">New ")), "{list}: {page}");
        }
        for (thing, path) in [
            ("/themes/sundhed", "policy/themes/sundhed.md"),
            ("/goals/sundt-liv", "policy/goals/sundt-liv.md"),
            ("/stakeholders/boligselskaber", "stakeholders/boligselskaber.yaml"),
            (
                "/notes/2018-03-14-boligselskaber-k3f",
                "interviews/2018-03-14-boligselskaber-k3f.md",
            ),
        ] {
            let page = bench.get(thing).page();
            assert!(page.contains(&format!("<a href=\"/edit/{path}\">")), "{thing}: {page}");
        }
    }

    #[test]
    fn what_a_thing_names_is_read_by_its_title_in_a_list_and_on_its_own_page() {
        let mut bench =
            Bench::new("//- stakeholders/beboere.yaml\nname: Byens beboere\nkind: housing\npart-of: boligselskaber\n");
        let title = "<a href=\"/stakeholders/boligselskaber\">Boligselskaber</a>";
        for page in ["/list/stakeholder", "/notes", "/stakeholders/beboere"] {
            let page = bench.get(page).page();
            assert!(page.contains(title), "{page}");
            assert!(!page.contains(">boligselskaber</a>"), "{page}");
        }
    }

    #[test]
    fn a_planned_inquiry_leads_to_its_form_filled_in() {
        let mut bench = Bench::new(
            "//- stakeholders/politiet.yaml\nname: Politiet\nkind: police\n\
             //- policy/policy.yaml\ntitle: P\nauthority: A\nlanguage: da\ncoverage:\n  - {each: stakeholder, notes: 1}\n",
        );
        let page = bench.get("/coverage").page();
        let to = page
            .split("href=\"")
            .find(|it| it.starts_with("/notes/new?"))
            .unwrap_or_else(|| panic!("{page}"));
        let to = to.split('"').next().unwrap().replace("&amp;", "&");
        let form = bench.get(&to).page();
        assert!(form.contains("value=\"politiet\" checked"), "{to}: {form}");
    }
}
