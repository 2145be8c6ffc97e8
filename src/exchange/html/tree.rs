//! The elements of a page as a tree; what is not closed is closed where a browser would, near enough for words.

use crate::exchange::incoming::Refused;
use crate::exchange::xml::{Attributes, Child, Node};
use html5gum::{DefaultEmitter, Token, Tokenizer};

/// How deep elements are kept in one another; deeper ones are read as if they stood at that depth.
const DEEPEST: usize = 100;
/// How many elements a page may have.
const MOST: usize = 1_000_000;

/// Elements that hold nothing.
const EMPTY: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
];

/// Elements that end where another begins, and the elements within which that is so.
const ENDED: [(&str, &[&str], &[&str]); 8] = [
    (
        "p",
        &[
            "p",
            "div",
            "ul",
            "ol",
            "dl",
            "table",
            "blockquote",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "section",
            "article",
            "form",
            "hr",
            "header",
            "footer",
            "figure",
            "aside",
            "main",
            "nav",
            "fieldset",
            "details",
        ],
        &["td", "th", "li", "body"],
    ),
    ("li", &["li"], &["ul", "ol"]),
    ("dt", &["dt", "dd"], &["dl"]),
    ("dd", &["dt", "dd"], &["dl"]),
    ("td", &["td", "th", "tr", "tbody", "tfoot"], &["table"]),
    ("th", &["td", "th", "tr", "tbody", "tfoot"], &["table"]),
    ("tr", &["tr", "tbody", "tfoot"], &["table"]),
    ("option", &["option", "optgroup"], &["select"]),
];

/// Reads a page.
pub(super) fn parse(text: &str) -> Result<Node, Refused> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut tree = Tree {
        open: vec![Node::new("page", Vec::new())],
    };
    let mut number = 0;
    for token in Tokenizer::new_with_emitter(text, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                number += 1;
                if number > MOST {
                    return Err(Refused::TooLarge);
                }
                let attributes = tag.attributes.iter();
                let attributes = attributes.map(|(name, value)| (letters(name).into(), letters(&value.value).into()));
                tree.start(&letters(&tag.name), attributes.collect(), tag.self_closing);
            }
            Token::EndTag(tag) => tree.end(&letters(&tag.name)),
            Token::String(text) => tree.text(&letters(&text.value)),
            _ => {}
        }
    }
    Ok(tree.finish())
}

fn letters(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The elements that are open, the outermost first.
struct Tree {
    open: Vec<Node>,
}

impl Tree {
    fn start(&mut self, name: &str, attributes: Attributes, is_closed: bool) {
        for (own, by, within) in ENDED {
            if by.contains(&name) {
                self.end_within(own, within);
            }
        }
        let node = Node::new(name, attributes);
        let is_drawing = self.open.iter().any(|it| matches!(&*it.name, "svg" | "math"));
        if EMPTY.contains(&name) || is_closed && is_drawing || self.open.len() >= DEEPEST {
            self.push(Child::Node(node));
        } else {
            self.open.push(node);
        }
    }

    /// Ends an element, with those that are open within it; one that was never opened is overlooked.
    fn end(&mut self, name: &str) {
        // What stands in a cell does not end what is around its table.
        let bound = if matches!(
            name,
            "table" | "tr" | "td" | "th" | "tbody" | "thead" | "tfoot" | "body" | "html"
        ) {
            &["page"][..]
        } else {
            &["td", "th", "page"][..]
        };
        self.end_within(name, bound);
    }

    fn end_within(&mut self, name: &str, bounds: &[&str]) {
        let is_bound = |it: &Node| bounds.contains(&&*it.name);
        let at = self.open.iter().rposition(|it| &*it.name == name || is_bound(it));
        let Some(at) = at.filter(|it| *it > 0 && &*self.open[*it].name == name) else {
            return;
        };
        while self.open.len() > at {
            self.close();
        }
    }

    fn close(&mut self) {
        if let Some(node) = self.open.pop() {
            self.push(Child::Node(node));
        }
    }

    fn text(&mut self, text: &str) {
        self.push(Child::Text(text.to_owned()));
    }

    fn push(&mut self, child: Child) {
        if let Some(parent) = self.open.last_mut() {
            parent.children.push(child);
        }
    }

    fn finish(mut self) -> Node {
        while self.open.len() > 1 {
            self.close();
        }
        self.open.pop().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(node: &Node) -> String {
        let inner: String = node
            .children
            .iter()
            .map(|it| match it {
                Child::Node(node) => shown(node),
                Child::Text(text) => text.clone(),
            })
            .collect();
        format!("{}({inner})", node.name)
    }

    #[test]
    fn what_is_not_closed_is_closed_where_a_browser_would() {
        let cases = [
            ("<p>a<p>b<div>c", "page(p(a)p(b)div(c))"),
            ("<ul><li>a<ul><li>b</ul><li>c</ul>d", "page(ul(li(aul(li(b)))li(c))d)"),
            (
                "<table><tr><td>a<td>b<tr><td>c</table>d",
                "page(table(tr(td(a)td(b))tr(td(c)))d)",
            ),
            ("<b>a</i>b</b>c", "page(b(ab)c)"),
            (
                "<table><tr><td><p>a</p></div></b>b</table>",
                "page(table(tr(td(p(a)b))))",
            ),
            ("a<br>b<img>c", "page(abr()bimg()c)"),
            ("<script>a<b</script>c<!-- d -->", "page(script(a<b)c)"),
        ];
        for (text, tree) in cases {
            assert_eq!(shown(&parse(text).unwrap()), tree, "{text}");
        }
    }

    #[test]
    fn however_deep_elements_stand_in_one_another_their_words_are_there() {
        let tree = parse(&("<div>".repeat(5000) + "ord")).unwrap();
        assert!(shown(&tree).contains("ord"));
    }
}
