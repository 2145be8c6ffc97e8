//! The styles and lists of an OpenDocument file.

use crate::exchange::names::{heading, is_quote, list};
use crate::exchange::xml::Node;
use rustc_hash::FxHashMap;

/// How many styles may be based on each other in a row.
const DEEPEST: usize = 40;

/// The styles by their family and name, and the lists by their name.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: FxHashMap<(String, String), Style>,
    lists: FxHashMap<String, FxHashMap<u8, Level>>,
}

/// A style.
#[derive(Debug, Default)]
pub(super) struct Style {
    name: String,
    parent: Option<String>,
    outline: Option<u8>,
    /// Whether it is one that somebody's hand made at one place.
    pub(super) is_automatic: bool,
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) hidden: Option<bool>,
    /// The name of the letters, small.
    pub(super) font: Option<String>,
}

/// A level of a list.
#[derive(Debug)]
pub(super) struct Level {
    /// Whether its items have numbers; nothing where they have no sign.
    pub(super) ordered: Option<bool>,
    /// The words around a number.
    pub(super) words: String,
}

impl Styles {
    /// Reads a group of styles.
    pub(super) fn read(&mut self, group: &Node) {
        let is_automatic = &*group.name == "office:automatic-styles";
        for node in group.nodes() {
            let name = node.get("style:name").unwrap_or_default().to_owned();
            match &*node.name {
                "style:style" => {
                    let family = node.get("style:family").unwrap_or_default().to_owned();
                    self.styles.insert((family, name), style(node, is_automatic));
                }
                "text:list-style" => {
                    self.lists.insert(name, node.nodes().filter_map(level).collect());
                }
                _ => {}
            }
        }
    }

    /// Returns a style and those that it is based on, the nearest first.
    pub(super) fn chain<'a>(&'a self, family: &'a str, name: Option<&str>) -> impl Iterator<Item = &'a Style> + 'a {
        let of = move |name: &str| self.styles.get(&(family.to_owned(), name.to_owned()));
        let mut next = name.and_then(of);
        let step = move || {
            let style = next?;
            next = style.parent.as_deref().and_then(of);
            Some(style)
        };
        std::iter::from_fn(step).take(DEEPEST)
    }

    /// Tells whether a style is a quotation's, or is based on one; a style that is not there has its name alone.
    pub(super) fn is_quote(&self, family: &str, name: Option<&str>) -> bool {
        self.names(family, name).iter().any(|it| is_quote(it))
    }

    /// Returns the level of the heading that a paragraph's style makes.
    pub(super) fn heading(&self, name: Option<&str>) -> Option<u8> {
        let own = self.chain("paragraph", name).find_map(|it| it.outline);
        own.or_else(|| self.names("paragraph", name).iter().find_map(|it| heading(it)))
    }

    /// Returns the level and the kind of the list that a paragraph's style is named after.
    pub(super) fn list(&self, name: Option<&str>) -> Option<(u8, bool)> {
        self.names("paragraph", name).iter().find_map(|it| list(it))
    }

    /// Returns a level of a list, from 0.
    pub(super) fn level(&self, list: &str, level: u8) -> Option<&Level> {
        self.lists.get(list)?.get(&(level + 1))
    }

    fn names(&self, family: &str, name: Option<&str>) -> Vec<String> {
        let names: Vec<String> = self.chain(family, name).map(|it| it.name.clone()).collect();
        match name {
            Some(name) if names.is_empty() => vec![plain(name)],
            _ => names,
        }
    }
}

fn style(node: &Node, is_automatic: bool) -> Style {
    let look = node.child("style:text-properties");
    let get = |name: &str| look.and_then(|it| it.get(name));
    let name = node.get("style:display-name").or_else(|| node.get("style:name"));
    let font = get("style:font-name").or_else(|| get("fo:font-family"));
    Style {
        name: plain(name.unwrap_or_default()),
        parent: node.get("style:parent-style-name").map(str::to_owned),
        outline: node.get("style:default-outline-level").and_then(|it| it.parse().ok()),
        is_automatic,
        bold: get("fo:font-weight").map(|it| it != "normal" && it != "400"),
        italic: get("fo:font-style").map(|it| it != "normal"),
        hidden: get("text:display").map(|it| it == "none"),
        font: font.map(|it| it.trim_matches(['\'', '"']).to_lowercase()),
    }
}

/// Returns a name whose spaces are written as `_20_`.
fn plain(name: &str) -> String {
    name.replace("_20_", " ").replace("_2d_", "-")
}

fn level(node: &Node) -> Option<(u8, Level)> {
    let words = ["style:num-prefix", "style:num-suffix"].map(|it| node.get(it).unwrap_or_default().trim());
    let words = words.concat();
    let ordered = match &*node.name {
        "text:list-level-style-bullet" => node
            .get("text:bullet-char")
            .is_none_or(|it| !it.trim().is_empty())
            .then_some(false),
        "text:list-level-style-image" => Some(false),
        "text:list-level-style-number" => node
            .get("style:num-format")
            .is_some_and(|it| !it.is_empty())
            .then_some(true),
        _ => return None,
    };
    let has_words = ordered == Some(true) && words.contains(char::is_alphabetic);
    let words = if has_words { words } else { String::new() };
    Some((node.get("text:level")?.parse().ok()?, Level { ordered, words }))
}
