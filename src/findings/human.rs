//! Findings for people: what is wrong, where, why it matters and what to do, and a closing line.

use super::color::{ADVICE, ERROR, FAINT, INFO, STRONG, WARNING, paint, paint_lines};
use super::located::{Excerpt, Extent, Located, locate};
use super::report::Report;
use super::worded::{Worded, worded};
use crate::diagnostic::{Diagnostic, Severity};
use crate::language::Value;
use crate::text::columns::{head, tail, width};
use crate::text::printable::{Printable, printable};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// Everything under a title stands this far in.
const INDENT: &str = "  ";
/// A wider excerpt is no easier to read.
const WIDEST: usize = 160;
/// A line is cut at a space where that costs less than this.
const SHORT: usize = 16;
/// Stands for what was cut away.
const CUT: &str = "…";

/// From so many findings on the first has scrolled away where the last is read.
const LONG: usize = 10;

/// Returns every finding, and how many there are of each.
pub(super) fn show(report: &Report<'_>) -> Printable {
    let mut text = Printable::default();
    let advice = Printable::word(report.language, "findings-do");
    let first = printable!("{}{} ", INDENT, advice);
    let painted = printable!("{}{} ", INDENT, paint(&advice, ADVICE, report.color));
    for (finding, located) in report.findings.iter().zip(locate(report, true)) {
        let words = worded(report, finding, &located);
        text.push(title(report, finding, &words));
        text.push(place(report, finding, &located, &words));
        if let Some(why) = &words.why {
            text.push(Printable::wrap(why, report.width, INDENT, INDENT));
        }
        if let Some(wording) = &words.advice {
            let wording = Printable::wrap(wording, report.width, &first, INDENT);
            text.push(&painted);
            text.push(wording.split_at(first.as_str().len()).1);
        }
        for beside in &words.related {
            let line = printable!("{}: {}", beside.message, beside.place);
            text.push(Printable::wrap(line, report.width, INDENT, INDENT));
        }
        text.push_layout("\n");
    }
    if !report.quiet {
        text.push(closing(report));
        if report.findings.len() >= LONG {
            text.push(beginning(report));
        }
        text.push(notes(report));
    }
    text
}

/// Returns what is worth knowing of the run itself, a paragraph each, below a line that is empty.
pub(super) fn notes(report: &Report<'_>) -> Printable {
    let mut text = Printable::default();
    for note in report.notes {
        let label = Printable::word(report.language, "findings-note");
        let line = printable!("{}: {}", label, report.say(note));
        let wording = Printable::wrap(line, report.width, "", INDENT);
        let (_, rest) = wording.split_at(label.as_str().len());
        text.push(printable!("\n{}{}", paint(&label, INFO, report.color), rest));
    }
    text
}

/// Returns the first thing to do of a long list, and how to see it by rules.
fn beginning(report: &Report<'_>) -> Printable {
    let Some(first) = report.findings.first() else {
        return Printable::default();
    };
    let alone = Report {
        findings: std::slice::from_ref(first),
        ..*report
    };
    let Some(words) = alone.worded().pop() else {
        return Printable::default();
    };
    let arguments = [("place", words.place.into()), ("finding", words.message.into())];
    let text = Printable::say(report.language, "findings-begin", &arguments);
    let text = Printable::wrap(text, report.width, "", "");
    printable!("{}{}\n", text, report.language.word("findings-summary"))
}

/// Returns a finding's severity and what is wrong, with the rule's name at the far side.
fn title(report: &Report<'_>, finding: &Diagnostic, words: &Worded) -> Printable {
    let (key, style) = match finding.severity {
        Severity::Error => ("findings-error", ERROR),
        Severity::Warning => ("findings-warning", WARNING),
        Severity::Info => ("findings-info", INFO),
    };
    let label = Printable::word(report.language, key);
    let wording = Printable::wrap(&words.message, report.width, printable!("{}: ", label), INDENT).trim_end();
    let last = wording.each_line().next_back().map_or(0, |it| it.width());
    let size = width(finding.rule);
    let gap = match report.width.checked_sub(last + size) {
        Some(gap) if gap > 1 => Printable::spaces(gap),
        _ => printable!("\n{}", Printable::spaces(report.width.saturating_sub(size))),
    };
    let (_, message) = wording.split_at(label.as_str().len());
    let message = paint_lines(&message, STRONG, report.color);
    let rule = paint(finding.rule, FAINT, report.color);
    printable!("{}{}{}{}\n", paint(label, style, report.color), message, gap, rule)
}

/// Returns the path and the line, and the line itself with the place marked.
fn place(report: &Report<'_>, finding: &Diagnostic, located: &Located, words: &Worded) -> Printable {
    let mut text = Printable::wrap(&words.place, report.width, INDENT, INDENT);
    if let (Some(Extent { start, .. }), Some(excerpt)) = (located.at, &located.excerpt) {
        let label = report.part(&finding.message, ".mark");
        text.push(draw(report, finding.severity, start.line, excerpt, label));
    }
    text
}

fn draw(report: &Report<'_>, severity: Severity, line: usize, excerpt: &Excerpt, label: Option<String>) -> Printable {
    let room = report
        .width
        .min(WIDEST)
        .saturating_sub(line.to_string().len() + INDENT.len() + " | ".len());
    // What is drawn is cut to fit first, and so made visible before.
    let seen = |it: &String| Printable::text(it).into_string();
    let parts = [&excerpt.before, &excerpt.marked, &excerpt.after].map(seen);
    let [before, marked, after] = fit(parts, room);
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let label = label.map(|it| seen(&it));
    let end = width(&before) + width(&marked).max(1);
    let (beside, below) = match label {
        Some(it) if end + 1 + width(&it) > room => (None, Some(it)),
        it => (it, None),
    };
    let span = before.len()..before.len() + marked.len();
    let mark = AnnotationKind::Primary.span(span).label(beside);
    let snippet = Snippet::source(format!("{before}{marked}{after}"))
        .line_start(line)
        .annotation(mark);
    let renderer = if report.color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    // The line is cut to fit already, so the renderer is given room enough.
    let drawn = renderer
        .term_width(2 * WIDEST)
        .render(&[Group::with_level(level).element(snippet)]);
    let line = |it: &str| printable!("{}{}\n", INDENT, Printable::drawn(it));
    let mut text: Printable = drawn.lines().skip(1).map(line).collect();
    if let Some(label) = below {
        text.push(Printable::wrap(label, report.width, INDENT, INDENT));
    }
    text
}

/// Returns a line's three parts cut around the mark, so that they take at most `room` columns.
fn fit([before, marked, after]: [String; 3], room: usize) -> [String; 3] {
    let (left, middle, right) = (width(&before), width(&marked), width(&after));
    if left + middle + right <= room {
        return [before, marked, after];
    }
    let most = (room * 2 / 3).max(2);
    let is_cut = middle > most;
    let (marked, after) = if is_cut {
        (format!("{}{CUT}", head(&marked, most - 1)), String::new())
    } else {
        (marked, after)
    };
    let right = if is_cut { 0 } else { right };
    let spare = room.saturating_sub(width(&marked));
    let left_room = left.min((spare / 2).max(spare.saturating_sub(right)));
    let right_room = right.min(spare - left_room);
    let before = if left_room < left {
        let kept = tail(&before, left_room.saturating_sub(1));
        let word = kept.find(' ').filter(|it| *it < SHORT);
        format!("{CUT}{}", &kept[word.unwrap_or(0)..])
    } else {
        before
    };
    let after = if right_room < right {
        let kept = head(&after, right_room.saturating_sub(1));
        let word = kept.rfind(' ').filter(|it| kept.len() - it < SHORT);
        format!("{}{CUT}", &kept[..word.map_or(kept.len(), |it| it + 1)])
    } else {
        after
    };
    [before, marked, after]
}

/// The word for the edition that everyone may read.
const PUBLIC: &str = "public";

/// Returns how many findings there are in how many files, what that means for the draft, and where to read more.
pub(super) fn closing(report: &Report<'_>) -> Printable {
    let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warning));
    let arguments: [(&str, Value); 3] = [
        ("errors", errors.into()),
        ("warnings", warnings.into()),
        ("files", report.files.into()),
    ];
    let say = |key| Printable::say(report.language, key, &arguments);
    let mut text = say(match (errors, warnings) {
        (0, 0) => "findings-none",
        (0, _) => "findings-only-warnings",
        (_, 0) => "findings-only-errors",
        _ => "findings-both",
    });
    let meaning = match (errors, warnings) {
        (0, 0) => None,
        (0, _) if report.strict => Some("findings-strict"),
        (0, _) if report.is_part => None,
        (0, _) if report.edition == PUBLIC => Some("findings-can-publish"),
        (0, _) => Some("findings-can-build"),
        _ if report.edition == PUBLIC => Some("findings-cannot-publish"),
        _ => Some("findings-cannot-build"),
    };
    if let Some(it) = meaning.map(say) {
        text.push(printable!(" {}", it));
    }
    if let Some(hint) = report.hint {
        text.push(printable!(" {}", report.say(hint)));
    }
    let worst = report.findings.iter().rev().max_by_key(|it| it.severity);
    if let Some(rule) = worst.map(|it| it.rule) {
        let more = Printable::say(report.language, "findings-more", &[("rule", rule.into())]);
        let is_short = text.width() + 1 + more.width() <= report.width;
        // A command that is to be copied stands on one line.
        let text = Printable::wrap(text, report.width, "", "").trim_end();
        return if is_short {
            printable!("{} {}\n", text, more)
        } else {
            printable!("{}\n{}\n", text, more)
        };
    }
    Printable::wrap(text, report.width, "", "")
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::language::Language;

    #[test]
    fn what_it_means_is_said_of_the_edition_that_was_looked_at() {
        let findings = [sample::finding("empty-file", 0..0)];
        let of = |edition| {
            let report = Report {
                edition,
                ..sample::report(&findings)
            };
            closing(&report).into_string().replace('\n', " ")
        };
        assert!(of("internal").contains("Udkastet kan ikke bygges"));
        assert!(of("public").contains("Den offentlige udgave kan ikke laves"));
    }
    use snapbox::{assert_data_eq, str};

    #[test]
    fn a_finding_says_what_where_why_and_what_to_do() {
        assert_data_eq!(
            sample::shown(show),
            str![[r#"
FEJL: Temaet »sunhed« findes ikke                                dangling-marker
  interviews/2018-04-02-boligselskaber-p7d.md, linje 4, tegn 41
  4 | Mange ved ikke, hvem de skal ringe til. #sunhed/adgang
    |                                         ^^^^^^^
  Afsnittet tæller ikke med under noget tema.
  Gør sådan: Skriv #sundhed, hvis det er det, du mener. Ellers opret temaet:
  ip add-theme
  Indhold: policy/goals/a.yaml, linje 1, tegn 8

ADVARSEL: »<U+001B>[31m%,: « er ikke en dato                            bad-date
  policy/goals/a.yaml, linje 1, tegn 8
  1 | titel: <U+001B>]52;c;x<U+0007> <U+202E>ja␍nej
    |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  Datoen kan ikke regnes ud eller vises i udkastet.
  Gør sådan: Skriv år, måned og dag: 2018-03-14. Kendes dagen ikke, skriv
  2018-03 eller 2018.

OPLYSNING: Kilden »x« findes ikke                              dangling-citation
  policy/chapters/å.md
  Ingen kan se, hvad punktet bygger på.
  Gør sådan: Ret navnet, eller tilføj notatet: ip add-interview

1 fejl, 1 advarsel i 2 filer. Udkastet kan ikke bygges, før fejlen er rettet.
Mere: ip explain dangling-marker

"#]]
        );
    }

    #[test]
    fn colour_comes_beside_the_marks_and_never_instead() {
        let colored = sample::shown(|report| show(&Report { color: true, ..*report }));
        assert!(colored.contains("\u{1b}["), "{colored}");
        let mut plain = String::new();
        for (at, part) in colored.split("\u{1b}[").enumerate() {
            plain.push_str(if at == 0 { part } else { part.split_once('m').unwrap().1 });
        }
        assert_eq!(plain, sample::shown(show));
    }

    #[test]
    fn long_lines_are_cut_around_the_mark_at_every_width() {
        let line = "Vi sagde »日本« og gik. ".repeat(12);
        for width in [20, 40, 80, 300] {
            for (start, _) in line.char_indices().skip(1).step_by(7) {
                for size in [0, 1, 9, 40, 200] {
                    let start = line.floor_char_boundary(start);
                    let end = line.floor_char_boundary(start + size).max(start);
                    let findings = [sample::finding("bad-date", start..end).with("date", "x")];
                    let read = |_| Some(line.clone());
                    let report = Report {
                        read: &read,
                        width,
                        ..sample::report(&findings)
                    };
                    let shown = show(&report).into_string();
                    let drawn: Vec<&str> = shown.lines().filter(|it| it.contains(" | ")).collect();
                    assert_eq!(drawn.len(), 2, "{shown}");
                    assert!(drawn.iter().all(|it| super::width(it) <= width), "{width}: {shown}");
                    assert!(drawn[1].contains('^'), "{shown}");
                }
            }
        }
    }

    #[test]
    fn the_closing_line_says_what_it_means_for_the_draft() {
        let error = [sample::finding("bad-date", 0..0)];
        let warning = [Diagnostic {
            severity: Severity::Warning,
            ..sample::finding("lang", 0..0)
        }];
        let both = [&warning[..], &error, &error].concat();
        let close = |findings: &[Diagnostic], strict, language| {
            closing(&Report {
                strict,
                language,
                ..sample::report(findings)
            })
            .into_string()
            .replace('\n', " ")
        };
        let wording = [
            close(&[], false, Language::Danish),
            close(&warning, false, Language::Danish),
            close(&warning, true, Language::Danish),
            close(&error, false, Language::Danish),
            close(&both, false, Language::Danish),
            close(&[], false, Language::English),
            close(&both, false, Language::English),
        ];
        assert_data_eq!(
            wording.join("\n"),
            str![[r#"
Ingen fejl i 2 filer. 
Ingen fejl og 1 advarsel i 2 filer. Udkastet kan bygges. Mere: ip explain lang 
Ingen fejl og 1 advarsel i 2 filer. Advarsler tæller her som fejl. Mere: ip explain lang 
1 fejl i 2 filer. Udkastet kan ikke bygges, før fejlen er rettet. Mere: ip explain bad-date 
2 fejl, 1 advarsel i 2 filer. Udkastet kan ikke bygges, før fejlene er rettet. Mere: ip explain bad-date 
No errors in 2 files. 
2 errors, 1 warning in 2 files. The draft can’t be built until the errors are put right. More: ip explain bad-date 
"#]]
        );
    }
}
