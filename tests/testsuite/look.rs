//! The look of the documents: what lies in `templates/`, and what is said where it can't be used.

use crate::test_project::TestProject;
use ip::check::rule::{Check, Level, Rule};
use ip::check::rules::RULES;
use snapbox::str;

/// Returns the blocks of a rule's page that have a name.
fn blocks(page: &str, name: &str) -> Vec<String> {
    let start = format!("````{name}\n");
    let starts = page.split(&start).skip(1);
    starts.map(|it| it.split("````").next().unwrap().to_owned()).collect()
}

#[test]
fn the_pages_of_rules_that_look_at_files_are_true() {
    let tried = |it: &&Rule| matches!(it.check, Check::Trying);
    for rule in RULES.iter().filter(tried) {
        for page in rule.pages {
            let (bad, good) = (blocks(page, "bad"), blocks(page, "good"));
            assert!(!bad.is_empty() && !good.is_empty());
            for (block, fires) in bad.iter().map(|it| (it, true)).chain(good.iter().map(|it| (it, false))) {
                let project = TestProject::new(block);
                let run = project.run(["check", "--format", "short"]);
                let run = run.code(i32::from(fires && rule.default_level == Level::Deny));
                assert_eq!(run.text().contains(rule.name), fires, "{block}");
            }
        }
    }
}

const PAGE: &str =
    "<!DOCTYPE html>\n<html lang=\"{{ language }}\">\n<head>\n<title>{{ title }}</title>\n</head>\n<body>\n";

#[test]
fn each_part_of_the_look_can_be_replaced_by_itself() {
    let build = |sections: &str| {
        let project = TestProject::new(sections);
        project.run(["build", "--format", "html,docx"]).code(0);
        let files = project.files();
        let path = |ending: &str| {
            files
                .iter()
                .find(|it| it.starts_with("build/") && it.ends_with(ending))
                .unwrap()
                .clone()
        };
        (project.read(&path(".html")), project.bytes(&path(".docx")))
    };
    let (html, docx) = build("");
    let (own_page, same) = build(&format!(
        "//- templates/document.html\n{PAGE}<main>{{{{ body }}}}</main>\n</body>\n</html>\n"
    ));
    assert!(!own_page.contains("class=\"skip\"") && html.contains("class=\"skip\""));
    assert!(own_page.contains("--accent") && same == docx);
    let (own_style, same) = build("//- templates/style.css\nh1 { color: teal; }\n");
    assert!(own_style.contains("class=\"skip\"") && own_style.contains("teal") && !own_style.contains("--accent"));
    assert!(same == docx);
    let (own_color, other) = build("//- templates/look.yaml\ncolor: \"#7a0019\"\n");
    assert!(own_color.contains("--accent: #7A0019") && other != docx);
}

#[test]
fn a_page_of_ones_own_is_as_safe_as_ours() {
    let template =
        format!("{PAGE}<h1>{{{{ title }}}}</h1><script>alert(1)</script>{{{{ body }}}}\r\n</body>\n</html>\n");
    let project = TestProject::new("");
    let manifest = project
        .read("policy/policy.yaml")
        .replace("title: Integrationspolitik", "title: \"<b>&x\"");
    project.write("policy/policy.yaml", manifest);
    project.write(
        "templates/document.html",
        template.replace("{{ title }}", "{% autoescape false %}{{ title }}{% endautoescape %}"),
    );
    project.write("templates/style.css", "body { color: black; }\r\n");
    project.run(["build", "--format", "html"]).code(0);
    let files = project.files();
    let page = project.read(
        files
            .iter()
            .find(|it| it.ends_with(".html") && it.starts_with("build/"))
            .unwrap(),
    );
    assert!(page.contains("<h1>&lt;b&gt;&amp;x</h1>"), "{page}");
    let (before, after) = page.split_once("<meta http-equiv=\"Content-Security-Policy\"").unwrap();
    assert!(!before.contains("<script") && after.contains("default-src 'none'"));
    let style = page.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
    let digest = page
        .split_once("style-src 'sha256-")
        .unwrap()
        .1
        .split_once('\'')
        .unwrap()
        .0;
    assert!(!style.contains('\r'));
    assert_eq!(base64(style), digest);
}

/// Returns the digest of a text as a policy names it, reckoned by another program.
fn base64(text: &str) -> String {
    use sha2::Digest as _;
    let digest = sha2::Sha256::digest(text);
    let bits: Vec<u8> = digest
        .iter()
        .flat_map(|it| (0..8).rev().map(move |at| it >> at & 1))
        .collect();
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let six = |at: usize| {
        let bit = |it: usize| usize::from(bits.get(at + it).copied().unwrap_or(0));
        char::from(letters[(0..6).fold(0, |sum, it| sum << 1 | bit(it))])
    };
    let text: String = (0..bits.len()).step_by(6).map(six).collect();
    format!("{text}=")
}

#[test]
fn what_is_wrong_is_reported_where_it_is_and_nothing_is_built() {
    let project = TestProject::new(
        "//- templates/style.css\nh1 { color: teal; }\n/* her\n//- templates/document.html\n<!DOCTYPE html>\n<html>\n<head>\n<title>{{ titel }}</title>\n",
    );
    project.write("templates/reference.docx", "PK");
    project.write(
        "templates/logo.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<script>x</script></svg>",
    );
    project.write("templates/stil.css", "");
    project.run(["check", "--format", "short"]).code(1).stdout(str![[r#"
templates/document.html:4:11: error[broken-template]: Skabelonen bruger noget, der ikke findes
templates/logo.svg:2:1: error[unsafe-picture]: »script« i billedet kan køre et program
templates/reference.docx:1:1: error[broken-template]: Filen er ikke en Word-fil
templates/style.css:2:1: error[broken-template]: Kommentaren bliver ikke lukket
templates/stil.css:1:1: warning[unexpected-file]: Ingen skabelon hedder sådan, og filen bliver ikke brugt
note: Der er ingen liste med deltagernes navne at lede efter. Lav den med: ip privacy names

"#]]);
    for language in ["da", "en"] {
        let shown = project.run(["check", "--lang", language]).code(1);
        for line in shown.text().lines() {
            assert!(!line.contains("{$") && line.chars().count() <= 80, "{line}");
        }
    }
    project.run(["build"]).code(1);
    assert!(!project.files().iter().any(|it| it.starts_with("build/")));
}

/// The templates that every program writes out; one that makes PDF writes its look too.
const WRITTEN: &str = "\
templates/goal.md
templates/theme.md
templates/stakeholder.yaml
templates/chapter.md
templates/answer.md
templates/report-steering.md
templates/report-analysis.md
templates/report-consultation.md
templates/report-feedback.md
templates/information.md
templates/document.html
templates/style.css
templates/reference.docx
";

#[test]
fn templates_are_written_out_and_change_nothing_until_somebody_changes_them() {
    let project = TestProject::new("");
    let build = || {
        project.run(["build", "--format", "html,docx"]).code(0);
        let files = project.files();
        let outputs = files
            .iter()
            .filter(|it| it.starts_with("build/") && !it.ends_with(".gitignore"));
        outputs.map(|it| project.bytes(it)).collect::<Vec<_>>()
    };
    let ours = build();
    project.write("templates/note.md", "mit eget");
    let typst = if cfg!(feature = "pdf") {
        "templates/look.typ\n"
    } else {
        ""
    };
    let written = [WRITTEN, typst].concat();
    project.run(["init", "--templates"]).code(0).stdout(written);
    assert_eq!(project.read("templates/note.md"), "mit eget");
    project.run(["check"]).code(0);
    let own = build();
    assert_eq!(own.len(), 2);
    assert!(own[1] == ours[1], "the page is the same");
    project.run(["init", "--templates"]).code(0).stdout("");
    project.run(["init", "--templates", "--title", "X"]).code(2);
    project.run(["init"]).code(2);
}
