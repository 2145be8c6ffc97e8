//! A note is kept longer than was said.

use super::parts::{asking, note_field, tell};
use crate::diagnostic::Failure;
use crate::edit::extension::Extension;
use crate::query::{given, lookup};
use crate::record::kind::Kind;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::asking::{Field, Trouble, form};
use crate::serve::desk::Desk;
use crate::serve::fields::Fields;
use crate::serve::frame::Page;
use crate::syntax::date::Date;
use crate::workspace::extending;

/// Asks which note, until when and why.
pub(in crate::serve) fn extending(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    page(desk, &asked.query, &Trouble::default())
}

/// Writes the later day into the note, and why.
pub(in crate::serve) fn extend(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    desk.look()?;
    let (language, today, typed) = (desk.language(), desk.today(), &asked.form);
    let mut trouble = Trouble::default();
    let until = trouble.read("until", given::date(typed.text("until"), today), language);
    let reason = trouble.read("reason", given::line(typed.text("reason")), language);
    let by = trouble.read("by", given::line(typed.text("by")), language);
    let (Some(until), Some(reason), Some(by)) = (until, reason, by) else {
        return page(desk, typed, &trouble);
    };
    let writer = desk.writer()?;
    let snapshot = desk.load()?;
    let project = &snapshot.project;
    let extension = Extension {
        until,
        reason: &reason,
        by: &by,
        date: Date::from(project.today),
    };
    let found = lookup::find(project, typed.text("note"), &[Kind::Note.into()]);
    let extended = found.and_then(|it| extending::extended(&snapshot, it.record(), &extension));
    match extended.and_then(|it| it.write(&writer).map(|()| it.said(true))) {
        Ok(said) => {
            drop(writer);
            tell(desk, said);
            Ok(Answer::See("/privacy".to_owned()))
        }
        Err(failure) => page(desk, typed, &Trouble::of(&failure, language)),
    }
}

fn page(desk: &mut Desk, typed: &Fields, trouble: &Trouble) -> Result<Answer, Failure> {
    desk.look()?;
    let language = desk.language();
    let fields = [
        note_field("ask-extend", &given::extendable_notes(desk.look()?.project()), language),
        Field::new("until", "ask-extend-until", language),
        Field::new("reason", "ask-extend-reason", language),
        Field::new("by", "ask-extend-by", language),
    ];
    let button = language.word("serve-privacy-extend");
    let form = form("/privacy/extend", "extend", &fields, typed, trouble, &button);
    let page = Page::new(language.word("serve-privacy-extend")).filled("asking.html", asking(form, &[]));
    Ok(Answer::Page(page.written_in()))
}
