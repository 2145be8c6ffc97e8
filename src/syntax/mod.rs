//! Texts become trees and diagnostics; reading never fails.

pub mod allow;
pub mod bibtex;
pub mod characters;
pub mod citation;
pub mod date;
pub mod fields;
pub mod front_matter;
pub mod likely;
pub mod lost;
pub mod markdown;
pub mod remark;
pub mod shape;
pub mod spoken_date;
pub mod svg;
pub mod yaml;
