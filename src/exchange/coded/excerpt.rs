//! Whether a coding's place holds the excerpt that its program wrote down, and where that stands if not.

/// From how many signs on a name is an excerpt, also where the text at its place goes on.
const TELLING: usize = 20;
/// From how many signs on a name is surely an excerpt and no title that somebody gave.
const LONG: usize = 40;
/// How many signs of white space may stand in a row.
const SPACE: usize = 1_000;

/// What an excerpt says of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// There is no excerpt, or what stands for it is a title that somebody gave.
    Nothing,
    /// It stands there.
    Here,
    /// It stands at another place, and nowhere else.
    At(usize, usize),
    /// It does not stand in the text, or several times.
    Nowhere,
}

/// A text in which excerpts are looked for.
#[derive(Debug)]
pub struct Searched<'t> {
    signs: &'t [char],
    /// How many signs may still be compared in searches, so that no file is searched without end.
    budget: &'t mut usize,
}

impl<'t> Searched<'t> {
    /// Returns a text of these code points; searches use up a budget, which those of a file share.
    pub fn new(signs: &'t [char], budget: &'t mut usize) -> Self {
        Self { signs, budget }
    }

    /// Tells whether an excerpt stands at a place.
    pub fn holds(&self, start: usize, end: usize, excerpt: &str) -> bool {
        self.signs.get(start..end).is_some_and(|it| is_excerpt(it, excerpt))
    }

    /// Judges a place by its excerpt.
    pub fn judge(&mut self, start: usize, end: usize, excerpt: &str) -> Verdict {
        let wanted = words(excerpt);
        if wanted.is_empty() {
            return Verdict::Nothing;
        }
        if self.holds(start, end, excerpt) {
            return Verdict::Here;
        }
        let is_long = wanted.len() >= LONG;
        if wanted.len() >= TELLING {
            match self.find(&wanted) {
                Found::Once(start, end) => return Verdict::At(start, end),
                Found::Often => return Verdict::Nowhere,
                Found::Never => {}
            }
        }
        if is_long { Verdict::Nowhere } else { Verdict::Nothing }
    }

    /// Finds words wherever they stand, with any white space between them.
    fn find(&mut self, wanted: &[char]) -> Found {
        let mut found = Found::Never;
        for at in 0..self.signs.len() {
            let Some(left) = self.budget.checked_sub(1) else {
                return Found::Never;
            };
            *self.budget = left;
            if self.signs[at] != wanted[0] {
                continue;
            }
            if let Some(end) = self.ends(at, wanted) {
                if found != Found::Never {
                    return Found::Often;
                }
                found = Found::Once(at, end);
            }
        }
        found
    }

    /// Returns where words end that begin at a place.
    fn ends(&mut self, mut at: usize, wanted: &[char]) -> Option<usize> {
        for sign in wanted {
            *self.budget = self.budget.checked_sub(1)?;
            if *sign == ' ' {
                at += gap(self.signs.get(at..)?)?;
            } else if self.signs.get(at) == Some(sign) {
                at += 1;
            } else {
                return None;
            }
        }
        Some(at)
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Found {
    Never,
    Once(usize, usize),
    Often,
}

/// Returns an excerpt's words with one space between any two, without the dots that say that it goes on.
fn words(excerpt: &str) -> Vec<char> {
    let excerpt = excerpt.trim();
    let whole = excerpt.strip_suffix('…').or_else(|| excerpt.strip_suffix("..."));
    let words = whole.unwrap_or(excerpt).split_whitespace();
    words.collect::<Vec<_>>().join(" ").chars().collect()
}

/// Returns how much white space a text begins with; nothing where that is none.
fn gap(text: &[char]) -> Option<usize> {
    let gap = text.iter().take(SPACE).take_while(|it| it.is_whitespace()).count();
    (gap > 0).then_some(gap)
}

/// Tells whether an excerpt is of a text: all of it, or its beginning.
fn is_excerpt(text: &[char], excerpt: &str) -> bool {
    let wanted = words(excerpt);
    let is_cut = excerpt.trim_end().ends_with(['…']) || excerpt.trim_end().ends_with("...");
    let mut at = gap(text).unwrap_or(0);
    for sign in &wanted {
        if *sign == ' ' {
            match gap(&text[at..]) {
                Some(gap) => at += gap,
                None => return false,
            }
        } else if text.get(at) == Some(sign) {
            at += 1;
        } else {
            return false;
        }
    }
    let is_whole = at + gap(&text[at..]).unwrap_or(0) == text.len();
    !wanted.is_empty() && (is_whole || is_cut || wanted.len() >= TELLING)
}
