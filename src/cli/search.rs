//! `ip search`: what was said and written, by words.

pub(super) mod marked;
mod screen;

use super::ask::Prompt;
use super::called::Called;
use super::context::{Context, Exit};
use super::filters::Filters;
use super::heading::Screen;
use crate::diagnostic::Failure;
use crate::language::Value;
use crate::query::describe::Describer;
pub(super) use crate::query::hits::asking::query;
use crate::query::hits::asking::{remarks, typed};
use crate::query::hits::{self, Hit, Search, Wanted};
use crate::text::printable::{Printable, printable};
use crate::text::search::Query;
use crate::workspace::names::NameList;
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
    let query = query(&words, &snapshot.project)?;
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
            remembered: None,
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

fn json(found: &Search<'_, '_>, query: &Query) -> Printable {
    Printable::json(format!("{:#}", json!({"version": 1, "hits": found.json(query)})))
}

fn ids(hits: &[Hit<'_>]) -> Printable {
    let mut ids: Vec<&str> = hits.iter().map(|it| &*it.id).collect();
    ids.dedup();
    ids.iter().map(|it| printable!("{}\n", it)).collect()
}
