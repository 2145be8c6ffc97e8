//! `ip serve`: what a browser sees, and what it can't do.

use crate::test_project::TestProject;
use crate::workbench::Workbench;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

#[test]
fn somebody_goes_in_by_the_link_looks_around_and_closes() {
    let project = TestProject::own();
    let before = project.files();
    let workbench = Workbench::open(&project);
    let page = workbench.get("/");
    assert_eq!(page.status, 200);
    assert!(page.body.contains("lørdag den 1.\u{a0}december 2018"), "{}", page.body);
    assert!(page.body.contains("<html lang=\"da\">"));
    assert_eq!(workbench.get("/ingen-side").status, 404);
    assert_eq!(workbench.close(), Some(0));
    assert_eq!(project.files(), before, "looking writes nothing");
}

#[test]
fn a_port_that_is_taken_is_told_and_the_program_ends_with_three() {
    let project = TestProject::new("");
    let taken = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let run = project.run(["serve", "--no-open", "--port", &port]).code(3);
    assert!(run.stderr.contains("Der kan ikke lyttes på porten"), "{}", run.stderr);
}

#[test]
fn what_changes_on_the_disk_is_on_the_next_page() {
    let project = TestProject::new("");
    let workbench = Workbench::open(&project);
    let first = workbench.get("/revision").body;
    assert_eq!(workbench.get("/revision").body, first);
    project.write("stakeholders/politiet.yaml", "name: Politiet\nkind: ukendt\n");
    assert_ne!(workbench.get("/revision").body, first);
    let page = workbench.get("/findings").body;
    assert!(page.contains("stakeholders/politiet.yaml, linje 2, tegn 7"), "{page}");
}

#[test]
fn a_project_that_can_not_be_read_is_told_on_every_page_and_comes_back() {
    let project = TestProject::new("");
    let workbench = Workbench::open(&project);
    let manifest = project.read("policy/policy.yaml");
    project.write("policy/policy.yaml", "title: [\n");
    assert_eq!(workbench.get("/").status, 200);
    assert_eq!(workbench.get("/findings").status, 200);
    std::fs::remove_dir_all(project.root().join("policy")).unwrap();
    assert_eq!(workbench.get("/").status, 200);
    project.write("policy/policy.yaml", manifest);
    assert_eq!(workbench.get("/findings").status, 200);
}

#[test]
fn a_thousand_slow_clients_hold_up_nobody() {
    let workbench = Workbench::open(&TestProject::new(""));
    // Some send nothing, some the beginning of a head, and all stay; one that can't be opened any more is as good as refused.
    let slow: Vec<TcpStream> = (0..1000)
        .filter_map(|at| {
            let mut stream = TcpStream::connect(("127.0.0.1", workbench.port)).ok()?;
            if at % 2 == 0 {
                let _ = stream.write_all(b"GET / HTTP/1.1\r\nhost: 127.");
            }
            Some(stream)
        })
        .collect();
    let before = Instant::now();
    assert_eq!(workbench.get("/").status, 200);
    // A bound for a hang, not a measurement.
    assert!(before.elapsed() < Duration::from_secs(20));
    drop(slow);
}

#[test]
fn heads_and_forms_without_end_are_cut_off() {
    let workbench = Workbench::open(&TestProject::new(""));
    let mut head = format!("GET / HTTP/1.1\r\nhost: 127.0.0.1:{}\r\n", workbench.port).into_bytes();
    head.extend(b"x: ".iter().chain(&vec![b'a'; 10 << 20]));
    head.extend(b"\r\n\r\n");
    let answer = workbench.send(&head);
    assert!(matches!(answer.status, 0 | 431), "{}", answer.status);
    let large = "x".repeat(17 << 20);
    let answer = workbench.post("/close", &[("a", &large)]);
    assert!(matches!(answer.status, 0 | 413), "{}", answer.status);
    assert_eq!(workbench.get("/").status, 200);
}

#[test]
fn bytes_that_are_no_request_are_answered_or_cut_off() {
    let workbench = Workbench::open(&TestProject::new(""));
    for bytes in [
        &b"\0\xff\xfe\r\n\r\n"[..],
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n",
        b"POST / HTTP/1.1\r\ncontent-length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00",
    ] {
        let mut stream = TcpStream::connect(("127.0.0.1", workbench.port)).unwrap();
        stream.write_all(bytes).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let text = String::from_utf8_lossy(&answer);
        assert!(!text.starts_with("HTTP/1.1 2"), "{text}");
    }
    assert_eq!(workbench.get("/").status, 200);
}

#[test]
fn who_may_only_read_sees_pages_and_no_form_but_the_one_that_closes() {
    let workbench = Workbench::open_with(&TestProject::new(""), &["--read-only"]);
    let page = workbench.get("/").body;
    assert_eq!(page.matches("<form method=\"post\"").count(), 1, "{page}");
    assert!(page.contains("action=\"/close\""));
    assert_eq!(workbench.close(), Some(0));
}

#[test]
fn what_was_typed_is_on_the_page_where_its_file_is_gone_or_the_project_can_not_be_read() {
    let project = TestProject::new("");
    let path = "interviews/2018-03-14-boligselskaber-k3f.md";
    let workbench = Workbench::open(&project);
    let text = "Det, <jeg> skrev. 🙂\n\nOg mere.\n";
    let kept = "Det, &lt;jeg&gt; skrev. 🙂\n\nOg mere.";
    let fields = [("from", "x"), ("text", text), ("block", "0"), ("theme", "sundhed")];
    let forms = [
        format!("/edit/{path}"),
        "/notes/2018-03-14-boligselskaber-k3f/block".to_owned(),
        "/draft/findes-ikke/edit".to_owned(),
    ];
    project.write("policy/policy.yaml", "\u{0}: [");
    let broken: Vec<String> = forms.iter().map(|it| workbench.post(it, &fields).body).collect();
    project.write("policy/policy.yaml", "title: P\nauthority: A\nlanguage: da\n");
    std::fs::write(project.root().join(path), [0xff, 0xfe, 0xff]).unwrap();
    let unreadable: Vec<String> = forms.iter().map(|it| workbench.post(it, &fields).body).collect();
    std::fs::remove_file(project.root().join(path)).unwrap();
    let gone: Vec<String> = forms.iter().map(|it| workbench.post(it, &fields).body).collect();
    for page in broken.iter().chain(&unreadable).chain(&gone) {
        assert!(page.contains(kept), "{page}");
    }
    // What nobody typed is not shown as if somebody had.
    let page = workbench.post("/undo", &[("number", "7")]);
    assert!(!page.body.contains("kept-1"), "{}", page.body);
}
