//! A small finished project to practise in; its days lie in the year before and the year after.

use super::first::NewFile;
use crate::language::Language;

/// Returns a file of the example with its path in the project.
macro_rules! file {
    ($language:literal, $path:literal) => {
        ($path, include_str!(concat!("example/", $language, "/", $path)))
    };
}

/// The example in Danish.
const DANISH: &[(&str, &str)] = &[
    file!("da", "policy/policy.yaml"),
    file!("da", "policy/organisation.yaml"),
    file!("da", "policy/process.yaml"),
    file!("da", "policy/goals/sundt-liv.md"),
    file!("da", "policy/goals/arbejde.md"),
    file!("da", "policy/themes/sundhed.md"),
    file!("da", "policy/themes/job.md"),
    file!("da", "policy/themes/fritid.md"),
    file!("da", "stakeholders/borgere.yaml"),
    file!("da", "stakeholders/alle-borgere.yaml"),
    file!("da", "stakeholders/foreninger.yaml"),
    file!("da", "stakeholders/virksomheder.yaml"),
    file!("da", "stakeholders/fagfolk.yaml"),
    file!("da", "interviews/LAST-02-07-fagfolk-k3p.md"),
    file!("da", "interviews/LAST-03-14-borgere-w6t.md"),
    file!("da", "interviews/LAST-04-11-virksomheder-h8c.md"),
    file!("da", "interviews/LAST-05-23-alle-borgere-m4d.md"),
    file!("da", "policy/chapters/10-indledning.md"),
    file!("da", "policy/chapters/20-sundhed.md"),
    file!("da", "policy/chapters/30-job.md"),
    file!("da", "policy/chapters/90-bilag.md"),
    file!("da", "policy/answers/tolk.md"),
];

/// The example in English.
const ENGLISH: &[(&str, &str)] = &[
    file!("en", "policy/policy.yaml"),
    file!("en", "policy/organisation.yaml"),
    file!("en", "policy/process.yaml"),
    file!("en", "policy/goals/healthy-life.md"),
    file!("en", "policy/goals/work.md"),
    file!("en", "policy/themes/health.md"),
    file!("en", "policy/themes/jobs.md"),
    file!("en", "policy/themes/leisure.md"),
    file!("en", "stakeholders/residents.yaml"),
    file!("en", "stakeholders/all-residents.yaml"),
    file!("en", "stakeholders/clubs.yaml"),
    file!("en", "stakeholders/businesses.yaml"),
    file!("en", "stakeholders/professionals.yaml"),
    file!("en", "interviews/LAST-02-07-professionals-k3p.md"),
    file!("en", "interviews/LAST-03-14-residents-w6t.md"),
    file!("en", "interviews/LAST-04-11-businesses-h8c.md"),
    file!("en", "interviews/LAST-05-23-all-residents-m4d.md"),
    file!("en", "policy/chapters/10-introduction.md"),
    file!("en", "policy/chapters/20-health.md"),
    file!("en", "policy/chapters/30-jobs.md"),
    file!("en", "policy/chapters/90-evidence.md"),
    file!("en", "policy/answers/interpreter.md"),
];

/// Returns the files of the example, as somebody begins with it in a year.
pub fn files(language: Language, year: i32) -> Vec<NewFile> {
    let files = match language {
        Language::Danish => DANISH,
        Language::English => ENGLISH,
    };
    let dated = |text: &str| {
        let text = text.replace("LAST", &(year - 1).to_string());
        text.replace("NEXT", &(year + 1).to_string())
    };
    files
        .iter()
        .map(|(path, text)| NewFile::new(dated(path), dated(text)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check;
    use crate::project;
    use chrono::NaiveDate;
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn the_example_has_nothing_wrong_in_either_language_on_any_day() {
        for language in Language::ALL {
            for (year, month, day) in [(2018, 1, 1), (2018, 12, 31), (2026, 6, 15)] {
                let files = files(language, year).into_iter();
                let texts: BTreeMap<String, String> = files
                    .map(|it| (it.path, String::from_utf8(it.bytes).unwrap()))
                    .collect();
                let today = NaiveDate::from_ymd_opt(year, month, day).unwrap();
                let read = |path: &str| Ok(texts[path].clone());
                let loaded = project::load(texts.keys().cloned().collect(), today, &read, &check::record);
                assert_eq!(loaded.diagnostics, []);
                assert_eq!(check::project(&loaded.project), []);
                assert_eq!(loaded.project.manifest.language, language);
            }
        }
    }

    #[test]
    fn every_file_that_lies_there_is_a_part_of_it() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/edit/new/example");
        for (code, files) in [("da", DANISH), ("en", ENGLISH)] {
            let listed: BTreeSet<String> = files.iter().map(|it| it.0.to_owned()).collect();
            let root = folder.join(code);
            let there = walkdir::WalkDir::new(&root).into_iter().map(Result::unwrap);
            let there = there.filter(|it| it.file_type().is_file());
            let there = there.map(|it| {
                it.path()
                    .strip_prefix(&root)
                    .unwrap()
                    .to_string_lossy()
                    .replace('\\', "/")
            });
            assert_eq!(there.collect::<BTreeSet<String>>(), listed);
        }
    }
}
