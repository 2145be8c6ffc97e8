//! What becomes of a page: in its frame, with what the frame says of the project, as an answer with its code.

use super::acts::News;
use super::answer::{self, Answer};
use super::asked::Asked;
use super::desk::Desk;
use super::frame::{self, Around, Inside, Page};
use super::gate::{Gate, Refusal};
use super::routes::{self, Route};
use crate::diagnostic::Failure;
use crate::language::Language;
use crate::query::saves;
use crate::text::capital::capitalised;
use axum::body::Body;
use axum::http::{Response, StatusCode};
use minijinja::context;

/// Returns what an address comes to; a page that shows the project alone is made once for each state of it.
pub(super) fn answer(
    route: Route,
    address: &str,
    asked: &Asked,
    (desk, gate): (&mut Desk, &Gate),
) -> Result<Answer, Failure> {
    if !route.is_kept {
        return (route.make)(asked, desk);
    }
    if let Some(page) = desk.kept(address) {
        return Ok(Answer::Page(page));
    }
    let answer = (route.make)(asked, desk)?;
    let Answer::Page(page) = answer else {
        return Ok(answer);
    };
    // What a template of ours is not given: a test fills in each.
    let page = frame::ready(page, inside(desk.language(), gate)).map_err(|_| Failure::machine("serve-broken"))?;
    desk.keep(address, &page);
    Ok(Answer::Page(page))
}

/// Answers what was asked with what a page came to.
pub(super) fn response(answer: Result<Answer, Failure>, asked: &Asked, desk: &mut Desk, gate: &Gate) -> Response<Body> {
    let language = desk.language();
    let is_last = matches!(answer, Ok(Answer::Closed(_)));
    let (status, page) = match answer {
        Ok(Answer::Page(page)) => (StatusCode::OK, page),
        Ok(Answer::Missing(page)) => (StatusCode::NOT_FOUND, page.keeping(&asked.form)),
        Ok(Answer::Closed(page)) => (StatusCode::OK, page),
        Ok(Answer::See(path)) => return answer::see(&path),
        Ok(Answer::File(file)) => return answer::file(file),
        Err(failure) => (
            StatusCode::OK,
            Page::of_failure(&failure, language).keeping(&asked.form),
        ),
    };
    let standing = if is_last { Vec::new() } else { standing(desk, language) };
    let revision = desk.revision();
    let news = desk.acts.news();
    let around = Around {
        inside: if is_last {
            Inside {
                token: "",
                ..inside(language, gate)
            }
        } else {
            inside(language, gate)
        },
        project: desk.project().filter(|_| !is_last).map_or("", |it| &it.manifest.title),
        path: &asked.path,
        revision: if is_last { "" } else { &revision },
        menu: routes::MENU,
        more: routes::MORE,
        news: if is_last { News::default() } else { news },
        standing: &standing,
    };
    framed(status, &page, &around)
}

/// Returns what the pages of an open workbench are filled in with.
pub(super) fn inside(language: Language, gate: &Gate) -> Inside<'_> {
    Inside {
        language,
        token: gate.keys.token().as_str(),
        read_only: gate.is_read_only(),
    }
}

/// Says what is not saved and not sent, each with the page that does it.
fn standing(desk: &mut Desk, language: Language) -> Vec<(String, &'static str)> {
    let Some(standing) = desk.standing() else {
        return Vec::new();
    };
    let mut all: Vec<(String, &'static str)> = Vec::new();
    all.extend(saves::unsaved(standing, language).map(|it| (it, "/save")));
    all.extend(saves::not_sent(standing, language).map(|it| (it, "/sync")));
    all.into_iter()
        .map(|(words, path)| (capitalised(&words), path))
        .collect()
}

/// Says why somebody is not let in.
pub(super) fn refused(refusal: Refusal, language: Language) -> Response<Body> {
    let why = language.word(refusal.key);
    let advice = language.find(&format!("{}.do", refusal.key), &[]);
    let page = Page::new(language.word("serve-refused")).filled("failure.html", context! { why, advice });
    whole(refusal.status, &page, language)
}

/// Returns a page that shows nothing of the project.
pub(super) fn whole(status: StatusCode, page: &Page, language: Language) -> Response<Body> {
    let around = Around {
        inside: Inside {
            language,
            token: "",
            read_only: false,
        },
        project: "",
        path: "",
        revision: "",
        menu: &[],
        more: &[],
        news: News::default(),
        standing: &[],
    };
    framed(status, page, &around)
}

fn framed(status: StatusCode, page: &Page, around: &Around<'_>) -> Response<Body> {
    match frame::framed(page, around) {
        Ok(text) => answer::page(status, text),
        // A template of ours that asks for what it is not given: a test fills in each.
        Err(error) => answer::page(
            StatusCode::INTERNAL_SERVER_ERROR,
            crate::render::html_text(&error.to_string()),
        ),
    }
}
