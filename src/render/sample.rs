//! One document that uses every node, and one in which every field is hostile; both are written by every renderer.

#![expect(clippy::too_many_lines, reason = "a document is as long as what it says")]

use crate::document::drawing::{Area, Drawing, Edge, Form, Line, Panel, Shape, Text, Tone, WIDTH};
use crate::document::{Alignment, Block, Change, Changes, Document, Front, FrontLine, Inline, Origin, Picture, Table};
use crate::language::Language;

fn text(text: &str) -> Inline {
    Inline::text(text)
}

fn words(words: &str) -> Vec<Inline> {
    vec![text(words)]
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(vec![text(words)])
}

fn heading(level: u8, number: &str, id: &str, title: &str) -> Block {
    Block::Heading {
        level,
        id: id.to_owned(),
        number: number.to_owned(),
        content: words(title),
    }
}

fn link(target: &str, title: &str, content: &str) -> Inline {
    Inline::Link {
        target: target.to_owned(),
        title: title.to_owned(),
        content: words(content),
    }
}

fn list(start: Option<u64>, tight: bool, items: Vec<Vec<Block>>) -> Block {
    Block::List { start, tight, items }
}

/// A dot of one pixel.
const DOT: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0, 0, 1, 8,
    6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0d, b'I', b'D', b'A', b'T', 0x78, 0xda, 0x63, 0x64, 0x60, 0xf8,
    0x5f, 0x0f, 0, 0x02, 0x87, 0x01, 0x80, 0xeb, 0x47, 0xba, 0x92, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42,
    0x60, 0x82,
];

const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 150" width="640" height="150" font-family="sans-serif" font-size="14">
<rect x="10" y="20" width="290" height="40" fill="#0b4a6f"/><rect x="310" y="80" width="320" height="40" fill="#4a7a96"/>
<text x="20" y="45" fill="#fff">Undersøgende fase, januar–juni 2018</text><text x="320" y="105" fill="#fff">Skrivefase, juli–december 2018</text>
</svg>"##;

fn dot() -> Picture {
    Picture {
        alternative: "En prik".into(),
        bytes: DOT.into(),
        media: "image/png",
        path: "policy/pictures/prik.png".into(),
    }
}

fn drawing() -> Picture {
    Picture {
        alternative: "To faser: den undersøgende i første halvår af 2018, skrivefasen i andet.".into(),
        bytes: DRAWING.into(),
        media: "image/svg+xml",
        path: "policy/pictures/tidslinje.svg".into(),
    }
}

/// Returns a short policy that uses every node.
pub(super) fn every_node() -> Document {
    let mut blocks = introduction();
    blocks.extend(health());
    blocks.extend(inquiry());
    Document {
        front: front(),
        blocks,
        footnotes: footnotes(),
        changes: None,
        origin: origin("0.1"),
    }
}

fn front() -> Front {
    Front {
        language: Language::Danish,
        title: "Integrationspolitik 2019–2022".into(),
        authority: "Ballerup Kommune".into(),
        lines: vec![
            FrontLine::new("Status", "udkast"),
            FrontLine::new("Version", "2. udkast"),
            FrontLine::new("Periode", "2019–2022"),
            FrontLine::new("Sagsnummer", "00.30.00-S00-5-18"),
            FrontLine::new("Afløser", "Integrationspolitik (2014)"),
        ],
        banner: "INTERN – MÅ IKKE OFFENTLIGGØRES".into(),
        notices: vec!["Notaterne bag udkastet er eksempler. De gengiver ikke, hvad nogen har sagt.".into()],
        stamp: "UDKAST".into(),
        is_head: false,
        is_short: false,
    }
}

fn footnotes() -> Vec<Vec<Block>> {
    vec![
        vec![paragraph("Interview, Venligboerne, 14. marts 2018.")],
        vec![
            Block::Paragraph(vec![
                text("Borgermøde, 7. juni 2018; se "),
                link("https://www.ballerup.dk/borgermoede", "", "referatet"),
                text("."),
            ]),
            paragraph("Mødet var åbent for alle."),
        ],
        vec![list(
            None,
            true,
            vec![
                vec![paragraph("Først det ene")],
                vec![paragraph("så det andet, jf. note nedenfor")],
            ],
        )],
        vec![Block::Paragraph(vec![
            text("En note, der selv har en note."),
            Inline::Footnote(1),
        ])],
    ]
}

fn introduction() -> Vec<Block> {
    vec![
        heading(1, "1", "forord", "Forord"),
        Block::Paragraph(vec![
            text("Ballerup er en kommune, hvor "),
            Inline::Strong(words("alle")),
            text(" skal kunne deltage."),
            Inline::SoftBreak,
            text("Politikken bygger på samtaler, møder og "),
            Inline::Emphasis(vec![text("undersøgelser "), Inline::Strong(words("fra hele byen"))]),
            text(", og den læses sammen med "),
            link("https://www.ballerup.dk/vision-2029", "Vision 2029", "Vision 2029"),
            text(" og "),
            link("#sundhed", "", "kapitlet om sundhed"),
            text(". Skriv til "),
            link("mailto:integration@ballerup.dk", "", "integration@ballerup.dk"),
            text(", eller se "),
            link(
                "https://www.ballerup.dk/integration",
                "",
                "https://www.ballerup.dk/integration",
            ),
            text("."),
            Inline::LineBreak,
            text("Filen hedder "),
            Inline::Code("policy/chapters/10-forord.md".into()),
            text(". "),
            Inline::Picture(dot()),
        ]),
        Block::Insert(vec![Block::Annex(vec![
            Block::Paragraph(vec![text("Før den første.")]),
            Block::Heading {
                level: 2,
                id: "evidence_sundhed".into(),
                number: String::new(),
                content: vec![text("P1 Vi vil sørge for tolk.")],
            },
            Block::Paragraph(vec![
                text("Bredt underbygget: "),
                Inline::Foreign {
                    language: "en".into(),
                    content: words("How Many Interviews?"),
                },
            ]),
            Block::List {
                start: None,
                tight: true,
                items: vec![vec![Block::Paragraph(vec![
                    text("Interview, "),
                    Inline::Code("#tolk".into()),
                ])]],
            },
            Block::Quote(vec![Block::Paragraph(vec![text("Der var ingen tolk.")])]),
        ])]),
        Block::Notice(vec![Block::Paragraph(vec![
            Inline::Strong(words("Bemærk: ")),
            text("tallene bygger på eksempler."),
        ])]),
        heading(2, "1.1", "vision", "Visionen og de overordnede mål"),
        list(
            Some(3),
            true,
            vec![
                vec![paragraph("Flere i uddannelse og beskæftigelse")],
                vec![
                    paragraph("Børn og unge, der trives"),
                    list(
                        None,
                        true,
                        vec![
                            vec![paragraph("i dagtilbud og skole")],
                            vec![paragraph("i foreninger og fritid")],
                        ],
                    ),
                ],
            ],
        ),
        list(
            None,
            false,
            vec![
                vec![paragraph("Et punkt med luft."), paragraph("Og et afsnit mere.")],
                vec![paragraph("Et punkt til.")],
            ],
        ),
        Block::Figure {
            picture: drawing(),
            caption: words("Processen for politikken. Forvaltningen, 2018."),
        },
        Block::Figure {
            picture: dot(),
            caption: Vec::new(),
        },
        Block::Figure {
            picture: dot(),
            caption: words("En prik med tekst"),
        },
    ]
}

fn health() -> Vec<Block> {
    let evidence = vec![
        paragraph("4 notater, 3 grupper, 2 metoder. For: 4. Imod: 1."),
        Block::Table(Table {
            caption: words("Hvad punktet bygger på"),
            header: vec![words("Notat"), words("Gruppe"), words("Metode"), words("Taler")],
            alignments: vec![Alignment::Start; 4],
            rows: vec![
                vec![
                    words("2018-03-14-venligboerne-k3f"),
                    words("civilsamfund"),
                    words("interview"),
                    words("for"),
                ],
                vec![
                    words("2018-06-07-borgere-m2p"),
                    words("borgere"),
                    words("borgermøde"),
                    vec![text("imod"), Inline::Footnote(1)],
                ],
            ],
            row_headers: true,
        }),
    ];
    vec![
        heading(1, "2", "sundhed", "Sundhed og trivsel"),
        heading(
            2,
            "2.1",
            "adgang-til-laege",
            "Adgang til læge, sundhedspleje og forebyggelsestilbud",
        ),
        Block::Statement {
            id: "sundhed--vejen-ind".into(),
            number: "1".into(),
            content: vec![Block::Paragraph(vec![
                text("Alle nye borgere skal vide, hvem de kan ringe til, når de bliver syge."),
                Inline::Footnote(0),
                Inline::Footnote(1),
            ])],
            summary: words("Bredt underbygget: 4 notater fra 3 grupper, 1 imod"),
            details: evidence,
        },
        list(
            None,
            true,
            vec![
                vec![Block::Statement {
                    id: "sundhed--tolk".into(),
                    number: "2".into(),
                    content: vec![paragraph("Tolkebistand bestilles, samtidig med at tiden gives.")],
                    summary: words("Enkeltudsagn: 1 notat"),
                    details: vec![list(
                        None,
                        true,
                        vec![vec![paragraph("Interview, boligselskab, 1. kvartal 2018")]],
                    )],
                }],
                vec![Block::Statement {
                    id: "sundhed--sundhedsplejen".into(),
                    number: "103".into(),
                    content: vec![paragraph(
                        "Sundhedsplejen besøger familier med børn under skolealderen.",
                    )],
                    summary: words("Uden grundlag"),
                    details: Vec::new(),
                }],
            ],
        ),
        Block::Quote(vec![Block::Paragraph(vec![
            text("Jeg troede, det kostede penge at komme ind ad døren."),
            Inline::Footnote(0),
        ])]),
        heading(3, "", "ordforklaring", "Ordforklaring"),
        Block::Code {
            language: "yaml".into(),
            text: "title: Sundhed\nstatus: \"draft\" # `kladde`".into(),
        },
        Block::Table(Table {
            caption: Vec::new(),
            header: vec![words("Ord"), words("Betydning")],
            alignments: vec![Alignment::Start, Alignment::Start],
            rows: vec![
                vec![words("Aktør"), words("En organisation eller en gruppe, som er hørt")],
                vec![words("Punkt"), Vec::new()],
            ],
            row_headers: false,
        }),
    ]
}

fn inquiry() -> Vec<Block> {
    let themes = [
        "Uddannelse",
        "Børn",
        "Fritid",
        "Sundhed",
        "Medborgerskab",
        "Digitalisering",
    ];
    let groups = [
        "Borgere med ikke-vestlig baggrund",
        "Boligselskaber",
        "Politi",
        "Etniske foreninger",
        "Virksomheder",
        "Civilsamfund",
    ];
    let mut header = vec![Vec::new()];
    header.extend(themes.map(words));
    header.extend([words("I alt"), words("Mål")]);
    let mut alignments = vec![Alignment::End; header.len()];
    alignments[0] = Alignment::Start;
    alignments[8] = Alignment::Center;
    let rows = groups.iter().enumerate().map(|(at, group)| {
        let mut row = vec![words(group)];
        row.extend((0..themes.len()).map(|it| words(&((at * 3 + it * 5) % 4).to_string())));
        row.extend([vec![Inline::Strong(words("3 !"))], words("6")]);
        row
    });
    vec![
        heading(1, "3", "undersoegelsen", "Hvem er hørt om hvad?"),
        Block::Paragraph(vec![
            text("Tabellen viser, hvem der er hørt om hvilke temaer."),
            Inline::Footnote(2),
            Inline::Footnote(3),
        ]),
        Block::Table(Table {
            caption: words("Notater for hver aktør og hvert tema"),
            header,
            alignments,
            rows: rows.collect(),
            row_headers: true,
        }),
        Block::Drawing(every_shape("Undersøgelsen")),
        Block::Rule,
        paragraph("Udkastet er skrevet af arbejdsgruppen."),
    ]
}

/// Returns a small drawing that uses every shape, tone and edge.
pub(super) fn every_shape(words: &str) -> Drawing {
    let text = |words: &str, alignment| Text {
        words: words.to_owned(),
        alignment,
        size: 12,
        is_bold: alignment == Alignment::Start,
    };
    let label = Panel {
        area: Area {
            x: 0,
            y: 10,
            width: 190,
            height: 24,
        },
        text: Some(text(words, Alignment::Start)),
        ..Panel::default()
    };
    let mut shapes = vec![Shape::Panel(label)];
    let edges = [Edge::Thin, Edge::Thick, Edge::None, Edge::None, Edge::Thin];
    for ((at, tone), edge) in (0..).zip(Tone::ALL).zip(edges) {
        let area = Area {
            x: 200 + at * 60,
            y: 10,
            width: 60,
            height: 24,
        };
        let number = text(&at.to_string(), Alignment::Center);
        shapes.push(Shape::Panel(Panel {
            area,
            tone,
            edge,
            text: Some(number),
            ..Panel::default()
        }));
    }
    shapes.push(Shape::Panel(Panel {
        area: Area {
            x: 520,
            y: 15,
            width: 15,
            height: 14,
        },
        form: Form::Diamond,
        edge: Edge::Thick,
        ..Panel::default()
    }));
    shapes.extend([(true, 10), (false, 40)].map(|(is_faint, y)| {
        let (from, to) = ((200, y), (500, y));
        Shape::Line(Line { from, to, is_faint })
    }));
    let table = Table {
        caption: self::words("Fem tal"),
        header: (0..5).map(|it| self::words(&it.to_string())).collect(),
        ..Table::default()
    };
    Drawing {
        caption: self::words(words),
        alternative: format!("{words}: fem felter fra 0 til 4."),
        width: WIDTH,
        height: 50,
        shapes,
        details: vec![Block::Table(table)],
        is_whole: false,
    }
}

/// What no output may take for anything but text.
pub(super) const HOSTILE: &str = "<script>alert(1)</script> <img src=x onerror=alert(1)> </title> --> \"quote' `tick` {{ 7*7 }} {% raw %} ${x} #read(\"/etc/passwd\") [@a] ^b ~c~ $d$ *e* _f_ \\g |h| &lt; &#106; \u{0}\u{1b}\u{7f}\u{85}\u{fffe} \n# i\n- j\n::: k\n---\n";

/// Returns a document in which every field is hostile.
pub(super) fn hostile() -> Document {
    let all = || HOSTILE.to_owned();
    let link = |target: &str| Inline::Link {
        target: target.into(),
        title: all(),
        content: words(HOSTILE),
    };
    let line = vec![
        text(HOSTILE),
        Inline::Emphasis(words(HOSTILE)),
        Inline::Strong(words(HOSTILE)),
        Inline::Code(all()),
        link("https://a.dk/\"><script>alert(1)</script>) [@a] \u{0}"),
        link("javascript:alert(1)"),
        link("JAVA\nSCRIPT:alert(1)"),
        link("data:text/html,x"),
        Inline::Picture(Picture {
            alternative: all(),
            ..dot()
        }),
        Inline::Picture(Picture {
            alternative: all(),
            ..drawing()
        }),
        Inline::Footnote(0),
        Inline::Footnote(99),
    ];
    let starts = [
        "1. a", "- b", "+ c", ": d", "    e", "# f", "> g", "| h", "Table: i", "---", "===", "%j", "a) k", "(iv) l",
        "```", "~~~", "::: m", "[^1]: n",
    ];
    let mut lines = Vec::new();
    for start in starts {
        lines.extend([text(start), Inline::SoftBreak, text(start), Inline::LineBreak]);
    }
    let table = Table {
        caption: line.clone(),
        header: vec![line.clone(); 3],
        alignments: Vec::new(),
        rows: vec![vec![line.clone(); 3]],
        row_headers: true,
    };
    Document {
        front: Front {
            language: Language::English,
            title: all(),
            authority: all(),
            lines: vec![FrontLine::new(all(), all())],
            banner: all(),
            notices: vec![all()],
            stamp: all(),
            is_head: true,
            is_short: false,
        },
        blocks: vec![
            Block::Heading {
                level: 1,
                id: "a\"><script>".into(),
                number: all(),
                content: line.clone(),
            },
            Block::Paragraph(line.clone()),
            Block::Paragraph(lines),
            list(Some(u64::MAX), true, vec![vec![], vec![Block::Paragraph(line.clone())]]),
            list(
                Some(1),
                true,
                vec![
                    vec![Block::Code {
                        language: String::new(),
                        text: all(),
                    }],
                    vec![Block::Rule],
                ],
            ),
            Block::Code {
                language: all(),
                text: all(),
            },
            Block::Table(table),
            Block::Figure {
                picture: Picture {
                    alternative: all(),
                    ..dot()
                },
                caption: line.clone(),
            },
            Block::Remark(vec![Block::Paragraph(line.clone())]),
            Block::Inserted(vec![Block::Paragraph(line.clone())]),
            Block::Deleted(vec![Block::Paragraph(line.clone())]),
            Block::Paragraph(vec![
                Inline::Inserted(line.clone()),
                text("!"),
                Inline::Inserted(line.clone()),
                Inline::Deleted(line.clone()),
                text("~"),
                Inline::Deleted(line.clone()),
            ]),
            Block::Insert(vec![
                Block::Paragraph(line.clone()),
                Block::Drawing(every_shape(HOSTILE)),
            ]),
            Block::Statement {
                id: "b c".into(),
                number: HOSTILE.into(),
                content: vec![Block::Paragraph(line.clone())],
                summary: line.clone(),
                details: vec![Block::Quote(vec![Block::Paragraph(line.clone())])],
            },
        ],
        footnotes: vec![vec![Block::Paragraph(line)]],
        changes: Some(Changes {
            by: all(),
            date: None,
            front: Some(Front {
                title: all(),
                authority: all(),
                lines: vec![FrontLine::new(all(), HOSTILE), FrontLine::new(HOSTILE, all())],
                ..Front::default()
            }),
        }),
        origin: origin(&all()),
    }
}

fn inserted(content: &str) -> Inline {
    Inline::Inserted(words(content))
}

fn deleted(content: &str) -> Inline {
    Inline::Deleted(words(content))
}

fn statement(name: &str, content: Vec<Inline>, summary: Vec<Inline>, details: Vec<Block>) -> Block {
    Block::Statement {
        id: format!("sundhed--{name}"),
        number: String::new(),
        content: vec![Block::Paragraph(content)],
        summary,
        details,
    }
}

fn small_table(rows: &[&str]) -> Block {
    Block::Table(Table {
        caption: words("Mødesteder"),
        header: vec![words("Sted"), words("Dag")],
        alignments: vec![Alignment::Start; 2],
        rows: rows.iter().map(|it| vec![words(it), words("tirsdag")]).collect(),
        row_headers: true,
    })
}

/// Returns a document that shows what was changed since an earlier version, in every kind of block.
pub(super) fn changed() -> Document {
    let mut blocks = vec![Block::Remark(vec![paragraph("Ændringer siden 1. juni 2018")])];
    blocks.extend(changed_words());
    blocks.extend(changed_blocks());
    let front = Front {
        banner: String::new(),
        ..front()
    };
    let mut earlier = Front {
        title: "Udkast til integrationspolitik".into(),
        authority: "Kommunen".into(),
        ..front.clone()
    };
    earlier.lines[0].value = "udkast nr. 1".into();
    earlier
        .lines
        .push(FrontLine::new("Afløser", "Integrationspolitik (2003)"));
    Document {
        front,
        blocks,
        footnotes: footnotes(),
        changes: Some(Changes {
            by: "Arbejdsgruppen".into(),
            date: chrono::NaiveDate::from_ymd_opt(2018, 12, 1),
            front: Some(earlier),
        }),
        origin: None,
    }
}

fn changed_words() -> Vec<Block> {
    vec![
        Block::Heading {
            level: 1,
            id: "sundhed".into(),
            number: String::new(),
            content: vec![deleted("1 "), inserted("2 "), text("Sundhed"), inserted(" og trivsel")],
        },
        Block::Paragraph(vec![
            text("Borgerne skal "),
            deleted("hurtigt "),
            text("kunne finde "),
            Inline::Inserted(vec![
                text("vej til "),
                Inline::Strong(words("lægen")),
                text(", jf. "),
                link("https://www.ballerup.dk/sundhed", "", "kommunens side"),
                Inline::Footnote(0),
            ]),
            Inline::Deleted(vec![
                link("https://www.ballerup.dk/laege", "", "lægen"),
                Inline::Footnote(1),
                Inline::LineBreak,
                Inline::Code("laege.md".into()),
            ]),
            text(". Det gælder alle"),
            Inline::Footnote(2),
            text("."),
        ]),
        statement(
            "tolk",
            vec![
                text("Tolk bestilles, "),
                deleted("når"),
                inserted("samtidig med at"),
                text(" tiden gives."),
            ],
            vec![
                deleted("Enkeltudsagn: 1 notat"),
                inserted("Underbygget af flere: 3 notater"),
            ],
            vec![
                paragraph("Interview, boligselskab, 1. kvartal 2018"),
                Block::Inserted(vec![paragraph("Borgermøde, 7. juni 2018")]),
                Block::Deleted(vec![paragraph("Samtale, 2017")]),
            ],
        ),
        list(
            None,
            true,
            vec![
                vec![paragraph("Et punkt, der står")],
                vec![Block::Deleted(vec![paragraph("Et punkt, der er udgået")])],
                vec![Block::Inserted(vec![
                    paragraph("Et nyt punkt"),
                    list(Some(1), true, vec![vec![paragraph("med et underpunkt")]]),
                ])],
                vec![Block::Paragraph(vec![
                    text("Et punkt med "),
                    deleted("gammelt"),
                    inserted("nyt"),
                ])],
            ],
        ),
        Block::Table(Table {
            caption: vec![text("Hvem er "), deleted("spurgt"), inserted("hørt")],
            header: vec![words("Aktør"), words("Notater")],
            alignments: vec![Alignment::Start, Alignment::End],
            rows: vec![vec![words("Politi"), vec![deleted("1"), inserted("2")]]],
            row_headers: true,
        }),
    ]
}

fn changed_blocks() -> Vec<Block> {
    let moved = |to: &str| Block::Remark(vec![paragraph(to)]);
    let visits = || {
        statement(
            "besoeg",
            words("Sundhedsplejen besøger familier med børn."),
            words("Uden grundlag"),
            vec![paragraph("Ingen notater")],
        )
    };
    vec![
        moved("Flyttet til kapitlet om familier"),
        Block::Deleted(vec![visits()]),
        Block::Deleted(vec![
            heading(1, "2", "boern", "Børn"),
            paragraph("Et afsnit, der er udgået."),
            Block::Quote(vec![paragraph("Det var svært.")]),
            small_table(&["Biblioteket"]),
        ]),
        Block::Inserted(vec![
            heading(1, "3", "familier", "Familier"),
            small_table(&["Kulturhuset", "Skolen"]),
            paragraph("Et nyt afsnit."),
            Block::Notice(vec![paragraph("Bemærk: et eksempel.")]),
            Block::Code {
                language: "yaml".into(),
                text: "title: Familier\nstatus: draft".into(),
            },
            Block::Figure {
                picture: dot(),
                caption: words("En prik"),
            },
            Block::Rule,
        ]),
        moved("Flyttet fra kapitlet om sundhed"),
        Block::Inserted(vec![visits()]),
        moved("Flyttet fra kapitlet om unge"),
        Block::Inserted(vec![statement(
            "hus",
            vec![text("Vi vil åbne "), deleted("et hus"), inserted("to huse"), text(".")],
            words("Uden grundlag"),
            vec![paragraph("Ingen notater")],
        )]),
        paragraph("Det sidste afsnit står."),
    ]
}

fn origin(version: &str) -> Option<Origin> {
    Some(Origin {
        version: version.to_owned(),
        day: chrono::NaiveDate::from_ymd_opt(2018, 12, 1)?,
        edition: "internal",
    })
}

/// Returns one version of a document that shows changes: the one without what is of the other.
pub(super) fn version(document: &Document, without: Change) -> Document {
    let earlier = document.changes.as_ref().and_then(|it| it.front.clone());
    let earlier = earlier.filter(|_| without == Change::Inserted);
    Document {
        front: earlier.unwrap_or_else(|| document.front.clone()),
        blocks: blocks_of(&document.blocks, without),
        footnotes: document.footnotes.iter().map(|it| blocks_of(it, without)).collect(),
        changes: None,
        origin: None,
    }
}

fn blocks_of(blocks: &[Block], without: Change) -> Vec<Block> {
    let mut out = Vec::new();
    for block in blocks {
        match block {
            Block::Insert(content) | Block::Annex(content) => out.extend(blocks_of(content, without)),
            Block::Remark(_) => {}
            Block::Inserted(content) | Block::Deleted(content) => {
                if matches!(block, Block::Inserted(_)) != (without == Change::Inserted) {
                    out.extend(blocks_of(content, without));
                }
            }
            Block::Heading {
                content,
                level,
                id,
                number,
            } => out.push(Block::Heading {
                level: *level,
                id: id.clone(),
                number: number.clone(),
                content: line_of(content, without),
            }),
            Block::Paragraph(content) => out.push(Block::Paragraph(line_of(content, without))),
            Block::List { start, tight, items } => {
                let items = items.iter().map(|it| blocks_of(it, without));
                out.push(list(*start, *tight, items.filter(|it| !it.is_empty()).collect()));
            }
            Block::Statement {
                id,
                number,
                content,
                summary,
                details,
            } => out.push(Block::Statement {
                id: id.clone(),
                number: number.clone(),
                content: blocks_of(content, without),
                summary: line_of(summary, without),
                details: blocks_of(details, without),
            }),
            Block::Table(table) => out.push(Block::Table(Table {
                caption: line_of(&table.caption, without),
                rows: (table.rows.iter())
                    .map(|row| row.iter().map(|it| line_of(it, without)).collect())
                    .collect(),
                ..table.clone()
            })),
            block => out.push(block.clone()),
        }
    }
    out
}

fn line_of(content: &[Inline], without: Change) -> Vec<Inline> {
    let mut out = Vec::new();
    for inline in content {
        match inline {
            Inline::Inserted(content) | Inline::Deleted(content) => {
                if matches!(inline, Inline::Inserted(_)) != (without == Change::Inserted) {
                    out.extend(content.clone());
                }
            }
            inline => out.push(inline.clone()),
        }
    }
    out
}
