//! How many were heard, as the public edition says it.

use crate::document::Block;
use crate::draft::assembly::{Assembly, paragraph};
use crate::evidence::publication::{AmountOfPeople, AmountOfTalks};
use crate::language::Value;
use crate::syntax::fields::Fields;

/// Makes two sentences: how many of each kind, and about how many people.
pub(in crate::draft) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    let totals = assembly.publication().totals();
    let open = totals.open.iter().filter(|it| it.1 > 0);
    let mut counts: Vec<String> = open
        .map(|(method, number)| {
            let key = format!("public-count-{}", method.word());
            assembly.say(&key, &[("number", (*number).into())])
        })
        .collect();
    counts.push(talks(assembly, totals.talks));
    vec![
        paragraph(assembly.say("public-totals", &[("counts", assembly.list(&counts).into())])),
        paragraph(people(assembly, totals.people)),
    ]
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
