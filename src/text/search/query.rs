//! What somebody looks for: words, of which all must be there, and words in a row.

use super::forms::Forms;
use super::tokens::tokens;
use crate::language::Language;
use crate::text::inflection::is_form;
use crate::text::letters::plain;

/// From how many letters on what a word begins with is looked for inside of others.
const ROOT: usize = 2;

/// Why a word of a text is taken for one that was asked for; the better, the less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// It is the word, however its letters are spelt.
    Same,
    /// It is another form of it.
    Form,
    /// It is a compound of which the word, or a form of it, is a part.
    Part,
}

impl Way {
    /// Returns its word in JSON, and the end of its keys in the catalogue.
    pub fn word(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Form => "form",
            Self::Part => "part",
        }
    }
}

/// A word that is asked for, in the plainest spelling.
#[derive(Debug)]
pub(super) struct Term {
    /// As it was typed.
    pub(super) typed: String,
    pub(super) word: String,
    /// Whether only the word itself is meant.
    pub(super) is_exact: bool,
    /// By what its forms are known.
    pub(super) key: String,
    /// What every form of it begins with, one of these.
    pub(super) roots: Vec<String>,
}

impl Term {
    fn of(typed: &str, is_exact: bool, forms: &Forms) -> Self {
        let word = plain(typed);
        let key = forms.key(&word);
        let mut roots: Vec<String> = forms.listed(&key).map(str::to_owned).collect();
        if roots.is_empty() {
            let common = word.bytes().zip(key.bytes()).take_while(|it| it.0 == it.1).count();
            roots.push(word[..common.max(ROOT.min(word.len()))].to_owned());
        }
        // What begins with a longer one begins with the shorter one too.
        roots.sort();
        roots.dedup_by(|longer, shorter| longer.starts_with(shorter.as_str()));
        Self {
            typed: typed.to_owned(),
            word,
            is_exact,
            key,
            roots,
        }
    }

    /// Returns how a word of a text is one of the term's forms.
    pub(super) fn way(&self, word: &str, forms: &Forms) -> Option<Way> {
        if word == self.word {
            return Some(Way::Same);
        }
        let begins = || self.roots.iter().any(|it| word.starts_with(it.as_str()));
        if self.is_exact || !begins() {
            return None;
        }
        // The list says what all forms are; the stemmer leaves short words as they are.
        let is_regular = !forms.is_listed(&self.word) && !forms.is_listed(word);
        let is_own = forms.key(word) == self.key || is_regular && is_form(word, &self.word, forms.language);
        is_own.then_some(Way::Form)
    }

    /// Tells whether the term may be a part of a word.
    pub(super) fn may_be_in(&self, word: &str) -> bool {
        !self.is_exact
            && self
                .roots
                .iter()
                .any(|it| word.len() > it.len() + 1 && word.contains(it.as_str()))
    }
}

/// What somebody looks for.
#[derive(Debug)]
pub struct Query {
    pub(super) forms: Forms,
    pub(super) terms: Vec<Term>,
    /// Of each part the number of its terms: more than one are words in a row.
    pub(super) parts: Vec<usize>,
}

impl Query {
    /// Reads what was typed: each text is a word, or several that stand in a row; of a text that stands in quotation marks, or holds
    /// spaces as it only can where somebody put it in quotation marks, nothing but these words is meant.
    pub fn of<'a>(typed: impl IntoIterator<Item = &'a str>, language: Language) -> Self {
        let forms = Forms::of(language);
        let (mut terms, mut parts) = (Vec::new(), Vec::new());
        for text in typed {
            let words: Vec<&str> = tokens(text).map(|it| &text[it]).collect();
            let is_exact = text.trim().contains(char::is_whitespace) || text.starts_with(['"', '»', '“', '”', '«']);
            if !words.is_empty() {
                parts.push(words.len());
            }
            terms.extend(words.into_iter().map(|it| Term::of(it, is_exact, &forms)));
        }
        Self { forms, terms, parts }
    }

    /// Tells whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Tells whether a word may be a compound, so that it must be known which words are used by themselves.
    pub(super) fn needs_vocabulary(&self, words: &[&str]) -> bool {
        let is_compound = |word: &str, term: &Term| term.way(word, &self.forms).is_none() && term.may_be_in(word);
        let needs = |word: &str| self.terms.iter().any(|it| is_compound(word, it));
        words.iter().any(|it| needs(&plain(it)))
    }

    /// Returns the words that are asked for, as they were typed.
    pub fn typed(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().map(|it| it.typed.as_str())
    }
}
