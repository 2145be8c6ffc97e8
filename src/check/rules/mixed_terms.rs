//! A word that the glossary has another word for.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::record::kind::Kind;
use crate::record::manifest::Term;
use crate::syntax::markdown::outline::Form;
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

/// A word to look for, in small letters, and the term it should be; none for a term itself.
type Word<'a> = (Vec<char>, Option<&'a Term>);

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let (record, glossary) = (inspected.record, &inspected.manifest.glossary);
    if record.kind != Kind::Chapter || glossary.is_empty() {
        return;
    }
    let words = words(glossary);
    let outline = &record.outline;
    // A block quote holds somebody else's words, which are not ours to choose.
    let passages = outline.passages.iter().filter(|it| it.form != Form::Quote);
    let texts = passages.filter_map(|it| it.text.as_deref()).chain(&outline.asides);
    for text in texts {
        for (part, term) in mixed(&text.words, &words) {
            let finding = Diagnostic::new(RULE.name, record.file, text.place(part.clone()));
            report(finding.with("word", &text.words[part]).with("term", &*term.term));
        }
    }
}

/// Returns what to look for by its first word, the longest first, so that a term is not found wanting for a word within
/// it.
fn words(glossary: &[Term]) -> FxHashMap<String, Vec<Word<'_>>> {
    let small = |it: &str| -> Vec<char> {
        it.split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .to_lowercase()
            .chars()
            .collect()
    };
    let mut all: Vec<Word<'_>> = Vec::new();
    for term in glossary {
        all.push((small(&term.term), None));
        all.extend(term.instead_of.iter().map(|it| (small(it), Some(term))));
    }
    all.sort_by_key(|it| std::cmp::Reverse(it.0.len()));
    let mut words: FxHashMap<String, Vec<Word<'_>>> = FxHashMap::default();
    for word in all {
        let first = word.0.iter().take_while(|it| belongs(**it)).collect();
        words.entry(first).or_default().push(word);
    }
    words
}

/// Returns where the words stand in a text as whole words, outside quotation marks.
fn mixed<'a>(text: &str, words: &FxHashMap<String, Vec<Word<'a>>>) -> Vec<(Range<usize>, &'a Term)> {
    let mut found = Vec::new();
    let mut quoted = marked(text).into_iter().map(|it| it.outer).peekable();
    let (mut free, mut from) = (true, 0);
    for (at, character) in text.char_indices() {
        let starts = std::mem::replace(&mut free, !belongs(character)) && belongs(character);
        while quoted.next_if(|it| it.end <= at).is_some() {}
        if !starts || at < from || quoted.peek().is_some_and(|it| it.start <= at) {
            continue;
        }
        let rest = &text[at..];
        let first = rest.split(|it| !belongs(it)).next().unwrap_or_default();
        let mut same = words.get(&first.to_lowercase()).into_iter().flatten();
        let hit = same.find_map(|it| Some((length(rest, &it.0)?, it.1)));
        if let Some((length, term)) = hit {
            from = at + length;
            found.extend(term.map(|it| (at..from, it)));
        }
    }
    found
}

/// Tells whether a character is part of a word; `ikke-vestlig` is one word.
fn belongs(character: char) -> bool {
    character.is_alphanumeric() || character == '-'
}

/// Returns how many bytes a word takes at the start of a text, where it stands there as a whole.
fn length(text: &str, word: &[char]) -> Option<usize> {
    let mut rest = text;
    for wanted in word {
        let first = rest.chars().next()?;
        if *wanted == ' ' && first.is_whitespace() {
            rest = rest.trim_start();
        } else if first == *wanted || first.to_lowercase().eq(std::iter::once(*wanted)) {
            rest = &rest[first.len_utf8()..];
        } else {
            return None;
        }
    }
    (!rest.starts_with(belongs)).then_some(text.len() - rest.len())
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
    fn terms_parts_of_words_and_what_others_said_are_left_alone() {
        points_at(
            "mixed-terms",
            &format!(
                "{START}Borgere med anden etnisk baggrund og interessenter er ikke-indvandrere.\n\n> Vi er indvandrere.\n\n\
                 Ordet »indvandrere« siger de selv. `interessent-id`\n"
            ),
        );
    }
}
