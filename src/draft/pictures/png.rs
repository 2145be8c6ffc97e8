//! PNG: chunks; those that hold text, times and Exif are left out.

use super::Bytes;

/// How long the beginning is.
const SIGNATURE: usize = 8;

pub(super) fn bare(bytes: &[u8]) -> Vec<u8> {
    let mut rest = Bytes(bytes);
    let mut out = rest.take(SIGNATURE).unwrap_or_default().to_vec();
    while let Some((kind, whole)) = chunk(&mut rest) {
        if !matches!(kind, b"tEXt" | b"zTXt" | b"iTXt" | b"eXIf" | b"tIME") {
            out.extend_from_slice(whole);
        }
        if kind == b"IEND" {
            break;
        }
    }
    out
}

/// Returns the next chunk's kind and all its bytes.
fn chunk<'a>(rest: &mut Bytes<'a>) -> Option<(&'a [u8], &'a [u8])> {
    let length = rest.0.first_chunk().map(|it| u32::from_be_bytes(*it))?;
    let whole = rest.take(usize::try_from(length).ok()?.checked_add(12)?)?;
    Some((&whole[4..8], whole))
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn texts_times_and_trailers_are_left_out() {
        let signature = b"\x89PNG\r\n\x1a\n";
        let kept = b"\0\0\0\x01IDATaCRC!\0\0\0\0IENDCRC!";
        let (text, time) = (b"\0\0\0\x02tEXtabCRC!", b"\0\0\0\x07tIME1234567CRC!");
        let all = [&signature[..], text, time, kept, b"mere"].concat();
        assert_eq!(bare(&all), [&signature[..], kept].concat());
    }
}
