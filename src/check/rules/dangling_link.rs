//! A link to a place in the draft that does not exist.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::project::anchor::{self, Names};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::syntax::markdown::outline::Link;
use crate::text::nearest::nearest;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "dangling-link",
    default_level: Level::Deny,
    check: Check::Project(check),
    pages: [include_str!("dangling_link.da.md"), include_str!("dangling_link.en.md")],
};

/// How many links are guessed for; where more lead nowhere, none of them is a slip.
const MOST: usize = 100;

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    let records = || project.all().iter().filter(|it| is_published(it.kind));
    let is_inner = |it: &&Link| it.target.starts_with('#') || it.target.is_empty();
    if !records().any(|record| record.outline.details().links.iter().any(|it| is_inner(&it))) {
        return;
    }
    let names = anchor::all(project);
    let mut guesses = MOST;
    for record in records() {
        for link in record.outline.details().links.iter().filter(is_inner) {
            let target = link.target.trim_start_matches('#');
            let finding = Diagnostic::new(RULE.name, record.file, link.span);
            if target.is_empty() {
                report(finding.message("dangling-link-empty"));
            } else if !names.has(target) && !is_listed(project, target) {
                let finding = finding.with("target", &*link.target);
                guesses = guesses.saturating_sub(1);
                report(match (guesses > 0).then(|| meant(record, target, &names)).flatten() {
                    Some(near) => finding.message("dangling-link-near").with("near", format!("#{near}")),
                    None => finding,
                });
            }
        }
    }
}

/// Tells whether the text of such records stands in the draft.
fn is_published(kind: Kind) -> bool {
    matches!(kind, Kind::Chapter | Kind::Goal | Kind::Theme | Kind::Answer)
}

/// Tells whether a name is one of those that inserts give what they list; `_` stands in no other name.
fn is_listed(project: &Project, target: &str) -> bool {
    match target.split_once('_') {
        Some(("source", key)) => {
            project.find(Kind::Note, key).is_some() || project.sources().any(|it| *it.1.value == *key)
        }
        Some(("answer", id)) => project.find(Kind::Answer, id).is_some(),
        Some(("answers", id)) => id.is_empty() || project.find(Kind::Theme, id).is_some(),
        _ => false,
    }
}

/// Returns what was meant: the name without its chapter, with `#` between or with the chapter's number; else the nearest.
fn meant(record: &Record, target: &str, names: &Names) -> Option<String> {
    let plain = Kind::Chapter.plain(target).to_owned();
    let forms = [
        anchor::of_part(&record.id, target),
        target.replacen(['#', '/'], "--", 1),
        plain.replacen(['#', '/'], "--", 1),
        crate::text::slug::slug(target),
        anchor::of_part(&record.id, &crate::text::slug::slug(target)),
    ];
    let known = forms.into_iter().find(|it| names.has(it));
    known.or_else(|| nearest(target, names.all()).map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at};

    const CHAPTERS: &str = "//- policy/chapters/20-tolk.md\n---\ntitle: Tolk\nstatus: draft\n---\n## Om tolke\n\nVi vil. ^vil\n\n\
                            ## Om tolke\n\n- Et løfte. ^loefte\n\n\
                            //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n";

    #[test]
    fn it_points_at_links_to_nothing() {
        points_at(
            "dangling-link",
            &format!(
                "{CHAPTERS}Se [a](#tolk), [b](#tolk--vil), [c](#tolk--om-tolke), [d](#tolk--om-tolke-2), [e](#tolk--loefte), \
                 [f](#a), ⟦[g](#nope)⟧, ⟦[h]()⟧, ⟦[i][r]⟧ og [j](https://x.dk#y) `[k](#nope)`.\n\n[r]: #tolk--intet\n\n\
                 [l](#source_2018-03-14-boligselskaber-k3f) ⟦[m](#source_x)⟧\n\n- > | A |\n  > | --- |\n  > | ⟦[n](#tolk--x)⟧ |\n\n\
                 //- policy/goals/sundt-liv.md\n---\ntitle: Sundt liv\n---\nSe ⟦[her](#vil)⟧.\n"
            ),
        );
    }

    #[test]
    fn it_says_which_place_was_meant() {
        let near = |target: &str| {
            let found = load(&format!("{CHAPTERS}Vi [x]({target}). ^her\n")).diagnostics;
            let arguments = found
                .into_iter()
                .find(|it| it.rule == "dangling-link")
                .map(|it| it.message.arguments)
                .unwrap_or_default();
            let near = arguments.into_iter().find(|it| it.0 == "near");
            near.map(|it| format!("{:?}", it.1)).unwrap_or_default()
        };
        for (target, right) in [
            ("#her", "#a--her"),
            ("#tolk#vil", "#tolk--vil"),
            ("#20-tolk--vil", "#tolk--vil"),
            ("#tolk--vill", "#tolk--vil"),
            ("#20-tolk", "#tolk"),
        ] {
            assert!(
                near(target).contains(&format!("\"{right}\"")),
                "{target}: {}",
                near(target)
            );
        }
        assert_eq!(near("#noget-helt-andet"), "");
    }

    #[test]
    fn nothing_of_a_note_is_a_place_in_the_draft() {
        let note = "//- interviews/a.md\n---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\nbasis: public-record\npublish: quote\n---\nSe [her](#nope). #sundhed\n";
        assert_eq!(load(note).diagnostics, []);
    }
}
