//! Which file imports which: read from the code's own paths, without comments, strings and what only tests see.

use std::collections::{BTreeMap, BTreeSet};
use std::iter::Peekable;

/// Where a module stands, as its names from the root of the crate.
type Place<'t> = Vec<&'t str>;

/// For each file those that it imports, and the names that it takes from them.
pub(crate) type Imports<'t> = BTreeMap<&'t str, BTreeMap<&'t str, BTreeSet<&'t str>>>;

/// A module: one file of code.
struct Module<'t> {
    file: &'t str,
    /// Its code, without its imports.
    code: Vec<&'t str>,
    /// The modules that it declares.
    children: Vec<&'t str>,
    /// What it defines itself.
    items: Vec<&'t str>,
    uses: Vec<Use<'t>>,
}

/// One name of a `use`.
struct Use<'t> {
    path: Vec<&'t str>,
    name: &'t str,
    public: bool,
}

/// A crate's modules, each by its place.
struct Modules<'t>(BTreeMap<Place<'t>, Module<'t>>);

/// Returns who imports whom in a crate, given its root folder with `/` and its files, each with its path and text.
pub(crate) fn imports<'t>(root: &str, files: impl IntoIterator<Item = (&'t str, &'t str)>) -> Imports<'t> {
    let mut modules = BTreeMap::new();
    for (file, text) in files {
        let inner = file.strip_prefix(root).unwrap().trim_end_matches(".rs");
        let place = inner.split('/').filter(|it| !["lib", "main", "mod"].contains(it));
        modules.insert(place.collect(), module(file, text));
    }
    Modules(modules).imports()
}

impl<'t> Modules<'t> {
    fn imports(&self) -> Imports<'t> {
        let mut imports = Imports::new();
        let mut places = vec![Place::new()];
        while let Some(place) = places.pop() {
            let Some(module) = self.0.get(&place) else { continue };
            // What only tests declare is no part of the house.
            places.extend(module.children.iter().map(|it| [&place[..], &[it]].concat()));
            let mut add = |path: &[&'t str]| {
                let home = self.absolute(&place, path).and_then(|it| self.home(&it));
                if let (Some(home), Some(name)) = (home.filter(|it| *it != module.file), path.last()) {
                    let names = imports.entry(module.file).or_default().entry(home).or_default();
                    names.insert(name);
                }
            };
            for it in &module.uses {
                // Who hands a name on does not use it.
                if !it.public || names(&module.code).any(|name| name == it.name) {
                    add(&it.path);
                }
            }
            for path in paths(&module.code) {
                add(&path);
            }
        }
        imports
    }

    /// Returns a path that a module writes, from the root of the crate; nothing where it leads to another crate.
    fn absolute(&self, place: &[&'t str], path: &[&'t str]) -> Option<Place<'t>> {
        let (first, rest) = path.split_first()?;
        let module = &self.0[place];
        Some(match *first {
            "crate" => rest.to_vec(),
            "self" => [place, rest].concat(),
            "super" => {
                let (mut place, mut rest) = (place.split_last()?.1, rest);
                while let Some((&"super", after)) = rest.split_first() {
                    (place, rest) = (place.split_last()?.1, after);
                }
                [place, rest].concat()
            }
            first => match module.uses.iter().find(|it| it.name == first && it.path != path) {
                Some(it) => [&self.absolute(place, &it.path)?, rest].concat(),
                None if module.children.contains(&first) => [place, path].concat(),
                None => return None,
            },
        })
    }

    /// Returns the file in which what a path names is defined, wherever it is handed on; nothing for a module itself.
    fn home(&self, path: &[&'t str]) -> Option<&'t str> {
        let depth = (0..path.len()).rev().find(|it| self.0.contains_key(&path[..*it]))?;
        let (place, rest) = path.split_at(depth);
        let module = &self.0[place];
        match module.uses.iter().find(|it| it.name == rest[0]) {
            // A function may have the name of a module that is imported.
            Some(it) if rest.len() > 1 || !module.items.contains(&rest[0]) => {
                let path = self.absolute(place, &it.path)?;
                self.home(&[&path, &rest[1..]].concat())
            }
            None if rest.len() == 1 && module.children.contains(&rest[0]) => None,
            _ => Some(module.file),
        }
    }
}

fn module<'t>(file: &'t str, text: &'t str) -> Module<'t> {
    let tokens = without_tests(&tokens(text));
    let (mut code, mut uses) = (Vec::new(), Vec::new());
    let mut rest = tokens.into_iter().peekable();
    while let Some(token) = rest.next() {
        if token == "use" {
            let public = code.last().is_some_and(|it| ["pub", ")"].contains(it));
            branch(&mut rest, &[], &mut |path, name| uses.push(Use { path, name, public }));
        } else {
            code.push(token);
        }
    }
    let children = code.windows(3).filter(|it| it[0] == "mod" && it[2] == ";");
    Module {
        file,
        children: children.map(|it| it[1]).collect(),
        items: items(&code),
        code,
        uses,
    }
}

/// Reads a branch of a `use`, such as `a::{b, c as d}`, up to what ends it, and adds each path and the name that it gets.
fn branch<'t>(
    tokens: &mut Peekable<impl Iterator<Item = &'t str>>,
    stem: &[&'t str],
    add: &mut impl FnMut(Place<'t>, &'t str),
) {
    let mut path = stem.to_vec();
    let mut name = None;
    while let Some(token) = tokens.next_if(|it| ![",", "}", ";"].contains(it)) {
        match token {
            "::" => {}
            "as" => name = tokens.next(),
            "{" => {
                while tokens.next_if_eq(&"}").is_none() {
                    branch(tokens, &path, add);
                    tokens.next_if_eq(&",");
                }
                return;
            }
            word => path.push(word),
        }
    }
    path.pop_if(|it| *it == "self" && !stem.is_empty());
    if let Some(name) = name.or(path.last().copied()) {
        add(path, name);
    }
}

/// Returns the names that code begins a path with, and those that stand alone.
fn names<'t>(code: &[&'t str]) -> impl Iterator<Item = &'t str> {
    let follows = |at: usize| at > 0 && [".", "::", "mod"].contains(&code[at - 1]);
    (0..code.len()).filter(move |it| !follows(*it)).map(|it| code[it])
}

/// Returns the paths of at least two names.
fn paths<'t>(code: &[&'t str]) -> Vec<Vec<&'t str>> {
    let is_word = |at: usize| code.get(at).is_some_and(|it| it.starts_with(is_of_word));
    let mut paths = Vec::new();
    let mut at = 0;
    while at < code.len() {
        let start = at;
        while is_word(at) && code.get(at + 1) == Some(&"::") && is_word(at + 2) {
            at += 2;
        }
        if at > start {
            paths.push(code[start..=at].iter().copied().filter(|it| *it != "::").collect());
        }
        at += 1;
    }
    paths
}

/// Returns what code defines, but for what is within something else.
fn items<'t>(code: &[&'t str]) -> Vec<&'t str> {
    const KINDS: [&str; 7] = ["const", "enum", "fn", "static", "struct", "trait", "type"];
    let mut depth = 0;
    let is_item = |it: &&[&str]| {
        depth += i32::from(it[0] == "{") - i32::from(it[0] == "}");
        depth == 0 && KINDS.contains(&it[0])
    };
    code.windows(2).filter(is_item).map(|it| it[1]).collect()
}

/// Returns code without the items that only tests see.
fn without_tests<'t>(tokens: &[&'t str]) -> Vec<&'t str> {
    const MARK: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = Vec::new();
    let mut rest = tokens;
    while let Some((first, after)) = rest.split_first() {
        if let Some(item) = rest.strip_prefix(&MARK) {
            rest = &item[end_of_item(item)..];
        } else {
            kept.push(*first);
            rest = after;
        }
    }
    kept
}

/// Returns how many tokens an item has: up to its semicolon, or to the brace that closes it.
fn end_of_item(tokens: &[&str]) -> usize {
    let mut depth = 0;
    let end = tokens.iter().position(|it| {
        match *it {
            "{" | "[" | "(" => depth += 1,
            "}" | "]" | ")" => depth -= 1,
            _ => {}
        }
        depth == 0 && [";", "}"].contains(it)
    });
    end.map_or(tokens.len(), |it| it + 1)
}

fn is_of_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

/// Returns the words and signs of a source, `::` as one; comments and what stands in quotes are none.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let silent = silent(rest);
        let word = rest.find(|it| !is_of_word(it)).unwrap_or(rest.len());
        let length = match first {
            _ if silent > 0 => silent,
            _ if word > 0 => word,
            ':' if rest.starts_with("::") => 2,
            _ => first.len_utf8(),
        };
        if silent == 0 {
            tokens.push(&rest[..length]);
        }
        rest = &rest[length..];
    }
    tokens
}

/// Returns how much of a source's beginning is no code: white space, a comment, a string or a character.
fn silent(text: &str) -> usize {
    let to = |end: Option<usize>| end.unwrap_or(text.len());
    if text.starts_with("//") {
        to(text.find('\n'))
    } else if text.starts_with("/*") {
        to(text.find("*/").map(|it| it + 2))
    } else if text.starts_with('"') {
        to(end_of_quoted(text))
    } else if let Some(rest) = text.strip_prefix('\'') {
        // What has no second quote is a lifetime.
        let is_character = rest.starts_with('\\') || rest.chars().nth(1) == Some('\'');
        if is_character { to(end_of_quoted(text)) } else { 0 }
    } else if let Some(end) = end_of_raw(text) {
        end
    } else {
        text.len() - text.trim_start().len()
    }
}

/// Returns where a string or a character ends that a source begins with.
fn end_of_quoted(text: &str) -> Option<usize> {
    let mut signs = text.char_indices();
    let quote = signs.next()?.1;
    while let Some((at, sign)) = signs.next() {
        match sign {
            '\\' => _ = signs.next(),
            sign if sign == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// Returns where a raw string ends that a source begins with, such as `r#"…"#`; nothing where it begins with none.
fn end_of_raw(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches(['b', 'c']).strip_prefix('r')?;
    let inner = rest.trim_start_matches('#').strip_prefix('"')?;
    let hashes = rest.len() - inner.len() - 1;
    let end = format!("\"{}", "#".repeat(hashes));
    Some(text.len() - inner.len() + inner.find(&end)? + end.len())
}
