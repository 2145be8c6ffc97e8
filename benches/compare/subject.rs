//! The commands that are measured, and which of them this machine has.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::corpora;
use crate::program;

/// The memos in the format that costs least, so that what they compute is measured.
const REPORTS: [(Name, &[&str]); 4] = [
    (Name::ReportSteering, &report("steering")),
    (Name::ReportAnalysis, &report("analysis")),
    (Name::ReportConsultation, &report("consultation")),
    (Name::ReportFeedback, &report("feedback")),
];

const fn report(memo: &'static str) -> [&'static str; 7] {
    ["report", memo, "--format=md", "--out", "@built", "-C", "@ip"]
}

/// The same draft in each format; what is written lies beside the project, so that nothing else reads it.
const BUILDS: [(Name, &[&str]); 4] = [
    (
        Name::BuildHtml,
        &["build", "--format=html", "--out", "@built", "-C", "@ip"],
    ),
    (
        Name::BuildMarkdown,
        &["build", "--format=md", "--out", "@built", "-C", "@ip"],
    ),
    (
        Name::BuildDocx,
        &["build", "--format=docx", "--out", "@built", "-C", "@ip"],
    ),
    (
        Name::BuildPdf,
        &["build", "--format=pdf", "--out", "@built", "-C", "@ip"],
    ),
];

const JOURNAL: &str = "@journal/notes.journal";
const DRAFT: &str = "@draft/draft.md";

/// Those that would pass over what git ignores are told not to: they would be very fast.
const PEERS: [(Name, &str, &[&str]); 9] = [
    (Name::Hledger, "hledger", &["check", "-f", JOURNAL]),
    (Name::HledgerStrict, "hledger", &["check", "--strict", "-f", JOURNAL]),
    (
        Name::Lychee,
        "lychee",
        &["--offline", "--no-progress", "--no-ignore", "@links"],
    ),
    (Name::Cmark, "cmark", &["@text/all.md"]),
    (Name::Ripgrep, "rg", &["--no-ignore", "-c", "#[a-z]", "@ip"]),
    (Name::MdBook, "mdbook", &["build", "@draft/book"]),
    (
        Name::PandocMarkdown,
        "pandoc",
        &[DRAFT, "-t", "markdown", "-o", "@draft/again.md"],
    ),
    (Name::PandocDocx, "pandoc", &[DRAFT, "-o", "@draft/draft.docx"]),
    (
        Name::Typst,
        "typst",
        &[
            "compile",
            "--pdf-standard=ua-1,a-2a",
            "@draft/draft.typ",
            "@draft/draft.pdf",
        ],
    ),
];

/// Which command; `Check` and `Coverage` are `ip`'s.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Name {
    Check,
    Coverage,
    Status,
    TraceTheme,
    TraceChapter,
    ReportSteering,
    ReportAnalysis,
    ReportConsultation,
    ReportFeedback,
    BuildHtml,
    BuildMarkdown,
    BuildDocx,
    BuildPdf,
    FloorCheck,
    FloorRead,
    Hledger,
    HledgerStrict,
    Lychee,
    Cmark,
    Ripgrep,
    MdBook,
    PandocMarkdown,
    PandocDocx,
    Typst,
}

pub struct Subject {
    pub name: Name,
    pub program: PathBuf,
    /// One that begins with `@` is a path in the corpus.
    arguments: &'static [&'static str],
    /// Exit codes of a run that did its work.
    pub codes: &'static [i32],
    pub variables: Vec<(&'static str, OsString)>,
    /// What the program calls itself.
    pub version: String,
}

impl Subject {
    pub fn arguments(&self, corpus: &Path) -> Vec<OsString> {
        let argument = |it: &&str| match it.strip_prefix('@') {
            Some(path) => corpus.join(path).into_os_string(),
            None => OsString::from(*it),
        };
        self.arguments.iter().map(argument).collect()
    }
}

pub struct Subjects {
    pub found: Vec<Subject>,
    pub absent: Vec<&'static str>,
    corpora: PathBuf,
}

impl Subjects {
    pub fn find(ip: Option<&Path>, corpora: &Path) -> anyhow::Result<Self> {
        std::fs::create_dir_all(corpora)?;
        // A corpus is a project without git, as hledger's journal is a file without it.
        let repository = corpora.canonicalize()?;
        let repository = repository.ancestors().find(|it| it.join(".git").exists());
        if let Some(repository) = repository {
            anyhow::bail!("the corpora would lie in the repository {}", repository.display());
        }
        let mut subjects = Self {
            found: Vec::new(),
            absent: Vec::new(),
            corpora: corpora.canonicalize()?,
        };
        let floor = corpora::sibling("floor")?;
        subjects.add(Name::FloorCheck, &floor, &["check", "@ip"], &[0]);
        subjects.add(Name::FloorRead, &floor, &["read", "@ip"], &[0]);
        if let Some(ip) = ip {
            anyhow::ensure!(ip.exists(), "{} does not exist", ip.display());
            subjects.ours(ip);
        } else {
            subjects.absent.push("ip");
        }
        for (name, program, arguments) in PEERS {
            subjects.add(name, Path::new(program), arguments, &[0]);
        }
        Ok(subjects)
    }

    fn ours(&mut self, ip: &Path) {
        // A corpus has no dangling reference, but a rule may find fault with its prose.
        self.add(Name::Check, ip, &["check", "-C", "@ip"], &[0, 1]);
        self.add(Name::Coverage, ip, &["coverage", "-C", "@ip"], &[0, 1]);
        self.add(Name::Status, ip, &["status", "-C", "@ip"], &[0, 1]);
        self.add(Name::TraceTheme, ip, &["trace", "theme/bolig", "-C", "@ip"], &[0]);
        self.add(Name::TraceChapter, ip, &["trace", "kapitel-02", "-C", "@ip"], &[0]);
        for (name, arguments) in REPORTS.into_iter().chain(BUILDS) {
            self.add(name, ip, arguments, &[0]);
        }
    }

    fn add(&mut self, name: Name, program: &Path, arguments: &'static [&'static str], codes: &'static [i32]) {
        let ours = matches!(name, Name::FloorCheck | Name::FloorRead);
        let asked = if ours {
            Some(String::new())
        } else {
            program::output(program, &["--version"])
        };
        let Some(asked) = asked else {
            self.absent.push(name.label());
            return;
        };
        let version = asked
            .split_whitespace()
            .take(2)
            .collect::<Vec<_>>()
            .join(" ")
            .trim_end_matches(',')
            .to_owned();
        let variables = vec![("LC_ALL", "C.UTF-8".into()), ("IP_LANG", "da".into())];
        self.found.push(Subject {
            name,
            program: program.to_path_buf(),
            arguments,
            codes,
            variables,
            version,
        });
    }

    pub fn get(&self, name: Name) -> Option<&Subject> {
        self.found.iter().find(|it| it.name == name)
    }

    pub fn corpus(&self, size: corpora::Size) -> PathBuf {
        self.corpora.join(size.folder())
    }
}

impl Name {
    /// As it stands in the table.
    pub fn label(self) -> &'static str {
        match self {
            Self::Check => "ip check",
            Self::Coverage => "ip coverage",
            Self::Status => "ip status",
            Self::TraceTheme => "ip trace THEME",
            Self::TraceChapter => "ip trace CHAPTER",
            Self::ReportSteering => "ip report steering",
            Self::ReportAnalysis => "ip report analysis",
            Self::ReportConsultation => "ip report consultation",
            Self::ReportFeedback => "ip report feedback",
            Self::BuildHtml => "ip build --format html",
            Self::BuildMarkdown => "ip build --format md",
            Self::BuildDocx => "ip build --format docx",
            Self::BuildPdf => "ip build --format pdf",
            Self::FloorCheck => "floor check",
            Self::FloorRead => "floor read",
            Self::Hledger => "hledger check",
            Self::HledgerStrict => "hledger check --strict",
            Self::Lychee => "lychee --offline",
            Self::Cmark => "cmark",
            Self::Ripgrep => "rg -c",
            Self::MdBook => "mdbook build",
            Self::PandocMarkdown => "pandoc -t markdown",
            Self::PandocDocx => "pandoc -t docx",
            Self::Typst => "typst compile",
        }
    }
}
