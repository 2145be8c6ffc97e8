//! Markdown as it is written, with its paragraphs broken to fit the screen.

use crate::text::columns::width;
use crate::text::printable::{Printable, printable};

/// Returns a text whose paragraphs, items and quotations fit into the columns; code and tables stay as they are.
pub(super) fn reflow(text: &str, columns: usize) -> Printable {
    let mut out = Printable::default();
    let mut block: Option<Block> = None;
    let mut in_code = false;
    for line in text.lines() {
        let line = Printable::text(line);
        let line = line.as_str().trim_end();
        let fence = line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
        if in_code || fence || line.trim_start().starts_with('|') || line.is_empty() {
            in_code ^= fence;
            end(&mut block, columns, &mut out);
            out.push(printable!("{}\n", line));
            continue;
        }
        let (start, words) = line.split_at(start(line));
        match &mut block {
            Some(it) if it.goes_on(start) => it.words.push_str(&format!(" {words}")),
            _ => {
                end(&mut block, columns, &mut out);
                block = Some(Block {
                    start: start.to_owned(),
                    words: words.to_owned(),
                });
            }
        }
        if line.ends_with('\\') || start.starts_with('#') {
            end(&mut block, columns, &mut out);
        }
    }
    end(&mut block, columns, &mut out);
    out
}

/// A paragraph, an item, a heading or a quotation that is not at its end.
struct Block {
    /// What its first line begins with.
    start: String,
    words: String,
}

impl Block {
    /// Tells whether a line that begins like this belongs to it: the same quotation, or no sign of its own.
    fn goes_on(&self, start: &str) -> bool {
        let signs = |it: &str| it.trim().to_owned();
        signs(start).is_empty() && !self.start.contains('>')
            || start.contains('>') && signs(start) == signs(&self.start)
    }
}

fn end(block: &mut Option<Block>, columns: usize, out: &mut Printable) {
    if let Some(block) = block.take() {
        let rest: String = if block.start.contains('>') {
            block.start.clone()
        } else {
            " ".repeat(width(&block.start))
        };
        let rest = if block.start.starts_with('#') {
            String::new()
        } else {
            rest
        };
        out.push(Printable::wrap(&block.words, columns, &block.start, &rest));
    }
}

/// Returns how many bytes of a line are its indentation and the sign of an item, a heading or a quotation.
fn start(line: &str) -> usize {
    let rest = line.trim_start_matches([' ', '>']);
    let sign = rest.split(' ').next().unwrap_or_default();
    let numbered = sign
        .strip_suffix(['.', ')'])
        .is_some_and(|number| !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit()));
    let heading = !sign.is_empty() && sign.bytes().all(|it| it == b'#');
    let length = if numbered || heading || matches!(sign, "-" | "*" | "+") {
        (sign.len() + 1).min(rest.len())
    } else {
        0
    };
    line.len() - rest.len() + length
}

#[cfg(test)]
mod tests {
    use super::*;
    use snapbox::{assert_data_eq, str};

    #[test]
    fn paragraphs_are_broken_anew_and_signs_are_kept() {
        let text = "## Hjælp foran skærmen #digitalisering\n\nDe ved ikke altid,\nhvor grænsen går. ^logge-paa\n\n\
            > Jeg troede, det kostede penge at komme ind.\n> #sundhed ^gratis\n\n- et punkt, der er længere end\n  linjen\n- to\n\n\
            ```ip quotes\ntheme: sundhed og mere, som ikke brydes\n```\n| a | b |\n|---|---|\n";
        assert_data_eq!(
            reflow(text, 30).as_str(),
            str![[r#"
## Hjælp foran skærmen
#digitalisering

De ved ikke altid, hvor
grænsen går. ^logge-paa

> Jeg troede, det kostede
> penge at komme ind. #sundhed
> ^gratis

- et punkt, der er længere end
  linjen
- to

```ip quotes
theme: sundhed og mere, som ikke brydes
```
| a | b |
|---|---|

"#]]
        );
    }

    #[test]
    fn what_a_terminal_obeys_is_shown() {
        assert_eq!(reflow("a\u{1b}[31m b", 30).as_str(), "a<U+001B>[31m b\n");
    }
}
