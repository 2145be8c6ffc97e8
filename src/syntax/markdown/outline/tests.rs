//! What is found in a text: each passage with its name and themes, then everything else, then what is wrong.

use super::{Form, Outline, read};
use crate::document::{Block, Inline, Picture};
use crate::source::{FileId, Span};
use crate::syntax::markdown::marker::{Marker, Markers};
use crate::syntax::markdown::tree::{self, Anchor, Resolve};
use snapbox::{assert_data_eq, str};
use std::fmt::Write as _;

fn shown(text: &str, body: usize, markers: Markers) -> String {
    let (outline, diagnostics) = read(text, Span::new(body, text.len()), FileId(0), markers, true);
    let at = |span: Span| text[span.range()].trim_end().replace("\r\n", "⏎").replace('\n', "⏎");
    let mut shown = String::new();
    for it in &outline.passages {
        let form = match it.form {
            Form::Paragraph => "p",
            Form::Item => "item",
            Form::Quote => "quote",
            Form::Whole => "whole",
        };
        let name = it
            .name
            .as_ref()
            .map_or_else(String::new, |it| format!(" ^{}", it.value));
        let cites = it.citations.len();
        let cites = if cites > 0 {
            format!(" cites {cites}")
        } else {
            String::new()
        };
        let words = it.text.as_ref().map_or("", |it| it.words.trim());
        writeln!(shown, "{form}{name}{}{cites}: {words}", themes(&it.markers)).unwrap();
    }
    rest(&mut shown, &outline, &at);
    for it in &diagnostics {
        writeln!(shown, "{}: {}", it.message.key, at(it.place.span)).unwrap();
    }
    shown
}

fn rest(shown: &mut String, outline: &Outline, at: &dyn Fn(Span) -> String) {
    let mut line = |what: &str, span| writeln!(shown, "{what}: {}", at(span)).unwrap();
    for it in outline.details().headings.iter().filter(|it| !it.markers.is_empty()) {
        line(&format!("h{}{}", it.level, themes(&it.markers)), it.span);
    }
    for it in outline.citations.iter().flat_map(|it| &it.items) {
        line(if it.against { "cites against" } else { "cites" }, it.span());
    }
    for it in &outline.details().hashes {
        line(&format!("hash {:?}", it.form), it.span);
    }
    for it in &outline.details().inserts {
        line(&format!("insert {}", it.name.value), it.options);
    }
    outline
        .details()
        .pictures
        .iter()
        .for_each(|it| line("picture", it.span));
    outline.details().html.iter().for_each(|it| line("html", *it));
    outline
        .details()
        .unsafe_links
        .iter()
        .for_each(|it| line("unsafe", it.span));
    for it in &outline.details().allows {
        line(&format!("allow {}", it.rule.value), it.covers);
    }
}

fn themes(markers: &[Marker]) -> String {
    let theme = |marker: &Marker| {
        let aspect = marker.aspect().map_or_else(String::new, |it| format!("/{it}"));
        let sign = if marker.inherited { "+" } else { "#" };
        format!(" {sign}{}{aspect}", marker.theme())
    };
    markers.iter().map(theme).collect()
}

fn note(text: &str) -> String {
    shown(text, 0, Markers::Note)
}

fn chapter(text: &str) -> String {
    shown(text, 0, Markers::Chapter)
}

#[test]
fn the_formats_own_example() {
    let text = "## Om at finde vej til lægen #sundhed

De fleste fortæller, at de ikke vidste, hvem de skulle ringe til. #sundhed/adgang ^vejen-ind

> Jeg troede, det kostede penge at komme ind ad døren.
> #sundhed/adgang #digitalisering ^gratis
";
    assert_data_eq!(
        note(text),
        str![[r#"
p ^vejen-ind #sundhed/adgang +sundhed: De fleste fortæller, at de ikke vidste, hvem de skulle ringe til.
quote ^gratis #sundhed/adgang #digitalisering +sundhed: Jeg troede, det kostede penge at komme ind ad døren.
h2 #sundhed: ## Om at finde vej til lægen #sundhed

"#]]
    );
}

#[test]
fn a_passage_is_a_paragraph_an_item_without_its_lists_or_an_outermost_quotation() {
    let text = "Et stykke #a ^p
over to linjer? Nej.

- Et punkt #a ^punkt
  - et underpunkt #b ^under

    med to stykker #c

  og mere af punktet
- > et citat i et punkt #d ^citat
  >
  > > i et citat #e
  >
  > - og en liste #f

> tekst
#g ^q

> Et stykke. ^for-tidligt
>
> Et stykke til.

1. En
2. To #h
";
    assert_data_eq!(
        note(text),
        str![[r#"
p #a: Et stykke   over to linjer? Nej.
item ^punkt #a: Et punkt  og mere af punktet
item ^under #b #c: et underpunkt  med to stykker
item: 
quote ^citat #d #e #f: et citat i et punkt  i et citat og en liste
quote ^q #g: tekst
quote ^for-tidligt: Et stykke. Et stykke til.
item: En
item #h: To
misplaced-marker-middle: ^p
misplaced-marker-middle: ^under
misplaced-marker-middle: ^punkt
misplaced-marker-middle: ^citat
misplaced-marker-middle: ^for-tidligt

"#]]
    );
}

#[test]
fn a_heading_codes_each_top_level_block_of_its_section() {
    let text = "Før.

# Alt #a

Et.

## Noget #b/x #a

- to #c
- tre

> fire

| fem |
|-----|

```
seks
```

[^1]: ikke

Syv #b/x.

### Dybere #d

Otte.

Om #e
-----

Ni.

> ## Ti #f
>
> Elleve.
";
    assert_data_eq!(
        note(text),
        str![[r#"
p: Før.
p +a: Et.
item #c +a +b/x: to
item +a +b/x: tre
quote +a +b/x: fire
whole +a +b/x: 
whole +a +b/x: 
p #b/x +a: Syv .
p +a +b/x +d: Otte.
p +a +e: Ni.
quote #f +a +e: Ti Elleve.
h1 #a: # Alt #a
h2 #b/x #a: ## Noget #b/x #a
h3 #d: ### Dybere #d
h2 #e: Om #e⏎-----

"#]]
    );
}

#[test]
fn a_heading_codes_the_items_of_a_list_and_never_the_list_beside_them() {
    let text = "## Om #a/x

- et
- to #a/x ^to
  1. under
     - dybest ^dybest

     > ordret ^ord

- - kun en liste
- > kun et citat
-
- <!-- intet -->
- #b
- | a |
  |---|

^liste

* andet

#c

| tabel |
|-------|

#d

> citat
>
> - et punkt i citatet

## Uden

- fri
";
    assert_data_eq!(
        note(text),
        str![[r#"
item +a/x: et
item ^to #a/x: to
item +a/x: under
item ^dybest +a/x: dybest
quote ^ord +a/x: ordret
item: 
item +a/x: kun en liste
item: 
quote +a/x: kun et citat
item: 
item: 
item #b: 
item +a/x: a
whole ^liste: 
item +a/x: andet
whole #c: 
whole +a/x #d: 
quote +a/x: citat et punkt i citatet
item: fri
h2 #a/x: ## Om #a/x
misplaced-marker-alone: #b

"#]]
    );
    let lines = text.replace('\n', "\r\n");
    assert_eq!(note(&lines).matches("+a/x").count(), note(text).matches("+a/x").count());
}

#[test]
fn markers_alone_belong_to_the_block_before() {
    let text = "#x ^intet

| a |
|---|

#a ^tabel

- et
- to

#b

^liste

> citat

#c <!-- en bemærkning --> ^citat

<!-- en bemærkning -->

#d

En.

#e ^p

```
kode
```

^kode

---

#f

## Overskrift #g

#h

- et

#i

- #j
- ord #k

  ^item

> ^tomt
";
    assert_data_eq!(
        note(text),
        str![[r#"
whole ^tabel #a: 
item: et
item: to
whole ^liste #b: 
quote ^citat #c #d: citat
p ^p #e: En.
whole ^kode: 
whole +g: 
item +g: et
whole #i: 
item #j: 
item ^item #k +g: ord
quote ^tomt: 
h2 #g: ## Overskrift #g
misplaced-marker-alone: #x
misplaced-marker-alone: #f
misplaced-marker-alone: #h
misplaced-marker-alone: #j
misplaced-marker-alone: ^tomt

"#]]
    );
}

#[test]
fn markers_count_in_running_text_alone() {
    let text = "\\#a \\^b &#35;c x#d (#e) #1 ^2 x^y # ^ #

`#a` [#b ^c](x) ![#d](x.png \"#e\") <b title='#f'> #g <!-- #h --> #i **#j** *ord #k*, #l. #m!

    #kode

<div>
#html
</div>

[#ref]: x \"#titel\"

ord\\
#efter #nbsp\u{a0}#mere
";
    assert_data_eq!(
        note(text),
        str![[r##"
p: #a ^b #c x#d (#e) #1 ^2 x^y # ^ #
p #g #i #j #k #l #m: #a #b ^c       ord , . !
p #efter #nbsp #mere: ord
hash Glued: #d
hash Glued: #e
picture: ![#d](x.png "#e")
html: <b title='#f'>
html: <div>⏎#html⏎</div>
misread-line: [#ref]: x "#titel"
marker-in-code: #kode

"##]]
    );
}

#[test]
fn what_looks_like_a_marker_and_is_none_is_an_error() {
    let text = "#Sundhed #sundhed/Adgang #børn #sundhed/a/b ord ^Adgang

Et ord med en hat: âdgang

Et ord med en hat: îdé #a

- ûd

Et château er et âge.

En âge ^navn

En âge `kode`

Den ^første er midt i. ^sidst

To ^a ^b

## Overskrift ^navn

| #a | ^b |
|----|----|
| #C | x  |

Note[^1]

[^1]: Om #a ^b

    - punkt #c
";
    assert_data_eq!(
        note(text),
        str![[r##"
p: ord
p: Et ord med en hat: âdgang
p #a: Et ord med en hat: îdé
item: ûd
p: Et château er et âge.
p ^navn: En âge
p: En âge kode
p ^sidst: Den  er midt i.
p ^a: To
p: Note
hash Malformed("#sundhed"): #Sundhed
hash Malformed("#sundhed/adgang"): #sundhed/Adgang
hash Malformed("#boern"): #børn
hash Malformed("#sundhed/a-b"): #sundhed/a/b
malformed-marker: ^Adgang
malformed-marker-dead-key: âdgang
malformed-marker-dead-key: îdé
malformed-marker-dead-key: ûd
malformed-marker: ^første
misplaced-marker-second: ^b
misplaced-marker-heading: ^navn
misplaced-marker-table: #a
misplaced-marker-table: ^b
misplaced-marker-table: #C
misplaced-marker-table: #a
misplaced-marker-table: ^b
misplaced-marker-table: #c

"##]]
    );
}

#[test]
fn a_chapter_has_names_and_citations_and_no_themes() {
    let text = "Vi vil #det [@a#x; se imod @b, s. 3]. ^vil

[@a][@b] og [ord][@c] og [@d][] og ![@e] og [post@a.dk] og [@f](x)

[@a; b] og [@] og `[@kode]`

> ordret [@a#x;
> imod @b]

| [@a] |
|------|

Tekst[^1] ^Navn

[^1]: Se [@a].
";
    assert_data_eq!(
        chapter(text),
        str![[r#"
p ^vil cites 1: Vi vil #det .
p cites 1: og  og  og  og [post@a.dk] og @f
p cites 1: og [@] og [@kode]
quote cites 1: ordret
p: Tekst
cites: a#x
cites against: b
cites: e
cites: a
cites: a#x
cites against: b
cites: a
cites: a
hash Plain: #det
malformed-citation-adjacent: [@a][@b]
malformed-citation-adjacent: [ord][@c]
malformed-citation-adjacent: [@d]
malformed-citation: b
carried-citation: [@a; b]
malformed-marker: ^Navn
misplaced-footnote-citation: [@a]

"#]]
    );
    assert_eq!(note("Et ord [@a#x] ^navn"), "p ^navn: Et ord [@a#x]\n");
}

#[test]
fn inserts_stand_wherever_a_block_may() {
    let text = "```ip goals
vision: true
```

- punkt

  ~~~ ip  themes
  status: proposed
  goals: true
  ~~~

```ip
```

```ipx
```

````ip\ttimeline
phase: a
````
";
    assert_data_eq!(
        chapter(text),
        str![[r#"
item: punkt
insert goals: vision: true
insert themes:   status: proposed⏎  goals: true
insert : 
insert timeline: phase: a

"#]]
    );
    assert_eq!(note("```ip goals\n```\n"), "");
}

#[test]
fn excuses_cover_the_block_they_stand_in_or_before() {
    let text = "<!-- ip: allow a: b -->

<!-- ip: allow c: d -->
Stykke. <!-- ip: allow e: f -->

- et <!-- ip: allow g: h -->
- to

  <!-- ip: allow i: j -->

<!-- ip: allow k: l --> <!-- ip: allow m -->
<!--
ip: allow n: over
flere linjer
-->
<div>

<!-- ip: allow o: p --> tekst

<!-- aldrig lukket

tekst
";
    assert_data_eq!(
        chapter(text),
        str![[r#"
p: Stykke.
item: et
item: to
html: <div>
html: <!-- ip: allow o: p --> tekst
html: <!-- aldrig lukket⏎⏎tekst
allow a: <!-- ip: allow a: b -->⏎⏎<!-- ip: allow c: d -->⏎Stykke. <!-- ip: allow e: f -->
allow c: <!-- ip: allow c: d -->⏎Stykke. <!-- ip: allow e: f -->
allow e: Stykke. <!-- ip: allow e: f -->
allow g: - et <!-- ip: allow g: h -->
allow i: - to⏎⏎  <!-- ip: allow i: j -->
allow k: <!-- ip: allow k: l --> <!-- ip: allow m -->⏎<!--⏎ip: allow n: over⏎flere linjer⏎-->⏎<div>
allow m: <!-- ip: allow k: l --> <!-- ip: allow m -->⏎<!--⏎ip: allow n: over⏎flere linjer⏎-->⏎<div>
allow n: <!--⏎ip: allow n: over⏎flere linjer⏎-->⏎<div>
allow o: <!-- ip: allow o: p --> tekst

"#]]
    );
}

#[test]
fn places_are_those_of_the_file() {
    let text = "\u{feff}---\r\na: 1\r\n---\r\nÆrø #a ^å\r\n\r\n> Blåbærgrød #b\r\n> #Æble ^c\r\n";
    let body = text.find("Ærø").unwrap();
    assert_data_eq!(
        shown(text, body, Markers::Note),
        str![[r##"
p #a: Ærø
quote ^c #b: Blåbærgrød
hash Malformed("#aeble"): #Æble
malformed-marker: ^å

"##]]
    );
}

/// What texts are made of.
const PIECES: &str = "#¦^¦a¦Æ¦â¦/¦-¦ ¦ ¦\n¦\n\n¦\r\n¦> ¦- ¦1. ¦  ¦    ¦\t¦# ¦---\n¦|¦|-|\n¦*¦**¦_¦`¦```ip goals\n¦```\n¦[¦]¦(¦)\
    ¦![¦[@a]¦[@b#c; imod @d]¦[^1]¦[^1]: ¦<b>¦<!--¦-->¦<!-- ip: allow x: y -->¦<div>\n¦\\¦&amp;¦\0¦\u{a0}¦ord ¦#a ¦ ^b\
    ¦ ^c\n\n¦=\n¦\u{200d}¦😀¦https://a.dk ¦<a@b.dk>¦[a]: x\n";

/// Returns a text of pieces that mean something, the same for the same number.
fn text_of(number: u64) -> String {
    let mut state = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap()
    };
    let pieces: Vec<&str> = PIECES.split('¦').collect();
    let length = 1 + next() % 40;
    (0..length).map(|_| pieces[next() % pieces.len()]).collect()
}

#[test]
fn whatever_the_text_every_place_is_a_piece_of_it() {
    for number in 0..2_000 {
        let text = text_of(number);
        for (markers, keep) in [(Markers::Note, false), (Markers::Chapter, true), (Markers::None, false)] {
            let (outline, diagnostics) = read(&text, Span::new(0, text.len()), FileId(0), markers, keep);
            let mut spans: Vec<Span> = diagnostics.iter().map(|it| it.place.span).collect();
            spans.extend(diagnostics.iter().flat_map(|it| &it.related).map(|it| it.place.span));
            for it in &outline.passages {
                spans.push(it.span);
                spans.extend(it.markers.iter().map(|it| it.span));
                spans.extend(it.name.iter().map(|it| it.span));
                spans.extend(it.text.iter().flat_map(|it| &it.pieces).map(|it| it.1));
            }
            let items = outline.citations.iter().flat_map(|it| &it.items);
            spans.extend(items.flat_map(|it| [it.span(), it.record.span]));
            spans.extend(outline.details().headings.iter().map(|it| it.span));
            spans.extend(
                outline
                    .details()
                    .inserts
                    .iter()
                    .flat_map(|it| [it.name.span, it.options]),
            );
            spans.extend(outline.details().pictures.iter().map(|it| it.span));
            spans.extend(outline.details().allows.iter().flat_map(|it| [it.rule.span, it.covers]));
            spans.extend(
                outline
                    .details()
                    .html
                    .iter()
                    .copied()
                    .chain(outline.details().unsafe_links.iter().map(|it| it.span)),
            );
            spans.extend(outline.details().hashes.iter().map(|it| it.span));
            spans.extend(outline.details().mentions.iter().map(|it| it.span));
            for span in spans {
                assert!(text.get(span.range()).is_some(), "{span:?} in {number}: {text:?}");
            }
        }
    }
}

/// Gathers what the document tree asks for: statements, citations and inserts.
#[derive(Default)]
struct Asked(Vec<String>);

impl Resolve for Asked {
    fn heading(&mut self, _: Span, _: u8, _: &[Inline]) -> Anchor {
        Anchor::default()
    }

    fn citation(&mut self, span: Span, _: &str) -> Vec<Inline> {
        self.0.push(format!("cites {span:?}"));
        vec![Inline::text("kilde")]
    }

    fn insert(&mut self, _: Span, name: &str, _: &str) -> Vec<Block> {
        self.0.push(format!("insert {name}"));
        vec![Block::Paragraph(vec![Inline::text(name)])]
    }

    fn statement(&mut self, _: Span, name: &str, content: Vec<Block>) -> Vec<Block> {
        self.0.push(format!("^{name}"));
        content
    }

    fn picture(&mut self, _: Span, _: &str, _: &str) -> Option<Picture> {
        None
    }

    fn reserve_footnote(&mut self) -> usize {
        0
    }

    fn footnote(&mut self, _: usize, _: Vec<Block>) {}
}

#[test]
fn what_is_without_error_is_the_same_in_the_document() {
    let mut with_names = 0;
    for number in 0..2_000 {
        let text = text_of(number);
        for markers in [Markers::Note, Markers::Chapter] {
            let (outline, diagnostics) = read(&text, Span::new(0, text.len()), FileId(0), markers, false);
            if !diagnostics.is_empty() {
                continue;
            }
            let mut asked = Asked::default();
            tree::read(&text, markers, &mut asked);
            let names = outline.passages.iter().filter_map(|it| it.name.as_ref());
            let mut found: Vec<String> = names.map(|it| format!("^{}", it.value)).collect();
            with_names += found.len();
            found.extend(outline.citations.iter().map(|it| format!("cites {:?}", it.span)));
            found.extend(
                outline
                    .details()
                    .inserts
                    .iter()
                    .map(|it| format!("insert {}", it.name.value)),
            );
            found.sort();
            asked.0.sort();
            assert_eq!(asked.0, found, "{markers:?} {number}: {text:?}");
        }
    }
    assert!(with_names > 80, "{with_names}");
}
