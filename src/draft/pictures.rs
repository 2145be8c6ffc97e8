//! Pictures as they are carried into documents: what is seen, and nothing of who took or drew it, where, or when.

mod bytes;
mod exif;
pub mod format;
mod gif;
mod jpeg;
mod png;
mod svg;
mod webp;

/// Returns a picture without what it says of itself, such as the place where it was taken; what can't be read as the kind
/// of picture that its first bytes say is left out.
pub fn bare(bytes: Vec<u8>) -> Vec<u8> {
    match &bytes[..] {
        [0xff, 0xd8, ..] => jpeg::bare(&bytes),
        [0x89, b'P', b'N', b'G', ..] => png::bare(&bytes),
        [b'G', b'I', b'F', b'8', ..] => gif::bare(&bytes),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => webp::bare(&bytes),
        _ => match String::from_utf8(bytes) {
            Ok(text) => svg::bare(&text),
            Err(error) => error.into_bytes(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn whatever_is_cut_off_is_no_panic() {
        let pictures: [&[u8]; 4] = [
            b"\xff\xd8\xff\xe1\0\x08Exif\0\0\xff\xda\0\x02ab\xff\xd9",
            b"\x89PNG\r\n\x1a\n\0\0\0\x01tEXtaCRC!\0\0\0\0IENDCRC!",
            b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xfe\x01a\0,\0\0\0\0\x01\0\x01\0\0\x02\x01a\0;",
            b"RIFF\x10\0\0\0WEBPEXIF\x02\0\0\0ab",
        ];
        for picture in pictures {
            for end in 0..=picture.len() {
                assert!(bare(picture[..end].to_vec()).len() <= picture.len());
            }
        }
        assert_eq!(bare(b"\xc3\x28".to_vec()), b"\xc3\x28");
    }
}
