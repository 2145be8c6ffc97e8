//! `ip privacy extend`.

use super::{TestProject, project};
use snapbox::str;

const PATH: &str = "interviews/2018-03-14-boligselskaber-k3f.md";
const ID: &str = "2018-03-14-boligselskaber-k3f";

fn extend<'a>(id: &'a str, until: &'a str) -> Vec<&'a str> {
    let mut words = vec!["privacy", "extend", id, "--until", until];
    words.extend(["--reason", "Klagen er ikke afgjort", "--by", "C-SS"]);
    words
}

#[test]
fn the_day_is_put_off_with_a_reason_and_further_days_come_below() {
    let project = TestProject::new("");
    project
        .run(extend(ID, "14.9.2019"))
        .code(0)
        .stdout(str![])
        .stderr(str![[r#"
Notatet 2018-03-14-boligselskaber-k3f skal nu slettes senest 14. september 2019. Før var det 14. marts 2019.
Fik deltagerne en anden dato at vide, så giv dem besked om den nye (art. 13, stk. 2).

"#]]);
    project
        .command(extend(ID, "2020-02"))
        .env("IP_LANG", "en")
        .run()
        .code(0)
        .stdout(str![])
        .stderr(str![[r#"
The note 2018-03-14-boligselskaber-k3f must now be deleted by 29 February 2020. It was 14 September 2019.
If the participants were told another date, tell them the new one (Art. 13(2)).

"#]]);
    snapbox::assert_data_eq!(
        project.read(PATH),
        str![[r#"
---
method: interview
date: 2018-03-14
stakeholders: [boligselskaber]
themes: [sundhed]
basis: public-task
special: none
journal: 18-1
informed: 2018-03-01
publish: quote
delete-after: 2020-02
extended:
  - {until: 2019-09-14, reason: "Klagen er ikke afgjort", by: "C-SS", date: 2018-06-01}
  - {until: 2020-02, reason: "Klagen er ikke afgjort", by: "C-SS", date: 2018-06-01}
---
> Vi venter tre uger på en tolk. #sundhed/tolk ^tolk

"#]]
    );
    assert!(project.run(["check"]).code(0).stdout.contains("Ingen fejl"));
    let shown = project.run(["show", ID]).code(0).stdout;
    assert!(shown.contains("Udskudt"), "{shown}");
}

#[test]
fn the_same_day_an_earlier_one_and_one_that_is_past_change_nothing() {
    let project = TestProject::new("");
    let before = project.read(PATH);
    project.run(extend(ID, "2019-03-14")).code(2).stderr(str![[r#"
Notatet 2018-03-14-boligselskaber-k3f må allerede gemmes til 14. marts 2019
Intet er ændret. Vælg en senere dato ved --until.

"#]]);
    project.run(extend(ID, "2018-12")).code(2).stderr(str![[r#"
Notatet 2018-03-14-boligselskaber-k3f må allerede gemmes til 14. marts 2019
Intet er ændret. Vælg en senere dato ved --until.

"#]]);
    let past = super::project(&[("a", "basis: public-task\ndelete-after: 2018-04\n")], "");
    past.run(extend("a", "2018-05-31")).code(2).stderr(str![[r#"
31. maj 2018 er forbi
Intet er ændret. Vælg en dato, der ikke er passeret.

"#]]);
    let _ = past.run(extend("a", "2018-06-01")).code(0);
    assert_eq!(project.read(PATH), before);
}

#[test]
fn what_is_never_deleted_gone_or_withdrawn_is_not_kept_longer_and_a_hold_is_told() {
    let project = project(
        &[
            ("a", "basis: public-task\ndelete-after: 2018-07\nexample: true\n"),
            (
                "b",
                "basis: public-task\ndelete-after: 2018-07\nerased: {date: 2018-05, reason: Frist}\n",
            ),
            (
                "c",
                "basis: public-task\ndelete-after: 2018-07\nwithdrawn: {date: 2018-05-03, right: objection}\n",
            ),
            ("d", "basis: public-record\n"),
            ("e", "basis: public-task\ndelete-after: 2018-07\nhold: Klage\n"),
        ],
        "",
    );
    let said = |id: &str, code: i32| project.run(extend(id, "2019")).code(code).stdout(str![]).stderr;
    snapbox::assert_data_eq!(
        ["a", "b", "c", "d"].map(|it| said(it, 2)).concat() + &said("e", 0),
        str![[r#"
Notatet a er et eksempel og skal aldrig slettes
Intet er ændret.
Notatet b er allerede slettet
Intet er ændret.
Notatet c er trukket tilbage og kan ikke gemmes længere
Intet er ændret. Skal det vente på en sag, så skriv hvorfor ved »hold«.
Notatet d har ingen slettefrist at udskyde
Skriv den ved »delete-after« i notatet.
Notatet e skal nu slettes senest 31. december 2019. Før var det 31. juli 2018.
Sletningen venter, så længe »hold« står i notatet. Datoen gælder, når det bliver fjernet.
Fik deltagerne en anden dato at vide, så giv dem besked om den nye (art. 13, stk. 2).

"#]]
    );
    let _ = project.run(extend("f", "2019")).code(2);
}

#[test]
fn a_dry_run_shows_what_would_be_written_and_writes_nothing() {
    let project = TestProject::new("");
    let before = project.read(PATH);
    let words = [extend(ID, "2020"), vec!["--dry-run"]].concat();
    project.run(words).code(0).stdout(str![[r#"
delete-after: 2020
extended: [{until: 2020, reason: "Klagen er ikke afgjort", by: "C-SS", date: 2018-06-01}]

"#]]).stderr(str![[r#"
Intet er skrevet endnu. Notatet 2018-03-14-boligselskaber-k3f ville skulle slettes senest 31. december 2020 i stedet for 14. marts 2019.

"#]]);
    assert_eq!(project.read(PATH), before);
}

#[test]
fn a_program_is_told_which_flags_are_missing_and_what_is_no_date_and_no_unit() {
    let project = TestProject::new("");
    let said = |words: &[&str]| {
        let words = [&["privacy", "extend"], words].concat();
        project.run(words).code(2).stdout(str![]).stderr
    };
    snapbox::assert_data_eq!(
        [
            said(&[]),
            said(&[ID, "--until", "2020"]),
            said(&[ID, "--until", "snart", "--reason", "A", "--by", "B"]),
            said(&[ID, "--until", "2020", "--reason", " ", "--by", "B"]),
            said(&[ID, "--until", "2020", "--reason", "A", "--by", "x@example.org"]),
        ]
        .concat(),
        str![[r#"
Der mangler: ID, --until, --reason, --by
Der mangler: --reason, --by
»snart« er ikke en dato
Skriv fx 2018-03-14, 14.3.2018 eller i går.
» « kan ikke stå her
Skriv en tekst på én linje.
»x@example.org« ligner en mailadresse
Skriv en enhed eller en grund uden navne. Navne og adresser hører til i sagssystemet.

"#]]
    );
}

#[test]
fn a_note_that_cannot_be_read_is_left_alone() {
    let project = TestProject::new("");
    let good = project.read(PATH);
    for broken in [
        good.replace("publish:", "<<<<<<< HEAD\npublish:").into_bytes(),
        good.replace("[boligselskaber]", "[boligselskaber").into_bytes(),
        good.replace("tolk.", "t\u{f8}lk.").chars().map(|it| it as u8).collect(),
        Vec::new(),
    ] {
        project.write(PATH, &broken);
        let _ = project.run(extend(ID, "2020")).code(1);
        assert_eq!(project.bytes(PATH), broken);
    }
}
