//! Values on the command line by the names that people use for them: `--method gruppeinterview`.

use crate::project::thing::ThingKind;
use crate::query::lookup;
use crate::record::vocabulary;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use std::ffi::OsStr;

/// Takes one of these words, or what people call it in either language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Called(pub(super) &'static [&'static str]);

impl TypedValueParser for Called {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<String, clap::Error> {
        let text = value.to_str().unwrap_or_default();
        let named = vocabulary::named(self.0, text).filter(|_| !self.0.contains(&text));
        match named {
            Some(word) => Ok(word.to_owned()),
            None => PossibleValuesParser::new(self.0).parse_ref(command, argument, value),
        }
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.0.iter().map(PossibleValue::new)))
    }
}

/// Takes the word of a kind of thing that can be listed, or what people call it in either language.
#[derive(Debug, Clone, Copy)]
pub(super) struct KindCalled;

impl TypedValueParser for KindCalled {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<String, clap::Error> {
        // What people call the kinds is looked up only where one is named, since every start would pay for it.
        match lookup::kind(value.to_str().unwrap_or_default()) {
            Some(kind) => Ok(kind.word().to_owned()),
            None => PossibleValuesParser::new(words()).parse_ref(command, argument, value),
        }
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(words().map(PossibleValue::new)))
    }
}

fn words() -> impl Iterator<Item = &'static str> {
    lookup::EVERY.iter().copied().map(ThingKind::word)
}
