//! Elements of REFI-QDA, by their names in whichever version of it.

use crate::exchange::xml::Node;

/// Tells whether an element has a name, in whichever version of the vocabulary.
pub(super) fn is_called(node: &Node, name: &str) -> bool {
    node.name.split_once(':').is_some_and(|it| it.1 == name)
}

/// Returns the first child of a name.
pub(super) fn child<'n>(node: &'n Node, name: &str) -> Option<&'n Node> {
    node.nodes().find(|it| is_called(it, name))
}

/// Returns the children of a name.
pub(super) fn children<'n>(node: &'n Node, name: &'n str) -> impl Iterator<Item = &'n Node> {
    node.nodes().filter(move |it| is_called(it, name))
}

/// Returns an identifier as it is compared: some programs write it in braces, or in capitals.
pub(super) fn guid_of(text: &str) -> String {
    text.trim().trim_matches(['{', '}']).to_ascii_lowercase()
}

/// Returns what is remarked on something in its own element.
pub(super) fn description(node: &Node) -> String {
    child(node, "Description")
        .map(Node::text)
        .unwrap_or_default()
        .trim()
        .to_owned()
}
