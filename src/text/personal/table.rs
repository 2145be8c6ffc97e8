//! The heading of the column in which a value of a Markdown table stands.

/// The longest row that is looked at, in bytes.
const LONGEST: usize = 4096;

/// The table that was looked at last, so that a long table is walked through once.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// Where its first line begins and ends.
    head: (usize, usize),
    /// Where the last line begins that is known to belong to it.
    last: usize,
}

impl Table {
    /// Returns the heading above a place; nothing where it stands in no table.
    pub(super) fn heading<'a>(&mut self, text: &'a str, at: usize) -> Option<&'a str> {
        let line = start_of_line(text, at);
        if !is_row(&text[line..at]) || at - line > LONGEST {
            return None;
        }
        let column = text[line..at].bytes().filter(|it| *it == b'|').count();
        self.look(text, line);
        let (start, end) = self.head;
        if start == line {
            return None;
        }
        text[start..end].split('|').nth(column)
    }

    /// Walks up to the first line of the table, or to a line that is known.
    fn look(&mut self, text: &str, line: usize) {
        let mut first = line;
        while first > 0 {
            if first == self.last && self.head.1 > 0 {
                self.last = line;
                return;
            }
            let above = start_of_line(text, first - 1);
            if !is_row(&text[above..first - 1]) {
                break;
            }
            first = above;
        }
        let near = text.floor_char_boundary((first + LONGEST).min(text.len()));
        let end = memchr::memchr(b'\n', &text.as_bytes()[first..near]).map_or(near, |it| first + it);
        self.head = (first, end);
        self.last = line;
    }
}

/// Returns where the line begins in which a place stands; where that is too far away, a place in it.
pub(super) fn start_of_line(text: &str, at: usize) -> usize {
    let from = text.floor_char_boundary(at.saturating_sub(LONGEST + 1));
    memchr::memrchr(b'\n', &text.as_bytes()[from..at]).map_or(from, |it| from + it + 1)
}

fn is_row(line: &str) -> bool {
    line.trim_start_matches([' ', '>']).starts_with('|')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_stands_below_its_heading() {
        let text = "Tekst\n\n| Navn | CPR |\n| --- | --- |\n| a | 1 |\n| b | 2 |\n\n1\n| X |\n|-|\n| 3 |\n";
        let mut table = Table::default();
        let heading = |table: &mut Table, sign| {
            let at = text.rfind(sign).unwrap();
            table.heading(text, at).map(|it| it.trim().to_owned())
        };
        assert_eq!(heading(&mut table, "2 |").as_deref(), Some("CPR"));
        assert_eq!(heading(&mut table, "b |").as_deref(), Some("Navn"));
        assert_eq!(heading(&mut table, "3 |").as_deref(), Some("X"));
        assert_eq!(heading(&mut table, "1\n"), None);
        assert_eq!(heading(&mut table, "CPR"), None);
    }
}
