//! `ip show`: one thing, with everything that points to it.

mod page;
mod reflow;

use super::context::{Context, Exit};
use super::which;
use crate::diagnostic::Failure;
use crate::project::thing::Thing;
use crate::query::describe::Describer;
use crate::query::lookup;
use crate::query::{self, pointers};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::text::printable::Printable;
use serde_json::{Value, json};

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    id: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = ["human", "json"])]
    format: String,
}

/// Prints the one thing that an id names.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let snapshot = context.load()?;
    let project = &snapshot.project;
    let asked = which::thing(args.id.as_deref(), lookup::EVERY, &snapshot, context)?;
    let found = which::find(project, &asked, lookup::EVERY, context)?;
    let text = snapshot.with_texts(|texts| {
        let describer = Describer::new(project, texts);
        // A note keeps the words of its passages only where a chapter quotes them.
        let fresh = match found {
            Thing::Part(record, _) if record.kind == Kind::Note => {
                query::fresh(&describer, std::slice::from_ref(record))
            }
            _ => Vec::new(),
        };
        let thing = with_words(found, &fresh);
        let pointers = pointers::to(&describer, &thing);
        if args.format == "json" {
            let mut members = describer.record(&thing);
            members.shift_insert(0, "version".to_owned(), json!(1));
            page::add_json(&describer, &thing, &mut members);
            let all: Vec<Value> = pointers.iter().map(pointers::Pointer::json).collect();
            members.insert("referred_to_by".to_owned(), all.into());
            Printable::json(format!("{:#}", Value::Object(members)))
        } else {
            page::write(&describer, &thing, &pointers, context)
        }
    })?;
    context.print(&text);
    Ok(Exit::Done)
}

fn with_words<'a>(thing: Thing<'a>, fresh: &'a [Record]) -> Thing<'a> {
    let (Thing::Part(_, passage), Some(note)) = (thing, fresh.first()) else {
        return thing;
    };
    let name = passage.name.as_ref().map_or("", |it| &it.value);
    note.passage(name).map_or(thing, |it| Thing::Part(note, it))
}
