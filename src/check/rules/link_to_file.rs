//! A link to a file, which whoever is sent the draft does not have.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::{Project, anchor};
use crate::record::kind::Kind;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "link-to-file",
    default_level: Level::Warn,
    check: Check::Project(check),
    pages: [include_str!("link_to_file.da.md"), include_str!("link_to_file.en.md")],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    for record in project.all().iter().filter(|it| it.kind != Kind::Memo) {
        for link in &record.outline.details().links {
            let target = &*link.target;
            if target.starts_with('#') || target.is_empty() {
                continue;
            }
            let finding = Diagnostic::new(RULE.name, record.file, link.span).with("target", target);
            report(if target.to_ascii_lowercase().starts_with("www.") {
                finding
                    .message("link-to-file-web")
                    .with("right", format!("https://{target}"))
            } else if let Some(right) = chapter(project, target) {
                finding.message("link-to-file-chapter").with("right", right)
            } else {
                finding
            });
        }
    }
}

/// Returns how the draft names what the file of a chapter is named for.
fn chapter(project: &Project, target: &str) -> Option<String> {
    let (path, part) = target.split_once('#').map_or((target, None), |it| (it.0, Some(it.1)));
    let name = path.rsplit('/').next()?.strip_suffix(".md")?;
    let id = &project.find(Kind::Chapter, Kind::Chapter.plain(name))?.id;
    Some(match part {
        Some(part) => format!("#{}", anchor::of_part(id, part.trim_start_matches('^'))),
        None => format!("#{id}"),
    })
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at};

    #[test]
    fn it_points_at_the_link() {
        points_at(
            "link-to-file",
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n⟦[bilag](../bilag/findes-ikke.pdf)⟧ ⟦[x](/etc/passwd)⟧ ⟦[y][r]⟧ [å](https://x.dk/børn) <post@x.dk> [z](mailto:a@b.dk) \
             [t](tel:112) [u](#a) `[v](w.pdf)`\n\n[r]: <et bilag.pdf>\n\n\
             //- policy/goals/sundt-liv.md\n---\ntitle: Sundt liv\n---\n⟦[bilag](bilag.docx)⟧\n",
        );
    }

    #[test]
    fn it_says_what_to_write_for_a_web_site_and_a_chapter() {
        let message = |target: &str| {
            let found = load(&format!(
                "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nSe [x]({target}).\n"
            ))
            .diagnostics;
            let message = found
                .into_iter()
                .find(|it| it.rule == "link-to-file")
                .map(|it| it.message);
            format!("{message:?}")
        };
        assert!(message("www.kl.dk/x").contains("\"https://www.kl.dk/x\""));
        assert!(message("../chapters/10-a.md").contains("\"#a\""));
        assert!(message("10-a.md#^vil").contains("\"#a--vil\""));
    }

    #[test]
    fn a_note_may_name_its_files() {
        assert_eq!(load("//- interviews/a.md\n---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\nbasis: public-record\npublish: quote\n---\nSe [her](../bilag/x.pdf). #sundhed\n").diagnostics, []);
    }
}
