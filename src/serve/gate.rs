//! The gate before every page: who may ask for what, before it is looked at what was asked for.

use super::fields::Fields;
use super::keys::Keys;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, COOKIE, HOST, HeaderName, ORIGIN, TRANSFER_ENCODING};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};

/// Where a link begins that gives the cookie.
pub(super) const ENTRANCE: &str = "/in/";
/// The name of the field by which a form shows that it stood in a page of ours.
pub(super) const TOKEN: &str = "token";
/// What only forms of a page send.
const FORM: &str = "application/x-www-form-urlencoded";
/// What forms send that take a file.
const FORM_WITH_FILES: &str = "multipart/form-data";
/// From where a request was made, as the browser sees it.
const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// What the gate says of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It may go on.
    Pass,
    /// It came by a good link, which is used up: it gets the cookie.
    Enter,
    /// It goes no further.
    Refuse(Refusal),
}

/// Why a request goes no further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Refusal {
    /// The code of the answer.
    pub(super) status: StatusCode,
    /// The entry of the catalogue that says why, and what to do.
    pub(super) key: &'static str,
}

const fn refusal(status: StatusCode, key: &'static str) -> Refusal {
    Refusal { status, key }
}

const FOREIGN_HOST: Refusal = refusal(StatusCode::MISDIRECTED_REQUEST, "serve-refused-host");
const FOREIGN_SITE: Refusal = refusal(StatusCode::FORBIDDEN, "serve-refused-site");
const USED_LINK: Refusal = refusal(StatusCode::FORBIDDEN, "serve-refused-link");
const UNKNOWN: Refusal = refusal(StatusCode::FORBIDDEN, "serve-refused-unknown");
/// No page is asked for like this.
pub(super) const OTHER_METHOD: Refusal = refusal(StatusCode::METHOD_NOT_ALLOWED, "serve-refused-method");
const OTHER_TYPE: Refusal = refusal(StatusCode::UNSUPPORTED_MEDIA_TYPE, "serve-refused-type");
const UNASKED_BODY: Refusal = refusal(StatusCode::BAD_REQUEST, "serve-refused-body");
const READ_ONLY: Refusal = refusal(StatusCode::FORBIDDEN, "serve-refused-read-only");
/// The form did not stand in a page of this run.
pub(super) const OLD_FORM: Refusal = refusal(StatusCode::FORBIDDEN, "serve-refused-form");
/// What was sent is larger than any record.
pub(super) const TOO_LARGE: Refusal = refusal(StatusCode::PAYLOAD_TOO_LARGE, "serve-refused-size");
/// What was sent did not come in time, or not to its end.
pub(super) const TOO_SLOW: Refusal = refusal(StatusCode::REQUEST_TIMEOUT, "serve-refused-slow");

/// What the gate knows.
#[derive(Debug)]
pub(super) struct Gate {
    port: u16,
    pub(super) keys: Keys,
    read_only: bool,
    /// Tells of a path whether its form may send files.
    takes_files: fn(&str) -> bool,
}

impl Gate {
    /// Tells whether nothing may be changed.
    pub(super) fn is_read_only(&self) -> bool {
        self.read_only
    }

    pub(super) fn new(port: u16, keys: Keys, read_only: bool, takes_files: fn(&str) -> bool) -> Self {
        Self {
            port,
            keys,
            read_only,
            takes_files,
        }
    }

    /// Returns the name of the cookie: a browser sends those of one port to all ports of a machine.
    pub(super) fn cookie_name(&self) -> String {
        format!("ip-{}", self.port)
    }

    /// Judges a request by its head. A link is used up by a request alone that nothing else is wrong with.
    pub(super) fn judge(&self, head: &Parts) -> Verdict {
        match self.refuses(head) {
            Err(refused) => Verdict::Refuse(refused),
            Ok(()) => self.admits(head),
        }
    }

    /// Judges what a form sent.
    pub(super) fn judge_form(&self, fields: &Fields) -> Result<(), Refusal> {
        if self.keys.token().is(fields.text(TOKEN)) {
            Ok(())
        } else {
            Err(OLD_FORM)
        }
    }

    /// Refuses what can be no request of a page of ours, whoever asks.
    fn refuses(&self, head: &Parts) -> Result<(), Refusal> {
        let host = self.host(head).ok_or(FOREIGN_HOST)?;
        match head.method {
            Method::GET | Method::HEAD if has_body(head) => Err(UNASKED_BODY),
            Method::GET | Method::HEAD => Ok(()),
            Method::POST => self.refuses_change(head, host),
            _ => Err(OTHER_METHOD),
        }
    }

    /// Refuses a change that no page of ours asks for.
    fn refuses_change(&self, head: &Parts, host: &str) -> Result<(), Refusal> {
        let origin = sent(head, &ORIGIN).map_err(|()| FOREIGN_SITE)?;
        let site = sent(head, &SITE).map_err(|()| FOREIGN_SITE)?;
        let own = format!("http://{host}");
        let is_own = origin.is_none_or(|it| it == own) && site.is_none_or(|it| it == "same-origin");
        // One of them must say it: what says nothing may be anybody's.
        if !is_own || origin.is_none() && site.is_none() {
            return Err(FOREIGN_SITE);
        }
        if self.read_only && head.uri.path() != "/close" {
            return Err(READ_ONLY);
        }
        let kind = sent(head, &CONTENT_TYPE).ok().flatten().unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        let takes_files = || (self.takes_files)(head.uri.path());
        let is_form = kind.eq_ignore_ascii_case(FORM) || kind.eq_ignore_ascii_case(FORM_WITH_FILES) && takes_files();
        is_form.then_some(()).ok_or(OTHER_TYPE)
    }

    /// Tells whether somebody may see pages: who has the cookie, or a link that gives it.
    fn admits(&self, head: &Parts) -> Verdict {
        let is_known = self.is_known(head);
        if let Some(link) = head.uri.path().strip_prefix(ENTRANCE) {
            // A program that only looks whether a link is good must not use it up.
            let is_visit = head.method == Method::GET;
            return if is_visit && (self.keys.use_up(link) || is_known) {
                Verdict::Enter
            } else {
                Verdict::Refuse(USED_LINK)
            };
        }
        let site = sent(head, &SITE).unwrap_or(Some("cross-site"));
        if !is_known {
            Verdict::Refuse(UNKNOWN)
        } else if site.is_some_and(|it| it != "same-origin" && it != "none") {
            Verdict::Refuse(FOREIGN_SITE)
        } else {
            Verdict::Pass
        }
    }

    /// Returns what the request calls this machine, where that is one of its two names here.
    fn host<'h>(&self, head: &'h Parts) -> Option<&'h str> {
        let host = sent(head, &HOST).ok()??;
        let is_own = |it: &str| {
            let name = it.strip_suffix(&format!(":{}", self.port));
            name.is_some_and(|it| it == "127.0.0.1" || it.eq_ignore_ascii_case("localhost"))
        };
        // A whole address may stand where a path does, and then counts for more than the name.
        let also = head.uri.authority().is_none_or(|it| it.as_str() == host);
        (is_own(host) && also).then_some(host)
    }

    fn is_known(&self, head: &Parts) -> bool {
        let name = self.cookie_name();
        let cookies = head.headers.get_all(COOKIE).iter().filter_map(|it| it.to_str().ok());
        let pairs = cookies
            .flat_map(|it| it.split(';'))
            .filter_map(|it| it.trim().split_once('='));
        let mut own = pairs.filter(|it| it.0 == name).map(|it| it.1);
        own.any(|it| self.keys.cookie().is(it))
    }
}

/// Returns what stands under a name of the head: nothing, or one text; several, or no text, are an error.
fn sent<'h>(head: &'h Parts, name: &HeaderName) -> Result<Option<&'h str>, ()> {
    let mut all = head.headers.get_all(name).iter();
    match (all.next(), all.next()) {
        (None, _) => Ok(None),
        (Some(one), None) => one.to_str().map(Some).map_err(|_| ()),
        _ => Err(()),
    }
}

fn has_body(head: &Parts) -> bool {
    let length = head.headers.get(CONTENT_LENGTH);
    head.headers.contains_key(TRANSFER_ENCODING) || length.is_some_and(|it| it != "0")
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;

    const GET: &str = "GET";
    const OWN: (&str, &str) = ("host", "127.0.0.1:8000");

    fn gate() -> Gate {
        Gate::new(8000, Keys::new().unwrap(), false, |it| it == "/with-files")
    }

    fn judged(gate: &Gate, method: &str, path: &str, headers: &[(&str, &str)]) -> Verdict {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        gate.judge(&request.body(()).unwrap().into_parts().0)
    }

    fn cookie(gate: &Gate) -> String {
        format!("{}={}", gate.cookie_name(), gate.keys.cookie().as_str())
    }

    #[test]
    fn who_has_no_cookie_sees_nothing_and_a_link_gives_it_once() {
        let gate = gate();
        let get = |path: &str, headers: &[(&str, &str)]| judged(&gate, GET, path, &[&[OWN], headers].concat());
        assert_eq!(get("/", &[]), Verdict::Refuse(UNKNOWN));
        assert_eq!(get("/nothing", &[]), Verdict::Refuse(UNKNOWN));
        let wrong = format!("ip-8000={}", "0".repeat(32));
        assert_eq!(get("/", &[("cookie", &wrong)]), Verdict::Refuse(UNKNOWN));
        let other_port = cookie(&gate).replace("8000", "8001");
        assert_eq!(get("/", &[("cookie", &other_port)]), Verdict::Refuse(UNKNOWN));
        let among_others = format!("a=b; {wrong}; {}", cookie(&gate));
        assert_eq!(get("/", &[("cookie", &among_others)]), Verdict::Pass);

        let link = format!("{ENTRANCE}{}", gate.keys.link().unwrap().as_str());
        assert_eq!(
            judged(&gate, GET, &link, &[("host", "evil.example:8000")]),
            Verdict::Refuse(FOREIGN_HOST)
        );
        assert_eq!(judged(&gate, "HEAD", &link, &[OWN]), Verdict::Refuse(USED_LINK));
        assert_eq!(get(&link, &[]), Verdict::Enter);
        assert_eq!(get(&link, &[]), Verdict::Refuse(USED_LINK));
        // Who goes back in the browser is let in again.
        assert_eq!(get(&link, &[("cookie", &cookie(&gate))]), Verdict::Enter);
        assert_eq!(get(ENTRANCE, &[]), Verdict::Refuse(USED_LINK));
    }

    #[test]
    fn only_two_names_of_this_machine_lead_here() {
        let gate = gate();
        let cookie = cookie(&gate);
        let get = |path: &str, hosts: &[&str]| {
            let hosts = hosts.iter().map(|it| ("host", *it));
            judged(
                &gate,
                GET,
                path,
                &hosts.chain([("cookie", &*cookie)]).collect::<Vec<_>>(),
            )
        };
        for host in ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000"] {
            assert_eq!(get("/", &[host]), Verdict::Pass, "{host}");
        }
        for host in [
            "127.0.0.1",
            "127.0.0.1:80",
            "localhost",
            "localhost:8001",
            "evil.example",
            "evil.example:8000",
            "",
            ":8000",
            "0.0.0.0:8000",
            "127.0.0.1.evil.example:8000",
            "[::1]:8000",
            "localhost.:8000",
            "127.0.0.1:8000@evil.example",
            " 127.0.0.1:8000",
        ] {
            assert_eq!(get("/", &[host]), Verdict::Refuse(FOREIGN_HOST), "{host}");
        }
        assert_eq!(get("/", &[]), Verdict::Refuse(FOREIGN_HOST));
        assert_eq!(
            get("/", &["127.0.0.1:8000", "127.0.0.1:8000"]),
            Verdict::Refuse(FOREIGN_HOST)
        );
        assert_eq!(
            get("http://evil.example/", &["127.0.0.1:8000"]),
            Verdict::Refuse(FOREIGN_HOST)
        );
        assert_eq!(get("http://127.0.0.1:8000/", &["127.0.0.1:8000"]), Verdict::Pass);
    }

    #[test]
    fn a_change_is_asked_for_by_a_form_of_ours_alone() {
        let gate = gate();
        let cookie = cookie(&gate);
        let form = ("content-type", FORM);
        let post = |headers: &[(&str, &str)]| {
            judged(
                &gate,
                "POST",
                "/save",
                &[&[OWN, ("cookie", &*cookie)], headers].concat(),
            )
        };
        let (origin, site) = (("origin", "http://127.0.0.1:8000"), ("sec-fetch-site", "same-origin"));
        for headers in [&[form, origin][..], &[form, site], &[form, origin, site]] {
            assert_eq!(post(headers), Verdict::Pass, "{headers:?}");
        }
        assert_eq!(
            post(&[
                ("content-type", "Application/X-WWW-Form-Urlencoded; charset=utf-8"),
                site
            ]),
            Verdict::Pass
        );
        for headers in [
            &[form][..],
            &[form, ("origin", "null")],
            &[form, ("origin", "null"), site],
            &[form, ("origin", "http://localhost:8000")],
            &[form, ("origin", "https://127.0.0.1:8000")],
            &[form, ("origin", "http://evil.example"), site],
            &[form, origin, ("sec-fetch-site", "same-site")],
            &[form, origin, ("sec-fetch-site", "cross-site")],
            &[form, origin, ("sec-fetch-site", "none")],
            &[form, origin, origin],
        ] {
            assert_eq!(post(headers), Verdict::Refuse(FOREIGN_SITE), "{headers:?}");
        }
        for kind in ["text/plain", "multipart/form-data", "application/json", ""] {
            assert_eq!(
                post(&[("content-type", kind), origin]),
                Verdict::Refuse(OTHER_TYPE),
                "{kind}"
            );
        }
        assert_eq!(post(&[origin]), Verdict::Refuse(OTHER_TYPE));
        assert_eq!(
            judged(&gate, "POST", "/save", &[OWN, form, origin]),
            Verdict::Refuse(UNKNOWN)
        );
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get"] {
            let judged = judged(&gate, method, "/save", &[OWN, ("cookie", &cookie), form, origin]);
            assert_eq!(judged, Verdict::Refuse(OTHER_METHOD), "{method}");
        }
    }

    #[test]
    fn a_page_elsewhere_gets_nothing_to_show_and_a_reading_request_brings_nothing() {
        let gate = gate();
        let cookie = cookie(&gate);
        let get = |headers: &[(&str, &str)]| judged(&gate, GET, "/", &[&[OWN, ("cookie", &*cookie)], headers].concat());
        for site in ["same-site", "cross-site", "something"] {
            assert_eq!(
                get(&[("sec-fetch-site", site)]),
                Verdict::Refuse(FOREIGN_SITE),
                "{site}"
            );
        }
        for site in ["same-origin", "none"] {
            assert_eq!(get(&[("sec-fetch-site", site)]), Verdict::Pass, "{site}");
        }
        assert_eq!(get(&[("content-length", "0")]), Verdict::Pass);
        assert_eq!(get(&[("content-length", "5")]), Verdict::Refuse(UNASKED_BODY));
        assert_eq!(get(&[("transfer-encoding", "chunked")]), Verdict::Refuse(UNASKED_BODY));
    }

    #[test]
    fn who_may_only_read_can_close_and_change_nothing() {
        let gate = Gate::new(8000, Keys::new().unwrap(), true, |_| false);
        let cookie = cookie(&gate);
        let headers = [
            OWN,
            ("cookie", &*cookie),
            ("content-type", FORM),
            ("sec-fetch-site", "same-origin"),
        ];
        assert_eq!(judged(&gate, "POST", "/save", &headers), Verdict::Refuse(READ_ONLY));
        assert_eq!(judged(&gate, "POST", "/close", &headers), Verdict::Pass);
    }

    #[test]
    fn a_form_of_another_run_is_refused() {
        let gate = gate();
        let own = format!("a=b&token={}", gate.keys.token().as_str());
        assert_eq!(gate.judge_form(&Fields::parse(own.as_bytes())), Ok(()));
        for other in ["", "token=", "token=0", "a=b"] {
            assert_eq!(gate.judge_form(&Fields::parse(other.as_bytes())), Err(OLD_FORM));
        }
    }
}
