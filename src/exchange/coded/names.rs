//! Which theme or aspect each code is: one that is there by its name, or a new one.

use super::model::Code;
use crate::text::hexadecimal::hexadecimal;
use crate::text::slug::{is_id, is_reserved, slug};
use rustc_hash::{FxHashMap, FxHashSet};
use sha2::{Digest as _, Sha256};

/// What the codes of a file are here.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Naming {
    /// The marker of each code, without `#`: `sundhed`, `sundhed/tolk`.
    pub markers: Vec<String>,
    /// The themes that are not there yet.
    pub themes: Vec<NewTheme>,
    /// The ids of those that are, and that codes stand for.
    pub known: Vec<String>,
    /// The names of codes that stand below an aspect, and are aspects of the theme too.
    pub deep: Vec<String>,
}

/// A theme that is made for a code.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct NewTheme {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What the code means.
    pub memo: String,
    /// Its aspects, each with what its code means.
    pub aspects: Vec<(String, String)>,
}

/// Names the codes of a file; the themes that are there have each its id and its title.
pub fn names(codes: &[Code], themes: &[(&str, &str)]) -> Naming {
    let mut naming = Naming::default();
    let known = Known::of(themes);
    // The id of the theme that each code belongs to, how deep it stands below that, and which code has which marker.
    let mut roots: Vec<(String, usize)> = Vec::new();
    let mut places: FxHashMap<String, FxHashSet<String>> = FxHashMap::default();
    let mut new: FxHashMap<String, usize> = FxHashMap::default();
    for (at, code) in codes.iter().enumerate() {
        let above = code.parent.filter(|it| *it < at).map(|it| (roots[it].clone(), it));
        let Some(((theme, depth), parent)) = above else {
            let id = known.find(&code.name).unwrap_or_else(|| id(&code.name));
            if known.has(&id) {
                naming.know(&id);
            } else if let Some(at) = new.get(&id) {
                add(&mut naming.themes[*at].memo, &code.memo);
            } else {
                new.insert(id.clone(), naming.themes.len());
                naming.themes.push(NewTheme {
                    id: id.clone(),
                    title: title(&code.name),
                    memo: code.memo.clone(),
                    aspects: Vec::new(),
                });
            }
            naming.markers.push(id.clone());
            roots.push((id, 0));
            continue;
        };
        let own = code.name.strip_prefix(&format!("{theme}/")).unwrap_or(&code.name);
        let names = places.entry(theme.clone()).or_default();
        let mut aspect = aspect(own);
        if depth > 0 {
            naming.deep.push(code.name.clone());
            // Two codes of one name below different ones are two.
            if names.contains(&aspect) {
                let above = naming.markers[parent].split_once('/').map_or("", |it| it.1);
                aspect = format!("{above}-{aspect}");
            }
        }
        names.insert(aspect.clone());
        if let Some(at) = new.get(&theme) {
            naming.themes[*at].add(&aspect, &code.memo);
        }
        naming.markers.push(format!("{theme}/{aspect}"));
        roots.push((theme, depth + 1));
    }
    naming
}

impl Naming {
    fn know(&mut self, id: &str) {
        if !self.known.iter().any(|it| it == id) {
            self.known.push(id.to_owned());
        }
    }
}

impl NewTheme {
    fn add(&mut self, aspect: &str, memo: &str) {
        match self.aspects.iter_mut().find(|it| it.0 == aspect) {
            Some(there) => add(&mut there.1, memo),
            None => self.aspects.push((aspect.to_owned(), memo.to_owned())),
        }
    }
}

/// Adds what a code means to what another of the same name does.
fn add(memo: &mut String, more: &str) {
    if !more.trim().is_empty() && !memo.contains(more.trim()) {
        if !memo.is_empty() {
            memo.push('\n');
        }
        memo.push_str(more.trim());
    }
}

/// The themes that are there.
struct Known<'t> {
    ids: FxHashSet<&'t str>,
    titles: FxHashMap<String, &'t str>,
}

impl<'t> Known<'t> {
    fn of(themes: &[(&'t str, &'t str)]) -> Self {
        Self {
            ids: themes.iter().map(|it| it.0).collect(),
            titles: themes.iter().map(|it| (plain(it.1), it.0)).collect(),
        }
    }

    fn has(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// Returns the id of the theme that a code's name says: its title, its id, or both as where two have one title.
    fn find(&self, name: &str) -> Option<String> {
        let within = name.trim().strip_suffix(')').and_then(|it| it.rsplit_once('('));
        let by_id = within.map(|it| it.1).filter(|it| self.has(it));
        let by_title = self.titles.get(&plain(name)).copied();
        by_id.or(by_title).map(str::to_owned)
    }
}

fn plain(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Returns a code's name as a title: on one line.
fn title(name: &str) -> String {
    let title = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() { fallback(name) } else { title }
}

/// Returns the id of a theme of a name.
fn id(name: &str) -> String {
    let id = slug(name);
    let is_theme = |it: &str| is_id(it) && !is_reserved(it) && it.starts_with(|it: char| it.is_ascii_lowercase());
    if is_theme(&id) {
        return id;
    }
    let numbered = format!("kode-{id}");
    if !id.is_empty() && is_theme(&numbered) {
        numbered
    } else {
        fallback(name)
    }
}

/// Returns a name as that of an aspect: words of small letters with hyphens between them.
fn aspect(name: &str) -> String {
    let is_letter = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || "æøå".contains(it);
    let lower = name.to_lowercase();
    let words = lower
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty());
    let words = words.map(|word| {
        if word.chars().all(is_letter) {
            word.to_owned()
        } else {
            slug(word)
        }
    });
    let aspect = words.filter(|it| !it.is_empty()).collect::<Vec<_>>().join("-");
    if aspect.is_empty() { fallback(name) } else { aspect }
}

/// Returns a name for what has no letters of ours in its own; the same each time.
fn fallback(name: &str) -> String {
    let digest = Sha256::digest(name.trim().as_bytes());
    format!("kode-{}", hexadecimal(&digest[..3]))
}
