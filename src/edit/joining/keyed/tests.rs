//! Tests of joining YAML key by key.

use super::*;

fn joined(base: &str, mine: &str, theirs: &str) -> (String, usize) {
    let joined = join(base, mine, theirs, 0, Prefer::Nobody);
    (joined.text, joined.clashes.len())
}

fn whole(text: &str) -> (String, usize) {
    (text.to_owned(), 0)
}

#[test]
fn keys_that_two_changed_or_added_are_joined() {
    let base = "title: A\nstatus: draft\n";
    assert_eq!(
        joined(base, "title: B\nstatus: draft\n", "title: A\nstatus: review\n"),
        whole("title: B\nstatus: review\n")
    );
    assert_eq!(
        joined(
            base,
            "title: A\nstatus: draft\nby: X\n",
            "title: A\nstatus: draft\nplace: Y\n"
        ),
        whole("title: A\nstatus: draft\nby: X\nplace: Y\n")
    );
    assert_eq!(
        joined(base, "title: A\n", "title: B\nstatus: draft\n"),
        whole("title: B\n")
    );
    assert_eq!(
        joined(base, "title: B\nstatus: draft\n", "title: C\nstatus: draft\n").1,
        1
    );
    assert_eq!(joined(base, "status: draft\n", "title: C\nstatus: draft\n").1, 1);
}

#[test]
fn two_that_add_at_the_end_of_the_same_list_both_have_it() {
    let base = "# Anmodninger\na1: {note: x, kind: access}\n";
    let mine = format!("{base}c3: {{note: z, kind: access}}\n");
    let theirs = format!("{base}b2: {{note: y, kind: access}}\n");
    assert_eq!(
        joined(base, &mine, &theirs),
        whole("# Anmodninger\na1: {note: x, kind: access}\nb2: {note: y, kind: access}\nc3: {note: z, kind: access}\n")
            .clone()
    );
    let base = "groups:\n  - id: a\n    title: A\n";
    let mine = "groups:\n  - id: a\n    title: A\n  - id: b\n    title: B\n";
    let theirs = "groups:\n  - id: a\n    title: Ny\n  - id: c\n    title: C\n";
    assert_eq!(
        joined(base, mine, theirs),
        whole("groups:\n  - id: a\n    title: Ny\n  - id: b\n    title: B\n  - id: c\n    title: C\n")
    );
}

#[test]
fn entries_of_a_list_are_joined_key_by_key_with_their_comments() {
    let base = "milestones:\n  # den første\n  - id: a\n    title: A\n    due: 2018-05\n\n  - id: b\n    title: B\n";
    let mine = base.replace("title: A", "title: AA");
    let theirs = base.replace("due: 2018-05", "due: 2018-06\n    done: 2018-06-02");
    let expected = mine.replace("due: 2018-05", "due: 2018-06\n    done: 2018-06-02");
    assert_eq!(joined(base, &mine, &theirs), whole(&expected));
    let theirs = base.replace("title: A", "title: AB");
    assert_eq!(joined(base, &mine, &theirs).1, 1);
}

#[test]
fn questions_that_both_reworded_are_no_two_questions() {
    let base = "questions:\n  - Hvad gør du?\n  - Hvem hjælper?\n";
    let mine = base.replace("gør du", "gør du så");
    let theirs = base.replace("gør du", "gør I");
    assert_eq!(joined(base, &mine, &theirs).1, 1);
    let theirs = format!("{base}  - Hvornår?\n");
    assert_eq!(joined(base, &mine, &theirs), whole(&format!("{mine}  - Hvornår?\n")));
}

#[test]
fn who_protects_somebody_wins() {
    let base = "title: A\nrestricted: {date: 2018-05-01, reason: x}\n";
    assert_eq!(
        joined("title: A\n", "title: B\n", base),
        whole("title: B\nrestricted: {date: 2018-05-01, reason: x}\n")
    );
    // Lifted by who weighed it: that is a change like another.
    assert_eq!(joined(base, "title: A\n", &base.replace('A', "B")), whole("title: B\n"));
}

#[test]
fn text_that_goes_over_lines_and_what_is_no_map_is_never_cut() {
    let base = "intro: |\n  a: 1\n\n  b\ntitle: A\n";
    let mine = base.replace("title: A", "title: B");
    let theirs = base.replace("  b\n", "  c\n");
    assert_eq!(
        joined(base, &mine, &theirs),
        whole("intro: |\n  a: 1\n\n  c\ntitle: B\n")
    );
    assert_eq!(joined("- a\n", "- b\n", "- c\n").1, 1);
    assert_eq!(joined("a: 1\na: 2\n", "a: 1\na: 3\n", "a: 4\na: 2\n").1, 1);
}

#[test]
fn a_head_that_can_not_be_joined_by_keys_is_no_clash_where_one_alone_changed_it() {
    let twice = "title: A\nstatus: draft\nstatus: draft\n";
    let mended = "title: A\nstatus: draft\n";
    assert_eq!(joined(twice, twice, twice), whole(twice));
    assert_eq!(joined(twice, mended, twice), whole(mended));
    assert_eq!(joined(twice, twice, mended), whole(mended));
    assert_eq!(joined(twice, mended, mended), whole(mended));
    assert_eq!(joined(twice, mended, "title: B\nstatus: draft\nstatus: draft\n").1, 1);
}
