//! Coded documents that are made here: their codes, their blocks and where their codings come to stand.

use super::blocks::lines;
use super::excerpt::{Searched, Verdict};
use super::names::{NewTheme, names};
use super::notes::notes;
use super::{Code, Coded, Coding, Document, Incoming, LeftKind};
use snapbox::{assert_data_eq, str};

fn signs(text: &str) -> Vec<char> {
    text.chars().collect()
}

fn shown(text: &str) -> String {
    let signs = signs(text);
    let words = |it: &super::blocks::Line| {
        format!(
            "{:?}: {}\n",
            it.form,
            signs[it.start..it.end].iter().collect::<String>()
        )
    };
    lines(&signs).iter().map(words).collect()
}

#[test]
fn each_line_is_a_block_unless_it_goes_on_with_the_one_before() {
    let text = "Overskrift\n\n  Første linje\nfortsætter her,\nog her.\nny sætning\u{2028}Ny linje\r\n> Et citat\n- punkt\n  • under\n* stjerne\n\
                – streg\n-5 grader\n#mærke\n## Afsnit \n> \n-\nsidste";
    assert_data_eq!(
        shown(text),
        str![[r#"
Plain: Overskrift
Plain: Første linje
fortsætter her,
og her.
Plain: ny sætning
Plain: Ny linje
Quote: Et citat
Item { level: 0, ordered: false }: punkt
Item { level: 1, ordered: false }: under
Item { level: 0, ordered: false }: stjerne
Item { level: 0, ordered: false }: streg
Plain: -5 grader
Plain: #mærke
Heading(2): Afsnit
Plain: >
Plain: -
sidste

"#]]
    );
    assert_eq!(shown(""), "");
    assert_eq!(shown("\n \n"), "");
}

#[test]
fn an_excerpt_is_the_words_at_its_place_all_of_them_or_their_beginning() {
    let text = signs(
        "Først.  Vi venter længe på tolk.\nVi venter længe på bussen, og den kommer aldrig til tiden. Til sidst.",
    );
    let mut budget = 1_000_000;
    let mut searched = Searched::new(&text, &mut budget);
    let judged = |searched: &mut Searched<'_>, start, end, excerpt: &str| searched.judge(start, end, excerpt);
    let long = "Vi venter længe på bussen, og den kommer";
    for (start, end, excerpt, verdict) in [
        (8, 32, "Vi venter længe på tolk.", Verdict::Here),
        (6, 34, "  Vi venter længe på tolk.", Verdict::Here),
        (6, 33, " Vi venter\tlænge på tolk. ", Verdict::Here),
        (8, 90, "Vi venter længe på tolk.", Verdict::Here),
        (8, 32, "Vi venter…", Verdict::Here),
        (8, 32, "Vi venter...", Verdict::Here),
        (8, 32, "Citat 1", Verdict::Nothing),
        (8, 32, "", Verdict::Nothing),
        (0, 5, long, Verdict::At(33, 73)),
        (
            0,
            5,
            "Vi venter længe på en, som ingen har sagt noget om her",
            Verdict::Nowhere,
        ),
        (0, 5, "Vi venter længe på …", Verdict::Nothing),
        (90, 8, "Vi venter", Verdict::Nothing),
        (900, 901, "Vi venter længe på tolk.", Verdict::At(8, 32)),
    ] {
        assert_eq!(judged(&mut searched, start, end, excerpt), verdict, "{excerpt}");
    }
    let mut none = 10;
    let verdict = Searched::new(&text, &mut none).judge(0, 5, long);
    assert_eq!((verdict, none), (Verdict::Nowhere, 0));
}

fn shown_theme(theme: &NewTheme) -> String {
    let aspects: Vec<&str> = theme.aspects.iter().map(|it| &*it.0).collect();
    format!("{} {:?} {aspects:?}", theme.id, theme.title)
}

#[test]
fn codes_are_themes_that_are_there_or_new_ones_and_those_below_them_aspects() {
    let code = |name: &str, parent| Code::new(name, parent);
    let codes = [
        code(" sundhed OG trivsel", None),
        code("Adgang til læge", Some(0)),
        code("sundhed/tolk", Some(0)),
        code("Børn", None),
        code("Skole", Some(3)),
        code("Ventetid", Some(4)),
        code("Skole", Some(4)),
        code("2. Bolig", None),
        code("مرحبا", None),
        code("مرحبا", Some(8)),
        code("Fritid (fritid-2)", None),
        code("con", None),
        code("Børn ", None),
        code("Crème & Søvn", Some(12)),
    ];
    let themes = [
        ("sundhed", "Sundhed og trivsel"),
        ("fritid", "Fritid"),
        ("fritid-2", "Fritid"),
    ];
    let naming = names(&codes, &themes);
    let new: Vec<String> = naming.themes.iter().map(shown_theme).collect();
    assert_data_eq!(
        format!(
            "{}\n\n{}\n\nknown: {:?}\ndeep: {:?}\n",
            naming.markers.join("\n"),
            new.join("\n"),
            naming.known,
            naming.deep
        ),
        str![[r#"
sundhed
sundhed/adgang-til-læge
sundhed/tolk
boern
boern/skole
boern/ventetid
boern/skole-skole
kode-2-bolig
kode-80eff1
kode-80eff1/kode-80eff1
fritid-2
kode-con
boern
boern/creme-søvn

boern "Børn" ["skole", "ventetid", "skole-skole", "creme-søvn"]
kode-2-bolig "2. Bolig" []
kode-80eff1 "مرحبا" ["kode-80eff1"]
kode-con "con" []

known: ["sundhed", "fritid-2"]
deep: ["Ventetid", "Skole"]

"#]]
    );
}

/// Returns a file of one document.
fn incoming(text: &str, codings: &[(usize, usize, &[usize], &str)]) -> Incoming {
    let coding = |it: &(usize, usize, &[usize], &str)| Coding {
        start: it.0,
        end: it.1,
        codes: it.2.to_vec(),
        memo: it.3.to_owned(),
    };
    Incoming {
        coded: Coded {
            codes: vec![Code::new("Sundhed", None), Code::new("Tolk", Some(0))],
            documents: vec![Document {
                name: "Møde 1.docx".to_owned(),
                memo: "Set --> igennem".to_owned(),
                text: text.to_owned(),
                codings: codings.iter().map(coding).collect(),
                ..Document::default()
            }],
            ..Coded::default()
        },
        ..Incoming::default()
    }
}

#[test]
fn a_coding_codes_the_blocks_of_which_it_has_words() {
    let text = "# Emne\n\nVi venter.\n\nIngen #ringer.\n- Et punkt\n";
    let at = |words: &str| {
        let start = text[..text.find(words).unwrap()].chars().count();
        (start, start + words.chars().count())
    };
    let part = |words: &str, codes: &'static [usize], memo: &'static str| (at(words).0, at(words).1, codes, memo);
    let mut incoming = incoming(
        text,
        &[
            part("Emne", &[0], ""),
            part("Vi venter.\n\nIngen", &[1, 0], "husk"),
            part("Vi venter.", &[1], "husk"),
            part("- Et punkt", &[1], ""),
            part("\n\n", &[1], ""),
            part(".", &[1], "kun et tegn"),
        ],
    );
    let naming = names(&incoming.coded.codes, &[]);
    let notes = notes(&mut incoming, &naming).unwrap();
    assert_data_eq!(
        &notes[0].text,
        str![[r#"
## Emne

<!-- kommentar: Set - -> igennem -->

Vi venter. #sundhed #sundhed/tolk

<!-- kommentar: husk -->

Ingen /#ringer. #sundhed #sundhed/tolk

<!-- kommentar: husk -->

- Et punkt #sundhed/tolk

"#]]
    );
    assert_eq!(
        (&*notes[0].title, notes[0].codings, notes[0].narrower),
        ("Møde 1", 4, 2)
    );
    assert_eq!(
        incoming.left.iter().map(|it| it.kind).collect::<Vec<_>>(),
        [LeftKind::Heading]
    );
}

#[test]
fn a_document_without_words_or_with_too_many_is_named() {
    let mut empty = incoming(" \n--- \n", &[]);
    let naming = names(&empty.coded.codes, &[]);
    assert!(notes(&mut empty, &naming).unwrap().is_empty());
    let mut long = incoming(&"ord ".repeat(2_000_000), &[]);
    assert!(notes(&mut long, &naming).unwrap().is_empty());
    let kinds: Vec<LeftKind> = empty.left.iter().chain(&long.left).map(|it| it.kind).collect();
    assert_eq!(kinds, [LeftKind::Empty, LeftKind::TooLong]);
}

#[test]
fn a_hundred_thousand_codings_over_each_other_cost_what_their_number_says() {
    let text = "Et afsnit om noget.\n".repeat(1_000);
    let codings: Vec<(usize, usize, &[usize], &str)> = (0..100_000)
        .map(|at| (at % 900, text.len() - at % 700, &[0, 1][..], ""))
        .collect();
    let mut incoming = incoming(&text, &codings);
    let naming = names(&incoming.coded.codes, &[]);
    let note = &notes(&mut incoming, &naming).unwrap()[0];
    assert_eq!(note.text.matches("#sundhed/tolk").count(), 1_000);
    assert_eq!(note.codings, 200_000);
}
