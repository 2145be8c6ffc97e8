//! Which thing stands at a place of a file.

use super::Project;
use super::block::Blocks;
use super::entries::KINDS;
use super::thing::Thing;
use crate::source::{FileId, Span};
use crate::syntax::markdown::outline::Passage;

impl Project {
    /// Returns the innermost thing around a byte of a file; nothing where the file is no record.
    pub fn at(&self, file: FileId, byte: u32) -> Option<Thing<'_>> {
        let record = self.record_in(file)?;
        let is_here = |span: Span| span.range().contains(&(byte as usize));
        let passages = &record.outline.passages;
        // The name of a table or a list as a whole stands below it.
        let is_named_here = |passage: &&Passage| passage.name.as_ref().is_some_and(|it| is_here(it.span));
        let named = passages.iter().find(is_named_here);
        let part = named.or_else(|| Blocks::of(passages).at(byte));
        let entry = || {
            let kinds = KINDS.into_iter().filter(|it| it.home() == record.kind);
            let mut entries = kinds.flat_map(|it| self.entries(it));
            entries.find(|it| it.record.file == file && is_here(it.span))
        };
        let part = part.map(|it| Thing::Part(record, it));
        let thing = part.or_else(|| entry().map(Thing::Entry));
        Some(thing.unwrap_or(Thing::Record(record)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::backlink::links;
    use crate::project::load;
    use chrono::NaiveDate;
    use snapbox::{assert_data_eq, str};

    const NOTE: &str = "---\ntitle: N\n---\nFørst.\n\n- En #sundhed\n- To #sundhed ^to\n\n#sundhed ^begge\n";
    const CHAPTER: &str = "---\ntitle: A\ntheme: sundhed\n---\n\
        Uden navn. [@n]\n\nMed [@n#to] navn. ^vil\n\n\
        - Et [@n]\n  - Under et [@n]\n\n    > Ord [@n]\n- To [@n] ^to\n  - Under to [@n]\n- Tre [@n] ^tre\n\n^liste\n\n\
        | Mål |\n| --- |\n| Tid [@n] |\n\n^tabel\n\n\
        > Citat [@n]\n\n^citat\n\n\
        - Ene [@n]\n\n^ene\n\n\
        ```ip quotes\ntheme: sundhed\n```\n\n^stemmer\n\nFod.[^1]\n\n[^1]: Note [@n]\n\n- Sidst [@n]\n\n^sidst\n";
    const PROCESS: &str = "phases: []\nmilestones:\n  - {id: start, title: Start, due: 2018-01}\n  \
        - {id: slut, title: Slut, due: 2018-02, requires: [start]}\n";
    const FILES: [(&str, &str); 4] = [
        ("interviews/n.md", NOTE),
        ("policy/chapters/10-a.md", CHAPTER),
        ("policy/process.yaml", PROCESS),
        (
            "policy/sources.bib",
            "@book{a,\n  title = {A},\n}\n@book{b,\n  title = {B},\n}\n",
        ),
    ];

    /// Returns a file in pieces, each with what stands there: what may be named, and the thing that it stands in.
    fn pieces(path: &str) -> Vec<(String, String)> {
        let text = |path: &str| FILES.iter().find(|it| it.0 == path).unwrap().1;
        let paths = FILES.iter().map(|it| it.0.to_owned()).collect();
        let day = NaiveDate::from_ymd_opt(2018, 6, 1).unwrap();
        let project = load(paths, day, &|path| Ok(text(path).to_owned()), &|_, _| {}).project;
        let file = project
            .all()
            .iter()
            .find(|it| project.path(it.file) == path)
            .unwrap()
            .file;
        let wording = |it: Thing<'_>| format!("{} {}", it.kind().word(), it.id());
        let mut pieces: Vec<(String, String)> = Vec::new();
        let links = links(project.record_in(file).unwrap());
        for (byte, sign) in text(path).char_indices() {
            let link = links.iter().find(|it| it.span().range().contains(&byte));
            let here = match link {
                Some(link) => format!("{} in {}", link.kinds.join("/"), wording(link.source())),
                None => wording(project.at(file, u32::try_from(byte).unwrap()).unwrap()),
            };
            match pieces.last_mut().filter(|it| it.1 == here) {
                Some(last) => last.0.push(sign),
                None => pieces.push((sign.to_string(), here)),
            }
        }
        pieces
    }

    /// Returns where the citations of the whole note belong, each with the words before it.
    fn citations() -> Vec<String> {
        let pieces = pieces("policy/chapters/10-a.md");
        let cited = pieces.windows(2).filter(|it| it[1].0 == "n");
        cited
            .map(|it| {
                let before = it[0].0.trim_end_matches(" [@");
                let word = before.rsplit(['-', '|', '>', ':', '\n']).next().unwrap().trim();
                format!("{word}: {}", it[1].1.rsplit(' ').next().unwrap())
            })
            .collect()
    }

    #[test]
    fn a_citation_belongs_to_the_innermost_named_block_or_to_the_whole_that_has_a_name() {
        assert_eq!(
            citations(),
            [
                "Uden navn.: a",
                "Et: a#liste",
                "Under et: a#liste",
                "Ord: a#liste",
                "To: a#to",
                "Under to: a#liste",
                "Tre: a#tre",
                "Tid: a#tabel",
                "Citat: a#citat",
                "Ene: a#ene",
                "Note: a",
                "Sidst: a#sidst",
            ]
        );
    }

    #[test]
    fn what_is_named_is_more_than_what_it_stands_in() {
        let pieces = pieces("policy/chapters/10-a.md");
        let at = |text: &str| &*pieces.iter().find(|it| it.0 == text).unwrap().1;
        assert_eq!(at("n#to"), "note/source/passage in statement a#vil");
        assert!(pieces.contains(&("sundhed".to_owned(), "theme in chapter a".to_owned())));
        assert!(pieces.contains(&("sundhed".to_owned(), "theme in statement a#stemmer".to_owned())));
        assert_eq!(at("tabel"), "statement a#tabel");
    }

    /// Returns a file as its pieces, each with what stands there.
    fn shown(path: &str) -> String {
        let shown = pieces(path)
            .into_iter()
            .map(|it| format!("{}: {}", it.0.replace('\n', "⏎"), it.1));
        shown.collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_marker_and_the_name_below_a_list_belong_to_the_list() {
        assert_data_eq!(
            shown("interviews/n.md"),
            str![[r##"
---⏎title: N⏎---⏎Først.⏎⏎: note n
- En #: passage n#begge
sundhed: theme in passage n#begge
⏎: passage n#begge
- To #: passage n#to
sundhed: theme in passage n#to
 ^to⏎⏎: passage n#to
#: note n
sundhed: theme in passage n#begge
 ^: note n
begge: passage n#begge
⏎: note n
"##]]
        );
    }

    #[test]
    fn an_entry_stands_where_its_id_does() {
        assert_data_eq!(
            shown("policy/process.yaml"),
            str![[r#"
phases: []⏎milestones:⏎  - {id: : process process
start: milestone start
, title: Start, due: 2018-01}⏎  - {id: : process process
slut: milestone slut
, title: Slut, due: 2018-02, requires: [: process process
start: condition/milestone in process process
]}⏎: process process
"#]]
        );
        let bibliography = pieces("policy/sources.bib");
        assert!(bibliography.contains(&("b".to_owned(), "source b".to_owned())));
    }
}
