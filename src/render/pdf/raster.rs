//! Pictures that Word can't show, painted as PNG.

use super::fonts::FILES;
use super::pictures::pixels;
use crate::document::Picture;
use resvg::tiny_skia::{ColorU8, Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree, fontdb::Database};
use std::sync::{Arc, LazyLock};

/// The family that every letter is written in, whatever a drawing asks for.
const FAMILY: &str = "Noto Sans";

/// How many pixels of the PNG stand for one on the page at most, and how many it is wide or high at most.
const FINE: f32 = 2.5;
const MOST: f32 = 3000.0;

static LETTERS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut letters = Database::new();
    for file in FILES {
        letters.load_font_data(file.to_vec());
    }
    letters.set_sans_serif_family(FAMILY);
    letters.set_serif_family(FAMILY);
    Arc::new(letters)
});

/// Returns a picture as PNG, and its width and height on a page in pixels of 1/96 inch; nothing where it can't be painted.
pub(in crate::render) fn painted(picture: &Picture) -> Option<(Vec<u8>, (u64, u64))> {
    if picture.media == "image/svg+xml" {
        return drawn(&picture.bytes);
    }
    let (width, height, colours) = pixels(picture)?;
    let mut pixmap = Pixmap::new(width, height)?;
    for (pixel, colour) in pixmap.pixels_mut().iter_mut().zip(colours.chunks_exact(4)) {
        *pixel = ColorU8::from_rgba(colour[0], colour[1], colour[2], colour[3]).premultiply();
    }
    Some((pixmap.encode_png().ok()?, (width.into(), height.into())))
}

/// Paints a drawing; it can fetch nothing.
fn drawn(bytes: &[u8]) -> Option<(Vec<u8>, (u64, u64))> {
    let options = Options {
        font_family: FAMILY.to_owned(),
        fontdb: Arc::clone(&LETTERS),
        image_href_resolver: ImageHrefResolver {
            resolve_string: Box::new(|_, _| None),
            ..ImageHrefResolver::default()
        },
        ..Options::default()
    };
    let tree = Tree::from_data(bytes, &options).ok()?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = FINE.min(MOST / width.max(height));
    let mut pixmap = Pixmap::new(whole(width * scale)?, whole(height * scale)?)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    let size = (whole(width)?.into(), whole(height)?.into());
    Some((pixmap.encode_png().ok()?, size))
}

/// Returns a length in whole pixels.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a length that is bounded on both sides"
)]
fn whole(length: f32) -> Option<u32> {
    (length.is_finite() && (0.0..100_000.0).contains(&length)).then(|| (length.ceil() as u32).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(media: &'static str, bytes: &[u8]) -> Picture {
        Picture {
            alternative: String::new(),
            bytes: bytes.to_vec(),
            media,
            path: String::new(),
        }
    }

    #[test]
    fn a_drawing_is_painted_at_its_size_and_fetches_nothing() {
        let drawing =
            b"<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' height='20' fill='red'/>\
            <text y='10'>\xc3\xa6</text><image href='/etc/hostname' width='9' height='9'/></svg>";
        let (bytes, size) = painted(&picture("image/svg+xml", drawing)).expect("a picture");
        assert_eq!(size, (40, 20));
        let pixmap = Pixmap::decode_png(&bytes).expect("a PNG");
        assert_eq!((pixmap.width(), pixmap.height()), (100, 50));
        assert_eq!(
            pixmap.pixel(99, 49).map(resvg::tiny_skia::PremultipliedColorU8::red),
            Some(255)
        );
        assert!(painted(&picture("image/svg+xml", b"<svg")).is_none());
        assert!(painted(&picture("image/webp", b"RIFF")).is_none());
    }

    #[test]
    fn a_moving_picture_is_painted_as_its_first_one() {
        let gif = b"GIF89a\x01\0\x01\0\x80\0\0\xff\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0;";
        let (_, size) = painted(&picture("image/gif", gif)).expect("a picture");
        assert_eq!(size, (1, 1));
    }
}
