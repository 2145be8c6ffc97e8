//! The lists of a Word file: which level of which list has bullets, and which numbers.

use super::styles::Styles;
use crate::exchange::xml::Node;
use rustc_hash::FxHashMap;

/// How many lists may refer to each other in a row.
const DEEPEST: usize = 8;

/// The lists.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// Which description each list follows, and which levels it describes itself.
    lists: FxHashMap<String, (String, FxHashMap<u8, Level>)>,
    descriptions: FxHashMap<String, Description>,
}

#[derive(Debug, Default)]
struct Description {
    levels: FxHashMap<u8, Level>,
    /// The style whose list it follows instead.
    style: Option<String>,
}

/// A level of a list.
#[derive(Debug, Clone, Default)]
pub(super) struct Level {
    format: String,
    /// What stands before an item, `%1` for a number.
    text: String,
    /// The style whose paragraphs stand at this level.
    style: Option<String>,
    /// Whether its bullet is a picture.
    has_picture: bool,
}

/// What stands before an item.
pub(super) enum Sign {
    Bullet,
    Number,
    /// Nothing: it goes on in an item, or is none.
    None,
}

impl Level {
    /// Returns what stands before an item.
    pub(super) fn sign(&self) -> Sign {
        match &*self.format {
            "none" => Sign::None,
            "bullet" if self.text.is_empty() && !self.has_picture => Sign::None,
            "bullet" => Sign::Bullet,
            _ => Sign::Number,
        }
    }

    /// Returns what stands before an item where it has words.
    pub(super) fn words(&self) -> Option<&str> {
        let mut signs = self.text.chars();
        let has_words = self.format != "bullet" && signs.any(char::is_alphabetic);
        has_words.then_some(&*self.text)
    }
}

impl Numbering {
    /// Reads the part.
    pub(super) fn read(node: &Node) -> Self {
        let mut numbering = Self::default();
        for child in node.nodes() {
            match &*child.name {
                "w:abstractNum" => {
                    let id = child.get("w:abstractNumId").unwrap_or_default().to_owned();
                    let style = child.child("w:numStyleLink").and_then(|it| it.get("w:val"));
                    let style = style.map(str::to_owned);
                    let levels = child.nodes().filter_map(level).collect();
                    numbering.descriptions.insert(id, Description { levels, style });
                }
                "w:num" => {
                    let id = child.get("w:numId").unwrap_or_default().to_owned();
                    let own = child.child("w:abstractNumId").and_then(|it| it.get("w:val"));
                    let overrides = child.nodes().filter_map(|it| level(it.child("w:lvl")?)).collect();
                    numbering
                        .lists
                        .insert(id, (own.unwrap_or_default().to_owned(), overrides));
                }
                _ => {}
            }
        }
        numbering
    }

    /// Returns a level of a list.
    pub(super) fn level(&self, list: &str, level: u8, styles: &Styles) -> Option<&Level> {
        let (description, own) = self.description(list, styles)?;
        own.get(&level).or_else(|| description.levels.get(&level))
    }

    /// Returns the level of a list at which the paragraphs of a style stand.
    pub(super) fn level_of(&self, list: &str, style: &str, styles: &Styles) -> Option<u8> {
        let (description, _) = self.description(list, styles)?;
        let mut levels = description
            .levels
            .iter()
            .filter(|it| it.1.style.as_deref() == Some(style));
        levels.next().map(|it| *it.0)
    }

    fn description(&self, list: &str, styles: &Styles) -> Option<(&Description, &FxHashMap<u8, Level>)> {
        let mut list = list.to_owned();
        for _ in 0..DEEPEST {
            let (id, own) = self.lists.get(&list)?;
            let description = self.descriptions.get(id)?;
            match description.style.as_ref().and_then(|it| styles.numbering(it)?.list) {
                Some(other) if other != list => list = other,
                _ => return Some((description, own)),
            }
        }
        None
    }
}

fn level(node: &Node) -> Option<(u8, Level)> {
    if &*node.name != "w:lvl" {
        return None;
    }
    let value = |name| node.child(name)?.get("w:val").map(str::to_owned);
    let level = Level {
        format: value("w:numFmt").unwrap_or_else(|| "decimal".to_owned()),
        text: words(&value("w:lvlText").unwrap_or_default()),
        style: value("w:pStyle"),
        has_picture: node.child("w:lvlPicBulletId").is_some(),
    };
    Some((node.get("w:ilvl")?.parse().ok()?, level))
}

/// Returns what stands before an item without the places of its numbers.
fn words(text: &str) -> String {
    let mut words = String::new();
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        if sign == '%' && signs.peek().is_some_and(char::is_ascii_digit) {
            signs.next();
        } else {
            words.push(sign);
        }
    }
    words.trim().to_owned()
}
