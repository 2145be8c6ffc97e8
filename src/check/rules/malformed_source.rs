//! A source that can't be written in the reference list as it stands.

use super::ignored_source_part;
use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::record::Data;
use crate::record::bibliography::{self, Defect, DefectKind};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "malformed-source",
    default_level: Level::Deny,
    check: Check::Record(check),
    pages: [
        include_str!("malformed_source.da.md"),
        include_str!("malformed_source.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    if !matches!(inspected.record.data, Data::Sources(_)) {
        return;
    }
    let read = bibliography::read(&inspected.source.path, &inspected.source.text);
    let file = inspected.record.file;
    for defect in read.defects {
        if defect.kind.is_part() {
            ignored_source_part::finding(file, defect)
                .into_iter()
                .for_each(&mut *report);
            continue;
        }
        let Defect { at, kind } = defect;
        let finding = |key| Diagnostic::new(RULE.name, file, at).message(key);
        report(match kind {
            DefectKind::Unreadable { key } => Diagnostic::new(RULE.name, file, at).with("key", key),
            DefectKind::Unclosed { key } => finding("malformed-source-unclosed").with("key", key),
            DefectKind::NoKey => finding("malformed-source-no-key"),
            DefectKind::NoType { key } => finding("malformed-source-no-type").with("key", key),
            DefectKind::UnknownType { word, near: Some(near) } => finding("malformed-source-type-near")
                .with("type", word)
                .with("near", near),
            DefectKind::UnknownType { word, near: None } => finding("malformed-source-type").with("type", word),
            DefectKind::Value { field, value } => {
                let key = match &*field {
                    "date" | "year" => "malformed-source-date",
                    "url" => "malformed-source-address",
                    _ => "malformed-source-value",
                };
                finding(key).with("field", field).with("value", value)
            }
            DefectKind::Abbreviation { word } => finding("malformed-source-abbreviation").with("word", word),
            DefectKind::Reference { word } => finding("malformed-source-reference").with("word", word),
            DefectKind::Cycle { keys } => finding("malformed-source-cycle").with("keys", keys),
            DefectKind::TooMuch { key } => finding("malformed-source-too-much").with("key", key),
            DefectKind::UnknownField { .. } | DefectKind::Date { .. } | DefectKind::Address { .. } => continue,
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at};
    use std::fmt::Write as _;

    fn keys(fixture: &str) -> Vec<&'static str> {
        let all = load(fixture).diagnostics;
        let of_sources = all.iter().filter(|it| it.rule == "malformed-source");
        of_sources.map(|it| it.message.key).collect()
    }

    #[test]
    fn it_points_at_every_source_that_has_no_type_or_a_wrong_one() {
        points_at(
            "malformed-source",
            "//- policy/sources.yaml\ngod:\n  type: report\n  title: God\n⟦uden-type⟧:\n  title: Uden\n\
             forkert:\n  type: ⟦rapport⟧\n  title: Forkert\nogsaa-god:\n  type: web\n  title: Også\n",
        );
    }

    #[test]
    fn each_field_that_is_wrong_is_pointed_at_however_deep() {
        let text = "//- policy/sources.yaml\na: {type: web, title: T, date: ⟦\"maj 2018\"⟧, url: ⟦x.dk⟧}\n\
                    b:\n  type: article\n  title: B\n  parent:\n    - type: ⟦tidsskrift⟧\n      title: [x]\n\
                    ⟦c⟧:\nd: {type: Report, title: D, author: [A, {name: B, given-name: C, comma-suffix: true}], date: {year: 2018}}\n";
        points_at("malformed-source", &text.replace("title: [x]", "⟦title⟧: [x]"));
        assert_eq!(
            keys(&text.replace(['⟦', '⟧'], "")),
            [
                "malformed-source-date",
                "malformed-source-address",
                "malformed-source-type-near",
                "malformed-source-value",
                "malformed-source-no-type",
            ]
        );
    }

    #[test]
    fn bibtex_is_read_entry_by_entry() {
        points_at(
            "malformed-source",
            "//- policy/sources.bib\n@string{kl = {Kommunernes Landsforening}}\n@article{guest2006,\n  title = {A},\n  year = {2006},\n  publisher = kl # { x},\n}\n\n\
             @book{⟦broken⟧,\n  title = {B,\n}\n@misc(c, title={C})\n@⟦misc⟧{, title={D}}\n@misc{⟦e⟧, title = kk}\n@misc{⟦f⟧, = {x}}\n@misc{g, title={G}}",
        );
    }

    #[test]
    fn a_source_that_takes_its_words_from_itself_is_an_error_and_no_crash() {
        let cycle = ["malformed-source-cycle"];
        for text in [
            "@misc{x, title={T}, crossref={x}}",
            "@misc{x, title={T}, xdata={x}}",
            "@misc{x, crossref = \"y\"}\n@misc{y, crossref={z}}\n@misc{z, CROSSREF={{x}}}\n@misc{w, crossref={x}, title={T}}",
            "@xdata{x, xdata={y}}\n@xdata{y, xdata={q, x}}\n@xdata{q, title={Q}}",
            "@string{a = a}\n@misc{x, title = a}",
            "@string{a = b # {x}, b = {y} # c}\n@string{c = a}\n@misc{x, title = c # {T}}",
        ] {
            assert_eq!(keys(&format!("//- policy/sources.bib\n{text}\n")), cycle, "{text}");
        }
    }

    #[test]
    fn what_a_source_takes_words_from_must_be_there() {
        points_at(
            "malformed-source",
            "//- policy/sources.bib\n@inbook{a, title={A}, crossref={b}}\n@book{b, title={B}}\n@misc{c, title={C}, ⟦crossref⟧={nope}}\n\
             @misc{d, ⟦xdata⟧={b,nope}, title={D}}\n@misc{e, title={E}, xref={nope}, related={nope}}\n",
        );
    }

    #[test]
    fn nothing_that_grows_at_every_step_is_followed() {
        let doubling = |it: usize| format!("@string{{a{} = a{it} # a{it}}}\n", it + 1);
        let bomb: String = (0..60).map(doubling).collect();
        let bomb = format!("@string{{a0 = {{xxxxxxxx}}}}\n{bomb}@misc{{x, title = a60}}\n");
        assert!(keys(&format!("//- policy/sources.bib\n{bomb}")).contains(&"malformed-source-too-much"));
        let mut long = "//- policy/sources.bib\n@misc{k0, title={T}}\n".to_owned();
        for number in 1..20_000 {
            let _ = writeln!(long, "@misc{{k{number}, crossref={{k{}}}}}", number - 1);
        }
        assert!(keys(&long).iter().all(|it| *it == "malformed-source-too-much"));
        let braces = format!(
            "//- policy/sources.bib\n@misc{{x, title={{{}T{}}}}}\n",
            "{".repeat(50_000),
            "}".repeat(50_000)
        );
        assert_eq!(keys(&braces), ["malformed-source-too-much"]);
    }
}
