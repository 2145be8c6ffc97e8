//! Each kind of content of a Word file, as it comes in or is named.

use super::fixture::{Parts, body, of, p, r, styled};
use snapbox::{IntoData, assert_data_eq, str};

const STYLES: &str = r#"
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift3"><w:name w:val="heading 3"/></w:style>
<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Kommunens overskrift"/><w:basedOn w:val="Overskrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Citat"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Strktcitat"><w:name w:val="Intense Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Borger"><w:name w:val="Borgerens ord"/><w:basedOn w:val="Citat"/></w:style>
<w:style w:type="paragraph" w:styleId="Kreds"><w:name w:val="Kreds"/><w:basedOn w:val="Kreds"/></w:style>
<w:style w:type="paragraph" w:styleId="Gemt"><w:name w:val="Gemt"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="Punkt"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Strk"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="CitatTegn"><w:name w:val="Citat Tegn"/></w:style>
"#;

const NUMBERING: &str = r#"
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="Krav %3:"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
"#;

fn styled_body(text: &str) -> String {
    let parts = Parts {
        body: text,
        styles: STYLES,
        numbering: NUMBERING,
        ..Parts::default()
    };
    let seen = of(&parts);
    format!("{}{}", seen.text, seen.left)
}

#[test]
fn headings_begin_at_level_two_and_skip_none() {
    let text = styled("Overskrift3", &r("a")) + &styled("Overskrift1", &r("b")) + &styled("Overskrift3", &r("c"));
    assert_eq!(
        styled_body(&(text + &styled("Egen", &r("d")))),
        "## a\n\n## b\n\n### c\n\n## d\n"
    );
}

#[test]
fn quotations_are_known_by_the_style_that_they_have_or_that_it_is_based_on() {
    let styles = ["Citat", "Strktcitat", "Borger", "Quote", "IntenseQuote"];
    let text: String = styles.iter().map(|it| styled(it, &r("ja"))).collect();
    assert_eq!(styled_body(&text), ["> ja\n"; 5].join("\n"));
    let words = "<w:r><w:rPr><w:rStyle w:val=\"CitatTegn\"/></w:rPr><w:t>ja</w:t></w:r>";
    assert_eq!(styled_body(&p(words)), "> ja\n");
    assert_eq!(
        styled_body(&p(&(words.to_owned() + &r(" sagde hun")))),
        "ja sagde hun\n"
    );
    assert_eq!(styled_body(&styled("Kreds", &r("a"))), "a\n");
}

#[test]
fn lists_keep_their_levels_and_words_in_their_numbers_are_named() {
    let item = |level: u8, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>{}</w:p>",
            r(text)
        )
    };
    let text = styled("Punkt", &r("a")) + &item(1, "b") + &item(1, "c") + &item(2, "d") + &item(0, "e");
    assert_data_eq!(
        styled_body(&text),
        str![[r#"
- a
  1. b
  2. c
     1. d
- e
Numbering »Krav :« ved »d«

"#]]
        .raw()
    );
    let none = "<w:p><w:pPr><w:pStyle w:val=\"Punkt\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>";
    assert_eq!(styled_body(&format!("{none}{}</w:p>", r("f"))), "f\n");
}

#[test]
fn stress_and_links_stand_where_markdown_takes_them_for_such() {
    let bold = |text: &str| {
        format!(
            "<w:r><w:rPr><w:b/></w:rPr>{}</w:r>",
            r(text).replace("<w:r>", "").replace("</w:r>", "")
        )
    };
    let strong = "<w:r><w:rPr><w:rStyle w:val=\"Strk\"/><w:i/></w:rPr><w:t>meget</w:t></w:r>";
    let text = p(&(r("Det var") + &bold(" vigtigt ") + &r("at ") + strong + &r("x")))
        + &p(&(bold("a") + &r("b") + &bold("(c)") + &r("d")))
        + &p(&format!("<w:hyperlink r:id=\"link\">{}</w:hyperlink>", bold("her ")));
    assert_eq!(
        styled_body(&text),
        "Det var **vigtigt** at ***meget***x\n\n**a**b(c)d\n\n[**her**](<https://example.org/a?b=1&amp;c=2>)\n"
    );
}

#[test]
fn hidden_words_never_come_in_and_it_is_said_once_that_there_were_some() {
    let shown = "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>vist</w:t></w:r>";
    let text = p(&r("Før")) + &styled("Gemt", &(r("hemmeligt") + shown)) + &styled("Gemt", &r("mere"));
    assert_eq!(styled_body(&text), "Før\n\nvist\nHidden »« ved »vist«\n");
}

#[test]
fn tracked_changes_are_taken_as_accepted() {
    let mark = |kind: &str| format!("<w:p><w:pPr><w:rPr><w:{kind} w:id=\"1\"/></w:rPr></w:pPr>");
    let text = format!("{}{}</w:p>{}", mark("del"), r("Et "), p(&r("afsnit")))
        + &format!(
            "{}<w:del w:id=\"1\"><w:r><w:delText>væk</w:delText></w:r></w:del></w:p>",
            mark("del")
        )
        + &format!("{}<w:moveTo w:id=\"1\">{}</w:moveTo></w:p>", mark("ins"), r("hertil"));
    let seen = body(&text);
    assert_eq!(seen.text, "Et afsnit\n\nhertil\n");
    assert!(seen.has_changes);
    let plain = body(&p(&r("Et afsnit")));
    assert!(!plain.has_changes);
    let look = "<w:p><w:pPr><w:pPrChange w:id=\"1\"><w:pPr/></w:pPrChange></w:pPr></w:p>";
    assert!(body(look).has_changes);
}

#[test]
fn fields_show_their_results_and_choices_and_one_without_is_named() {
    let sign = |it: &str| format!("<w:r><w:fldChar w:fldCharType=\"{it}\"/></w:r>");
    let told = |it: &str| format!("<w:r><w:instrText xml:space=\"preserve\">{it}</w:instrText></w:r>");
    let field = |it: &str, shown: &str| {
        format!(
            "{}{}{}{shown}{}",
            sign("begin"),
            told(it),
            sign("separate"),
            sign("end")
        )
    };
    let nested = format!(
        "{}{}{}{}{}{}",
        sign("begin"),
        told("IF "),
        field("REF a", &r("skjult")),
        sign("separate"),
        r("ja"),
        sign("end")
    );
    let link = field(" HYPERLINK \"https://example.org\" ", &r("siden"));
    let place = field(" HYPERLINK \\l \"sted\" ", &r("stedet"));
    let list = "<w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"a\"/><w:listEntry w:val=\"b\"/></w:ddList></w:ffData>";
    let list = format!(
        "<w:r><w:fldChar w:fldCharType=\"begin\">{list}</w:fldChar></w:r>{}{}",
        told("FORMDROPDOWN"),
        sign("end")
    );
    let empty = format!("{}{}{}", sign("begin"), told("EQ x"), sign("end"));
    let text = p(&nested)
        + &p(&link)
        + &p(&place)
        + &p(&list)
        + &p(&(r("c") + &empty))
        + &p(&field("TOC \\o", &r("Indhold 3")));
    let open = p(&(sign("begin") + &r("aldrig")));
    assert_data_eq!(
        styled_body(&(text + &open)),
        str![[r#"
ja

[siden](<https://example.org>)

stedet

b

c
Field »EQ x« ved »c«
Contents »Indhold 3« ved »c«
Field »aldrig« ved »c«

"#]]
        .raw()
    );
}

/// Comments, each with its place among them as its id.
fn comments() -> String {
    let texts = [
        "#sundhed/adgang til læge",
        "Sundhed og trivsel",
        "^vejen-ind",
        "Husk --> dette",
        "#trafik",
        "#tolk",
        "^vejen-ind",
    ];
    let mut comments = String::new();
    for (id, text) in texts.iter().enumerate() {
        let text = p(&r(text)) + &p("");
        comments.push_str(&format!(
            "<w:comment w:id=\"{id}\" w:author=\"Nogen\">{text}</w:comment>"
        ));
    }
    comments
}

#[test]
fn comments_code_and_name_their_blocks_and_others_follow_without_their_authors() {
    let start = |id: u8| format!("<w:commentRangeStart w:id=\"{id}\"/>");
    let end = |id: u8| format!("<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>");
    let item = "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
    let cell = |it: &str| format!("<w:tc>{}</w:tc>", p(it));
    let row = cell(&(start(5) + &r("a") + &end(5))) + &cell(&r("b"));
    let text = p(&(start(0) + &start(2) + &r("Et") + &end(2)))
        + &p(&(r("to") + &end(0) + &start(3) + &r("!") + &end(3)))
        + &format!(
            "<w:p>{item}{}{}{}{}{}</w:p>",
            start(4),
            start(1),
            r("tre"),
            end(1),
            end(4)
        )
        + &format!("<w:p>{item}{}</w:p>", r("fire"))
        + &format!("<w:tbl><w:tr>{row}</w:tr></w:tbl>")
        + &styled("Citat", &(start(6) + &r("ja") + &end(6)));
    let comments = comments();
    let parts = Parts {
        body: &text,
        styles: STYLES,
        numbering: NUMBERING,
        comments: &comments,
        ..Parts::default()
    };
    let seen = of(&parts);
    assert_data_eq!(
        format!("{}{}", seen.text, seen.left),
        str![[r#"
Et #sundhed/adgang-til-læge ^vejen-ind

to\! #sundhed/adgang-til-læge

<!-- kommentar: Husk - -> dette -->

- tre #sundhed
  <!-- kommentar: #trafik -->
- fire

| a | b |
| --- | --- |

#tolk

> ja

<!-- kommentar: ^vejen-ind -->
Coding »#trafik« ved »tre«
Coding »^vejen-ind« ved »ja«

"#]]
        .raw()
    );
}

#[test]
fn pictures_formulas_and_embedded_files_are_named_with_their_places() {
    let picture = "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Billede 1\" descr=\"Et torv\"/><a:graphic><a:graphicData>\
                   <pic:pic><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"x\"/></pic:nvPicPr></pic:pic></a:graphicData></a:graphic></wp:inline>\
                   </w:drawing></w:r>";
    let old = "<w:r><w:pict><v:shape alt=\"Et kort\"><v:imagedata r:id=\"x\"/></v:shape></w:pict></w:r>";
    let object = "<w:r><w:object><v:shape><v:imagedata r:id=\"x\"/></v:shape><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r>";
    let line = "<w:r><w:drawing><wp:inline><wp:docPr id=\"2\" name=\"Pil\"/><wps:wsp/></wp:inline></w:drawing></w:r>";
    let formula = "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>";
    let art = "<w:r><w:pict><v:shape><v:textpath string=\"Velkommen\"/></v:shape></w:pict></w:r>";
    let rule = "<w:r><w:pict><v:rect o:hr=\"t\"/></w:pict></w:r>";
    let text = p(&(r("Her mødtes vi.") + picture + old)) + &p(object) + &p(line) + &p(formula) + &p(art) + &p(rule);
    assert_data_eq!(
        styled_body(&(text + "<w:altChunk r:id=\"x\"/>")),
        str![[r#"
Her mødtes vi.

Velkommen
Picture »Et torv« ved »Her mødtes vi.«
Picture »Et kort« ved »Her mødtes vi.«
Embedded »Excel.Sheet.12« ved »Her mødtes vi.«
Drawing »« ved »Her mødtes vi.«
Formula »a+b« ved »Her mødtes vi.«
Embedded »« ved »Velkommen«

"#]]
        .raw()
    );
}

#[test]
fn a_table_with_more_in_its_cells_than_markdown_holds_comes_in_as_blocks() {
    let cell = |it: &str| format!("<w:tc>{it}</w:tc>");
    let row = |it: &[String]| format!("<w:tr>{}</w:tr>", it.concat());
    let inner = format!("<w:tbl>{}</w:tbl>", row(&[cell(&p(&r("x"))), cell(&p(&r("y")))]));
    let table = format!(
        "<w:tbl>{}{}</w:tbl>",
        row(&[cell(&p(&r("Spørgsmål"))), cell(&p(&r("Svar")))]),
        row(&[cell(&p(&r("Hvad?"))), cell(&(styled("Citat", &r("Alt.")) + &inner))]),
    );
    assert_data_eq!(
        styled_body(&table),
        str![[r#"
Spørgsmål

Svar

Hvad?

> Alt.

| x | y |
| --- | --- |
Table »« ved »Spørgsmål Svar Hvad? Alt. x y«

"#]]
        .raw()
    );
    let frame = format!("<w:tbl>{}</w:tbl>", row(&[cell(&p(&r("I en ramme")))]));
    assert_eq!(styled_body(&frame), "I en ramme\n");
    let merged = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>a|b</w:t></w:r></w:p></w:tc>";
    let two = [cell(&p(&(r("c") + "<w:r><w:br/></w:r>" + &r("d")))), cell(&p(""))];
    let table = format!("<w:tbl><w:tr>{merged}</w:tr>{}</w:tbl>", row(&two));
    assert_eq!(styled_body(&table), "| a\\|b |  |\n| --- | --- |\n| c / d |  |\n");
}
