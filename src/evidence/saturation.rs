//! Whether successive notes still bring anything new: base, run and threshold, by Guest, Namey and Chen (2020).

/// The limits that saturation is computed with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// How many of the first notes are what later ones are held against.
    pub base: usize,
    /// How many notes in a row are looked at together.
    pub run: usize,
    /// The largest share of new aspects, of those in the base, at which a run brings nothing new.
    pub threshold: f64,
}

impl Limits {
    /// What holds where the project says nothing.
    pub const DEFAULT: Self = Self {
        base: 4,
        run: 2,
        threshold: 0.05,
    };
}

/// What a run of notes brought.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Run {
    /// Its last note, from 1.
    pub end: usize,
    /// How many aspects were new in it.
    pub new: usize,
    /// Their share of the aspects in the base.
    pub share: f64,
}

/// How far a row of notes is from bringing nothing new. It is an indication and proves nothing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Saturation {
    /// There are fewer notes than a base and a run.
    TooFew,
    /// The base has no aspects that anything could be held against.
    NoAspects,
    /// The last run still brought more than the threshold.
    NotYet(Run),
    /// This run was the first that did not; so many aspects were new after it.
    Reached(Run, usize),
}

/// Computes saturation from how many aspects were new in each successive note.
#[expect(clippy::cast_precision_loss, reason = "no project has as many aspects as that")]
pub fn saturation(new: &[usize], limits: Limits) -> Saturation {
    let (base, run) = (limits.base.max(1), limits.run.max(1));
    if new.len() < base + run {
        return Saturation::TooFew;
    }
    let known: usize = new[..base].iter().sum();
    if known == 0 {
        return Saturation::NoAspects;
    }
    let mut last = None;
    for (at, window) in new[base..].windows(run).enumerate() {
        let end = base + at + run;
        let own: usize = window.iter().sum();
        let share = own as f64 / known as f64;
        let run = Run { end, new: own, share };
        if share <= limits.threshold {
            return Saturation::Reached(run, new[end..].iter().sum());
        }
        last = Some(run);
    }
    last.map_or(Saturation::TooFew, Saturation::NotYet)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn computed(new: &[usize]) -> Saturation {
        saturation(new, Limits::DEFAULT)
    }

    #[test]
    fn the_codebooks_of_serdif_are_full_at_once() {
        // 17 interviews; the first four hold all 25 codes, and 5 and 6 bring none of them: 0 / 25.
        let first = [vec![23, 1, 1], vec![0; 14]].concat();
        let run = Run {
            end: 6,
            new: 0,
            share: 0.0,
        };
        assert_eq!(computed(&first), Saturation::Reached(run, 0));
        let last = [vec![21, 1], vec![0; 15]].concat();
        assert_eq!(computed(&last), Saturation::Reached(run, 0));
    }

    #[test]
    fn a_run_just_over_the_threshold_does_not_count_and_what_comes_later_is_reported() {
        // 12 + 3 + 2 + 2 = 19; 5 and 6 bring one: 1 / 19 = 5.26 %; 6 and 7 none; 9 one more.
        let new = [12, 3, 2, 2, 1, 0, 0, 0, 1, 0, 0];
        let reached = Run {
            end: 7,
            new: 0,
            share: 0.0,
        };
        assert_eq!(computed(&new), Saturation::Reached(reached, 1));
        let Saturation::NotYet(run) = computed(&new[..6]) else {
            panic!()
        };
        assert_eq!(
            (run.end, run.new, format!("{:.2}", run.share * 100.0)),
            (6, 1, "5.26".to_owned())
        );
        let wider = Limits {
            threshold: 0.06,
            ..Limits::DEFAULT
        };
        assert!(matches!(
            saturation(&new, wider),
            Saturation::Reached(Run { end: 6, .. }, 1)
        ));
    }

    #[test]
    fn little_says_nothing() {
        assert_eq!(computed(&[3, 1, 0, 0, 0]), Saturation::TooFew);
        assert_eq!(computed(&[0; 9]), Saturation::NoAspects);
        assert_eq!(computed(&[]), Saturation::TooFew);
        let none = Limits {
            base: 0,
            run: 0,
            threshold: 0.0,
        };
        assert_eq!(
            saturation(&[2, 0], none),
            Saturation::Reached(
                Run {
                    end: 2,
                    new: 0,
                    share: 0.0
                },
                0
            )
        );
    }
}
