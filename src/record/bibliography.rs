//! The entries of a list of sources as `hayagriva` knows them, each read by itself, with what is wrong in them.

mod bibtex;
mod completed;
mod defect;
mod entries;
mod names;
mod yaml;

pub use defect::{Defect, DefectKind};
pub use entries::Bibliography;

/// Reads a list of sources, whichever of the two formats it has.
pub fn read(path: &str, text: &str) -> Bibliography {
    let mut read = if path.ends_with(".bib") {
        bibtex::read(text)
    } else {
        yaml::read(text)
    };
    read.defects.sort_by_key(|it| it.at);
    read
}
