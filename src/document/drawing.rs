//! A drawing that is made from the project's own figures: its shapes, its words, and the same figures in tables.

use super::{Alignment, Block, Inline};

/// How wide a drawing is that takes the whole width of a page's text: 16 cm in pixels of 1/96 inch.
pub const WIDTH: i32 = 604;

/// A drawing. What is seen, what is said and what stands in the tables are the same figures.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Drawing {
    /// What the drawing shows, and how it is read.
    pub caption: Vec<Inline>,
    /// What the drawing says, with its figures, for those who do not see it.
    pub alternative: String,
    /// The width in pixels of 1/96 inch.
    pub width: i32,
    /// The height.
    pub height: i32,
    /// The shapes, those in front last.
    pub shapes: Vec<Shape>,
    /// The same figures as tables, for everyone; may be empty.
    pub details: Vec<Block>,
    /// Whether every figure of the tables is seen in the drawing, so that paper does without them.
    pub is_whole: bool,
}

/// A part of a drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A straight line.
    Line(Line),
    /// A field with an edge, a filling and a line of text, or some of them.
    Panel(Panel),
}

/// A straight line, level or upright.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Where it begins: above or left of its end.
    pub from: (i32, i32),
    /// Where it ends.
    pub to: (i32, i32),
    /// Whether it only helps the eye, and says nothing by itself.
    pub is_faint: bool,
}

/// A field of a drawing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Panel {
    /// Where it is; a text stands in its middle, counted from above.
    pub area: Area,
    /// Its form.
    pub form: Form,
    /// Its filling, which also decides the colour of its text.
    pub tone: Tone,
    /// Its edge.
    pub edge: Edge,
    /// Its text.
    pub text: Option<Text>,
}

/// A rectangle of the drawing's plane.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Area {
    /// How far from the left.
    pub x: i32,
    /// How far from the top.
    pub y: i32,
    /// How wide.
    pub width: i32,
    /// How high.
    pub height: i32,
}

/// The form of a field.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Form {
    /// The whole area.
    #[default]
    Rectangle,
    /// The four-cornered figure between the middles of its sides.
    Diamond,
}

/// How much a field is filled: one colour in four steps, which stand apart on grey paper too.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// Not at all.
    #[default]
    None,
    /// A little.
    Pale,
    /// Some.
    Light,
    /// Much.
    Medium,
    /// Most.
    Strong,
}

impl Tone {
    /// Every tone, the weakest first.
    pub const ALL: [Self; 5] = [Self::None, Self::Pale, Self::Light, Self::Medium, Self::Strong];
}

/// The edge of a field.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Edge {
    /// None.
    #[default]
    None,
    /// One that only bounds the field.
    Thin,
    /// One that says something.
    Thick,
}

/// A line of text in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The words.
    pub words: String,
    /// Where in the field they stand.
    pub alignment: Alignment,
    /// How large the letters are, in pixels.
    pub size: i32,
    /// Whether they are bold.
    pub is_bold: bool,
}
