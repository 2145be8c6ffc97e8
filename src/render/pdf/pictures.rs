//! Pictures that Typst can show; the others are described in words.

use super::fonts::written;
use super::writer::Writer;
use crate::document::Picture;
use crate::document::drawing::{Drawing, Tone};
use crate::language::Value as Gap;
use crate::render::drawing::{class, shapes};
use crate::render::jpeg::frame;
use crate::render::palette::{self, FAINT, FRAME, INK, Shade};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use typst::foundations::{Bytes, Dict, IntoValue, Value, dict};
use typst::visualize::{ExchangeFormat, RasterImage, SvgImage};

/// How many letters a description may have (ISO 19005-2, 6.1.13: at most 32,767 bytes, two a letter).
const DESCRIPTION: usize = 10_000;

/// How many colours a printer mixes.
const PRINTERS: u8 = 4;

impl<'d> Writer<'d> {
    /// Returns a picture, or what it says where it can't be shown.
    pub(super) fn picture(&mut self, picture: &'d Picture) -> Dict {
        let alternative = described(&picture.alternative, &mut self.missing);
        let shown = if self.with_pictures {
            shown(picture, &mut self.missing)
        } else {
            None
        };
        if let Some((bytes, format)) = shown {
            return dict! { "kind" => "picture", "bytes" => bytes, "format" => format, "alternative" => alternative };
        }
        self.described += 1;
        let language = self.document.front.language;
        let words = language.say("render-drawing", &[("alternative", Gap::from(alternative))]);
        dict! { "kind" => "picture", "bytes" => Value::None, "words" => words }
    }
}

impl Writer<'_> {
    /// Returns a drawing as a picture.
    pub(super) fn drawn(&mut self, drawing: &Drawing) -> Dict {
        let alternative = described(&drawing.alternative, &mut self.missing);
        let bytes = Bytes::from_string(written(&svg(drawing), &mut self.missing));
        dict! { "kind" => "picture", "bytes" => bytes, "format" => "svg", "alternative" => alternative }
    }
}

/// Returns a description, as much of it as a PDF holds.
fn described(alternative: &str, missing: &mut BTreeSet<char>) -> String {
    written(alternative.trim(), missing).chars().take(DESCRIPTION).collect()
}

/// Returns a drawing as a file of its own, in the colours of paper.
fn svg(drawing: &Drawing) -> String {
    let mut style = format!(
        ".edge{{stroke:#{FRAME}}}.thick{{stroke:#{INK};stroke-width:2}}.faint{{stroke:#{FAINT}}}text{{fill:#{INK}}}"
    );
    for tone in Tone::ALL {
        let Shade { fill, ink } = palette::of(tone);
        let name = class(tone);
        let _ = write!(style, ".{name}{{fill:#{fill}}}.on-{name}{{fill:#{ink}}}");
    }
    let (width, height) = (drawing.width, drawing.height);
    let shapes = shapes(drawing);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\"><style>{style}</style>{shapes}</svg>"
    )
}

/// Returns a picture's bytes and their format, or nothing where Typst can't read them.
pub(super) fn shown(picture: &Picture, missing: &mut BTreeSet<char>) -> Option<(Value, Value)> {
    if picture.media == "image/svg+xml" {
        let text = str::from_utf8(&picture.bytes).ok()?.replace("\r\n", "\n");
        if reaches_out(&text) {
            return None;
        }
        let bytes = Bytes::from_string(written(&text, missing));
        return SvgImage::new(bytes.clone())
            .is_ok()
            .then(|| (bytes.into_value(), "svg".into_value()));
    }
    let (format, name) = format(picture)?;
    let bytes = Bytes::new(picture.bytes.clone());
    // What is read here is not read again: Typst remembers it.
    let raster = RasterImage::plain(bytes.clone(), format).ok()?;
    if frame(&picture.bytes).is_some_and(|it| it.colours == PRINTERS) {
        return Some(for_screens(&raster));
    }
    Some((bytes.into_value(), name.into_value()))
}

/// Returns the format of a painted picture, and what Typst calls it.
fn format(picture: &Picture) -> Option<(ExchangeFormat, &'static str)> {
    Some(match picture.media {
        "image/png" => (ExchangeFormat::Png, "png"),
        "image/jpeg" => (ExchangeFormat::Jpg, "jpg"),
        "image/gif" => (ExchangeFormat::Gif, "gif"),
        "image/webp" => (ExchangeFormat::Webp, "webp"),
        _ => return None,
    })
}

/// Returns the width, the height and the colours of a painted picture, four bytes a pixel; nothing where it can't be read.
pub(super) fn pixels(picture: &Picture) -> Option<(u32, u32, Vec<u8>)> {
    let raster = RasterImage::plain(Bytes::new(picture.bytes.clone()), format(picture)?.0).ok()?;
    let colours = raster.dynamic().to_rgba8();
    Some((colours.width(), colours.height(), colours.into_raw()))
}

/// Returns a picture's pixels in a screen's colours: a printer's say nothing without the printer.
fn for_screens(raster: &RasterImage) -> (Value, Value) {
    let (width, height) = (i64::from(raster.width()), i64::from(raster.height()));
    let format = dict! { "encoding" => "rgb8", "width" => width, "height" => height };
    let pixels = raster.dynamic().to_rgb8().into_raw();
    (Bytes::new(pixels).into_value(), format.into_value())
}

/// Tells whether a drawing shows another file, which nothing may fetch.
fn reaches_out(svg: &str) -> bool {
    let target = |it: &str| {
        let quoted = it.trim_start().strip_prefix('=')?.trim_start();
        Some(!quoted.starts_with(['"', '\'']) || !quoted[1..].trim_start().starts_with(['#', 'd']))
    };
    svg.contains("mage") && svg.split("href").skip(1).any(|it| target(it).unwrap_or(false))
}
