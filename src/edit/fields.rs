//! Other values under some keys of a record's head: only what stands under these is written anew.

use super::entry::{indent, inserted, last_byte, line_end, parsed, spelt};
use super::head::{quoted, scalar};
use super::plain_head::{entry, head};
use crate::record::kind::Kind;
use crate::record::{label, value};
use crate::source::Source;
use crate::syntax::fields::{Key, Shape};
use crate::syntax::yaml::{self, Value as Yaml};
use serde_json::{Map, Value};

/// A key of a record's head, and its new value as `record::value` has it; `Null` takes it away.
pub type Setting = (&'static str, Value);

/// Returns a record's new text; nothing where its head is written in a way that we do not change.
pub fn written(record: &Source, kind: Kind, settings: &[Setting]) -> Option<String> {
    let keys = kind.row().keys;
    let place = head(record)?;
    let (before, after) = (&record.text[..place.start as usize], &record.text[place.end as usize..]);
    let old = &record.text[place.range()];
    let mut new = old.to_owned();
    for (name, value) in settings {
        let key = keys.iter().find(|it| it.name == *name)?;
        new = set(&new, keys, key, value)?;
    }
    let text = format!("{before}{new}{after}");
    // Whatever shape the head had, it says the same as before but for these keys, or nothing is written.
    let changed = Source {
        text: text.clone(),
        path: record.path.clone(),
        ..*record
    };
    let mut wanted = value::head(record, kind);
    for (name, value) in settings {
        wanted.shift_remove(*name);
        if !value.is_null() {
            wanted.insert((*name).to_owned(), value.clone());
        }
    }
    let is_whole = is_same(&wanted, &value::head(&changed, kind)) && others(old, settings)? == others(&new, settings)?;
    is_whole.then_some(text)
}

fn is_same(wanted: &Map<String, Value>, is: &Map<String, Value>) -> bool {
    wanted.len() == is.len() && wanted.iter().all(|(key, value)| is.get(key) == Some(value))
}

/// Returns what the other keys say.
fn others(head: &str, settings: &[Setting]) -> Option<Vec<String>> {
    let root = parsed(head)?;
    let Yaml::Map(entries) = &root.value else {
        return Some(Vec::new());
    };
    let others = entries
        .iter()
        .filter(|it| settings.iter().all(|own| own.0 != it.key.value));
    Some(
        others
            .map(|it| format!("{}: {}", it.key.value, spelt(&it.node)))
            .collect(),
    )
}

fn set(head: &str, keys: &[Key], key: &Key, value: &Value) -> Option<String> {
    let root = parsed(head)?;
    let entries = match &root.value {
        Yaml::Null => &[][..],
        Yaml::Map(entries) if !head[root.span.start as usize..].starts_with('{') => &entries[..],
        _ => return None,
    };
    let end = if head.contains("\r\n") { "\r\n" } else { "\n" };
    match (entry(&root, key.name), value) {
        (None, Value::Null) => Some(head.to_owned()),
        (None, value) => {
            let margin = entries
                .first()
                .map_or("", |it| indent(head, it.key.span.start as usize));
            let lines = format!("{margin}{}:{}{end}", key.name, rendered(value, &key.shape, margin, end));
            Some(inserted(head, after(head, entries, keys, key), &lines, end))
        }
        (Some(own), Value::Null) => {
            let start = head[..own.key.span.start as usize].rfind('\n').map_or(0, |it| it + 1);
            let is_alone = head[start..own.key.span.start as usize].trim().is_empty();
            let stop = line_end(head, value_end(head, own));
            is_alone.then(|| format!("{}{}", &head[..start], &head[stop..]))
        }
        (Some(own), value) => replaced(head, own, value, &key.shape, end),
    }
}

/// Returns where a new key comes: behind the last one of those that stand before it in the kind's table.
fn after(head: &str, entries: &[yaml::Entry<'_>], keys: &[Key], key: &Key) -> usize {
    let earlier = keys.iter().take_while(|it| it.name != key.name);
    let earlier: Vec<&str> = earlier.map(|it| it.name).collect();
    let own = entries.iter().filter(|it| earlier.contains(&&*it.key.value));
    own.map(|it| line_end(head, value_end(head, it)))
        .max()
        .unwrap_or(head.len())
}

fn value_end(head: &str, entry: &yaml::Entry<'_>) -> usize {
    let key = entry.key.span.end as usize;
    match entry.node.value {
        Yaml::Null => key,
        _ => last_byte(head, &entry.node).max(key),
    }
}

fn replaced(head: &str, own: &yaml::Entry<'_>, value: &Value, shape: &Shape, end: &str) -> Option<String> {
    let span = own.node.span.range();
    let old = head.get(span.clone())?;
    if let (Yaml::Scalar { .. }, false) = (&own.node.value, old.contains('\n') || old.starts_with(['|', '>']))
        && is_one(value)
    {
        return Some(format!(
            "{}{}{}",
            &head[..span.start],
            one(value, shape),
            &head[span.end..]
        ));
    }
    if let Some(new) = within(head, own, value, shape) {
        return Some(new);
    }
    let key = own.key.span.end as usize;
    let colon = key + head[key..].find(':')? + 1;
    let stop = value_end(head, own).max(colon);
    // A comment among the lines that go would go with them.
    if head[colon..stop].contains(" #") {
        return None;
    }
    let margin = indent(head, own.key.span.start as usize);
    let new = rendered(value, shape, margin, end);
    // What stands in lines can't be followed by what stood behind a value on one line.
    let rest = &head[stop..line_end(head, stop)];
    if new.contains('\n') && !rest.trim().is_empty() {
        let (comment, lines) = (rest.trim_end(), new);
        return Some(format!(
            "{}{comment}{lines}{end}{}",
            &head[..colon],
            &head[line_end(head, stop)..]
        ));
    }
    Some(format!("{}{new}{}", &head[..colon], &head[stop..]))
}

/// Returns a head in which values within a map are other ones; nothing where the map has not these keys and each on one line.
fn within(head: &str, own: &yaml::Entry<'_>, value: &Value, shape: &Shape) -> Option<String> {
    let (Yaml::Map(entries), Value::Object(map)) = (&own.node.value, value) else {
        return None;
    };
    let is_flow = head[own.node.span.start as usize..].starts_with('{');
    let keys = label::inner(shape)?;
    let mut new = head.to_owned();
    for entry in entries.iter().rev() {
        let value = map.get(&*entry.key.value).filter(|it| is_one(it))?;
        let span = entry.node.span.range();
        let old = head.get(span.clone())?;
        let Yaml::Scalar { text, .. } = &entry.node.value else {
            return None;
        };
        if value.as_str() == Some(&**text) {
            continue;
        }
        if old.contains('\n') || old.starts_with(['|', '>']) {
            return None;
        }
        let shape = keys.iter().find(|it| it.name == entry.key.value).map(|it| &it.shape)?;
        let spelt = match (value, shape) {
            // Between brackets more signs mean something.
            (Value::String(text), Shape::Text) if is_flow => quoted(text),
            _ => one(value, shape),
        };
        new.replace_range(span, &spelt);
    }
    (entries.len() == map.len()).then_some(new)
}

fn is_one(value: &Value) -> bool {
    !matches!(value, Value::Array(_) | Value::Object(_))
}

/// Returns a value as it stands behind the colon of its key.
fn rendered(value: &Value, shape: &Shape, margin: &str, end: &str) -> String {
    let inner = label::inner(shape).unwrap_or_default();
    let shape_of = |name: &str| {
        inner
            .iter()
            .find(|it| it.name == name)
            .map_or(&Shape::Text, |it| &it.shape)
    };
    match value {
        Value::Object(map) => {
            let line =
                |(name, value): (&String, &Value)| format!("{end}{margin}  {name}: {}", one(value, shape_of(name)));
            map.iter().map(line).collect()
        }
        Value::Array(items) if items.iter().all(is_one) && matches!(shape, Shape::List(Shape::Reference(_))) => {
            let ids: Vec<String> = items.iter().map(|it| one(it, shape)).collect();
            format!(" [{}]", ids.join(", "))
        }
        Value::Array(items) => {
            let item = |it: &Value| match it {
                Value::Object(map) => {
                    let line = |(at, (name, value)): (usize, (&String, &Value))| {
                        let mark = if at == 0 { "- " } else { "  " };
                        format!("{end}{margin}  {mark}{name}: {}", one(value, shape_of(name)))
                    };
                    map.iter().enumerate().map(line).collect::<String>()
                }
                it => format!("{end}{margin}  - {}", one(it, &Shape::Text)),
            };
            items.iter().map(item).collect()
        }
        value => format!(" {}", one(value, shape)),
    }
}

/// Returns a value on one line.
fn one(value: &Value, shape: &Shape) -> String {
    match (value, shape) {
        (Value::String(text), Shape::Text) => scalar(text),
        (Value::String(text), _) => text.clone(),
        (value, _) => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;
    use serde_json::json;

    fn new(kind: Kind, path: &str, text: &str, settings: &[Setting]) -> Option<String> {
        let source = Source {
            file: FileId(0),
            path: path.to_owned(),
            text: text.to_owned(),
        };
        written(&source, kind, settings)
    }

    fn actor(text: &str, settings: &[Setting]) -> Option<String> {
        new(Kind::Stakeholder, "stakeholders/a.yaml", text, settings)
    }

    #[test]
    fn only_what_stands_under_the_key_is_written_anew() {
        let old =
            "\u{feff}# øverst\r\nname: 'A' # navn\r\nkind:   housing # slags\r\n# influence: # x\r\nuknown: y\r\n";
        let set = [("name", json!("B: c")), ("kind", json!("police"))];
        let expected = old.replace("'A'", "\"B: c\"").replace("housing", "police");
        assert_eq!(actor(old, &set), Some(expected));
    }

    #[test]
    fn a_key_that_is_new_stands_where_its_table_has_it_and_one_that_goes_takes_its_line_along() {
        let old = "name: A\nkind: housing # slags\napproach: x\n";
        let with = "name: A\nkind: housing # slags\ninfluence: low\napproach: x\n";
        assert_eq!(actor(old, &[("influence", json!("low"))]).as_deref(), Some(with));
        assert_eq!(actor(with, &[("influence", Value::Null)]).as_deref(), Some(old));
        let said = json!({"date": "2018-04", "reason": "Nej: tak"});
        let all = format!("{old}declined:\n  date: 2018-04\n  reason: \"Nej: tak\"\n");
        assert_eq!(actor(old, &[("declined", said.clone())]), Some(all.clone()));
        assert_eq!(actor(&all, &[("declined", Value::Null)]).as_deref(), Some(old));
        let flow = format!("{old}declined: {{date: 2018-03, reason: x}}\n");
        let within = format!("{old}declined: {{date: 2018-04, reason: \"Nej: tak\"}}\n");
        assert_eq!(actor(&flow, &[("declined", said)]), Some(within));
        let lines = "name: A\nkind: housing\napproach: |\n  to\n  linjer\n# mere\ndeclined: {date: 2018, reason: x}\n";
        let one = "name: A\nkind: housing\napproach: =1+1\n";
        let changed = actor(lines, &[("approach", json!("=1+1"))]).unwrap();
        assert_eq!(
            changed,
            one.replace("=1+1", "\"=1+1\"") + "# mere\ndeclined: {date: 2018, reason: x}\n"
        );
    }

    #[test]
    fn lists_are_written_as_people_write_them() {
        let old = "---\ntitle: T\nstatus: proposed\norigin: inquiry\nquestions:\n  - Hvad?\n  - Hvem?\ngoals: [a] # mål\n---\nTekst\n";
        let set = [("questions", json!(["Hvad?", "=1"])), ("goals", json!(["a", "b"]))];
        let expected = old.replace("Hvem?", "\"=1\"").replace("[a]", "[a, b]");
        assert_eq!(new(Kind::Theme, "policy/themes/t.md", old, &set), Some(expected));
        let goal = "---\ntitle: T\n---\n";
        let set = [(
            "indicators",
            json!([{"title": "Flere", "target": "10"}, {"title": "Nok"}]),
        )];
        let expected = "---\ntitle: T\nindicators:\n  - title: Flere\n    target: \"10\"\n  - title: Nok\n---\n";
        assert_eq!(
            new(Kind::Goal, "policy/goals/t.md", goal, &set).as_deref(),
            Some(expected)
        );
    }

    #[test]
    fn a_head_in_another_shape_and_comments_that_would_be_lost_are_left_alone() {
        for strange in [
            "{name: A, kind: housing}\n",
            "name: A\nkind: [\n",
            "name: &a A\nkind: housing\n",
        ] {
            assert_eq!(actor(strange, &[("name", json!("B"))]), None, "{strange}");
        }
        let noted = "---\ntitle: T\nquestions:\n  - Hvad? # vigtigt\n  - Hvem?\n---\n";
        assert_eq!(
            new(
                Kind::Theme,
                "policy/themes/t.md",
                noted,
                &[("questions", json!(["Nyt"]))]
            ),
            None
        );
    }
}
