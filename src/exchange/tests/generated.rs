//! Files of whatever Word can put into one another: each word comes in once or is named, and none that is gone.

use super::escaping::numbers;
use super::fixture::{Parts, named, packed, seen};

/// A file while it is made up.
struct Maker<N> {
    next: N,
    number: usize,
    /// The words that must be there, and those that must not.
    there: Vec<String>,
    gone: Vec<String>,
    notes: String,
    comments: String,
}

impl<N: FnMut(usize) -> usize> Maker<N> {
    fn word(&mut self, is_there: bool) -> String {
        self.number += 1;
        let word = format!("{}{}x", if is_there { "her" } else { "væk" }, self.number);
        let list = if is_there { &mut self.there } else { &mut self.gone };
        list.push(word.clone());
        word
    }

    fn run(&mut self, is_there: bool) -> String {
        let look = [
            "",
            "<w:b/>",
            "<w:i/>",
            "<w:rPrChange w:id=\"1\"><w:rPr><w:vanish/></w:rPr></w:rPrChange>",
        ];
        let look = look[(self.next)(4)];
        let word = self.word(is_there);
        format!("<w:r><w:rPr>{look}</w:rPr><w:t xml:space=\"preserve\"> {word} </w:t></w:r>")
    }

    /// Returns something that stands in a paragraph; `is_there` tells whether its words are of the text.
    fn inline(&mut self, depth: usize, is_there: bool) -> String {
        if depth == 0 {
            return self.run(is_there);
        }
        let inner = |it: &mut Self| it.inline(depth - 1, is_there);
        match (self.next)(16) {
            0 => format!("<w:ins w:id=\"1\">{}</w:ins>", inner(self)),
            1 => format!("<w:del w:id=\"1\">{}</w:del>", self.inline(depth - 1, false)),
            2 => format!("<w:moveFrom w:id=\"1\">{}</w:moveFrom>", self.inline(depth - 1, false)),
            3 => format!("<w:moveTo w:id=\"1\">{}</w:moveTo>", inner(self)),
            4 => format!(
                "<w:hyperlink r:id=\"link\">{}{}</w:hyperlink>",
                self.run(is_there),
                inner(self)
            ),
            5 => format!("<w:smartTag>{}</w:smartTag>", inner(self)),
            6 => format!(
                "<w:sdt><w:sdtPr><w:tag w:val=\"a\"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
                inner(self)
            ),
            7 => {
                let prompt = self.inline(depth - 1, false);
                format!("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{prompt}</w:sdtContent></w:sdt>")
            }
            8 => format!("<w:fldSimple w:instr=\" AUTHOR \">{}</w:fldSimple>", inner(self)),
            9 => {
                let sign = |it: &str| format!("<w:r><w:fldChar w:fldCharType=\"{it}\"/></w:r>");
                let told = "<w:r><w:instrText> REF a </w:instrText></w:r>";
                format!(
                    "{}{told}{}{}{}",
                    sign("begin"),
                    sign("separate"),
                    inner(self),
                    sign("end")
                )
            }
            10 => self.hidden(),
            11 => self.boxed(depth, is_there),
            12 if is_there => self.footnote(),
            13 => format!("<w:foo>{}</w:foo>", inner(self)),
            14 => format!("<m:oMath><m:r><m:t>{}</m:t></m:r></m:oMath>", self.word(is_there)),
            _ => self.run(is_there) + &inner(self),
        }
    }

    fn hidden(&mut self) -> String {
        let word = self.word(false);
        format!("<w:r><w:rPr><w:vanish/></w:rPr><w:t>{word}</w:t></w:r>")
    }

    fn boxed(&mut self, depth: usize, is_there: bool) -> String {
        let inside = self.paragraph(depth - 1, is_there);
        let inside = format!("<w:txbxContent>{inside}</w:txbxContent>");
        format!(
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wps:wsp><wps:txbx>{inside}\
             </wps:txbx></wps:wsp></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{inside}\
             </v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
    }

    fn footnote(&mut self) -> String {
        self.number += 1;
        let id = self.number;
        let inside = format!("<w:p>{}</w:p>", self.run(true));
        self.notes
            .push_str(&format!("<w:footnote w:id=\"{id}\">{inside}</w:footnote>"));
        format!("{}<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>", self.run(true))
    }

    fn paragraph(&mut self, depth: usize, is_there: bool) -> String {
        let properties = [
            "",
            "<w:pStyle w:val=\"Citat\"/>",
            "<w:pStyle w:val=\"Overskrift2\"/>",
            "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"7\"/></w:numPr>",
            "<w:rPr><w:del w:id=\"1\"/></w:rPr>",
            "<w:rPr><w:ins w:id=\"1\"/></w:rPr>",
            "<w:pPrChange w:id=\"1\"><w:pPr><w:pStyle w:val=\"Citat\"/></w:pPr></w:pPrChange>",
        ];
        let properties = properties[(self.next)(properties.len())];
        let mut inside: String = (0..=(self.next)(3)).map(|_| self.inline(depth, is_there)).collect();
        if is_there && (self.next)(4) == 0 {
            inside = self.commented(&inside);
        }
        format!("<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>")
    }

    fn commented(&mut self, inside: &str) -> String {
        self.number += 1;
        let (id, word) = (self.number, self.word(true));
        let text = format!("<w:p><w:r><w:t>{word}</w:t></w:r></w:p>");
        self.comments.push_str(&format!(
            "<w:comment w:id=\"{id}\" w:author=\"væk0x\">{text}</w:comment>"
        ));
        format!(
            "<w:commentRangeStart w:id=\"{id}\"/>{inside}<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference \
             w:id=\"{id}\"/></w:r>"
        )
    }

    fn block(&mut self, depth: usize, is_there: bool) -> String {
        if depth == 0 {
            return self.paragraph(2, is_there);
        }
        match (self.next)(8) {
            0 | 1 => self.table(depth, is_there),
            2 => format!(
                "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
                self.block(depth - 1, is_there)
            ),
            3 => format!("<w:del w:id=\"1\">{}</w:del>", self.block(depth - 1, false)),
            4 => format!("<w:customXml>{}</w:customXml>", self.block(depth - 1, is_there)),
            _ => self.paragraph(3, is_there),
        }
    }

    fn table(&mut self, depth: usize, is_there: bool) -> String {
        let mut rows = String::new();
        for _ in 0..=(self.next)(3) {
            let is_deleted = (self.next)(5) == 0;
            let is_row_there = is_there && !is_deleted;
            let mut cells = String::new();
            for _ in 0..=(self.next)(3) {
                let span = if (self.next)(4) == 0 {
                    "<w:gridSpan w:val=\"2\"/><w:vMerge/>"
                } else {
                    ""
                };
                let inside = self.block(depth - 1, is_row_there);
                cells.push_str(&format!("<w:tc><w:tcPr>{span}</w:tcPr>{inside}</w:tc>"));
            }
            let mark = if is_deleted { "<w:del w:id=\"1\"/>" } else { "" };
            rows.push_str(&format!("<w:tr><w:trPr>{mark}</w:trPr>{cells}</w:tr>"));
        }
        format!("<w:tbl>{rows}</w:tbl>")
    }
}

#[test]
fn not_a_word_is_lost_without_being_named_and_none_comes_twice_or_that_is_gone() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"Citat\"><w:name w:val=\"Quote\"/></w:style>";
    for seed in 0..500 {
        let mut maker = Maker {
            next: numbers(seed),
            number: 0,
            there: Vec::new(),
            gone: vec!["væk0x".to_owned()],
            notes: String::new(),
            comments: String::new(),
        };
        let body: String = (0..=(seed % 4)).map(|_| maker.block(2, true)).collect();
        let parts = Parts {
            body: &body,
            styles,
            comments: &maker.comments,
            footnotes: &maker.notes,
            ..Parts::default()
        };
        let seen = seen(&packed(&named(&parts))).unwrap();
        // A table that is unfolded is named by its words, which come in as well.
        let left = seen.left.lines().filter(|it| !it.starts_with("Table"));
        let named = left.filter_map(|it| it.split('»').nth(1)).collect::<Vec<_>>().join(" ");
        let all = format!("{} {named}", seen.text);
        for word in &maker.there {
            assert_eq!(all.matches(word.as_str()).count(), 1, "{seed}: {word}\n{body}\n{all}");
        }
        for word in &maker.gone {
            assert!(!all.contains(word.as_str()), "{seed}: {word}\n{body}\n{all}");
        }
    }
}
