//! What is written in the browser is what the commands write, byte for byte.

use crate::test_project::TestProject;
use crate::workbench::Workbench;

const PROJECT: &str = "//- policy/organisation.yaml\ngroups:\n  - {id: g, title: Styregruppe, members: [{unit: X}]}\n\
    //- policy/process.yaml\nphases:\n  - {id: f, title: Fase, start: 2018, end: 2018}\nmilestones: []\n";

/// A page with what is filled in there, and the command with the same.
type Pair = (
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static [&'static str],
);

const PAIRS: &[Pair] = &[
    (
        "/themes/new",
        &[
            ("title", "Tolk: »nu«"),
            ("text", ""),
            ("goals", ""),
            ("questions.lines", "Hvem?\nHvor?"),
            ("origin", "inquiry"),
        ],
        &[
            "add-theme",
            "--title",
            "Tolk: »nu«",
            "--question",
            "Hvem?",
            "--question",
            "Hvor?",
            "--origin",
            "inquiry",
        ],
    ),
    (
        "/goals/new",
        &[
            ("title", "Færre æbler 🙂"),
            ("text", "# Mål\n\nAlle."),
            ("vision", ""),
            ("indicators.title.lines", "Flere: ja"),
        ],
        &[
            "add-goal",
            "--title",
            "Færre æbler 🙂",
            "--text",
            "# Mål\n\nAlle.",
            "--indicator",
            "Flere: ja",
        ],
    ),
    (
        "/stakeholders/new",
        &[
            ("name", "Ålauget"),
            ("kind", "police"),
            ("part-of", ""),
            ("influence", "low"),
            ("affected", ""),
            ("approach", ""),
        ],
        &[
            "add-stakeholder",
            "--name",
            "Ålauget",
            "--kind",
            "police",
            "--influence",
            "low",
        ],
    ),
    (
        "/chapters/new",
        &[("title", "Om tolk"), ("theme", "sundhed"), ("goals", ""), ("owner", "")],
        &["add-chapter", "--title", "Om tolk", "--theme", "sundhed"],
    ),
    (
        "/answers/new",
        &[
            ("to", "theme/sundhed"),
            ("outcome", "noted"),
            ("by", "g"),
            ("date", "1/6"),
            ("text", "Det er hørt."),
        ],
        &[
            "add-answer",
            "--to",
            "theme/sundhed",
            "--outcome",
            "noted",
            "--by",
            "g",
            "--date",
            "1/6",
            "--text",
            "Det er hørt.",
        ],
    ),
    (
        "/groups/new",
        &[("title", "Rådet"), ("reports-to", "g"), ("members.unit.lines", "Y")],
        &["add-group", "--title", "Rådet", "--reports-to", "g", "--member", "Y"],
    ),
    (
        "/phases/new",
        &[
            ("title", "Høring"),
            ("start", "2018-06"),
            ("end", "2018-09"),
            ("after", ""),
        ],
        &[
            "add-phase",
            "--title",
            "Høring",
            "--start",
            "2018-06",
            "--end",
            "2018-09",
        ],
    ),
    (
        "/milestones/new",
        &[
            ("title", "Møde"),
            ("due", "2018-08-01"),
            ("phase", "f"),
            ("unit", ""),
            ("requires", ""),
        ],
        &[
            "add-milestone",
            "--title",
            "Møde",
            "--due",
            "2018-08-01",
            "--phase",
            "f",
        ],
    ),
];

/// Returns every file with its bytes.
fn all(project: &TestProject) -> Vec<(String, Vec<u8>)> {
    let mut files = project.files();
    files.retain(|it| !it.starts_with(".ip/"));
    files.into_iter().map(|it| (it.clone(), project.bytes(&it))).collect()
}

/// Returns a form as the page sends it: with the questions that it asks.
fn sent<'a>(fields: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let key = |name: &'a str| name.trim_end_matches(".lines").trim_end_matches(".day");
    let asked = fields.iter().map(|it| ("asked", key(it.0)));
    asked.chain(fields.iter().copied()).collect()
}

#[test]
fn every_form_writes_what_its_command_writes() {
    for (page, fields, command) in PAIRS {
        let (here, there) = (TestProject::new(PROJECT), TestProject::new(PROJECT));
        let before = all(&here);
        let workbench = Workbench::open(&here);
        let answer = workbench.post(page, &sent(fields));
        assert_eq!(answer.status, 303, "{page}: {}", answer.body);
        let _ = there.run(*command).code(0);
        assert_eq!(all(&here), all(&there), "{page}");
        assert_eq!(workbench.post("/undo", &[("number", "1")]).status, 303, "{page}");
        assert_eq!(all(&here), before, "{page}");
    }
}

#[test]
fn a_note_is_what_the_command_writes_and_is_coded_and_corrected_in_the_browser() {
    let (here, there) = (TestProject::new(PROJECT), TestProject::new(PROJECT));
    let heard = "Vi venter på læge.\n\n- Én dag\n- To 🙂\n";
    let fields = [
        ("method", "interview"),
        ("date", "1/5"),
        ("stakeholders", "boligselskaber"),
        ("themes", ""),
        ("participants", "2"),
        ("title", ""),
        ("by", ""),
        ("basis", "public-task"),
        ("special", "none"),
        ("informed", "done"),
        ("informed.day", "30/4"),
        ("publish", "quote"),
        ("journal", "18-1"),
        ("heard", heard),
    ];
    let command = "add-interview --method interview --date 1/5 --stakeholder boligselskaber --participants 2 --basis public-task \
        --special none --informed 30/4 --publish quote --journal 18-1 --from -";
    let notes = |project: &TestProject| {
        let mut files = project.files();
        files.retain(|it| it.starts_with("interviews/2018-05-01-"));
        assert_eq!(files.len(), 1, "{files:?}");
        files.remove(0)
    };
    let workbench = Workbench::open(&here);
    let page = workbench.submit("/notes/new", &sent(&fields));
    assert_eq!(page.status, 200, "{}", page.body);
    let _ = there.command(command.split(' ')).input(heard).run().code(0);
    let (own, other) = (notes(&here), notes(&there));
    assert_eq!(here.read(&own), there.read(&other));

    let id = own.trim_start_matches("interviews/").trim_end_matches(".md").to_owned();
    let from = |address: &str| {
        let page = workbench.get(address).body;
        let rest = page
            .split("name=\"from\" value=\"")
            .nth(1)
            .unwrap_or_else(|| panic!("{page}"));
        rest.split('"').next().unwrap().to_owned()
    };
    let code = format!("/notes/{id}/code");
    let digest = from(&format!("{code}?block=1"));
    let fields = [
        ("block", "1"),
        ("from", &*digest),
        ("theme", "sundhed"),
        ("aspect", "læge"),
    ];
    let page = workbench.submit(&code, &fields);
    assert!(page.body.contains("Fjern #sundhed/læge"), "{}", page.body);
    let expected = there.read(&other).replace("- Én dag\n", "- Én dag #sundhed/læge\n");
    assert_eq!(here.read(&own), expected);

    let edit = format!("/edit/{own}");
    let digest = from(&edit);
    let fields = [("from", &*digest), ("text", &*expected.replace("To 🙂", "Tre"))];
    assert_eq!(workbench.submit(&edit, &fields).status, 200);
    assert_eq!(here.read(&own), expected.replace("To 🙂", "Tre"));
}
