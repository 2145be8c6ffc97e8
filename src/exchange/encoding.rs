//! Which letters a text is in: Unicode, or what it most likely is where it is not.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// A text, and what was assumed of its letters.
#[derive(Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without the mark at its start.
    pub text: String,
    /// The name of the letters that it was taken to be in; nothing where it is UTF-8.
    pub assumed: Option<&'static str>,
}

/// Returns the text of a file that is not UTF-8; nothing where it is no text.
pub fn decode(bytes: &[u8]) -> Option<Decoded> {
    let is_utf32 = bytes.starts_with(&[0xff, 0xfe, 0, 0]) || bytes.starts_with(&[0, 0, 0xfe, 0xff]);
    let encoding = match Encoding::for_bom(bytes) {
        _ if is_utf32 => return None,
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None if bytes.contains(&0) => return None,
        None => guessed(bytes),
    };
    let (text, is_broken) = encoding.decode_with_bom_removal(bytes);
    let is_unicode = [UTF_8, UTF_16LE, UTF_16BE].contains(&encoding);
    // What is said to be Unicode and is not was cut or is something else.
    if is_broken && is_unicode {
        return None;
    }
    Some(Decoded {
        text: text.into_owned(),
        assumed: (encoding != UTF_8).then_some(encoding.name()),
    })
}

/// Returns the text of a page, whose head may name its letters.
pub(super) fn page(bytes: &[u8]) -> Option<Decoded> {
    let decoded = decode(bytes)?;
    let is_guess = decoded.assumed.is_some() && Encoding::for_bom(bytes).is_none();
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_ascii_lowercase();
    let label = head
        .split("charset=")
        .nth(1)
        .map(|it| it.trim_start_matches(['"', '\'']));
    let label = label.and_then(|it| it.split(['"', '\'', ';', '>', ' ', '/']).next());
    let named = label.and_then(|it| Encoding::for_label(it.as_bytes()));
    match named.filter(|it| is_guess && *it != UTF_8) {
        Some(encoding) => Some(Decoded {
            text: encoding.decode_without_bom_handling(bytes).0.into_owned(),
            assumed: None,
        }),
        None => Some(decoded),
    }
}

/// Returns what letters a text is most likely in, which was written in Denmark.
fn guessed(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(Some(b"dk"), Utf8Detection::Deny)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(bytes: &[u8]) -> Option<(String, Option<&'static str>)> {
        decode(bytes).map(|it| (it.text, it.assumed))
    }

    #[test]
    fn a_text_is_read_in_the_letters_that_it_is_in_and_what_was_assumed_is_said() {
        let text = |it: &str, assumed| Some((it.to_owned(), assumed));
        assert_eq!(seen("Blåbær".as_bytes()), text("Blåbær", None));
        assert_eq!(seen(b"\xef\xbb\xbfBl\xc3\xa5"), text("Blå", None));
        assert_eq!(
            seen(b"R\xf8dgr\xf8d med fl\xf8de p\xe5"),
            text("Rødgrød med fløde på", Some("windows-1252"))
        );
        assert_eq!(
            seen(b"\x93Bl\xe5b\xe6r\x94 \x96 10 \x80"),
            text("“Blåbær” – 10 €", Some("windows-1252"))
        );
        assert_eq!(seen(b"\xff\xfeB\0l\0\xe5\0"), text("Blå", Some("UTF-16LE")));
        assert_eq!(seen(b"\xfe\xff\0B\0l\0\xe5"), text("Blå", Some("UTF-16BE")));
    }

    #[test]
    fn what_is_no_text_is_none() {
        for bytes in [
            &b"\xff\xfe\0\0a\0\0\0"[..],
            b"\xe5\0b",
            b"\xff\xfeB\0l",
            b"\xef\xbb\xbf\xe5",
        ] {
            assert_eq!(seen(bytes), None, "{bytes:?}");
        }
    }

    #[test]
    fn a_page_may_name_its_letters() {
        let page = page(b"<meta charset=\"iso-8859-2\"><p>\xb3").unwrap();
        assert!(page.text.ends_with('ł') && page.assumed.is_none(), "{page:?}");
    }
}
