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

/// Returns the words of a block as it stands in its file; of an item without its sub-lists.
pub fn words(block: &str, form: Form, markers: Markers) -> String {
    let callback = |link: BrokenLink<'_>| {
        let cites = markers != Markers::Note && citation::is_citation(&link.reference);
        cites.then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
    };
    let mut reader = Reader {
        block,
        form,
        markers,
        words: String::with_capacity(block.len()),
        lists: 0,
        closed: 0,
        plain: 0,
        free: true,
        gap: false,
    };
    let parser = Parser::new_with_broken_link_callback(block, outline::options(), Some(callback));
    for (event, range) in parser.into_offset_iter() {
        reader.event(&event, range.start);
    }
    let words = running(&reader.words);
    words.trim_end_matches(['·', ';', ' ']).to_owned()
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

impl Reader<'_> {
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
