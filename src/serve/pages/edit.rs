//! `/edit/PATH`: the text of a record, with what is found in it, also before it is saved.

use super::findings::found_in;
use crate::diagnostic::{Diagnostic, Failure};
use crate::disk::journal::{Change, FileState};
use crate::disk::write::Writer;
use crate::edit::written::{self, Standing};
use crate::language::Language;
use crate::project::thing::ThingKind;
use crate::record::Record;
use crate::serve::acts::Act;
use crate::serve::address;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::desk::Desk;
use crate::serve::frame::{Page, exact};
use crate::text::difference::Presence;
use crate::workspace::files::Files;
use minijinja::context;
use minijinja::value::Value;
use std::collections::BTreeMap;

/// The field that carries the digest of what a form was made from.
pub(in crate::serve) const FROM: &str = "from";
/// The field of the text.
const TEXT: &str = "text";
/// The button that only looks at the text.
pub(in crate::serve) const LOOK: &str = "look";

/// A record that is open.
struct Opened {
    path: String,
    title: String,
    /// The page of what it is about.
    place: String,
    text: String,
}

/// What a page shows of a text that is being written.
#[derive(Default)]
struct Draft {
    text: String,
    from: String,
    found: Value,
    wrong: Vec<String>,
    differences: Vec<Value>,
    /// What stands in the file now, where that is another text.
    now: Option<String>,
}

/// Shows a record's text.
pub(in crate::serve) fn show(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let opened = match open(asked, desk)? {
        Ok(opened) => opened,
        Err(answer) => return Ok(answer),
    };
    let language = desk.language();
    let draft = Draft {
        text: written::shown(&opened.text),
        from: written::digest(&opened.text),
        found: found_in(desk.look()?, language, &opened.path)?,
        ..Draft::default()
    };
    Ok(Answer::Page(page(&opened, draft, language)))
}

/// Saves a record's text, or only looks at what would be found in it.
pub(in crate::serve) fn save(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    if asked.form.get(LOOK).is_some() {
        let opened = match open(asked, desk)? {
            Ok(opened) => opened,
            Err(answer) => return Ok(answer),
        };
        return look(asked, &opened, desk);
    }
    let writer = desk.writer()?;
    let opened = match open(asked, desk)? {
        Ok(opened) => opened,
        Err(answer) => return Ok(answer),
    };
    let (own, from) = (asked.form.text(TEXT), asked.form.text(FROM));
    let here = format!("/edit/{}", opened.path);
    match written::standing(&opened.text, own, from) {
        Standing::Settled => {
            let nothing = desk.language().word("serve-nothing-new");
            desk.remark(nothing);
            Ok(Answer::See(here))
        }
        Standing::New(new) => {
            let found = replace(&opened.path, &opened.text, new, here.clone(), desk, writer)?;
            if found.is_empty() {
                return Ok(Answer::See(here));
            }
            let language = desk.language();
            let draft = Draft {
                text: own.to_owned(),
                from: from.to_owned(),
                wrong: sentences(&found, language),
                found: Value::from(Vec::<Value>::new()),
                ..Draft::default()
            };
            Ok(Answer::Page(page(&opened, draft, language)))
        }
        Standing::Both => Ok(Answer::Page(both(asked, &opened, desk.language()))),
    }
}

/// Gives a file a new text, unless that would bring personal data into it; returns what.
pub(in crate::serve) fn replace(
    path: &str,
    old: &str,
    new: String,
    back: String,
    desk: &mut Desk,
    writer: Writer,
) -> Result<Vec<Diagnostic>, Failure> {
    let change = Change {
        old: Some(FileState::new(path, old)),
        new: Some(FileState::new(path, new)),
    };
    let found = desk.put(&writer, &[change])?;
    if found.is_empty() {
        let what = desk.language().say("serve-saved", &[("path", path.into())]);
        desk.wrote(Act { what, back }, writer);
    }
    Ok(found)
}

/// Returns findings in sentences.
pub(in crate::serve) fn sentences(found: &[Diagnostic], language: Language) -> Vec<String> {
    let say = |it: &Diagnostic| language.say(it.message.key, &it.message.arguments);
    found.iter().map(say).collect()
}

/// Returns where two texts differ, as a page marks it.
pub(in crate::serve) fn marked(now: &str, own: &str) -> Vec<Value> {
    let piece = |it: crate::text::difference::Piece| {
        let tag = match it.presence {
            Presence::Same => "span",
            Presence::Gone => "del",
            Presence::New => "ins",
        };
        context! { tag, text => it.text }
    };
    let one = |it: written::Difference| {
        let pieces: Vec<Value> = it.pieces.into_iter().map(piece).collect();
        context! { line => it.line, pieces }
    };
    written::differences(now, own).into_iter().map(one).collect()
}

/// Opens the record at a path; the answer where there is none, or where its words are nobody's to work with.
fn open(asked: &Asked, desk: &mut Desk) -> Result<Result<Opened, Answer>, Failure> {
    desk.look()?;
    let (language, root) = (desk.language(), desk.root().to_owned());
    let project = desk.look()?.project();
    let asked = asked.value("path");
    let record = project.all().iter().find(|it| project.path(it.file) == asked);
    let Some(record) = record else {
        return Ok(Err(Answer::Missing(Page::missing(language))));
    };
    if let Some(page) = closed(record, language) {
        return Ok(Err(Answer::Page(page)));
    }
    let text = Files::Disk(root).text(asked);
    let text = text.map_err(|_| Failure::project("serve-unreadable").with("path", asked))?;
    Ok(Ok(Opened {
        path: asked.to_owned(),
        title: record.title.to_string(),
        place: address::of(ThingKind::Record(record.kind), &record.id),
        text,
    }))
}

/// Returns the page that says why a note's words are not shown; nothing where they may be worked with.
pub(in crate::serve) fn closed(record: &Record, language: Language) -> Option<Page> {
    let note = record.note()?;
    if note.disclosure().is_worked_with() {
        return None;
    }
    let (why, advice) = (
        language.word("serve-words-closed"),
        language.find("serve-words-closed.do", &[]),
    );
    Some(Page::new(record.title.to_string()).filled("failure.html", context! { why, advice }))
}

fn look(asked: &Asked, opened: &Opened, desk: &mut Desk) -> Result<Answer, Failure> {
    let language = desk.language();
    let own = asked.form.text(TEXT);
    let texts = BTreeMap::from([(opened.path.clone(), written::taken_in(&opened.text, own))]);
    let draft = Draft {
        text: own.to_owned(),
        from: asked.form.text(FROM).to_owned(),
        found: desk.aside(texts, |checked| found_in(checked, language, &opened.path))??,
        ..Draft::default()
    };
    Ok(Answer::Page(page(opened, draft, language)))
}

/// Returns the page for a text that others changed too: what was written, what stands there, and where they differ.
fn both(asked: &Asked, opened: &Opened, language: Language) -> Page {
    let own = asked.form.text(TEXT);
    let draft = Draft {
        text: own.to_owned(),
        from: written::digest(&opened.text),
        found: Value::from(Vec::<Value>::new()),
        differences: marked(&opened.text, own),
        now: Some(written::shown(&opened.text)),
        ..Draft::default()
    };
    page(opened, draft, language)
}

fn page(opened: &Opened, draft: Draft, language: Language) -> Page {
    let values = context! {
        action => format!("/edit/{}", opened.path),
        path => &opened.path,
        place => &opened.place,
        text => exact(&draft.text),
        from => draft.from,
        findings => draft.found,
        wrong => draft.wrong,
        differences => draft.differences,
        now => draft.now.as_deref().map(exact),
    };
    let title = language.say("serve-edit-title", &[("title", opened.title.as_str().into())]);
    Page::new(title).filled("edit.html", values).written_in()
}

#[cfg(test)]
mod tests {
    use crate::serve::fixture::{Bench, Seen, from};

    const PATH: &str = "interviews/2018-03-14-boligselskaber-k3f.md";
    const ADDRESS: &str = "/edit/interviews/2018-03-14-boligselskaber-k3f.md";

    #[test]
    fn a_text_is_saved_with_its_bom_and_line_ends_and_the_save_is_undone() {
        let mut bench = Bench::new("");
        let first = format!("\u{feff}{}", bench.text(PATH).replace('\n', "\r\n"));
        bench.write(PATH, &first);
        let page = bench.get(ADDRESS).page();
        let own = first
            .replace("\r\n", "\n")
            .replace('\u{feff}', "")
            .replace("uger", "ører 🙂");
        let fields = [("from", &*from(&page)), ("text", &own)];
        assert_eq!(bench.post(ADDRESS, &fields).see(), ADDRESS);
        assert_eq!(bench.text(PATH), first.replace("uger", "ører 🙂"));
        bench.post("/undo", &[("number", "1")]).see();
        assert_eq!(bench.text(PATH), first);
    }

    #[test]
    fn where_both_changed_the_page_shows_both_and_nothing_is_lost() {
        let mut bench = Bench::new("");
        let page = bench.get(ADDRESS).page();
        let first = bench.text(PATH);
        let (other, own) = (first.replace("uger", "måneder"), first.replace("uger", "<dage>"));
        bench.write(PATH, &other);
        let unchanged = [("from", &*from(&page)), ("text", &first)];
        assert_eq!(bench.post(ADDRESS, &unchanged).see(), ADDRESS);
        let fields = [("from", &*from(&page)), ("text", &own)];
        let met = bench.post(ADDRESS, &fields).page();
        assert!(
            met.contains("&lt;dage&gt;") && met.contains("<del>måneder</del>"),
            "{met}"
        );
        assert!(met.contains("<ins>") && met.contains("readonly"), "{met}");
        assert_eq!(bench.text(PATH), other);
        let again = [("from", &*from(&met)), ("text", &own)];
        bench.post(ADDRESS, &again).see();
        assert_eq!(bench.text(PATH), own);
    }

    #[test]
    fn findings_are_shown_for_a_text_that_is_not_saved() {
        let mut bench = Bench::new("");
        let page = bench.get(ADDRESS).page();
        let first = bench.text(PATH);
        let own = first.replace("#sundhed", "#sundhedd");
        assert_ne!(own, first);
        let before = bench.desk.revision();
        let seen = bench
            .post(ADDRESS, &[("from", &*from(&page)), ("text", &own), ("look", "1")])
            .page();
        assert!(
            seen.contains("sundhedd") && seen.contains("class=\"finding error\""),
            "{seen}"
        );
        assert_eq!((bench.text(PATH), bench.desk.revision()), (first, before));
    }

    #[test]
    fn only_records_are_opened_and_no_words_that_were_taken_back() {
        let mut bench = Bench::new("");
        bench.write("secret.md", "hemmelig");
        for path in [
            "secret.md",
            ".ip/lock",
            "../secret.md",
            "private/navne.txt",
            "interviews",
            "",
        ] {
            assert!(matches!(bench.get(&format!("/edit/{path}")), Seen::Missing), "{path}");
        }
        let text = bench.text(PATH);
        for state in [
            "withdrawn: {date: 2018-05-01, right: objection}",
            "restricted: {date: 2018-05-01, reason: indsigelse}",
        ] {
            bench.write(PATH, &text.replacen("---\n", &format!("---\n{state}\n"), 1));
            let page = bench.get(ADDRESS).page();
            assert!(!page.contains("uger") && !page.contains("<textarea"), "{state}: {page}");
            let fields = [("from", ""), ("text", "nyt")];
            assert!(!bench.post(ADDRESS, &fields).page().contains("uger"));
            assert!(bench.text(PATH).contains("uger"));
        }
    }
}
