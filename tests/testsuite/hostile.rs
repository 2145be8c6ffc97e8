//! No command prints what a terminal obeys, or what nobody would see, wherever in a project it stands.

use crate::test_project::{Run, TestProject};
use std::collections::BTreeSet;

/// Signs that only mislead whoever reads them, which a project may hold; and those that a terminal obeys, for which it is refused.
const SIGNS: [&str; 2] = [
    "\u{202e}\u{2066}\u{200b}",
    "\u{1b}]52;c;eA==\u{7}\u{9b}2J\u{85}\u{7f}\u{202e}",
];

/// A project in which signs stand in every place that a command may print: titles, names, ids, words and paths. `~` stands for the signs, and
/// `¤` for what YAML escapes them with.
const PROJECT: &str = r#"
//- policy/policy.yaml
title: "Politik¤"
authority: "Kommune¤"
language: da
status: hearing
coverage: [{each: theme, notes: 2}, {each: stakeholder, notes: 1}]
allow: [{rule: unused-source, text: "Sådan¤"}]
//- policy/process.yaml
phases: [{id: fase, title: "Trin¤", start: 2018, end: 2018-12, after: [milepael]}]
milestones:
  - {id: milepael, title: "Trin¤", due: 2018-05-20, unit: "Enhed¤", requires: [anden]}
  - {id: anden, title: "Trin¤", due: 2018-06-10, note: n, unit: "Enhed¤"}
//- policy/organisation.yaml
groups: [{id: gruppe, title: "Gruppe¤", members: [{role: "Rolle¤", unit: "Enhed¤"}]}]
//- policy/versions.yaml
udkast: {date: 2018-05-01, digest: DIGEST, sent-to: [{to: "Rådet¤", date: 2018-05-02}]}
"navn¤": {date: 2018-05-03, digest: DIGEST}
//- policy/requests.yaml
k2345: {note: n, kind: access, received: 2018-05-01, due: 2018-06-01}
"k¤": {note: "m¤", kind: access, received: 2018-05-01, due: 2018-05-02}
//- policy/sources.yaml
kilde: {type: report, title: "Kilde¤", author: "Forfatter¤", date: 2018}
//- policy/goals/maal.md
---
title: "Mål¤"
---
Et mål ~ her.
//- policy/themes/tema.md
---
title: "Tema¤"
status: proposed
origin: inquiry
goals: [maal]
---
Et tema ~.
//- policy/themes/navn~.md
---
title: T
---
//- stakeholders/gruppe.yaml
name: "Aktør¤"
kind: housing
//- stakeholders/nej.yaml
name: "Nej¤"
kind: police
declined: {date: 2018-03, reason: "Nej¤"}
//- interviews/n.md
NOTE
//- interviews/m~.md
NOTE
//- tabel~.csv
id;name;title;nr;svar;farve~;part-of
x~;A~;A~;1~;Vi ~ venter;~;~
;B~;B~;2;Vi ~ venter;~;
//- policy/chapters/10-kapitel.md
---
title: "Kapitel¤"
status: draft
theme: tema
owner: "Ejer¤"
---
# Afsnit ~

Ingen skal ~ vente. [@n#tolk; @kilde; @nix~] ^vent
//- policy/answers/svar.md
---
to: [n#tolk]
outcome: noted
by: gruppe
date: 2018-05
---
Fordi ~ det er sådan.
"#;

/// A note of the project.
const NOTE: &str = r#"---
title: "Notat¤"
method: hearing
number: 1
sender: "Afsender¤"
date: 2018-05
place: "Sted¤"
by: "Enhed¤"
stakeholders: [gruppe]
basis: public-record
publish: named
delete-after: 2018-05-20
---
> Vi venter ~ på en tolk. #tema/tolk ^tolk

Det er ~ dyrt. #tema"#;

fn project(signs: &str) -> TestProject {
    let escape = |it: char| format!("\\u{:04x}", u32::from(it));
    let escaped: Vec<String> = signs.chars().map(escape).collect();
    let text = PROJECT.replace("NOTE", NOTE).replace("DIGEST", &"0".repeat(64));
    let project = TestProject::empty();
    project.lay(&text.replace('¤', &escaped.concat()).replace('~', signs));
    project
}

/// Every command, in every format that it has; `~` stands for the signs.
const COMMANDS: &[&str] = &[
    "init ny~ --dry-run",
    "init . --title x~",
    "init ny --goal ~ --dry-run",
    "init ny --stakeholder x~ --dry-run",
    "init ny --from ~",
    "open .",
    "open x~",
    "lsp",
    "lsp --stdio",
    "add-interview --stakeholder ~ --dry-run",
    "add-interview --stakeholder gruppe --method interview --title x~ --place ~ --date 2018-05 --dry-run",
    "add-interview --from ~",
    "add-theme --title x~ --dry-run",
    "add-theme --title ~",
    "add-goal --title x~ --dry-run",
    "add-stakeholder --name x~ --kind housing --dry-run",
    "add-chapter --title x~ --dry-run",
    "add-answer --to n#tolk --outcome noted --by gruppe --date 2018-05 --text x~ --dry-run",
    "add-answer --to ~",
    "add-group --title x~ --dry-run",
    "add-phase --title x~ --start 2018 --end 2018 --dry-run",
    "add-milestone --title x~ --due 2018 --dry-run",
    "import taguette ~",
    "import refi ~",
    "import refi fil~.qdpx --stakeholder ~ --dry-run",
    "export refi --dry-run",
    "export refi ~ --dry-run",
    "export refi --all",
    "list goal",
    "list theme",
    "list stakeholder",
    "list note",
    "list note --format json",
    "list note --format csv",
    "list note --format xlsx",
    "list stakeholder --format xlsx --out ~.xlsx",
    "list note --format csv --out ~",
    "list note --format ids",
    "list passage",
    "list chapter --format csv",
    "list chapter",
    "list statement",
    "list answer",
    "list group",
    "list phase",
    "list milestone",
    "list version",
    "list request",
    "list request --format csv",
    "list remark",
    "list remark --format json",
    "list source",
    "list source --format csv",
    "list note --theme ~",
    "list note --since ~",
    "search tolk",
    "search tolk --format json",
    "search tolk --kind note",
    "search ~",
    "cite tolk",
    "cite n#tolk",
    "cite ~",
    "comments ~",
    "comments n.docx --role ~",
    "comments n.docx --format xlsx --out ~.xlsx",
    "comments n.docx --take --dry-run",
    "prepare n",
    "prepare anden",
    "prepare n --format md",
    "prepare ~",
    "form interview",
    "form interview --theme tema",
    "form interview --theme ~",
    "show n",
    "show n#tolk",
    "show tema",
    "show gruppe",
    "show nej",
    "show kilde",
    "show udkast",
    "show k2345",
    "show anden",
    "show vent",
    "show 10-kapitel#vent",
    "show n --format json",
    "show ~",
    "check",
    "check --format short",
    "check --format json",
    "check --format sarif",
    "check --format github",
    "check --summary",
    "check ~",
    "explain",
    "explain dangling-citation",
    "explain ~",
    "coverage",
    "coverage --rows theme --columns stakeholder",
    "coverage --format json",
    "coverage --format csv",
    "coverage --format xlsx",
    "import responses ~",
    "import responses tabel~.csv --map ~=~ --dry-run",
    "import responses tabel~.csv --map text=~ --dry-run",
    "import responses tabel~.csv --stakeholder gruppe --basis public-record --publish named --dry-run",
    "import stakeholders tabel~.csv --dry-run",
    "import stakeholders tabel~.csv --sheet ~ --dry-run",
    "import themes tabel~.csv --dry-run",
    "import goals tabel~.csv --dry-run",
    "coverage --format md",
    "build --format html,md,docx",
    "build --format html --out ud~",
    "status",
    "status --format json",
    "status --date ~",
    "trace n",
    "trace n#tolk",
    "trace 10-kapitel",
    "trace 10-kapitel#vent",
    "trace kilde",
    "trace svar",
    "trace n --format json",
    "trace ~",
    "review --all --dry-run",
    "review ~",
    "report steering --format html",
    "report ~",
    "report steering --since ~",
    "check --staged",
    "hook install",
    "mark ny --sent-to Rådet --dry-run",
    "mark ~",
    "mark ny --sent-to ~",
    "privacy due",
    "privacy due --format json",
    "privacy due --format csv",
    "privacy extend n --until 2020 --reason x --by y --dry-run",
    "privacy extend n --until 2020 --reason x~ --by y --dry-run",
    "privacy extend m~ --until 2020 --reason x --by y --dry-run",
    "privacy extend ~ --until ~ --reason x --by y",
    "privacy names ~",
    "privacy access ~",
    "privacy access n",
    "privacy information",
    "privacy documents --format md",
    "privacy report --format md",
    "privacy close --format md",
    "check --message ~",
    "privacy special",
    "privacy special ~ --ground none",
    "privacy special --each",
    "privacy request n --kind access --received 2018-05-01 --dry-run",
    "privacy request ~ --kind access --received 2018-05-01",
    "privacy request --id k2345 --close granted --dry-run",
    "privacy request --id ~ --close granted",
    "privacy withdraw n --right consent --reason x~ --dry-run",
    "privacy withdraw n#tolk --right objection --reason x --participants 0 --dry-run",
    "privacy withdraw n --right consent --reason x --dry-run --format json",
    "privacy withdraw ~#~ --right consent --reason x",
    "privacy erase n --reason x --dry-run",
    "privacy erase n --reason x --dry-run --format json",
    "privacy erase ~ --reason x~",
    "privacy purge n --verify",
    "privacy purge ~ --verify --format json",
    "mark ~ --recalled 2018-05-01 --reason x~ --dry-run",
    "mark --refresh --dry-run",
    "serve --port ~",
    "save --dry-run",
    "history",
    "history ~",
    "history n --format json",
    "undo --dry-run",
    "undo ~",
    "undo --to ~",
    "undo ~ --name ~ --email ~",
    "save ~ --dry-run",
    "save ~ --name ~ --email ~",
    "diff udkast",
    "diff",
    "diff ~",
    "doctor",
    "doctor --format json",
    "doctor --unlock",
    "sync --dry-run",
    "sync --mine ~",
    "rename tema emne --dry-run",
    "rename tema ~",
    "rename ~ emne",
    "schema note",
    "completions bash",
    "man",
    "man sider~ --dry-run",
    "~",
    "list ~",
    "--~",
];

/// Returns what stands in a text although nobody may print it; `color` is whether our own colours may stand there.
fn obeyed(text: &str, color: bool) -> Option<String> {
    let mut rest = text.strip_prefix('\u{feff}').unwrap_or(text);
    let is_bad = |it: char| {
        it.is_control() && it != '\n'
            || matches!(it, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    while let Some(at) = rest.find(is_bad) {
        let bad = &rest[at..];
        let style = bad.strip_prefix("\u{1b}[").filter(|_| color);
        let end = style.map(|it| it.trim_start_matches(|it: char| it.is_ascii_digit() || it == ';'));
        match end.and_then(|it| it.strip_prefix('m')) {
            Some(after) => rest = after,
            None => {
                return Some(
                    rest[rest.floor_char_boundary(at.saturating_sub(40))..]
                        .chars()
                        .take(120)
                        .collect(),
                );
            }
        }
    }
    None
}

#[test]
fn what_a_terminal_obeys_reaches_no_command_s_output() {
    let mut wrong = Vec::new();
    for signs in SIGNS {
        let (project, mut shown) = (project(signs), 0);
        for command in COMMANDS {
            for color in ["always", "never"] {
                let words: Vec<String> = command.split(' ').map(|it| it.replace('~', signs)).collect();
                let words = words.iter().map(String::as_str).chain(["--color", color]);
                let Run { stdout, stderr, .. } = project.run(words.collect::<Vec<_>>());
                shown += usize::from(stdout.contains("<U+202E>") || stdout.contains("\\u202e"));
                let texts = [("stdout", stdout), ("stderr", stderr)];
                // A script is ours, and is indented as shells have it.
                let is_script = command.starts_with("completions") || *command == "man";
                for (name, text) in texts.iter().filter(|_| !is_script) {
                    wrong.extend(
                        obeyed(text, color == "always").map(|it| format!("ip {command} ({name}, {color}): {it:?}")),
                    );
                }
            }
        }
        // Else nothing of the project was printed at all.
        assert!(shown > 60, "{shown}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_command_is_tried() {
    let project = TestProject::empty();
    let pages = project.run(["man", "sider", "--dry-run"]).code(0).stdout;
    let pages = pages
        .lines()
        .filter_map(|it| it.split_once("ip-")?.1.strip_suffix(".1"));
    let pages: BTreeSet<&str> = pages.collect();
    // A page is named by its command's words: by one, or of a group by two.
    let tried: Vec<String> = COMMANDS.iter().map(|it| it.replace(' ', "-") + "-").collect();
    let is_tried = |page: &&&str| tried.iter().any(|it| it.starts_with(&format!("{page}-")));
    let untried: Vec<&&str> = pages.iter().filter(|it| !is_tried(it)).collect();
    assert!(pages.len() > 20 && untried.is_empty(), "{untried:?}");
}
