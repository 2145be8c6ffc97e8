//! Fields read by a table of keys: one table serves reading, schemas, documentation and scaffolds.

use super::date::Date;
use super::likely;
use super::lost::{self, Known, MISSPELT, Strayed, is_blank, is_empty};
use super::yaml::{Entry, Node, Value};
use crate::diagnostic::Diagnostic;
use crate::language;
use crate::source::{FileId, Span, Spanned};
use crate::text::nearest::nearest;
use crate::text::shared::Shared;
use rustc_hash::FxHashSet;
use thin_vec::ThinVec;

pub use super::shape::{Key, Shape};

/// An id that stands in a field and names something else; every note has some, so what its table says of it takes a word each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    key: &'static &'static str,
    kinds: &'static &'static [&'static str],
    /// The id as written.
    pub id: Spanned<Shared>,
}

impl Reference {
    /// Returns the key that it stands under.
    pub fn key(&self) -> &'static str {
        self.key
    }

    /// Returns the kinds of thing that it may name.
    pub fn kinds(&self) -> &'static [&'static str] {
        self.kinds
    }
}

/// Gives the word of a list that people mean by what they call it.
pub type Meant = fn(&[&'static str], &str) -> Option<&'static str>;

/// What reading fields leaves behind.
#[derive(Debug)]
pub struct Findings {
    /// The file.
    pub file: FileId,
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// What is referred to.
    pub references: Vec<Reference>,
    /// When things are said to have happened.
    pub happened: Vec<Spanned<Date>>,
    /// The keys of the head of which nobody knows what stands under them.
    pub lost: ThinVec<&'static str>,
    /// Who knows what people call the words of fields.
    pub meant: Meant,
}

impl Findings {
    /// Returns an empty collection for a file.
    pub fn new(file: FileId) -> Self {
        Self {
            file,
            diagnostics: Vec::new(),
            references: Vec::new(),
            happened: Vec::new(),
            lost: ThinVec::new(),
            meant: |_, _| None,
        }
    }

    fn report(&mut self, rule: &'static str, span: Span) -> &mut Diagnostic {
        self.diagnostics.push(Diagnostic::new(rule, self.file, span));
        let last = self.diagnostics.len() - 1;
        &mut self.diagnostics[last]
    }

    /// Reports a key of a table that must be there and is not, with the words that it may have.
    pub fn missing_key(&mut self, key: &Key, at: Span) {
        match key.shape {
            Shape::Choice(words) => self.missing_word("missing-key-values", key.name, words, at),
            _ => self.missing(key.name, at),
        }
    }

    /// Reports a key that must be there and is not, at the record's head; not where what it depends on is lost, nor it itself.
    pub fn missing(&mut self, key: &str, at: Span) {
        if self.lost.contains(&key) {
            return;
        }
        self.report("missing-key", at)
            .message
            .arguments
            .push(("key", key.into()));
    }

    /// Reports a key that must be there and is not, by an entry of the catalogue, with the words that it may have.
    pub fn missing_word(&mut self, message: &'static str, key: &str, words: &[&str], at: Span) {
        let known = self.diagnostics.len();
        self.missing(key, at);
        if let Some(finding) = self.diagnostics.get_mut(known) {
            finding.message.key = message;
            finding.message.arguments.push(("values", words.join(", ").into()));
        }
    }

    /// Reports that nothing of what must be there is, by an entry of the catalogue; `keys` are some that would do.
    pub fn none_of(&mut self, key: &'static str, keys: &[&str], at: Span) {
        let finding = self.report("missing-key", at);
        finding.message.key = key;
        finding.message.arguments.push(("keys", keys.join(", ").into()));
    }

    /// Reports a head without a field in it, once.
    pub fn all_missing(&mut self, keys: &[Key], at: Span) {
        let required: Vec<&str> = keys.iter().filter(|it| it.required).map(|it| it.name).collect();
        self.none_of("missing-key-all", &required, at);
    }
}

/// Tells whether a head holds no field at all: nothing, or nothing in so many signs.
pub fn says_nothing(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Null => true,
        Value::Map(entries) => entries.is_empty(),
        _ => false,
    }
}

/// Checks a record's head against its table, and collects what it refers to.
pub fn check(keys: &'static [Key], node: &Node<'_>, findings: &mut Findings) {
    let Value::Map(entries) = &node.value else {
        wrong(findings, node, "map");
        return;
    };
    let known = Known::of(keys, entries);
    let strayed = lost::strayed(keys, entries, &known);
    let mut misspelt = Vec::new();
    let mut strange = 0;
    for (at, entry) in entries.iter().enumerate() {
        match (known.key(at).map(|it| &keys[it]), &strayed) {
            (Some(key), Some(strayed)) if strayed.list == at => mixed(key, entry, strayed, findings),
            (Some(key), _) => field(key, entry, findings),
            (None, _) => {
                strange += 1;
                misspelt.extend(unknown(keys, entry, strange <= MISSPELT, findings));
            }
        }
    }
    let is_found =
        |it: &&Key| misspelt.contains(&it.name) || strayed.as_ref().is_some_and(|own| own.key.name == it.name);
    // A key that was misspelt, or whose entries stand elsewhere, is not missing too.
    for (at, key) in keys.iter().enumerate().filter(|it| it.1.required && !is_found(&it.1)) {
        match known.entry(at).map(|it| &entries[it]) {
            None => findings.missing_key(key, head(node)),
            Some(entry) if is_empty(key, &entry.node) => findings.missing_key(key, entry.key.span),
            Some(_) => {}
        }
    }
}

/// Checks a list whose entries stand under names, each by the table; `names` says what a name is, and `beside` which keys
/// of their own stand among the names.
pub fn check_named(
    names: &'static Shape,
    keys: &'static [Key],
    beside: &'static [Key],
    node: &Node<'_>,
    findings: &mut Findings,
) {
    const NAME: Key = Key {
        name: "",
        required: true,
        shape: Shape::Text,
    };
    let Value::Map(entries) = &node.value else {
        wrong(findings, node, "map");
        return;
    };
    for entry in entries {
        if let Some(key) = beside.iter().find(|it| it.name == entry.key.value) {
            field(key, entry, findings);
            continue;
        }
        let name = Node {
            span: entry.key.span,
            value: Value::Scalar {
                text: (&*entry.key.value).into(),
                plain: true,
            },
        };
        value(&NAME, names, &name, findings);
        check(keys, &entry.node, findings);
    }
}

/// Checks a list in which entries of another one stand, each as what it is; that the other's line is gone is one finding.
fn mixed(key: &'static Key, entry: &Entry<'_>, strayed: &Strayed, findings: &mut Findings) {
    let (Value::List(items), Some(theirs)) = (&entry.node.value, lost::inner(key)) else {
        return;
    };
    let mut is_reported = false;
    for item in items {
        if !strayed.holds(theirs, item) {
            check(theirs, item, findings);
            continue;
        }
        if !std::mem::replace(&mut is_reported, true) {
            let finding = findings.report("missing-key", head(item));
            finding.message.key = "missing-key-line";
            let (gone, list) = (strayed.key.name, key.name);
            finding
                .message
                .arguments
                .extend([("key", gone.into()), ("list", list.into())]);
        }
        check(strayed.keys, item, findings);
    }
}

/// Checks what stands under a key; of what must be there and is empty, `check` tells.
fn field(key: &'static Key, entry: &Entry<'_>, findings: &mut Findings) {
    if key.required && is_empty(key, &entry.node) {
        return;
    }
    match &key.shape {
        // Somebody meant to say that a note was withdrawn: a key alone does not say it, and must not be lost.
        Shape::Map(keys) if entry.node.value == Value::Null => {
            for inner in keys.iter().filter(|it| it.required) {
                findings.missing(inner.name, entry.key.span);
            }
        }
        shape => value(key, shape, &entry.node, findings),
    }
}

/// Returns where something that a map lacks is reported: its first key, which is where its head begins.
pub fn head(node: &Node<'_>) -> Span {
    match &node.value {
        Value::Map(entries) if !entries.is_empty() => entries[0].key.span,
        _ => node.span,
    }
}

/// Reports a key that a table does not have, and returns the one that it was most likely meant to be.
fn unknown(
    keys: &'static [Key],
    entry: &Entry<'_>,
    may_be_misspelt: bool,
    findings: &mut Findings,
) -> Option<&'static str> {
    let near = may_be_misspelt.then(|| nearest(&entry.key.value, keys.iter().map(|it| it.name)));
    let near = near.flatten();
    let all = keys.iter().map(|it| it.name).collect::<Vec<_>>().join(", ");
    let finding = findings.report("unknown-key", entry.key.span);
    finding
        .message
        .arguments
        .extend([("key", (&*entry.key.value).into()), ("keys", all.into())]);
    if let Some(near) = near {
        finding.message.key = "unknown-key-near";
        finding.message.arguments.push(("near", near.into()));
    }
    near
}

fn value(key: &'static Key, shape: &'static Shape, node: &Node<'_>, findings: &mut Findings) {
    // An empty value is as if the key were not there; a required key without one is reported by `check`.
    if node.value == Value::Null {
        return;
    }
    match shape {
        Shape::List(inner) => match &node.value {
            Value::List(items) => items.iter().for_each(|it| element(key, inner, it, findings)),
            Value::Scalar { text, .. } => unlike(shape, text, node, findings),
            _ => wrong(findings, node, "list"),
        },
        Shape::OneOrMore(inner) => match &node.value {
            Value::List(items) => items.iter().for_each(|it| element(key, inner, it, findings)),
            _ => value(key, inner, node, findings),
        },
        Shape::Map(keys) => check(keys, node, findings),
        Shape::Named(words) => match &node.value {
            Value::Map(entries) => entries.iter().for_each(|it| choice(words, &it.node, findings)),
            _ => wrong(findings, node, "map"),
        },
        Shape::Entries(names, keys) => check_named(names, keys, &[], node, findings),
        Shape::Choice(words) => choice(words, node, findings),
        _ => match &node.value {
            Value::Scalar { text, plain } => scalar(key, shape, (text, *plain), node, findings),
            _ => wrong(findings, node, expected(shape)),
        },
    }
}

/// A list's element may not be empty, since nobody can say what was meant.
fn element(key: &'static Key, shape: &'static Shape, node: &Node<'_>, findings: &mut Findings) {
    if is_blank(node) {
        return wrong(findings, node, expected(shape));
    }
    value(key, shape, node, findings);
}

fn scalar(
    key: &'static Key,
    shape: &'static Shape,
    (text, plain): (&str, bool),
    node: &Node<'_>,
    findings: &mut Findings,
) {
    let good = match shape {
        Shape::Number => plain && number(text).is_some(),
        Shape::Share => plain && share(text).is_some(),
        Shape::Flag => plain && matches!(text, "true" | "false" | "True" | "False" | "TRUE" | "FALSE"),
        Shape::Duration => months(text).is_some(),
        Shape::Range => range(text).is_some(),
        Shape::Digest => is_digest(text),
        Shape::HappenedOr(word) if text == *word => true,
        Shape::Date | Shape::Happened | Shape::HappenedOr(_) => return date(text, shape, node, findings),
        Shape::Id if !crate::text::slug::is_id(text) => {
            let right = crate::text::slug::slug(text);
            let finding = findings.report("malformed-id", node.span);
            if !right.is_empty() {
                finding.message.key = "malformed-id-near";
            }
            finding
                .message
                .arguments
                .extend([("id", text.into()), ("right", right.into())]);
            return;
        }
        Shape::Reference(_) if text.trim().is_empty() => false,
        Shape::Reference(kinds) => {
            findings.references.push(Reference {
                key: &key.name,
                kinds,
                id: Spanned::new(Shared::of(text), node.span),
            });
            true
        }
        Shape::Text => !text.trim().is_empty() || !plain,
        _ => true,
    };
    if !good {
        unlike(shape, text, node, findings);
    }
}

fn date(text: &str, shape: &Shape, node: &Node<'_>, findings: &mut Findings) {
    match Date::parse(text) {
        Some(date) if !matches!(shape, Shape::Date) => findings.happened.push(Spanned::new(date, node.span)),
        Some(_) => {}
        None => {
            let near = match shape {
                Shape::HappenedOr(word) if likely::is_not_yet(text) => Some((*word).to_owned()),
                _ => likely::date(text),
            };
            let finding = findings.report("bad-date", node.span);
            finding.message.arguments.push(("date", text.into()));
            if let Some(near) = near {
                finding.message.key = "bad-date-near";
                finding.message.arguments.push(("near", near.into()));
            }
        }
    }
}

fn choice(words: &'static [&'static str], node: &Node<'_>, findings: &mut Findings) {
    let Value::Scalar { text, .. } = &node.value else {
        return wrong(findings, node, "word");
    };
    if words.contains(&&**text) {
        return;
    }
    let near = (findings.meant)(words, text).or_else(|| nearest(text, words.iter().copied()));
    let finding = findings.report("unknown-value", node.span);
    finding
        .message
        .arguments
        .extend([("value", (&**text).into()), ("values", words.join(", ").into())]);
    if let Some(near) = near {
        finding.message.key = "unknown-value-near";
        finding.message.arguments.push(("near", near.into()));
    }
}

/// Reports a text that has not the shape of its field, with what it was likely meant to be.
fn unlike(shape: &Shape, text: &str, node: &Node<'_>, findings: &mut Findings) {
    wrong(findings, node, expected(shape));
    if let (Some(near), Some(finding)) = (likely::value(shape, text), findings.diagnostics.last_mut()) {
        finding.message.key = "wrong-type-near";
        finding.message.arguments.push(("near", near.into()));
    }
}

/// Says of a key that must be there and seems to have a value that YAML takes it for a comment: `color: #0b4a6f`.
pub fn explain_comments(text: &str, findings: &mut Findings) {
    for finding in findings
        .diagnostics
        .iter_mut()
        .filter(|it| matches!(it.message.key, "missing-key" | "missing-key-values"))
    {
        let after = text.get(finding.place.span.end as usize..).unwrap_or_default();
        let line = after.lines().next().unwrap_or_default();
        let value = line.trim_start().strip_prefix(':').map(str::trim);
        // Whoever writes a comment puts a space after its sign.
        let is_value = |text: &&str| {
            text.strip_prefix('#')
                .is_some_and(|theme| theme.starts_with(|it: char| !it.is_whitespace()))
        };
        if let Some(value) = value.filter(is_value) {
            finding.message.key = "missing-key-comment";
            finding.message.arguments.push(("value", value.into()));
        }
    }
}

/// Reports what a number sign cuts off a value without quotation marks: `title: Møde om #sundhed`.
pub fn cut_values(text: &str, node: &Node<'_>, findings: &mut Findings) {
    let missed = findings.diagnostics.iter().filter(|it| it.rule == "missing-key");
    let missed: FxHashSet<Span> = missed.map(|it| it.place.span).collect();
    cut_values_of(text, node, &missed, findings);
}

/// Reports them of a value; `missed` are the keys of which it is said already that they have none.
fn cut_values_of(text: &str, node: &Node<'_>, missed: &FxHashSet<Span>, findings: &mut Findings) {
    match &node.value {
        Value::Scalar { plain: true, .. } => cut_off(text, node.span.end as usize, findings),
        Value::List(items) => items.iter().for_each(|it| cut_values_of(text, it, missed, findings)),
        Value::Map(entries) => {
            for entry in entries {
                match &entry.node.value {
                    Value::Null if missed.contains(&entry.key.span) => {}
                    Value::Null => cut_off(text, entry.key.span.end as usize + 1, findings),
                    _ => cut_values_of(text, &entry.node, missed, findings),
                }
            }
        }
        Value::Scalar { .. } | Value::Null => {}
    }
}

/// Reports a comment that begins behind a value without a space after its sign, as no comment of a person's does.
fn cut_off(text: &str, end: usize, findings: &mut Findings) {
    let after = text.get(end..).unwrap_or_default();
    let rest = after.trim_start_matches([' ', '\t']);
    let is_word = |it: &str| it.starts_with(char::is_alphanumeric) && !it.starts_with("ip:");
    // Only what is a comment is looked through to the end of its line: many values may stand in one.
    if rest.len() == after.len() || !rest.strip_prefix('#').is_some_and(is_word) {
        return;
    }
    let comment = rest.split(['\n', '\r']).next().unwrap_or_default().trim_end();
    let start = end + after.len() - rest.len();
    let finding = findings.report("cut-value", Span::new(start, start + comment.len()));
    finding.message.arguments.push(("text", comment.into()));
}

/// Returns what stands before the colon that makes a text in one line a field of its own: `- Hvad siger I: ja?`.
fn before_colon<'n>(node: &'n Node<'_>, expected: &str) -> Option<&'n str> {
    let Value::Map(entries) = &node.value else { return None };
    let [entry] = &entries[..] else { return None };
    // A map in braces was meant as one.
    let is_line = entry.key.span.start == node.span.start && !matches!(expected, "list" | "map");
    is_line.then_some(&*entry.key.value)
}

fn wrong(findings: &mut Findings, node: &Node<'_>, expected: &str) {
    let before = before_colon(node, expected);
    let key = match expected {
        _ if before.is_some() => "wrong-type-colon",
        "list" => "wrong-type-list",
        "map" => "wrong-type-map",
        "number" | "share" | "flag" => "wrong-type-plain",
        _ => "wrong-type",
    };
    let expected = language::Value::word(format!("shape-{expected}"));
    let finding = findings.report("wrong-type", node.span);
    finding.message.key = key;
    finding.message.arguments.push(("expected", expected));
    let before = before.map(|it| ("before", it.into()));
    finding.message.arguments.extend(before);
}

/// Returns the end of the catalogue's key that says what a shape is.
pub fn expected(shape: &Shape) -> &'static str {
    match shape {
        Shape::Text => "text",
        Shape::Number => "number",
        Shape::Share => "share",
        Shape::Flag => "flag",
        Shape::Date | Shape::Happened | Shape::HappenedOr(_) => "date",
        Shape::Duration => "duration",
        Shape::Range => "range",
        Shape::Choice(_) => "word",
        Shape::Id | Shape::Reference(_) => "id",
        Shape::Digest => "digest",
        Shape::List(_) | Shape::OneOrMore(_) => "list",
        Shape::Map(_) | Shape::Named(_) | Shape::Entries(..) => "map",
    }
}

fn number(text: &str) -> Option<u32> {
    text.bytes().all(|it| it.is_ascii_digit()).then(|| text.parse().ok())?
}

fn is_digest(text: &str) -> bool {
    let is_sign = |it: u8| it.is_ascii_digit() || (b'a'..=b'f').contains(&it);
    (16..=64).contains(&text.len()) && text.bytes().all(is_sign)
}

fn share(text: &str) -> Option<f64> {
    text.parse().ok().filter(|it| (0.0..=1.0).contains(it))
}

/// Returns the months of a length of time, such as `12m` or `2y`.
pub fn months(text: &str) -> Option<u32> {
    let (digits, factor) = text
        .strip_suffix('m')
        .map(|it| (it, 1))
        .or_else(|| text.strip_suffix('y').map(|it| (it, 12)))?;
    number(digits)?.checked_mul(factor).filter(|it| (1..=1200).contains(it))
}

/// Returns the first and last number of a range, such as `1-2` or `3`.
pub fn range(text: &str) -> Option<(u32, u32)> {
    match text.split_once('-') {
        None => number(text).map(|it| (it, it)),
        Some((first, last)) => Some((number(first.trim())?, number(last.trim())?)).filter(|it| it.0 <= it.1),
    }
}

/// A map of fields that was checked; what is missing or wrong reads as nothing, since it was reported.
#[derive(Debug, Clone, Copy)]
pub struct Fields<'a> {
    entries: &'a [Entry<'a>],
    /// Where the map stands.
    pub span: Span,
}

impl<'a> Fields<'a> {
    /// Returns the fields of a node, none where it is no map.
    pub fn of(node: &'a Node<'a>) -> Self {
        let entries = if let Value::Map(entries) = &node.value {
            &entries[..]
        } else {
            &[]
        };
        Self {
            entries,
            span: head(node),
        }
    }

    /// Returns the node of a key, unless it is empty.
    pub fn node(&self, key: &str) -> Option<&'a Node<'a>> {
        self.entries
            .iter()
            .find(|it| it.key.value == key)
            .map(|it| &it.node)
            .filter(|it| it.value != Value::Null)
    }

    /// Tells whether a key stands there that a table does not have.
    pub fn has_other_than(&self, keys: &[Key]) -> bool {
        let is_other = |it: &Entry<'_>| keys.iter().all(|key| key.name != it.key.value);
        self.entries.iter().any(is_other)
    }

    /// Tells whether a key stands there with nothing under it.
    pub fn is_blank(&self, key: &str) -> bool {
        let entry = self.entries.iter().find(|it| it.key.value == key);
        entry.is_some_and(|it| is_blank(&it.node))
    }

    /// Returns where a key stands, else where the map begins.
    pub fn place(&self, key: &str) -> Span {
        self.entries
            .iter()
            .find(|it| it.key.value == key)
            .map_or(self.span, |it| it.key.span)
    }

    /// Returns a text, a word or an id.
    pub fn text(&self, key: &str) -> Option<Spanned<&'a str>> {
        self.node(key).and_then(text_of)
    }

    /// Returns a text of its own.
    pub fn owned(&self, key: &str) -> Option<Box<str>> {
        self.text(key).map(|it| it.value.into())
    }

    /// Returns a date.
    pub fn date(&self, key: &str) -> Option<Spanned<Date>> {
        let text = self.text(key)?;
        Date::parse(text.value).map(|it| Spanned::new(it, text.span))
    }

    /// Returns a number.
    pub fn number(&self, key: &str) -> Option<u32> {
        self.text(key).and_then(|it| number(it.value))
    }

    /// Returns a share.
    pub fn share(&self, key: &str) -> Option<f64> {
        self.text(key).and_then(|it| share(it.value))
    }

    /// Returns whether a flag is set.
    pub fn flag(&self, key: &str) -> bool {
        self.text(key).is_some_and(|it| it.value.eq_ignore_ascii_case("true"))
    }

    /// Returns the texts of a list, or the one text that stands in its place.
    pub fn list(&self, key: &str) -> Vec<Spanned<Box<str>>> {
        self.texts(key, |it| it.into())
    }

    /// Returns the ids of a list, or the one id that stands in its place; the letters of one that many records name stand in
    /// memory once.
    pub fn ids(&self, key: &str) -> Vec<Spanned<Shared>> {
        self.texts(key, Shared::of)
    }

    fn texts<T>(&self, key: &str, owned: impl Fn(&str) -> T) -> Vec<Spanned<T>> {
        let owned = |it: Spanned<&str>| it.map(&owned);
        let Some(node) = self.node(key) else { return Vec::new() };
        let Value::List(items) = &node.value else {
            return text_of(node).map(owned).into_iter().collect();
        };
        // As many as there are and no more, since every note keeps its lists.
        let mut texts = Vec::with_capacity(items.len());
        texts.extend(items.iter().filter_map(text_of).map(owned));
        texts
    }

    /// Returns the maps of a list.
    pub fn maps(&self, key: &str) -> Vec<Fields<'a>> {
        match self.node(key).map(|it| &it.value) {
            Some(Value::List(items)) => items.iter().map(Fields::of).collect(),
            _ => Vec::new(),
        }
    }

    /// Returns the map under a key.
    pub fn map(&self, key: &str) -> Option<Fields<'a>> {
        self.node(key).map(Fields::of)
    }

    /// Returns the maps that stand under names.
    pub fn named(&self) -> Vec<(Spanned<&'a str>, Fields<'a>)> {
        let name = |it: &'a Entry<'a>| (Spanned::new(&*it.key.value, it.key.span), Fields::of(&it.node));
        self.entries.iter().map(name).collect()
    }

    /// Returns the keys of a map of names and their words.
    pub fn pairs(&self) -> Vec<(Spanned<&'a str>, Spanned<&'a str>)> {
        let pair = |it: &'a Entry<'a>| Some((Spanned::new(&*it.key.value, it.key.span), text_of(&it.node)?));
        self.entries.iter().filter_map(pair).collect()
    }
}

fn text_of<'a>(node: &'a Node<'a>) -> Option<Spanned<&'a str>> {
    match &node.value {
        Value::Scalar { text, .. } => Some(Spanned::new(&**text, node.span)),
        _ => None,
    }
}
