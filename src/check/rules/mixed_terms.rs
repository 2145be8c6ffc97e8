//! A word that the glossary has another word for.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::project::Inspected;
use crate::record::kind::Kind;
use crate::record::manifest::Term;
use crate::syntax::markdown::outline::Form;
use crate::text::inflection::is_form;
use crate::text::quotation_marks::marked;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "mixed-terms",
    default_level: Level::Warn,
    check: Check::Record(check),
    pages: [include_str!("mixed_terms.da.md"), include_str!("mixed_terms.en.md")],
};

/// What is looked for: its words in small letters, each with what stands before it, and the term that it should be; none
/// for a term itself.
struct Phrase<'a> {
    words: Vec<(String, String)>,
    term: Option<&'a Term>,
    /// Whether only its very words are meant, since a term has the same in another form.
    exact: bool,
}

/// Where words stand in a text, and the term that they should be.
struct Mixed<'a> {
    part: Range<usize>,
    term: &'a Term,
}

/// What is looked for, by the first two letters.
type Phrases<'a> = FxHashMap<String, Vec<Phrase<'a>>>;

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let (record, glossary) = (inspected.record, &inspected.manifest.glossary);
    if record.kind != Kind::Chapter || glossary.is_empty() {
        return;
    }
    let language = inspected.manifest.language;
    let phrases = phrases(glossary, language);
    // What others said stays as they said it.
    let own = record.outline.passages.iter().filter(|it| it.form != Form::Quote);
    let texts = own
        .filter_map(|it| it.text.as_deref())
        .chain(&record.outline.details().asides);
    for text in texts {
        for Mixed { part, term } in mixed(&text.words, &phrases, language) {
            let finding = Diagnostic::new(RULE.name, record.file, text.place(part.clone()));
            report(finding.with("word", &text.words[part]).with("term", &*term.term));
        }
    }
}

/// Returns what to look for, the longest first, so that a term is not found wanting for a word within it.
fn phrases(glossary: &[Term], language: Language) -> Phrases<'_> {
    let mut all: Vec<Phrase<'_>> = Vec::new();
    let phrase = |text: &str, term| Phrase {
        words: words(text)
            .map(|it| (it.before.trim().to_owned(), it.text.to_lowercase()))
            .collect(),
        term,
        exact: false,
    };
    for term in glossary {
        all.push(phrase(&term.term, None));
        all.extend(term.instead_of.iter().map(|it| phrase(it, Some(term))));
    }
    let terms: Vec<Vec<String>> = all.iter().filter(|it| it.term.is_none()).map(plain).collect();
    for own in all.iter_mut().filter(|it| it.term.is_some()) {
        let words = plain(own);
        let is_same = |term: &Vec<String>| {
            let mut pairs = term.iter().zip(&words);
            term.len() == words.len() && pairs.all(|it| is_form(it.0, it.1, language) || is_form(it.1, it.0, language))
        };
        own.exact = terms.iter().any(is_same);
    }
    all.sort_by_key(|it| (std::cmp::Reverse(it.words.len()), !it.exact, it.term.is_some()));
    let mut phrases = Phrases::default();
    for phrase in all {
        if let Some(first) = phrase.words.first() {
            phrases.entry(start(&first.1)).or_default().push(phrase);
        }
    }
    phrases
}

fn plain(phrase: &Phrase<'_>) -> Vec<String> {
    phrase.words.iter().map(|it| it.1.clone()).collect()
}

fn start(word: &str) -> String {
    word.chars().take(2).collect()
}

/// Returns where the words stand in a text as whole words, in any form, outside quotation marks.
fn mixed<'a>(text: &str, phrases: &Phrases<'a>, language: Language) -> Vec<Mixed<'a>> {
    let mut found = Vec::new();
    let mut quoted = marked(text).into_iter().map(|it| it.outer).peekable();
    let mut from = 0;
    for word in words(text) {
        while quoted.next_if(|it| it.end <= word.at).is_some() {}
        if word.at < from || quoted.peek().is_some_and(|it| it.start <= word.at) {
            continue;
        }
        let mut same = phrases.get(&start(&word.text.to_lowercase())).into_iter().flatten();
        let hit = same.find_map(|it| Some((end(&text[word.at..], it, language)?, it.term)));
        if let Some((length, term)) = hit {
            from = word.at + length;
            let part = word.at..from;
            found.extend(term.map(|term| Mixed { part, term }));
        }
    }
    found
}

/// Returns how many bytes a phrase takes at the start of a text, where it stands there.
fn end(text: &str, phrase: &Phrase<'_>, language: Language) -> Option<usize> {
    let mut own = words(text);
    let mut end = 0;
    for (at, (before, wanted)) in phrase.words.iter().enumerate() {
        let word = own.next()?;
        let small = word.text.to_lowercase();
        let is_word = small == *wanted || !phrase.exact && is_form(&small, wanted, language);
        let follows = at == 0 || word.before.trim() == before && !word.before.is_empty();
        if !is_word || !follows {
            return None;
        }
        end = word.at + word.text.len();
    }
    Some(end)
}

/// A word of a text, where it stands, and what is between it and the word before.
struct Word<'t> {
    at: usize,
    text: &'t str,
    before: &'t str,
}

/// Returns the words of a text; `ikke-vestlig` is one.
fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let belongs = |it: char| it.is_alphanumeric() || it == '-';
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(belongs)?;
        let length = text[start..].find(|it| !belongs(it)).unwrap_or(text.len() - start);
        let before = &text[at..start];
        at = start + length;
        Some(Word {
            at: start,
            text: &text[start..at],
            before,
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    const START: &str = "//- policy/policy.yaml\ntitle: T\nauthority: A\nlanguage: da\ncoverage: []\nglossary:\n\
                         - {term: borgere med anden etnisk baggrund, instead-of: [borgere med ikke-vestlig baggrund, ikke-vestlig baggrund, etnisk baggrund, indvandrere]}\n\
                         - {term: aktør, instead-of: [interessent]}\n\
                         //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n";

    #[test]
    fn it_points_at_each_place_and_the_longest_word() {
        points_at(
            "mixed-terms",
            &format!(
                "{START}## Om ⟦indvandrere⟧\n\n⟦Indvandrere⟧ er ⟦borgere\nmed ikke-vestlig baggrund⟧, og hver ⟦interessent⟧ \
                 har [en ⟦etnisk baggrund⟧](https://x.dk).\n\n| Ord |\n| --- |\n| ⟦interessent⟧ |\n"
            ),
        );
    }

    #[test]
    fn every_form_of_a_word_is_found() {
        points_at(
            "mixed-terms",
            &format!(
                "{START}⟦Indvandreren⟧, ⟦indvandrernes⟧ børn, hver ⟦interessents⟧ ord, ⟦interessenterne⟧ og ⟦borgerne med ikke-vestlige \
                 baggrunde⟧ eller ⟦etniske baggrunde⟧.\n"
            ),
        );
    }

    #[test]
    fn terms_parts_of_words_and_what_others_said_are_left_alone() {
        points_at(
            "mixed-terms",
            &format!(
                "{START}Borgerne med andre etniske baggrunde, aktørerne, indvandring og interessentanalyser er ikke-indvandrere.\n\n\
                 > Vi er indvandrere.\n\nOrdet »indvandrerne« siger de selv. `interessent-id`\n"
            ),
        );
    }

    #[test]
    fn a_term_that_differs_by_its_form_alone_is_told_by_its_letters() {
        points_at(
            "mixed-terms",
            "//- policy/policy.yaml\ntitle: T\nauthority: A\nlanguage: da\ncoverage: []\n\
             glossary: [{term: borgere, instead-of: [borger]}]\n\
             //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nEn ⟦borger⟧, borgere og borgerne.\n",
        );
    }
}
