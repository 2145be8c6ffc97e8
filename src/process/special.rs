//! The notes that do not say on which ground sensitive data may stand in them.

use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::Basis;

/// Returns the notes that must say it and do not, the oldest first.
pub fn ungrounded(project: &Project) -> Vec<&Record> {
    let notes = project.records(Kind::Note).iter();
    let mut notes: Vec<&Record> = notes.filter(|it| is_ungrounded(project, it)).collect();
    notes.sort_by_key(|it| it.note().and_then(|it| it.date).map(|it| it.value.first()));
    notes
}

fn is_ungrounded(project: &Project, record: &Record) -> bool {
    let Some(note) = record.note().filter(|it| it.special.is_none()) else {
        return false;
    };
    let is_exempt =
        note.example || note.basis == Some(Basis::PublicRecord) || note.is_erased() || note.is_planned(project.today);
    // A word that can't be read stands there all the same.
    !is_exempt && !record.lost.contains(&"special")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;

    #[test]
    fn those_that_must_say_it_are_those_of_which_the_check_says_so() {
        let note = |id: &str, date: &str, keys: &str| {
            format!(
                "//- interviews/{id}.md\n---\nmethod: interview\ndate: {date}\nstakeholders: [boligselskaber]\n{keys}\
                 journal: 18-1\ninformed: 2018-01\npublish: quote\ndelete-after: 2030\n---\nTekst. #sundhed\n"
            )
        };
        let text = [
            note("b", "2018-05-02", "basis: public-task\n"),
            note("a", "2018-05-03", "basis: public-task\n"),
            note("c", "2018-05-03", "basis: public-task\nspecial: none\n"),
            note("d", "2018-09-03", "basis: public-task\n"),
            note("e", "2018-05-03", "basis: public-record\n"),
            note("f", "2018-05-03", "basis: public-task\nexample: true\n"),
            note(
                "g",
                "2018-05-03",
                "basis: public-task\nerased: {date: 2018-05-04, reason: Frist}\n",
            ),
            note("h", "2018-05-03", "basis: public-task\nspeciel: none\n"),
        ]
        .concat();
        let found = fixture::load(&text);
        let ids: Vec<&str> = ungrounded(&found.project).iter().map(|it| &*it.id).collect();
        assert_eq!(ids, ["b", "a"]);
        let is_missing = |it: &&crate::diagnostic::Diagnostic| it.message.key == "missing-key-special";
        assert_eq!(found.diagnostics.iter().filter(is_missing).count(), 2);
    }
}
