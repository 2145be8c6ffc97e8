//! A real editor: Neovim without a screen opens a chapter and goes through every feature.

use crate::test_project::TestProject;
use std::process::Command;

const CHAPTER: &str = "policy/chapters/10-a.md";
const TEXT: &str = "---\ntitle: A\nstatus: draft\ntheme: sunhed\n---\nÆ 😀 tolk. [@2018-03-14-boligselskaber-k3f#tolk] ^faar\n\nVi [@\n";

/// What Neovim is told to do; it writes what it saw, a line each.
const SCRIPT: &str = include_str!("neovim.lua");

#[test]
#[ignore = "needs Neovim, which CI installs"]
fn neovim_goes_through_every_feature() {
    let project = TestProject::new(&format!("//- {CHAPTER}\n{TEXT}"));
    // The lines of the page are what is tried.
    let page = include_str!("../../../docs/editors.md");
    let lines = page.split("```lua\n").nth(1).unwrap().split("```").next().unwrap();
    let program = format!("{:?}", env!("CARGO_BIN_EXE_ip"));
    project.write(
        "init.lua",
        lines.replace("{ \"ip\", \"lsp\" }", &format!("{{ {program}, \"lsp\" }}")),
    );
    project.write("script.lua", SCRIPT);
    let output = Command::new("nvim")
        .args([
            "--headless",
            "-i",
            "NONE",
            "-u",
            "init.lua",
            CHAPTER,
            "-S",
            "script.lua",
        ])
        .current_dir(project.root())
        .env("IP_TODAY", "2018-06-01")
        .env("IP_LANG", "da")
        .output()
        .unwrap();
    let said = format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(output.status.success(), "{said}");
    let seen = project.read("seen.txt");
    let lines: Vec<&str> = seen.lines().collect();
    let expected = [
        "diagnostics: dangling-reference 3:7-3:13",
        "fix: theme: sundhed",
        "diagnostics: none",
        "hover: Vi venter tre uger på en tolk.",
        "definition: interviews/2018-03-14-boligselskaber-k3f.md tolk",
        "references: 1",
        "completion: 2018-03-14-boligselskaber-k3f",
        "symbols: ^faar",
        "workspace: Sundhed",
        "lenses: hviler på 1 notat fra 1 aktør",
        "folds: 0-4",
        "rename: ^faar-tolk",
        "saved",
    ];
    for line in expected {
        assert!(lines.iter().any(|it| it.starts_with(line)), "{line}\n{seen}\n{said}");
    }
    assert!(project.read(CHAPTER).contains("theme: sundhed") && project.read(CHAPTER).contains("^faar-tolk"));
}
