//! Pictures in a line, with their text alternative.

use super::writer::Writer;
use crate::document::Picture;
use crate::language::Value;
use crate::render::jpeg::frame;

/// English metric units in a pixel at 96 pixels an inch.
pub(super) const PIXEL: u64 = 9525;

/// The room that a picture may take: 16 × 20 cm; and that of the logo: 6 × 2.5 cm.
const ROOM: (u64, u64) = (5_760_000, 7_200_000);
const LOGO: (u64, u64) = (2_160_000, 900_000);

/// English metric units in a twentieth of a point.
const TWENTIETH: u64 = 635;

/// Returns the ending of a picture's file, or nothing where Word can't show the picture.
pub(super) fn ending(picture: &Picture) -> Option<&'static str> {
    match picture.media {
        "image/png" => Some("png"),
        "image/jpeg" => Some("jpeg"),
        _ => None,
    }
}

/// Returns the path of the picture with this number.
pub(super) fn path(number: usize, ending: &str) -> String {
    format!("media/picture{number}.{ending}")
}

/// Tells whether Word shows a picture.
pub(super) fn is_shown(picture: &Picture) -> bool {
    ending(picture).is_some() && size(&picture.bytes).is_some()
}

impl<'d> Writer<'d> {
    /// Writes the logo, which is the authority's.
    pub(super) fn logo(&mut self, logo: &'d Picture) {
        let authority = &self.document.front.authority;
        let alternative = self
            .language()
            .say("render-logo", &[("authority", Value::from(&**authority))]);
        self.open_paragraph(Some("Figure"));
        self.drawing_in(logo, &alternative, LOGO);
        self.close_paragraph();
    }

    /// Writes a picture; returns whether it could.
    pub(super) fn drawing(&mut self, picture: &'d Picture) -> bool {
        let width = u64::try_from(self.width).unwrap_or_default() * TWENTIETH;
        self.drawing_in(picture, &picture.alternative, (width.min(ROOM.0), ROOM.1))
    }

    fn drawing_in(&mut self, picture: &'d Picture, alternative: &str, room: (u64, u64)) -> bool {
        let (Some(ending), Some(pixels)) = (ending(picture), size(&picture.bytes)) else {
            return false;
        };
        let known = self.pictures.iter().position(|it| it.bytes == picture.bytes);
        let at = known.unwrap_or_else(|| {
            self.pictures.push(picture);
            self.pictures.len() - 1
        });
        let relation = self.part.relate("image", &path(at + 1, ending), false);
        self.drawings += 1;
        let number = self.drawings.to_string();
        let (width, height) = fitted(pixels, room);
        let (width, height) = (width.to_string(), height.to_string());
        let size = [("cx", &*width), ("cy", &*height)];
        let name = format!("picture{number}");
        self.open_run();
        let xml = &mut self.part.xml;
        let about = [("id", &*number), ("name", &name), ("descr", alternative)];
        xml.open("w:drawing", &[]);
        let distances = [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")];
        xml.open("wp:inline", &distances);
        xml.empty("wp:extent", &size);
        xml.empty("wp:docPr", &about);
        xml.open("a:graphic", &[]);
        let kind = "http://schemas.openxmlformats.org/drawingml/2006/picture";
        xml.open("a:graphicData", &[("uri", kind)]);
        xml.open("pic:pic", &[]);
        xml.open("pic:nvPicPr", &[]);
        xml.empty("pic:cNvPr", &about);
        xml.empty("pic:cNvPicPr", &[]);
        xml.close("pic:nvPicPr");
        xml.open("pic:blipFill", &[]);
        xml.empty("a:blip", &[("r:embed", &relation)]);
        xml.open("a:stretch", &[]);
        xml.empty("a:fillRect", &[]);
        xml.close("a:stretch");
        xml.close("pic:blipFill");
        xml.open("pic:spPr", &[]);
        xml.open("a:xfrm", &[]);
        xml.empty("a:off", &[("x", "0"), ("y", "0")]);
        xml.empty("a:ext", &size);
        xml.close("a:xfrm");
        xml.open("a:prstGeom", &[("prst", "rect")]);
        xml.empty("a:avLst", &[]);
        for name in [
            "a:prstGeom",
            "pic:spPr",
            "pic:pic",
            "a:graphicData",
            "a:graphic",
            "wp:inline",
            "w:drawing",
            "w:r",
        ] {
            xml.close(name);
        }
        true
    }
}

/// Returns a picture's width and height on the page.
fn fitted((width, height): (u64, u64), room: (u64, u64)) -> (u64, u64) {
    let (width, height) = (width * PIXEL, height * PIXEL);
    let (width, height) = if width > room.0 {
        (room.0, height * room.0 / width)
    } else {
        (width, height)
    };
    let (width, height) = if height > room.1 {
        (width * room.1 / height, room.1)
    } else {
        (width, height)
    };
    (width.max(1), height.max(1))
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

    #[test]
    fn pictures_fit_the_page() {
        assert_eq!(fitted((100, 50), ROOM), (952_500, 476_250));
        assert_eq!(fitted((6000, 3000), ROOM), (5_760_000, 2_880_000));
        assert_eq!(fitted((10, 6000), ROOM).1, 7_200_000);
        assert_eq!(fitted((u64::from(u32::MAX), 1), ROOM).1, 1);
    }
}
