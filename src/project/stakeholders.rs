//! Stakeholders with their parts right below them.

use super::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use rustc_hash::{FxHashMap, FxHashSet};

/// A stakeholder among all.
#[derive(Debug, Clone, Copy)]
pub struct StakeholderPlace<'a> {
    /// The stakeholder.
    pub record: &'a Record,
    /// How many others it is a part of.
    pub depth: usize,
}

impl Project {
    /// Returns every stakeholder by id, each part after the one that it is part of, with how deep it stands.
    ///
    /// What is part of itself has no place among them; it comes last, and `ip check` says what is wrong.
    pub fn stakeholders(&self) -> Vec<StakeholderPlace<'_>> {
        let records = self.records(Kind::Stakeholder);
        let above = |it: &Record| {
            let above = it.stakeholder()?.part_of.as_ref()?;
            self.find(Kind::Stakeholder, &above.value)
        };
        let mut parts: FxHashMap<_, Vec<&Record>> = FxHashMap::default();
        let mut open = Vec::new();
        for record in records.iter().rev() {
            match above(record) {
                Some(above) => parts.entry(above.file).or_default().push(record),
                None => open.push(StakeholderPlace { record, depth: 0 }),
            }
        }
        let mut placed = FxHashSet::default();
        let mut tree = Vec::with_capacity(records.len());
        while let Some(place) = open.pop() {
            placed.insert(place.record.file);
            tree.push(place);
            let own = parts.remove(&place.record.file).unwrap_or_default();
            let depth = place.depth + 1;
            open.extend(own.into_iter().map(|record| StakeholderPlace { record, depth }));
        }
        let rest = records.iter().filter(|it| !placed.contains(&it.file));
        tree.extend(rest.map(|record| StakeholderPlace { record, depth: 0 }));
        tree
    }
}

#[cfg(test)]
mod tests {
    use crate::project;
    use chrono::NaiveDate;

    #[test]
    fn parts_stand_below_the_whole_and_a_circle_at_the_end() {
        let files = [
            ("a", "name: A\n"),
            ("b", "name: B\npart-of: z\n"),
            ("c", "name: C\npart-of: b\n"),
            ("k", "name: K\npart-of: l\n"),
            ("l", "name: L\npart-of: k\n"),
            ("z", "name: Z\n"),
        ];
        let path = |id: &str| format!("stakeholders/{id}.yaml");
        let text = |asked: &str| files.iter().find(|it| path(it.0) == asked).unwrap().1.to_owned();
        let paths = files.iter().map(|it| path(it.0)).collect();
        let day = NaiveDate::from_ymd_opt(2018, 6, 1).unwrap();
        let project = project::load(paths, day, &|path| Ok(text(path)), &|_, _| {}).project;
        let described: Vec<(&str, usize)> = project
            .stakeholders()
            .iter()
            .map(|it| (&*it.record.id, it.depth))
            .collect();
        assert_eq!(described, [("a", 0), ("z", 0), ("b", 1), ("c", 2), ("k", 0), ("l", 0)]);
    }
}
