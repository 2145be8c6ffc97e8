//! `ip schema`.

use crate::test_project::TestProject;
use snapbox::{file, str};

#[test]
fn a_kind_is_described_with_its_keys_in_the_readers_language() {
    TestProject::empty()
        .command(["schema", "answer"])
        .env("IP_LANG", "en")
        .run()
        .code(0)
        .stdout(file!["schema/answer.json"])
        .stderr(str![]);
}

#[test]
fn the_manifest_knows_the_rules() {
    let run = TestProject::empty().run(["schema", "policy"]).code(0);
    let schema: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let rules = &schema["properties"]["checks"]["propertyNames"]["enum"];
    assert!(
        rules.as_array().unwrap().contains(&"dangling-citation".into()),
        "{rules}"
    );
    assert_eq!(
        &schema["properties"]["allow"]["items"]["properties"]["rule"]["enum"],
        rules
    );
}

#[test]
fn a_kind_that_is_none_is_wrong_use() {
    TestProject::empty()
        .run(["schema", "samtale"])
        .code(2)
        .stdout(str![])
        .stderr(str![[r#"
»samtale« duer ikke som SLAGS.
Vælg mellem: goal, theme, stakeholder, note, chapter, answer, policy, process,
  organisation, version, memo, reviewed, request, feedback
Se alt, der kan bruges, med --help.

"#]]);
}
