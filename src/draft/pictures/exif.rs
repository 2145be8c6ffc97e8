//! Exif: of all that it says of a picture, which way is up.

/// The tag that says which way is up.
const ORIENTATION: u16 = 0x0112;

/// Returns Exif that says nothing but which way is up; nothing where the picture stands upright, or does not say.
pub(super) fn bare(tiff: &[u8]) -> Option<Vec<u8>> {
    let orientation = orientation(tiff)?;
    let mut bare = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    bare.extend([orientation, 0, 0, 0, 0, 0, 0]);
    Some(bare)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_else_is_kept() {
        let little = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0 GPS 55.73 12.36";
        let bare = bare(little).unwrap();
        assert_eq!((bare.len(), orientation(&bare)), (26, Some(6)));
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
