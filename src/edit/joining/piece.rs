//! A joined text before somebody decided what both wrote in place of the same.

/// Whose words stand where both wrote something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Prefer {
    /// Nobody said.
    #[default]
    Nobody,
    /// One's own.
    Mine,
    /// The others'.
    Theirs,
    /// Both, one below the other, in bodies alone.
    Both,
}

/// What both wrote in place of the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// One's own words; empty where they are taken out.
    pub mine: String,
    /// The others' words; empty where they are taken out.
    pub theirs: String,
    /// Whether both may stand, one below the other.
    pub is_body: bool,
}

/// A joined text, and what is left to decide in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Joined {
    /// The text; where something is left to decide it has one's own words.
    pub text: String,
    /// What is left to decide.
    pub clashes: Vec<Clash>,
}

impl Joined {
    pub(super) fn settled(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            clashes: Vec::new(),
        }
    }

    /// Adds what both wrote, as somebody prefers it.
    pub(super) fn clash(&mut self, clash: Clash, prefer: Prefer) {
        match prefer {
            Prefer::Mine => self.text.push_str(&clash.mine),
            Prefer::Theirs => self.text.push_str(&clash.theirs),
            Prefer::Both if clash.is_body => {
                self.text.push_str(&clash.mine);
                self.part();
                self.text.push_str(&clash.theirs);
            }
            Prefer::Both | Prefer::Nobody => {
                self.text.push_str(&clash.mine);
                self.clashes.push(clash);
            }
        }
    }

    pub(super) fn push(&mut self, other: Self) {
        self.text.push_str(&other.text);
        self.clashes.extend(other.clashes);
    }

    /// Puts an empty line below the last block, where there is none.
    pub(super) fn part(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            let lacks_end = !self.text.ends_with('\n');
            self.text.push_str(if lacks_end { "\n\n" } else { "\n" });
        }
    }
}
