//! A few persons in words: *to vil helst*, *kun tre*, *den ene*.

use super::hit::{Certainty, Hit, Kind};

/// Numbers that are few.
const FEW: &[&str] = &["to", "tre", "fire", "én", "ét", "two", "three", "four", "one"];
/// Words by which a number is few.
const ONLY: &[&str] = &["kun", "blot", "bare", "højst", "only", "just"];
/// What persons do.
const DO: &[&str] = &[
    "vil",
    "ville",
    "mener",
    "mente",
    "siger",
    "sagde",
    "synes",
    "syntes",
    "ønsker",
    "ønskede",
    "fortæller",
    "fortalte",
    "foretrækker",
    "havde",
    "vidste",
    "kendte",
    "kunne",
    "savner",
    "savnede",
    "oplever",
    "would",
    "want",
    "wanted",
    "say",
    "said",
    "think",
    "thought",
    "prefer",
    "told",
    "knew",
    "had",
];
/// What is counted and is nobody.
const THINGS: &[&str] = &[
    "uge",
    "uger",
    "ugers",
    "dag",
    "dage",
    "dages",
    "måned",
    "måneder",
    "måneders",
    "år",
    "års",
    "time",
    "timer",
    "timers",
    "minut",
    "minutter",
    "gang",
    "gange",
    "kroner",
    "km",
    "meter",
    "side",
    "sider",
    "måde",
    "måder",
    "skole",
    "skoler",
    "weeks",
    "days",
    "months",
    "years",
    "hours",
    "minutes",
    "times",
    "hand",
    "side",
    "way",
    "ting",
    "steder",
    "sted",
    "things",
    "mål",
    "temaer",
    "klokken",
];

/// Words that may stand between a number and what is counted: *de tre andre mål*.
const BESIDE: &[&str] = &["andre", "sidste", "første", "næste", "other", "last", "first", "next"];

/// Returns every place where a few persons are counted in words.
pub fn find(text: &str) -> Vec<Hit> {
    let words = words(text);
    let small: Vec<String> = words.iter().map(|it| text[it.clone()].to_lowercase()).collect();
    let word = |at: usize| small.get(at).map_or("", String::as_str);
    // Words of two sentences do not belong together.
    let is_near = |at: usize| {
        words
            .get(at)
            .zip(words.get(at + 1))
            .is_some_and(|(one, next)| text[one.end..next.start].trim().is_empty())
    };
    let mut hits: Vec<Hit> = Vec::new();
    for at in 0..words.len() {
        let is_few = |at: usize| FEW.contains(&word(at)) || matches!(word(at), "en" | "et");
        let length = match word(at) {
            it if ONLY.contains(&it) && is_near(at) && is_few(at + 1) => 2,
            "den" | "de" | "the"
                if is_near(at)
                    && is_of_few(word(at), word(at + 1))
                    && (at == 0 || !matches!(word(at - 1), "på" | "on")) =>
            {
                2
            }
            it if FEW.contains(&it) && is_near(at) && DO.contains(&word(at + 1)) => 2,
            _ if is_few(at)
                && is_near(at)
                && matches!(word(at + 1), "af" | "of")
                && is_near(at + 1)
                && is_group(word(at + 2)) =>
            {
                3
            }
            "en" if is_near(at) && word(at + 1) == "enkelt" => 2,
            _ => continue,
        };
        let is_thing = |after: usize| is_near(at + after - 1) && THINGS.contains(&word(at + after));
        let is_beside = is_near(at + length - 1) && BESIDE.contains(&word(at + length));
        let is_thing = is_thing(length) || is_beside && is_thing(length + 1);
        // *To ud af tre* is a share of many.
        let is_share = at > 1 && matches!((word(at - 2), word(at - 1)), ("ud", "af") | ("out", "of"));
        let end = words[at + length - 1].end;
        if !is_thing && !is_share && hits.last().is_none_or(|it| it.range.end <= words[at].start) {
            hits.push(Hit {
                kind: Kind::SmallNumber,
                range: words[at].start..end,
                certainty: Certainty::Likely,
            });
        }
    }
    hits
}

fn is_of_few(article: &str, word: &str) -> bool {
    match article {
        "den" => matches!(word, "ene" | "anden" | "tredje"),
        "de" => matches!(word, "to" | "tre" | "fire"),
        _ => matches!(word, "two" | "three" | "four"),
    }
}

fn is_group(word: &str) -> bool {
    matches!(word, "dem" | "os" | "jer" | "de" | "them" | "us" | "the")
        || word.ends_with("erne")
        || word.ends_with("ene")
}

/// Returns where every word stands.
fn words(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, sign) in text.char_indices().chain([(text.len(), ' ')]) {
        match start {
            None if sign.is_alphabetic() => start = Some(at),
            Some(from) if !sign.is_alphanumeric() && sign != '-' => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|it| &text[it.range]).collect()
    }

    #[test]
    fn a_few_persons_are_found() {
        for (text, expected) in [
            ("Ti vil gerne, to vil helst vente.", "to vil"),
            ("Kun tre kom.", "Kun tre"),
            ("Den ene havde arbejde.", "Den ene"),
            ("Én af deltagerne gik.", "Én af deltagerne"),
            ("En enkelt sagde nej.", "En enkelt"),
            ("De to var enige.", "De to"),
            ("Only two wanted it.", "Only two"),
            ("One of them left.", "One of them"),
        ] {
            assert_eq!(found(text), [expected]);
        }
    }

    #[test]
    fn what_is_not_persons_is_left_alone() {
        for text in [
            "Vi ventede kun to uger.",
            "På den ene side er det godt.",
            "Den ene gang gik det godt.",
            "Vi har tre mål, og de to måneder gik.",
            "Jeg tog to. Vil du med?",
            "To klasser og fire skoler.",
            "De tre andre mål handler om bolig.",
            "To ud af tre af de medarbejdere, der har svaret, hjælper.",
            "Two out of three of the staff help.",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
