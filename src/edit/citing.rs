//! A citation is put into a chapter where no cursor says where: at the statement that is written, else at the end.

use crate::record::kind::Kind;
use crate::record::{self, Record};
use crate::source::{FileId, Source};
use crate::syntax::markdown::outline::Form;

/// Returns a chapter's text with a citation in a statement, or after its last words; on a line of its own where it would be read as
/// something else.
pub fn cited(text: &str, statement: Option<&str>, citation: &str) -> String {
    let before = read(text);
    let places = [
        statement.and_then(|it| in_statement(text, &before, it)),
        last(text, &before),
    ];
    let tried = places.into_iter().flatten().map(|at| {
        let space = if text[..at].ends_with([' ', '\t']) { "" } else { " " };
        format!("{}{space}{citation}{}", &text[..at], &text[at..])
    });
    let is_right = |new: &String| is_only_cited(&before, &read(new));
    let mut right = tried.filter(is_right);
    right.next().unwrap_or_else(|| alone(text, citation))
}

fn read(text: &str) -> Record {
    let source = Source {
        file: FileId(0),
        // What a file is read as depends on its ending.
        path: "policy/chapters/chapter.md".to_owned(),
        text: text.to_owned(),
    };
    record::read(&source, Kind::Chapter, true).0
}

/// Returns where a citation belongs in a statement: before its name.
fn in_statement(text: &str, chapter: &Record, name: &str) -> Option<usize> {
    let passage = chapter.passage(name).filter(|it| it.form != Form::Whole)?;
    let sign = passage.name.as_ref()?.span.start as usize;
    Some(text[..sign].trim_end_matches('^').trim_end().len())
}

/// Returns the end of a chapter's last words, before the name that may stand behind them.
fn last(text: &str, chapter: &Record) -> Option<usize> {
    let end = text.trim_end().len();
    let named = chapter.outline.passages.iter().filter_map(|it| it.name.as_ref());
    let name = named
        .filter(|it| it.span.end as usize == end)
        .find_map(|it| in_statement(text, chapter, &it.value));
    let is_in_words = |at: usize| {
        let passages = chapter.outline.passages.iter();
        passages
            .map(|it| it.span.range())
            .any(|it| it.start < at && at <= it.end)
    };
    name.or(Some(end)).filter(|it| is_in_words(*it))
}

/// Tells whether nothing became of a chapter but one citation more.
fn is_only_cited(before: &Record, after: &Record) -> bool {
    let forms = |it: &Record| {
        let passages = it.outline.passages.iter();
        let form =
            |it: &crate::syntax::markdown::outline::Passage| (it.form, it.name.as_ref().map(|it| it.value.clone()));
        passages.map(form).collect::<Vec<_>>()
    };
    after.outline.citations.len() == before.outline.citations.len() + 1 && forms(before) == forms(after)
}

fn alone(text: &str, citation: &str) -> String {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let kept = text.trim_end();
    let between = if kept.is_empty() { String::new() } else { end.repeat(2) };
    format!("{kept}{between}{citation}{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "---\ntitle: T\nstatus: draft\n---\n";
    const NEW: &str = "[@b#c]";

    fn put(body: &str, statement: Option<&str>) -> String {
        let new = cited(&format!("{HEAD}{body}"), statement, NEW);
        new.strip_prefix(HEAD).map(str::to_owned).unwrap_or(new)
    }

    #[test]
    fn a_citation_stands_before_the_name_of_the_statement_that_is_written() {
        for (body, expected) in [
            ("Vi vil. ^et\n\nMere.\n", "Vi vil. [@b#c] ^et\n\nMere.\n"),
            (
                "Vi vil.\n[@a#x] ^et\n\nMere.\n",
                "Vi vil.\n[@a#x] [@b#c] ^et\n\nMere.\n",
            ),
            ("Vi vil\n^et\n\nMere.\n", "Vi vil [@b#c]\n^et\n\nMere.\n"),
            ("- En\n- Æ 🙂 ^et\n- To\n", "- En\n- Æ 🙂 [@b#c] ^et\n- To\n"),
            ("Vi vil. ^et\r\n\r\nMere.\r\n", "Vi vil. [@b#c] ^et\r\n\r\nMere.\r\n"),
        ] {
            assert_eq!(put(body, Some("et")), expected);
        }
    }

    #[test]
    fn without_a_statement_it_stands_after_the_last_words() {
        for (body, expected) in [
            ("Et.\n\nTo.\n", "Et.\n\nTo. [@b#c]\n"),
            ("Et. ^et\n", "Et. [@b#c] ^et\n"),
            ("To.", "To. [@b#c]"),
            ("", "\n[@b#c]\n"),
            ("Et.\n\n## Overskrift\n", "Et.\n\n## Overskrift\n\n[@b#c]\n"),
            (
                "## Overskrift\n\n```ip goals\n```\n",
                "## Overskrift\n\n```ip goals\n```\n\n[@b#c]\n",
            ),
            (
                "| a | b |\n| - | - |\n| c | d |\n\n^tabel\n",
                "| a | b |\n| - | - |\n| c | d |\n\n^tabel\n\n[@b#c]\n",
            ),
        ] {
            assert_eq!(put(body, Some("findes-ikke")), expected, "{body}");
            assert_eq!(put(body, None), expected, "{body}");
        }
        assert_eq!(cited("", None, NEW), "[@b#c]\n");
    }
}
