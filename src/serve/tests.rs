//! Every address is guarded alike: the list is the router's own, so that none is forgotten.

use super::routes::{MENU, MORE, ROUTES, Route, Way};
use super::run;
use crate::disk::git::fixture::Repository;
use crate::workspace::fixture;
use crate::workspace::opening::{Browsing, Opening};
use crate::workspace::saving::Manner;
use chrono::NaiveDate;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// A workbench in a thread of its own, on a small project.
struct Open {
    _project: Repository,
    port: u16,
    cookie: String,
    token: String,
    links: Receiver<String>,
    ask: std::sync::mpsc::Sender<()>,
}

impl Open {
    fn new(read_only: bool) -> Self {
        let project = fixture::repository("");
        let (told, links) = channel();
        let (ask, asked) = channel();
        let opening = Opening {
            root: project.root(),
            language: None,
            today: || NaiveDate::from_ymd_opt(2018, 6, 1).unwrap(),
            moment: || "120000".to_owned(),
            manner: Manner {
                is_interactive: false,
                language: "da",
            },
            tell: Box::new(move |_, arguments| {
                let address = arguments.iter().find(|it| it.0 == "address").map(|it| match &it.1 {
                    crate::language::Value::Text(text) => text.clone(),
                    other => format!("{other:?}"),
                });
                // A test that is over hears nothing.
                let _ = told.send(address.unwrap_or_default());
            }),
        };
        std::thread::spawn(move || {
            run(
                opening,
                Browsing {
                    port: None,
                    opens: false,
                    read_only,
                    asked,
                },
            )
        });
        let link = links.recv().unwrap();
        let (host, path) = link.trim_start_matches("http://").split_once('/').unwrap();
        let mut open = Self {
            _project: project,
            port: host.split(':').nth(1).unwrap().parse().unwrap(),
            cookie: String::new(),
            token: String::new(),
            links,
            ask,
        };
        let entered = open.raw(&format!(
            "GET /{path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n"
        ));
        let cookie = entered.split("set-cookie: ").nth(1).unwrap();
        open.cookie = cookie.split(';').next().unwrap().to_owned();
        let page = open.raw(&open.request("GET", "/", &[], ""));
        open.token = page.split("name=\"token\" value=\"").nth(1).unwrap()[..32].to_owned();
        open
    }

    /// Returns a request that is right in everything but in what `others` say otherwise; an empty value leaves a header out.
    fn request(&self, method: &str, path: &str, others: &[(&str, &str)], body: &str) -> String {
        let host = format!("127.0.0.1:{}", self.port);
        let origin = format!("http://{host}");
        let length = body.len().to_string();
        let mut headers = vec![("host", &*host), ("cookie", &*self.cookie), ("connection", "close")];
        if method == "POST" {
            headers.extend([
                ("origin", &*origin),
                ("content-type", "application/x-www-form-urlencoded"),
                ("content-length", &*length),
            ]);
        }
        headers.retain(|it| others.iter().all(|other| other.0 != it.0));
        headers.extend(others.iter().filter(|it| !it.1.is_empty()));
        let lines: Vec<String> = headers
            .iter()
            .map(|(name, value)| format!("{name}: {value}\r\n"))
            .collect();
        let lines = lines.concat();
        format!("{method} {path} HTTP/1.1\r\n{lines}\r\n{body}")
    }

    fn raw(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        // Who is refused early may be cut off before all is sent.
        let _ = stream.write_all(request.as_bytes());
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn status(&self, method: &str, path: &str, others: &[(&str, &str)], body: &str) -> u16 {
        let answer = self.raw(&self.request(method, path, others, body));
        answer.split(' ').nth(1).and_then(|it| it.parse().ok()).unwrap_or(0)
    }

    fn form(&self) -> String {
        format!("token={}", self.token)
    }
}

/// Returns every address with something in the place of what is in braces.
fn addresses() -> impl Iterator<Item = (&'static Route, &'static str, String)> {
    ROUTES.iter().map(|route| {
        let method = if route.way == Way::Get { "GET" } else { "POST" };
        let parts = route
            .path
            .split('/')
            .map(|it| if it.starts_with('{') { "x" } else { it });
        (route, method, parts.collect::<Vec<_>>().join("/"))
    })
}

#[test]
fn every_address_refuses_whoever_is_not_let_in_or_comes_from_elsewhere() {
    let open = Open::new(false);
    let form = open.form();
    for (_, method, path) in addresses() {
        let body = if method == "POST" { &*form } else { "" };
        let status = |others: &[(&str, &str)]| open.status(method, &path, others, body);
        for host in ["evil.example", "127.0.0.1:1", "[::1]", ""] {
            let wrong = status(&[("host", host)]);
            assert!(matches!(wrong, 421 | 400), "{method} {path} host {host}: {wrong}");
        }
        assert_eq!(status(&[("cookie", "")]), 403, "{method} {path} without a cookie");
        let other = format!("ip-{}={}", open.port, "0".repeat(32));
        assert_eq!(
            status(&[("cookie", &other)]),
            403,
            "{method} {path} with another's cookie"
        );
        for site in ["cross-site", "same-site"] {
            assert_eq!(status(&[("sec-fetch-site", site)]), 403, "{method} {path} {site}");
        }
        for other in ["PUT", "DELETE", "PATCH", "OPTIONS"] {
            assert_eq!(open.status(other, &path, &[], ""), 405, "{other} {path}");
        }
    }
}

#[test]
fn every_address_that_changes_something_wants_a_form_of_ours() {
    let open = Open::new(false);
    let form = open.form();
    let large = format!("{form}&a={}", "x".repeat(super::sent::WITHOUT_FILES));
    for (route, method, path) in addresses().filter(|it| it.1 == "POST") {
        let status = |others: &[(&str, &str)], body: &str| open.status(method, &path, others, body);
        for origin in ["http://evil.example", "null", "", "https://127.0.0.1"] {
            assert_eq!(status(&[("origin", origin)], &form), 403, "{path} from {origin}");
        }
        for kind in ["text/plain", "application/json", "multipart/mixed; boundary=x", ""] {
            assert_eq!(status(&[("content-type", kind)], &form), 415, "{path} as {kind}");
        }
        // What has no end did not come to it.
        let with_files = if route.takes_files { 408 } else { 415 };
        let kind = [("content-type", "multipart/form-data; boundary=x")];
        assert_eq!(status(&kind, &form), with_files, "{path} with files");
        for token in ["", "token=", "token=00000000000000000000000000000000"] {
            assert_eq!(status(&[], token), 403, "{path} with {token}");
        }
        assert!(matches!(status(&[], &large), 413 | 0), "{path} without end");
        let get = open.status("GET", &path, &[], "");
        let also_shown = ROUTES.iter().any(|it| it.way == Way::Get && it.path == route.path);
        assert!(get == 405 || also_shown, "GET {path}: {get}");
    }
    // Nothing of it closed the workbench.
    assert_eq!(open.status("GET", "/", &[], ""), 200);
}

/// Returns what a browser sends for a form with files: a token, and a file of some bytes.
fn with_a_file(token: &str, size: usize) -> String {
    let part = |head: &str, text: &str| format!("--x\r\ncontent-disposition: form-data; {head}\r\n\r\n{text}\r\n");
    let token = part("name=\"token\"", token);
    let file = part("name=\"file\"; filename=\"a.txt\"", &"x".repeat(size));
    format!("{token}{file}--x--\r\n")
}

#[test]
fn a_form_with_files_is_guarded_as_any_other() {
    let open = Open::new(false);
    let kind = ("content-type", "multipart/form-data; boundary=x");
    let routes = addresses().filter(|it| it.0.takes_files);
    let paths: Vec<String> = routes.filter(|it| it.1 == "POST").map(|it| it.2).collect();
    assert!(paths.iter().any(|it| it == "/notes/new"), "{paths:?}");
    let (good, wrong) = (with_a_file(&open.token, 9), with_a_file(&"0".repeat(32), 9));
    let large = with_a_file(&open.token, super::sent::WITH_FILES);
    for path in paths {
        let status = |other: (&str, &str), body: &str| open.status("POST", &path, &[kind, other], body);
        let same = ("sec-fetch-site", "same-origin");
        assert_eq!(status(same, &good), 200, "{path}");
        assert_eq!(status(same, &wrong), 403, "{path} with another's token");
        assert_eq!(status(same, "--x--\r\n"), 403, "{path} with nothing");
        assert_eq!(status(same, &good.replace("--x--", "")), 408, "{path} without an end");
        assert!(matches!(status(same, &large), 413 | 0), "{path} too large");
        assert_eq!(
            status(("origin", "http://evil.example"), &good),
            403,
            "{path} from elsewhere"
        );
        assert_eq!(status(("cookie", ""), &good), 403, "{path} without a cookie");
        assert_eq!(status(("host", "evil.example"), &good), 421, "{path} of another host");
    }
}

#[test]
fn every_address_has_a_page_and_the_menu_leads_to_them() {
    let open = Open::new(false);
    for (route, method, path) in addresses().filter(|it| it.1 == "GET") {
        let answer = open.raw(&open.request(method, &path, &[], ""));
        let is_of_something = route.path.contains('{');
        let status = answer.split(' ').nth(1).unwrap_or_default();
        assert!(
            status == "200" || is_of_something && status == "404",
            "{path}: {answer}"
        );
    }
    for (key, path) in MENU.iter().chain(MORE) {
        assert_eq!(open.status("GET", path, &[], ""), 200, "{key}");
    }
}

#[test]
fn every_answer_says_what_a_page_may_do() {
    let open = Open::new(false);
    let mut answers: Vec<String> = addresses()
        .filter(|it| it.1 == "GET")
        .map(|it| open.raw(&open.request("GET", &it.2, &[], "")))
        .collect();
    answers.push(open.raw(&open.request("GET", "/ingen-side", &[], "")));
    answers.push(open.raw(&open.request("PUT", "/", &[], "")));
    answers.push(open.raw(&open.request("GET", "/", &[("cookie", "")], "")));
    for answer in answers {
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        for line in [
            "content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; \
             connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            "x-content-type-options: nosniff",
            "referrer-policy: same-origin",
            "cache-control: no-store",
            "cross-origin-resource-policy: same-origin",
        ] {
            assert!(head.contains(line), "{line} in {head}");
        }
        assert!(!head.contains("access-control-"), "{head}");
        assert!(
            !body.contains(" style=") && !body.contains("<style") && !body.contains(" onclick="),
            "{body}"
        );
    }
}

#[test]
fn what_is_no_record_is_nowhere() {
    let open = Open::new(false);
    for path in [
        "/.ip/lock",
        "/private/navne.csv",
        "/policy/policy.yaml",
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
        "/style.css/..",
        "//etc/passwd",
        "/.git/config",
        "/build/index.html",
        "/in",
        "/close",
    ] {
        let status = open.status("GET", path, &[], "");
        assert!(matches!(status, 403..=405), "{path}: {status}");
    }
}

#[test]
fn a_page_that_reads_only_changes_nothing() {
    let open = Open::new(true);
    let form = open.form();
    for (_, method, path) in addresses().filter(|it| it.1 == "POST" && it.2 != "/close") {
        assert_eq!(open.status(method, &path, &[], &form), 403, "{path}");
    }
    assert_eq!(open.status("POST", "/close", &[], &form), 200);
}

#[test]
fn another_link_lets_another_browser_in_once() {
    let open = Open::new(false);
    open.ask.send(()).unwrap();
    let link = open.links.recv().unwrap();
    let path = format!("/{}", link.splitn(4, '/').nth(3).unwrap());
    assert_eq!(open.status("GET", &path, &[("cookie", "")], ""), 200);
    assert_eq!(open.status("GET", &path, &[("cookie", "")], ""), 403);
}
