//! What must be done when the project ends, each with whether it is seen from here that it was done.

use super::parts::{Account, Reader};
use crate::document::Document;
use crate::draft::Stem;
use crate::process::register::Register;
use crate::project::Project;

/// What is seen of something that must be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sight {
    /// It is done.
    Done,
    /// So many are left.
    Left(usize),
    /// It can't be seen from here.
    Unseen,
}

/// What lies beside the project's records, as far as the machine shows it.
#[derive(Debug, Default)]
pub struct Seen {
    /// The files in the folder of what must never be shared.
    pub private: usize,
    /// The documents that were made.
    pub outputs: usize,
    /// The other repositories that this one is sent to.
    pub remotes: Vec<String>,
    /// Whether there is a history.
    pub has_history: bool,
}

/// Returns the list, and the name of its files.
pub fn closing(project: &Project, seen: &Seen) -> (Document, Stem) {
    let mut account = Account::new(project);
    account.say("closing-intro", &[]);
    let language = account.language;
    let row = |it: &(&str, Sight)| {
        let state = match it.1 {
            Sight::Done => language.word("closing-done"),
            Sight::Left(count) => language.say("closing-left", &[("count", count.into())]),
            Sight::Unseen => language.word("closing-unseen"),
        };
        vec![
            language.word(&format!("closing-{}", it.0)),
            state,
            language.word(&format!("closing-{}.do", it.0)),
        ]
    };
    let rows: Vec<Vec<String>> = steps(project, seen).iter().map(row).collect();
    account.table(
        "closing-caption",
        &["closing-what", "closing-state", "closing-how"],
        rows,
    );
    if !seen.remotes.is_empty() {
        account.say("closing-remotes-are", &[("remotes", seen.remotes.join(" · ").into())]);
    }
    account.say("closing-archive", &[]);
    let title = language.word("closing-title");
    account.done(&title, Reader::House, Vec::new())
}

/// Returns what must be done, in the order in which it is best done.
fn steps(project: &Project, seen: &Seen) -> Vec<(&'static str, Sight)> {
    let register = Register::of(project);
    let left = |count: usize| if count == 0 { Sight::Done } else { Sight::Left(count) };
    let sent = project
        .versions
        .iter()
        .filter(|it| it.is_sent() && it.recalled.is_empty());
    let sent = sent.count();
    let history = if seen.has_history { Sight::Unseen } else { Sight::Done };
    vec![
        ("requests", left(register.open)),
        ("held", left(register.held + register.restricted)),
        ("originals", Sight::Unseen),
        ("notes", left(register.notes)),
        ("private", left(seen.private)),
        ("outputs", left(seen.outputs)),
        ("sent", left(sent)),
        ("history", history),
        ("remotes", left(seen.remotes.len())),
        ("clones", Sight::Unseen),
        ("backups", Sight::Unseen),
        ("mail", Sight::Unseen),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;

    #[test]
    fn what_is_not_seen_from_here_is_never_said_to_be_done() {
        let project = fixture::load("").project;
        let all = steps(&project, &Seen::default());
        let of = |name: &str| all.iter().find(|it| it.0 == name).unwrap().1;
        for name in ["originals", "clones", "backups", "mail"] {
            assert_eq!(of(name), Sight::Unseen, "{name}");
        }
        assert_eq!(
            (of("notes"), of("private"), of("requests")),
            (Sight::Left(1), Sight::Done, Sight::Done)
        );
        let seen = Seen {
            private: 2,
            has_history: true,
            remotes: vec!["origin".to_owned()],
            ..Seen::default()
        };
        let all = steps(&project, &seen);
        let of = |name: &str| all.iter().find(|it| it.0 == name).unwrap().1;
        assert_eq!(
            (of("private"), of("history"), of("remotes")),
            (Sight::Left(2), Sight::Unseen, Sight::Left(1))
        );
    }
}
