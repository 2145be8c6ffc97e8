//! JPEG: segments between markers; those of Exif, XMP and IPTC and comments are left out, but which way is up is kept.

use super::bytes::Bytes;
use super::exif;

const APP0: u8 = 0xe0;
const APP1: u8 = 0xe1;
const APP2: u8 = 0xe2;
const APP14: u8 = 0xee;
const COMMENT: u8 = 0xfe;
const SCAN: u8 = 0xda;
const END: u8 = 0xd9;
/// With what Exif begins here.
const NAME: &[u8] = b"Exif\0\0";

pub(super) fn bare(bytes: &[u8]) -> Vec<u8> {
    let mut out = bytes[..2].to_vec();
    let mut rest = Bytes(&bytes[2..]);
    while let Some(kept) = segment(&mut rest) {
        out.extend(kept);
        if out.ends_with(&[0xff, END]) {
            break;
        }
    }
    out
}

/// Returns what is kept of the next segment; nothing at the end, and where no segment begins.
fn segment(rest: &mut Bytes<'_>) -> Option<Vec<u8>> {
    if rest.take(1)? != [0xff] {
        return None;
    }
    let mut kind = rest.take(1)?[0];
    // Markers may be led by any number of full bytes.
    while kind == 0xff {
        kind = rest.take(1)?[0];
    }
    if matches!(kind, END | 0x01 | 0xd0..=0xd7) {
        return Some(vec![0xff, kind]);
    }
    let length = rest.take(2)?;
    let content = rest.take(usize::from(u16::from_be_bytes([length[0], length[1]])).checked_sub(2)?)?;
    let whole = || [&[0xff, kind], length, content].concat();
    Some(match kind {
        APP0 | APP14 => whole(),
        APP2 if content.starts_with(b"ICC_PROFILE\0") => whole(),
        APP1 => content
            .strip_prefix(NAME)
            .and_then(exif::bare)
            .map_or_else(Vec::new, |it| segment_of(&it)),
        0xe3..=0xef | APP2 | COMMENT => Vec::new(),
        SCAN => {
            let mut kept = whole();
            kept.extend_from_slice(rest.take(scan(rest.0))?);
            kept
        }
        _ => whole(),
    })
}

/// Returns how long the picture's own bytes are, up to the next marker.
fn scan(bytes: &[u8]) -> usize {
    let is_marker = |it: &[u8]| it[0] == 0xff && !matches!(it[1], 0 | 0xd0..=0xd7 | 0xff);
    bytes.windows(2).position(is_marker).unwrap_or(bytes.len())
}

/// Returns a segment that holds some Exif.
fn segment_of(exif: &[u8]) -> Vec<u8> {
    let length = u16::try_from(exif.len() + NAME.len() + 2)
        .unwrap_or_default()
        .to_be_bytes();
    [&[0xff, APP1], &length[..], NAME, exif].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(kind: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xff, kind], &length[..], content].concat()
    }

    #[test]
    fn who_where_and_when_are_left_out_and_the_picture_is_kept() {
        let wording = b"Exif\0\0II*\0\x08\0\0\0\x02\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\x25\x88\x04\0\x01\0\0\0\x26\0\0\0\0\0\0\0GPS 55.73 12.36";
        let parts = |bare: bool| {
            let mut out = b"\xff\xd8".to_vec();
            out.extend(made(APP0, b"JFIF\0"));
            out.extend(if bare {
                segment_of(&exif::bare(&wording[6..]).unwrap())
            } else {
                made(APP1, wording)
            });
            if !bare {
                out.extend(made(APP1, b"http://ns.adobe.com/xap/1.0/\0<x/>"));
                out.extend(made(0xed, b"Photoshop 3.0\0"));
                out.extend(made(COMMENT, b"hemmeligt"));
            }
            out.extend(made(APP2, b"ICC_PROFILE\0abc"));
            out.extend(made(SCAN, b"hoved"));
            out.extend(b"\x01\xff\0\x02\xff\xd0\x03");
            out.extend(made(SCAN, b"igen"));
            out.extend(b"\x04\xff\xd9");
            out
        };
        let with_trailer = [&parts(false)[..], b"\xff\xd8 et billede til, med sted"].concat();
        assert_eq!(bare(&with_trailer), parts(true));
        assert_eq!(bare(&parts(true)), parts(true), "nothing is left to take out");
    }
}
