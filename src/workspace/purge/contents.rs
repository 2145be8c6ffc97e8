//! The texts in a file's bytes: plain text, the parts of a Word file or a spreadsheet, the pages of a PDF.

use super::pdf;
use std::io::{Cursor, Read};

/// The most bytes of one part that are looked at.
const LARGEST: u64 = 16 * 1024 * 1024;

/// What a file says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Contents {
    /// A text that can be written anew.
    Text(String),
    /// Texts within something else.
    Within(Vec<String>),
    /// Nothing that can be looked into, such as a picture or a locked PDF.
    Closed,
}

impl Contents {
    /// Returns what some bytes say.
    pub(super) fn of(bytes: &[u8]) -> Self {
        if bytes.starts_with(b"PK\x03\x04") {
            return packed(bytes).map_or(Self::Closed, Self::Within);
        }
        if bytes.starts_with(b"%PDF-") {
            return pdf::texts(bytes).map_or(Self::Closed, Self::Within);
        }
        match str::from_utf8(bytes) {
            Ok(text) if !text.contains('\0') => Self::Text(text.to_owned()),
            _ => Self::Closed,
        }
    }

    /// Returns the texts.
    pub(super) fn texts(&self) -> &[String] {
        match self {
            Self::Text(text) => std::slice::from_ref(text),
            Self::Within(texts) => texts,
            Self::Closed => &[],
        }
    }
}

/// Returns the texts of the parts of a packed file, without XML's marks; nothing where it can't be unpacked.
fn packed(bytes: &[u8]) -> Option<Vec<String>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut texts = Vec::new();
    for at in 0..archive.len() {
        let mut part = Vec::new();
        archive.by_index(at).ok()?.take(LARGEST).read_to_end(&mut part).ok()?;
        if let Ok(text) = String::from_utf8(part) {
            texts.push(without_marks(&text));
        }
    }
    Some(texts)
}

fn without_marks(text: &str) -> String {
    let (mut plain, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        let (mark, tail) = after.split_once('>').unwrap_or((after, ""));
        // Only the end of a paragraph or a cell parts words.
        if mark.starts_with("/w:p") || mark.starts_with("/si") || mark.starts_with("w:tab") || mark.starts_with("w:br")
        {
            plain.push(' ');
        }
        rest = tail;
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn texts_stand_in_plain_files_and_in_the_parts_of_packed_ones() {
        assert_eq!(Contents::of("Æ\n".as_bytes()), Contents::Text("Æ\n".to_owned()));
        for closed in [&b"%PDF-1.7\n"[..], b"\xff\xfe", b"a\0b", b"PK\x03\x04broken"] {
            assert_eq!(Contents::of(closed), Contents::Closed, "{closed:?}");
        }
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        archive
            .start_file("word/document.xml", zip::write::SimpleFileOptions::default())
            .unwrap();
        let xml = "<w:p><w:r><w:t>Jeg tur</w:t></w:r><w:r><w:t>de ikke.</w:t></w:r></w:p><w:p>Så</w:p>";
        archive.write_all(xml.as_bytes()).unwrap();
        let bytes = archive.finish().unwrap().into_inner();
        assert_eq!(
            Contents::of(&bytes),
            Contents::Within(vec!["Jeg turde ikke. Så ".to_owned()])
        );
    }
}
