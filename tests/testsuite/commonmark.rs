//! `CommonMark`'s own examples, through our reader and our HTML; `docs/commonmark.md` says why some come out otherwise.

use ip::document::{Block, Document, Inline, Picture};
use ip::render::FORMATS;
use ip::source::Span;
use ip::syntax::markdown::marker::Markers;
use ip::syntax::markdown::tree::{Anchor, Resolve, read};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// An example of the specification.
struct Example {
    number: usize,
    markdown: String,
    html: String,
}

/// Leaves everything as it is: a picture's bytes are its address, and nothing has a name.
pub(crate) struct Plain;

impl Resolve for Plain {
    fn heading(&mut self, _: Span, _: u8, _: &[Inline]) -> Anchor {
        Anchor::default()
    }

    fn citation(&mut self, _: Span, inner: &str) -> Vec<Inline> {
        vec![Inline::text(format!("[{inner}]"))]
    }

    fn insert(&mut self, _: Span, _: &str, _: &str) -> Vec<Block> {
        Vec::new()
    }

    fn statement(&mut self, _: Span, _: &str, content: Vec<Block>) -> Vec<Block> {
        content
    }

    fn picture(&mut self, _: Span, target: &str, alternative: &str) -> Option<Picture> {
        Some(Picture {
            alternative: alternative.to_owned(),
            bytes: target.as_bytes().to_vec(),
            media: "image/png",
            path: target.to_owned(),
        })
    }

    fn reserve_footnote(&mut self) -> usize {
        0
    }

    fn footnote(&mut self, _: usize, _: Vec<Block>) {}
}

#[test]
#[ignore = "needs COMMONMARK_SPEC: the path of spec.txt from the npm package commonmark-spec"]
fn differences_from_the_specification_are_deliberate() {
    let path = std::env::var("COMMONMARK_SPEC").expect("COMMONMARK_SPEC names spec.txt");
    let examples = examples(&std::fs::read_to_string(path).expect("the specification is a text"));
    assert!(examples.len() > 600, "{} examples", examples.len());
    let listed = listed(include_str!("../../docs/commonmark.md"));
    let mut wrong = String::new();
    for Example { number, markdown, html } in examples {
        let (ours, theirs) = (normal(&ours(&markdown)), normal(&levelled(&html)));
        match (ours == theirs, listed.contains(&number)) {
            (true, true) => writeln!(wrong, "{number} is listed as a difference and is none").unwrap(),
            (false, false) => writeln!(
                wrong,
                "{number} differs:\n{markdown}\n  ours:   {ours}\n  theirs: {theirs}\n"
            )
            .unwrap(),
            _ => {}
        }
    }
    assert_eq!(wrong, "");
}

/// Reads the examples: between fences of 32 backticks, Markdown and HTML with a full stop between them, `→` for tabs.
fn examples(specification: &str) -> Vec<Example> {
    let fence = "`".repeat(32);
    let mut examples = Vec::new();
    for part in specification.split(&format!("\n{fence} example\n")).skip(1) {
        let inside = part.split(&format!("\n{fence}\n")).next().unwrap_or_default();
        let inside = format!("\n{}\n", inside.replace('→', "\t"));
        let (markdown, html) = inside.split_once("\n.\n").expect("a full stop between both");
        examples.push(Example {
            number: examples.len() + 1,
            markdown: format!("{}\n", markdown.strip_prefix('\n').unwrap_or(markdown)),
            html: html.to_owned(),
        });
    }
    examples
}

/// Reads the numbers in the last column of the table; none stands there twice.
fn listed(page: &str) -> BTreeSet<usize> {
    let mut listed = BTreeSet::new();
    for row in page.lines().filter(|it| it.starts_with("| ")) {
        let numbers = row.trim_end_matches([' ', '|']).rsplit('|').next().unwrap_or_default();
        for number in numbers.split_whitespace().filter_map(|it| it.parse().ok()) {
            assert!(listed.insert(number), "{number} is listed twice");
        }
    }
    listed
}

fn ours(markdown: &str) -> String {
    let title = Block::Heading {
        level: 1,
        id: "chapter".to_owned(),
        number: String::new(),
        content: vec![Inline::text("Chapter")],
    };
    let mut blocks = vec![title];
    blocks.extend(read(markdown, Markers::Chapter, &mut Plain));
    let document = Document {
        blocks,
        ..Document::default()
    };
    let render = FORMATS[0].render.expect("HTML is always there");
    let html = String::from_utf8(
        render(&document, &ip::render::look::Look::default())
            .expect("a page")
            .bytes,
    )
    .expect("a text");
    let (_, main) = html
        .split_once("<main id=\"text_\" tabindex=\"-1\">")
        .expect("a main part");
    let main = main.trim_start().trim_start_matches("<h2 id=\"chapter\">Chapter</h2>");
    let mut out = main
        .split("</main>")
        .next()
        .unwrap_or_default()
        .replace(" id=\"\"", "")
        .replace(" class=\"bare\"", "");
    // Pictures are carried in the file: back to their addresses.
    while let Some((before, rest)) = out.split_once("data:image/png;base64,") {
        let (data, after) = rest.split_once('"').expect("a quotation mark");
        out = format!("{before}{}\"{after}", from_base64(data));
    }
    out
}

fn from_base64(data: &str) -> String {
    let value = |sign: u8| match sign {
        b'A'..=b'Z' => sign - b'A',
        b'a'..=b'z' => sign - b'a' + 26,
        b'0'..=b'9' => sign - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0_u32, 0);
    for sign in data.bytes().filter(|it| *it != b'=') {
        bits = bits << 6 | u32::from(value(sign));
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xff).unwrap());
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// Gives the specification's headings the levels that they have in our pages: the chapter's title stands above them, and
/// none is skipped.
fn levelled(html: &str) -> String {
    let mut out = String::new();
    let mut level = 1;
    for (at, part) in html.split("<h").enumerate() {
        let digit = part
            .chars()
            .next()
            .and_then(|it| it.to_digit(10))
            .filter(|_| at > 0 && part[1..].starts_with('>'));
        match digit {
            Some(theirs) if !part.starts_with(&format!("{theirs}></h")) => {
                level = theirs.clamp(2, level + 1);
                let shown = (level + 1).min(6);
                let _ = write!(
                    out,
                    "<h{shown}{}",
                    part[1..].replace(&format!("</h{theirs}>"), &format!("</h{shown}>"))
                );
            }
            _ if at > 0 => {
                let _ = write!(out, "<h{part}");
            }
            _ => out.push_str(part),
        }
    }
    out
}

/// Returns HTML without what makes no difference: white space around blocks, how signs and empty elements are spelt.
fn normal(html: &str) -> String {
    const BLOCKS: &[&str] = &[
        "p",
        "ul",
        "ol",
        "li",
        "blockquote",
        "pre",
        "hr",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "figure",
        "div",
        "br",
    ];
    let mut html = html.replace(" />", ">").replace("&quot;", "\"").replace("&#39;", "'");
    for block in BLOCKS {
        for tag in [format!("<{block}"), format!("</{block}>")] {
            let mut parts: Vec<String> = html.split(&tag).map(str::to_owned).collect();
            let last = parts.len() - 1;
            for part in &mut parts[..last] {
                if !part.ends_with("</code>") && !part.contains("<code") {
                    part.truncate(part.trim_end_matches([' ', '\n']).len());
                }
            }
            html = parts.join(&tag);
        }
        for tag in [format!("<{block}>"), format!("</{block}>")] {
            while html.contains(&format!("{tag}\n")) && !html.contains("<pre>\n") {
                html = html.replace(&format!("{tag}\n"), &tag);
            }
        }
    }
    html.trim().to_owned()
}
