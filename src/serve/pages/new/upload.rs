//! A file whose text becomes what was heard: read into the field, where it is seen through before anything is written.

use super::typed::put;
use crate::diagnostic::{Failure, Message};
use crate::language::Language;
use crate::serve::asked::Asked;
use crate::serve::desk::Desk;
use crate::serve::fields::Upload;
use crate::serve::sent::LARGEST_FILE;
use crate::text::digest::Digest;
use crate::workspace::incoming::{self, Taken};
use crate::workspace::names::NameList;
use crate::workspace::papers::Given;

/// The field of a note's text, which is no key of its recipe.
pub(super) const HEARD: &str = "heard";
/// The field that a file is chosen in.
pub(super) const FILE: &str = "file";
/// The field that says who asks the questions in a conversation, by their numbers.
pub(super) const INTERVIEWERS: &str = "interviewers";
/// The field by which the text of the file before is known.
pub(super) const TEXT_OF: &str = "text-of";

/// What is said of a form that was filled in.
const PAPER_READ: &str = "serve-form-paper-read";

/// What came of a file.
#[derive(Debug, Default)]
pub(super) struct Read {
    /// What is said of it.
    pub(super) said: Vec<String>,
    /// Why it could not be read, and what to do.
    pub(super) wrong: Option<String>,
    /// The questions that a form answered.
    pub(super) filled: Vec<&'static str>,
}

/// Reads the file that was sent along, if any, and puts its text below what was typed, or in place of that of the file before; the
/// answers of a form that was handed out come where nobody typed any.
pub(super) fn take_in(asked: &mut Asked, desk: &mut Desk) -> Result<Option<Read>, Failure> {
    let Some(file) = asked.form.file(FILE).cloned() else {
        return Ok(None);
    };
    let language = desk.language();
    let (Taken { body, remarks }, given) = match note_text(&file, asked, desk) {
        Ok(read) => read,
        Err(failure) => {
            let (body, remarks) = (Err(failure), Vec::new());
            (Taken { body, remarks }, None)
        }
    };
    let is_form = given.is_some();
    let given = given.unwrap_or_default().into_iter();
    let filled = given
        .filter(|it| put(&mut asked.form, it.key, &it.texts))
        .map(|it| it.key);
    let filled: Vec<&'static str> = filled.collect();
    let mut said: Vec<String> = remarks.iter().map(|it| on_a_page(it, language)).collect();
    let wrong = match body {
        Ok(body) => {
            said.insert(
                0,
                language.word(if is_form { PAPER_READ } else { "serve-form-file-read" }),
            );
            let text = below(asked.form.text(HEARD), asked.form.text(TEXT_OF), &body.text);
            asked.form.put(TEXT_OF, Digest::of(&text).to_string());
            asked.form.put(HEARD, text);
            None
        }
        // Of a form whose head alone was filled in the rest is still to be written.
        Err(why) if is_form && why.message.key == "from-empty" => {
            said.insert(0, language.word(PAPER_READ));
            None
        }
        Err(failure) => Some(on_a_page(&failure.message, language)),
    };
    Ok(Some(Read { said, wrong, filled }))
}

/// Returns a message with what to do about it; what a flag of the command does is a field here.
fn on_a_page(message: &Message, language: Language) -> String {
    match message.key {
        "from-uncast" => language.word("serve-form-uncast"),
        "from-no-speaker" => message.said(language),
        _ => message.lines(language).join(" "),
    }
}

/// Returns the text of a file as it becomes a note's, and the answers of one that is a form.
fn note_text(file: &Upload, asked: &Asked, desk: &mut Desk) -> Result<(Taken, Option<Vec<Given>>), Failure> {
    if file.bytes.len() > LARGEST_FILE {
        return Err(Failure::usage("serve-form-file-large"));
    }
    let root = desk.root().to_owned();
    let language = desk.language();
    let mut read = incoming::read(&file.name, incoming::form(&file.name), Ok(file.bytes.to_vec()))?;
    let given = read.take_form(desk.look()?.project(), language)?;
    let numbers = asked.form.text(INTERVIEWERS).split(|it: char| !it.is_ascii_digit());
    let interviewers: Vec<usize> = numbers.filter_map(|it| it.parse().ok()).collect();
    let roles = match read.talk() {
        Some(talk) if !interviewers.is_empty() => Some(talk.told(&interviewers)?),
        _ => None,
    };
    let taken = read.into_note(roles.as_deref(), desk.look()?.project(), &NameList::read(&root).names);
    Ok((taken, given))
}

/// Returns what stands in the field once a file was read; `of_file` is known by it where all in it is of the file before.
fn below(typed: &str, of_file: &str, text: &str) -> String {
    let typed = typed.trim_end();
    if typed.is_empty() || Digest::of(typed).to_string() == of_file {
        text.to_owned()
    } else {
        format!("{typed}\n\n{text}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::fixture::Bench;

    const TRICKY: &[u8] = include_bytes!("../../../../tests/testsuite/exchange/tricky.docx");
    const TALK: &str =
        "WEBVTT\n\n0:01.0 --> 0:02.0\n<v Anna Holm>Hvad siger I?\n\n0:03.0 --> 0:04.0\n<v Bo Falk>Vi venter.\n";

    /// Sends a file with what stands in the field already; returns the page.
    fn page(bench: &mut Bench, more: &[(&str, &str)], file: (&str, &[u8])) -> String {
        let page = bench.post_file("/notes/new", more, file).page();
        assert_eq!(bench.names("interviews").len(), 1, "nothing is written yet");
        page
    }

    /// Returns what stands in the field, as it is sent again.
    fn heard(page: &str) -> String {
        let field = page.split("<textarea id=\"heard\"").nth(1).unwrap();
        let text = field.split_once(">\n").unwrap().1.split("</textarea>").next().unwrap();
        text.replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&")
    }

    fn text_of(page: &str) -> String {
        let value = page.split("name=\"text-of\" value=\"").nth(1).unwrap();
        value.split('"').next().unwrap().to_owned()
    }

    #[test]
    fn the_text_of_a_file_comes_into_the_field_with_what_was_not_taken_and_nothing_is_written() {
        let mut bench = Bench::new("");
        let page = page(&mut bench, &[], ("samtale.docx", TRICKY));
        let root = bench.desk.root().to_owned();
        let read = incoming::read("samtale.docx", incoming::form("samtale.docx"), Ok(TRICKY.to_vec())).unwrap();
        let names = NameList::read(&root).names;
        let taken = read.into_note(None, bench.desk.look().unwrap().project(), &names);
        assert_eq!(heard(&page).trim_end(), taken.body.unwrap().text);
        assert!(page.contains("Nothing has been written yet."));
        let language = Language::English;
        assert!(taken.remarks.len() > 2, "{:?}", taken.remarks);
        for remark in taken.remarks {
            assert!(
                page.contains(&crate::render::html_text(&on_a_page(&remark, language))),
                "{}",
                remark.said(language)
            );
        }
        assert!(
            !page.contains("aria-invalid") && !page.contains("class=\"wrong\""),
            "nobody asked yet whether all is right"
        );
    }

    #[test]
    fn what_was_typed_stays_and_a_second_file_comes_in_place_of_the_first() {
        let mut bench = Bench::new("");
        let one = page(&mut bench, &[], ("a.txt", "Et.\r\n".as_bytes()));
        assert_eq!(heard(&one), "Et.");
        let of = text_of(&one);
        let two = page(
            &mut bench,
            &[("heard", "Et.\n"), ("text-of", &of)],
            ("b.md", b"> To.\n"),
        );
        assert_eq!(heard(&two), "> To.");
        let typed = page(
            &mut bench,
            &[("heard", "Et mere."), ("text-of", &of)],
            ("b.md", b"> To.\n"),
        );
        assert_eq!(heard(&typed), "Et mere.\n\n> To.");
    }

    #[test]
    fn who_speaks_is_said_by_numbers_and_no_name_comes_along() {
        let mut bench = Bench::new("");
        let unknown = page(&mut bench, &[], ("m.vtt", TALK.as_bytes()));
        assert!(!heard(&unknown).contains("> Vi venter."));
        let known = page(&mut bench, &[("interviewers", "1")], ("m.vtt", TALK.as_bytes()));
        assert!(heard(&known).contains("> Vi venter.") && heard(&known).contains("Hvad siger I?"));
        for name in ["Anna", "Holm", "Bo Falk"] {
            assert!(!unknown.contains(name) && !known.contains(name), "{name}");
        }
        let wrong = page(&mut bench, &[("interviewers", "7")], ("m.vtt", TALK.as_bytes()));
        assert!(wrong.contains("id=\"file-wrong\"") && heard(&wrong).is_empty());
    }

    #[test]
    fn a_file_that_can_t_be_read_says_why_at_its_field_and_what_was_typed_stays() {
        let mut bench = Bench::new("");
        let large = vec![b'a'; LARGEST_FILE + 1];
        let files: [(&str, &[u8]); 5] = [
            ("a.pdf", b"%PDF-1.7"),
            ("a.docx", &TRICKY[..900]),
            ("a.txt", b""),
            ("a.txt", b"a\x00b"),
            ("a.txt", &large),
        ];
        for (name, bytes) in files {
            let page = page(&mut bench, &[("heard", "Her.")], (name, bytes));
            assert!(
                page.contains("id=\"file-wrong\"") && page.contains("href=\"#file\""),
                "{name}"
            );
            assert_eq!(heard(&page), "Her.");
        }
    }

    /// A form that was filled in with LibreOffice, in the project of `tests/testsuite/forms.rs`.
    const PAPER: &[u8] = include_bytes!("../../../../tests/testsuite/forms/libreoffice.docx");
    const PROJECT: &str = "//- policy/themes/sundhed.md\n---\ntitle: Sundhed\nstatus: proposed\norigin: commission\ngoals: [sundt-liv]\nquestions:\n  \
        - Hvad gør du, når du er syg?\n  - Hvem hjælper dig?\n---\nAdgang til læge.\n//- stakeholders/borgere.yaml\nname: Borgere\nkind: citizens\n";

    /// Returns the form with other words in it.
    fn paper(old: &str, new: &str) -> Vec<u8> {
        let mut from = zip::ZipArchive::new(std::io::Cursor::new(PAPER)).unwrap();
        let mut to = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for at in 0..from.len() {
            let mut part = from.by_index(at).unwrap();
            let name = part.name().unwrap().into_owned();
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut part, &mut bytes).unwrap();
            if name == "word/document.xml" {
                let text = String::from_utf8(bytes).unwrap();
                assert!(text.contains(old), "{text}");
                bytes = text.replace(old, new).into_bytes();
            }
            to.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            std::io::Write::write_all(&mut to, &bytes).unwrap();
        }
        to.finish().unwrap().into_inner()
    }

    #[test]
    fn a_form_that_was_filled_in_fills_in_the_questions_and_its_text_the_text() {
        let mut bench = Bench::new(PROJECT);
        let page = page(&mut bench, &[], ("skema.docx", PAPER));
        for filled in [
            "name=\"method\" value=\"group-interview\" checked",
            "name=\"date\" value=\"14. marts 2018\"",
            "name=\"stakeholders\" value=\"borgere\" checked",
            "name=\"themes\" value=\"sundhed\" checked",
            "name=\"participants\" value=\"6\"",
            "name=\"title\" value=\"Om at vente\"",
            "name=\"basis\" value=\"public-task\" checked",
            "name=\"special\" value=\"none\" checked",
            "name=\"informed\" value=\"done\" checked",
            "name=\"publish\" value=\"quote\" checked",
            "name=\"journal\" value=\"18-1234\"",
        ] {
            assert!(page.contains(filled), "{filled}: {page}");
        }
        assert!(!page.contains("name=\"stakeholders\" value=\"boligselskaber\" checked"));
        assert_eq!(
            heard(&page).trim(),
            "## Sundhed #sundhed\n\n### Hvad gør du, når du er syg?\n\nVi ringer til naboen.\n\n> Jeg vidste ikke, hvem jeg skulle ringe til."
        );
        assert!(
            page.contains("The file is an interview form") && !page.contains("aria-invalid"),
            "{page}"
        );
    }

    #[test]
    fn what_was_typed_goes_before_the_form_and_a_wrong_answer_is_told_at_its_question() {
        let mut bench = Bench::new(PROJECT);
        let typed = [
            ("asked", "method"),
            ("method", "survey"),
            ("asked", "date"),
            ("date", " "),
        ];
        let page = page(
            &mut bench,
            &typed,
            ("skema.docx", &paper("14. marts 2018", "i foråret")),
        );
        assert!(page.contains("name=\"method\" value=\"survey\" checked"), "{page}");
        assert!(!page.contains("name=\"method\" value=\"group-interview\" checked"));
        assert!(
            page.contains("name=\"date\" value=\"i foråret\"")
                && page.contains("id=\"f-date-wrong\"")
                && page.contains("href=\"#f-date\""),
            "{page}"
        );
        assert_eq!(
            page.matches("aria-invalid").count(),
            1,
            "what nobody answered is not wrong yet"
        );
    }

    #[test]
    fn personal_data_in_a_form_is_not_written_and_what_it_answered_stays() {
        let mut bench = Bench::new(PROJECT);
        let shown = page(
            &mut bench,
            &[],
            ("skema.docx", &paper("Vi ringer til naboen", "Ring til 670761-1152")),
        );
        assert!(heard(&shown).contains("670761-1152"));
        let keys = [
            "method",
            "date",
            "stakeholders",
            "themes",
            "participants",
            "title",
            "by",
            "basis",
            "special",
            "informed",
            "publish",
            "journal",
        ];
        let mut sent: Vec<(&str, &str)> = keys.iter().map(|it| ("asked", *it)).collect();
        sent.extend([
            ("method", "group-interview"),
            ("date", "14. marts 2018"),
            ("stakeholders", "borgere"),
            ("themes", "sundhed"),
            ("participants", "6"),
            ("title", "Om at vente"),
            ("basis", "public-task"),
            ("special", "none"),
            ("informed", "1.3.2018"),
            ("publish", "quote"),
            ("journal", "18-1234"),
        ]);
        let text = heard(&shown);
        sent.push(("heard", &text));
        let refused = bench.post("/notes/new", &sent).page();
        assert!(
            refused.contains("href=\"#heard\"") && refused.contains("value=\"Om at vente\""),
            "{refused}"
        );
        assert_eq!(bench.names("interviews").len(), 1);
        let right = text.replace("670761-1152", "naboen");
        sent.retain(|it| it.0 != "heard");
        sent.push(("heard", &right));
        bench.post("/notes/new", &sent).see();
        assert_eq!(bench.names("interviews").len(), 2);
    }
}
