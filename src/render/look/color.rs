//! The colour of the outputs: one is given, and the shades in which letters can be read are found from it.

/// The least contrast at which letters can be read, by WCAG 2.1 AA.
const READABLE: f64 = 4.5;

/// A colour: red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color([u8; 3]);

impl Color {
    /// White paper.
    pub(in crate::render) const WHITE: Self = Self([0xff; 3]);
    /// The paper of the dark page.
    pub(in crate::render) const DARK: Self = Self([0x14, 0x19, 0x1d]);

    /// Reads `#0b4a6f`, `0b4a6f` or `#04f`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().trim_start_matches('#');
        if !digits.bytes().all(|it| it.is_ascii_hexdigit()) {
            return None;
        }
        let digit = |at: usize| u8::from_str_radix(&digits[at..=at], 16).ok();
        let pair = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        match digits.len() {
            3 => Some(Self([digit(0)? * 17, digit(1)? * 17, digit(2)? * 17])),
            6 => Some(Self([pair(0)?, pair(2)?, pair(4)?])),
            _ => None,
        }
    }

    /// Returns the colour as six digits, as Word writes it.
    pub(in crate::render) fn digits(self) -> String {
        let [red, green, blue] = self.0;
        format!("{red:02X}{green:02X}{blue:02X}")
    }

    /// Returns the nearest shade of the colour in which letters can be read on a paper.
    pub(in crate::render) fn readable_on(self, paper: Self) -> Self {
        let ink = if paper.light() > 0.5 { Self([0; 3]) } else { Self::WHITE };
        let shades = (0..=20).map(|it| self.mixed(ink, it * 5));
        shades
            .into_iter()
            .find(|it| it.contrast(paper) >= READABLE)
            .unwrap_or(ink)
    }

    /// Returns the colour with so many per cent of another.
    pub(in crate::render) fn mixed(self, other: Self, share: u16) -> Self {
        let mix = |at: usize| {
            let (own, other) = (u16::from(self.0[at]), u16::from(other.0[at]));
            u8::try_from((own * (100 - share) + other * share + 50) / 100).unwrap_or(u8::MAX)
        };
        Self([mix(0), mix(1), mix(2)])
    }

    /// Returns a colour that no eye distinguishes from this one.
    pub(in crate::render) fn twin(self) -> Self {
        let [red, green, blue] = self.0;
        Self([red, green, blue ^ 1])
    }

    fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.light(), other.light());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Returns how light the colour is, as WCAG computes it.
    fn light(self) -> f64 {
        let linear = |it: u8| {
            let it = f64::from(it) / 255.0;
            if it <= 0.03928 {
                it / 12.92
            } else {
                ((it + 0.055) / 1.055).powf(2.4)
            }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_read_as_people_write_it() {
        for text in ["#0b4a6f", "0B4A6F", " #0b4a6f "] {
            assert_eq!(Color::parse(text), Some(Color([0x0b, 0x4a, 0x6f])), "{text}");
        }
        assert_eq!(Color::parse("#04f"), Some(Color([0, 0x44, 0xff])));
        for text in ["", "#", "blå", "#0b4a6", "rgb(1,2,3)", "#0b4a6fff", "#æ1"] {
            assert_eq!(Color::parse(text), None, "{text}");
        }
    }

    #[test]
    fn letters_can_be_read_in_whatever_colour_is_given() {
        for text in ["#0b4a6f", "#ffe600", "#ffffff", "#000000", "#e4002b", "#808080"] {
            let color = Color::parse(text).unwrap();
            for paper in [Color::WHITE, Color::DARK] {
                assert!(color.readable_on(paper).contrast(paper) >= READABLE, "{text}");
            }
        }
        let own = Color::parse("#0b4a6f").unwrap();
        assert_eq!(own.readable_on(Color::WHITE), own, "what can be read stays as it is");
    }
}
