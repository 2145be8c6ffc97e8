//! What differs between two texts, word by word, as a person would mark it with a pen.

use rustc_hash::FxHasher;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::hash::{Hash, Hasher};
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// Up to how many letters may stand alone between two changes: `og`, `at`; more are worth keeping.
const LIGHT: usize = 3;

/// Parts of two sequences that belong together: the same in both, or what one has in place of the other's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Whether both have the same here.
    pub same: bool,
    /// The part of the old sequence; may be empty where nothing is the same.
    pub old: Range<usize>,
    /// The part of the new sequence; may be empty where nothing is the same.
    pub new: Range<usize>,
}

/// A run of words with the same fate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Which text has them.
    pub presence: Presence,
    /// The words, with the spaces around them.
    pub text: String,
}

/// What became of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Both texts have them.
    Same,
    /// Only the old text has them.
    Gone,
    /// Only the new text has them.
    New,
}

/// Returns how one sequence became another, without gaps.
pub fn segments<T: Eq + Hash>(old: &[T], new: &[T]) -> Vec<Segment> {
    let segment = |it: DiffOp| {
        let same = matches!(it, DiffOp::Equal { .. });
        Segment {
            same,
            old: it.old_range(),
            new: it.new_range(),
        }
    };
    capture_diff_slices(Algorithm::Myers, old, new)
        .into_iter()
        .map(segment)
        .collect()
}

/// Returns segments of tokens in which two changes that stand close are one; `letters` says how much of the old tokens
/// at a place is to be read, where spaces and signs are nothing.
pub fn readable(segments: Vec<Segment>, letters: impl Fn(usize) -> usize) -> Vec<Segment> {
    let mut joined: Vec<Segment> = Vec::with_capacity(segments.len());
    let mut rest = segments.into_iter().peekable();
    while let Some(segment) = rest.next() {
        let next = rest.peek().filter(|_| segment.same);
        let between = joined.last().filter(|it| !it.same).zip(next);
        let joins = between.is_some_and(|(before, after)| {
            let is_whole = |it: &Segment| !it.old.is_empty() && !it.new.is_empty();
            let has_both =
                !(before.old.is_empty() && after.old.is_empty() || before.new.is_empty() && after.new.is_empty());
            let weight: usize = segment.old.clone().map(&letters).sum();
            weight == 0 && has_both || weight <= LIGHT && is_whole(before) && is_whole(after)
        });
        match joined.last_mut() {
            Some(last) if joins || !last.same && !segment.same => {
                last.old.end = segment.old.end;
                last.new.end = segment.new.end;
            }
            _ => joined.push(segment),
        }
    }
    joined
}

/// Returns the words of a text, each with the words and signs between them as tokens of their own.
///
/// Numbers, abbreviations, addresses and compounds are one word each: `1.000,50`, `f.eks`, `ballerup.dk`, `C-BEM`,
/// `integrations-`.
pub fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = if is_letter(first) {
            word_end(rest)
        } else if first.is_whitespace() {
            rest.find(|it: char| !it.is_whitespace()).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        tokens.push(&rest[..end]);
        rest = &rest[end..];
    }
    tokens
}

fn is_letter(character: char) -> bool {
    character.is_alphanumeric() || is_combining_mark(character)
}

fn word_end(text: &str) -> usize {
    let mut characters = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, character)) = characters.next() {
        if !is_letter(character) {
            let after = characters.peek().map_or(' ', |it| it.1);
            let joins = match character {
                '-' => is_letter(after) || after.is_whitespace() && !before.is_numeric(),
                '.' | '\'' | '’' => is_letter(after),
                ',' | ':' => before.is_numeric() && after.is_numeric(),
                _ => false,
            };
            if !joins {
                return at;
            }
        }
        before = character;
    }
    text.len()
}

/// Returns how many letters a token has; none where it is a space or a sign.
pub fn letters(token: &str) -> usize {
    token.chars().filter(|it| it.is_alphanumeric()).count()
}

/// Returns how one text became another, in as few pieces as can be read well.
pub fn words(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (tokens(old), tokens(new));
    let mut pieces = Vec::new();
    for segment in readable(segments(&old, &new), |at| letters(old[at])) {
        if segment.same {
            pieces.push(Piece {
                presence: Presence::Same,
                text: new[segment.new].concat(),
            });
            continue;
        }
        for (presence, text) in [
            (Presence::Gone, old[segment.old].concat()),
            (Presence::New, new[segment.new].concat()),
        ] {
            if !text.is_empty() {
                pieces.push(Piece { presence, text });
            }
        }
    }
    pieces
}

/// How many words of what is the same stand around what differs.
const AROUND: usize = 4;

/// What differs between two texts, with a few words around it.
#[derive(Debug, PartialEq, Eq)]
pub struct Excerpts {
    /// As the old text has it.
    pub before: String,
    /// As the new text has it.
    pub after: String,
}

/// Returns what differs between two texts with a few words around it, as the one has it and as the other has it.
pub fn excerpts(old: &str, new: &str) -> Excerpts {
    let pieces = words(old, new);
    let (mut before, mut after) = (String::new(), String::new());
    for (at, Piece { presence, text }) in pieces.iter().enumerate() {
        match presence {
            Presence::Same => {
                let text = around(text, at > 0, at + 1 < pieces.len());
                before.push_str(&text);
                after.push_str(&text);
            }
            Presence::Gone => before.push_str(text),
            Presence::New => after.push_str(text),
        }
    }
    Excerpts {
        before: before.trim().to_owned(),
        after: after.trim().to_owned(),
    }
}

/// Returns the ends of a text that stand beside something else.
fn around(text: &str, before: bool, after: bool) -> String {
    let tokens = tokens(text);
    let is_word = |it: &usize| letters(tokens[*it]) > 0;
    let words: Vec<usize> = (0..tokens.len()).filter(is_word).collect();
    let kept = AROUND * (usize::from(before) + usize::from(after));
    if words.len() <= kept {
        return text.to_owned();
    }
    let head = if before { words[AROUND] } else { 0 };
    let tail = if after {
        words[words.len() - AROUND]
    } else {
        tokens.len()
    };
    let (head, tail) = (tokens[..head].concat(), tokens[tail..].concat());
    let space = |it: &str| if it.is_empty() { "" } else { " " };
    format!("{}{}…{}{tail}", head.trim_end(), space(&head), space(&tail))
}

/// The words of a text without their order, by which texts can be held against each other at little cost.
#[derive(Debug, Clone, Default)]
pub struct Bag {
    words: Vec<(u64, usize)>,
    weight: usize,
}

impl Bag {
    /// Returns the words of a text.
    pub fn of(text: &str) -> Self {
        let word = |it: &&str| {
            let mut hasher = FxHasher::default();
            it.to_lowercase().hash(&mut hasher);
            (hasher.finish(), letters(it))
        };
        let mut words: Vec<(u64, usize)> = tokens(text).iter().map(word).filter(|it| it.1 > 0).collect();
        words.sort_unstable();
        let weight = words.iter().map(|it| it.1).sum();
        Self { words, weight }
    }

    /// Returns how many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Returns how alike two texts are, from 0 to 1; long words say more than short ones.
    #[expect(clippy::cast_precision_loss, reason = "no text has as many letters as that")]
    pub fn likeness(&self, other: &Self) -> f64 {
        let (mut one, mut two, mut shared) = (0, 0, 0);
        while let (Some(a), Some(b)) = (self.words.get(one), other.words.get(two)) {
            if a == b {
                shared += a.1;
            }
            one += usize::from(a <= b);
            two += usize::from(b <= a);
        }
        let all = self.weight + other.weight;
        if all == 0 {
            0.0
        } else {
            2.0 * shared as f64 / all as f64
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(old: &str, new: &str) -> String {
        let piece = |Piece { presence, text }: &Piece| match presence {
            Presence::Same => text.clone(),
            Presence::Gone => format!("[-{text}-]"),
            Presence::New => format!("{{+{text}+}}"),
        };
        words(old, new).iter().map(piece).collect()
    }

    #[test]
    fn danish_words_are_whole_words() {
        assert_eq!(
            tokens("Fx integrations- og C-BEM’s 1.000,50 kr. på ballerup.dk – f.eks. kl. 10:30, e\u{301}n."),
            [
                "Fx",
                " ",
                "integrations-",
                " ",
                "og",
                " ",
                "C-BEM’s",
                " ",
                "1.000,50",
                " ",
                "kr",
                ".",
                " ",
                "på",
                " ",
                "ballerup.dk",
                " ",
                "–",
                " ",
                "f.eks",
                ".",
                " ",
                "kl",
                ".",
                " ",
                "10:30",
                ",",
                " ",
                "e\u{301}n",
                "."
            ]
        );
        assert_eq!(tokens("2018- 5"), ["2018", "-", " ", "5"]);
        assert_eq!(tokens(""), Vec::<&str>::new());
    }

    fn differing(before: &str, after: &str) -> Excerpts {
        Excerpts {
            before: before.to_owned(),
            after: after.to_owned(),
        }
    }

    #[test]
    fn an_excerpt_has_what_differs_and_a_few_words_around_it() {
        let old =
            "Vi har ventet i mange år på det, siger de, og vi venter tre uger på en tolk hver eneste gang, også nu.";
        let new = old.replace("tre", "fire");
        assert_eq!(
            excerpts(old, &new),
            differing(
                "… de, og vi venter tre uger på en tolk …",
                "… de, og vi venter fire uger på en tolk …"
            )
        );
        assert_eq!(excerpts("Ja.", ""), differing("Ja.", ""));
        assert_eq!(excerpts("Vi går.", "Vi går nu."), differing("Vi går.", "Vi går nu."));
    }

    #[test]
    fn a_word_is_marked_whole_and_its_neighbours_are_not() {
        assert_eq!(
            marked(
                "Vi vil skaffe tolk til alle borgere.",
                "Vi vil sikre tolk til alle nye borgere."
            ),
            "Vi vil [-skaffe-]{+sikre+} tolk til alle {+nye +}borgere."
        );
        assert_eq!(marked("børnene", "børnenes"), "[-børnene-]{+børnenes+}");
        assert_eq!(marked("ens", "ens"), "ens");
        assert_eq!(marked("", "ny"), "{+ny+}");
    }

    #[test]
    fn changes_that_stand_close_are_one() {
        assert_eq!(
            marked(
                "Det skal gå hurtigt og nemt at få hjælp.",
                "Det skal være trygt og let at få hjælp."
            ),
            "Det skal [-gå hurtigt og nemt-]{+være trygt og let+} at få hjælp."
        );
        assert_eq!(
            marked("Unge får en mentor.", "Unge, der ønsker det, får en frivillig mentor."),
            "Unge{+, der ønsker det,+} får en {+frivillig +}mentor."
        );
    }

    #[test]
    fn likeness_minds_words_and_not_their_order() {
        let like = |one: &str, two: &str| Bag::of(one).likeness(&Bag::of(two));
        assert!((like("Tolk til alle", "alle til tolk") - 1.0).abs() < 1e-9);
        assert!(
            like(
                "Vi vil skaffe tolk til alle borgere",
                "Vi vil sikre tolk til alle nye borgere"
            ) > 0.6
        );
        assert!(like("Vi vil skaffe tolk", "Vi vil bygge boliger") < 0.5);
        assert!(like("", "") < 1e-9 && like("—", "a") < 1e-9);
        assert_eq!((Bag::of("a b, c").len(), Bag::of("–").len()), (3, 0));
    }

    #[test]
    fn what_has_nothing_in_common_is_not_held_against_each_other_word_by_word() {
        thread_local! {
            static COMPARED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
        }
        struct Word(usize);
        impl Hash for Word {
            fn hash<H: Hasher>(&self, hasher: &mut H) {
                self.0.hash(hasher);
            }
        }
        impl Eq for Word {}
        impl PartialEq for Word {
            fn eq(&self, other: &Self) -> bool {
                COMPARED.set(COMPARED.get() + 1);
                self.0 == other.0
            }
        }
        let compared = |size: usize| {
            COMPARED.set(0);
            let old: Vec<Word> = (0..size).map(Word).collect();
            let new: Vec<Word> = (size..2 * size).map(Word).collect();
            assert!(segments(&old, &new).iter().all(|it| !it.same));
            COMPARED.get()
        };
        assert!(compared(20_000) < 20_000 * 20, "{}", compared(20_000));
    }
}
