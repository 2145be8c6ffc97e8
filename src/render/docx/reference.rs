//! A Word file whose look is taken over: its styles, its letters, its page, and what runs along its pages.
//!
//! The file comes from somewhere, so nothing of it is trusted: parts are read up to a limit, only vocabularies that we know
//! are kept, and what leads out of the file, or runs, is left behind.

mod running;
mod styles;
#[cfg(test)]
mod tests;
mod tree;

pub(super) use running::Running;
pub(super) use styles::Names;

use super::part::Part;
use crate::language::Language;
use crate::render::look::defect::Defect;
use crate::source::Span;
use running::Image;
use std::io::{Cursor, Read as _};
use tree::Node;
use zip::ZipArchive;

/// How many bytes a part may be when it is unpacked.
const LARGEST: u64 = 16 * 1024 * 1024;

/// How large a page may be, and how much of it margins leave, in twentieths of a point.
const PAGES: std::ops::RangeInclusive<i64> = 4_000..=31_680;
const LEAST: i64 = 3_000;

type Zip = ZipArchive<Cursor<Vec<u8>>>;

/// The look of a Word file.
#[derive(Debug)]
pub(in crate::render) struct Reference {
    styles: Node,
    theme: Option<Node>,
    page: Option<Page>,
    running: Vec<Running>,
    /// Whether the first page and the even pages have heads of their own.
    first: bool,
    pub(super) even: bool,
}

/// The size of a page and its margins.
#[derive(Debug, Clone)]
struct Page {
    size: Node,
    margins: Node,
    /// How wide the text is.
    width: usize,
}

impl Reference {
    /// Reads a file, or says what is wrong with it.
    pub(in crate::render) fn read(bytes: Vec<u8>) -> Result<Self, Defect> {
        let mut zip = ZipArchive::new(Cursor::new(bytes))
            .map_err(|_| Defect::new(Span::default(), "broken-template-not-docx"))?;
        let styles = tree(&mut zip, "word/styles.xml", "w:styles", &[])?;
        let document = tree(&mut zip, "word/document.xml", "w:document", &["w:p", "w:tbl", "w:sdt"])?;
        let theme = known(&mut zip, "word/theme/theme1.xml", "a:theme")?;
        let settings = known(&mut zip, "word/settings.xml", "w:settings")?;
        let even = settings.as_ref().and_then(|it| it.child("w:evenAndOddHeaders"));
        let even = even.is_some_and(is_on);
        let section = document.child("w:body").and_then(|it| it.child("w:sectPr"));
        let mut reference = Self {
            styles,
            theme,
            page: section.and_then(page),
            running: Vec::new(),
            first: section.and_then(|it| it.child("w:titlePg")).is_some_and(is_on),
            even,
        };
        if let Some(section) = section {
            reference.read_running(&mut zip, section)?;
        }
        Ok(reference)
    }

    fn read_running(&mut self, zip: &mut Zip, section: &Node) -> Result<(), Defect> {
        let relations = relations(zip, "word/_rels/document.xml.rels")?;
        for reference in &section.children {
            let kind = match &*reference.name {
                "w:headerReference" => "header",
                "w:footerReference" => "footer",
                _ => continue,
            };
            let page = match reference.get("w:type") {
                Some("first") if self.first => "first",
                Some("even") if self.even => "even",
                Some("default") | None => "default",
                _ => continue,
            };
            let target = reference
                .get("r:id")
                .and_then(|id| relations.iter().find(|it| it.0 == id));
            let Some((_, target)) = target else {
                continue;
            };
            let root = if kind == "header" { "w:hdr" } else { "w:ftr" };
            let content = tree(zip, &format!("word/{target}"), root, &[])?;
            let images = images(zip, target)?;
            self.running.push(Running::new(kind, page, content, images));
        }
        Ok(())
    }

    /// Returns how wide the text is, where the file says it.
    pub(super) fn width(&self) -> Option<usize> {
        self.page.as_ref().map(|it| it.width)
    }

    /// Returns the styles, with ours where the file has none, and the heads and feet that use them.
    pub(super) fn dressed(&self, ours: &str, language: Language) -> (Vec<u8>, Vec<(Running, Names)>) {
        let Some(ours) = Node::parse(ours, &[]) else {
            return (ours.as_bytes().to_vec(), Vec::new());
        };
        let (sheet, names) = styles::merged(self.styles.clone(), &ours, language);
        let running = self.running.iter().map(|it| (it.clone(), names.clone()));
        (sheet.part(), running.collect())
    }

    /// Returns the letters and colours that the styles call by name.
    pub(super) fn theme(&self) -> Option<Vec<u8>> {
        self.theme.as_ref().map(Node::part)
    }

    /// Tells whether the first page has a head and a foot of its own.
    pub(super) fn first(&self) -> bool {
        self.first
    }

    /// Writes the size of the page and its margins; tells whether the file says them.
    pub(super) fn write_page(&self, part: &mut Part) -> bool {
        if let Some(page) = &self.page {
            page.size.write(&mut part.xml);
            page.margins.write(&mut part.xml);
        }
        self.page.is_some()
    }
}

/// Returns a part as a tree.
fn tree(zip: &mut Zip, path: &str, root: &str, skipped: &[&str]) -> Result<Node, Defect> {
    let defect = || Defect {
        detail: path.to_owned(),
        ..Defect::new(Span::default(), "broken-template-docx-part")
    };
    let bytes = bytes(zip, path).ok_or_else(defect)?;
    let text = String::from_utf8(bytes).map_err(|_| defect())?;
    let node = Node::parse(text.trim_start_matches('\u{feff}'), skipped);
    node.filter(|it| it.name == root).ok_or_else(defect)
}

/// Returns a part as a tree where the file has it.
fn known(zip: &mut Zip, path: &str, root: &str) -> Result<Option<Node>, Defect> {
    if zip.index_for_name(path).is_none() {
        return Ok(None);
    }
    tree(zip, path, root, &[]).map(Some)
}

/// Returns a part's bytes, unless they are not there or too many.
fn bytes(zip: &mut Zip, path: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let entry = zip.by_name(path).ok()?;
    entry.take(LARGEST + 1).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 <= LARGEST).then_some(bytes)
}

/// Returns what a part refers to within the file, by its names for it.
fn relations(zip: &mut Zip, path: &str) -> Result<Vec<(String, String)>, Defect> {
    let Some(list) = known(zip, path, "Relationships")? else {
        return Ok(Vec::new());
    };
    let inside = list
        .children
        .iter()
        .filter(|it| it.get("TargetMode") != Some("External"));
    Ok(inside
        .filter_map(|it| Some((it.get("Id")?.to_owned(), it.get("Target")?.to_owned())))
        .collect())
}

/// Returns the pictures that a head or a foot shows.
fn images(zip: &mut Zip, part: &str) -> Result<Vec<Image>, Defect> {
    let mut images = Vec::new();
    for (id, target) in relations(zip, &format!("word/_rels/{part}.rels"))? {
        let Some(bytes) = bytes(zip, &format!("word/{target}")) else {
            continue;
        };
        let ending = match &bytes[..] {
            [0x89, b'P', b'N', b'G', ..] => "png",
            [0xff, 0xd8, ..] => "jpeg",
            _ => continue,
        };
        images.push(Image { id, bytes, ending });
    }
    Ok(images)
}

/// Tells whether a switch is on.
fn is_on(node: &Node) -> bool {
    !matches!(node.get("w:val"), Some("0" | "false" | "off"))
}

/// Returns the page that a section is set on, where there is room for text on it.
fn page(section: &Node) -> Option<Page> {
    let (size, margins) = (section.child("w:pgSz")?, section.child("w:pgMar")?);
    let number = |node: &Node, name: &str| node.get(name).unwrap_or("0").parse::<i64>().ok();
    let (width, height) = (number(size, "w:w")?, number(size, "w:h")?);
    let sides = ["w:left", "w:right", "w:gutter"].map(|it| number(margins, it));
    let ends = ["w:top", "w:bottom", "w:header", "w:footer"].map(|it| number(margins, it));
    if !PAGES.contains(&width) || !PAGES.contains(&height) {
        return None;
    }
    let mut text = width;
    for side in sides {
        text -= side.filter(|it| (0..width).contains(it))?;
    }
    let has_room = ends.iter().all(|end| end.is_some_and(|it| it.abs() < height / 2));
    let kept = |node: &Node, names: &[&str]| Node {
        attributes: node
            .attributes
            .iter()
            .filter(|it| names.contains(&&*it.0))
            .cloned()
            .collect(),
        name: node.name.clone(),
        ..Node::default()
    };
    (text >= LEAST && has_room).then(|| Page {
        size: kept(size, &["w:w", "w:h", "w:orient"]),
        margins: kept(
            margins,
            &[
                "w:top", "w:right", "w:bottom", "w:left", "w:header", "w:footer", "w:gutter",
            ],
        ),
        width: usize::try_from(text).unwrap_or_default(),
    })
}
