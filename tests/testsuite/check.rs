//! `ip check`.

use crate::test_project::TestProject;
use snapbox::str;

#[test]
fn outside_a_project_it_says_how_to_begin() {
    let project = TestProject::empty();
    let root = project.root().to_owned();
    project
        .run(["-C".as_ref(), root.as_os_str(), "check".as_ref()])
        .code(2)
        .stdout(str![])
        .stderr(str![[r#"
Her er intet projekt: [ROOT]
Gå til projektets mappe, eller lav et nyt: ip init

"#]]);
}

#[test]
fn our_own_project_has_no_errors() {
    TestProject::own().run(["check"]).code(0).stderr(str![]);
}
