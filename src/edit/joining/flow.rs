//! Lists and maps on one line: `[a, b]`, `{date: 2018-03-14, by: C-SS}`; taken apart at their commas, and put together.

use super::ways::{self, Entry};

/// Joins two versions of a value on one line; nothing where both changed the same of it, or it can't be taken apart.
pub(super) fn join(base: Option<&str>, mine: &str, theirs: &str) -> Option<String> {
    let (mine, theirs) = (Flow::of(mine)?, Flow::of(theirs)?);
    let base = match base {
        Some(base) => Flow::of(base)?,
        None => Flow {
            entries: Vec::new(),
            ..mine.clone()
        },
    };
    let is_alike = |it: &Flow<'_>| (it.start, it.open) == (mine.start, mine.open);
    if !is_alike(&base) || !is_alike(&theirs) || base.end != mine.end && theirs.end != mine.end {
        return None;
    }
    let keyed = |flow: &Flow<'_>| {
        let entry = |it: &&str| Entry {
            key: match it.split_once(':') {
                Some((key, _)) if flow.open == '{' => key.trim().to_owned(),
                _ => (*it).to_owned(),
            },
            text: (*it).to_owned(),
        };
        flow.entries.iter().map(entry).collect::<Vec<Entry>>()
    };
    let kept = ways::join(&keyed(&base), &keyed(&mine), &keyed(&theirs), &mut |_, _, _, _| None)?;
    let texts: Vec<String> = kept.into_iter().map(|it| it.text).collect();
    let close = if mine.open == '{' { '}' } else { ']' };
    let end = if base.end == mine.end { theirs.end } else { mine.end };
    Some(format!("{}{}{}{close}{end}", mine.start, mine.open, texts.join(", ")))
}

/// A value on one line, taken apart.
#[derive(Debug, Clone)]
struct Flow<'a> {
    /// The key with the colon and the spaces behind it.
    start: &'a str,
    open: char,
    entries: Vec<&'a str>,
    /// What stands behind it, with the end of the line.
    end: &'a str,
}

impl<'a> Flow<'a> {
    fn of(line: &'a str) -> Option<Self> {
        if line.trim_end().contains('\n') {
            return None;
        }
        let at = line.find(['[', '{'])?;
        let (start, rest) = line.split_at(at);
        if !(start.trim_end().ends_with(':') || start.trim_end().ends_with('-')) {
            return None;
        }
        let open = rest.chars().next()?;
        let (mut entries, mut from, mut depth, mut quote) = (Vec::new(), 1, 0_usize, None);
        for (at, sign) in rest.char_indices() {
            match (quote, sign) {
                (Some(own), _) => quote = (own != sign).then_some(own),
                (None, '"' | '\'') => quote = Some(sign),
                (None, '[' | '{') => depth += 1,
                (None, ',') if depth == 1 => {
                    entries.push(rest[from..at].trim());
                    from = at + 1;
                }
                (None, ']' | '}') => {
                    depth = depth.checked_sub(1)?;
                    if depth == 0 {
                        entries.push(rest[from..at].trim());
                        entries.retain(|it| !it.is_empty());
                        let end = &rest[at + 1..];
                        return Some(Self {
                            start,
                            open,
                            entries,
                            end,
                        });
                    }
                }
                _ => {}
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_added_to_a_line_is_joined_and_what_both_changed_is_not() {
        let joined = |base: &str, mine: &str, theirs: &str| join(Some(base), mine, theirs);
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(joined("a: [x]\n", "a: [x, y]\n", "a: [x, z]\n"), some("a: [x, y, z]\n"));
        assert_eq!(joined("a: [x, y]\n", "a: [x]\n", "a: [x, y, z]\n"), some("a: [x, z]\n"));
        assert_eq!(
            joined(
                "k: {a: 1, b: 2}\n",
                "k: {a: 1, b: 3}\n",
                "k: {a: 1, b: 2, c: \"x, y\"}\n"
            ),
            some("k: {a: 1, b: 3, c: \"x, y\"}\n")
        );
        assert_eq!(joined("k: {a: 1}\n", "k: {a: 2}\n", "k: {a: 3}\n"), None);
        assert_eq!(joined("a: x\n", "a: y\n", "a: z\n"), None);
        assert_eq!(joined("a: [x\n", "a: [y\n", "a: [z\n"), None);
    }
}
