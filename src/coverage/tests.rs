//! Projects worked through by hand, and every clause of what counts.

use super::accepted::Accepted;
use super::dimension::{Amount, Dimension, Unit};
use super::gaps::{Gap, Obstacle};
use super::matrix::Figure;
use super::plan::Inquiry;
use super::sample::Sample;
use super::targets::Origin;
use super::{Report, report};

/// Returns a matrix with its titles as ids: a line for each row, `2+1` for two that count and one on its way.
fn matrix(report: &Report) -> String {
    let matrix = &report.matrix;
    let figure = |it: &Figure| match it.awaited {
        0 => it.counted.to_string(),
        awaited => format!("{}+{awaited}", it.counted),
    };
    let line = |name: &str, cells: &[Figure], total: &Figure| {
        let cells: Vec<String> = cells.iter().chain([total]).map(figure).collect();
        format!("{name}: {}", cells.join(" "))
    };
    let mut lines: Vec<String> = Vec::new();
    let columns: Vec<&str> = matrix.columns.iter().map(|it| &*it.member.id).collect();
    lines.push(columns.join(" "));
    for (at, row) in matrix.rows.iter().enumerate() {
        lines.push(line(&row.member.id, &matrix.cells[at], &matrix.row_totals[at]));
    }
    lines.push(line("all", &matrix.column_totals, &matrix.total));
    lines.join("\n")
}

/// Returns the gaps, a line each: what, of what how many of how many, how many on their way, and what else is known.
fn short(report: &Report) -> String {
    let line = |gap: &Gap| {
        let cell: Vec<&str> = gap.cell.iter().map(|it| &*it.id).collect();
        let accepted = match &gap.accepted {
            None => String::new(),
            Some(Accepted::Dropped(_)) => " dropped".to_owned(),
            Some(Accepted::Declined { reason, .. }) => format!(" declined: {reason}"),
        };
        let obstacle = gap.obstacle.map(|it| format!(" {it:?}")).unwrap_or_default();
        let unit = gap.unit.word();
        format!(
            "{} {unit} {}/{} +{}{accepted}{obstacle}",
            cell.join("×"),
            gap.have,
            gap.need,
            gap.awaited
        )
    };
    report.gaps.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Returns the plan, a line an inquiry.
fn plan(report: &Report) -> String {
    let line = |inquiry: &Inquiry| {
        let themes: Vec<&str> = inquiry.themes.iter().map(|it| &*it.id).collect();
        let people = inquiry.participants.map(|it| format!(" ({it})")).unwrap_or_default();
        format!(
            "{} {}{people} {} closes {}",
            inquiry.stakeholder.id,
            inquiry.method.word(),
            themes.join(","),
            inquiry.closes
        )
    };
    report.plan.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn by_theme(sample: &Sample, count: Unit) -> Report {
    report(&sample.project(), Dimension::Stakeholder, Dimension::Theme, count)
}

fn notes(sample: &Sample) -> Report {
    by_theme(sample, Unit::Notes)
}

/// Two goals, three themes, four stakeholders, and a note of every kind that there is.
fn whole() -> Sample {
    let targets = "coverage:
  - each: theme
    notes: 3
    stakeholders: 2
    methods: 2
  - each: stakeholder
    notes: 2
  - stakeholder: borgere
    notes: 6
  - each: goal
    themes: 1
";
    Sample::new(targets)
        .goal("bolig")
        .goal("helbred")
        .theme("digital", "")
        .theme_with("fritid", "helbred", "dropped")
        .theme("sundhed", "helbred")
        .stakeholder("borgere", "citizens", "")
        .stakeholder("civil", "civil-society", "")
        .stakeholder("rk", "civil-society", "part-of: civil\n")
        .stakeholder("politi", "police", "declined: {date: 2018-05-03, reason: Ingen tid}\n")
        // Two passages about health; the digital is only on the agenda.
        .note(
            "n1",
            "interview 2018-03-01 borgere participants: 1; themes: [sundhed, digital]",
            "En. #sundhed\n\nTo. #sundhed #sundhed/tolk",
        )
        .note("n2", "group-interview 2018-04-01 borgere participants: 6", "Tre. #digital")
        // A heading codes the two paragraphs under it; how many took part is not said.
        .note("n3", "dialogue-meeting 2018-05-01 rk", "## Om #sundhed\n\nFire.\n\nFem.\n\n## Andet\n\nSeks. #fritid")
        // Held, and nothing is coded yet.
        .note("n4", "survey 2018-05-02 civil themes: [digital]", "Syv.")
        // In the future.
        .note("n5", "citizen-meeting 2018-09-01 borgere,rk participants: 40; themes: [sundhed, digital]", "")
        .note(
            "n6",
            "interview 2018-03-02 borgere withdrawn: {date: 2018-05-01, right: consent}",
            "Otte. #sundhed",
        )
        .note(
            "n7",
            "interview 2018-03-31 borgere participants: 2; themes: [sundhed]; erased: {date: 2018-05-01, reason: Frist}",
            "",
        )
}

#[test]
fn notes_are_counted_as_by_hand() {
    let report = notes(&whole());
    // borgere: n2 is digital, n1 has it on the agenda and n5 is planned about it; n1 and n7 are about health, and n5 will
    // be; of n6 nothing counts. civil has n4 itself and everything of rk: n3, and the planned n5.
    // all: n2, on their way n1, n4 and n5 (digital); n3 (fritid); n1, n3 and n7, on its way n5 (sundhed); in the last
    // column whole notes: n1, n2, n3 and n7, on their way n4 and n5.
    assert_eq!(
        matrix(&report),
        "digital fritid sundhed
borgere: 1+2 0 2+1 3+1
civil: 0+2 1 1+1 1+2
rk: 0+1 1 1+1 1+1
politi: 0 0 0 0
all: 1+3 1 3+1 4+2"
    );
    assert_eq!(
        (report.notes, report.planned, report.uncoded, report.examples),
        (4, 1, 1, 0)
    );
}

#[test]
fn passages_are_counted_as_by_hand() {
    // n1 has two about health, n2 one about the digital, n3 two about health and one about leisure. Of n7 nobody knows how
    // many there were. What is on its way will have one at least.
    assert_eq!(
        matrix(&by_theme(&whole(), Unit::Passages)),
        "digital fritid sundhed
borgere: 1+2 0 2+1 3+1
civil: 0+2 1 2+1 3+2
rk: 0+1 1 2+1 3+1
politi: 0 0 0 0
all: 1+3 1 4+1 6+2"
    );
}

#[test]
fn participants_are_counted_as_by_hand() {
    // n1 has 1, n2 has 6, n3 and n4 do not say and count as nobody, n5 will have 40, n7 had 2.
    assert_eq!(
        matrix(&by_theme(&whole(), Unit::Participants)),
        "digital fritid sundhed
borgere: 6+41 0 3+40 9+40
civil: 0+40 0 0+40 0+40
rk: 0+40 0 0+40 0+40
politi: 0 0 0 0
all: 6+41 0 3+40 9+40"
    );
}

#[test]
fn gaps_and_plan_are_as_by_hand() {
    let report = notes(&whole());
    // digital: only n2; on their way n1, n4 and n5, by civil and rk (borgere is there), by interview, survey and meeting.
    // fritid was dropped. sundhed has n1, n3 and n7, by borgere and rk, by interview and meeting. borgere should be 6:
    // the higher of two targets. helbred has sundhed; fritid, which was dropped, serves it no more. bolig has none.
    assert_eq!(
        short(&report),
        "digital notes 1/3 +3
digital stakeholders 1/2 +2
digital methods 1/2 +3
fritid notes 1/3 +0 dropped
fritid stakeholders 1/2 +0 dropped
fritid methods 1/2 +0 dropped
borgere notes 3/6 +1
civil notes 1/2 +2
rk notes 1/2 +1
politi notes 0/2 +0 declined: Ingen tid
bolig themes 0/1 +0 GoalWithoutTheme"
    );
    // 6 − 3 − 1: borgere twice more; about what they were heard about least, which is both the same, then the other.
    assert_eq!(
        plan(&report),
        "borgere group-interview digital closes 1\nborgere group-interview sundhed closes 1"
    );
    assert_eq!(report.gaps[6].target, 2, "the target that asks for six");
    assert_eq!(report.open().count(), 7);
}

#[test]
fn cells_that_are_short_are_marked_and_the_excused_are_not() {
    let matrix = notes(&whole()).matrix;
    let marked = |figures: &[Figure]| figures.iter().map(|it| it.short).collect::<Vec<_>>();
    assert_eq!(marked(&matrix.row_totals), [true, true, true, false]);
    assert_eq!(marked(&matrix.column_totals), [true, false, false]);
    assert!(
        matrix.cells.iter().flatten().all(|it| !it.short),
        "no target asks for a pair"
    );
    assert_eq!(
        matrix.row_totals[0].target(Unit::Notes),
        Some(Amount::new(Unit::Notes, 6))
    );
    assert_eq!(
        matrix.column_totals[0].target(Unit::Passages),
        Some(Amount::new(Unit::Notes, 3))
    );
    assert_eq!(matrix.total.target(Unit::Notes), None);
    assert_eq!(matrix.rows.iter().map(|it| it.depth).collect::<Vec<_>>(), [0, 0, 1, 0]);
    assert_eq!(matrix.rows[2].part_of.as_deref(), Some("civil"));
}

#[test]
fn a_goal_is_covered_through_the_themes_that_serve_it() {
    let sample = Sample::new("coverage:\n  - each: goal\n    notes: 2\n    passages: 4\n")
        .goal("helbred")
        .goal("hjem")
        .theme("kost", "helbred")
        .theme("motion", "helbred, hjem")
        .stakeholder("borgere", "citizens", "")
        .note(
            "a",
            "interview 2018-01-01 borgere themes: [motion]",
            "En. #kost #motion\n\nTo. #kost",
        );
    let report = report(&sample.project(), Dimension::Goal, Dimension::Theme, Unit::Notes);
    // One note, though two of its themes serve helbred; two passages, though one is about both.
    assert_eq!(
        short(&report),
        "helbred notes 1/2 +0\nhelbred passages 2/4 +0\nhjem notes 1/2 +0\nhjem passages 1/4 +0"
    );
    assert_eq!(matrix(&report), "kost motion\nhelbred: 1 1 1\nhjem: 0 1 1\nall: 1 1 1");
    assert!(!report.matrix.cells[1][0].linked && report.matrix.cells[1][1].linked);
}

#[test]
fn a_target_of_two_dimensions_asks_every_cell_and_a_named_one_asks_one() {
    let sample = |targets: &str| {
        Sample::new(&format!("coverage:\n{targets}"))
            .theme("t1", "")
            .theme("t2", "")
            .stakeholder("a", "police", "")
            .stakeholder("b", "business", "")
            .note("n", "interview 2018-01-01 a", "En. #t1")
    };
    let each = sample("  - each: [theme, stakeholder]\n    notes: 1\n");
    assert_eq!(
        short(&notes(&each)),
        "t1×b notes 0/1 +0\nt2×a notes 0/1 +0\nt2×b notes 0/1 +0"
    );
    let named = sample("  - theme: t2\n    stakeholder: a\n    method: interview\n    notes: 1\n");
    assert_eq!(short(&notes(&named)), "t2×a×interview notes 0/1 +0");
    let mixed = sample("  - each: theme\n    stakeholder: a\n    notes: 1\n");
    assert_eq!(short(&notes(&mixed)), "t2×a notes 0/1 +0");
    let whole = sample("  - notes: 2\n    themes: 2\n");
    assert_eq!(short(&notes(&whole)), " notes 1/2 +0\n themes 1/2 +0");
    assert_eq!(
        short(&notes(&sample("  - theme: t9\n    notes: 1\n"))),
        "",
        "reading has reported it"
    );
}

#[test]
fn the_highest_of_several_targets_holds() {
    let sample = Sample::new("coverage:\n  - stakeholder: a\n    notes: 4\n  - each: stakeholder\n    notes: 2\n")
        .stakeholder("a", "police", "")
        .stakeholder("b", "business", "");
    assert_eq!(short(&notes(&sample)), "a notes 0/4 +0\nb notes 0/2 +0");
}

#[test]
fn distinct_stakeholders_are_those_that_notes_name() {
    let sample =
        Sample::new("coverage:\n  - each: theme\n    stakeholders: 3\n  - each: stakeholder\n    stakeholders: 2\n")
            .theme("t", "")
            .stakeholder("civil", "civil-society", "")
            .stakeholder("rk", "civil-society", "part-of: civil\n")
            .stakeholder("vb", "civil-society", "part-of: civil\n")
            .note("n1", "interview 2018-01-01 rk", "En. #t")
            .note("n2", "interview 2018-01-02 rk", "To. #t")
            .note("n3", "interview 2018-01-03 vb", "Tre. #t");
    // Of rk and vb; that civil stands above them makes no third. For civil they are two.
    assert_eq!(
        short(&notes(&sample)),
        "t stakeholders 2/3 +0\nrk stakeholders 1/2 +0 NobodyLeft\nvb stakeholders 1/2 +0 NobodyLeft"
    );
}

#[test]
fn an_erased_note_counts_with_what_it_keeps() {
    let erased = "erased: {date: 2018-05-01, reason: Frist}";
    let sample = Sample::new("coverage: []\n")
        .theme("t", "")
        .stakeholder("a", "police", "")
        // Nobody is named where the group is too small; the date is the quarter's end, and may lie in the future.
        .note("n1", &format!("interview 2018-06  themes: [t]; {erased}"), "")
        .note("n2", &format!("interview 2018-03 a {erased}"), "");
    let report = notes(&sample);
    assert_eq!(matrix(&report), "t\na: 0 1\nall: 1 2");
    assert_eq!((report.notes, report.planned, report.uncoded), (2, 0, 0));
}

#[test]
fn what_is_coded_before_it_happened_or_with_no_theme_of_ours_closes_nothing() {
    let sample = Sample::new("coverage:\n  - each: theme\n    notes: 1\n")
        .theme("t", "")
        .stakeholder("a", "police", "")
        .note("n1", "interview 2018-12 a themes: [t]", "En. #t")
        .note("n2", "interview 2018-01-01 a", "To. #ukendt");
    let report = notes(&sample);
    assert_eq!(short(&report), "t notes 0/1 +1");
    assert_eq!((report.notes, report.planned, report.uncoded), (0, 1, 1));
}

#[test]
fn no_targets_are_no_gaps_and_no_list_of_them_is_the_defaults() {
    let sample = |targets: &str| {
        Sample::new(targets)
            .goal("g")
            .theme("t", "")
            .stakeholder("alle", "public", "")
            .stakeholder("borgere", "citizens", "")
            .stakeholder("kvinder", "citizens", "part-of: borgere\n")
            .stakeholder("politi", "police", "")
            .stakeholder("station", "police", "part-of: politi\n")
    };
    assert_eq!(short(&notes(&sample("coverage: []\n"))), "");
    let report = notes(&sample(""));
    assert_eq!(
        short(&report),
        "alle notes 0/1 +0
borgere notes 0/6 +0
kvinder notes 0/6 +0
politi notes 0/2 +0
t notes 0/3 +0
t stakeholders 0/2 +0
t methods 0/2 +0
g themes 0/1 +0 GoalWithoutTheme"
    );
    assert!(report.targets.iter().all(|it| matches!(it.origin, Origin::Default(_))));
}

#[test]
fn a_theme_and_a_goal_meet_where_the_theme_serves_the_goal() {
    let sample = |targets: &str| {
        Sample::new(&format!("coverage:\n  - {targets}\n    notes: 1\n"))
            .goal("bolig")
            .goal("helbred")
            .theme("kost", "helbred")
            .theme("nabo", "")
            .stakeholder("a", "police", "")
    };
    let each = notes(&sample("each: [goal, theme]"));
    assert_eq!(
        short(&each),
        "bolig notes 0/1 +0 GoalWithoutTheme\nkost×helbred notes 0/1 +0"
    );
    let named = notes(&sample("goal: helbred\n    theme: nabo"));
    assert_eq!(named.gaps[0].obstacle, Some(Obstacle::NotServing));
}

#[test]
fn what_is_part_of_itself_is_shown_and_counted() {
    let sample = Sample::new("coverage: []\n")
        .theme("t", "")
        .stakeholder("a", "police", "part-of: b\n")
        .stakeholder("b", "police", "part-of: a\n")
        .note("n", "interview 2018-01-01 a", "En. #t");
    assert_eq!(matrix(&notes(&sample)), "t\na: 1 1\nb: 1 1\nall: 1 1");
}

#[test]
fn a_dropped_theme_names_the_decision() {
    let answer = |to: &str, date: &str| format!("to: [{to}]\noutcome: noted\nby: styregruppe\ndate: {date}\n");
    let sample = whole()
        .file(
            "policy/organisation.yaml",
            "groups:\n  - id: styregruppe\n    title: Styregruppen\n    members: []\n",
        )
        .file("policy/answers/a.yaml", answer("fritid", "2018-04-02"))
        .file("policy/answers/b.yaml", answer("sundhed, theme/fritid", "2018-05-02"));
    let report = notes(&sample);
    let Some(Accepted::Dropped(Some(decision))) = &report.gaps[3].accepted else {
        panic!("{:?}", report.gaps[3]);
    };
    assert_eq!(
        (&*decision.by, &*decision.path),
        ("Styregruppen", "policy/answers/b.yaml")
    );
    assert_eq!(decision.date.unwrap().to_string(), "2018-05-02");
}
