//! Looks through what was published for what must not be there, without asking the program.

use super::model::{Model, Note, STAKEHOLDERS, State};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

const MONTHS: [&str; 4] = ["januar", "februar", "marts", "april"];

/// The methods by the word that a line begins with; of a talk none is said.
const METHODS: [(&str, Option<&str>); 9] = [
    ("Samtale eller møde", None),
    ("Interview", Some("interview")),
    ("Gruppeinterview", Some("group-interview")),
    ("Dialogmøde", Some("dialogue-meeting")),
    ("Borgermøde", Some("citizen-meeting")),
    ("Drøftelse i fagudvalg", Some("committee")),
    ("Spørgeskema", Some("survey")),
    ("Undersøgelse eller rapport", Some("study")),
    ("Høringssvar", Some("hearing")),
];

/// Returns everything that a file holds, by its parts: as it stands, without entities, and without tags.
pub(super) fn parts(path: &str, bytes: Vec<u8>) -> Vec<(String, String)> {
    let mut parts = Vec::new();
    if path.ends_with(".docx") {
        let mut container = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for at in 0..container.len() {
            let mut part = container.by_index(at).unwrap();
            let name = part.name().unwrap().into_owned();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            parts.push((
                format!("{path}:{name}"),
                format!("{name}\n{}", String::from_utf8_lossy(&content)),
            ));
        }
    } else {
        parts.push((path.to_owned(), format!("{path}\n{}", String::from_utf8_lossy(&bytes))));
    }
    let looked = parts.into_iter().map(|(name, text)| {
        let plain = unescaped(&text);
        let bare = without_tags(&plain);
        (name, format!("{text}\n{plain}\n{bare}").to_lowercase())
    });
    looked.collect()
}

fn unescaped(text: &str) -> String {
    let mut plain = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace('\\', "")
        .replace('\u{a0}', " ");
    for code in 32_u32..256 {
        let character = char::from_u32(code).unwrap().to_string();
        if plain.contains("&#") {
            plain = plain
                .replace(&format!("&#{code};"), &character)
                .replace(&format!("&#x{code:x};"), &character);
        }
    }
    plain.replace("&amp;", "&")
}

fn without_tags(text: &str) -> String {
    let mut inside = false;
    let kept = text.chars().filter(|it| {
        let was = inside;
        inside = match it {
            '<' => true,
            '>' => false,
            _ => inside,
        };
        !was && !inside
    });
    kept.collect()
}

/// Returns the words and days of a note that must not be published.
pub(super) fn secrets(note: &Note) -> Vec<String> {
    let number = note.number;
    let own = |word: &str| format!("{word}{number}");
    let mut secrets = vec![
        note.id(),
        own("stedord"),
        own("enhedord"),
        own("journalord"),
        "citatnavn".to_owned(),
        "resumenavn".to_owned(),
    ];
    if !note.is_open() {
        let month = MONTHS[note.month as usize - 1];
        secrets.extend([
            note.date(),
            format!("{}. {month} {}", note.day, note.year),
            format!("{}/{}", note.day, note.month),
            format!("source_{}", note.id()),
        ]);
        secrets.extend(
            [
                "titelord",
                "afsenderord",
                "citatord",
                "resumeord",
                "aspektord",
                "suffiksord",
                "77",
            ]
            .map(own),
        );
    }
    secrets
}

/// Returns what of all notes' secrets stands in a file, with the part that holds it.
pub(super) fn found(model: &Model, path: &str, bytes: Vec<u8>) -> Vec<String> {
    let mut found = Vec::new();
    for (part, text) in parts(path, bytes) {
        for note in &model.notes {
            for secret in secrets(note) {
                // A number of two digits or a day may stand in a style or a colour.
                let is_short = secret.len() < 6 && !part.ends_with(".md");
                if !is_short && stands(&text, &secret) {
                    found.push(format!("{part}: {secret} of {note:?}"));
                }
            }
        }
    }
    found
}

/// Tells whether a word stands in a text; a day does not stand in the next one that ends like it.
fn stands(text: &str, secret: &str) -> bool {
    let is_day = secret.starts_with(|it: char| it.is_ascii_digit());
    let mut places = text.match_indices(secret);
    places.any(|(at, _)| !is_day || !text[..at].ends_with(|it: char| it.is_ascii_digit()))
}

/// A source line, read back from a document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Line {
    pub(super) words: String,
    method: Option<&'static str>,
    is_talk: bool,
    groups: Vec<usize>,
    quarter: Option<u32>,
    year: Option<u32>,
}

/// Reads the source lines of one line of Markdown; nothing where it is none. An open note says its day, and is no source line.
pub(super) fn lines_of(text: &str) -> Vec<Line> {
    let text = text.trim_start_matches(['-', '>', ' ', '–']);
    let text = text.strip_prefix("Hørt: ").unwrap_or(text);
    let text = match text.split_once("]: ") {
        Some((before, rest)) if before.starts_with("[^") => rest,
        _ => text,
    };
    let segments = text.trim_end_matches('.').split("; ");
    segments
        .filter_map(|it| line(it.trim_start_matches("**Imod:** ")))
        .collect()
}

fn line(segment: &str) -> Option<Line> {
    let segment = segment.trim();
    let (word, method) = METHODS.into_iter().find(|(word, _)| {
        let rest = segment.strip_prefix(word);
        rest.is_some_and(|it| it.is_empty() || it.starts_with(", "))
    })?;
    let mut line = Line {
        words: segment.to_owned(),
        method,
        is_talk: method.is_none(),
        groups: Vec::new(),
        quarter: None,
        year: None,
    };
    for part in segment[word.len()..].split(", ").skip(1) {
        let year = |it: &str| it.parse::<u32>().ok().filter(|it| *it > 1900);
        if let Some((quarter, rest)) = part.split_once(". kvartal ") {
            (line.quarter, line.year) = (Some(quarter.parse().unwrap()), year(rest));
        } else if let Some(it) = year(part) {
            line.year = Some(it);
        } else if part == "eksempel" || MONTHS.iter().any(|it| part.contains(it)) {
            return None;
        } else {
            for name in part.split(" og ") {
                let at = STAKEHOLDERS.iter().position(|it| it.1 == name);
                line.groups.push(at.unwrap_or_else(|| panic!("{name} in {segment}")));
            }
        }
    }
    Some(line)
}

/// Tells whether enough people and notes stand behind some.
pub(super) fn is_many<'n>(limit: u32, notes: impl Iterator<Item = &'n Note>) -> bool {
    let all: Vec<u32> = notes.map(|it| it.participants.unwrap_or(1)).collect();
    all.len() >= 2 && all.iter().sum::<u32>() >= limit
}

/// Tells whether enough people and notes fit a source line.
pub(super) fn is_covered(model: &Model, line: &Line) -> bool {
    let fits = |note: &&Note| {
        let is_written = matches!(note.method, "survey" | "study" | "hearing");
        let is_method = if line.is_talk {
            !is_written
        } else {
            line.method == Some(note.method)
        };
        let is_time =
            line.year.is_none_or(|it| it == note.year) && line.quarter.is_none_or(|it| it == note.month.div_ceil(3));
        note.is_lined() && is_method && is_time && line.groups.iter().all(|it| note.is_of(*it))
    };
    is_many(model.limit, model.notes.iter().filter(fits))
}

/// Returns the source lines of a document that too few stand behind.
pub(super) fn uncovered(model: &Model, markdown: &str) -> Vec<String> {
    let all = markdown.lines().flat_map(lines_of);
    all.filter(|it| !is_covered(model, it)).map(|it| it.words).collect()
}

/// How many answers there are, numbered from 0.
const ANSWERS: usize = 8;
/// What is counted openly, by its word.
const COUNTED: [(&str, &str); 5] = [
    ("borgermøde", "citizen-meeting"),
    ("fagudvalg", "committee"),
    ("spørgeskema", "survey"),
    ("undersøgelse", "study"),
    ("høringssvar", "hearing"),
];

/// Two editions: before a note was withdrawn, and after.
pub(super) struct Pair<'m> {
    pub(super) before: &'m Model,
    pub(super) after: &'m Model,
    pub(super) note: usize,
}

impl Pair<'_> {
    /// Returns each line in which two editions differ and behind which too few stand in one of them.
    pub(super) fn telling(&self, before: &str, after: &str) -> Vec<String> {
        let (old, new) = (counted(before), counted(after));
        let mut telling = Vec::new();
        for (edition, model, own, other) in [("before", self.before, &old, &new), ("after", self.after, &new, &old)] {
            for (line, count) in own {
                let is_same = other.get(line).is_some_and(|it| it == count);
                if !is_same && !self.is_explained(model, line) {
                    telling.push(format!("{edition}: {line}"));
                }
            }
        }
        telling
    }

    fn is_explained(&self, model: &Model, line: &str) -> bool {
        if let Some(answer) = (0..ANSWERS).find(|it| line.contains(&format!("Svarord{it} "))) {
            return self.is_answer_of_many(answer);
        }
        let lines = lines_of(line);
        // What stands beside an open note in a footnote is looked at in the edition that has it.
        let is_beside = line.starts_with("[^]: ") || line.trim_start().starts_with("Hørt: ");
        let is_open = is_beside && MONTHS.iter().any(|it| line.contains(&format!(". {it} ")));
        if !lines.is_empty() || is_open {
            return lines.iter().all(|it| is_covered(model, it));
        }
        // A row and a heading of an answer to those who are not named, and a statement that an answer changed, go with that answer.
        let changed = |answer: &usize| {
            let all = self.before.answers.iter().find(|it| it.number == *answer);
            all.is_some_and(|it| line.contains(&format!("punktord{}.", it.changed)))
        };
        let is_answers = line.contains("Borgere og andre") || line.contains("Styregruppen");
        if (0..ANSWERS)
            .filter(|it| is_answers || changed(it))
            .any(|it| self.is_gone_of_many(it))
        {
            return true;
        }
        // What a writer wrote about the note goes with it; labels and headings stand over what is looked at itself.
        let is_label = line.starts_with('#') && !is_answers
            || line.starts_with('*') && !line.contains("ord")
            || line.starts_with("|---")
            || line.starts_with("> **")
            || ["Det taler for:", "Det taler imod:", "Det er der svaret:", "hver gang:"]
                .iter()
                .any(|it| line.ends_with(it));
        if line.is_empty() || line == ">" || line.contains("citat udeladt") || is_label {
            return true;
        }
        if let Some(statement) = (0..8).find(|it| line.contains(&format!("punktord{it}."))) {
            return self.in_both(|model, note| {
                let all = model.statements[statement].iter();
                all.clone().any(|it| !it.against && it.note == note)
            }) || self.in_both(|model, note| {
                model.statements[statement]
                    .iter()
                    .any(|it| it.against && it.note == note)
            });
        }
        if let Some(at) = STAKEHOLDERS.iter().position(|it| line.contains(it.1)) {
            return self.in_both(|model, note| model.notes[note].is_of(at));
        }
        self.is_total_of_many(line)
    }

    /// Tells whether a total is of many, or only of those whom everyone may know of.
    fn is_total_of_many(&self, line: &str) -> bool {
        let is_talk = |note: &Note| matches!(note.method, "interview" | "group-interview" | "dialogue-meeting");
        if line.contains("andre samtaler") {
            let own = &self.before.notes[self.note];
            return !is_talk(own) || self.is_many_in_both(|it| it.is_held() && !it.is_open() && is_talk(it));
        }
        if let Some((_, method)) = COUNTED.iter().find(|it| line.contains(it.0)) {
            let is_of_open = line.contains("mindst") || line.contains("vises ikke");
            return is_of_open || self.is_many_in_both(|it| it.is_held() && !it.is_open() && it.method == *method);
        }
        line.contains("deltog") && self.is_many_in_both(|it| it.is_held() && !it.is_open())
    }

    /// Tells whether enough protected notes are behind an answer in both editions, so that it may be told in one alone.
    fn is_answer_of_many(&self, answer: usize) -> bool {
        [self.before, self.after].iter().all(|model| {
            let own = model.answers.iter().find(|it| it.number == answer);
            own.is_some_and(|it| {
                is_many(
                    model.limit,
                    it.notes.iter().map(|it| &model.notes[*it]).filter(|it| it.is_lined()),
                )
            })
        })
    }

    /// Tells whether an answer is told in one of the editions alone, and enough are behind it in both.
    fn is_gone_of_many(&self, answer: usize) -> bool {
        let is_told = [self.before, self.after].map(|model| {
            let own = model.answers.iter().find(|it| it.number == answer);
            own.is_some_and(|it| model.is_told(it))
        });
        is_told[0] != is_told[1] && self.is_answer_of_many(answer)
    }

    fn in_both(&self, fits: impl Fn(&Model, usize) -> bool) -> bool {
        [self.before, self.after].iter().all(|model| {
            let own = (0..model.notes.len()).filter(|it| model.notes[*it].is_lined() && fits(model, *it));
            is_many(model.limit, own.map(|it| &model.notes[it]))
        })
    }

    fn is_many_in_both(&self, fits: impl Fn(&Note) -> bool) -> bool {
        [self.before, self.after]
            .iter()
            .all(|model| is_many(model.limit, model.notes.iter().filter(|it| fits(it))))
    }
}

/// Returns the lines of a text without the numbers of footnotes, and how often each stands there; a sentence of totals is one for each.
fn counted(text: &str) -> BTreeMap<String, usize> {
    let mut lines = BTreeMap::new();
    for line in text.lines() {
        let line = without_numbers(line);
        let Some(totals) = line.strip_prefix("Arbejdet bygger på ") else {
            *lines.entry(line).or_default() += 1;
            continue;
        };
        let totals = totals
            .trim_end_matches('.')
            .replace("interview og andre", "interview eller andre");
        for total in totals.split(", ").flat_map(|it| it.split(" og ")) {
            *lines.entry(total.replace("eller andre", "og andre")).or_default() += 1;
        }
    }
    lines
}

fn without_numbers(line: &str) -> String {
    let mut plain = String::new();
    let mut rest = line;
    while let Some(at) = rest.find("[^") {
        plain.push_str(&rest[..at]);
        let end = rest[at..].find(']').map_or(rest.len(), |it| at + it + 1);
        rest = &rest[end..];
        // A definition is known by its colon.
        if plain.is_empty() && rest.starts_with(':') {
            plain.push_str("[^]");
        }
    }
    plain + rest
}

/// Returns whether a note can be withdrawn so that two editions are to be compared: it is protected, and somebody said it.
pub(super) fn can_go(note: &Note) -> bool {
    note.state == State::Held && !note.is_open() && !note.is_example
}

/// What the made-up words of a project's own texts begin with, before their number.
pub(super) const MADE_UP: [&str; 9] = [
    "punktord",
    "løbeord",
    "svarord",
    "suffiksord",
    "citatord",
    "resumeord",
    "titelord",
    "afsenderord",
    "aspektord",
];

/// Returns the made-up words that a file says: `punktord3`.
pub(super) fn made_up(path: &str, bytes: Vec<u8>) -> std::collections::BTreeSet<String> {
    let mut words = std::collections::BTreeSet::new();
    for (_, text) in parts(path, bytes) {
        for kind in MADE_UP {
            for (at, _) in text.match_indices(kind) {
                let rest = &text[at + kind.len()..];
                let digits = rest.len() - rest.trim_start_matches(|it: char| it.is_ascii_digit()).len();
                words.insert(format!("{kind}{}", &rest[..digits]));
            }
        }
    }
    words
}

/// Tells whether a word stands in a text, and not only the beginning of a longer number behind it.
#[cfg(feature = "pdf")]
pub(super) fn stands_alone(text: &str, word: &str) -> bool {
    let mut places = text.match_indices(word);
    places.any(|(at, _)| !text[at + word.len()..].starts_with(|it: char| it.is_ascii_digit()))
}
