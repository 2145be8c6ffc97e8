//! `/comments`: a draft that came back, with what was changed and remarked in it, each to take or to leave.

mod shown;

use crate::diagnostic::Failure;
use crate::disk::write::Writer;
use crate::language::{Language, Value as Word};
use crate::query::feedback::{self, Item, Roles};
use crate::query::given;
use crate::serve::acts::Act;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::desk::Desk;
use crate::serve::found;
use crate::serve::held::Held;
use crate::serve::sent::LARGEST_FILE;
use crate::workspace::deciding::{self, Deed, Verdict};
use crate::workspace::returning;
use shown::{Trouble, page};

/// The page.
const PAGE: &str = "/comments";

/// Shows the draft that lies here, or asks for one.
pub(in crate::serve) fn show(_: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    page(desk, Trouble::default())
}

/// Takes in a file that came back; it is kept in mind, and nothing is written.
pub(in crate::serve) fn take_in(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    desk.look()?;
    let Some(file) = asked.form.file("file") else {
        return page(
            desk,
            Trouble::of(&Failure::usage("serve-comments-none"), desk.language()),
        );
    };
    let held = Held {
        name: file.name.clone(),
        bytes: file.bytes.clone(),
        roles: Vec::new(),
    };
    let read = if held.bytes.len() > LARGEST_FILE {
        Err(Failure::usage("serve-form-file-large"))
    } else {
        held.opened(&desk.look()?.snapshot).map(drop)
    };
    if let Err(failure) = read {
        return page(desk, Trouble::of(&failure, desk.language()));
    }
    desk.held = Some(held);
    Ok(Answer::See(PAGE.to_owned()))
}

/// Says which role each author has, for as long as the file lies here.
pub(in crate::serve) fn name(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    desk.look()?;
    let language = desk.language();
    let held = desk.held()?;
    let returned = returning::read(&held.name, &held.bytes)?;
    let mut trouble = Trouble::default();
    let mut roles = Vec::new();
    for (author, own) in returned.authors.iter().enumerate() {
        let Some(text) = asked.form.get(&shown::role_field(author)) else {
            continue;
        };
        match Roles::judged(own, text) {
            Ok(role) => roles.push((author, role)),
            Err(failure) => trouble.roles.push((author, failure.message.said(language))),
        }
    }
    if !trouble.roles.is_empty() {
        trouble.words = vec![language.word("serve-form-wrong")];
        return page(desk, trouble);
    }
    if let Some(held) = &mut desk.held {
        held.roles = roles;
    }
    Ok(Answer::See(PAGE.to_owned()))
}

/// Writes what was decided about one comment or change.
pub(in crate::serve) fn decide(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    desk.look()?;
    let (language, id) = (desk.language(), asked.form.text("id"));
    let wrong = |failure: &Failure, field: &'static str| {
        Box::new(Trouble {
            item: Some((id.to_owned(), field)),
            typed: Some(asked.form.text(field).to_owned()),
            ..Trouble::of(failure, language)
        })
    };
    let read = |field: &'static str| given::line(asked.form.text(field)).map_err(|it| wrong(&it, field));
    let verdict = match asked.form.text("verdict") {
        "take" => Ok(Verdict::Taken),
        "by-hand" => Ok(Verdict::ByHand),
        "reword" => read("words").map(Verdict::Reworded),
        _ => read("reason").map(Verdict::Left),
    };
    let verdict = match verdict {
        Ok(verdict) => verdict,
        Err(trouble) => return page(desk, *trouble),
    };
    let chosen = |item: &Item<'_>| item.id == id && !item.state.is_done();
    let written = carried_out(desk, &chosen, &verdict)?;
    if written.done.is_empty() {
        let trouble = Trouble {
            item: Some((id.to_owned(), "")),
            ..written.trouble
        };
        return page(desk, trouble);
    }
    Ok(Answer::See(
        written
            .next
            .map_or_else(|| PAGE.to_owned(), |it| format!("{PAGE}#{it}")),
    ))
}

/// Writes every change that is unambiguous.
pub(in crate::serve) fn apply(_: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    desk.look()?;
    let written = carried_out(desk, &|it: &Item<'_>| it.is_plain(), &Verdict::Taken)?;
    if written.done.is_empty() {
        return page(desk, written.trouble);
    }
    for words in written.trouble.words {
        desk.remark(words);
    }
    Ok(Answer::See(PAGE.to_owned()))
}

/// What came of writing.
struct Written {
    /// What is done, by its id.
    done: Vec<String>,
    /// What could not be written, and why.
    trouble: Trouble,
    /// What waits behind the last that was done.
    next: Option<String>,
}

/// Writes what is decided about some items, all of it or nothing, so that it can be undone.
fn carried_out(desk: &mut Desk, chosen: &dyn Fn(&Item<'_>) -> bool, verdict: &Verdict) -> Result<Written, Failure> {
    let held = desk.held()?;
    let (language, root) = (desk.language(), desk.root().to_owned());
    let writer: Writer = desk.writer()?;
    let snapshot = &desk.look()?.snapshot;
    deciding::refuse_broken(snapshot)?;
    let (back, roles) = held.opened(snapshot)?;
    let items = feedback::items(&back, &snapshot.project);
    let deeds: Vec<Deed<'_>> = items
        .iter()
        .filter(|it| chosen(it))
        .map(|it| deed(it, &roles, verdict))
        .collect();
    if deeds.is_empty() {
        return Err(Failure::usage("serve-comments-nothing"));
    }
    let plan = deciding::plan(&root, snapshot, &deeds, &|| {})?;
    let mut trouble = Trouble::default();
    for (id, why) in &plan.refused {
        let why = Word::word(format!("comments-refused-{}", why.word()));
        trouble
            .words
            .push(language.say("comments-refused", &[("id", id.as_str().into()), ("why", why)]));
    }
    if let Some((checked, found)) = plan.found() {
        trouble.findings = Some(found::in_project(checked, found, language)?);
        trouble
            .words
            .push(language.say("comments-personal", &[("errors", found.len().into())]));
        return Ok(Written {
            done: Vec::new(),
            trouble,
            next: None,
        });
    }
    let is_done = |it: &&Item<'_>| plan.done.iter().any(|id| id == it.id);
    let last = items.iter().rposition(|it| is_done(&it));
    let after = items.iter().skip(last.map_or(0, |it| it + 1));
    let next = after.filter(|it| !it.state.is_done()).map(|it| it.id.to_owned()).next();
    let what = what(&plan.done, verdict, language);
    plan.write(&writer)?;
    let done = plan.done;
    if !done.is_empty() {
        let back = PAGE.to_owned();
        desk.wrote(Act { what, back }, writer);
        desk.look_anew();
    }
    Ok(Written { done, trouble, next })
}

fn deed<'a>(item: &Item<'a>, roles: &Roles, verdict: &Verdict) -> Deed<'a> {
    Deed {
        subject: item.subject(),
        from: item.author.and_then(|it| roles.get(it)).map(str::to_owned),
        verdict: verdict.clone(),
    }
}

/// Says what was done.
fn what(done: &[String], verdict: &Verdict, language: Language) -> String {
    let state = match verdict {
        Verdict::Taken | Verdict::ByHand => "comments-state-taken",
        Verdict::Reworded(_) => "comments-state-reworded",
        Verdict::Left(_) => "comments-state-left",
    };
    let arguments = [("ids", done.join(", ").into()), ("state", Word::word(state))];
    language.say("serve-comments-decided", &arguments)
}

#[cfg(test)]
mod tests;
