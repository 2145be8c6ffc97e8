//! `ip privacy request`, and what the rest of the program says of requests.

use super::{TestProject, project, said};
use snapbox::str;

const LIST: &str = "policy/requests.yaml";
const NOTES: &[(&str, &str)] = &[
    (
        "a",
        "basis: public-task\nspecial: none\njournal: 18-1\ndelete-after: 2019\n",
    ),
    (
        "b",
        "basis: consent\nspecial: none\njournal: 18-1\nconsent: {date: 2018-03-14, form: oral, evidence: 18/1}\ndelete-after: 2019\n",
    ),
    ("c", "basis: public-task\ndelete-after: 2019\nexample: true\n"),
];
const REQUESTS: &str = "\
# Anmodninger
b2345: {note: a, kind: access, received: 2018-05-02, due: 2018-06-04}
c2345: {note: a, kind: objection, received: 2018-04-20, due: 2018-05-22} # haster
d2345: {note: b, kind: erasure, received: 2018-03-02, due: 2018-04-03, closed: 2018-03-20, outcome: refused}
";

fn request(words: &str) -> String {
    format!("privacy request {words}")
}

#[test]
fn a_request_is_written_down_under_an_id_that_says_nothing_and_its_month_is_counted() {
    let project = project(NOTES, "");
    let run = project
        .run(request("a --kind indsigt --received 2.5.2018").split(' '))
        .code(0);
    let id = run.stdout.trim_end().to_owned();
    assert!(
        id.len() == 5 && id.starts_with(|it: char| it.is_ascii_lowercase()),
        "{id}"
    );
    snapbox::assert_data_eq!(
        run.stderr.replace(&id, "[ID]"),
        str![[r#"
Anmodningen [ID], indsigt (art. 15), er skrevet op. Der skal svares senest 4. juni 2018.
Slet eller ret ikke notatet a, før der er svaret: skriv »hold« i det.

"#]]
    );
    snapbox::assert_data_eq!(
        project.read(LIST).replace(&id, "[ID]"),
        str![[r#"
# Anmodninger fra dem, notaterne handler om, en linje til hver og aldrig et navn. Skrives af ip privacy request.
[ID]: {note: a, kind: access, received: 2018-05-02, due: 2018-06-04}

"#]]
    );
    assert!(project.run(["check"]).code(0).stdout.contains("Ingen fejl"));
    // Two people of one meeting may ask on the same day.
    let again = project
        .run(request("a --kind access --received 2018-05-02").split(' '))
        .code(0);
    assert_ne!(again.stdout.trim_end(), id);
    let lines: Vec<String> = project.read(LIST).lines().skip(1).map(str::to_owned).collect();
    assert!(lines.len() == 2 && lines.is_sorted(), "{lines:?}");
}

#[test]
#[expect(clippy::too_many_lines, reason = "every sentence is shown as it is printed")]
fn what_to_do_meanwhile_depends_on_the_right_and_on_what_the_note_rests_on() {
    for language in ["da", "en"] {
        let project = project(NOTES, "");
        let told = |note: &str, kind: &str| {
            let words = request(&format!("{note} --kind {kind} --received 2018-05-31"));
            let run = project.command(words.split(' ')).env("IP_LANG", language).run().code(0);
            run.stderr.replace(run.stdout.trim_end(), "[ID]")
        };
        let all = [
            told("a", "access"),
            told("a", "rectification"),
            told("a", "erasure"),
            told("a", "restriction"),
            told("a", "objection"),
            told("b", "objection"),
            told("b", "withdrawal"),
            told("a", "withdrawal"),
        ]
        .concat();
        if language == "da" {
            snapbox::assert_data_eq!(
                all,
                str![[r#"
Anmodningen [ID], indsigt (art. 15), er skrevet op. Der skal svares senest 2. juli 2018.
Slet eller ret ikke notatet a, før der er svaret: skriv »hold« i det.
Anmodningen [ID], berigtigelse (art. 16), er skrevet op. Der skal svares senest 2. juli 2018.
Skriv »restricted« i notatet a, mens det bliver undersøgt, om det er forkert. Så tæller det ikke med imens.
Anmodningen [ID], sletning (art. 17), er skrevet op. Der skal svares senest 2. juli 2018.
Spørg jeres databeskyttelsesrådgiver, om notatet a skal slettes nu. En opgave i samfundets interesse kan være en grund til at gemme det (art. 17, stk. 3).
Anmodningen [ID], begrænsning (art. 18), er skrevet op. Der skal svares senest 2. juli 2018.
Skriv »restricted« i notatet a. Så tæller det ikke med, så længe det står der.
Anmodningen [ID], indsigelse (art. 21), er skrevet op. Der skal svares senest 2. juli 2018.
En indsigelse skal vejes, før der bliver gjort noget, som ikke kan gøres om. Skriv »restricted« i notatet a, så det ikke tæller med imens, og skriv ikke »withdrawn« endnu. Kan I ikke vise, at opgaven vejer tungere, skal den imødekommes (art. 21).
Anmodningen [ID], indsigelse (art. 21), er skrevet op. Der skal svares senest 2. juli 2018.
Notatet b bygger på et samtykke. Så er en indsigelse et tilbagekald af samtykket, og det gælder straks: brug ikke notatet mere.
Anmodningen [ID], tilbagekald af samtykke (art. 7), er skrevet op. Der skal svares senest 2. juli 2018.
Tilbagekaldet gælder straks: brug ikke notatet b mere. Fristen er kun for svaret.
Anmodningen [ID], tilbagekald af samtykke (art. 7), er skrevet op. Der skal svares senest 2. juli 2018.
Notatet a bygger ikke på et samtykke. Behandl det som en indsigelse: skriv »restricted« i notatet, mens den bliver vejet.

"#]]
            );
        } else {
            snapbox::assert_data_eq!(
                all,
                str![[r#"
The request [ID], access (Art. 15), is written down. It must be answered by 2 July 2018.
Don’t delete or change the note a before it is answered: write “hold” in it.
The request [ID], rectification (Art. 16), is written down. It must be answered by 2 July 2018.
Write “restricted” in the note a while you find out whether it is wrong. It does not count meanwhile.
The request [ID], erasure (Art. 17), is written down. It must be answered by 2 July 2018.
Ask your data protection officer whether the note a must be deleted now. A task in the public interest can be a reason to keep it (Art. 17(3)).
The request [ID], restriction (Art. 18), is written down. It must be answered by 2 July 2018.
Write “restricted” in the note a. It does not count as long as that stands there.
The request [ID], objection (Art. 21), is written down. It must be answered by 2 July 2018.
An objection must be weighed before anything is done that can’t be undone. Write “restricted” in the note a, so that it does not count meanwhile, and don’t write “withdrawn” yet. If you can’t show that the task weighs more, it must be granted (Art. 21).
The request [ID], objection (Art. 21), is written down. It must be answered by 2 July 2018.
The note b rests on consent. So an objection takes the consent back, and that holds at once: don’t use the note any more.
The request [ID], withdrawal of consent (Art. 7), is written down. It must be answered by 2 July 2018.
The withdrawal holds at once: don’t use the note b any more. The day is only for the answer.
The request [ID], withdrawal of consent (Art. 7), is written down. It must be answered by 2 July 2018.
The note a does not rest on consent. Treat it as an objection: write “restricted” in the note while it is weighed.

"#]]
            );
        }
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "every sentence is shown as it is printed")]
fn a_request_is_put_off_once_and_closed_once() {
    let project = project(NOTES, REQUESTS);
    let steps = [
        "--id b2345 --extend",
        "--id b2345 --extend --on 2018-05-30",
        "--id b2345 --close partly",
        "--id b2345 --close granted",
        "--id b2345 --extend",
        "--id c2345 --extend",
        "--id c2345 --close granted --on 2018-04-19",
        "--id c2345 --close afslået",
        "--id d2345 --close granted",
        "--id e2345 --close granted",
    ];
    let shown = |it: &str| {
        let run = project.run(request(it).split(' '));
        format!("$ {it}\n{}{}", run.stdout, run.stderr)
    };
    snapbox::assert_data_eq!(
        steps.map(shown).concat(),
        str![[r#"
$ --id b2345 --extend
Der skal nu svares på b2345 senest 2. august 2018. Det kan ikke udskydes igen.
$ --id b2345 --extend --on 2018-05-30
Anmodningen b2345 blev udskudt 1. juni 2018, og det kan kun ske én gang
Svar, og afslut den: ip privacy request --id b2345 --close granted
$ --id b2345 --close partly
Anmodningen b2345 er afsluttet: delvist imødekommet.
Skriv til personen hvorfor, og at der kan klages til Datatilsynet (art. 12, stk. 4).
Står der »hold« eller »restricted« i notatet a på grund af anmodningen, så fjern det nu.
$ --id b2345 --close granted
Anmodningen b2345 blev afsluttet 1. juni 2018
Intet er ændret. Kommer der en ny, så skriv den op for sig.
$ --id b2345 --extend
Anmodningen b2345 blev afsluttet 1. juni 2018
Intet er ændret. Kommer der en ny, så skriv den op for sig.
$ --id c2345 --extend
Anmodningen c2345 kan ikke udskydes mere: den skulle være besvaret senest 22. maj 2018
Personen skal have besked inden en måned (art. 12, stk. 3). Fik personen det, så skriv hvornår med --on. Ellers: svar nu.
$ --id c2345 --close granted --on 2018-04-19
Anmodningen c2345 kom først 20. april 2018
Ret dagen ved --on.
$ --id c2345 --close afslået
Anmodningen c2345 er afsluttet: afslået.
Fristen for svar var 22. maj 2018.
Skriv til personen hvorfor, og at der kan klages til Datatilsynet (art. 12, stk. 4).
Står der »hold« eller »restricted« i notatet a på grund af anmodningen, så fjern det nu.
$ --id d2345 --close granted
Anmodningen d2345 blev afsluttet 20. marts 2018
Intet er ændret. Kommer der en ny, så skriv den op for sig.
$ --id e2345 --close granted
Intet hedder »e2345«
Mente du »b2345«?

"#]]
    );
    snapbox::assert_data_eq!(
        project.read(LIST),
        str![[r#"
# Anmodninger
b2345: {note: a, kind: access, received: 2018-05-02, due: 2018-08-02, extended: 2018-06-01, closed: 2018-06-01, outcome: partly}
c2345: {note: a, kind: objection, received: 2018-04-20, due: 2018-05-22, closed: 2018-06-01, outcome: refused}
d2345: {note: b, kind: erasure, received: 2018-03-02, due: 2018-04-03, closed: 2018-03-20, outcome: refused}

"#]]
    );
    assert!(project.run(["check"]).code(0).stdout.contains("Ingen fejl"));
}

#[test]
fn closing_is_said_in_english_too() {
    let project = project(NOTES, REQUESTS);
    let run = project
        .command(request("--id c2345 --close withdrawn --on yesterday").split(' '))
        .env("IP_LANG", "en")
        .run();
    run.code(0).stdout(str![]).stderr(str![[r#"
The request c2345 is closed: taken back.
The answer was due by 22 May 2018.
If “hold” or “restricted” stands in the note a because of the request, take it out now.

"#]]);
}

#[test]
#[expect(clippy::too_many_lines, reason = "every sentence is shown as it is printed")]
fn what_is_missing_or_impossible_is_wrong_use_and_writes_nothing() {
    let project = project(NOTES, REQUESTS);
    let cases = [
        "privacy request",
        "privacy request a --kind access",
        "privacy request --id b2345",
        "privacy request --close granted",
        "privacy request a --kind access --received 2018-06-02",
        "privacy request a --kind access --received 2018-05",
        "privacy request a --kind access --received snart",
        "privacy request c --kind access --received 2018-05-01",
        "privacy request x --kind access --received 2018-05-01",
        "privacy request --id b2345 --close granted --on 2018-07-01",
    ];
    for words in cases {
        let _ = project.run(words.split(' ')).code(2).stdout(str![]);
    }
    snapbox::assert_data_eq!(
        cases.map(|it| said(&project, it)).concat(),
        str![[r#"
$ ip privacy request
Der mangler: ID, --kind, --received
Missing: ID, --kind, --received
$ ip privacy request a --kind access
Der mangler: --received
Missing: --received
$ ip privacy request --id b2345
Der mangler: --close
Missing: --close
$ ip privacy request --close granted
Der mangler: --id
Missing: --id
$ ip privacy request a --kind access --received 2018-06-02
2. juni 2018 er ikke kommet endnu
Skriv den dag, da det skete.
2 June 2018 has not come yet
Write the day on which it happened.
$ ip privacy request a --kind access --received 2018-05
»2018-05« er ikke en bestemt dag
Fristen tæller fra dagen. Skriv fx 2018-03-14 eller 14.3.2018.
“2018-05” is not one day
The time counts from the day. Write 2018-03-14 or 14.3.2018, for example.
$ ip privacy request a --kind access --received snart
»snart« er ikke en dato
Skriv fx 2018-03-14, 14.3.2018 eller i går.
“snart” is not a date
Write 2018-03-14, 14.3.2018 or yesterday, for example.
$ ip privacy request c --kind access --received 2018-05-01
Notatet c er et eksempel
Ingen har sagt det, og ingen kan bede om noget. Skriv id’et på et rigtigt notat.
The note c is an example
Nobody said it, and nobody can ask for anything. Write the id of a real note.
$ ip privacy request x --kind access --received 2018-05-01
Intet hedder »x«
Mente du »a«?
Nothing is called “x”
Did you mean “a”?
$ ip privacy request --id b2345 --close granted --on 2018-07-01
1. juli 2018 er ikke kommet endnu
Skriv den dag, da det skete.
1 July 2018 has not come yet
Write the day on which it happened.

"#]]
    );
    assert_eq!(project.read(LIST), REQUESTS);
}

#[test]
fn a_dry_run_shows_the_line_and_writes_nothing() {
    let project = project(NOTES, REQUESTS);
    project
        .run(request("--id b2345 --close granted --dry-run").split(' '))
        .code(0)
        .stdout(str![[r#"
b2345: {note: a, kind: access, received: 2018-05-02, due: 2018-06-04, closed: 2018-06-01, outcome: granted}

"#]])
        .stderr(str![[r#"
Intet er skrevet endnu.

"#]]);
    let run = project.run(request("b --kind erasure --received 2018-01-31 --dry-run").split(' '));
    let run = run.code(0);
    assert!(
        run.stdout
            .ends_with(": {note: b, kind: erasure, received: 2018-01-31, due: 2018-02-28}\n"),
        "{}",
        run.stdout
    );
    assert_eq!(project.read(LIST), REQUESTS);
}

#[test]
fn a_list_that_cannot_be_read_to_its_end_is_left_alone() {
    let project = project(NOTES, REQUESTS);
    let cases: [Vec<u8>; 6] = [
        b"<<<<<<< HEAD\n".to_vec(),
        format!("{REQUESTS}- e\n").into_bytes(),
        REQUESTS.replace("kind: access", "kynd: access").into_bytes(),
        REQUESTS.replace("2018-05-22", "22. maj").into_bytes(),
        b"# Anmodninger \xe6\n".to_vec(),
        b"- b2345\n".to_vec(),
    ];
    for broken in cases {
        project.write(LIST, &broken);
        for words in ["a --kind access --received 2018-05-02", "--id b2345 --close granted"] {
            let _ = project.run(request(words).split(' ')).code(1).stdout(str![]);
            assert_eq!(project.bytes(LIST), broken);
        }
    }
    // A list on one line is ours to read and not to write.
    project.write(
        LIST,
        "{b2345: {note: a, kind: access, received: 2018-05-02, due: 2018-06-04}}\n",
    );
    project
        .run(request("--id b2345 --close granted").split(' '))
        .code(1)
        .stdout(str![])
        .stderr(str![[r#"
policy/requests.yaml er skrevet på en anden måde, end ip privacy request gør det
Intet er ændret. Skriv hver anmodning på en linje for sig, og prøv igen.

"#]]);
}

#[test]
fn what_is_wrong_in_the_list_is_one_finding_each_at_its_place() {
    let project = project(
        NOTES,
        "b2345: {note: a, kind: access, received: 2018-05-02, due: 2018-06-04, navn: x}\n\
         c2345: {note: nobody, kind: access, received: 2018-05-02, due: 2018-06-04}\n\
         d2345: {note: a, kind: access, received: 2018-06-02, due: 2018-07-02}\n\
         e2345: {note: a, kind: access, received: 2018-05-02, due: 4. juni}\n\
         f2345: {note: a, kind: access, received: 2018-05-02, due: 2018-06-04, closed: 2018-05-03}\n\
         g2345: {note: a, kind: access, received: 2018-05-02, due: 2018-06-04, closed: 2018-05-01, outcome: granted}\n",
    );
    project.run(["check", "--format", "short"]).code(1).stdout(str![[r#"
policy/requests.yaml:1:71: error[unknown-key]: Feltet »navn« findes ikke her
policy/requests.yaml:2:15: error[dangling-reference]: »nobody« findes ikke
policy/requests.yaml:3:42: error[future-date]: 2. juni 2018 er ikke kommet endnu
policy/requests.yaml:4:59: error[bad-date]: »4. juni« er ikke en dato
policy/requests.yaml:5:71: error[missing-key]: Feltet »outcome« mangler
policy/requests.yaml:6:79: warning[dates-out-of-order]: Det er sket, før anmodningen kom
note: Der er ingen liste med deltagernes navne at lede efter. Lav den med: ip privacy names

"#]]);
}

#[test]
fn the_status_counts_down_what_is_open_and_tells_what_is_late_and_nothing_that_is_closed() {
    let project = project(NOTES, REQUESTS);
    let status = project.run(["status"]).code(0).stdout;
    let own: Vec<&str> = status.lines().skip_while(|it| !it.starts_with("PERSONDATA")).collect();
    snapbox::assert_data_eq!(
        own.join("\n"),
        str![[r#"
PERSONDATA  intet skal slettes de næste 30 dage · 1 anmodning skulle være
            besvaret · 1 anmodning skal besvares senest 4. juni 2018 (om 3 dage)
KONTROL     ingen fejl · ingen advarsler
1 af 4 notater er eksempler: de viser arbejdet og gengiver ikke virkelige
samtaler.

DET HASTER
  1. Svar på anmodningen c2345, indsigelse (art. 21): fristen var 22. maj 2018
     ip show c2345
  2. Svar på anmodningen b2345, indsigt (art. 15), senest 4. juni 2018
     ip show b2345
"#]]
    );
    let english = project.command(["status"]).env("IP_LANG", "en").run().code(0).stdout;
    let own: Vec<&str> = english.lines().skip_while(|it| !it.starts_with("PERSONAL")).collect();
    snapbox::assert_data_eq!(
        own.join("\n"),
        str![[r#"
PERSONAL DATA  nothing must be deleted within 30 days · 1 request should have
               been answered · 1 request must be answered by 4 June 2018 (in 3
               days)
CHECKS         no errors · no warnings
1 of 4 notes are examples: they show the work and record no real conversation.

URGENT
  1. Answer the request c2345, objection (Art. 21): it was due by 22 May 2018
     ip show c2345
  2. Answer the request b2345, access (Art. 15), by 4 June 2018
     ip show b2345
"#]]
    );
    let json = project.run(["status", "--format", "json"]).code(0).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        json["requests"],
        serde_json::json!([
            {"id": "c2345", "note": "a", "kind": "objection", "received": "2018-04-20", "due": "2018-05-22", "days": -10, "extended": false},
            {"id": "b2345", "note": "a", "kind": "access", "received": "2018-05-02", "due": "2018-06-04", "days": 3, "extended": false},
        ])
    );
    // Looking back, what has come or was closed since is as it was then.
    let then = project
        .run(["status", "--date", "2018-03-10", "--format", "json"])
        .code(0)
        .stdout;
    let then: serde_json::Value = serde_json::from_str(&then).unwrap();
    assert_eq!(then["requests"][0]["id"], "d2345");
    assert_eq!(then["requests"].as_array().unwrap().len(), 1);
}

#[test]
fn requests_are_listed_shown_and_follow_a_note_to_another_name() {
    let project = project(NOTES, REQUESTS);
    project.run(["list", "anmodninger"]).code(0).stdout(str![[r#"
Anmodning  Hvad og hvornår       Frist
c2345      indsigelse (art. 21)  22. maj 2018
  a        20. april 2018
b2345      indsigt (art. 15)     4. juni 2018
  a        2. maj 2018
d2345      sletning (art. 17)    afslået
  b        2. marts 2018         20. marts 2018

"#]]);
    project
        .command(["list", "request"])
        .env("IP_LANG", "en")
        .run()
        .code(0)
        .stdout(str![[r#"
Request  What and when        Due
c2345    objection (Art. 21)  22 May 2018
  a      20 April 2018
b2345    access (Art. 15)     4 June 2018
  a      2 May 2018
d2345    erasure (Art. 17)    refused
  b      2 March 2018         20 March 2018

"#]]);
    project.run(["show", "c2345"]).code(0).stdout(str![[r#"
c2345                                                                  anmodning
policy/requests.yaml:3

  Notat     a
  Slags     indsigelse (art. 21)
  Modtaget  20. april 2018
  Frist     22. maj 2018

Intet henviser hertil.

"#]]);
    let _ = project.run(["rename", "a", "z"]).code(0);
    assert!(
        project.read(LIST).contains("c2345: {note: z, kind: objection"),
        "{}",
        project.read(LIST)
    );
    // Who asked for what is no part of the draft that gets a name.
    project.save("2018-05-30");
    let _ = project.run(["mark", "ny"]).code(0);
    let _ = project.run(request("--id b2345 --close granted").split(' ')).code(0);
    project.run(["mark", "ny"]).code(0).stderr(str![[r#"
»ny« er allerede navnet på udkastet, som det er. Intet er ændret.

"#]]);
}

#[test]
fn a_new_project_has_none_and_an_empty_list_is_none() {
    let project = TestProject::new("//- policy/requests.yaml\n# Ingen endnu\n");
    assert!(project.run(["check"]).code(0).stdout.contains("Ingen fejl"));
    let run = project.run(request("2018-03-14-boligselskaber-k3f --kind access --received i-dag").split(' '));
    let _ = run.code(2);
    let words = [
        "privacy",
        "request",
        "2018-03-14-boligselskaber-k3f",
        "--kind",
        "access",
        "--received",
        "i dag",
    ];
    let id = project.run(words).code(0).stdout;
    assert_eq!(
        project.read(LIST),
        format!(
            "# Ingen endnu\n{}: {{note: 2018-03-14-boligselskaber-k3f, kind: access, received: 2018-06-01, due: 2018-07-02}}\n",
            id.trim_end()
        )
    );
}
