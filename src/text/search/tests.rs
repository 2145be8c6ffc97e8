//! Words that are found and words that are not.

use super::*;
use crate::language::Language;

fn marked(query: &str, texts: &[&str], text: &str) -> Option<String> {
    let words: Vec<&str> = query.split(' ').collect();
    marked_by(&words, texts, text)
}

/// Returns a text with what was found in brackets; `texts` are the others of the project.
fn marked_by(words: &[&str], texts: &[&str], text: &str) -> Option<String> {
    let query = Query::of(words.iter().copied(), Language::Danish);
    let mut lexicon = Lexicon::new(&query);
    for text in texts.iter().chain([&text]) {
        lexicon.read(text);
    }
    let found = Matcher::new(&query, &lexicon).find(&[text])?;
    let mut marked = text.to_owned();
    for mark in found[0].marks.iter().rev() {
        marked.replace_range(mark.range.clone(), &format!("[{}]", &text[mark.range.clone()]));
    }
    Some(marked)
}

#[test]
fn a_word_is_found_in_its_forms_and_spellings() {
    for (query, text, expected) in [
        ("tolk", "Tolkens tid er vores.", "[Tolkens] tid er vores."),
        ("barn", "Børnene går i skole.", "[Børnene] går i skole."),
        ("børn", "Et barn.", "Et [barn]."),
        ("boern", "Børn og voksne.", "[Børn] og voksne."),
        ("BØRN", "boernene", "[boernene]"),
        ("på", "Paa gaden", "[Paa] gaden"),
        ("by", "Byens liv", "[Byens] liv"),
        ("forælder", "forældrene", "[forældrene]"),
    ] {
        assert_eq!(marked(query, &[], text).as_deref(), Some(expected), "{query}");
    }
    assert_eq!(marked("borg", &[], "borgerne"), None);
    assert_eq!(marked("far", &[], "De får hjælp."), None);
}

#[test]
fn all_words_must_be_there_and_words_in_a_row_in_a_row() {
    assert_eq!(
        marked("tolk tid", &[], "Tolken har tid."),
        Some("[Tolken] har [tid].".to_owned())
    );
    assert_eq!(marked("tolk læge", &[], "Tolken har tid."), None);
    assert_eq!(
        marked_by(&["god tid"], &[], "De har god tid, og tid er god. God tid!"),
        Some("De har [god] [tid], og tid er god. [God] [tid]!".to_owned())
    );
    assert_eq!(marked_by(&["god tid"], &[], "gode tider"), None);
    assert_eq!(
        marked_by(&["»tolk«"], &[], "tolken"),
        None,
        "in quotation marks only the word itself is meant"
    );
}

#[test]
fn a_part_of_a_compound_is_found_where_the_rest_is_a_word_of_the_project() {
    let texts = [
        "Sprog er svært.",
        "Undervisningen er god.",
        "En have",
        "tilbud",
        "under tiden",
        "tal for tal",
        "visning",
    ];
    for (query, text) in [
        ("sprog", "sprogundervisning"),
        ("undervisning", "sprogundervisningen"),
        ("undervisning", "sprogundervisningstilbud"),
        ("barn", "børnehaven"),
        ("tilbud", "undervisningstilbud"),
    ] {
        assert_eq!(marked(query, &texts, text), Some(format!("[{text}]")), "{query}");
    }
    for (query, text) in [
        ("visning", "undervisning"),
        ("tal", "hospital"),
        ("tal", "fortal"),
        ("rest", "arrest"),
    ] {
        assert_eq!(marked(query, &texts, text), None, "{query}");
    }
}

#[test]
fn what_stands_nowhere_is_named_with_the_nearest() {
    let query = Query::of(["tolkebistnad", "læge"], Language::Danish);
    let mut lexicon = Lexicon::new(&query);
    assert!(!lexicon.read("Tolkebistand hos lægen. Hos tolkebistand."));
    let matcher = Matcher::new(&query, &lexicon);
    let missing = matcher.missing(|| lexicon.counts());
    assert_eq!(missing.len(), 1);
    assert_eq!(missing[0].0, "tolkebistnad");
    assert_eq!(missing[0].1[0].to_lowercase(), "tolkebistand");
}

#[test]
fn an_english_project_has_english_forms() {
    let query = Query::of(["child", "interpreter"], Language::English);
    let mut lexicon = Lexicon::new(&query);
    assert!(lexicon.read("Interpreters of children."));
    let found = Matcher::new(&query, &lexicon)
        .find(&["Interpreters of children."])
        .unwrap();
    assert_eq!(found[0].marks.len(), 2);
    assert_eq!(distance(&found[0].marks), 2);
}

#[test]
fn the_fewest_sentences_that_hold_all_words_are_shown() {
    let shown = |words: &[&str], texts: &[&str]| {
        let query = Query::of(words.iter().copied(), Language::Danish);
        let mut lexicon = Lexicon::new(&query);
        for text in texts {
            lexicon.read(text);
        }
        let found = Matcher::new(&query, &lexicon).find(texts).unwrap();
        let (at, excerpt) = Excerpt::of(texts, &found);
        let marks: Vec<&str> = excerpt.marks.iter().map(|it| &excerpt.text[it.range.clone()]).collect();
        format!("{at} {} [{}]", excerpt.text, marks.join(" "))
    };
    let text = "De venter. Tolken kommer sent. Så er tolk dyrt. Lægen går.";
    assert_eq!(shown(&["tolk"], &[text]), "0 Så er tolk dyrt. [tolk]");
    assert_eq!(
        shown(&["læge", "tolk"], &[text]),
        "0 Så er tolk dyrt. Lægen går. [tolk Lægen]"
    );
    assert_eq!(
        shown(&["læge", "vente"], &["Intet.", text]),
        "1 De venter. … Lægen går. [venter Lægen]"
    );
}

/// How many words a query finds of those that it must find, and of those that it must not.
#[derive(Debug, Default, PartialEq)]
struct Score {
    queries: usize,
    right: usize,
    of: usize,
    wrong: usize,
}

/// Finds each labelled word of a list, and prints where it fails.
#[expect(
    clippy::print_stdout,
    reason = "the figures are for people to read, with `--nocapture`"
)]
fn score(list: &str) -> Score {
    let lines = || {
        list.lines()
            .filter(|it| !it.starts_with('#'))
            .filter_map(|it| it.split_once(": "))
    };
    let known: Vec<&str> = lines().filter(|it| it.0 == "known").map(|it| it.1).collect();
    let mut score = Score::default();
    for (query, words) in lines().filter(|it| it.0 != "known") {
        let (must, must_not) = words.split_once(" / ").unwrap();
        let is_found = |word: &str| marked(query, &known, word).is_some();
        let missed: Vec<&str> = must.split(' ').filter(|it| !is_found(it)).collect();
        let wrong: Vec<&str> = must_not.split(' ').filter(|it| is_found(it)).collect();
        score.queries += 1;
        score.of += must.split(' ').count();
        score.right += must.split(' ').count() - missed.len();
        score.wrong += wrong.len();
        if !missed.is_empty() || !wrong.is_empty() {
            println!("{query}: misses {missed:?}, finds {wrong:?}");
        }
    }
    let permille = |part: usize, whole: usize| 1000 * part / whole;
    let recall = permille(score.right, score.of);
    let precision = permille(score.right, score.right + score.wrong);
    println!("{score:?}: recall {recall} ‰, precision {precision} ‰");
    score
}

#[test]
fn the_labelled_words_are_found_as_well_as_the_guide_says() {
    let expected = Score {
        queries: 73,
        right: 186,
        of: 188,
        wrong: 5,
    };
    assert_eq!(score(include_str!("labelled.txt")), expected);
}

#[test]
fn words_that_nobody_looked_at_before_are_found_as_well_as_the_guide_says() {
    let expected = Score {
        queries: 27,
        right: 63,
        of: 70,
        wrong: 6,
    };
    assert_eq!(score(include_str!("unseen.txt")), expected);
}
