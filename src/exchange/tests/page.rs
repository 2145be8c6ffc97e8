//! Pages: each kind of content, and whatever tags stand where they should not.

use super::escaping::numbers;
use super::fixture::seen;
use crate::exchange::{self, Refused};
use snapbox::{IntoData, assert_data_eq, str};

fn page(text: &str) -> String {
    let seen = seen(format!("<!DOCTYPE html>{text}").as_bytes()).unwrap();
    let changes = if seen.has_changes { "ændret\n" } else { "" };
    format!("{}{}{changes}", seen.text, seen.left)
}

#[test]
fn each_kind_of_content_comes_in_or_is_named() {
    let text = r#"<html><head><title>væk</title><style>p { color: red }</style><script>let væk = "</p>";</script></head><body>
<h1>En <b>overskrift</b></h1><p>Et  afsnit
med <b>fed</b>, <em>skrå</em>, <a href="https://example.org/?a=1&amp;b=2">link</a>, <a href="../x">fil</a><br>og ny linje &amp; &lt;b&gt;.</p>
løs tekst<blockquote><p>Egne ord</p>Flere</blockquote>
<ul><li>a<ul><li>b</ul><li><p>c</p><p>mere</p></ul><ol><li>d</ol>
<pre>to
  linjer</pre><p hidden>væk</p><div style="Display: NONE">væk</div><template>væk</template>
<table><caption>Tabel</caption><thead><tr><th rowspan=2>x<th>y<th>z<tbody><tr><td colspan=2>1|2</table>
<p>Billede <img src=x alt="Et torv"><svg><title>Pil</title></svg><iframe src="https://example.org"></iframe><img width=1 height=1></p>
<form><input value="svar"><input type=hidden value=væk><input type=checkbox checked>ja<select><option>a<option selected>b</select>
<textarea>lang
tekst</textarea></form><p><del>væk</del><ins>nyt</ins> <q>sagt</q> <ruby>ord<rp>(</rp><rt>lyd</rt></ruby></p><!-- væk --></body></html>"#;
    assert_data_eq!(
        page(text),
        str![[r#"
## En overskrift

Et afsnit med **fed**, *skrå*, [link](<https://example.org/?a=1&amp;b=2>), fil\
og ny linje & \<b>.

løs tekst

> Egne ord

> Flere

- a
  - b
- c

  mere
1. d

to\
linjer

Tabel

| x | y | z |
| --- | --- | --- |
|  | 1\|2 |  |

Billede

svar ☒ ja b

lang\
tekst

nyt “sagt” ord (lyd)
Link »../x« ved »Et afsnit med fed, skrå, link, fil og ny linje & <b>.«
Hidden »« ved »to linjer«
Picture »Et torv« ved »Billede«
Drawing »Pil« ved »Billede«
Embedded »« ved »Billede«
ændret

"#]]
        .raw()
    );
}

#[test]
fn not_a_word_of_a_page_is_lost_or_comes_twice_whatever_tags_stand_where() {
    const TAGS: [&str; 30] = [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<i>",
        "<ul>",
        "<li>",
        "</ul>",
        "<ol>",
        "</ol>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "</table>",
        "<h2>",
        "</h2>",
        "<blockquote>",
        "</blockquote>",
        "<br>",
        "<a href='https://example.org'>",
        "</a>",
        "<pre>",
        "</pre>",
        "<x-y>",
        "</x-y>",
        "<!-- væk -->",
        "<span hidden>væk</span>",
    ];
    for seed in 0..400 {
        let mut next = numbers(seed);
        let mut text = String::new();
        let count = 3 + next(12);
        for at in 0..count {
            for _ in 0..next(4) {
                text.push_str(TAGS[next(TAGS.len())]);
            }
            text.push_str(&format!(" ord{at}x "));
        }
        let seen = seen(format!("<html>{text}").as_bytes()).unwrap();
        assert!(!seen.text.contains("væk"), "{seed}: {text}\n{}", seen.text);
        for at in 0..count {
            let word = format!("ord{at}x");
            assert_eq!(
                seen.text.matches(&word).count(),
                1,
                "{seed}: {word}\n{text}\n{}",
                seen.text
            );
        }
    }
}

#[test]
fn pages_that_are_made_to_do_harm_are_read_or_refused() {
    let deep = "<div>".repeat(50_000) + "ord" + &"</div>".repeat(50_000);
    assert!(page(&deep).contains("ord"));
    let wide = format!("<table><tr>{}</table>", "<td>a".repeat(10_000));
    assert_eq!(page(&wide).matches('a').count(), 10_000);
    for cells in ["<td>a".repeat(10_001), "<td colspan=4000000000>a<td>b".to_owned()] {
        let bytes = format!("<html><table><tr>{cells}</table>");
        assert_eq!(seen(bytes.as_bytes()).unwrap_err(), Refused::Columns);
    }
    let tall = format!("<html><table>{}</table>", "<tr><td rowspan=10000>a".repeat(3000));
    assert_eq!(seen(tall.as_bytes()).unwrap_err(), Refused::Columns);
    let link = page("<a href='javascript:alert(1)'>her</a><a href='data:text/html,x'>der</a>");
    assert!(
        link.starts_with("herder\n") && link.matches("Link").count() == 2,
        "{link}"
    );
}

#[test]
fn what_is_a_page_is_known_by_how_it_begins() {
    for text in [
        "<!doctype HTML><p>a",
        "\u{feff} <html>a",
        "<?xml version=\"1.0\"?>\n<!-- x --><html>a",
        "<head></head>a",
        "<body>a",
    ] {
        assert!(exchange::read(text.as_bytes()).is_some(), "{text}");
    }
    let wide: Vec<u8> = "\u{feff}<html><p>blå"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(seen(&wide).unwrap().text, "blå\n");
    assert_eq!(
        seen(b"<html><meta charset=windows-1252><p>bl\xe5").unwrap().text,
        "blå\n"
    );
    for text in ["", "Hej", "<b>Hej</b>", "<https://example.org>", "# html", "<htm"] {
        assert!(exchange::read(text.as_bytes()).is_none(), "{text}");
    }
}
