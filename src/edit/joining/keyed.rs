//! Joining two versions of YAML, key by key and entry by entry of its lists, with every other line as it was.

use super::flow;
use super::piece::{Clash, Joined, Prefer};
use super::ways::{self, Entry};

/// What protects those who spoke: who has it keeps it, whatever the other did.
const PROTECTING: [&str; 4] = ["withdrawn", "withdrawn-parts", "restricted", "erased"];
/// What is behind the last key.
const TAIL: &str = "\u{0}tail";

/// Joins two versions of a map whose keys stand `indent` columns in.
pub(super) fn join(base: &str, mine: &str, theirs: &str, indent: usize, prefer: Prefer) -> Joined {
    let whole = || {
        // What one alone changed, or both alike, is no clash, whatever is wrong with it.
        if mine == theirs || theirs == base {
            return Joined::settled(mine);
        }
        if mine == base {
            return Joined::settled(theirs);
        }
        let mut joined = Joined::default();
        joined.clash(clash(mine, theirs), prefer);
        joined
    };
    let (Some(old), Some(own), Some(other)) = (keys(base, indent), keys(mine, indent), keys(theirs, indent)) else {
        return whole();
    };
    let mut clashes = Vec::new();
    let mut decide = |key: &str, old: Option<&str>, own: Option<&str>, other: Option<&str>| {
        if PROTECTING.contains(&key) && old.is_none() && indent == 0 && (own.is_none() || other.is_none()) {
            return Some(own.or(other).map(str::to_owned));
        }
        let joined = value(old, own, other, indent, prefer);
        clashes.extend(joined.clashes);
        Some((!joined.text.is_empty()).then_some(joined.text))
    };
    match ways::join(&old, &own, &other, &mut decide) {
        Some(kept) => Joined {
            text: closed(kept),
            clashes,
        },
        None => whole(),
    }
}

fn clash(mine: &str, theirs: &str) -> Clash {
    Clash {
        mine: mine.to_owned(),
        theirs: theirs.to_owned(),
        is_body: false,
    }
}

/// Puts entries together, each of which ends its line.
fn closed(entries: Vec<Entry>) -> String {
    let mut text = String::new();
    for entry in entries {
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(&entry.text);
    }
    text
}

/// Joins what both have at one key.
fn value(old: Option<&str>, own: Option<&str>, other: Option<&str>, indent: usize, prefer: Prefer) -> Joined {
    let (Some(mine), Some(theirs)) = (own, other) else {
        let mut joined = Joined::default();
        joined.clash(clash(own.unwrap_or_default(), other.unwrap_or_default()), prefer);
        return joined;
    };
    if let Some(text) = flow::join(old, mine, theirs) {
        return Joined::settled(text);
    }
    within(old, mine, theirs, indent, prefer).unwrap_or_else(|| {
        let mut joined = Joined::default();
        joined.clash(clash(mine, theirs), prefer);
        joined
    })
}

/// Joins what stands below a key: a list or a map of lines further in.
fn within(old: Option<&str>, mine: &str, theirs: &str, indent: usize, prefer: Prefer) -> Option<Joined> {
    let (own_head, own) = below(mine)?;
    let (other_head, other) = below(theirs)?;
    let (old_head, old) = match old {
        Some(old) => below(old)?,
        None => (own_head, ""),
    };
    let head = if own_head == other_head || other_head == old_head {
        own_head
    } else if own_head == old_head {
        other_head
    } else {
        return None;
    };
    let further = depth(own)?;
    if depth(other)? != further || !old.trim().is_empty() && depth(old)? != further {
        return None;
    }
    let is_list = first_line(own)?.trim_start().starts_with('-');
    let inner = if is_list {
        list(old, own, other, further, prefer)?
    } else if further > indent {
        join(old, own, other, further, prefer)
    } else {
        return None;
    };
    let mut joined = Joined::settled(head);
    joined.push(inner);
    Some(joined)
}

/// Splits off the line of a key, with the comments above it.
fn below(segment: &str) -> Option<(&str, &str)> {
    let mut at = 0;
    for line in segment.split_inclusive('\n') {
        at += line.len();
        if !line.trim().is_empty() && !line.trim_start().starts_with('#') {
            let rest = &segment[at..];
            let is_alone = line.trim_end().ends_with(':');
            return (is_alone && !rest.trim().is_empty()).then_some((&segment[..at], rest));
        }
    }
    None
}

/// Returns how far in the first line with something on it stands.
fn depth(text: &str) -> Option<usize> {
    let line = first_line(text)?;
    Some(line.len() - line.trim_start_matches(' ').len())
}

/// Returns the first line that is neither empty nor a comment.
fn first_line(text: &str) -> Option<&str> {
    let mut lines = text.lines();
    lines.find(|it| !it.trim().is_empty() && !it.trim_start().starts_with('#'))
}

/// Joins two versions of a list. Entries are known by their id, else by what stands in them.
fn list(old: &str, own: &str, other: &str, indent: usize, prefer: Prefer) -> Option<Joined> {
    let (old, own, other) = (items(old, indent)?, items(own, indent)?, items(other, indent)?);
    if has_rivals(&old, &own, &other) {
        return None;
    }
    let mut clashes = Vec::new();
    let mut decide = |_: &str, old: Option<&str>, own: Option<&str>, other: Option<&str>| {
        let joined = item(old, own, other, indent, prefer);
        clashes.extend(joined.clashes);
        Some((!joined.text.is_empty()).then_some(joined.text))
    };
    let kept = ways::join(&old, &own, &other, &mut decide)?;
    Some(Joined {
        text: closed(kept),
        clashes,
    })
}

/// Tells whether both put something of their own in the place of the same entry that has no id.
fn has_rivals(old: &[Entry], own: &[Entry], other: &[Entry]) -> bool {
    let lacks = |side: &[Entry], key: &str| side.iter().all(|it| it.key != key);
    let is_gone = old.iter().any(|it| lacks(own, &it.key) && lacks(other, &it.key));
    let adds = |side: &[Entry], against: &[Entry]| side.iter().any(|it| lacks(old, &it.key) && lacks(against, &it.key));
    is_gone && adds(own, other) && adds(other, own)
}

fn item(old: Option<&str>, own: Option<&str>, other: Option<&str>, indent: usize, prefer: Prefer) -> Joined {
    let as_map = |text: &str| {
        let at = text.find("- ")?;
        let comments = &text[..at - indent];
        let is_own = comments
            .lines()
            .all(|it| it.trim().is_empty() || it.trim_start().starts_with('#'));
        (is_own && at >= indent).then(|| format!("{comments}{}  {}", &text[at - indent..at], &text[at + 2..]))
    };
    if let (Some(mine), Some(theirs)) = (own.and_then(as_map), other.and_then(as_map)) {
        let before = old.and_then(as_map).unwrap_or_default();
        let mut joined = join(&before, &mine, &theirs, indent + 2, prefer);
        let start = " ".repeat(indent + 2);
        let lines = joined.text.split_inclusive('\n');
        let is_first = |it: &&str| it.starts_with(&start) && !it.trim_start().starts_with('#');
        let at: usize = lines.take_while(|it| !is_first(it)).map(str::len).sum();
        if joined.text[at..].starts_with(&start) {
            joined.text.replace_range(at + indent..=at + indent, "-");
            return joined;
        }
    }
    let mut joined = Joined::default();
    joined.clash(clash(own.unwrap_or_default(), other.unwrap_or_default()), prefer);
    joined
}

/// Splits a list into its entries; nothing where it is none.
fn items(text: &str, indent: usize) -> Option<Vec<Entry>> {
    let start = |line: &str| {
        let rest = line.get(indent..)?;
        let is_item = line[..indent].trim().is_empty() && (rest.starts_with("- ") || rest.trim_end() == "-");
        is_item.then_some(())
    };
    let parts = parts(text, &|line| start(line).map(|()| String::new()))?;
    let entry = |(key, text): (String, String)| {
        let id = text.lines().find_map(|line| {
            let line = line.trim_start().trim_start_matches("- ").trim_start();
            line.strip_prefix("id:").map(|it| format!("id {}", it.trim()))
        });
        let key = if key == TAIL {
            key
        } else {
            id.unwrap_or_else(|| text.trim().to_owned())
        };
        Entry { key, text }
    };
    Some(parts.into_iter().map(entry).collect())
}

/// Splits a map into its keys; nothing where it is none.
fn keys(text: &str, indent: usize) -> Option<Vec<Entry>> {
    let start = |line: &str| {
        let rest = line.get(indent..)?;
        let is_key = line[..indent].trim().is_empty() && !rest.starts_with([' ', '-', '#', '[', '{', '}', ']', '\t']);
        let key = rest.split_once(':')?;
        let is_plain = key.1.is_empty() || key.1.starts_with([' ', '\n', '\r']);
        (is_key && is_plain).then(|| key.0.trim_matches(['"', '\'']).to_owned())
    };
    let parts = parts(text, &start)?;
    Some(parts.into_iter().map(|(key, text)| Entry { key, text }).collect())
}

/// Splits a text where something starts; comments and empty lines belong to what comes after them. Nothing where the first line
/// with something on it starts nothing.
fn parts(text: &str, start: &dyn Fn(&str) -> Option<String>) -> Option<Vec<(String, String)>> {
    let mut parts: Vec<(String, String)> = Vec::new();
    let mut waiting = String::new();
    for line in text.split_inclusive('\n') {
        if let Some(key) = start(line) {
            parts.push((key, std::mem::take(&mut waiting) + line));
        } else if line.trim().is_empty() || line.trim_start().starts_with('#') {
            waiting.push_str(line);
        } else {
            let last = parts.last_mut()?;
            last.1.push_str(&std::mem::take(&mut waiting));
            last.1.push_str(line);
        }
    }
    if !waiting.is_empty() {
        parts.push((TAIL.to_owned(), waiting));
    }
    Some(parts)
}

#[cfg(test)]
mod tests;
