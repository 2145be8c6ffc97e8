//! Which pictures Word shows: those that it knows as they are, and others painted anew.

use crate::document::Picture;
use crate::render::jpeg::frame;
#[cfg(feature = "pdf")]
use crate::render::pdf::painted;
use std::borrow::Cow;

/// Returns nothing: a program that was built without PDF has nothing to paint pictures with.
#[cfg(not(feature = "pdf"))]
fn painted(_: &Picture) -> Option<(Vec<u8>, (u64, u64))> {
    None
}

/// A picture as Word shows it.
pub(super) struct Shown<'d> {
    /// Its bytes as the project has them, by which it is known again.
    pub(super) source: &'d [u8],
    pub(super) bytes: Cow<'d, [u8]>,
    pub(super) ending: &'static str,
    /// How wide and how high it is, in pixels.
    pub(super) size: (u64, u64),
}

impl<'d> Shown<'d> {
    /// Returns a picture as it is, or painted anew; nothing where Word can't show it.
    pub(super) fn of(picture: &'d Picture) -> Option<Self> {
        let ending = match picture.media {
            "image/png" => Some("png"),
            "image/jpeg" => Some("jpeg"),
            _ => None,
        };
        let source = &*picture.bytes;
        Some(match ending {
            Some(ending) => Self {
                source,
                bytes: Cow::Borrowed(source),
                ending,
                size: size(source)?,
            },
            None => {
                let (bytes, size) = painted(picture)?;
                Self {
                    source,
                    bytes: Cow::Owned(bytes),
                    ending: "png",
                    size,
                }
            }
        })
    }
}

/// Returns the width and the height of a PNG or a JPEG in pixels.
fn size(bytes: &[u8]) -> Option<(u64, u64)> {
    let number = |bytes: &[u8]| bytes.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte));
    let size = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        (number(bytes.get(16..20)?), number(bytes.get(20..24)?))
    } else {
        let frame = frame(bytes)?;
        (u64::from(frame.width), u64::from(frame.height))
    };
    (size.0 > 0 && size.1 > 0).then_some(size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_of_a_picture_is_read_from_its_bytes() {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x02\0\0\0\x03".to_vec();
        assert_eq!(size(&png), Some((258, 3)));
        png.truncate(20);
        assert_eq!(size(&png), None);
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\0\x03\x01\x02\x03";
        assert_eq!(size(jpeg), Some((258, 3)));
        assert_eq!(size(&jpeg[..8]), None);
        assert_eq!(size(b"<svg/>"), None);
    }
}
