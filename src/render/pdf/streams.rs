//! Sets the end of every stream apart from its data.
//!
//! Data that happen to end in a carriage return stand before the line feed that ends them, and validators take the two for one line
//! end and the stream for too short: one stream in 256 is such a one. A full line end after the data leaves no doubt; the
//! byte for it comes from the line end before the data, which the format does not ask for, so that nothing else in the file moves.

use memchr::memmem::{find, rfind};

const BEGIN: &[u8] = b">>\nstream\n";
const END: &[u8] = b"\nendstream";

/// Returns the file with a full line end after every stream whose data end in half of one.
pub(super) fn set_apart(mut bytes: Vec<u8>) -> Vec<u8> {
    let mut done = 0;
    while let Some(found) = find(&bytes[done..], BEGIN) {
        let at = done + found;
        let start = at + BEGIN.len();
        let end = rfind(&bytes[done..at], b"obj\n<<")
            .and_then(|it| length(&bytes[done + it..at]))
            .map_or(start, |it| start + it)
            .min(bytes.len());
        if end > start && bytes[end - 1] == b'\r' && bytes[end..].starts_with(END) {
            bytes.copy_within(at + 3..end, at + 2);
            bytes[end - 1] = b'\r';
        }
        done = end;
    }
    bytes
}

/// Returns how long a stream is, as its dictionary says.
fn length(dictionary: &[u8]) -> Option<usize> {
    let key = b"/Length ";
    let rest = &dictionary[find(dictionary, key)? + key.len()..];
    let digits = rest.iter().position(|it| !it.is_ascii_digit())?;
    str::from_utf8(&rest[..digits]).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_line_end_is_made_whole_and_nothing_moves() {
        let file = |data: &str, length: usize| {
            format!(
                "%PDF-1.7\n1 0 obj\n<</Length {length}/Filter/X>>\nstream\n{data}\nendstream\nendobj\n2 0 obj\n<<>>\nendobj\n"
            )
        };
        let whole = file(">>\nstream\nabc", 13);
        assert_eq!(set_apart(whole.clone().into_bytes()), whole.as_bytes());
        let half = file(">>\nstream\nabc\r", 14);
        let set = set_apart(half.clone().into_bytes());
        assert_eq!(set.len(), half.len());
        let text = String::from_utf8(set).expect("a text");
        assert!(text.contains(">>stream\n>>\nstream\nabc\r\r\nendstream\n"), "{text:?}");
        assert_eq!(text.find("2 0 obj"), half.find("2 0 obj"));
        for broken in ["", ">>\nstream\n", "obj\n<</Length 99>>\nstream\nab"] {
            assert_eq!(set_apart(broken.as_bytes().to_vec()), broken.as_bytes());
        }
    }
}
