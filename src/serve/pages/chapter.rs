//! `/draft/…/edit`: a chapter is written with passages to cite beside it, and seen as the draft would show it.

use super::draft;
use super::text::{LOOK, Opened, Part, Written};
use crate::diagnostic::Failure;
use crate::document::Document;
use crate::edit::{citing, written};
use crate::evidence::Statement;
use crate::language::Language;
use crate::project::Project;
use crate::project::thing::{Thing, ThingKind};
use crate::query::citable::{self, Beside, Citable, Sought};
use crate::query::describe::Describer;
use crate::record::kind::Kind;
use crate::serve::address;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::choosing::{self, Choice};
use crate::serve::desk::{Desk, View};
use crate::serve::frame::Page;
use crate::workspace::snapshot::Checked;
use minijinja::context;
use minijinja::value::{Serde, Value};

/// How many passages stand beside the text.
const MOST: usize = 40;
/// The button that looks for passages.
const FIND: &str = "find";
/// The button that puts a citation into the text, where no script does.
const INSERT: &str = "insert";
/// The statement that is written.
const STATEMENT: &str = "statement";
/// The words that are looked for.
const WORDS: &str = "q";
/// The theme that is looked in.
const THEME: &str = "theme";
/// What is chosen for all themes; no theme is called so.
const EVERY: &str = "*";

/// Shows a chapter's text.
pub(in crate::serve) fn show(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let opened = match open(asked, desk)? {
        Ok(opened) => opened,
        Err(answer) => return Ok(answer),
    };
    let written = Written::of(&opened, desk)?;
    page(asked, &opened, written, None, desk)
}

/// Saves a chapter's text, looks at it, or shows it again with other passages beside it or a citation in it.
pub(in crate::serve) fn save(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let is_asked = |button: &str| asked.form.get(button).is_some();
    if is_asked(LOOK) || is_asked(FIND) || is_asked(INSERT) {
        return look(asked, desk);
    }
    let writer = desk.writer()?;
    let opened = match open(asked, desk)? {
        Ok(opened) => opened,
        Err(answer) => return Ok(answer),
    };
    let here = here(asked, &opened);
    match Written::save(asked, &opened, &here, desk, writer)? {
        None => Ok(Answer::See(here)),
        Some(written) => page(asked, &opened, written, None, desk),
    }
}

fn open(asked: &Asked, desk: &mut Desk) -> Result<Result<Opened, Answer>, Failure> {
    let id = asked.value("chapter");
    Opened::find(desk, Part::Body, &|_, it| it.kind == Kind::Chapter && *it.id == *id)
}

/// Shows what was typed again; nothing is written.
fn look(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let opened = match open(asked, desk)? {
        Ok(opened) => opened,
        Err(answer) => return Ok(answer),
    };
    if asked.form.get(LOOK).is_some() {
        let (written, preview) = Written::looked_at(asked, &opened, desk, |checked| draft::one(checked, &opened.id))?;
        return page(asked, &opened, written, Some(preview), desk);
    }
    let mut typed = Written::typed(asked);
    if let Some(id) = asked.form.get(INSERT)
        && is_passage(desk.look()?.project(), id)
    {
        let whole = opened.with(&typed.text);
        let new = citing::cited(&whole, statement(asked), &citable::citation(id));
        typed.text = written::shown(&new[opened.part(&new)]);
    }
    page(asked, &opened, typed, None, desk)
}

fn is_passage(project: &Project, id: &str) -> bool {
    project.look_up(id, [ThingKind::Passage]).thing().is_some()
}

/// Returns what was chosen on the page, or by the address that led to it.
fn chosen<'a>(asked: &'a Asked, name: &str) -> &'a str {
    asked.form.get(name).unwrap_or_else(|| asked.query.text(name))
}

fn statement(asked: &Asked) -> Option<&str> {
    Some(chosen(asked, STATEMENT)).filter(|it| !it.is_empty())
}

/// Returns the address of the page, with the passages that were chosen beside the text.
fn here(asked: &Asked, opened: &Opened) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let chosen = [STATEMENT, WORDS, THEME].map(|it| (it, chosen(asked, it)));
    query.extend_pairs(chosen.into_iter().filter(|it| !it.1.is_empty()));
    let (own, query) = (address::of_writing(&opened.id), query.finish());
    if query.is_empty() {
        own
    } else {
        format!("{own}?{query}")
    }
}

fn page(
    asked: &Asked,
    opened: &Opened,
    written: Written,
    preview: Option<Result<Document, Failure>>,
    desk: &mut Desk,
) -> Result<Answer, Failure> {
    let language = desk.language();
    let at = statement(asked).and_then(|it| place(desk.look().ok()?, opened, it, language));
    let values = context! {
        action => address::of_writing(&opened.id),
        path => &opened.path,
        whole => address::of_text(&opened.path),
        place => address::of(ThingKind::Record(opened.kind), &opened.id),
        rows => 24,
        statement => statement(asked),
        at,
        is_looked => preview.is_some(),
        q => chosen(asked, WORDS),
        theme => chosen(asked, THEME),
        themes => Serde(themes(desk.look()?.project(), language)),
        ..beside(asked, opened, desk, language)?
    };
    let title = language.say("serve-write-title", &[("title", opened.title.as_str().into())]);
    let values = context! { ..written.values(), ..values };
    let mut page = Page::new(title).filled("chapter.html", values).written_in();
    if let Some(preview) = preview {
        let words = language.word("serve-write-preview");
        page = page.filled("heading.html", context! { id => "preview", words });
        page = match preview {
            Ok(document) => page.document(document),
            Err(failure) => page.filled("notice.html", Page::reasons(&failure, language)),
        };
    }
    Ok(Answer::Page(page))
}

/// Returns where the statement that is written stands in the form, as long as the text is as it was.
fn place(checked: &Checked, opened: &Opened, name: &str, language: Language) -> Option<Value> {
    let project = checked.project();
    let chapter = project.find(Kind::Chapter, &opened.id)?;
    let passage = chapter.passage(name)?;
    let found = Statement::of(Thing::Part(chapter, passage))?;
    let selection = written::selection(&opened.text, opened.part(&opened.text), passage.span)?;
    let arguments = [
        ("point", found.point(project, language).into()),
        ("line", selection.line.into()),
    ];
    let words = language.say("serve-write-at", &arguments);
    Some(context! { start => selection.start, end => selection.end, words })
}

/// Returns the themes whose passages can stand beside the text.
fn themes(project: &Project, language: Language) -> Vec<Choice> {
    let own = Choice::new("", language.word("serve-write-own"));
    let all = Choice::new(EVERY, language.word("serve-write-every"));
    let themes = choosing::records(project, Kind::Theme, language);
    [own, all].into_iter().chain(themes).collect()
}

/// Returns the passages beside the text.
fn beside(asked: &Asked, opened: &Opened, desk: &mut Desk, language: Language) -> Result<Value, Failure> {
    let View { checked, words, .. } = desk.view()?;
    let (snapshot, project) = (&checked.snapshot, checked.project());
    let themes = match chosen(asked, THEME) {
        "" => project
            .find(Kind::Chapter, &opened.id)
            .map_or_else(Vec::new, |it| citable::themes(project, it)),
        EVERY => Vec::new(),
        one => vec![one],
    };
    let sought = Sought {
        themes,
        words: chosen(asked, WORDS),
        most: MOST,
        remembered: Some(words),
    };
    let found = snapshot.with_texts(|texts| {
        let describer = Describer::new(project, texts);
        citable::beside(&describer, &sought, &checked.names.names, language)
    })?;
    let Beside {
        found,
        more,
        unnamed,
        remarks,
    } = found.unwrap_or_else(|failure| Beside {
        remarks: vec![language.say(failure.message.key, &failure.message.arguments)],
        ..Beside::default()
    });
    Ok(context! {
        passages => found.iter().map(passage).collect::<Vec<_>>(),
        more => (more > 0).then(|| language.say("status-more", &[("more", more.into())])),
        unnamed => (unnamed > 0).then(|| language.say("serve-write-unnamed", &[("passages", unnamed.into())])),
        remarks,
    })
}

fn passage(it: &Citable) -> Value {
    context! {
        id => &it.id,
        citation => it.citation(),
        words => &it.words,
        origin => &it.origin,
        terms => &it.terms,
        to => address::of(ThingKind::Passage, &it.id),
    }
}

#[cfg(test)]
mod tests {
    use crate::serve::fixture::{Bench, Seen, from};

    const PATH: &str = "policy/chapters/10-bolig.md";
    const ADDRESS: &str = "/draft/bolig/edit";
    const NOTE: &str = "interviews/2018-03-14-boligselskaber-k3f.md";
    const PROJECT: &str = "//- policy/chapters/10-bolig.md\n---\ntitle: Bolig\ntheme: sundhed\nstatus: draft\n---\n\
        Vi vil have tolke.\n[@2018-03-14-boligselskaber-k3f#tolk] ^tolke\n\nOg mere.\n\
        //- policy/themes/fritid.yaml\ntitle: Fritid\ngoals: [sundt-liv]\nstatus: proposed\norigin: commission\n\
        //- interviews/2018-04-01-boligselskaber-a1b.md\n---\nmethod: interview\ndate: 2018-04-01\nstakeholders: [boligselskaber]\n\
        themes: [fritid]\nbasis: public-task\nspecial: none\njournal: 18-2\ninformed: 2018-03-01\npublish: summary\ndelete-after: 2019-04-01\n---\n\
        Der er fodbold & leg for alle børn. #fritid ^bold\n\nUden navn. #fritid\n";

    fn body(bench: &Bench) -> String {
        bench.text(PATH).split("\n---\n").nth(1).unwrap().to_owned()
    }

    /// Returns what stands in the page's text field.
    fn typed(page: &str) -> String {
        let own = page.split("name=\"text\"").nth(1).unwrap();
        let own = own.split_once(">\n").unwrap().1.split("</textarea>").next().unwrap();
        own.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
    }

    #[test]
    fn the_text_below_the_head_is_saved_with_its_bytes_and_the_save_is_undone() {
        let mut bench = Bench::new(PROJECT);
        let first = format!("\u{feff}{}", bench.text(PATH).replace('\n', "\r\n"));
        bench.write(PATH, &first);
        let page = bench.get(ADDRESS).page();
        assert_eq!(typed(&page), body(&Bench::new(PROJECT)));
        let own = typed(&page).replace("Og mere.", "Og mere. 🙂\nOg æ.");
        let seen = bench.post(ADDRESS, &[("from", &*from(&page)), ("text", &own)]).see();
        assert_eq!(seen, ADDRESS);
        let expected = first.replace("Og mere.", "Og mere. 🙂\r\nOg æ.");
        assert_eq!(bench.text(PATH), expected);
        assert_eq!(bench.post("/undo", &[("number", "1")]).see(), ADDRESS);
        assert_eq!(bench.text(PATH), first);
    }

    #[test]
    fn a_head_that_others_changed_meanwhile_stays_and_text_that_both_changed_is_shown_twice() {
        let mut bench = Bench::new(PROJECT);
        let page = bench.get(ADDRESS).page();
        let titled = bench.text(PATH).replace("title: Bolig", "title: Boliger");
        bench.write(PATH, &titled);
        let own = typed(&page).replace("Og mere.", "Og <dage>.");
        bench.post(ADDRESS, &[("from", &*from(&page)), ("text", &own)]).see();
        assert_eq!(bench.text(PATH), titled.replace("Og mere.", "Og <dage>."));
        let other = bench.text(PATH).replace("Og <dage>.", "Og måneder.");
        bench.write(PATH, &other);
        let mine = own.replace("<dage>", "<uger>");
        let fields = [
            ("from", &*from(&page)),
            ("text", &mine),
            ("q", "fodbold"),
            ("theme", "*"),
        ];
        let met = bench.post(ADDRESS, &fields).page();
        assert!(met.contains("<del>måneder</del>") && met.contains("readonly"), "{met}");
        assert!(met.contains("#bold]") && !met.contains("title: Boliger"), "{met}");
        assert_eq!((typed(&met), bench.text(PATH)), (mine.clone(), other.clone()));
        let again = bench.post(ADDRESS, &[("from", &*from(&met)), ("text", &mine)]).see();
        assert_eq!(
            (again.as_str(), bench.text(PATH)),
            (ADDRESS, other.replace("måneder", "<uger>"))
        );
    }

    #[test]
    fn a_head_that_broke_meanwhile_is_not_lost_under_what_was_written_below_it() {
        let mut bench = Bench::new(PROJECT);
        let page = bench.get(ADDRESS).page();
        let own = typed(&page).replace("Og mere.", "Og dage.");
        for broken in [
            bench.text(PATH).replacen("---\n", "--\n", 1),
            bench.text(PATH).replace("\n---\n", "\n\n"),
            body(&bench),
        ] {
            bench.write(PATH, &broken);
            let met = bench.post(ADDRESS, &[("from", &*from(&page)), ("text", &own)]);
            let Seen::Page(met) = met else { panic!("{met:?}") };
            assert!(met.contains("readonly") && !met.contains("class=\"main\""), "{met}");
            assert_eq!((typed(&met), from(&met)), (own.clone(), from(&page)));
            // Nor is it where the form is sent again.
            bench.post(ADDRESS, &[("from", &*from(&met)), ("text", &own)]).page();
            assert_eq!(bench.text(PATH), broken);
        }
        // What had no head when the form was made has one now.
        let page = bench.get(ADDRESS).page();
        let text = format!("---\ntitle: Bolig\nstatus: draft\n---\n{}", typed(&page));
        bench.write(PATH, &text);
        bench.post(ADDRESS, &[("from", &*from(&page)), ("text", &own)]).page();
        assert_eq!(bench.text(PATH), text);
    }

    #[test]
    fn a_preview_shows_the_chapter_as_it_would_be_with_its_findings_and_writes_nothing() {
        let mut bench = Bench::new(PROJECT);
        let page = bench.get(ADDRESS).page();
        let (first, before) = (bench.text(PATH), bench.desk.revision());
        let own = format!("{}\n## Nyt <afsnit>\n\nIntet bag. ^intet\n", typed(&page));
        let form = from(&page);
        let look = |own: &str| {
            vec![
                ("from", form.clone()),
                ("text", own.to_owned()),
                ("look", "1".to_owned()),
            ]
        };
        let mut seen = |own: &str| {
            let fields = look(own);
            let fields: Vec<(&str, &str)> = fields.iter().map(|it| (it.0, &*it.1)).collect();
            bench.post(ADDRESS, &fields).page()
        };
        let shown = seen(&own);
        let preview = shown.split("id=\"preview\"").nth(1).unwrap();
        assert!(
            preview.contains("Nyt &lt;afsnit&gt;</h") && preview.contains("id=\"bolig--intet\""),
            "{preview}"
        );
        assert!(
            shown.contains("class=\"finding warning\"") && shown.contains("data-select="),
            "{shown}"
        );
        assert_eq!(typed(&shown), own);
        // What the draft would refuse is said in its place.
        let broken = seen(&own.replace("#tolk]", "#findes-ikke]"));
        let preview = broken.split("id=\"preview\"").nth(1).unwrap();
        assert!(
            broken.contains("class=\"finding error\"") && preview.contains("class=\"notice\""),
            "{broken}"
        );
        assert_eq!((bench.text(PATH), bench.desk.revision()), (first, before));
    }

    #[test]
    fn the_passages_of_the_theme_stand_beside_the_text_and_others_are_found_by_words_while_it_is_kept() {
        let mut bench = Bench::new(PROJECT);
        let page = bench.get(ADDRESS).page();
        assert!(page.contains("[@2018-03-14-boligselskaber-k3f#tolk]</code>"), "{page}");
        assert!(
            page.contains("may be quoted") && page.contains("14 March 2018"),
            "{page}"
        );
        assert!(!page.contains("#bold]"), "{page}");
        let fields = [
            ("from", &*from(&page)),
            ("text", "Usendt æ <b>.\n"),
            ("q", "fodbold"),
            ("theme", "*"),
            ("find", "1"),
        ];
        let found = bench.post(ADDRESS, &fields).page();
        assert!(
            found.contains("fodbold &amp; leg") && found.contains("#bold]</code>"),
            "{found}"
        );
        assert!(
            found.contains("value=\"fodbold\"") && found.contains("value=\"*\" selected"),
            "{found}"
        );
        assert_eq!(
            (typed(&found), from(&found)),
            ("Usendt æ <b>.\n".to_owned(), from(&page))
        );
        let fritid = bench.get(&format!("{ADDRESS}?theme=fritid")).page();
        assert!(fritid.contains("#bold]") && fritid.contains("has no name"), "{fritid}");
        let nothing = bench.get(&format!("{ADDRESS}?q=...")).page();
        assert!(nothing.contains("class=\"remark\""), "{nothing}");
    }

    #[test]
    fn a_citation_is_put_into_the_statement_that_is_written_or_after_the_last_words() {
        let mut bench = Bench::new(PROJECT);
        let page = bench.get(&format!("{ADDRESS}?statement=tolke")).page();
        assert!(
            page.contains("name=\"statement\" value=\"tolke\"") && page.contains("data-select=\"0 "),
            "{page}"
        );
        let own = typed(&page);
        let insert = "2018-04-01-boligselskaber-a1b#bold";
        let put = |bench: &mut Bench, statement: &str, insert: &str| {
            let fields = [
                ("from", "x"),
                ("text", &*own),
                ("statement", statement),
                ("insert", insert),
            ];
            typed(&bench.post(ADDRESS, &fields).page())
        };
        let cited = format!("[@{insert}]");
        assert_eq!(
            put(&mut bench, "tolke", insert),
            own.replace(" ^tolke", &format!(" {cited} ^tolke"))
        );
        assert_eq!(
            put(&mut bench, "", insert),
            own.replace("Og mere.", &format!("Og mere. {cited}"))
        );
        assert_eq!(put(&mut bench, "", "findes#ikke"), own);
        assert_eq!(body(&bench), own);
    }

    #[test]
    fn personal_data_is_not_written_its_place_is_named_and_the_text_kept() {
        let mut bench = Bench::new(PROJECT);
        let page = bench.get(ADDRESS).page();
        let first = bench.text(PATH);
        let own = format!("{}\nRing 670761-1152.\n", typed(&page));
        let seen = bench.post(ADDRESS, &[("from", &*from(&page)), ("text", &own)]).page();
        let (top, _) = seen.split_once("<form method=\"post\"").unwrap();
        assert!(top.contains("role=\"alert\"") && !top.contains("670761-1152"), "{top}");
        let at = own.encode_utf16().count() - "670761-1152.\n".len();
        assert!(top.contains(&format!("data-select=\"{at} {}\"", at + 11)), "{top}");
        assert!(
            seen.contains("aria-describedby=\"wrong\"") && typed(&seen) == own,
            "{seen}"
        );
        assert_eq!(bench.text(PATH), first);
    }

    #[test]
    fn words_that_were_taken_back_or_rest_are_nowhere_beside_the_text() {
        let mut bench = Bench::new(PROJECT);
        let text = bench.text(NOTE);
        for state in [
            "withdrawn: {date: 2018-05-01, right: objection}",
            "restricted: {date: 2018-05-01, reason: indsigelse}",
        ] {
            bench.write(NOTE, &text.replacen("---\n", &format!("---\n{state}\n"), 1));
            for query in ["", "?theme=*", "?q=tolk", "?q=uger&theme=*"] {
                let page = bench.get(&format!("{ADDRESS}{query}")).page();
                let passages = page.split("id=\"passages\"").nth(1).unwrap();
                assert!(
                    !passages.contains("uger på en tolk") && !passages.contains("k3f#tolk]"),
                    "{state} {query}: {page}"
                );
            }
        }
        assert!(matches!(bench.get("/draft/findes-ikke/edit"), Seen::Missing));
        // A note is no chapter.
        assert!(matches!(
            bench.get("/draft/2018-03-14-boligselskaber-k3f/edit"),
            Seen::Missing
        ));
    }
}
