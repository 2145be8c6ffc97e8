//! Findings as a page has them: in words, with what must not be seen masked, each with the page of its place.

use super::address;
use crate::diagnostic::{Diagnostic, Failure};
use crate::findings::{self, Beside, Origin, Worded};
use crate::language::Language;
use crate::project::thing::Thing;
use crate::record::vocabulary::Edition;
use crate::source::{FileId, Place};
use crate::workspace::leaving::Looked;
use crate::workspace::snapshot::Checked;
use minijinja::context;
use minijinja::value::Value;

/// Returns some findings in a project in words, errors first.
pub(super) fn in_project(checked: &Checked, some: &[Diagnostic], language: Language) -> Result<Value, Failure> {
    let read = |file| checked.snapshot.shown(file);
    let origin = Origin::new(&checked.project().paths, &checked.names.names, read);
    let shown = shown(some, &origin, language, &|it| page(checked, it));
    checked.snapshot.unchanged().map(|()| shown.into())
}

/// Returns what is found in one file of a project, in words; `at` says where it stands in a form that shows the file's text.
pub(super) fn in_file(
    checked: &Checked,
    path: &str,
    language: Language,
    at: &dyn Fn(&str, &Diagnostic) -> Option<Value>,
) -> Result<Vec<Value>, Failure> {
    let mut own = checked.diagnostics.clone();
    own.retain(|it| checked.project().path(it.place.file) == path);
    findings::put_in_order(&mut own);
    let text = own.first().and_then(|it| checked.snapshot.shown(it.place.file));
    let read = |file| checked.snapshot.shown(file);
    let origin = Origin::new(&checked.project().paths, &checked.names.names, read);
    let shown = shown(&own, &origin, language, &|it| page(checked, it));
    checked.snapshot.unchanged()?;
    let with_place = |(it, own): (Value, &Diagnostic)| {
        let at = text.as_deref().and_then(|it| at(it, own));
        context! { at, ..it }
    };
    Ok(shown.into_iter().zip(&own).map(with_place).collect())
}

/// Returns what was found in texts that are about to be saved or sent, in words.
pub(super) fn in_looked(looked: &Looked, language: Language) -> Value {
    let read = |file: FileId| looked.texts.get(file.0 as usize).cloned().flatten();
    let origin = Origin::new(&looked.paths, &looked.names.names, read);
    shown(&looked.diagnostics, &origin, language, &|_| None).into()
}

fn shown(
    some: &[Diagnostic],
    origin: &Origin<'_>,
    language: Language,
    page: &dyn Fn(Place) -> Option<String>,
) -> Vec<Value> {
    let mut found = some.to_vec();
    findings::put_in_order(&mut found);
    let report = origin.report(&found, Edition::Internal.word(), language);
    let one = |(finding, words): (&Diagnostic, Worded)| {
        let beside = |(it, words): (&crate::diagnostic::Related, &Beside)| {
            context! { message => &words.message, place => &words.place, to => page(it.place) }
        };
        let related = finding.related.iter().zip(&words.related).map(beside);
        context! {
            rule => finding.rule,
            severity => finding.severity.word(),
            message => &words.message,
            place => &words.place,
            to => page(finding.place),
            at => (),
            why => &words.why,
            advice => &words.advice,
            related => related.collect::<Vec<Value>>(),
        }
    };
    found.iter().zip(report.worded()).map(one).collect()
}

/// Returns the page on which a place of a project is seen.
fn page(checked: &Checked, place: Place) -> Option<String> {
    let project = checked.project();
    let Some(record) = project.all().iter().find(|it| it.file == place.file) else {
        return Some("/status".to_owned());
    };
    let at = place.span.start;
    let passages = record.outline.passages.iter();
    let mut around = passages.filter(|it| it.name.is_some() && it.span.start <= at && at < it.span.end);
    let part = around.next_back().map(|it| Thing::Part(record, it));
    Some(address::of_thing(&part.unwrap_or(Thing::Record(record))))
}
