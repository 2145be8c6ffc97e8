//! The colours of drawings on paper, by their role; on a screen the style sheet has them.

use crate::document::drawing::Tone;

/// The colour of text and of what must be seen.
pub(super) const INK: &str = "1D2429";
/// The colour of the ground.
const PAPER: &str = "FFFFFF";
/// The colour of what only bounds.
pub(super) const FRAME: &str = "6B7780";
/// The colour of what only helps the eye.
pub(super) const FAINT: &str = "C4CCD2";

/// The colours of a field.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shade {
    /// Its filling.
    pub(super) fill: &'static str,
    /// The text in it.
    pub(super) ink: &'static str,
}

/// Returns the colours of a field.
pub(super) fn of(tone: Tone) -> Shade {
    let (fill, ink) = match tone {
        Tone::None => (PAPER, INK),
        Tone::Pale => ("DCEAF4", INK),
        Tone::Light => ("A9CBE1", INK),
        Tone::Medium => ("6A9FC1", INK),
        Tone::Strong => ("0B4A6F", PAPER),
    };
    Shade { fill, ink }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Returns how much lighter one colour is than another, as WCAG computes it.
    pub(in crate::render) fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Returns how light a colour is, which is what grey paper keeps of it.
    pub(in crate::render) fn luminance(colour: &str) -> f64 {
        let part = |at: usize| {
            let part = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
    }

    /// Checks that texts can be read, that fields stand apart without their hue, and that edges are seen.
    #[track_caller]
    pub(in crate::render) fn holds(paper: &str, frame: &str, tones: &[(&str, &str)]) {
        assert!(contrast(frame, paper) >= 3.0, "the frame on {paper}");
        let mut before = paper;
        for (fill, ink) in tones {
            assert!(contrast(fill, ink) >= 4.5, "{ink} on {fill}: {}", contrast(fill, ink));
            if *fill != paper {
                assert!(
                    contrast(fill, before) >= 1.2,
                    "{fill} beside {before}: {}",
                    contrast(fill, before)
                );
            }
            before = fill;
        }
        assert!(contrast(before, paper) >= 3.0, "bars on {paper}");
    }

    #[test]
    fn colours_hold_for_the_colour_blind_and_on_grey_paper() {
        let shades = Tone::ALL.map(of).map(|it| (it.fill, it.ink));
        holds(PAPER, FRAME, &shades);
    }
}
