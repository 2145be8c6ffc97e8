//! Every passage that may be quoted, quoted in every form: right ones are accepted, and one false word is always found.

#[cfg(test)]
mod tests {
    use crate::project::{self, Project};
    use crate::record::kind::Kind;
    use crate::record::note::Note;
    use crate::syntax::markdown::outline::Form;
    use chrono::NaiveDate;
    use std::collections::BTreeMap;

    /// The forms in which a chapter quotes `{}` and cites `KEY`.
    const FORMS: &[&str] = &[
        "“{}” [KEY]",
        "“{}”, siger en. [KEY]",
        "De siger »{}«, og så gør vi noget. [KEY]",
        "Som det står i [KEY], siger de: „{}“",
        "As [KEY] says: \"{}\"",
        "En siger: ”{}” til os alle. [KEY]",
        "En siger: ‘{}’ [KEY]",
        "En siger: ‚{}‘, og så videre. [KEY]",
        "En siger: ›{}‹ [KEY]",
        "En siger: ''{}'' [KEY]",
        "En siger: “{}'' [KEY]",
        "En siger: ,,{}”, og så videre. [KEY]",
        "> {} [KEY]",
        "> {}\n\n[KEY]",
        "> {}\n\n– en beboer [KEY]",
        "> {}\n> – en beboer [KEY]",
        "En beboer siger [KEY]:\n\n> {}",
        "| Hvem | Hvad |\n| --- | --- |\n| En [KEY] | “{}” |",
        "- Et punkt\n- “{}”, siger en. [KEY]",
        "De siger: “{} [KEY]",
        "{}” [KEY]",
        "De siger: “{}\n\n“Og mere.” [KEY]",
        "- En beboer siger [KEY]:\n\n  > {}",
        "- En beboer siger:\n\n  > {}\n\n  [KEY]",
        "- En beboer siger:\n\n  > {}\n\n  – en beboer [KEY]",
        "- > {}\n- Et punkt\n\nKilde: [KEY]",
        "- > {} [KEY]",
        "1. Et punkt\n   - En siger:\n\n     > {}\n\n     [KEY]\n2. Et andet",
        "Beboere siger [KEY]:\n\n- > {}\n- Et punkt",
        "Beboere siger [KEY]:\n\n1. En mor:\n   - Om tolk:\n\n     > {}",
        "Beboere siger [KEY]:\n\n- “{}”\n- Et punkt",
        "Beboere siger [KEY]:\n\n- Et punkt\n  1. “{}”, siger en.",
        "- Beboere siger [KEY]:\n  - “{}”",
        "Beboere siger [KEY]:\n\n“{}”",
        "Beboere siger [KEY]:\n\n“Og”\n\n“{}”",
        "Beboere siger [KEY]:\n\n| Hvad |\n| --- |\n| “{}” |",
        "“{}”\n\nKilde: [KEY]",
        "“{}”\n\n– en beboer [KEY]",
        "“{}”\n\nDet siger en beboer. [KEY]",
        "- “{}”\n- Et punkt\n\n*Kilde:* [KEY]",
        "- Et punkt\n  - “{}”\n\n  [KEY]",
        "### “{}”\n\nDet siger en beboer. [KEY]",
        "### “{}”\n\n#### Om det\n\n- Et punkt\n- Det siger en beboer. [KEY]",
        "Det siger en beboer.[^AT] [KEY]\n\n[^AT]: En sagde: “{}”, og mere til.",
        "[^AT]: En sagde:\n\n    > {}\n\nDet siger en beboer.[^AT] [KEY]",
    ];

    /// A passage that may be quoted.
    struct Quotable {
        key: String,
        words: String,
    }

    /// Loads a project from the texts of its files.
    fn load(files: &BTreeMap<String, String>) -> (Project, Vec<(&'static str, &'static str)>) {
        let today = NaiveDate::from_ymd_opt(2018, 12, 1).unwrap();
        let paths = files.keys().cloned().collect();
        let loaded = project::load(paths, today, &|path| Ok(files[path].clone()), &|_, _| {});
        let rules = [
            "copied-words",
            "misleading-elision",
            "quotation-not-allowed",
            "uncited-quotation",
            "unfaithful-quotation",
        ];
        let found = crate::check::project(&loaded.project);
        let found = found
            .iter()
            .filter(|it| rules.contains(&it.rule))
            .map(|it| (it.rule, it.message.key));
        (loaded.project, found.collect())
    }

    /// Returns the notes with a chapter of this body.
    fn with_chapter(notes: &BTreeMap<String, String>, body: &str) -> BTreeMap<String, String> {
        let mut files = notes.clone();
        let chapter = format!("---\ntitle: T\nstatus: draft\n---\n{body}\n");
        files.insert("policy/chapters/10-t.md".to_owned(), chapter);
        files
    }

    /// Returns every named block quote of the notes, with a text of four words or more.
    fn quotable(notes: &BTreeMap<String, String>) -> Vec<Quotable> {
        let ids = notes
            .keys()
            .filter_map(|it| it.strip_prefix("interviews/")?.strip_suffix(".md"));
        let cited: Vec<String> = ids.map(|it| format!("> x [@{it}]")).collect();
        let (project, _) = load(&with_chapter(notes, &cited.join("\n\n")));
        let mut found = Vec::new();
        for record in project.records(Kind::Note) {
            let quotes = record.outline.passages.iter().filter(|it| it.form == Form::Quote);
            for passage in quotes.filter(|_| !record.note().is_some_and(Note::is_withheld)) {
                let words = passage
                    .text
                    .as_ref()
                    .unwrap()
                    .words
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ");
                if words.split(' ').filter(|it| it.contains(char::is_alphanumeric)).count() < 4 {
                    continue;
                }
                let name = passage
                    .name
                    .as_ref()
                    .map(|it| format!("#{}", it.value))
                    .unwrap_or_default();
                found.push(Quotable {
                    key: format!("@{}{name}", record.id),
                    words,
                });
            }
        }
        found
    }

    /// Returns words of which one is another.
    fn falsified(words: &str, which: usize) -> String {
        let mut words: Vec<&str> = words.split(' ').collect();
        let real: Vec<usize> = (0..words.len())
            .filter(|it| words[*it].contains(char::is_alphanumeric))
            .collect();
        words[real[which % real.len()]] = "kvadratrod";
        words.join(" ")
    }

    /// Tries all passages in all forms, right and made false, and returns how many of each were tried.
    fn try_all(notes: &BTreeMap<String, String>) -> (usize, usize) {
        let all = quotable(notes);
        let (mut right, mut wrong) = (0, 0);
        for form in FORMS {
            let body = |falsify: bool| -> String {
                let quoted = all.iter().enumerate().map(|(at, it)| {
                    let words = if falsify {
                        falsified(&it.words, at)
                    } else {
                        it.words.clone()
                    };
                    let form = form.replace("AT", &at.to_string());
                    form.replace("{}", &words).replace("KEY", &it.key)
                });
                quoted.collect::<Vec<_>>().join("\n\n## Næste\n\n")
            };
            assert_eq!(load(&with_chapter(notes, &body(false))).1, [], "{form}");
            right += all.len();
            let found = load(&with_chapter(notes, &body(true))).1;
            assert!(
                found.iter().all(|it| it.0 == "unfaithful-quotation"),
                "{form}: {found:?}"
            );
            assert_eq!(found.len(), all.len(), "{form}");
            wrong += all.len();
        }
        (right, wrong)
    }

    #[test]
    fn every_passage_of_this_repository_is_accepted_in_every_form_and_refused_with_one_false_word() {
        let mut notes = BTreeMap::new();
        for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/interviews")).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            notes.insert(format!("interviews/{name}"), std::fs::read_to_string(&path).unwrap());
        }
        let (right, wrong) = try_all(&notes);
        assert!(right == wrong && right > 20 * FORMS.len(), "{right} {wrong}");
    }

    /// Words with what makes comparing hard: apostrophes, marks within, dashes, hyphens, numbers, pauses, accents.
    const WORDS: &[&str] = &[
        "vi",
        "venter",
        "hos'en",
        "Lars'",
        "it's",
        "»tolken«",
        "–",
        "tre-fire",
        "3–4",
        "tolke- og rådgivning",
        "uger,",
        "på",
        "kommunen",
        "café",
        "Jeg",
        "ved",
        "det",
        "...",
        "”nej”",
        "10 %",
        "ikke",
        "(næsten)",
        "altid;",
        "kan",
        "man",
        "sige",
        "e-mail",
        "ku'",
        "gå",
        "derhen",
        "og",
        "så",
        "videre",
        "uden",
        "A/S",
        "kl.",
        "14.30,",
        "mor's",
        "børn",
        "’en",
        "af",
    ];

    #[test]
    fn generated_passages_are_accepted_in_every_form_and_refused_with_one_false_word() {
        let mut seed: u32 = 7;
        let mut next = |below: usize| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 8) as usize % below
        };
        let mut notes = BTreeMap::new();
        for note in 0..30 {
            let mut text =
                "---\nmethod: interview\ndate: 2018-03\nstakeholders: [x]\nbasis: public-record\npublish: quote\n---\n"
                    .to_owned();
            for passage in 0..8 {
                let mut words: Vec<&str> = (0..6 + next(14)).map(|_| WORDS[next(WORDS.len())]).collect();
                words.insert(0, "Vi");
                words.push("herude.");
                let line = words.len() / 2;
                let text_of = |it: &[&str]| it.join(" ");
                text += &format!(
                    "\n> {}\n> {}\n> ^p{passage}\n",
                    text_of(&words[..line]),
                    text_of(&words[line..])
                );
            }
            notes.insert(format!("interviews/note-{note:02}.md"), text);
        }
        let (right, wrong) = try_all(&notes);
        assert_eq!((right, wrong), (240 * FORMS.len(), 240 * FORMS.len()));
    }
}
