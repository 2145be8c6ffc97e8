//! Lists: Word keeps how they count in a part of its own.

use super::measures::STEP;
use super::xml::Xml;

/// How many levels Word's lists have.
pub(super) const LEVELS: usize = 9;

/// The largest number that Word lets a list begin with.
const LARGEST: u64 = 32_767;

/// The number of the list that every list with bullets is part of.
const BULLETS: usize = 1;

/// The lists of a document.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// The level and the first number of each numbered list.
    numbered: Vec<(usize, u64)>,
}

impl Lists {
    /// Returns the number of a new list at a depth, which counts from 1.
    pub(super) fn add(&mut self, depth: usize, start: Option<u64>) -> usize {
        let Some(start) = start else {
            return BULLETS;
        };
        self.numbered.push((depth.clamp(1, LEVELS) - 1, start.min(LARGEST)));
        BULLETS + self.numbered.len()
    }

    /// Returns the part.
    pub(super) fn part(&self) -> Vec<u8> {
        let mut xml = Xml::part("w:numbering");
        let bullets = ["•", "–", "▪"];
        kind(&mut xml, "0", |level| ("bullet", bullets[level % 3].to_owned()));
        let counts = ["decimal", "lowerLetter", "lowerRoman"];
        kind(&mut xml, "1", |level| (counts[level % 3], format!("%{}.", level + 1)));
        xml.open("w:num", &[("w:numId", &BULLETS.to_string())]);
        xml.value("w:abstractNumId", "0");
        xml.close("w:num");
        for (at, (level, start)) in self.numbered.iter().enumerate() {
            xml.open("w:num", &[("w:numId", &(BULLETS + at + 1).to_string())]);
            xml.value("w:abstractNumId", "1");
            xml.open("w:lvlOverride", &[("w:ilvl", &level.to_string())]);
            xml.value("w:startOverride", &start.to_string());
            xml.close("w:lvlOverride");
            xml.close("w:num");
        }
        xml.finish("w:numbering")
    }
}

/// Writes how one kind of list looks at each level.
fn kind(xml: &mut Xml, id: &str, look: impl Fn(usize) -> (&'static str, String)) {
    xml.open("w:abstractNum", &[("w:abstractNumId", id)]);
    xml.value("w:multiLevelType", "hybridMultilevel");
    for level in 0..LEVELS {
        let (format, text) = look(level);
        xml.open("w:lvl", &[("w:ilvl", &level.to_string())]);
        xml.value("w:start", "1");
        xml.value("w:numFmt", format);
        xml.value("w:lvlText", &text);
        xml.value("w:lvlJc", "left");
        xml.open("w:pPr", &[]);
        let left = ((level + 1) * STEP).to_string();
        xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &STEP.to_string())]);
        xml.close("w:pPr");
        xml.close("w:lvl");
    }
    xml.close("w:abstractNum");
}
