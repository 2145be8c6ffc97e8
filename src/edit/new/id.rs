//! The ids of new records: from a title, or drawn; none that something has.

use crate::diagnostic::Failure;
use crate::project::Project;
use crate::project::thing::{Thing, ThingKind};
use crate::record::kind::Kind;
use crate::record::process::CONDITIONS;
use crate::text::slug::{is_id, is_reserved, slug};

/// How often a random id is drawn before we give up; nobody has that many notes of one day and one stakeholder.
const DRAWS: usize = 1000;
/// How often a new id is drawn because another process took it meanwhile.
const TRIES: usize = 100;
/// How many random signs an id gets.
const LENGTH: usize = 3;
/// What random ids are made of: no vowels, so that no words come out, and nothing that looks like something else.
const SIGNS: &[u8] = b"bcdfghjkmnpqrstvwxz23456789";
/// The letters among them.
const LETTERS: &[u8] = b"bcdfghjkmnpqrstvwxz";
/// How many signs follow the first letter of an id that is random as a whole.
const ALONE: usize = 4;

/// Gives random numbers.
pub type Numbers<'a> = &'a mut dyn FnMut() -> u64;

/// Returns the id that a title makes; nothing may have it.
pub fn of_title(project: &Project, kind: impl Into<ThingKind>, title: &str) -> Result<String, Failure> {
    match slug(title) {
        id if id.is_empty() => Err(Failure::usage("add-no-id").with("title", title)),
        id => free(project, kind, id),
    }
}

/// Returns an id that may be one and that nothing has.
pub fn free(project: &Project, kind: impl Into<ThingKind>, id: String) -> Result<String, Failure> {
    let kind = kind.into();
    if let Some(key) = refused(kind, &id) {
        return Err(Failure::usage(key).with("id", id));
    }
    match taken(project, kind, &id) {
        Some(path) => Err(Failure::usage("add-taken").with("id", id).with("path", path)),
        None => Ok(id),
    }
}

/// Returns the key of the failure that a text is no id of a kind; nothing where it may be one.
pub fn refused(kind: ThingKind, id: &str) -> Option<&'static str> {
    let letter_first = kind != Kind::Theme.into() || id.starts_with(|it: char| it.is_ascii_lowercase());
    // What a milestone requires is another milestone, or one of these words.
    let is_word = kind == ThingKind::Milestone && CONDITIONS.contains(&id);
    if is_id(id) && letter_first && !is_reserved(id) && !is_word {
        return None;
    }
    Some(match kind {
        _ if !letter_first => "add-bad-id-letter",
        ThingKind::Record(_) => "add-bad-id",
        _ => "add-bad-id-entry",
    })
}

/// Returns ids that begin with a text and that nothing has: the text alone where it may be one, then drawn ones.
pub fn beginning_with<'a>(
    project: &'a Project,
    kind: Kind,
    beginning: String,
    alone: bool,
    numbers: Numbers<'a>,
) -> impl Iterator<Item = String> + 'a {
    let own = Some(beginning.clone()).filter(|it| alone && free(project, kind, it.clone()).is_ok());
    let drawn = (0..TRIES).map_while(move |_| drawn(project, kind, &beginning, numbers));
    own.into_iter().chain(drawn)
}

/// Returns a random id that nothing of a kind has and that says nothing of anybody; it begins with a letter, so that no reader of
/// YAML takes it for a number.
pub fn random(project: &Project, kind: ThingKind, numbers: Numbers<'_>) -> Option<String> {
    (0..DRAWS).find_map(|_| {
        let id = format!("{}{}", signs(numbers(), 1, LETTERS), signs(numbers(), ALONE, SIGNS));
        taken(project, kind, &id).is_none().then_some(id)
    })
}

/// Returns an id that nothing has, random signs after a beginning.
fn drawn(project: &Project, kind: Kind, beginning: &str, numbers: Numbers<'_>) -> Option<String> {
    (0..DRAWS).find_map(|_| {
        let id = format!("{beginning}-{}", signs(numbers(), LENGTH, SIGNS));
        taken(project, kind.into(), &id).is_none().then_some(id)
    })
}

/// Returns as many signs as a number chooses.
fn signs(mut number: u64, length: usize, of: &[u8]) -> String {
    let count = of.len() as u64;
    let mut text = String::new();
    for _ in 0..length {
        text.push(char::from(of[usize::try_from(number % count).unwrap_or(0)]));
        number /= count;
    }
    text
}

/// Returns the path of what has an id already; names that differ in capital letters only are one name on many machines.
fn taken(project: &Project, kind: ThingKind, id: &str) -> Option<String> {
    let is_same = |it: &Thing<'_>| it.base().eq_ignore_ascii_case(id);
    if let Some(thing) = project.things(kind).find(is_same) {
        return Some(project.path(thing.record().file).to_owned());
    }
    let source = project
        .sources()
        .filter(|_| kind == Kind::Note.into())
        .find(|it| it.1.value.eq_ignore_ascii_case(id));
    source.map(|(record, _)| project.path(record.file).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use snapbox::{assert_data_eq, str};

    const PROJECT: &str = "//- policy/themes/Fritid.md\n---\ntitle: Fritid\nstatus: proposed\norigin: inquiry\n---\n\
        //- policy/sources.yaml\nguest-2006:\n  type: report\n  title: Guest\n\
        //- interviews/a-bbb.md\n---\ntitle: A\n---\n";

    fn word(id: Result<String, Failure>) -> String {
        id.unwrap_or_else(|failure| format!("{}: {:?}", failure.message.key, failure.message.arguments))
    }

    #[test]
    fn a_title_makes_an_id_that_is_free_whatever_its_capitals() {
        let project = fixture::load(PROJECT).project;
        let of = |kind, title: &str| word(of_title(&project, kind, title)) + "\n";
        assert_data_eq!(
            [
                of(Kind::Theme, "Bolig & nærmiljø"),
                of(Kind::Theme, "Sundhed"),
                of(Kind::Theme, "FRITID"),
                of(Kind::Goal, "Sundhed"),
                of(Kind::Goal, "مرحبا"),
            ]
            .concat(),
            str![[r#"
bolig-naermiljoe
add-taken: [("id", Text("sundhed")), ("path", Text("policy/themes/sundhed.md"))]
add-taken: [("id", Text("fritid")), ("path", Text("policy/themes/Fritid.md"))]
sundhed
add-no-id: [("title", Text("مرحبا"))]

"#]]
        );
    }

    #[test]
    fn an_id_can_be_a_files_name_everywhere_and_a_themes_begins_with_a_letter() {
        let project = fixture::load(PROJECT).project;
        let refused = |kind, id: &str| free(&project, kind, id.to_owned()).unwrap_err().message.key;
        for id in ["", "A", "-rf", "../x", "a--b", "con", "COM1", "å", &"a".repeat(201)] {
            assert_eq!(refused(Kind::Goal, id), "add-bad-id", "{id}");
        }
        assert_eq!(refused(Kind::Theme, "17-maal"), "add-bad-id-letter");
        assert!(free(&project, Kind::Goal, "17-maal".to_owned()).is_ok());
    }

    #[test]
    fn a_note_takes_no_sources_key_since_both_are_cited_alike() {
        let project = fixture::load(PROJECT).project;
        let refused = |kind| free(&project, kind, "guest-2006".to_owned()).is_err();
        assert!(refused(Kind::Note) && !refused(Kind::Goal));
    }

    #[test]
    fn random_signs_follow_where_the_beginning_alone_is_taken_or_not_enough() {
        let project = fixture::load(PROJECT).project;
        let ids = |beginning: &str, alone| {
            let mut number = 0;
            let mut numbers = || {
                number += 1;
                number - 1
            };
            let ids = beginning_with(&project, Kind::Note, beginning.to_owned(), alone, &mut numbers);
            ids.take(3).collect::<Vec<_>>()
        };
        assert_eq!(ids("b", true), ["b", "b-bbb", "b-cbb"]);
        assert_eq!(ids("b", false), ["b-bbb", "b-cbb", "b-dbb"]);
        // `a-bbb` is a note already.
        assert_eq!(ids("a", false), ["a-cbb", "a-dbb", "a-fbb"]);
        assert_eq!(ids("guest-2006", true)[0], "guest-2006-bbb");
    }

    #[test]
    fn an_id_that_is_random_as_a_whole_begins_with_a_letter_and_is_nobody_elses() {
        let requests = "//- policy/requests.yaml\nbbbbb: {note: a-bbb, kind: access, received: 2018, due: 2018}\n";
        let project = fixture::load(&format!("{PROJECT}{requests}")).project;
        let mut number = 0;
        let mut numbers = || {
            number += 1;
            (number - 1) / 2
        };
        assert_eq!(
            random(&project, ThingKind::Request, &mut numbers).as_deref(),
            Some("ccbbb")
        );
        assert_eq!(
            random(&project, ThingKind::Request, &mut || u64::MAX).map(|it| it.len()),
            Some(5)
        );
        assert_eq!(random(&project, ThingKind::Request, &mut || 0), None);
    }

    #[test]
    fn drawing_ends_where_every_number_gives_an_id_that_is_taken() {
        let project = fixture::load(PROJECT).project;
        let mut numbers = || 0;
        let ids = beginning_with(&project, Kind::Note, "a".to_owned(), false, &mut numbers);
        assert_eq!(ids.count(), 0);
        let mut numbers = || u64::MAX;
        let ids = beginning_with(&project, Kind::Note, "a".to_owned(), false, &mut numbers);
        assert_eq!(ids.count(), TRIES);
    }
}
