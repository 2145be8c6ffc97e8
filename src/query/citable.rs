//! The passages that a chapter can cite: those that have a name, of notes whose words may be shown.

use super::Asked;
use super::describe::{Describer, quoted};
use super::hits::asking::{self, query, typed};
use super::hits::{self, Remembered, Wanted, may_be_shown};
use super::origin::origin;
use crate::diagnostic::Failure;
use crate::language::Language;
use crate::project::Project;
use crate::project::thing::{Thing, ThingKind};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::syntax::markdown::outline::{Form, Passage};
use crate::text::personal::{Names, covered};
use crate::text::search::Query;

/// A passage that can be cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citable {
    /// Its id: `note#passage`.
    pub id: String,
    /// Its words, in quotation marks where they are somebody's own; personal data is covered.
    pub words: String,
    /// Who said it, how and when.
    pub origin: String,
    /// What may be done with it.
    pub terms: String,
}

impl Citable {
    /// Returns a passage as it can be cited; nothing where it can't, or nobody may see its words.
    pub fn of(describer: &Describer<'_>, thing: &Thing<'_>, names: &Names, language: Language) -> Option<Self> {
        let Thing::Part(record, passage) = *thing else {
            return None;
        };
        let note = record.note()?;
        if passage.name.is_none() || !may_be_shown(record) {
            return None;
        }
        let words = describer.words(record, passage);
        let words = covered(&words, names).unwrap_or(words);
        Some(Self {
            id: thing.id(),
            words: quoted((record, passage), words, language),
            origin: origin(describer.project, note, language),
            terms: terms(record, passage, language),
        })
    }

    /// Returns what is written to cite it.
    pub fn citation(&self) -> String {
        citation(&self.id)
    }
}

/// Returns what is written to cite a passage.
pub fn citation(id: &str) -> String {
    format!("[@{id}]")
}

/// Returns what may be done with a passage, in words.
fn terms(record: &Record, passage: &Passage, language: Language) -> String {
    let Some(note) = record.note() else {
        return String::new();
    };
    let disclosure = note.disclosure();
    if disclosure.is_printed() && passage.form != Form::Quote && disclosure.allows(Form::Quote) {
        // Nobody's own words stand there that could be quoted.
        return language.word("cite-summary");
    }
    note.publish.map(|it| language.word(it.value.key())).unwrap_or_default()
}

/// Returns every passage that can be cited, of the latest notes first.
pub fn all(describer: &Describer<'_>, names: &Names, language: Language) -> Vec<Citable> {
    let mut things: Vec<Thing<'_>> = describer.project.things(ThingKind::Passage).collect();
    let date = |it: &Thing<'_>| it.record().note().and_then(|it| it.date).map(|it| it.value);
    things.sort_by_key(|it| std::cmp::Reverse(date(it)));
    things
        .iter()
        .filter_map(|it| Citable::of(describer, it, names, language))
        .collect()
}

/// Returns how many passages have a name.
pub fn number(describer: &Describer<'_>) -> usize {
    describer.project.things(ThingKind::Passage).count()
}

/// What passages are looked for beside a text that is written.
#[derive(Debug, Clone, Default)]
pub struct Sought<'a> {
    /// The themes that they are about; whatever theme where there is none.
    pub themes: Vec<&'a str>,
    /// The words that stand in them, as they were typed; nothing for all.
    pub words: &'a str,
    /// How many are shown.
    pub most: usize,
    /// The words of the project as they were read for an earlier search, where somebody keeps them.
    pub remembered: Option<&'a Remembered>,
}

/// Passages beside a text that is written.
#[derive(Debug, Default)]
pub struct Beside {
    /// Those that can be cited: the nearest to the words first, else those of the latest notes.
    pub found: Vec<Citable>,
    /// How many more there are.
    pub more: usize,
    /// How many fit and have no name, so that nothing can cite them.
    pub unnamed: usize,
    /// What is said of the search.
    pub remarks: Vec<String>,
}

/// Returns the themes that a chapter is about: its own, else those that serve its goals.
pub fn themes<'a>(project: &'a Project, chapter: &'a Record) -> Vec<&'a str> {
    let Some(own) = chapter.chapter() else {
        return Vec::new();
    };
    if let Some(theme) = &own.theme {
        return vec![&theme.value];
    }
    let serves = |it: &&Record| {
        let goals = it.theme().into_iter().flat_map(|it| &it.goals);
        goals
            .into_iter()
            .any(|goal| own.goals.iter().any(|it| it.value == goal.value))
    };
    let themes = project.records(Kind::Theme).iter().filter(serves);
    themes.map(|it| &*it.id).collect()
}

/// Returns what is asked of a search for passages alone.
pub fn wanted<'q>(query: &'q Query, names: &'q Names) -> Wanted<'q> {
    let asked = Asked {
        kind: ThingKind::Passage.word(),
        ..Asked::default()
    };
    Wanted {
        query,
        asked,
        names,
        remembered: None,
    }
}

/// Returns the passages that fit.
pub fn beside(
    describer: &Describer<'_>,
    sought: &Sought<'_>,
    names: &Names,
    language: Language,
) -> Result<Beside, Failure> {
    if sought.words.trim().is_empty() {
        return Ok(every(describer, sought, names, language));
    }
    let query = query(&typed(sought.words), describer.project)?;
    let wanted = Wanted {
        remembered: sought.remembered,
        ..wanted(&query, names)
    };
    let search = hits::search(describer, &wanted, language)?;
    let things: Vec<Thing<'_>> = search.hits.iter().map(hits::Hit::thing).collect();
    let about = things.iter().filter(|it| is_about(it, &sought.themes));
    let fitting: Vec<Thing<'_>> = about.copied().collect();
    let mut remarks: Vec<String> = asking::remarks(&search, &wanted, language)
        .iter()
        .map(|it| language.say(it.0, &it.1))
        .collect();
    if fitting.is_empty() && !things.is_empty() {
        remarks.push(language.say("cite-elsewhere", &[("passages", things.len().into())]));
    }
    Ok(Beside {
        remarks,
        ..shown(describer, fitting, sought, (names, language))
    })
}

/// Returns all passages about the themes, of the latest notes first.
fn every(describer: &Describer<'_>, sought: &Sought<'_>, names: &Names, language: Language) -> Beside {
    let all = describer.project.records(Kind::Note).iter();
    let mut notes: Vec<&Record> = all.filter(|it| may_be_shown(it)).collect();
    notes.sort_by_key(|it| std::cmp::Reverse(it.note().and_then(|it| it.date).map(|it| it.value)));
    let passages = notes
        .into_iter()
        .flat_map(|note| note.voices().map(move |it| Thing::Part(note, it)));
    let fitting = passages.filter(|it| is_about(it, &sought.themes)).collect();
    shown(describer, fitting, sought, (names, language))
}

/// Returns the first of the passages that fit, since each is read from its file, and how many more there are.
fn shown(
    describer: &Describer<'_>,
    fitting: Vec<Thing<'_>>,
    sought: &Sought<'_>,
    (names, language): (&Names, Language),
) -> Beside {
    let (named, unnamed): (Vec<Thing<'_>>, Vec<Thing<'_>>) = fitting.into_iter().partition(|it| it.name().is_some());
    let first = named.iter().take(sought.most);
    Beside {
        found: first
            .filter_map(|it| Citable::of(describer, it, names, language))
            .collect(),
        more: named.len().saturating_sub(sought.most),
        unnamed: unnamed.len(),
        remarks: Vec::new(),
    }
}

/// Tells whether a passage is about one of some themes.
fn is_about(thing: &Thing<'_>, themes: &[&str]) -> bool {
    let Thing::Part(_, passage) = thing else { return false };
    themes.is_empty() || passage.markers.iter().any(|it| themes.contains(&it.theme()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::fixture::{checked, repository};

    const PROJECT: &str = "//- policy/themes/fritid.yaml\ntitle: Fritid\ngoals: [sundt-liv]\nstatus: adopted\n\
        //- interviews/2018-04-01-boligselskaber-a1b.md\n---\nmethod: interview\ndate: 2018-04-01\nstakeholders: [boligselskaber]\nbasis: public-task\npublish: quote\n---\n\
        Vi venter på en tolk. #sundhed ^venter\n\n> Ingen læge ringer. #sundhed ^ringer\n\nDer er fodbold. #fritid ^bold\n\nUden navn. #sundhed\n\
        //- interviews/2018-05-01-boligselskaber-c2d.md\n---\nmethod: interview\ndate: 2018-05-01\nstakeholders: [boligselskaber]\nbasis: public-task\npublish: summary\n---\n\
        Lægen er langt væk. #sundhed/adgang ^langt\n\
        //- interviews/2018-05-02-boligselskaber-e3f.md\n---\nmethod: interview\ndate: 2018-05-02\nstakeholders: [boligselskaber]\nbasis: public-task\npublish: quote\nrestricted: {date: 2018-05-03, reason: indsigelse}\n---\n\
        Hemmelig læge. #sundhed ^hemmelig\n";

    /// Returns the ids of what stands beside a text, how many have no name, and what is said.
    fn found(themes: &[&str], words: &str) -> (Vec<String>, usize, Vec<String>) {
        let beside = sought(themes, words, usize::MAX);
        let own = |it: &Citable| it.id.split_once('#').unwrap().1.to_owned();
        let mut ids: Vec<String> = beside.found.iter().map(own).collect();
        ids.retain(|it| ["venter", "ringer", "bold", "langt", "hemmelig"].contains(&&**it));
        (ids, beside.unnamed, beside.remarks)
    }

    fn sought(themes: &[&str], words: &str, most: usize) -> Beside {
        let repository = repository(PROJECT);
        let checked = checked(&repository, "2018-06-01".parse().unwrap());
        let project = checked.project();
        let sought = Sought {
            themes: themes.to_vec(),
            words,
            most,
            remembered: None,
        };
        checked
            .snapshot
            .with_texts(|texts| {
                let describer = Describer::new(project, texts);
                beside(&describer, &sought, &checked.names.names, Language::English)
            })
            .unwrap()
            .unwrap()
    }

    #[test]
    fn of_many_passages_the_first_are_read_and_the_others_counted() {
        for words in ["", "tolk læge"] {
            let (all, one) = (sought(&[], words, usize::MAX), sought(&[], words, 1));
            assert_eq!((all.more, one.found.len().min(1)), (0, all.found.len().min(1)));
            assert_eq!(one.found.len() + one.more, all.found.len(), "{words}");
            assert_eq!(one.unnamed, all.unnamed);
        }
        assert_eq!(
            sought(&["sundhed"], "", 1).found[0].id,
            "2018-05-01-boligselskaber-c2d#langt"
        );
    }

    #[test]
    fn beside_a_text_stand_the_passages_of_its_themes_the_latest_first() {
        assert_eq!(found(&["fritid"], "").0, ["bold"]);
        let (ids, unnamed, _) = found(&["sundhed"], " ");
        assert_eq!(
            (&ids[..], unnamed > 0),
            (&["langt", "venter", "ringer"].map(String::from)[..], true)
        );
        assert_eq!(found(&[], "").0.len(), 4);
    }

    #[test]
    fn words_find_their_forms_within_the_themes_and_never_what_rests() {
        let mut ids = found(&["sundhed", "fritid"], "læger").0;
        ids.sort();
        assert_eq!(ids, ["langt", "ringer"]);
        let (ids, _, remarks) = found(&["fritid"], "tolk");
        assert!(
            ids.is_empty() && remarks.iter().any(|it| it.contains("other themes")),
            "{remarks:?}"
        );
        let (ids, _, remarks) = found(&["fritid"], "xyzzy");
        assert!(ids.is_empty() && !remarks.is_empty());
    }
}
