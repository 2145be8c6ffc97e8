//! A browser of the plainest kind: it keeps the cookie, sends forms as browsers do, and sees what it gets.

use crate::test_project::TestProject;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// The workbench on a project, with somebody who was let in.
pub(crate) struct Workbench {
    program: Child,
    /// The port on which it listens.
    pub(crate) port: u16,
    /// The cookie, as it is sent.
    pub(crate) cookie: String,
    token: String,
}

/// What was answered.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The code.
    pub(crate) status: u16,
    /// The head, in small letters.
    pub(crate) head: String,
    /// The body.
    pub(crate) body: String,
}

impl Workbench {
    /// Opens it on a project, and goes in by the link.
    pub(crate) fn open(project: &TestProject) -> Self {
        Self::open_with(project, &[])
    }

    /// Opens it with further flags.
    pub(crate) fn open_with(project: &TestProject, flags: &[&str]) -> Self {
        let mut program = Command::new(env!("CARGO_BIN_EXE_ip"))
            .args(["serve", "--no-open"])
            .args(flags)
            .current_dir(project.root())
            .env_clear()
            .env("IP_TODAY", project.today())
            .env("IP_LANG", "da")
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", project.root().parent().unwrap())
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(program.stdout.take().unwrap()).lines();
        let link = lines.by_ref().map(Result::unwrap).find(|it| it.starts_with("http://"));
        let link = link.expect("a link is printed");
        // Whoever prints needs a reader.
        std::thread::spawn(move || lines.for_each(drop));
        let (host, path) = link.trim_start_matches("http://").split_once('/').unwrap();
        let port = host.rsplit(':').next().unwrap().parse().unwrap();
        let mut workbench = Self {
            program,
            port,
            cookie: String::new(),
            token: String::new(),
        };
        let entered = workbench.get(&format!("/{path}"));
        assert_eq!(entered.status, 200, "{}", entered.body);
        let cookie = entered.head.lines().find_map(|it| it.strip_prefix("set-cookie: "));
        workbench.cookie = cookie.unwrap().split(';').next().map(str::to_owned).unwrap();
        let page = workbench.get("/").body;
        let token = page.split("name=\"token\" value=\"").nth(1).unwrap();
        workbench.token = token.chars().take(32).collect();
        workbench
    }

    /// Asks for a page.
    pub(crate) fn get(&self, path: &str) -> Answer {
        let head = format!("GET {path} HTTP/1.1\r\n{}\r\n", self.head());
        self.send(head.as_bytes())
    }

    /// Sends a form as a page of ours does.
    pub(crate) fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut form = form(&[("token", &self.token)]);
        form.push('&');
        form.push_str(&self::form(fields));
        self.send_form(path, &form)
    }

    /// Sends a form and follows to the page that is to be seen next.
    pub(crate) fn submit(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.post(path, fields);
        if answer.status != 303 {
            return answer;
        }
        let next = answer
            .head
            .lines()
            .find_map(|it| it.strip_prefix("location: "))
            .unwrap()
            .to_owned();
        self.get(&next)
    }

    fn send_form(&self, path: &str, form: &str) -> Answer {
        let head = format!(
            "POST {path} HTTP/1.1\r\n{}origin: http://127.0.0.1:{}\r\ncontent-type: application/x-www-form-urlencoded\r\n\
             content-length: {}\r\n\r\n{form}",
            self.head(),
            self.port,
            form.len()
        );
        self.send(head.as_bytes())
    }

    fn head(&self) -> String {
        format!(
            "host: 127.0.0.1:{}\r\ncookie: {}\r\nconnection: close\r\n",
            self.port, self.cookie
        )
    }

    /// Sends bytes as they are.
    pub(crate) fn send(&self, request: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        // Who is refused early may be cut off before all is sent.
        let _ = stream.write_all(request);
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        let text = String::from_utf8_lossy(&bytes);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|it| it.parse().ok()).unwrap_or(0);
        let lines = head.lines().skip(1).map(|line| match line.split_once(": ") {
            Some((name, value)) => format!("{}: {value}", name.to_lowercase()),
            None => line.to_owned(),
        });
        Answer {
            status,
            head: lines.collect::<Vec<_>>().join("\n"),
            body: body.to_owned(),
        }
    }

    /// Closes it as the page does, and returns its exit code.
    pub(crate) fn close(mut self) -> Option<i32> {
        assert_eq!(self.post("/close", &[]).status, 200);
        self.program.wait().unwrap().code()
    }
}

impl Drop for Workbench {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// Returns names and values as a form sends them.
fn form(fields: &[(&str, &str)]) -> String {
    let encoded = |text: &str| {
        text.bytes()
            .map(|it| {
                if it.is_ascii_alphanumeric() {
                    char::from(it).to_string()
                } else {
                    format!("%{it:02X}")
                }
            })
            .collect::<String>()
    };
    let pairs = fields
        .iter()
        .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
    pairs.collect::<Vec<_>>().join("&")
}
