//! The logo: a picture for the front page.

use super::defect::Defect;
use crate::document::Picture;
use crate::source::Span;

/// Returns a logo in dots.
pub(super) fn painted(bytes: Vec<u8>) -> Result<Picture, Defect> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") && bytes.len() >= 24 {
        return Ok(picture(bytes, "image/png"));
    }
    Err(Defect::new(Span::default(), "broken-template-not-png"))
}

/// Returns a drawn logo; who reads the file has looked it over.
pub(super) fn drawn(bytes: Vec<u8>) -> Picture {
    picture(bytes, "image/svg+xml")
}

fn picture(bytes: Vec<u8>, media: &'static str) -> Picture {
    Picture {
        // The authority's name stands beside it.
        alternative: String::new(),
        bytes,
        media,
        path: String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_called_png_is_one() {
        assert!(painted(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x02\0\0\0\x03".to_vec()).is_ok());
        for bytes in [&b"GIF89a"[..], b"", b"\x89PNG\r\n\x1a\n"] {
            assert!(painted(bytes.to_vec()).is_err());
        }
    }
}
