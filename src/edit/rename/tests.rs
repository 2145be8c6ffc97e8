//! What a renaming changes, and what it leaves alone.

use super::*;
use crate::diagnostic::{Failure, Message};
use crate::project::load;
use crate::source::Unreadable;
use chrono::NaiveDate;
use std::collections::BTreeMap;

const PROJECT: &str = "\
//- policy/policy.yaml
title: Politik
vision: {title: Vision, parts: [{id: sammen, title: Sammen}, {id: 'aaben', title: Åben}]}
coverage:
  - theme: sundhed # sundhed er vigtigst
    stakeholder: \"borgere\"
    notes: 3
//- policy/process.yaml
phases:
  - {id: analyse, title: Analyse, after: [moede]}
milestones:
  - {id: moede, title: Møde, phase: analyse, note: n1, requires: [coverage]}
//- policy/organisation.yaml
groups:
  - {id: styregruppen, title: Styregruppen}
  - {id: arbejdsgruppen, title: Arbejdsgruppen, reports-to: styregruppen}
//- policy/sources.yaml
guest-2006:
  title: guest-2006
//- policy/goals/sundt-liv.md
---
title: Sundt liv
vision: [sammen, aaben]
---
//- policy/themes/sundhed.md
---
title: sundhed
goals: [sundt-liv]
qualified-by:
  - n1 # mødet
---
Om sundhed.
//- stakeholders/borgere.yaml
name: Borgere
//- stakeholders/kvinder.yaml
name: Kvinder
part-of: 'borgere'
//- interviews/2018/n1.md
---
stakeholders: [borgere, kvinder]
themes: [sundhed]
concerns: [30-sundhed#vi-vil]
source: guest-2006
---
## Om sundhed #sundhed #sundhed/tolk

Ord. #sundhed/tolk #sundheds-ord ^sundhed

`#sundhed` \\#sundhed a#sundhed [x](#sundhed) <!-- #sundhed -->

    #sundhed

> Ord.
> #sundhed
//- policy/chapters/30-sundhed.md
---
title: Sundhed
theme: sundhed
goals: [sundt-liv]
---
Vi vil [@n1#sundhed; imod @n1, s. 3; @guest-2006; @n1-x]. ^vi-vil

Mere #sundhed n1 `[@n1]` ^mere

```ip quotes
theme: sundhed
```

```ip evidence
chapter: 30-sundhed
```

```yaml
theme: sundhed
```
//- policy/answers/svar.md
---
to: [n1, n1#sundhed, sundhed#vi-vil, theme/sundhed, moede]
by: arbejdsgruppen
changed: [statement/30-sundhed#vi-vil]
---
Fordi [@n1#sundhed].
";

type Files = BTreeMap<String, String>;

fn files(sections: &str) -> Files {
    let sections = format!("\n{sections}");
    let sections = sections
        .split("\n//- ")
        .skip(1)
        .map(|it| it.split_once('\n').unwrap_or((it, "")));
    sections
        .map(|(path, text)| (path.to_owned(), format!("{text}\n")))
        .collect()
}

fn planned(files: &Files, id: &str, new: &str) -> Result<Renaming, Failure> {
    let day = NaiveDate::from_ymd_opt(2018, 6, 1).unwrap();
    let read = |path: &str| Ok(files[path].clone());
    let loaded = load(files.keys().cloned().collect(), day, &read, &|_, _| {});
    let project = &loaded.project;
    let files = files.clone();
    let texts = Texts::new(move |path| files.get(path).cloned().ok_or(Unreadable::Denied));
    plan(project, &loaded.diagnostics, &texts, id, new)
}

/// Returns the lines that a rename changes, with `+` before what is new, each file under its path.
#[track_caller]
fn diff(sections: &str, id: &str, new: &str) -> String {
    let renaming = planned(&files(sections), id, new).unwrap();
    let mut shown = String::new();
    for file in &renaming.files {
        shown.push_str(&file.path);
        if file.path != file.new_path {
            shown.push_str(&format!(" > {}", file.new_path));
        }
        shown.push('\n');
        let lines = file.old.lines().zip(file.new.lines());
        assert_eq!(file.old.lines().count(), file.new.lines().count());
        for (_, new) in lines.filter(|it| it.0 != it.1) {
            shown.push_str(&format!("+{new}\n"));
        }
    }
    shown
}

#[track_caller]
fn refused(sections: &str, id: &str, new: &str) -> Message {
    planned(&files(sections), id, new).unwrap_err().message
}

#[test]
fn a_theme_is_renamed_in_fields_markers_targets_and_inserts_and_nowhere_else() {
    let expected = "\
interviews/2018/n1.md
+themes: [helse]
+## Om sundhed #helse #helse/tolk
+Ord. #helse/tolk #sundheds-ord ^sundhed
+> #helse
policy/answers/svar.md
+to: [n1, n1#sundhed, sundhed#vi-vil, theme/helse, moede]
policy/chapters/30-sundhed.md
+theme: helse
+theme: helse
policy/policy.yaml
+  - theme: helse # sundhed er vigtigst
policy/themes/sundhed.md > policy/themes/helse.md
";
    assert_eq!(diff(PROJECT, "theme/sundhed", "helse"), expected);
}

#[test]
fn a_note_is_renamed_with_its_passages() {
    let expected = "\
interviews/2018/n1.md > interviews/2018/2018-03-14-b-k3f.md
policy/answers/svar.md
+to: [2018-03-14-b-k3f, 2018-03-14-b-k3f#sundhed, sundhed#vi-vil, theme/sundhed, moede]
+Fordi [@2018-03-14-b-k3f#sundhed].
policy/chapters/30-sundhed.md
+Vi vil [@2018-03-14-b-k3f#sundhed; imod @2018-03-14-b-k3f, s. 3; @guest-2006; @n1-x]. ^vi-vil
policy/process.yaml
+  - {id: moede, title: Møde, phase: analyse, note: 2018-03-14-b-k3f, requires: [coverage]}
policy/themes/sundhed.md
+  - 2018-03-14-b-k3f # mødet
";
    assert_eq!(diff(PROJECT, "n1", "2018-03-14-b-k3f"), expected);
}

#[test]
fn a_chapter_keeps_its_number_or_moves() {
    let expected = "\
interviews/2018/n1.md
+concerns: [30-helse#vi-vil]
policy/answers/svar.md
+to: [n1, n1#sundhed, helse#vi-vil, theme/sundhed, moede]
+changed: [statement/30-helse#vi-vil]
policy/chapters/30-sundhed.md > policy/chapters/30-helse.md
+chapter: 30-helse
";
    assert_eq!(diff(PROJECT, "chapter/sundhed", "helse"), expected);
    assert_eq!(diff(PROJECT, "30-sundhed", "helse"), expected);
    let expected = "\
interviews/2018/n1.md
+concerns: [40-sundhed#vi-vil]
policy/answers/svar.md
+changed: [statement/40-sundhed#vi-vil]
policy/chapters/30-sundhed.md > policy/chapters/40-sundhed.md
+chapter: 40-sundhed
";
    assert_eq!(diff(PROJECT, "30-sundhed", "40-sundhed"), expected);
}

#[test]
fn passages_and_statements_are_renamed_where_they_stand_and_where_they_are_named() {
    let expected = "\
interviews/2018/n1.md
+Ord. #sundhed/tolk #sundheds-ord ^tolken
policy/answers/svar.md
+to: [n1, n1#tolken, sundhed#vi-vil, theme/sundhed, moede]
+Fordi [@n1#tolken].
policy/chapters/30-sundhed.md
+Vi vil [@n1#tolken; imod @n1, s. 3; @guest-2006; @n1-x]. ^vi-vil
";
    assert_eq!(diff(PROJECT, "n1#sundhed", "tolken"), expected);
    assert_eq!(diff(PROJECT, "note/n1#sundhed", "n1#tolken"), expected);
    let expected = "\
interviews/2018/n1.md
+concerns: [30-sundhed#vi-lover]
policy/answers/svar.md
+to: [n1, n1#sundhed, sundhed#vi-lover, theme/sundhed, moede]
+changed: [statement/30-sundhed#vi-lover]
policy/chapters/30-sundhed.md
+Vi vil [@n1#sundhed; imod @n1, s. 3; @guest-2006; @n1-x]. ^vi-lover
";
    assert_eq!(diff(PROJECT, "30-sundhed#vi-vil", "^vi-lover"), expected);
}

#[test]
fn what_stands_in_a_file_is_renamed_there_whether_or_not_in_quotes() {
    let all = [
        (
            "aaben",
            "fri",
            "policy/goals/sundt-liv.md\n+vision: [sammen, fri]\npolicy/policy.yaml\n+vision: {title: Vision, parts: [{id: sammen, title: Sammen}, {id: 'fri', title: Åben}]}\n",
        ),
        (
            "moede",
            "borgermoede",
            "policy/answers/svar.md\n+to: [n1, n1#sundhed, sundhed#vi-vil, theme/sundhed, borgermoede]\npolicy/process.yaml\n+  - {id: analyse, title: Analyse, after: [borgermoede]}\n+  - {id: borgermoede, title: Møde, phase: analyse, note: n1, requires: [coverage]}\n",
        ),
        (
            "analyse",
            "start",
            "policy/process.yaml\n+  - {id: start, title: Analyse, after: [moede]}\n+  - {id: moede, title: Møde, phase: start, note: n1, requires: [coverage]}\n",
        ),
        (
            "styregruppen",
            "ledelsen",
            "policy/organisation.yaml\n+  - {id: ledelsen, title: Styregruppen}\n+  - {id: arbejdsgruppen, title: Arbejdsgruppen, reports-to: ledelsen}\n",
        ),
        (
            "borgere",
            "alle",
            "interviews/2018/n1.md\n+stakeholders: [alle, kvinder]\npolicy/policy.yaml\n+    stakeholder: \"alle\"\nstakeholders/borgere.yaml > stakeholders/alle.yaml\nstakeholders/kvinder.yaml\n+part-of: 'alle'\n",
        ),
        (
            "guest-2006",
            "Guest_2006",
            "interviews/2018/n1.md\n+source: Guest_2006\npolicy/chapters/30-sundhed.md\n+Vi vil [@n1#sundhed; imod @n1, s. 3; @Guest_2006; @n1-x]. ^vi-vil\npolicy/sources.yaml\n+Guest_2006:\n",
        ),
        ("svar", "tak", "policy/answers/svar.md > policy/answers/tak.md\n"),
    ];
    for (id, new, expected) in all {
        assert_eq!(diff(PROJECT, id, new), expected);
    }
}

#[test]
fn values_that_are_not_spelt_as_they_read_are_written_anew() {
    let project = "//- policy/themes/a.md\n---\ntitle: A\n---\n\
        //- interviews/n.md\n---\nthemes:\n  - \"theme/\\x61\"\n  - >-\n    a\n  - 'a'\n---\n\
        //- policy/chapters/k.md\n---\ntheme: \"\\u0061\" # a\n---\n";
    let expected = "\
interviews/n.md
+  - \"theme/b\"
+    b
+  - 'b'
policy/chapters/k.md
+theme: \"b\" # a
policy/themes/a.md > policy/themes/b.md
";
    assert_eq!(diff(project, "a", "b"), expected);
}

#[test]
fn the_files_marks_and_line_ends_stay() {
    let mut files = files(PROJECT);
    let path = "interviews/2018/n1.md";
    let windows = |it: &str| format!("\u{feff}{}", it.trim_end().replace('\n', "\r\n"));
    let text = windows(&files[path]);
    files.insert(path.to_owned(), text);
    let renaming = planned(&files, "theme/sundhed", "helse").unwrap();
    let note = renaming.files.iter().find(|it| it.path == path).unwrap();
    let words = note.words.iter().map(|it| (it.line, &*it.old, &*it.new));
    assert_eq!(
        words.collect::<Vec<_>>(),
        [
            (3, "sundhed", "helse"),
            (7, "#sundhed", "#helse"),
            (7, "#sundhed/tolk", "#helse/tolk"),
            (9, "#sundhed/tolk", "#helse/tolk"),
            (16, "#sundhed", "#helse"),
        ]
    );
    assert!(note.new.starts_with("\u{feff}---\r\n") && note.new.ends_with("> #helse"));
    assert_eq!(note.new.matches("\r\n").count(), note.old.matches("\r\n").count());
}

#[test]
fn a_name_that_another_thing_has_keeps_both_clear() {
    let expected = "\
policy/answers/svar.md
+to: [n1, n1#sundhed, sundhed#vi-vil, theme/moede, milestone/moede]
";
    assert!(diff(PROJECT, "theme/sundhed", "moede").contains(expected));
    let note = "//- policy/themes/a.md\n---\ntitle: A\n---\n//- policy/themes/b.md\n---\ntitle: B\n---\n\
        //- interviews/n.md\n---\ntitle: N\n---\n//- policy/answers/s.yaml\nto: [a, n]\n";
    assert!(diff(note, "a", "n").contains("+to: [theme/n, note/n]\n"));
}

#[test]
fn what_may_mean_several_things_is_asked_for() {
    let message = refused(PROJECT, "sundhed", "helse");
    assert_eq!(message.key, "rename-ambiguous");
    assert_eq!(message.arguments[1].1, "theme/sundhed, chapter/sundhed".into());
    let unclear = PROJECT
        .replace("theme/sundhed, moede]", "theme/sundhed, n1]\n")
        .replace("id: moede", "id: n1");
    let message = refused(&unclear, "note/n1", "n2");
    assert_eq!(
        (message.key, &message.arguments[1].1),
        ("rename-unclear", &2usize.into())
    );
    assert_eq!(refused(PROJECT, "sunhedd", "x").key, "rename-nothing-near");
    assert_eq!(refused(PROJECT, "n1#qqqqqqqqqqqq", "x").key, "rename-nothing");
    // What was asked for is never offered as what was meant.
    let message = refused(PROJECT, "milestone/n1", "x");
    assert_eq!(
        (message.key, &message.arguments[0].1, &message.arguments[1].1),
        ("rename-nothing-near", &"milestone/n1".into(), &"note/n1".into())
    );
    let twice = format!("{PROJECT}//- interviews/n1.md\n---\ntitle: x\n---\n");
    assert_eq!(refused(&twice, "n1", "n2").key, "rename-twice");
}

#[test]
fn names_that_cannot_be_are_refused() {
    let key = |id: &str, new: &str| refused(PROJECT, id, new).key;
    assert_eq!(key("n1", "../../x"), "rename-spelling-near");
    assert_eq!(key("n1", "Årsmøde"), "rename-spelling-near");
    assert_eq!(key("n1", "-"), "rename-spelling");
    assert_eq!(key("n1", &"a".repeat(300)), "rename-spelling-near");
    assert_eq!(key("n1", "con"), "rename-reserved");
    assert_eq!(key("moede", "coverage"), "rename-reserved");
    assert_eq!(key("theme/sundhed", "3-sundhed"), "rename-letter");
    assert_eq!(key("n1#sundhed", "3-x"), "rename-letter");
    assert_eq!(key("n1", "n1"), "rename-same");
    assert_eq!(key("30-sundhed", "30-sundhed"), "rename-same");
    assert_eq!(key("30-sundhed", "sundhed"), "rename-same");
    assert_eq!(key("n1", "guest-2006"), "rename-taken");
    assert_eq!(key("guest-2006", "n1"), "rename-taken");
    assert_eq!(key("kvinder", "borgere"), "rename-taken");
    assert_eq!(key("sundhed#mere", "vi-vil"), "rename-taken");
    assert_eq!(key("sundhed#mere", "n1#mere"), "rename-elsewhere");
    assert_eq!(key("guest-2006", "a#b"), "rename-key");
    assert_eq!(key("guest-2006", "a."), "rename-key");
}

#[test]
fn where_a_reference_could_be_overlooked_nothing_is_renamed() {
    for bad in [
        "---\ntitle: \"Åbent\nthemes: [sundhed]\n---\n",
        "---\nthemes: sundhed\n---\n",
        "---\ntheems: [sundhed]\n---\n",
        "---\nthemes: []\nthemes: [sundhed]\n---\n",
        "Themes: [sundhed]\n---\nOrd.\n",
        "---\ntitle: x\n---\n|a|\n|-|\n|b #sundhed|\n",
    ] {
        let project = format!("{PROJECT}//- interviews/n2.md\n{bad}");
        let message = refused(&project, "theme/sundhed", "helse");
        assert_eq!(
            (message.key, &message.arguments[0].1),
            ("rename-hidden", &"interviews/n2.md".into()),
            "{bad}"
        );
    }
    let harmless =
        format!("{PROJECT}//- interviews/n2.md\n---\nthemes: [sundhed]\ntheems: [folkesundhed]\ndate: x\n---\nOm.\n");
    assert!(planned(&files(&harmless), "theme/sundhed", "helse").is_ok());
    // A head whose first line was lost is read, so nothing in it is overlooked.
    let unopened = format!("{PROJECT}//- interviews/n2.md\nthemes: [sundhed]\n---\nOrd.\n");
    assert!(diff(&unopened, "theme/sundhed", "helse").contains("interviews/n2.md\n+themes: [helse]\n"));
    let mut files = files(PROJECT);
    files.insert(
        "interviews/n2.md".to_owned(),
        "---\nthemes: [folkesundhed\n---\n".to_owned(),
    );
    assert!(planned(&files, "theme/sundhed", "helse").is_ok());
}

#[test]
fn a_reference_to_a_name_that_is_missing_follows_its_record() {
    let project = format!("{PROJECT}//- policy/answers/b.yaml\nto: [n1#findes-ikke]\n");
    assert!(diff(&project, "n1", "n2").contains("+to: [n2#findes-ikke]\n"));
}

#[test]
fn entries_of_a_bibliography_are_renamed_in_each_other() {
    let project = "//- policy/sources.bib\n@book{a,\n title = {a}\n}\n@inbook{b,\n crossref = {a}\n}\n\
        //- policy/chapters/k.md\n---\ntitle: K\n---\nVi vil [@a; @b]. ^x\n";
    let expected = "policy/chapters/k.md\n+Vi vil [@c; @b]. ^x\npolicy/sources.bib\n+@book{c,\n+ crossref = {c}\n";
    assert_eq!(diff(project, "a", "c"), expected);
}

#[test]
fn lists_that_commands_keep_follow_and_stay_sorted() {
    let lists = "//- policy/reviewed.yaml\n30-sundhed#mere: {words: 0123456789abcdef}\n\
        sundhed#vi-vil: {words: 0123456789abcdef}\n//- policy/versions.yaml\nsundhed: {date: 2018, \
        digest: 0123456789012345678901234567890123456789, sent-to: [{to: n1 og andre, date: 2018}]}\n";
    let project = format!("{PROJECT}{lists}").replace("}\n\n", "}\n");
    let new = |id: &str, new: &str| {
        let renaming = planned(&files(&project), id, new).unwrap();
        let list = renaming.files.into_iter().find(|it| it.path == "policy/reviewed.yaml");
        list.map(|it| it.new.trim_end().to_owned()).unwrap_or_default()
    };
    assert_eq!(
        new("chapter/sundhed", "10-a"),
        "10-a#mere: {words: 0123456789abcdef}\na#vi-vil: {words: 0123456789abcdef}"
    );
    assert_eq!(
        new("sundhed#vi-vil", "alle"),
        "30-sundhed#mere: {words: 0123456789abcdef}\nsundhed#alle: {words: 0123456789abcdef}"
    );
    assert_eq!(new("n1#sundhed", "tolk"), "");
    assert_eq!(new("theme/sundhed", "helse"), "");
    let conflict = project.replace("sundhed#vi-vil: {", "<<<<<<< HEAD\n=======\nsundhed#vi-vil: {");
    assert_eq!(refused(&conflict, "sundhed#vi-vil", "x").key, "rename-hidden");
    assert_eq!(lists::sorted("a\nc\n", "d\nc\n".to_owned()), "c\nd\n");
    assert_eq!(lists::sorted("c\na\n", "d\na\n".to_owned()), "d\na\n");
}

#[test]
fn an_approved_quotation_stays_approved_when_its_note_gets_another_id() {
    use crate::evidence::quotation::approved::digest;
    let note = "//- interviews/2018/n1.md\n---\nstakeholders: [borgere]\nbasis: public-record\nmethod: interview\n\
        date: 2018-03\npublish: quote\n---\n> Vi venter tre uger på en tolk. #sundhed ^tolk\n\
        //- policy/chapters/40-tolk.md\n---\ntitle: Tolk\n---\n> Vi venter tre uger på en tolk. [@n1#tolk]\n";
    let words = "Vi venter tre uger på en tolk.";
    let list = |note: &str| {
        let mut lines = [digest(note, words), digest("a", "b"), digest("a", "c")]
            .map(|it| format!("  {it}: {{by: X, date: 2018}}"));
        lines.sort();
        format!(
            "sundhed#mere: {{words: 0123456789abcdef}}\nquotes:\n{}\n",
            lines.join("\n")
        )
    };
    let project = format!("{PROJECT}{note}//- policy/reviewed.yaml\n{}", list("n1"));
    let project = project.trim_end();
    let renaming = planned(&files(project), "n1", "n2").unwrap();
    let new = renaming.files.into_iter().find(|it| it.path == "policy/reviewed.yaml");
    assert_eq!(new.map(|it| it.new), Some(list("n2")));
}

#[test]
fn links_within_the_draft_follow_wherever_they_stand() {
    let link = "//- policy/chapters/40-tolk.md\n---\ntitle: Tolk\n---\nSe [a](#sundhed--vi-vil), [b](<#sundhed>), [c](#sundhed--en-overskrift \"#sundhed\"), \
                [d][r], `(#sundhed)` og [e](https://x.dk/#sundhed).\n\n[r]: #sundhed--vi-vil\n\
                //- interviews/sundhed.md\n---\nthemes: []\n---\n";
    let project = format!("{PROJECT}{link}");
    let new = |id: &str, new: &str| {
        let renaming = planned(&files(&project), id, new).unwrap();
        let file = renaming.files.into_iter().find(|it| it.path.ends_with("40-tolk.md"));
        let text = file.map(|it| it.new).unwrap_or_default();
        text.split_once("Se ")
            .map(|it| it.1.trim_end().to_owned())
            .unwrap_or_default()
    };
    assert_eq!(
        new("chapter/sundhed", "10-helse"),
        "[a](#helse--vi-vil), [b](<#helse>), [c](#helse--en-overskrift \"#sundhed\"), [d][r], `(#sundhed)` og \
         [e](https://x.dk/#sundhed).\n\n[r]: #helse--vi-vil"
    );
    assert_eq!(
        new("sundhed#vi-vil", "alle"),
        "[a](#sundhed--alle), [b](<#sundhed>), [c](#sundhed--en-overskrift \"#sundhed\"), [d][r], `(#sundhed)` og \
         [e](https://x.dk/#sundhed).\n\n[r]: #sundhed--alle"
    );
    assert_eq!(new("theme/sundhed", "helse"), "");
}
