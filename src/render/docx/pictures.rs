//! Pictures in a line, with their text alternative.

use super::shown::Shown;
use super::writer::Writer;
use crate::document::Picture;
use crate::language::Value;

/// English metric units in a pixel at 96 pixels an inch.
pub(super) const PIXEL: u64 = 9525;

/// The room that a picture may take: 16 × 20 cm; and that of the logo: 6 × 2.5 cm.
const ROOM: (u64, u64) = (5_760_000, 7_200_000);
const LOGO: (u64, u64) = (2_160_000, 900_000);

/// English metric units in a twentieth of a point.
const TWENTIETH: u64 = 635;

/// Returns the path of the picture with this number.
pub(super) fn path(number: usize, ending: &str) -> String {
    format!("media/picture{number}.{ending}")
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

    /// Returns which of the pictures that the file holds one is; nothing where Word can't show it.
    pub(super) fn shown(&mut self, picture: &'d Picture) -> Option<usize> {
        let known = self.pictures.iter().position(|it| it.source == picture.bytes);
        known.or_else(|| {
            self.pictures.push(Shown::of(picture)?);
            Some(self.pictures.len() - 1)
        })
    }

    /// Writes a picture; returns whether it could.
    pub(super) fn drawing(&mut self, picture: &'d Picture) -> bool {
        let width = u64::try_from(self.width).unwrap_or_default() * TWENTIETH;
        self.drawing_in(picture, &picture.alternative, (width.min(ROOM.0), ROOM.1))
    }

    fn drawing_in(&mut self, picture: &'d Picture, alternative: &str, room: (u64, u64)) -> bool {
        let Some(at) = self.shown(picture) else {
            return false;
        };
        let (ending, pixels) = (self.pictures[at].ending, self.pictures[at].size);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_fit_the_page() {
        assert_eq!(fitted((100, 50), ROOM), (952_500, 476_250));
        assert_eq!(fitted((6000, 3000), ROOM), (5_760_000, 2_880_000));
        assert_eq!(fitted((10, 6000), ROOM).1, 7_200_000);
        assert_eq!(fitted((u64::from(u32::MAX), 1), ROOM).1, 1);
    }
}
