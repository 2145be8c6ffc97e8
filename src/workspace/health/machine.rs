//! The program itself, the screen, and git with the name of who saves.

use super::check::{Check, Surroundings};
use crate::disk::git::health;
use crate::disk::git::hook;
use crate::disk::read;

/// The narrowest screen that the tables are made for.
const NARROW: usize = 80;

/// The version of git from which on it joins two lines of work beside the files (`merge-tree --write-tree`).
const NEEDED: (u32, u32) = (2, 38);

pub(super) fn look(at: &Surroundings<'_>) -> Vec<Check> {
    let mut checks = vec![version(at), letters(at)];
    checks.extend(width(at));
    let Some(version) = health::version() else {
        checks.push(Check::fail("git", "doctor-git-none"));
        return checks;
    };
    let check = if is_old(&version) {
        Check::warn("git", "doctor-git-old")
    } else {
        Check::ok("git", "doctor-git")
    };
    checks.push(check.with("version", version));
    checks.push(match health::author(at.folder) {
        Some(author) => Check::ok("author", "doctor-author").with("author", author),
        None => Check::warn("author", "doctor-author-none"),
    });
    checks
}

/// Tells whether a version of git can't join two lines of work beside the files.
fn is_old(version: &str) -> bool {
    let mut numbers = version.split('.').map_while(|it| it.parse::<u32>().ok());
    let own = (numbers.next().unwrap_or_default(), numbers.next().unwrap_or_default());
    own < NEEDED
}

/// On every Linux there is another program of this name, which answers where it comes first.
fn version(at: &Surroundings<'_>) -> Check {
    let name = if cfg!(windows) { "ip.exe" } else { "ip" };
    let own = hook::program().ok().and_then(|it| it.canonicalize().ok());
    let first = read::first(&at.programs, name);
    let check = match (own, first) {
        (Some(own), Some(first)) if first.canonicalize().is_ok_and(|it| it != own) => {
            let folder = own.parent().map(|it| it.display().to_string()).unwrap_or_default();
            let check = Check::warn("version", "doctor-version-other");
            let check = check.with("path", first.display().to_string());
            check.with("folder", folder)
        }
        _ => Check::ok("version", "doctor-version"),
    };
    check.with("version", env!("CARGO_PKG_VERSION"))
}

fn letters(at: &Surroundings<'_>) -> Check {
    let is_whole = |it: &str| {
        let lower = it.to_lowercase();
        lower.contains("utf-8") || lower.contains("utf8")
    };
    match &at.letters {
        Some(letters) if !is_whole(letters) => {
            let check = Check::warn("letters", "doctor-letters-few");
            check.with("letters", letters.as_str())
        }
        _ => Check::ok("letters", "doctor-letters"),
    }
}

fn width(at: &Surroundings<'_>) -> Option<Check> {
    let width = at.width?;
    let check = if width < NARROW {
        Check::warn("width", "doctor-width-narrow")
    } else {
        Check::ok("width", "doctor-width")
    };
    Some(check.with("width", width))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_git_that_cannot_join_is_old() {
        for (version, expected) in [
            ("2.47.3", false),
            ("2.38.0", false),
            ("2.34.1", true),
            ("3.0", false),
            ("2.39.windows.1", false),
        ] {
            assert_eq!(is_old(version), expected, "{version}");
        }
    }
}
