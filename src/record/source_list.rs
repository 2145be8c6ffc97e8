//! The sources that the draft cites: their keys and where they stand; `hayagriva` reads the rest when they are shown.

use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span, Spanned};
use crate::syntax::bibtex;
use crate::syntax::fields::Findings;
use crate::syntax::yaml::{self, Value};
use crate::text::digest::Digest;

/// The studies and reports of a project.
#[derive(Debug, Default)]
pub struct SourceList {
    /// The keys, in their order.
    pub keys: Vec<Spanned<Box<str>>>,
    /// The digest of each entry's words, without its key.
    digests: Vec<Digest>,
}

impl SourceList {
    /// Returns the digest of an entry.
    pub fn digest(&self, key: &str) -> Option<Digest> {
        let at = self.keys.iter().position(|it| *it.value == *key)?;
        self.digests.get(at).copied()
    }

    /// Returns a list of the entries that begin with these keys.
    fn of(text: &str, keys: Vec<Spanned<Box<str>>>) -> Self {
        let next = keys.iter().skip(1).map(|it| it.span.start as usize).chain([text.len()]);
        let entry = |(key, next): (&Spanned<Box<str>>, usize)| {
            let words = text.get(key.span.end as usize..next).unwrap_or_default();
            // In BibTeX the next entry's kind stands before its key.
            let end = words.rfind("\n@").filter(|_| next < text.len()).unwrap_or(words.len());
            Digest::of(&words[..end])
        };
        let digests = keys.iter().zip(next).map(entry).collect();
        Self { keys, digests }
    }
}

/// Reads the keys of `sources.yaml` or `sources.bib`.
pub fn read(source: &Source, head: Span, findings: &mut Findings) -> SourceList {
    if source.path.ends_with(".bib") {
        return SourceList::of(&source.text, bib_keys(&source.text));
    }
    let (node, diagnostics) = yaml::parse(&source.text[head.range()], head.start as usize, source.file);
    findings.diagnostics.extend(diagnostics);
    let Some(node) = node else {
        return SourceList::default();
    };
    match node.value {
        Value::Map(entries) => {
            let keys = entries.into_iter().map(|it| it.key.map(|key| (&*key).into()));
            SourceList::of(&source.text, keys.collect())
        }
        Value::Null => SourceList::default(),
        _ => {
            let expected = crate::language::Value::word("shape-map");
            let finding = Diagnostic::new("wrong-type", source.file, node.span);
            findings
                .diagnostics
                .push(finding.message("wrong-type-map").with("expected", expected));
            SourceList::default()
        }
    }
}

/// Returns the keys of a BibTeX file, in their order.
fn bib_keys(text: &str) -> Vec<Spanned<Box<str>>> {
    let sources = bibtex::entries(text)
        .into_iter()
        .filter(|it| !it.is_abbreviations(text));
    let keys = sources.map(|it| it.key).filter(|it| !it.is_empty());
    keys.map(|it| Spanned::new(text[it.range()].into(), it)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_bibtex_stand_at_their_place() {
        let text = "@comment{x}\n@article{guest2006,\n  title = {A},\n}\n";
        let keys = bib_keys(text);
        assert_eq!(keys.len(), 1);
        assert_eq!(
            (&*keys[0].value, &text[keys[0].span.range()]),
            ("guest2006", "guest2006")
        );
    }

    #[test]
    fn a_byte_order_mark_costs_no_entry() {
        let text = "\u{feff}@book{a, title={A}}\r\n@misc(b, title={B})\r\n";
        let keys: Vec<Box<str>> = bib_keys(text).into_iter().map(|it| it.value).collect();
        assert_eq!(keys, ["a".into(), "b".into()]);
    }

    #[test]
    fn an_entry_is_known_by_what_stands_in_it_and_not_by_its_key() {
        let list = |text: &str| SourceList::of(text, bib_keys(text)).digests;
        let one = list("@book{a,\n  title = {A},\n}\n\n@book{b,\n  title = {B},\n}\n");
        let other = list("@book{x,\n  title =  {A},\n}\n@report{b,\n  title = {C},\n}\n");
        assert_eq!((one[0], one[1] == other[1]), (other[0], false));
    }
}
