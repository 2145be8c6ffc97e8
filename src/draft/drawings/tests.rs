//! Drawings of hard projects: nothing is cut off, nothing stands in the way of anything, and the words say the figures.

use super::{MOST, PAGE, SIZE, width};
use crate::document::drawing::{Area, Drawing, Edge, Panel, Shape, Tone};
use crate::document::{Alignment, Block, plain_text};
use crate::project;
use crate::project::texts::Texts;
use crate::record::vocabulary::{Edition, EvidenceStyle};
use crate::source::Unreadable;
use chrono::NaiveDate;
use std::collections::BTreeMap;

type Files = BTreeMap<String, String>;
/// Phases or milestones: a title and two dates.
type Dated = [(&'static str, &'static str, &'static str)];

const LONG: &str =
    "Boligsociale helhedsplaner, beboerrådgivere og integrationsmedarbejdere i de almene boligafdelinger";

/// Returns a project with nothing but a chapter that has all three inserts.
fn files(language: &str) -> Files {
    let mut files = Files::new();
    let manifest = format!("title: T\nauthority: A\nlanguage: {language}\n");
    files.insert("policy/policy.yaml".into(), manifest);
    let inserts = "```ip timeline\n```\n\n```ip coverage\n```\n\n```ip evidence\n```\n";
    let chapter = format!("---\ntitle: Bilag\nstatus: draft\n---\n{inserts}");
    files.insert("policy/chapters/90-bilag.md".into(), chapter);
    files
}

fn theme(files: &mut Files, id: &str, title: &str) {
    let text = format!("---\ntitle: {title}\ngoals: []\nstatus: proposed\norigin: commission\n---\n");
    files.insert(format!("policy/themes/{id}.md"), text);
}

fn stakeholder(files: &mut Files, id: &str, name: &str, rest: &str) {
    let text = format!("name: {name}\nkind: civil-society\n{rest}");
    files.insert(format!("stakeholders/{id}.yaml"), text);
}

fn note(files: &mut Files, id: &str, date: &str, stakeholder: &str, body: &str) {
    let head = format!("method: interview\ndate: {date}\nstakeholders: [{stakeholder}]\nexample: true");
    let text = format!("---\n{head}\nbasis: public-record\npublish: quote\n---\n{body}\n");
    files.insert(format!("interviews/{id}.md"), text);
}

fn chapter(files: &mut Files, id: &str, theme: &str, body: &str) {
    let text = format!("---\ntitle: {id}\ntheme: {theme}\nstatus: draft\n---\n{body}\n");
    files.insert(format!("policy/chapters/10-{id}.md"), text);
}

fn drawings(files: &Files) -> Vec<Drawing> {
    let today = NaiveDate::from_ymd_opt(2018, 6, 1).unwrap();
    let paths = files.keys().cloned().collect();
    let project = project::load(paths, today, &|path| Ok(files[path].clone()), &|_, _| {}).project;
    let files = files.clone();
    let texts = Texts::new(move |path| files.get(path).cloned().ok_or(Unreadable::Denied));
    let document = crate::draft::assemble(&project, &texts, &|_| None, (Edition::Internal, EvidenceStyle::Box));
    let blocks = document.blocks.into_iter().flat_map(|it| match it {
        Block::Insert(content) => content,
        block => vec![block],
    });
    let drawn = blocks.filter_map(|it| match it {
        Block::Drawing(drawing) => Some(drawing),
        _ => None,
    });
    let drawn: Vec<Drawing> = drawn.collect();
    drawn.iter().for_each(holds);
    drawn
}

/// Returns what a text covers.
fn covered(panel: &Panel) -> Option<Area> {
    let text = panel.text.as_ref()?;
    let wide = width(&text.words, text.is_bold);
    let x = match text.alignment {
        Alignment::Start => panel.area.x,
        Alignment::Center => panel.area.x + (panel.area.width - wide) / 2,
        Alignment::End => panel.area.x + panel.area.width - wide,
    };
    Some(Area {
        x,
        y: panel.area.y + (panel.area.height - SIZE) / 2,
        width: wide,
        height: SIZE,
    })
}

fn meet(a: Area, b: Area) -> bool {
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

fn is_within(a: Area, b: Area) -> bool {
    a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height
}

/// Checks that a drawing stands on a page, that all stands within its frame, and that no text meets anything.
#[track_caller]
fn holds(drawing: &Drawing) {
    let caption = plain_text(&drawing.caption);
    assert!(!drawing.alternative.is_empty() && !caption.is_empty());
    assert!(drawing.height <= PAGE + 60, "{caption}: {}", drawing.height);
    let frame = Area {
        width: drawing.width,
        height: drawing.height,
        ..Area::default()
    };
    let mut texts: Vec<(Area, &str)> = Vec::new();
    let mut fields: Vec<Area> = Vec::new();
    for shape in &drawing.shapes {
        let area = match shape {
            Shape::Panel(it) => it.area,
            Shape::Line(it) => Area {
                x: it.from.0,
                y: it.from.1,
                width: it.to.0 - it.from.0,
                height: it.to.1 - it.from.1,
            },
        };
        assert!(
            area.width >= 0 && area.height >= 0 && is_within(area, frame),
            "{caption}: {shape:?}"
        );
        if let Shape::Panel(it) = shape {
            if let Some(text) = covered(it) {
                assert!(is_within(text, it.area), "{caption}: cut off: {it:?}");
                texts.push((text, &it.text.as_ref().unwrap().words));
            }
            if it.tone != Tone::None || it.edge != Edge::None {
                fields.push(it.area);
            }
        }
    }
    for (at, (text, words)) in texts.iter().enumerate() {
        let other = texts[at + 1..].iter().find(|it| meet(*text, it.0));
        assert!(other.is_none(), "{caption}: {words} meets {other:?}");
        let field = fields.iter().find(|it| meet(*text, **it) && !is_within(*text, **it));
        assert!(field.is_none(), "{caption}: {words} meets a field");
    }
}

fn captions(drawings: &[Drawing]) -> Vec<String> {
    drawings.iter().map(|it| plain_text(&it.caption)).collect()
}

/// Returns a process of phases (title, start, end) and milestones (title, due, done or nothing).
fn process(phases: &[(&str, &str, &str)], milestones: &[(&str, &str, &str)]) -> String {
    let mut text = String::from("phases:\n");
    for (at, (title, start, end)) in phases.iter().enumerate() {
        text += &format!("  - {{id: fase-{at}, title: \"{title}\", start: \"{start}\", end: \"{end}\"}}\n");
    }
    text += "milestones:\n";
    for (at, (title, due, done)) in milestones.iter().enumerate() {
        let done = if done.is_empty() {
            String::new()
        } else {
            format!(", done: \"{done}\"")
        };
        text += &format!("  - {{id: m{at}, title: \"{title}\", phase: fase-0, due: \"{due}\"{done}}}\n");
    }
    text
}

#[test]
fn thirty_stakeholders_with_long_names_and_many_themes_are_drawn_in_parts() {
    let mut files = files("da");
    for at in 0..30 {
        let rest = if at % 3 == 0 {
            String::new()
        } else {
            format!("part-of: a{:02}\n", at - 1)
        };
        stakeholder(&mut files, &format!("a{at:02}"), &format!("{LONG} {at}"), &rest);
    }
    for at in 0..14 {
        theme(&mut files, &format!("t{at}"), &format!("{LONG} {at}"));
        for from in 0..=at * 3 {
            let body = format!("Noget. #t{at}\n");
            note(
                &mut files,
                &format!("n{at}-{from}"),
                "2018-03-01",
                &format!("a{:02}", from % 30),
                &body,
            );
        }
        note(
            &mut files,
            &format!("p{at}"),
            "2018-09-01",
            "a29",
            &format!("Noget. #t{at}\n"),
        );
    }
    let drawings = drawings(&files);
    assert!((2..=MOST).contains(&drawings.len()), "{:?}", captions(&drawings));
    assert!(
        captions(&drawings)[0].ends_with("jo flere. 2/3 er 2, hvor målet er 3. Del 1 af 9."),
        "{:?}",
        captions(&drawings)
    );
    let with_table = drawings.iter().filter(|it| !it.details.is_empty()).count();
    assert_eq!(with_table, 1, "the table stands behind the last part");
}

#[test]
fn what_is_too_much_for_a_picture_is_a_table() {
    let mut files = files("da");
    theme(&mut files, "t", "Tema");
    for at in 0..400 {
        stakeholder(&mut files, &format!("a{at}"), &format!("Aktør {at}"), "");
    }
    assert_eq!(captions(&drawings(&files)), Vec::<String>::new());
}

#[test]
fn one_theme_and_no_notes_are_drawn_and_described() {
    let mut files = files("da");
    theme(&mut files, "sundhed", "Sundhed");
    stakeholder(&mut files, "politi", "Politi", "");
    let drawings = drawings(&files);
    assert_eq!(drawings.len(), 1, "{:?}", captions(&drawings));
    assert!(
        drawings[0]
            .alternative
            .ends_with("Ingen notater: Politi (under målet på 2). I alt 0; Sundhed 0 (under målet på 3)."),
        "{}",
        drawings[0].alternative
    );
}

#[test]
fn nothing_to_draw_is_no_drawing() {
    assert_eq!(drawings(&files("da")), []);
}

#[test]
fn time_is_described_whatever_its_span_and_whatever_falls_on_one_day() {
    let same: Vec<(&str, &str, &str)> = vec![(LONG, "2018-06-19", "2018-06-19"); 9];
    let spans: [(&Dated, &Dated); 8] = [
        (&[(LONG, "2018-06-19", "2018-06-19")], &same),
        (
            &[("Fase", "2018-12", "2019-01")],
            &[("Sent", "2019-01-31", "2018-12-01"), ("Frist", "2018-12-31", "")],
        ),
        (
            &[("Fase", "2018", "2018")],
            &[("Over", "2018-03", "2018-11-30"), (LONG, "2018", "")],
        ),
        (
            &[("A", "2018-01", "2018-09"), (LONG, "2018-10", "2020-06")],
            &[("Møde", "2019-02-03", "2020-01-01")],
        ),
        (&[("Politikken gælder", "2019", "2045-12")], &[(LONG, "2030-09-30", "")]),
        (
            &[("Længe", "1900", "2100")],
            &[("Begge", "1900-09", "2017-09-30"), ("Sidst", "2100-12", "")],
        ),
        (&[("Altid", "0001", "9998")], &[("Nu", "2018", "")]),
        (&[("Bagvendt", "2019-05", "2018-02")], &[]),
    ];
    for (at, (phases, milestones)) in spans.iter().enumerate() {
        for language in ["da", "en"] {
            let mut files = files(language);
            files.insert("policy/process.yaml".into(), process(phases, milestones));
            let drawings = drawings(&files);
            assert_eq!(drawings.len(), 1, "{at}");
            for (title, ..) in phases.iter().chain(*milestones) {
                assert!(
                    drawings[0].alternative.contains(title),
                    "{title} in {}",
                    drawings[0].alternative
                );
            }
        }
    }
    let mut files = files("da");
    files.insert(
        "policy/process.yaml".into(),
        process(&[("Fase", "2018", "2020")], &[(LONG, "2019", ""); 60]),
    );
    assert_eq!(drawings(&files).len(), 5);
}

#[test]
fn the_line_of_today_and_what_is_late_are_seen_and_said_and_no_line_crosses_words() {
    let texts = |drawing: &Drawing| -> Vec<String> {
        let panels = drawing.shapes.iter().filter_map(|it| match it {
            Shape::Panel(it) => it.text.as_ref(),
            Shape::Line(_) => None,
        });
        panels.map(|it| it.words.clone()).collect()
    };
    let drawn = |start: &str, end: &str, milestones: &Dated| {
        let mut files = files("da");
        files.insert(
            "policy/process.yaml".into(),
            process(&[("Fase", start, end)], milestones),
        );
        drawings(&files).swap_remove(0)
    };
    let milestones: &Dated = &[
        ("Sent", "2018-05", ""),
        ("Dagens", "2018-06-01", ""),
        ("Nået", "2018-05-31", "2018-05-30"),
    ];
    let within = drawn("2018", "2018", milestones);
    let said = texts(&within);
    for words in [
        "i dag, 1. juni 2018",
        "overskredet, frist maj 2018",
        "overskredet",
        "frist 1. juni 2018",
    ] {
        assert!(said.iter().any(|it| it == words), "{words} in {said:?}");
    }
    assert!(
        within.alternative.contains("Sent: overskredet, frist maj 2018."),
        "{}",
        within.alternative
    );
    assert!(
        within.alternative.contains("Dagens: ikke nået, frist 1. juni 2018."),
        "it is late after its day"
    );
    let upright = within.shapes.iter().filter_map(|it| match it {
        Shape::Line(it) if it.is_faint => Some(Area {
            x: it.from.0,
            y: it.from.1,
            width: 1,
            height: it.to.1 - it.from.1,
        }),
        _ => None,
    });
    let upright: Vec<Area> = upright.collect();
    let words = within.shapes.iter().filter_map(|it| match it {
        Shape::Panel(it) => covered(it).filter(|text| text.y > 40),
        Shape::Line(_) => None,
    });
    for text in words {
        assert!(!upright.iter().any(|it| meet(*it, text)), "a line crosses {text:?}");
    }
    let before = texts(&drawn("2019", "2019", &[]));
    assert!(before.iter().any(|it| it == "← i dag, 1. juni 2018"), "{before:?}");
    let after = texts(&drawn("2017", "2017", &[]));
    assert!(after.iter().any(|it| it == "i dag, 1. juni 2018 →"), "{after:?}");
}

#[test]
fn bars_hold_where_one_side_is_long_and_the_other_short() {
    for (favour, against) in [(1, 0), (0, 1), (0, 40), (40, 1), (1, 40), (120, 120)] {
        let mut files = files("da");
        stakeholder(&mut files, "politi", "Politi", "");
        theme(&mut files, "lang", LONG);
        theme(&mut files, "tom", "Tom");
        let mut cited = Vec::new();
        for at in 0..favour + against {
            note(&mut files, &format!("n{at}"), "2018-03-01", "politi", "Noget. #lang\n");
            cited.push(format!("{}@n{at}", if at < favour { "" } else { "imod " }));
        }
        chapter(
            &mut files,
            "lang",
            "lang",
            &format!("Et punkt. [{}] ^punkt", cited.join("; ")),
        );
        let drawings = drawings(&files);
        let wording = format!("{LONG} (1 punkt): {favour} for og {against} imod. Tom (0 punkter): 0 for og 0 imod.");
        let last = &drawings.last().unwrap().alternative;
        assert!(last.ends_with(&wording), "{last}");
    }
}

#[test]
fn the_words_say_the_figures_in_both_languages() {
    let wording = |language: &str| -> Vec<String> {
        let mut files = files(language);
        theme(&mut files, "sundhed", "Sundhed");
        theme(&mut files, "arbejde", "Arbejde");
        stakeholder(&mut files, "politi", "Politi", "");
        stakeholder(&mut files, "civil", "Civilsamfund", "");
        note(
            &mut files,
            "a",
            "2018-03-01",
            "politi",
            "Noget. #sundhed\n\nMere. #arbejde\n",
        );
        note(&mut files, "b", "2018-09-01", "politi", "Noget. #sundhed\n");
        chapter(&mut files, "sundhed", "sundhed", "Et punkt. [@a] ^punkt");
        let milestones = [("Møde", "2018-06", "2018-05-29"), ("Udkast", "2018-10", "")];
        files.insert(
            "policy/process.yaml".into(),
            process(&[("Fase", "2018", "2018-06")], &milestones),
        );
        drawings(&files).into_iter().map(|it| it.alternative).collect()
    };
    snapbox::assert_data_eq!(
        wording("da").join("\n\n"),
        snapbox::str![[r#"
Tidslinje over faser og milepæle. Fase: 2018 – juni 2018. Møde: nået 29. maj 2018, frist juni 2018. Udkast: ikke nået, frist oktober 2018.

Hvem er hørt om hvad? – antal notater. Politi: i alt 1 og 1 på vej (under målet på 2); Arbejde 1, Sundhed 1. Ingen notater: Civilsamfund (under målet på 2). I alt 1 og 1 på vej; Arbejde 1 (under målet på 3), Sundhed 1 (under målet på 3).

Hvad temaerne hviler på: antal notater og kilder for og imod. Sundhed (1 punkt): 1 for og 0 imod. Arbejde (0 punkter): 0 for og 0 imod.
"#]]
    );
    snapbox::assert_data_eq!(
        wording("en").join("\n\n"),
        snapbox::str![[r#"
Timeline of phases and milestones. Fase: 2018 – June 2018. Møde: reached 29 May 2018, due June 2018. Udkast: not reached, due October 2018.

Who was heard about what? – number of notes. Politi: total 1 and 1 on the way (short of the target of 2); Arbejde 1, Sundhed 1. No notes: Civilsamfund (short of the target of 2). Total 1 and 1 on the way; Arbejde 1 (short of the target of 3), Sundhed 1 (short of the target of 3).

What the themes rest on: number of notes and sources for and against. Sundhed (1 statement): 1 for and 0 against. Arbejde (0 statements): 0 for and 0 against.
"#]]
    );
}
