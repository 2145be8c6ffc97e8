//! LIX, the Nordic measure of how hard a text is to read.
//!
//! LIX is the words of an average sentence plus the share of long words in per cent (C. H. Björnsson, »Läsbarhet«,
//! 1968). A word is long with seven letters or more. Björnsson ends a sentence at a period, a colon or before a capital
//! first letter. Here a stop, or the end of the paragraph, ends a sentence, and what follows decides where a stop may
//! mean two things: a small letter never begins a sentence, and after a colon, a number's stop or an abbreviation that
//! may stand last, only a capital does. So »Tre ting: løn, bolig og skole« is one sentence, and »Hun svarede: Vi kommer
//! igen« is two.
//!
//! The colon weighs little in a text that is mostly stops. On the Danish Universal Dependencies treebank (DDT), whose
//! sentences were set by hand, LIX is 40.0 (test) and 40.3 (dev). This rule gives 39.2 and 39.9 with a sentence a
//! paragraph, 40.3 and 41.1 with all in one. A colon that never ends a sentence gives up to 41.8 there, since headlines
//! without a stop are run together too.

use super::abbreviation::{self, Abbreviation};
use std::ops::Range;

/// The fewest words of which the figure says much.
const FIRM: usize = 100;
/// The fewest letters of a long word.
const LONG: usize = 7;

/// What the figure is computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lix {
    /// The words.
    pub words: usize,
    /// The sentences.
    pub sentences: usize,
    /// The words of seven letters or more.
    pub long: usize,
}

impl Lix {
    /// Returns the figure; nothing for a text without words.
    #[expect(
        clippy::cast_precision_loss,
        reason = "a file has at most 5 MiB, so no count is near 2^52"
    )]
    pub fn value(&self) -> Option<f64> {
        let (words, sentences) = (self.words as f64, self.sentences as f64);
        (self.words > 0).then(|| words / sentences + 100.0 * self.long as f64 / words)
    }

    /// Returns the figure as people say it: a whole number.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is no less than 1 and no more than the words and a hundred"
    )]
    pub fn rounded(&self) -> Option<usize> {
        self.value().map(|it| it.round() as usize)
    }

    /// Tells whether the text is long enough for the figure to mean much.
    pub fn is_firm(&self) -> bool {
        self.words >= FIRM
    }

    /// Returns the key of the Danish scale's word for the figure; nothing for a text without words.
    pub fn level(&self) -> Option<&'static str> {
        Some(match self.rounded()? {
            ..=24 => "lix-very-easy",
            25..=34 => "lix-easy",
            35..=44 => "lix-medium",
            45..=54 => "lix-hard",
            _ => "lix-very-hard",
        })
    }
}

impl std::iter::Sum for Lix {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, it| Self {
            words: sum.words + it.words,
            sentences: sum.sentences + it.sentences,
            long: sum.long + it.long,
        })
    }
}

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sentence {
    /// Where it stands in its paragraph.
    pub range: Range<usize>,
    /// How many words it has.
    pub words: usize,
    /// How many of them are long.
    pub long: usize,
}

/// Returns what the figure of a text is computed from, given its paragraphs as plain running text.
pub fn lix<'a>(paragraphs: impl IntoIterator<Item = &'a str>) -> Lix {
    let sentences = paragraphs.into_iter().flat_map(sentences);
    sentences
        .map(|it| Lix {
            words: it.words,
            sentences: 1,
            long: it.long,
        })
        .sum()
}

/// How a sentence may have ended, until the next word decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stop {
    /// It did if a capital letter follows.
    BeforeCapital,
    /// It did unless a small letter follows.
    Plain,
}

/// Returns the sentences of a paragraph of plain running text.
///
/// What stands between spaces, a slash or long dashes, and has a letter or a figure, is a word: `bolig- og
/// nærmiljø-indsats` are three. Only letters make a word long, so a number never is. Addresses are no words.
pub fn sentences(paragraph: &str) -> Vec<Sentence> {
    let (mut done, mut current, mut stop) = (Vec::new(), Sentence::default(), None);
    // Whether all words so far are numbers: then a stop after them numbers the sentence.
    let mut numbered = true;
    for token in paragraph.split_whitespace() {
        let start = token.as_ptr() as usize - paragraph.as_ptr() as usize;
        let is_address = is_address(token);
        let first = token.chars().find(|it| it.is_alphanumeric()).filter(|_| !is_address);
        if let (Some(first), Some(pending)) = (first, stop) {
            if ends(pending, first) {
                done.push(std::mem::take(&mut current));
                numbered = true;
            }
            stop = None;
        }
        if current.words == 0 {
            current.range.start = start;
        }
        current.range.end = start + token.len();
        if !is_address {
            for word in token.split(['/', '–', '—', '…']) {
                if word.contains(char::is_alphanumeric) {
                    let letters = word.chars().filter(|it| it.is_alphabetic()).count();
                    current.words += 1;
                    current.long += usize::from(letters >= LONG);
                    numbered &= letters == 0;
                }
            }
        }
        if current.words > 0 {
            stop = stop.max(stop_of(token, numbered));
        }
    }
    if current.words > 0 {
        done.push(current);
    }
    done
}

fn ends(stop: Stop, next: char) -> bool {
    match stop {
        Stop::BeforeCapital => next.is_uppercase(),
        Stop::Plain => !next.is_lowercase(),
    }
}

/// Returns how a sentence may end with what stands between two spaces.
fn stop_of(token: &str, numbered: bool) -> Option<Stop> {
    // A closing quotation mark or bracket may stand after the stop, an opening one before the word.
    let is_frame = |it: char| !it.is_alphanumeric() && !matches!(it, '.' | '!' | '?' | '…' | ':' | ',' | ';');
    let framed = token.trim_end_matches(is_frame);
    match framed.chars().next_back()? {
        '!' | '?' | '…' => Some(Stop::Plain),
        ':' => Some(Stop::BeforeCapital),
        '.' => {
            let word = framed.trim_end_matches('.').trim_matches(is_frame);
            let is_number = word.contains(|it: char| it.is_ascii_digit()) && !word.contains(char::is_alphabetic);
            match abbreviation::of(word) {
                _ if is_number && numbered => None,
                _ if is_number => Some(Stop::BeforeCapital),
                Some(Abbreviation::Leads) => None,
                Some(Abbreviation::MayEnd) => Some(Stop::BeforeCapital),
                None => Some(Stop::Plain),
            }
        }
        _ => None,
    }
}

/// Tells whether something is an address on the web or of a mailbox.
fn is_address(token: &str) -> bool {
    let bare = token.trim_start_matches(|it: char| !it.is_alphanumeric());
    let is_mailbox = |(name, host): (&str, &str)| {
        name.ends_with(char::is_alphanumeric) && host.starts_with(char::is_alphanumeric) && host.contains('.')
    };
    token.contains("://") || bare.starts_with("www.") || token.split_once('@').is_some_and(is_mailbox)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the sentences of a paragraph, as they are written.
    fn split(paragraph: &str) -> Vec<&str> {
        sentences(paragraph)
            .into_iter()
            .map(|it| &paragraph[it.range])
            .collect()
    }

    fn counts(words: usize, sentences: usize, long: usize) -> Lix {
        Lix { words, sentences, long }
    }

    #[test]
    fn a_text_is_computed_as_by_hand() {
        // Vi(1) spørger(2, 7 letters) først(3). | Det(4) første(5, 6) møde(6) skal(7) ikke(8) handle(9, 6) om(10)
        // en(11) bekymring(12, 9). | 12 words, 2 sentences, 2 long: 12/2 + 100·2/12 = 6 + 16.67 = 22.67.
        let text = lix(["Vi spørger først. Det første møde skal ikke handle om en bekymring."]);
        assert_eq!(text, counts(12, 2, 2));
        assert!((text.value().unwrap() - 22.666_666).abs() < 1e-5);
        assert_eq!((text.rounded(), text.level()), (Some(23), Some("lix-very-easy")));
    }

    #[test]
    fn a_hard_text_is_computed_as_by_hand() {
        // Kommunalbestyrelsen(1, long) har(2) vedtaget(3, 8) integrationspolitikkens(4, long) overordnede(5, long)
        // målsætninger(6, long) vedrørende(7, long) beskæftigelse(8, long) og(9) uddannelse(10, long) | 8 long:
        // 10/1 + 100·8/10 = 90.
        let text = lix([
            "Kommunalbestyrelsen har vedtaget integrationspolitikkens overordnede målsætninger vedrørende \
             beskæftigelse og uddannelse",
        ]);
        assert_eq!(text, counts(10, 1, 8));
        assert_eq!((text.value(), text.level()), (Some(90.0), Some("lix-very-hard")));
    }

    #[test]
    fn paragraphs_add_up_and_each_ends_a_sentence() {
        // Tre(1) ting(2): | løn(3) | bolig(4): 4 words, 3 sentences, none long: 4/3.
        let text = lix(["Tre ting:", "løn", "bolig", "", "– …"]);
        assert_eq!(text, counts(4, 3, 0));
        assert_eq!(
            [lix(["Tre ting:"]), lix(["løn", "bolig"])].into_iter().sum::<Lix>(),
            text
        );
        assert_eq!((lix([]).value(), lix(["…"]).level()), (None, None));
    }

    #[test]
    fn seven_letters_make_a_word_long_whatever_stands_around_them() {
        let long = |word: &str| lix([word]).long;
        // 6 and 7 letters; Danish letters; letters that are stored in two parts; signs and figures that are no letters.
        assert_eq!(["sekser", "syveren", "blåbær", "ældreråd"].map(long), [0, 1, 0, 1]);
        assert_eq!(
            ["bla\u{30a}bær", "»hus(et)«,", "20-årige", "12345678"].map(long),
            [0, 0, 0, 0]
        );
        assert_eq!(
            ["særligt,", "(»særligt«)", "dag-til-dag", "ΠΟΛΙΤΙΚΗ"].map(long),
            [1, 1, 1, 1]
        );
    }

    #[test]
    fn hyphens_join_words_slashes_and_long_dashes_part_them_and_addresses_are_none() {
        let words = |text: &str| lix([text]).words;
        assert_eq!(words("bolig- og nærmiljø-indsats"), 3);
        assert_eq!(words("borger/kommune 2018–2029 – og – »ord«"), 6);
        assert_eq!(words("Se https://www.dst.dk/da, <www.km.dk> og skriv@eksempel.dk."), 2);
        assert_eq!(words("EU’s 5.678 kr. koster 3,5 %"), 5);
    }

    #[test]
    fn a_stop_ends_a_sentence_unless_a_small_letter_follows() {
        assert_eq!(
            split("Kom! »Hvem?« spurgte hun. (Ingen.) 12 gik … Én blev."),
            ["Kom!", "»Hvem?« spurgte hun.", "(Ingen.)", "12 gik …", "Én blev."]
        );
        // A citation leaves a space before the stop.
        assert_eq!(split("Her er det  . Der er det  ."), ["Her er det  .", "Der er det  ."]);
        assert_eq!(
            split("Alt er sagt. https://x.dk Nu."),
            ["Alt er sagt. https://x.dk", "Nu."]
        );
    }

    #[test]
    fn a_colon_ends_a_sentence_only_before_a_capital_letter() {
        assert_eq!(split("Tre ting: løn, 3 stole: og skole.").len(), 1);
        assert_eq!(
            split("En sagde: »Vi kommer.« Ja."),
            ["En sagde:", "»Vi kommer.«", "Ja."]
        );
    }

    #[test]
    fn stops_of_numbers_end_a_sentence_only_before_a_capital_letter_and_never_number_one() {
        assert_eq!(split("Den 17. maj kl. 17.30 kom 5.678 fra 7. klasse.").len(), 1);
        assert_eq!(split("Den er fra 2003. Siden er der sket meget.").len(), 2);
        assert_eq!(split("1. Vi vil. 2. Vi kan."), ["1. Vi vil.", "2. Vi kan."]);
    }

    #[test]
    fn stops_of_abbreviations_end_no_sentence_but_those_that_may_stand_last() {
        assert_eq!(
            split("Jf. stk. 2, nr. 3, og pkt. 4, f.eks. Ballerup, bl.a. Måløv, dvs. Skovlunde og ca. 5 km.").len(),
            1
        );
        assert_eq!(split("Bøger, spil mv. Alle kan låne.").len(), 2);
        assert_eq!(split("Bøger, spil m.v. kan lånes for 5 kr. stykket.").len(), 1);
        assert_eq!(split("P.E. Hansen og A. B. Jensen, e.g. Mr. Smith.").len(), 1);
        assert_eq!(split("Det kan I. Det tror de på. Se borger.dk. Der står det.").len(), 4);
    }

    #[test]
    fn the_scale_has_its_bounds_where_the_danish_one_has_them() {
        // One sentence of n words, none long, has LIX n.
        let level = |words: usize| counts(words, 1, 0).level().unwrap();
        assert_eq!([24, 25, 34].map(level), ["lix-very-easy", "lix-easy", "lix-easy"]);
        assert_eq!(
            [35, 44, 45, 54].map(level),
            ["lix-medium", "lix-medium", "lix-hard", "lix-hard"]
        );
        assert_eq!(level(55), "lix-very-hard");
        assert!(!counts(99, 9, 9).is_firm() && counts(100, 9, 9).is_firm());
    }

    #[test]
    fn a_long_text_without_words_or_ends_takes_no_time() {
        assert_eq!(sentences(&". » : ".repeat(500_000)), []);
        assert_eq!(lix([&*"a. ".repeat(500_000)]), counts(500_000, 1, 0));
    }
}
