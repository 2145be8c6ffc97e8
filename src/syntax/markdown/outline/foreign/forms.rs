//! The forms of other programs' markup, each by the text that it begins.

/// How many bytes the name of a forum's bracket is looked for in; the longest has six.
const LONGEST_NAME: usize = 8;
/// How far the second of two signs is looked for.
pub(super) const FURTHEST: usize = 1000;

/// The bytes that begin a pair of signs or a command.
pub(super) const PAIRED: [bool; 256] = {
    let mut paired = [false; 256];
    let bytes = b"%~=+${:\\";
    let mut at = 0;
    while at < bytes.len() {
        paired[bytes[at] as usize] = true;
        at += 1;
    }
    paired
};

/// Returns the length of words with a sign close on both sides, in one paragraph, and no word close outside.
pub(super) fn tight(before: &str, rest: &str, sign: &str) -> Option<usize> {
    let inner = paragraph(rest.strip_prefix(sign)?);
    let length = inner.find(sign)?;
    let words = &inner[..length];
    let mark = sign.chars().next()?;
    let is_close =
        !words.starts_with(|it: char| it.is_whitespace() || it == mark) && !words.ends_with(char::is_whitespace);
    let after = &inner[length + sign.len()..];
    let joins = |it: char| it.is_alphanumeric() || it == mark;
    let is_free = !before.ends_with(joins) && !after.starts_with(joins);
    (is_close && is_free && !words.is_empty()).then_some(length + 2 * sign.len())
}

/// Returns the length of `$…$` or `$$…$$`: close on both sides, and nothing that a price could be.
pub(super) fn formula(before: &str, rest: &str) -> Option<usize> {
    let sign = if rest.starts_with("$$") { "$$" } else { "$" };
    let inner = paragraph(&rest[sign.len()..]);
    let length = inner.find(sign)?;
    let (words, after) = (&inner[..length], &inner[length + sign.len()..]);
    let is_close = !words.starts_with(char::is_whitespace) && !words.ends_with(char::is_whitespace);
    let is_free = !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
    let is_formula = words.contains(['\\', '^', '_', '=', '{', '+']) || words.chars().count() == 1;
    let is_one = (sign == "$$" || is_close) && is_free && is_formula && !words.is_empty();
    is_one.then_some(length + 2 * sign.len())
}

/// Returns the length of `{.class}` or `{#name}`.
pub(super) fn attribute(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix("{.").or_else(|| rest.strip_prefix("{#"))?;
    let line = within(inner, FURTHEST).lines().next().unwrap_or_default();
    let end = line.find('}')?;
    let fits = |it: char| it.is_alphanumeric() || "-_.=\"# ".contains(it);
    let is_name = inner.starts_with(|it: char| it.is_ascii_alphabetic()) && line[..end].chars().all(fits);
    is_name.then_some(2 + end + 1)
}

/// Returns what `{{field}}` or `{% command %}` is, or one of the five signs by which `CriticMarkup` marks what changed, and its length.
pub(super) fn in_braces(rest: &str) -> Option<(&'static str, usize)> {
    let signs = [
        ("{{", "}}", "foreign-syntax-field"),
        ("{%", "%}", "foreign-syntax-field"),
        ("{++", "++}", "foreign-syntax-change"),
        ("{--", "--}", "foreign-syntax-change"),
        ("{~~", "~~}", "foreign-syntax-change"),
        ("{==", "==}", "foreign-syntax-change"),
        ("{>>", "<<}", "foreign-syntax-change"),
    ];
    let (open, close, key) = signs.into_iter().find(|it| rest.starts_with(it.0))?;
    let inner = paragraph(&rest[open.len()..]);
    let end = inner
        .find(close)
        .filter(|it| inner[..*it].contains(char::is_alphanumeric))?;
    Some((key, open.len() + end + close.len()))
}

/// Returns the length of `[TOC]`, alone on its line.
pub(super) fn contents(rest: &str) -> Option<usize> {
    let line = within(rest, FURTHEST).lines().next()?.trim_end();
    ["[toc]", "[[toc]]", "[[_toc_]]"]
        .iter()
        .any(|it| it.eq_ignore_ascii_case(line))
        .then_some(line.len())
}

/// Returns the start of a text up to its paragraph's end, and no more than is looked through.
fn paragraph(text: &str) -> &str {
    let text = within(text, FURTHEST);
    let end = [text.find("\n\n"), text.find("\n\r\n")].into_iter().flatten().min();
    &text[..end.unwrap_or(text.len())]
}

pub(in super::super) fn within(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Returns what a line is that begins a box or a heading in another program, and its length: `::: boks`, `!!! note`, `.. note::`,
/// `== Title ==`, `h2. Title`.
pub(super) fn line(rest: &str) -> Option<(&'static str, usize)> {
    let line = within(rest, FURTHEST).lines().next()?.trim_end();
    let is_name = |it: &str| it.starts_with(|it: char| it.is_ascii_lowercase());
    let is_box = ["!!! ", "??? ", "???+ "]
        .iter()
        .any(|sign| line.strip_prefix(sign).is_some_and(is_name));
    let is_directive = line.strip_prefix(".. ").is_some_and(|it| {
        it.split_once("::")
            .is_some_and(|it| is_name(it.0) && !it.0.contains(' '))
    });
    if line.starts_with(":::") || is_box || is_directive {
        return Some(("foreign-syntax-block", line.len()));
    }
    let wiki = line.trim_start_matches('=');
    let is_wiki = matches!(line.len() - wiki.len(), 2..=6)
        && wiki
            .strip_prefix(' ')
            .is_some_and(|it| it.starts_with(char::is_alphanumeric));
    let jira = line
        .strip_prefix('h')
        .and_then(|it| it.strip_prefix(|it: char| matches!(it, '1'..='6')));
    let is_jira = jira
        .and_then(|it| it.strip_prefix(". "))
        .is_some_and(|it| it.starts_with(char::is_uppercase));
    (is_wiki || is_jira).then_some(("foreign-syntax-heading", line.len()))
}

/// Returns what `[b]words[/b]` of a forum is, and its length.
pub(super) fn forum(rest: &str) -> Option<(&'static str, usize)> {
    // Nearly every bracket is another one, which its first letters show.
    let inner = rest.strip_prefix('[')?;
    let name = within(inner, LONGEST_NAME).split([']', '=', ' ', '@']).next()?;
    let key = match name {
        "b" | "i" | "u" | "s" => "foreign-syntax-highlight",
        "center" | "code" | "color" | "img" | "list" | "quote" | "size" | "url" => "foreign-syntax-attribute",
        _ => return None,
    };
    let close = format!("[/{name}]");
    let inner = paragraph(inner);
    let end = inner.find(']')?;
    let close = inner[end..].find(&close)? + close.len();
    Some((key, 1 + end + close))
}

/// Returns the length of a picture's name between colons, `:smile:`; a time and a ratio are none.
pub(super) fn emoji(before: &str, rest: &str) -> Option<usize> {
    let inner = within(rest.strip_prefix(':')?, 40);
    let end = inner.find(|it: char| !(it.is_ascii_lowercase() || it.is_ascii_digit() || "_+-".contains(it)))?;
    let after = inner[end..].strip_prefix(':')?;
    let is_free = !before.ends_with(|it: char| it.is_alphanumeric() || it == ':')
        && !after.starts_with(|it: char| it.is_alphanumeric() || it == ':');
    let is_name = end > 1 && inner.starts_with(|it: char| it.is_ascii_lowercase());
    (is_name && is_free).then_some(1 + end + 1)
}

/// Returns the length of a command of LaTeX: `\emph{words}`, or `\newpage` alone on its line.
pub(super) fn command(before: &str, rest: &str) -> Option<usize> {
    let name = rest.strip_prefix('\\')?;
    let length = name.len() - name.trim_start_matches(|it: char| it.is_ascii_alphabetic()).len();
    let after = within(&name[length..], FURTHEST);
    let line = after.lines().next().unwrap_or_default();
    // Spaces and signs of a quotation may stand before it, and a line may be very long.
    let own = before.trim_end_matches([' ', '>']);
    let leads = before.len() - own.len() < 100 && (own.is_empty() || own.ends_with('\n'));
    let is_free = !before.ends_with(|it: char| it.is_alphanumeric() || matches!(it, '\\' | ':' | '/' | '.' | '_'));
    let end = match line.strip_prefix('{').and_then(|it| it.find('}')) {
        Some(end) => 1 + end + 1,
        None if leads && line.trim().is_empty() => 0,
        None => return None,
    };
    (length > 1 && is_free).then_some(1 + length + end)
}
