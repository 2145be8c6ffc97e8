//! JPEG: segments between markers; those of Exif, XMP and IPTC and comments are left out, but which way is up is kept.

use super::Bytes;

const APP0: u8 = 0xe0;
const APP1: u8 = 0xe1;
const APP2: u8 = 0xe2;
const APP14: u8 = 0xee;
const COMMENT: u8 = 0xfe;
const SCAN: u8 = 0xda;
const END: u8 = 0xd9;
/// The tag that says which way is up.
const ORIENTATION: u16 = 0x0112;

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
            .strip_prefix(b"Exif\0\0")
            .and_then(orientation)
            .map_or_else(Vec::new, upright),
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

/// Returns which way is up, from 2 to 8; nothing where the picture stands upright, or does not say.
fn orientation(tiff: &[u8]) -> Option<u8> {
    let is_little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| -> Option<u16> {
        let pair = [*tiff.get(at)?, *tiff.get(at.checked_add(1)?)?];
        Some(if is_little {
            u16::from_le_bytes(pair)
        } else {
            u16::from_be_bytes(pair)
        })
    };
    let long = |at: usize| -> Option<usize> {
        let (a, b) = (usize::from(short(at)?), usize::from(short(at + 2)?));
        Some(if is_little { b << 16 | a } else { a << 16 | b })
    };
    let start = long(4)?;
    let entries = (0..usize::from(short(start)?)).map(|it| start + 2 + it * 12);
    let entry = entries.into_iter().find(|it| short(*it) == Some(ORIENTATION))?;
    u8::try_from(short(entry + 8)?).ok().filter(|it| matches!(it, 2..=8))
}

/// Returns a segment that says nothing but which way is up.
fn upright(orientation: u8) -> Vec<u8> {
    let mut segment = vec![0xff, APP1, 0, 34];
    segment.extend(b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0");
    segment.extend([orientation, 0, 0, 0, 0, 0, 0]);
    segment
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
        let exif = b"Exif\0\0II*\0\x08\0\0\0\x02\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\x25\x88\x04\0\x01\0\0\0\x26\0\0\0\0\0\0\0GPS 55.73 12.36";
        let parts = |bare: bool| {
            let mut out = b"\xff\xd8".to_vec();
            out.extend(made(APP0, b"JFIF\0"));
            out.extend(if bare { upright(6) } else { made(APP1, exif) });
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

    #[test]
    fn which_way_is_up_is_read_however_it_is_written() {
        assert_eq!(
            orientation(b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x03\0\0"),
            Some(3)
        );
        for nothing in [
            &b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x01\0\0"[..],
            b"MM\0*\xff\xff\xff\xff",
            b"II*\0\x08\0\0\0\xff\xff",
            b"",
        ] {
            assert_eq!(orientation(nothing), None);
        }
    }
}
