//! Every recipe, in the order in which `ip init --templates` writes their scaffolds.

pub mod answer;
pub mod chapter;
pub mod goal;
pub mod group;
pub mod milestone;
pub mod note;
pub mod phase;
pub mod stakeholder;
pub mod theme;

use super::recipe::Recipe;
use crate::project::thing::ThingKind;

/// Every recipe.
pub static RECIPES: &[&Recipe] = &[
    &goal::RECIPE,
    &theme::RECIPE,
    &stakeholder::RECIPE,
    &note::RECIPE,
    &chapter::RECIPE,
    &answer::RECIPE,
    &group::RECIPE,
    &phase::RECIPE,
    &milestone::RECIPE,
];

/// Returns how a kind of thing is made.
pub fn of(thing: ThingKind) -> Option<&'static Recipe> {
    RECIPES.iter().copied().find(|it| it.thing == thing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::edit::new::fixture::filled;
    use crate::edit::new::form::Form;
    use crate::edit::new::read::shape;
    use crate::edit::new::recipe::{Field, Name, Need, Place, TEXT};
    use crate::language::Language;
    use crate::project::Project;
    use crate::record::kind::Kind;
    use crate::syntax::fields::{Key, Shape};
    use snapbox::{assert_data_eq, str};

    /// A project with something of everything that can be chosen, its notes of each state and last.
    const CHOICES: &str = "//- policy/policy.yaml\ntitle: P\nauthority: Eksempel Kommune\nlanguage: da\ncoverage: []\n\
        vision: {title: Vision, parts: [{id: sammen, title: Sammen}]}\n\
        //- policy/organisation.yaml\ngroups: [{id: g, title: Styregruppe, members: [{unit: X}]}]\n\
        //- policy/process.yaml\nphases: [{id: f, title: Fase, start: 2018, end: 2018}]\n\
        milestones: [{id: m, title: Møde, due: 2018-06}]\n\
        //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
        Ingen skal vente på en tolk. [@2018-03-14-boligselskaber-k3f#tolk] ^vent\n";
    /// What a new record may still lack, and check says so: it is to be written by people.
    const STILL_TO_DO: [&str; 9] = [
        "answer-without-change",
        "consent-without-evidence",
        "goal-without-theme",
        "missing-journal",
        "not-informed",
        "theme-without-goal",
        "unanswered-response",
        "uncoded-note",
        "uninformed-consent",
    ];
    /// What of a note may be left out and makes another case of it; all else is skipped alike.
    const CASES: [&str; 2] = ["date", "consent.form"];

    /// Returns the answers that a field is tried with; none of them is a skipped one.
    fn answers(recipe: &'static Recipe, field: &Field, project: &Project) -> Vec<Vec<String>> {
        let one = |it: &str| vec![vec![it.to_owned()]];
        let ids = |kinds: &[&str]| {
            let first = |kind: &&str| project.things(ThingKind::of(kind).unwrap()).next().map(|it| it.id());
            kinds.iter().filter_map(first).map(|it| vec![it]).collect::<Vec<_>>()
        };
        let some = match shape(recipe.keys(), field.key) {
            Shape::Choice(words) => words.iter().map(|it| vec![(*it).to_owned()]).collect(),
            Shape::Date if field.key == "date" => vec![vec!["2018-05-01".to_owned()], vec!["2018-09-01".to_owned()]],
            Shape::Date => one("2019-01-01"),
            Shape::Happened => one("2018-05-01"),
            Shape::HappenedOr(word) => vec![vec!["2018-04-01".to_owned()], vec![(*word).to_owned()]],
            Shape::Number => one("7"),
            Shape::Reference(kinds) | Shape::List(Shape::Reference(kinds)) => ids(kinds),
            _ => one("Ny og anderledes"),
        };
        assert!(!some.is_empty(), "{}", field.key);
        match field.need {
            Need::Required => some,
            _ => some.into_iter().chain([Vec::new()]).collect(),
        }
    }

    /// Checks that a form that is filled in gives a record in which only what people must write is missing.
    fn assert_clean(form: &Form<'_>, how: &str) {
        let mut record = form.done().unwrap_or_else(|it| panic!("{how}: {it:?}"));
        record.path = form.paths(&mut || 0).unwrap().next().unwrap();
        let text = match form.recipe().place {
            Place::File(_) => form.text(&record, None).unwrap(),
            Place::List(list) => {
                let before = &fixture::load(CHOICES).texts[&record.path];
                form.entry(&record).added(before, list).unwrap()
            }
        };
        let found = fixture::load(&format!("{CHOICES}//- {}\n{text}", record.path)).diagnostics;
        let wrong: Vec<_> = found.iter().filter(|it| !STILL_TO_DO.contains(&it.rule)).collect();
        assert!(wrong.is_empty(), "{how}\n{text}\n{wrong:#?}");
    }

    /// Tells whether a form is of a planned note whose consent is still to be given.
    fn awaits_consent(form: &Form<'_>) -> bool {
        let is = |key, text| form.answers.text(key) == Some(text);
        is("date", "2018-09-01") && is("basis", "consent") && !form.answers.is_set("consent.form")
    }

    #[test]
    fn whatever_is_answered_and_skipped_the_new_record_checks_clean() {
        let project = fixture::load(CHOICES).project;
        for recipe in RECIPES {
            // Every way through the questions: the last question that has another answer gets it, until none has.
            let mut way: Vec<usize> = Vec::new();
            loop {
                let (mut form, mut counts) = (Form::new(recipe, &project, Language::English), Vec::new());
                form.walk(&mut |form, field| {
                    let mut answers = answers(recipe, field, &project);
                    // What can't stand beside an earlier answer is not offered.
                    answers.retain(|it| it.iter().all(|it| (field.misfit)(&form.answers, it).is_none()));
                    if recipe.thing == Kind::Note.into() && field.need == Need::Offered && !CASES.contains(&field.key) {
                        answers = vec![Vec::new()];
                    }
                    let at = way.get(counts.len()).copied().unwrap_or(0);
                    counts.push(answers.len());
                    Ok(answers[at].clone().into())
                })
                .unwrap();
                if !awaits_consent(&form) {
                    assert_clean(&form, &format!("{:?} {way:?}", recipe.thing));
                }
                way.resize(counts.len(), 0);
                while way.last().is_some_and(|it| it + 1 == counts[way.len() - 1]) {
                    way.pop();
                }
                match way.last_mut() {
                    Some(last) => *last += 1,
                    None => break,
                }
            }
        }
    }

    #[test]
    fn with_flags_only_a_record_is_whole_or_refused() {
        let project = fixture::load(CHOICES).project;
        let nobody = |form: &mut Form<'_>| form.walk(&mut |_, _| Ok(Vec::new().into()));
        for recipe in RECIPES {
            let form = |fields: &[&Field]| {
                let mut form = Form::new(recipe, &project, Language::English);
                for field in fields.iter().filter(|it| it.key != TEXT) {
                    form.fill(field.key, &answers(recipe, field, &project)[0]).unwrap();
                }
                form
            };
            let needed: Vec<&Field> = recipe.fields.iter().filter(|it| it.need == Need::Required).collect();
            let mut whole = 0;
            for first in recipe.fields {
                for second in recipe.fields {
                    let mut given: Vec<&Field> = [first, second].into_iter().chain(needed.iter().copied()).collect();
                    given.sort_by_key(|it| recipe.fields.iter().position(|field| field.key == it.key));
                    given.dedup_by_key(|it| it.key);
                    // Each flag beside all that must be there, and once without one of these.
                    let without: Vec<&Field> = given.iter().copied().filter(|it| it.key != first.key).collect();
                    for fields in [given, without] {
                        let mut form = form(&fields);
                        if nobody(&mut form).is_ok() && form.done().is_ok() && !awaits_consent(&form) {
                            let flags: Vec<&str> = fields.iter().map(|it| it.flag).collect();
                            assert_clean(&form, &flags.join(" "));
                            whole += 1;
                        }
                    }
                }
            }
            assert!(whole > recipe.fields.len(), "{:?}: {whole}", recipe.thing);
        }
    }

    #[test]
    fn what_comes_next_is_a_sentence_in_both_languages() {
        let project = fixture::load(CHOICES).project;
        for recipe in RECIPES {
            let mut form = Form::new(recipe, &project, Language::English);
            form.walk(&mut |_, field| Ok(answers(recipe, field, &project)[0].clone().into()))
                .unwrap();
            let mut record = form.done().unwrap();
            record.path = form.paths(&mut || 0).unwrap().next().unwrap();
            let next = form.next(&record);
            for language in Language::ALL {
                let sentence = language.find(&next.key, &next.arguments);
                assert!(sentence.is_some_and(|it| !it.contains('\n')), "{}", next.key);
            }
        }
    }

    #[test]
    fn what_a_kind_requires_is_asked_for_or_assumed() {
        for recipe in RECIPES {
            // An entry's id comes from its title, and a list that must be there may be empty.
            let is_asked = |it: &&Key| it.required && it.name != "id" && it.name != "members";
            for key in recipe.keys().iter().filter(is_asked) {
                let field = recipe.field(key.name).unwrap();
                let project = fixture::load("").project;
                let is_assumed = filled(recipe, &project, &[], &[]).form.answers.is_assumed(key.name);
                assert!(field.need == Need::Required || is_assumed, "{}", key.name);
            }
        }
    }

    #[test]
    fn every_field_is_a_key_of_its_kind_or_the_body() {
        for recipe in RECIPES {
            for field in recipe.fields.iter().filter(|it| it.key != TEXT) {
                let first = field.key.split('.').next().unwrap();
                assert!(recipe.keys().iter().any(|it| it.name == first), "{}", field.key);
                let is_text = matches!(shape(recipe.keys(), field.key), Shape::Text);
                assert!(is_text || !first.ends_with("title"), "{}", field.key);
            }
        }
    }

    #[test]
    fn a_title_that_makes_the_id_is_asked_for_first() {
        for recipe in RECIPES {
            if let Name::Title(title) = recipe.name {
                assert_eq!((recipe.fields[0].key, recipe.fields[0].need), (title, Need::Required));
            }
        }
    }

    #[test]
    fn each_kind_asks_in_its_order_and_no_two_kinds_share_a_recipe() {
        let project = fixture::load("").project;
        let line = |recipe: &&'static Recipe| {
            let asked = filled(recipe, &project, &[], &[]).asked;
            format!("{}: {asked}\n", recipe.thing.word())
        };
        assert_data_eq!(
            RECIPES.iter().map(line).collect::<String>(),
            str![[r#"
goal: title* text vision indicators.title
theme: title* text goals questions origin
stakeholder: name* kind* part-of influence affected approach
note: method* date stakeholders* themes participants title by basis* special* informed* publish* journal
chapter: title* theme goals owner
answer: to* outcome* by* date* text
group: title* reports-to members.unit
phase: title* start* end* after
milestone: title* due* phase unit requires

"#]]
        );
        let kinds: Vec<ThingKind> = RECIPES.iter().map(|it| it.thing).collect();
        assert!(
            kinds
                .iter()
                .all(|kind| kinds.iter().filter(|it| *it == kind).count() == 1)
        );
    }
}
