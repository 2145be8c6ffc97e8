//! Two versions as one: accepted it is the new one, rejected the old one, and no more is marked than must be.

use super::{Annotation, redline};
use crate::change::evidence::EvidenceChangeKind;
use crate::change::{Changes, ChapterChange, EvidenceChange, Form, PartChange, Relocated, State};
use crate::document::{Alignment, Block, Change, Document, Front, FrontLine, Inline, Picture, Table, Versions};
use snapbox::{assert_data_eq, str};

fn words(text: &str) -> Vec<Inline> {
    vec![Inline::text(text)]
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(words(text))
}

fn heading(number: &str, id: &str, title: &str) -> Block {
    Block::Heading {
        level: 1,
        id: id.into(),
        number: number.into(),
        content: words(title),
    }
}

fn statement(id: &str, text: &str, summary: &str) -> Block {
    Block::Statement {
        id: id.into(),
        number: String::new(),
        content: vec![paragraph(text)],
        summary: words(summary),
        details: vec![paragraph("Interview")],
    }
}

fn list(items: &[&str]) -> Block {
    Block::List {
        start: None,
        tight: true,
        items: items.iter().map(|it| vec![paragraph(it)]).collect(),
    }
}

fn table(rows: &[[&str; 2]]) -> Block {
    let row = |row: &[&str; 2]| {
        row.iter()
            .map(|it| if it.is_empty() { Vec::new() } else { words(it) })
            .collect()
    };
    Block::Table(Table {
        caption: words("Tal"),
        header: vec![words("Hvad"), words("Tal")],
        alignments: vec![Alignment::Start, Alignment::End],
        rows: rows.iter().map(row).collect(),
        row_headers: true,
    })
}

fn document(blocks: Vec<Block>, footnotes: Vec<Vec<Block>>) -> Document {
    Document {
        front: Front::default(),
        blocks,
        footnotes,
        changes: None,
        origin: None,
    }
}

fn shown(old: Vec<Block>, new: Vec<Block>) -> String {
    let merged = redline(
        &document(old, Vec::new()),
        &document(new, Vec::new()),
        &Changes::default(),
        Annotation::default(),
    );
    Writer::new(&merged, None).blocks(&merged.blocks)
}

/// Writes a document as text: all of it with marks, or one version of it.
struct Writer<'d> {
    document: &'d Document,
    without: Option<Change>,
    depth: usize,
}

impl<'d> Writer<'d> {
    fn new(document: &'d Document, without: Option<Change>) -> Self {
        Self {
            document,
            without,
            depth: 0,
        }
    }

    fn version(document: &Document, without: Option<Change>) -> String {
        Writer::new(document, without).blocks(&document.blocks)
    }

    fn blocks(&mut self, blocks: &[Block]) -> String {
        blocks.iter().map(|it| self.block(it)).collect()
    }

    fn block(&mut self, block: &Block) -> String {
        match block {
            Block::Heading { number, content, .. } => {
                // A version is asked for what people wrote; the rest is made anew for the new one.
                let number = if number.is_empty() || self.without.is_some() {
                    String::new()
                } else {
                    format!("{number} ")
                };
                format!("# {number}{}\n", self.line(content))
            }
            Block::Paragraph(content) => format!("{}\n", self.line(content)),
            Block::List { start, items, .. } => {
                let items: Vec<String> = items
                    .iter()
                    .map(|it| self.blocks(it))
                    .filter(|it| !it.is_empty())
                    .collect();
                items
                    .iter()
                    .fold(String::new(), |text, it| text + &format!("{start:?} - {it}"))
            }
            Block::Quote(content) => format!("> {}", self.blocks(content)),
            Block::Notice(content) => format!("! {}", self.blocks(content)),
            Block::Code { text, .. } => format!("` {text}\n"),
            Block::Table(table) => self.table(table),
            Block::Figure { picture, caption } => format!("figure {} {}\n", picture.path, self.line(caption)),
            Block::Insert(_) | Block::Annex(_) | Block::Statement { .. } if self.without.is_some() => match block {
                Block::Statement { content, .. } => format!("^ {}", self.blocks(content)),
                _ => String::new(),
            },
            Block::Insert(content) | Block::Annex(content) => format!("insert {}", self.blocks(content)),
            Block::Statement {
                content,
                summary,
                details,
                ..
            } => format!(
                "^ {}({}) ({})\n",
                self.blocks(content),
                self.line(summary),
                self.blocks(details).trim_end()
            ),
            Block::Rule => "---\n".into(),
            Block::Inserted(content) => self.changed(Change::Inserted, |it| it.blocks(content)),
            Block::Deleted(content) => self.changed(Change::Deleted, |it| it.blocks(content)),
            Block::Remark(content) if self.without.is_none() => format!("// {}", self.blocks(content)),
            Block::Remark(_) | Block::Drawing(_) => String::new(),
        }
    }

    fn table(&mut self, table: &Table) -> String {
        let mut text = format!("table {}\n", self.line(&table.caption));
        for row in std::iter::once(&table.header).chain(&table.rows) {
            let is_other = self.without.is_some() && crate::document::row_change(row) == self.without;
            if !is_other {
                let cells: Vec<String> = row.iter().map(|it| self.line(it)).collect();
                text.push_str(&format!("| {} |\n", cells.join(" | ")));
            }
        }
        text
    }

    fn line(&mut self, content: &[Inline]) -> String {
        content.iter().map(|it| self.inline(it)).collect()
    }

    fn inline(&mut self, inline: &Inline) -> String {
        match inline {
            Inline::Text(text) => text.clone(),
            Inline::Emphasis(it) => format!("‹{}›", self.line(it)),
            Inline::Strong(it) => format!("«{}»", self.line(it)),
            Inline::Foreign { content, .. } => self.line(content),
            Inline::Code(code) => format!("`{code}`"),
            Inline::Link { target, content, .. } => format!("[{}]({target})", self.line(content)),
            Inline::Picture(it) => format!("picture {}", it.path),
            Inline::Footnote(at) if self.depth < 3 => {
                self.depth += 1;
                let note = self.document.footnotes[*at].clone();
                let note = self.blocks(&note);
                self.depth -= 1;
                format!("[^{}]", note.trim_end())
            }
            Inline::Footnote(_) => String::new(),
            Inline::LineBreak => "\\".into(),
            Inline::SoftBreak => " ".into(),
            Inline::Inserted(it) => self.changed(Change::Inserted, |writer| writer.line(it)),
            Inline::Deleted(it) => self.changed(Change::Deleted, |writer| writer.line(it)),
        }
    }

    fn changed(&mut self, change: Change, write: impl FnOnce(&mut Self) -> String) -> String {
        let text = write(self);
        match (self.without, change) {
            (None, Change::Inserted) => format!("{{+{text}+}}"),
            (None, Change::Deleted) => format!("[-{text}-]"),
            (Some(without), change) if without == change => String::new(),
            _ => text,
        }
    }
}

#[test]
fn words_are_marked_in_every_kind_of_block() {
    assert_data_eq!(
        shown(
            vec![
                heading("1", "sundhed", "Sundhed"),
                paragraph("Alle skal have gode muligheder."),
                list(&["Vi vil måle ventetiden.", "Vi vil spørge borgerne."]),
                table(&[["Ventetid", "3"], ["Tolke", "10"]]),
                Block::Quote(vec![paragraph("Vi venter tre uger.")]),
            ],
            vec![
                heading("2", "sundhed", "Sundhed og trivsel"),
                paragraph("Alle skal have lige gode muligheder."),
                list(&[
                    "Vi vil måle ventetiden hvert år.",
                    "Vi vil ringe op.",
                    "Vi vil spørge borgerne."
                ]),
                table(&[["Ventetid", "2"], ["Tolke", "10"], ["Læger", ""]]),
                Block::Quote(vec![paragraph("Vi venter to uger.")]),
            ],
        ),
        str![[r#"
# 2 Sundhed{+ og trivsel+}
Alle skal have {+lige +}gode muligheder.
None - Vi vil måle ventetiden{+ hvert år+}.
None - {+Vi vil ringe op.
+}None - Vi vil spørge borgerne.
table Tal
| Hvad | Tal |
| Ventetid | [-3-]{+2+} |
| Tolke | 10 |
| {+Læger+} |  |
> Vi venter [-tre-]{+to+} uger.

"#]]
    );
}

#[test]
fn what_the_program_makes_is_made_anew_and_is_no_change() {
    let made = |text: &str| Block::Insert(vec![table(&[["Ventetid", text]]), paragraph(text)]);
    assert_data_eq!(
        shown(
            vec![
                heading("1", "a", "Sundhed"),
                statement("a--tolk", "Vi vil skaffe tolk.", "1 notat"),
                made("3"),
                paragraph("Det er sagt."),
                made("gået"),
            ],
            vec![
                made("nyt"),
                heading("2", "a", "Sundhed"),
                statement("a--tolk", "Vi vil skaffe tolk.", "2 notater"),
                made("4"),
                paragraph("Det er sagt og skrevet."),
            ],
        ),
        str![[r#"
insert table Tal
| Hvad | Tal |
| Ventetid | nyt |
nyt
# 2 Sundhed
^ Vi vil skaffe tolk.
(2 notater) (Interview)
insert table Tal
| Hvad | Tal |
| Ventetid | 4 |
4
Det er sagt{+ og skrevet+}.

"#]]
    );
}

#[test]
fn what_has_nothing_in_common_goes_and_comes_whole() {
    assert_data_eq!(
        shown(
            vec![paragraph("Det koster penge at åbne steder."), Block::Rule, list(&["a"])],
            vec![paragraph("Klubberne kan bruges om aftenen."), table(&[["x", "1"]])],
        ),
        str![[r#"
[-Det koster penge at åbne steder.
---
None - a
-]{+Klubberne kan bruges om aftenen.
table Tal
| Hvad | Tal |
| x | 1 |
+}
"#]]
    );
}

#[test]
fn what_cannot_be_merged_stands_beside_its_other_version() {
    let code = |text: &str| Block::Code {
        language: String::new(),
        text: text.into(),
    };
    let wide = Block::Table(Table {
        caption: words("Tal"),
        header: vec![words("Hvad"), words("Tal"), words("Pris")],
        alignments: vec![Alignment::Start; 3],
        rows: vec![vec![words("Tolk"), words("10"), words("3")]],
        row_headers: true,
    });
    assert_data_eq!(
        shown(
            vec![code("hent borger, giv tolk"), table(&[["Tolk", "10"]])],
            vec![code("hent borger, giv tolk straks"), wide],
        ),
        str![[r#"
[-` hent borger, giv tolk
-]{+` hent borger, giv tolk straks
+}[-table Tal
| Hvad | Tal |
| Tolk | 10 |
-]{+table Tal
| Hvad | Tal | Pris |
| Tolk | 10 | 3 |
+}
"#]]
    );
}

#[test]
fn forms_and_links_stay_around_their_words() {
    let line = |form: fn(Vec<Inline>) -> Inline, text: &str| {
        vec![Block::Paragraph(vec![
            Inline::text("Se "),
            form(words(text)),
            Inline::text(" her og nu."),
        ])]
    };
    let link = |it| Inline::Link {
        target: "#a".into(),
        title: String::new(),
        content: it,
    };
    assert_eq!(
        shown(
            line(Inline::Strong, "den gamle tekst"),
            line(Inline::Strong, "den nye tekst")
        ),
        "Se «den [-gamle-]{+nye+} tekst» her og nu.\n"
    );
    assert_eq!(
        shown(line(link, "den tekst"), line(Inline::Emphasis, "den tekst")),
        "Se [-[den tekst](#a)-]{+‹den tekst›+} her og nu.\n"
    );
}

#[test]
fn notes_at_the_foot_are_followed() {
    let text = |note: usize| {
        vec![Block::Paragraph(vec![
            Inline::text("Vi vil skaffe tolk"),
            Inline::Footnote(note),
            Inline::text("."),
        ])]
    };
    let old = document(text(0), vec![vec![paragraph("Interview, borgere.")]]);
    let mut blocks = vec![Block::Paragraph(vec![
        Inline::text("Nyt"),
        Inline::Footnote(0),
        Inline::text("."),
    ])];
    blocks.extend(text(1));
    let new = document(
        blocks,
        vec![
            vec![paragraph("Rapport.")],
            vec![paragraph("Interview, borgere og fagfolk.")],
        ],
    );
    let merged = redline(&old, &new, &Changes::default(), Annotation::default());
    assert_eq!(
        Writer::version(&merged, None),
        "{+Nyt[^Rapport.].\n+}Vi vil skaffe tolk[^Interview, borgere{+ og fagfolk+}.].\n"
    );
    assert_eq!(merged.footnotes.len(), 2);
}

#[test]
fn the_front_page_is_the_new_one_and_the_old_one_is_kept_beside_it() {
    let page = |title: &str, lines: &[(&str, &str)]| Document {
        front: Front {
            title: title.into(),
            lines: lines.iter().map(|it| FrontLine::new(it.0, it.1)).collect(),
            ..Front::default()
        },
        ..Document::default()
    };
    let annotation = Annotation {
        remark: vec![paragraph("Ændringer siden a")],
        ..Annotation::default()
    };
    let merged = redline(
        &page("Politik", &[("Status", "udkast"), ("Sag", "1")]),
        &page("Integrationspolitik", &[("Periode", "2019"), ("Status", "i høring")]),
        &Changes::default(),
        annotation,
    );
    assert_eq!(merged.front.title, "Integrationspolitik");
    let wording = |before, now| Versions { before, now };
    assert_eq!(
        merged.versions(|it| Some(&it.title)),
        wording(Some("Politik"), Some("Integrationspolitik"))
    );
    assert_eq!(
        merged.front_lines(),
        [
            ("Periode", wording(None, Some("2019"))),
            ("Status", wording(Some("udkast"), Some("i høring"))),
            ("Sag", wording(Some("1"), None)),
        ]
    );
    assert_eq!(merged.blocks, [Block::Remark(vec![paragraph("Ændringer siden a")])]);
}

/// A plain generator, so that each run tries the same.
struct Random(u64);

impl Random {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn text(&mut self) -> String {
        const WORDS: [&str; 12] = [
            "vi", "vil", "skaffe", "tolk", "til", "alle", "borgere", "og", "unge", "i", "byen", "–",
        ];
        let length = 1 + self.roll(7);
        (0..length)
            .map(|_| WORDS[self.roll(WORDS.len())])
            .collect::<Vec<_>>()
            .join(" ")
            + "."
    }

    fn line(&mut self, notes: &mut Vec<Vec<Block>>) -> Vec<Inline> {
        let mut line = Vec::new();
        for _ in 0..=self.roll(4) {
            let text = words(&self.text());
            line.push(match self.roll(9) {
                0 => Inline::Strong(text),
                1 => Inline::Emphasis(vec![Inline::Strong(text)]),
                2 => Inline::Link {
                    target: format!("#{}", self.roll(3)),
                    title: String::new(),
                    content: text,
                },
                3 => Inline::Code("kode".into()),
                4 => Inline::LineBreak,
                5 => {
                    notes.push(vec![Block::Paragraph(text)]);
                    Inline::Footnote(notes.len() - 1)
                }
                6 => Inline::SoftBreak,
                _ => Inline::text(format!(" {}", self.text())),
            });
        }
        line
    }

    fn block(&mut self, notes: &mut Vec<Vec<Block>>, depth: usize) -> Block {
        let kinds = if depth > 1 { 4 } else { 10 };
        match self.roll(kinds) {
            0 => Block::Heading {
                level: 1 + u8::try_from(self.roll(2)).unwrap(),
                id: format!("h{}", self.roll(4)),
                number: ["", "1", "2"][self.roll(3)].into(),
                content: self.line(notes),
            },
            1 => Block::Rule,
            2 => Block::Code {
                language: String::new(),
                text: self.text(),
            },
            3 | 4 => Block::Paragraph(self.line(notes)),
            5 => Block::List {
                start: [None, Some(1)][self.roll(2)],
                tight: self.roll(2) == 0,
                items: (0..=self.roll(3)).map(|_| self.blocks(notes, depth + 1)).collect(),
            },
            6 => Block::Quote(self.blocks(notes, depth + 1)),
            7 => {
                let columns = 1 + self.roll(2);
                let rows = self.roll(4);
                let mut row = |random: &mut Self| (0..columns).map(|_| random.line(notes)).collect::<Vec<_>>();
                Block::Table(Table {
                    caption: Vec::new(),
                    header: row(self),
                    alignments: vec![Alignment::Start; columns],
                    rows: (0..rows).map(|_| row(self)).collect(),
                    row_headers: false,
                })
            }
            8 => Block::Figure {
                picture: Picture {
                    alternative: "x".into(),
                    bytes: Vec::new(),
                    media: "image/png",
                    path: format!("{}.png", self.roll(2)),
                },
                caption: self.line(notes),
            },
            _ => Block::Statement {
                id: format!("s{}", self.roll(4)),
                number: String::new(),
                content: self.blocks(notes, depth + 1),
                summary: self.line(notes),
                details: self.blocks(notes, depth + 1),
            },
        }
    }

    fn blocks(&mut self, notes: &mut Vec<Vec<Block>>, depth: usize) -> Vec<Block> {
        (0..=self.roll(3)).map(|_| self.block(notes, depth)).collect()
    }

    fn document(&mut self) -> Document {
        let mut notes = Vec::new();
        let blocks = (0..3).flat_map(|_| self.blocks(&mut notes, 0)).collect();
        document(blocks, notes)
    }

    /// Returns a document with some of its blocks left out, put elsewhere or replaced.
    fn changed(&mut self, document: &Document) -> Document {
        let mut changed = document.clone();
        for _ in 0..=self.roll(4) {
            let at = self.roll(changed.blocks.len());
            match self.roll(4) {
                0 if changed.blocks.len() > 1 => drop(changed.blocks.remove(at)),
                1 => {
                    let to = self.roll(changed.blocks.len());
                    changed.blocks.swap(at, to);
                }
                2 => changed.blocks[at] = self.block(&mut changed.footnotes, 0),
                _ => {
                    let block = self.block(&mut changed.footnotes, 0);
                    changed.blocks.insert(at, block);
                }
            }
        }
        changed
    }
}

/// Returns a text in which it makes no difference whether a form is one or was cut into pieces.
fn plain(text: &str) -> String {
    let joints = ["›‹", "»«", "](#0)[", "](#1)[", "](#2)["];
    let joined = joints.iter().fold(text.to_owned(), |text, it| text.replace(it, ""));
    if joined == text { joined } else { plain(&joined) }
}

#[test]
fn accepted_it_is_the_new_version_and_rejected_the_old_one() {
    let mut random = Random(11);
    for round in 0..400 {
        let old = random.document();
        let new = if round % 4 == 0 {
            random.document()
        } else {
            random.changed(&old)
        };
        let merged = redline(&old, &new, &Changes::default(), Annotation::default());
        let version = |document: &Document, without| plain(&Writer::version(document, without));
        assert_eq!(
            version(&merged, Some(Change::Deleted)),
            version(&new, Some(Change::Deleted)),
            "{round}: accepted"
        );
        assert_eq!(
            version(&merged, Some(Change::Inserted)),
            version(&old, Some(Change::Inserted)),
            "{round}: rejected"
        );
    }
}

#[test]
fn a_document_has_no_changes_to_itself() {
    let document = Random(3).document();
    let merged = redline(&document, &document, &Changes::default(), Annotation::default());
    assert_eq!(merged.blocks, document.blocks);
}

fn moved_from_health(name: &str, old: &str, new: &str) -> PartChange {
    PartChange {
        form: Form::Statement,
        form_before: None,
        name: Some(name.into()),
        name_before: None,
        state: State::Kept,
        moved: Some(Relocated::From {
            id: "a".into(),
            title: "Sundhed".into(),
        }),
        words: crate::text::difference::words(old, new),
        evidence: vec![EvidenceChange {
            id: "n#x".into(),
            against: true,
            what: EvidenceChangeKind::Reworded,
        }],
    }
}

fn changes_of(id: &str, title: &str, parts: Vec<PartChange>) -> Changes {
    let chapter = ChapterChange {
        id: id.into(),
        title: title.into(),
        state: State::Kept,
        id_before: None,
        title_before: None,
        status: None,
        moved: false,
        parts,
    };
    Changes {
        chapters: vec![chapter],
    }
}

#[test]
fn statements_say_where_they_went_and_where_they_came_from_and_which_words_changed() {
    let (before, now) = (
        "Vi vil åbne et hus for unge om aftenen.",
        "Vi vil åbne to huse for unge om aftenen.",
    );
    let with_note = |id: &str, text: &str| Block::Statement {
        id: id.into(),
        number: String::new(),
        content: vec![Block::Paragraph(vec![Inline::text(text), Inline::Footnote(0)])],
        summary: words("Enkelt"),
        details: Vec::new(),
    };
    let old = vec![
        heading("1", "a", "Sundhed"),
        statement("a--tolk", "Vi vil skaffe tolk.", "Enkelt"),
        with_note("a--hus", before),
        heading("2", "b", "Unge"),
    ];
    let new = vec![
        heading("1", "a", "Sundhed"),
        heading("2", "b", "Unge"),
        statement("b--tolk", "Vi vil skaffe tolk.", "Enkelt"),
        with_note("b--hus", now),
        paragraph("Nyt."),
    ];
    let parts = vec![moved_from_health("tolk", "", ""), moved_from_health("hus", before, now)];
    let merged = redline(
        &document(old, vec![vec![paragraph("Interview, 2017.")]]),
        &document(new, vec![vec![paragraph("Interview, 2018.")]]),
        &changes_of("b", "Unge", parts),
        Annotation::default(),
    );
    assert_data_eq!(
        Writer::version(&merged, None),
        str![[r#"
# 1 Sundhed
// Flyttet til »Unge«
[-^ Vi vil skaffe tolk.
(Enkelt) (Interview)
-]// Flyttet til »Unge«
[-^ Vi vil åbne et hus for unge om aftenen.[^Interview, 2017.]
(Enkelt) ()
-]# 2 Unge
// Flyttet hertil fra »Sundhed«
Ordene er de samme.
Uddraget er gengivet med andre ord: n#x (imod)
{+^ Vi vil skaffe tolk.
(Enkelt) (Interview)
+}// Flyttet hertil fra »Sundhed«
Ordene er også ændret.
Uddraget er gengivet med andre ord: n#x (imod)
{+^ Vi vil åbne [-et hus-]{+to huse+} for unge om aftenen.[^Interview, 2018.]
(Enkelt) ()
+}{+Nyt.
+}
"#]]
    );
}
