//! The parts of an OpenDocument file that are read.

use super::styles::Styles;
use crate::exchange::archive::Archive;
use crate::exchange::incoming::{LeftKind, Refused};
use crate::exchange::xml::Node;

/// The file.
#[derive(Debug)]
pub(super) struct Package {
    pub(super) content: Node,
    pub(super) styles: Styles,
    /// The part in which the styles and the pages are described.
    described: Option<Node>,
    /// The objects within the file: by which name, what each is, and the words in it.
    pub(super) objects: Vec<(String, LeftKind, String)>,
    pub(super) has_macros: bool,
}

impl Package {
    /// Opens the file.
    pub(super) fn open(archive: &mut Archive<'_>) -> Result<Self, Refused> {
        let manifest = archive.tree("META-INF/manifest.xml")?;
        let entries: Vec<&Node> = manifest.iter().flat_map(Node::nodes).collect();
        if entries.iter().any(|it| it.child("manifest:encryption-data").is_some()) {
            return Err(Refused::Locked);
        }
        let damaged = || Refused::Damaged("content.xml".to_owned());
        let content = archive.tree("content.xml")?.ok_or_else(damaged)?;
        if &*content.name != "office:document-content" {
            return Err(damaged());
        }
        let described = archive.tree("styles.xml")?;
        let mut styles = Styles::default();
        for part in described.iter().chain([&content]) {
            for group in part.nodes().filter(|it| it.name.ends_with("styles")) {
                styles.read(group);
            }
        }
        let mut objects = Vec::new();
        for entry in entries {
            let path = entry
                .get("manifest:full-path")
                .unwrap_or_default()
                .trim_end_matches('/');
            let kind = match entry.get("manifest:media-type") {
                Some("application/vnd.oasis.opendocument.formula") => LeftKind::Formula,
                Some("application/vnd.oasis.opendocument.chart") => LeftKind::Chart,
                _ => continue,
            };
            let mut words = String::new();
            if let Some(node) = archive.tree(&format!("{path}/content.xml"))? {
                node.gather(&["math:annotation", "text:p"], &mut words);
                if words.is_empty() {
                    node.gather(&["math:mi", "math:mn", "math:mo", "math:mtext"], &mut words);
                }
            }
            objects.push((path.to_owned(), kind, words));
        }
        let is_macro = |it: &String| {
            let is_within = it.starts_with("Basic/") || it.starts_with("Scripts/");
            is_within && !it.ends_with('/') && !it.ends_with("-lc.xml") && !it.ends_with("-lb.xml")
        };
        let has_macros = archive.names().iter().any(is_macro);
        Ok(Self {
            content,
            styles,
            described,
            objects,
            has_macros,
        })
    }

    /// Returns what runs along the pages.
    pub(super) fn running(&self) -> Vec<(LeftKind, &Node)> {
        let masters = self.described.iter().filter_map(|it| it.child("office:master-styles"));
        let parts = masters.flat_map(Node::nodes).flat_map(Node::nodes);
        let kind = |node: &Node| match &*node.name {
            "style:header" | "style:header-left" | "style:header-first" => Some(LeftKind::Header),
            "style:footer" | "style:footer-left" | "style:footer-first" => Some(LeftKind::Footer),
            _ => None,
        };
        let is_shown = |it: &&Node| it.get("style:display") != Some("false");
        parts.filter(is_shown).filter_map(|it| Some((kind(it)?, it))).collect()
    }
}
