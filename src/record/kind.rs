//! The kinds of record, and what their files are called.

/// What a file of the project is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An overall goal.
    Goal,
    /// A theme.
    Theme,
    /// An actor or a group of actors.
    Stakeholder,
    /// One inquiry.
    Note,
    /// A chapter of the draft.
    Chapter,
    /// What was done with an input, and why.
    Answer,
    /// The manifest.
    Policy,
    /// Phases and milestones.
    Process,
    /// Groups and who reports to whom.
    Organisation,
    /// Studies and reports.
    Sources,
    /// Versions of the draft that got a name.
    Versions,
    /// A memo of the project's own, in place of the program's or beside it.
    Memo,
    /// Statements that were read against their evidence.
    Reviewed,
    /// What people asked for by their rights.
    Requests,
    /// What was decided about comments and changes that came back.
    Feedback,
}

/// The folders that hold the whole project.
pub const FOLDERS: &[&str] = &["interviews", "policy", "stakeholders", "templates"];
/// What a memo's path begins with, before its name; other templates are no records.
pub const MEMOS: &str = "templates/report-";
/// The memos of the program's of which there is none for everyone, a project's own text in their place neither.
pub const INTERNAL_MEMOS: [&str; 2] = ["steering", "analysis"];
/// Lists that commands of ours keep, an entry a line.
pub const OURS: &[&str] = &[
    "policy/versions.yaml",
    "policy/reviewed.yaml",
    "policy/requests.yaml",
    "policy/comments.yaml",
];
/// The folder of the draft's pictures.
pub const PICTURES: &str = "policy/pictures/";

impl Kind {
    /// Returns an id that names a record of this kind as the record has it: a chapter may be named with its number.
    pub fn plain(self, id: &str) -> &str {
        if self == Self::Chapter { id_of(self, id) } else { id }
    }
}

/// Returns the id of a record at a path: the file name's stem, without a chapter's leading number and what every memo's
/// begins with.
pub fn id_of(kind: Kind, path: &str) -> &str {
    let file = path.rsplit('/').next().unwrap_or(path);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    if kind == Kind::Memo {
        return stem.strip_prefix("report-").unwrap_or(stem);
    }
    if kind != Kind::Chapter {
        return stem;
    }
    numbered(stem).map_or(stem, |it| it.1)
}

/// Returns the number that a chapter's file name begins with, as it is spelt.
pub fn number_of(path: &str) -> Option<&str> {
    let file = path.rsplit('/').next().unwrap_or(path);
    numbered(file.rsplit_once('.').map_or(file, |it| it.0)).map(|it| it.0)
}

/// Divides a stem into its leading number and the rest.
fn numbered(stem: &str) -> Option<(&str, &str)> {
    let (number, rest) = stem.split_once('-')?;
    let is_number = !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit());
    (is_number && !rest.is_empty()).then_some((number, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chapters_number_is_not_part_of_its_id() {
        assert_eq!(id_of(Kind::Chapter, "policy/chapters/30-sundhed.md"), "sundhed");
        assert_eq!(id_of(Kind::Chapter, "policy/chapters/sundhed-2.md"), "sundhed-2");
        assert_eq!(id_of(Kind::Chapter, "policy/chapters/2029.md"), "2029");
        assert_eq!(number_of("policy/chapters/030-sundhed.md"), Some("030"));
        assert_eq!(number_of("policy/chapters/2029.md"), None);
        assert_eq!(id_of(Kind::Theme, "policy/themes/10-aar.md"), "10-aar");
        assert_eq!(id_of(Kind::Memo, "templates/report-steering.md"), "steering");
    }
}
