//! One place excused from one check, with a reason: `ip: allow RULE: reason` in a comment.

use crate::source::{Span, Spanned};

/// An excuse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allow {
    /// The rule's name as written.
    pub rule: Spanned<Box<str>>,
    /// Whether a reason stands there, as it must.
    pub reasoned: bool,
    /// Where a finding must begin to be excused.
    pub covers: Span,
}

/// Reads the inside of a comment that stands at byte `base`; nothing where it is no excuse.
pub fn parse(comment: &str, base: usize, covers: Span) -> Option<Allow> {
    let words = comment.trim_start();
    let rest = words.strip_prefix("ip:")?.trim_start().strip_prefix("allow")?;
    if !rest.starts_with(char::is_whitespace) {
        return None;
    }
    let rest = rest.trim_start();
    let start = base + comment.len() - rest.len();
    let rule = rest.split([':', ' ', '\t', '\n']).next().unwrap_or_default();
    let reason = rest[rule.len()..].trim_start().trim_start_matches(':').trim();
    Some(Allow {
        rule: Spanned::new(rule.into(), Span::new(start, start + rule.len())),
        reasoned: !reason.is_empty(),
        covers,
    })
}

/// Returns the excuses in the comments of a YAML text that stands at byte `base`; each covers its own line.
pub fn in_yaml(text: &str, base: usize) -> Vec<Allow> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = memchr::memmem::find(&text.as_bytes()[from..], b"ip: allow") {
        let at = from + at;
        let line_start = text[..at].rfind('\n').map_or(0, |it| it + 1);
        let line_end = text[at..].find('\n').map_or(text.len(), |it| at + it);
        from = line_end;
        let Some(hash) = text[line_start..at].rfind('#') else {
            continue;
        };
        let comment = &text[line_start + hash + 1..line_end];
        let covers = Span::new(base + line_start, base + line_end);
        found.extend(parse(comment, base + line_start + hash + 1, covers));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_names_the_rule_and_says_why() {
        let found = in_yaml("a: 1\nb: 2 # ip: allow future-date: planen er rykket\nc: 3\n", 10);
        assert_eq!(found.len(), 1);
        assert_eq!(&*found[0].rule.value, "future-date");
        assert!(found[0].reasoned);
        assert_eq!(found[0].covers.start, 15);
    }

    #[test]
    fn a_reason_may_not_be_left_out_unseen() {
        let found = parse(" ip: allow mixed-terms ", 0, Span::default()).unwrap();
        assert!(!found.reasoned);
        assert_eq!(parse(" a comment about ip: allow ", 0, Span::default()), None);
    }
}
