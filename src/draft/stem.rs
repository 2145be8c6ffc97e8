//! What the files of documents are called, and how earlier files of the same document are recognised.

use crate::project::Project;
use crate::record::vocabulary::Edition;
use crate::syntax::date::Date;
use crate::text::slug::slug;

/// The name of a document's files without their endings: `SLUG[-VERSION]-DAY[-INTERN]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stem {
    /// The document.
    slug: String,
    /// Which version of it, and of which day.
    version: String,
    day: String,
    /// That the edition is internal; empty for the public one.
    edition: String,
    /// What the files of other documents begin with whose names begin like those of this one.
    others: Vec<String>,
}

impl Stem {
    /// Returns the name of the files of an edition of a document with a title; `version` may be empty.
    pub fn of_document(project: &Project, title: &str, version: &str, edition: Edition) -> Self {
        let slug = slug(title);
        Self {
            slug: if slug.is_empty() { "draft".to_owned() } else { slug },
            version: self::slug(version),
            day: project.today.to_string(),
            edition: match edition {
                Edition::Internal => project.manifest.language.word("draft-file-internal"),
                Edition::Public => String::new(),
            },
            others: Vec::new(),
        }
    }

    /// Returns the name of the files of a letter: for whom it is says the note's id, and no name.
    pub fn letter(project: &Project, note: &str) -> Self {
        Self {
            slug: format!("{}-{note}", project.manifest.language.word("letter-file")),
            version: String::new(),
            day: project.today.to_string(),
            edition: String::new(),
            others: Vec::new(),
        }
    }

    /// Returns the name of the files of a document that is made of this one, such as what changed in it.
    #[must_use]
    pub fn of(self, what: &str) -> Self {
        Self {
            slug: format!("{}-{what}", self.slug),
            version: String::new(),
            others: Vec::new(),
            ..self
        }
    }

    /// Returns it knowing the documents that must not be taken for this one.
    #[must_use]
    pub fn beside(mut self, others: impl Iterator<Item = String>) -> Self {
        let start = format!("{}-", self.slug);
        self.others.extend(others.filter(|it| it.starts_with(&start)));
        self
    }

    /// Returns the name, without an ending.
    pub fn name(&self) -> String {
        let parts = [&self.slug, &self.version, &self.day, &self.edition];
        let parts: Vec<&str> = parts.iter().filter(|it| !it.is_empty()).map(|it| it.as_str()).collect();
        parts.join("-")
    }

    /// Tells whether a name without its ending is that of an earlier file of the same document and edition: of another
    /// version, or of another day.
    pub fn is_earlier(&self, name: &str) -> bool {
        let rest = name.strip_prefix(&*self.slug).and_then(|it| it.strip_prefix('-'));
        let rest = rest.and_then(|it| match &*self.edition {
            "" => Some(it),
            edition => it.strip_suffix(edition)?.strip_suffix('-'),
        });
        let Some(rest) = rest.filter(|_| name != self.name()) else {
            return false;
        };
        let is_other = |start: &String| name.strip_prefix(&**start).is_some_and(|it| it.starts_with('-'));
        let day = rest.len().checked_sub("2018-06-01".len()).and_then(|at| rest.get(at..));
        let before = rest
            .len()
            .checked_sub("-2018-06-01".len())
            .map_or("-", |at| &rest[at..=at]);
        let is_day = day.and_then(Date::parse).is_some_and(|it| it.to_string().len() == 10);
        is_day && before == "-" && !self.others.iter().any(is_other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stem(version: &str) -> Stem {
        Stem {
            slug: "politik".to_owned(),
            version: version.to_owned(),
            day: "2018-06-01".to_owned(),
            edition: "INTERN".to_owned(),
            others: Vec::new(),
        }
        .beside(["politik-aendringer", "andet"].map(str::to_owned).into_iter())
    }

    #[test]
    fn a_file_says_which_document_version_day_and_edition_it_is() {
        assert_eq!(stem("0-2").name(), "politik-0-2-2018-06-01-INTERN");
        assert_eq!(stem("").name(), "politik-2018-06-01-INTERN");
        let changes = stem("0-2").of("aendringer-h1-nu");
        assert_eq!(changes.name(), "politik-aendringer-h1-nu-2018-06-01-INTERN");
        assert!(changes.is_earlier("politik-aendringer-h1-nu-2018-05-01-INTERN"));
        assert!(!changes.is_earlier("politik-aendringer-h2-nu-2018-05-01-INTERN"));
    }

    #[test]
    fn only_files_of_the_same_document_and_edition_are_earlier_ones() {
        let own = stem("0-2");
        let public = Stem {
            edition: String::new(),
            ..stem("0-2")
        };
        assert_eq!(public.name(), "politik-0-2-2018-06-01");
        for name in [
            "politik-2018-05-31-INTERN",
            "politik-0-1-2018-06-01-INTERN",
            "politik-0-2-2017-12-31-INTERN",
        ] {
            assert!(own.is_earlier(name), "{name}");
            assert!(!public.is_earlier(name), "{name}");
            let open = name.trim_end_matches("-INTERN");
            assert!(public.is_earlier(open) && !own.is_earlier(open), "{open}");
        }
        for name in [
            "politik-0-2-2018-06-01-INTERN",
            "politik-2018-05-31",
            "politik-2018-05-31-INTERN-kommentarer",
            "politik-kommentarer-INTERN",
            "politik-12018-05-31-INTERN",
            "politik-2018-05-INTERN",
            "politik-2018-13-31-INTERN",
            "politik-aendringer-h1-nu-2018-05-31-INTERN",
            "andet-2018-05-31-INTERN",
            "politik-INTERN",
            "politik",
            "ø",
        ] {
            assert!(!own.is_earlier(name), "{name}");
        }
    }
}
