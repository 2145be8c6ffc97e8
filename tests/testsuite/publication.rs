//! The public edition of random projects: what must not be there, and what two editions tell of a withdrawal.

mod looks;
mod model;

use crate::test_project::TestProject;
use looks::{Pair, can_go, found, lines_of, made_up, uncovered};
use model::{Model, Random};

/// How many projects are looked through.
const PROJECTS: u64 = 24;

/// Every document of a project that everyone may read: the draft, the program's memos and one of the project's own with every insert.
struct Published {
    project: TestProject,
    made: Vec<String>,
}

impl Published {
    fn of(model: &Model, formats: &str) -> Self {
        let project = laid(model);
        let _ = project.run(["check", "--format", "short"]).code(0);
        let mut made = Vec::new();
        for command in [
            &["build"][..],
            &["report", "consultation"],
            &["report", "feedback"],
            &["report", "alt"],
        ] {
            let flags = ["--edition", "public", "--format", formats];
            let run = project.run([command, &flags[..]].concat()).code(0);
            made.extend(run.stdout.lines().map(|it| it.trim().to_owned()));
        }
        Self { project, made }
    }

    fn markdown(&self) -> Vec<String> {
        let paths = self.made.iter().filter(|it| it.ends_with(".md"));
        paths.map(|it| self.project.read(it)).collect()
    }
}

/// Returns the project of a model, without any note that it does not know.
fn laid(model: &Model) -> TestProject {
    let project = TestProject::empty();
    project.lay(&model.files());
    project
}

#[test]
fn nothing_of_a_protected_note_is_published_and_every_source_line_covers_enough() {
    let mut lines = 0;
    for seed in 0..PROJECTS {
        let model = Model::of(seed);
        let published = Published::of(&model, "md,html,docx");
        assert_eq!(published.made.len(), 12, "{:?}", published.made);
        for (at, path) in published.made.iter().enumerate() {
            assert!(!path.contains("INTERN"), "{path}");
            let found = found(&model, path, published.project.bytes(path));
            assert_eq!(found, Vec::<String>::new(), "project {seed}");
            // What editions tell is looked through in Markdown; no format says anything else.
            let together = &published.made[at / 3 * 3..][..3];
            let markdown = together.iter().find(|it| it.ends_with(".md")).unwrap();
            let said = made_up(markdown, published.project.bytes(markdown));
            let more: Vec<String> = made_up(path, published.project.bytes(path))
                .difference(&said)
                .cloned()
                .collect();
            assert!(more.is_empty(), "{path}: {more:?}");
        }
        for text in published.markdown() {
            assert_eq!(uncovered(&model, &text), Vec::<String>::new(), "project {seed}\n{text}");
            lines += text.lines().flat_map(lines_of).count();
        }
    }
    assert!(lines > 100, "only {lines} source lines were looked at");
}

#[test]
fn what_two_editions_differ_in_covers_enough_in_both() {
    let mut differing = 0;
    for seed in 0..PROJECTS {
        let before = Model::of(seed);
        let mut random = Random::of(seed + 1000);
        let old = Published::of(&before, "md").markdown();
        for _ in 0..2 {
            let note = random.below(before.notes.len());
            if !can_go(&before.notes[note]) {
                continue;
            }
            let after = before.without(note);
            let new = Published::of(&after, "md").markdown();
            let pair = Pair {
                before: &before,
                after: &after,
                note,
            };
            for at in 0..old.len() {
                let telling = pair.telling(&old[at], &new[at]);
                let what = format!("project {seed} without {:?}", before.notes[note]);
                assert_eq!(telling, Vec::<String>::new(), "{what}\n{}\n=====\n{}", old[at], new[at]);
                differing += usize::from(old[at] != new[at]);
            }
        }
    }
    assert!(differing > 10, "only {differing} pairs differ");
}

#[test]
fn what_few_stand_behind_would_be_found() {
    let model = Model::of(1);
    let project = laid(&model);
    let run = project.run(["build", "--format", "md,html,docx"]).code(0);
    for path in run.stdout.lines().map(str::trim) {
        let found = found(&model, path, project.bytes(path));
        for sign in ["resumeord", "citatord", "suffiksord", "-q"] {
            let is_it = |it: &String| it.contains(&format!(": {sign}")) || it.contains(sign) && sign == "-q";
            let is_word = path.ends_with(".docx") && sign == "suffiksord";
            assert!(is_word || found.iter().any(is_it), "{sign} in {path}: {found:?}");
        }
    }
    // A line of one note, however many took part in it.
    let one = model.notes.iter().find(|it| it.is_lined()).unwrap();
    let mut alone = model.clone();
    alone.notes = vec![one.clone()];
    assert_eq!(uncovered(&alone, "- Samtale eller møde\n"), ["Samtale eller møde"]);
    assert_eq!(
        uncovered(
            &alone,
            "[^3]: Interview, Alfagruppen, 1. kvartal 2017; Samtale eller møde.\n"
        )
        .len(),
        2
    );
}

#[test]
fn a_difference_that_tells_of_one_would_be_found() {
    let before = Model::of(2);
    let note = (0..before.notes.len()).find(|it| can_go(&before.notes[*it])).unwrap();
    let after = before.without(note);
    let pair = Pair {
        before: &before,
        after: &after,
        note,
    };
    let telling = |old: &str, new: &str| pair.telling(old, new).len();
    assert_eq!(telling("Det samme.[^1]\n", "Det samme.\n"), 0);
    assert_eq!(telling("Et nyt ord.\n", "Det samme.\n"), 2);
    let is_few = |it: &usize| {
        before.statements[*it]
            .iter()
            .filter(|it| before.notes[it.note].is_lined())
            .count()
            < 2
    };
    let silent = (0..8).find(is_few).unwrap();
    let row = |word: &str| format!("| punktord{silent}. | {word} |\n");
    assert_eq!(telling(&row("Bredt"), &row("Begrænset")), 2);
}

/// Two quotations of the base project's note, in a chapter of their own.
const QUOTING: &str = "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
    > Vi venter tre uger på en tolk. [@2018-03-14-boligselskaber-k3f#tolk]\n\n\
    De siger »vi venter tre uger« [@2018-03-14-boligselskaber-k3f#tolk].\n";

fn public(project: &TestProject) -> String {
    let made = project.run(["build", "--edition", "public", "--format", "md"]).code(0);
    project.read(made.stdout.trim())
}

#[test]
fn a_quotation_is_published_once_a_person_approved_it() {
    let project = TestProject::new(QUOTING);
    let text = public(&project);
    assert!(
        !text.contains("tre uger") && text.contains("\\[citat udeladt\\]"),
        "{text}"
    );
    let listed = project.run(["review", "--quotes", "--format", "json"]).code(0).stdout;
    let at = listed.find("a@").unwrap();
    let id = &listed[at..at + "a@".len() + 8];
    let _ = project
        .run(["review", "--quotes", "--approve", id, "--by", "C-BUR"])
        .code(0);
    let text = public(&project);
    assert_eq!(text.matches("tre uger").count(), 1, "{text}");
}

#[test]
fn what_an_open_note_says_in_its_own_words_stands_in_the_draft_only_once_approved_and_in_the_memo_of_the_hearing_anyway()
 {
    let project = TestProject::new(
        "//- policy/organisation.yaml\ngroups:\n  - {id: styregruppe, title: Styregruppe, members: []}\n\
         //- interviews/2018-04-02-boligselskaber-p7d.md\n---\nmethod: hearing\ndate: 2018-04-02\nstakeholders: [boligselskaber]\n\
         participants: 1\nbasis: public-record\npublish: named\n---\n\
         > Spørg os, mens der stadig er noget at bestemme. #sundhed ^spoerg\n\nForeningen tvivler på planen. #sundhed ^tvivler\n\
         //- policy/answers/a.md\n---\nto: [2018-04-02-boligselskaber-p7d#spoerg, 2018-04-02-boligselskaber-p7d#tvivler]\n\
         outcome: noted\nby: styregruppe\ndate: 2018-05-20\n---\nDet er noteret.\n\
         //- policy/chapters/90-svar.md\n---\ntitle: Svar\nstatus: draft\n---\n## Svar\n\n```ip answers\n```\n",
    );
    let text = public(&project);
    assert!(!text.contains("mens der stadig"), "{text}");
    assert!(
        text.contains("Foreningen tvivler på planen.") && text.contains("Det er noteret."),
        "{text}"
    );
    let run = project.run(["report", "consultation", "--edition", "public", "--format", "md"]);
    let memo = project.read(run.code(0).stdout.trim());
    assert!(memo.contains("mens der stadig"), "{memo}");
}

#[test]
fn while_a_note_rests_nothing_is_published_and_some_memos_never_are() {
    let project = TestProject::new("");
    for memo in ["steering", "analysis"] {
        let run = project.run(["report", memo, "--edition", "public"]).code(2);
        assert!(
            run.stderr.contains("kun til dem, der arbejder med notaterne"),
            "{}",
            run.stderr
        );
    }
    let path = "interviews/2018-03-14-boligselskaber-k3f.md";
    let resting = "publish: quote\nrestricted: {date: 2018-05-01, reason: indsigelse}\n";
    project.write(path, project.read(path).replace("publish: quote\n", resting));
    for command in [&["build", "--edition", "public"][..], &["report", "consultation"]] {
        let run = project.run(command).code(1);
        assert!(run.stderr.contains("1 notat er under behandling"), "{}", run.stderr);
    }
    assert!(!project.root().join("build").exists());
}

#[cfg(feature = "pdf")]
#[test]
#[ignore = "needs judge-pdf: tests/pdf"]
fn no_pdf_says_anything_of_a_protected_note() {
    for seed in 0..8 {
        let model = Model::of(seed);
        let published = Published::of(&model, "md,pdf");
        assert_eq!(published.made.len(), 8);
        for together in published.made.chunks(2) {
            let of = |ending: &str| together.iter().find(|it| it.ends_with(ending)).unwrap();
            let (markdown, path) = (of(".md"), of(".pdf"));
            let file = std::fs::File::open(published.project.root().join(path)).unwrap();
            let output = std::process::Command::new("judge-pdf").stdin(file).output();
            let judged = output.expect("judge-pdf").stdout;
            let judged: serde_json::Value = serde_json::from_slice(&judged).expect("an answer");
            // The judge gives the words without white space, so days are looked for so too.
            let said = format!("{judged}{}", String::from_utf8_lossy(&published.project.bytes(path))).to_lowercase();
            let written = made_up(markdown, published.project.bytes(markdown));
            for kind in looks::MADE_UP {
                let mut all = (0..30).map(|it| format!("{kind}{it}"));
                let stands = |it: &String| looks::stands_alone(&said, it);
                // `punktord1` stands in `punktord12`; and where a figure follows it without white space, it looks like that.
                let is_written = |it: &String| written.iter().any(|own| it.starts_with(own.as_str()));
                assert_eq!(all.find(|it| stands(it) && !is_written(it)), None, "{path}");
            }
            for note in &model.notes {
                let secrets = looks::secrets(note).into_iter().map(|it| it.replace(' ', ""));
                let found: Vec<String> = secrets.filter(|it| it.len() > 5 && said.contains(it)).collect();
                assert_eq!(found, Vec::<String>::new(), "{path} of {note:?}");
            }
        }
    }
}
