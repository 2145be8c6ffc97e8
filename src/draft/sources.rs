//! The studies and reports that the draft cites, written as reference lists write them.

use crate::document::Inline;
use crate::language::Language;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::kind::Kind;
use hayagriva::archive::{ArchivedStyle, locales};
use hayagriva::citationberg::{LocaleCode, Style};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild, ElemChildren, Library,
};
use rustc_hash::FxHashMap;

/// Every source of a project, ready to be cited.
#[derive(Debug, Default)]
pub(super) struct Sources {
    entries: FxHashMap<String, Vec<Inline>>,
}

impl Sources {
    /// Reads the sources of a project; without any, nothing is loaded.
    pub(super) fn read(project: &Project, texts: &Texts) -> Self {
        let mut entries = FxHashMap::default();
        for record in project.records(Kind::Sources) {
            let path = project.path(record.file);
            let Some(text) = texts.of(project, record.file) else {
                continue;
            };
            let library = if path.ends_with(".bib") {
                hayagriva::io::from_biblatex_str(&text).ok()
            } else {
                hayagriva::io::from_yaml_str(&text).ok()
            };
            if let Some(library) = library {
                entries.extend(written(&library, project.manifest.language));
            }
        }
        Self { entries }
    }

    /// Returns a source as it is written in a reference list; its key where it has no entry.
    pub(super) fn entry(&self, key: &str) -> Vec<Inline> {
        self.entries
            .get(key)
            .cloned()
            .unwrap_or_else(|| vec![Inline::text(key)])
    }
}

/// Writes each entry in APA's style, without the full stop that the sentence around it brings.
fn written(library: &Library, language: Language) -> Vec<(String, Vec<Inline>)> {
    let Style::Independent(style) = ArchivedStyle::AmericanPsychologicalAssociation.get() else {
        return Vec::new();
    };
    let locales = locales();
    let code = match language {
        Language::Danish => "da-DK",
        Language::English => "en-GB",
    };
    let mut driver = BibliographyDriver::new();
    for entry in library {
        let items = vec![CitationItem::with_entry(entry)];
        driver.citation(CitationRequest::new(
            items,
            &style,
            Some(LocaleCode(code.to_owned())),
            &locales,
            None,
        ));
    }
    let request = BibliographyRequest::new(&style, Some(LocaleCode(code.to_owned())), &locales);
    let rendered = driver
        .finish(request)
        .bibliography
        .map(|it| it.items)
        .unwrap_or_default();
    rendered
        .into_iter()
        .map(|it| (it.key, trimmed(inlines(&it.content))))
        .collect()
}

fn inlines(children: &ElemChildren) -> Vec<Inline> {
    children.0.iter().map(inline).collect::<Vec<_>>().concat()
}

fn inline(child: &ElemChild) -> Vec<Inline> {
    use hayagriva::citationberg::{FontStyle, FontWeight};
    match child {
        ElemChild::Text(it) if it.formatting.font_style == FontStyle::Italic => {
            vec![Inline::Emphasis(vec![Inline::text(&it.text)])]
        }
        ElemChild::Text(it) if it.formatting.font_weight == FontWeight::Bold => {
            vec![Inline::Strong(vec![Inline::text(&it.text)])]
        }
        ElemChild::Text(it) => vec![Inline::text(&it.text)],
        ElemChild::Elem(it) => inlines(&it.children),
        ElemChild::Markup(it) => vec![Inline::text(it)],
        ElemChild::Link { text, url } => {
            let content = vec![Inline::text(&text.text)];
            if !crate::document::address::is_allowed(url) {
                return content;
            }
            vec![Inline::Link {
                target: url.clone(),
                title: String::new(),
                content,
            }]
        }
        ElemChild::Transparent { .. } => Vec::new(),
    }
}

fn trimmed(mut content: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text(last)) = content.last_mut() {
        last.truncate(last.trim_end_matches(['.', ' ']).len());
    }
    content
}
