//! Drawings as Word's own shapes in one group, which can be changed in Word and are sharp on every paper.
//!
//! A program that knows no groups shows the drawing's words instead.

use super::pictures::PIXEL;
use super::setting::Place;
use super::writer::Writer;
use super::xml::Xml;
use crate::document::Alignment;
use crate::document::drawing::{Area, Drawing, Edge, Form, Line, Panel, Shape, Text, Tone};
use crate::render::palette::{self, FAINT, FRAME, INK, Shade};

/// English metric units of thin and thick edges.
const THIN: &str = "9525";
const THICK: &str = "22225";

impl<'d> Writer<'d> {
    pub(super) fn figures(&mut self, drawing: &'d Drawing) {
        if self.place != Place::Body {
            return self.note_words(&drawing.alternative);
        }
        if !drawing.caption.is_empty() {
            self.caption("TableCaption", "render-caption-figure", &drawing.caption);
        }
        self.open_paragraph(Some("Drawing"));
        self.group(drawing);
        self.close_paragraph();
        // What the drawing shows whole need not stand on paper twice.
        if !drawing.is_whole {
            self.blocks(&drawing.details);
        }
    }

    fn group(&mut self, drawing: &Drawing) {
        let (width, height) = (emu(drawing.width), emu(drawing.height));
        let size = [("cx", &*width), ("cy", &*height)];
        self.drawings += 1;
        let number = self.drawings.to_string();
        let name = format!("drawing{number}");
        let about = [("id", &*number), ("name", &name), ("descr", &drawing.alternative)];
        // The numbers of the shapes follow that of their group.
        let first = self.drawings + 1;
        self.drawings += drawing.shapes.len();
        let xml = &mut self.part.xml;
        xml.open("w:r", &[]);
        xml.open("mc:AlternateContent", &[]);
        xml.open("mc:Choice", &[("Requires", "wpg")]);
        xml.open("w:drawing", &[]);
        let distances = [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")];
        xml.open("wp:inline", &distances);
        xml.empty("wp:extent", &size);
        xml.empty("wp:docPr", &about);
        xml.empty("wp:cNvGraphicFramePr", &[]);
        xml.open("a:graphic", &[]);
        let kind = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
        xml.open("a:graphicData", &[("uri", kind)]);
        xml.open("wpg:wgp", &[]);
        xml.empty("wpg:cNvGrpSpPr", &[]);
        xml.open("wpg:grpSpPr", &[]);
        xml.open("a:xfrm", &[]);
        xml.empty("a:off", &[("x", "0"), ("y", "0")]);
        xml.empty("a:ext", &size);
        xml.empty("a:chOff", &[("x", "0"), ("y", "0")]);
        xml.empty("a:chExt", &size);
        xml.close("a:xfrm");
        xml.close("wpg:grpSpPr");
        for (at, shape) in drawing.shapes.iter().enumerate() {
            let number = (first + at).to_string();
            match shape {
                Shape::Line(it) => line(xml, &number, *it),
                Shape::Panel(it) => panel(xml, &number, it),
            }
        }
        for name in [
            "wpg:wgp",
            "a:graphicData",
            "a:graphic",
            "wp:inline",
            "w:drawing",
            "mc:Choice",
        ] {
            xml.close(name);
        }
        xml.open("mc:Fallback", &[]);
        self.words(&drawing.alternative);
        let xml = &mut self.part.xml;
        xml.close("mc:Fallback");
        xml.close("mc:AlternateContent");
        xml.close("w:r");
    }
}

/// Returns pixels in English metric units.
fn emu(pixels: i32) -> String {
    (i64::from(pixels) * PIXEL.cast_signed()).to_string()
}

fn line(xml: &mut Xml, number: &str, line: Line) {
    let ((x1, y1), (x2, y2)) = (line.from, line.to);
    let area = Area {
        x: x1,
        y: y1,
        width: x2 - x1,
        height: y2 - y1,
    };
    open(xml, number, "line", area);
    edge(xml, THIN, if line.is_faint { FAINT } else { FRAME });
    xml.close("wps:spPr");
    xml.empty("wps:bodyPr", &[]);
    xml.close("wps:wsp");
}

fn panel(xml: &mut Xml, number: &str, panel: &Panel) {
    let form = match panel.form {
        Form::Rectangle => "rect",
        Form::Diamond => "diamond",
    };
    open(xml, number, form, panel.area);
    let Shade { fill, ink } = palette::of(panel.tone);
    if panel.tone == Tone::None && panel.edge == Edge::None {
        xml.empty("a:noFill", &[]);
    } else {
        solid(xml, fill);
    }
    match panel.edge {
        Edge::None => {
            xml.open("a:ln", &[]);
            xml.empty("a:noFill", &[]);
            xml.close("a:ln");
        }
        Edge::Thin => edge(xml, THIN, FRAME),
        Edge::Thick => edge(xml, THICK, INK),
    }
    xml.close("wps:spPr");
    if let Some(it) = &panel.text {
        text(xml, it, ink);
    }
    let inner = [
        ("wrap", "square"),
        ("lIns", "0"),
        ("tIns", "0"),
        ("rIns", "0"),
        ("bIns", "0"),
        ("anchor", "ctr"),
    ];
    xml.open("wps:bodyPr", &inner);
    xml.empty("a:noAutofit", &[]);
    xml.close("wps:bodyPr");
    xml.close("wps:wsp");
}

/// Opens a shape of a form, up to its filling.
fn open(xml: &mut Xml, number: &str, form: &str, area: Area) {
    xml.open("wps:wsp", &[]);
    xml.empty("wps:cNvPr", &[("id", number), ("name", &format!("shape{number}"))]);
    if form == "line" {
        xml.empty("wps:cNvCnPr", &[]);
    } else {
        xml.empty("wps:cNvSpPr", &[]);
    }
    xml.open("wps:spPr", &[]);
    xml.open("a:xfrm", &[]);
    xml.empty("a:off", &[("x", &emu(area.x)), ("y", &emu(area.y))]);
    xml.empty("a:ext", &[("cx", &emu(area.width)), ("cy", &emu(area.height))]);
    xml.close("a:xfrm");
    xml.open("a:prstGeom", &[("prst", form)]);
    xml.empty("a:avLst", &[]);
    xml.close("a:prstGeom");
}

fn solid(xml: &mut Xml, colour: &str) {
    xml.open("a:solidFill", &[]);
    xml.empty("a:srgbClr", &[("val", colour)]);
    xml.close("a:solidFill");
}

fn edge(xml: &mut Xml, width: &str, colour: &str) {
    xml.open("a:ln", &[("w", width)]);
    solid(xml, colour);
    xml.close("a:ln");
}

fn text(xml: &mut Xml, text: &Text, colour: &str) {
    xml.open("wps:txbx", &[]);
    xml.open("w:txbxContent", &[]);
    xml.open("w:p", &[]);
    xml.open("w:pPr", &[]);
    xml.value("w:pStyle", "DrawingText");
    match text.alignment {
        Alignment::Start => {}
        Alignment::Center => xml.value("w:jc", "center"),
        Alignment::End => xml.value("w:jc", "right"),
    }
    xml.close("w:pPr");
    xml.open("w:r", &[]);
    xml.open("w:rPr", &[]);
    if text.is_bold {
        xml.empty("w:b", &[]);
        xml.empty("w:bCs", &[]);
    }
    xml.value("w:color", colour);
    // A pixel is three quarters of a point, which is one and a half of Word's half points.
    let size = (text.size * 3 / 2).to_string();
    xml.value("w:sz", &size);
    xml.value("w:szCs", &size);
    xml.close("w:rPr");
    xml.element("w:t", &[("xml:space", "preserve")], &text.words);
    for name in ["w:r", "w:p", "w:txbxContent", "wps:txbx"] {
        xml.close(name);
    }
}
