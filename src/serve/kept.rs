//! Pages that were made already of the project as it is now, so that nobody who asks again waits for them.

use super::frame::{Page, Part};
use crate::language::Language;
use chrono::NaiveDate;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// How many bytes of pages are kept at the most.
const MOST: usize = 32 << 20;

/// What a page is made of that shows nothing but the project.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct State {
    /// The word that is another one once the project is.
    pub(super) revision: String,
    pub(super) day: NaiveDate,
    pub(super) language: Language,
}

/// Pages of one state, by their addresses.
#[derive(Debug, Default)]
pub(super) struct Kept {
    of: Option<State>,
    pages: FxHashMap<String, (String, Arc<str>)>,
    bytes: usize,
}

impl Kept {
    /// Returns the page of an address, where it was made of this state; those of another are forgotten.
    pub(super) fn page(&mut self, address: &str, state: &State) -> Option<Page> {
        // What was said then may be taken back by now.
        if self.of.as_ref().is_some_and(|it| it != state) {
            *self = Self::default();
        }
        let (title, body) = self.pages.get(address)?;
        let mut page = Page::new(title.clone());
        page.parts.push(Part::Ready(Arc::clone(body)));
        Some(page)
    }

    /// Keeps a page that is ready and in which nothing is being written; all others are forgotten where they become too many.
    pub(super) fn keep(&mut self, address: &str, page: &Page, state: State) {
        let ([Part::Ready(body)], false) = (&*page.parts, page.is_written_in) else {
            return;
        };
        let size = address.len() + page.title.len() + body.len();
        if self.of.as_ref() != Some(&state) || self.bytes + size > MOST {
            *self = Self {
                of: Some(state),
                ..Self::default()
            };
        }
        if size <= MOST {
            let kept = (page.title.clone(), Arc::clone(body));
            self.bytes += size;
            self.pages.insert(address.to_owned(), kept);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::serve::fixture::Bench;
    use crate::serve::routes::ROUTES;

    /// An address of each kind that is kept, in a small project.
    const ADDRESSES: [&str; 16] = [
        "/coverage",
        "/coverage?rows=method",
        "/draft",
        "/draft/sundhed",
        "/goals/sundt-liv",
        "/list/theme",
        "/list/passage?text=tolk",
        "/notes",
        "/notes/2018-03-14-boligselskaber-k3f",
        "/search?q=tolk",
        "/search?q=tolk&kind=note",
        "/show/2018-03-14-boligselskaber-k3f#tolk",
        "/stakeholders/boligselskaber",
        "/themes/sundhed",
        "/trace/2018-03-14-boligselskaber-k3f#tolk",
        "/trace/sundhed",
    ];

    const PROJECT: &str = "\
//- policy/chapters/10-sundhed.md
---
title: Sundhed
status: draft
---
Borgerne venter på en tolk. [@2018-03-14-boligselskaber-k3f#tolk] ^venter
";

    /// What becomes of the project's files, one after the other; without a text a file goes.
    const CHANGES: &[(&str, &str)] = &[
        (
            "stakeholders/boligselskaber.yaml",
            "name: Almene boligselskaber\nkind: housing\n",
        ),
        (
            "policy/goals/sundt-liv.md",
            "---\ntitle: Et sundt liv\n---\nBorgerne har de samme muligheder.\n",
        ),
        (
            "policy/themes/skole.md",
            "---\ntitle: Skole\nstatus: proposed\norigin: commission\ngoals: [sundt-liv]\n---\nEn tolk i skolen.\n",
        ),
        (
            NOTE,
            "---\nmethod: meeting\ndate: 2018-03-14\nstakeholders: [boligselskaber]\nthemes: [sundhed]\nbasis: public-task\nspecial: none\n\
            journal: 18-1\ninformed: 2018-03-01\npublish: quote\ndelete-after: 2019-03-14\n---\n> Vi venter fire uger på en tolk. #sundhed/tolk ^tolk\n",
        ),
        (
            "policy/chapters/10-sundhed.md",
            "---\ntitle: Sundhed for alle\nstatus: draft\n---\nVi venter på en tolk. [@2018-03-14-boligselskaber-k3f#tolk] ^venter\n",
        ),
        (
            NOTE,
            "---\nmethod: meeting\ndate: 2018-03-14\nstakeholders: [boligselskaber]\nthemes: [sundhed]\nbasis: public-task\nspecial: none\n\
            journal: 18-1\ninformed: 2018-03-01\npublish: quote\ndelete-after: 2019-03-14\nwithdrawn: 2018-05-02\n---\n> Vi venter fire uger på en tolk. #sundhed/tolk ^tolk\n",
        ),
        (NOTE, "---\nmethod: [\n---\n"),
        (NOTE, ""),
        (
            "policy/policy.yaml",
            "title: Integrationspolitik\nauthority: Prøve Kommune\nlanguage: en\ncoverage: []\n",
        ),
        ("policy/policy.yaml", "title: [\n"),
        (
            "policy/policy.yaml",
            "title: Integrationspolitik\nauthority: Prøve Kommune\nlanguage: da\ncoverage:\n  - each: theme\n    at-least: 1\n",
        ),
        ("templates/look.yaml", "color: \"#123456\"\n"),
        ("policy/chapters/10-sundhed.md", ""),
        ("private/name-digests.txt", "nothing that can be read\n"),
    ];

    const NOTE: &str = "interviews/2018-03-14-boligselskaber-k3f.md";

    fn is_of(route: &str, address: &str) -> bool {
        let path = address.split('?').next().unwrap();
        let start = route.split('{').next().unwrap();
        path == route || start != route && path.starts_with(start) && path.len() > start.len()
    }

    #[test]
    fn a_page_that_is_kept_is_made_anew_once_anything_of_the_project_is_another_one() {
        let mut bench = Bench::new(PROJECT);
        for route in ROUTES.iter().filter(|it| it.is_kept) {
            assert!(ADDRESSES.iter().any(|it| is_of(route.path, it)), "{}", route.path);
        }
        let mut differ = 0;
        for (path, text) in CHANGES {
            let before: Vec<_> = ADDRESSES.iter().map(|it| bench.get(it)).collect();
            match *text {
                "" => bench.remove(path),
                text => bench.write(path, text),
            }
            for (address, before) in ADDRESSES.iter().zip(before) {
                let now = bench.get_afresh(address);
                differ += usize::from(now != before);
                assert_eq!(bench.get(address), now, "{address} after {path}");
                assert_eq!(bench.get(address), now, "{address} again after {path}");
            }
        }
        assert!(differ > CHANGES.len() * 2, "{differ}");
    }
    #[test]
    fn a_picture_of_the_draft_that_was_drawn_anew_is_shown_anew() {
        let drawn = |color: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\" fill=\"{color}\"/></svg>\n"
            )
        };
        let mut bench = Bench::new(&format!(
            "{PROJECT}\n![En vej](pictures/vej.svg)\n//- policy/pictures/vej.svg\n{}",
            drawn("red")
        ));
        let red = bench.get("/draft/sundhed").page();
        assert!(
            red.contains("<img") && bench.get("/draft/sundhed").page() == red,
            "{red}"
        );
        bench.write("policy/pictures/vej.svg", &drawn("blue"));
        let blue = bench.get("/draft/sundhed").page();
        assert!(blue.contains("<img") && blue != red, "{blue}");
    }
}
