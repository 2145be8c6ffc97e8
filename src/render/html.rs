//! HTML: one self-contained file without scripts, for browsers, phones, paper and screen readers.

mod blocks;
mod changes;
mod drawings;
mod lines;
mod page;
mod tables;

use super::characters::{name, visible};
use super::look::color::Color;
use super::look::{self, Look};
use crate::diagnostic::Message;
use crate::document::{Block, Change, Document, Front, GENERATOR, plain_text};
use crate::language::Value;
use crate::source::Span;
use crate::text::base64::base64;
use blocks::{Writer, escaped};
use minijinja::value::Value as Safe;
use minijinja::{ErrorKind, context};
use page::Broken;
pub(super) use page::TEMPLATE;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// The style where the project has no other.
pub(super) const STYLE: &str = include_str!("html/style.css");

/// How deep the contents go: chapters and their sections.
const CONTENTS_DEPTH: u8 = 2;

/// Writes a document.
pub(super) fn render(document: &Document, look: &Look) -> Result<Vec<u8>, Message> {
    let template = look.page.as_deref().unwrap_or(TEMPLATE);
    page(document, look, template)
        .map(String::into_bytes)
        .map_err(|broken| {
            let line = match broken {
                Broken::Template(error) => error.line().unwrap_or(1),
                Broken::Start => 1,
            };
            Message {
                key: "render-template-failed",
                arguments: vec![("path", Value::from(look::PAGE)), ("line", Value::from(line))],
            }
        })
}

/// Returns what is wrong with a template: where, and the entry of the catalogue that says it.
pub(super) fn defect(template: &str) -> Option<(Span, &'static str)> {
    let trials = [look::trial(), Document::default()];
    let broken = trials
        .iter()
        .find_map(|it| page(it, &Look::default(), template).err())?;
    Some(match broken {
        Broken::Template(error) => {
            let line = || line(template, error.line().unwrap_or(1));
            let span = error.range().map_or_else(line, |it| Span::new(it.start, it.end));
            (span, explanation(error.kind()))
        }
        Broken::Start => (Span::new(0, 0), "broken-template-start"),
    })
}

/// Returns where a line stands; lines count from 1.
fn line(text: &str, number: usize) -> Span {
    let before: usize = text.split_inclusive('\n').take(number - 1).map(str::len).sum();
    let line = text[before..].lines().next().unwrap_or_default();
    Span::new(before, before + line.len())
}

/// Returns the entry of the catalogue that says what is wrong with a template.
fn explanation(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::UndefinedError => "broken-template-undefined",
        ErrorKind::UnknownFunction | ErrorKind::UnknownFilter | ErrorKind::UnknownTest | ErrorKind::UnknownMethod => {
            "broken-template-unknown"
        }
        ErrorKind::TemplateNotFound => "broken-template-include",
        ErrorKind::OutOfFuel => "broken-template-endless",
        _ => "broken-template-syntax",
    }
}

fn page(document: &Document, look: &Look, template: &str) -> Result<String, Broken> {
    let front = &document.front;
    let mut writer = Writer::new(document);
    let (remark, blocks) = document.remark_and_text();
    writer.blocks(blocks);
    let body = std::mem::take(&mut writer.out);
    let body = body.trim_end().to_owned();
    let notes = writer.notes();
    let text = |text: &str| Safe::from_safe_string(escaped(text));
    let word = |key: &str| text(&front.language.word(key));
    let lines: Vec<_> = writer
        .front_lines()
        .into_iter()
        .map(|it| it.map(Safe::from_safe_string))
        .collect();
    // What the changes are is announced at once.
    let remark = remark.map(|it| Safe::from_safe_string(writer.notice(it)));
    let notices: Vec<_> = remark
        .into_iter()
        .chain(front.notices.iter().map(|it| text(it)))
        .collect();
    let values = context! {
        language => front.language.code(),
        title => text(&front.title),
        authority => text(&front.authority),
        banner => text(&front.banner),
        stamp => text(&front.stamp),
        is_head => front.is_head,
        logo => Safe::from_safe_string(logo(look)),
        lines,
        notices,
        contents => Safe::from_safe_string(if front.is_short {
            String::new()
        } else {
            contents(document, !notes.is_empty())
        }),
        body => Safe::from_safe_string(body),
        notes => Safe::from_safe_string(notes),
        words => context! {
            skip => word("render-skip"),
            contents => word("render-contents"),
            show_contents => word("render-show-contents"),
            notes => word("render-notes"),
        },
    };
    page::filled(template, values, &head(&style(front, look)))
}

/// Returns what the page must say of itself, whatever its template: its letters, its policy, its maker and its style.
fn head(style: &str) -> String {
    let digest = base64(&Sha256::digest(style));
    format!(
        "<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; \
         style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"generator\" content=\"{}\">\n\
         <style>{style}</style>",
        escaped(GENERATOR)
    )
}

/// Returns the logo, which says nothing that the authority's name beside it does not say.
fn logo(look: &Look) -> String {
    let Some(logo) = look.drawn_logo.as_ref().or(look.painted_logo.as_ref()) else {
        return String::new();
    };
    format!(
        "<img src=\"data:{};base64,{}\" alt=\"\">",
        escaped(logo.media),
        base64(&logo.bytes)
    )
}

/// Returns a document's text without a page around it.
pub(super) fn part(document: &Document, below: &dyn Fn(&str) -> String) -> String {
    let mut writer = Writer::new(document);
    writer.below = Some(below);
    writer.blocks(&document.blocks);
    let body = std::mem::take(&mut writer.out);
    let notes = writer.notes();
    if notes.is_empty() {
        return body;
    }
    let word = escaped(&document.front.language.word("render-notes"));
    format!(
        "{body}<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"notes_\">\n\
         <h2 id=\"notes_\">{word}</h2>\n<ol>\n{notes}\n</ol>\n</section>\n"
    )
}

/// Returns a text in which no character is markup.
pub(super) fn text(text: &str) -> String {
    escaped(text)
}

/// Returns our style in a colour.
pub(super) fn style_in(color: Option<Color>) -> String {
    colored(STYLE.to_owned(), color)
}

/// Returns the style, with the project's colour and with what runs along every page of paper.
fn style(front: &Front, look: &Look) -> String {
    let mut style = colored(look.style.as_deref().unwrap_or(STYLE).to_owned(), look.color);
    if !front.banner.is_empty() {
        let banner = css_string(&front.banner);
        let _ = writeln!(
            style,
            "@page {{ @top-center {{ content: {banner}; font: 600 9pt sans-serif; color: #9b1c1c; }} }}"
        );
    }
    style
}

fn colored(mut style: String, color: Option<Color>) -> String {
    if let Some(color) = color {
        let (light, dark) = (color.readable_on(Color::WHITE), color.readable_on(Color::DARK));
        let (light, dark) = (light.digits(), dark.digits());
        let _ = write!(
            style,
            "\n@media screen {{ :root {{ --accent: #{light}; --link: #{light}; }} }}\n\
             @media screen and (prefers-color-scheme: dark) {{ :root {{ --accent: #{dark}; --link: #{dark}; }} }}\n\
             @media print {{ :root {{ --accent: #{light}; }} }}\n"
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
