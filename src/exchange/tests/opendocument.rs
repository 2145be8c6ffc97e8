//! OpenDocument: each kind of content, files of whatever can be put into one another, and damaged ones.

use super::escaping::numbers;
use super::fixture::{opendocument, packed, seen};
use crate::exchange::{self, Refused};
use snapbox::{IntoData, assert_data_eq, str};

const AUTOMATIC: &str = r#"
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="P2" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
<style:style style:name="P3" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold" fo:font-style="italic"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>
<text:list-level-style-number text:level="2" style:num-format="1"/>
<text:list-level-style-number text:level="3" style:num-format="1" style:num-prefix="Krav "/></text:list-style>
"#;

const STYLES: &str = r#"<office:styles>
<style:style style:name="Overskrift_20_stor" style:display-name="Overskrift stor" style:family="paragraph" style:default-outline-level="1">
<style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Quotations" style:family="paragraph"/>
<style:style style:name="Egen" style:family="paragraph" style:parent-style-name="Quotations"/></office:styles>
<office:master-styles><style:master-page><style:header><text:p>Sidehoved</text:p></style:header><style:footer><text:p>12</text:p>
</style:footer></style:master-page></office:master-styles>"#;

fn odt(text: &str) -> String {
    let seen = seen(&packed(&opendocument(text, AUTOMATIC, STYLES))).unwrap();
    let changes = if seen.has_changes { "ændret\n" } else { "" };
    format!("{}{}{changes}", seen.text, seen.left)
}

#[test]
fn each_kind_of_content_comes_in_or_is_named() {
    let text = r##"
<text:tracked-changes><text:changed-region><text:deletion><text:p>slettet</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="2">To</text:h><text:p text:style-name="Overskrift_20_stor">En</text:p>
<text:p text:style-name="P1">Citat</text:p><text:p text:style-name="Egen">Også</text:p><text:p text:style-name="P2">gemt</text:p>
<text:p text:style-name="P3">Fedt</text:p>
<text:p>  Et   <text:span text:style-name="T1">vigtigt</text:span><text:s text:c="2"/>ord<text:tab/>her<text:line-break/>og
  her<text:span text:style-name="T2">gemt</text:span><text:hidden-text text:string-value="gemt">gemt</text:hidden-text></text:p>
<text:list text:style-name="L1"><text:list-item><text:p>a</text:p><text:p>mere</text:p><text:list><text:list-item><text:p>b</text:p>
<text:list><text:list-item><text:p>c</text:p></text:list-item></text:list></text:list-item></text:list></text:list-item>
<text:list-item><text:p>d</text:p></text:list-item></text:list>
<text:p>Et<text:a xlink:href="https://example.org/">link</text:a> og <text:a xlink:href="../fil.odt">fil</text:a>
<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note</text:p></text:note-body></text:note></text:p>
<text:section text:display="none"><text:p>gemt</text:p></text:section><text:section><text:p>Sektion</text:p></text:section>
<text:p><text:placeholder>gemt</text:placeholder><text:ruby><text:ruby-base>ord</text:ruby-base><text:ruby-text>lyd</text:ruby-text></text:ruby></text:p>
<text:p>Billeder<draw:frame><draw:image/><svg:desc>Et torv</svg:desc></draw:frame>
<draw:frame><draw:text-box><text:p>Boks</text:p></draw:text-box></draw:frame><draw:custom-shape><text:p>Form</text:p></draw:custom-shape>
<draw:custom-shape/><draw:frame><draw:object><math:math><math:annotation>a+b</math:annotation></math:math></draw:object></draw:frame>
<draw:frame><draw:object-ole/><draw:image/></draw:frame></text:p>
<text:table-of-content><text:index-body><text:p>En 1</text:p></text:index-body></text:table-of-content>
<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell><table:table-cell><text:p>y</text:p>
</table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>z</text:p>
</table:table-cell></table:table-row></table:table>"##;
    assert_data_eq!(
        odt(text),
        str![[r#"
## To

## En

> Citat

> Også

**Fedt**

Et ***vigtigt***  ord her\
og her

- a

  mere
  1. b
     1. c
- d

Et[link](<https://example.org/>) og fil [^1]

Sektion

ord (lyd)

Billeder

Boks

Form

| x | y |
| --- | --- |
| z | z |

[^1]: Note
Hidden »« ved »Også«
Numbering »Krav« ved »c«
Link »../fil.odt« ved »Etlink og fil«
Picture »Et torv« ved »Billeder«
Drawing »« ved »Billeder«
Formula »a+b« ved »Billeder«
Embedded »« ved »Billeder«
Contents »En 1« ved »Form«
Header »Sidehoved« ved »«
ændret

"#]]
        .raw()
    );
}

#[test]
fn annotations_code_their_range_or_the_paragraph_at_which_they_stand() {
    let annotation = |name: &str, text: &str| {
        format!("<office:annotation office:name=\"{name}\"><text:p>{text}</text:p></office:annotation>")
    };
    let end = |name: &str| format!("<office:annotation-end office:name=\"{name}\"/>");
    let text = format!(
        "<text:p>{}et</text:p><text:p>to{}</text:p><text:p>tre{}</text:p><text:p>{}fire{}</text:p>",
        annotation("a", "#sundhed/adgang"),
        end("a"),
        annotation("", "Tolk"),
        annotation("b", "Husk"),
        end("b")
    );
    assert_eq!(
        odt(&text),
        "et #sundhed/adgang\n\nto #sundhed/adgang\n\ntre #tolk\n\nfire\n\n<!-- kommentar: Husk -->\nHeader »Sidehoved« ved »«\n"
    );
}

/// Returns something that stands in a paragraph, of which each word is there or gone by its name.
fn inline(next: &mut impl FnMut(usize) -> usize, number: &mut usize, depth: usize, is_there: bool) -> String {
    *number += 1;
    let word = format!(" {}{number}x ", if is_there { "her" } else { "væk" });
    if depth == 0 {
        return word;
    }
    let chosen = next(10);
    let is_inner_there = is_there && !matches!(chosen, 1..=3);
    let inner = inline(next, number, depth - 1, is_inner_there);
    match chosen {
        0 => format!("<text:span text:style-name=\"T1\">{inner}</text:span>{word}"),
        1 => format!("{word}<text:span text:style-name=\"T2\">{inner}</text:span>"),
        2 => format!("<text:hidden-text>{inner}</text:hidden-text>{word}"),
        3 => format!("{word}<text:placeholder>{inner}</text:placeholder>"),
        4 => format!("<text:a xlink:href=\"https://example.org\">{word}</text:a>{inner}"),
        5 => format!("{word}<draw:frame><draw:text-box><text:p>{inner}</text:p></draw:text-box></draw:frame>"),
        6 => format!("<text:author-name>{word}</text:author-name>{inner}"),
        7 => format!("{word}<text:unknown><text:span>{inner}</text:span></text:unknown>"),
        8 => format!("{word}<draw:g><draw:rect><text:p>{inner}</text:p></draw:rect></draw:g>"),
        _ => format!(
            "<text:ruby><text:ruby-base>{word}</text:ruby-base><text:ruby-text>{inner}</text:ruby-text></text:ruby>"
        ),
    }
}

fn block(next: &mut impl FnMut(usize) -> usize, number: &mut usize, depth: usize) -> String {
    let paragraph = |next: &mut _, number: &mut _| format!("<text:p>{}</text:p>", inline(next, number, 3, true));
    if depth == 0 {
        return paragraph(next, number);
    }
    let mut inner = |next: &mut _| block(next, number, depth - 1);
    match next(6) {
        0 => format!(
            "<text:list text:style-name=\"L1\"><text:list-item>{}{}</text:list-item></text:list>",
            inner(next),
            inner(next)
        ),
        1 => {
            let cell = format!("<table:table-cell>{}</table:table-cell>", inner(next));
            let other = format!("<table:covered-table-cell>{}</table:covered-table-cell>", inner(next));
            format!("<table:table><table:table-row>{cell}{other}</table:table-row></table:table>")
        }
        2 => format!("<text:section>{}</text:section>", inner(next)),
        3 => format!("<text:unknown>{}</text:unknown>", inner(next)),
        4 => format!("<text:numbered-paragraph>{}</text:numbered-paragraph>", inner(next)),
        _ => paragraph(next, number),
    }
}

#[test]
fn not_a_word_is_lost_and_none_comes_twice_or_that_is_gone() {
    for seed in 0..400 {
        let (mut next, mut number) = (numbers(seed), 0);
        let text: String = (0..=next(3)).map(|_| block(&mut next, &mut number, 3)).collect();
        let all = seen(&packed(&opendocument(&text, AUTOMATIC, STYLES))).unwrap().text;
        assert!(!all.contains("væk"), "{seed}: {text}\n{all}");
        for at in (1..=number)
            .map(|it| format!("her{it}x"))
            .filter(|it| text.contains(it))
        {
            assert_eq!(all.matches(&at).count(), 1, "{seed}: {at}\n{text}\n{all}");
        }
    }
}

#[test]
fn a_file_that_is_damaged_or_does_harm_is_refused() {
    let whole = opendocument("<text:p>Hørt</text:p>", AUTOMATIC, STYLES);
    assert!(seen(&packed(&whole)).is_ok());
    for at in 1..whole.len() {
        let (name, text) = &whole[at];
        for broken in [&text[..text.len() / 2], "", "<a>"] {
            let mut parts = whole.clone();
            parts[at].1 = broken.to_owned();
            assert_eq!(
                seen(&packed(&parts)).unwrap_err(),
                Refused::Damaged(name.clone()),
                "{broken:.40}"
            );
        }
        let mut parts = whole.clone();
        parts[at].1 = format!("<!DOCTYPE x [<!ENTITY a \"b\">]>{text}");
        assert_eq!(seen(&packed(&parts)).unwrap_err(), Refused::Declared(name.clone()));
    }
    let mut locked = whole.clone();
    locked[3].1 = locked[3]
        .1
        .replace("/>", "><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>");
    assert_eq!(seen(&packed(&locked)).unwrap_err(), Refused::Locked);
    for repeated in ["table:number-columns-repeated", "table:number-rows-repeated"] {
        let cells =
            format!("<table:table-cell {repeated}=\"4000000000\"><text:p>a</text:p></table:table-cell>").repeat(200);
        let text =
            format!("<table:table><table:table-row {repeated}=\"4000000000\">{cells}</table:table-row></table:table>");
        assert_eq!(
            seen(&packed(&opendocument(&text, "", ""))).unwrap_err(),
            Refused::Columns
        );
    }
}

#[test]
fn whatever_tags_are_changed_or_missing_nothing_panics() {
    let mut number = 0;
    let text: String = (0..6).map(|it| block(&mut numbers(it), &mut number, 3)).collect();
    let tags: Vec<&str> = text.split_inclusive('>').collect();
    for seed in 0..600 {
        let (mut next, mut tags) = (numbers(seed), tags.clone());
        for _ in 0..=next(3) {
            let (from, to) = (next(tags.len()), next(tags.len()));
            tags[to] = tags[from];
        }
        let bytes = packed(&opendocument(&tags.concat(), AUTOMATIC, STYLES));
        if let Some(Ok(incoming)) = exchange::read(&bytes) {
            incoming.markdown(&exchange::Themes::default());
        }
    }
}
