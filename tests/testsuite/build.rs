//! `ip build`: the draft, whole, tied to what was heard, and never over what is not ours.

use crate::test_project::TestProject;
use snapbox::str;

const STEM: &str = "build/integrationspolitik-for-ballerup-kommune-intern-maa-ikke-offentliggoeres";

const SMALL: &str = "\
//- policy/policy.yaml
title: Integrationspolitik
authority: Eksempel Kommune
language: da
status: draft
coverage: []
//- policy/goals/sundt-liv.md
---
title: Sundt liv
---
Borgerne lever et sundt liv.
//- policy/themes/sundhed.md
---
title: Sundhed
status: proposed
origin: commission
goals: [sundt-liv]
---
Adgang til læge.
//- stakeholders/borgere.yaml
name: Borgere
kind: citizens
//- stakeholders/fagfolk.yaml
name: Fagfolk
kind: professionals
//- policy/sources.yaml
rapport:
  type: report
  title: Sundhed i tal
  author: Eksempel Kommune
  date: 2017
//- interviews/2018-03-14-borgere-k3f.md
---
method: group-interview
date: 2018-03-14
stakeholders: [borgere]
participants: 6
basis: public-task
informed: 2018-03-01
publish: quote
delete-after: 2019-03-14
---
> Vi venter tre uger på en tolk. #sundhed/tolk ^tolk
//- interviews/2018-04-02-fagfolk-p7d.md
---
method: interview
date: 2018-04
stakeholders: [fagfolk]
basis: public-task
informed: 2018-04-01
publish: summary
delete-after: 2019-04-02
---
Nogle vil hellere have en pårørende med. #sundhed/tolk ^paaroerende
//- policy/chapters/10-sundhed.md
---
title: Sundhed
theme: sundhed
status: draft
---
En borger sagde: »Vi venter tre uger på en tolk« [@2018-03-14-borgere-k3f#tolk].

## Det vil vi

Vi vil skaffe tolk hurtigere [@2018-03-14-borgere-k3f#tolk; @rapport, s. 4; imod @2018-04-02-fagfolk-p7d#paaroerende]. ^tolk

- Vi vil måle ventetiden. ^ventetid

```ip evidence
```
";

/// Builds this repository's own project on a day after its last note.
fn build(project: &TestProject) {
    let command = ["build", "--format", "html,md,docx"];
    project.command(command).env("IP_TODAY", "2026-11-22").run().code(0);
}

#[test]
fn the_draft_of_the_commission_holds_everything_that_the_commission_names() {
    let project = TestProject::own();
    build(&project);
    let html = project.read(&format!("{STEM}.html"));
    let markdown = project.read(&format!("{STEM}.md"));
    let files = project.files();
    let titles = |folder: &str, key: &str| -> Vec<String> {
        let own = files
            .iter()
            .filter(|it| it.starts_with(folder) && !it.ends_with("README.md"));
        let title = |path: &String| {
            let text = project.read(path);
            let line = text
                .lines()
                .find_map(|it| it.strip_prefix(key)?.split(" #").next().map(str::to_owned));
            line.unwrap_or_else(|| panic!("{path} has no {key}"))
                .trim_matches(['"', ' '])
                .to_owned()
        };
        own.map(title).collect()
    };
    let named = [
        (titles("policy/goals/", "title:"), 6),
        (titles("policy/themes/", "title:"), 6),
        (titles("stakeholders/", "name:"), 12),
        (
            vec![
                "Den undersøgende fase".into(),
                "Skrivefase".into(),
                "Styregruppe".into(),
                "Arbejdsgruppe".into(),
            ],
            4,
        ),
    ];
    for (titles, number) in named {
        assert_eq!(titles.len(), number, "{titles:?}");
        for title in titles {
            assert!(html.contains(&title), "{title} is not in the HTML");
            let plain = markdown.replace('\\', "");
            assert!(plain.contains(&title), "{title} is not in the Markdown");
        }
    }
}

#[test]
fn the_draft_says_on_its_first_page_that_it_is_internal_and_rests_on_examples() {
    let project = TestProject::own();
    build(&project);
    for ending in ["html", "md"] {
        let text = project.read(&format!("{STEM}.{ending}"));
        let first = &text[..text.find("Forord").unwrap()];
        assert!(first.contains("INTERN – MÅ IKKE OFFENTLIGGØRES"), "{ending}");
        assert!(first.contains("Notaterne bag udkastet er eksempler"), "{ending}");
    }
}

#[test]
fn a_statement_shows_what_it_rests_on_and_what_speaks_against_it() {
    let project = TestProject::new(SMALL);
    project.run(["build", "--format", "md"]).code(0).stdout(str![[r#"
build/integrationspolitik-intern-maa-ikke-offentliggoeres.md

"#]]);
    let text = project.read("build/integrationspolitik-intern-maa-ikke-offentliggoeres.md");
    snapbox::assert_data_eq!(
        text,
        str![[r#"
---
title: "Integrationspolitik"
author: "Eksempel Kommune"
lang: da
generator: ip – integrationspolitik
---

**INTERN – MÅ IKKE OFFENTLIGGØRES**

- Status: udkast

# 1 Sundhed {#sundhed}

En borger sagde: »Vi venter tre uger på en tolk«[^1].

## 1.1 Det vil vi {#sundhed--det-vil-vi}

::: {#sundhed--tolk .statement}
Vi vil skaffe tolk hurtigere[^2].

**Underbygget af flere**: 1 notat, 6 deltagere, 1 aktør, 1 metode · 1 notat imod[^3]
:::

- ::: {#sundhed--ventetid .statement}
  Vi vil måle ventetiden.

  **Uden grundlag**[^4]
  :::

| Punkt | Grundlag | For | Imod | Deltagere |
|----------------------------------------|--------------------|---:|----:|---------:|
| **[Vi vil skaffe tolk hurtigere.](#sundhed--tolk)** | underbygget af flere | 2 | 1 | 6 |
| **[Vi vil måle ventetiden.](#sundhed--ventetid)** | uden grundlag | 0 | 0 | 0 |

: Sundhed

[^1]: Gruppeinterview, Borgere, 14. marts 2018 (`2018-03-14-borgere-k3f#tolk`).

[^2]: Gruppeinterview, Borgere, 14. marts 2018 (`2018-03-14-borgere-k3f#tolk`); Eksempel Kommune. (2017). *Sundhed i tal*, s. 4; Imod: Interview, Fagfolk, april 2018 (`2018-04-02-fagfolk-p7d#paaroerende`).

[^3]: Det taler for:

    Hørt: Borgere. Hvordan: gruppeinterview.

    - Gruppeinterview, Borgere, 14. marts 2018 (`2018-03-14-borgere-k3f#tolk`), 6 deltagere
    - Eksempel Kommune. (2017). *Sundhed i tal*

    Det taler imod:

    Hørt: Fagfolk. Hvordan: interview.

    - Interview, Fagfolk, april 2018 (`2018-04-02-fagfolk-p7d#paaroerende`)

[^4]: Ingen af dem, der er hørt, er nævnt som grundlag for punktet.

"#]]
    );
}

#[test]
fn the_same_project_gives_the_same_bytes_on_another_day_in_another_place() {
    let (here, there) = (TestProject::own(), TestProject::own());
    build(&here);
    there
        .command(["build", "--lang", "en", "--format", "html,md,docx"])
        .env("IP_TODAY", "2027-06-01")
        .env("LANG", "en_GB.UTF-8")
        .run()
        .code(0);
    for ending in ["html", "md"] {
        let path = format!("{STEM}.{ending}");
        assert!(here.read(&path) == there.read(&path), "{ending}");
    }
}

#[test]
fn a_project_with_errors_is_not_built() {
    let project = TestProject::new(SMALL);
    project.write("stakeholders/politi.yaml", "name: Politi\nkind: politi\n");
    project.run(["build"]).code(1).stderr(str![[r#"
Udkastet er ikke lavet: der er 1 fejl i projektet.
Se dem med: ip check

"#]]);
    assert!(!project.files().iter().any(|it| it.starts_with("build/")));
}

#[test]
fn what_is_not_ours_is_never_written_over() {
    let project = TestProject::new(SMALL);
    let path = "build/integrationspolitik-intern-maa-ikke-offentliggoeres.html";
    project.write(path, "mine egne noter");
    project.run(["build"]).code(2).stderr(str![[r#"
[ROOT]/build/integrationspolitik-intern-maa-ikke-offentliggoeres.html er ikke lavet af ip og bliver ikke overskrevet.
Flyt filen, eller vælg en anden mappe med --out.

"#]]);
    assert_eq!(project.read(path), "mine egne noter");
    assert!(
        !project.files().iter().any(|it| it.ends_with("offentliggoeres.md")),
        "one file of two was written"
    );
}

#[test]
fn the_outputs_never_go_where_other_things_lie() {
    let project = TestProject::new(SMALL);
    let before = project.files();
    for folder in [".", "policy", "interviews/ud", "/", "..", "policy/policy.yaml"] {
        project.run(["build", "--out", folder]).code(2).stdout("");
    }
    assert_eq!(project.files(), before);
    project
        .run(["build", "--out", "ud/til/mig", "--format", "html"])
        .code(0)
        .stdout(str![[r#"
ud/til/mig/integrationspolitik-intern-maa-ikke-offentliggoeres.html

"#]]);
}
