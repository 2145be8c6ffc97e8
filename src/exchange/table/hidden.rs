//! Which rows of a workbook's sheets are hidden, so that nobody takes in what they do not see without hearing of it.

use super::super::archive::Archive;
use super::super::incoming::Refused;
use super::super::xml::Node;
use super::cells::Sheet;

/// Fills in which rows of the sheets are hidden.
pub(super) fn find(archive: &mut Archive<'_>, sheets: &mut [Sheet]) -> Result<(), Refused> {
    let book = archive.tree("xl/workbook.xml")?.unwrap_or_default();
    let relations = archive.tree("xl/_rels/workbook.xml.rels")?.unwrap_or_default();
    for sheet in sheets {
        if let Some(part) = part(&book, &relations, &sheet.name)
            && let Some(text) = archive.text(&part)?
        {
            sheet.hidden_rows = rows(&text);
            let rows = &sheet.rows;
            sheet
                .hidden_rows
                .retain(|at| rows.binary_search_by_key(at, |it| it.at).is_ok());
        }
    }
    Ok(())
}

/// Returns the name of the part that holds a sheet.
fn part(book: &Node, relations: &Node, name: &str) -> Option<String> {
    let sheets = book.nodes().find(|it| it.name.ends_with(":sheets"))?;
    let sheet = sheets.nodes().find(|it| it.get("name") == Some(name))?;
    let id = sheet.get("r:id")?;
    let relation = relations.nodes().find(|it| it.get("Id") == Some(id))?;
    let target = relation.get("Target")?;
    Some(match target.strip_prefix('/') {
        Some(target) => target.to_owned(),
        None => format!("xl/{target}"),
    })
}

/// Returns the places of the hidden rows of a sheet, by the heads of its rows alone.
fn rows(text: &str) -> Vec<usize> {
    let mut hidden = Vec::new();
    let mut last = None;
    for (at, _) in text.match_indices("row") {
        let starts = text[..at].ends_with(['<', ':']);
        let Some(head) = text[at..]
            .split('>')
            .next()
            .filter(|it| starts && it[3..].starts_with(char::is_whitespace))
        else {
            continue;
        };
        let value = |key: &str| {
            let rest = head.split_once(&format!(" {key}=\""))?.1;
            rest.split('"').next()
        };
        let own = value("r")
            .and_then(|it| it.parse::<usize>().ok())
            .and_then(|it| it.checked_sub(1));
        let place = own.unwrap_or_else(|| last.map_or(0, |it: usize| it + 1));
        last = Some(place);
        if matches!(value("hidden"), Some("1" | "true")) {
            hidden.push(place);
        }
    }
    hidden
}
