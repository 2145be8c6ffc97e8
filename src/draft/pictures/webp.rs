//! WebP: chunks in a RIFF file; those of Exif and XMP are left out.

use super::Bytes;

/// How long the beginning is, and the bits by which it says that Exif and XMP follow.
const HEAD: usize = 12;
const SAYS: u8 = 0x08 | 0x04;

pub(super) fn bare(bytes: &[u8]) -> Vec<u8> {
    let mut rest = Bytes(bytes);
    let mut out = rest.take(HEAD).unwrap_or_default().to_vec();
    while let Some((kind, whole)) = chunk(&mut rest) {
        if matches!(kind, b"EXIF" | b"XMP ") {
            continue;
        }
        let start = out.len();
        out.extend_from_slice(whole);
        if kind == b"VP8X"
            && let Some(flags) = out.get_mut(start + 8)
        {
            *flags &= !SAYS;
        }
    }
    let size = u32::try_from(out.len().saturating_sub(8)).unwrap_or(u32::MAX);
    out[4..8].copy_from_slice(&size.to_le_bytes());
    out
}

/// Returns the next chunk's kind and all its bytes, which are even in number.
fn chunk<'a>(rest: &mut Bytes<'a>) -> Option<(&'a [u8], &'a [u8])> {
    let length = rest.0.get(4..)?.first_chunk().map(|it| u32::from_le_bytes(*it))?;
    let length = usize::try_from(length).ok()?.checked_add(8)?;
    let whole = rest.take(length.next_multiple_of(2).min(rest.0.len()).max(length))?;
    Some((&whole[..4], whole))
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn exif_and_xmp_are_left_out_and_no_more_said_to_be_there() {
        let all = b"RIFF\x2e\0\0\0WEBPVP8X\x02\0\0\0\x1c\0EXIF\x03\0\0\0abc\0XMP \x02\0\0\0abVP8 \x02\0\0\0ab";
        assert_eq!(bare(all), b"RIFF\x18\0\0\0WEBPVP8X\x02\0\0\0\x10\0VP8 \x02\0\0\0ab");
    }
}
