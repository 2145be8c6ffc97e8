//! GIF: blocks; comments and what programs add are left out, but for how often a moving picture begins again.

use super::bytes::Bytes;

const EXTENSION: u8 = 0x21;
const IMAGE: u8 = 0x2c;
const COMMENT: u8 = 0xfe;
const APPLICATION: u8 = 0xff;

pub(super) fn bare(bytes: &[u8]) -> Vec<u8> {
    let mut rest = Bytes(bytes);
    let mut out = Vec::with_capacity(bytes.len());
    let Some(head) = rest.take(13) else {
        return out;
    };
    out.extend_from_slice(head);
    out.extend_from_slice(rest.take(colours(head[10])).unwrap_or_default());
    while let Some((is_kept, length)) = block(rest.0) {
        let block = rest.take(length).unwrap_or_default();
        if is_kept {
            out.extend_from_slice(block);
        }
    }
    out.push(b';');
    out
}

/// Returns how many bytes a table of colours has.
fn colours(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// Returns whether the block at the beginning of some bytes is kept, and how long it is; nothing at the end.
fn block(bytes: &[u8]) -> Option<(bool, usize)> {
    match bytes {
        [EXTENSION, kind, rest @ ..] => {
            let is_loop = rest.starts_with(b"\x0bNETSCAPE2.0");
            let is_kept = *kind != COMMENT && (*kind != APPLICATION || is_loop);
            Some((is_kept, 2 + parts(rest)?))
        }
        [IMAGE, rest @ ..] => {
            let start = 9 + colours(*rest.get(8)?) + 1;
            Some((true, 1 + start + parts(rest.get(start..)?)?))
        }
        _ => None,
    }
}

/// Returns how long some parts are, each led by its length, up to the empty one.
fn parts(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn comments_are_left_out_and_the_picture_is_kept() {
        let head = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff";
        let (comment, xmp) = (b"!\xfe\x02hm\0", b"!\xff\x0bXMP DataXMP\x01a\0");
        let repeat = b"!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0";
        let image = b",\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0";
        let all = [&head[..], comment, repeat, xmp, image, b";mere"].concat();
        assert_eq!(bare(&all), [&head[..], repeat, image, b";"].concat());
    }
}
