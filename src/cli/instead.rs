//! Words that people try as commands, and which command to use instead.

/// Words that ask for the help.
const HELP: [&str; 9] = [
    "help",
    "hjælp",
    "hjaelp",
    "?",
    "/?",
    "-?",
    "-help",
    "manual",
    "vejledning",
];

/// The ends of the keys that say what there is, and the words that ask for it.
const WORDS: &[(&str, &[&str])] = &[
    (
        "add",
        &[
            "add",
            "new",
            "create",
            "ny",
            "nyt",
            "tilføj",
            "tilfoej",
            "notat",
            "note",
            "interview",
            "theme",
            "tema",
        ],
    ),
    (
        "build",
        &[
            "byg",
            "make",
            "lav",
            "eksport",
            "eksportér",
            "pdf",
            "word",
            "print",
            "udskriv",
            "draft",
            "udkast",
            "render",
            "publish",
        ],
    ),
    (
        "check",
        &[
            "tjek",
            "kontrol",
            "kontroller",
            "kontrollér",
            "validate",
            "lint",
            "test",
            "fejl",
            "errors",
            "verify",
        ],
    ),
    (
        "coverage",
        &["dækning", "daekning", "gaps", "huller", "mangler", "plan"],
    ),
    (
        "delete",
        &[
            "slet", "delete", "remove", "rm", "fjern", "erase", "del", "ryd", "clean",
        ],
    ),
    (
        "diff",
        &[
            "forskel",
            "forskelle",
            "ændringer",
            "sammenlign",
            "compare",
            "changes",
            "ændret",
        ],
    ),
    (
        "edit",
        &[
            "edit", "ret", "rediger", "redigér", "move", "mv", "flyt", "omdøb", "omdoeb",
        ],
    ),
    ("explain", &["forklar", "why", "hvorfor", "rules", "regler"]),
    (
        "init",
        &["start", "begin", "begynd", "opret", "setup", "projekt", "project"],
    ),
    (
        "list",
        &[
            "liste",
            "lister",
            "ls",
            "dir",
            "notater",
            "notes",
            "temaer",
            "themes",
            "aktører",
            "kilder",
            "sources",
            "mål",
            "maal",
            "goal",
            "goals",
            "aktør",
            "stakeholder",
            "stakeholders",
            "kapitel",
            "kapitler",
            "chapter",
            "chapters",
            "gruppe",
            "grupper",
            "group",
            "groups",
            "milepæl",
            "milepæle",
            "milestones",
            "fase",
            "faser",
            "phases",
            "svar",
            "answers",
            "kilde",
            "source",
            "udsagn",
            "statements",
            "passages",
            "interviews",
        ],
    ),
    (
        "report",
        &["rapport", "memo", "referat", "høring", "hoering", "hearing", "feedback"],
    ),
    ("save", &["gem", "commit"]),
    ("sync", &["push", "pull", "hent", "send", "del-med", "share"]),
    ("open", &["åbn", "aabn", "clone", "klon"]),
    ("cite", &["citer", "citat", "citér", "henvis", "quote"]),
    ("search", &["find", "søg", "soeg", "grep", "led"]),
    ("show", &["vis", "view", "cat", "se", "info"]),
    ("status", &["hvad-nu", "next", "næste", "todo", "fremdrift", "progress"]),
    (
        "undo",
        &[
            "fortryd", "revert", "restore", "gendan", "redo", "reset", "tilbage", "back",
        ],
    ),
    (
        "versions",
        &["version", "versions", "versioner", "historik", "log", "tag"],
    ),
];

/// Tells whether a word asks for the help.
pub(super) fn is_help(word: &str) -> bool {
    HELP.contains(&&*word.to_lowercase())
}

/// Returns the key of the sentence that says what there is instead of a command that does not exist.
pub(super) fn key(word: &str) -> Option<String> {
    let word = word.to_lowercase();
    let row = WORDS.iter().find(|it| it.1.contains(&&*word))?;
    Some(format!("usage-instead-{}", row.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use std::collections::BTreeSet;

    #[test]
    fn each_word_leads_to_one_sentence_that_both_languages_have() {
        let mut seen = BTreeSet::new();
        for (end, words) in WORDS {
            for word in *words {
                assert!(seen.insert(word) && !is_help(word), "{word}");
                assert_eq!(*word, word.to_lowercase());
            }
            for language in Language::ALL {
                assert!(language.find(&format!("usage-instead-{end}"), &[]).is_some(), "{end}");
            }
        }
    }

    #[test]
    fn no_command_that_exists_is_explained_away_and_each_that_is_named_exists() {
        let command = crate::cli::described();
        let exists = |word: &str| command.get_subcommands().any(|it| it.get_name() == word);
        assert!(WORDS.iter().flat_map(|it| it.1).all(|it| !exists(it)));
        for (end, _) in WORDS {
            for language in Language::ALL {
                let sentence = language.word(&format!("usage-instead-{end}"));
                let named = sentence.split("ip ").skip(1);
                let word = |text: &str| {
                    text.split(|it: char| !it.is_ascii_lowercase() && it != '-')
                        .next()
                        .unwrap_or("")
                        .to_owned()
                };
                for name in named.map(word) {
                    assert!(exists(&name), "{end}: {name}");
                }
            }
        }
    }
}
