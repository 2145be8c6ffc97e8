//! The words of a cue without its tags: voices, how words look, times within them, and signs that are spelt.

use crate::exchange::talk::Cue;

/// Signs that are spelt by a name.
const SPELT: [(&str, &str); 9] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("nbsp", " "),
    ("quot", "\""),
    ("apos", "'"),
    ("lrm", ""),
    ("rlm", ""),
    ("shy", ""),
];

/// How long a tag may be, in bytes; longer ones are text.
const LONGEST: usize = 1000;

/// Returns the parts of a cue's words, each with the voice that its tags name; `voice` is the one before the first tag.
pub(super) fn parts(text: &str, time: Option<(u64, u64)>, voice: Option<String>) -> Vec<Cue> {
    let mut cues = vec![Cue {
        time,
        voice,
        text: String::new(),
    }];
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        push(&mut cues, &rest[..at]);
        let tag = &rest[at + 1..];
        let Some((inside, after)) = inside(tag) else {
            push(&mut cues, "<");
            rest = tag;
            continue;
        };
        if let Some(name) = voice_of(inside) {
            let voice = Some(spelt(name.trim())).filter(|it| !it.is_empty());
            cues.push(Cue {
                time,
                voice,
                text: String::new(),
            });
        } else if inside.trim().eq_ignore_ascii_case("/v") {
            let text = String::new();
            cues.push(Cue {
                time,
                voice: None,
                text,
            });
        } else if inside.trim_end_matches('/').trim().eq_ignore_ascii_case("br") {
            push(&mut cues, "\n");
        }
        rest = after;
    }
    push(&mut cues, rest);
    cues.retain(|it| !it.text.trim().is_empty());
    cues
}

fn push(cues: &mut [Cue], text: &str) {
    if let Some(last) = cues.last_mut() {
        last.text.push_str(&spelt(&without_places(text)));
    }
}

/// Returns what stands in a tag and after it; nothing where a sign is none that begins a tag. A voice that is not closed goes to the end of
/// its line, for what stands there is a name.
fn inside(tag: &str) -> Option<(&str, &str)> {
    let first = tag.chars().next()?;
    if !(first.is_ascii_alphanumeric() || first == '/') {
        return None;
    }
    // What begins another tag ends the search, so that many that are open cost no more than they are long.
    let short = &tag[..tag.floor_char_boundary(LONGEST)];
    let stop = short.find(['<', '>']);
    match stop.filter(|it| short[*it..].starts_with('>')) {
        Some(end) if !first.is_ascii_digit() || super::time::time(&tag[..end]).is_some() => {
            Some((&tag[..end], &tag[end + 1..]))
        }
        Some(_) => None,
        None if voice_of(&short[..stop.unwrap_or(short.len())]).is_some() => {
            let end = tag.find(['\n', '<']).unwrap_or(tag.len());
            Some((&tag[..end], &tag[end..]))
        }
        None => None,
    }
}

/// Returns the name in the tag of a voice: `v Name`, `v.loud Name`.
fn voice_of(tag: &str) -> Option<&str> {
    let rest = tag.strip_prefix(['v', 'V'])?;
    let (classes, name) = rest.split_once(char::is_whitespace)?;
    (classes.is_empty() || classes.starts_with('.')).then_some(name)
}

/// Returns a text without what says where words stand on the screen: `{\an8}`.
fn without_places(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("{\\") {
        let Some(end) = rest[at..].bytes().take(LONGEST).position(|it| it == b'}') else {
            break;
        };
        kept.push_str(&rest[..at]);
        rest = &rest[at + end + 1..];
    }
    kept + rest
}

/// Returns a text with the signs that are spelt in it.
pub(super) fn spelt(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let end = rest.bytes().take(12).position(|it| it == b';');
        match end.and_then(|end| Some((sign(&rest[..end])?, end))) {
            Some((sign, end)) => {
                plain.push_str(&sign);
                rest = &rest[end + 1..];
            }
            None => plain.push('&'),
        }
    }
    plain + rest
}

fn sign(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let hexadecimal = number.strip_prefix(['x', 'X']);
        let code = hexadecimal.map_or_else(|| number.parse().ok(), |it| u32::from_str_radix(it, 16).ok())?;
        return char::from_u32(code).map(String::from);
    }
    SPELT.iter().find(|it| it.0 == name).map(|it| it.1.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Vec<(Option<String>, String)> {
        parts(text, None, None)
            .into_iter()
            .map(|it| (it.voice, it.text))
            .collect()
    }

    #[test]
    fn voices_are_known_with_and_without_their_end() {
        let one = |voice: &str, text: &str| (Some(voice.to_owned()), text.to_owned());
        assert_eq!(seen("<v Anna B>Hej</v>"), [one("Anna B", "Hej")]);
        assert_eq!(
            seen("<v.loud Anna>Hej<v Bo>Dav"),
            [one("Anna", "Hej"), one("Bo", "Dav")]
        );
        assert_eq!(
            seen("<v A &amp; B>Hej</v> dig"),
            [one("A & B", "Hej"), (None, " dig".to_owned())]
        );
        assert_eq!(seen("<v Anna B\nHej"), [one("Anna B", "\nHej")]);
        assert_eq!(seen("<v Anna"), []);
    }

    #[test]
    fn tags_and_spelt_signs_are_no_words() {
        let plain = |it: &str| seen(it).into_iter().map(|it| it.1).collect::<String>();
        assert_eq!(
            plain("<i>Ja</i> <c.gul>nej</c> <00:00:01.000>nu <b>&lt;x&gt; &#229;&#xe5;&amp;"),
            "Ja nej nu <x> åå&"
        );
        assert_eq!(plain("{\\an8}Ja <font color=\"red\">nej</font>"), "Ja nej");
        assert_eq!(plain("3 < 4 & 5 <3 &uvist; {x}"), "3 < 4 & 5 <3 &uvist; {x}");
    }
}
