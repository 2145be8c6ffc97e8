//! What of a mail's text is no words of whoever wrote it: signatures, heads of earlier mails, who wrote them.

use super::head;
use super::lines::Line;
use crate::exchange::incoming::{Left, LeftKind};

/// How many lines a signature may have.
const SIGNATURE: usize = 15;

/// How mails end, before the name.
const CLOSINGS: [&str; 24] = [
    "med venlig hilsen",
    "venlig hilsen",
    "med venlige hilsner",
    "venlige hilsner",
    "de venligste hilsner",
    "mange hilsner",
    "kærlig hilsen",
    "de bedste hilsner",
    "bedste hilsner",
    "bedste hilsen",
    "mvh",
    "m.v.h",
    "vh",
    "v.h",
    "kh",
    "hilsen",
    "hilsner",
    "best regards",
    "kind regards",
    "regards",
    "yours sincerely",
    "sincerely",
    "best wishes",
    "many thanks",
];

/// What phones and programs add.
const ADDED: [&str; 8] = [
    "sendt fra min ",
    "sent from my ",
    "hent outlook",
    "get outlook",
    "fra min iphone",
    "sendt fra outlook",
    "sent from outlook",
    "sendt fra yahoo",
];

/// What begins the line of a head, in the languages that mails here come in.
const KEYS: [&str; 22] = [
    "fra",
    "sendt",
    "til",
    "cc",
    "bcc",
    "kopi",
    "emne",
    "dato",
    "vedhæftet",
    "vedhæftede filer",
    "prioritet",
    "from",
    "sent",
    "to",
    "subject",
    "date",
    "attachments",
    "importance",
    "reply-to",
    "svar til",
    "kl",
    "von",
];

/// What stands between a mail and the one that it answers.
const BETWEEN: [&str; 8] = [
    "oprindelig meddelelse",
    "original message",
    "forwarded message",
    "videresendt meddelelse",
    "oprindelig besked",
    "videresendt besked",
    "begin forwarded message",
    "start på videresendt besked",
];

/// What was found beside the text.
#[derive(Default)]
pub(super) struct Found {
    pub(super) left: Vec<Left>,
    /// The names of people in it.
    pub(super) names: Vec<String>,
}

/// Takes everything out of lines that is no text of a mail, and says what.
pub(super) fn tidied(lines: &mut Vec<Line>) -> Found {
    let mut found = Found::default();
    let mut keep = vec![true; lines.len()];
    let mut at = 0;
    while at < lines.len() {
        let (length, kind) = aside(lines, at, &mut found.names);
        if let Some(kind) = kind {
            keep[at..at + length].fill(false);
            found.left.push(Left::new(kind, "", before(lines, &keep, at)));
        }
        at += length.max(1);
    }
    quoted(lines, &keep, &mut found.left);
    let mut keep = keep.into_iter();
    lines.retain(|_| keep.next().unwrap_or(true));
    found
}

/// Returns the words of the last line that stays before a place.
fn before<'l>(lines: &'l [Line], keep: &[bool], at: usize) -> &'l str {
    let last = (at.saturating_sub(SIGNATURE)..at)
        .rev()
        .find(|it| keep[*it] && !lines[*it].words.trim().is_empty());
    last.map_or("", |it| &lines[it].words)
}

/// Says where mails are quoted that stay as text.
fn quoted(lines: &[Line], keep: &[bool], left: &mut Vec<Left>) {
    let mut was_quoted = false;
    for (line, _) in lines
        .iter()
        .zip(keep)
        .filter(|it| *it.1 && !it.0.words.trim().is_empty())
    {
        if line.is_quoted && !was_quoted {
            left.push(Left::new(LeftKind::QuotedMail, "", &line.words));
        }
        was_quoted = line.is_quoted;
    }
}

/// Returns how many lines from a place on are none of the text, and what they are.
fn aside(lines: &[Line], at: usize, names: &mut Vec<String>) -> (usize, Option<LeftKind>) {
    let words = plain(&lines[at].words);
    if BETWEEN.iter().any(|it| words.trim_matches(['-', '_', ' ', ':']) == *it) {
        return (1, Some(LeftKind::MailHead));
    }
    if let Some(length) = head(lines, at, names) {
        return (length, Some(LeftKind::MailHead));
    }
    if let Some(length) = attribution(lines, at, names) {
        return (length, Some(LeftKind::MailHead));
    }
    match signature(lines, at, names) {
        Some(length) => (length, Some(LeftKind::Signature)),
        None => (1, None),
    }
}

/// Returns words in small letters without stress and the marks at their end.
fn plain(words: &str) -> String {
    let words = words.trim().trim_matches('*');
    words.trim_end_matches([',', '.', '!']).to_lowercase()
}

fn key(line: &Line) -> Option<(String, &str)> {
    let (key, value) = line.words.trim().split_once(':')?;
    let key = key.trim().trim_matches('*').trim().to_lowercase();
    KEYS.contains(&&*key)
        .then(|| (key, value.trim().trim_matches('*').trim()))
}

/// Returns how many lines the head of an earlier mail has: who sent it, and at least one more.
fn head(lines: &[Line], at: usize, names: &mut Vec<String>) -> Option<usize> {
    let (first, _) = key(&lines[at])?;
    if !["fra", "from", "von"].contains(&&*first) || lines.get(at + 1).and_then(key).is_none() {
        return None;
    }
    let mut length = 0;
    let mut is_people = false;
    for line in &lines[at..] {
        match key(line) {
            Some((key, value)) => {
                is_people = [
                    "fra", "from", "von", "til", "to", "cc", "bcc", "kopi", "reply-to", "svar til",
                ]
                .contains(&&*key);
                if is_people {
                    people(value, names);
                }
            }
            // Many who got it stand on several lines.
            None if is_people && line.words.contains(['@', ';']) => people(&line.words, names),
            None => break,
        }
        length += 1;
    }
    Some(length)
}

/// Returns how many lines say who wrote the mail that follows, and when: `Den 1. maj skrev …:`, `On … wrote:`.
fn attribution(lines: &[Line], at: usize, names: &mut Vec<String>) -> Option<usize> {
    let first = lines[at].words.trim();
    let small = first.to_lowercase();
    let is_start = ["den ", "on ", "d. ", "am "].iter().any(|it| small.starts_with(it))
        && first.contains(|it: char| it.is_ascii_digit());
    let is_verb = |it: &str| {
        [" skrev ", " skrev:", " wrote:", " schrieb "]
            .iter()
            .any(|verb| it.contains(verb))
    };
    if !is_start {
        return None;
    }
    let mut text = String::new();
    for (length, line) in lines[at..].iter().take(3).enumerate() {
        text = format!("{text} {}", line.words.trim());
        if text.len() < 400 && text.trim_end().ends_with(':') && is_verb(&text.to_lowercase()) {
            let end = text.trim_end_matches(':');
            let after = end.split(" skrev ").nth(1).unwrap_or(end);
            let name = after
                .split(['<', ','])
                .rfind(|it| it.split_whitespace().count() > 1 && !it.contains(|it: char| it.is_ascii_digit()));
            names.extend(name.and_then(|it| head::person(it.trim_end_matches(" wrote"))));
            return Some(length + 1);
        }
    }
    None
}

/// Returns how many lines a signature has, up to what is quoted below it.
fn signature(lines: &[Line], at: usize, names: &mut Vec<String>) -> Option<usize> {
    let words = plain(&lines[at].words);
    let is_mark = words == "--";
    if ADDED.iter().any(|it| words.starts_with(it)) {
        return Some(1);
    }
    let is_closing = CLOSINGS.contains(&&*words);
    // The name may stand on the same line.
    let name_after = CLOSINGS
        .iter()
        .find_map(|it| words.strip_prefix(it))
        .filter(|it| it.starts_with([' ', ',']) && it.split_whitespace().count() <= 4);
    if !is_mark && !is_closing && name_after.is_none() {
        return None;
    }
    if let Some(after) = name_after {
        let start = lines[at].words.trim().len().saturating_sub(after.len());
        names.extend(
            lines[at]
                .words
                .trim()
                .get(start..)
                .and_then(|it| head::person(it.trim_start_matches(',').trim())),
        );
    }
    let ends = |line: &&Line| {
        let small = plain(&line.words);
        line.is_start
            || small.contains(" skrev ")
            || small.ends_with(" wrote:")
            || line.is_quoted != lines[at].is_quoted
            || small.starts_with("ps")
            || small.starts_with("p.s")
            || key(line).is_some_and(|it| it.0 == "fra" || it.0 == "from")
            || BETWEEN.iter().any(|it| small.trim_matches(['-', '_', ' ', ':']) == *it)
    };
    let rest: Vec<&Line> = lines[at + 1..]
        .iter()
        .take(SIGNATURE)
        .take_while(|it| !ends(it))
        .collect();
    let is_name =
        |it: &&&Line| it.words.split_whitespace().count() <= 4 && !it.words.contains(|it: char| it.is_ascii_digit());
    names.extend(
        rest.iter()
            .take(2)
            .filter(|it| !it.words.trim().is_empty())
            .take(1)
            .filter(is_name)
            .filter_map(|it| head::person(&it.words)),
    );
    Some(rest.len() + 1)
}

fn people(text: &str, names: &mut Vec<String>) {
    let parts = text.split([';', '<', '>']).filter(|it| !it.trim().is_empty());
    names.extend(parts.take(200).filter_map(head::person));
}
