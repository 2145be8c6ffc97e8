//! Quotations in a chapter, held against the words that they are said to be.

mod compare;
mod finding;
mod judge;
mod normal;
mod omission;
mod parts;
pub mod runs;

pub use finding::quotations;
pub use judge::Judge;
pub use omission::Omission;

use crate::record::Record;
use crate::source::Span;
use crate::syntax::citation::Citation;
use crate::syntax::markdown::outline::Text;
use crate::text::quotation_marks::{is_mark, is_single};
use judge::Candidate;
use std::ops::Range;

/// Words that are said to be somebody's.
#[derive(Debug, Clone)]
pub struct Quotation<'a> {
    /// The words, without the marks around them, as they stand in the chapter.
    words: &'a str,
    /// Where they stand.
    pub span: Span,
    /// How they hang together with what is cited.
    tie: Tie,
    /// What is cited for them.
    own: Vec<&'a Citation>,
    /// What else is cited in the block.
    others: Vec<&'a Citation>,
    text: &'a Text,
    start: usize,
    /// Where a last line begins that says whose words they are.
    attribution: Option<usize>,
}

/// How a quotation hangs together with what is cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tie {
    /// The citation follows the words: `»…« [@a]`.
    After,
    /// It leads up to them, or stands in the block after them.
    Before,
    /// It stands somewhere in the block.
    Block,
    /// It stands in the block before a block quote, and need not belong to it.
    Weak,
    /// A block quote cites nothing, and neither does what stands around it.
    Nothing,
}

/// What comparing a quotation with its source gave.
#[derive(Debug, Clone)]
pub enum Verdict<'a> {
    /// It stands word for word in a note.
    Faithful(Faithful<'a>),
    /// It does not.
    Unfaithful(Unfaithful<'a>),
    /// Nothing is cited for it.
    Uncited,
    /// It can't be compared: a source's words are not checked, and what does not exist is another rule's matter.
    Unchecked,
}

/// A quotation that is its source's words.
#[derive(Debug, Clone)]
pub struct Faithful<'a> {
    /// The note.
    pub record: &'a Record,
    /// What is wrong with what it leaves out.
    pub omission: Option<Omission>,
}

/// A quotation that is not its source's words.
#[derive(Debug, Clone)]
pub struct Unfaithful<'a> {
    /// The note; where several are cited the first of those that may be quoted.
    pub record: &'a Record,
    /// In which way.
    pub why: Why,
    /// What it was held against word for word.
    candidates: Vec<Candidate<'a>>,
}

/// In which way a quotation is not its source's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The words differ.
    Words,
    /// The passage is the interviewer's summary, and nobody's own words.
    Summary,
    /// The note has no block quote.
    NoQuote,
    /// The note's text was deleted.
    Erased,
}

impl<'a> Quotation<'a> {
    /// Returns the quotation that a part of a text is; nothing where it has no words.
    fn new(
        text: &'a Text,
        range: Range<usize>,
        tie: Tie,
        own: Vec<&'a Citation>,
        others: Vec<&'a Citation>,
    ) -> Option<Self> {
        let whole = &text.words[range.clone()];
        let words = whole.trim_matches(|it: char| it.is_whitespace() || is_mark(it) || is_single(it));
        if !words.contains(char::is_alphanumeric) {
            return None;
        }
        let start = range.start + (words.as_ptr() as usize - whole.as_ptr() as usize);
        let inside = start..start + words.len();
        Some(Self {
            words,
            span: text.place(inside.clone()),
            tie,
            own,
            others,
            text,
            start,
            attribution: finding::attribution(text, &inside).map(|it| it - start),
        })
    }

    /// Tells whether something is cited for these words, and not only in their block.
    pub fn has_own(&self) -> bool {
        !self.own.is_empty()
    }

    /// Tells whether words that are not their source's are cited from notes which may not be quoted whatever they are.
    pub fn is_forbidden(&self, found: &Unfaithful<'_>) -> bool {
        self.has_own() && !found.record.note().is_some_and(judge::may_quote)
    }

    /// Returns the words as they stand, and without a last line that says whose they are.
    fn versions(&self) -> impl Iterator<Item = &'a str> {
        let words = self.words;
        std::iter::once(words).chain(self.attribution.map(|it| &words[..it]))
    }

    fn place(&self, part: Range<usize>) -> Span {
        self.text.place(self.start + part.start..self.start + part.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::tests::draft;
    use crate::record::kind::Kind;

    fn verdicts(body: &str) -> Vec<String> {
        let project = draft(body);
        let chapter = &project.records(Kind::Chapter)[0];
        let mut judge = Judge::of(&project);
        let mut verdicts = Vec::new();
        for quotation in quotations(chapter) {
            verdicts.push(match judge.judge(&quotation) {
                Verdict::Faithful(..) => "faithful".to_owned(),
                Verdict::Unchecked => "unchecked".to_owned(),
                Verdict::Uncited => "uncited".to_owned(),
                Verdict::Unfaithful(it) => format!("{:?}", it.why),
            });
        }
        verdicts
    }

    #[test]
    fn the_words_decide_and_not_their_layout_or_marks() {
        assert_eq!(
            verdicts("> Vi venter tre uger\n> på en  tolk. [@a#tolk]\n"),
            ["faithful"]
        );
        assert_eq!(verdicts("> »Hver gang, siger ”de”.« [@a#tolk]\n"), ["faithful"]);
        let decomposed = "> Vi venter tre uger på en tolk. [@a#tolk]\n".replace('å', "a\u{30a}");
        assert_eq!(verdicts(&decomposed), ["faithful"]);
        assert_eq!(verdicts("> Vi venter to uger på en tolk. [@a#tolk]\n"), ["Words"]);
        assert_eq!(verdicts("> Vi venter tre uger på en tolke [@a#tolk]\n"), ["Words"]);
    }

    #[test]
    fn quotations_stand_in_tables_footnotes_and_several_paragraphs_too() {
        assert_eq!(
            verdicts("| A |\n| --- |\n| »Vi venter to uger« [@a#tolk] |\n"),
            ["Words"]
        );
        assert_eq!(
            verdicts("Se her.[^1]\n\n[^1]: »Vi venter to uger« [@a#tolk]\n"),
            ["Words"]
        );
        assert_eq!(
            verdicts("> Vi venter tre uger på en tolk.\n>\n> Hver [gang](https://x.dk), siger de. [@a#tolk]\n"),
            ["faithful"]
        );
    }

    #[test]
    fn what_is_left_out_is_shown_and_keeps_the_order() {
        assert_eq!(verdicts("> Vi venter […] på en tolk. [@a#tolk]\n"), ["faithful"]);
        assert_eq!(verdicts("> Vi venter [...] hver gang [@a#tolk]\n"), ["faithful"]);
        assert_eq!(verdicts("> Hver gang […] vi venter. [@a#tolk]\n"), ["Words"]);
        assert_eq!(verdicts("> Vi venter på en tolk. [@a#tolk]\n"), ["Words"]);
    }

    #[test]
    fn four_words_in_any_marks_beside_a_citation_are_a_quotation() {
        for (open, close) in [
            ("\"", "\""),
            ("”", "”"),
            ("“", "”"),
            ("»", "«"),
            ("«", "»"),
            ("„", "“"),
            ("„", "”"),
        ] {
            let body = format!("De siger {open}vi venter to uger{close}, [@a#tolk].\n");
            assert_eq!(verdicts(&body), ["Words"], "{open}");
        }
        assert_eq!(verdicts("De siger »vi venter to« [@a#tolk].\n"), Vec::<String>::new());
        assert_eq!(verdicts("De siger »vi venter to uger« ofte [@a#tolk].\n"), ["Words"]);
        assert_eq!(verdicts("»Vi venter tre uger [@a#tolk].«\n"), ["faithful"]);
    }

    #[test]
    fn a_quotation_belongs_to_the_citation_after_it_or_to_one_that_leads_up_to_it() {
        assert_eq!(verdicts("De siger [@a#tolk]: »vi venter to uger.«\n"), ["Words"]);
        assert_eq!(
            verdicts("»Vi venter tre uger« [@a#tolk], »det er svært at« [@a#nej] og »det er noget andet«.\n"),
            ["faithful", "faithful", "Words"]
        );
        assert_eq!(
            verdicts("»Vi venter tre uger« [@a#nej], men ikke hos [@a#tolk].\n"),
            ["Words"]
        );
    }

    #[test]
    fn only_a_block_quote_is_somebodys_own_words() {
        assert_eq!(verdicts("> De venter. [@a#venter]\n"), ["Summary"]);
        assert_eq!(verdicts("> Det er svært at sige nej. [@a]\n"), ["faithful"]);
        assert_eq!(verdicts("> De venter. [@a]\n"), ["Words"]);
        assert_eq!(verdicts("> De venter. [@b]\n"), ["NoQuote"]);
        assert_eq!(verdicts("> De venter. [@c]\n"), ["Erased"]);
    }

    #[test]
    fn a_sources_words_and_what_does_not_exist_are_not_compared() {
        assert_eq!(
            verdicts("> De venter. [@rapport]\n\n> De venter. [@a#x]\n\n> De. [@d]\n"),
            ["unchecked"; 3]
        );
    }

    #[test]
    fn beside_several_one_is_enough() {
        assert_eq!(verdicts("De siger »vi venter tre uger« [@b; @a#tolk].\n"), ["faithful"]);
        assert_eq!(verdicts("> Vi venter tre uger. [@a; @b]\n"), ["faithful"]);
        assert_eq!(verdicts("> Vi venter to uger. [@a; @b]\n"), ["Words"]);
    }

    /// The forms in which a chapter quotes; `{}` are the words.
    const FORMS: &[&str] = &[
        "“{}” [@a#tolk]",
        "“{}”, siger en. [@a#tolk]",
        "“{}”, siger en [@a#tolk], og så ventede de.",
        "De siger »{}«, og så gør vi noget. [@a#tolk]",
        "Som [@a#tolk] siger: “{}”",
        "Som det står i [@a#tolk], siger de ofte: ‘{}’ til os.",
        "'{}', siger en. [@a#tolk]",
        "En siger: ´{}´ [@a#tolk]",
        "En siger: `{}` [@a#tolk]",
        "En siger: \\`{}´ [@a#tolk]",
        "En siger: ''{}'' [@a#tolk]",
        "En siger: ,,{}'' [@a#tolk]",
        "En siger: &raquo;{}&laquo; [@a#tolk]",
        "En siger: &quot;{}&#8221; [@a#tolk]",
        "> {} [@a#tolk]",
        "> {} [@a#tolk; @a#nej]",
        "> [@a#tolk] {}",
        "> {}\n\n[@a#tolk]",
        "> {}\n\n– en beboer [@a#tolk]",
        "> {}\n\n- en beboer [@a#tolk]",
        "> {}\n> – en beboer [@a#tolk]",
        "> {}\n\nDet siger en beboer. [@a#tolk]",
        "> {}\n\n> {}\n\nDet siger to. [@a#tolk]",
        "> {}\n\n<!-- husk -->\n\nDet siger en beboer. [@a#tolk]",
        "En beboer siger [@a#tolk]:\n\n> {}",
        "En beboer siger det. [@a#tolk]\n\n> {}",
        "- “{}”, siger en. [@a#tolk]\n- Et punkt",
        "1. Et punkt\n   - “{}”, siger en. [@a#tolk]",
        "| Hvem | Hvad |\n| --- | --- |\n| En [@a#tolk] | “{}” |",
        "| Hvad | Hvem |\n| --- | --- |\n| “{}” | En [@a#tolk] |",
        "## “{}”, siger en [@a#tolk]",
        "De siger meget.[^1]\n\n[^1]: “{}”, siger en. [@a#tolk]",
        "> En beboer siger »{}«, og [@a#tolk] er enig.",
        "*“{}”*, siger **en**. [@a#tolk]",
        "De siger “{}”, og så gør vi noget.\n[@a#tolk] ^punkt",
    ];

    #[test]
    fn an_invented_quotation_is_found_in_every_form() {
        for form in FORMS {
            let count = form.matches("{}").count();
            for body in [
                form.to_string(),
                format!("Før.\n\n{form}\n\nEfter."),
                form.replace('\n', "\r\n"),
            ] {
                let right = body.replace("{}", "Vi venter tre uger på en tolk.");
                assert_eq!(verdicts(&right), vec!["faithful"; count], "{right}");
                let wrong = body.replace("{}", "Vi venter to uger på en tolk.");
                assert_eq!(verdicts(&wrong), vec!["Words"; count], "{wrong}");
            }
        }
    }

    #[test]
    fn an_editors_usual_signs_are_accepted() {
        for right in [
            "> Vi venter tre uger ... på en tolk. [@a#tolk]",
            "> Vi venter (…) på en tolk. [@a#tolk]",
            "> [H]ver gang, siger de. [@a#tolk]",
            "> Vi venter tre [sic] uger på en tolk. [@a#tolk]",
            "> Vi venter [i byen] på en tolk. [@a#tolk]",
            "> Vi venter tre uger på en to-\n> lk. [@a#tolk]",
            "> Vi venter tre\u{a0}uger på en to\u{ad}lk. [@a#tolk]",
            "> Vi venter tre uger på en tolk.\n>\n> – en beboer\n>\n> [@a#tolk]",
        ] {
            assert_eq!(verdicts(&format!("{right}\n")), ["faithful"], "{right}");
        }
        for wrong in [
            "> Vi venter tre uger på en tolk. – Det er for længe. [@a#tolk]",
            "> Vi venter tre uger på en tolk.\n> – Det er for længe, og vi er vrede. Det er alle. [@a#tolk]",
        ] {
            assert_eq!(verdicts(&format!("{wrong}\n")), ["Words"], "{wrong}");
        }
    }

    #[test]
    fn the_first_word_that_differs_is_found() {
        for (body, word) in [
            ("> Vi venter to uger på en tolk. [@a#tolk]\n", "to"),
            (
                "Det er hos'en: ’Vi venter tre uger på Lars' tolk’, siger en. [@a#tolk]\n",
                "Lars'",
            ),
            ("De siger: »Hver gang, råber ’de’«. [@a]\n", "råber"),
            ("> De venter tre uger på en tolk. [@a#tolk]\n", "De"),
            ("> Vi venter […] på en bil. [@a#tolk]\n", "bil."),
        ] {
            let project = draft(body);
            let quotations = quotations(&project.records(Kind::Chapter)[0]);
            let mut judge = Judge::of(&project);
            let Verdict::Unfaithful(it) = judge.judge(&quotations[0]) else {
                panic!("{body}")
            };
            let head = "---\ntitle: D\nstatus: draft\n---\n".len();
            let slice = |span: Span| &body[span.start as usize - head..span.end as usize - head];
            assert_eq!(judge.difference(&quotations[0], &it).word.map(slice), Some(word));
        }
    }
}
