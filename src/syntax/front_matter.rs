//! The YAML head of a Markdown file, and where its body begins.

use crate::source::Span;

/// The parts of a Markdown file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts {
    /// The YAML between the two lines of hyphens.
    pub yaml: Span,
    /// The Markdown after it.
    pub body: Span,
}

/// Splits a file; nothing where it does not begin with a head that ends.
pub fn split(text: &str) -> Option<Parts> {
    let start = text.len() - text.strip_prefix('\u{feff}').unwrap_or(text).len();
    let first = text[start..].find('\n').map(|at| start + at + 1)?;
    if text[start..first].trim_end() != "---" {
        return None;
    }
    let mut from = first;
    loop {
        // A closing line begins where a line begins, so the line break before it is part of the search.
        let at = from.checked_sub(1)? + memchr::memmem::find(&text.as_bytes()[from - 1..], b"\n---")? + 1;
        let end = memchr::memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |it| at + it + 1);
        if text[at..end].trim_end() == "---" {
            return Some(Parts {
                yaml: Span::new(first, at),
                body: Span::new(end, text.len()),
            });
        }
        from = at + 3;
    }
}

/// Splits a file whose first line of hyphens was lost: its lines up to the next one are fields.
pub fn split_unopened(text: &str) -> Option<Parts> {
    let start = text.len() - text.strip_prefix('\u{feff}').unwrap_or(text).len();
    let mut at = start;
    let mut fields = 0;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return (fields > 0).then(|| Parts {
                yaml: Span::new(start, at),
                body: Span::new(at + line.len(), text.len()),
            });
        }
        // An empty line ends a paragraph of text, which a head is not; so does a line that could not be YAML.
        let is_further_in = line.starts_with([' ', '-', '#', '\t']);
        let is_field = line.split_once(':').is_some_and(|it| is_key(it.0));
        if !is_field && !(is_further_in && (fields > 0 || line.starts_with('#'))) {
            return None;
        }
        fields += usize::from(is_field);
        at += line.len();
    }
    None
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_lowercase() || it == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Option<(&str, &str)> {
        split(text).map(|it| (&text[it.yaml.range()], &text[it.body.range()]))
    }

    #[test]
    fn the_head_ends_at_the_first_line_of_three_hyphens() {
        assert_eq!(parts("---\na: 1\n---\ntext\n---\n"), Some(("a: 1\n", "text\n---\n")));
        assert_eq!(parts("\u{feff}---\r\na: 1\r\n---\r\ntext"), Some(("a: 1\r\n", "text")));
        assert_eq!(parts("---\n---"), Some(("", "")));
        assert_eq!(parts("---\na: --- b\n----\n---  \n"), Some(("a: --- b\n----\n", "")));
    }

    #[test]
    fn a_head_whose_first_line_was_lost_is_known_by_its_fields() {
        let parts = |text: &str| {
            let parts = split_unopened(text)?;
            Some((text[parts.yaml.range()].to_owned(), text[parts.body.range()].to_owned()))
        };
        let shown = |yaml: &str, body: &str| Some((yaml.to_owned(), body.to_owned()));
        assert_eq!(parts("title: A\n---\ntext"), shown("title: A\n", "text"));
        assert_eq!(
            parts("\u{feff}# c\r\na:\r\n  - b\r\n---\r\ntext"),
            shown("# c\r\na:\r\n  - b\r\n", "text")
        );
        for text in [
            "Vi skrev: det her\n---\ntext",
            "title: A\n\ntext\n---\n",
            "title: A\ntext\n",
            "# Overskrift\n---\n",
            "- a: b\n---\n",
            "",
        ] {
            assert_eq!(parts(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_file_without_a_head_that_ends_has_none() {
        for text in ["", "---", "---\na: 1", "text\n---\n", "--- \n- a\n --- \n"] {
            assert_eq!(parts(text), None, "{text:?}");
        }
    }
}
