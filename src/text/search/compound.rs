//! Whether a word is made of one that is asked for and others that the project uses by themselves: `sprogundervisning`.

use super::forms::Forms;
use super::query::Term;
use crate::language::Language;
use crate::text::letters::plain;
use rustc_hash::FxHashSet;

/// The fewest letters of a part.
const SHORTEST: usize = 3;
/// From how many letters on a word is in another by no chance, and how many the rest must have.
const LONG: usize = 5;
const REST: usize = 4;
/// Short words that compounds are made with.
const SHORT: &[&str] = &["by", "it", "tv", "eu", "oe"];
/// Words that begin others without being a part of their meaning.
const PREFIXES: &[&str] = &[
    "alt", "alle", "andet", "bag", "bort", "del", "den", "der", "det", "efter", "for", "foran", "fore", "fra", "frem",
    "gen", "hen", "her", "hver", "ikke", "imod", "ind", "inde", "med", "mellem", "mis", "mod", "ned", "nok", "nu",
    "om", "op", "over", "paa", "sam", "sammen", "selv", "som", "til", "tilbage", "ude", "uden", "under", "ved", "vel",
];
/// Endings that are words too.
const ENDINGS: &[&str] = &[
    "agtig", "bar", "dom", "else", "ende", "ens", "fuld", "hed", "heden", "heder", "ing", "ingen", "isk", "lig",
    "lige", "ling", "ning", "ninger", "saa", "sel", "ser", "som", "somme", "ten", "tes",
];
/// What stands between two parts.
const LINKS: [&str; 3] = ["", "s", "e"];
/// What a word may lose before another: the endings of its forms.
const LOST: [&str; 10] = ["ernes", "erne", "ers", "er", "ene", "ens", "en", "et", "e", "r"];

/// The words that a project uses by themselves, by what their forms have in common.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    known: FxHashSet<String>,
}

impl Vocabulary {
    pub(super) fn of<'a>(words: impl IntoIterator<Item = &'a str>, forms: &Forms) -> Self {
        let is_long = |it: &String| it.len() >= SHORTEST;
        let keys = words.into_iter().map(plain).filter(is_long).map(|it| forms.key(&it));
        Self { known: keys.collect() }
    }

    /// Tells whether a word has a term as a part, and all else in it is words that are known.
    pub(super) fn has_part(&self, word: &str, term: &Term, forms: &Forms) -> bool {
        if forms.language != Language::Danish {
            return false;
        }
        let lefts = lefts(term, forms);
        let roots = term.roots.iter().filter(|it| it.len() > 1);
        let mut places = roots.flat_map(|it| word.match_indices(it.as_str())).map(|it| it.0);
        places.any(|at| {
            let (before, after) = word.split_at(at);
            if !before.is_empty() && !self.begins(before, term, forms) {
                return false;
            }
            let is_last = !before.is_empty() && term.way(after, forms).is_some();
            is_last || lefts.iter().any(|it| self.goes_on(after, it, term, forms))
        })
    }

    /// Tells whether a part of a word goes on after a form of the term with other words.
    fn goes_on(&self, word: &str, form: &str, term: &Term, forms: &Forms) -> bool {
        let Some(rest) = word.strip_prefix(form) else {
            return false;
        };
        LINKS.iter().any(|link| {
            let rest = rest.strip_prefix(link).unwrap_or_default();
            self.ends(rest, forms) || self.is_by_no_chance(rest, term) && !ENDINGS.contains(&rest)
        })
    }

    /// Tells whether a word may be all that stands before the term.
    fn begins(&self, part: &str, term: &Term, forms: &Forms) -> bool {
        if PREFIXES.contains(&part) {
            return false;
        }
        SHORT.contains(&part) || self.is_known_before(part, forms) || self.is_by_no_chance(part, term)
    }

    fn is_known_before(&self, part: &str, forms: &Forms) -> bool {
        let is_word = |it: &str| it.len() >= SHORTEST && self.knows(it, forms);
        is_word(part) || part.strip_suffix(['s', 'e']).is_some_and(is_word)
    }

    /// Tells whether a word may be all that stands after the term: one, or two in one.
    fn ends(&self, part: &str, forms: &Forms) -> bool {
        if part.len() < SHORTEST || ENDINGS.contains(&part) {
            return false;
        }
        let is_two = |at: usize| {
            part.is_char_boundary(at)
                && self.is_known_before(&part[..at], forms)
                && !ENDINGS.contains(&&part[at..])
                && self.knows(&part[at..], forms)
        };
        self.knows(part, forms) || (REST..=part.len().saturating_sub(REST)).any(is_two)
    }

    fn knows(&self, word: &str, forms: &Forms) -> bool {
        self.known.contains(&forms.key(word))
    }

    /// Tells whether a term is so long, and used by itself, that it is in another word by no chance.
    fn is_by_no_chance(&self, rest: &str, term: &Term) -> bool {
        term.word.len() >= LONG && rest.len() >= REST && self.known.contains(&term.key)
    }
}

/// Returns the forms in which a term stands before another word.
fn lefts(term: &Term, forms: &Forms) -> Vec<String> {
    let mut lefts: Vec<String> = vec![term.word.clone()];
    let shorter = LOST.iter().filter_map(|it| term.word.strip_suffix(it));
    lefts.extend(shorter.filter(|it| it.len() >= SHORTEST).map(str::to_owned));
    lefts.extend(forms.listed(&term.key).map(str::to_owned));
    lefts
}
