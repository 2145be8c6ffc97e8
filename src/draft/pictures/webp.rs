//! WebP: chunks in a RIFF file; those of Exif and XMP are left out, but which way is up is kept.

use super::bytes::Bytes;
use super::exif;

/// How long the beginning is, and the bits by which the picture says that Exif and XMP follow.
const HEAD: usize = 12;
const EXIF: u8 = 0x08;
const XMP: u8 = 0x04;

pub(super) fn bare(bytes: &[u8]) -> Vec<u8> {
    let mut rest = Bytes(bytes);
    let mut out = rest.take(HEAD).unwrap_or_default().to_vec();
    let mut flags = None;
    let mut says = 0;
    while let Some((kind, whole)) = chunk(&mut rest) {
        match kind {
            b"XMP " => {}
            b"EXIF" => {
                let tiff = whole[8..].strip_prefix(b"Exif\0\0").unwrap_or(&whole[8..]);
                if let Some(exif) = exif::bare(tiff) {
                    let length = u32::try_from(exif.len()).unwrap_or_default().to_le_bytes();
                    out.extend([b"EXIF", &length[..], &exif].concat());
                    says = EXIF;
                }
            }
            _ => {
                if kind == b"VP8X" {
                    flags = Some(out.len() + 8);
                }
                out.extend_from_slice(whole);
            }
        }
    }
    if let Some(flags) = flags.and_then(|it| out.get_mut(it)) {
        *flags = *flags & !(EXIF | XMP) | says;
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
    fn which_way_is_up_is_kept() {
        let all = b"RIFF\x4a\0\0\0WEBPVP8X\x02\0\0\0\x0c\0EXIF\x28\0\0\0Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0 GPS 55.73, VP8 \x02\0\0\0ab";
        let kept = b"VP8X\x02\0\0\0\x08\0EXIF\x1a\0\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0VP8 \x02\0\0\0ab";
        let picture = bare(all);
        assert_eq!(picture[12..], kept[..]);
        assert_eq!(bare(&picture), picture, "nothing is left to take out");
    }

    #[test]
    fn exif_and_xmp_are_left_out_and_no_longer_announced() {
        let all = b"RIFF\x2e\0\0\0WEBPVP8X\x02\0\0\0\x1c\0EXIF\x03\0\0\0abc\0XMP \x02\0\0\0abVP8 \x02\0\0\0ab";
        assert_eq!(bare(all), b"RIFF\x18\0\0\0WEBPVP8X\x02\0\0\0\x10\0VP8 \x02\0\0\0ab");
    }
}
