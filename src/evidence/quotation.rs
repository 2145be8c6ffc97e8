//! Quotations in a chapter, compared with the words that they claim to be.

pub mod answered;
pub mod approved;
mod compare;
pub mod copied;
pub mod cues;
mod finding;
mod inserted;
mod judge;
mod normal;
mod omission;
pub mod omitted;
mod parts;
mod quoted;
pub mod runs;
mod speaker;
mod verdict;
mod word;

pub use approved::{Approved, Standing, digest};
pub use finding::quotations;
pub use inserted::{Inserted, OfTheme, inserted_of};
pub use judge::Judge;
pub use omission::Omission;
pub use quoted::Quotation;
pub use speaker::without_speaker;
pub use verdict::{Unfaithful, Verdict, Why};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::tests::draft;
    use crate::record::kind::Kind;
    use crate::source::Span;

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
        for row in [
            "| »Vi venter to uger på tolk« | [@a#tolk] |",
            "| [@a#tolk] | »Vi venter to uger på tolk« |",
            "| »Vi venter to uger på tolk« | | [@a#tolk] |",
        ] {
            assert_eq!(
                verdicts(&format!("| A | B | C |\n| - | - | - |\n{row}\n")),
                ["Words"],
                "{row}"
            );
        }
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
    fn a_source_on_a_line_of_its_own_is_that_of_the_block_before_it() {
        let untrue = "Vi venter to uger på tolk";
        for (body, expected) in [
            (format!("»{untrue}«, siger en.\n\n[@a#tolk]\n"), &["Words"][..]),
            (
                "De siger »Vi venter tre uger på en tolk«.\n\n[@a#tolk]".to_owned(),
                &["faithful"],
            ),
            (format!("Først.\n\n“{untrue}”\n\n([@a#tolk]).\n\nSidst."), &["Words"]),
            (
                format!("- »{untrue}«\n- »Hver gang, siger de«\n\n[@a#tolk]\n"),
                &["Words", "faithful"],
            ),
            (format!("- Et:\n  1. »{untrue}«\n\n[@a#tolk]\n"), &["Words"]),
            (
                format!("| A | B |\n| - | - |\n| »{untrue}« | C |\n\n[@a#tolk]\n"),
                &["Words"],
            ),
            (format!("»{untrue}« ^et\n\n[@a#tolk]\n\n[@b]\n"), &["Words"]),
            // What stands between them parts them, and a paragraph with words has its own source.
            (format!("»{untrue}«\n\n## Så\n\n[@a#tolk]\n"), &[]),
            (format!("»{untrue}«\n\nEt andet afsnit. [@a#tolk]\n"), &[]),
            (format!("## »{untrue}«\n\n[@a#tolk]\n"), &["Words"]),
            ("[@a#tolk]\n\n[@a#tolk]\n".to_owned(), &[]),
        ] {
            assert_eq!(verdicts(&body), expected, "{body}");
        }
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
