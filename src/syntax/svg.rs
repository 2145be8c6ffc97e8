//! SVG pictures: what in them could run a program or fetch something when somebody opens the draft.

mod cost;

use crate::diagnostic::Diagnostic;
use crate::document::address;
use crate::source::{FileId, Span};
use crate::text::css;
use cost::Cost;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, escape};

/// Elements that run a program, or hold a page that may.
const PROGRAMS: [&str; 9] = [
    "script",
    "listener",
    "foreignobject",
    "iframe",
    "object",
    "embed",
    "handler",
    "audio",
    "video",
];

/// Pictures that may stand inside a drawing.
const PICTURES: [&str; 4] = ["png", "jpeg", "gif", "webp"];

/// How many findings one picture may have; somebody who put one there may have put a thousand.
const MOST: usize = 20;

/// Returns what is unsafe in a picture, each at its place.
pub fn check(text: &str, file: FileId) -> Vec<Diagnostic> {
    let mut reader = Reader::from_str(text);
    let mut found = Vec::new();
    let (mut start, mut depth, mut roots) = (0, 0_usize, 0_usize);
    let mut in_style = false;
    let mut cost = Cost::new();
    while found.len() < MOST {
        let event = reader.read_event();
        let end = usize::try_from(reader.buffer_position())
            .unwrap_or(text.len())
            .min(text.len());
        let mut finder = Finder {
            file,
            span: Span::new(start, end),
            found: &mut found,
        };
        match event {
            Ok(Event::Start(it)) => {
                roots += usize::from(depth == 0 && it.local_name().into_inner() == "svg");
                depth += 1;
                in_style = it.local_name().into_inner().eq_ignore_ascii_case("style");
                finder.element(&it);
                finder.costs(cost.open(&it));
            }
            Ok(Event::Empty(it)) => {
                roots += usize::from(depth == 0 && it.local_name().into_inner() == "svg");
                finder.element(&it);
                finder.costs(cost.empty(&it));
            }
            Ok(Event::End(_)) => {
                cost.close();
                depth = depth.saturating_sub(1);
                in_style = false;
            }
            Ok(Event::Text(it)) if in_style => finder.style(&it),
            Ok(Event::CData(it)) if in_style => finder.style(&it),
            Ok(Event::PI(it)) if it.starts_with("xml-stylesheet") => finder.outside("xml-stylesheet"),
            Ok(Event::DocType(it)) if it.to_ascii_uppercase().contains("<!ENTITY") => {
                finder.add("unsafe-picture-entity", "ENTITY");
            }
            Ok(Event::Eof) => {
                finder.span = Span::default();
                if depth > 0 || roots != 1 {
                    finder.add("unsafe-picture-unreadable", "");
                } else if cost.is_too_much() {
                    finder.costs(Some("use".to_owned()));
                }
                break;
            }
            Ok(_) => {}
            Err(_) => {
                finder.add("unsafe-picture-unreadable", "");
                break;
            }
        }
        start = end;
    }
    found
}

/// Returns that a picture can't be read.
pub fn unreadable(file: FileId) -> Diagnostic {
    let finding = Diagnostic::new("unsafe-picture", file, Span::default());
    finding.message("unsafe-picture-unreadable").with("what", "")
}

/// Reports what is found in one tag or text.
struct Finder<'a> {
    file: FileId,
    span: Span,
    found: &'a mut Vec<Diagnostic>,
}

impl Finder<'_> {
    fn add(&mut self, message: &'static str, what: &str) {
        let shown: String = what.chars().take(60).collect();
        let finding = Diagnostic::new("unsafe-picture", self.file, self.span).with("what", shown);
        self.found.push(finding.message(message));
    }

    /// Reports once that a picture asks for too much work.
    fn costs(&mut self, what: Option<String>) {
        let key = "unsafe-picture-costly";
        if let Some(what) = what.filter(|_| self.found.iter().all(|it| it.message.key != key)) {
            self.add(key, &what);
        }
    }

    fn program(&mut self, what: &str) {
        self.add("unsafe-picture", what);
    }

    fn outside(&mut self, what: &str) {
        self.add("unsafe-picture-outside", what);
    }

    fn element(&mut self, element: &BytesStart<'_>) {
        let name = element.local_name().into_inner().to_ascii_lowercase();
        if PROGRAMS.contains(&&*name) {
            return self.program(&name);
        }
        for attribute in element.attributes() {
            let Ok(attribute) = attribute else {
                return self.add("unsafe-picture-unreadable", "");
            };
            let key = attribute.key.local_name().into_inner().to_ascii_lowercase();
            let value = escape::unescape(&attribute.value).unwrap_or_else(|_| attribute.value.clone());
            match &*key {
                "href" | "src" => self.target(&name, &value),
                // An address in a picture is looked up from its own place, and nowhere else.
                "base" if !value.trim().is_empty() => self.outside(&value),
                // What sets an address or a program later is as good as the thing itself.
                "attributename" if is_dangerous_later(&value) => self.program("attributeName"),
                key if key.starts_with("on") && key.len() > 2 => self.program(key),
                _ => self.style(&value),
            }
        }
    }

    /// Judges an address: within the picture, or a picture that it carries; a link may lead where links of the draft may.
    fn target(&mut self, element: &str, target: &str) {
        let bare: String = target
            .chars()
            .filter(|it| !it.is_whitespace() && !it.is_control())
            .collect();
        let lower = bare.to_ascii_lowercase();
        if is_carried(&lower) || element == "a" && address::is_allowed(target) {
            return;
        }
        if lower.starts_with("javascript:") || lower.starts_with("vbscript:") {
            self.program(&bare);
        } else {
            self.outside(&bare);
        }
    }

    /// Judges what a style or an attribute fetches.
    fn style(&mut self, style: &str) {
        for fetch in css::fetches(style) {
            match fetch.target {
                None => self.outside("@import"),
                Some(target) if is_carried(&target.to_ascii_lowercase()) => {}
                Some(target) => self.outside(&target),
            }
        }
    }
}

/// Tells whether an attribute that is set while the picture is shown could run a program or fetch something.
fn is_dangerous_later(attribute: &str) -> bool {
    let name = attribute.trim().to_ascii_lowercase();
    let name = name.rsplit(':').next().unwrap_or_default();
    name.starts_with("on") || matches!(name, "href" | "src" | "base")
}

/// Tells whether an address in small letters stays within the picture.
fn is_carried(target: &str) -> bool {
    let picture = target.strip_prefix("data:image/");
    target.is_empty()
        || target.starts_with('#')
        || target.starts_with("data:font/")
        || picture.is_some_and(|it| PICTURES.iter().any(|kind| it.starts_with(kind)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(inner: &str) -> Vec<(&'static str, String)> {
        let text = format!("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\">{inner}</svg>\n");
        let found = check(&text, FileId(0)).into_iter();
        found
            .map(|it| (it.message.key, text[it.place.span.range()].to_owned()))
            .collect()
    }

    #[test]
    fn what_drawing_programs_write_is_safe() {
        for inner in [
            "<g fill=\"url(#a)\" style=\"fill:url('#b');font-family:'Arial'\"/>",
            "<use xlink:href=\"#a\"/><image href=\"data:image/png;base64,AAAA\"/>",
            "<a href=\"https://www.ballerup.dk\"><text>on (a) b</text></a>",
            "<style>.a{fill:#fff} @media print {.a{fill:#000}}</style><title>x</title>",
            "<metadata><rdf:RDF rdf:about=\"\"/></metadata>",
        ] {
            assert_eq!(found(inner), [], "{inner}");
        }
        let doctype = "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg/>";
        assert_eq!(check(doctype, FileId(0)), []);
    }

    #[test]
    fn what_runs_is_found_at_its_place() {
        let script = "<script>alert(1)</script>";
        assert_eq!(found(script), [("unsafe-picture", "<script>".to_owned())]);
        for inner in [
            "<svg:script href=\"#a\"/>",
            "<SCRIPT/>",
            "<g onclick=\"a()\"/>",
            "<g ONLOAD='a()'/>",
            "<foreignObject><p/></foreignObject>",
            "<a href=\"java&#115;cript:a()\"/>",
            "<use href=\" java\nscript:a()\"/>",
            "<set attributeName=\"xlink:href\" to=\"javascript:a()\"/>",
            "<set attributeName=\"onclick\" to=\"a()\"/>",
            "<animate attributeName=\" OnLoad \" values=\"a()\"/>",
            "<ev:listener event=\"click\"/>",
        ] {
            let keys: Vec<_> = found(inner).into_iter().map(|it| it.0).collect();
            assert_eq!(keys, ["unsafe-picture"], "{inner}");
        }
    }

    #[test]
    fn what_fetches_is_found() {
        for inner in [
            "<image href=\"https://x.dk/a.png\"/>",
            "<image xlink:href=\"file:///etc/a.png\"/>",
            "<use href=\"other.svg#a\"/>",
            "<image href=\"data:image/svg+xml;base64,AAAA\"/>",
            "<g style=\"fill: URL( 'https://x.dk' )\"/>",
            "<g filter=\"url(//x.dk/f#a)\"/>",
            "<style>@import 'https://x.dk/a.css';</style>",
            "<style><![CDATA[.a{background:url(https://x.dk)}]]></style>",
            "<style>.a{background:u\\72l(https://x.dk)}</style>",
            "<style>@\\69mport 'https://x.dk/a.css';</style>",
            "<g style=\"fill:image-set('https://x.dk' 1x)\"/>",
            "<set attributeName=\"fill\" to=\"url(https://x.dk#a)\"/>",
            "<g xml:base=\"https://x.dk/\"/>",
        ] {
            let keys: Vec<_> = found(inner).into_iter().map(|it| it.0).collect();
            assert_eq!(keys, ["unsafe-picture-outside"], "{inner}");
        }
    }

    #[test]
    fn what_is_no_picture_is_found_and_never_looked_at_twice() {
        for text in [
            "",
            "<html/>",
            "<svg>",
            "<svg></g>",
            "<svg a='1' a='2'/>",
            "<svg/><svg/>",
            "tekst",
            "<svg",
        ] {
            let keys: Vec<_> = check(text, FileId(0)).into_iter().map(|it| it.message.key).collect();
            assert_eq!(keys, ["unsafe-picture-unreadable"], "{text}");
        }
        let bomb = "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;</svg>";
        assert_eq!(check(bomb, FileId(0))[0].message.key, "unsafe-picture-entity");
        assert_eq!(found(&"<script/>".repeat(10_000)).len(), MOST);
    }
}
