//! What whisper and its like write for other programs: pieces of text with times, and perhaps who speaks.

use super::time;
use crate::exchange::talk::{Cue, Cues, MOST};
use serde::Deserialize;
use serde::de::{self, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// Tells whether a text is data: it begins like an object or a list of such.
pub(super) fn is_data(text: &str) -> bool {
    let rest = text.trim_start();
    let after = |sign: char| rest.strip_prefix(sign).map(str::trim_start);
    after('{').is_some_and(|it| it.starts_with(['"', '}']))
        || after('[').is_some_and(|it| {
            it.starts_with('{')
                || it
                    .strip_prefix('[')
                    .is_some_and(|it| it.trim_start().starts_with(|it: char| it.is_ascii_digit()))
        })
}

/// What came of data.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A transcript.
    Cues(Cues),
    /// Something else.
    Other,
    /// It is broken.
    Damaged,
}

/// Reads data.
pub(super) fn read(text: &str) -> Found {
    let text = text.trim_start();
    let parsed = if text.starts_with('[') {
        serde_json::from_str::<Pieces>(text).map(|it| (it.0, String::new()))
    } else {
        serde_json::from_str::<Data>(text).map(Data::pieces)
    };
    match parsed {
        Ok((pieces, whole)) => found(pieces, &whole),
        Err(error) if error.is_data() => Found::Other,
        Err(_) => Found::Damaged,
    }
}

fn found(pieces: Vec<Piece>, whole: &str) -> Found {
    let mut cues: Vec<Cue> = pieces.into_iter().filter_map(Piece::cue).collect();
    if cues.is_empty() && !whole.trim().is_empty() {
        cues.push(Cue {
            text: whole.trim().to_owned(),
            ..Cue::default()
        });
    }
    if cues.is_empty() {
        return Found::Other;
    }
    Found::Cues(Cues {
        said: cues,
        ..Cues::default()
    })
}

/// The data of a program: its pieces stand under one of these.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Data {
    speakers: Pieces,
    utterances: Pieces,
    segments: Pieces,
    transcription: Pieces,
    chunks: Pieces,
    text: Text,
}

impl Data {
    fn pieces(self) -> (Vec<Piece>, String) {
        // Utterances count in thousandths.
        let utterances = self
            .utterances
            .0
            .into_iter()
            .map(|it| Piece { is_fine: true, ..it })
            .collect();
        let all = [
            self.speakers.0,
            utterances,
            self.segments.0,
            self.transcription.0,
            self.chunks.0,
        ];
        let pieces = all.into_iter().find(|it: &Vec<Piece>| !it.is_empty());
        (pieces.unwrap_or_default(), self.text.0)
    }
}

/// A list of pieces; anything else is none.
#[derive(Default)]
struct Pieces(Vec<Piece>);

/// A text or a number; anything else is empty.
#[derive(Default)]
struct Text(String);

/// A time; anything else is none.
#[derive(Default)]
struct Time(Option<f64>);

#[derive(Default, Deserialize)]
#[serde(default)]
struct Offsets {
    from: Time,
    to: Time,
}

/// A piece of text.
#[derive(Default)]
struct Piece {
    start: Time,
    end: Time,
    offsets: Offsets,
    text: Text,
    speaker: Text,
    /// Whether its times are in thousandths.
    is_fine: bool,
}

impl Piece {
    fn cue(self) -> Option<Cue> {
        let text = self.text.0.trim().to_owned();
        let factor = if self.is_fine { 1.0 } else { 1000.0 };
        let time = match (self.offsets.from.0, self.offsets.to.0, self.start.0, self.end.0) {
            (Some(from), Some(to), _, _) => Some((milliseconds(from), milliseconds(to))),
            (_, _, Some(start), end) => Some((
                milliseconds(start * factor),
                milliseconds(end.unwrap_or(start) * factor),
            )),
            _ => None,
        };
        let voice = Some(self.speaker.0.trim().to_owned()).filter(|it| !it.is_empty() && it != "?");
        (!text.is_empty()).then_some(Cue { time, voice, text })
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is between nothing and what fits"
)]
fn milliseconds(time: f64) -> u64 {
    if time.is_finite() {
        time.clamp(0.0, 1e15) as u64
    } else {
        0
    }
}

#[expect(clippy::cast_precision_loss, reason = "no recording is as long as that")]
fn seconds(milliseconds: u64) -> f64 {
    milliseconds as f64 / 1000.0
}

/// Reads whatever comes, and keeps what is wanted of it.
macro_rules! lenient {
    ($name:ident, $($rest:tt)*) => {
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Any;
                impl<'de> Visitor<'de> for Any {
                    type Value = $name;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str("a value")
                    }
                    $($rest)*
                }
                deserializer.deserialize_any(Any)
            }
        }
    };
}

macro_rules! empty {
    ($($name:ident($kind:ty)),*) => {
        $(fn $name<E: de::Error>(self, _: $kind) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        })*
        fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        }
    };
}

fn pass_list<'de, A: SeqAccess<'de>>(mut list: A) -> Result<(), A::Error> {
    while list.next_element::<IgnoredAny>()?.is_some() {}
    Ok(())
}

fn pass_map<'de, A: MapAccess<'de>>(mut map: A) -> Result<(), A::Error> {
    while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
    Ok(())
}

lenient! { Text,
    empty! { visit_bool(bool), visit_f64(f64) }
    fn visit_str<E: de::Error>(self, it: &str) -> Result<Text, E> { Ok(Text(it.to_owned())) }
    fn visit_u64<E: de::Error>(self, it: u64) -> Result<Text, E> { Ok(Text(it.to_string())) }
    fn visit_i64<E: de::Error>(self, it: i64) -> Result<Text, E> { Ok(Text(it.to_string())) }
    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Text, A::Error> { pass_list(list).map(|()| Text::default()) }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Text, A::Error> { pass_map(map).map(|()| Text::default()) }
}

lenient! { Time,
    empty! { visit_bool(bool) }
    fn visit_str<E: de::Error>(self, it: &str) -> Result<Time, E> {
        let clock = time::time(it.trim()).map(|it| seconds(it.0));
        Ok(Time(clock.or_else(|| it.trim().parse().ok())))
    }
    fn visit_u64<E: de::Error>(self, it: u64) -> Result<Time, E> { Ok(Time(Some(seconds(it) * 1000.0))) }
    fn visit_i64<E: de::Error>(self, it: i64) -> Result<Time, E> { Ok(Time(u64::try_from(it).ok().map(|it| seconds(it) * 1000.0))) }
    fn visit_f64<E: de::Error>(self, it: f64) -> Result<Time, E> { Ok(Time(Some(it))) }
    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Time, A::Error> { pass_list(list).map(|()| Time::default()) }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Time, A::Error> { pass_map(map).map(|()| Time::default()) }
}

lenient! { Pieces,
    empty! { visit_bool(bool), visit_f64(f64), visit_u64(u64), visit_i64(i64), visit_str(&str) }
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Pieces, A::Error> {
        let mut pieces = Vec::new();
        while let Some(piece) = list.next_element::<Piece>()? {
            if !piece.text.0.trim().is_empty() && pieces.len() <= MOST {
                pieces.push(piece);
            }
        }
        Ok(Pieces(pieces))
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Pieces, A::Error> { pass_map(map).map(|()| Pieces::default()) }
}

lenient! { Piece,
    empty! { visit_bool(bool), visit_f64(f64), visit_u64(u64), visit_i64(i64), visit_str(&str) }
    // What faster-whisper's tuples are: an id, a place, start, end, the text, and more.
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Piece, A::Error> {
        let mut piece = Piece::default();
        let is_there = list.next_element::<IgnoredAny>()?.is_some() && list.next_element::<IgnoredAny>()?.is_some();
        if is_there {
            piece.start = list.next_element()?.unwrap_or_default();
            piece.end = list.next_element()?.unwrap_or_default();
            piece.text = list.next_element()?.unwrap_or_default();
            pass_list(list)?;
        }
        Ok(piece)
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Piece, A::Error> {
        let mut piece = Piece::default();
        while let Some(key) = map.next_key::<String>()? {
            match &*key {
                "start" => piece.start = map.next_value()?,
                "end" => piece.end = map.next_value()?,
                "offsets" => piece.offsets = map.next_value()?,
                "timestamp" => {
                    let pair: Pair = map.next_value()?;
                    (piece.start, piece.end) = (pair.0, pair.1);
                }
                "text" | "transcript" | "sentence" => piece.text = map.next_value()?,
                "speaker" | "speaker_name" | "speakerName" => piece.speaker = map.next_value()?,
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(piece)
    }
}

/// Two times.
#[derive(Default)]
struct Pair(Time, Time);

lenient! { Pair,
    empty! { visit_bool(bool), visit_f64(f64), visit_u64(u64), visit_i64(i64), visit_str(&str) }
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Pair, A::Error> {
        let pair = Pair(list.next_element()?.unwrap_or_default(), list.next_element()?.unwrap_or_default());
        pass_list(list)?;
        Ok(pair)
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Pair, A::Error> { pass_map(map).map(|()| Pair::default()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// When something is said, by whom, and what.
    type Said = (Option<(u64, u64)>, Option<String>, String);

    fn seen(text: &str) -> Vec<Said> {
        match read(text) {
            Found::Cues(it) => it.said.into_iter().map(|it| (it.time, it.voice, it.text)).collect(),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn each_program_says_it_in_its_own_way() {
        let hello = |time, voice: Option<&str>| vec![(time, voice.map(str::to_owned), "Hej".to_owned())];
        let time = Some((1000, 2500));
        assert_eq!(
            seen(r#"{"text":"Hej","segments":[{"id":0,"start":1.0,"end":2.5,"text":" Hej"}]}"#),
            hello(time, None)
        );
        assert_eq!(
            seen(
                r#"{"segments":[{"start":1,"end":2.5,"text":"Hej","words":[{"word":"Hej"}],"speaker":"SPEAKER_00"}]}"#
            ),
            hello(time, Some("SPEAKER_00"))
        );
        assert_eq!(
            seen(
                r#"{"params":{"x":[1]},"transcription":[{"timestamps":{"from":"00:00:01,000"},"offsets":{"from":1000,"to":2500},"text":" Hej","speaker":"1"}]}"#
            ),
            hello(time, Some("1"))
        );
        assert_eq!(seen(r#"[[1,0,1.0,2.5," Hej",[50364]]]"#), hello(time, None));
        assert_eq!(
            seen(r#"[{"start":"1.0","end":"2.5","text":"Hej","speaker":null}]"#),
            hello(time, None)
        );
        assert_eq!(
            seen(r#"{"chunks":[{"timestamp":[1.0,2.5],"text":"Hej"}],"text":"x"}"#),
            hello(time, None)
        );
        assert_eq!(
            seen(r#"{"utterances":[{"speaker":"A","start":1000,"end":2500,"text":"Hej"}]}"#),
            hello(time, Some("A"))
        );
        assert_eq!(seen(r#"{"text":" Hej "}"#), hello(None, None));
    }

    #[test]
    fn data_that_is_something_else_or_broken_is_no_transcript() {
        for text in [
            "{}",
            r#"{"navn":"x"}"#,
            "[{}]",
            r#"{"segments":{"a":1}}"#,
            r#"[[1,2,3,4,"  "]]"#,
            r#"{"segments":[1,"a",null]}"#,
        ] {
            assert!(is_data(text) && read(text) == Found::Other, "{text}");
        }
        for text in [r#"{"segments":[{"text":"Hej""#, r#"{"a" b"#, "[{]"] {
            assert!(is_data(text) && read(text) == Found::Damaged, "{text}");
        }
        let deep = format!("{{\"a\":{}", "[".repeat(100_000));
        assert_eq!(read(&deep), Found::Damaged);
        for text in ["[Citat] hej", "{hej}", "[00:01] hej", "[12] x", ""] {
            assert!(!is_data(text), "{text}");
        }
    }
}
