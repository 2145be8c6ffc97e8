//! Samples made by rules: every spelling of a CPR number in every place, and numbers that are nobody's.

use super::Sample;
use crate::text::personal::Kind;

/// Numbers that can be nobody's: the two printed examples, and replacement numbers with the digit that modulus 11 asks for.
const NUMBERS: [[&str; 2]; 8] = [
    ["070761", "4285"],
    ["111111", "1118"],
    ["670761", "1152"],
    ["741285", "3312"],
    ["911299", "1147"],
    ["880472", "3316"],
    ["610190", "1111"],
    ["690964", "6616"],
];
/// What stands between a day and the rest; each with whether the form alone says what it is.
const SIGNS: [&str; 16] = [
    "-", " ", "–", "\u{a0}", "\u{2011}", "\u{2012}", "\u{2212}", "—", "", " - ", " – ", "\u{202f}", "-\n", "－",
    "\u{ad}", "&ndash;",
];
/// Where a number stands.
const PLACES: [&str; 14] = [
    "Hun sagde, at {} var forkert.",
    "{}",
    "CPR: {}",
    "Personnummeret er {}.",
    "born {}",
    "title: Samtale om {}",
    "title: \"{}\"",
    "by: C-ARB # {}",
    "# {}",
    "<!-- {} -->",
    "| en borger | {} | ja |",
    "![Brev til {}](pictures/a.png)",
    "> »Mit nummer er {}«",
    "- {}: venter",
];

/// Returns every sample.
pub(super) fn all() -> Vec<Sample> {
    let mut samples = cpr();
    samples.extend(file_names());
    samples.extend(in_other_digits());
    samples.extend(days());
    samples.extend(cases());
    samples.extend(amounts());
    samples.extend(codes());
    samples.extend(figures());
    samples
}

fn positive(text: String) -> Sample {
    Sample {
        text,
        expected: vec![Kind::Cpr],
        group: "a CPR number",
    }
}

fn negative(group: &'static str, text: String) -> Sample {
    Sample {
        text,
        expected: Vec::new(),
        group,
    }
}

/// Returns a number in its spellings: the sign before the last four digits, and those inside the day.
fn spellings([day, rest]: [&str; 2]) -> Vec<String> {
    let mut spellings: Vec<String> = SIGNS.iter().map(|it| format!("{day}{it}{rest}")).collect();
    let [a, b, c] = [&day[..2], &day[2..4], &day[4..]];
    for inner in [".", "/", " ", "-"] {
        for sign in ["-", "–", " "] {
            spellings.push(format!("{a}{inner}{b}{inner}{c}{sign}{rest}"));
        }
    }
    spellings
}

fn cpr() -> Vec<Sample> {
    let mut samples = Vec::new();
    for (at, number) in NUMBERS.into_iter().enumerate() {
        for (by, spelling) in spellings(number).into_iter().enumerate() {
            // Every spelling in some places, and every place with every spelling over all numbers.
            for (place, text) in PLACES.iter().enumerate() {
                let is_turn = (at + by + place) % 4 == 0;
                // 1 January speaks for itself only where nothing else looks so.
                let is_plain = number[0] != "610190" || by < 9 && text.len() > 2;
                if is_turn && is_plain {
                    samples.push(positive(text.replace("{}", &spelling)));
                }
            }
        }
    }
    samples
}

fn file_names() -> Vec<Sample> {
    let forms = [
        "{}.md",
        "2018-03-14-{}.md",
        "interviews/2018-03-14-borgere-{}.md",
        "private/{}/raw.txt",
        "samtale_{}_ny.docx",
    ];
    let names = forms.iter().flat_map(|form| {
        NUMBERS.iter().flat_map(move |[day, rest]| {
            [format!("{day}-{rest}"), format!("{day}{rest}")].map(|it| positive(form.replace("{}", &it)))
        })
    });
    names.collect()
}

fn in_other_digits() -> Vec<Sample> {
    let zeros = ['٠', '۰', '０'];
    let written = zeros.iter().flat_map(|zero| {
        NUMBERS.iter().map(move |[day, rest]| {
            let text = format!("{day}-{rest}");
            let digit = |it: char| {
                it.to_digit(10)
                    .and_then(|digit| char::from_u32(u32::from(*zero) + digit))
                    .unwrap_or(it)
            };
            positive(format!("Cpr {}", text.chars().map(digit).collect::<String>()))
        })
    });
    written.collect()
}

/// Days in every form, from 1990 on, in sentences and heads.
fn days() -> Vec<Sample> {
    let months = ["januar", "marts", "maj", "august", "december"];
    let mut samples = Vec::new();
    for at in 0..120_u32 {
        let (day, month, year) = (at % 28 + 1, at % 12 + 1, 1990 + at % 35);
        let (short, name) = (year % 100, months[at as usize % months.len()]);
        for text in [
            format!("Mødet var {day:02}.{month:02}.{year}."),
            format!("Den {day}. {name} {year} kl. {:02}.{:02}", at % 24, at % 60),
            format!(
                "{day:02}.{month:02}.{short:02}-{:02}.{month:02}.{short:02}",
                (day + 1) % 28 + 1
            ),
            format!(
                "{day:02}{month:02}{short:02}-{:02}{month:02}{short:02}",
                (day + 1) % 28 + 1
            ),
            format!("date: {year}-{month:02}-{day:02}"),
            format!("{year}{month:02}{day:02}"),
            format!("fra {day}/{month}-{short:02} til {}/{month}-{short:02}", day % 28 + 1),
            format!("{year}-{month:02}-{day:02}T{:02}:{:02}:00Z", at % 24, at % 60),
            format!(
                "Filen {year}{month:02}{day:02}_{:02}{:02}{:02}.jpg",
                at % 24,
                at % 60,
                at % 60
            ),
        ] {
            samples.push(negative("days", text));
        }
    }
    samples
}

fn cases() -> Vec<Sample> {
    let mut samples = Vec::new();
    for at in 0..100_u32 {
        let (a, b, c) = (at % 100, at * 7 % 100, at * 13 % 100);
        for text in [
            format!(
                "Sag {a:02}.{b:02}.{c:02}-{}{:02}-{}-{:02}",
                ['A', 'G', 'P', 'S', 'K'][at as usize % 5],
                c,
                at + 1,
                10 + at % 15
            ),
            format!("Sagsnr. {}-{:06}", 2010 + at % 15, at * 7919),
            format!("J.nr. {:02}/{:05}", 10 + at % 15, at * 317),
            format!("KLE {a:02}.{b:02}.{c:02}"),
            format!("lov nr. {} af {}. juni {}", at * 13 + 1, at % 28 + 1, 1990 + at % 30),
        ] {
            samples.push(negative("cases", text));
        }
    }
    samples
}

fn amounts() -> Vec<Sample> {
    let mut samples = Vec::new();
    for at in 0..80_u64 {
        let amount = (at + 1) * 123_457;
        let (million, thousand, rest) = (amount / 1_000_000, amount / 1000 % 1000, amount % 1000);
        for text in [
            format!("Det koster {million}.{thousand:03}.{rest:03} kr. om året."),
            format!("{million} {thousand:03} {rest:03} kr."),
            format!("Budget: {} kr.", amount * 97),
            format!("| Tolke | {amount} | {} |", amount * 3),
            format!("kr. {thousand}.{rest:03},{at:02}"),
        ] {
            samples.push(negative("amounts", text));
        }
    }
    samples
}

fn codes() -> Vec<Sample> {
    let mut samples = Vec::new();
    for at in 0..60_u64 {
        let firm = 10_000_000 + at * 1_234_567 % 80_000_000;
        let text = firm.to_string();
        let (pairs, ean) = (
            format!("{} {} {} {}", &text[..2], &text[2..4], &text[4..6], &text[6..]),
            5_790_000_000_000 + at * 987_654_321 % 9_999_999_999,
        );
        for text in [
            format!("CVR {firm}"),
            format!("CVR-nr. {pairs}"),
            format!("EAN {ean}"),
            format!("EAN-nummer: {ean}"),
            format!("GLN {ean}"),
            format!("ISBN 978-87-{:02}-{:05}-{}", at % 100, at * 1237 % 100_000, at % 10),
            format!(
                "{:016x}{:016x}",
                at.wrapping_mul(0x9e37_79b9_7f4a_7c15),
                at.wrapping_mul(0xbf58_476d_1ce4_e5b9)
            ),
            format!("v{}.{}.{}", at % 9, at % 30, at % 12),
        ] {
            samples.push(negative("codes", text));
        }
    }
    samples
}

fn figures() -> Vec<Sample> {
    let mut samples = Vec::new();
    for (at, counted) in (0..60_u64).zip(["borgere", "timer", "lejligheder"].into_iter().cycle()) {
        let (a, b, c) = (at % 90 + 10, at * 3 % 90 + 10, at * 7 % 90 + 10);
        for text in [
            format!("| {a} | {b} | {c} | {} |", at * 11 % 90 + 10),
            format!("{a},{b} % og {b},{c} %"),
            format!("s. {}-{}", at * 10 + 1, at * 10 + 20),
            format!("§ {}, stk. {}", at + 1, at % 5 + 1),
            format!("LIX {a}, {b} og {c}"),
            format!("{}.{:06}, {}.{:06}", 50 + at % 10, at * 9973, 8 + at % 5, at * 7919),
            format!("{}{:04} {}", at % 9 + 1, at * 17 % 10_000, counted),
        ] {
            samples.push(negative("figures", text));
        }
    }
    samples
}
