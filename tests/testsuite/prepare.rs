//! `ip prepare`.

use crate::test_project::TestProject;
use snapbox::str;

const TERMS: &str = "special: none\njournal: 18-1\ndelete-after: 2019-04-03\n";

/// A group within a group, with an answer, a planned meeting, a note that is only counted and one that rests.
const PROJECT: &str = "\
//- policy/policy.yaml
title: Integrationspolitik
authority: Eksempel Kommune
language: da
coverage:
  - each: [theme, stakeholder]
    notes: 2
//- policy/themes/sundhed.md
---
title: Sundhed
status: proposed
origin: commission
goals: [sundt-liv]
questions:
  - Hvornår bruger I en tolk?
---
//- policy/themes/bolig.md
---
title: Bolig
status: proposed
origin: inquiry
goals: [sundt-liv]
---
//- stakeholders/beboere.yaml
name: Beboere
kind: citizens
approach: Gennem beboerrådet
affected: high
//- stakeholders/boligselskaber.yaml
name: Boligselskaber
kind: housing
part-of: beboere
//- policy/organisation.yaml
groups:
  - id: styregruppe
    title: Styregruppe
    members: [{unit: C-SS}]
//- policy/answers/tolk.md
---
to: [2018-03-14-boligselskaber-k3f#tolk]
outcome: accepted
by: styregruppe
date: 2018-05-01
---
Der kommer en tolk inden for en uge.
//- interviews/2018-09-01-beboere-p1n.md
---
method: dialogue-meeting
date: 2018-09-01
stakeholders: [beboere]
themes: [sundhed]
basis: consent
publish: quote
TERMS
---
//- interviews/2018-04-02-beboere-t2l.md
---
method: interview
date: 2018-04-02
stakeholders: [beboere]
basis: public-task
informed: 2018-04-01
publish: none
TERMS
---
Noget, som kun tælles. #bolig ^talt
//- interviews/2018-04-03-beboere-h2l.md
---
method: interview
date: 2018-04-03
stakeholders: [beboere]
basis: public-task
informed: 2018-04-01
publish: quote
restricted: {date: 2018-05-01, reason: indsigelse}
TERMS
---
> Noget, som hviler. #bolig ^hviler
//- interviews/2018-04-05-beboere-u2l.md
---
method: interview
date: 2018-04-05
stakeholders: [beboere]
basis: public-task
informed: not-yet
publish: quote
TERMS
---
> Trappen er glat. #bolig ^glat
";

fn project() -> TestProject {
    project_in("da")
}

fn project_in(language: &str) -> TestProject {
    let sections = PROJECT.replace("TERMS\n", TERMS);
    TestProject::new(&sections.replace("language: da", &format!("language: {language}")))
}

#[test]
fn a_meeting_with_a_stakeholder_is_prepared_from_what_those_above_and_below_said() {
    let page = project().run(["prepare", "beboere"]);
    page.code(0)
        .stdout(str![[r#"
Forberedelse: Beboere
INTERN – MÅ IKKE OFFENTLIGGØRES

Hvem de er
Beboere
- Slags: borgere
- Hører under aktøren: Boligselskaber
- Berørt: høj
- Sådan nås de: Gennem beboerrådet

Det har de sagt før, og det blev det til
Interview, Beboere, 5. april 2018
- »Trappen er glat.« → venter på en tilbagemelding
Interview, Boligselskaber, 14. marts 2018
- »Vi venter tre uger på en tolk.« → imødekommet
Dertil kommer ét notat, som ikke er gengivet her.

Det mangler
- Bolig · Boligselskaber: 0 af 2 notater
- Sundhed · Beboere: 1 af 2 notater (1 på vej)
- Sundhed · Boligselskaber: 1 af 2 notater
- Interview, Beboere, 5. april 2018: deltagerne har ikke fået at vide, hvad der
  sker med det, de siger.
- Dialogmøde, Beboere, 1. september 2018: deltagerne har ikke fået at vide, hvad
  der sker med det, de siger.
- Dialogmøde, Beboere, 1. september 2018: der er ikke noteret noget samtykke.
- 2 udsagn venter på en tilbagemelding.

Spørg om
Sundhed
- Hvornår bruger I en tolk?
Bolig
Temaet har ingen spørgsmål endnu.

Det skal de have at vide
- Vi må bruge det, I fortæller, fordi det er nødvendigt for en opgave, kommunen
  har, eller fordi I siger ja til det (databeskyttelsesforordningens artikel 6,
  stk. 1, litra e og a).
- I kan trække jeres ja tilbage når som helst. Det gør ikke det ulovligt, der er
  sket før. I kan gøre indsigelse mod, at vi bruger det (artikel 21).
- Det, I siger, bliver slettet, når arbejdet ikke har brug for det mere. Spørg
  os om datoen.
- Aftal med dem, hvad I må bruge: kun tælle det med, gengive det, citere uden
  navn eller citere med organisationens navn.
Det, de skal have i hånden, laver: ip privacy information

"#]])
        .stderr("");
    let below = project().run(["prepare", "boligselskaber"]).code(0);
    for told in ["Del af: Beboere", "Trappen er glat", "Vi venter tre uger på en tolk"] {
        assert!(below.text().contains(told), "{told}: {}", below.text());
    }
}

#[test]
fn a_planned_meeting_is_prepared_by_its_agenda_and_its_terms() {
    let page = project().run(["prepare", "2018-09-01-beboere-p1n"]);
    page.code(0)
        .stdout(str![[r#"
Forberedelse: Dialogmøde, Beboere, 1. september 2018
INTERN – MÅ IKKE OFFENTLIGGØRES

Hvem de er
Beboere
- Slags: borgere
- Hører under aktøren: Boligselskaber
- Berørt: høj
- Sådan nås de: Gennem beboerrådet

Det har de sagt før, og det blev det til
Interview, Beboere, 5. april 2018
- »Trappen er glat.« → venter på en tilbagemelding
Interview, Boligselskaber, 14. marts 2018
- »Vi venter tre uger på en tolk.« → imødekommet
Dertil kommer ét notat, som ikke er gengivet her.

Det mangler
- Bolig · Boligselskaber: 0 af 2 notater
- Sundhed · Beboere: 1 af 2 notater (1 på vej)
- Sundhed · Boligselskaber: 1 af 2 notater
- Interview, Beboere, 5. april 2018: deltagerne har ikke fået at vide, hvad der
  sker med det, de siger.
- Dialogmøde, Beboere, 1. september 2018: deltagerne har ikke fået at vide, hvad
  der sker med det, de siger.
- Dialogmøde, Beboere, 1. september 2018: der er ikke noteret noget samtykke.
- 2 udsagn venter på en tilbagemelding.

Spørg om
Sundhed
- Hvornår bruger I en tolk?

Det skal de have at vide
- Vi må bruge det, I fortæller, fordi I siger ja til det
  (databeskyttelsesforordningens artikel 6, stk. 1, litra a).
- I kan trække jeres ja tilbage når som helst. Det gør ikke det ulovligt, der er
  sket før.
- Det, I siger, bliver slettet senest 3. april 2019.
- Deres egne ord må stå i udkastet, når ingen kan kendes på dem.
Det, de skal have i hånden, laver: ip privacy information 2018-09-01-beboere-p1n

"#]])
        .stderr("");
}

#[test]
fn what_may_not_be_told_is_in_no_page() {
    let project = project();
    for asked in ["beboere", "boligselskaber", "2018-09-01-beboere-p1n"] {
        let page = project.run(["prepare", asked]).code(0);
        for gone in ["som kun tælles", "som hviler"] {
            assert!(!page.text().contains(gone), "{asked}: {}", page.text());
        }
    }
    project
        .run(["prepare", "2018-04-03-beboere-h2l"])
        .code(2)
        .stdout("")
        .stderr(str![[r#"
2018-04-03-beboere-h2l er trukket tilbage, slettet eller under behandling, så der er intet at forberede
Forbered mødet med aktøren i stedet: ip prepare AKTØR

"#]]);
}

#[test]
fn the_page_is_written_in_the_formats_that_are_asked_for_and_says_that_it_is_internal() {
    let project = project();
    let run = project.run(["prepare", "beboere", "--format", "md,html"]).code(0);
    let paths: Vec<&str> = run.text().lines().collect();
    assert_eq!(
        paths,
        [
            "build/forberedelse-beboere-2018-06-01-INTERN.html",
            "build/forberedelse-beboere-2018-06-01-INTERN.md"
        ]
    );
    let text = project.read(paths[1]);
    assert!(text.contains("INTERN"), "{text}");
}

#[test]
fn an_english_project_has_an_english_page() {
    let page = project_in("en")
        .command(["prepare", "beboere"])
        .env("IP_LANG", "en")
        .run();
    page.code(0)
        .stdout(str![[r#"
Preparation: Beboere
INTERNAL – NOT FOR PUBLICATION

Who they are
Beboere
- Kind: citizens
- Part of the stakeholder: Boligselskaber
- Affected: high
- How they are reached: Gennem beboerrådet

What they said before, and what came of it
Interview, Beboere, 5 April 2018
- “Trappen er glat.” → waits for an answer
Interview, Boligselskaber, 14 March 2018
- “Vi venter tre uger på en tolk.” → accepted
One note comes on top that is not told here.

What is missing
- Bolig · Boligselskaber: 0 of 2 notes
- Sundhed · Beboere: 1 of 2 notes (1 on the way)
- Sundhed · Boligselskaber: 1 of 2 notes
- Interview, Beboere, 5 April 2018: the participants were not told what happens
  with what they say.
- Dialogue meeting, Beboere, 1 September 2018: the participants were not told
  what happens with what they say.
- Dialogue meeting, Beboere, 1 September 2018: no consent is noted.
- 2 points wait for an answer.

Ask about
Sundhed
- Hvornår bruger I en tolk?
Bolig
The theme has no questions yet.

What they must be told
- We may use what you tell because it is needed for one of the municipality’s
  duties, or because you agree to it (GDPR, Article 6(1)(e) and (a)).
- You can take your consent back at any time. What was done before stays lawful.
  You can object to our using it (Article 21).
- What you say is deleted when the work does not need it any more. Ask us for
  the date.
- Agree with them on what you may use: only count it, retell it, quote it
  without a name, or quote it with the organisation’s name.
What they are given is made by: ip privacy information

"#]])
        .stderr("");
}
