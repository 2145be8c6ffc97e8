//! `/changes`: the draft with what changed in it since a version or a day.

use crate::compile::Compared;
use crate::diagnostic::Failure;
use crate::document::Document;
use crate::language::Language;
use crate::render::FORMATS;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::choosing::{Choice, Field, chosen};
use crate::serve::desk::{Desk, View};
use crate::serve::frame::Page;
use crate::workspace::snapshot::Snapshot;
use crate::workspace::version::{Past, Version};
use minijinja::context;
use minijinja::value::{Serde, Value};

/// Shows the draft with what changed in it.
pub(in crate::serve) fn show(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let view = desk.view()?;
    let language = view.language;
    let page = Page::new(language.word("serve-changes")).filled("choose.html", form(asked, &view));
    let page = match chosen(asked, "since").map(|it| redline(it, &view)) {
        None => page.filled(
            "notice.html",
            context! { why => language.word("serve-changes-ask"), advice => () },
        ),
        Some(Ok(document)) => page.document(document),
        Some(Err(failure)) => page.filled("notice.html", Page::reasons(&failure, language)),
    };
    Ok(Answer::Page(page))
}

fn redline(since: &str, view: &View<'_>) -> Result<Document, Failure> {
    let snapshot = &view.checked.snapshot;
    let old = Past::open(snapshot)?.version(since)?;
    // The later version is taken apart, so it is read for that alone.
    let now = Snapshot::load(snapshot.files.clone(), view.today, &|| {})?;
    Compared::of(old, Version::now(now))?.redline(&FORMATS[0])
}

fn form(asked: &Asked, view: &View<'_>) -> Value {
    let language: Language = view.language;
    let mut versions: Vec<_> = view.checked.project().versions.iter().collect();
    versions.sort_by_key(|it| std::cmp::Reverse(it.date));
    let version = |it: &&crate::record::version::Version| {
        let day = it.date.map(|it| language.day(it.last())).unwrap_or_default();
        Choice::new(&*it.name.value, format!("{} {day}", it.name.value))
    };
    let versions: Vec<Choice> = versions.iter().map(version).collect();
    let label = language.word("serve-changes-since");
    let field = if versions.is_empty() {
        Field::text("since", label, asked)
    } else {
        Field::select("since", label, versions, asked)
    };
    context! {
        action => "/changes",
        summary => language.word("serve-changes-choose"),
        is_open => true,
        fields => Serde(&[field]),
    }
}
