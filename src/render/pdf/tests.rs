//! What comes out is checked by a validator and read back by a reader that are not ours.

use super::render;
use crate::document::{Block, Document, Front, GENERATOR, Inline, Picture, Table, address};
use crate::render::look::Look;
use crate::render::sample;
use crate::render::tests::through;
use std::collections::BTreeSet;

/// What the judges say of a PDF (`tests/pdf/`).
#[derive(serde::Deserialize)]
struct Judged {
    /// The rules of PDF/UA-1 and PDF/A-2a that it breaks.
    failures: Vec<String>,
    pages: usize,
    /// What can be read, without white space.
    words: String,
    /// The tags of the structure, each with the path of those above it.
    tags: Vec<String>,
    /// What the dictionaries of the file hold.
    keys: BTreeSet<String>,
    actions: BTreeSet<String>,
    targets: Vec<String>,
    images: usize,
}

/// A PDF that was read back.
struct Read {
    judged: Judged,
    remarks: Vec<&'static str>,
}

/// Returns the PDF of a document, after two standards were asked about it.
#[track_caller]
fn pdf(document: &Document) -> Read {
    let rendered = render(document, &Look::default()).unwrap_or_else(|it| panic!("{it:?}"));
    let judged: Judged = serde_json::from_slice(&through("judge-pdf", &[], &rendered.bytes)).expect("an answer");
    assert_eq!(judged.failures, Vec::<String>::new());
    let remarks = rendered.remarks.iter().map(|it| it.key).collect();
    Read { judged, remarks }
}

impl Read {
    #[track_caller]
    fn says(&self, words: &str) {
        let all = &self.judged.words;
        assert!(all.contains(&squeezed(words)), "{words} is not in {all}");
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

/// Checks that nothing runs, nothing is hidden inside, and no link does harm.
#[track_caller]
fn is_harmless(read: &Read) {
    for key in [
        "JS",
        "JavaScript",
        "EmbeddedFile",
        "EmbeddedFiles",
        "EF",
        "AF",
        "OpenAction",
        "AA",
        "Launch",
    ] {
        assert!(!read.judged.keys.contains(key), "{key}");
    }
    for action in ["JavaScript", "Launch", "SubmitForm", "ImportData", "GoToR", "GoToE"] {
        assert!(!read.judged.actions.contains(action), "{action}");
    }
    for target in &read.judged.targets {
        assert!(address::is_allowed(target) && target.is_ascii(), "{target}");
    }
}

/// Checks that every table has header cells.
#[track_caller]
fn tables_have_headers(read: &Read) -> usize {
    let tags = &read.judged.tags;
    let tables: Vec<usize> = (0..tags.len()).filter(|at| tags[*at].ends_with("/Table")).collect();
    for at in &tables {
        let inside = tags[at + 1..]
            .iter()
            .take_while(|it| it.starts_with(&format!("{}/", tags[*at])));
        assert!(
            inside.into_iter().any(|it| it.ends_with("/TH")),
            "a table without header cells: {tags:#?}"
        );
    }
    tables.len()
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(vec![Inline::text(text)])
}

fn of(blocks: Vec<Block>) -> Document {
    Document {
        blocks,
        ..Document::default()
    }
}

#[test]
#[ignore = "needs judge-pdf: tests/pdf"]
fn every_node_is_open_to_all_and_lasts() {
    let read = pdf(&sample::every_node());
    assert!(read.remarks.is_empty(), "{:?}", read.remarks);
    is_harmless(&read);
    assert_eq!(tables_have_headers(&read), 4);
    let tags = &read.judged.tags;
    let count = |ending: &str| tags.iter().filter(|it| it.ends_with(ending)).count();
    assert_eq!((count("/H1"), count("/H2"), count("/H3")), (3, 3, 1));
    // On paper the contents name the chapters alone.
    assert_eq!((count("/BlockQuote"), count("/Note"), count("/TOC/TOCI")), (2, 4, 3));
    for words in [
        "Integrationspolitik 2019–2022",
        "INTERN – MÅ IKKE OFFENTLIGGØRES",
        "Notaterne bag udkastet er eksempler.",
        "How Many Interviews?",
        "Bredt underbygget: 4 notater fra 3 grupper, 1 imod",
        "2018-03-14-venligboerne-k3f",
        "Interview, Venligboerne, 14. marts 2018.",
        "status: \"draft\" # `kladde`",
    ] {
        read.says(words);
    }
    assert!(read.judged.targets.len() >= 4, "{:?}", read.judged.targets);
}

#[test]
#[ignore = "needs judge-pdf: tests/pdf"]
fn what_is_changed_is_open_to_all_too() {
    let read = pdf(&sample::changed());
    tables_have_headers(&read);
    read.says("[udgået]");
    read.says("[slut på indsat]");
}

#[test]
#[ignore = "needs judge-pdf: tests/pdf"]
fn hostile_fields_are_text() {
    let read = pdf(&sample::hostile());
    is_harmless(&read);
    tables_have_headers(&read);
    read.says("#read(\"/etc/passwd\")");
    read.says("${x}");
    read.says("[@a]");
    assert!(!read.judged.words.contains("root:x:"));
}

/// Returns a document of nothing but its front, with an authority.
fn front() -> Document {
    Document {
        front: Front {
            title: "Integrationspolitik".into(),
            authority: "Ballerup Kommune".into(),
            ..Front::default()
        },
        ..Document::default()
    }
}

#[test]
fn the_same_document_is_the_same_bytes_and_names_the_authority_and_no_day() {
    let bytes = || render(&front(), &Look::default()).expect("a PDF").bytes;
    assert!(bytes() == bytes());
    let bytes = bytes();
    let text = String::from_utf8_lossy(&bytes);
    for wording in [GENERATOR, "Ballerup Kommune", "<rdf:li>da-DK</rdf:li>"] {
        assert!(text.contains(wording), "{wording}");
    }
    for unsaid in [
        "2000-01-01",
        "D:2000",
        "ModDate",
        "CreationDate",
        "CreateDate",
        "stEvt:when",
        env!("CARGO_MANIFEST_DIR"),
    ] {
        assert!(!text.contains(unsaid), "{unsaid}");
    }
}

#[test]
#[ignore = "needs judge-pdf: tests/pdf"]
fn an_empty_document_is_a_document() {
    pdf(&front()).says("Ballerup Kommune");
    let read = pdf(&Document::default());
    read.says("Uden titel");
    assert_eq!(read.judged.pages, 1);
}

#[test]
#[ignore = "needs judge-pdf: tests/pdf"]
fn deep_nesting_is_flattened() {
    let mut blocks = vec![paragraph("inderst")];
    for at in 0..200 {
        blocks = if at % 2 == 0 {
            vec![Block::Quote(blocks)]
        } else {
            let items = vec![blocks];
            vec![Block::List {
                start: None,
                tight: false,
                items,
            }]
        };
    }
    let mut line = vec![Inline::text("midt i")];
    for _ in 0..200 {
        line = vec![Inline::Strong(vec![Inline::Emphasis(line)])];
    }
    blocks.push(Block::Paragraph(line));
    let read = pdf(&of(blocks));
    read.says("inderst");
    read.says("midt i");
}

#[test]
#[ignore = "needs judge-pdf: tests/pdf"]
fn signs_that_the_fonts_lack_are_shown_as_missing_and_reported() {
    let read = pdf(&of(vec![
        paragraph("Ærø, Łódź, Київ, Ελλάδα → ✓"),
        paragraph("🙂 مرحبا 漢字 \u{e000}"),
    ]));
    assert_eq!(read.remarks, ["render-pdf-missing"]);
    read.says("Ærø, Łódź, Київ, Ελλάδα → ✓");
    read.says("\u{fffd}\u{fffd}");
}

#[test]
#[ignore = "needs judge-pdf: tests/pdf"]
fn notes_in_tables_headings_and_notes_are_notes() {
    let note = |at: usize| Inline::Footnote(at);
    let table = Table {
        caption: vec![Inline::text("Tal"), note(0)],
        header: vec![vec![Inline::text("A"), note(1)], vec![Inline::text("B")]],
        rows: vec![vec![vec![Inline::text("1"), note(2)], vec![note(0), note(1)]]; 60],
        ..Table::default()
    };
    let heading = Block::Heading {
        level: 3,
        id: "a".into(),
        number: String::new(),
        content: vec![Inline::text("Overskrift"), note(0)],
    };
    let document = Document {
        blocks: vec![heading, Block::Table(table)],
        // A note may refer to itself.
        footnotes: vec![
            vec![paragraph("Første note")],
            vec![Block::Paragraph(vec![Inline::text("Anden note"), note(1), note(2)])],
            vec![paragraph("Tredje note")],
        ],
        ..Document::default()
    };
    let read = pdf(&document);
    for words in ["Første note", "Anden note", "Tredje note"] {
        assert_eq!(read.judged.words.matches(&squeezed(words)).count(), 1, "{words}");
    }
}

#[test]
#[ignore = "needs judge-pdf: tests/pdf"]
fn links_to_nowhere_are_words() {
    let link = |target: &str| Inline::Link {
        target: target.into(),
        title: String::new(),
        content: vec![Inline::text("se her")],
    };
    let long = format!("https://a.dk/{}", "a".repeat(9000));
    let targets = ["#nowhere", "#", "", "javascript:alert(1)", "//evil.example", &long];
    let read = pdf(&of(vec![Block::Paragraph(targets.iter().map(|it| link(it)).collect())]));
    is_harmless(&read);
    assert!(!read.judged.tags.iter().any(|it| it.ends_with("/Link")));
}

#[test]
#[ignore = "needs judge-pdf: tests/pdf"]
fn pictures_that_cannot_be_shown_are_described() {
    let picture = |media: &'static str, bytes: &[u8]| Block::Figure {
        picture: Picture {
            alternative: "Et kort over byen".into(),
            bytes: bytes.into(),
            media,
            path: "policy/pictures/kort".into(),
        },
        caption: Vec::new(),
    };
    let svg = |inner: &str| format!("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>{inner}</svg>");
    let read = pdf(&of(vec![
        picture("image/png", b"no picture"),
        picture("image/svg+xml", b"<svg"),
        picture("image/tiff", b""),
        picture(
            "image/svg+xml",
            svg("<image href='/etc/passwd' width='9' height='9'/>").as_bytes(),
        ),
    ]));
    assert_eq!(read.remarks, ["render-pdf-told"]);
    assert_eq!(read.judged.words.matches("Etkortoverbyen").count(), 4);
    let read = pdf(&of(vec![picture(
        "image/svg+xml",
        svg("<text y='9'>漢</text>\r\n").as_bytes(),
    )]));
    assert_eq!(read.remarks, ["render-pdf-missing"]);
}

#[test]
#[ignore = "needs judge-pdf: tests/pdf"]
fn pictures_for_printers_and_pictures_that_say_nothing_are_shown() {
    let picture = |alternative: &str| Picture {
        alternative: alternative.into(),
        bytes: include_bytes!("../samples/printers.jpg").to_vec(),
        media: "image/jpeg",
        path: "policy/pictures/tryk.jpg".into(),
    };
    let figure = |alternative: &str, caption: &str| Block::Figure {
        picture: picture(alternative),
        caption: vec![Inline::text(caption); usize::from(!caption.is_empty())],
    };
    let inline = Block::Paragraph(vec![Inline::Picture(picture("")), Inline::text("tekst")]);
    let read = pdf(&of(vec![
        figure("Et skilt", ""),
        figure("", ""),
        figure("", "Et mønster"),
        inline,
    ]));
    assert!(read.remarks.is_empty(), "{:?}", read.remarks);
    assert_eq!(read.judged.images, 1);
    read.says("Et mønster");
}

#[test]
#[ignore = "needs judge-pdf: tests/pdf"]
fn rows_of_more_columns_than_a_page_holds_are_lines() {
    let cells = |from: usize| -> Vec<Vec<Inline>> {
        (from..from + 200)
            .map(|it| vec![Inline::text(it.to_string())])
            .collect()
    };
    let table = Table {
        header: cells(0),
        rows: vec![cells(1000)],
        ..Table::default()
    };
    let read = pdf(&of(vec![Block::Table(table)]));
    read.says("1000, 1001, 1002");
}

#[test]
fn a_link_that_ends_inside_a_long_word_is_laid_out_wherever_the_line_ends() {
    let link = |words: &str| Inline::Link {
        target: "https://www.ballerup.dk".to_owned(),
        title: String::new(),
        content: vec![Inline::text(words)],
    };
    let mut blocks = Vec::new();
    for fill in 60..70 {
        let before = Inline::text(format!("a {}", "i ".repeat(fill)));
        let (whole, long) = (link("internationalis"), link("internationalisa"));
        let after = |rest: &str| Inline::text(rest);
        blocks.push(Block::Paragraph(vec![
            before.clone(),
            whole,
            after("ationsforanstaltninger og mere."),
        ]));
        blocks.push(Block::Paragraph(vec![
            before.clone(),
            long,
            after("tionsforanstaltninger og mere."),
        ]));
        let inside = vec![
            before,
            after("forvaltnings"),
            link("samarbejdsaftale"),
            link("områderne"),
            after("s"),
        ];
        blocks.push(Block::Paragraph(inside));
    }
    render(&of(blocks), &Look::default()).unwrap_or_else(|it| panic!("{it:?}"));
}

#[test]
fn words_and_headings_of_any_length_are_laid_out() {
    let long = "a".repeat(33_000);
    let code = Block::Paragraph(vec![Inline::Code(long.clone())]);
    let many = paragraph(&"speciallægepraksisplanlægning ".repeat(1_500));
    let address = Inline::Link {
        target: format!("https://www.ballerup.dk/{long}"),
        title: String::new(),
        content: vec![Inline::text(&long)],
    };
    let heading = Block::Heading {
        level: 1,
        id: "a".to_owned(),
        number: String::new(),
        content: vec![Inline::text("a ".repeat(16_500))],
    };
    let word = Block::Heading {
        level: 1,
        id: "b".to_owned(),
        number: String::new(),
        content: vec![Inline::text("Speciallægepraksisplanlægning")],
    };
    for block in [
        paragraph(&long),
        code,
        many,
        Block::Paragraph(vec![address]),
        heading,
        word,
    ] {
        render(&of(vec![block]), &Look::default()).unwrap_or_else(|it| panic!("{it:?}"));
    }
}

#[test]
fn more_notes_or_pages_than_can_be_laid_out_are_refused() {
    let pages = of(vec![Block::Rule; 100_000]);
    let refused = render(&pages, &Look::default()).expect_err("a refusal");
    assert_eq!(refused.key, "render-pdf-pages");

    let document = Document {
        footnotes: vec![Vec::new(); 20_000],
        ..Document::default()
    };
    let refused = render(&document, &Look::default()).expect_err("a refusal");
    assert_eq!(refused.key, "render-pdf-notes");
}

#[test]
#[ignore = "needs judge-pdf: tests/pdf"]
fn arabic_persian_and_kurdish_are_written_too() {
    let texts = [
        "مرحبا بكم في بلدية باليروب، الاندماج ١٢٣ (2018).",
        "سلام، می\u{200c}خواهم بنویسم.",
        "کوردی: ێ ۆ ڕ ە.",
        "مُحَمَّد",
        "Ordet »اللغة« betyder sprog.",
    ];
    let mut blocks: Vec<Block> = texts.iter().map(|it| paragraph(it)).collect();
    blocks.push(Block::Paragraph(vec![Inline::Strong(vec![Inline::text(texts[0])])]));
    let read = pdf(&of(blocks));
    assert!(read.remarks.is_empty(), "{:?}", read.remarks);
    read.says("betyder sprog");
}

#[test]
fn another_look_may_stand_in_the_place_of_ours() {
    assert_eq!(super::defect(super::LOOK), None);
    let (span, why) = super::defect(&super::LOOK.replace("#let size = 10.5pt", "#let size = tenpt")).expect("a defect");
    let at = super::LOOK.find("10.5pt").expect("a size");
    assert_eq!((span.start as usize, span.end as usize), (at, at + 5), "{why}");
    assert!(super::defect("#let accent = red").is_some(), "functions are missing");
    assert!(
        super::defect(&(super::LOOK.to_owned() + "\n#read(\"look.typ\")")).is_some(),
        "a file is read"
    );
    let look = Look {
        typst: Some(super::LOOK.replace("#let size = 10.5pt", "#let size = 14pt")),
        ..Look::default()
    };
    let ours = render(&sample::every_node(), &Look::default()).expect("a PDF").bytes;
    let other = render(&sample::every_node(), &look).expect("a PDF").bytes;
    assert!(ours != other);
}
