//! The outline and the tree see the same in a text: headings, citations, inserts, pictures, and the names of passages.

use ip::document::{Block, Inline, Picture};
use ip::source::{FileId, Span};
use ip::syntax::front_matter;
use ip::syntax::markdown::marker::Markers;
use ip::syntax::markdown::tree::{Anchor, Resolve};
use ip::syntax::markdown::{outline, tree};
use std::path::Path;

/// What stands in a text, by its place.
#[derive(Debug, Default, PartialEq)]
struct Seen {
    headings: Vec<Span>,
    citations: Vec<Span>,
    inserts: Vec<String>,
    pictures: Vec<Span>,
    names: Vec<String>,
}

impl Resolve for Seen {
    fn heading(&mut self, span: Span, _: u8, _: &[Inline]) -> Anchor {
        self.headings.push(span);
        Anchor::default()
    }

    fn citation(&mut self, span: Span, _: &str) -> Vec<Inline> {
        self.citations.push(span);
        Vec::new()
    }

    fn insert(&mut self, _: Span, name: &str, _: &str) -> Vec<Block> {
        self.inserts.push(name.to_owned());
        vec![Block::Rule, Block::Rule]
    }

    fn statement(&mut self, _: Span, name: &str, content: Vec<Block>) -> Vec<Block> {
        self.names.push(name.to_owned());
        content
    }

    fn picture(&mut self, span: Span, _: &str, _: &str) -> Option<Picture> {
        self.pictures.push(span);
        None
    }

    fn reserve_footnote(&mut self) -> usize {
        0
    }

    fn footnote(&mut self, _: usize, _: Vec<Block>) {}
}

fn agree(text: &str, markers: Markers, whence: &str) {
    let mut of_tree = Seen::default();
    tree::read(text, markers, &mut of_tree);
    let (outline, _) = outline::read(text, Span::new(0, text.len()), FileId(0), markers, true);
    let mut of_outline = Seen {
        headings: outline.details().headings.iter().map(|it| it.span).collect(),
        citations: outline.citations.iter().map(|it| it.span).collect(),
        inserts: outline
            .details()
            .inserts
            .iter()
            .map(|it| it.name.value.to_string())
            .collect(),
        pictures: outline.details().pictures.iter().map(|it| it.span).collect(),
        names: outline
            .passages
            .iter()
            .filter_map(|it| it.name.as_ref())
            .map(|it| it.value.to_string())
            .collect(),
    };
    // In a note neither means anything.
    if markers == Markers::Note {
        of_outline.citations.clear();
        of_outline.inserts.clear();
    }
    // A sub-list's names come before those of the item around it in the one, after them in the other.
    of_tree.names.sort();
    of_outline.names.sort();
    assert_eq!(of_tree, of_outline, "{whence}\n{text}");
}

#[test]
fn the_two_readings_agree_on_this_project() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut read = 0;
    for (folder, markers) in [("policy/chapters", Markers::Chapter), ("interviews", Markers::Note)] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            let parts = front_matter::split(&text).expect("front matter");
            agree(&text[parts.body.range()], markers, &path.display().to_string());
            read += 1;
        }
    }
    assert!(read > 20);
}

#[test]
fn the_two_readings_agree_on_what_is_unusual() {
    for text in [
        "a ^b\n\n> c\n>\n> - d ^e\n\n^f\n",
        "- a ^a\n  - b ^b\n\n  c\n- d\n\n  ^d\n\n^e\n",
        "- a\n\n  > q ^q\n- b\n",
        "| a |\n|---|\n| b |\n\n^c\n\n```\ncode\n```\n\n^d\n",
        "```ip goals\n```\n\n^a\n\n```ip\n```\n\n```ipx y\n```\n\n~~~ip themes extra\n~~~\n",
        "*a ^b*\n\n**c** ^d\n\n`e` ^f\n\n[g](h) ^i\n",
        "\\^a\n\nb \\^c\n\nd `^e`\n\nf [^g](h)\n\n<b>^i</b>\n",
        "[@a] [@b; @c]\n\n> [@d\n> #e]\n\n[f @g](h) [x@y.dk] [@j][@k] [@l][] `[@m]`\n",
        "# a ^b\n\nc\n=\n\n> ## d\n",
        "![a](b.png) [![c](d.png)](e)\n",
        "a[^1] ^n\n\n[^1]: b ^c\n",
        "a ^b <!-- c -->\n\n<!-- d -->\n\n^e\n",
    ] {
        agree(text, Markers::Chapter, "chapter");
        agree(text, Markers::Note, "note");
    }
    agree("a ![@b] c\n", Markers::Chapter, "chapter");
}
