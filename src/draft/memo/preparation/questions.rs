//! What to ask: the questions of the agenda's themes, else of those that they were heard least about.

use super::blocks::{list, strong};
use super::subject::{Subject, notes};
use crate::document::Block;
use crate::draft::assembly::{Assembly, paragraph};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::ThemeStatus;

/// How many themes have their questions told where no agenda says which.
const THEMES: usize = 3;

/// Makes the questions of the themes: of the note's agenda, else of those that they were heard least about.
pub(super) fn questions<'a>(assembly: &Assembly<'a>, subject: &Subject<'a>) -> Vec<Block> {
    let (themes, has_agenda) = themes(assembly, subject);
    let (asked, rest) = themes.split_at(if has_agenda {
        themes.len()
    } else {
        THEMES.min(themes.len())
    });
    let mut blocks = Vec::new();
    for theme in asked {
        let questions = theme.theme().into_iter().flat_map(|it| &it.questions);
        let questions: Vec<String> = questions.map(|it| it.value.to_string()).collect();
        blocks.push(strong(&theme.title));
        blocks.push(match &questions[..] {
            [] => paragraph(assembly.word("prepare-no-questions")),
            _ => list(questions),
        });
    }
    if blocks.is_empty() {
        blocks.push(paragraph(assembly.word("prepare-no-themes")));
    }
    if !rest.is_empty() {
        let titles: Vec<String> = rest.iter().map(|it| it.title.to_string()).collect();
        let arguments = [("themes", assembly.language.list(&titles).into())];
        blocks.push(paragraph(assembly.say("prepare-other-themes", &arguments)));
    }
    blocks
}

/// Returns the themes to ask about, and whether an agenda says which.
fn themes<'a>(assembly: &Assembly<'a>, subject: &Subject<'a>) -> (Vec<&'a Record>, bool) {
    let project = assembly.project;
    let agenda = subject
        .note
        .and_then(Record::note)
        .into_iter()
        .flat_map(|it| &it.themes);
    let agenda: Vec<&Record> = agenda.filter_map(|it| project.find(Kind::Theme, &it.value)).collect();
    if !agenda.is_empty() {
        return (agenda, true);
    }
    let is_open = |it: &&Record| it.theme().is_some_and(|it| it.status != ThemeStatus::Dropped);
    let mut all: Vec<&Record> = project.records(Kind::Theme).iter().filter(is_open).collect();
    let own = notes(project, subject);
    let heard = |theme: &Record| own.iter().filter(|it| it.coded_themes().contains(&&*theme.id)).count();
    all.sort_by_cached_key(|it| heard(it));
    (all, false)
}
