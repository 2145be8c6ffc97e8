//! The sources that the draft cites: their keys and where they stand; `hayagriva` reads the rest when they are shown.

use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span, Spanned};
use crate::syntax::fields::Findings;
use crate::syntax::yaml::{self, Value};

/// The studies and reports of a project.
#[derive(Debug, Default)]
pub struct SourceList {
    /// The keys, in their order.
    pub keys: Vec<Spanned<Box<str>>>,
}

/// Reads the keys of `sources.yaml` or `sources.bib`.
pub fn read(source: &Source, head: Span, findings: &mut Findings) -> SourceList {
    if source.path.ends_with(".bib") {
        return SourceList {
            keys: bib_keys(&source.text),
        };
    }
    let (node, diagnostics) = yaml::parse(&source.text[head.range()], head.start as usize, source.file);
    findings.diagnostics.extend(diagnostics);
    let Some(node) = node else {
        return SourceList::default();
    };
    match node.value {
        Value::Map(entries) => SourceList {
            keys: entries.into_iter().map(|it| it.key.map(|key| (&*key).into())).collect(),
        },
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

/// Returns the keys of a BibTeX file: what stands between `@kind{` and the comma.
fn bib_keys(text: &str) -> Vec<Spanned<Box<str>>> {
    let mut keys = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let entry = line.trim_start().strip_prefix('@').and_then(|it| it.split_once('{'));
        if let Some((kind, rest)) =
            entry.filter(|it| !matches!(it.0.to_ascii_lowercase().as_str(), "comment" | "string" | "preamble"))
        {
            let key = rest.split(',').next().unwrap_or_default().trim();
            let start = at + line.find('{').unwrap_or(0) + 1 + (rest.len() - rest.trim_start().len());
            if !key.is_empty() && kind.chars().all(char::is_alphabetic) {
                keys.push(Spanned::new(key.into(), Span::new(start, start + key.len())));
            }
        }
        at += line.len();
    }
    keys
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
}
