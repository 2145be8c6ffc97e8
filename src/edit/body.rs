//! Text from outside becomes a note's body: nothing is lost, and what would be an error is made plain text.

use crate::source::{FileId, Position, Span, position};
use crate::syntax::front_matter;
use crate::syntax::markdown::marker::Markers;
use crate::syntax::markdown::outline::{self, HashForm, Outline};
use crate::text::bullet::bullet;
use rustc_hash::FxHashSet;

/// How often a body is read again after something in it was made plain.
const ROUNDS: usize = 20;

/// How a text from outside is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Text without markup: only a note's own markers, `- ` for lists and `> ` for somebody's own words mean something.
    Plain,
    /// Markdown.
    Markdown,
}

/// A body that may be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// The text, without white space around it.
    pub text: String,
    /// The lines of the text in which something was made plain because it would have been an error.
    pub plain: Vec<usize>,
    /// Whether any of it is coded with a theme.
    pub is_coded: bool,
}

/// Why a text can't become a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// Nothing is in it.
    Empty,
    /// A sign that no record may hold, its code and where it stands.
    Sign(Position, String),
}

/// Makes a body of a text from outside, with the markers that its kind has; every body passes here before it is
/// written, so detectors belong here too.
pub fn admit(text: &str, form: Form, markers: Markers, is_theme: &dyn Fn(&str) -> bool) -> Result<Body, Refused> {
    let text = lines(text)?;
    let text = match form {
        Form::Plain => plain(&text),
        Form::Markdown => markdown(&text),
    };
    if text.trim().is_empty() {
        return Err(Refused::Empty);
    }
    let mut body = Body {
        text: text.trim_end().trim_start_matches('\n').to_owned(),
        plain: Vec::new(),
        is_coded: false,
    };
    for _ in 0..ROUNDS {
        let mut places = unwanted(&body.text, markers, is_theme);
        if places.is_empty() {
            break;
        }
        places.sort_unstable();
        places.dedup();
        make_plain(&mut body, &places);
    }
    body.plain.sort_unstable();
    body.plain.dedup();
    body.is_coded = read(&body.text, markers)
        .0
        .passages
        .iter()
        .any(|it| !it.markers.is_empty());
    Ok(body)
}

/// Returns a text without BOM, with line breaks of one kind; page and line breaks of word processors become such.
fn lines(text: &str) -> Result<String, Refused> {
    let rest = text.strip_prefix('\u{feff}').unwrap_or(text);
    let broken = rest
        .replace("\r\n", "\n")
        .replace(['\r', '\u{b}', '\u{85}', '\u{2028}'], "\n")
        .replace(['\u{c}', '\u{2029}'], "\n\n")
        // Soft hyphens only say where a program may divide a word.
        .replace('\u{ad}', "");
    let sign = |it: &(usize, char)| it.1.is_control() && !"\n\r\t\u{b}\u{c}\u{85}".contains(it.1);
    match text.char_indices().find(sign) {
        Some((at, sign)) => Err(Refused::Sign(position(text, at), code(sign))),
        None => Ok(broken),
    }
}

/// Returns the code of a sign, by which it is named where it can't be shown.
pub fn code(sign: char) -> String {
    format!("U+{:04X}", u32::from(sign))
}

/// Returns text without markup as Markdown that says the same.
fn plain(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let line = |at: usize| {
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let in_list = beside.filter_map(|it| lines.get(it)).any(|it| it.starts_with("- "));
        plain_line(lines[at], in_list) + "\n"
    };
    (0..lines.len()).map(line).collect()
}

/// `in_list` says whether a line beside this one begins like an item too.
fn plain_line(line: &str, in_list: bool) -> String {
    let line = line.trim();
    if let Some(item) = item(line, in_list) {
        return format!("- {}", plain_line(item, false));
    }
    if let Some(words) = line.strip_prefix("> ") {
        return format!("> {}", plain_line(words, false));
    }
    let is_amount = line.starts_with(['-', '+', '*']) && number_after(line);
    let sign = if is_markup(line) || is_amount && !line.starts_with('*') {
        "\\"
    } else {
        ""
    };
    format!("{sign}{}", escaped(line))
}

/// Returns the words of a line that begins with a bullet. A sign before a number may be a minus or a plus: `+ 8 °C`, and
/// `- 5 procent` where no other item stands beside it.
fn item(line: &str, in_list: bool) -> Option<&str> {
    if let Some(item) = line.strip_prefix("- ").or_else(|| line.strip_prefix("-\t")) {
        return Some(item).filter(|_| in_list || !number_after(line));
    }
    let signed = line.strip_prefix("* ").or_else(|| line.strip_prefix("+ "));
    if let Some(item) = signed {
        return Some(item).filter(|_| !number_after(line));
    }
    let length = bullet(line)?;
    // The letter of an item that is numbered with letters is one of its words.
    let is_lettered = line.starts_with(|it: char| it.is_ascii_lowercase() && !line.starts_with('o'));
    (!is_lettered).then(|| &line[length..])
}

/// Tells whether a number follows the first sign of a line.
fn number_after(line: &str) -> bool {
    let rest = line.get(1..).unwrap_or_default().trim_start();
    rest.starts_with(|it: char| it.is_ascii_digit())
}

/// Returns running text with a backslash before each sign that Markdown would take for more than itself.
fn escaped(text: &str) -> String {
    let mut safe = String::new();
    let mut before = ' ';
    for (at, sign) in text.char_indices() {
        let after = text[at + sign.len_utf8()..].chars().next().unwrap_or(' ');
        let means = match sign {
            '\\' => after.is_ascii_punctuation(),
            '`' | '*' | '[' => true,
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            '<' => after.is_alphabetic() || "/!?<".contains(after),
            '&' => after == '#' || after.is_alphabetic() && text[at..].contains(';'),
            _ => false,
        };
        if means {
            safe.push('\\');
        }
        safe.push(sign);
        before = sign;
    }
    safe
}

/// Tells whether Markdown takes the first sign of a line for more than itself.
fn is_markup(line: &str) -> bool {
    let first = line.chars().next().unwrap_or_default();
    let run = line.len() - line.trim_start_matches(first).len();
    let alone = line.chars().all(|it| it == first || it == ' ');
    match first {
        '#' => run <= 6 && line[run..].starts_with([' ', '\t']) || alone,
        '=' => alone,
        '-' | ':' => line.chars().all(|it| "-:| ".contains(it)),
        '~' => run >= 3,
        '>' | '|' | '+' => true,
        _ => false,
    }
}

/// Returns Markdown whose head of fields is a block of code, and whose headings leave level 1 to the note's title.
fn markdown(text: &str) -> String {
    let (head, rest) = match front_matter::split(text) {
        Some(parts) => (&text[parts.yaml.range()], &text[parts.body.range()]),
        None => ("", text),
    };
    let body = lowered(rest);
    if head.trim().is_empty() {
        return body;
    }
    let end = if head.ends_with('\n') { "" } else { "\n" };
    format!("```yaml\n{head}{end}```\n\n{body}")
}

/// Returns Markdown with every heading one level lower where one of them is of level 1.
fn lowered(text: &str) -> String {
    let outline = read(text, Markers::None).0;
    if outline.details().headings.iter().all(|it| it.level > 1) {
        return text.to_owned();
    }
    let mut lowered = text.to_owned();
    for heading in outline.details().headings.iter().rev() {
        let range = heading.span.range();
        let slice = &text[range.clone()];
        if slice.trim_start().starts_with('#') {
            if heading.level < 6 {
                lowered.insert(range.start + slice.find('#').unwrap_or(0), '#');
            }
            continue;
        }
        // A heading that a line beneath it makes one: the line goes, the signs come.
        let words: Vec<&str> = slice.trim_end().lines().collect();
        let words = words.split_last().map_or(String::new(), |it| it.1.join(" "));
        let signs = "#".repeat(usize::from(heading.level) + 1);
        lowered.replace_range(
            range.start..range.start + slice.trim_end().len(),
            &format!("{signs} {words}"),
        );
    }
    lowered
}

fn read(text: &str, markers: Markers) -> (Outline, Vec<crate::diagnostic::Diagnostic>) {
    outline::read(text, Span::new(0, text.len()), FileId(0), markers, false)
}

/// Returns the places of signs that would be errors where they stand.
fn unwanted(text: &str, markers: Markers, is_theme: &dyn Fn(&str) -> bool) -> Vec<usize> {
    let (outline, diagnostics) = read(text, markers);
    let mut places: Vec<usize> = diagnostics.iter().filter_map(|it| plain_place(text, it)).collect();
    places.extend(outline.details().html.iter().map(|it| it.start as usize));
    if markers != Markers::Chapter {
        places.extend(outline.citations.iter().map(|it| it.span.start as usize));
    }
    let headings = outline.details().headings.iter().flat_map(|it| &it.markers);
    let coded = outline.passages.iter().flat_map(|it| &it.markers).chain(headings);
    places.extend(
        coded
            .filter(|it| !is_theme(it.theme()))
            .map(|it| it.span.start as usize),
    );
    let hashes = outline.details().hashes.iter().filter(|it| match it.form {
        HashForm::Malformed(_) => true,
        HashForm::Glued => is_theme(it.word.split('/').next().unwrap_or_default()),
        _ => false,
    });
    for hash in hashes {
        // Of several in a row each must be made plain: the next would begin a marker.
        let start = hash.span.start as usize;
        let length = text[start..].bytes().take_while(|it| *it == b'#').count();
        places.extend(start..start + length.max(1));
    }
    let mut names = FxHashSet::default();
    for name in outline.passages.iter().filter_map(|it| it.name.as_ref()) {
        // A single letter is a power, as in `10 ^x`, and no name that anybody chose.
        if !names.insert(&*name.value) || name.value.len() == 1 {
            places.push(name.span.start as usize - 1);
        }
    }
    places.extend(conflicts(text));
    places
}

/// Returns where a backslash makes plain what was found; nothing where one would only be one more sign.
fn plain_place(text: &str, finding: &crate::diagnostic::Diagnostic) -> Option<usize> {
    let start = finding.place.span.start as usize;
    match (finding.rule, finding.message.key) {
        // A number is made plain by its full stop; a heading by an empty line, which is not ours to put in.
        ("misread-line", "misread-line-number") => return Some(finding.place.span.end as usize - 1),
        ("misread-line", "misread-line-underline") => return None,
        _ => {}
    }
    match finding.rule {
        "foreign-syntax" | "invisible-character" | "lazy-quotation" | "pasted-bullet" => None,
        // A bar that is text takes what follows it into the cell before.
        "lost-cell" => text[..start].rfind('|'),
        _ => Some(start),
    }
}

/// Returns where a text has what looks like the marks of a merge conflict.
fn conflicts(text: &str) -> Vec<usize> {
    let (mut at, mut found) = (0, Vec::new());
    for line in text.split_inclusive('\n') {
        if line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") {
            found.push(at);
        }
        at += line.len();
    }
    found
}

/// Makes the signs at some places plain text, and reports their lines; no line is added or removed.
fn make_plain(body: &mut Body, places: &[usize]) {
    let mut text = String::with_capacity(body.text.len() + places.len());
    let (mut from, mut line) = (0, 1);
    for &at in places {
        let before = &body.text[from..at];
        line += before.matches('\n').count();
        body.plain.push(line);
        text.push_str(before);
        let sign = body.text[at..].chars().next().unwrap_or_default();
        // A letter takes no backslash; written by its name it is the same letter and begins no marker.
        let (written, length) = match sign {
            'â' => ("&acirc;", sign.len_utf8()),
            'ê' => ("&ecirc;", sign.len_utf8()),
            'î' => ("&icirc;", sign.len_utf8()),
            'ô' => ("&ocirc;", sign.len_utf8()),
            'û' => ("&ucirc;", sign.len_utf8()),
            _ => ("\\", 0),
        };
        text.push_str(written);
        from = at + length;
    }
    text.push_str(&body.text[from..]);
    body.text = text;
}

/// Returns a title or a question as Markdown that says just this, on one line.
pub fn inline(text: &str) -> String {
    let words = text.split_whitespace().map(|word| {
        let sign = if word.starts_with(['#', '^']) { "\\" } else { "" };
        format!("{sign}{}", escaped(word))
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use snapbox::{IntoData, assert_data_eq, str};

    fn admitted(text: &str, form: Form) -> Body {
        let body = admit(text, form, Markers::Note, &|it| it == "sundhed").unwrap();
        assert_eq!(
            unwanted(&body.text, Markers::Note, &|it| it == "sundhed"),
            Vec::<usize>::new(),
            "{}",
            body.text
        );
        body
    }

    #[test]
    fn plain_text_stays_what_it_says() {
        let text = "\u{feff}  Hun sagde: <ja> & *nej*\r\n# ikke en overskrift\r\n\r\n---\r\n• først\r\n- så [x] #sundhed\r\n\r\n    indrykket ^gratis\r\n> Egne ord. #sundhed/tolk\r\n1. og a_b_c\r\n\r\nDet er i\r\n3. klasse og den\r\n1. maj.\r\n\r\n[Barn]: Ja\r\n";
        assert_data_eq!(
            admitted(text, Form::Plain).text,
            str![[r#"
Hun sagde: \<ja> & \*nej\*
\# ikke en overskrift

\---
- først
- så \[x] #sundhed

indrykket ^gratis
> Egne ord. #sundhed/tolk
1. og a_b_c

Det er i
3. klasse og den
1\. maj.

\[Barn]: Ja
"#]]
            .raw()
        );
    }

    #[test]
    fn bullets_of_a_text_program_become_items_and_soft_hyphens_go() {
        let text =
            "Vi hører:\n•\tTolk\no\tBus\n–\tSko\u{ad}le\n· Job\n\u{f0b7}\tBolig\na)\tLæge\n- 5 borgere\n- 6 børn\n";
        let items = "Vi hører:\n- Tolk\n- Bus\n- Skole\n- Job\n- Bolig\na)\tLæge\n- 5 borgere\n- 6 børn";
        assert_eq!(admitted(text, Form::Plain).text, items);
        assert_eq!(admitted("Sko\u{ad}le", Form::Markdown).text, "Skole");
    }

    #[test]
    fn a_sign_before_a_number_and_a_power_stay_what_they_are() {
        let text = "Det var\n+ 8 °C\nog faldt\n- 5 procent\n* 2 gange\nA er 10 ^x\n– Ja, sagde hun\n";
        let plain = "Det var\n\\+ 8 °C\nog faldt\n\\- 5 procent\n\\* 2 gange\nA er 10 \\^x\n– Ja, sagde hun";
        assert_eq!(admitted(text, Form::Plain).text, plain);
    }

    #[test]
    fn cells_that_a_table_has_no_room_for_stay() {
        let text = "| a |\n| - |\n| 1 | 2 | 3 |\n";
        assert_eq!(admitted(text, Form::Markdown).text, "| a |\n| - |\n| 1 \\| 2 \\| 3 |");
    }

    #[test]
    fn markdown_is_kept_and_leaves_the_first_level_to_the_title() {
        let text = "---\ntitle: Samtale\n---\n# Mødet\n\nVi *talte* om [det](https://example.org).\n\nDagsorden\n=========\n\nTolk\n----\n\n## Sundhed #sundhed\n\n```\n# kode\n```\n";
        assert_data_eq!(
            admitted(text, Form::Markdown).text,
            str![[r#"
```yaml
title: Samtale
```

## Mødet

Vi *talte* om [det](https://example.org).

## Dagsorden

### Tolk

### Sundhed #sundhed

```
# kode
```
"#]]
            .raw()
        );
    }

    #[test]
    fn what_would_be_an_error_is_made_plain_and_reported() {
        let text = "#Sundhed er et ord, og #trafik også. ^her midt i\n\nEt navn. ^en\n\nIgen. ^en\n\n| a |\n|---|\n| #sundhed |\n\nFørst âben\n\nEt <b>ord</b> og [@kilde#x].\n\n<<<<<<< HEAD\nx\n>>>>>>> gren\n";
        for form in [Form::Plain, Form::Markdown] {
            let body = admitted(text, form);
            assert!(body.plain.len() >= 3, "{body:?}");
        }
        let body = admitted(text, Form::Markdown);
        assert_data_eq!(
            format!("{}\n{:?}", body.text, body.plain),
            str![[r#"
\#Sundhed er et ord, og \#trafik også. \^her midt i

Et navn. ^en

Igen. \^en

| a |
|---|
| \#sundhed |

Først &acirc;ben

Et \<b>ord\</b> og [@kilde#x].

\<<<<<<< HEAD
x
\>>>>>>> gren
[1, 5, 9, 11, 13, 15, 17]
"#]]
            .raw()
        );
    }

    #[test]
    fn any_text_is_admitted_without_an_error() {
        let pieces = [
            "#", "^", "ord", "sundhed", "/", " ", "\n", "\n\n", "> ", "- ", "|", "---", "â", "`", "<b>", "<!--", "-->",
            "[@a]", "[", "]", "\\", "**", "1. ", "&amp;", "==", "    ", "```", "Å", "$",
        ];
        let mut state: usize = 11;
        for _ in 0..3000 {
            let mut text = String::from("x");
            for _ in 0..14 {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                text.push_str(pieces[(state >> 33) % pieces.len()]);
            }
            for form in [Form::Plain, Form::Markdown] {
                admitted(&text, form);
            }
        }
    }

    #[test]
    fn signs_that_no_record_may_hold_are_reported_with_their_place() {
        let refused = |text| admit(text, Form::Plain, Markers::Note, &|_| true).unwrap_err();
        assert_eq!(refused(" \n\t\n"), Refused::Empty);
        assert_eq!(
            refused("\u{feff}ja\r\nn\u{1b}ej"),
            Refused::Sign(Position { line: 2, column: 2 }, "U+001B".to_owned())
        );
        assert_eq!(
            admitted("side 1\u{c}side 2\u{b}linje", Form::Plain).text,
            "side 1\n\nside 2\nlinje"
        );
    }

    #[test]
    fn a_question_becomes_a_heading_as_it_stands() {
        assert_eq!(
            inline("Kan I  #lide [C#] *nu*\n<her>?"),
            "Kan I \\#lide \\[C#] \\*nu\\* \\<her>?"
        );
    }
}
