//! What a JPEG says of itself in its frame's header.

/// The header of a JPEG's frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Frame {
    /// The width in pixels.
    pub(super) width: u16,
    /// The height.
    pub(super) height: u16,
    /// How many colours each pixel is mixed of: 1 for grey, 3 for a screen's, 4 for a printer's.
    pub(super) colours: u8,
}

/// Returns the header of a JPEG's frame, or nothing where there is none.
pub(super) fn frame(bytes: &[u8]) -> Option<Frame> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    loop {
        let &[0xff, kind, high, low, ..] = rest else {
            return None;
        };
        // The four kinds left out here are tables and arithmetic coding.
        if matches!(kind, 0xc0..=0xcf) && !matches!(kind, 0xc4 | 0xc8 | 0xcc) {
            let &[_, _, _, _, _, high, height, wide, width, colours, ..] = rest else {
                return None;
            };
            return Some(Frame {
                width: u16::from_be_bytes([wide, width]),
                height: u16::from_be_bytes([high, height]),
                colours,
            });
        }
        rest = rest.get(2 + usize::from(high) * 256 + usize::from(low)..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_is_found_behind_others() {
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\0\x03\x01\x02\x04";
        let expected = Frame {
            width: 258,
            height: 3,
            colours: 4,
        };
        assert_eq!(frame(jpeg), Some(expected));
        assert_eq!(frame(&jpeg[..8]), None);
        assert_eq!(frame(&jpeg[..17]), None);
        assert_eq!(frame(b"\x89PNG"), None);
    }
}
