//! `ip search`: what was said and written, by words.

pub(super) mod marked;
mod screen;

use super::ask::Prompt;
use super::called::Called;
use super::context::{Context, Exit};
use super::filters::Filters;
use super::heading::Screen;
use crate::diagnostic::Failure;
use crate::language::{Language, Value};
use crate::query::describe::Describer;
use crate::query::hits::{self, Hit, Search, Wanted};
use crate::text::printable::{Printable, printable};
use crate::text::search::Query;
use crate::workspace::names::NameList;
use crate::workspace::snapshot::Snapshot;
use serde_json::json;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "WORDS")]
    words: Vec<String>,
    #[arg(long, value_name = "KIND", value_parser = Called::Kind)]
    kind: Option<String>,
    #[command(flatten)]
    filters: Filters,
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = ["table", "json", "ids"])]
    format: String,
}

/// Prints what the words are found in; that it is nothing is no failure, and is reported on standard error.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let snapshot = context.load()?;
    let words = asked_words(&args.words, context)?;
    let query = query(&words, &snapshot)?;
    let names = NameList::of(&snapshot.files).names;
    let kind = args.kind.as_deref().unwrap_or_default();
    let filters = args.filters.resolved(&snapshot.project, context)?;
    let language = context.language();
    let (text, remarks) = snapshot.with_texts(|texts| {
        let describer = Describer::new(&snapshot.project, texts);
        let wanted = Wanted {
            query: &query,
            asked: filters.asked(kind),
            names: &names,
        };
        let found = hits::search(&describer, &wanted, language)?;
        let shown = match &*args.format {
            "json" => json(&found, &query),
            "ids" => ids(&found.hits),
            _ => screen::show(&describer, &found, (&query, &words, kind), Screen::of(context)),
        };
        Ok::<_, Failure>((shown, remarks(&found, &wanted, language)))
    })??;
    context.print(&text);
    for (key, arguments) in remarks {
        context.remark(key, &arguments);
    }
    Ok(Exit::Done)
}

/// Returns the words that were given; a person at the terminal is asked for them.
pub(super) fn asked_words(given: &[String], context: &Context) -> Result<Vec<String>, Failure> {
    if !given.is_empty() {
        return Ok(given.to_vec());
    }
    let language = context.language();
    let Some(mut person) = context.asker() else {
        return Err(Failure::usage("usage-missing-argument").with("argument", Value::word("value-words")));
    };
    let question = language.word("ask-search");
    let prompt = Prompt {
        question: &question,
        ..Prompt::default()
    };
    let judge = |text: &str| {
        let is_word = text.contains(char::is_alphanumeric);
        let wrong = || language.say("search-no-word", &[("text", text.into())]);
        is_word.then(|| text.to_owned()).ok_or_else(wrong)
    };
    let text = person.text(&prompt, &judge)?;
    Ok(typed(&text))
}

/// Parts what was typed on one line into words, as a shell does: what stands in quotation marks is one.
pub(super) fn typed(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, piece) in line.split(['"', '»', '«', '“', '”']).enumerate() {
        if at % 2 == 1 {
            words.push(format!("\"{}\"", piece.trim()));
        } else {
            words.extend(piece.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// Returns what is looked for; refuses what has no word in it.
pub(super) fn query(words: &[String], snapshot: &Snapshot) -> Result<Query, Failure> {
    let query = Query::of(words.iter().map(String::as_str), snapshot.project.manifest.language);
    if query.is_empty() {
        return Err(Failure::usage("search-no-word").with("text", words.join(" ")));
    }
    Ok(query)
}

fn json(found: &Search<'_, '_>, query: &Query) -> Printable {
    Printable::json(format!("{:#}", json!({"version": 1, "hits": found.json(query)})))
}

fn ids(hits: &[Hit<'_>]) -> Printable {
    let mut ids: Vec<&str> = hits.iter().map(|it| &*it.id).collect();
    ids.dedup();
    ids.iter().map(|it| printable!("{}\n", it)).collect()
}

type Remark = (&'static str, Vec<(&'static str, Value)>);

/// Returns what is said beside what was found: why it is nothing, and what was not looked at.
fn remarks(found: &Search<'_, '_>, wanted: &Wanted<'_>, language: Language) -> Vec<Remark> {
    let mut remarks: Vec<Remark> = Vec::new();
    if found.hits.is_empty() {
        for (word, near) in &found.missing {
            let near: Vec<String> = near
                .iter()
                .map(|it| crate::text::quotation_marks::quoted(it, language))
                .collect();
            let word = Value::from(word.clone());
            match near.split_last() {
                None => remarks.push(("search-missing", vec![("word", word)])),
                Some((last, before)) => remarks.push((
                    "search-near",
                    vec![("word", word), ("near", or(before, last, language))],
                )),
            }
        }
        if found.missing.is_empty() {
            let is_chosen =
                !wanted.asked.kind.is_empty() || !found.beside.is_empty() || wanted.query.typed().count() == 1;
            let key = if is_chosen { "search-filtered" } else { "search-apart" };
            remarks.push((key, Vec::new()));
        }
    }
    if found.resting > 0 {
        remarks.push(("search-resting", vec![("notes", found.resting.into())]));
    }
    remarks
}

/// Returns words with a comma between them, and *or* before the last.
fn or(before: &[String], last: &str, language: Language) -> Value {
    if before.is_empty() {
        return last.into();
    }
    let arguments = [("first", before.join(", ").into()), ("last", last.into())];
    language.say("search-or", &arguments).into()
}

#[cfg(test)]
mod tests {
    use super::typed;

    #[test]
    fn what_stands_in_quotation_marks_on_a_line_is_one_word() {
        assert_eq!(typed("læge  \"god tid\" tolk"), ["læge", "\"god tid\"", "tolk"]);
        assert_eq!(typed("»god tid«"), ["\"god tid\""]);
        assert_eq!(typed("god tid"), ["god", "tid"]);
    }
}
