//! `ip cite`: the citation of a passage, to be put into a chapter.

use super::ask::{Ask, Choice};
use super::context::{Context, Exit};
use super::search::{asked_words, query};
use crate::diagnostic::Failure;
use crate::findings::color::{FAINT, paint_lines};
use crate::language::Language;
use crate::project::thing::{Thing, ThingKind};
use crate::query::citable::{self, Citable};
use crate::query::describe::Describer;
use crate::query::hits;
use crate::query::lookup;
use crate::text::nearest::nearest;
use crate::text::personal::Names;
use crate::text::printable::{Printable, printable};
use crate::text::shortened::shortened;
use crate::workspace::names::NameList;
use crate::workspace::snapshot::Snapshot;

/// Up to how many passages a person is shown without being asked for words first.
const FEW: usize = 200;
/// How many passages are named where several are meant.
const NAMED: usize = 12;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "WORDS")]
    words: Vec<String>,
    #[arg(long)]
    copy: bool,
}

/// Prints the citation of the one passage that is meant; a person at the terminal chooses it.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let snapshot = context.load()?;
    let names = NameList::of(&snapshot.files).names;
    let found = found(&args.words, &snapshot, &names, context)?;
    let chosen = match (&found[..], context.asker()) {
        // Who says nothing wants to choose, whatever there is.
        ([one], _) if !args.words.is_empty() => one,
        (_, Some(mut person)) => chosen(&mut *person, &found, context.language())?,
        (several, None) => return Err(ambiguous(&args.words, several)),
    };
    context.tell(&shown(chosen, context));
    context.print(chosen.citation());
    if args.copy {
        let key = if context.copy(&chosen.citation()) {
            "cite-copied"
        } else {
            "cite-no-terminal"
        };
        context.remark(key, &[]);
    }
    Ok(Exit::Done)
}

/// Returns the passages that may be meant, at least one.
fn found(words: &[String], snapshot: &Snapshot, names: &Names, context: &Context) -> Result<Vec<Citable>, Failure> {
    let language = context.language();
    let (project, kinds) = (&snapshot.project, [ThingKind::Passage]);
    let named = match words {
        [one] => lookup::find(project, one, &kinds).ok(),
        _ => None,
    };
    let found = snapshot.with_texts(|texts| {
        let describer = Describer::new(project, texts);
        let citable = |it: &Thing<'_>| Citable::of(&describer, it, names, language);
        if let Some(one) = &named {
            return Ok(citable(one).into_iter().collect());
        }
        if words.is_empty() && context.asker().is_some() && citable::number(&describer) <= FEW {
            return Ok(citable::all(&describer, names, language));
        }
        let words = asked_words(words, context)?;
        let query = query(&words, &snapshot.project)?;
        let wanted = citable::wanted(&query, names);
        let found = hits::search(&describer, &wanted, language)?;
        let hits = found.hits.iter().filter(|it| !it.is_unnamed);
        let things = hits.filter_map(|it| project.look_up(&it.id, kinds).thing());
        let all: Vec<Citable> = things.filter_map(|it| citable(&it)).collect();
        if all.is_empty() && !found.hits.is_empty() {
            return Err(Failure::usage("cite-unnamed").with("note", found.hits[0].id.as_str()));
        }
        Ok(all)
    })??;
    if found.is_empty() {
        return Err(nothing(words, snapshot));
    }
    Ok(found)
}

fn nothing(words: &[String], snapshot: &Snapshot) -> Failure {
    let text = words.join(" ");
    let ids = snapshot.project.ids(ThingKind::Passage);
    let near = nearest(&text, ids.iter().map(String::as_str));
    match near {
        Some(near) => Failure::usage("unknown-id-near").with("near", near).with("id", text),
        None => Failure::usage("cite-nothing").with("words", text),
    }
}

fn ambiguous(words: &[String], several: &[Citable]) -> Failure {
    let mut ids: Vec<&str> = several.iter().take(NAMED).map(|it| &*it.id).collect();
    if several.len() > NAMED {
        ids.push("…");
    }
    Failure::usage("cite-several")
        .with("words", words.join(" "))
        .with("count", several.len())
        .with("ids", ids.join(", "))
}

fn chosen<'a>(person: &mut dyn Ask, found: &'a [Citable], language: Language) -> Result<&'a Citable, Failure> {
    let choice = |it: &Citable| {
        Choice::new(
            shortened(&it.words),
            format!("{} · {} · {}", it.id, it.origin, it.terms),
        )
    };
    let choices: Vec<Choice> = found.iter().map(choice).collect();
    let at = person.one(&language.word("ask-cite"), &choices)?;
    Ok(&found[at.min(found.len() - 1)])
}

/// Returns the passage's words and what may be done with them.
fn shown(chosen: &Citable, context: &Context) -> Printable {
    let wrap = |text: &str, indent: &str| Printable::wrap(text, context.width(), indent, indent);
    let below = wrap(&format!("{} · {}", chosen.origin, chosen.terms), "  ");
    printable!(
        "{}{}\n",
        wrap(&chosen.words, ""),
        paint_lines(&below, FAINT, context.color())
    )
}
