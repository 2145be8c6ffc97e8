//! What runs along every page, from somebody else's file: words, numbers, pictures, and nothing that reaches out.

use super::styles::{self, Names};
use super::tree::Node;
use crate::render::docx::part::Part;

/// The fields that say something of the document itself.
const FIELDS: [&str; 7] = [
    "PAGE",
    "NUMPAGES",
    "SECTIONPAGES",
    "TITLE",
    "AUTHOR",
    "SUBJECT",
    "STYLEREF",
];

/// What is left out with all that is within it.
const LEFT_OUT: [&str; 14] = [
    "w:object",
    "w:pict",
    "w:altChunk",
    "w:subDoc",
    "w:control",
    "w:del",
    "w:bookmarkStart",
    "w:bookmarkEnd",
    "w:commentRangeStart",
    "w:commentRangeEnd",
    "w:commentReference",
    "w:numPr",
    "a:hlinkClick",
    "a:extLst",
];

/// What is left out around what is within it.
const UNWRAPPED: [&str; 6] = [
    "w:hyperlink",
    "w:smartTag",
    "w:customXml",
    "w:ins",
    "w:sdt",
    "w:sdtContent",
];

/// A picture that a running head shows, by the name that the head has for it.
#[derive(Debug, Clone)]
pub(super) struct Image {
    pub(super) id: String,
    pub(super) bytes: Vec<u8>,
    pub(super) ending: &'static str,
}

/// A head or a foot of pages.
#[derive(Debug, Clone)]
pub(in crate::render::docx) struct Running {
    /// `header` or `footer`.
    pub(in crate::render::docx) kind: &'static str,
    /// `default`, `first` or `even`.
    pub(in crate::render::docx) page: &'static str,
    content: Node,
    images: Vec<Image>,
}

impl Running {
    /// Returns a head or a foot without what may not come along.
    pub(super) fn new(kind: &'static str, page: &'static str, mut content: Node, images: Vec<Image>) -> Self {
        let reaches_out = content.any(&|it| it.name == "w:instrText" && !is_allowed(&it.text));
        clean(&mut content, &images);
        if reaches_out {
            // What the field last said stays.
            content.each(&mut |node| {
                node.children
                    .retain(|it| !matches!(&*it.name, "w:fldChar" | "w:instrText"));
            });
        }
        Self {
            kind,
            page,
            content,
            images,
        }
    }

    /// Writes the content into a part of ours and returns the pictures that it needs, by their path.
    pub(in crate::render::docx) fn write(
        &self,
        part: &mut Part,
        number: usize,
        names: &Names,
    ) -> Vec<(String, Vec<u8>)> {
        let mut content = self.content.clone();
        let mut media = Vec::new();
        for (at, image) in self.images.iter().enumerate() {
            let path = format!("media/running{number}-{}.{}", at + 1, image.ending);
            let id = part.relate("image", &path, false);
            content.each(&mut |it| {
                if it.name == "a:blip" && it.get("r:embed") == Some(&image.id) {
                    it.set("r:link", &id);
                }
            });
            media.push((format!("word/{path}"), image.bytes.clone()));
        }
        content.each(&mut |it| {
            styles::rename_uses(it, names);
            // The new name stands apart until all are set, since an old name may be one of the new.
            if it.name == "a:blip"
                && let Some(id) = it.get("r:link").map(str::to_owned)
            {
                it.attributes = vec![("r:embed".to_owned(), id)];
            }
        });
        content.write_inside(&mut part.xml);
        if content.children.last().is_none_or(|it| it.name != "w:p") {
            part.xml.empty("w:p", &[]);
        }
        media
    }
}

fn is_allowed(field: &str) -> bool {
    let name = field.split_whitespace().next().unwrap_or_default();
    FIELDS.contains(&name.to_ascii_uppercase().as_str())
}

fn clean(node: &mut Node, images: &[Image]) {
    let mut children = Vec::new();
    for mut child in std::mem::take(&mut node.children) {
        clean(&mut child, images);
        let name = &*child.name;
        let is_foreign_field = name == "w:fldSimple" && !is_allowed(child.get("w:instr").unwrap_or_default());
        if LEFT_OUT.contains(&name) || name == "w:sdtPr" || name == "w:drawing" && !is_shown(&child, images) {
            continue;
        }
        if UNWRAPPED.contains(&name) || is_foreign_field {
            children.append(&mut child.children);
        } else {
            children.push(child);
        }
    }
    node.children = children;
    let is_image = node.name == "a:blip";
    node.attributes
        .retain(|it| !it.0.starts_with("r:") || is_image && it.0 == "r:embed");
}

/// Tells whether a drawing is a picture that came along.
fn is_shown(drawing: &Node, images: &[Image]) -> bool {
    let knows = |it: &Node| images.iter().any(|image| it.get("r:embed") == Some(&image.id));
    drawing.any(&|it| it.name == "pic:pic") && !drawing.any(&|it| it.name == "a:blip" && !knows(it))
}
