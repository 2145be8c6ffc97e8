//! The studies and reports that the draft cites, written as reference lists write them.

mod danish;
mod genre;

use crate::document::Inline;
use crate::language::Language;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::bibliography;
use crate::record::kind::Kind;
use hayagriva::archive::{ArchivedStyle, locales};
use hayagriva::citationberg::{LocaleCode, Style};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild, ElemChildren, Entry, Library,
};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// What the style writes before the day on which an address was looked up, in each language.
const RETRIEVED: [&str; 2] = ["Hentet", "Retrieved"];

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
    let Style::Independent(mut style) = ArchivedStyle::AmericanPsychologicalAssociation.get() else {
        return Vec::new();
    };
    if language == Language::Danish {
        danish::speak(&mut style);
    }
    let locales = locales();
    let code = match language {
        Language::Danish => "da-DK",
        Language::English => "en-GB",
    };
    let named: Vec<Entry> = library.iter().map(|it| genre::named(it, language)).collect();
    let mut driver = BibliographyDriver::new();
    for entry in &named {
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
        .map(|it| {
            let content = trimmed(tidied(inlines(&it.content)));
            let content = match library.get(&it.key).and_then(|entry| foreign_title(entry, code)) {
                Some((title, language)) => marked(content, &title, &language),
                None => content,
            };
            (it.key, content)
        })
        .collect()
}

/// Returns the title of an entry whose language is not the document's, and that language; nothing where it does not say.
fn foreign_title(entry: &Entry, document: &str) -> Option<(String, String)> {
    let language = entry.language()?;
    let own = document.split('-').next().unwrap_or_default();
    (language.language.as_str() != own).then_some(())?;
    Some((entry.title()?.to_string(), language.to_string()))
}

/// Marks where a title stands in an entry, in whatever case the style writes it.
fn marked(content: Vec<Inline>, title: &str, language: &str) -> Vec<Inline> {
    let mut out = Vec::new();
    for inline in content {
        match inline {
            Inline::Text(text) => match place(&text, title) {
                Some(at) => {
                    let (before, words, after) = (&text[..at.start], &text[at.clone()], &text[at.end..]);
                    out.extend((!before.is_empty()).then(|| Inline::text(before)));
                    out.push(Inline::Foreign {
                        language: language.to_owned(),
                        content: vec![Inline::text(words)],
                    });
                    out.extend((!after.is_empty()).then(|| Inline::text(after)));
                }
                None => out.push(Inline::Text(text)),
            },
            Inline::Emphasis(content) => out.push(Inline::Emphasis(marked(content, title, language))),
            inline => out.push(inline),
        }
    }
    out
}

/// Returns where a title stands in a text, whatever the case of its letters.
fn place(text: &str, title: &str) -> Option<Range<usize>> {
    let (lower, title) = (text.to_lowercase(), title.to_lowercase());
    // Some letters are longer in small; then the places of the two texts are not the same.
    let at = lower
        .find(&title)
        .filter(|_| lower.len() == text.len() && !title.is_empty())?;
    let end = at + title.len();
    (text.is_char_boundary(at) && text.is_char_boundary(end)).then_some(at..end)
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
    let links: Vec<bool> = tidy.iter().map(|it| matches!(it, Inline::Link { .. })).collect();
    for (at, inline) in tidy.iter_mut().enumerate() {
        if let Inline::Text(text) = inline {
            *text = without_empty_parts(text);
            if links.get(at + 1) == Some(&true) {
                without_retrieval(text);
            }
        }
    }
    tidy
}

/// Takes out the word that leads from the day on which an address was looked up to the address, where no day is known.
fn without_retrieval(before_link: &mut String) {
    let kept = RETRIEVED.iter().find_map(|it| before_link.trim_end().strip_suffix(it));
    // With a day the word does not stand beside the address: `Hentet 1. marts 2018, fra …`.
    if let Some(kept) = kept.map(str::len) {
        before_link.truncate(kept);
    }
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
    fn a_title_in_another_language_says_which_and_one_in_the_documents_does_not() {
        let entries = |path: &str, text: &str| written(&bibliography::read(path, text).library, Language::Danish);
        let foreign = |content: &[Inline]| -> Vec<(String, String)> {
            let all = content.iter().flat_map(|it| match it {
                Inline::Emphasis(content) => content.iter().collect(),
                inline => vec![inline],
            });
            all.filter_map(|it| match it {
                Inline::Foreign { language, content } => {
                    Some((language.clone(), crate::document::plain_text(content).to_lowercase()))
                }
                _ => None,
            })
            .collect()
        };
        let yaml = "a: {type: article, title: How Many Interviews?, language: en, date: 2006}\n\
                    b: {type: report, title: Sundhed i tal, language: da, date: 2017}\n\
                    c: {type: report, title: Integration i Norden, date: 2017}\n\
                    d: {type: report, title: Ein Bericht, language: de-AT, date: 2017}\n";
        let mut found: Vec<_> = entries("policy/sources.yaml", yaml);
        found.sort_by(|a, b| a.0.cmp(&b.0));
        let found: Vec<_> = found.iter().map(|it| foreign(&it.1)).collect();
        let words = |language: &str, title: &str| vec![(language.to_owned(), title.to_owned())];
        assert_eq!(
            found,
            [
                words("en", "how many interviews?"),
                vec![],
                vec![],
                words("de-AT", "ein bericht")
            ]
        );
        let bib = "@report{a, title={How Many Interviews?}, language={english}, date={2018}}\n";
        assert_eq!(
            foreign(&entries("policy/sources.bib", bib)[0].1),
            words("en-US", "how many interviews?")
        );
    }

    #[test]
    fn an_address_says_when_it_was_looked_up_only_where_that_is_known() {
        let yaml = "a: {type: web, title: T, author: KL, url: https://x.dk/a}\n\
                    b: {type: web, title: U, author: KL, date: 2018, url: {value: https://x.dk/b, date: 2018-03-01}}\n\
                    c: {type: web, title: V, author: KL, url: {value: https://x.dk/c, date: 2018-03-01}}\n";
        assert_eq!(
            shown("policy/sources.yaml", yaml),
            [
                "KL. (u.å.-a). T. https://x.dk/a",
                "KL. (2018). U. https://x.dk/b",
                "KL. (u.å.-b). V. Hentet 1. marts 2018, fra https://x.dk/c",
            ]
        );
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
                "Hansen, J. (2017). W [Rapport]. Ballerup Kommune",
                "Ballerup Kommune. (2018). X [Rapport]",
                "Stewart, T. W., Jr. (2018). Y",
            ]
        );
    }
}
