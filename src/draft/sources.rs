//! The studies and reports that the draft cites, written as reference lists write them.

use crate::document::Inline;
use crate::language::Language;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::bibliography;
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
            let library = bibliography::read(path, &text).library;
            entries.extend(written(&library, project.manifest.language));
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
        .map(|it| (it.key, trimmed(tidied(inlines(&it.content)))))
        .collect()
}

/// Joins neighbouring texts, and takes out what the style leaves where it has nothing to say: `(2018,)`.
fn tidied(content: Vec<Inline>) -> Vec<Inline> {
    let mut tidy: Vec<Inline> = Vec::with_capacity(content.len());
    for inline in content {
        match (tidy.last_mut(), inline) {
            (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
            (_, inline) => tidy.push(inline),
        }
    }
    for inline in &mut tidy {
        if let Inline::Text(text) = inline {
            *text = without_empty_parts(text);
        }
    }
    tidy
}

/// Takes out a comma after a year after which nothing stands.
fn without_empty_parts(text: &str) -> String {
    let mut parts = text.split(",)");
    let mut tidy = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let year = tidy.rsplit('(').next().unwrap_or_default();
        let digits = year.bytes().take_while(u8::is_ascii_digit).count();
        let is_year = digits == 4 && year.len() <= 5;
        tidy.push_str(if is_year { ")" } else { ",)" });
        tidy.push_str(part);
    }
    tidy
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the entries of a list of sources as they are read.
    fn shown(path: &str, text: &str) -> Vec<String> {
        let library = bibliography::read(path, text).library;
        let mut entries = written(&library, Language::Danish);
        entries.sort_by(|a, b| a.0.cmp(&b.0));
        entries
            .into_iter()
            .map(|it| crate::document::plain_text(&it.1))
            .collect()
    }

    #[test]
    fn an_organisation_keeps_its_name_and_a_person_gets_a_letter() {
        let yaml = "a: {type: report, title: T, author: Institut for Menneskerettigheder, date: 2018}\n\
                    b: {type: report, title: U, author: [Social- og Boligstyrelsen, \"Hansen, Jens\"], date: 2018-05}\n\
                    c: {type: book, title: V, author: \"de Vries, Jan\", editor: Danmarks Statistik}\n";
        let bib = "@report{a, title={T}, author={Institut for Menneskerettigheder}, date={2018}}\n\
                   @report{b, title={U}, author={{Social- og Boligstyrelsen} and Hansen, Jens}, date={2018-05}}\n\
                   @book{c, title={V}, author={Jan de Vries}, editor={{{Danmarks Statistik}}}}\n";
        let expected = [
            "Institut for Menneskerettigheder. (2018). T",
            "Social- og Boligstyrelsen, & Hansen, J. (2018). U",
            "de Vries, J. (u.å.). V (Danmarks Statistik, red.)",
        ];
        assert_eq!(shown("policy/sources.yaml", yaml), expected);
        assert_eq!(shown("policy/sources.bib", bib), expected);
    }

    #[test]
    fn a_year_stands_without_a_comma_and_a_report_with_who_published_it() {
        let bib = "@online{a, title={T}, author={Hansen, Jens}, year=2018, url={https://x.dk}}\n@misc{b, title={U (1,) x}, author={KL}, year=2019}\n\
                   @techreport{c, title={W}, author={Hansen, J.}, institution={Ballerup Kommune}, year={2017}}\n\
                   @techreport{d, title={X}, author={{Ballerup Kommune}}, institution={Ballerup Kommune}, year={2018}}\n\
                   @book{e, title={Y}, author={Stewart, Jr., Thomas W.}, year={2018}}\n";
        let shown = shown("policy/sources.bib", bib);
        assert_eq!(
            shown,
            [
                "Hansen, J. (2018). T. https://x.dk/",
                "KL. (2019). U (1,) x",
                "Hansen, J. (2017). W [Technical report]. Ballerup Kommune",
                "Ballerup Kommune. (2018). X [Technical report]",
                "Stewart, T. W., Jr. (2018). Y",
            ]
        );
    }
}
