//! A picture that is not there, or that the draft may not take from where it is.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::record::kind::{Kind, PICTURES};
use crate::text::nearest::nearest;
use crate::text::percent::decoded;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "missing-picture",
    default_level: Level::Deny,
    check: Check::Project(check),
    pages: [
        include_str!("missing_picture.da.md"),
        include_str!("missing_picture.en.md"),
    ],
};

/// The folder from which pictures are named.
const FOLDER: &str = "policy/";
/// How many characters of an address are shown.
const LONGEST: usize = 60;
/// How often a disguise is taken off a path: `%252e` is `%2e` is `.`.
const LAYERS: usize = 4;

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    for record in project.all() {
        // Nothing of a note's pictures is published.
        if record.kind == Kind::Note {
            continue;
        }
        for picture in &record.outline.details().pictures {
            let finding = Diagnostic::new(RULE.name, record.file, picture.span).with("target", shown(&picture.target));
            if is_remote(&picture.target) {
                report(finding.message("missing-picture-remote"));
            } else if leads_out(&picture.target) {
                report(finding.message("missing-picture-outside"));
            } else if project.picture(&picture.target).is_none() {
                report(absent(project, finding, &picture.target));
            }
        }
    }
}

/// Returns what of an address can be shown; a picture that was pasted in is a page of letters.
fn shown(target: &str) -> String {
    let mut start: String = target.chars().take(LONGEST).collect();
    if start.len() < target.len() {
        start.push('…');
    }
    start
}

/// Tells whether a picture would have to be fetched.
fn is_remote(target: &str) -> bool {
    let target = target.trim_start().to_ascii_lowercase();
    ["http:", "https:", "ftp:"].iter().any(|it| target.starts_with(it))
}

/// Tells whether a path leads out of the folder of the policy, or is no path at all, in whatever disguise.
fn leads_out(target: &str) -> bool {
    let mut form = target.to_owned();
    for _ in 0..LAYERS {
        let steps = |it: &str| it.split('/').any(|step| step.trim() == "..");
        if form.starts_with('/') || form.contains(['\\', ':', '\0']) || steps(&form) {
            return true;
        }
        let next = decoded(&form);
        if next == form {
            return false;
        }
        form = next;
    }
    true
}

fn absent(project: &Project, finding: Diagnostic, target: &str) -> Diagnostic {
    let pictures = project.paths.iter().filter(|it| it.starts_with(PICTURES));
    match nearest(target, pictures.filter_map(|it| it.strip_prefix(FOLDER))) {
        Some(near) => finding.message("missing-picture-near").with("near", near),
        None => finding,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at};

    const CHAPTER: &str =
        "//- policy/pictures/et hus.svg\n<svg/>\n//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n";

    #[test]
    fn it_points_at_the_picture() {
        points_at(
            "missing-picture",
            &format!(
                "{CHAPTER}![Et hus](pictures/et%20hus.svg) ![Et hus](<./pictures/et hus.svg>) ⟦![Et](pictures/hus.svg)⟧\n"
            ),
        );
    }

    #[test]
    fn what_lies_elsewhere_is_never_taken() {
        let key = |target: &str| {
            let found = load(&format!("{CHAPTER}![Et hus]({target})\n")).diagnostics;
            found.into_iter().map(|it| it.message.key).collect::<Vec<_>>()
        };
        for target in ["http://x.dk/a.png", "HTTPS://x.dk/a.png"] {
            assert_eq!(key(target), ["missing-picture-remote"], "{target}");
        }
        for target in [
            "../a.png",
            "pictures/../../a.png",
            "/etc/a.png",
            "file:///etc/a.png",
            "//host/a.png",
            "\\\\\\\\host\\\\a.png",
            "%2e%2e/a.png",
            "%252e%252e/a.png",
            "..%2fa.png",
            "%2fetc/a.png",
            "C:/a.png",
            "data:image/png;base64,AAAA",
        ] {
            assert_eq!(key(target), ["missing-picture-outside"], "{target}");
        }
        assert_eq!(key("pictures/hus.svg"), ["missing-picture-near"]);
    }
}
