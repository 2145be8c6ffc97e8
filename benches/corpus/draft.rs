//! The draft alone, as those read it that make documents: Markdown for pandoc, Typst's own, and a book for mdBook.

use std::path::Path;

use crate::chapter::{self, Chapter, Paragraph};
use crate::disk::{folder, put};
use crate::setting::Setting;

const BOOK: &str = "[book]\ntitle = \"Integrationspolitik\"\nlanguage = \"da\"\n";
/// What any report of a municipality would ask of its look; words are cut, as ours are.
const TYPST: &str = "\
#set document(title: \"Integrationspolitik\")
#set page(paper: \"a4\", numbering: \"1\")
#set text(lang: \"da\", size: 11pt, hyphenate: true)
#set heading(numbering: \"1.1\")
#outline(depth: 2)
";

pub fn write(setting: &Setting, out: &Path) -> anyhow::Result<()> {
    let chapters: Vec<Chapter> = (0..chapter::COUNT).map(|it| Chapter::new(setting, it)).collect();
    let out = folder(out.to_path_buf())?;
    let head = "---\ntitle: Integrationspolitik\nlang: da\n---\n";
    put(&out.join("draft.md"), &(head.to_owned() + &markdown(&chapters)))?;
    put(&out.join("draft.typ"), &(TYPST.to_owned() + &typst(&chapters)))?;
    book(&chapters, &out)
}

/// A citation is a footnote, as it is in the draft of `ip`.
fn markdown(chapters: &[Chapter]) -> String {
    chapters.iter().map(page).collect()
}

fn page(chapter: &Chapter) -> String {
    let text = chapter.body(|note| format!("^[Interview {note}.]"));
    format!("\n# {}\n{text}", chapter.title)
}

fn typst(chapters: &[Chapter]) -> String {
    let mut text = String::new();
    for chapter in chapters {
        text += &format!("\n= {}\n", chapter.title);
        for (heading, paragraphs) in &chapter.sections {
            text += &format!("\n== {heading}\n");
            for Paragraph(said, note) in paragraphs {
                let note = note.as_deref().map(|it| format!("#footnote[Interview {it}.]"));
                text += &format!("\n{said}{}\n", note.unwrap_or_default());
            }
        }
    }
    text
}

fn book(chapters: &[Chapter], out: &Path) -> anyhow::Result<()> {
    let book = folder(out.join("book"))?;
    let pages = folder(book.join("src"))?;
    put(&book.join("book.toml"), BOOK)?;
    let mut summary = "# Summary\n\n".to_owned();
    for chapter in chapters {
        summary += &format!("- [{}]({}.md)\n", chapter.title, chapter.id);
        // mdBook has footnotes by name only.
        let mut notes = String::new();
        let mut text = String::new();
        for (at, part) in page(chapter).split("^[").enumerate() {
            match part.split_once(']').filter(|_| at > 0) {
                Some((note, rest)) => {
                    text += &format!("[^{at}]{rest}");
                    notes += &format!("\n[^{at}]: {note}\n");
                }
                None => text += part,
            }
        }
        put(&pages.join(format!("{}.md", chapter.id)), &(text + &notes))?;
    }
    put(&pages.join("SUMMARY.md"), &summary)
}
