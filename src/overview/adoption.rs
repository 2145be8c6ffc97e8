//! A folder of notes that were there before the program: what helps with all of them at once.

use crate::diagnostic::Message;
use crate::record::kind::Kind;
use crate::workspace::snapshot::Checked;

/// From so many notes without a head on nobody forgot it: they come from elsewhere.
const MANY: usize = 3;

/// Returns how notes that have no head become notes of the project, where there are several.
pub fn unadopted(checked: &Checked) -> Option<Message> {
    let project = checked.project();
    let folder = format!("{}/", Kind::Note.row().path);
    let lacks = checked
        .diagnostics
        .iter()
        .filter(|it| it.message.key == "missing-front-matter");
    let mut paths = lacks
        .map(|it| project.path(it.place.file))
        .filter(|it| it.starts_with(&folder));
    let first = paths.next()?;
    let count = 1 + paths.count();
    let message = Message::new("findings-adopt").with("count", count).with("path", first);
    (count >= MANY).then_some(message)
}
