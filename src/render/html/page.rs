//! The page around the text: a template that the project may lay in the place of ours, and what no template decides.
//!
//! What a template is given is escaped before it gets it, so no template can forget to. What the page must say of itself (its
//! policy, its maker, its style) is put at the beginning of its head afterwards, so no template can leave it out.

use minijinja::{Environment, Error, UndefinedBehavior, Value};

/// The page as it is where the project has no other.
pub(in crate::render) const TEMPLATE: &str = include_str!("document.html");

/// How much work a template may do: far more than any page needs, and soon done.
const FUEL: u64 = 2_000_000;

/// Why a template makes no page.
#[derive(Debug)]
pub(in crate::render) enum Broken {
    /// Its own language is wrong, or what it asks for is not there.
    Template(Error),
    /// What it makes does not begin as a page does.
    Start,
}

/// Returns the page that a template makes of some values, with `head` at the beginning of its head.
pub(super) fn filled(template: &str, values: Value, head: &str) -> Result<String, Broken> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    let page = environment
        .render_named_str("document.html", template, values)
        .map_err(Broken::Template)?;
    // A browser takes no other line breaks, and what it knows the style by depends on them.
    let page = page.replace("\r\n", "\n");
    let at = start_of_head(&page).ok_or(Broken::Start)?;
    Ok(format!("{}\n{head}{}", &page[..at], &page[at..]))
}

/// Returns where the head's content begins: nothing but the document's type and the two tags may stand before it, since what
/// stands before the policy is not under it.
fn start_of_head(page: &str) -> Option<usize> {
    let mut rest = page.trim_start_matches('\u{feff}').trim_start();
    for tag in ["!doctype html", "html", "head"] {
        let inner = rest.strip_prefix('<')?;
        let (name, after) = inner.split_at_checked(tag.len())?;
        let end = after.find('>')?;
        let is_whole = end == 0 || after.starts_with(|it: char| it.is_ascii_whitespace());
        if !name.eq_ignore_ascii_case(tag) || !is_whole || after[..end].contains('<') {
            return None;
        }
        rest = after[end + 1..].trim_start();
        if tag == "head" {
            return Some(page.len() - after.len() + end + 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stands_before_the_policy() {
        for page in [
            "<!DOCTYPE html>\n<html lang=\"da\">\n<head>\n<title>",
            "\u{feff} <!doctype HTML><HTML><HEAD>",
        ] {
            let at = start_of_head(page).expect(page);
            assert!(page[..at].to_lowercase().ends_with("<head>"), "{page}");
        }
        for page in [
            "",
            "<html><head>",
            "<!DOCTYPE html><html><body>",
            "<!DOCTYPE html><script>x</script><html><head>",
            "<!DOCTYPE html><!-- <html><head> -->",
            "<!DOCTYPE html><html><header>",
            "<!DOCTYPE html><html a=\"<script>\"><head>",
        ] {
            assert_eq!(start_of_head(page), None, "{page}");
        }
    }

    #[test]
    fn a_template_reads_no_file_and_never_runs_on() {
        let broken = |template: &str| filled(template, Value::UNDEFINED, "").is_err();
        assert!(broken("{% include '/etc/passwd' %}"));
        assert!(broken("{% extends 'document.html' %}"));
        assert!(broken(
            "{% for a in range(100000) %}{% for b in range(100000) %}x{% endfor %}{% endfor %}"
        ));
        assert!(broken("{{ 'x' * 1000000000 }}"));
    }
}
