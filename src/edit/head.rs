//! The YAML head of a new record: its values, and beside every key of its kind what people call it.

use crate::language::Language;
use crate::record::kind::Kind;
use crate::record::label;
use crate::record::vocabulary;
use crate::syntax::fields::{Key, Shape};

/// A value of a new record's head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text in somebody's own words.
    Text(String),
    /// A word, a number, a date or an id, which needs no quotes.
    Plain(String),
    /// A list of texts.
    Texts(Vec<String>),
    /// A list of ids.
    Ids(Vec<String>),
}

impl Value {
    /// Returns a word as a value.
    pub fn plain(word: &str) -> Self {
        Self::Plain(word.to_owned())
    }
}

/// The values of a new record by their keys; a key within a map stands after the map's: `consent.form`.
pub type Values = Vec<(&'static str, Value)>;

/// Returns the head of a new record, without the lines of hyphens: first what has a value, then what may get one.
pub fn head(kind: Kind, values: &Values, language: Language) -> String {
    let head = Head {
        kind: kind.row().name,
        values,
        language,
    };
    let (mut set, mut unset) = (String::new(), String::new());
    for key in kind.row().keys {
        if head.is_set(key.name) {
            set.push_str(&head.line(key));
        } else {
            unset.push_str(&head.offer(key));
        }
    }
    if unset.is_empty() {
        return set;
    }
    format!("{set}# {}\n{unset}", language.word("scaffold-more"))
}

/// Returns a key that has no value yet, with what people call it and the words that it may have; `path` leads to it through its maps.
pub fn offer(kind: &str, path: &[&str], key: &Key, language: Language) -> String {
    let label = language.word(&label::label(kind, path));
    match key.shape {
        Shape::Choice(words) => format!("{}:  # {label}: {}", key.name, words.join(", ")),
        Shape::List(_) => format!("{}: [] # {label}", key.name),
        _ => format!("{}:  # {label}", key.name),
    }
}

struct Head<'a> {
    kind: &'static str,
    values: &'a Values,
    language: Language,
}

impl Head<'_> {
    fn value(&self, path: &str) -> Option<&Value> {
        self.values.iter().find(|it| it.0 == path).map(|it| &it.1)
    }

    fn is_set(&self, key: &str) -> bool {
        let within = |it: &str| {
            it.strip_prefix(key)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        self.values.iter().any(|it| within(it.0))
    }

    /// Returns a key with its value and its label.
    fn line(&self, key: &Key) -> String {
        let name = key.name;
        if let Some(keys) = label::inner(&key.shape) {
            return self.map(key, keys);
        }
        let label = self.label(&[name], &key.shape, self.value(name));
        match self.value(name) {
            Some(Value::Text(text)) => format!("{name}: {} # {label}\n", scalar(text)),
            Some(Value::Plain(text)) => format!("{name}: {text} # {label}\n"),
            Some(Value::Ids(ids)) => format!("{name}: [{}] # {label}\n", ids.join(", ")),
            Some(Value::Texts(texts)) => {
                let items = texts.iter().map(|it| format!("  - {}\n", scalar(it)));
                items.fold(format!("{name}: # {label}\n"), |lines, item| lines + &item)
            }
            None => String::new(),
        }
    }

    /// Returns a map with those of its keys that have a value; a list of maps has a title for each.
    fn map(&self, key: &Key, keys: &'static [Key]) -> String {
        let name = key.name;
        let mut lines = format!("{name}: # {}\n", self.label(&[name], &key.shape, None));
        for inner in keys {
            let value = self.value_within(name, inner.name);
            let label = self.label(&[name, inner.name], &inner.shape, value);
            match value {
                Some(Value::Texts(texts)) => {
                    let items = texts
                        .iter()
                        .map(|it| format!("  - {}: {} # {label}\n", inner.name, scalar(it)));
                    lines.extend(items);
                }
                Some(Value::Text(text)) => lines.push_str(&format!("  {}: {} # {label}\n", inner.name, scalar(text))),
                Some(Value::Plain(text)) => lines.push_str(&format!("  {}: {text} # {label}\n", inner.name)),
                _ if matches!(key.shape, Shape::Map(_)) => {
                    lines.push_str(&format!("  # {}: # {label}\n", inner.name));
                }
                _ => {}
            }
        }
        lines
    }

    fn value_within(&self, map: &str, key: &str) -> Option<&Value> {
        let is = |path: &str| path.split_once('.') == Some((map, key));
        self.values.iter().find(|it| is(it.0)).map(|it| &it.1)
    }

    /// Returns a key that has no value yet, as a comment.
    fn offer(&self, key: &Key) -> String {
        let empty = match (&key.shape, label::inner(&key.shape)) {
            // A map of many keys, or of maps, is too much for a line.
            (shape, Some(keys)) if keys.len() > 4 || keys.iter().any(|it| label::inner(&it.shape).is_some()) => {
                let empty = if matches!(shape, Shape::Map(_)) { "{}" } else { "[]" };
                empty.to_owned()
            }
            (shape, Some(keys)) => {
                let names: Vec<String> = keys.iter().map(|it| format!("{}: ", it.name)).collect();
                let map = format!("{{{}}}", names.join(", "));
                if matches!(shape, Shape::Map(_)) {
                    map
                } else {
                    format!("[{map}]")
                }
            }
            (Shape::List(_) | Shape::OneOrMore(_), None) => "[]".to_owned(),
            _ => String::new(),
        };
        let space = if empty.is_empty() { "" } else { " " };
        format!(
            "# {}:{space}{empty} # {}\n",
            key.name,
            self.label(&[key.name], &key.shape, None)
        )
    }

    /// Returns what people call a key, with what its value means or which words it may have.
    fn label(&self, path: &[&str], shape: &Shape, value: Option<&Value>) -> String {
        let label = self.language.word(&label::label(self.kind, path));
        match (shape, value) {
            (Shape::Choice(words), Some(Value::Plain(word))) => match vocabulary::key(words, word) {
                Some(key) => format!("{label}: {}", self.language.word(&key)),
                None => label,
            },
            (Shape::Choice(words), None) => format!("{label}: {}", words.join(", ")),
            _ => label,
        }
    }
}

/// Returns a text as a YAML scalar on one line, which every reader of YAML takes for just this text.
pub fn scalar(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { quoted(text) }
}

/// Returns a text as a YAML scalar in quotation marks, which may stand anywhere, also within brackets.
pub fn quoted(text: &str) -> String {
    // JSON's strings are YAML's, but for two signs that YAML does not want to see as they are.
    let quoted = serde_json::Value::from(text).to_string();
    quoted.replace('\u{7f}', "\\u007f").replace('\u{feff}', "\\ufeff")
}

/// Words that some readers of YAML take for something else than text.
const RESERVED: [&str; 12] = [
    "true", "false", "yes", "no", "on", "off", "null", "y", "n", "nan", "inf", "nej",
];

/// Tells whether a text may stand without quotes, also after a hyphen or before a comment; when in doubt it may not.
fn is_plain(text: &str) -> bool {
    let first_is_letter = text.starts_with(char::is_alphabetic);
    let last_is_safe = !text.ends_with(|it: char| it == ':' || it.is_whitespace());
    let inner_is_safe = !text.contains(": ") && !text.contains(" #");
    let signs_are_safe = text
        .chars()
        .all(|it| it == ' ' || it.is_alphanumeric() || ".,;:!?-–—/()%&+'’»«§#".contains(it));
    first_is_letter && last_is_safe && inner_is_safe && signs_are_safe && !RESERVED.contains(&&*text.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;
    use crate::syntax::fields::Fields;
    use crate::syntax::yaml;
    use snapbox::{assert_data_eq, str};

    /// Pieces that texts are put together from, among them everything that means something in YAML.
    const PIECES: [&str; 40] = [
        "a", "Å", " ", ":", ": ", "#", " #", "-", "- ", "---", "'", "\"", "\\", "@", "`", "!", "&", "*", "[", "]", "{",
        "}", ",", "|", ">", "%", "?", "~", "no", "012", "1.10", "\n", "\t", "😀", "e\u{301}", "\u{2028}", "\u{a0}",
        "=", "<<", "null",
    ];

    fn read_back(text: &str) -> Option<String> {
        let values = vec![
            ("name", Value::Text(text.to_owned())),
            ("kind", Value::Plain("police".to_owned())),
            ("approach", Value::Text("Til sidst".to_owned())),
        ];
        let head = head(Kind::Stakeholder, &values, Language::Danish);
        let (node, diagnostics) = yaml::parse(&head, 0, FileId(0));
        assert_eq!(diagnostics, [], "{head}");
        let node = node?;
        let fields = Fields::of(&node);
        assert_eq!(fields.owned("approach").as_deref(), Some("Til sidst"), "{head}");
        fields.owned("name").map(String::from)
    }

    /// Returns a text as every place shows it: where it has line ends or tabs, a space stands for each run of them.
    fn on_one_line(text: &str) -> String {
        let ends = ['\n', '\t', '\u{2028}'];
        if !text.contains(ends) {
            return text.to_owned();
        }
        let lines = text.split(ends).map(str::trim).filter(|it| !it.is_empty());
        lines.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn any_text_is_read_back_as_it_was_on_one_line() {
        for first in PIECES {
            for second in PIECES {
                for text in [format!("{first}{second}"), format!("Sundhed {first}{second} og mere")] {
                    assert_eq!(read_back(&text), Some(on_one_line(&text)));
                }
            }
        }
        // Longer mixtures, by a plain generator, so that each run tries the same.
        let mut state: usize = 7;
        for _ in 0..2000 {
            let mut text = String::new();
            for _ in 0..8 {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                text.push_str(PIECES[(state >> 33) % PIECES.len()]);
            }
            assert_eq!(read_back(&text), Some(on_one_line(&text)));
        }
    }

    #[test]
    fn other_readers_of_yaml_agree() {
        for text in [
            "no",
            "Nej",
            "012",
            "1.10",
            "2018-03-14",
            "~",
            "Yes",
            "0x1f",
            "a: b",
            "1e3",
            "",
            " a",
            "NULL",
        ] {
            let read: serde_yaml::Value = serde_yaml::from_str(&format!("name: {} # x\n", scalar(text))).unwrap();
            assert_eq!(read["name"].as_str(), Some(text));
        }
    }

    #[test]
    fn every_key_stands_there_with_its_label() {
        let values = vec![
            ("basis", Value::Plain("consent".to_owned())),
            ("title", Value::Text("Om at vente: en samtale".to_owned())),
            ("method", Value::Plain("interview".to_owned())),
            (
                "stakeholders",
                Value::Ids(vec!["borgere".to_owned(), "politiet".to_owned()]),
            ),
            ("consent.form", Value::Plain("oral".to_owned())),
        ];
        let text = head(Kind::Note, &values, Language::Danish);
        for key in Kind::Note.row().keys {
            let label = Language::Danish.word(&label::label("note", &[key.name]));
            assert!(
                text.lines()
                    .any(|it| it.contains(&format!("{}:", key.name)) && it.contains(&label)),
                "{}",
                key.name
            );
        }
        let set = text.split("# Kan også").next().unwrap().to_owned();
        assert_data_eq!(
            set,
            str![[r#"
method: interview # Hvordan I fik det at vide: interview
stakeholders: [borgere, politiet] # De aktører, der blev hørt
title: "Om at vente: en samtale" # En kort overskrift uden navne på personer
basis: consent # Hvad der giver jer ret til at behandle oplysningerne: samtykke (art. 6, stk. 1, litra a)
consent: # Samtykket; udfyldes, når det er grundlaget
  # date: # Dagen, da samtykket blev givet
  form: oral # Hvordan samtykket blev givet: mundtligt
  # evidence: # Hvor samtykket kan findes, fx et nummer i sagssystemet

"#]]
        );
    }

    #[test]
    fn lists_of_texts_and_of_maps_have_a_line_each() {
        let texts = |all: &[&str]| Value::Texts(all.iter().map(|it| (*it).to_owned()).collect());
        let values = vec![
            ("title", Value::Text("Sundt liv".to_owned())),
            ("indicators.title", texts(&["Flere: ja", "Færre"])),
        ];
        assert_data_eq!(
            head(Kind::Goal, &values, Language::English),
            str![[r#"
title: Sundt liv # The goal in a few words
indicators: # How one can see whether the goal is reached
  - title: "Flere: ja" # What is measured
  - title: Færre # What is measured
# May be filled in too; remove the # at the start of the line
# vision: [] # The parts of the vision that the goal serves

"#]]
        );
        let values = vec![("questions", texts(&["Hvem?", "- Hvad?"]))];
        let text = head(Kind::Theme, &values, Language::English);
        assert_data_eq!(
            text.split("# ").take(2).collect::<String>(),
            str![[r#"
questions: What interviewers ask; every new note on the theme has them
  - Hvem?
  - "- Hvad?"

"#]]
        );
    }
}
