//! Tables from outside: the sheets of a workbook and files of separated values, cell by cell, each with its address.

mod cells;
mod excel;
mod hidden;
mod separated;
#[cfg(test)]
mod tests;

pub use cells::{Cell, NoTable, Row, Sheet, Tables};

use super::archive::Archive;

/// Reads a table by what is in it; nothing that it names is opened, and no program in it is run.
pub fn read(bytes: &[u8]) -> Result<Tables, NoTable> {
    let holds = |mark: &[u8]| memchr::memmem::find(bytes, mark).is_some();
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") || holds(b"mimetypeapplication/vnd.oasis.opendocument") {
        return Err(NoTable::OtherFormat);
    }
    if bytes.starts_with(b"PK") {
        let mut archive = Archive::open(bytes)?;
        // What it says of its sizes need not be true, and whoever reads it next believes it.
        archive.measure()?;
        let is_named = |end: &str| archive.names().iter().any(|it| it.to_ascii_lowercase().ends_with(end));
        if is_named("xl/workbook.bin") {
            return Err(NoTable::OtherFormat);
        }
        if !is_named("xl/workbook.xml") {
            return Err(NoTable::Other);
        }
        return Ok(excel::read(bytes, &mut archive)?);
    }
    separated::read(bytes)
}
