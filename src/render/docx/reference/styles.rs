//! Somebody else's styles, with those of ours that they lack.

use super::tree::Node;
use crate::language::Language;
use crate::render::docx::fields::locale;
use rustc_hash::FxHashMap;

/// The elements by which a style names another.
const LINKS: [&str; 3] = ["w:basedOn", "w:next", "w:link"];

/// The elements by which a text names its style.
const USES: [&str; 3] = ["w:pStyle", "w:rStyle", "w:tblStyle"];

/// What a style is called in the file that it comes from, and in ours.
pub(in crate::render::docx) type Names = FxHashMap<String, String>;

/// Lays our styles under somebody else's: theirs are known by their names, since Word calls them otherwise in each language.
pub(super) fn merged(mut theirs: Node, ours: &Node, language: Language) -> (Node, Names) {
    let names = names(&theirs, ours);
    for style in &mut theirs.children {
        style.each(&mut |node| {
            // How lists count stands in a part that is ours.
            node.children
                .retain(|it| !matches!(&*it.name, "w:numPr" | "w:pPrChange" | "w:rPrChange"));
        });
        if let Some(name) = style.get("w:styleId").and_then(|it| names.get(it)).cloned() {
            style.set("w:styleId", &name);
        }
        for link in style.children.iter_mut().filter(|it| LINKS.contains(&&*it.name)) {
            renamed(link, &names);
        }
    }
    add_missing(&mut theirs, ours);
    set_language(&mut theirs, language);
    (theirs, names)
}

/// Calls the styles that a text uses by the names that they have in our file.
pub(super) fn rename_uses(node: &mut Node, names: &Names) {
    if USES.contains(&&*node.name) {
        renamed(node, names);
    }
}

fn renamed(node: &mut Node, names: &Names) {
    if let Some(name) = node.get("w:val").and_then(|it| names.get(it)).cloned() {
        node.set("w:val", &name);
    }
}

/// Returns what each of their styles is to be called.
fn names(theirs: &Node, ours: &Node) -> Names {
    let mut names = Names::default();
    let mut taken: Vec<&str> = Vec::new();
    let own: Vec<&Node> = styles(ours).collect();
    for style in styles(theirs) {
        let same = own
            .iter()
            .find(|it| it.get("w:type") == style.get("w:type") && spoken(it) == spoken(style));
        if let (Some(id), Some(same)) = (style.get("w:styleId"), same.and_then(|it| it.get("w:styleId")))
            && !taken.contains(&same)
        {
            taken.push(same);
            names.insert(id.to_owned(), same.to_owned());
        }
    }
    // What is another style and has our name gives way.
    for id in styles(theirs).filter_map(|it| it.get("w:styleId")) {
        if !names.contains_key(id) && own.iter().any(|it| it.get("w:styleId") == Some(id)) {
            names.insert(id.to_owned(), format!("{id}-1"));
        }
    }
    names
}

fn styles(sheet: &Node) -> impl Iterator<Item = &Node> {
    sheet.children.iter().filter(|it| it.name == "w:style")
}

fn spoken(style: &Node) -> Option<String> {
    let name = style.child("w:name")?.get("w:val")?;
    Some(name.to_lowercase())
}

fn add_missing(theirs: &mut Node, ours: &Node) {
    for style in styles(ours) {
        let is_there = |it: &&Node| it.get("w:styleId") == style.get("w:styleId");
        if styles(theirs).any(|it| is_there(&it)) {
            continue;
        }
        let mut style = style.clone();
        let is_default = |it: &Node| it.get("w:default") == Some("1") && it.get("w:type") == style.get("w:type");
        if styles(theirs).any(is_default) {
            style.attributes.retain(|it| it.0 != "w:default");
        }
        theirs.children.push(style);
    }
    if theirs.child("w:docDefaults").is_none()
        && let Some(defaults) = ours.child("w:docDefaults")
    {
        theirs.children.insert(0, defaults.clone());
    }
}

/// Says in which language the document is, whatever the file's own was.
fn set_language(sheet: &mut Node, language: Language) {
    let child = |name: &str| Node {
        name: name.to_owned(),
        ..Node::default()
    };
    let Some(defaults) = sheet.child_mut("w:docDefaults") else {
        return;
    };
    if defaults.child("w:rPrDefault").is_none() {
        defaults.children.insert(0, child("w:rPrDefault"));
    }
    let Some(form) = defaults.child_mut("w:rPrDefault") else {
        return;
    };
    if form.child("w:rPr").is_none() {
        form.children.push(child("w:rPr"));
    }
    if let Some(form) = form.child_mut("w:rPr") {
        form.children.retain(|it| it.name != "w:lang");
        let mut lang = child("w:lang");
        lang.set("w:val", locale(language));
        form.children.push(lang);
    }
}
