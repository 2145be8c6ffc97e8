//! How the outputs look: as ours, but for what a project lays in its place.

pub mod color;
mod css;
pub(super) mod defect;
mod logo;
mod parts;
mod trial;

pub use parts::{DRAWN_LOGO, PARTS, Part};
pub(super) use trial::trial;

use super::docx::reference::Reference;
use crate::document::Picture;
use color::Color;

/// The folder in which a project keeps its look.
pub const FOLDER: &str = "templates";
/// The template of the HTML page.
pub const PAGE: &str = "templates/document.html";

/// How the outputs look: as ours, but for what the project has of its own.
#[derive(Debug, Default)]
pub struct Look {
    /// The colour of headings, links and lines.
    pub color: Option<Color>,
    /// The template of the HTML page.
    pub(super) page: Option<String>,
    /// The HTML's style sheet.
    pub(super) style: Option<String>,
    /// How the PDF looks.
    #[cfg_attr(not(feature = "pdf"), expect(dead_code, reason = "only the PDF asks for it"))]
    pub(super) typst: Option<String>,
    /// Word's styles, page and running heads.
    pub(super) word: Option<Reference>,
    /// The logo as a drawing, and in dots.
    pub(super) drawn_logo: Option<Picture>,
    pub(super) painted_logo: Option<Picture>,
}
