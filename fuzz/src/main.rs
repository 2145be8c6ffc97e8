//! Files that nobody would write, thought up by libFuzzer for each reader of files from outside.
//!
//! The rooms of `ip` that read are compiled along, so that what is not asked for costs nothing; which reader is meant says `READER`.
#![no_main]
#![allow(
    dead_code,
    unused_imports,
    unused_macros,
    reason = "a fuzzer enters the rooms by some doors only"
)]

#[path = "../../src/disk/mod.rs"]
mod disk;
#[path = "../../src/edit/mod.rs"]
mod edit;
#[path = "../../src/evidence/mod.rs"]
mod evidence;
#[path = "../../src/exchange/mod.rs"]
mod exchange;
#[path = "../../src/project/mod.rs"]
mod project;
#[path = "../../src/record/mod.rs"]
mod record;
#[path = "../../src/syntax/mod.rs"]
mod syntax;
#[path = "../../src/text/mod.rs"]
mod text;

/// What is one file, and no folder with a roof of its own.
#[path = "../../src"]
mod roofs {
    pub mod diagnostic;
    pub mod document;
    pub mod language;
    pub mod source;
}
use roofs::{diagnostic, document, language, source};

/// What becomes of a table.
#[path = "../../src/workspace"]
mod workspace {
    pub mod importing;
}

mod draft;
mod held;
mod mutation;
mod packed;
mod readers;

use std::sync::LazyLock;

static READER: LazyLock<fn(&[u8])> = LazyLock::new(|| {
    let name = std::env::var("READER").unwrap_or_default();
    let found = readers::ALL.iter().find(|it| it.0 == name);
    found
        .unwrap_or_else(|| panic!("READER is one of {:?}", readers::ALL.map(|it| it.0)))
        .1
});

libfuzzer_sys::fuzz_mutator!(|bytes: &mut [u8], size: usize, most: usize, seed: u32| {
    mutation::mutated(bytes, size, most, seed)
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| READER(bytes));
