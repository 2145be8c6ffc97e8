//! `/`: the day, where the work stands, and what is most urgent.

use crate::diagnostic::Failure;
use crate::overview::{Status, With};
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::desk::Desk;
use crate::serve::frame::Page;
use minijinja::context;
use minijinja::value::Value;

/// Shows where the work stands.
pub(in crate::serve) fn show(_: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let today = desk.today();
    desk.look()?;
    let language = desk.language();
    let checked = desk.look()?;
    let values = checked.snapshot.with_texts(|texts| {
        let status = Status::of(checked, texts, today);
        let act = |it: crate::overview::Act| {
            let (With::Command(with) | With::File(with)) = it.with;
            context! { text => it.text, is_urgent => it.is_urgent, with }
        };
        let acts: Vec<Value> = status.acts(language).into_iter().map(act).collect();
        context! { day => language.weekday(today), acts }
    })?;
    let page = Page::new(language.word("serve-menu-overview")).filled("overview.html", values);
    Ok(Answer::Page(page))
}
