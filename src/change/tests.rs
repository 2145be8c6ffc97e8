//! Two small projects compared.

use super::{Changes, Draft, Relocated, State, compare};
use crate::project::texts::Texts;
use crate::project::{self, Project};
use crate::source::Unreadable;
use crate::text::difference::{Piece, Presence};
use chrono::NaiveDate;
use snapbox::{assert_data_eq, str};
use std::collections::BTreeSet;

const BASE: &str = "\
//- policy/policy.yaml
title: T
authority: A
language: da
//- policy/sources.yaml
rapport: {type: report, title: R}
//- interviews/a.md
---
method: interview
date: 2018-03
stakeholders: [x]
basis: public-record
publish: quote
---
> Vi venter tre uger på en tolk. ^tolk

De venter længe. ^venter
//- interviews/b.md
---
method: interview
date: 2018-03
stakeholders: [x]
basis: public-record
publish: quote
---
Unge vil gerne have et sted at være. ^sted
//- policy/chapters/10-sundhed.md
---
title: Sundhed
status: draft
---
Alle skal have lige gode muligheder for et sundt liv.

## Det vil vi

Vi vil skaffe tolk hurtigere til alle borgere. [@a#tolk] ^tolk

- Vi vil måle ventetiden hvert år. [@a#venter] ^ventetid
- Vi vil spørge borgerne om deres helbred.

| Mål | Tal |
| --- | --- |
| Ventetid | 3 uger |
//- policy/chapters/20-unge.md
---
title: Unge
status: outline
---
Vi vil åbne et sted for unge i hver bydel. [@b#sted; @rapport] ^sted

Det koster penge at åbne steder, og pengene skal findes i budgettet.
";

fn files(sections: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Vec::new();
    for section in format!("\n{sections}").split("\n//- ").skip(1) {
        let (path, text) = section.split_once('\n').unwrap();
        files.retain(|it| it.0 != path);
        if text.trim() != "(none)" {
            files.push((path.to_owned(), format!("{text}\n")));
        }
    }
    files.sort();
    files
}

fn load(files: &[(String, String)]) -> Project {
    let paths = files.iter().map(|it| it.0.clone()).collect();
    let read = |path: &str| Ok(files.iter().find(|it| it.0 == path).unwrap().1.clone());
    let today = NaiveDate::from_ymd_opt(2018, 6, 1).unwrap();
    project::load(paths, today, &read, &|_, _| {}).project
}

fn between(old: &str, new: &str) -> Changes {
    let (old, new) = (files(old), files(new));
    let (old_project, new_project) = (load(&old), load(&new));
    let texts = |files: Vec<(String, String)>| {
        let text = move |path: &str| files.iter().find(|it| it.0 == path).map(|it| it.1.clone());
        Texts::new(move |path| text(path).ok_or(Unreadable::Denied))
    };
    let (old_texts, new_texts) = (texts(old), texts(new));
    compare(
        Draft {
            project: &old_project,
            texts: &old_texts,
            recalled: &BTreeSet::new(),
            nameless: &BTreeSet::new(),
        },
        Draft {
            project: &new_project,
            texts: &new_texts,
            recalled: &BTreeSet::new(),
            nameless: &BTreeSet::new(),
        },
    )
}

/// Returns what changed where some words of the base are others, a line each.
fn changed(replacements: &[(&str, &str)]) -> String {
    let new = replacements.iter().fold(BASE.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    });
    described(&between(BASE, &new))
}

fn described(changes: &Changes) -> String {
    let mut text = String::new();
    for chapter in &changes.chapters {
        text.push_str(&format!("{} {:?}", chapter.id, chapter.state));
        text.push_str(if chapter.moved { " moved" } else { "" });
        for (what, before) in [("id", &chapter.id_before), ("title", &chapter.title_before)] {
            text.push_str(&before.as_ref().map_or(String::new(), |it| format!(" {what} was {it}")));
        }
        text.push_str(if chapter.status.is_some() { " status" } else { "" });
        text.push('\n');
        for part in &chapter.parts {
            text.push_str(&format!("  {:?} {:?}", part.form, part.state));
            text.push_str(&part.name.as_ref().map_or(String::new(), |it| format!(" ^{it}")));
            text.push_str(&part.form_before.map_or(String::new(), |it| format!(" was {it:?}")));
            text.push_str(
                &part
                    .name_before
                    .as_ref()
                    .map_or(String::new(), |it| format!(" was ^{it}")),
            );
            match &part.moved {
                Some(Relocated::Within) => text.push_str(" moved"),
                Some(Relocated::From { id, .. }) => text.push_str(&format!(" from {id}")),
                None => {}
            }
            for evidence in &part.evidence {
                let sign = if evidence.against { "!" } else { "" };
                text.push_str(&format!(" {sign}{} {}", evidence.id, evidence.what.word()));
            }
            if part.is_reworded() || part.state != State::Kept {
                text.push_str(": ");
            }
            if part.is_reworded() {
                text.extend(part.words.iter().map(|Piece { presence, text }| match presence {
                    Presence::Same => text.clone(),
                    Presence::Gone => format!("[-{text}-]"),
                    Presence::New => format!("{{+{text}+}}"),
                }));
            } else if part.state != State::Kept {
                text.extend(part.words.iter().map(|it| it.text.as_str()));
            }
            text.push('\n');
        }
    }
    text
}

#[test]
fn nothing_changed_where_only_lines_break_elsewhere() {
    assert_eq!(changed(&[("Vi vil skaffe tolk ", "Vi vil\nskaffe  tolk ")]), "");
    assert!(between(BASE, BASE).is_empty());
}

#[test]
fn reworded_moved_and_rested_anew_are_three_things() {
    assert_data_eq!(
        changed(&[
            (
                "skaffe tolk hurtigere til alle borgere",
                "sikre tolk hurtigere til alle nye borgere"
            ),
            ("- Vi vil måle ventetiden hvert år. [@a#venter] ^ventetid\n", ""),
            (
                "i hver bydel. [@b#sted; @rapport] ^sted\n",
                "i hver bydel. [@b#sted; imod @a#venter] ^sted\n\nVi vil måle ventetiden hvert år. [@a#venter] ^ventetid\n"
            ),
        ]),
        str![[r#"
sundhed Kept
  Statement Kept ^tolk: Vi vil [-skaffe-]{+sikre+} tolk hurtigere til alle {+nye +}borgere.
unge Kept
  Statement Kept ^sted !a#venter added rapport removed
  Statement Kept ^ventetid from sundhed

"#]]
    );
}

#[test]
fn a_picture_is_described_by_its_file_and_its_alternative_text() {
    let with = |picture: &str| BASE.replace("## Det vil vi\n", &format!("![{picture}.svg)\n\n## Det vil vi\n"));
    let changes = between(&with("Fire trin](pictures/trin"), &with("Fem trin](pictures/trin"));
    assert_eq!((changes.statements().is_zero(), changes.others().reworded), (true, 1));
    let part = &changes.chapters[0].parts[0];
    assert_eq!(part.form, super::Form::Picture);
    assert_eq!(part.text(Presence::New), "Fem trin (pictures/trin.svg)");
    let moved = between(&with("Fire trin](pictures/trin"), &with("Fire trin](pictures/nye-trin"));
    assert_eq!(moved.others().reworded, 1);
}

#[test]
fn a_cited_passage_in_other_words_is_other_evidence() {
    assert_data_eq!(
        changed(&[("Vi venter tre uger på en tolk.", "Vi venter to uger på en tolk.")]),
        str![[r#"
sundhed Kept
  Statement Kept ^tolk a#tolk reworded

"#]]
    );
    assert_data_eq!(
        changed(&[(
            "publish: quote\n---\nUnge",
            "publish: quote\nwithdrawn: {date: 2018-05, right: consent}\n---\nUnge"
        )]),
        str![[r#"
unge Kept
  Statement Kept ^sted b#sted withdrawn

"#]]
    );
    assert_data_eq!(
        changed(&[("Unge vil gerne have et sted at være. ^sted", "Unge vil noget. ^noget")]),
        str![[r#"
unge Kept
  Statement Kept ^sted b#sted missing

"#]]
    );
}

#[test]
fn a_note_with_another_name_is_no_other_evidence() {
    assert_eq!(changed(&[("interviews/b.md", "interviews/c.md"), ("@b#", "@c#")]), "");
}

#[test]
fn what_is_new_or_gone_is_shown_where_it_stands_or_stood() {
    assert_data_eq!(
        changed(&[
            (
                "Det koster penge at åbne steder, og pengene skal findes i budgettet.",
                "Fritidsklubberne kan bruges om aftenen."
            ),
            ("- Vi vil spørge borgerne om deres helbred.\n", ""),
            ("| Ventetid | 3 uger |", "| Ventetid | 2 uger |\n| Tolke | 40 |"),
            ("## Det vil vi", "## Det vil vi gøre"),
        ]),
        str![[r#"
sundhed Kept
  Heading Kept: Det vil vi{+ gøre+}
  Paragraph Gone: Vi vil spørge borgerne om deres helbred.
  Aside Kept: [-3-]{+2+} uger
  Aside New: Tolke
  Aside New: 40
unge Kept
  Paragraph Gone: Det koster penge at åbne steder, og pengene skal findes i budgettet.
  Paragraph New: Fritidsklubberne kan bruges om aftenen.

"#]]
    );
}

#[test]
fn what_changed_places_in_its_chapter_was_moved() {
    let tolk = "Vi vil skaffe tolk hurtigere til alle borgere. [@a#tolk] ^tolk\n\n";
    assert_data_eq!(
        changed(&[(tolk, ""), ("Alle skal have", &format!("{tolk}Alle skal have"))]),
        str![[r#"
sundhed Kept
  Statement Kept ^tolk moved

"#]]
    );
}

#[test]
fn chapters_are_followed_by_what_stands_in_them() {
    assert_data_eq!(
        changed(&[(
            "policy/chapters/20-unge.md\n---\ntitle: Unge\nstatus: outline",
            "policy/chapters/05-ungeliv.md\n---\ntitle: Ungeliv\nstatus: draft"
        ),]),
        str![[r#"
ungeliv Kept moved id was unge title was Unge status

"#]]
    );
    assert_data_eq!(
        changed(&[
            (
                "policy/chapters/20-unge.md\n---\ntitle: Unge",
                "policy/chapters/20-aeldre.md\n---\ntitle: Ældre"
            ),
            (
                "Vi vil åbne et sted for unge i hver bydel. [@b#sted; @rapport] ^sted",
                "Vi besøger alle over 80. ^besoeg"
            ),
            (
                "Det koster penge at åbne steder, og pengene skal findes i budgettet.",
                "Hjemmeplejen hjælper til."
            )
        ]),
        str![[r#"
unge Gone
  Statement Gone ^sted: Vi vil åbne et sted for unge i hver bydel.
  Paragraph Gone: Det koster penge at åbne steder, og pengene skal findes i budgettet.
aeldre New
  Statement New ^besoeg: Vi besøger alle over 80.
  Paragraph New: Hjemmeplejen hjælper til.

"#]]
    );
}

#[test]
fn a_statement_may_get_another_name_and_a_paragraph_may_become_one() {
    assert_data_eq!(
        changed(&[
            ("^ventetid", "^maaling"),
            ("om deres helbred.", "om deres helbred. ^spoerg")
        ]),
        str![[r#"
sundhed Kept
  Statement Kept ^maaling was ^ventetid
  Statement Kept ^spoerg was Paragraph

"#]]
    );
}

#[test]
fn a_table_that_is_a_statement_is_one_part() {
    let whole = |row: &str| BASE.replace("| Ventetid | 3 uger |", &format!("{row}\n\n^maaltal"));
    assert_data_eq!(
        described(&between(
            &whole("| Ventetid | 3 uger |"),
            &whole("| Ventetid | 2 uger [@a] |")
        )),
        str![[r#"
sundhed Kept
  Statement Kept ^maaltal a added: Mål · Tal · Ventetid · [-3-]{+2+} uger

"#]]
    );
}

#[test]
fn counts_distinguish_statements_from_other_text() {
    let new = BASE
        .replace("skaffe tolk", "sikre tolk")
        .replace("[@b#sted; @rapport]", "[@b#sted]")
        .replace(
            "Det koster penge at åbne steder, og pengene skal findes i budgettet.\n",
            "",
        );
    let changes = between(BASE, &new);
    let (statements, others) = (changes.statements(), changes.others());
    assert_eq!((statements.reworded, statements.evidence, statements.gone), (1, 1, 0));
    assert_eq!((others.gone, others.new, others.reworded), (1, 0, 0));
    assert!(!statements.is_zero());
}

#[test]
fn long_chapters_with_nothing_in_common_are_new_and_gone() {
    let many = |sign: &str| {
        let body = (0..2000).fold(String::new(), |text, it| {
            text + &format!("{sign}{it} {sign}ord {sign}om {sign}noget {sign}\n\n")
        });
        format!("//- policy/policy.yaml\ntitle: T\n//- policy/chapters/10-a.md\n---\ntitle: A\n---\n{body}")
    };
    let others = between(&many("x"), &many("y")).others();
    assert_eq!((others.new, others.gone, others.reworded), (2000, 2000, 0));
}
