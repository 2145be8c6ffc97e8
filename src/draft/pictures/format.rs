//! What a file of a picture is, by its first bytes: its name may say something else.

use memchr::memmem;

/// What a file of a picture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// What documents show: the media type.
    Shown(&'static str),
    /// What is a picture or a document elsewhere, by the name that people know.
    Foreign(&'static str),
    /// No picture, or a part of one.
    Broken,
}

/// What files that documents can't show begin with.
const FOREIGN: [(&[u8], &str); 12] = [
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"%PDF", "PDF"),
    (b"%!PS", "PostScript"),
    (b"8BPS", "Photoshop"),
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "Office"),
    (b"\xd7\xcd\xc6\x9a", "WMF"),
    (b"\x01\0\0\0", "EMF"),
    (b"\0\0\x01\0", "ICO"),
    (b"\xff\x0a", "JPEG XL"),
];

/// Returns what a file is.
pub fn format(bytes: &[u8]) -> Format {
    match bytes {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => whole("image/png", memmem::rfind(bytes, b"IEND")),
        [0xff, 0xd8, 0xff, ..] => whole("image/jpeg", memmem::rfind(&bytes[3..], b"\xff\xd9")),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => whole("image/gif", bytes.get(13).map(|_| 0)),
        [b'R', b'I', b'F', b'F', a, b, c, d, b'W', b'E', b'B', b'P', ..] => {
            let length = u64::from(u32::from_le_bytes([*a, *b, *c, *d]));
            whole("image/webp", (bytes.len() as u64 >= length + 8).then_some(0))
        }
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => Format::Foreign(match brand.get(..4) {
            Some(b"avif" | b"avis") => "AVIF",
            Some(b"isom" | b"mp42" | b"qt  ") => "video",
            _ => "HEIC",
        }),
        _ if is_drawing(bytes) => Format::Shown("image/svg+xml"),
        _ => {
            let foreign = FOREIGN.iter().find(|it| bytes.starts_with(it.0));
            foreign.map_or(Format::Broken, |it| Format::Foreign(it.1))
        }
    }
}

fn whole(media: &'static str, end: Option<usize>) -> Format {
    end.map_or(Format::Broken, |_| Format::Shown(media))
}

/// Tells whether a file is SVG; whether it can be read is another question.
fn is_drawing(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    text.starts_with(b"<") && memmem::find(text, b"<svg").is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say() {
        for (bytes, expected) in [
            (
                &b"\x89PNG\r\n\x1a\n....IHDR....IEND...."[..],
                Format::Shown("image/png"),
            ),
            (b"\x89PNG\r\n\x1a\n....IHDR", Format::Broken),
            (b"\xff\xd8\xff\xe0....\xff\xd9 and a film", Format::Shown("image/jpeg")),
            (b"\xff\xd8\xff\xe0....", Format::Broken),
            (b"GIF89a\x01\0\x01\0\0\0\0;", Format::Shown("image/gif")),
            (b"GIF89a", Format::Broken),
            (b"RIFF\x08\0\0\0WEBPVP8 ", Format::Shown("image/webp")),
            (b"RIFF\xff\0\0\0WEBPVP8 ", Format::Broken),
            (b"\xef\xbb\xbf\n<!-- a --><svg/>", Format::Shown("image/svg+xml")),
            (b"<html></html>", Format::Broken),
            (b"\0\0\0\x18ftypheic....", Format::Foreign("HEIC")),
            (b"\0\0\0\x18ftypmif1....", Format::Foreign("HEIC")),
            (b"\0\0\0\x18ftypavif", Format::Foreign("AVIF")),
            (b"BM......", Format::Foreign("BMP")),
            (b"%PDF-1.7", Format::Foreign("PDF")),
            (b"II*\0", Format::Foreign("TIFF")),
            (b"", Format::Broken),
            (b"not a picture", Format::Broken),
        ] {
            assert_eq!(format(bytes), expected, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
