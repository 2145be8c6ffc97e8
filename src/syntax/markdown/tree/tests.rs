//! What a text becomes: blocks in brackets, what was asked of the resolver between guillemets.

use super::{Anchor, Resolve, read};
use crate::document::{Block, Inline, Picture};
use crate::source::Span;
use crate::syntax::markdown::marker::Markers;
use snapbox::{assert_data_eq, str};
use std::fmt::Write as _;

/// Answers everything by saying what it was asked.
#[derive(Default)]
struct Echo<'t> {
    text: &'t str,
    footnotes: Vec<Vec<Block>>,
}

impl Echo<'_> {
    fn at(&self, span: Span) -> String {
        self.text[span.range()].trim_end().replace('\n', "⏎")
    }
}

impl Resolve for Echo<'_> {
    fn heading(&mut self, _: Span, level: u8, content: &[Inline]) -> Anchor {
        Anchor {
            id: crate::text::slug::slug(&crate::document::plain_text(content)),
            number: level.to_string(),
        }
    }

    fn citation(&mut self, span: Span, inner: &str) -> Vec<Inline> {
        vec![Inline::text(format!("«{inner} at {}»", self.at(span)))]
    }

    fn insert(&mut self, span: Span, name: &str, options: &str) -> Vec<Block> {
        let asked = format!("«insert {name}: {} at {}»", options.trim_end(), self.at(span));
        vec![Block::Paragraph(vec![Inline::text(asked)])]
    }

    fn statement(&mut self, span: Span, name: &str, content: Vec<Block>) -> Vec<Block> {
        vec![Block::Statement {
            id: name.to_owned(),
            number: String::new(),
            content,
            summary: vec![Inline::text(self.at(span))],
            details: Vec::new(),
        }]
    }

    fn picture(&mut self, _: Span, target: &str, alternative: &str) -> Option<Picture> {
        (target != "missing.png").then(|| Picture {
            alternative: alternative.to_owned(),
            bytes: Vec::new(),
            media: "image/png",
            path: target.to_owned(),
        })
    }

    fn reserve_footnote(&mut self) -> usize {
        self.footnotes.push(Vec::new());
        self.footnotes.len() - 1
    }

    fn footnote(&mut self, index: usize, content: Vec<Block>) {
        self.footnotes[index] = content;
    }
}

fn line(content: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text(it) => it.clone(),
        Inline::Emphasis(it) => format!("<em {}>", line(it)),
        Inline::Foreign { content, .. } => line(content),
        Inline::Strong(it) => format!("<strong {}>", line(it)),
        Inline::Code(it) => format!("<code {it}>"),
        Inline::Link { target, content, .. } => format!("<link {target}: {}>", line(content)),
        Inline::Picture(it) => format!("<picture {}: {}>", it.path, it.alternative),
        Inline::Footnote(it) => format!("<note {it}>"),
        Inline::LineBreak => "<br>".to_owned(),
        Inline::SoftBreak => "⏎".to_owned(),
        Inline::Inserted(it) => format!("<inserted {}>", line(it)),
        Inline::Deleted(it) => format!("<deleted {}>", line(it)),
    };
    content.iter().map(one).collect()
}

fn shape(blocks: &[Block], indent: usize, out: &mut String) {
    for block in blocks {
        let (head, inside): (String, Vec<&[Block]>) = match block {
            Block::Heading { level, id, content, .. } => (format!("h{level} {id}: {}", line(content)), vec![]),
            Block::Paragraph(it) => (format!("p {}", line(it)), vec![]),
            Block::List { start, tight, items } => {
                let items = items.iter().map(Vec::as_slice).collect();
                (
                    format!("list {start:?} {}", if *tight { "tight" } else { "loose" }),
                    items,
                )
            }
            Block::Quote(it) => ("quote".to_owned(), vec![it]),
            Block::Code { language, text } => (format!("code {language}: {text:?}"), vec![]),
            Block::Table(it) => {
                let row = |cells: &[Vec<Inline>]| cells.iter().map(|it| line(it)).collect::<Vec<_>>().join(" | ");
                let rows: Vec<_> = it.rows.iter().map(|it| row(it)).collect();
                (format!("table {} // {}", row(&it.header), rows.join(" / ")), vec![])
            }
            Block::Figure { picture, caption } => (
                format!("figure {}: {} // {}", picture.path, picture.alternative, line(caption)),
                vec![],
            ),
            Block::Statement {
                id, content, summary, ..
            } => (format!("statement {id} «{}»", line(summary)), vec![content]),
            Block::Insert(it) => ("insert".to_owned(), vec![it]),
            Block::Annex(it) => ("annex".to_owned(), vec![it]),
            Block::Notice(it) => ("notice".to_owned(), vec![it]),
            Block::Drawing(it) => (format!("drawing {}", it.alternative), vec![]),
            Block::Rule => ("rule".to_owned(), vec![]),
            Block::Inserted(it) => ("inserted".to_owned(), vec![it]),
            Block::Deleted(it) => ("deleted".to_owned(), vec![it]),
            Block::Remark(it) => ("remark".to_owned(), vec![it]),
        };
        let _ = writeln!(out, "{}{head}", "  ".repeat(indent));
        let many = inside.len() > 1;
        for (at, blocks) in inside.into_iter().enumerate() {
            if many || matches!(block, Block::List { .. }) {
                let _ = writeln!(out, "{}{}.", "  ".repeat(indent + 1), at + 1);
            }
            shape(blocks, indent + 2, out);
        }
    }
}

fn read_as(text: &str, markers: Markers) -> String {
    let mut echo = Echo {
        text,
        ..Echo::default()
    };
    let blocks = read(text, markers, &mut echo);
    let mut out = String::new();
    shape(&blocks, 0, &mut out);
    for (at, note) in echo.footnotes.iter().enumerate() {
        let _ = writeln!(out, "note {at}");
        shape(note, 1, &mut out);
    }
    out
}

fn chapter(text: &str) -> String {
    read_as(text, Markers::Chapter)
}

#[test]
fn statements_are_paragraphs_items_and_quotes() {
    let text = "Alle skal kunne finde vej. [@a#vej; imod @b] ^vej-ind

- Første punkt ^et
  - Underpunkt
- Andet
  linje to ^to

> De sagde
>
> mere ^citat

| a | b |
|---|---|
| 1 | 2 |

^tabel

Almindelig.
";
    assert_data_eq!(
        chapter(text),
        str![[r#"
statement vej-ind «Alle skal kunne finde vej. [@a#vej; imod @b] ^vej-ind»
    p Alle skal kunne finde vej. «@a#vej; imod @b at [@a#vej; imod @b]»
list None tight
  1.
    statement et «- Første punkt ^et⏎  - Underpunkt»
        p Første punkt
    list None tight
      1.
        p Underpunkt
  2.
    statement to «- Andet⏎  linje to ^to»
        p Andet⏎linje to
statement citat «> De sagde⏎>⏎> mere ^citat»
    quote
        p De sagde
        p mere
statement tabel «^tabel»
    table a | b // 1 | 2
p Almindelig.

"#]]
    );
}

#[test]
fn what_is_no_marker_is_text() {
    let text = "x\\^2 og x^2, \\^navn

Navn i kode `^navn`

[^navn](#x)

| ^a | #b |
|---|---|

Tekst[^1] og mail [post@kommune.dk].

[^1]: Note ^b
";
    assert_data_eq!(
        chapter(text),
        str![[r#"
p x^2 og x^2, ^navn
p Navn i kode <code ^navn>
p <link #x: ^navn>
table ^a | #b // 
p Tekst<note 0> og mail [post@kommune.dk].
note 0
  p Note ^b

"#]]
    );
}

#[test]
fn a_note_loses_its_themes() {
    let text = "## Om at finde vej #sundhed

Ringe til. #sundhed/adgang ^vejen-ind

> Jeg troede, det kostede penge.
> #sundhed/adgang #digitalisering ^gratis

#bolig

\\#sundhed om #bolig, og #sundhed er `#kode` [@ikke-kilde]

1. punkt

#bolig ^listen
";
    assert_data_eq!(
        read_as(text, Markers::Note),
        str![[r#"
h2 om-at-finde-vej: Om at finde vej
statement vejen-ind «Ringe til. #sundhed/adgang ^vejen-ind»
    p Ringe til.
statement gratis «> Jeg troede, det kostede penge.⏎> #sundhed/adgang #digitalisering ^gratis»
    quote
        p Jeg troede, det kostede penge.
p #sundhed om, og er <code #kode> [@ikke-kilde]
statement listen «#bolig ^listen»
    list Some(1) tight
      1.
        p punkt

"#]]
    );
}

#[test]
fn citations_inserts_pictures_and_links_are_resolved() {
    let text = "## Kilder

### Citat *[@a, s. 3]* og `[@b]`

> ordret [@a#b;
> @c]

```ip timeline
from: 2018
```

```rust
let a = 1;
```

![Et kort](kort.png \"Kortet\")

Se ![kort](kort.png) og ![væk](missing.png).

[godt](https://a.dk) [ondt](javascript:x) [ondt](&#106;avascript:x) <post@a.dk> [](tom.html) [@a][@b] ![@a]
";
    assert_data_eq!(
        chapter(text),
        str![[r#"
h2 kilder: Kilder
h3 citat-a-s-3-at-a-s-3-og-b: Citat <em «@a, s. 3 at [@a, s. 3]»> og <code [@b]>
quote
    p ordret «@a#b; @c at [@a#b;⏎> @c]»
p «insert timeline: from: 2018 at ```ip timeline⏎from: 2018⏎```»
code rust: "let a = 1;"
figure kort.png: Et kort // Kortet
p Se <picture kort.png: kort> og væk.
p <link https://a.dk: godt> ondt ondt <link mailto:post@a.dk: post@a.dk> <link tom.html: tom.html> [@a][@b] !«@a at [@a]»

"#]]
    );
}

#[test]
fn html_is_text_and_comments_are_nothing() {
    let text = "<!-- ip: allow x: y -->

Et <b>fed</b> ord. <!-- skjult --> ^navn

<div>
<!-- skjult -->
*ikke* stjerner
</div>

<!-- aldrig lukket

Tekst.
";
    assert_data_eq!(
        chapter(text),
        str![[r#"
statement navn «Et <b>fed</b> ord. <!-- skjult --> ^navn»
    p Et <b>fed</b> ord.
p <div>⏎*ikke* stjerner⏎</div>
p <!-- aldrig lukket⏎Tekst.

"#]]
    );
}

#[test]
fn headings_begin_at_two_and_skip_none() {
    let text = "# A\n\n#### B\n\n##\n\n## C\n\nD\n===\n\n###### E\n";
    assert_data_eq!(
        chapter(text),
        str![[r#"
h2 a: A
h3 b: B
h2 c: C
h2 d: D
h3 e: E

"#]]
    );
}
