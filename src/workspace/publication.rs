//! A project as the public edition reads it: its chapters without the quotations that nobody approved for publication.
//!
//! They are taken out of the texts before anything is made of them, so that no statement, insert or memo needs to know.

use super::answered::{Quoted, quoted, words};
use super::recall::escaped;
use super::snapshot::Snapshot;
use crate::diagnostic::Failure;
use crate::evidence::quotation::digest;
use crate::evidence::quotation::omitted::{Omitted, Why, omitted};
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::text::digest::Digest;
use crate::text::quotation_marks::{is_mark, is_single};
use std::collections::BTreeMap;

/// Returns the project without the quotations that the public edition goes without; nothing where it may print all of them.
pub fn published(snapshot: &Snapshot, is_approved: &dyn Fn(Digest) -> bool) -> Result<Option<Snapshot>, Failure> {
    let project = &snapshot.project;
    let records = project.records(Kind::Chapter).iter().chain(project.records(Kind::Memo));
    let mut found: Vec<(&Record, Vec<Omitted>)> = records.map(|it| (it, omitted(project, it, is_approved))).collect();
    let answers = project.records(Kind::Answer).iter();
    found.extend(snapshot.with_texts(|texts| {
        let own = |it| (it, in_answer(project, texts, it, is_approved));
        answers.map(own).collect::<Vec<_>>()
    })?);
    found.retain(|it| !it.1.is_empty());
    if found.is_empty() {
        return Ok(None);
    }
    let texts: BTreeMap<String, String> = snapshot.with_texts(|texts| {
        let text = |(chapter, own): &(&Record, Vec<Omitted>)| {
            let text = texts.of(project, chapter.file)?;
            Some((project.path(chapter.file).to_owned(), without(project, &text, own)))
        };
        found.iter().filter_map(text).collect()
    })?;
    let mut published = Snapshot::load(snapshot.files.with(texts), project.today, &|| {})?;
    published.recalled.clone_from(&snapshot.recalled);
    Ok(Some(published))
}

/// Returns the quotations of an answer that the public edition goes without: where it answers a protected note, all that stand in no
/// open one and were not approved. Which note is quoted it does not say.
fn in_answer(project: &Project, texts: &Texts, answer: &Record, is_approved: &dyn Fn(Digest) -> bool) -> Vec<Omitted> {
    let to = answer.references.iter().filter(|it| it.key == "to");
    let notes = to.filter_map(|it| {
        let id = it.id.value.split('#').next().unwrap_or_default();
        project.find(Kind::Note, id.strip_prefix("note/").unwrap_or(id))
    });
    let (open, protected): (Vec<&Record>, Vec<&Record>) = notes.partition(|it| it.note().is_some_and(Note::is_open));
    if protected.is_empty() {
        return Vec::new();
    }
    let open: Vec<String> = open
        .iter()
        .filter_map(|it| Some(words(&texts.of(project, it.file)?)))
        .collect();
    let may = |it: &Quoted| {
        let own = words(&it.words);
        let is_own = |note: &&Record| is_approved(digest(&note.id, it.words.trim()));
        open.iter().any(|text| text.contains(&own)) || protected.iter().any(is_own)
    };
    let quoted = quoted(project, texts, answer).into_iter();
    let omitted = quoted.filter(|it| !may(it)).map(|it| Omitted {
        span: it.span,
        block: it.block,
        why: Why::NotApproved,
    });
    omitted.collect()
}

/// Returns a text without some quotations: a block quote is gone, and words in a sentence say that they are left out.
fn without(project: &Project, text: &str, omitted: &[Omitted]) -> String {
    let instead_of_words = escaped(&project.manifest.language.word("public-quotation"));
    let (mut kept, mut from) = (String::with_capacity(text.len()), 0);
    for one in omitted {
        let (range, instead) = match one.block {
            Some(block) => (block.range(), ""),
            None => (with_marks(text, one.span.range()), instead_of_words.as_str()),
        };
        if range.start < from {
            continue;
        }
        kept.push_str(&text[from..range.start]);
        kept.push_str(instead);
        from = range.end;
    }
    kept.push_str(&text[from..]);
    kept
}

/// Returns a range with the quotation marks around it.
fn with_marks(text: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let is_sign = |it: &char| is_mark(*it) || is_single(*it);
    let before: usize = text[..range.start]
        .chars()
        .rev()
        .take_while(is_sign)
        .map(char::len_utf8)
        .sum();
    let after: usize = text[range.end..].chars().take_while(is_sign).map(char::len_utf8).sum();
    range.start - before..range.end + after
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::fixture::{repository, snapshot};

    const CHAPTER: &str = "policy/chapters/10-a.md";
    const TOLK: &str = "2018-03-14-boligselskaber-k3f#tolk";

    /// Returns a chapter's body as the public edition reads it.
    fn body(written: &str, approves: bool) -> String {
        let repository = repository("");
        let head = "---\ntitle: A\nstatus: draft\n---\n";
        repository.write(
            CHAPTER,
            &format!("{head}{}", written.replace("@tolk", &format!("@{TOLK}"))),
        );
        let snapshot = snapshot(&repository);
        let published = published(&snapshot, &|_| approves).unwrap();
        let text = published.as_ref().unwrap_or(&snapshot).files.text(CHAPTER).unwrap();
        text[head.len()..].replace(TOLK, "tolk")
    }

    #[test]
    fn a_block_quote_goes_whole_and_words_in_a_sentence_say_so() {
        for (written, left) in [
            (
                "Før.\n\n> Vi venter tre uger\n> på en tolk. [@tolk]\n\nEfter.\n",
                "Før.\n\n\nEfter.\n",
            ),
            (
                "Før.\n\n> Vi venter tre uger.\n\nSiger en. [@tolk]\n",
                "Før.\n\n\nSiger en. [@tolk]\n",
            ),
            (
                "De siger »vi venter tre uger« [@tolk] ofte. ^punkt\n",
                "De siger \\[citat udeladt\\] [@tolk] ofte. ^punkt\n",
            ),
            (
                "- “Vi venter tre uger”, siger en. [@tolk]\n",
                "- \\[citat udeladt\\], siger en. [@tolk]\n",
            ),
            ("> Ingen ved, hvem der siger det her.\n\nEfter.\n", "\nEfter.\n"),
        ] {
            assert_eq!(body(written, false), left, "{written}");
        }
    }

    #[test]
    fn what_is_approved_or_a_sources_stays() {
        let quoting = "De siger »vi venter tre uger« [@tolk].\n";
        assert_eq!(body(quoting, true), quoting);
        let plain = "De venter længe. [@tolk] ^punkt\n";
        assert_eq!(body(plain, false), plain);
    }

    #[test]
    fn what_an_answer_to_a_protected_note_quotes_goes_too() {
        let repository = repository("");
        let answer = "policy/answers/a.md";
        let head = format!("---\nto: [{TOLK}]\noutcome: noted\nby: x\ndate: 2018-05-01\n---\n");
        let of = |body: &str, approves: bool| {
            repository.write(answer, &format!("{head}{body}"));
            let snapshot = snapshot(&repository);
            let published = published(&snapshot, &|_| approves).unwrap();
            let text = published.as_ref().unwrap_or(&snapshot).files.text(answer).unwrap();
            text[head.len()..].to_owned()
        };
        let quoting = "I sagde: »Vi venter tre uger på en tolk.«\n\n> Vi venter tre uger.\n";
        assert_eq!(of(quoting, false), "I sagde: \\[citat udeladt\\]\n\n");
        assert_eq!(of(quoting, true), quoting);
        assert_eq!(of("Vi har »tre nye tolke«.\n", false), "Vi har »tre nye tolke«.\n");
    }
}
