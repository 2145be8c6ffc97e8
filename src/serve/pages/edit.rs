//! `/edit/PATH`: the text of a record, with what is found in it, also before it is saved.

use super::text::{LOOK, Opened, Part, Written};
use crate::diagnostic::Failure;
use crate::language::Language;
use crate::project::thing::ThingKind;
use crate::serve::address;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::desk::Desk;
use crate::serve::frame::Page;
use minijinja::context;

/// Shows a record's text.
pub(in crate::serve) fn show(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let opened = match open(asked, desk)? {
        Ok(opened) => opened,
        Err(answer) => return Ok(answer),
    };
    let written = Written::of(&opened, desk)?;
    Ok(Answer::Page(page(&opened, written, desk.language())))
}

/// Saves a record's text, or only looks at what would be found in it.
pub(in crate::serve) fn save(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    if asked.form.get(LOOK).is_some() {
        return look(asked, desk);
    }
    let writer = desk.writer()?;
    let opened = match open(asked, desk)? {
        Ok(opened) => opened,
        Err(answer) => return Ok(answer),
    };
    let here = address::of_text(&opened.path);
    match Written::save(asked, &opened, &here, desk, writer)? {
        None => Ok(Answer::See(here)),
        Some(written) => Ok(Answer::Page(page(&opened, written, desk.language()))),
    }
}

/// Opens the record at a path.
fn open(asked: &Asked, desk: &mut Desk) -> Result<Result<Opened, Answer>, Failure> {
    let path = asked.value("path");
    Opened::find(desk, Part::Whole, &|project, it| project.path(it.file) == path)
}

fn look(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let opened = match open(asked, desk)? {
        Ok(opened) => opened,
        Err(answer) => return Ok(answer),
    };
    let (written, ()) = Written::looked_at(asked, &opened, desk, |_| ())?;
    Ok(Answer::Page(page(&opened, written, desk.language())))
}

fn page(opened: &Opened, written: Written, language: Language) -> Page {
    let here = address::of_text(&opened.path);
    let place = address::of(ThingKind::Record(opened.kind), &opened.id);
    let values = context! {
        action => &here,
        path => &opened.path,
        whole => &here,
        place => (place != here).then_some(&place),
        rows => 24,
        at => (),
        ..written.values()
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
