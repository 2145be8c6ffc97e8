//! What a page of the workbench costs: CPU time of the process that answers, to a check's.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::Context as _;

use crate::corpora::Size;
use crate::goals;
use crate::measure;
use crate::rows::{Cell, Row};
use crate::subject::{Name, Subjects};

/// How often a page is asked for: the kernel counts time in hundredths of a second.
const TIMES: u32 = 10;

/// What is asked for, and what it is called; `{n}` is another number each time, so that no page was made before.
const PAGES: [(&str, &str, Kind); 8] = [
    ("/?n={n}", "the overview", Kind::Page),
    ("/notes?n={n}", "the notes", Kind::Page),
    ("/coverage?n={n}", "the coverage", Kind::Page),
    ("/draft?n={n}", "the draft", Kind::Page),
    (
        "/search?q=ingensteds{n}",
        "a search for what stands nowhere",
        Kind::Page,
    ),
    (
        "/search?q=biblioteket&n={n}",
        "a search for what stands everywhere",
        Kind::Page,
    ),
    ("/draft", "the draft, again", Kind::Page),
    ("/status?n={n}", "the status, after one changed note", Kind::Changed),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Page,
    /// A note is written before each.
    Changed,
}

/// The rows of the workbench: its pages, and what it holds in memory once all were asked for.
pub fn rows(subjects: &Subjects, sizes: &[Size]) -> anyhow::Result<Vec<Row>> {
    let mut rows: Vec<Row> = PAGES.iter().map(|it| row(it)).collect();
    let mut memory = Row {
        what: "peak memory, `ip serve` after all of these".to_owned(),
        goal: String::new(),
        cells: Vec::new(),
    };
    for size in sizes {
        let Some(check) = subjects.get(Name::Check) else {
            return Ok(Vec::new());
        };
        let corpus = subjects.corpus(*size);
        let unit = measure::time(check, &corpus)?;
        let workbench = Workbench::open(&check.program, &corpus.join("ip"))?;
        for (row, (path, _, kind)) in rows.iter_mut().zip(PAGES) {
            eprintln!("{}", row.what);
            let ratio = workbench.time(path, kind)?.as_secs_f64() / unit.as_secs_f64();
            let ratio = (ratio * 100.0).round() / 100.0;
            row.cells.push(Cell {
                text: format!("{ratio:.2}"),
                // A page of a small project is judged by its own time, which is not a ratio.
                holds: goal(kind).holds(ratio, size.notes).filter(|_| size.notes >= 1000),
            });
        }
        memory.cells.push(Cell {
            text: workbench.peak()?,
            holds: None,
        });
    }
    rows.push(memory);
    Ok(rows)
}

fn goal(kind: Kind) -> goals::Goal {
    match kind {
        Kind::Page => goals::PAGE,
        Kind::Changed => goals::CHANGED_PAGE,
    }
}

fn row((_, what, kind): &(&str, &str, Kind)) -> Row {
    Row {
        what: format!("CPU time, `ip serve`: {what}, to a check"),
        goal: goal(*kind).text(),
        cells: Vec::new(),
    }
}

/// A workbench that is open.
struct Workbench {
    child: Child,
    port: u16,
    cookie: String,
    note: PathBuf,
}

impl Workbench {
    fn open(ip: &Path, project: &Path) -> anyhow::Result<Self> {
        let mut command = Command::new(ip);
        command.args(["serve", "--no-open", "-C"]).arg(project);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn().with_context(|| format!("{command:?}"))?;
        let said = child.stdout.take().context("nothing is said")?;
        let mut lines = BufReader::new(said).lines();
        let link = lines.find_map(|it| Some(it.ok()?.split_once("http://127.0.0.1:")?.1.trim().to_owned()));
        let link = link.context("the workbench says no address")?;
        let (port, path) = link.split_once('/').context("no address")?;
        let notes = fs::read_dir(project.join("interviews"))?;
        let first = notes.filter_map(|it| Some(it.ok()?.path())).min();
        let mut workbench = Self {
            child,
            port: port.parse()?,
            cookie: String::new(),
            note: first.context("there is no note")?,
        };
        let entered = workbench.ask(&format!("/{path}"))?;
        let cookie = entered.split("set-cookie: ").nth(1).context("no cookie is given")?;
        cookie
            .split(';')
            .next()
            .unwrap_or_default()
            .clone_into(&mut workbench.cookie);
        workbench.ask("/")?;
        Ok(workbench)
    }

    /// The mean CPU time of one page.
    fn time(&self, path: &str, kind: Kind) -> anyhow::Result<Duration> {
        self.ask(&path.replace("{n}", "0"))?;
        let text = fs::read(&self.note)?;
        let mut total = Duration::ZERO;
        for n in 1..=TIMES {
            if kind == Kind::Changed {
                let changed = [&text[..], "\n".repeat(n as usize).as_bytes()].concat();
                fs::write(&self.note, changed)?;
            }
            let before = self.cpu()?;
            self.ask(&path.replace("{n}", &n.to_string()))?;
            total += self.cpu()? - before;
        }
        if kind == Kind::Changed {
            fs::write(&self.note, text)?;
        }
        Ok(total / TIMES)
    }

    fn ask(&self, path: &str) -> anyhow::Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        let (port, cookie) = (self.port, &self.cookie);
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\ncookie: {cookie}\r\nconnection: close\r\n\r\n"
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        anyhow::ensure!(answer.starts_with("HTTP/1.1 200"), "{path}: {:.200}", answer);
        Ok(answer)
    }

    /// User and system time of the process so far; the kernel tells it in hundredths of a second.
    fn cpu(&self) -> anyhow::Result<Duration> {
        let stat = fs::read_to_string(self.about("stat"))?;
        // The name of the program stands in brackets and may hold spaces.
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        let ticks = |at: usize| fields.get(at).and_then(|it| it.parse::<u64>().ok());
        let (user, system) = (ticks(11).context("no time")?, ticks(12).context("no time")?);
        Ok(Duration::from_millis((user + system) * 10))
    }

    fn peak(&self) -> anyhow::Result<String> {
        let status = fs::read_to_string(self.about("status"))?;
        let peak = status.lines().find_map(|it| it.strip_prefix("VmHWM:"));
        let peak: u64 = peak
            .and_then(|it| it.split_whitespace().next())
            .unwrap_or("0")
            .parse()?;
        Ok(format!("{} MB", peak * 1024 / 1_000_000))
    }

    fn about(&self, what: &str) -> PathBuf {
        PathBuf::from(format!("/proc/{}/{what}", self.child.id()))
    }
}

impl Drop for Workbench {
    fn drop(&mut self) {
        // What is over already needs no end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
