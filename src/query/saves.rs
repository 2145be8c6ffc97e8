//! What a save changes, in words: `2 nye notater, sundhed rettet`.

use super::lookup;
use crate::diagnostic::{Failure, Message};
use crate::language::{Language, Value};
use crate::record::kind::Kind;
use crate::workspace::saves::{self, Became, RecordChange, Save};
use crate::workspace::snapshot::Snapshot;
use crate::workspace::undo::Plan;
use crate::workspace::unsaved::Standing;

/// How many things a line names before it says that there are more.
const MOST: usize = 5;
/// How many records of a kind are named; of more their number is told.
const NAMED: usize = 2;
/// The kinds in the order in which they are told.
const KINDS: &[Kind] = &[
    Kind::Note,
    Kind::Stakeholder,
    Kind::Theme,
    Kind::Goal,
    Kind::Chapter,
    Kind::Answer,
    Kind::Policy,
    Kind::Process,
    Kind::Organisation,
    Kind::Sources,
    Kind::Memo,
    Kind::Versions,
    Kind::Reviewed,
    Kind::Requests,
    Kind::Feedback,
];
const ALL: [Became; 4] = [Became::Added, Became::Changed, Became::Renamed, Became::Removed];

/// Returns what became of records, the notes first; nothing where nothing did. A note is counted and never named: its id is to
/// go with it one day, and what a save says stays.
pub fn words(changes: &[RecordChange], language: Language) -> String {
    let mut parts = Vec::new();
    for kind in KINDS.iter().copied().map(Some).chain([None]) {
        for became in ALL {
            let own = changes.iter().filter(|it| it.kind == kind && it.became == became);
            let own: Vec<&RecordChange> = own.collect();
            if !own.is_empty() {
                parts.push(part(kind, became, &own, language));
            }
        }
    }
    if parts.len() > MOST {
        parts.truncate(MOST);
        parts.push(language.word("save-more"));
    }
    parts.join(", ")
}

/// Returns what a save is called: as somebody said, else what it changes.
pub fn message(given: Option<&str>, changes: &[RecordChange], is_first: bool, document: Language) -> String {
    match given.map(str::trim).filter(|it| !it.is_empty()) {
        Some(given) => given.to_owned(),
        None if is_first => document.word("save-first"),
        None => words(changes, document),
    }
}

/// Returns what is said after a save: what it has, and how many errors came with it.
pub fn done(words: String, errors: usize) -> Vec<Message> {
    let mut all = vec![Message::new("save-done").with("words", words)];
    all.extend((errors > 0).then(|| Message::new("save-errors").with("errors", errors)));
    all
}

/// Returns the path of the record that an id names, today or in some save.
pub fn path_named(snapshot: &Snapshot, all: &[Save], id: &str) -> Result<String, Failure> {
    let found = lookup::find(&snapshot.project, id, lookup::EVERY);
    let path = found.map(|it| snapshot.project.path(it.record().file).to_owned());
    path.or_else(|failure| saves::path_of(all, id).ok_or(failure))
}

/// Returns the saves that changed the file at a path, each with that change alone.
pub fn only_of(mut all: Vec<Save>, path: &str) -> Vec<Save> {
    all.retain_mut(|it| {
        it.records.retain(|it| it.today == path);
        !it.records.is_empty()
    });
    all
}

/// Returns the lines of a save: when and by whom, then its marks, what they said, and which records, unless they said that.
pub fn lines(save: &Save, language: Language) -> (String, Vec<String>) {
    let arguments = [
        ("day", save.moment.date_naive().into()),
        ("time", save.moment.format("%H.%M").to_string().into()),
        ("by", save.by.as_str().into()),
    ];
    let head = language.say("history-entry", &arguments);
    let changed = words(&save.records, language);
    let said = save.message.lines().next().unwrap_or_default();
    let marks = save.marks.iter();
    let marks = marks.map(|it| language.say("history-mark", &[("name", it.as_str().into())]));
    let said = Some(said.to_owned()).filter(|it| !it.is_empty());
    let changed = Some(changed).filter(|it| !it.is_empty() && Some(it) != said.as_ref());
    (head, marks.chain(said).chain(changed).collect())
}

/// Returns what an undo would lose, and what stays as it is: each with its files, as far as they may be named.
pub fn beside(plan: &Plan) -> Vec<(Message, &[String])> {
    let all = [
        ("undo-unsaved", &plan.unsaved, 0),
        ("undo-silenced", &plan.silenced, plan.nameless),
        ("undo-lists", &plan.lists, 0),
        ("undo-left", &plan.left, 0),
    ];
    let there = all.into_iter().filter(|it| it.1.len() + it.2 > 0);
    let said = |(key, paths, nameless): (&'static str, &Vec<String>, usize)| {
        Message::new(key).with("number", paths.len() + nameless)
    };
    there.map(|it| (said(it), &**it.1)).collect()
}

/// Returns what the save is called that an undo makes.
pub fn undo_message(plan: &Plan, document: Language) -> String {
    document.say("undo-message", &[("words", words(&plan.changes, document).into())])
}

/// Says what is not saved; nothing where everything is.
pub fn unsaved(standing: &Standing, language: Language) -> Option<String> {
    let words = words(&standing.unsaved, language);
    (!words.is_empty()).then(|| language.say("status-unsaved", &[("words", words.into())]))
}

/// Says how many versions are not sent; nothing where all are, or nobody is there to send them to.
pub fn not_sent(standing: &Standing, language: Language) -> Option<String> {
    let number = standing.not_sent.filter(|it| *it > 0)?;
    Some(language.say("status-not-sent", &[("number", number.into())]))
}

/// Says when something was last saved, what is not, and what is not sent; nothing where nothing is known of it.
pub fn standing(standing: Option<&Standing>, language: Language) -> String {
    let Some(standing) = standing else {
        return String::new();
    };
    let day = standing.day;
    let changed = day.map(|it| language.say("status-changed", &[("day", it.into())]));
    let all = [changed, unsaved(standing, language), not_sent(standing, language)];
    all.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Judges the name or the address of who saves: git takes neither brackets nor nothing at all.
pub fn author_part(text: &str) -> Result<String, Message> {
    let text = text.trim();
    let is_sign = |it: char| it.is_control() || matches!(it, '<' | '>');
    if text.contains(is_sign) || !text.contains(char::is_alphanumeric) {
        return Err(Message::new("save-bad-author").with("text", text));
    }
    Ok(text.to_owned())
}

fn part(kind: Option<Kind>, became: Became, own: &[&RecordChange], language: Language) -> String {
    let number = ("number", Value::from(own.len()));
    let word = word(became);
    let Some(kind) = kind else {
        return language.say(&format!("save-file-{word}"), &[number]);
    };
    let row = kind.row();
    if !row.folder {
        let name = Value::word(format!("save-one-{}", row.name));
        return language.say(&format!("save-{word}"), &[("name", name)]);
    }
    if became == Became::Added {
        let mut text = language.say(&format!("save-added-{}", row.name), &[number]);
        if is_named(kind) && own.len() <= NAMED {
            text.push_str(&format!(": {}", language.list(&ids(own))));
        }
        return text;
    }
    if !is_named(kind) || own.len() > NAMED {
        let many = if own.len() == 1 { "" } else { ".many" };
        let name = Value::word(format!("kind-{}{many}", row.name));
        return language.say(&format!("save-several-{word}"), &[number, ("name", name)]);
    }
    let names = language.list(&ids(own));
    language.say(&format!("save-{word}"), &[("name", names.into())])
}

fn ids(own: &[&RecordChange]) -> Vec<String> {
    own.iter().map(|it| it.id.clone()).collect()
}

/// Tells whether records of a kind are named: an answer's name may say what was asked, and by whom.
fn is_named(kind: Kind) -> bool {
    !matches!(kind, Kind::Note | Kind::Answer)
}

/// Returns by which word programs know what became of something.
pub fn word(became: Became) -> &'static str {
    match became {
        Became::Added => "added",
        Became::Changed => "changed",
        Became::Removed => "removed",
        Became::Renamed => "renamed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::kinds::ROWS;

    fn change(path: &str, became: Became) -> RecordChange {
        let role = crate::record::kinds::role(path);
        let kind = match role {
            crate::record::kinds::Role::Record(kind) => Some(kind),
            _ => None,
        };
        RecordChange {
            kind,
            id: kind.map_or(path, |it| crate::record::kind::id_of(it, path)).to_owned(),
            became,
            path: path.to_owned(),
            old_path: None,
            today: path.to_owned(),
            is_nameless: false,
        }
    }

    fn said(changes: &[(&str, Became)], language: Language) -> String {
        let changes: Vec<RecordChange> = changes.iter().map(|it| change(it.0, it.1)).collect();
        words(&changes, language)
    }

    #[test]
    fn notes_are_counted_and_other_records_are_named_where_they_are_few() {
        let changes = [
            ("interviews/2018-04-01-a-b2c.md", Became::Added),
            ("interviews/2018-04-02-a-b2d.md", Became::Added),
            ("interviews/2018-04-03-a-b2e.md", Became::Changed),
            ("policy/chapters/20-sundhed.md", Became::Changed),
            ("policy/themes/fritid.yaml", Became::Added),
            ("policy/process.yaml", Became::Changed),
            ("policy/pictures/a.png", Became::Removed),
        ];
        assert_eq!(
            said(&changes, Language::Danish),
            "2 nye notater, 1 notat rettet, nyt tema: fritid, sundhed rettet, processen rettet, og mere"
        );
        assert_eq!(
            said(&changes[..4], Language::English),
            "2 new notes, 1 note changed, sundhed changed"
        );
        let many = ["a", "b", "c"].map(|it| format!("policy/goals/{it}.yaml"));
        let many = many.each_ref().map(|it| (it.as_str(), Became::Changed));
        assert_eq!(said(&many, Language::Danish), "3 mål rettet");
        assert_eq!(said(&many[..2], Language::Danish), "a og b rettet");
        assert_eq!(said(&[], Language::Danish), "");
    }

    #[test]
    fn every_kind_and_whatever_becomes_of_it_has_words() {
        for language in Language::ALL {
            for row in ROWS {
                let path = match row.path {
                    "templates" => "templates/report-x.md".to_owned(),
                    it if row.folder => format!("{it}/x.md"),
                    it => format!("{it}.yaml"),
                };
                for became in ALL {
                    for number in [1, 3] {
                        let said = said(&vec![(&*path, became); number], language);
                        assert!(!said.contains("save-") && !said.contains("kind-"), "{path} {said}");
                    }
                }
            }
        }
    }
}
