//! What the style of the reference list writes, in Danish where its own Danish is English.

use hayagriva::citationberg::{
    Choose, IndependentStyle, LayoutRenderingElement as Element, Locale, NamesChild, TextTarget,
};
use serde_json::{Value, json};

/// Terms whose Danish the library does not have: the term, its form, and the words for one and for more.
const TERMS: &[(&str, &str, &str, &str)] = &[
    ("appendix", "long", "bilag", "bilag"),
    ("article-locator", "long", "artikel", "artikler"),
    ("article-locator", "short", "art.", "art."),
    ("broadcast", "long", "udsendelse", ""),
    ("chair", "long", "ordstyrer", "ordstyrere"),
    ("chair", "verb", "ledet af", ""),
    ("chapter-number", "long", "kapitel", "kapitler"),
    ("chapter-number", "short", "kap.", "kap."),
    ("collection-editor", "long", "redaktør", "redaktører"),
    ("collection-editor", "short", "red.", "red."),
    ("collection-editor", "verb", "redigeret af", ""),
    ("collection-editor", "verb-short", "red.", ""),
    ("compiler", "long", "udvælger", "udvælgere"),
    ("compiler", "short", "udv.", "udv."),
    ("compiler", "verb", "udvalgt af", ""),
    ("compiler", "verb-short", "udv. af", ""),
    ("composer", "verb", "komponeret af", ""),
    ("composer", "verb-short", "komp. af", ""),
    ("contributor", "long", "bidragyder", "bidragydere"),
    ("contributor", "short", "bidr.", "bidr."),
    ("contributor", "verb", "med", ""),
    ("contributor", "verb-short", "m.", ""),
    ("curator", "long", "kurator", "kuratorer"),
    ("curator", "short", "kur.", "kur."),
    ("curator", "verb", "kurateret af", ""),
    ("curator", "verb-short", "kur. af", ""),
    ("document", "short", "dok.", ""),
    ("entry", "long", "opslag", ""),
    ("executive-producer", "long", "ledende producent", "ledende producenter"),
    ("executive-producer", "short", "led. prod.", "led. prod."),
    ("executive-producer", "verb", "ledende produceret af", ""),
    ("executive-producer", "verb-short", "led. prod. af", ""),
    ("guest", "long", "gæst", "gæster"),
    ("guest", "verb", "med gæst", ""),
    ("guest", "verb-short", "m. gæst", ""),
    ("hearing", "verb", "vidneudsagn af", ""),
    ("host", "long", "vært", "værter"),
    ("host", "verb", "præsenteret af", ""),
    ("host", "verb-short", "præs. af", ""),
    ("manuscript", "long", "upubliceret manuskript", ""),
    ("manuscript", "short", "manus.", ""),
    ("narrator", "long", "fortæller", "fortællere"),
    ("narrator", "short", "fort.", "fort."),
    ("narrator", "verb", "fortalt af", ""),
    ("narrator", "verb-short", "fort. af", ""),
    ("number", "short", "nr.", "nr."),
    ("number-of-volumes", "long", "bind", "bind"),
    ("number-of-volumes", "short", "bd.", "bd."),
    ("on", "long", "på", ""),
    ("organizer", "long", "arrangør", "arrangører"),
    ("organizer", "short", "arr.", "arr."),
    ("organizer", "verb", "arrangeret af", ""),
    ("organizer", "verb-short", "arr. af", ""),
    ("original-author", "verb", "af", ""),
    ("page-first", "long", "side", "sider"),
    ("page-first", "short", "s.", "s."),
    ("performance", "long", "opførelse", ""),
    ("performer", "long", "medvirkende", "medvirkende"),
    ("performer", "short", "medv.", "medv."),
    ("performer", "verb", "fremført af", ""),
    ("performer", "verb-short", "fremf. af", ""),
    ("podcast-episode", "long", "podcastafsnit", ""),
    ("post", "long", "opslag", ""),
    ("post-weblog", "long", "blogindlæg", ""),
    ("printing-number", "long", "oplag", "oplag"),
    ("producer", "long", "producent", "producenter"),
    ("producer", "short", "prod.", "prod."),
    ("producer", "verb", "produceret af", ""),
    ("producer", "verb-short", "prod. af", ""),
    ("radio-broadcast", "long", "radioudsendelse", ""),
    ("radio-series", "long", "radioserie", ""),
    ("report", "short", "rapp.", ""),
    ("review", "short", "anm.", ""),
    ("review", "verb", "anmeldelse af", ""),
    ("review-book", "verb", "anmeldelse af bogen", ""),
    ("review-of", "short", "anm. af", ""),
    ("script-writer", "long", "manuskriptforfatter", "manuskriptforfattere"),
    ("script-writer", "short", "manus.", "manus."),
    ("script-writer", "verb", "skrevet af", ""),
    ("script-writer", "verb-short", "skr. af", ""),
    ("series-creator", "long", "serieskaber", "serieskabere"),
    ("series-creator", "short", "skab.", "skab."),
    ("series-creator", "verb", "skabt af", ""),
    ("series-creator", "verb-short", "skabt af", ""),
    ("speech", "long", "oplæg", ""),
    ("supplement", "long", "supplement", "supplementer"),
    ("supplement", "short", "suppl.", "suppl."),
    ("table", "long", "tabel", "tabeller"),
];

/// Words that stand in the style itself, in English whatever the language is.
const WORDS: &[(&str, &str)] = &[
    ("as", "som"),
    ("before the", "for"),
    ("publication", "publikation"),
    ("track", "nummer"),
];

/// Lets a style write Danish where it would write English.
pub(super) fn speak(style: &mut IndependentStyle) {
    for it in &mut style.macros {
        translate(&mut it.children);
    }
    if let Some(it) = &mut style.bibliography {
        translate(&mut it.layout.elements);
    }
    let terms: Vec<Value> = TERMS.iter().map(term).collect();
    let locale = json!({ "@xml:lang": "da-DK", "terms": { "term": terms } });
    // A test reads the table; what could not be read would be English, as it was.
    style.locale.extend(serde_json::from_value::<Locale>(locale));
}

fn term((name, form, one, more): &(&str, &str, &str, &str)) -> Value {
    if more.is_empty() {
        json!({ "@name": name, "@form": form, "$text": one })
    } else {
        json!({ "@name": name, "@form": form, "single": one, "multiple": more })
    }
}

fn translate(elements: &mut [Element]) {
    for element in elements {
        match element {
            Element::Text(text) => {
                if let TextTarget::Value { val } = &mut text.target
                    && let Some((_, danish)) = WORDS.iter().find(|it| it.0 == val.as_str())
                {
                    (*danish).clone_into(val);
                }
            }
            Element::Group(group) => translate(&mut group.children),
            Element::Choose(choose) => branches(choose),
            Element::Names(names) => {
                for child in &mut names.children {
                    if let NamesChild::Substitute(it) = child {
                        translate(&mut it.children);
                    }
                }
            }
            Element::Date(_) | Element::Number(_) | Element::Label(_) => {}
        }
    }
}

fn branches(choose: &mut Choose) {
    translate(&mut choose.if_.children);
    for branch in &mut choose.else_if {
        translate(&mut branch.children);
    }
    if let Some(branch) = &mut choose.otherwise {
        translate(&mut branch.children);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hayagriva::archive::{ArchivedStyle, locales};
    use hayagriva::citationberg::{Style, taxonomy::Term};
    use std::collections::BTreeSet;

    /// What is the same word in both languages.
    const SAME: &[&str] = &[
        "album",
        "art.",
        "dataset",
        "et al.",
        "fig.",
        "film",
        "ill.",
        "illustrator",
        "interview",
        "patent",
        "podcast",
        "preprint",
        "red.",
        "software",
        "standard",
        "video",
        "–",
        "suppl.",
        "supplement",
        "version",
        "prod.",
        "ca.",
    ];

    fn style() -> IndependentStyle {
        let Style::Independent(style) = ArchivedStyle::AmericanPsychologicalAssociation.get() else {
            panic!("the style is one of its own");
        };
        style
    }

    /// Collects the values that a key has anywhere.
    fn values(value: &Value, key: &str, out: &mut BTreeSet<String>) {
        match value {
            Value::Object(map) => {
                for (name, value) in map {
                    if name == key {
                        match value {
                            Value::String(it) => out.extend([it.clone()]),
                            Value::Array(all) => out.extend(all.iter().filter_map(Value::as_str).map(str::to_owned)),
                            _ => {}
                        }
                    }
                    values(value, key, out);
                }
            }
            Value::Array(all) => all.iter().for_each(|it| values(it, key, out)),
            _ => {}
        }
    }

    #[test]
    fn no_word_that_the_style_writes_between_those_of_a_source_is_english_in_danish() {
        let mut danish = style();
        speak(&mut danish);
        let locales = locales();
        let of = |code: &str| {
            locales
                .iter()
                .find(|it| it.lang.as_ref().is_some_and(|it| it.0 == code))
                .unwrap()
        };
        let (library, english) = (of("da-DK"), of("en-US"));
        let ours = danish.locale.last().unwrap();
        let own_english = danish
            .locale
            .iter()
            .find(|it| it.lang.as_ref().is_some_and(|it| it.0 == "en"))
            .unwrap();
        let mut used = BTreeSet::new();
        let tree = serde_json::to_value(&danish.macros).unwrap();
        values(&tree, "@term", &mut used);
        values(&tree, "@variable", &mut used);
        let mut left = Vec::new();
        for name in &used {
            let Ok(term) = serde_json::from_value::<Term>(json!(name)) else {
                continue;
            };
            for form in ["long", "short", "verb", "verb-short"] {
                let form = serde_json::from_value(json!(form)).unwrap();
                let Some(shown) = ours.term(term, form).or_else(|| library.term(term, form)) else {
                    continue;
                };
                let foreign = [english, own_english].into_iter().filter_map(|it| it.term(term, form));
                for word in foreign.flat_map(|it| [it.single(), it.multiple()]).flatten() {
                    let is_word = word.chars().any(char::is_alphabetic);
                    if is_word && [shown.single(), shown.multiple()].contains(&Some(word)) && !SAME.contains(&word) {
                        left.push(format!("{name}: {word}"));
                    }
                }
            }
        }
        assert_eq!(left, Vec::<String>::new());
        let mut words = BTreeSet::new();
        values(&tree, "@value", &mut words);
        words.retain(|it| it.chars().any(char::is_alphabetic));
        let own: BTreeSet<String> = WORDS.iter().map(|it| it.1.to_owned()).collect();
        assert_eq!(words, own);
    }
}
