//! A PDF on standard input → what two standards and a reader that is not ours say of it, as JSON on standard output.

use lopdf::{Dictionary, Document, Object};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use serde_json::json;
use std::collections::BTreeSet;
use std::error::Error;
use std::io::Read as _;

fn main() -> Result<(), Box<dyn Error>> {
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes)?;
    let file = Document::load_mem(&bytes)?;
    let pages: Vec<u32> = file.get_pages().into_keys().collect();
    let words = file.extract_text(&pages)?;
    let mut inside = Inside::default();
    file.objects.values().for_each(|it| inside.object(it));
    let answer = json!({
        "failures": failures(&bytes)?,
        "pages": pages.len(),
        // Without white space: a PDF holds places rather than spaces.
        "words": words.split_whitespace().collect::<String>(),
        "tags": tags(&file)?,
        "keys": inside.keys,
        "actions": inside.actions,
        "targets": inside.targets,
        "images": inside.images,
    });
    println!("{answer}");
    Ok(())
}

/// Returns which rules of PDF/UA-1 and PDF/A-2a are broken.
fn failures(bytes: &[u8]) -> Result<Vec<String>, Box<dyn Error>> {
    let mut failures = Vec::new();
    for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
        let options = ValidationOptions::default().profile(profile);
        let report = validate_pdf_bytes(bytes, &options)?;
        failures.extend(report.failures.iter().map(|it| format!("{profile:?}: {it:?}")));
    }
    Ok(failures)
}

/// What the dictionaries of a file hold, wherever they stand in it.
#[derive(Default)]
struct Inside {
    keys: BTreeSet<String>,
    actions: BTreeSet<String>,
    targets: Vec<String>,
    images: usize,
}

impl Inside {
    fn object(&mut self, object: &Object) {
        match object {
            Object::Array(items) => items.iter().for_each(|it| self.object(it)),
            Object::Dictionary(it) => self.dictionary(it),
            Object::Stream(it) => self.dictionary(&it.dict),
            _ => {}
        }
    }

    fn dictionary(&mut self, dictionary: &Dictionary) {
        let name = |key: &[u8]| dictionary.get(key).and_then(Object::as_name).ok();
        self.actions.extend(name(b"S").map(text));
        self.images += usize::from(name(b"Subtype") == Some(b"Image".as_slice()));
        self.targets
            .extend(dictionary.get(b"URI").and_then(Object::as_str).ok().map(text));
        for (key, value) in dictionary {
            self.keys.insert(text(key));
            self.object(value);
        }
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Returns the tags of the structure in order, each with the path of those above it.
fn tags(file: &Document) -> lopdf::Result<Vec<String>> {
    let root = file.dereference(file.catalog()?.get(b"StructTreeRoot")?)?.1;
    let mut tags = Vec::new();
    add_tags(file, root.as_dict()?, "", &mut tags)?;
    Ok(tags)
}

fn add_tags(file: &Document, element: &Dictionary, above: &str, tags: &mut Vec<String>) -> lopdf::Result<()> {
    let mut path = above.to_owned();
    if let Ok(own) = element.get(b"S").and_then(Object::as_name) {
        path = format!("{above}/{}", text(own));
        tags.push(path.clone());
    }
    let Ok(children) = element.get(b"K") else {
        return Ok(());
    };
    let children = match file.dereference(children)?.1 {
        Object::Array(children) => children.as_slice(),
        child => std::slice::from_ref(child),
    };
    for child in children {
        if let Object::Dictionary(child) = file.dereference(child)?.1
            && child.has(b"S")
        {
            add_tags(file, child, &path, tags)?;
        }
    }
    Ok(())
}
