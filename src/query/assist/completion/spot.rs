//! Where in a head somebody writes: at a key or at a value, of which table, also where the rest can't be read yet.

use crate::record::label;
use crate::syntax::fields::{Key, Shape};

/// Where somebody writes.
#[derive(Debug)]
pub(super) struct Spot {
    /// The keys that lead there.
    pub(super) path: Vec<&'static str>,
    /// What may come.
    pub(super) kind: SpotKind,
    /// Where what was typed of it begins.
    pub(super) start: usize,
}

/// What may come at a place of a head.
#[derive(Debug, Clone, Copy)]
pub(super) enum SpotKind {
    /// A key of this table; within braces it is followed by no new line.
    Key(&'static [Key]),
    /// A value that looks like this; alone where a list would be, it stands in brackets.
    Value(Shape, Brackets),
}

/// Whether a value needs brackets of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Brackets {
    Needed,
    There,
}

/// A key that is open, how far it is set in; nothing for a key that no table has.
type Open = (usize, Option<&'static Key>);

/// Returns where somebody writes at the end of a part of a head; nothing where nobody knows.
pub(super) fn spot(before: &str, keys: &'static [Key]) -> Option<Spot> {
    let mut open: Vec<Open> = Vec::new();
    let current = before.rfind('\n').map_or(0, |it| it + 1);
    for line in before[..current].lines() {
        let plain = line.trim();
        if !plain.is_empty() && !plain.starts_with('#') {
            take(line, keys, &mut open);
        }
    }
    let line = &before[current..];
    if line.trim_start().starts_with('#') {
        return None;
    }
    let Taken { rest, key, is_item } = take(line, keys, &mut open);
    let path = |open: &[Open]| open.iter().map(|it| it.1.map(|it| it.name)).collect::<Option<Vec<_>>>();
    let at = |rest: &str| before.len() - rest.len();
    match key {
        LineKey::Known(key) => return flow(rest, key.shape, path(&open)?, before.len()),
        LineKey::Unknown => return None,
        LineKey::None => {}
    }
    let around = open.last().map(|it| it.1);
    let shape = match around {
        Some(key) => Some(key?.shape),
        None => None,
    };
    let path = path(&open)?;
    if let Some(Shape::List(inner) | Shape::OneOrMore(inner)) = shape.filter(|_| is_item)
        && label::inner(inner).is_none()
    {
        return flow(rest, *inner, path, before.len());
    }
    let table = match shape {
        Some(shape) => label::inner(&shape)?,
        None => keys,
    };
    is_key(rest).then(|| Spot {
        path,
        kind: SpotKind::Key(table),
        start: at(rest),
    })
}

/// Returns the keys that stand at the outermost level of a head.
pub(super) fn used(head: &str) -> Vec<&str> {
    let keys = head.lines().filter_map(|it| it.split_once(':')).map(|it| it.0);
    keys.filter(|it| is_key(it) && !it.is_empty()).collect()
}

fn is_key(text: &str) -> bool {
    text.bytes().all(|it| it.is_ascii_lowercase() || it == b'-')
}

/// The key of a line.
enum LineKey {
    /// It has none.
    None,
    /// It has one that no table has.
    Unknown,
    /// It has this.
    Known(&'static Key),
}

/// What a line was taken for.
struct Taken<'a> {
    /// What stands behind the key, or all that is no sign of a list.
    rest: &'a str,
    key: LineKey,
    is_item: bool,
}

/// Takes in a line: what is set in less is closed, and its own key is opened.
fn take<'a>(line: &'a str, keys: &'static [Key], open: &mut Vec<Open>) -> Taken<'a> {
    let mut rest = line.trim_start_matches(' ');
    let mut column = line.len() - rest.len();
    let mut is_item = false;
    while let Some(inner) = rest.strip_prefix("- ").or_else(|| (rest == "-").then_some("")) {
        is_item = true;
        let plain = inner.trim_start_matches(' ');
        column += rest.len() - plain.len();
        rest = plain;
    }
    while open.last().is_some_and(|it| it.0 >= column) {
        open.pop();
    }
    let found = rest.split_once(':').filter(|(key, after)| {
        is_key(key) && !key.is_empty() && (after.is_empty() || after.starts_with([' ', '\r', '\t']))
    });
    let Some((name, after)) = found else {
        let key = LineKey::None;
        return Taken { rest, key, is_item };
    };
    let table = match open.last() {
        None => Some(keys),
        Some((_, key)) => key.and_then(|it| label::inner(&it.shape)),
    };
    let key = table.and_then(|it| it.iter().find(|it| it.name == name));
    open.push((column, key));
    Taken {
        rest: after,
        key: key.map_or(LineKey::Unknown, LineKey::Known),
        is_item,
    }
}

/// A value on one line, followed bracket by bracket.
struct Flow {
    path: Vec<&'static str>,
    /// What is open: what it looks like, and how long the path was before.
    open: Vec<(Shape, usize)>,
    /// What comes next looks like this; nothing where the key of a map does.
    expected: Option<Shape>,
    /// Where what is being typed begins.
    token: usize,
    /// Whether a bracket was closed, behind which nothing comes but the next part.
    is_closed: bool,
}

impl Flow {
    /// Takes in a sign that means something; nothing where nobody knows what comes.
    fn take(&mut self, value: &str, at: usize, sign: char) -> Option<()> {
        match sign {
            '[' => {
                let shape = self.expected?;
                self.open.push((shape, self.path.len()));
                self.expected = Some(element(shape)?);
                self.token = at + 1;
            }
            '{' => {
                self.open.push((self.expected?, self.path.len()));
                self.expected = None;
                self.token = at + 1;
            }
            ',' if !self.open.is_empty() => {
                let (around, length) = self.open[self.open.len() - 1];
                self.path.truncate(length);
                self.expected = element(around);
                self.token = at + 1;
                self.is_closed = false;
            }
            ':' if self.expected.is_none() => {
                let keys = label::inner(&self.open.last()?.0)?;
                let key = keys.iter().find(|it| it.name == value[self.token..at].trim())?;
                self.path.push(key.name);
                self.expected = Some(key.shape);
                self.token = at + 1;
            }
            ']' | '}' => {
                let (_, length) = self.open.pop()?;
                self.path.truncate(length);
                self.is_closed = true;
            }
            _ => {}
        }
        Some(())
    }
}

/// Returns what the elements of a list look like.
fn element(shape: Shape) -> Option<Shape> {
    match shape {
        Shape::List(inner) | Shape::OneOrMore(inner) => Some(*inner),
        _ => None,
    }
}

/// Returns where somebody writes at the end of a value on one line; `end` is where that is.
fn flow(value: &str, shape: Shape, path: Vec<&'static str>, end: usize) -> Option<Spot> {
    let mut flow = Flow {
        path,
        open: Vec::new(),
        expected: Some(shape),
        token: value.len() - value.trim_start().len(),
        is_closed: false,
    };
    let (mut quote, mut before) = (None, ' ');
    for (at, sign) in value.char_indices() {
        match (quote, sign) {
            (Some(open), _) if sign == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if value[flow.token..at].trim().is_empty() => quote = Some(sign),
            (None, '#') if before == ' ' && at > 0 => return None,
            (None, _) => flow.take(value, at, sign)?,
        }
        before = sign;
    }
    if flow.is_closed {
        return None;
    }
    let start = end - value[flow.token..].trim_start().len();
    let kind = match (flow.expected, flow.open.last()) {
        (None, Some((around, _))) => SpotKind::Key(label::inner(around)?),
        (Some(Shape::List(inner)), _) => SpotKind::Value(*inner, Brackets::Needed),
        (Some(Shape::OneOrMore(inner)), _) => SpotKind::Value(*inner, Brackets::There),
        (Some(shape), _) => SpotKind::Value(shape, Brackets::There),
        (None, None) => return None,
    };
    let path = flow.path;
    Some(Spot { path, kind, start })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::kind::Kind;

    /// Returns what may come at the end of a part of a head: where, the path, and what was typed.
    fn at(kind: Kind, before: &str) -> String {
        match spot(before, kind.row().keys) {
            None => "nothing".to_owned(),
            Some(Spot { path, kind, start }) => {
                let typed = &before[start..];
                match kind {
                    SpotKind::Key(keys) => format!("key {} [{}] {typed}", path.join("."), keys[0].name),
                    SpotKind::Value(_, brackets) => format!("value {} {brackets:?} {typed}", path.join(".")),
                }
            }
        }
    }

    #[test]
    fn a_head_is_followed_line_by_line_and_bracket_by_bracket() {
        for (before, expected) in [
            ("", "key  [method] "),
            ("meth", "key  [method] meth"),
            ("method: ", "value method There "),
            ("method: inter", "value method There inter"),
            ("date: 2018\nme", "key  [method] me"),
            ("themes: ", "value themes Needed "),
            ("themes: [", "value themes There "),
            ("themes: [sundhed, bo", "value themes There bo"),
            ("themes:\n  - ", "value themes There "),
            ("themes:\n- sundhed\n- b", "value themes There b"),
            ("consent:\n  ", "key consent [date] "),
            ("consent:\n  date: 2018\n  fo", "key consent [date] fo"),
            ("consent:\n  form: o", "value consent.form There o"),
            ("consent: {", "key consent [date] "),
            ("consent: {date: 2018, form: o", "value consent.form There o"),
            ("consent: {date: 2018, fo", "key consent [date] fo"),
            ("extended:\n  - until: 2018\n    re", "key extended [until] re"),
            ("extended: [{until: 2018, ", "key extended [until] "),
            ("title: \"a, [b", "value title There \"a, [b"),
            ("# method: ", "nothing"),
            ("method: interview # ", "nothing"),
            ("ukendt:\n  ", "nothing"),
            ("ukendt: ", "nothing"),
            ("themes: [a] ", "nothing"),
            ("Stort", "nothing"),
            ("ææ: ", "nothing"),
        ] {
            assert_eq!(at(Kind::Note, before), expected, "{before:?}");
        }
        assert_eq!(
            at(Kind::Process, "milestones:\n  - id: a\n    requires: [b, "),
            "value milestones.requires There "
        );
        assert_eq!(
            at(Kind::Policy, "coverage:\n  - each: [theme, st"),
            "value coverage.each There st"
        );
        assert_eq!(
            at(Kind::Policy, "vision: {title: T, parts: [{id: a, ti"),
            "key vision.parts [id] ti"
        );
    }

    #[test]
    fn no_beginning_of_a_head_breaks_it() {
        let head = "method: interview # x\nthemes: [a, \"b\"]\nconsent: {date: 2018, form: oral}\nextended:\n  - {until: 2018, by: [}}]\n- - -\n\t:\n:::[{,}]\r\nø: 😀\n";
        for at in (0..=head.len()).filter(|it| head.is_char_boundary(*it)) {
            for kind in [Kind::Note, Kind::Policy, Kind::Process] {
                spot(&head[..at], kind.row().keys);
            }
        }
    }
}
