//! Danish sentences as they stand in the notes of a working group, put together from parts.

use crate::random::Random;

const WHO: [&str; 16] = [
    "deltagerne",
    "forældrene",
    "naboerne",
    "medarbejderne",
    "foreningerne",
    "beboerne",
    "eleverne",
    "kollegerne",
    "familierne",
    "vejlederne",
    "de unge",
    "de frivillige",
    "lærerne",
    "trænerne",
    "de ældre",
    "lederne",
];
const SAYS: [&str; 12] = [
    "fortæller",
    "mener",
    "oplever",
    "foreslår",
    "husker",
    "håber",
    "nævner",
    "vurderer",
    "understreger",
    "forklarer",
    "ser",
    "ønsker",
];
const HOW: [&str; 10] = [
    " ofte",
    " også",
    " samstemmende",
    " igen",
    " flere gange",
    " gerne",
    " særligt",
    " af sig selv",
    " tydeligt",
    " straks",
];
const WHAT: [&str; 24] = [
    "sproget",
    "praktikken",
    "lejligheden",
    "undervisningen",
    "biblioteket",
    "busforbindelsen",
    "rådgivningen",
    "klubben",
    "sommerfesten",
    "ansøgningen",
    "værkstedet",
    "arbejdspladsen",
    "fællesskabet",
    "børnehaven",
    "køkkenet",
    "vejledningen",
    "legepladsen",
    "netværket",
    "mødestedet",
    "uddannelsen",
    "hverdagen",
    "svømmehallen",
    "lærepladsen",
    "nabohjælpen",
];
const DOES: [&str; 14] = [
    "gør en forskel",
    "åbner døre",
    "kræver øvelse",
    "fylder meget",
    "skaber tryghed",
    "kommer for sent",
    "giver mening",
    "mangler plads",
    "lykkes bedst",
    "samler folk",
    "er svær at finde",
    "tager tid",
    "føles nær",
    "er værd at gentage",
];
const WHERE: [&str; 12] = [
    "i hverdagen",
    "på skolen",
    "ved havnen",
    "det første år",
    "efter arbejde",
    "i weekenden",
    "uden for byen",
    "på tværs",
    "i opgangen",
    "om sommeren",
    "mellem møderne",
    "på stationen",
];
const WHY: [&str; 8] = [
    "fordi",
    "når",
    "selv om",
    "hvis",
    "så længe",
    "især når",
    "også hvis",
    "da",
];
const PLACES: [&str; 6] = [
    "Biblioteket",
    "Rådhuset",
    "Skolen",
    "Klubhuset",
    "Kulturhuset",
    "Mødestedet",
];

/// One sentence, of about 90 bytes.
pub fn sentence(random: &mut Random) -> String {
    let mut text = format!("{} {}", random.pick(&WHO), random.pick(&SAYS));
    if random.chance(50) {
        text.push_str(random.pick(&HOW));
    }
    for part in [
        ", at ",
        random.pick(&WHAT),
        " ",
        random.pick(&DOES),
        " ",
        random.pick(&WHERE),
    ] {
        text.push_str(part);
    }
    if random.chance(60) {
        for part in [
            ", ",
            random.pick(&WHY),
            " ",
            random.pick(&WHAT),
            " ",
            random.pick(&DOES),
        ] {
            text.push_str(part);
        }
    }
    text.push('.');
    capitalised(text)
}

/// So many sentences in a row.
pub fn sentences(random: &mut Random, low: usize, high: usize) -> String {
    let count = random.between(low, high);
    (0..count).map(|_| sentence(random)).collect::<Vec<_>>().join(" ")
}

/// A heading or a title, of about 40 bytes.
pub fn heading(random: &mut Random) -> String {
    let (what, does, place) = (random.pick(&WHAT), random.pick(&DOES), random.pick(&WHERE));
    capitalised(format!("{what} {does} {place}"))
}

pub fn title(random: &mut Random) -> String {
    format!("Om {} og {}", random.pick(&WHAT), random.pick(&WHAT))
}

pub fn place(random: &mut Random) -> &'static str {
    random.pick(&PLACES)
}

fn capitalised(text: String) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => text,
    }
}
