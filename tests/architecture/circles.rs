//! No files of a room import each other in a loop.

use crate::files;
use crate::imports::{Imports, imports};
use std::collections::BTreeSet;

/// Files that import each other and may: each such group is one machine, in two files so that both can be read.
const MACHINES: &[(&[&str], &str)] = &[
    (
        &["src/check/rules/mod.rs", "src/check/rules/unknown_rule.rs"],
        "the rule on the names of rules is one of them, and looks them up",
    ),
    (
        &["src/document.rs", "src/document/drawing.rs"],
        "a drawing is a block, and holds the blocks that say the same to those who do not see it",
    ),
];

/// The crates of this repository: the folder of each, where its root is.
const CRATES: &[&str] = &["src/", "benches/compare/", "benches/corpus/", "benches/floor/"];

/// Returns the groups of files that import each other in a loop, each sorted.
fn circles<'t>(imports: &Imports<'t>) -> Vec<Vec<&'t str>> {
    let mut circles: Vec<Vec<&str>> = Vec::new();
    for file in imports.keys() {
        let all = reached(imports, file);
        if all.contains(file) && !circles.iter().any(|it| it.contains(file)) {
            circles.push(
                all.into_iter()
                    .filter(|it| reached(imports, it).contains(file))
                    .collect(),
            );
        }
    }
    circles
}

/// Returns the files that a file imports, and those that these import, to the end.
fn reached<'t>(imports: &Imports<'t>, file: &str) -> BTreeSet<&'t str> {
    let mut reached = BTreeSet::new();
    let mut next = vec![file];
    while let Some(file) = next.pop() {
        for other in imports.get(file).into_iter().flat_map(|it| it.keys()) {
            if reached.insert(*other) {
                next.push(other);
            }
        }
    }
    reached
}

/// Returns the imports that tie a circle, a line each, with the names that are taken.
fn ties(imports: &Imports<'_>, circle: &[&str]) -> String {
    let mut ties = String::new();
    for file in circle {
        for (other, names) in imports[file].iter().filter(|it| circle.contains(it.0)) {
            let names: Vec<&str> = names.iter().copied().collect();
            ties += &format!("{file} imports {other}: {}\n", names.join(", "));
        }
    }
    ties
}

/// What counts as an import: every path in the code, in a `use` or where it stands, that leads into another file of the
/// crate; it counts for the file in which what it names is defined, whoever hands it on.
///
/// So neither `mod x;` nor a `pub use` in a roof is an import, unless the roof itself uses the name; a registry that lists its
/// children imports them, and they may not import it. Calls of methods have no path: the methods of one type may stand in
/// several files, each of which imports the type.
#[test]
fn no_files_import_each_other_in_a_loop() {
    let (mut wrong, mut allowed) = (String::new(), 0);
    for root in CRATES {
        let files = files(root, ".rs");
        let files = files.iter().filter(|it| it.0 != "src/main.rs");
        let imports = imports(root, files.map(|it| (&*it.0, &*it.1)));
        for circle in circles(&imports) {
            if MACHINES.iter().any(|it| it.0 == circle) {
                allowed += 1;
            } else {
                wrong += &format!("a circle:\n{}\n", ties(&imports, &circle));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert_eq!(allowed, MACHINES.len(), "a machine in the list is no circle any more");
}

fn found(files: &[(&'static str, &'static str)]) -> Vec<Vec<&'static str>> {
    circles(&imports("src/", files.iter().copied()))
}

#[test]
fn a_circle_is_found_however_the_paths_are_written() {
    let lib = ("src/lib.rs", "mod a;\nmod b;\n");
    let circle = [vec!["src/a.rs", "src/b.rs"]];
    for (a, b) in [
        ("use crate::b::B;", "use super::a::A;"),
        ("use crate::{b::{self as other, C}};", "fn f() { super::a::g() }"),
        ("use super::b;\nfn f() { b::g() }", "static A: fn() = crate::a::f;"),
        ("fn f(it: &'static super::b::B) -> char { '\"' }", "use crate::a::{f,};"),
        (
            "fn f() { super::b::read() }",
            "use crate::a::f;\nuse other::read;\nfn read() {}",
        ),
    ] {
        assert_eq!(found(&[lib, ("src/a.rs", a), ("src/b.rs", b)]), circle, "{a} {b}");
    }
}

#[test]
fn a_roof_that_uses_its_children_is_not_imported_by_them() {
    let lib = ("src/lib.rs", "mod a;");
    let child = ("src/a/b.rs", "use super::A;\npub fn f() {}");
    let is_circle = |roof| !found(&[lib, ("src/a/mod.rs", roof), child]).is_empty();
    assert!(is_circle("mod b;\npub struct A;\nfn g() { b::f() }"));
    assert!(is_circle(
        "mod b;\nuse b::f;\npub struct A;\nconst ALL: [fn(); 1] = [f];"
    ));
    assert!(is_circle("mod b;\npub use b::f;\npub struct A;\nfn g() { f() }"));
    assert!(!is_circle("mod b;\npub(super) use b::f;\npub struct A;"));
}

#[test]
fn what_is_handed_on_counts_where_it_is_defined() {
    let files = [
        ("src/lib.rs", "mod a;"),
        ("src/a.rs", "mod b;\nmod c;\npub use c::C;\nfn f() { b::f() }"),
        ("src/a/b.rs", "use crate::a::C;\npub fn f() {}"),
        ("src/a/c.rs", "pub struct C;"),
    ];
    assert_eq!(found(&files), Vec::<Vec<&str>>::new());
}

#[test]
fn comments_strings_and_tests_import_nothing() {
    let lib = ("src/lib.rs", "mod a;\nmod b;\n#[cfg(test)]\nmod c;\n");
    let a = ("src/a.rs", "use crate::b::B;");
    let c = ("src/c.rs", "use crate::a::A;\nuse crate::b::B;");
    for b in [
        "// use crate::a::A;\n/* crate::a::A */ pub struct B;",
        "const TEXT: &str = \"use crate::a::A;\\\"\\n\"; const RAW: &str = r#\"\" crate::a::A \"#;",
        "pub struct B;\n#[cfg(test)]\nmod tests {\n    use crate::a::A;\n    fn f() { if true {} }\n}\n",
        "#[cfg(test)]\nuse crate::a::A;\npub struct B;",
        "use other::a::A;\nfn f() { other::crate_::a::f(); it.a() }",
    ] {
        assert_eq!(found(&[lib, a, ("src/b.rs", b), c]), Vec::<Vec<&str>>::new(), "{b}");
    }
}
