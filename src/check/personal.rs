//! Personal data in a record: which kinds are looked for where, and how a finding says so without printing them.

use crate::diagnostic::{Diagnostic, Severity};
use crate::project::Inspected;
use crate::record::kind::Kind as RecordKind;
use crate::source::{FileId, Span};
use crate::text::personal::{self, Certainty, Hit, Kind, Names, mask, names};

/// Reports the personal data of a kind in a record's text and in its file's name.
pub(super) fn check(kind: Kind, inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let is_note = matches!(inspected.record.kind, RecordKind::Note | RecordKind::Answer);
    if is_contact(kind) && !is_note {
        return;
    }
    let personal = inspected.personal();
    let (text, path) = (&inspected.source.text, &inspected.source.path);
    for hit in personal.in_text.iter().filter(|it| it.kind == kind) {
        report(finding(inspected, hit, Span::from(hit.range.clone()), text));
    }
    for hit in personal.in_path.iter().filter(|it| it.kind == kind) {
        report(finding(inspected, hit, Span::default(), path));
    }
}

/// Reports the names of a list in a record's text and in its file's name. Who sits in a group, who wrote a study
/// and what an authority is called is no secret.
pub(super) fn check_names(list: &Names, inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    if matches!(
        inspected.record.kind,
        RecordKind::Policy | RecordKind::Organisation | RecordKind::Sources
    ) {
        return;
    }
    let (text, path) = (&inspected.source.text, &inspected.source.path);
    for hit in names::find(text, list) {
        report(finding(inspected, &hit, Span::from(hit.range.clone()), text));
    }
    for hit in names::find_in_path(path, list) {
        report(finding(inspected, &hit, Span::default(), path));
    }
}

/// Tells whether a kind is how somebody is reached: a municipality prints its own in chapters and lists.
fn is_contact(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Phone | Kind::Email | Kind::Profile | Kind::Address | Kind::Plate
    )
}

/// Returns the personal data in a text that is no record and in its path; how somebody is reached may stand there.
pub(super) fn beside(text: &str, path: &str, file: FileId, list: &Names) -> Vec<Diagnostic> {
    let hits = personal::find(text).into_iter().chain(names::find(text, list));
    let hits = hits.filter(|it| !is_contact(it.kind));
    let mut found: Vec<Diagnostic> = hits.map(|it| at(file, &it, it.range.clone().into(), text)).collect();
    let hits = personal::find(path).into_iter().chain(names::find_in_path(path, list));
    let hits = hits.filter(|it| !is_contact(it.kind));
    found.extend(hits.map(|it| at(file, &it, Span::default(), path)));
    found
}

/// Returns the personal data in the message of a commit. Who helped with it is named in lines of their own, as git has them.
pub(super) fn message(text: &str, file: FileId, list: &Names) -> Vec<Diagnostic> {
    let hits = personal::find(text).into_iter().chain(names::find(text, list));
    let hits = hits.filter(|it| !matches!(it.kind, Kind::Email | Kind::Name) || !is_of_helper(text, it.range.start));
    hits.map(|it| at(file, &it, it.range.clone().into(), text)).collect()
}

/// Tells whether a place stands in a line like `Co-authored-by: somebody <address>`.
fn is_of_helper(text: &str, place: usize) -> bool {
    let start = text[..place].rfind('\n').map_or(0, |it| it + 1);
    let key = text[start..].split(':').next().unwrap_or_default();
    start + key.len() < place && key.to_ascii_lowercase().ends_with("-by") && !key.contains(char::is_whitespace)
}

fn finding(inspected: &Inspected<'_>, hit: &Hit, span: Span, text: &str) -> Diagnostic {
    at(inspected.record.file, hit, span, text)
}

fn at(file: FileId, hit: &Hit, span: Span, text: &str) -> Diagnostic {
    let finding = Diagnostic::new(hit.kind.rule(), file, span).with("text", mask(text, hit));
    if hit.certainty == Certainty::Certain {
        return finding;
    }
    let finding = finding.at_most(Severity::Warning);
    match hit.kind {
        Kind::Cpr => finding.message("cpr-number-likely"),
        Kind::Account => finding.message("bank-account-likely"),
        Kind::Birth => finding.message("birth-date-likely"),
        Kind::Plate => finding.message("number-plate-likely"),
        _ => finding,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at, rules};
    use crate::diagnostic::Severity;

    const NOTE: &str = "//- interviews/a.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
                        basis: public-record\npublish: quote\n";
    const CHAPTER: &str = "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n";

    #[test]
    fn a_number_is_found_in_fields_comments_bodies_and_alternative_texts() {
        points_at(
            "cpr-number",
            &format!(
                "{NOTE}title: Om ⟦670761-1152⟧ # og ⟦670761 1152⟧\n---\nHun sagde ⟦670761–1152⟧. #sundhed\n\n\
                 <!-- ⟦6707611152⟧ -->\n\n| CPR |\n| --- |\n| ⟦6707611111⟧ |\n\
                 {CHAPTER}![Brev til ⟦670761-1152⟧](pictures/a.svg)\n\n```\n⟦670761-\n1152⟧\n```\n"
            ),
        );
    }

    #[test]
    fn what_only_looks_like_a_number_is_a_warning() {
        let severity = |number: &str| {
            let project = format!("{NOTE}---\nDet er {number}. #sundhed\n");
            load(&project)
                .diagnostics
                .iter()
                .map(|it| it.severity)
                .collect::<Vec<_>>()
        };
        assert_eq!(severity("670761-1152"), [Severity::Error]);
        assert_eq!(severity("670761-1111"), [Severity::Warning]);
        assert_eq!(severity("00.30.00-S00-5-18"), []);
    }

    #[test]
    fn a_number_in_the_name_of_a_file_is_found() {
        let note = NOTE.replace("interviews/a.md", "interviews/2018-03-14-670761-1152.md");
        assert_eq!(rules(&format!("{note}---\nTekst #sundhed\n")), ["cpr-number"]);
    }

    #[test]
    fn how_a_person_is_reached_is_found_in_notes_and_may_stand_in_chapters() {
        let body = "Ring 22 22 22 22 eller skriv til lejer@example.org, Eksempelvej 12.";
        let found = rules(&format!("{NOTE}---\n{body} #sundhed\n"));
        assert_eq!(found, ["phone-number", "email-address", "street-address"]);
        assert_eq!(rules(&format!("{CHAPTER}{body}\n")), Vec::<&str>::new());
    }

    #[test]
    fn one_place_is_excused_with_a_reason() {
        let excuse = "<!-- ip: allow street-address: kommunens eget mødested -->";
        let note = |excuse: &str| format!("{NOTE}---\n{excuse}\n\nVi mødtes i Eksempelvej 12. #sundhed\n");
        assert_eq!(rules(&note("")), ["street-address"]);
        assert_eq!(rules(&note(excuse)), Vec::<&str>::new());
        let field = format!(
            "{NOTE}place: Eksempelvej 12 # ip: allow street-address: kommunens eget mødested\n---\nTekst #sundhed\n"
        );
        assert_eq!(rules(&field), Vec::<&str>::new());
    }
}
