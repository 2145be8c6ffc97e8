//! What the standard's own schema says of a file: which elements stand where, in which order, with which attributes.

use crate::exchange::xml::Node;

const SCHEMA: &str = include_str!("../../../../tests/testsuite/exchange/refi/Project.xsd");

/// Returns what is wrong with a project by the schema; empty where all is well.
pub(super) fn faults(project: &str) -> Vec<String> {
    let schema = Node::parse(SCHEMA).unwrap();
    let root = Node::parse(project).unwrap();
    let mut faults = Vec::new();
    assert_eq!(local(&root), "Project");
    check(&schema, &root, "ProjectType", &mut faults);
    faults
}

fn local(node: &Node) -> &str {
    node.name.split_once(':').unwrap().1
}

fn check(schema: &Node, node: &Node, kind: &str, faults: &mut Vec<String>) {
    let is_kind = |it: &&Node| local(it) == "complexType" && it.get("name") == Some(kind);
    let Some(kind) = schema.nodes().find(is_kind) else {
        return;
    };
    let declared: Vec<&Node> = kind.nodes().filter(|it| local(it) == "attribute").collect();
    for (name, value) in node.attributes() {
        match declared.iter().find(|it| it.get("name") == Some(name)) {
            None => faults.push(format!("{}: no attribute {name}", local(node))),
            Some(it) => faults.extend(misfit(it.get("type").unwrap(), value).map(|it| format!("{name}: {it}"))),
        }
    }
    for needed in declared.iter().filter(|it| it.get("use") == Some("required")) {
        let name = needed.get("name").unwrap();
        if node.get(name).is_none() {
            faults.push(format!("{}: without {name}", local(node)));
        }
    }
    let mut places = Vec::new();
    kind.nodes().for_each(|it| elements(it, &mut places));
    let mut from = 0;
    for child in node.nodes() {
        let Some((at, element)) = places.iter().find(|it| it.1.get("name") == Some(local(child))) else {
            faults.push(format!("{}: no element {}", local(node), local(child)));
            continue;
        };
        if *at < from {
            faults.push(format!("{}: {} stands too late", local(node), local(child)));
        }
        from = *at;
        let kind = element.get("type").unwrap();
        check(schema, child, kind, faults);
        faults.extend(misfit(kind, &child.text()).map(|it| format!("{}: {it}", local(child))));
    }
}

/// Gathers the elements of a kind, each with its place in the order; those of a choice have the same.
fn elements<'n>(node: &'n Node, places: &mut Vec<(usize, &'n Node)>) {
    let within = match local(node) {
        "element" => return places.push((places.len(), node)),
        "sequence" | "choice" => node,
        _ => return,
    };
    let from = places.len();
    within.nodes().for_each(|it| elements(it, places));
    if local(node) == "choice" {
        places[from..].iter_mut().for_each(|it| it.0 = from);
    }
}

/// Returns what is wrong with a value of a simple kind.
fn misfit(kind: &str, value: &str) -> Option<String> {
    let is_guid = value.split('-').map(str::len).eq([8, 4, 4, 4, 12])
        && value.chars().all(|it| it == '-' || it.is_ascii_hexdigit());
    let is_right = match kind {
        "GUIDType" => is_guid,
        "xsd:integer" => value.parse::<i64>().is_ok(),
        "xsd:boolean" => matches!(value, "true" | "false"),
        "xsd:dateTime" => value.len() == 20 && value.ends_with('Z'),
        "RGBType" => value.len() == 7 && value.starts_with('#'),
        _ => true,
    };
    (!is_right).then(|| format!("{value} is no {kind}"))
}

#[test]
fn the_schema_finds_what_is_wrong() {
    let project = |inside: &str| format!("<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"a\">{inside}</Project>");
    let cases = [
        ("", ""),
        ("<Sources><TextSource/></Sources>", "TextSource: without guid"),
        ("<Sources><TextSource guid=\"1\"/></Sources>", "guid: 1 is no GUIDType"),
        ("<Description/><Users/>", "Project: Users stands too late"),
        ("<Codes/>", "Project: no element Codes"),
        ("<Users a=\"b\"/>", "Users: no attribute a"),
    ];
    for (inside, fault) in cases {
        assert_eq!(faults(&project(inside)).join("; "), fault, "{inside}");
    }
}
