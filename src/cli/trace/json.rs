//! A trace as programs read it.

use crate::evidence::contradictions::{Contradiction, contradiction};
use crate::evidence::support::Support;
use crate::evidence::trace::{Ground, Written};
use crate::query::describe::{Describer, tally, word};
use crate::query::trace::Traced;
use crate::record::Record;
use crate::record::vocabulary::Method;
use crate::syntax::markdown::outline::Form;
use crate::text::printable::Printable;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Returns a trace as JSON.
pub(super) fn show<'a>(describer: &Describer<'a>, traced: &Traced<'a>) -> Printable {
    let thing = &traced.thing;
    let trace = &traced.trace;
    let mut object = Map::new();
    let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
    put("version", json!(1));
    put("id", thing.id().into());
    put("kind", thing.kind().word().into());
    put("path", describer.project.path(thing.record().file).into());
    put("title", describer.title(thing).into());
    if let Some(number) = describer.project.number(thing.place()) {
        put("number", number.into());
    }
    if let Some(support) = &traced.support {
        put("support", word(support.strength(describer.project)).into());
        put("for", Value::Object(tally(&support.favour)));
        put("against", Value::Object(tally(&support.against)));
        let both = support.on_both_sides();
        put("both_sides", both.iter().map(|it| it.id.to_string()).collect());
        put(
            "open_question",
            traced.question.as_ref().is_some_and(Contradiction::is_open).into(),
        );
    }
    if let Some(review) = &traced.review {
        put("review", review.word().into());
    }
    put("rests_on", trace.grounds.iter().map(|it| ground(traced, it)).collect());
    let sources = trace.sources.iter();
    put(
        "sources",
        sources
            .map(|it| json!({"source": it.key, "against": it.against}))
            .collect(),
    );
    let statements = trace.written.iter().filter_map(|it| statement(describer, traced, it));
    put("supports", statements.collect());
    let rest = trace.written.iter().filter(|it| it.statement.is_none());
    let mut rest: Vec<Value> = rest.map(|it| place(describer, it)).collect();
    // The cells of one line are one place.
    rest.dedup();
    put("cited_in", rest.into());
    put("answers", trace.answers.iter().map(|it| answer(it)).collect());
    Printable::json(format!("{:#}\n", Value::Object(object)))
}

fn ground(traced: &Traced<'_>, ground: &Ground<'_>) -> Value {
    let note = ground.note;
    json!({
        "note": ground.record.id,
        "passage": ground.name(),
        "stakeholders": note.stakeholders.iter().map(|it| &*it.value).collect::<Vec<_>>(),
        "method": note.method.map(Method::word),
        "participants": note.participants,
        "against": ground.against,
        "date": note.date.map(|it| it.value.to_string()),
        "text": traced.words(ground),
        "quote": ground.passage.is_some_and(|it| it.form == Form::Quote),
        "example": note.example,
        "erased": note.is_erased(),
        "changed": traced.is_outdated(ground),
        "cited_by": traced.users(ground).into_iter().map(|it| it.id).collect::<BTreeSet<_>>(),
    })
}

fn statement<'a>(describer: &Describer<'a>, traced: &Traced<'a>, written: &Written<'a>) -> Option<Value> {
    let statement = written.statement?;
    let support = Support::of(describer.project, statement);
    let mut object = json!({
        "chapter": written.chapter.id,
        "statement": statement.name,
        "number": statement.number(describer.project),
        "against": written.against,
        "text": describer.words(statement.chapter, statement.passage),
        "support": word(support.strength(describer.project)),
        "open_question": contradiction(describer.project, &traced.answers, statement).is_some_and(|it| it.is_open()),
    });
    if let (Value::Object(object), Value::Object(place)) = (&mut object, place(describer, written)) {
        place.into_iter().for_each(|(key, value)| {
            object.entry(key).or_insert(value);
        });
    }
    Some(object)
}

fn place(describer: &Describer<'_>, written: &Written<'_>) -> Value {
    json!({
        "chapter": written.chapter.id,
        "path": describer.project.path(written.chapter.file),
        "line": describer.line_at(written.chapter, written.span),
        "against": written.against,
    })
}

fn answer(record: &Record) -> Value {
    let answer = record.answer();
    json!({
        "id": record.id,
        "outcome": answer.and_then(|it| it.outcome).map(|it| it.value.word()),
        "date": answer.and_then(|it| it.date).map(|it| it.value.to_string()),
    })
}
