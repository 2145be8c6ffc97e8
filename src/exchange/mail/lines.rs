//! The text of a mail line by line, so that heads and signatures can be taken out of it, and as blocks again.

use crate::exchange::content::{Block, Form, Paragraph, Piece};

/// A line as long as this goes on in the next one: somebody's program broke it.
const WRAPPED: usize = 60;

/// A line of a mail.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) pieces: Vec<Piece>,
    /// Its words, without what says that they are quoted.
    pub(super) words: String,
    /// Whether it stands in a mail that is quoted.
    pub(super) is_quoted: bool,
    /// Whether a mail, or a part of one, begins with it.
    pub(super) is_start: bool,
    /// The form of its paragraph, and which of all it is.
    form: Form,
    paragraph: usize,
    /// Something else than a line: a table.
    block: Option<Block>,
}

/// Returns the lines of blocks, at some of which a mail or a part of one begins.
pub(super) fn of(blocks: Vec<Block>, starts: &[usize]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut starts = starts.iter().copied().peekable();
    for (at, block) in blocks.into_iter().enumerate() {
        let first = lines.len();
        add(block, &mut lines);
        let mut is_start = false;
        while starts.next_if(|it| *it <= at).is_some() {
            is_start = true;
        }
        if let Some(line) = lines.get_mut(first).filter(|_| is_start) {
            line.is_start = true;
        }
    }
    lines
}

fn add(block: Block, lines: &mut Vec<Line>) {
    let paragraph = lines.last().map_or(0, |it| it.paragraph + 1);
    match block {
        Block::Table(table) if !table.is_plain() => {
            table.rows.into_iter().flatten().flatten().for_each(|it| add(it, lines));
        }
        Block::Table(_) => lines.push(Line {
            pieces: Vec::new(),
            words: String::new(),
            is_quoted: false,
            is_start: false,
            form: Form::Plain,
            paragraph,
            block: Some(block),
        }),
        Block::Paragraph(it) => {
            let own = it.pieces.split(|it| *it == Piece::Break);
            lines.extend(own.map(|pieces| line(pieces.to_vec(), it.form, paragraph)));
        }
    }
}

fn line(mut pieces: Vec<Piece>, form: Form, paragraph: usize) -> Line {
    let mut is_quoted = false;
    if let Some(Piece::Words(first, _)) = pieces.first_mut() {
        let rest = first.trim_start_matches(['>', ' ']);
        is_quoted = first.trim_start().starts_with('>');
        if is_quoted {
            *first = rest.to_owned();
        }
    }
    let words = pieces.iter().filter_map(|it| match it {
        Piece::Words(words, _) => Some(words.as_str()),
        _ => None,
    });
    Line {
        words: words.collect(),
        pieces,
        is_quoted,
        is_start: false,
        form,
        paragraph,
        block: None,
    }
}

/// The line before.
#[derive(Clone, Copy)]
struct Before {
    is_quoted: bool,
    paragraph: usize,
    /// Whether its words go on.
    flows: bool,
}

/// Returns the blocks that lines make: those of one paragraph together, an item for each that begins like one.
pub(super) fn blocks(lines: Vec<Line>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut before: Option<Before> = None;
    for mut line in lines {
        if let Some(block) = line.block {
            blocks.push(block);
            before = None;
            continue;
        }
        let item = item(&mut line.pieces);
        let form = match line.form {
            Form::Plain if item => Form::Item {
                level: 0,
                ordered: false,
            },
            form => form,
        };
        // A line that is as long as somebody's program breaks them goes on in the next.
        let flows = line.words.ends_with(' ') || line.words.chars().count() >= WRAPPED;
        let joins = before.filter(|it| it.paragraph == line.paragraph && !item && it.is_quoted == line.is_quoted);
        match (joins, blocks.last_mut()) {
            (Some(before), Some(Block::Paragraph(paragraph))) => {
                if !before.flows {
                    paragraph.pieces.push(Piece::Break);
                } else if let Some(Piece::Words(words, _)) = paragraph.pieces.last_mut()
                    && !words.ends_with(' ')
                {
                    words.push(' ');
                }
                paragraph.pieces.extend(line.pieces);
            }
            _ => blocks.push(Block::Paragraph(Paragraph {
                form,
                pieces: line.pieces,
                ..Paragraph::default()
            })),
        }
        before = Some(Before {
            is_quoted: line.is_quoted,
            paragraph: line.paragraph,
            flows,
        });
    }
    blocks
}

/// Takes the sign of an item from the start of a line.
fn item(pieces: &mut [Piece]) -> bool {
    let Some(Piece::Words(first, _)) = pieces.first_mut() else {
        return false;
    };
    let start = first.trim_start();
    let signs = ["- ", "* ", "• ", "– ", "· "];
    match signs.iter().find_map(|it| start.strip_prefix(it)) {
        Some(rest) if !rest.trim().is_empty() => {
            *first = rest.trim_start().to_owned();
            true
        }
        _ => false,
    }
}
