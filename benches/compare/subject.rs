//! The commands that are measured, and which of them this machine has.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::child;
use crate::corpora;

/// The corpora are ignored by git: what honours that would find them empty, and be very fast.
const LYCHEE: [&str; 3] = ["--offline", "--no-progress", "--no-ignore"];

/// Which command; `Check` and `Coverage` are `ip`'s.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Name {
    Check,
    Coverage,
    FloorCheck,
    FloorRead,
    Hledger,
    HledgerStrict,
    Lychee,
    Cmark,
    Ripgrep,
}

pub struct Subject {
    pub name: Name,
    pub program: PathBuf,
    arguments: &'static [&'static str],
    /// The layout and what is read in it.
    input: &'static str,
    /// Exit codes of a run that did its work.
    pub codes: &'static [i32],
    pub variables: Vec<(&'static str, OsString)>,
    /// What the program calls itself.
    pub version: String,
}

impl Subject {
    pub fn arguments(&self, corpus: &Path) -> Vec<OsString> {
        let input = corpus.join(self.input).into_os_string();
        self.arguments.iter().map(OsString::from).chain([input]).collect()
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
        let mut subjects = Self {
            found: Vec::new(),
            absent: Vec::new(),
            corpora: corpora.canonicalize()?,
        };
        let floor = corpora::sibling("floor")?;
        subjects.add(Name::FloorCheck, &floor, &["check"], "ip", &[0]);
        subjects.add(Name::FloorRead, &floor, &["read"], "ip", &[0]);
        if let Some(ip) = ip {
            anyhow::ensure!(ip.exists(), "{} does not exist", ip.display());
            // A corpus has no dangling reference, but a rule may find fault with its prose.
            subjects.add(Name::Check, ip, &["check", "-C"], "ip", &[0, 1]);
            subjects.add(Name::Coverage, ip, &["coverage", "-C"], "ip", &[0, 1]);
        } else {
            subjects.absent.push("ip");
        }
        let journal = "journal/notes.journal";
        subjects.add(Name::Hledger, Path::new("hledger"), &["check", "-f"], journal, &[0]);
        subjects.add(
            Name::HledgerStrict,
            Path::new("hledger"),
            &["check", "--strict", "-f"],
            journal,
            &[0],
        );
        subjects.add(Name::Lychee, Path::new("lychee"), &LYCHEE, "links", &[0]);
        subjects.add(Name::Cmark, Path::new("cmark"), &[], "text/all.md", &[0]);
        subjects.add(
            Name::Ripgrep,
            Path::new("rg"),
            &["--no-ignore", "-c", "#[a-z]"],
            "ip",
            &[0],
        );
        Ok(subjects)
    }

    fn add(
        &mut self,
        name: Name,
        program: &Path,
        arguments: &'static [&'static str],
        input: &'static str,
        codes: &'static [i32],
    ) {
        let ours = matches!(name, Name::FloorCheck | Name::FloorRead);
        let asked = if ours {
            Some(String::new())
        } else {
            child::output(program, &["--version"])
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
        let variables = vec![
            ("LC_ALL", "C.UTF-8".into()),
            ("IP_LANG", "da".into()),
            // A corpus is no part of the repository that it happens to lie in.
            ("GIT_CEILING_DIRECTORIES", self.corpora.clone().into_os_string()),
        ];
        self.found.push(Subject {
            name,
            program: program.to_path_buf(),
            arguments,
            input,
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
            Self::FloorCheck => "floor check",
            Self::FloorRead => "floor read",
            Self::Hledger => "hledger check",
            Self::HledgerStrict => "hledger check --strict",
            Self::Lychee => "lychee --offline",
            Self::Cmark => "cmark",
            Self::Ripgrep => "rg -c",
        }
    }
}
