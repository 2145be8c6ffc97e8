//! All that Typst can see: our own files, the document as values, and our fonts. No disk, no network, no clock.

use super::fonts;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World};

/// Walks the document's values and says what each of them is.
const WALK: &str = include_str!("document.typ");

/// How everything looks; a text of its own, so that another may stand in its place.
pub(in crate::render) const LOOK: &str = include_str!("look.typ");

/// What one run of Typst can see.
pub(super) struct TypstWorld {
    library: LazyHash<Library>,
    walk: Source,
    pub(super) look: Source,
}

impl TypstWorld {
    /// Returns a world that holds a look and the values that it is to show.
    pub(super) fn new(look: &str, values: Dict) -> Self {
        // Which column or row a header cell names is not yet among what Typst offers without asking.
        let features: Features = std::iter::once(Feature::A11yExtras).collect();
        let library = Library::builder().with_inputs(values).with_features(features).build();
        Self {
            library: LazyHash::new(library),
            walk: source("document.typ", WALK),
            look: source("look.typ", look),
        }
    }
}

fn source(name: &str, text: &str) -> Source {
    let path = VirtualPath::new(name).expect("a plain name is a path");
    Source::new(RootedPath::new(VirtualRoot::Project, path).intern(), text.to_owned())
}

impl World for TypstWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        fonts::book()
    }

    fn main(&self) -> FileId {
        self.walk.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.walk, &self.look]
            .into_iter()
            .find(|it| it.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::all().get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
