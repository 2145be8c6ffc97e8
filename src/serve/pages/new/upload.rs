//! A file whose text becomes what was heard: read into the field, where it is seen through before anything is written.

use crate::diagnostic::{Failure, Message};
use crate::language::Language;
use crate::serve::asked::Asked;
use crate::serve::desk::Desk;
use crate::serve::fields::Upload;
use crate::serve::sent::LARGEST_FILE;
use crate::text::digest::Digest;
use crate::workspace::incoming::{self, Taken};
use crate::workspace::names::NameList;

/// The field of a note's text, which is no key of its recipe.
pub(super) const HEARD: &str = "heard";
/// The field that a file is chosen in.
pub(super) const FILE: &str = "file";
/// The field that says who asks the questions in a conversation, by their numbers.
pub(super) const INTERVIEWERS: &str = "interviewers";
/// The field by which the text of the file before is known.
pub(super) const TEXT_OF: &str = "text-of";

/// What came of a file.
#[derive(Debug, Default)]
pub(super) struct Read {
    /// What is said of it.
    pub(super) said: Vec<String>,
    /// Why it could not be read, and what to do.
    pub(super) wrong: Option<String>,
}

/// Reads the file that was sent along, if any, and puts its text below what was typed, or in place of that of the file before.
pub(super) fn take_in(asked: &mut Asked, desk: &mut Desk) -> Result<Option<Read>, Failure> {
    let Some(file) = asked.form.file(FILE).cloned() else {
        return Ok(None);
    };
    let language = desk.language();
    let Taken { body, remarks } = match note_text(&file, asked, desk) {
        Ok(taken) => taken,
        Err(failure) => Taken {
            body: Err(failure),
            remarks: Vec::new(),
        },
    };
    let mut said: Vec<String> = remarks.iter().map(|it| on_a_page(it, language)).collect();
    let wrong = match body {
        Ok(body) => {
            said.insert(0, language.word("serve-form-file-read"));
            let text = below(asked.form.text(HEARD), asked.form.text(TEXT_OF), &body.text);
            asked.form.put(TEXT_OF, Digest::of(&text).to_string());
            asked.form.put(HEARD, text);
            None
        }
        Err(failure) => Some(on_a_page(&failure.message, language)),
    };
    Ok(Some(Read { said, wrong }))
}

/// Returns a message with what to do about it; what a flag of the command does is a field here.
fn on_a_page(message: &Message, language: Language) -> String {
    match message.key {
        "from-uncast" => language.word("serve-form-uncast"),
        "from-no-speaker" => message.said(language),
        _ => message.lines(language).join(" "),
    }
}

/// Returns the text of a file as it becomes a note's.
fn note_text(file: &Upload, asked: &Asked, desk: &mut Desk) -> Result<Taken, Failure> {
    if file.bytes.len() > LARGEST_FILE {
        return Err(Failure::usage("serve-form-file-large"));
    }
    let root = desk.root().to_owned();
    let read = incoming::read(&file.name, incoming::form(&file.name), Ok(file.bytes.to_vec()))?;
    let numbers = asked.form.text(INTERVIEWERS).split(|it: char| !it.is_ascii_digit());
    let interviewers: Vec<usize> = numbers.filter_map(|it| it.parse().ok()).collect();
    let roles = match read.talk() {
        Some(talk) if !interviewers.is_empty() => Some(talk.told(&interviewers)?),
        _ => None,
    };
    Ok(read.into_note(roles.as_deref(), desk.look()?.project(), &NameList::read(&root).names))
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
}
