//! HTML: one self-contained file without scripts, for browsers, phones, paper and screen readers.

mod blocks;
mod changes;
mod drawings;
mod lines;

use super::base64::base64;
use super::characters::{name, visible};
use crate::document::{Block, Change, Document, Front, plain_text};
use blocks::{Writer, escaped};
use minijinja::{Environment, Value, context};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

const TEMPLATE: &str = include_str!("html/document.html");
const STYLE: &str = include_str!("html/style.css");

/// How deep the contents go: chapters and their sections.
const CONTENTS_DEPTH: u8 = 2;

/// Writes a document.
pub(super) fn render(document: &Document) -> Vec<u8> {
    let language = document.front.language;
    let mut writer = Writer::new(document);
    writer.blocks(&document.blocks);
    let body = std::mem::take(&mut writer.out);
    let body = body.trim_end().to_owned();
    let notes = writer.notes();
    let style = style(&document.front);
    let mut environment = Environment::new();
    environment
        .add_template("document.html", TEMPLATE)
        .and_then(|()| {
            let front = &document.front;
            let lines: Vec<_> = front
                .lines
                .iter()
                .map(|(label, value)| (visible(label).into_owned(), visible(value).into_owned()))
                .collect();
            let notices: Vec<_> = front.notices.iter().map(|it| visible(it).into_owned()).collect();
            environment.get_template("document.html")?.render(context! {
                language => language.code(),
                generator => crate::document::GENERATOR,
                title => visible(&front.title),
                authority => visible(&front.authority),
                banner => visible(&front.banner),
                lines,
                notices,
                contents => Value::from_safe_string(contents(document, !notes.is_empty())),
                body => Value::from_safe_string(body),
                notes => Value::from_safe_string(notes),
                style_digest => Value::from_safe_string(base64(&Sha256::digest(&style))),
                style => Value::from_safe_string(style),
                words => context! {
                    skip => language.word("render-skip"),
                    contents => language.word("render-contents"),
                    notes => language.word("render-notes"),
                },
            })
        })
        .expect("the embedded template is whole")
        .into_bytes()
}

/// Returns the style, with what runs along every page of paper.
fn style(front: &Front) -> String {
    let mut style = STYLE.to_owned();
    if !front.banner.is_empty() {
        let banner = css_string(&front.banner);
        let _ = writeln!(
            style,
            "@page {{ @top-center {{ content: {banner}; font: 600 9pt sans-serif; color: #9b1c1c; }} }}"
        );
    }
    style
}

/// Returns a text as a string of CSS in which nothing but letters and digits stands for itself.
fn css_string(text: &str) -> String {
    let mut out = String::from('"');
    for sign in visible(text).chars() {
        if sign.is_ascii_alphanumeric() || sign == ' ' {
            out.push(sign);
        } else {
            let _ = write!(out, "\\{:x} ", u32::from(sign));
        }
    }
    out + "\""
}

/// Returns the headings as nested lists of links.
fn contents(document: &Document, with_notes: bool) -> String {
    let mut out = String::new();
    let mut depth = 0;
    for (change, block) in document.headings() {
        let Block::Heading {
            level,
            id,
            number,
            content,
        } = block
        else {
            continue;
        };
        if *level > CONTENTS_DEPTH || change == Some(Change::Deleted) {
            continue;
        }
        let words = plain_text(content);
        let number = escaped(number);
        item(
            &mut out,
            &mut depth,
            *level,
            &format!(
                "<a href=\"#{}\">{}<span>{}</span></a>",
                name(id),
                blocks::number(&number),
                escaped(words.trim())
            ),
        );
    }
    if with_notes && depth > 0 {
        let words = document.front.language.word("render-notes");
        item(
            &mut out,
            &mut depth,
            1,
            &format!("<a href=\"#notes_\"><span>{}</span></a>", escaped(&words)),
        );
    }
    for _ in 0..depth {
        out.push_str("</li>\n</ol>\n");
    }
    out.truncate(out.trim_end().len());
    out
}

/// Adds an entry, opening and closing lists so that it stands at its level or, where one is skipped, right below.
fn item(out: &mut String, depth: &mut u8, level: u8, link: &str) {
    let level = level.clamp(1, *depth + 1);
    if level > *depth {
        out.push_str("<ol>\n");
    } else {
        for _ in level..*depth {
            out.push_str("</li>\n</ol>\n");
        }
        out.push_str("</li>\n");
    }
    *depth = level;
    out.push_str("<li>");
    out.push_str(link);
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::palette::tests::holds;

    #[test]
    fn colours_of_drawings_hold_on_a_screen_in_the_dark_and_on_paper() {
        let roots: Vec<&str> = STYLE
            .split(":root {")
            .skip(1)
            .filter_map(|it| it.split('}').next())
            .collect();
        assert_eq!(roots.len(), 3, "light, dark, paper");
        for root in roots {
            let colour = |name: &str| {
                let value = root
                    .split(&format!("--{name}: #"))
                    .nth(1)
                    .and_then(|it| it.split(';').next());
                let value = value.unwrap_or_else(|| panic!("no {name}"));
                if value.len() == 3 {
                    value.chars().flat_map(|it| [it, it]).collect()
                } else {
                    value.to_owned()
                }
            };
            let (paper, ink) = (colour("paper"), colour("ink"));
            let fills = ["pale", "light", "medium", "strong"].map(colour);
            let on = [&ink, &ink, &colour("on-medium"), &paper];
            let tones: Vec<_> = fills.iter().zip(on).map(|(fill, ink)| (&**fill, &**ink)).collect();
            holds(&paper, &colour("frame"), &tones);
        }
    }
}
