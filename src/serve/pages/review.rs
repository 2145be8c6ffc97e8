//! `/review`: the statements that should be read against their evidence, and noting that they were.

use crate::diagnostic::Failure;
use crate::edit::new::question::Choice;
use crate::evidence::statements;
use crate::project::thing::ThingKind;
use crate::query::choices;
use crate::query::describe::Describer;
use crate::query::lookup;
use crate::record::kind::Kind;
use crate::serve::acts::Act;
use crate::serve::address;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::desk::Desk;
use crate::serve::frame::Page;
use crate::workspace::reviewing;
use minijinja::context;
use minijinja::value::Value;

/// Shows the statements that should be read, those first whose evidence changed.
pub(in crate::serve) fn show(_: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    desk.look()?;
    let language = desk.language();
    let snapshot = &desk.look()?.snapshot;
    let unread = snapshot.with_texts(|texts| choices::unread(&Describer::new(&snapshot.project, texts), language))?;
    let row = |it: &Choice| {
        context! { id => &it.value, means => &it.means, path => address::of(ThingKind::Statement, &it.value) }
    };
    let rows: Vec<Value> = unread.iter().map(row).collect();
    let values = context! { rows, nothing => language.word("serve-review-none") };
    Ok(Answer::Page(
        Page::new(language.word("serve-review")).filled("review.html", values),
    ))
}

/// Notes that statements were read, or all of a chapter.
pub(in crate::serve) fn read(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    desk.look()?;
    let root = desk.root().to_owned();
    let ids: Vec<String> = asked.form.all("statement").map(str::to_owned).collect();
    let writer = desk.writer()?;
    let snapshot = desk.load()?;
    reviewing::refuse_unread(&snapshot)?;
    let chosen = if asked.form.get("all").is_some() {
        statements(&snapshot.project).collect()
    } else {
        lookup::statements(&snapshot.project, &ids)?
    };
    let reading = reviewing::reading(&snapshot, &root, &chosen)?;
    reading.write(&writer)?;
    let said = reading.said("review-done");
    let what = desk.language().say(said.key, &said.arguments);
    let own = match &chosen[..] {
        _ if asked.form.get("list").is_some() => None,
        [one] => Some(address::of(ThingKind::Statement, &one.id())),
        several => several
            .first()
            .map(|it| address::of(Kind::Chapter.into(), &it.chapter.id)),
    };
    let back = own.unwrap_or_else(|| "/review".to_owned());
    let page = back.clone();
    desk.wrote(Act { what, back }, writer);
    Ok(Answer::See(page))
}
