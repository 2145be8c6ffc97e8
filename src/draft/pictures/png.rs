//! PNG: chunks; those that hold text, times and Exif are left out, but which way is up is kept.

use super::bytes::Bytes;
use super::exif;

/// How long the beginning is.
const SIGNATURE: usize = 8;

pub(super) fn bare(bytes: &[u8]) -> Vec<u8> {
    let mut rest = Bytes(bytes);
    let mut out = rest.take(SIGNATURE).unwrap_or_default().to_vec();
    while let Some((kind, whole)) = chunk(&mut rest) {
        match kind {
            b"tEXt" | b"zTXt" | b"iTXt" | b"tIME" => {}
            b"eXIf" => out.extend(
                exif::bare(&whole[8..whole.len() - 4])
                    .iter()
                    .flat_map(|it| chunk_of(it)),
            ),
            _ => out.extend_from_slice(whole),
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

/// Returns a chunk that holds some Exif.
fn chunk_of(exif: &[u8]) -> Vec<u8> {
    let length = u32::try_from(exif.len()).unwrap_or_default().to_be_bytes();
    let content = [b"eXIf", exif].concat();
    let sum = crc32fast::hash(&content).to_be_bytes();
    [&length[..], &content, &sum].concat()
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn which_way_is_up_is_kept() {
        let exif = b"\0\0\0\x26eXIfII*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0 GPS 55.73 12.36CRC!";
        let kept = b"\0\0\0\x1aeXIfMM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
        let picture = bare(&[b"\x89PNG\r\n\x1a\n", &exif[..]].concat());
        assert_eq!(picture[8..picture.len() - 4], kept[..]);
        let whole = [&picture[..], b"\0\0\0\0IENDCRC!"].concat();
        assert_eq!(bare(&whole), whole, "nothing is left to take out");
    }

    #[test]
    fn texts_times_and_trailers_are_left_out() {
        let signature = b"\x89PNG\r\n\x1a\n";
        let kept = b"\0\0\0\x01IDATaCRC!\0\0\0\0IENDCRC!";
        let (text, time) = (b"\0\0\0\x02tEXtabCRC!", b"\0\0\0\x07tIME1234567CRC!");
        let all = [&signature[..], text, time, kept, b"mere"].concat();
        assert_eq!(bare(&all), [&signature[..], kept].concat());
    }
}
