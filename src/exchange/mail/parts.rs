//! The parts of a mail: the text that its reader sees, mails within it, and what hangs on it.

use super::head;
use crate::exchange::content::{Block, Form, Look, Paragraph, Piece};
use crate::exchange::escape::clean;
use crate::exchange::incoming::{Left, LeftKind, Refused};
use crate::exchange::{encoding, html};
use encoding_rs::Encoding;
use mailparse::{DispositionType, MailHeaderMap as _, ParsedMail};

/// How deep mails may stand in one another.
const DEEPEST: usize = 20;
/// How many bytes the text of a part may have; more is no note.
const LONGEST: usize = 5_000_000;
/// How many parts a mail may have.
const MOST: usize = 10_000;

/// What was read of a mail.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) blocks: Vec<Block>,
    pub(super) left: Vec<Left>,
    /// Whose names stand in the heads.
    pub(super) heads: Vec<String>,
    /// At which blocks a part begins.
    pub(super) starts: Vec<usize>,
    count: usize,
}

impl Parts {
    /// Reads a mail.
    pub(super) fn mail(&mut self, bytes: &[u8], depth: usize) -> Result<(), Refused> {
        let mail = mailparse::parse_mail(bytes).map_err(|_| Refused::Damaged(String::new()))?;
        if depth > DEEPEST {
            return Err(Refused::TooLarge);
        }
        self.heads.extend(head::people(&mail));
        let subject = mail.headers.get_first_value("Subject").unwrap_or_default();
        self.left.push(Left::new(LeftKind::MailHead, &clean(&subject), ""));
        self.part(&mail, depth)
    }

    fn part(&mut self, part: &ParsedMail<'_>, depth: usize) -> Result<(), Refused> {
        self.count += 1;
        if self.count > MOST {
            return Err(Refused::TooLarge);
        }
        self.starts.push(self.blocks.len());
        let kind = part.ctype.mimetype.to_ascii_lowercase();
        let disposition = part.get_content_disposition();
        let is_attached = disposition.disposition == DispositionType::Attachment;
        match &*kind {
            "multipart/encrypted" | "application/pkcs7-mime" | "application/x-pkcs7-mime" => Err(Refused::Locked),
            "multipart/alternative" => self.alternative(part, depth),
            it if it.starts_with("multipart/") => part.subparts.iter().try_for_each(|it| self.part(it, depth)),
            "message/rfc822" | "message/global" => {
                let inner = part.get_body_raw().map_err(|_| Refused::Damaged(String::new()))?;
                self.mail(&inner, depth + 1)
            }
            "text/plain" if !is_attached => self.plain(part),
            "text/html" if !is_attached => self.page(part),
            _ => {
                self.attached(part, &kind);
                Ok(())
            }
        }
    }

    /// Reads one of several parts that say the same: the plain text where it says anything.
    fn alternative(&mut self, part: &ParsedMail<'_>, depth: usize) -> Result<(), Refused> {
        let is = |it: &ParsedMail<'_>, kind: &str| it.ctype.mimetype.eq_ignore_ascii_case(kind);
        let has_words = |it: &ParsedMail<'_>| text(it).is_ok_and(|it| !it.trim().is_empty());
        let plain = part.subparts.iter().find(|it| is(it, "text/plain") && has_words(it));
        let other = || {
            part.subparts
                .iter()
                .rev()
                .find(|it| is(it, "text/html") || it.ctype.mimetype.starts_with("multipart/"))
        };
        match plain.or_else(other).or(part.subparts.first()) {
            Some(chosen) => {
                self.part(chosen, depth)?;
                let rest = part.subparts.iter().filter(|it| !std::ptr::eq(*it, chosen));
                // An invitation stands beside its words.
                for it in rest.filter(|it| !it.ctype.mimetype.starts_with("text/") && it.subparts.is_empty()) {
                    self.attached(it, &it.ctype.mimetype);
                }
                Ok(())
            }
            None => Ok(()),
        }
    }

    fn plain(&mut self, part: &ParsedMail<'_>) -> Result<(), Refused> {
        let is_flowed = part
            .ctype
            .params
            .get("format")
            .is_some_and(|it| it.eq_ignore_ascii_case("flowed"));
        let mut paragraph = Paragraph::default();
        for line in text(part)?.lines().chain([""]) {
            let is_end = line.trim_start_matches(['>', ' ']).trim().is_empty();
            if is_end && !paragraph.pieces.is_empty() {
                self.blocks.push(Block::Paragraph(std::mem::take(&mut paragraph)));
            } else if !is_end {
                if !paragraph.pieces.is_empty() {
                    paragraph.pieces.push(Piece::Break);
                }
                let flows = is_flowed && line.ends_with(' ') && line != "-- ";
                let words = clean(line.trim_end()) + if flows { " " } else { "" };
                paragraph.pieces.push(Piece::Words(words, Look::default()));
            }
        }
        Ok(())
    }

    fn page(&mut self, part: &ParsedMail<'_>) -> Result<(), Refused> {
        let Some(page) = html::read(text(part)?.as_bytes()) else {
            return Ok(());
        };
        let page = page?;
        let mut blocks = page.content.blocks;
        blocks.iter_mut().for_each(unquote);
        self.blocks.extend(blocks);
        self.left.extend(page.left);
        Ok(())
    }

    /// Names what hangs on the mail.
    fn attached(&mut self, part: &ParsedMail<'_>, kind: &str) {
        let disposition = part.get_content_disposition();
        let name = disposition
            .params
            .get("filename")
            .or_else(|| part.ctype.params.get("name"));
        let kind = match kind.split('/').next() {
            Some("image") => LeftKind::Picture,
            _ => LeftKind::Attachment,
        };
        let name = name.map_or_else(String::new, |it| clean(it));
        self.left.push(Left::new(kind, &name, ""));
    }
}

/// Makes text of what a page quotes: in a mail that is an earlier mail, and nobody's own words.
fn unquote(block: &mut Block) {
    match block {
        Block::Paragraph(it) if it.form == Form::Quote => it.form = Form::Plain,
        Block::Paragraph(_) => {}
        Block::Table(it) => it.rows.iter_mut().flatten().flatten().for_each(unquote),
    }
}

/// Returns the text of a part, in the letters that it says it is in, or those that it looks like.
fn text(part: &ParsedMail<'_>) -> Result<String, Refused> {
    let bytes = part.get_body_raw().map_err(|_| Refused::Damaged(String::new()))?;
    if bytes.len() > LONGEST {
        return Err(Refused::TooLarge);
    }
    let named = part
        .ctype
        .params
        .get("charset")
        .and_then(|it| Encoding::for_label(it.as_bytes()));
    let is_said = named.is_some_and(|it| std::str::from_utf8(&bytes).is_err() || it != encoding_rs::WINDOWS_1252);
    match named.filter(|_| is_said) {
        Some(named) => Ok(named.decode(&bytes).0.into_owned()),
        None => encoding::decode(&bytes)
            .map(|it| it.text)
            .ok_or(Refused::Damaged(String::new())),
    }
}
