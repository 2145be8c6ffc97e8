//! Running text from outside as Markdown: its words escaped, its stress and links where Markdown takes them for such.

use super::content::{Look, Paragraph, Piece};
use super::escape::{address, escaped, guarded};

/// Returns the lines of a paragraph, none of which begins another block.
pub(super) fn lines(paragraph: &Paragraph) -> Vec<String> {
    let lines = paragraph.pieces.split(|it| *it == Piece::Break).map(line);
    lines.filter(|it| !it.is_empty()).map(|it| guarded(&it)).collect()
}

/// Returns a paragraph on one line, its line breaks as what stands for them there.
pub(super) fn one_line(paragraph: &Paragraph, breaks: &str) -> String {
    let lines = paragraph.pieces.split(|it| *it == Piece::Break).map(line);
    lines.filter(|it| !it.is_empty()).collect::<Vec<_>>().join(breaks)
}

fn line(pieces: &[Piece]) -> String {
    let mut line = Line::default();
    let mut rest = pieces;
    while let Some(first) = rest.first() {
        let link = link(first);
        let length = match link {
            Some(_) => rest.iter().take_while(|it| self::link(it) == link).count(),
            None => 1,
        };
        let (own, after) = rest.split_at(length);
        match link {
            Some(target) => line.link(own, target),
            None => line.piece(first, next(after)),
        }
        rest = after;
    }
    line.text.trim().to_owned()
}

fn link(piece: &Piece) -> Option<&str> {
    match piece {
        Piece::Words(_, look) => look.link.as_deref(),
        _ => None,
    }
}

/// Returns the sign that comes next; at the end of a line a space.
fn next(pieces: &[Piece]) -> char {
    let sign = |piece: &Piece| match piece {
        Piece::Words(_, look) if look.link.is_some() => Some('['),
        Piece::Words(text, _) => text.chars().next(),
        Piece::Note(_) => Some('['),
        Piece::Break => Some(' '),
        Piece::Sign(_) => None,
    };
    pieces.iter().find_map(sign).unwrap_or(' ')
}

#[derive(Default)]
struct Line {
    text: String,
    /// Whether the last sign ends stress, so that no other may begin right after it.
    is_closed: bool,
    /// Whether the last sign ends a mark or a link, after which some signs mean more than themselves.
    is_bracket: bool,
}

impl Line {
    fn piece(&mut self, piece: &Piece, after: char) {
        match piece {
            Piece::Words(text, look) => self.words(text, look, after),
            Piece::Note(at) => {
                self.text.push_str(&format!("[^{}]", at + 1));
                (self.is_closed, self.is_bracket) = (false, true);
            }
            Piece::Break | Piece::Sign(_) => {}
        }
    }

    fn words(&mut self, text: &str, look: &Look, after: char) {
        let core = text.trim();
        if core.is_empty() {
            return self.plain(text);
        }
        let start = text.len() - text.trim_start().len();
        let (lead, trail) = (&text[..start], &text[start + core.len()..]);
        self.plain(lead);
        let sign = match (look.bold, look.italic) {
            (true, true) => "***",
            (true, false) => "**",
            (false, true) => "*",
            (false, false) => "",
        };
        let after = trail.chars().next().unwrap_or(after);
        if sign.is_empty() || self.is_closed || !self.is_free(core, after) {
            self.plain(core);
        } else {
            self.text.push_str(&format!("{sign}{}{sign}", escaped(core)));
            (self.is_closed, self.is_bracket) = (true, false);
        }
        self.plain(trail);
    }

    /// Tells whether the signs of stress around words would be taken for such.
    fn is_free(&self, core: &str, after: char) -> bool {
        let before = self.text.chars().next_back().unwrap_or(' ');
        let is_open = |it: char| it.is_whitespace() || it.is_ascii_punctuation();
        let (first, last) = (core.chars().next(), core.chars().next_back());
        let holds = |inner: Option<char>, outer: char| inner.is_some_and(char::is_alphanumeric) || is_open(outer);
        holds(first, before) && holds(last, after)
    }

    fn plain(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if self.is_bracket && text.starts_with(['(', ':', '{']) {
            self.text.push('\\');
        }
        self.text.push_str(&escaped(text));
        (self.is_closed, self.is_bracket) = (false, false);
    }

    fn link(&mut self, pieces: &[Piece], target: &str) {
        let mut inner = Self::default();
        for (at, piece) in pieces.iter().enumerate() {
            if let Piece::Words(text, look) = piece {
                let plain = Look {
                    link: None,
                    ..look.clone()
                };
                let after = pieces[at + 1..].iter().find_map(|it| match it {
                    Piece::Words(text, _) => text.chars().next(),
                    _ => None,
                });
                inner.words(text, &plain, after.unwrap_or(']'));
            }
        }
        let core = inner.text.trim();
        if core.is_empty() {
            return self.plain(&inner.text);
        }
        let start = inner.text.len() - inner.text.trim_start().len();
        self.plain(&inner.text[..start]);
        self.text.push_str(&format!("[{core}](<{}>)", address(target)));
        (self.is_closed, self.is_bracket) = (false, true);
        self.plain(&inner.text[start + core.len()..]);
    }
}
