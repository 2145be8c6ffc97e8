//! A form in Word: a table of questions with content controls, and places to write below the questions of the themes.

use super::fields::locale;
use super::writer::Writer;
use super::xml::Xml;
use crate::language::Language;
use crate::render::paper::{Answer, PROMPTS, Paper, Question, prompt};

/// The colour of words that ask for an answer: dark enough to be read.
const PALE: &str = "595959";

/// What every tag of ours begins with.
const TAG: &str = "ip:";

/// Writes the form's text.
pub(super) fn write(paper: &Paper, writer: &mut Writer<'_>) {
    let mut sheet = Sheet {
        language: paper.front.language,
        width: writer.width,
        xml: &mut writer.part.xml,
        number: 0,
    };
    sheet.write(paper);
}

/// The form while it is written.
struct Sheet<'x> {
    xml: &'x mut Xml,
    language: Language,
    width: usize,
    /// How many controls there are: each has a number of its own.
    number: usize,
}

/// A place for an answer.
struct Control<'c> {
    tag: String,
    label: &'c str,
    /// What it shows, and whether that is an answer.
    shown: String,
    is_answer: bool,
}

impl Sheet<'_> {
    fn write(&mut self, paper: &Paper) {
        self.paragraph("Title", &paper.front.title);
        for line in &paper.guide {
            self.paragraph("Normal", line);
        }
        self.table(&paper.questions);
        self.paragraph("Heading1", &paper.heading);
        for line in &paper.manner {
            self.paragraph("Normal", line);
        }
        for chapter in &paper.chapters {
            self.paragraph("Heading2", &chapter.title);
            for (at, question) in chapter.questions.iter().enumerate() {
                self.paragraph("Heading3", question);
                self.place(&format!("{TAG}said:{}:{}", chapter.tag, at + 1), question);
            }
            if chapter.questions.is_empty() {
                self.place(&format!("{TAG}said:{}", chapter.tag), &chapter.title);
            }
        }
    }

    fn paragraph(&mut self, style: &str, text: &str) {
        self.begin(style);
        self.run(text, false, false);
        self.xml.close("w:p");
    }

    fn begin(&mut self, style: &str) {
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        self.xml.value("w:pStyle", style);
        self.xml.close("w:pPr");
    }

    fn run(&mut self, text: &str, is_bold: bool, is_pale: bool) {
        self.xml.open("w:r", &[]);
        if is_bold || is_pale {
            self.xml.open("w:rPr", &[]);
            if is_bold {
                self.xml.empty("w:b", &[]);
            }
            if is_pale {
                self.xml.value("w:color", PALE);
            }
            self.xml.close("w:rPr");
        }
        self.xml.element("w:t", &[("xml:space", "preserve")], text);
        self.xml.close("w:r");
    }

    fn table(&mut self, questions: &[Question]) {
        let first = self.width * 2 / 5;
        let widths = [first.to_string(), (self.width - first).to_string()];
        self.xml.open("w:tbl", &[]);
        self.xml.open("w:tblPr", &[]);
        self.xml.value("w:tblStyle", "PolicyTable");
        self.xml
            .empty("w:tblW", &[("w:w", &self.width.to_string()), ("w:type", "dxa")]);
        self.xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        // No row of it is a head.
        let look = ["w:firstRow", "w:lastRow", "w:firstColumn", "w:lastColumn"].map(|it| (it, "0"));
        let bands = ["w:noHBand", "w:noVBand"].map(|it| (it, "1"));
        self.xml
            .empty("w:tblLook", &[&[("w:val", "0600")][..], &look, &bands].concat());
        self.xml.close("w:tblPr");
        self.xml.open("w:tblGrid", &[]);
        for width in &widths {
            self.xml.empty("w:gridCol", &[("w:w", width)]);
        }
        self.xml.close("w:tblGrid");
        for question in questions {
            self.row(question, &widths);
        }
        self.xml.close("w:tbl");
    }

    fn row(&mut self, question: &Question, widths: &[String; 2]) {
        self.xml.open("w:tr", &[]);
        self.xml.open("w:trPr", &[]);
        self.xml.empty("w:cantSplit", &[]);
        self.xml.close("w:trPr");
        self.cell(&widths[0]);
        self.begin("TableText");
        self.run(&question.label, true, false);
        self.xml.close("w:p");
        if !question.help.is_empty() {
            self.begin("TableText");
            self.run(&question.help, false, true);
            self.xml.close("w:p");
        }
        self.xml.close("w:tc");
        self.cell(&widths[1]);
        let places = match question.answer {
            Answer::Choice { places, .. } => places,
            Answer::Line | Answer::Day => 1,
        };
        for at in 0..places.max(question.given.len()).max(1) {
            self.begin("TableText");
            self.answer(question, at);
            self.xml.close("w:p");
        }
        self.xml.close("w:tc");
        self.xml.close("w:tr");
    }

    fn cell(&mut self, width: &str) {
        self.xml.open("w:tc", &[]);
        self.xml.open("w:tcPr", &[]);
        self.xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]);
        self.xml.close("w:tcPr");
    }

    /// Writes the place for one answer to a question.
    fn answer(&mut self, question: &Question, at: usize) {
        let given = question.given.get(at);
        let control = Control {
            tag: format!("{TAG}{}", question.tag),
            label: &question.label,
            shown: given
                .cloned()
                .unwrap_or_else(|| prompt(&question.answer, self.language)),
            is_answer: given.is_some(),
        };
        self.control(&control);
        match &question.answer {
            Answer::Line => self.xml.empty("w:text", &[]),
            Answer::Day => self.day(),
            Answer::Choice { choices, is_open, .. } => {
                let name = if *is_open { "w:comboBox" } else { "w:dropDownList" };
                self.xml.open(name, &[]);
                for (word, shown) in choices {
                    self.xml
                        .empty("w:listItem", &[("w:displayText", shown), ("w:value", word)]);
                }
                self.xml.close(name);
            }
        }
        self.xml.close("w:sdtPr");
        self.xml.open("w:sdtContent", &[]);
        self.run(&control.shown, false, !control.is_answer);
        self.xml.close("w:sdtContent");
        self.xml.close("w:sdt");
    }

    /// Begins a control and what is said of it.
    fn control(&mut self, control: &Control<'_>) {
        self.number += 1;
        self.xml.open("w:sdt", &[]);
        self.xml.open("w:sdtPr", &[]);
        // Word takes no more signs for either.
        self.xml
            .value("w:alias", &control.label.chars().take(64).collect::<String>());
        self.xml
            .value("w:tag", &control.tag.chars().take(64).collect::<String>());
        self.xml.value("w:id", &self.number.to_string());
        if !control.is_answer {
            self.xml.empty("w:showingPlcHdr", &[]);
        }
    }

    fn day(&mut self) {
        self.xml.open("w:date", &[]);
        self.xml
            .value("w:dateFormat", self.language.word("paper-day-form").as_str());
        self.xml.value("w:lid", locale(self.language));
        self.xml.value("w:storeMappedDataAs", "dateTime");
        self.xml.value("w:calendar", "gregorian");
        self.xml.close("w:date");
    }

    /// Writes a place for as many paragraphs as somebody wants.
    fn place(&mut self, tag: &str, label: &str) {
        self.control(&Control {
            tag: tag.to_owned(),
            label,
            shown: String::new(),
            is_answer: false,
        });
        self.xml.close("w:sdtPr");
        self.xml.open("w:sdtContent", &[]);
        self.begin("Normal");
        self.run(&self.language.word(PROMPTS[3]), false, true);
        self.xml.close("w:p");
        self.xml.close("w:sdtContent");
        self.xml.close("w:sdt");
    }
}
