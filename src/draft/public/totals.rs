//! How many were heard, as the public edition says it.

use crate::document::Block;
use crate::draft::assembly::{Assembly, paragraph};
use crate::evidence::publication::{AmountOfMethod, AmountOfPeople, AmountOfTalks};
use crate::language::Value;
use crate::record::vocabulary::Method;
use crate::syntax::fields::Fields;

/// Makes two sentences: how many of each kind, and about how many people.
pub(in crate::draft) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    let totals = assembly.publication().totals();
    let mut counts: Vec<String> = totals.open.iter().filter_map(|it| of_method(assembly, *it)).collect();
    counts.push(talks(assembly, totals.talks));
    vec![
        paragraph(assembly.say("public-totals", &[("counts", assembly.list(&counts).into())])),
        paragraph(people(assembly, totals.people)),
    ]
}

/// Returns how many there were of a method: `12 høringssvar`, `mindst 2 borgermøder`; nothing where nothing may be said of it.
fn of_method(assembly: &Assembly<'_>, (method, amount): (Method, AmountOfMethod)) -> Option<String> {
    let say = |number: usize| assembly.say(&format!("public-count-{}", method.word()), &[("number", number.into())]);
    match amount {
        AmountOfMethod::Exactly(number) => Some(say(number)),
        AmountOfMethod::AtLeast(0) => None,
        AmountOfMethod::AtLeast(number) => Some(assembly.say("public-at-least", &[("count", say(number).into())])),
    }
}

fn talks(assembly: &Assembly<'_>, amount: AmountOfTalks) -> String {
    let (key, number) = match amount {
        AmountOfTalks::About(number) => ("public-talks-about", number),
        AmountOfTalks::Few(limit) => ("public-talks-few", limit as usize),
        AmountOfTalks::AtLeast(number) => ("public-talks-at-least", number),
    };
    assembly.say(key, &[("number", Value::from(number))])
}

fn people(assembly: &Assembly<'_>, amount: AmountOfPeople) -> String {
    let (key, number) = match amount {
        AmountOfPeople::About(number) => ("public-people-about", number),
        AmountOfPeople::Under(number) => ("public-people-under", number),
        AmountOfPeople::Untold(number) => ("public-people-untold", number),
        AmountOfPeople::AtLeast(number) => ("public-people-at-least", number),
    };
    assembly.say(
        key,
        &[("number", Value::from(usize::try_from(number).unwrap_or(usize::MAX)))],
    )
}
