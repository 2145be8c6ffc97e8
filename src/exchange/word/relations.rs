//! What a part of a Word file refers to.

use crate::exchange::xml::Node;
use rustc_hash::FxHashMap;

/// Something that a part refers to.
#[derive(Debug, Clone)]
pub(super) struct Relation {
    /// By which name the part calls it.
    pub(super) id: String,
    /// What it is: the last word of its type.
    pub(super) kind: String,
    /// The name of the part that it is; of what lies outside the file its address.
    pub(super) target: String,
    /// Whether it lies outside the file.
    pub(super) is_external: bool,
}

/// The relations of a part.
#[derive(Debug, Clone, Default)]
pub(super) struct Relations {
    all: Vec<Relation>,
    /// Where each stands, by its name.
    places: FxHashMap<String, usize>,
}

impl Relations {
    /// Reads the relations of a part.
    pub(super) fn read(node: &Node, part: &str) -> Self {
        let folder = part.rsplit_once('/').map_or("", |it| it.0);
        let relation = |node: &Node| {
            let is_external = node.get("TargetMode") == Some("External");
            let target = node.get("Target")?;
            Some(Relation {
                id: node.get("Id").unwrap_or_default().to_owned(),
                kind: node.get("Type")?.rsplit('/').next().unwrap_or_default().to_owned(),
                target: if is_external {
                    target.to_owned()
                } else {
                    resolved(folder, target)
                },
                is_external,
            })
        };
        let all: Vec<Relation> = node.nodes().filter_map(relation).collect();
        let places = all.iter().enumerate().map(|(at, it)| (it.id.clone(), at)).collect();
        Self { all, places }
    }

    /// Returns the relation of a name.
    pub(super) fn get(&self, id: &str) -> Option<&Relation> {
        self.places.get(id).map(|it| &self.all[*it])
    }

    /// Returns the relations of a kind.
    pub(super) fn of(&self, kind: &str) -> impl Iterator<Item = &Relation> {
        self.all.iter().filter(move |it| it.kind == kind && !it.is_external)
    }
}

/// Returns the name of the part in which the relations of a part stand.
pub(super) fn beside(part: &str) -> String {
    match part.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
        None => format!("_rels/{part}.rels"),
    }
}

/// Returns the name of a part as another part in a folder says it.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut way: Vec<&str> = folder.split('/').filter(|it| !it.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                way.pop();
            }
            step => way.push(step),
        }
    }
    way.join("/")
}
