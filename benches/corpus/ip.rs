//! The corpus as a project for `ip`.

use std::path::Path;

use rayon::prelude::*;

use crate::chapter::{self, Chapter};
use crate::disk::{folder, put};
use crate::note::{Block, Note};
use crate::setting::{self, GROUPS, Setting, THEMES};

const MANIFEST: &str = "\
title: Integrationspolitik
authority: Prøve Kommune
language: da
coverage:
  - each: theme
    notes: 3
    stakeholders: 2
  - each: stakeholder
    notes: 1
";

pub fn write(setting: &Setting, out: &Path) -> anyhow::Result<()> {
    policy(setting, &folder(out.join("policy"))?)?;
    stakeholders(setting, &folder(out.join("stakeholders"))?)?;
    let interviews = folder(out.join("interviews"))?;
    (0..setting.notes).into_par_iter().try_for_each(|index| {
        let note = Note::new(setting, index);
        put(&interviews.join(format!("{}.md", note.id)), &record(&note))
    })
}

fn policy(setting: &Setting, policy: &Path) -> anyhow::Result<()> {
    put(&policy.join("policy.yaml"), MANIFEST)?;
    let (goals, themes) = (folder(policy.join("goals"))?, folder(policy.join("themes"))?);
    for (id, (goal, theme)) in THEMES.iter().zip(setting.goals.iter().zip(&setting.themes)) {
        put(
            &goals.join(format!("{id}.md")),
            &format!("---\ntitle: \"Mål: {id} for alle\"\n---\n\n{goal}\n"),
        )?;
        let head = format!("title: Om {id}\nstatus: proposed\norigin: commission\ngoals: [{id}]\n");
        put(
            &themes.join(format!("{id}.md")),
            &format!("---\n{head}---\n\n{theme}\n"),
        )?;
    }
    let chapters = folder(policy.join("chapters"))?;
    for index in 0..chapter::COUNT {
        let it = Chapter::new(setting, index);
        let (title, theme) = (&it.title, it.theme);
        let head = format!("title: \"{title}\"\ntheme: {theme}\ngoals: [{theme}]\nstatus: draft\n");
        let path = chapters.join(format!("{:03}-{}.md", 10 * (index + 1), it.id));
        put(
            &path,
            &format!("---\n{head}---\n{}", it.body(|note| format!("[@{note}]"))),
        )?;
    }
    Ok(())
}

fn stakeholders(setting: &Setting, folder: &Path) -> anyhow::Result<()> {
    for (id, kind) in GROUPS {
        put(
            &folder.join(format!("{id}.yaml")),
            &format!("name: Alle {id}\nkind: {kind}\n"),
        )?;
    }
    for index in 0..setting.actors {
        let (group, kind) = setting::group(index);
        let text = format!(
            "name: \"Aktør {} blandt {group}\"\nkind: {kind}\npart-of: {group}\n",
            index + 1
        );
        put(&folder.join(format!("{}.yaml", setting::actor(index))), &text)?;
    }
    Ok(())
}

/// The note as a file: front matter, then a summary that is coded with every theme, then its sections.
fn record(note: &Note) -> String {
    let mut text = format!(
        "---\ntitle: \"{}\"\nmethod: {}\ndate: {}\nstakeholders: [{}]\nparticipants: {}\nthemes: [{}]\nby: C-BEM\n\
         place: {}\nbasis: public-task\nspecial: none\njournal: 18-1\ninformed: {}\npublish: quote\ndelete-after: 2030-12-31\n---\n\n{}{}\n",
        note.title,
        note.method,
        note.date,
        setting::actor(note.actor),
        note.participants,
        note.themes.join(", "),
        note.place,
        note.date,
        note.summary,
        markers(&note.themes),
    );
    let mut quotes = 0;
    for block in &note.blocks {
        text += &match block {
            Block::Heading(heading) => format!("\n## {heading}\n"),
            Block::Paragraph(paragraph) => format!("\n{paragraph}\n"),
            Block::List(items) => format!("\n- {}\n", items.join("\n- ")),
            Block::Quote(said, themes) => {
                quotes += 1;
                format!("\n> {said}\n>{} ^q{quotes}\n", markers(themes))
            }
        };
    }
    text
}

fn markers(themes: &[&str]) -> String {
    themes.iter().map(|theme| format!(" #{theme}")).collect()
}
