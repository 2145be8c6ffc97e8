//! BibTeX: each entry is read by itself, with the abbreviations and the entries that it takes words from.
//!
//! The library's own reader follows whatever an entry names, also round in a circle, and gives up the whole file for one defect.

mod convert;
mod fields;
mod file;
mod links;

use super::entries::Bibliography;
use crate::syntax::bibtex as syntax;
use file::File;

pub(super) fn read(text: &str) -> Bibliography {
    let entries = syntax::entries(text);
    let readable = syntax::with_braces(text, &entries);
    let mut file = File::default();
    let mut read = Bibliography::default();
    for entry in &entries {
        file.take(&readable, entry, &mut read);
    }
    file.link(&mut read);
    for at in 0..file.sources.len() {
        convert::convert(&file, at, &mut read);
    }
    read
}
