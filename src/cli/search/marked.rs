//! Sentences on the screen in which the words that were looked for stand out.

use crate::cli::heading::Screen;
use crate::findings::color::{ADVICE, paint};
use crate::query::hits::asking;
use crate::text::printable::{Printable, printable};
use crate::text::search::{Excerpt, Mark};

/// What stands around a word that was looked for where there is no colour.
const STAR: &str = "*";

/// Returns an excerpt in lines with an indentation; somebody's own words stand in quotation marks.
pub(in crate::cli) fn marked(excerpt: &Excerpt, is_quote: bool, indent: &str, screen: Screen) -> Printable {
    let (text, marks) = asking::quoted(excerpt, is_quote, screen.language);
    // What a terminal would obey is written out, and stands elsewhere then.
    let is_plain = Printable::text(&text).as_str() == text;
    if !is_plain {
        return Printable::wrap(text, screen.columns, indent, indent);
    }
    if !screen.color {
        return Printable::wrap(starred(&text, &marks), screen.columns, indent, indent);
    }
    let wrapped = Printable::wrap(&text, screen.columns, indent, indent);
    painted(&wrapped, &text, &marks)
}

fn starred(text: &str, marks: &[Mark]) -> String {
    let mut starred = text.to_owned();
    for mark in marks.iter().rev() {
        starred.insert_str(mark.range.end, STAR);
        starred.insert_str(mark.range.start, STAR);
    }
    starred
}

/// Returns lines in which the marks of the text that they were made of have a colour.
fn painted(wrapped: &Printable, text: &str, marks: &[Mark]) -> Printable {
    // Both have the same signs but for spaces and line ends.
    let solid = |it: &(usize, char)| !it.1.is_whitespace();
    let places: Vec<usize> = wrapped.as_str().char_indices().filter(solid).map(|it| it.0).collect();
    let number = |at: usize| text[..at].chars().filter(|it| !it.is_whitespace()).count();
    let place = |at: usize| places.get(number(at)).copied();
    let mut out = Printable::default();
    let mut from = 0;
    let whole = wrapped.as_str();
    for mark in marks {
        let last = text[mark.range.clone()].char_indices().next_back();
        let last = mark.range.start + last.map_or(0, |it| it.0);
        let (Some(start), Some(end)) = (place(mark.range.start), place(last)) else {
            continue;
        };
        let end = end + whole[end..].chars().next().map_or(0, char::len_utf8);
        let (before, rest) = wrapped.split_at(start);
        out.push(before.split_at(from).1);
        out.push(paint(rest.split_at(end - start).0, ADVICE, true));
        from = end;
    }
    printable!("{}{}", out, wrapped.split_at(from).1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::text::search::{Lexicon, Matcher, Query};

    fn shown(color: bool, is_quote: bool) -> String {
        let text = "De venter tre uger på en tolk, og lægens tolke er ikke kommet.";
        let query = Query::of(["tolk"], Language::Danish);
        let mut lexicon = Lexicon::new(&query);
        lexicon.read(text);
        let mut found = Matcher::new(&query, &lexicon).find(&[text]).unwrap();
        let excerpt = Excerpt {
            text: text.to_owned(),
            marks: found.remove(0).marks,
        };
        let screen = Screen {
            language: Language::Danish,
            columns: 30,
            color,
        };
        marked(&excerpt, is_quote, "  ", screen).into_string()
    }

    #[test]
    fn words_stand_out_by_stars_or_by_colour_wherever_the_line_breaks() {
        assert_eq!(
            shown(false, true),
            "  »De venter tre uger på en\n  *tolk*, og lægens *tolke* er\n  ikke kommet.«\n"
        );
        let painted = shown(true, true);
        let (start, end) = (format!("{ADVICE}"), format!("{ADVICE:#}"));
        assert_eq!(
            painted,
            format!(
                "  »De venter tre uger på en\n  {start}tolk{end}, og lægens {start}tolke{end} er\n  ikke kommet.«\n"
            )
        );
        assert!(!shown(true, false).contains('»'));
    }
}
