//! A trace as programs read it.

use crate::evidence::contradictions::{Contradiction, contradiction};
use crate::evidence::support::Support;
use crate::evidence::trace::{Ground, Written};
use crate::query::describe::{Teller, escaped, tally, word};
use crate::query::trace::Traced;
use crate::record::Record;
use crate::record::words::Method;
use crate::syntax::markdown::outline::Form;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Returns a trace as JSON.
pub(super) fn show<'a>(teller: &Teller<'a>, traced: &Traced<'a>) -> String {
    let thing = &traced.thing;
    let trace = &traced.trace;
    let mut told = Map::new();
    let mut tell = |key: &str, value: Value| told.insert(key.to_owned(), value);
    tell("version", json!(1));
    tell("id", thing.id().into());
    tell("kind", thing.kind().word().into());
    tell("path", teller.project.path(thing.record().file).into());
    tell("title", teller.title(thing).into());
    if let Some(support) = &traced.support {
        tell("support", word(support.strength(teller.project)).into());
        tell("for", Value::Object(tally(&support.favour)));
        tell("against", Value::Object(tally(&support.against)));
        tell(
            "open_question",
            traced.question.as_ref().is_some_and(Contradiction::is_open).into(),
        );
    }
    if let Some(review) = &traced.review {
        tell("review", review.word().into());
    }
    tell("rests_on", trace.grounds.iter().map(|it| ground(traced, it)).collect());
    let sources = trace.sources.iter();
    tell(
        "sources",
        sources
            .map(|it| json!({"source": it.key, "against": it.against}))
            .collect(),
    );
    let statements = trace.written.iter().filter_map(|it| statement(teller, traced, it));
    tell("supports", statements.collect());
    let rest = trace.written.iter().filter(|it| it.statement.is_none());
    tell("cited_in", rest.map(|it| place(teller, it)).collect());
    tell("answers", trace.answers.iter().map(|it| answer(it)).collect());
    escaped(format!("{:#}\n", Value::Object(told)))
}

fn ground(traced: &Traced<'_>, ground: &Ground<'_>) -> Value {
    let note = ground.note;
    json!({
        "note": ground.record.id,
        "passage": ground.name(),
        "stakeholders": note.stakeholders.iter().map(|it| &*it.value).collect::<Vec<_>>(),
        "method": note.method.map(Method::word),
        "participants": note.participants.unwrap_or(1),
        "against": ground.against,
        "date": note.date.map(|it| it.value.to_string()),
        "text": traced.words(ground),
        "quote": ground.passage.is_some_and(|it| it.form == Form::Quote),
        "example": note.example,
        "erased": note.erased.is_some(),
        "changed": traced.has_moved(ground),
        "cited_by": traced.users(ground).into_iter().map(|it| it.0).collect::<BTreeSet<_>>(),
    })
}

fn statement<'a>(teller: &Teller<'a>, traced: &Traced<'a>, written: &Written<'a>) -> Option<Value> {
    let statement = written.statement?;
    let support = Support::of(teller.project, statement);
    let mut told = json!({
        "chapter": written.chapter.id,
        "statement": statement.name,
        "against": written.against,
        "text": teller.words(statement.chapter, statement.passage),
        "support": word(support.strength(teller.project)),
        "open_question": contradiction(teller.project, &traced.answers, statement).is_some_and(|it| it.is_open()),
    });
    if let (Value::Object(told), Value::Object(place)) = (&mut told, place(teller, written)) {
        place.into_iter().for_each(|(key, value)| {
            told.entry(key).or_insert(value);
        });
    }
    Some(told)
}

fn place(teller: &Teller<'_>, written: &Written<'_>) -> Value {
    json!({
        "chapter": written.chapter.id,
        "path": teller.project.path(written.chapter.file),
        "line": teller.line_at(written.chapter, written.span),
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
