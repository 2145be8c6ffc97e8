//! Removes the date from a PDF: no output knows one, but the library that writes the PDF asks for one.

/// The day that `document.typ` sets, as the file's own list of facts writes it.
const FACTS: &[u8] = b"/ModDate(D:20000101000000Z)/CreationDate(D:20000101000000Z)";

/// What holds the day in the metadata: where each begins and ends.
const METADATA: [(&[u8], &[u8]); 3] = [
    (b"<xmp:ModifyDate>", b"</xmp:ModifyDate>"),
    (b"<xmp:CreateDate>", b"</xmp:CreateDate>"),
    (b"<xmpMM:History>", b"</xmpMM:History>"),
];

/// Writes spaces over every mention of the day, so that nothing in the file moves.
pub(super) fn without_day(mut bytes: Vec<u8>) -> Vec<u8> {
    if let Some(at) = memchr::memmem::rfind(&bytes, FACTS) {
        bytes[at..at + FACTS.len()].fill(b' ');
    }
    // The metadata is one of the last things in the file.
    let start = memchr::memmem::rfind(&bytes, b"<x:xmpmeta").unwrap_or(bytes.len());
    for (from, to) in METADATA {
        let rest = &mut bytes[start..];
        if let Some(begin) = memchr::memmem::find(rest, from)
            && let Some(length) = memchr::memmem::find(&rest[begin..], to)
        {
            rest[begin..begin + length + to.len()].fill(b' ');
        }
    }
    bytes
}
