//! The formats that are asked for, and a document in each of them.

use crate::diagnostic::{Failure, Message};
use crate::document::Document;
use crate::render::look::Look;
use crate::render::{FORMATS, Format, Render, Rendered};
use rayon::prelude::*;
use std::sync::Arc;

/// A format that this program can write, and how.
pub type Chosen = (&'static Format, Render);

/// Returns the formats that are asked for and how each is written; all that this program can write where none is.
pub fn formats(asked: &[String]) -> Result<Vec<Chosen>, Failure> {
    let mut formats = Vec::new();
    for format in &FORMATS {
        match format.render {
            Some(render) if asked.is_empty() || asked.iter().any(|it| it == format.name) => {
                formats.push((format, render))
            }
            None if asked.iter().any(|it| it == format.name) => {
                return Err(Failure::usage("build-without-format").with("format", format.name.to_uppercase()));
            }
            _ => {}
        }
    }
    Ok(formats)
}

/// Returns the formats that this program was built without.
pub fn without_format() -> impl Iterator<Item = &'static Format> {
    FORMATS.iter().filter(|it| it.render.is_none())
}

/// Returns for each format its document in that format, made side by side; `done` is called for each as it is finished.
pub fn render(
    documents: &[Arc<Document>],
    look: &Look,
    formats: &[Chosen],
    done: &(dyn Fn(&Format) + Sync),
) -> Vec<Result<Rendered, Message>> {
    let one = |((format, render), document): (&Chosen, &Arc<Document>)| {
        let rendered = render(document, look);
        done(format);
        rendered
    };
    formats.par_iter().zip(documents).map(one).collect()
}
