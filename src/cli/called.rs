//! Values on the command line by the names that people use for them: `--method gruppeinterview`, `ip list temaer`.

use crate::project::thing::ThingKind;
use crate::query::lookup;
use crate::record::vocabulary;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use std::ffi::OsStr;

/// Takes one of some words, or what people call it in either language.
#[derive(Debug, Clone, Copy)]
pub(super) enum Called {
    /// The words that a field may have.
    Words(&'static [&'static str]),
    /// The kinds of thing that can be listed.
    Kind,
}

impl Called {
    /// Returns the words that programs know.
    fn words(self) -> Vec<&'static str> {
        match self {
            Self::Words(words) => words.to_vec(),
            Self::Kind => lookup::EVERY.iter().copied().map(ThingKind::word).collect(),
        }
    }

    /// Returns the word that people call so; names are looked up only where one is given, since every start would pay for it.
    fn named(self, text: &str) -> Option<&'static str> {
        match self {
            Self::Words(words) => vocabulary::named(words, text),
            Self::Kind => lookup::kind(text).map(ThingKind::word),
        }
    }
}

impl TypedValueParser for Called {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<String, clap::Error> {
        let (text, words) = (value.to_str().unwrap_or_default(), self.words());
        let named = self.named(text).filter(|_| !words.contains(&text));
        match named {
            Some(word) => Ok(word.to_owned()),
            None => PossibleValuesParser::new(words).parse_ref(command, argument, value),
        }
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.words().into_iter().map(PossibleValue::new)))
    }
}
