//! The list of what was reviewed: read as it stands, refused where it is broken, and written where it changed.

use crate::cli::context::Context;
use crate::diagnostic::Failure;
use crate::disk::read;
use crate::disk::write::Writer;
use crate::record::kind::Kind;
use crate::record::reviewed::PATH;
use crate::workspace::snapshot::Snapshot;

/// Returns the list as it stands; nothing where there is none.
pub(super) fn text(context: &Context) -> Result<Option<String>, Failure> {
    let root = context.root()?;
    if !read::is_there(&root, PATH) {
        return Ok(None);
    }
    read::text(&root, PATH).map(Some).map_err(|_| broken())
}

/// Writes the list where it is another than it was, and prints the path of a new one.
pub(super) fn write(writer: &Writer, old: Option<&str>, text: &str, context: &mut Context) -> Result<(), Failure> {
    match old {
        Some(old) if old == text => {}
        Some(old) => writer.replace(PATH, old.as_bytes(), text.as_bytes())?,
        None => {
            writer.create(PATH, text.as_bytes())?;
            context.print(PATH);
        }
    }
    Ok(())
}

/// A list that can't be read to its end would lose what stands in the rest.
pub(super) fn refuse_broken(snapshot: &Snapshot) -> Result<(), Failure> {
    let list = snapshot.project.records(Kind::Reviewed).first().map(|it| it.file);
    if snapshot.diagnostics.iter().any(|it| Some(it.place.file) == list) {
        return Err(broken());
    }
    Ok(())
}

fn broken() -> Failure {
    Failure::project("review-broken").with("path", PATH)
}
