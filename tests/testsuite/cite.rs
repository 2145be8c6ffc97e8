//! `ip cite`.

use crate::test_project::TestProject;
use snapbox::str;

const NOTE: &str = "\
//- interviews/2018-04-03-boligselskaber-p2m.md
---
method: group-interview
date: 2018-04-03
stakeholders: [boligselskaber]
participants: 4
basis: public-task
special: none
journal: 18-1
informed: 2018-04-01
publish: summary
delete-after: 2019-04-03
---
Tolken kommer for sent til lægen. #sundhed/tolk ^for-sent

Uden navn står også apoteket. #sundhed
";

#[test]
fn words_that_one_passage_has_give_its_citation_alone() {
    let project = TestProject::new(NOTE);
    let run = project.run(["cite", "uge", "tolk"]);
    run.code(0).stdout("[@2018-03-14-boligselskaber-k3f#tolk]\n").stderr("");
    let run = project.run(["cite", "2018-04-03-boligselskaber-p2m#for-sent"]);
    run.code(0)
        .stdout("[@2018-04-03-boligselskaber-p2m#for-sent]\n")
        .stderr("");
    let run = project.run(["cite", "for-sent"]);
    run.code(0).stdout("[@2018-04-03-boligselskaber-p2m#for-sent]\n");
}

#[test]
fn several_are_named_and_none_is_chosen() {
    let project = TestProject::new(NOTE);
    project.run(["cite", "tolken"]).code(2).stdout("").stderr(str![[r#"
»tolken« står i 2 uddrag
Skriv, hvilket du mener: 2018-04-03-boligselskaber-p2m#for-sent, 2018-03-14-boligselskaber-k3f#tolk

"#]]);
}

#[test]
fn what_has_no_name_or_stands_nowhere_is_said_and_so_is_that_words_are_missing() {
    let project = TestProject::new(NOTE);
    project.run(["cite", "apotek"]).code(2).stdout("").stderr(str![[r#"
Ordene står kun i uddrag uden navn, og et navn skal der til for at henvise
Skriv ^navn sidst i uddraget. Det første står i 2018-04-03-boligselskaber-p2m.

"#]]);
    project.run(["cite", "svømmehal"]).code(2).stdout("").stderr(str![[r#"
Intet uddrag med navn passer til »svømmehal«
Se dem, der er: ip list passage

"#]]);
    project.run(["cite"]).code(2).stdout("").stderr(str![[r#"
Der mangler: ORD

"#]]);
}

#[test]
fn where_there_is_no_terminal_nothing_is_copied_and_that_is_said() {
    let project = TestProject::new(NOTE);
    let run = project.run(["cite", "uge", "--copy"]);
    run.code(0)
        .stdout("[@2018-03-14-boligselskaber-k3f#tolk]\n")
        .stderr(str![[r#"
Her er ingen terminal, så intet er lagt på udklipsholderen.

"#]]);
}

#[test]
fn what_rests_or_was_taken_back_can_not_be_cited() {
    for out in [
        "restricted: {date: 2018-05-01, reason: indsigelse}",
        "withdrawn: {date: 2018-05-01, right: objection}",
    ] {
        let project = TestProject::new(&NOTE.replace("publish: summary", &format!("publish: summary\n{out}")));
        for asked in ["for-sent", "lægen", "2018-04-03-boligselskaber-p2m#for-sent"] {
            let run = project.run(["cite", asked]).code(2).stdout("");
            drop(run);
        }
    }
}
