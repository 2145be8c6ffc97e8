//! `/quotes`: every quotation of the draft with what a person must see who decides whether it may be published.

use crate::diagnostic::Failure;
use crate::evidence::quotation::approved::{MOST, Standing};
use crate::language::{Language, Value as Word};
use crate::project::Project;
use crate::query::given;
use crate::query::quotes::{self, Quotation};
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::asking::{Field, Trouble};
use crate::serve::desk::Desk;
use crate::serve::frame::Page;
use crate::workspace::reviewing;
use minijinja::context;
use minijinja::value::Value;

/// Shows the quotations, each with its terms and what should be looked at.
pub(in crate::serve) fn show(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    desk.look()?;
    let by = asked.query.text("by").to_owned();
    page(desk, &by, &Trouble::default())
}

/// Writes down that a quotation may be published, or may not any more.
pub(in crate::serve) fn decide(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    desk.look()?;
    let language = desk.language();
    let ids = |name: &str| asked.form.all(name).map(str::to_owned).collect::<Vec<_>>();
    let (approve, reject) = (ids("approve"), ids("reject"));
    let by = asked.form.text("by");
    let mut trouble = Trouble::default();
    let unit = if approve.is_empty() {
        Some(String::new())
    } else {
        trouble.read("by", given::line(by), language)
    };
    let Some(unit) = unit else {
        return page(desk, by, &trouble);
    };
    let root = desk.root().to_owned();
    let writer = desk.writer()?;
    let snapshot = desk.load()?;
    let decide = |all: &[Quotation<'_>]| quotes::decision(all, &approve, &reject);
    let recorded = match quotes::recorded(&snapshot, &decide, &unit) {
        Ok(recorded) => recorded,
        Err(failure) => return page(desk, by, &Trouble::of(&failure, language)),
    };
    let old = reviewing::list(&root)?;
    if let Some(text) = recorded.text(&snapshot.project, old.as_deref()) {
        reviewing::write(&writer, old.as_deref(), &text)?;
    }
    drop(writer);
    for it in recorded.said() {
        desk.tell(&it);
    }
    // Who decides about many types the unit once.
    let mut words = form_urlencoded::Serializer::new(String::new());
    words.append_pair("by", by);
    Ok(Answer::See(format!("/quotes?{}", words.finish())))
}

fn page(desk: &mut Desk, by: &str, trouble: &Trouble) -> Result<Answer, Failure> {
    let language = desk.language();
    let snapshot = &desk.look()?.snapshot;
    let (quotations, waits) = snapshot.with_texts(|texts| {
        let all = quotes::quotations(&snapshot.project, texts);
        let rows = all.iter().map(|it| row(it, &all, &snapshot.project, language));
        (rows.collect::<Vec<Value>>(), quotes::waiting(&all).count())
    })?;
    let field = Field::new("by", "ask-quotes-by", language);
    let wrong = trouble.fields.first().map(|it| it.1.clone());
    let values = context! {
        nothing => language.word("review-quotes-nothing"),
        none_waits => (waits == 0).then(|| language.word("review-quotes-none")),
        quotations,
        trouble => trouble.words.clone(),
        by,
        label => field.label,
        hint => field.hint,
        wrong,
    };
    let page = Page::new(language.word("serve-quotes")).filled("quotes.html", values);
    Ok(Answer::Page(page.written_in()))
}

fn row(it: &Quotation<'_>, all: &[Quotation<'_>], project: &Project, language: Language) -> Value {
    let beside = quotes::approved_beside(all, it, &[]);
    let is_crowded = beside >= MOST && it.standing == Standing::Waits;
    let crowded = is_crowded.then(|| language.say("review-quote-crowded", &[("quotes", Word::from(beside))]));
    let facts = quotes::facts(it, project, language).into_iter();
    let facts = facts.map(|(key, words)| context! { label => language.word(key), words });
    context! {
        id => it.used.id(),
        words => it.shown(project, language),
        state => quotes::state(it, language),
        facts => facts.collect::<Vec<Value>>(),
        crowded,
        may_be_approved => it.standing == Standing::Waits,
        is_approved => it.approval.is_some(),
    }
}
