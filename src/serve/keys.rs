//! What nobody can guess: the browser's cookie, the token of its forms, and the links that give the cookie once.

use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};

/// How many links may wait to be used; a link more makes the oldest worthless.
const LINKS: usize = 8;

/// 128 random bits, as letters and digits.
#[derive(Debug, Clone)]
pub(super) struct Secret(String);

impl Secret {
    /// Makes one, unless the machine has nothing random to give.
    pub(super) fn new() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes)?;
        let mut text = String::with_capacity(32);
        for byte in bytes {
            let _ = write!(text, "{byte:02x}");
        }
        Ok(Self(text))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// Tells whether a text is this secret, in a time that says nothing of where they differ.
    pub(super) fn is(&self, text: &str) -> bool {
        let pairs = self.0.bytes().zip(text.bytes());
        text.len() == self.0.len() && pairs.fold(0, |differs, (own, other)| differs | (own ^ other)) == 0
    }
}

/// The keys of one run.
#[derive(Debug)]
pub(super) struct Keys {
    cookie: Secret,
    token: Secret,
    links: Mutex<Vec<Secret>>,
}

impl Keys {
    pub(super) fn new() -> Result<Self, getrandom::Error> {
        Ok(Self {
            cookie: Secret::new()?,
            token: Secret::new()?,
            links: Mutex::new(Vec::new()),
        })
    }

    /// Returns what the browser that came by a link is known by.
    pub(super) fn cookie(&self) -> &Secret {
        &self.cookie
    }

    /// Returns what every form of a page carries.
    pub(super) fn token(&self) -> &Secret {
        &self.token
    }

    /// Makes a link that gives the cookie once.
    pub(super) fn link(&self) -> Result<Secret, getrandom::Error> {
        let link = Secret::new()?;
        let mut links = self.links.lock().unwrap_or_else(PoisonError::into_inner);
        links.push(link.clone());
        let spare = links.len().saturating_sub(LINKS);
        links.drain(..spare);
        Ok(link)
    }

    /// Uses up a link; tells whether there was such a one.
    pub(super) fn use_up(&self, link: &str) -> bool {
        let mut links = self.links.lock().unwrap_or_else(PoisonError::into_inner);
        let at = links.iter().position(|it| it.is(link));
        at.map(|it| links.remove(it)).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_opens_once_and_the_oldest_of_many_no_more() {
        let keys = Keys::new().unwrap();
        let first = keys.link().unwrap();
        assert!(!keys.use_up("") && !keys.use_up(&"0".repeat(32)));
        assert!(keys.use_up(first.as_str()));
        assert!(!keys.use_up(first.as_str()));
        let old = keys.link().unwrap();
        let new: Vec<Secret> = (0..LINKS).map(|_| keys.link().unwrap()).collect();
        assert!(!keys.use_up(old.as_str()));
        assert!(new.iter().all(|it| keys.use_up(it.as_str())));
    }

    #[test]
    fn a_secret_is_itself_alone() {
        let secret = Secret::new().unwrap();
        assert_eq!(secret.as_str().len(), 32);
        assert!(secret.is(secret.as_str()));
        let text = secret.as_str();
        assert!(
            !secret.is(&text[..31])
                && !secret.is(&format!("{text}0"))
                && !secret.is(&text.to_uppercase().replace('A', "b"))
        );
        assert_ne!(Secret::new().unwrap().as_str(), Secret::new().unwrap().as_str());
    }
}
