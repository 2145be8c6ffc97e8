//! The forms of a note's blocks: one is coded with a theme, loses a code, or is worded anew.

use super::text::{self, FROM, LOOK, Part, found_in, marked, replace, sentences, wrong};
use crate::diagnostic::Failure;
use crate::edit::blocks::{self, Block, Code};
use crate::edit::written::{digest, shown};
use crate::language::Language;
use crate::project::Project;
use crate::project::thing::ThingKind;
use crate::query::aspects;
use crate::record::kind::Kind;
use crate::serve::address;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::desk::Desk;
use crate::serve::frame::{Page, exact};
use crate::syntax::markdown::marker::{aspect_for, name_for};
use crate::text::order::Titles;
use crate::text::shortened::shortened;
use minijinja::context;
use minijinja::value::Value;
use std::collections::BTreeMap;

/// A note that is open.
struct Opened {
    id: String,
    path: String,
    text: String,
    blocks: Vec<Block>,
}

impl Opened {
    /// Returns the page of the note, at one of its blocks.
    fn here(&self, at: usize) -> String {
        let note = address::of(ThingKind::Record(Kind::Note), &self.id);
        format!("{note}#b{at}")
    }

    /// Returns the block that a form was made from, where it stands now.
    fn block(&self, asked: &Asked) -> Option<(usize, &Block)> {
        let at = place(asked.form.text("block"));
        let block = blocks::found(&self.blocks, at, asked.form.text(FROM))?;
        let at = self.blocks.iter().position(|it| it == block)?;
        Some((at, block))
    }
}

/// What was chosen for a block.
#[derive(Default)]
struct Chosen {
    theme: String,
    aspect: String,
    is_named: bool,
    name: String,
}

fn place(text: &str) -> usize {
    text.parse().unwrap_or(usize::MAX)
}

/// Returns the number of the block that an address names.
fn named(asked: &Asked, blocks: &[Block]) -> Option<usize> {
    Some(place(asked.query.text("block"))).filter(|it| *it < blocks.len())
}

/// Opens the note of an address; the answer where there is none, or where its words are nobody's to work with.
fn open(asked: &Asked, desk: &mut Desk) -> Result<Result<Opened, Answer>, Failure> {
    let id = asked.value("id");
    let opened = text::Opened::find(desk, Part::Whole, &|_, it| it.kind == Kind::Note && *it.id == *id)?;
    Ok(opened.map(|it| Opened {
        blocks: blocks::blocks(&it.text),
        id: it.id,
        path: it.path,
        text: it.text,
    }))
}

/// Returns a block as a page shows it.
fn row(project: &Project, at: usize, block: &Block) -> Value {
    let code = |it: &Code| {
        let theme = project.find(Kind::Theme, &it.theme);
        let title = theme.map_or_else(|| it.theme.clone(), |it| it.title.to_string());
        context! { written => it.written(), title, aspect => it.aspect.as_deref() }
    };
    context! {
        at,
        words => &block.words,
        name => block.name.as_deref(),
        from => &block.digest,
        codes => block.codes.iter().map(code).collect::<Vec<_>>(),
        inherited => block.inherited.iter().map(code).collect::<Vec<_>>(),
    }
}

/// Shows the form that codes a block.
pub(in crate::serve) fn ask(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let opened = match open(asked, desk)? {
        Ok(opened) => opened,
        Err(answer) => return Ok(answer),
    };
    let Some(at) = named(asked, &opened.blocks) else {
        return Ok(Answer::Missing(Page::missing(desk.language())));
    };
    let words = asked.query.get("words").unwrap_or(&opened.blocks[at].words);
    let chosen = Chosen {
        theme: asked.query.text("theme").to_owned(),
        name: blocks::name_from(words, &opened.blocks).unwrap_or_default(),
        is_named: asked.query.get("words").is_some(),
        ..Chosen::default()
    };
    let page = code_page(desk, &opened, at, &chosen, &[], None)?;
    Ok(Answer::Page(page))
}

/// Codes a block.
pub(in crate::serve) fn code(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let writer = desk.writer()?;
    let opened = match open(asked, desk)? {
        Ok(opened) => opened,
        Err(answer) => return Ok(answer),
    };
    let language = desk.language();
    let chosen = Chosen {
        theme: asked.form.text("theme").to_owned(),
        aspect: asked.form.text("aspect").trim().to_owned(),
        is_named: asked.form.get("named").is_some(),
        name: asked.form.text("name").trim().to_owned(),
    };
    let Some((at, block)) = opened.block(asked) else {
        return gone(asked, desk, &opened, &chosen);
    };
    let wrong = judge(&chosen, &opened, block, desk.look()?.project(), language);
    if !wrong.is_empty() {
        return Ok(Answer::Page(code_page(desk, &opened, at, &chosen, &wrong, None)?));
    }
    let aspect = Some(aspect_for(&chosen.aspect)).filter(|it| !it.is_empty());
    let name = Some(name_for(&chosen.name)).filter(|_| chosen.is_named);
    let new = blocks::coded(&opened.text, block, &chosen.theme, aspect.as_deref(), name.as_deref());
    let Some(new) = new else {
        let wrong = [("theme", language.word("serve-code-unfit"))];
        return Ok(Answer::Page(code_page(desk, &opened, at, &chosen, &wrong, None)?));
    };
    let here = opened.here(at);
    let found = replace(&opened.path, &opened.text, new, here.clone(), desk, writer)?;
    let wrong: Vec<_> = sentences(&found, language).into_iter().map(|it| ("name", it)).collect();
    if wrong.is_empty() {
        return Ok(Answer::See(here));
    }
    Ok(Answer::Page(code_page(desk, &opened, at, &chosen, &wrong, None)?))
}

/// Returns what is wrong with what was chosen, each with its field.
fn judge(
    chosen: &Chosen,
    opened: &Opened,
    block: &Block,
    project: &Project,
    language: Language,
) -> Vec<(&'static str, String)> {
    let mut wrong = Vec::new();
    if project.find(Kind::Theme, &chosen.theme).is_none() {
        wrong.push(("theme", language.word("form-choose")));
    }
    if !chosen.aspect.is_empty() && aspect_for(&chosen.aspect).is_empty() {
        wrong.push(("aspect", language.word("serve-code-aspect-bad")));
    }
    if chosen.is_named && block.name.is_none() {
        let name = name_for(&chosen.name);
        if name.is_empty() {
            wrong.push(("name", language.word("serve-code-name-bad")));
        } else if opened.blocks.iter().any(|it| it.name.as_deref() == Some(&*name)) {
            let name = name.as_str().into();
            wrong.push(("name", language.say("serve-code-name-taken", &[("name", name)])));
        }
    }
    wrong
}

/// Shows what was chosen for a block that is no longer as it was, and what stands at its place now.
fn gone(asked: &Asked, desk: &mut Desk, opened: &Opened, chosen: &Chosen) -> Result<Answer, Failure> {
    let at = place(asked.form.text("block")).min(opened.blocks.len().saturating_sub(1));
    let page = code_page(desk, opened, at, chosen, &[], Some(asked.form.text("words")))?;
    Ok(Answer::Page(page))
}

/// Returns the form that codes a block; `before` are its words when the form was made, where it says something else now.
fn code_page(
    desk: &mut Desk,
    opened: &Opened,
    at: usize,
    chosen: &Chosen,
    wrong: &[(&'static str, String)],
    before: Option<&str>,
) -> Result<Page, Failure> {
    let language = desk.language();
    let project = desk.look()?.project();
    let titles = Titles::new(language);
    let mut themes: Vec<(&str, &str)> = project
        .records(Kind::Theme)
        .iter()
        .map(|it| (&*it.id, &*it.title))
        .collect();
    themes.sort_by(|a, b| titles.compare(a.1, b.1));
    let theme = |(id, title): (&str, &str)| context! { id, title, is_chosen => id == chosen.theme };
    let aspects: Vec<String> = aspects::used(project).into_keys().map(str::to_owned).collect();
    let block = opened.blocks.get(at);
    let wrong_at = |field: &str| wrong.iter().find(|it| it.0 == field).map(|it| it.1.as_str());
    let values = context! {
        id => &opened.id,
        block => block.map(|it| row(project, at, it)),
        words => before.map(str::to_owned).or_else(|| block.map(|it| shortened(&it.words))),
        themes => themes.into_iter().map(theme).collect::<Vec<_>>(),
        aspects,
        aspect => exact(&chosen.aspect),
        is_named => chosen.is_named,
        name => exact(&chosen.name),
        wrong => wrong.iter().map(|it| context! { field => it.0, text => &it.1 }).collect::<Vec<_>>(),
        wrong_theme => wrong_at("theme"),
        wrong_aspect => wrong_at("aspect"),
        wrong_name => wrong_at("name"),
        is_changed => before.is_some(),
        differences => before.map(|it| marked(it, block.map_or("", |it| &it.words))).unwrap_or_default(),
    };
    Ok(Page::new(language.word("serve-code-title"))
        .filled("code.html", values)
        .written_in())
}

/// Takes a code of a block away.
pub(in crate::serve) fn uncode(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let writer = desk.writer()?;
    let opened = match open(asked, desk)? {
        Ok(opened) => opened,
        Err(answer) => return Ok(answer),
    };
    let found = opened.block(asked);
    let new = found.and_then(|(at, block)| {
        let new = blocks::uncoded(&opened.text, block, asked.form.text("code"))?;
        Some((at, new))
    });
    let Some((at, new)) = new else {
        return Err(Failure::usage("serve-code-gone"));
    };
    let here = opened.here(at);
    let found = replace(&opened.path, &opened.text, new, here.clone(), desk, writer)?;
    match &sentences(&found, desk.language())[..] {
        [] => Ok(Answer::See(here)),
        wrong => Err(Failure::project("serve-not-written").with("why", wrong.join(" "))),
    }
}

/// What a page shows of a block that is being written.
#[derive(Default)]
struct Draft {
    at: usize,
    text: String,
    from: String,
    /// Whether somebody typed it, and it is not written yet.
    is_typed: bool,
    wrong: Vec<Value>,
    /// What is found in the note with it; nothing where nobody looked.
    found: Option<Vec<Value>>,
    /// Whether others changed it too, and where that differs.
    is_changed: bool,
    differences: Vec<Value>,
    now: Option<String>,
}

/// Shows the form in which one block is worded anew.
pub(in crate::serve) fn show_block(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let opened = match open(asked, desk)? {
        Ok(opened) => opened,
        Err(answer) => return Ok(answer),
    };
    let Some(at) = named(asked, &opened.blocks) else {
        return Ok(Answer::Missing(Page::missing(desk.language())));
    };
    let block = &opened.blocks[at];
    let draft = Draft {
        at,
        text: shown(&opened.text[block.span.clone()]),
        from: block.digest.clone(),
        ..Draft::default()
    };
    Ok(Answer::Page(block_page(&opened, draft, desk.language())))
}

/// Words one block anew, or only looks at what would be found in the note.
pub(in crate::serve) fn save_block(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let writer = desk.writer()?;
    let opened = match open(asked, desk)? {
        Ok(opened) => opened,
        Err(answer) => return Ok(answer),
    };
    let language = desk.language();
    let own = asked.form.text("text").trim_matches('\n');
    let draft = Draft {
        at: place(asked.form.text("block")),
        text: own.to_owned(),
        from: asked.form.text(FROM).to_owned(),
        is_typed: true,
        ..Draft::default()
    };
    let Some((at, block)) = opened.block(asked) else {
        // Who changed nothing loses nothing; the page is simply new.
        if digest(own) == draft.from {
            return Ok(Answer::See(opened.here(draft.at)));
        }
        return Ok(Answer::Page(block_page(&opened, met(draft, &opened), language)));
    };
    let new = blocks::reworded(&opened.text, block, own);
    let part = block.span.start..new.len() - (opened.text.len() - block.span.end);
    if asked.form.get(LOOK).is_some() {
        let texts = BTreeMap::from([(opened.path.clone(), new)]);
        let seen = desk.aside(texts, |checked| found_in(checked, language, &opened.path, part))??;
        let draft = Draft {
            found: Some(seen),
            ..draft
        };
        return Ok(Answer::Page(block_page(&opened, draft, language)));
    }
    let here = opened.here(at);
    if new == opened.text {
        desk.remark(language.word("serve-nothing-new"));
        return Ok(Answer::See(here));
    }
    let found = replace(&opened.path, &opened.text, new.clone(), here.clone(), desk, writer)?;
    if found.is_empty() {
        return Ok(Answer::See(here));
    }
    let draft = Draft {
        wrong: wrong(&found, &new, part, language),
        ..draft
    };
    Ok(Answer::Page(block_page(&opened, draft, language)))
}

/// Returns what was written beside what stands at its place now.
fn met(draft: Draft, opened: &Opened) -> Draft {
    let now = opened.blocks.get(draft.at);
    let text = now.map(|it| shown(&opened.text[it.span.clone()]));
    Draft {
        from: now.map(|it| it.digest.clone()).unwrap_or_default(),
        is_changed: true,
        differences: marked(text.as_deref().unwrap_or_default(), &draft.text),
        now: text,
        ..draft
    }
}

fn block_page(opened: &Opened, draft: Draft, language: Language) -> Page {
    let values = context! {
        id => &opened.id,
        path => &opened.path,
        whole => address::of_text(&opened.path),
        rows => 10,
        is_typed => draft.is_typed,
        at => draft.at,
        from => draft.from,
        text => exact(&draft.text),
        wrong => draft.wrong,
        findings => draft.found,
        is_changed => draft.is_changed,
        is_there => !draft.is_changed || draft.now.is_some(),
        differences => draft.differences,
        now => draft.now.as_deref().map(exact),
    };
    Page::new(language.word("serve-block-title"))
        .filled("block.html", values)
        .written_in()
}

#[cfg(test)]
mod tests {
    use crate::serve::fixture::{Bench, Seen, from};

    const PATH: &str = "interviews/2018-03-14-boligselskaber-k3f.md";
    const ID: &str = "/notes/2018-03-14-boligselskaber-k3f";

    /// Opens a workbench whose note says this.
    fn bench(body: &str) -> Bench {
        let bench = Bench::new("");
        let text = bench.text(PATH);
        let head = text.find("\n---\n").unwrap() + 5;
        bench.write(PATH, &format!("{}{body}", &text[..head]));
        bench
    }

    fn body(bench: &Bench) -> String {
        let text = bench.text(PATH);
        text[text.find("\n---\n").unwrap() + 5..].to_owned()
    }

    #[test]
    fn a_block_is_coded_and_named_and_the_code_taken_away_again() {
        let mut bench = bench("Én dag.\n\nVi venter tre uger på en tolk.\n");
        let page = bench.get(&format!("{ID}/code?block=1")).page();
        assert!(
            page.contains("value=\"venter-uger-tolk\"") && !page.contains(" checked"),
            "{page}"
        );
        let own = from(&page);
        let fields = [
            ("block", "1"),
            ("from", &*own),
            ("theme", "sundhed"),
            ("aspect", "Lange Ventetider"),
            ("named", "1"),
            ("name", "Vente på tolk"),
        ];
        assert_eq!(bench.post(&format!("{ID}/code"), &fields).see(), format!("{ID}#b1"));
        let coded = "Én dag.\n\nVi venter tre uger på en tolk. #sundhed/lange-ventetider ^vente-paa-tolk\n";
        assert_eq!(body(&bench), coded);
        let page = bench.get(ID).page();
        assert!(page.contains("value=\"#sundhed/lange-ventetider\""), "{page}");
        let own = from(page.split("id=\"b1\"").nth(1).unwrap());
        let fields = [("block", "1"), ("from", &*own), ("code", "#sundhed/lange-ventetider")];
        bench.post(&format!("{ID}/uncode"), &fields).see();
        assert_eq!(
            body(&bench),
            "Én dag.\n\nVi venter tre uger på en tolk. ^vente-paa-tolk\n"
        );
        bench.post("/undo", &[("number", "2")]).see();
        assert_eq!(body(&bench), coded);
    }

    #[test]
    fn a_block_that_moved_is_coded_where_it_stands_and_one_that_changed_is_shown_as_it_is_now() {
        let mut bench = bench("En.\n\nTo.\n");
        let own = from(&bench.get(&format!("{ID}/code?block=1")).page());
        let fields = [("block", "1"), ("from", &*own), ("words", "To."), ("theme", "sundhed")];
        let text = bench.text(PATH).replace("En.", "Nul.\n\nEn.");
        bench.write(PATH, &text);
        bench.post(&format!("{ID}/code"), &fields).see();
        assert_eq!(body(&bench), "Nul.\n\nEn.\n\nTo. #sundhed\n");
        let text = bench.text(PATH).replace("To. #sundhed", "Tre.");
        bench.write(PATH, &text);
        let met = bench.post(&format!("{ID}/code"), &fields).page();
        assert!(
            met.contains("<option value=\"sundhed\" selected>") && met.contains("role=\"alert\""),
            "{met}"
        );
        assert_eq!(bench.text(PATH), text);
    }

    #[test]
    fn what_is_wrong_with_a_code_is_said_and_what_was_chosen_is_kept() {
        let mut bench = bench("En. ^en\n\nTo.\n");
        let own = from(&bench.get(&format!("{ID}/code?block=1")).page());
        let fields = [
            ("block", "1"),
            ("from", &*own),
            ("theme", "intet"),
            ("aspect", "!"),
            ("named", "1"),
            ("name", "en"),
        ];
        let page = bench.post(&format!("{ID}/code"), &fields).page();
        for field in ["theme", "aspect", "name"] {
            assert!(page.contains(&format!("id=\"{field}-wrong\"")), "{field}: {page}");
        }
        assert!(page.contains("value=\"!\"") && page.contains(" checked"), "{page}");
        assert_eq!(body(&bench), "En. ^en\n\nTo.\n");
    }

    #[test]
    fn a_block_is_worded_anew_and_what_others_wrote_meanwhile_is_shown() {
        let mut bench = bench("En.\r\n\r\nTo");
        let page = bench.get(&format!("{ID}/block?block=1")).page();
        let own = from(&page);
        let fields = [("block", "1"), ("from", &*own), ("text", "To,\r\nog tre.\r\n")];
        bench.post(&format!("{ID}/block"), &fields).see();
        assert_eq!(body(&bench), "En.\r\n\r\nTo,\r\nog tre.");
        let met = bench.post(&format!("{ID}/block"), &fields[..2]).page();
        assert!(met.contains("og tre.</textarea>"), "{met}");
        assert_eq!(body(&bench), "En.\r\n\r\nTo,\r\nog tre.");
        let personal = [
            ("block", "0"),
            ("from", &*from(&bench.get(&format!("{ID}/block?block=0")).page())),
            ("text", "Ring 670761-1152."),
        ];
        let page = bench.post(&format!("{ID}/block"), &personal).page();
        assert!(
            page.contains("Ring 670761-1152.</textarea>") && page.contains("role=\"alert\""),
            "{page}"
        );
    }

    #[test]
    fn no_block_of_words_that_were_taken_back_is_shown_or_changed() {
        let mut bench = bench("Hemmeligt.\n");
        let own = from(&bench.get(&format!("{ID}/code?block=0")).page());
        let text = bench.text(PATH);
        for state in [
            "withdrawn: {date: 2018-05-01, right: objection}",
            "restricted: {date: 2018-05-01, reason: indsigelse}",
        ] {
            let text = text.replacen("---\n", &format!("---\n{state}\n"), 1);
            bench.write(PATH, &text);
            for page in ["", "/code?block=0", "/block?block=0"] {
                let page = bench.get(&format!("{ID}{page}")).page();
                assert!(!page.contains("Hemmeligt") && page.contains("not shown here"), "{page}");
            }
            let fields = [
                ("block", "0"),
                ("from", &*own),
                ("theme", "sundhed"),
                ("text", "x"),
                ("code", "#x"),
            ];
            for form in ["code", "block", "uncode"] {
                bench.post(&format!("{ID}/{form}"), &fields).page();
            }
            assert_eq!(bench.text(PATH), text);
        }
        assert!(matches!(bench.get("/notes/intet/code"), Seen::Missing));
    }
}
