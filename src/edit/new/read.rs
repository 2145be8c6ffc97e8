//! Reads one answer by the shape of its key, as people write it, or says in a sentence what is wrong with it.

use super::answers::Made;
use crate::edit::body;
use crate::language::Language;
use crate::project::Project;
use crate::project::reference::Found;
use crate::project::thing::{Thing, ThingKind};
use crate::record::{label, vocabulary};
use crate::syntax::fields::{Key, Shape};
use crate::syntax::{likely, spoken_date};
use crate::text::nearest::nearest;

/// How many ids are named where an answer is none of them.
const NAMED: usize = 12;

/// Returns the shape of one of some keys; text where they do not have it.
pub fn shape(keys: &'static [Key], path: &str) -> &'static Shape {
    let mut keys = keys;
    let mut shape = &Shape::Text;
    for name in path.split('.') {
        if let Some(key) = keys.iter().find(|it| it.name == name) {
            shape = &key.shape;
            keys = label::inner(shape).unwrap_or_default();
        }
    }
    shape
}

/// Tells whether a key takes several texts: a list, or a key of the maps in a list.
pub fn is_repeated(keys: &'static [Key], path: &str) -> bool {
    let is_list = |path: &str| matches!(shape(keys, path), Shape::List(_));
    is_list(path) || path.split_once('.').is_some_and(|it| is_list(it.0))
}

/// Returns the command that adds something of a kind.
pub fn adds(kind: &str) -> String {
    match kind {
        "note" | "passage" => "ip add-interview".to_owned(),
        kind => format!("ip add-{kind}"),
    }
}

/// Returns the sentence for a sign that may not stand in a file, by its code.
pub fn bad_sign(language: Language, code: String) -> String {
    language.say("form-sign", &[("code", code.into())])
}

/// Reads answers about a record of a project.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// The project.
    pub project: &'a Project,
    /// What is made together with the record, so that it can be named already.
    pub made: &'a [Made],
    /// The language of the sentences.
    pub language: Language,
}

impl Reader<'_> {
    /// Reads one answer, or one of several where the shape is a list.
    pub fn read(&self, shape: &Shape, text: &str) -> Result<String, String> {
        let text = text.trim();
        if text.is_empty() {
            return Err(self.say("form-empty", text));
        }
        let shape = match shape {
            Shape::List(inner) | Shape::OneOrMore(inner) => inner,
            shape => shape,
        };
        match shape {
            Shape::Number => self.number(text),
            Shape::Date => self.day(text, false),
            Shape::HappenedOr(word) if text == *word || self.is_not_yet(text) => Ok((*word).to_owned()),
            Shape::Happened | Shape::HappenedOr(_) => self.day(text, true),
            Shape::Choice(words) => self.word(words, text),
            Shape::Reference(kinds) => self.id(kinds, text),
            _ => self.plain(text),
        }
    }

    /// Reads a day; one that is said to have happened lies not in the future.
    pub fn day(&self, text: &str, happened: bool) -> Result<String, String> {
        if text.trim().is_empty() {
            return Err(self.say("form-no-date", text));
        }
        let Some(date) = spoken_date::read(text, self.project.today) else {
            return Err(self.say("form-date", text));
        };
        if happened && date.last() > self.project.today {
            return Err(self.language.say("form-future", &[("day", date.last().into())]));
        }
        Ok(date.to_string())
    }

    fn is_not_yet(&self, text: &str) -> bool {
        likely::is_not_yet(text) || text.eq_ignore_ascii_case(&self.language.word("form-not-yet"))
    }

    fn number(&self, text: &str) -> Result<String, String> {
        let digits = text.bytes().all(|it| it.is_ascii_digit());
        match text.parse::<u32>() {
            Ok(number) if digits => Ok(number.to_string()),
            _ => Err(match likely::value(&Shape::Number, text) {
                Some(near) => self.say("form-number-near", &near),
                None => self.say("form-number", text),
            }),
        }
    }

    /// Reads a text that may stand in a file.
    fn plain(&self, text: &str) -> Result<String, String> {
        match text.chars().find(|it| it.is_control() && !matches!(it, '\n' | '\t')) {
            Some(sign) => Err(bad_sign(self.language, body::code(sign))),
            None => Ok(text.to_owned()),
        }
    }

    fn word(&self, words: &[&'static str], text: &str) -> Result<String, String> {
        if words.contains(&text) {
            return Ok(text.to_owned());
        }
        if let Some(word) = vocabulary::named(words, text) {
            return Ok(word.to_owned());
        }
        let all = ("values", words.join(", ").into());
        let value = ("value", text.into());
        Err(
            match vocabulary::meant(words, text).or_else(|| nearest(text, words.iter().copied())) {
                Some(near) => self
                    .language
                    .say("form-word-near", &[value, all, ("near", near.into())]),
                None => self.language.say("form-word", &[value, all]),
            },
        )
    }

    fn id(&self, kinds: &[&str], text: &str) -> Result<String, String> {
        if self
            .made
            .iter()
            .any(|it| it.id == text && kinds.contains(&it.thing.word()))
        {
            return Ok(text.to_owned());
        }
        match self.project.look_up(text, ThingKind::all(kinds)) {
            Found::Ambiguous => Err(self.say("form-ambiguous", text)),
            Found::Nothing => match &self.project.titled(text, ThingKind::all(kinds))[..] {
                [] => Err(self.unknown(kinds, text)),
                [one] => Ok(self.written(*one, kinds)),
                _ => Err(self.say("form-ambiguous", text)),
            },
            // Where only one kind can be meant, its name before the id says nothing more.
            _ => Ok(match text.rsplit_once('/') {
                Some((_, id)) if kinds.len() == 1 => id.to_owned(),
                _ => text.to_owned(),
            }),
        }
    }

    /// Returns an id as it is written into the file: with its kind where it could be of several.
    fn written(&self, thing: Thing<'_>, kinds: &[&str]) -> String {
        let id = thing.id();
        match self.project.look_up(&id, ThingKind::all(kinds)) {
            Found::Ambiguous => format!("{}/{id}", thing.kind().word()),
            _ => id,
        }
    }

    /// Returns the sentence for an id that nothing has, with the nearest or with those that there are.
    fn unknown(&self, kinds: &[&str], text: &str) -> String {
        let value = ("value", text.into());
        let names = ("kinds", self.kinds(kinds).into());
        let ids: Vec<String> = ThingKind::all(kinds).flat_map(|it| self.project.ids(it)).collect();
        match nearest(text, ids.iter().map(String::as_str)) {
            Some(near) => self
                .language
                .say("form-id-near", &[names, value, ("near", near.into())]),
            None if ids.is_empty() => {
                let key = match kinds {
                    ["part"] => "form-id-none",
                    _ => "form-id-none-add",
                };
                let command = ("command", adds(kinds[0]).into());
                self.language.say(key, &[names, value, command])
            }
            None => {
                let all = ids
                    .iter()
                    .take(NAMED)
                    .map(String::as_str)
                    .collect::<Vec<_>>()
                    .join(", ");
                self.language.say("form-id", &[names, value, ("ids", all.into())])
            }
        }
    }

    /// Returns what people call some kinds of thing: `notater, uddrag eller temaer`.
    fn kinds(&self, kinds: &[&str]) -> String {
        let words: Vec<String> = kinds
            .iter()
            .map(|it| self.language.word(&format!("kind-{it}.many")))
            .collect();
        match &words[..] {
            [first @ .., last] if !first.is_empty() => {
                format!("{} {} {last}", first.join(", "), self.language.word("form-or"))
            }
            _ => words.concat(),
        }
    }

    fn say(&self, key: &str, value: &str) -> String {
        self.language.say(key, &[("value", value.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::record::kind::Kind;
    use snapbox::{assert_data_eq, str};

    /// A project in which one id is of two kinds.
    const PROJECT: &str = "//- policy/policy.yaml\ntitle: Politik\nvision: {title: Vision, parts: [{id: sammen, title: Sammen}]}\n\
        //- policy/process.yaml\nmilestones: [{id: sundhed, title: Møde, due: 2018-06}]\n\
        //- policy/chapters/10-tolk.md\n---\ntitle: Tolk\nstatus: draft\n---\nIngen skal vente. ^vent\n";

    /// Reads texts as answers under a key; each is a line with what it is taken for, or what is wrong with it.
    fn read(kind: Kind, key: &str, language: Language, texts: &[&str]) -> String {
        let project = fixture::load(PROJECT).project;
        let reader = Reader {
            project: &project,
            made: &[],
            language,
        };
        let line = |text: &&str| match reader.read(shape(kind.row().keys, key), text) {
            Ok(value) => format!("{value}\n"),
            Err(wrong) => format!("! {wrong}\n"),
        };
        texts.iter().map(line).collect()
    }

    #[test]
    fn a_date_is_read_as_danes_and_english_speakers_write_it() {
        let dates = [
            "14. marts",
            "14/3",
            "14 March 2018",
            "i går",
            "tomorrow",
            "12/2018",
            "31.2",
        ];
        assert_data_eq!(
            read(Kind::Note, "date", Language::Danish, &dates),
            str![[r#"
2018-03-14
2018-03-14
2018-03-14
2018-05-31
2018-06-02
2018-12
! »31.2« er ikke en dato. Skriv fx 14.3.2018, 14/3 eller i går.

"#]]
        );
    }

    #[test]
    fn what_happened_lies_not_in_the_future() {
        assert_data_eq!(
            read(
                Kind::Answer,
                "date",
                Language::English,
                &["1/6", "2/6", "2018", "someday"]
            ),
            str![[r#"
2018-06-01
! 2 June 2018 lies in the future. Write a day that has been.
! 31 December 2018 lies in the future. Write a day that has been.
! “someday” is not a date. Write 14.3.2018, 14/3 or yesterday, for example.

"#]]
        );
        assert_data_eq!(
            read(
                Kind::Note,
                "informed",
                Language::Danish,
                &["not-yet", "Ikke endnu", "not yet", "31.5", "2.6"]
            ),
            str![[r#"
not-yet
not-yet
not-yet
2018-05-31
! 2. juni 2018 ligger i fremtiden. Skriv en dag, der er gået.

"#]]
        );
    }

    #[test]
    fn a_number_is_whole_and_loses_its_zeros() {
        assert_data_eq!(
            read(
                Kind::Note,
                "participants",
                Language::English,
                &[" 12 ", "007", "000", "+5", "-1", "1.5", "mange", "99999999999"]
            ),
            str![[r#"
12
7
0
! “+5” is not a whole number.
! “-1” is not a whole number.
! “1.5” is not a whole number.
! “mange” is not a whole number.
! “99999999999” is not a whole number.

"#]]
        );
    }

    #[test]
    fn a_word_is_one_of_its_list_and_the_nearest_is_named() {
        assert_data_eq!(
            read(
                Kind::Answer,
                "outcome",
                Language::English,
                &["partly", "partl", "maybe so"]
            ),
            str![[r#"
partly
! “partl” does not do. Did you mean partly? Choose one of accepted, partly, rejected, noted.
! “maybe so” does not do. Choose one of accepted, partly, rejected, noted.

"#]]
        );
    }

    #[test]
    fn an_id_names_something_and_keeps_its_kind_where_it_needs_one() {
        assert_data_eq!(
            read(
                Kind::Theme,
                "goals",
                Language::English,
                &["sundt-liv", "goal/sundt-liv", "sundt-livs", "trafik"]
            ),
            str![[r#"
sundt-liv
sundt-liv
! No goals are called “sundt-livs”. Did you mean sundt-liv?
! No goals are called “trafik”. There are: sundt-liv.

"#]]
        );
        assert_data_eq!(
            read(
                Kind::Answer,
                "to",
                Language::Danish,
                &["theme/sundhed", "sundhed", "tolk#vent", "10-tolk#vent", "intet"]
            ),
            str![[r#"
theme/sundhed
! »sundhed« kan være flere ting.
tolk#vent
10-tolk#vent
! Ingen notater, uddrag, punkter, temaer eller milepæle hedder »intet«. Der er: 2018-03-14-boligselskaber-k3f, 2018-03-14-boligselskaber-k3f#tolk, tolk#vent, sundhed, sundhed.

"#]]
        );
        assert_data_eq!(
            read(Kind::Answer, "by", Language::English, &["styregruppe"]),
            str![[r#"
! No groups are called “styregruppe”. There are none at all yet; add the first with: ip add-group

"#]]
        );
        assert_data_eq!(read(Kind::Goal, "vision", Language::English, &["sammen"]), "sammen\n");
    }

    #[test]
    fn a_text_is_trimmed_and_has_no_sign_that_a_terminal_obeys() {
        assert_data_eq!(
            read(
                Kind::Stakeholder,
                "name",
                Language::English,
                &[" »A« #1 ", "to\nlinjer\tog mere", " ", "a\u{1b}b"]
            ),
            str![[r#"
»A« #1
to
linjer	og mere
! Write something.
! The text has a sign that can’t stand in a file (U+001B).

"#]]
        );
        assert_data_eq!(
            read(Kind::Goal, "indicators.title", Language::English, &["Flere: ja"]),
            "Flere: ja\n"
        );
    }

    #[test]
    fn a_list_and_what_stands_in_its_maps_take_several_texts() {
        let is_repeated = |kind: Kind, key| is_repeated(kind.row().keys, key);
        assert!(is_repeated(Kind::Goal, "indicators.title") && is_repeated(Kind::Theme, "questions"));
        assert!(!is_repeated(Kind::Note, "consent.form") && !is_repeated(Kind::Note, "title"));
    }
}
