//! The running words of one block: what is read aloud of it, without markers, citations and the signs of its form.

use super::marker::{self, Markers};
use super::outline::{self, Form};
use crate::syntax::citation;
use crate::text::running::{closes, running};
use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Parser, Tag, TagEnd};

/// What stands between the cells of a table's row.
const CELL: &str = " · ";
/// What stands between items, and between rows.
const ITEM: &str = "; ";

/// Signs that mean something in Markdown wherever they stand, or are read as others.
const SIGNS: &[u8] = b"*_`[]<>&\\|\t\r\0";
/// What is no letter and may begin a line of plain text.
const BEGINNINGS: [char; 8] = ['»', '«', '"', '“', '”', '„', '(', '’'];

/// Returns the words of a block as it stands in its file; of an item without its sub-lists.
pub fn words(block: &str, form: Form, markers: Markers) -> String {
    let mut reader = Reader::new(block, form, markers);
    // Most of what people write is plain, and a parser costs more than all else that is done with it.
    match plain_lines(block) {
        Some(lines) => reader.lines(&lines),
        None => reader.parse(),
    }
    let words = running(&reader.words);
    words.trim_end_matches(['·', ';', ' ']).to_owned()
}

/// Returns the words of the first cell of a table's head that has any; nothing where the block is no table.
pub fn head_of_table(block: &str, markers: Markers) -> Option<String> {
    let mut cells = Parser::new_ext(block, outline::options()).into_offset_iter();
    let (Event::Start(Tag::Table(_)), _) = cells.next()? else {
        return None;
    };
    let cells = cells
        .take_while(|it| !matches!(it.0, Event::End(TagEnd::TableHead)))
        .filter(|it| matches!(it.0, Event::Start(Tag::TableCell)));
    let mut words = cells.map(|(_, range)| words(block[range].trim_matches('|').trim(), Form::Paragraph, markers));
    Some(words.find(|it| !it.is_empty()).unwrap_or_default())
}

/// Returns the lines of a paragraph, a quotation or an item that has nothing in it but words; nothing where it may have.
fn plain_lines(block: &str) -> Option<Vec<&str>> {
    let is_quote = block.starts_with('>');
    let mut lines = Vec::new();
    for (at, line) in block.trim_end_matches('\n').split('\n').enumerate() {
        let own = match line.strip_prefix('>') {
            Some(rest) if is_quote => rest.strip_prefix(' ').unwrap_or(rest),
            None if is_quote => return None,
            _ if at == 0 => line.strip_prefix("- ").unwrap_or(line),
            _ => line,
        };
        let is_beginning = |it: char| it.is_alphabetic() || BEGINNINGS.contains(&it);
        // What is set in far at the start is code.
        let own = if at == 0 { own } else { own.trim_start_matches(' ') };
        if !own.starts_with(is_beginning) || own.bytes().any(|it| SIGNS.contains(&it)) {
            return None;
        }
        lines.push(own.trim_end_matches(' '));
    }
    Some(lines)
}

struct Reader<'a> {
    block: &'a str,
    form: Form,
    markers: Markers,
    words: String,
    /// How many lists are open.
    lists: u32,
    /// Above 0 in what is not read: sub-lists of an item, citations, pictures, raw HTML.
    closed: u32,
    /// Above 0 in links and code, where no marker counts.
    plain: u32,
    /// Whether white space or the block's start is before the next text.
    free: bool,
    /// Whether something was left out right before the next text.
    gap: bool,
}

impl<'a> Reader<'a> {
    fn new(block: &'a str, form: Form, markers: Markers) -> Self {
        Self {
            block,
            form,
            markers,
            words: String::with_capacity(block.len()),
            lists: 0,
            closed: 0,
            plain: 0,
            free: true,
            gap: false,
        }
    }

    fn parse(&mut self) {
        let (block, markers) = (self.block, self.markers);
        let callback = |link: BrokenLink<'_>| {
            let cites = markers != Markers::Note && citation::is_citation(&link.reference);
            cites.then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
        };
        let parser = Parser::new_with_broken_link_callback(block, outline::options(), Some(callback));
        for (event, range) in parser.into_offset_iter() {
            self.event(&event, range.start);
        }
    }

    /// Reads lines of plain text as they are parsed.
    fn lines(&mut self, lines: &[&str]) {
        self.apart(" ");
        for line in lines {
            self.text(line, 0);
            self.apart(" ");
        }
    }

    fn event(&mut self, event: &Event<'_>, at: usize) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(*tag),
            Event::Text(text) if self.closed == 0 => self.text(text, at),
            Event::Code(code) if self.closed == 0 => {
                self.words.push_str(code);
                self.free = false;
                self.gap = false;
            }
            Event::SoftBreak | Event::HardBreak => self.apart(" "),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::List(_) => {
                self.lists += 1;
                self.closed += u32::from(self.is_below());
            }
            Tag::Link {
                link_type: LinkType::ShortcutUnknown | LinkType::CollapsedUnknown | LinkType::ReferenceUnknown,
                ..
            }
            | Tag::Image { .. }
            | Tag::HtmlBlock
            | Tag::FootnoteDefinition(_) => self.closed += 1,
            Tag::Link { .. } | Tag::CodeBlock(_) => self.plain += 1,
            Tag::Emphasis | Tag::Strong => {}
            _ => self.apart(" "),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::List(_) => {
                self.closed -= u32::from(self.is_below());
                self.lists -= 1;
            }
            // A citation and a link end alike; what was opened last is closed first.
            TagEnd::Link if self.plain == 0 => {
                self.closed = self.closed.saturating_sub(1);
                self.gap = true;
            }
            TagEnd::Link | TagEnd::CodeBlock => self.plain = self.plain.saturating_sub(1),
            TagEnd::Image | TagEnd::HtmlBlock | TagEnd::FootnoteDefinition => {
                self.closed = self.closed.saturating_sub(1);
                self.gap = true;
            }
            TagEnd::TableCell => self.apart(CELL),
            TagEnd::TableRow | TagEnd::TableHead => {
                self.words.truncate(self.words.trim_end_matches(CELL).len());
                self.apart(ITEM);
            }
            TagEnd::Item => self.apart(ITEM),
            TagEnd::Emphasis | TagEnd::Strong => {}
            _ => self.apart(" "),
        }
    }

    /// Tells whether the innermost list is a sub-list of the item that is read.
    fn is_below(&self) -> bool {
        self.form == Form::Item && self.lists == 2
    }

    fn apart(&mut self, between: &str) {
        if self.closed == 0 {
            if closes(between) {
                self.words.truncate(self.words.trim_end().len());
            }
            self.words.push_str(between);
            self.free = true;
            self.gap = false;
        }
    }

    fn text(&mut self, text: &str, at: usize) {
        let escaped = at > 0 && self.block.as_bytes()[at - 1] == b'\\';
        let signs = self.plain == 0 && self.markers != Markers::None && text.contains(['#', '^']);
        let mut from = 0;
        if signs {
            let (words, gap) = (&mut self.words, &mut self.gap);
            marker::read(text, 0, self.free && !escaped, self.markers, |found, _| {
                if matches!(found, marker::Found::Near(_)) {
                    return;
                }
                let span = found.span();
                push(words, &text[from..span.start as usize], *gap);
                *gap = true;
                from = span.end as usize;
            });
        }
        let rest = &text[from..];
        push(&mut self.words, rest, self.gap);
        self.gap &= rest.is_empty();
        self.free = text.ends_with(char::is_whitespace);
    }
}

/// Adds a text; after a gap without the space that stood before what was left out.
fn push(words: &mut String, text: &str, gap: bool) {
    if gap && closes(text) {
        words.truncate(words.trim_end().len());
    }
    words.push_str(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(block: &str, form: Form) -> String {
        words(block, form, Markers::Note)
    }

    /// Returns the next of a row of numbers that look random.
    fn next(state: &mut u64) -> usize {
        *state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(*state >> 33).unwrap()
    }

    #[test]
    fn plain_text_is_read_as_the_parser_reads_it() {
        const PIECES: [&str; 44] = [
            "ord", "Ord", "æ", "i", " ", " ", " ", " ", "  ", "    ", "\n", "\n", "\n", "\n\n", "\n> ", "\n>", "\n- ",
            "\n  ", " #tema", " #tema/a", " ^navn", "#tema", "^", "»", "«", "!", "?", ",", ".", ";", "·", ":", "(",
            "-", "–", "1. ", "=", "*", "[@a]", "\\", "&aelig;", "`", "\t", "\u{a0}",
        ];
        const STARTS: [&str; 8] = ["", "", "> ", ">", "- ", "-", "    ", "»"];
        let (mut state, mut plain) = (7, 0);
        for _ in 0..40_000 {
            let mut block = STARTS[next(&mut state) % STARTS.len()].to_owned();
            // The last pieces are rare, so that many blocks are plain.
            let among = [26, 34, PIECES.len()][next(&mut state) % 3];
            for _ in 0..next(&mut state) % 14 {
                block.push_str(PIECES[next(&mut state) % among]);
            }
            plain += usize::from(plain_lines(&block).is_some());
            let form = [Form::Paragraph, Form::Quote, Form::Item, Form::Whole][next(&mut state) % 4];
            for markers in [Markers::Note, Markers::Chapter, Markers::None] {
                let mut reader = Reader::new(&block, form, markers);
                reader.parse();
                let parsed = running(&reader.words);
                let parsed = parsed.trim_end_matches(['·', ';', ' ']);
                assert_eq!(words(&block, form, markers), parsed, "{block:?} {form:?}");
            }
        }
        assert!(plain > 3_000, "{plain}");
    }

    #[test]
    fn markers_and_the_signs_of_the_form_are_left_out() {
        assert_eq!(
            note("De *venter*  tre\nuger. #sundhed/tolk ^tolk\n", Form::Paragraph),
            "De venter tre uger."
        );
        assert_eq!(
            note("> Vi venter.\n>\n> Hver gang. #sundhed ^tolk\n", Form::Quote),
            "Vi venter. Hver gang."
        );
        assert_eq!(
            note("Nr. \\#1 og `#kode` [#nej](x)\n", Form::Paragraph),
            "Nr. #1 og #kode #nej"
        );
    }

    #[test]
    fn a_space_before_a_sign_stays_where_somebody_wrote_it() {
        for text in ["Ça va ?", "Vi bruger .NET og :-)", "Nej ! Ikke , altså", "10 : 4"] {
            assert_eq!(note(&format!("> {text}\n"), Form::Quote), text);
            assert_eq!(words(text, Form::Paragraph, Markers::Chapter), text);
        }
        assert_eq!(
            note("Vi venter #tolk, siger de. ^et\n", Form::Paragraph),
            "Vi venter, siger de."
        );
        assert_eq!(note("Vi bruger `x` .NET\n", Form::Paragraph), "Vi bruger x .NET");
        assert_eq!(note("Vi venter\n? #tolk\n", Form::Paragraph), "Vi venter ?");
        assert_eq!(
            words("Vi bruger [@a] .NET [@b].\n", Form::Paragraph, Markers::Chapter),
            "Vi bruger .NET."
        );
    }

    #[test]
    fn an_item_is_read_without_its_sub_lists() {
        assert_eq!(note("- Ud. ^ud\n  - Under.\n", Form::Item), "Ud.");
        assert_eq!(note("- Ud.\n  - Under.\n", Form::Whole), "Ud. Under.");
    }

    #[test]
    fn tables_and_lists_are_read_as_text() {
        assert_eq!(
            note("| Hvor | Hvor tit |\n| --- | ---: |\n| Læge | 3 |\n", Form::Whole),
            "Hvor · Hvor tit; Læge · 3"
        );
        assert_eq!(note("- Tolk #sundhed ^tolk\n\n* Nr. 3\n", Form::Whole), "Tolk; Nr. 3");
    }

    #[test]
    fn citations_are_left_out_of_chapters_and_read_in_notes() {
        let block = "Mere tid [@a#tolk; imod @b], og [ro](http://x). ^mere\n";
        assert_eq!(words(block, Form::Paragraph, Markers::Chapter), "Mere tid, og ro.");
        assert_eq!(note("Skriv [@a] til os.\n", Form::Paragraph), "Skriv [@a] til os.");
    }
}
