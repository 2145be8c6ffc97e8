//! The styles of a Word file: which of them are headings, quotations and lists, and how their words look.

use crate::exchange::names::{heading, is_quote, list};
use crate::exchange::xml::Node;
use rustc_hash::FxHashMap;

/// How many styles may be based on each other in a row.
const DEEPEST: usize = 40;

/// The styles, by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: FxHashMap<String, Style>,
    /// The style of a paragraph that names none.
    usual: String,
}

/// A style.
#[derive(Debug, Default)]
pub(super) struct Style {
    name: String,
    based: Option<String>,
    outline: Option<u8>,
    /// How its words look.
    pub(super) look: Looks,
    numbering: Option<NumberingOf>,
}

/// The list that a style or a paragraph stands in, and its level there.
#[derive(Debug, Default, Clone)]
pub(super) struct NumberingOf {
    /// The list.
    pub(super) list: Option<String>,
    /// The level.
    pub(super) level: Option<u8>,
}

/// What is said of how words look; nothing where it is not said.
#[derive(Debug, Default, Clone)]
pub(super) struct Looks {
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) hidden: Option<bool>,
    /// The name of the letters, small.
    pub(super) font: Option<String>,
}

impl Looks {
    /// Reads how words look.
    pub(super) fn read(node: Option<&Node>) -> Self {
        let Some(node) = node else { return Self::default() };
        let fonts = node.child("w:rFonts");
        let font = fonts.and_then(|it| it.get("w:ascii").or_else(|| it.get("w:hAnsi")));
        Self {
            bold: toggle(node, "w:b"),
            italic: toggle(node, "w:i"),
            hidden: toggle(node, "w:vanish"),
            font: font.map(str::to_lowercase),
        }
    }
}

impl NumberingOf {
    /// Reads which list a paragraph stands in.
    pub(super) fn read(properties: Option<&Node>) -> Option<Self> {
        let node = properties?.child("w:numPr")?;
        let value = |name| node.child(name)?.get("w:val").map(str::to_owned);
        Some(Self {
            list: value("w:numId"),
            level: value("w:ilvl").and_then(|it| it.parse().ok()),
        })
    }
}

impl Styles {
    /// Reads the part.
    pub(super) fn read(node: &Node) -> Self {
        let mut styles = Self::default();
        for style in node.nodes().filter(|it| &*it.name == "w:style") {
            let Some(id) = style.get("w:styleId") else { continue };
            let is_paragraph = style.get("w:type").is_none_or(|it| it == "paragraph");
            if is_paragraph && style.get("w:default").is_some_and(|it| is_on(Some(it))) {
                id.clone_into(&mut styles.usual);
            }
            styles.styles.insert(id.to_owned(), read(style, id));
        }
        styles
    }

    /// Returns the style of a paragraph that names none.
    pub(super) fn usual(&self) -> &str {
        &self.usual
    }

    /// Returns a style and those that it is based on, the nearest first.
    pub(super) fn chain<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Style> {
        let mut next = self.styles.get(id);
        let style = move || {
            let style = next?;
            next = style.based.as_ref().and_then(|it| self.styles.get(it));
            Some(style)
        };
        std::iter::from_fn(style).take(DEEPEST)
    }

    /// Tells whether a style is a quotation's, or is based on one.
    pub(super) fn is_quote(&self, id: &str) -> bool {
        self.names(id).any(|it| is_quote(&it))
    }

    /// Returns the level of the heading that a style makes.
    pub(super) fn heading(&self, id: &str) -> Option<u8> {
        for style in self.chain(id) {
            match (style.outline, heading(&style.name)) {
                (Some(level), _) => return (level < 9).then_some(level + 1),
                (None, Some(level)) => return Some(level),
                (None, None) => {}
            }
        }
        heading(id).filter(|_| !self.styles.contains_key(id))
    }

    /// Returns the list that a style stands in.
    pub(super) fn numbering(&self, id: &str) -> Option<NumberingOf> {
        let mut found = NumberingOf::default();
        for own in self.chain(id).filter_map(|it| it.numbering.as_ref()) {
            found.list = found.list.or_else(|| own.list.clone());
            found.level = found.level.or(own.level);
        }
        found.list.is_some().then_some(found)
    }

    /// Returns the level and the kind of the list that a style is named after.
    pub(super) fn list(&self, id: &str) -> Option<(u8, bool)> {
        self.names(id).find_map(|it| list(&it))
    }

    /// Returns what a style and those that it is based on say of a look.
    pub(super) fn look<T>(&self, id: Option<&str>, of: impl Fn(&Looks) -> Option<T>) -> Option<T> {
        self.chain(id?).find_map(|it| of(&it.look))
    }

    /// Returns the names of a style and those that it is based on; of one that is not there its id.
    fn names<'a>(&'a self, id: &'a str) -> impl Iterator<Item = String> + 'a {
        let own = (!self.styles.contains_key(id)).then(|| id.to_owned());
        own.into_iter().chain(self.chain(id).map(|it| it.name.clone()))
    }
}

fn read(node: &Node, id: &str) -> Style {
    let value = |way: &[&str]| node.at(way)?.get("w:val");
    let properties = node.child("w:pPr");
    Style {
        name: value(&["w:name"]).unwrap_or(id).to_owned(),
        based: value(&["w:basedOn"]).map(str::to_owned),
        outline: value(&["w:pPr", "w:outlineLvl"]).and_then(|it| it.parse().ok()),
        look: Looks::read(node.child("w:rPr")),
        numbering: NumberingOf::read(properties),
    }
}

/// Tells whether a value that can be on or off is on; one that is not written is.
pub(super) fn is_on(value: Option<&str>) -> bool {
    !matches!(value, Some("0" | "false" | "off"))
}

/// Returns whether something that can be on or off is on; nothing where it is not said.
pub(super) fn toggle(node: &Node, name: &str) -> Option<bool> {
    node.child(name).map(|it| is_on(it.get("w:val")))
}
