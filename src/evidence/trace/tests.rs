//! What is found under a thing and on it, of each kind of thing, in one small project.

use super::{Ground, Trace, Written};
use crate::evidence::answers::Answers;
use crate::evidence::statements;
use crate::project::{self, Project};
use crate::record::Record;
use crate::record::kind::Kind;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// `c` is erased, `d` withdrawn, `e` planned and `f` not coded; `g` was made from reading `rapport`.
const FILES: &str = "\
//- policy/sources.yaml
rapport:
  type: report
  title: R
//- policy/goals/helbred.md
---
title: Helbred
---
//- policy/themes/fritid.md
---
title: Fritid
status: proposed
origin: inquiry
---
//- policy/themes/sundhed.md
---
title: Sundhed
status: proposed
origin: inquiry
goals: [helbred]
---
//- stakeholders/aeldre.yaml
name: Ældre
kind: citizens
part-of: borgere
//- stakeholders/borgere.yaml
name: Borgere
kind: citizens
//- stakeholders/forskere.yaml
name: Forskere
kind: knowledge
//- interviews/a.md
---
method: interview
date: 2018-03-01
stakeholders: [borgere]
---
> Vi venter. #sundhed/tolk ^venter

Vi går ture. #fritid ^fri

Løst.
//- interviews/b.md
---
method: interview
date: 2018-03-02
stakeholders: [aeldre]
---
- Et. ^et
- To.

#sundhed ^liste
//- interviews/c.md
---
method: interview
date: 2018-03-03
stakeholders: [borgere]
themes: [sundhed]
erased: {date: 2018-05-01, reason: frist}
---
//- interviews/d.md
---
method: interview
date: 2018-03-04
stakeholders: [borgere]
withdrawn: {date: 2018-05-01, right: consent}
---
Væk. #sundhed ^vaek
//- interviews/e.md
---
method: interview
date: 2018-09-01
stakeholders: [borgere]
themes: [sundhed]
---
//- interviews/f.md
---
method: interview
date: 2018-03-05
stakeholders: [borgere]
themes: [sundhed]
---
Ny. ^ny
//- interviews/g.md
---
method: study
date: 2018-03-06
stakeholders: [forskere]
source: rapport
---
Læst. #fritid ^laest
//- policy/chapters/10-k.md
---
title: K
status: draft
theme: sundhed
---
Mere tid. [@a#venter; @b; imod @a#fri; @rapport; @a#venter; @d; @e] ^tid

Uden. ^uden

Løs tekst [@a; imod @a#venter].
//- policy/chapters/20-l.md
---
title: L
status: draft
goals: [helbred]
---
Lytte. [@c; imod @a#venter; @a#venter] ^lytte

Gå. ^gaa
//- policy/chapters/30-m.md
---
title: M
status: draft
---
Andet. [@g#laest; imod @rapport] ^andet
//- policy/answers/hele.md
---
to: [note/a]
outcome: noted
by: g
date: 2018-05-03
---
//- policy/answers/ja.md
---
to: [a#venter, k#tid]
outcome: accepted
by: g
date: 2018-05-02
changed: [l#lytte]
---
//- policy/answers/tema.md
---
to: [theme/sundhed]
outcome: noted
by: g
date: 2018-05-01
---
";

fn project() -> Project {
    let sections = FILES.split("//- ").filter_map(|it| it.split_once('\n'));
    let files: BTreeMap<&str, &str> = sections.collect();
    let paths = files.keys().map(|it| (*it).to_owned()).collect();
    let today = NaiveDate::from_ymd_opt(2018, 6, 1).unwrap();
    project::load(paths, today, &|path| Ok(files[path].to_owned()), &|_, _| {}).project
}

/// Returns a trace in words: what lies under the thing, what rests on it, and the answers, each in its order.
///
/// `-` stands before what speaks against; a place of the draft has what it cites in brackets, where it does.
fn described(trace: &Trace<'_>) -> String {
    let sign = |against| if against { "-" } else { "" };
    let part = |name: Option<&str>| name.map(|it| format!("#{it}")).unwrap_or_default();
    let ground = |it: &Ground<'_>| format!("{}{}{}", sign(it.against), it.record.id, part(it.name()));
    let place = |written: &Written<'_>| {
        let statement = written.statement.map_or("…", |it| it.name);
        let cited = written.key.map(|key| format!("({key}{})", part(written.passage)));
        let sign = sign(written.against);
        format!("{sign}{}#{statement}{}", written.chapter.id, cited.unwrap_or_default())
    };
    let sources = trace.sources.iter().map(|it| format!("{}{}", sign(it.against), it.key));
    let under: Vec<String> = trace.grounds.iter().map(ground).chain(sources).collect();
    let written: Vec<String> = trace.written.iter().map(place).collect();
    let answers: Vec<&str> = trace.answers.iter().map(|it| &*it.id).collect();
    format!("{} | {} | {}", under.join(" "), written.join(" "), answers.join(" "))
}

/// Follows something in the project, and returns what was found in words.
fn trace(follow: impl for<'a> Fn(&'a Project, &Answers<'a>) -> Trace<'a>) -> String {
    let project = project();
    described(&follow(&project, &Answers::of(&project)))
}

fn record<'a>(project: &'a Project, kind: Kind, id: &str) -> &'a Record {
    project.find(kind, id).unwrap()
}

fn of_statement(id: &str) -> String {
    trace(|project, answers| {
        let statement = statements(project).find(|it| it.id() == id).unwrap();
        Trace::of_statement(project, answers, statement)
    })
}

fn of_passage(note: &str, name: &str) -> String {
    trace(|project, answers| {
        let note = record(project, Kind::Note, note);
        Trace::of_passage(project, answers, note, note.passage(name).unwrap())
    })
}

fn of_note(id: &str) -> String {
    trace(|project, answers| Trace::of_note(project, answers, record(project, Kind::Note, id)))
}

fn of_answer(id: &str) -> String {
    trace(|project, answers| Trace::of_answer(project, answers, record(project, Kind::Answer, id)))
}

#[test]
fn a_statement_rests_on_what_it_cites_once_on_each_side_and_not_on_what_is_withdrawn_or_planned() {
    assert_eq!(of_statement("k#tid"), "a#venter b -a#fri rapport |  | ja");
    assert_eq!(of_statement("k#uden"), " |  | ");
}

#[test]
fn a_statement_rests_on_an_erased_note_and_on_one_passage_both_ways() {
    assert_eq!(of_statement("l#lytte"), "c -a#venter a#venter |  | ja");
}

#[test]
fn a_chapter_rests_on_what_its_statements_and_its_text_cite_note_by_note() {
    let of = trace(|project, answers| Trace::of_chapter(project, answers, record(project, Kind::Chapter, "k")));
    assert_eq!(of, "a#venter -a#fri a -a#venter b rapport | k#tid k#uden | ja");
}

#[test]
fn on_a_passage_rests_what_cites_it_or_its_whole_note_and_both_are_answered() {
    assert_eq!(
        of_passage("a", "venter"),
        " | k#tid(a#venter) k#…(a) -k#…(a#venter) l#lytte(a#venter) -l#lytte(a#venter) | ja hele"
    );
    assert_eq!(of_passage("a", "fri"), " | -k#tid(a#fri) k#…(a) | hele");
}

#[test]
fn on_a_passage_of_a_list_rests_what_cites_the_whole_note() {
    assert_eq!(of_passage("b", "et"), " | k#tid(b) | ");
}

#[test]
fn a_note_has_its_named_and_coded_passages_and_all_that_cites_any_part_of_it() {
    assert_eq!(
        of_note("a"),
        "a#venter a#fri | k#tid(a#venter) -k#tid(a#fri) k#…(a) -k#…(a#venter) l#lytte(a#venter) -l#lytte(a#venter) \
         | ja hele"
    );
}

#[test]
fn a_list_that_is_named_stands_before_what_is_named_within_it() {
    assert_eq!(of_note("b"), "b#liste b#et | k#tid(b) | ");
}

#[test]
fn of_an_erased_note_it_is_known_that_it_was_heard_and_where_it_is_cited() {
    assert_eq!(of_note("c"), "c | l#lytte(c) | ");
}

#[test]
fn a_withdrawn_note_still_leads_to_what_cites_it() {
    let of = of_note("d");
    assert!(of.ends_with("| k#tid(d) | "), "{of}");
}

#[test]
fn a_theme_leads_to_what_was_said_and_is_written_about_it() {
    let of = trace(|project, answers| Trace::of_theme(project, answers, record(project, Kind::Theme, "sundhed")));
    // The erased note keeps its theme. What cites is listed once; what only belongs to the theme has no brackets.
    assert_eq!(
        of,
        "a#venter b#liste b#et c \
         | k#tid(a#venter) k#uden k#…(a) -k#…(a#venter) l#lytte(a#venter) -l#lytte(a#venter) | tema"
    );
    let of = trace(|project, answers| Trace::of_theme(project, answers, record(project, Kind::Theme, "fritid")));
    assert_eq!(of, "a#fri g#laest | -k#tid(a#fri) k#…(a) m#andet(g#laest) | ");
}

#[test]
fn a_goal_leads_to_its_themes_and_to_the_chapters_that_name_it_too() {
    let of = trace(|project, _| Trace::of_goal(project, record(project, Kind::Goal, "helbred")));
    assert_eq!(
        of,
        "a#venter b#liste b#et c \
         | k#tid(a#venter) k#uden k#…(a) -k#…(a#venter) l#lytte(a#venter) -l#lytte(a#venter) l#gaa | "
    );
}

#[test]
fn a_stakeholder_leads_to_what_it_and_those_below_it_said_where_that_counts() {
    let of = |id| trace(|project, _| Trace::of_stakeholder(project, &record(project, Kind::Stakeholder, id).id));
    assert_eq!(
        of("borgere"),
        "a#venter a#fri b#liste b#et c \
         | k#tid(a#venter) -k#tid(a#fri) k#…(a) -k#…(a#venter) l#lytte(a#venter) -l#lytte(a#venter) | "
    );
    assert_eq!(of("aeldre"), "b#liste b#et | k#tid(b) | ");
}

#[test]
fn a_source_leads_to_its_readings_and_to_what_cites_it_or_them() {
    let of = trace(|project, _| Trace::of_source(project, "rapport"));
    assert_eq!(of, "g#laest | k#tid(rapport) m#andet(g#laest) -m#andet(rapport) | ");
    assert_eq!(trace(|project, _| Trace::of_source(project, "ukendt")), " |  | ");
}

#[test]
fn an_answer_leads_to_what_it_answers_and_to_the_statements_that_it_concerns_or_changed() {
    assert_eq!(of_answer("ja"), "a#venter | k#tid l#lytte | ");
    assert_eq!(of_answer("hele"), "a |  | ");
    assert_eq!(of_answer("tema"), " |  | ");
}

#[test]
fn a_place_counts_once_however_often_it_cites_and_its_first_citation_is_shown() {
    let draft = "Løst [@a#venter] og\nmere [@a; imod @a#fri].\n\nNy [@a#fri].\n\n- Et [@a]\n- To [@a] og [@a]\n  - Tre [@a]\n\n\
                 | A | B |\n|---|---|\n| [@a] [@a] | [@a] |\n\n## Om [@a] [@a]\n\n> Ord. [@a]\n> [@a]\n\nPunkt [@a] [@a]. ^x\n";
    let head = "---\nmethod: interview\ndate: 2018-03-01\nstakeholders: [borgere]\n---\n";
    let files = BTreeMap::from([
        ("stakeholders/borgere.yaml", "name: B\nkind: citizens\n".to_owned()),
        ("interviews/a.md", format!("{head}Vi. ^venter\n\nFri. ^fri\n")),
        (
            "policy/chapters/10-k.md",
            format!("---\ntitle: K\nstatus: draft\n---\n{draft}"),
        ),
    ]);
    let paths = files.keys().map(|it| (*it).to_owned()).collect();
    let today = NaiveDate::from_ymd_opt(2018, 6, 1).unwrap();
    let project = project::load(paths, today, &|path| Ok(files[path].clone()), &|_, _| {}).project;
    let trace = Trace::of_note(&project, &Answers::of(&project), record(&project, Kind::Note, "a"));
    let text = &files["policy/chapters/10-k.md"];
    let lines: Vec<String> = trace
        .written
        .iter()
        .map(|it| {
            let line = text[..it.span.start as usize].lines().count() - 4;
            format!("{}{line}", if it.against { "-" } else { "" })
        })
        .collect();
    // A paragraph is one place on each side, an item without its sub-list, a statement; in a table and a heading the brackets.
    assert_eq!(
        lines,
        ["1", "-2", "4", "6", "7", "8", "12", "12", "12", "14", "14", "16", "18"]
    );
}
