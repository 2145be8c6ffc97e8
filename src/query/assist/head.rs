//! Where the head of a file stands, as far as it has one, also while it is typed.

use crate::record::kinds::{Role, role};
use crate::source::Span;
use crate::syntax::front_matter;

/// Returns where the YAML of a record stands: between its lines of hyphens, or the whole file; of a head that is not closed yet all that
/// follows its first line.
pub fn of(path: &str, text: &str) -> Option<Span> {
    let Role::Record(_) = role(path) else { return None };
    let bom = if text.starts_with('\u{feff}') { 3 } else { 0 };
    if !path.ends_with(".md") {
        return path.ends_with(".yaml").then(|| Span::new(bom, text.len()));
    }
    if let Some(parts) = front_matter::split(text) {
        return Some(parts.yaml);
    }
    let first = text[bom..].find('\n').map(|it| bom + it + 1)?;
    (text[bom..first].trim_end() == "---").then(|| Span::new(first, text.len()))
}

/// Returns the lines that can be folded away as the head: from its first line of hyphens to its last, counted from 0; nothing where there
/// is none.
pub fn fold(path: &str, text: &str) -> Option<(usize, usize)> {
    if !path.ends_with(".md") {
        return None;
    }
    let Role::Record(_) = role(path) else { return None };
    let head = front_matter::split(text)?.yaml;
    let last = text[..head.end as usize].matches('\n').count();
    Some((0, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_found_while_it_is_typed_and_folds_once_it_is_closed() {
        let head = |path: &str, text: &str| of(path, text).map(|it| text[it.range()].to_owned());
        assert_eq!(head("interviews/a.md", "---\na: 1\n---\nx").as_deref(), Some("a: 1\n"));
        assert_eq!(head("interviews/a.md", "---\na: 1\nb").as_deref(), Some("a: 1\nb"));
        assert_eq!(head("policy/policy.yaml", "\u{feff}a: 1").as_deref(), Some("a: 1"));
        assert_eq!(head("interviews/a.md", "tekst"), None);
        assert_eq!(head("README.md", "---\na: 1\n---\n"), None);
        assert_eq!(fold("interviews/a.md", "---\na: 1\n---\nx"), Some((0, 2)));
        assert_eq!(fold("interviews/a.md", "---\na: 1\n"), None);
        assert_eq!(fold("policy/policy.yaml", "a: 1\n"), None);
    }
}
