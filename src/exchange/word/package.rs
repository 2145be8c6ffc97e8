//! The parts of a Word file that are read.

use super::numbering::Numbering;
use super::relations::{Relations, beside};
use super::styles::Styles;
use crate::exchange::archive::Archive;
use crate::exchange::incoming::{LeftKind, Refused};
use crate::exchange::xml::{Child, Node};
use rustc_hash::FxHashMap;

/// How many parts are looked through that programs keep for themselves.
const MOST_KEPT: usize = 20;

/// A part with what it refers to.
#[derive(Debug)]
pub(super) struct Part {
    /// Its tree.
    pub(super) node: Node,
    /// Its relations.
    pub(super) relations: Relations,
    /// Where each of its own elements stands that has an id.
    places: FxHashMap<String, usize>,
}

impl Part {
    /// Returns the element of an id, unless it is one that only separates.
    pub(super) fn find(&self, id: &str) -> Option<&Node> {
        let Child::Node(node) = &self.node.children[*self.places.get(id)?] else {
            return None;
        };
        node.get("w:type").is_none_or(|it| it == "normal").then_some(node)
    }
}

/// The file.
#[derive(Debug)]
pub(super) struct Package {
    pub(super) document: Node,
    pub(super) relations: Relations,
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    pub(super) footnotes: Option<Part>,
    pub(super) endnotes: Option<Part>,
    pub(super) comments: Option<Part>,
    /// What is said of comments beside their words: which is an answer, and which is done with.
    pub(super) threads: Option<Part>,
    /// What this program put into a draft that it made.
    pub(super) draft: Option<Node>,
    /// What runs along the pages.
    pub(super) running: Vec<(LeftKind, Part)>,
    /// The words of charts and diagrams, by the names of their parts.
    pub(super) shown: Vec<(String, String)>,
    pub(super) has_macros: bool,
}

impl Package {
    /// Opens the file.
    pub(super) fn open(archive: &mut Archive<'_>) -> Result<Self, Refused> {
        let root = relations(archive, "")?;
        let main = root.of("officeDocument").next().map(|it| it.target.clone());
        let main = main.unwrap_or_else(|| "word/document.xml".to_owned());
        let document = needed(archive, &main)?;
        if &*document.name != "w:document" {
            return Err(Refused::Damaged(main));
        }
        let relations = relations(archive, &main)?;
        let mut one = |kind| -> Result<Option<Part>, Refused> {
            let target = relations.of(kind).next().map(|it| it.target.clone());
            target.map(|it| part(archive, &it)).transpose()
        };
        let (styles, numbering) = (one("styles")?, one("numbering")?);
        let styles = styles.map(|it| Styles::read(&it.node)).unwrap_or_default();
        let numbering = numbering.map(|it| Numbering::read(&it.node)).unwrap_or_default();
        let (footnotes, endnotes, comments) = (one("footnotes")?, one("endnotes")?, one("comments")?);
        let threads = one("commentsExtended")?;
        let mut running = Vec::new();
        for (name, kind) in [("header", LeftKind::Header), ("footer", LeftKind::Footer)] {
            for relation in relations.of(name) {
                running.push((kind, part(archive, &relation.target)?));
            }
        }
        let mut shown = Vec::new();
        for kind in ["chart", "chartEx", "diagramData"] {
            for relation in relations.of(kind) {
                let mut words = String::new();
                needed(archive, &relation.target)?.gather(&["a:t"], &mut words);
                shown.push((relation.target.clone(), words));
            }
        }
        let draft = draft(archive, &relations);
        let is_macro = |it: &String| it.to_ascii_lowercase().ends_with("vbaproject.bin");
        let has_macros = archive.names().iter().any(is_macro);
        Ok(Self {
            document,
            relations,
            styles,
            numbering,
            footnotes,
            endnotes,
            comments,
            threads,
            draft,
            running,
            shown,
            has_macros,
        })
    }
}

/// Reads a part that another refers to.
fn part(archive: &mut Archive<'_>, name: &str) -> Result<Part, Refused> {
    let node = needed(archive, name)?;
    let mut places = FxHashMap::default();
    for (at, child) in node.children.iter().enumerate() {
        if let Child::Node(child) = child
            && let Some(id) = child.get("w:id")
        {
            places.entry(id.to_owned()).or_insert(at);
        }
    }
    Ok(Part {
        relations: relations(archive, name)?,
        node,
        places,
    })
}

/// Reads what this program put into a draft, among what programs keep in a file for themselves.
fn draft(archive: &mut Archive<'_>, relations: &Relations) -> Option<Node> {
    for relation in relations.of("customXml").take(MOST_KEPT) {
        let node = archive.tree(&relation.target);
        // What another program keeps may be anything, and is none of ours.
        if let Ok(Some(node)) = node
            && &*node.name == "ip:draft"
        {
            return Some(node);
        }
    }
    None
}

fn needed(archive: &mut Archive<'_>, name: &str) -> Result<Node, Refused> {
    archive.tree(name)?.ok_or_else(|| Refused::Damaged(name.to_owned()))
}

fn relations(archive: &mut Archive<'_>, part: &str) -> Result<Relations, Refused> {
    let node = archive.tree(&beside(part))?;
    Ok(node.map(|it| Relations::read(&it, part)).unwrap_or_default())
}
