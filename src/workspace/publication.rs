//! A project as the public edition reads it: its chapters without the quotations that nobody approved for publication.
//!
//! They are taken out of the texts before anything is made of them, so that no statement, insert or memo needs to know.

use super::recall::{escaped, in_place};
use super::snapshot::Snapshot;
use crate::diagnostic::Failure;
use crate::evidence::quotation::omitted::{Omitted, omitted, omitted_in_answer};
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::text::digest::Digest;
use crate::text::quotation_marks::{is_mark, is_single};
use std::collections::BTreeMap;
use std::ops::Range;

/// Returns the project without the quotations that the public edition goes without; nothing where it may print all of them.
pub fn published(snapshot: &Snapshot, is_approved: &dyn Fn(Digest) -> bool) -> Result<Option<Snapshot>, Failure> {
    let project = &snapshot.project;
    let records = project.records(Kind::Chapter).iter().chain(project.records(Kind::Memo));
    let mut found: Vec<(&Record, Vec<Omitted>)> = records.map(|it| (it, omitted(project, it, is_approved))).collect();
    let answers = project.records(Kind::Answer).iter();
    found.extend(snapshot.with_texts(|texts| {
        let own = |it| (it, omitted_in_answer(project, texts, it, is_approved));
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

/// Returns a text without some quotations: words in a sentence say that they are left out, and so does a block quote that the text
/// around it speaks of; others are gone.
fn without(project: &Project, text: &str, omitted: &[Omitted]) -> String {
    let word = project.manifest.language.word("public-quotation");
    let gone: Vec<Range<usize>> = omitted.iter().filter_map(|it| Some(it.block?.range())).collect();
    let (mut kept, mut from) = (String::with_capacity(text.len()), 0);
    for one in omitted {
        let (range, instead) = match one.block {
            Some(block) => {
                let block = block.range();
                let rest = behind(text, block.end, &gone);
                let is_last = !gone.iter().any(|it| it.start >= block.end && it.start < rest);
                let before = format!("{kept}{}", &text[from.min(block.start)..block.start]);
                let is_spoken_of = is_left_hanging(&before, &text[rest..]) || goes_on(&text[rest..]);
                (
                    block,
                    if is_last && is_spoken_of {
                        escaped(&word)
                    } else {
                        String::new()
                    },
                )
            }
            None => {
                let range = with_marks(text, one.span.range());
                let instead = in_place(&word, text, range.start);
                (range, instead)
            }
        };
        if range.start < from {
            continue;
        }
        kept.push_str(&text[from..range.start]);
        kept.push_str(&instead);
        // A block that is gone ends its line; what stands in its place does too.
        if one.block.is_some() && !instead.is_empty() && text[..range.end].ends_with('\n') {
            kept.push('\n');
        }
        from = range.end;
    }
    kept.push_str(&text[from..]);
    kept
}

/// Returns where the text goes on after a block and those behind it that are gone too.
fn behind(text: &str, from: usize, gone: &[Range<usize>]) -> usize {
    let mut at = from;
    loop {
        let next = text.len() - text[at..].trim_start().len();
        match gone.iter().find(|it| it.start >= at && it.start <= next && it.end > at) {
            Some(it) => at = it.end,
            None => return next,
        }
    }
}

/// Tells whether the text before a block quote leads up to it, so that it would hang without: it ends in a colon or the like, or is a
/// heading or the sign of a list with nothing else below it.
fn is_left_hanging(before: &str, after: &str) -> bool {
    let line = before.trim_end().trim_end_matches(['>', ' ', '\n']);
    let line = line.rsplit('\n').next().unwrap_or_default().trim();
    if line.starts_with('#') {
        return after.trim().is_empty() || after.trim_start().starts_with('#');
    }
    let is_item = matches!(line, "-" | "*" | "+") || line.strip_suffix(['.', ')']).is_some_and(is_number);
    let line = without_ties(line);
    let is_open = line.ends_with([':', ',', '–', '—', '…']) || line.ends_with("...");
    let words = line.trim_end_matches(['.', '!']).to_lowercase();
    let leads_up = LEADING_UP.iter().any(|it| {
        let rest = words.strip_suffix(it);
        rest.is_some_and(|it| !it.ends_with(char::is_alphanumeric))
    });
    is_item || is_open || leads_up
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|it| it.is_ascii_digit())
}

/// Returns a line without the citation, the name and the emphasis that it ends in.
fn without_ties(line: &str) -> &str {
    let mut line = line.trim_end();
    loop {
        let word = line.rsplit(' ').next().unwrap_or_default();
        let is_tie = word.starts_with('^') || word.starts_with('#');
        let bracket = line.ends_with(']').then(|| line.rfind('[')).flatten();
        let shorter = match bracket.filter(|at| line[*at..].contains('@')) {
            Some(at) => line[..at].trim_end(),
            None if is_tie => line[..line.len() - word.len()].trim_end(),
            None => line.trim_end_matches(['*', '_']),
        };
        if shorter == line || shorter.is_empty() {
            return line;
        }
        line = shorter;
    }
}

/// Words with which a text leads up to the quotation after it, without a colon.
const LEADING_UP: [&str; 10] = [
    "sådan",
    "sådan her",
    "siger",
    "sagde",
    "fortæller",
    "fortalte",
    "lyder det",
    "lød det",
    "like this",
    "says",
];

/// Words with which a text goes on about the quotation before it.
const GOING_ON: [&str; 14] = [
    "siger",
    "sagde",
    "sådan",
    "fortæller",
    "fortalte",
    "mener",
    "det siger",
    "det sagde",
    "ordene",
    "citatet",
    "says",
    "said",
    "so says",
    "the words",
];

/// Tells whether the text after a block quote goes on about it: `Siger en far.`
fn goes_on(after: &str) -> bool {
    let next = after.trim_start().to_lowercase();
    // `–` in front of a line is no list's sign, and says who it was.
    next.starts_with("– ")
        || GOING_ON.iter().any(|it| {
            let rest = next.strip_prefix(it);
            rest.is_some_and(|it| !it.starts_with(char::is_alphanumeric))
        })
}

/// Returns a range with the quotation marks around it.
fn with_marks(text: &str, range: Range<usize>) -> Range<usize> {
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
                "Før.\n\n\\[citat udeladt\\]\n\nSiger en. [@tolk]\n",
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
            (
                "De siger det. [@tolk, »vi venter tre uger«] ^punkt\n",
                "De siger det. [@tolk, (citat udeladt)] ^punkt\n",
            ),
            (
                "- De siger [@tolk]:\n\n  > Vi venter tre uger\n  > på en tolk.\n- Et punkt\n",
                "- De siger [@tolk]:\n\n  \\[citat udeladt\\]\n- Et punkt\n",
            ),
            (
                "De siger [@tolk]:\n\n- »Vi venter tre uger«\n- > Vi venter\n",
                "De siger [@tolk]:\n\n- \\[citat udeladt\\]\n- \\[citat udeladt\\]\n",
            ),
            (
                "## »Vi venter tre uger«\n\nDe siger det.[^1] [@tolk]\n\n[^1]: »Vi venter tre uger«:\n\n    > Vi venter\n    > tre uger\n",
                "## \\[citat udeladt\\]\n\nDe siger det.[^1] [@tolk]\n\n[^1]: \\[citat udeladt\\]:\n\n    > \\[citat udeladt\\]\n",
            ),
        ] {
            assert_eq!(body(written, false), left, "{written}");
        }
    }

    #[test]
    fn no_text_around_a_block_quote_is_left_hanging() {
        let quote = "> Vi venter tre uger på en tolk. [@tolk]\n";
        let mark = "\\[citat udeladt\\]";
        for (before, after) in [
            ("En beboer siger:\n\n", "\nEfter.\n"),
            ("En beboer siger: [@tolk]\n\n", ""),
            ("En beboer siger *sådan*: [@tolk] ^punkt\n\n", "\nEfter.\n"),
            ("**En beboer siger:**\n\n", "\nEfter.\n"),
            ("En beboer siger –\n\n", "\nEfter.\n"),
            ("En beboer siger ...\n", "\nEfter.\n"),
            ("- En beboer siger:\n\n  ", "\nEfter.\n"),
            ("En beboer siger det sådan.\n\n", "\nEfter.\n"),
            ("Om aftenen lød det\n\n", "\nEfter.\n"),
            ("- ", "- Mere.\n"),
            ("1. ", "\nEfter.\n"),
            ("## Det har vi hørt\n\n", "\n## Det vil vi\n"),
            ("## Det har vi hørt\n\n", ""),
            ("Før.\n\n", "\nSådan siger en beboer. [@tolk]\n"),
            ("Før.\n\n", "\n– siger en beboer.\n"),
        ] {
            let text = body(&format!("{before}{quote}{after}"), false);
            assert_eq!(text.matches(mark).count(), 1, "{before}{quote}{after} is {text}");
        }
        // Of several in a row one mark stands in the place of all.
        let two = format!("En siger:\n\n{quote}\n> Hver gang de skal til læge. [@tolk]\n\nEfter.\n");
        assert_eq!(body(&two, false).matches(mark).count(), 1, "{}", body(&two, false));
        for (before, after) in [
            ("Før.\n\n", "\nEfter.\n"),
            ("## Det har vi hørt\n\n", "\nDe venter længe. [@tolk]\n"),
            ("Før.\n\n", "\nSigernes by.\n"),
        ] {
            assert_eq!(
                body(&format!("{before}{quote}{after}"), false),
                format!("{before}{after}")
            );
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
