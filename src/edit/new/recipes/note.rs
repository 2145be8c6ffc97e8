//! A new note from the interview guide: first what was heard, then what protects those who spoke.

use crate::diagnostic::{Failure, Message};
use crate::edit::head::Value;
use crate::edit::new::answers::Answers;
use crate::edit::new::recipe::{Field, Name, Recipe, offered, required, unasked};
use crate::edit::new::scaffold::{Template, Theme};
use crate::record::kind::Kind;
use crate::record::note::{self, NOT_YET};
use crate::record::vocabulary::{Basis, Method, Publish, Special};
use crate::syntax::date::Date;
use chrono::Months;

/// How many months a note is kept where the project does not say it.
const RETENTION: u32 = 12;

/// What only a hearing response has.
const OF_RESPONSES: [&str; 3] = ["number", "sender", "concerns"];

/// The recipe.
pub static RECIPE: Recipe = Recipe {
    variant: |answers| {
        if is_response(answers) {
            Method::Hearing.word()
        } else {
            ""
        }
    },
    themes,
    remarks,
    next: |answers| match answers.body {
        _ if is_planned(answers) => "planned",
        Some(_) if is_coded(answers) => "coded",
        _ if is_response(answers) => "response",
        _ => "",
    },
    ..Recipe::new(
        Kind::Note,
        Template {
            path: "templates/note.md",
            text: include_str!("../../../../templates/note.md"),
        },
        Name::Beginning {
            of: beginning,
            alone: false,
        },
        FIELDS,
    )
};

const FIELDS: &[Field] = &[
    required("method", "--method").check(refuse_response),
    offered("date", "--date").otherwise(|it| Some(day(Date::from(it.project.today)))),
    required("stakeholders", "--stakeholder"),
    offered("number", "--number").when(is_response),
    offered("sender", "--sender").when(is_response),
    offered("themes", "--theme"),
    offered("concerns", "--concerns").when(is_response),
    offered("participants", "--participants")
        .when(|it| !is_response(it))
        .misfit(|_, text| (text == "0").then_some("form-nobody")),
    offered("title", "--title"),
    offered("by", "--by"),
    unasked("place", "--place"),
    required("basis", "--basis").weighty(),
    required("consent.form", "--consent")
        .weighty()
        .when(|it| needs_consent(it) && !is_planned(it) || it.is_set("consent.date")),
    // Nobody has said yes to what is still to come, or was told what happens with what they will say.
    offered("consent.form", "--consent").when(|it| needs_consent(it) && is_planned(it)),
    // Without its day a consent can't be shown to anybody.
    required("consent.date", "--consent-date").when(|it| it.is_set("consent.form")),
    required("special", "--special")
        .weighty()
        .when(|it| !is_public(it) && !is_planned(it))
        .misfit(refuse_unconsented)
        .check(refuse_special),
    unasked("special", "--special").misfit(refuse_unconsented),
    required("informed", "--informed").when(|it| !is_public(it) && !is_planned(it)),
    unasked("informed", "--informed").when(|it| !is_public(it) && is_planned(it)),
    required("publish", "--publish").weighty(),
    required("named-by", "--named-by").when(names_a_person),
    unasked("delete-after", "--delete-after")
        .otherwise(deletion)
        .misfit(deleted_too_early)
        .check(refuse_coded_plan),
    offered("journal", "--journal").when(|it| !is_public(it) && !is_planned(it)),
    unasked("journal", "--journal"),
    // What is kept longer than the project says is kept because somebody decided it.
    required("delete-after", "--delete-after")
        .when(|it| !is_public(it) && it.date("date").is_some())
        .misfit(deleted_too_early)
        .check(refuse_long_past),
];

fn is_response(answers: &Answers<'_>) -> bool {
    answers.text("method") == Some(Method::Hearing.word())
}

fn is_planned(answers: &Answers<'_>) -> bool {
    let today = answers.project.today;
    answers.date("date").is_some_and(|it| it.last() > today)
}

fn is_public(answers: &Answers<'_>) -> bool {
    answers.text("basis") == Some(Basis::PublicRecord.word())
}

/// Tells whether somebody is to be named who must have agreed to it.
fn names_a_person(answers: &Answers<'_>) -> bool {
    let is_named = answers.text("publish") == Some(Publish::Named.word());
    let method = answers.text("method").and_then(Method::of);
    let participants = answers.text("participants").and_then(|it| it.parse().ok());
    let is_asked = is_named && !is_public(answers) && !is_planned(answers) && !answers.is_set("sender");
    is_asked && note::names_a_person(method, participants)
}

fn needs_consent(answers: &Answers<'_>) -> bool {
    answers.text("basis") == Some(Basis::Consent.word())
}

fn is_coded(answers: &Answers<'_>) -> bool {
    answers.body.as_ref().is_some_and(|it| it.is_coded)
}

/// Refuses what only a hearing response has.
fn refuse_response(answers: &Answers<'_>) -> Result<(), Failure> {
    let is_other = answers.is_set("method") && !is_response(answers);
    match OF_RESPONSES.iter().find(|it| is_other && answers.is_set(it)) {
        Some(key) => Err(Failure::usage("add-interview-response").with("flag", format!("--{key}"))),
        None => Ok(()),
    }
}

/// Refuses a text that is coded for a meeting to come.
fn refuse_coded_plan(answers: &Answers<'_>) -> Result<(), Failure> {
    if is_planned(answers) && is_coded(answers) {
        Err(Failure::usage("add-interview-coded"))
    } else {
        Ok(())
    }
}

/// Refuses a note that should have been deleted already, unless somebody said how long it is kept.
fn refuse_long_past(answers: &Answers<'_>) -> Result<(), Failure> {
    if is_public(answers) || answers.is_set("delete-after") || !answers.is_set("basis") {
        return Ok(());
    }
    Err(Failure::usage("add-interview-long-past").with("months", months(answers) as usize))
}

fn months(answers: &Answers<'_>) -> u32 {
    answers.project.manifest.retention.unwrap_or(RETENTION)
}

/// Tells why an explicit consent can't be the ground: nobody gave one.
fn refuse_unconsented(answers: &Answers<'_>, text: &str) -> Option<&'static str> {
    let is_consent = text == Special::ExplicitConsent.word();
    (is_consent && answers.is_set("basis") && !needs_consent(answers)).then_some("form-special-without-consent")
}

/// Refuses a ground that was given before the basis that it can't stand beside.
fn refuse_special(answers: &Answers<'_>) -> Result<(), Failure> {
    match answers.text("special").and_then(|it| refuse_unconsented(answers, it)) {
        Some(_) => Err(Failure::usage("add-interview-special")),
        None => Ok(()),
    }
}

/// Returns when the note must be deleted; nothing where that day has been, since such a note should not be there.
fn deletion(answers: &Answers<'_>) -> Option<Value> {
    let months = Months::new(months(answers));
    let last = answers.date("date").filter(|_| !is_public(answers))?.last();
    // A date has four digits for its year; who writes the last year means »never«.
    let latest = chrono::NaiveDate::from_ymd_opt(9999, 12, 31)?;
    let due = last.checked_add_months(months)?.min(latest);
    (due >= answers.project.today).then(|| day(Date::from(due)))
}

/// Tells why a note can't be deleted on a day: before it was heard, or long ago.
fn deleted_too_early(answers: &Answers<'_>, text: &str) -> Option<&'static str> {
    let due = Date::parse(text)?.last();
    if answers.date("date").is_some_and(|it| due < it.first()) {
        Some("form-deleted-before")
    } else if due < answers.project.today {
        Some("form-deleted-past")
    } else {
        None
    }
}

fn day(date: Date) -> Value {
    Value::Plain(date.to_string())
}

/// Returns the themes of a note with what they ask; a paper answers no questions.
fn themes(answers: &Answers<'_>) -> Vec<Theme> {
    let is_paper = matches!(answers.text("method"), Some("study" | "hearing"));
    let theme = |id: &String| {
        let record = answers.project.find(Kind::Theme, id)?;
        let questions = record.theme().filter(|_| !is_paper).map_or(&[][..], |it| &it.questions);
        Some(Theme {
            id: id.clone(),
            title: record.title.to_string(),
            questions: questions.iter().map(|it| it.value.to_string()).collect(),
        })
    };
    answers.list("themes").iter().filter_map(theme).collect()
}

/// Returns what the id begins with: the date and the first stakeholder.
fn beginning(answers: &Answers<'_>) -> String {
    let date = answers.text("date").unwrap_or_default();
    match answers.list("stakeholders").first() {
        Some(id) => format!("{date}-{id}"),
        None => date.to_owned(),
    }
}

fn remarks(answers: &Answers<'_>, text: &str) -> Vec<Message> {
    let today = || Message::new("add-interview-today").with("day", answers.project.today);
    let lacks = [
        (is_planned(answers), "add-interview-planned"),
        (
            needs_consent(answers) && !answers.is_set("consent.form"),
            "add-interview-consent",
        ),
        (
            needs_consent(answers) && answers.text("informed") == Some(NOT_YET),
            "add-interview-uninformed",
        ),
        (answers.body.is_some() && !is_coded(answers), "add-interview-uncoded"),
    ];
    let mut remarks: Vec<Message> = plain(answers, text).into_iter().collect();
    remarks.extend(answers.is_assumed("date").then(today));
    remarks.extend(lacks.iter().filter(|it| it.0).map(|it| Message::new(it.1)));
    remarks.extend(deadline(answers));
    remarks
}

/// Returns in which lines of the file something that looked like a marker or HTML was made plain text.
fn plain(answers: &Answers<'_>, text: &str) -> Option<Message> {
    let body = answers.body.as_ref().filter(|it| !it.plain.is_empty())?;
    let before = text.find(&body.text).map_or(0, |at| text[..at].matches('\n').count());
    let lines: Vec<String> = body.plain.iter().map(|it| (it + before).to_string()).collect();
    let count = lines.len();
    Some(
        Message::new("from-plain")
            .with("lines", lines.join(", "))
            .with("count", count),
    )
}

/// Returns when the note must be deleted, where nobody chose the day.
fn deadline(answers: &Answers<'_>) -> Option<Message> {
    let date = answers
        .date("delete-after")
        .filter(|_| answers.is_assumed("delete-after"))?;
    let months = months(answers) as usize;
    Some(
        Message::new("add-interview-deletion")
            .with("day", date.last())
            .with("months", months),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::edit::body::{self, Form};
    use crate::edit::new::fixture::{Filled, filled};
    use crate::project::Project;
    use crate::syntax::markdown::marker::Markers;
    use snapbox::{assert_data_eq, str};

    const ALL: [(&str, &str); 7] = [
        ("method", "interview"),
        ("date", "2018-05-01"),
        ("stakeholders", "boligselskaber"),
        ("basis", "public-task"),
        ("special", "none"),
        ("informed", "not-yet"),
        ("publish", "quote"),
    ];

    /// Fills in a note with some answers in place of the usual ones.
    fn note<'a>(project: &'a Project, other: &[(&'static str, &str)]) -> Filled<'a> {
        let kept = ALL.iter().filter(|it| other.iter().all(|other| other.0 != it.0));
        let answers: Vec<(&str, &str)> = other.iter().chain(kept).copied().collect();
        filled(&RECIPE, project, &[], &answers)
    }

    fn remarked(filled: &Filled<'_>) -> Vec<&'static str> {
        filled.form.remarks("").iter().map(|it| it.key).collect()
    }

    #[test]
    fn a_note_of_the_last_year_can_be_written() {
        let project = fixture::load("").project;
        let filled = note(&project, &[("date", "9999-12-31")]);
        assert_eq!(filled.form.answers.text("delete-after"), Some("9999-12-31"));
    }

    #[test]
    fn what_is_asked_depends_on_the_method_the_basis_and_the_day() {
        let project = fixture::load("").project;
        let cases: [&[(&str, &str)]; 5] = [
            &[],
            &[("method", "hearing")],
            &[("basis", "public-record")],
            &[("basis", "consent"), ("consent.form", "oral")],
            &[("basis", "consent"), ("date", "2018-09-01")],
        ];
        let asked = cases.map(|it| format!("{it:?}\n  {}\n", note(&project, it).asked));
        assert_data_eq!(
            asked.concat(),
            str![[r#"
[]
  method* date stakeholders* themes participants title by basis* special* informed* publish* journal
[("method", "hearing")]
  method* date stakeholders* number sender themes concerns title by basis* special* informed* publish* journal
[("basis", "public-record")]
  method* date stakeholders* themes participants title by basis* publish*
[("basis", "consent"), ("consent.form", "oral")]
  method* date stakeholders* themes participants title by basis* consent.form* consent.date* special* informed* publish* journal
[("basis", "consent"), ("date", "2018-09-01")]
  method* date stakeholders* themes participants title by basis* consent.form publish*

"#]]
        );
    }

    #[test]
    fn a_consent_must_be_told_of_unless_the_meeting_is_still_to_come() {
        let project = fixture::load("").project;
        assert_eq!(note(&project, &[("basis", "consent")]).refused(), "Missing: --consent");
        let planned = note(&project, &[("basis", "consent"), ("date", "2018-09-01")]);
        assert_eq!(planned.refused(), "");
        assert_eq!(
            remarked(&planned),
            [
                "add-interview-planned",
                "add-interview-consent",
                "add-interview-deletion"
            ]
        );
    }

    #[test]
    fn a_consent_without_its_day_is_none_whatever_the_basis_and_the_day() {
        let project = fixture::load("").project;
        for date in ["2018-05-01", "2018-09-01"] {
            let undated = note(
                &project,
                &[("basis", "consent"), ("consent.form", "oral"), ("date", date)],
            );
            assert_eq!(undated.refused(), "Missing: --consent-date", "{date}");
        }
        let beside = filled(&RECIPE, &project, &[("consent.form", "oral")], &ALL);
        assert_eq!(beside.refused(), "Missing: --consent-date");
    }

    #[test]
    fn a_note_that_should_be_gone_already_is_kept_only_where_somebody_says_how_long() {
        let project = fixture::load("").project;
        let old = note(&project, &[("date", "2010-01-01")]);
        assert!(old.asked.ends_with("publish* journal delete-after*"), "{}", old.asked);
        assert_eq!(
            old.refused(),
            "The note should have been deleted already, 12 months after its date."
        );
        let kept = note(&project, &[("date", "2010-01-01"), ("delete-after", "2020-01-01")]);
        assert_eq!(kept.refused(), "");
        let public = note(&project, &[("date", "2010-01-01"), ("basis", "public-record")]);
        assert_eq!(public.refused(), "");
    }

    #[test]
    fn a_day_of_deletion_lies_after_the_note_and_is_still_to_come_and_nobody_is_no_number() {
        let project = fixture::load("").project;
        let refused = |date: &str, key, text: &str| {
            let mut form = filled(&RECIPE, &project, &[("date", date)], &[]).form;
            form.fill(key, &[text.to_owned()]).unwrap_err()
        };
        assert_eq!(
            refused("2018-09-01", "delete-after", "2018-08"),
            "A note can’t be deleted before the day that it is of."
        );
        assert_eq!(
            refused("2018-04", "delete-after", "2018-05"),
            "That day has been, and the note should not be here then. Write one that is to come."
        );
        assert_eq!(
            refused("2018-04", "participants", "000"),
            "Write how many took part, or leave it out."
        );
    }

    #[test]
    fn a_note_is_deleted_a_year_after_its_last_day_or_when_the_project_says() {
        let deleted = |policy: &str, other: &[(&'static str, &str)]| {
            let project = fixture::load(policy).project;
            let note = note(&project, other);
            note.form.answers.text("delete-after").map(str::to_owned)
        };
        assert_eq!(deleted("", &[]).as_deref(), Some("2019-05-01"));
        assert_eq!(deleted("", &[("date", "2018-02")]).as_deref(), Some("2019-02-28"));
        let policy = "//- policy/policy.yaml\ntitle: P\nretention: 2y\n";
        assert_eq!(deleted(policy, &[]).as_deref(), Some("2020-05-01"));
        assert_eq!(deleted("", &[("basis", "public-record")]), None);
    }

    #[test]
    fn whatever_nobody_said_is_remarked() {
        let project = fixture::load("").project;
        let filled = filled(&RECIPE, &project, &[("delete-after", "2019-01")], &ALL[2..]);
        assert_eq!(filled.form.answers.text("date"), Some("2018-06-01"));
        assert_eq!(remarked(&filled), ["add-interview-today"]);
        assert_eq!(filled.refused(), "Missing: --method");
    }

    #[test]
    fn only_a_hearing_response_has_a_number_a_sender_and_what_it_concerns() {
        let project = fixture::load("").project;
        let given = [("number", "7"), ("method", "interview")];
        let other = filled(&RECIPE, &project, &given, &[]);
        assert_eq!(other.refused(), "--number is for responses to a consultation only.");
        assert_eq!(other.asked, "");
        let given = [("number", "7"), ("method", "hearing")];
        let response = filled(&RECIPE, &project, &given, &ALL);
        assert_eq!(response.refused(), "");
        assert!(!response.asked.contains("participants"));
    }

    #[test]
    fn a_coded_text_is_of_a_meeting_that_was_held() {
        let project = fixture::load("").project;
        let given = |date: &str, text: &str| {
            let mut form = filled(&RECIPE, &project, &[("date", date)], &ALL).form;
            form.answers.body = Some(body::admit(text, Form::Plain, Markers::Note, &|_| true).unwrap());
            form
        };
        let coded = given("2018-09", "Hørt. #sundhed");
        assert_eq!(
            refuse_coded_plan(&coded.answers).unwrap_err().message.key,
            "add-interview-coded"
        );
        assert!(refuse_coded_plan(&given("2018-05", "Hørt. #sundhed").answers).is_ok());
        let uncoded = given("2018-05", "<b>Hørt</b>.\n\nSet. #");
        let keys: Vec<&str> = uncoded.remarks("").iter().map(|it| it.key).collect();
        assert_eq!(keys, ["add-interview-uncoded", "add-interview-deletion"]);
    }

    #[test]
    fn a_note_has_the_questions_of_its_themes_and_a_paper_none() {
        let theme = "//- policy/themes/tolk.md\n---\ntitle: Tolk\nstatus: proposed\norigin: inquiry\n\
             questions: [Hvornår?, Hvad manglede?]\n---\n";
        let project = fixture::load(theme).project;
        let questions = |method| {
            let note = note(&project, &[("method", method), ("themes", "tolk+sundhed")]);
            let themes = themes(&note.form.answers);
            themes
                .iter()
                .map(|it| (it.id.clone(), it.questions.len()))
                .collect::<Vec<_>>()
        };
        let expected = |count| vec![("tolk".to_owned(), count), ("sundhed".to_owned(), 0)];
        assert_eq!(questions("interview"), expected(2));
        assert_eq!(questions("study"), expected(0));
    }

    #[test]
    fn the_file_has_the_date_the_first_stakeholder_and_random_signs() {
        let project = fixture::load("").project;
        let note = note(&project, &[]);
        let mut numbers = || 1;
        let path = note.form.paths(&mut numbers).unwrap().next().unwrap();
        assert_eq!(path, "interviews/2018-05-01-boligselskaber-cbb.md");
    }
}
