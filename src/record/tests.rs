//! Records that are cut short, broken or hostile: reading always ends, and points at pieces of the text.

use super::kind::Kind;
use super::{Data, Record, read};
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Source, Span};
use crate::syntax::yaml::{self, Node, Value};

fn read_as(kind: Kind, path: &str, text: &str) -> (Record, Vec<Diagnostic>) {
    let source = Source {
        file: FileId(0),
        path: path.to_owned(),
        text: text.to_owned(),
    };
    read(&source, kind, true)
}

fn places(diagnostics: &[Diagnostic]) -> Vec<Span> {
    let related = diagnostics.iter().flat_map(|it| &it.related).map(|it| it.place.span);
    diagnostics.iter().map(|it| it.place.span).chain(related).collect()
}

const NOTE: &str = "\u{feff}---\r
method: group-interview # ip: allow x: y\r
date: 2018-03-14\r
stakeholders: [boligselskaber, \"æ\"]\r
consent: {date: 2018-03-01, form: oral}\r
basis: consent\r
informed: not-yet\r
publish: quote\r
delete-after: 2019\r
---\r
## Om tolk #sundhed\r
\r
> Vi venter tre uger på en tolk.\r
> #sundhed/ventetid ^tolk\r
\r
- et <!-- ip: allow x: y --> [a](b)\r
\r
| å |\r
|---|\r
\r
#bolig ^tabel\r
";
const CHAPTER: &str = "---
title: 'Sundhed: nu'
theme: sundhed
status: draft
---
Ventetiden på tolk er »lang« [@a#tolk; imod @b, s. 3][^1]. ^vent

```ip themes
status: [proposed
```

![](x.png) **fed** `kode` <b>

[^1]: Se [@a][@b].
";
const THEME: &str = "---
title: >
  Sundhed og
  trivsel
status: qualified
origin: commission
qualified-by:
  - \"2018-03-14-å\"
questions: ['Hvad?', \"Hvor\\n?\"]
---
Tekst.
";
const POLICY: &str = "title: T
authority: |
  Ærø Kommune
language: da
vision: {title: V, parts: [{id: a, title: A}]}
coverage:
  - each: [theme, stakeholder]
    notes: 1
checks: {bad-date: allow}
limits: {strong: {notes: 3, groups: 2}, saturation: {base: 4, run: 2, threshold: 0.05}}
";
const PROCESS: &str = "phases:
  - {id: a, title: Å, start: 2018-01, end: 2018-06, after: [m]}
milestones:
  - id: m
    title: M
    due: 2018-06-07
    requires: [coverage]
";
const ORGANISATION: &str = "groups:
  - id: a
    title: Å
    members: [{unit: U, seats: 1-2}, {name: N}]
";

const WHOLE: [(Kind, &str, &str); 6] = [
    (Kind::Note, "interviews/n.md", NOTE),
    (Kind::Chapter, "policy/chapters/10-c.md", CHAPTER),
    (Kind::Theme, "policy/themes/t.md", THEME),
    (Kind::Policy, "policy/policy.yaml", POLICY),
    (Kind::Process, "policy/process.yaml", PROCESS),
    (Kind::Organisation, "policy/organisation.yaml", ORGANISATION),
];

#[test]
fn a_record_cut_at_any_byte_is_valid_or_has_errors_that_point_at_it() {
    for (kind, path, whole) in WHOLE {
        for end in (0..=whole.len()).filter(|it| whole.is_char_boundary(*it)) {
            let text = &whole[..end];
            if text.trim_start_matches('\u{feff}').trim().is_empty() {
                continue;
            }
            let (record, diagnostics) = read_as(kind, path, text);
            for span in places(&diagnostics) {
                assert!(text.get(span.range()).is_some(), "{span:?} of {text:?}");
            }
            if diagnostics.is_empty() {
                assert!(!matches!(record.data, Data::Unreadable), "{text:?}");
            }
        }
    }
}

#[test]
fn a_record_with_any_byte_changed_ends_too() {
    for (kind, path, whole) in WHOLE {
        for (at, sign) in whole.char_indices() {
            for other in [
                "", ":", "\"", "[", "}", "\n", "\t", "- ", "#", "&a", "é", "\u{a0}", "|", "%", "---\n",
            ] {
                let text = [&whole[..at], other, &whole[at + sign.len_utf8()..]].concat();
                let (_, diagnostics) = read_as(kind, path, &text);
                for span in places(&diagnostics) {
                    assert!(text.get(span.range()).is_some(), "{span:?} of {text:?}");
                }
            }
        }
    }
}

fn nodes(node: &Node<'_>) -> usize {
    1 + match &node.value {
        Value::List(items) => items.iter().map(nodes).sum(),
        Value::Map(entries) => entries.iter().map(|it| nodes(&it.node)).sum(),
        Value::Null | Value::Scalar { .. } => 0,
    }
}

#[test]
fn an_alias_bomb_is_refused_and_no_larger_than_it_is_written() {
    let mut bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for (name, last) in ('b'..='z').zip('a'..) {
        bomb.push_str(&format!(
            "{name}: &{name} [*{last}, *{last}, *{last}, *{last}, *{last}, *{last}]\n"
        ));
    }
    let (_, diagnostics) = read_as(Kind::Policy, "policy/policy.yaml", &bomb);
    assert!(diagnostics.iter().any(|it| it.rule == "yaml-feature"));
    let root = yaml::parse(&bomb, 0, FileId(0)).0.unwrap();
    // The map, the first list and its items, and 25 lists of an alias six times.
    assert_eq!(nodes(&root), 1 + 10 + 25 * 7);
}
