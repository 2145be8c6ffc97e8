//! What a project may lay in the place of our own: one row for each part of a look.

use super::defect::Defect;
use super::{Look, PAGE, css, logo};
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::render::characters::visible;
use crate::render::docx::reference::Reference;
use crate::render::docx::start;
use crate::render::html;
#[cfg(feature = "pdf")]
use crate::render::pdf;
use crate::source::{FileId, Span};

/// The logo as a drawing, which may run a program unless it is looked over.
pub const DRAWN_LOGO: &str = "templates/logo.svg";
/// The rule that reports what is wrong with a look.
const RULE: &str = "broken-template";

/// A file that a project may lay in the place of one of ours.
#[derive(Debug)]
pub struct Part {
    /// Its path from the project's root.
    pub path: &'static str,
    /// Returns ours, as a start; nothing where we have none.
    pub own: fn(Language) -> Option<Vec<u8>>,
    read: fn(&mut Look, Vec<u8>) -> Result<(), Vec<Defect>>,
}

/// Every part of a look.
pub const PARTS: &[Part] = &[
    Part {
        path: PAGE,
        own: |_| Some(html::TEMPLATE.into()),
        read: |look, bytes| {
            let text = text(bytes)?;
            let defect = html::defect(&text).map(|(span, key)| Defect::new(span, key));
            defect.map_or(Ok(()), |it| Err(vec![it]))?;
            look.page = Some(text);
            Ok(())
        },
    },
    Part {
        path: "templates/style.css",
        own: |_| Some(html::STYLE.into()),
        read: |look, bytes| {
            let text = text(bytes)?;
            let defects = css::defects(&text);
            if defects.is_empty() {
                // A browser takes no other line breaks and no controls, and knows the style by its bytes.
                look.style = Some(visible(&text.replace("\r\n", "\n")).into_owned());
                return Ok(());
            }
            Err(defects.into_iter().map(|(span, key)| Defect::new(span, key)).collect())
        },
    },
    Part {
        path: "templates/reference.docx",
        own: |language| Some(start::file(language)),
        read: |look, bytes| {
            look.word = Some(Reference::read(bytes).map_err(|it| vec![it])?);
            Ok(())
        },
    },
    #[cfg(feature = "pdf")]
    Part {
        path: "templates/look.typ",
        own: |_| Some(pdf::LOOK.into()),
        read: |look, bytes| {
            let text = text(bytes)?;
            if let Some((span, detail)) = pdf::defect(&text) {
                let key = "broken-template-typst";
                return Err(vec![Defect { span, key, detail }]);
            }
            look.typst = Some(text);
            Ok(())
        },
    },
    // A project may be built by others, who make PDFs.
    #[cfg(not(feature = "pdf"))]
    Part {
        path: "templates/look.typ",
        own: |_| None,
        read: |_, _| Ok(()),
    },
    Part {
        path: DRAWN_LOGO,
        own: |_| None,
        read: |look, bytes| {
            look.drawn_logo = Some(logo::drawn(bytes));
            Ok(())
        },
    },
    Part {
        path: "templates/logo.png",
        own: |_| None,
        read: |look, bytes| {
            look.painted_logo = Some(logo::painted(bytes).map_err(|it| vec![it])?);
            Ok(())
        },
    },
];

impl Look {
    /// Lays a part in the place of ours; what can't be used is reported, and ours stays.
    pub fn lay(&mut self, part: &Part, file: FileId, bytes: Vec<u8>) -> Vec<Diagnostic> {
        let defects = (part.read)(self, bytes).err().unwrap_or_default();
        let diagnostic = |it: Defect| {
            Diagnostic::new(RULE, file, it.span)
                .message(it.key)
                .with("path", part.path)
                .with("detail", it.detail)
        };
        defects.into_iter().map(diagnostic).collect()
    }
}

fn text(bytes: Vec<u8>) -> Result<String, Vec<Defect>> {
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        // Where such a file is shown, one sign stands for a byte that is none.
        let length = char::REPLACEMENT_CHARACTER.len_utf8();
        vec![Defect::new(Span::new(at, at + length), "broken-template-not-text")]
    })
}
