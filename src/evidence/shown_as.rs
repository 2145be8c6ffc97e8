//! Whom a note may be shown as without pointing at few people: a group that enough people and notes stand behind.

use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::record::vocabulary::{Basis, Method, NoteState, Publish};

/// So many notes at least.
const NOTES: usize = 2;
/// So many people at least; a note that does not say how many took part is one person's.
const PEOPLE: u32 = 5;

/// Returns the stakeholders that a note may be shown as: its own where everyone may know them or enough people fit, else the nearest above them, else
/// none. What may only be counted is shown as nobody.
pub fn stakeholders<'a>(project: &'a Project, note: &'a Note) -> Vec<&'a str> {
    let own: Vec<&str> = note.stakeholders.iter().map(|it| &*it.value).collect();
    let publish = note.publish.map(|it| it.value);
    if note.basis == Some(Basis::PublicRecord) || publish == Some(Publish::Named) {
        return own;
    }
    if !note.disclosure().is_printed() || own.is_empty() {
        return Vec::new();
    }
    if is_many(project, note, &own) {
        return own;
    }
    let lineages: Vec<Vec<&str>> = own.iter().map(|it| project.lineage(it)).collect();
    let above = lineages[0].iter();
    let mut common = above.filter(|it| lineages.iter().all(|own| own.contains(it)));
    common
        .find(|it| is_many(project, note, &[it]))
        .map(|it| vec![*it])
        .unwrap_or_default()
}

/// Tells whether enough people and notes of the same sort stand behind some groups together: what was spoken is one sort.
fn is_many(project: &Project, like: &Note, groups: &[&str]) -> bool {
    let records = project.records(Kind::Note).iter();
    let is_held = |it: &&Record| {
        let state = it.state(project.today);
        matches!(state, Some(NoteState::Counted | NoteState::Uncoded | NoteState::Erased))
    };
    let notes = records.filter(is_held).filter_map(Record::note);
    let fits = |note: &&Note| {
        let all: Vec<&str> = note
            .stakeholders
            .iter()
            .flat_map(|it| project.lineage(&it.value))
            .collect();
        sort(note.method) == sort(like.method) && groups.iter().all(|it| all.contains(it))
    };
    let (mut number, mut people) = (0, 0_u32);
    for note in notes.filter(fits) {
        number += 1;
        people = people.saturating_add(note.participants.unwrap_or(1));
    }
    number >= NOTES && people >= PEOPLE
}

/// Returns a method that is a sort of its own; nothing for what was spoken.
fn sort(method: Option<Method>) -> Option<Method> {
    method.filter(|it| matches!(it, Method::Survey | Method::Study | Method::Hearing))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture::load;

    fn note(id: &str, keys: &str) -> String {
        format!(
            "//- interviews/{id}.md\n---\nmethod: interview\ndate: 2018-03\nbasis: public-task\nspecial: none\ninformed: 2018-03\n\
             delete-after: 2019\n{keys}---\nTekst. #sundhed\n"
        )
    }

    fn shown(notes: &str) -> Vec<String> {
        let groups = "//- stakeholders/borgere.yaml\nname: B\nkind: citizens\n\
                      //- stakeholders/aeldre.yaml\nname: A\nkind: citizens\npart-of: borgere\n";
        let project = load(&format!("{groups}{notes}")).project;
        let note = project.find(Kind::Note, "a").unwrap().note().unwrap();
        stakeholders(&project, note).into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn a_note_is_shown_as_the_nearest_group_that_five_people_in_two_notes_fit() {
        let a = note("a", "publish: quote\nstakeholders: [aeldre]\n");
        let more = |stakeholder: &str, participants: u32| {
            let keys = format!("publish: quote\nparticipants: {participants}\nstakeholders: [{stakeholder}]\n");
            note("b", &keys)
        };
        assert_eq!(shown(&a), Vec::<String>::new());
        assert_eq!(shown(&(a.clone() + &more("aeldre", 4))), ["aeldre"]);
        assert_eq!(shown(&(a.clone() + &more("aeldre", 3))), Vec::<String>::new());
        assert_eq!(shown(&(a.clone() + &more("borgere", 4))), ["borgere"]);
        let alone = note("a", "publish: quote\nparticipants: 40\nstakeholders: [aeldre]\n");
        assert_eq!(shown(&alone), Vec::<String>::new());
    }

    #[test]
    fn everyone_may_know_who_is_named_and_nobody_who_is_only_counted() {
        let more = note("b", "publish: quote\nparticipants: 9\nstakeholders: [aeldre]\n");
        let of = |terms: &str| shown(&(note("a", &format!("publish: {terms}\nstakeholders: [aeldre]\n")) + &more));
        assert_eq!(of("named\nparticipants: 1\nnamed-by: 2018-03"), ["aeldre"]);
        assert_eq!(of("none"), Vec::<String>::new());
    }
}
