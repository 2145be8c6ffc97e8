//! A plain text as a note's blocks: each line one, by the signs that plain text has for lists and quotations.

use crate::exchange::content::Form;

/// A block of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::exchange) struct Line {
    /// Where its words begin, in code points.
    pub(in crate::exchange) start: usize,
    /// The code point after them.
    pub(in crate::exchange) end: usize,
    /// What it is.
    pub(in crate::exchange) form: Form,
}

/// Signs that begin an item.
const BULLETS: [char; 7] = ['-', '*', '•', '–', '·', '▪', '●'];

/// Returns the blocks of a text. A line that goes on with a small letter where the one before did not end belongs to that.
pub(in crate::exchange) fn lines(signs: &[char]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let (mut from, mut is_apart) = (0, true);
    while from <= signs.len() {
        let length = signs[from..].iter().take_while(|it| !breaks(**it)).count();
        match line(signs, from, from + length) {
            None => is_apart = true,
            Some(line) => {
                match lines.last_mut() {
                    Some(last) if !is_apart && goes_on(signs, last, &line) => last.end = line.end,
                    _ => lines.push(line),
                }
                is_apart = false;
            }
        }
        from += length + 1;
    }
    lines
}

/// Tells whether a sign ends a line, in whatever program.
pub(in crate::exchange) fn breaks(sign: char) -> bool {
    matches!(
        sign,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Returns the block on a line; nothing where it is blank.
fn line(signs: &[char], start: usize, end: usize) -> Option<Line> {
    let text = &signs[start..end];
    let indent = text.iter().take_while(|it| it.is_whitespace()).count();
    let end = end - text.iter().rev().take_while(|it| it.is_whitespace()).count();
    let first = *signs.get(start + indent).filter(|_| start + indent < end)?;
    let begin = start + indent;
    let run = signs[begin..end].iter().take_while(|it| **it == first).count();
    let is_before_space = |at: usize| signs.get(at).is_some_and(|it| it.is_whitespace()) && at < end;
    let form = match first {
        '>' if run == 1 && is_before_space(begin + 1) => Some(Form::Quote),
        '#' if run <= 6 && is_before_space(begin + run) => Some(Form::Heading(u8::try_from(run).unwrap_or(6))),
        it if BULLETS.contains(&it) && run == 1 && is_before_space(begin + 1) => Some(Form::Item {
            level: u8::try_from(indent / 2).unwrap_or(0).min(5),
            ordered: false,
        }),
        _ => None,
    };
    let signs_of_form = if form.is_some() { run } else { 0 };
    let words = begin + signs_of_form;
    let gap = signs[words..end].iter().take_while(|it| it.is_whitespace()).count();
    Some(Line {
        start: words + gap,
        end,
        form: form.unwrap_or(Form::Plain),
    })
}

/// Tells whether a line goes on with the one before it.
fn goes_on(signs: &[char], before: &Line, line: &Line) -> bool {
    let last = signs[before.end - 1];
    let is_open = last.is_alphanumeric() || matches!(last, ',' | '-');
    let is_small = signs[line.start].is_lowercase();
    line.form == Form::Plain && is_open && is_small && !matches!(before.form, Form::Heading(_))
}
