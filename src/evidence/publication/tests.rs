//! Projects of a few notes, and what the public edition may say of them.

use super::*;
use crate::evidence::statements;
use crate::evidence::support::Support;
use crate::project;
use crate::record::vocabulary::Method;
use chrono::NaiveDate;

/// A note: its id, method, date, stakeholders and how many took part, then further keys.
type Written = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// Returns a project of notes, with the stakeholders `alle`, `borgere` and `unge`, each a part of the one before, and a chapter.
fn project_of(notes: &[Written], body: &str, limits: &str) -> Project {
    let mut files: Vec<(String, String)> = vec![
        (
            "policy/policy.yaml".to_owned(),
            format!("title: T\nauthority: A\nlanguage: da\n{limits}"),
        ),
        (
            "stakeholders/alle.yaml".to_owned(),
            "name: Alle\nkind: citizens\n".to_owned(),
        ),
        (
            "stakeholders/borgere.yaml".to_owned(),
            "name: Borgere\nkind: citizens\npart-of: alle\n".to_owned(),
        ),
        (
            "stakeholders/unge.yaml".to_owned(),
            "name: Unge\nkind: citizens\npart-of: borgere\n".to_owned(),
        ),
        (
            "stakeholders/politiet.yaml".to_owned(),
            "name: Politiet\nkind: police\n".to_owned(),
        ),
        (
            "policy/sources.yaml".to_owned(),
            "rapport:\n  type: report\n  title: R\n".to_owned(),
        ),
        (
            "policy/chapters/10-a.md".to_owned(),
            format!("---\ntitle: A\nstatus: draft\n---\n{body}\n"),
        ),
    ];
    for (id, method, date, stakeholders, keys) in notes {
        let basis = if keys.contains("basis") {
            ""
        } else {
            "basis: public-task\n"
        };
        let terms = if keys.contains("publish") {
            ""
        } else {
            "publish: quote\n"
        };
        files.push((
            format!("interviews/{id}.md"),
            format!("---\nmethod: {method}\ndate: {date}\nstakeholders: [{stakeholders}]\n{basis}{terms}{keys}\n---\nEt. ^et\n"),
        ));
    }
    let mut paths: Vec<String> = files.iter().map(|it| it.0.clone()).collect();
    paths.sort();
    let read = |path: &str| Ok(files.iter().find(|it| it.0 == path).unwrap().1.clone());
    let today = NaiveDate::from_ymd_opt(2018, 12, 1).unwrap();
    project::load(paths, today, &read, &|_, _| {}).project
}

/// Describes the line of a note: `interview borgere 2018-01-01`.
fn line(project: &Project, id: &str) -> String {
    let publication = Publication::of(project);
    let Some(line) = publication.line(project.find(Kind::Note, id).unwrap()) else {
        return "-".to_owned();
    };
    let method = line.method.map_or("talk", |it| it.word());
    let period = match line.period {
        Period::Quarter(day) => format!(" {day}"),
        Period::Year(year) => format!(" {year}"),
        Period::Untold => String::new(),
    };
    format!("{method} {}{period}", line.groups.join("+"))
}

/// Describes the line of the first of some notes.
fn first(notes: &[Written]) -> String {
    line(&project_of(notes, "", ""), notes[0].0)
}

const INTERVIEW: &str = "interview";
const GROUP: &str = "group-interview";

#[test]
fn a_line_that_five_people_and_two_notes_fit_stays_as_fine_as_it_is() {
    let two = [
        ("a", GROUP, "2018-01-14", "borgere", "participants: 4"),
        ("b", GROUP, "2018-03-31", "borgere", "participants: 1"),
    ];
    assert_eq!(first(&two), "group-interview borgere 2018-01-01");
    // Four people, or one note of any size, are few.
    let mut four = two;
    four[0].4 = "participants: 3";
    assert_eq!(first(&four), "-");
    assert_eq!(first(&[("a", GROUP, "2018-01-14", "borgere", "participants: 40")]), "-");
}

#[test]
fn the_period_goes_first_then_the_method_then_the_group() {
    let with = |other: Written| first(&[("a", GROUP, "2018-01-14", "unge", "participants: 4"), other]);
    assert_eq!(
        with(("b", GROUP, "2018-02", "unge", "participants: 1")),
        "group-interview unge 2018-01-01"
    );
    assert_eq!(
        with(("b", GROUP, "2018-04-01", "unge", "participants: 1")),
        "group-interview unge 2018"
    );
    assert_eq!(
        with(("b", GROUP, "2017-02-01", "unge", "participants: 1")),
        "group-interview unge"
    );
    assert_eq!(
        with(("b", INTERVIEW, "2018-02-01", "unge", "participants: 1")),
        "talk unge"
    );
    assert_eq!(
        with(("b", INTERVIEW, "2018-02-01", "borgere", "participants: 1")),
        "talk borgere"
    );
    assert_eq!(
        with(("b", INTERVIEW, "2018-02-01", "alle", "participants: 1")),
        "talk alle"
    );
    assert_eq!(
        with(("b", INTERVIEW, "2018-02-01", "politiet", "participants: 1")),
        "talk "
    );
    // Of a year alone nobody knows the quarter.
    let year = [
        ("a", GROUP, "2017-01-14", "unge", "participants: 4"),
        ("b", GROUP, "2017", "unge", "participants: 1"),
    ];
    assert_eq!(first(&year), "group-interview unge 2017");
    // What was written is no talk.
    assert_eq!(with(("b", "survey", "2018-02-01", "unge", "participants: 90")), "-");
}

#[test]
fn what_is_written_keeps_its_name() {
    let survey = ("a", "survey", "2018-01-14", "unge", "participants: 40");
    assert_eq!(
        first(&[survey, ("b", INTERVIEW, "2018-01-14", "unge", "participants: 9")]),
        "-"
    );
    assert_eq!(
        first(&[survey, ("b", "survey", "2017-01-14", "politiet", "participants: 9")]),
        "survey "
    );
}

#[test]
fn a_note_of_several_groups_is_said_to_be_from_all_or_from_what_they_are_part_of() {
    let own = ("a", INTERVIEW, "2018-01-14", "unge, politiet", "participants: 4");
    let same = ("b", INTERVIEW, "2018-01-20", "politiet, unge", "participants: 2");
    assert_eq!(first(&[own, same]), "interview politiet+unge 2018-01-01");
    // The other one is only from one of them.
    assert_eq!(
        first(&[own, ("b", INTERVIEW, "2018-01-20", "unge", "participants: 2")]),
        "talk "
    );
    let parts = ("a", INTERVIEW, "2018-01-14", "unge, borgere", "participants: 4");
    assert_eq!(
        first(&[parts, ("b", INTERVIEW, "2018-01-20", "borgere", "participants: 2")]),
        "talk borgere"
    );
}

#[test]
fn a_note_without_a_number_is_one_person() {
    let notes = |number: usize| -> Vec<Written> {
        ["a", "b", "c", "d", "e"][..number]
            .iter()
            .map(|it| (*it, INTERVIEW, "2018-01-14", "unge", ""))
            .collect()
    };
    assert_eq!(first(&notes(5)), "interview unge 2018-01-01");
    assert_eq!(first(&notes(4)), "-");
}

#[test]
fn only_what_is_held_shown_and_protected_counts() {
    let own = ("a", GROUP, "2018-01-14", "unge", "participants: 4");
    for keys in [
        "participants: 9\npublish: none",
        "participants: 9\npublish: named",
        "participants: 9\nbasis: public-record",
        "participants: 9\nwithdrawn: {date: 2018-05-01, right: consent}",
        "participants: 9\nrestricted: {date: 2018-05-01, reason: indsigelse}",
    ] {
        assert_eq!(first(&[own, ("b", GROUP, "2018-01-20", "unge", keys)]), "-", "{keys}");
    }
    assert_eq!(
        first(&[own, ("b", GROUP, "2018-12-20", "unge", "participants: 9")]),
        "-"
    );
    // An erased one keeps its line, though its quarter ends later than today.
    let erased = (
        "b",
        GROUP,
        "2018-12",
        "unge",
        "participants: 9\nerased: {date: 2018-11-01, reason: frist}",
    );
    assert_eq!(first(&[own, erased]), "group-interview unge 2018");
    assert_eq!(
        line(&project_of(&[own, erased], "", ""), "b"),
        "group-interview unge 2018"
    );
}

#[test]
fn what_is_open_only_counted_or_still_to_come_has_no_line() {
    let many: Vec<Written> = ["b", "c"]
        .map(|it| (it, GROUP, "2018-01-20", "unge", "participants: 9"))
        .to_vec();
    for keys in [
        "publish: none",
        "publish: named",
        "basis: public-record",
        "withdrawn: {date: 2018-05-01, right: consent}",
    ] {
        let own = ("a", GROUP, "2018-01-14", "unge", keys);
        assert_eq!(first(&[&[own], &many[..]].concat()), "-", "{keys}");
    }
    assert_eq!(
        first(&[&[("a", GROUP, "2018-12-14", "unge", "")], &many[..]].concat()),
        "-"
    );
}

#[test]
fn the_projects_limit_replaces_the_five_and_is_never_under_three() {
    let of = |limit: u32, people: u32| {
        let keys: &'static str = ["", "participants: 1", "participants: 2"][people as usize - 1];
        let notes = [
            ("a", INTERVIEW, "2018-01-14", "unge", ""),
            ("b", INTERVIEW, "2018-01-20", "unge", keys),
        ];
        line(
            &project_of(&notes, "", &format!("limits: {{small-count: {limit}}}\n")),
            "a",
        )
    };
    assert_eq!(
        (of(3, 3), of(3, 2)),
        ("interview unge 2018-01-01".to_owned(), "-".to_owned())
    );
    assert_eq!(
        (of(1, 3), of(1, 2)),
        ("interview unge 2018-01-01".to_owned(), "-".to_owned())
    );
    assert_eq!(of(6, 3), "-");
}

/// Returns the words for the first statement, and how many lines stand on each side.
fn grounds(notes: &[Written], body: &str) -> [(Option<PublicStrength>, usize, usize); 2] {
    let project = project_of(notes, body, "");
    let publication = Publication::of(&project);
    let support = Support::of(&project, statements(&project).next().unwrap());
    [false, true].map(|against| {
        let grounds = publication.grounds(&support, against);
        (grounds.strength, grounds.open.len(), grounds.lines.len())
    })
}

const BROAD: Option<PublicStrength> = Some(PublicStrength::Broad);
const LIMITED: Option<PublicStrength> = Some(PublicStrength::Limited);

#[test]
fn support_is_broad_where_it_stays_so_large_without_any_one_note() {
    let notes = |people: [&'static str; 3]| {
        [
            ("a", GROUP, "2018-01-14", "unge", people[0]),
            ("b", GROUP, "2018-01-14", "politiet", people[1]),
            ("c", GROUP, "2018-01-14", "unge", people[2]),
        ]
    };
    let body = "Et. [@a; @b; @c] ^et";
    let (many, few) = ("participants: 3", "participants: 2");
    assert_eq!(grounds(&notes([many, many, many]), body)[0].0, BROAD);
    // Without the largest note four people are left.
    assert_eq!(grounds(&notes([few, few, "participants: 50"]), body)[0].0, LIMITED);
    // Two notes would be one without any of them.
    assert_eq!(grounds(&notes([many, many, many]), "Et. [@a; @b] ^et")[0].0, LIMITED);
    let open = "publish: named\nnamed-by: 2018-01-01";
    assert_eq!(grounds(&notes([open, open, open]), body)[0], (BROAD, 3, 0));
    // One protected note adds nothing to open ones.
    assert_eq!(grounds(&notes([open, open, "participants: 50"]), body)[0].0, LIMITED);
}

#[test]
fn one_note_and_none_read_alike_and_equal_lines_stand_once() {
    let notes = [
        ("a", GROUP, "2018-01-14", "unge", "participants: 4"),
        ("b", GROUP, "2018-01-14", "unge", "participants: 4"),
    ];
    assert_eq!(grounds(&notes, "Et. ^et")[0], (LIMITED, 0, 0));
    assert_eq!(grounds(&notes[..1], "Et. [@a] ^et")[0], (LIMITED, 0, 0));
    assert_eq!(grounds(&notes, "Et. [@a; @b] ^et")[0], (LIMITED, 0, 1));
}

#[test]
fn what_few_say_against_a_statement_is_not_told() {
    let notes = |keys: &'static str| {
        [
            ("a", GROUP, "2018-01-14", "unge", "participants: 3"),
            ("b", GROUP, "2018-01-14", "politiet", "participants: 3"),
            ("c", GROUP, "2018-01-14", "unge", keys),
        ]
    };
    let protected = notes("participants: 3");
    assert_eq!(grounds(&protected, "Et. ^et")[1], (None, 0, 0));
    assert_eq!(grounds(&protected, "Et. [imod @a; imod @b] ^et")[1], (None, 0, 0));
    assert_eq!(
        grounds(&protected, "Et. [imod @a; imod @b; imod @c] ^et")[1],
        (BROAD, 0, 2)
    );
    assert_eq!(grounds(&protected, "Et. [imod @rapport] ^et")[1], (LIMITED, 0, 0));
    // An open note is told of, and what stands beside it is not.
    let mixed = notes("publish: named\nparticipants: 9");
    assert_eq!(
        grounds(&mixed, "Et. [imod @a; imod @b; imod @c] ^et")[1],
        (LIMITED, 1, 0)
    );
}

#[test]
fn a_stakeholder_was_heard_where_many_or_an_open_note_say_so() {
    let heard = |notes: &[Written]| {
        let project = project_of(notes, "", "");
        let publication = Publication::of(&project);
        ["alle", "borgere", "unge", "politiet"].map(|it| publication.is_heard(it))
    };
    let of = |id, stakeholder| (id, GROUP, "2018-01-14", stakeholder, "participants: 3");
    assert_eq!(heard(&[of("a", "unge"), of("b", "unge")]), [false; 4]);
    assert_eq!(
        heard(&[of("a", "unge"), of("b", "borgere"), of("c", "borgere")]),
        [true, true, false, false]
    );
    let open = ("d", GROUP, "2018-01-14", "politiet", "publish: named");
    assert_eq!(heard(&[open]), [false, false, false, true]);
    let counted = |id| (id, GROUP, "2018-01-14", "politiet", "participants: 9\npublish: none");
    assert_eq!(heard(&["a", "b", "c"].map(counted)), [false; 4]);
}

fn totals(notes: &[Written]) -> (AmountOfTalks, AmountOfPeople) {
    let project = project_of(notes, "", "");
    let Totals { talks, people, .. } = Publication::of(&project).totals();
    (talks, people)
}

/// Returns so many interviews with so many people each.
fn interviews(number: usize, keys: &'static str) -> Vec<Written> {
    const IDS: [&str; 14] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n"];
    IDS[..number]
        .iter()
        .map(|it| (*it, INTERVIEW, "2018-01-14", "unge", keys))
        .collect()
}

#[test]
fn talks_are_rounded_and_few_are_not_told_apart() {
    use AmountOfTalks::{About, AtLeast, Few};
    let talks = |number| totals(&interviews(number, "participants: 1")).0;
    let all = [0, 1, 4, 5, 6, 7, 8, 12, 13].map(talks);
    assert_eq!(
        all,
        [
            Few(5),
            Few(5),
            Few(5),
            Few(5),
            About(5),
            About(5),
            About(10),
            About(10),
            About(15)
        ]
    );
    // Where many took part in each, one more or less is told of many.
    assert_eq!(totals(&interviews(5, "participants: 3")).0, About(5));
    assert_eq!(totals(&interviews(4, "participants: 3")).0, Few(5));
    // Everyone knows of the open ones.
    assert_eq!(totals(&interviews(3, "publish: named")).0, AtLeast(3));
}

#[test]
fn people_are_rounded_and_a_number_that_one_note_decides_is_not_told() {
    use AmountOfPeople::{About, AtLeast, Under, Untold};
    let people = |number, keys| totals(&interviews(number, keys)).1;
    assert_eq!(people(0, ""), Untold(10));
    assert_eq!(people(4, "participants: 1"), Untold(10));
    assert_eq!(people(6, "participants: 1"), Under(10));
    assert_eq!(people(14, "participants: 1"), About(10));
    assert_eq!(people(5, "participants: 3"), About(20));
    assert_eq!(people(2, "participants: 50"), Untold(10));
    assert_eq!(people(2, "participants: 50\npublish: named"), AtLeast(100));
    // Those of whom it is not said are nobody in a sum, and one person each where it is about few.
    assert_eq!(people(6, ""), Under(10));
}

#[test]
fn what_was_held_in_public_or_written_is_counted_openly_where_the_number_stays_of_many_without_any_one_note() {
    use AmountOfMethod::{AtLeast, Exactly};
    let amounts = |notes: &[Written]| {
        let project = project_of(notes, "", "");
        Publication::of(&project).totals().open
    };
    let of = |method: &'static str, ids: &[&'static str], keys: &'static str| -> Vec<Written> {
        ids.iter().map(|it| (*it, method, "2018-01-14", "alle", keys)).collect()
    };
    let hearing = |notes: &[Written]| amounts(notes).into_iter().find(|it| it.0 == Method::Hearing).unwrap().1;
    let ids = ["a", "b", "c", "d", "e", "f"];
    assert_eq!(hearing(&of("hearing", &ids, "")), Exactly(6));
    assert_eq!(hearing(&of("hearing", &ids[..3], "participants: 3")), Exactly(3));
    // One less of these would be told of few, and none looks like one.
    for count in 0..=5 {
        assert_eq!(hearing(&of("hearing", &ids[..count], "")), AtLeast(0), "{count}");
    }
    assert_eq!(hearing(&of("hearing", &ids[..2], "participants: 60")), AtLeast(0));
    // Those who are named everyone knows of; whether there are others is told where they are many.
    let named = of("hearing", &["g", "h"], "publish: named");
    assert_eq!(hearing(&named), AtLeast(2));
    assert_eq!(
        hearing(&[named.clone(), of("hearing", &ids[..4], "")].concat()),
        AtLeast(2)
    );
    assert_eq!(
        hearing(&[named, of("hearing", &ids, "publish: none")].concat()),
        Exactly(8)
    );
    let all = [
        of("citizen-meeting", &["a", "b", "c"], "participants: 60"),
        of("committee", &["d"], "basis: public-record"),
        of("survey", &["e"], "participants: 200"),
        of("interview", &["f"], ""),
    ];
    let all: Vec<String> = amounts(&all.concat())
        .iter()
        .map(|it| format!("{} {:?}", it.0.word(), it.1))
        .collect();
    assert_eq!(
        all,
        [
            "citizen-meeting Exactly(3)",
            "committee AtLeast(1)",
            "survey AtLeast(0)",
            "study AtLeast(0)",
            "hearing AtLeast(0)"
        ]
    );
}

#[test]
fn what_is_left_out_is_listed_with_its_place() {
    let notes = [("a", INTERVIEW, "2018-01-14", "unge", "participants: 1")];
    let body = "Vi hørte det. [@a]\n\n> Ingen ved, hvem der siger det.\n\n```ip depth\n```\n\n```ip goals\n```\n";
    let project = project_of(&notes, body, "");
    let texts = project::texts::Texts::new(|_| Ok(String::new()));
    let approved = crate::evidence::quotation::Approved::of(&project, &texts);
    let reasons: Vec<Reason<'_>> = left_out(&project, &texts, &approved)
        .into_iter()
        .map(|it| it.reason)
        .collect();
    assert_eq!(reasons, [Reason::Source("a"), Reason::Uncited, Reason::Insert("depth")]);
}

#[test]
fn a_note_may_be_said_to_be_from_the_nearest_group_that_five_people_in_two_notes_fit() {
    let groups = |notes: &[Written]| -> Vec<String> {
        let project = project_of(notes, "", "");
        let note = project.find(Kind::Note, "a").unwrap();
        let publication = Publication::of(&project);
        publication.groups(note).into_iter().map(str::to_owned).collect()
    };
    let nobody = Vec::<String>::new();
    let a = ("a", "interview", "2018-03", "unge", "");
    assert_eq!(groups(&[a]), nobody);
    assert_eq!(
        groups(&[a, ("b", "interview", "2018-03", "unge", "participants: 4")]),
        ["unge"]
    );
    assert_eq!(
        groups(&[a, ("b", "interview", "2018-03", "unge", "participants: 3")]),
        nobody
    );
    assert_eq!(
        groups(&[a, ("b", "interview", "2018-03", "borgere", "participants: 4")]),
        ["borgere"]
    );
    assert_eq!(
        groups(&[("a", "interview", "2018-03", "unge", "participants: 40")]),
        nobody
    );
    // Everyone may know who is named, and nobody who is only counted.
    let more = ("b", "interview", "2018-03", "unge", "participants: 9");
    let named = "publish: named\nparticipants: 1\nnamed-by: 2018-03";
    assert_eq!(groups(&[("a", "interview", "2018-03", "unge", named), more]), ["unge"]);
    assert_eq!(
        groups(&[("a", "interview", "2018-03", "unge", "publish: none"), more]),
        nobody
    );
}
