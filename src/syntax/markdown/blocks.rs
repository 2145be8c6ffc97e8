//! Where the blocks of a body stand that are within no other.

use super::outline;
use crate::source::Span;
use pulldown_cmark::{Event, Parser};

/// Returns the outermost block around a byte of a body; nothing between blocks.
pub fn around(text: &str, body: Span, byte: usize) -> Option<Span> {
    let start = body.start as usize;
    let mut depth = 0;
    for (event, range) in Parser::new_ext(text.get(body.range())?, outline::options()).into_offset_iter() {
        match event {
            Event::Start(_) => {
                depth += 1;
                if depth == 1 && start + range.start <= byte && byte <= start + range.end {
                    return Some(Span::from(range).shifted(start));
                }
            }
            Event::End(_) => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outermost_block_is_the_whole_list_or_quote() {
        let text = "---\n---\nEt.\n\n- a\n\n  - b\n- c\n\n> d\n> e\n";
        let body = Span::new(8, text.len());
        let at = |word: &str| {
            let span = around(text, body, text.find(word).unwrap()).unwrap();
            text[span.range()].trim_end().to_owned()
        };
        assert_eq!(at("Et"), "Et.");
        assert_eq!(at("b"), "- a\n\n  - b\n- c");
        assert_eq!(at("e\n"), "> d\n> e");
        assert_eq!(around(text, Span::new(8, 12), 30), None);
    }
}
