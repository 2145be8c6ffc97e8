//! YAML 1.2 as a small tree with places; aliases are never followed, and every value keeps its own spelling.

mod complaint;
mod scalar;

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span, Spanned};
use crate::syntax::characters;
use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError};
use std::borrow::Cow;
use std::collections::HashMap;

/// How deep lists and maps may stand in each other.
const DEEPEST: usize = 64;
/// From how many keys on they are looked up by their hash: smaller maps are quicker to walk through.
const LARGE: usize = 64;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Node<'a> {
    /// Where.
    pub span: Span,
    /// What.
    pub value: Value<'a>,
}

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// Nothing: empty, `~` or `null`.
    Null,
    /// A scalar as it is spelt; whether it is a number or a flag is for the reader to say.
    Scalar {
        /// The text, without quotes.
        text: Cow<'a, str>,
        /// Whether it stands without quotes, so that it may be a number or a flag.
        plain: bool,
    },
    /// A list.
    List(Vec<Node<'a>>),
    /// A map, in its order, each key once.
    Map(Vec<Entry<'a>>),
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<'a> {
    /// The key.
    pub key: Spanned<Cow<'a, str>>,
    /// The value.
    pub node: Node<'a>,
}

/// Reads one document that stands at byte `base` of a file; what could be read before a defect is kept.
pub fn parse(text: &str, base: usize, file: FileId) -> (Option<Node<'_>>, Vec<Diagnostic>) {
    let mut builder = Builder {
        places: Places {
            text,
            base,
            characters: 0,
            bytes: 0,
            ascii: text.is_ascii(),
        },
        file,
        open: Vec::new(),
        root: None,
        diagnostics: Vec::new(),
    };
    let mut documents = 0;
    for event in Parser::new_from_str(text) {
        match event {
            Ok((Event::DocumentStart(_), span)) => {
                documents += 1;
                if documents > 1 {
                    let span = builder.places.span(&span);
                    builder.refuse("second-document", span);
                    break;
                }
            }
            Ok((event, span)) => {
                let span = builder.places.span(&span);
                if !builder.event(event, span) {
                    break;
                }
            }
            Err(error) => {
                builder.broken(&error);
                break;
            }
        }
    }
    while !builder.open.is_empty() {
        builder.close(None);
    }
    (builder.root, builder.diagnostics)
}

/// The parser counts characters; files are kept in bytes.
struct Places<'a> {
    text: &'a str,
    base: usize,
    characters: usize,
    bytes: usize,
    ascii: bool,
}

impl Places<'_> {
    fn span(&mut self, span: &saphyr_parser::Span) -> Span {
        let start = self.byte(&span.start);
        let end = self.byte(&span.end);
        Span::new(start, end)
    }

    /// Events come in order, so the walk goes on from the last place; only an end may lie before it.
    fn byte(&mut self, marker: &Marker) -> usize {
        let index = marker.index();
        if self.ascii {
            return self.base + index.min(self.text.len());
        }
        if index < self.characters {
            (self.characters, self.bytes) = (0, 0);
        }
        for character in self.text[self.bytes..].chars().take(index - self.characters) {
            self.bytes += character.len_utf8();
            self.characters += 1;
        }
        self.base + self.bytes
    }
}

struct Builder<'a> {
    places: Places<'a>,
    file: FileId,
    open: Vec<Open<'a>>,
    root: Option<Node<'a>>,
    diagnostics: Vec<Diagnostic>,
}

/// A list or a map whose end has not come; a map's key waits for its value.
struct Open<'a> {
    node: Node<'a>,
    key: Option<Spanned<Cow<'a, str>>>,
    /// Where the keys of a large map stand.
    keys: HashMap<Cow<'a, str>, Span>,
}

impl<'a> Builder<'a> {
    /// Takes one event in; returns false where reading must stop.
    fn event(&mut self, event: Event<'a>, span: Span) -> bool {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.properties(anchor, tag.is_some(), span);
                let plain = style == ScalarStyle::Plain;
                let null = plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                let span = self.trimmed(span, style);
                if style == ScalarStyle::DoubleQuoted {
                    self.escapes(span);
                }
                let text = scalar::one_line(text);
                self.value(Node {
                    span,
                    value: if null {
                        Value::Null
                    } else {
                        Value::Scalar { text, plain }
                    },
                });
            }
            Event::SequenceStart(anchor, tag) => {
                self.properties(anchor, tag.is_some(), span);
                return self.open(Node {
                    span,
                    value: Value::List(Vec::new()),
                });
            }
            Event::MappingStart(anchor, tag) => {
                self.properties(anchor, tag.is_some(), span);
                return self.open(Node {
                    span,
                    value: Value::Map(Vec::new()),
                });
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(Some(span.end)),
            Event::Alias(_) => {
                self.refuse("alias", span);
                self.value(Node {
                    span,
                    value: Value::Null,
                });
            }
            _ => {}
        }
        true
    }

    /// A scalar's span runs to the next token, over a comment too; a reader wants the text itself.
    fn trimmed(&self, span: Span, style: ScalarStyle) -> Span {
        let start = span.start as usize - self.places.base;
        let slice = self
            .places
            .text
            .get(start..span.end as usize - self.places.base)
            .unwrap_or_default();
        let length = match style {
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => quoted_length(slice),
            _ => slice.trim_end().len(),
        };
        Span::new(span.start as usize, span.start as usize + length)
    }

    /// Looks for characters that nobody sees behind the escapes of a text in quotation marks.
    fn escapes(&mut self, span: Span) {
        let start = span.start as usize;
        let slice = &self.places.text[start - self.places.base..span.end as usize - self.places.base];
        for (range, character) in scalar::escapes(slice) {
            let place = Span::from(range).shifted(start);
            let found = characters::spelt(character.encode_utf8(&mut [0; 4]), self.file, place);
            self.diagnostics.extend(found);
        }
    }

    fn properties(&mut self, anchor: usize, tag: bool, span: Span) {
        if anchor > 0 {
            self.refuse("anchor", span);
        }
        if tag {
            self.refuse("tag", span);
        }
    }

    fn open(&mut self, node: Node<'a>) -> bool {
        if self.open.len() >= DEEPEST {
            self.refuse("nesting", node.span);
            return false;
        }
        // A list or a map as a key has no name to report by; its place is enough.
        self.open.push(Open {
            node,
            key: None,
            keys: HashMap::new(),
        });
        true
    }

    /// Ends what is open; what the text's defect cut off keeps the span of its beginning.
    fn close(&mut self, end: Option<u32>) {
        if let Some(mut open) = self.open.pop() {
            if let Some(end) = end {
                open.node.span.end = end.max(open.node.span.end);
                open.node.span = self.trimmed(open.node.span, ScalarStyle::Plain);
            }
            if let (Some(key), Value::Map(entries)) = (open.key.take(), &mut open.node.value) {
                let span = Span {
                    start: key.span.end,
                    end: key.span.end,
                };
                entries.push(Entry {
                    key,
                    node: Node {
                        span,
                        value: Value::Null,
                    },
                });
            }
            self.value(open.node);
        }
    }

    fn value(&mut self, node: Node<'a>) {
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return;
        };
        let entries = match &mut open.node.value {
            Value::List(items) => return items.push(node),
            Value::Map(entries) => entries,
            _ => return,
        };
        if let Some(key) = open.key.take() {
            let first = if entries.len() < LARGE {
                entries
                    .iter()
                    .find(|it| it.key.value == key.value)
                    .map(|it| it.key.span)
            } else {
                if open.keys.is_empty() {
                    open.keys
                        .extend(entries.iter().map(|it| (it.key.value.clone(), it.key.span)));
                }
                let first = open.keys.get(&key.value).copied();
                open.keys.entry(key.value.clone()).or_insert(key.span);
                first
            };
            let (key_text, key_span) = (key.value.clone(), key.span);
            match first {
                Some(first) => {
                    let place = crate::source::Place {
                        file: self.file,
                        span: first,
                    };
                    let finding = Diagnostic::new("duplicate-key", self.file, key_span).with("key", &*key_text);
                    self.diagnostics.push(finding.related(place, "first-place"));
                }
                None if key_text == "<<" => self.refuse("merge-key", key_span),
                None => entries.push(Entry { key, node }),
            }
            return;
        }
        let key = match node.value {
            Value::Scalar { text, .. } => text,
            Value::Null => Cow::Borrowed("null"),
            _ => {
                self.diagnostics
                    .push(Diagnostic::new("wrong-type", self.file, node.span).message("wrong-type-key"));
                Cow::Borrowed("")
            }
        };
        open.key = Some(Spanned::new(key, node.span));
    }

    fn refuse(&mut self, what: &str, span: Span) {
        let feature = crate::language::Value::word(format!("yaml-{what}"));
        self.diagnostics
            .push(Diagnostic::new("yaml-feature", self.file, span).with("feature", feature));
    }

    fn broken(&mut self, error: &ScanError) {
        let base = self.places.base;
        let at = self.places.byte(error.marker()) - base;
        let text = self.places.text;
        let is_bracket = |it: &&Open<'_>| text[it.node.span.start as usize - base..].starts_with(['[', '{']);
        let bracket = self.open.iter().rev().find(is_bracket);
        let bracket = bracket.map(|it| it.node.span.start as usize - base);
        let (key, range) = complaint::explain(error.info(), text, at, bracket);
        let span = Span::from(range).shifted(base);
        if error.info().contains("anchor") {
            return self.refuse("alias", span);
        }
        self.diagnostics
            .push(Diagnostic::new("yaml-syntax", self.file, span).message(key));
    }
}

/// Returns how long a text in quotes is that begins here, quotes included.
fn quoted_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let quote = bytes.first().copied().unwrap_or_default();
    let mut at = 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if quote == b'"' => at += 1,
            it if it == quote && quote == b'\'' && bytes.get(at + 1) == Some(&quote) => at += 1,
            it if it == quote => return at + 1,
            _ => {}
        }
        at += 1;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(text: &str) -> Vec<&'static str> {
        parse(text, 0, FileId(0)).1.iter().map(|it| it.rule).collect()
    }

    #[test]
    fn places_are_bytes_of_the_file_whatever_the_letters() {
        let text = "navn: Søren på Ærø\nliste: [å, b]\n";
        let (root, diagnostics) = parse(text, 100, FileId(0));
        assert_eq!(diagnostics, []);
        let Some(Node {
            value: Value::Map(entries),
            ..
        }) = root
        else {
            panic!()
        };
        let slice = |span: Span| &text[span.start as usize - 100..span.end as usize - 100];
        assert_eq!(slice(entries[0].node.span), "Søren på Ærø");
        assert_eq!(slice(entries[1].key.span), "liste");
        let Value::List(items) = &entries[1].node.value else {
            panic!()
        };
        assert_eq!((slice(items[0].span), slice(items[1].span)), ("å", "b"));
    }

    #[test]
    fn a_text_in_quotes_ends_where_they_end() {
        let spans = |text: &str| {
            let (root, _) = parse(text, 0, FileId(0));
            let Some(Value::Map(entries)) = root.map(|it| it.value) else {
                panic!()
            };
            (
                text[entries[0].key.span.range()].to_owned(),
                text[entries[0].node.span.range()].to_owned(),
            )
        };
        let shown = |key: &str, value: &str| (key.to_owned(), value.to_owned());
        assert_eq!(spans("'å' : \"ø\" # c\n"), shown("'å'", "\"ø\""));
        assert_eq!(spans("a: 'it''s'  \n"), shown("a", "'it''s'"));
        assert_eq!(spans("a: \"b\\\"c\\\\\"\t# \"d\"\n"), shown("a", "\"b\\\"c\\\\\""));
        assert_eq!(spans("a: \"b\n  c\" # d\n"), shown("a", "\"b\n  c\""));
    }

    #[test]
    fn a_text_has_no_line_ends_however_it_is_written() {
        let value = |text: &str| {
            let (root, _) = parse(text, 0, FileId(0));
            let Some(Value::Map(entries)) = root.map(|it| it.value) else {
                panic!()
            };
            let Value::Scalar { text, .. } = &entries[0].node.value else {
                panic!()
            };
            text.to_string()
        };
        for text in [
            "a: |\n  The\n  police\n",
            "a: |+\n  The\n\n  police\n\n",
            "a: >\n  The\n  police\n",
            "a: >-\n  The\n\n    police\n",
            "a: \"The\\npolice\\r\\n\"\n",
            "a: \"The\\tpolice\"\n",
            "a: \"The\\L\\Npolice\"\n",
            "a: The\n\n  police\n",
            "a: 'The\n\n  police'\n",
            "a: |\r\n  The\r\n  police\r\n",
        ] {
            assert_eq!(value(text), "The police", "{text:?}");
        }
        assert_eq!(value("a: \"  b  c \"\n"), "  b  c ");
    }

    #[test]
    fn what_an_escape_hides_is_found_at_the_escape() {
        let found = |text: &str| {
            let (_, diagnostics) = parse(text, 0, FileId(0));
            let shown = |it: &Diagnostic| (it.rule, text[it.place.span.range()].to_owned());
            diagnostics.iter().map(shown).collect::<Vec<_>>()
        };
        let control = |it: &str| ("control-character", it.to_owned());
        let invisible = |it: &str| ("invisible-character", it.to_owned());
        assert_eq!(
            found("å: \"a\\x1b[31m \\u0007 \\u202e\"\nb: [\"\\e\", \"\\0\"]\n"),
            [
                control("\\x1b"),
                control("\\u0007"),
                invisible("\\u202e"),
                control("\\e"),
                control("\\0")
            ]
        );
        assert_eq!(found("\"\\U0000202E\": x\n"), [invisible("\\U0000202E")]);
        assert_eq!(found("a: \"\\\\x1b \\n \\t \\u00e6 \\\n  b\"\n"), []);
        assert_eq!(found("a: '\\x1b'\nb: \\x1b\n"), []);
    }

    #[test]
    fn what_is_not_plain_data_is_refused() {
        assert_eq!(rules("a: &x 1\nb: *x\n"), ["yaml-feature", "yaml-feature"]);
        assert_eq!(rules("a: !!str 1\n"), ["yaml-feature"]);
        assert_eq!(rules("<<: {a: 1}\n"), ["yaml-feature"]);
        assert_eq!(rules("a: 1\n---\nb: 2\n"), ["yaml-feature"]);
        assert_eq!(rules("a: *x\n"), ["yaml-feature"]);
        assert_eq!(rules(&"[".repeat(200)), ["yaml-feature"]);
    }

    #[test]
    fn the_same_key_twice_shows_both_places() {
        let (_, diagnostics) = parse("a: 1\na: 2\n", 0, FileId(0));
        assert_eq!(diagnostics[0].rule, "duplicate-key");
        assert_eq!(
            (
                diagnostics[0].place.span.start,
                diagnostics[0].related[0].place.span.start
            ),
            (5, 0)
        );
    }

    #[test]
    fn complaints_are_sorted_by_what_to_do() {
        let key = |text: &str| parse(text, 0, FileId(0)).1[0].message.key;
        assert_eq!(key("a: \"x\n"), "yaml-syntax-quote");
        assert_eq!(key("a: b: c\n"), "yaml-syntax-colon");
        assert_eq!(key("a: [b\n"), "yaml-syntax-bracket");
        assert_eq!(key("a:\n\tb: 1\n"), "yaml-syntax-tab");
        assert_eq!(key("a:\tb\n"), "yaml-syntax-tab");
        assert_eq!(key("a: \"b \\q c\"\n"), "yaml-syntax-escape");
        assert_eq!(key("a: \"\\ud83d\\ude00\"\n"), "yaml-syntax-escape");
        assert_eq!(key("a: \"b\" c\n"), "yaml-syntax-quote");
    }
}
