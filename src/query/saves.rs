//! What a save changes, in words: `2 nye notater, sundhed rettet`.

use crate::language::{Language, Value};
use crate::record::kind::Kind;
use crate::workspace::saves::{Became, RecordChange};

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
