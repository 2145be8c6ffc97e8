//! What a browser is answered, and what every answer says to it.

use super::frame::Page;
use axum::body::Body;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, LOCATION,
    REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{Response, StatusCode};

/// The media type of pages.
const HTML: &str = "text/html; charset=utf-8";

/// What a page may load, and who may show it.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; \
    connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// What every answer says, whoever asked for whatever.
const ALWAYS: [(HeaderName, &str); 6] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (X_FRAME_OPTIONS, "DENY"),
    // Under `no-referrer` browsers send `Origin: null` with a form.
    (REFERRER_POLICY, "same-origin"),
    (CACHE_CONTROL, "no-store"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// What a browser is answered.
#[derive(Debug)]
pub(super) enum Answer {
    /// A page.
    Page(Page),
    /// A page about what is not there.
    Missing(Page),
    /// The page to see after something was done: a path of ours, never one that was sent.
    See(String),
    /// A file that pages use, or that is taken home.
    File(File),
    /// The last page of all.
    Closed(Page),
}

/// A file as a browser gets it.
#[derive(Debug)]
pub(super) struct File {
    /// Its media type.
    pub(super) media: &'static str,
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
    /// The name under which it is kept; nothing for what pages use.
    pub(super) name: Option<String>,
}

/// Returns a page with a code.
pub(super) fn page(status: StatusCode, page: String) -> Response<Body> {
    with(status, &[(CONTENT_TYPE, HTML)], page)
}

/// Returns where to look instead.
pub(super) fn see(path: &str) -> Response<Body> {
    with(StatusCode::SEE_OTHER, &[(LOCATION, path)], "")
}

/// Returns a file.
pub(super) fn file(file: File) -> Response<Body> {
    // Other letters than these would need another way of writing a name.
    let is_plain = |it: char| it.is_ascii_alphanumeric() || "-_.".contains(it);
    let name = file.name.as_deref().map(|name| name.replace(|it| !is_plain(it), "-"));
    let kept = name.map(|it| format!("attachment; filename=\"{it}\""));
    let mut headers = vec![(CONTENT_TYPE, file.media)];
    headers.extend(kept.as_deref().map(|it| (CONTENT_DISPOSITION, it)));
    with(StatusCode::OK, &headers, file.bytes)
}

fn with(status: StatusCode, headers: &[(HeaderName, &str)], body: impl Into<Body>) -> Response<Body> {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    for (name, value) in headers {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

/// Adds what every answer says.
pub(super) fn sealed(mut response: Response<Body>) -> Response<Body> {
    for (name, value) in ALWAYS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}
