//! What a file is that is not plain text: by its first bytes, and by its name where many formats share these.

/// Files that people have their notes in, and that are no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// A document of a word processor.
    Document,
    /// A spreadsheet.
    Sheet,
    /// Slides.
    Slides,
    /// A PDF.
    Pdf,
    /// An e-mail.
    Mail,
    /// A web page.
    Page,
    /// A packed folder.
    Archive,
    /// A picture.
    Picture,
    /// Sound or film.
    Recording,
}

impl Foreign {
    /// Returns the key of the failure that says what it is, and what to do.
    pub fn key(self) -> &'static str {
        match self {
            Self::Document => "from-document",
            Self::Sheet => "from-sheet",
            Self::Slides => "from-slides",
            Self::Pdf => "from-pdf",
            Self::Mail => "from-mail",
            Self::Page => "from-page",
            Self::Archive => "from-archive",
            Self::Picture => "from-picture",
            Self::Recording => "from-recording",
        }
    }

    /// Returns what a file is that is no text; nothing where it may be one.
    pub fn of(name: &str, bytes: &[u8]) -> Option<Self> {
        let begins = |mark: &[u8]| bytes.starts_with(mark);
        let within = |from: usize, mark: &[u8]| bytes.get(from..).is_some_and(|it| it.starts_with(mark));
        let is_packed = begins(b"PK\x03\x04") || begins(b"PK\x05\x06");
        if is_packed {
            return Some(packed(name, bytes));
        }
        // What Office wrote before 2007, and Outlook still does.
        if begins(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
            return Some(Self::named(name).unwrap_or(Self::Document));
        }
        let other = [
            (begins(b"%PDF-"), Self::Pdf),
            (begins(b"{\\rtf"), Self::Document),
            (
                begins(b"\x89PNG") || begins(b"\xff\xd8\xff") || begins(b"GIF8"),
                Self::Picture,
            ),
            (
                begins(b"II*\0") || begins(b"MM\0*") || begins(b"BM") && bytes.contains(&0),
                Self::Picture,
            ),
            (begins(b"RIFF") && within(8, b"WEBP"), Self::Picture),
            (
                within(4, b"ftyphei") || within(4, b"ftypmif") || within(4, b"ftypavif"),
                Self::Picture,
            ),
            (
                within(4, b"ftyp") || begins(b"RIFF") || begins(b"OggS") || begins(b"fLaC"),
                Self::Recording,
            ),
            (
                begins(b"ID3") || begins(b"\xff\xfb") || begins(b"\x1aE\xdf\xa3"),
                Self::Recording,
            ),
            (
                begins(b"\x1f\x8b") || begins(b"7z\xbc\xaf") || begins(b"Rar!"),
                Self::Archive,
            ),
        ];
        let other = other.into_iter().find(|it| it.0).map(|it| it.1);
        other.or_else(|| markup(name, bytes))
    }

    /// Returns what a name promises.
    pub fn named(name: &str) -> Option<Self> {
        let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
        Some(match &*ending {
            "docx" | "doc" | "docm" | "dotx" | "odt" | "rtf" | "pages" | "wpd" => Self::Document,
            "xlsx" | "xls" | "xlsm" | "ods" | "numbers" => Self::Sheet,
            "pptx" | "ppt" | "odp" | "key" => Self::Slides,
            "pdf" => Self::Pdf,
            "eml" | "msg" | "mbox" => Self::Mail,
            "html" | "htm" | "mht" | "mhtml" | "xhtml" => Self::Page,
            "zip" | "7z" | "rar" | "gz" | "tgz" | "tar" => Self::Archive,
            "jpg" | "jpeg" | "png" | "gif" | "webp" | "heic" | "heif" | "tif" | "tiff" | "bmp" | "avif" => {
                Self::Picture
            }
            "mp3" | "m4a" | "wav" | "ogg" | "opus" | "flac" | "mp4" | "mov" | "mkv" | "webm" | "wma" => Self::Recording,
            _ => return None,
        })
    }
}

/// Returns what a packed file holds: many programs pack what they save.
fn packed(name: &str, bytes: &[u8]) -> Foreign {
    let holds = |mark: &str| memchr::memmem::find(bytes, mark.as_bytes()).is_some();
    let parts = [
        ("word/", Foreign::Document),
        ("xl/", Foreign::Sheet),
        ("ppt/", Foreign::Slides),
        ("application/vnd.oasis.opendocument.text", Foreign::Document),
        ("application/vnd.oasis.opendocument.spreadsheet", Foreign::Sheet),
        ("application/vnd.oasis.opendocument.presentation", Foreign::Slides),
    ];
    let inner = || parts.into_iter().find(|it| holds(it.0)).map(|it| it.1);
    Foreign::named(name).or_else(inner).unwrap_or(Foreign::Archive)
}

/// Returns what a text is that is written for another program to show.
fn markup(name: &str, bytes: &[u8]) -> Option<Foreign> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2000)]).to_ascii_lowercase();
    let head = head.trim_start_matches('\u{feff}').trim_start();
    let is_page = head.starts_with("<!doctype html") || head.starts_with("<html");
    let is_header = |line: &str| {
        ["received:", "return-path:", "mime-version:", "message-id:"]
            .iter()
            .any(|it| line.starts_with(it))
    };
    let is_mail = head.lines().take_while(|it| !it.trim().is_empty()).any(is_header);
    match Foreign::named(name) {
        _ if is_page => Some(Foreign::Page),
        _ if is_mail => Some(Foreign::Mail),
        // Outlook saves what looks like text and is none.
        Some(Foreign::Mail) if head.starts_with("from:") => Some(Foreign::Mail),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn a_file_is_known_by_its_first_bytes_and_by_its_name_where_they_are_shared() {
        let cases: [(&str, &[u8], Foreign); 20] = [
            ("m.docx", b"PK\x03\x04..[Content_Types].xml", Foreign::Document),
            ("m", b"PK\x03\x04..word/document.xml", Foreign::Document),
            ("m.xlsx", b"PK\x03\x04", Foreign::Sheet),
            (
                "m.odt",
                b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text",
                Foreign::Document,
            ),
            (
                "m",
                b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
                Foreign::Sheet,
            ),
            ("m.pptx", b"PK\x03\x04", Foreign::Slides),
            ("m.zip", b"PK\x03\x04a.txt", Foreign::Archive),
            ("M.DOC", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Foreign::Document),
            ("m.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Foreign::Sheet),
            ("m.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Foreign::Mail),
            ("m.txt", b"%PDF-1.7\n", Foreign::Pdf),
            ("m.rtf", b"{\\rtf1\\ansi", Foreign::Document),
            ("m.eml", b"Received: from x\r\nFrom: y\r\n\r\nHej", Foreign::Mail),
            ("m.txt", b"From: y\nMIME-Version: 1.0\n\nHej", Foreign::Mail),
            ("m.jpg", b"\xff\xd8\xff\xe0", Foreign::Picture),
            ("m", b"\0\0\0\x18ftypheic", Foreign::Picture),
            ("m.m4a", b"\0\0\0\x18ftypM4A ", Foreign::Recording),
            ("m.mp3", b"ID3\x03", Foreign::Recording),
            ("m.html", b"<!DOCTYPE html><title>", Foreign::Page),
            ("m.7z", b"7z\xbc\xaf\x27\x1c", Foreign::Archive),
        ];
        for (name, bytes, what) in cases {
            assert_eq!(Foreign::of(name, bytes), Some(what), "{name}");
        }
    }

    #[test]
    fn what_is_text_is_text_whatever_it_is_called_and_begins_with() {
        let texts = [
            "",
            "Hej",
            "PK er et parti.",
            "BM: hej",
            "Fra: en borger\nTil: kommunen\n\nHej",
            "<b>Hej</b>",
            "From here on we talked.",
        ];
        for text in texts {
            for name in ["m.txt", "m.docx", "m.md", "-"] {
                assert_eq!(Foreign::of(name, text.as_bytes()), None, "{name}: {text}");
            }
        }
    }

    #[test]
    fn each_is_named_in_both_languages_with_what_to_do() {
        let all = [
            Foreign::Document,
            Foreign::Sheet,
            Foreign::Slides,
            Foreign::Pdf,
            Foreign::Mail,
            Foreign::Page,
            Foreign::Archive,
            Foreign::Picture,
            Foreign::Recording,
        ];
        for foreign in all {
            for language in Language::ALL {
                for key in [foreign.key().to_owned(), format!("{}.do", foreign.key())] {
                    assert!(language.find(&key, &[("file", "x".into())]).is_some(), "{key}");
                }
            }
        }
    }
}
