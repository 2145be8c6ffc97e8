//! What need not be given back piece by piece, since the process ends after its command.

use std::mem::forget;
use std::ops::{Deref, DerefMut};

/// Something large that a command works with.
#[derive(Debug)]
pub struct Kept<T> {
    /// There until it is dropped or taken out.
    value: Option<T>,
    /// Whether the process ends after this command.
    is_last: bool,
}

impl<T> Kept<T> {
    pub(super) fn new(value: T, is_last: bool) -> Self {
        Self {
            value: Some(value),
            is_last,
        }
    }

    /// Takes it out, to be given back like anything else.
    pub(super) fn into_inner(mut self) -> T {
        self.value.take().expect("there until now")
    }
}

impl<T> Deref for Kept<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.value.as_ref().expect("there until it is dropped")
    }
}

impl<T> DerefMut for Kept<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.value.as_mut().expect("there until it is dropped")
    }
}

impl<T> Drop for Kept<T> {
    fn drop(&mut self) {
        if self.is_last {
            forget(self.value.take());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    #[test]
    fn only_what_the_last_command_works_with_is_not_given_back() {
        let counted = Rc::new(());
        drop(Kept::new(Rc::clone(&counted), false));
        assert_eq!(Rc::strong_count(&counted), 1);
        drop(Kept::new(Rc::clone(&counted), true).into_inner());
        assert_eq!(Rc::strong_count(&counted), 1);
        drop(Kept::new(Rc::clone(&counted), true));
        assert_eq!(Rc::strong_count(&counted), 2);
    }
}
