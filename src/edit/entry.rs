//! A new entry in a list of a file that people wrote: every other line stays as it was.

use super::head::{Value, Values, quoted, scalar};
use crate::record::label;
use crate::source::FileId;
use crate::syntax::fields::{Key, Shape};
use crate::syntax::yaml::{self, Node, Value as Yaml};

/// An entry that comes into a list.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// Its id.
    pub id: &'a str,
    /// The keys that it may have, in their order.
    pub keys: &'static [Key],
    /// The values of its keys; one within a list of maps stands after the list's: `members.unit`.
    pub values: &'a Values,
}

/// Why an entry does not come into a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The file can't be read to its end, or its list is written in a way that we do not change.
    Strange,
    /// Somebody gave the id to another entry meanwhile.
    Taken,
}

impl Entry<'_> {
    /// Returns it as lines, as they stand in a list.
    pub fn lines(&self) -> String {
        self.indented("", "\n")
    }

    /// Returns it on one line, as it can stand in a list too.
    pub fn line(&self) -> String {
        format!("- {}", self.flow())
    }

    /// Returns a new file: its list with the entry, and the other lists of the file, which are empty.
    pub fn file(&self, list: &str, all: &[Key]) -> String {
        let of = |key: &Key| match key.name {
            name if name == list => format!("{name}:\n{}", self.indented("  ", "\n")),
            name => format!("{name}: []\n"),
        };
        all.iter().map(of).collect()
    }

    /// Returns a file's new text: the entry at the end of its list, and every other line as it was.
    pub fn added(&self, text: &str, list: &str) -> Result<String, Refused> {
        let (bom, text) = match text.strip_prefix('\u{feff}') {
            Some(rest) => ("\u{feff}", rest),
            None => ("", text),
        };
        let old = parsed(text).ok_or(Refused::Strange)?;
        if ids(&old, list).any(|it| it == self.id) {
            return Err(Refused::Taken);
        }
        let new = self.spliced(text, &old, list).ok_or(Refused::Strange)?;
        // Whatever shape the list had, the result says the same as before and one entry more, or nothing is written.
        let read = parsed(&new).ok_or(Refused::Strange)?;
        let is_whole = is_same_but(list, &old, &read, self.id);
        if is_whole {
            Ok(bom.to_owned() + &new)
        } else {
            Err(Refused::Strange)
        }
    }

    fn spliced(&self, text: &str, root: &Node<'_>, list: &str) -> Option<String> {
        let item = Item {
            lines: &|margin, end| self.indented(margin, end),
            line: &self.flow(),
        };
        spliced(text, root, list, item)
    }

    /// Returns it as an item of a list, each line after a margin.
    fn indented(&self, margin: &str, end: &str) -> String {
        let mut lines = vec![format!("id: {}", self.id)];
        for key in self.keys {
            lines.extend(self.key_lines(key));
        }
        let line = |(at, line): (usize, &String)| {
            let mark = if at == 0 { "- " } else { "  " };
            format!("{margin}{mark}{line}{end}")
        };
        lines.iter().enumerate().map(line).collect()
    }

    fn value(&self, path: &str) -> Option<&Value> {
        self.values.iter().find(|it| it.0 == path).map(|it| &it.1)
    }

    /// Returns the values that stand in a list of maps, under the key of each map.
    fn within(&self, key: &Key) -> Option<(&'static str, &[String])> {
        let inner = label::inner(&key.shape)?;
        inner
            .iter()
            .find_map(|it| match self.value(&format!("{}.{}", key.name, it.name))? {
                Value::Texts(texts) => Some((it.name, &texts[..])),
                _ => None,
            })
    }

    fn key_lines(&self, key: &Key) -> Vec<String> {
        let name = key.name;
        if let Some((inner, texts)) = self.within(key) {
            let items = texts.iter().map(|it| format!("  - {inner}: {}", scalar(it)));
            return std::iter::once(format!("{name}:")).chain(items).collect();
        }
        match self.value(name) {
            Some(Value::Text(text)) => vec![format!("{name}: {}", scalar(text))],
            Some(Value::Plain(text)) => vec![format!("{name}: {text}")],
            Some(Value::Ids(ids)) => vec![format!("{name}: [{}]", ids.join(", "))],
            Some(Value::Texts(texts)) => {
                let items = texts.iter().map(|it| format!("  - {}", scalar(it)));
                std::iter::once(format!("{name}:")).chain(items).collect()
            }
            None if key.required && matches!(key.shape, Shape::List(_)) => vec![format!("{name}: []")],
            None => Vec::new(),
        }
    }

    /// Returns it on one line, as it stands within brackets.
    fn flow(&self) -> String {
        let list = |items: Vec<String>| format!("[{}]", items.join(", "));
        let mut pairs = vec![format!("id: {}", self.id)];
        for key in self.keys {
            let value = match (self.within(key), self.value(key.name)) {
                (Some((inner, texts)), _) => {
                    list(texts.iter().map(|it| format!("{{{inner}: {}}}", quoted(it))).collect())
                }
                (_, Some(Value::Text(text))) => quoted(text),
                (_, Some(Value::Plain(text))) => text.clone(),
                (_, Some(Value::Ids(ids))) => list(ids.clone()),
                (_, Some(Value::Texts(texts))) => list(texts.iter().map(|it| quoted(it)).collect()),
                (_, None) if key.required && matches!(key.shape, Shape::List(_)) => list(Vec::new()),
                _ => continue,
            };
            pairs.push(format!("{}: {value}", key.name));
        }
        format!("{{{}}}", pairs.join(", "))
    }
}

/// An item that comes into a list: as lines after a margin, each with a line end, and on one line.
#[derive(Clone, Copy)]
pub(super) struct Item<'a> {
    pub(super) lines: &'a dyn Fn(&str, &str) -> String,
    pub(super) line: &'a str,
}

/// Returns a text with an item at the end of one of its lists; nothing where that is written in a way that we do not change.
pub(super) fn spliced(text: &str, root: &Node<'_>, list: &str, item: Item<'_>) -> Option<String> {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let entries = match &root.value {
        Yaml::Null => &[][..],
        Yaml::Map(entries) if !text[root.span.start as usize..].starts_with('{') => &entries[..],
        _ => return None,
    };
    let margin = entries
        .first()
        .map_or("", |it| indent(text, it.key.span.start as usize));
    let Some(entry) = entries.iter().find(|it| it.key.value == list) else {
        let block = format!("{margin}{list}:{end}{}", (item.lines)(&format!("{margin}  "), end));
        return Some(inserted(text, text.len(), &block, end));
    };
    let block = || (item.lines)(&format!("{margin}  "), end);
    let span = entry.node.span.range();
    match &entry.node.value {
        Yaml::Null | Yaml::List(_) if entry.node.value == Yaml::Null || is_empty(&entry.node) => {
            // What stands there now is nothing, written out or not; a comment after it stays.
            let start = entry.key.span.end as usize;
            let colon = start + text[start..].find(':')? + 1;
            let is_written = text.get(span.clone()).is_some_and(|it| !it.trim().is_empty());
            let stop = match &entry.node.value {
                Yaml::List(_) => closing(text, span.start)?,
                _ if is_written => span.end,
                _ => colon,
            };
            if text.get(colon..stop)?.contains(['\n', '#']) {
                return None;
            }
            let without = format!("{}{}", &text[..colon], &text[stop..]);
            Some(inserted(&without, line_end(&without, colon), &block(), end))
        }
        Yaml::List(items) if text[span.start..].starts_with('[') => {
            let at = last_byte(text, items.last()?);
            Some(format!("{}, {}{}", &text[..at], item.line, &text[at..]))
        }
        Yaml::List(items) => {
            let before = text[..items[0].span.start as usize].trim_end();
            let dash = before.strip_suffix('-')?.len();
            let margin = indent(text, dash);
            let at = line_end(text, last_byte(text, items.last()?));
            Some(inserted(text, at, &(item.lines)(margin, end), end))
        }
        _ => None,
    }
}

/// Returns a text that can be read to its end; one without anything is an empty value.
pub(super) fn parsed(text: &str) -> Option<Node<'_>> {
    let (node, defects) = yaml::parse(text, 0, FileId(0));
    let nothing = || Node {
        span: crate::source::Span::default(),
        value: Yaml::Null,
    };
    defects.is_empty().then(|| node.unwrap_or_else(nothing))
}

fn list_of<'n, 'a>(root: &'n Node<'a>, list: &str) -> &'n [Node<'a>] {
    let Yaml::Map(entries) = &root.value else { return &[] };
    match entries.iter().find(|it| it.key.value == list).map(|it| &it.node.value) {
        Some(Yaml::List(items)) => items,
        _ => &[],
    }
}

fn ids<'n>(root: &'n Node<'_>, list: &str) -> impl Iterator<Item = &'n str> {
    list_of(root, list).iter().filter_map(id)
}

fn id<'n>(item: &'n Node<'_>) -> Option<&'n str> {
    let Yaml::Map(entries) = &item.value else { return None };
    let entry = entries.iter().find(|it| it.key.value == "id")?;
    match &entry.node.value {
        Yaml::Scalar { text, .. } => Some(text),
        _ => None,
    }
}

/// Tells whether a new text says what an old one said, and one entry more at the end of a list.
fn is_same_but(list: &str, old: &Node<'_>, new: &Node<'_>, added: &str) -> bool {
    let nothing: &[yaml::Entry<'_>] = &[];
    let keys = |node: &Node<'_>| match &node.value {
        Yaml::Map(entries) => entries.iter().map(|it| it.key.value.to_string()).collect::<Vec<_>>(),
        _ => Vec::new(),
    };
    let (Yaml::Map(entries), olds) = (&new.value, &old.value) else {
        return false;
    };
    let olds = if let Yaml::Map(entries) = olds {
        &entries[..]
    } else {
        nothing
    };
    let others = |entries: &[yaml::Entry<'_>]| -> Vec<String> {
        let others = entries.iter().filter(|it| it.key.value != list);
        others
            .map(|it| format!("{}: {}", it.key.value, spelt(&it.node)))
            .collect()
    };
    let spelt_all = |items: &[Node<'_>]| items.iter().map(spelt).collect::<Vec<_>>();
    let (before, after) = (spelt_all(list_of(old, list)), list_of(new, list));
    let Some((last, rest)) = after.split_last() else {
        return false;
    };
    let is_added = id(last) == Some(added) && spelt_all(rest) == before;
    is_added && others(olds) == others(entries) && keys(new).len() <= keys(old).len() + 1
}

/// Returns a value as one text, without its places.
pub(super) fn spelt(node: &Node<'_>) -> String {
    match &node.value {
        Yaml::Null => "~".to_owned(),
        Yaml::Scalar { text, plain } => format!("{plain}{text:?}"),
        Yaml::List(items) => format!("[{}]", items.iter().map(spelt).collect::<Vec<_>>().join(",")),
        Yaml::Map(entries) => {
            let pair = |it: &yaml::Entry<'_>| format!("{:?}:{}", it.key.value, spelt(&it.node));
            format!("{{{}}}", entries.iter().map(pair).collect::<Vec<_>>().join(","))
        }
    }
}

fn is_empty(node: &Node<'_>) -> bool {
    matches!(&node.value, Yaml::List(items) if items.is_empty())
}

/// Returns where a value ends; one in lines ends with its last part, since its span runs over the comments that follow.
pub(super) fn last_byte(text: &str, node: &Node<'_>) -> usize {
    let (start, end) = (node.span.start as usize, node.span.end as usize);
    if text[start..].starts_with(['[', '{']) {
        return closing(text, start).unwrap_or(end);
    }
    match &node.value {
        Yaml::List(items) => items.last().map_or(end, |it| last_byte(text, it)),
        Yaml::Map(entries) => entries.last().map_or(end, |it| {
            let key = it.key.span.end as usize;
            if it.node.value == Yaml::Null {
                key
            } else {
                last_byte(text, &it.node).max(key)
            }
        }),
        _ => end,
    }
}

/// Returns where the brackets close that open at a place; what stands in quotation marks and comments is none.
fn closing(text: &str, start: usize) -> Option<usize> {
    let (mut depth, mut before, mut after_space) = (0_usize, '[', false);
    let mut signs = text[start..].char_indices();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '[' | '{' => depth += 1,
            ']' | '}' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(start + at + 1);
                }
            }
            '#' if after_space => {
                signs.by_ref().find(|it| it.1 == '\n')?;
            }
            '"' | '\'' if "[{,:".contains(before) => loop {
                match signs.next()?.1 {
                    '\\' if sign == '"' => {
                        signs.next()?;
                    }
                    end if end == sign => break,
                    _ => {}
                }
            },
            _ => {}
        }
        after_space = sign.is_whitespace() || sign == '#';
        if !sign.is_whitespace() {
            before = sign;
        }
    }
    None
}

/// Returns the white space before a place, where nothing else stands before it on its line.
pub(super) fn indent(text: &str, at: usize) -> &str {
    let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
    let before = &text[start..at];
    &before[..before.len() - before.trim_start().len()]
}

/// Returns where the line of a place ends, after its line break.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    if text[..at].ends_with('\n') {
        return at;
    }
    text[at..].find('\n').map_or(text.len(), |it| at + it + 1)
}

/// Puts lines into a text, after a line break of their own.
pub(super) fn inserted(text: &str, at: usize, lines: &str, end: &str) -> String {
    let (before, after) = text.split_at(at);
    let gap = if before.is_empty() || before.ends_with('\n') {
        ""
    } else {
        end
    };
    format!("{before}{gap}{lines}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::new::recipes;
    use crate::project::thing::ThingKind;
    use snapbox::{assert_data_eq, str};

    fn entry(values: &Values) -> Entry<'_> {
        Entry {
            id: "ny",
            keys: recipes::of(ThingKind::Group).unwrap().keys(),
            values,
        }
    }

    fn values() -> Values {
        let texts = ["Skole: øst", "Center #1"].map(str::to_owned).to_vec();
        vec![
            ("title", Value::Text("Ny, og #1".to_owned())),
            ("members.unit", Value::Texts(texts)),
        ]
    }

    fn added(text: &str) -> String {
        entry(&values())
            .added(text, "groups")
            .unwrap_or_else(|it| format!("{it:?}\n"))
    }

    /// The entry as it stands in a list of the usual margin.
    const NEW: &str = "  - id: ny\n    title: \"Ny, og #1\"\n    members:\n      - unit: \"Skole: øst\"\n      - unit: \"Center #1\"\n";

    #[test]
    fn an_entry_comes_last_in_the_list_and_every_other_line_stays() {
        let cases = [
            "groups:\n  # den første\n  - id: a # A\n    title: A\n    members: [] # ingen\n# sidst\n",
            "groups:\n- id: a\n  title: A\n  members:\n    - role: X\n      unit: >\n        Lang\n        tekst\n\n# sidst",
        ];
        let shown: Vec<String> = cases.iter().map(|it| added(it) + "\n---\n").collect();
        assert_data_eq!(
            shown.concat(),
            str![[r#"
groups:
  # den første
  - id: a # A
    title: A
    members: [] # ingen
  - id: ny
    title: "Ny, og #1"
    members:
      - unit: "Skole: øst"
      - unit: "Center #1"
# sidst

---
groups:
- id: a
  title: A
  members:
    - role: X
      unit: >
        Lang
        tekst
- id: ny
  title: "Ny, og #1"
  members:
    - unit: "Skole: øst"
    - unit: "Center #1"

# sidst
---

"#]]
        );
    }

    #[test]
    fn within_brackets_an_entry_comes_behind_the_last_whatever_stands_in_quotes_and_comments() {
        let flow = "{id: ny, title: \"Ny, og #1\", members: [{unit: \"Skole: øst\"}, {unit: \"Center #1\"}]}";
        let cases = [
            (
                "other: [x]\ngroups: [{id: a, title: A, members: []}, # a\n  {id: b, title: B, members: [{unit: X}]}",
                ", # b\n]\n",
            ),
            (
                "groups: [{id: a, title: 'A]', members: [{unit: \"X\\\"]\"}]}",
                " # sidst ]\n]\n",
            ),
            ("groups: [{id: a, title: A}", "]"),
        ];
        for (before, after) in cases {
            assert_eq!(added(&format!("{before}{after}")), format!("{before}, {flow}{after}"));
        }
    }

    #[test]
    fn an_empty_list_and_one_that_is_missing_get_their_first_entry() {
        let cases = [
            (
                "groups:",
                " []",
                " # ingen endnu\n",
                "# groups:\n#   - id: x\nmore: 1\n",
            ),
            ("groups:", "", "\n", "# ikke endnu\nmore: 1\n"),
            ("groups:", " ~", "\n", ""),
        ];
        for (key, nothing, end, after) in cases {
            assert_eq!(
                added(&format!("{key}{nothing}{end}{after}")),
                format!("{key}{end}{NEW}{after}")
            );
        }
        assert_eq!(added("# kun ord\n"), format!("# kun ord\ngroups:\n{NEW}"));
        assert_eq!(added(""), format!("groups:\n{NEW}"));
        assert_eq!(added("more: 1"), format!("more: 1\ngroups:\n{NEW}"));
    }

    #[test]
    fn line_ends_and_the_mark_at_the_beginning_stay_as_they_are() {
        let text = added("\u{feff}groups:\r\n  - id: a\r\n    title: A\r\n    members: []\r\n");
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        assert!(text.starts_with("\u{feff}groups:\r\n  - id: a\r\n"), "{text}");
    }

    #[test]
    fn an_id_that_somebody_took_meanwhile_and_a_file_that_cannot_be_read_are_left_alone() {
        let values = values();
        let added = |text| entry(&values).added(text, "groups");
        assert_eq!(
            added("groups: [{id: ny, title: N, members: []}]\n"),
            Err(Refused::Taken)
        );
        for strange in [
            "groups: [",
            "{groups: []}",
            "groups: [\n  # tom\n]\n",
            "groups: {a: 1}\n",
            "- a\n",
            "a: &x 1\n",
        ] {
            assert_eq!(added(strange), Err(Refused::Strange), "{strange}");
        }
    }

    #[test]
    fn a_new_file_has_every_list_that_must_be_there() {
        let values = values();
        let keys = crate::record::kind::Kind::Process.row().keys;
        assert_data_eq!(
            entry(&values).file("milestones", keys),
            str![[r#"
phases: []
milestones:
  - id: ny
    title: "Ny, og #1"
    members:
      - unit: "Skole: øst"
      - unit: "Center #1"

"#]]
        );
    }
}
