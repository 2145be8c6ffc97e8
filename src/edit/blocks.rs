//! The blocks of a note that can be coded and edited, and the splices that do it.
//!
//! A splice that would say anything else than it should is refused.

use super::written::{digest, replaced};
use crate::record::kind::Kind;
use crate::record::{self, Record};
use crate::source::{FileId, Source};
use crate::syntax::markdown::marker::{Marker, name_for};
use crate::syntax::markdown::outline::{Form, Passage};
use crate::text::running::running;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// How many words of a block a name is made of.
const WORDS: usize = 3;
/// How long a word must be to say something.
const LONG: usize = 4;

/// A block of a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Where it stands in the file, without the line break at its end.
    pub span: Range<usize>,
    /// What kind of block it is.
    pub form: Form,
    /// Its words, without markers, on one line.
    pub words: String,
    /// Its own coding.
    pub codes: Vec<Code>,
    /// The coding that it has from the headings above it.
    pub inherited: Vec<Code>,
    /// Its name.
    pub name: Option<String>,
    /// By what its text is recognised.
    pub digest: String,
}

/// A block's coding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The theme's id.
    pub theme: String,
    /// The aspect.
    pub aspect: Option<String>,
    span: Range<usize>,
}

impl Code {
    fn of(marker: &Marker) -> Self {
        Self {
            theme: marker.theme().to_string(),
            aspect: marker.aspect().map(str::to_owned),
            span: marker.span.range(),
        }
    }

    /// Returns it as it is written.
    pub fn written(&self) -> String {
        match &self.aspect {
            Some(aspect) => format!("#{}/{aspect}", self.theme),
            None => format!("#{}", self.theme),
        }
    }
}

/// Returns the blocks of a note, in their order.
pub fn blocks(text: &str) -> Vec<Block> {
    let note = read(text);
    note.outline.passages.iter().map(|it| block(text, it)).collect()
}

/// Returns where a block stands now that had a place and a text: there, or wherever its text stands alone.
pub fn found<'b>(blocks: &'b [Block], at: usize, digest: &str) -> Option<&'b Block> {
    if let Some(same) = blocks.get(at).filter(|it| it.digest == digest) {
        return Some(same);
    }
    let mut like = blocks.iter().filter(|it| it.digest == digest);
    like.next().filter(|_| like.next().is_none())
}

/// Returns a note's text in which a block is coded with a theme, and maybe gets a name; nothing where its words can't bear it.
pub fn coded(text: &str, block: &Block, theme: &str, aspect: Option<&str>, name: Option<&str>) -> Option<String> {
    let code = aspect.map_or_else(|| format!("#{theme}"), |it| format!("#{theme}/{it}"));
    let own = &text[block.span.clone()];
    let is_new = block.codes.iter().all(|it| it.written() != code);
    let mut new = text.to_owned();
    let line = end_of_words(text, block);
    if let Some(name) = name.filter(|_| block.name.is_none()) {
        new.insert_str(line, &format!(" ^{name}"));
    }
    if is_new {
        let sign = block.name.as_ref().map(|it| format!(" ^{it}"));
        let before = sign.and_then(|it| own.rfind(&it)).map(|it| block.span.start + it);
        new.insert_str(before.unwrap_or(line), &format!(" {code}"));
    }
    let name = block.name.as_deref().or(name);
    let is_right = |now: &Block| {
        let has = now.codes.iter().any(|it| it.written() == code);
        has && now.name.as_deref() == name && now.codes.len() == block.codes.len() + usize::from(is_new)
    };
    is_only_change(text, &new, block, is_right).then_some(new)
}

/// Returns a note's text in which a block no longer has a code of its own; nothing where it has none such.
pub fn uncoded(text: &str, block: &Block, code: &str) -> Option<String> {
    let span = block.codes.iter().find(|it| it.written() == code)?.span.clone();
    let mut new = text.to_owned();
    new.replace_range(with_space(text, span), "");
    let is_right = |now: &Block| {
        let has = now.codes.iter().any(|it| it.written() == code);
        !has && now.name == block.name && now.codes.len() + 1 == block.codes.len()
    };
    is_only_change(text, &new, block, is_right).then_some(new)
}

/// Returns a note's text in which a block says something else.
pub fn reworded(text: &str, block: &Block, written: &str) -> String {
    replaced(text, block.span.clone(), written)
}

/// Returns a name that says what a block is about, and that no other block of the note has; nothing where its words make none.
pub fn name_from(words: &str, blocks: &[Block]) -> Option<String> {
    let plain = words
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty());
    let says = |it: &&str| it.chars().count() >= LONG && it.chars().all(char::is_alphabetic);
    let mut chosen: Vec<&str> = plain.clone().filter(says).take(WORDS).collect();
    if chosen.is_empty() {
        chosen = plain.take(WORDS).collect();
    }
    let name = name_for(&chosen.join(" "));
    if name.is_empty() {
        return None;
    }
    let taken: FxHashSet<&str> = blocks.iter().filter_map(|it| it.name.as_deref()).collect();
    let numbered = (2..).map(|it| format!("{name}-{it}"));
    std::iter::once(name.clone())
        .chain(numbered)
        .find(|it| !taken.contains(&**it))
}

fn read(text: &str) -> Record {
    let source = Source {
        file: FileId(0),
        // What a file is read as depends on its ending.
        path: "interviews/note.md".to_owned(),
        text: text.to_owned(),
    };
    record::read(&source, Kind::Note, true).0
}

fn block(text: &str, passage: &Passage) -> Block {
    let range = passage.span.range();
    let span = range.start..range.start + text[range.clone()].trim_end().len();
    let codes = |inherited| {
        let of = passage.markers.iter().filter(move |it| it.inherited == inherited);
        of.map(Code::of).collect()
    };
    Block {
        form: passage.form,
        words: passage
            .text
            .as_ref()
            .map_or_else(|| running(&text[span.clone()]), |it| it.running()),
        codes: codes(false),
        inherited: codes(true),
        name: passage.name.as_ref().map(|it| it.value.to_string()),
        digest: digest(&text[span.clone()]),
        span,
    }
}

/// Returns the end of the line on which a block's own words and markers end; sub-lists stand after it.
fn end_of_words(text: &str, block: &Block) -> usize {
    let note = read(text);
    let passage = note
        .outline
        .passages
        .iter()
        .find(|it| it.span.start as usize == block.span.start && it.form == block.form);
    let pieces = passage
        .and_then(|it| it.text.as_ref())
        .into_iter()
        .flat_map(|it| &it.pieces);
    let words = pieces.map(|it| it.1.end as usize);
    let markers = block.codes.iter().map(|it| it.span.end);
    let name = passage.and_then(|it| it.name.as_ref()).map(|it| it.span.end as usize);
    let last = words.chain(markers).chain(name).max().unwrap_or(block.span.end);
    let rest = &text[last..];
    let line = &rest[..rest.find(['\r', '\n']).unwrap_or(rest.len())];
    last + line.trim_end().len()
}

/// Returns the place of a marker with the space that goes with it, and its whole line where nothing else stands there.
fn with_space(text: &str, span: Range<usize>) -> Range<usize> {
    let before = &text[..span.start];
    let line = before.rfind('\n').map_or(0, |it| it + 1);
    let lead = &text[line..span.start];
    let rest = &text[span.end..];
    let after = &rest[..rest.find(['\r', '\n']).unwrap_or(rest.len())];
    let is_alone = lead.chars().all(|it| it == '>' || it.is_whitespace()) && after.trim().is_empty();
    if is_alone {
        let start = text[..line].trim_end_matches(['\r', '\n']).len();
        // A line of its own goes with the line break before it; the one after it stays.
        let start = if start < line {
            line - line_break_before(text, line)
        } else {
            line
        };
        return start..span.end + after.len();
    }
    let start = before.trim_end_matches([' ', '\t']).len();
    if start > line && !lead.trim_start_matches(['>', ' ']).is_empty() {
        return start..span.end;
    }
    span.start..span.end + (after.len() - after.trim_start().len())
}

fn line_break_before(text: &str, at: usize) -> usize {
    if text[..at].ends_with("\r\n") {
        2
    } else {
        usize::from(at > 0)
    }
}

/// Tells whether a new text says the same as the old one but for a block, and of that what it should.
fn is_only_change(old: &str, new: &str, block: &Block, is_right: impl Fn(&Block) -> bool) -> bool {
    let (before, after) = (blocks(old), blocks(new));
    let Some(at) = before.iter().position(|it| it == block) else {
        return false;
    };
    // A block that is none without its markers, such as a whole table, is gone with the last of them.
    let is_gone = before.len() == after.len() + 1 && block.form == Form::Whole;
    if before.len() != after.len() && !is_gone {
        return false;
    }
    let facts = |it: &Block| {
        let codes: Vec<String> = it.codes.iter().map(Code::written).collect();
        (it.words.clone(), it.form, it.name.clone(), codes)
    };
    let others = |blocks: &[Block], without: Option<usize>| {
        let kept = blocks.iter().enumerate().filter(|it| Some(it.0) != without);
        kept.map(|it| facts(it.1)).collect::<Vec<_>>()
    };
    if is_gone {
        return others(&before, Some(at)) == others(&after, None);
    }
    let now = &after[at];
    let is_same = now.words == block.words && now.form == block.form || block.form == Form::Whole;
    is_same && others(&before, Some(at)) == others(&after, Some(at)) && is_right(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "---\nmethod: interview\n---\n";

    fn at(text: &str, words: &str) -> Block {
        let blocks = blocks(text);
        let found = blocks.iter().find(|it| it.words.contains(words));
        found.unwrap_or_else(|| panic!("{words}: {blocks:#?}")).clone()
    }

    /// Codes the block with some words, and returns the body.
    fn code(body: &str, words: &str, name: Option<&str>) -> String {
        let text = format!("{HEAD}{body}");
        let coded = coded(&text, &at(&text, words), "sundhed", Some("tolk"), name);
        let coded = coded.unwrap_or_else(|| panic!("{body}"));
        coded[HEAD.len()..].to_owned()
    }

    #[test]
    fn a_code_stands_at_the_end_of_its_block_whatever_the_block_is() {
        for (body, words, expected) in [
            ("Vi venter på læge.\n", "læge", "Vi venter på læge. #sundhed/tolk\n"),
            (
                "Vi venter\npå 🙂.\n\nMere.\n",
                "🙂",
                "Vi venter\npå 🙂. #sundhed/tolk\n\nMere.\n",
            ),
            (
                "Vi venter\r\n\r\nMere\r\n",
                "venter",
                "Vi venter #sundhed/tolk\r\n\r\nMere\r\n",
            ),
            ("Vi venter", "venter", "Vi venter #sundhed/tolk"),
            (
                "Vi venter  \n\nMere.\n",
                "venter",
                "Vi venter #sundhed/tolk  \n\nMere.\n",
            ),
            (
                "> Vi venter.\n> Længe.\n",
                "Længe",
                "> Vi venter.\n> Længe. #sundhed/tolk\n",
            ),
            (
                "- en\n- to\n  - tre\n- fire\n",
                "to",
                "- en\n- to #sundhed/tolk\n  - tre\n- fire\n",
            ),
            ("- en\n- to", "to", "- en\n- to #sundhed/tolk"),
            ("Om **det hele**\n", "hele", "Om **det hele** #sundhed/tolk\n"),
            (
                "Vi venter. #bolig ^vent\n",
                "venter",
                "Vi venter. #bolig #sundhed/tolk ^vent\n",
            ),
            ("Vi venter. ^vent\n", "venter", "Vi venter. #sundhed/tolk ^vent\n"),
            ("Vi venter. #sundhed/tolk\n", "venter", "Vi venter. #sundhed/tolk\n"),
            (
                "## Læge #sundhed\n\nVi venter.\n",
                "venter",
                "## Læge #sundhed\n\nVi venter. #sundhed/tolk\n",
            ),
            (
                "1. e\u{301}n\n2. to\n",
                "e\u{301}n",
                "1. e\u{301}n #sundhed/tolk\n2. to\n",
            ),
        ] {
            assert_eq!(code(body, words, None), expected, "{body:?}");
        }
    }

    #[test]
    fn a_name_stands_behind_the_code_and_one_that_is_there_stays() {
        assert_eq!(code("Ja.\r\n", "Ja", Some("ja")), "Ja. #sundhed/tolk ^ja\r\n");
        assert_eq!(code("Ja. ^nej\n", "Ja", Some("ja")), "Ja. #sundhed/tolk ^nej\n");
        assert_eq!(code("Ja. #sundhed/tolk\n", "Ja", Some("ja")), "Ja. #sundhed/tolk ^ja\n");
    }

    #[test]
    fn what_is_no_running_text_at_the_end_is_not_coded_wrongly() {
        let text = format!("{HEAD}Vi venter <!-- ikke her\n");
        let block = &blocks(&text)[0];
        if let Some(coded) = coded(&text, block, "sundhed", None, None) {
            assert_eq!(blocks(&coded)[0].codes[0].written(), "#sundhed");
        }
    }

    #[test]
    fn a_code_is_taken_away_with_its_space_and_nothing_else() {
        let table = "| a |\n| - |\n| b |\n\n#sundhed\n\nSidst.\n";
        for (body, words, expected) in [
            ("Vi venter. #sundhed\n", "venter", "Vi venter.\n"),
            ("Vi venter. #sundhed ^vent\r\n", "venter", "Vi venter. ^vent\r\n"),
            ("Vi venter. #bolig #sundhed", "venter", "Vi venter. #bolig"),
            ("> Vi venter.\n> #sundhed\n", "venter", "> Vi venter.\n"),
            (
                "Vi venter.\r\n#sundhed\r\n\r\nSidst.\r\n",
                "venter",
                "Vi venter.\r\n\r\nSidst.\r\n",
            ),
            ("- en #sundhed\n- to\n", "en", "- en\n- to\n"),
            ("#sundhed Vi venter.\n", "venter", "Vi venter.\n"),
        ] {
            let text = format!("{HEAD}{body}");
            let new = uncoded(&text, &at(&text, words), "#sundhed").unwrap_or_else(|| panic!("{body:?}"));
            assert_eq!(&new[HEAD.len()..], expected, "{body:?}");
        }
        let text = format!("{HEAD}{table}");
        let whole = blocks(&text).into_iter().find(|it| it.form == Form::Whole).unwrap();
        let new = uncoded(&text, &whole, "#sundhed").unwrap();
        assert!(!new.contains("#sundhed") && new.ends_with("Sidst.\n"), "{new}");
        assert_eq!(uncoded(&text, &whole, "#bolig"), None);
    }

    #[test]
    fn what_stands_in_a_coded_section_can_be_told_from_what_is_coded_itself() {
        let text = format!("{HEAD}## Læge #sundhed\n\nVi venter. #bolig/leje\n");
        let block = &blocks(&text)[0];
        let written = |codes: &[Code]| codes.iter().map(Code::written).collect::<Vec<_>>();
        assert_eq!(written(&block.codes), ["#bolig/leje"]);
        assert_eq!(uncoded(&text, block, "#sundhed"), None);
    }

    #[test]
    fn a_block_is_reworded_and_keeps_the_files_line_ends() {
        let text = format!("\u{feff}{HEAD}En.\n\nTo.").replace('\n', "\r\n");
        let new = reworded(&text, &at(&text, "To"), "To,\nog tre.\n");
        assert_eq!(new, format!("\u{feff}{HEAD}En.\n\nTo,\nog tre.").replace('\n', "\r\n"));
    }

    #[test]
    fn a_block_is_found_again_where_it_moved_and_not_where_it_stands_twice() {
        let first = blocks(&format!("{HEAD}En.\n\nTo.\n"));
        let moved = blocks(&format!("{HEAD}Nul.\n\nEn.\n\nTo.\n"));
        assert_eq!(found(&moved, 1, &first[1].digest).unwrap().words, "To.");
        let twice = blocks(&format!("{HEAD}Nul.\n\nNul.\n\nTo.\n\nTo.\n"));
        assert!(found(&twice, 1, &first[1].digest).is_none());
        assert_eq!(found(&twice, 2, &first[1].digest).unwrap().words, "To.");
        assert!(found(&first, 0, "").is_none());
    }

    #[test]
    fn a_name_is_made_of_words_that_say_something_and_is_the_only_one() {
        let blocks = blocks(&format!("{HEAD}Ja. ^vente-timer-tolk\n"));
        for (words, expected) in [
            ("Vi må vente to timer på en tolk.", Some("vente-timer-tolk-2")),
            ("Ældre får æbler", Some("aeldre-aebler")),
            ("Ja, nej", Some("ja-nej")),
            ("12 år", Some("nr-12-aar")),
            ("🙂 …", None),
        ] {
            assert_eq!(name_from(words, &blocks).as_deref(), expected, "{words}");
        }
    }
}
