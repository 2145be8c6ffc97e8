//! `/memos/…`: a memo on screen, and as a file in each format.

use crate::check::levels::Purpose;
use crate::compile::{self, Memo};
use crate::diagnostic::Failure;
use crate::document::Versions;
use crate::draft::memo;
use crate::record::vocabulary::Edition;
use crate::render::FORMATS;
use crate::serve::address::{self, Piece};
use crate::serve::answer::{Answer, File};
use crate::serve::asked::Asked;
use crate::serve::blocks::{self, link, paragraph};
use crate::serve::choosing::chosen;
use crate::serve::desk::{Desk, View};
use crate::serve::frame::Page;
use crate::text::capital::capitalised;
use crate::workspace::snapshot::Checked;
use minijinja::context;
use minijinja::value::Serde;
use std::sync::Arc;

/// Lists the memos.
pub(in crate::serve) fn list(_: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let view = desk.view()?;
    let language = view.language;
    let items = memo::names(view.checked.project()).into_iter().map(|name| {
        let means = language.find(&format!("ask-report-{name}"), &[]);
        let to = format!("/memos/{}", address::encoded(&name));
        vec![link(to, means.map_or(name, |it| capitalised(&it)))]
    });
    let list = blocks::list(items);
    Ok(Answer::Page(
        Page::new(language.word("serve-memos")).blocks(vec![list], language),
    ))
}

/// Shows a memo.
pub(in crate::serve) fn show(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let view = desk.view()?;
    let (name, language) = (asked.value("name"), view.language);
    if !is_there(name, &view) {
        return Ok(Answer::Missing(Page::missing(language)));
    }
    let page = match made(name, asked, &view) {
        Err(failure) => Page::new(name).filled("notice.html", Page::reasons(&failure, language)),
        Ok((made, _)) => {
            let Memo {
                document, not_compared, ..
            } = made;
            let lines = document.front_lines();
            let own = document.front.language;
            let line = |it: &(&str, Versions<'_>)| {
                let arguments = [("label", it.0.into()), ("value", it.1.now.unwrap_or_default().into())];
                own.say("serve-memo-line", &arguments)
            };
            let mut head: Vec<_> = lines.iter().map(line).map(paragraph).collect();
            head.extend(document.front.notices.iter().map(|it| paragraph(it.as_str())));
            head.extend(not_compared.map(|it| paragraph(language.say(it.key, &it.arguments))));
            let page = Page::new(&*document.front.title);
            page.filled("links.html", context! { links => Serde(&files(name, asked)) })
                .blocks(head, document.front.language)
                .document(document)
        }
    };
    Ok(Answer::Page(page))
}

/// Gives a memo as a file.
pub(in crate::serve) fn file(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let view = desk.view()?;
    let (name, language) = (asked.value("name"), view.language);
    let format = FORMATS.iter().find(|it| it.name == asked.value("format"));
    let Some(format) = format.filter(|_| is_there(name, &view)) else {
        return Ok(Answer::Missing(Page::missing(language)));
    };
    let formats = compile::formats(&[format.name.to_owned()])?;
    let (made, look) = made(name, asked, &view)?;
    let look = look.as_ref().unwrap_or(view.checked).look();
    let rendered = compile::render(&[Arc::new(made.document)], look, &formats, &|_| {});
    let rendered = rendered.into_iter().next().transpose();
    let rendered = rendered.map_err(|message| Failure {
        cause: crate::diagnostic::Cause::Project,
        message,
    })?;
    Ok(Answer::File(File {
        media: media(format.name),
        bytes: rendered.map(|it| it.bytes).unwrap_or_default(),
        name: Some(format!("{}.{}", made.stem.name(), format.extension)),
    }))
}

fn is_there(name: &str, view: &View<'_>) -> bool {
    memo::names(view.checked.project()).iter().any(|it| it == name)
}

/// Makes a memo as `ip report` does; one for everyone is made of a project that was checked for that.
fn made(name: &str, asked: &Asked, view: &View<'_>) -> Result<(Memo, Option<Checked>), Failure> {
    let edition = memo::edition(name);
    let public = match edition {
        Edition::Internal => None,
        Edition::Public => {
            let files = view.checked.snapshot.files.clone();
            Some(Checked::load_for(files, view.today, Purpose::errors(edition), &|| {})?)
        }
    };
    let checked = public.as_ref().unwrap_or(view.checked);
    compile::refuse_errors_in_memo(checked)?;
    let made = compile::memo(&checked.snapshot, name, (edition, chosen(asked, "since")))?;
    Ok((made, public))
}

/// Returns the files of a memo.
fn files(name: &str, asked: &Asked) -> Vec<Piece> {
    let since = chosen(asked, "since").map(|it| format!("?since={}", address::encoded(it)));
    let file = |it: &crate::render::Format| Piece {
        text: it.name.to_uppercase(),
        to: Some(format!(
            "/memos/{}/{}{}",
            address::encoded(name),
            it.name,
            since.as_deref().unwrap_or_default()
        )),
    };
    FORMATS.iter().filter(|it| it.render.is_some()).map(file).collect()
}

fn media(format: &str) -> &'static str {
    match format {
        "html" => "text/html; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => "application/pdf",
    }
}

#[cfg(test)]
mod tests {
    use crate::serve::fixture::Bench;

    #[test]
    fn a_memo_is_named_by_whom_it_is_for() {
        let page = Bench::new("").get("/memos").page();
        assert!(
            page.contains("<a href=\"/memos/steering\">To the steering group</a>"),
            "{page}"
        );
    }
}
