//! `ip explain`, and the reference of rules that it comes from.

use crate::test_project::TestProject;
use ip::check::rule::Level;
use ip::check::rules::RULES;
use ip::language::Language;
use snapbox::{Assert, file, str};

#[test]
fn every_rule_is_listed_within_80_columns() {
    for language in ["da", "en"] {
        let run = TestProject::empty()
            .run(["explain", "--lang", language])
            .code(0)
            .stderr(str![]);
        for rule in RULES {
            assert!(run.stdout.contains(&format!("\n{} ", rule.name)), "{}", run.stdout);
        }
        let wide: Vec<&str> = run.stdout.lines().filter(|it| it.chars().count() > 80).collect();
        assert_eq!(wide, Vec::<&str>::new());
    }
}

#[test]
fn a_rule_is_explained_in_danish() {
    TestProject::empty()
        .run(["explain", "dangling-marker"])
        .code(0)
        .stderr(str![])
        .stdout(str![[r#"
dangling-marker                                                             fejl
Mærket nævner et tema, der ikke findes

`#tema` i et notat lægger afsnittet ind under et tema. Findes temaet ikke,
tæller afsnittet ikke med, og det, der blev sagt, bliver væk.

Forkert:
  interviews/2018-04-02-boligselskaber-p7d.md
    ---
    method: interview
    date: 2018-04-02
    stakeholders: [boligselskaber]
    basis: public-task
    special: none
    journal: 18-1
    informed: 2018-04-01
    publish: summary
    delete-after: 2019-04-02
    ---
    Mange ved ikke, hvem de skal ringe til. #sunhed/adgang

Rigtigt:
  interviews/2018-04-02-boligselskaber-p7d.md
    ---
    method: interview
    date: 2018-04-02
    stakeholders: [boligselskaber]
    basis: public-task
    special: none
    journal: 18-1
    informed: 2018-04-01
    publish: summary
    delete-after: 2019-04-02
    ---
    Mange ved ikke, hvem de skal ringe til. #sundhed/adgang

Undtag ét sted, og skriv hvorfor:
  i tekst  <!-- ip: allow dangling-marker: grund -->
  i YAML   # ip: allow dangling-marker: grund
Gør den til en advarsel i hele projektet, eller slå den fra med allow. Skriv i
policy/policy.yaml:
  checks: {dangling-marker: warn}

"#]]);
}

#[test]
fn a_rule_is_explained_in_english() {
    TestProject::empty()
        .run(["explain", "bad-date", "--lang", "en"])
        .code(0)
        .stderr(str![])
        .stdout(str![[r#"
bad-date                                                                   error
The date does not exist, or is written in another way

Dates are written as year, month and day: `2018-03-14`. Where the day is not
known, write `2018-03` or `2018`. Then `ip` can compare them, and show them in
the document's language.

Wrong:
  stakeholders/police.yaml
    name: The police
    kind: police
    declined: {date: 2018-02-30, reason: No time this spring}

Right:
  stakeholders/police.yaml
    name: The police
    kind: police
    declined: {date: 2018-02-28, reason: No time this spring}

The rule can’t be turned off: what it finds can’t be read, or would be lost.

"#]]);
}

#[test]
fn an_unknown_rule_is_wrong_use_and_the_nearest_is_named() {
    let project = TestProject::empty();
    project
        .run(["explain", "dangling-markr"])
        .code(2)
        .stdout(str![])
        .stderr(str![[r#"
Der er ingen regel, der hedder »dangling-markr«.
Mente du dangling-marker? Se alle regler: ip explain

"#]]);
    project
        .run(["explain", "\u{1b}[2J"])
        .code(2)
        .stdout(str![])
        .stderr(str![[r#"
Der er ingen regel, der hedder »<U+001B>[2J«.
Se alle regler: ip explain

"#]]);
}

#[test]
fn a_page_has_a_title_paragraphs_lists_and_examples_and_nothing_else() {
    for rule in RULES {
        for language in Language::ALL {
            let page = rule.page(language);
            let mut inside = false;
            for (at, line) in page.lines().enumerate() {
                let place = || format!("{} in {language:?}, line {}: {line}", rule.name, at + 1);
                if line.starts_with("````") {
                    assert!(
                        if inside {
                            line == "````"
                        } else {
                            line == "````bad" || line == "````good"
                        },
                        "{}",
                        place()
                    );
                    inside = !inside;
                } else if !inside {
                    assert_eq!(line.starts_with("# "), at == 0, "{}", place());
                    let other = ["## ", "```", "> ", "|", "* ", "+ ", "1. ", "    "];
                    assert!(!other.iter().any(|it| line.starts_with(it)), "{}", place());
                }
            }
            assert!(!inside, "{} in {language:?} has an example without an end", rule.name);
        }
    }
}

#[test]
fn every_page_uses_sentences_that_the_catalogue_has() {
    for rule in RULES {
        for language in ["da", "en"] {
            let run = TestProject::empty()
                .run(["explain", rule.name, "--lang", language])
                .code(0);
            assert!(!run.stdout.contains("explain-"), "{}", run.stdout);
        }
    }
}

#[test]
fn the_reference_of_rules_is_written_from_their_pages() {
    let mut text = String::from(
        "# The rules of `ip check`\n\n\
         This page is written by a test from the rules’ own pages, which `ip explain RULE` shows; it is never edited by\n\
         hand. A project sets the level of a rule under `checks` in its `policy.yaml`, and one place is excused with\n\
         `ip: allow RULE: reason` in a comment. A level that is *fixed* can’t be changed.\n",
    );
    for rule in RULES {
        let level = match rule.default_level {
            Level::Allow => "off",
            Level::Warn => "warning",
            Level::Deny => "error",
            Level::Forbid => "error, fixed",
        };
        let page = rule.page(Language::English);
        let (title, body) = page.split_once('\n').unwrap();
        let title = title.trim_start_matches("# ");
        let body = body
            .replace("\n````bad\n", "\n````text\n")
            .replace("\n````good\n", "\n````text\n");
        text.push_str(&format!("\n## `{}`\n\n{title}. Level: {level}.\n{body}", rule.name));
    }
    Assert::new()
        .action_env("SNAPSHOTS")
        .eq(text, file!["../../docs/rules.md": Text].raw());
}
