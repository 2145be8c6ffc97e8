//! How sharing went, in words: what came in, what both wrote and who, and a last sentence that is true.

use crate::diagnostic::{Failure, Message};
use crate::language::{Arguments, Language, Value};
use crate::workspace::syncing::{By, End, FileClash, GitError, Prefer, Reason, Report, Side};

/// How many lines of what somebody wrote are shown.
const SHOWN: usize = 12;

/// What is to be done: an entry of the catalogue and what stands in its gaps.
pub type Advice = (String, Arguments);

/// A version of a place that two wrote.
#[derive(Debug)]
pub struct Version {
    /// Who wrote it, and when.
    pub who: Message,
    /// What they wrote.
    pub words: Words,
}

/// What somebody wrote.
#[derive(Debug)]
pub enum Words {
    /// The first lines, and how many there are more.
    Lines(Vec<String>, usize),
    /// What they did, as an entry of the catalogue says it.
    Did(&'static str),
}

/// Returns what is said of what came in.
pub fn came_in(report: &Report) -> Vec<Message> {
    let received = (report.received > 0).then(|| Message::new("sync-received").with("files", report.received));
    let protected = report.protected.iter();
    let protected = protected.map(|it| Message::new("sync-protected").with("path", it.as_str()));
    received.into_iter().chain(protected).collect()
}

/// Returns the sentence in which it ends.
pub fn sentence(report: &Report, language: Language) -> Message {
    let message = match &report.end {
        End::Nowhere => Message::new("sync-nowhere"),
        End::Nothing => Message::new("sync-nothing"),
        End::Sent => Message::new("sync-sent"),
        End::Would(versions, has_new) => {
            let key = if *has_new { "sync-would-both" } else { "sync-would" };
            return Message::new(key).with("versions", *versions);
        }
        End::NotSent(versions, reason) => {
            let message = Message::new("sync-not-sent").with("versions", *versions);
            return message.with("why", Value::Text(why(reason, language)));
        }
    };
    message.with("unsaved", report.unsaved)
}

/// Returns what is said of work that is not saved where something was not sent; nothing where it is.
pub fn unsaved(report: &Report) -> Option<Message> {
    let is_left = report.unsaved > 0 && matches!(report.end, End::NotSent(..));
    is_left.then(|| Message::new("sync-unsaved").with("unsaved", report.unsaved))
}

/// Returns why something was not sent, as the end of a sentence.
fn why(reason: &Reason, language: Language) -> String {
    let said = |key: &str, words: &str| language.say(key, &[("words", words.into())]);
    match reason {
        Reason::Held(_) => language.word("sync-why-held"),
        Reason::Clashes(clashes) => language.say("sync-why-clashes", &[("files", clashes.len().into())]),
        Reason::Unsaved(paths) => language.say("sync-why-unsaved", &[("files", paths.len().into())]),
        Reason::Unrelated => language.word("sync-why-unrelated"),
        Reason::Refused(failure) => {
            let host = failure.message.arguments.iter().find(|it| it.0 == "host");
            language.say("sync-why-host", &host.cloned().into_iter().collect::<Vec<_>>())
        }
        Reason::Git(trouble) => match trouble {
            GitError::Gone => language.word("sync-why-gone"),
            GitError::Unreachable(_) => language.word("sync-why-unreachable"),
            GitError::Password => language.word("sync-why-password"),
            GitError::UnknownHost => language.word("sync-why-unknown"),
            GitError::Newer => language.word("sync-why-newer"),
            GitError::Declined(words) => said("sync-why-declined", words),
            GitError::Refused { .. } => language.word("sync-why-hook"),
            GitError::Failed(words) => said("sync-why-failed", words),
            _ => language.word("sync-why-else"),
        },
    }
}

/// Returns what is to be done where something was not sent; nothing where what was found, what both wrote or what a hook said stands
/// there instead.
pub fn advice(reason: &Reason) -> Option<Advice> {
    let of = |failure: &Failure| {
        let key = format!("{}.do", failure.message.key);
        (key, failure.message.arguments.clone())
    };
    match reason {
        Reason::Held(_) | Reason::Clashes(_) | Reason::Git(GitError::Refused { .. }) => None,
        Reason::Unsaved(paths) => Some((
            "sync-unsaved-paths".to_owned(),
            vec![("paths", paths.join(", ").into())],
        )),
        Reason::Git(trouble) => Some(of(&Failure::from(trouble.clone()))),
        Reason::Refused(failure) => Some(of(failure)),
        Reason::Unrelated => Some(("sync-unrelated".to_owned(), Arguments::new())),
    }
}

/// Returns the sentence in which it ends where something went wrong on the way.
pub fn stopped(versions: usize, language: Language) -> Message {
    let message = Message::new("sync-stopped").with("versions", versions);
    message.with("why", Value::Text(language.word("sync-why-else")))
}

/// Tells whether the last sentence says what git complained of.
pub fn is_put_in_a_word(trouble: &GitError) -> bool {
    use GitError::{Declined, Failed, Gone, Newer, Password, Refused, UnknownHost, Unreachable};
    matches!(
        trouble,
        Gone | Unreachable(_) | Password | UnknownHost | Newer | Declined(_) | Refused { .. } | Failed(_)
    )
}

/// Returns the answers, each with its words' key.
pub fn answers(clash: &FileClash) -> Vec<(&'static str, Prefer)> {
    let own = match clash.gone {
        Some(Side::Mine) => ("ask-sync-delete", "ask-sync-keep-theirs"),
        Some(_) => ("ask-sync-keep-mine", "ask-sync-delete"),
        None => ("ask-sync-mine", "ask-sync-theirs"),
    };
    let mut answers = vec![(own.0, Prefer::Mine), (own.1, Prefer::Theirs)];
    if may_be_both(clash) {
        answers.push(("ask-sync-both", Prefer::Both));
    }
    answers.push(("ask-sync-later", Prefer::Nobody));
    answers
}

/// Returns an answer in words, with the name of who wrote what it keeps.
pub fn answer(clash: &FileClash, key: &str, language: Language) -> String {
    let name = match key {
        "ask-sync-mine" | "ask-sync-keep-mine" => clash.mine.as_ref(),
        "ask-sync-theirs" | "ask-sync-keep-theirs" => clash.theirs.as_ref(),
        _ => None,
    };
    let name = name.map_or_else(String::new, |it| format!(" ({})", it.name));
    language.word(key) + &name
}

/// Tells whether both may stand: in a text, not in a head, and not where one took the file away.
pub fn may_be_both(clash: &FileClash) -> bool {
    !clash.parts.is_empty() && clash.parts.iter().all(|it| it.is_body)
}

/// Returns what both wrote in a file, place by place: one's own version, and theirs.
pub fn versions(clash: &FileClash, language: Language) -> Vec<[Version; 2]> {
    let mine = |words| Version {
        who: by(["sync-mine", "sync-mine-day"], clash.mine.as_ref(), language),
        words,
    };
    let theirs = |words| Version {
        who: by(["sync-theirs", "sync-theirs-day"], clash.theirs.as_ref(), language),
        words,
    };
    if clash.parts.is_empty() {
        let did = |side: Side| {
            Words::Did(match clash.gone {
                Some(gone) if gone == side => "sync-took-away",
                Some(_) => "sync-changed",
                None => "sync-no-text",
            })
        };
        return vec![[mine(did(Side::Mine)), theirs(did(Side::Theirs))]];
    }
    let parts = clash.parts.iter();
    parts
        .map(|it| [mine(lines(&it.mine)), theirs(lines(&it.theirs))])
        .collect()
}

/// Says who wrote a version, and when as far as it is known.
fn by([plain, with_day]: [&'static str; 2], by: Option<&By>, language: Language) -> Message {
    let name = by.map_or_else(|| language.word("sync-somebody"), |it| it.name.clone());
    match by.and_then(|it| it.day.parse().ok()) {
        Some(day) => Message::new(with_day).with("name", name).with("day", Value::Day(day)),
        None => Message::new(plain).with("name", name),
    }
}

fn lines(words: &str) -> Words {
    let all = || words.lines().filter(|it| !it.trim().is_empty());
    let first: Vec<String> = all().take(SHOWN).map(str::to_owned).collect();
    if first.is_empty() {
        return Words::Did("sync-took-out");
    }
    Words::Lines(first, all().skip(SHOWN).count())
}
