//! `ip schema`: what a kind's files may say, for editors that check and complete while one writes.

use super::context::{Context, Exit};
use crate::check::rules::RULES;
use crate::record::kind::Kind;
use crate::record::kinds::ROWS;
use crate::record::schema;
use crate::text::printable::Printable;
use clap::builder::PossibleValuesParser;
use serde_json::{Value, json};

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "KIND", value_parser = PossibleValuesParser::new(kinds()))]
    kind: String,
}

/// Returns the kinds whose keys are ours; a list of sources has those of its own format.
fn kinds() -> impl Iterator<Item = &'static str> {
    ROWS.iter().filter(|it| !it.keys.is_empty()).map(|it| it.name)
}

/// Prints the schema of a kind.
pub(super) fn run(args: &Args, context: &mut Context) -> Exit {
    let kind = Kind::of(&args.kind).unwrap_or(Kind::Note);
    let mut schema = schema::schema(kind, context.language());
    if kind == Kind::Policy {
        name_rules(&mut schema);
    }
    context.print(Printable::json(format!("{schema:#}")));
    Exit::Done
}

/// Says which rules there are where the manifest names one; records know none.
fn name_rules(schema: &mut Value) {
    let names: Vec<&str> = RULES.iter().map(|it| it.name).collect();
    if let Some(checks) = schema.pointer_mut("/properties/checks") {
        checks["propertyNames"] = json!({"enum": names});
    }
    if let Some(rule) = schema.pointer_mut("/properties/allow/items/properties/rule") {
        rule["enum"] = json!(names);
    }
}
