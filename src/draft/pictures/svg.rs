//! SVG: what drawing programs write for themselves is left out: comments, metadata, paths of the machine.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, Writer};

/// Whose elements and attributes say nothing of the picture.
const OWN: [&str; 5] = ["inkscape", "sodipodi", "i", "x", "serif"];

/// Returns the picture; one that can't be read comes back as it is, since a check stops it.
pub(super) fn bare(text: &str) -> Vec<u8> {
    let mut reader = Reader::from_str(text);
    let mut writer = Writer::new(Vec::with_capacity(text.len()));
    // How many elements there are around that are left out.
    let mut left_out = 0_usize;
    loop {
        let event = match reader.read_event() {
            Ok(Event::Eof) => return writer.into_inner(),
            Ok(event) => event,
            Err(_) => return text.as_bytes().to_vec(),
        };
        let kept = match event {
            Event::Start(_) if left_out > 0 => {
                left_out += 1;
                None
            }
            Event::Start(it) if is_own(&it) => {
                left_out = 1;
                None
            }
            Event::End(_) if left_out > 0 => {
                left_out -= 1;
                None
            }
            Event::Empty(it) if is_own(&it) => None,
            Event::Comment(_) | Event::PI(_) => None,
            _ if left_out > 0 => None,
            Event::Start(it) => Some(Event::Start(without(it))),
            Event::Empty(it) => Some(Event::Empty(without(it))),
            event => Some(event),
        };
        if let Some(event) = kept
            && writer.write_event(event).is_err()
        {
            return text.as_bytes().to_vec();
        }
    }
}

fn is_own(element: &BytesStart<'_>) -> bool {
    element.local_name().into_inner() == "metadata"
        || element.name().prefix().is_some_and(|it| OWN.contains(&it.into_inner()))
}

/// Returns an element without the attributes of drawing programs; where there are none, letter for letter.
fn without(element: BytesStart<'_>) -> BytesStart<'_> {
    let is_foreign = |attribute: &quick_xml::events::attributes::Attribute<'_>| {
        attribute.key.prefix().is_some_and(|it| OWN.contains(&it.into_inner()))
    };
    if !element.attributes().flatten().any(|it| is_foreign(&it)) {
        return element;
    }
    let mut kept = BytesStart::new(element.name().into_inner().to_owned());
    for attribute in element.attributes().flatten().filter(|it| !is_foreign(it)) {
        kept.push_attribute(attribute);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::bare;

    fn text(text: &str) -> String {
        String::from_utf8(bare(text)).unwrap()
    }

    #[test]
    fn what_says_who_drew_it_and_where_it_lay_is_left_out() {
        let drawn = "<?xml version=\"1.0\"?>\n<!-- af mig --><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:inkscape=\"n\" \
             inkscape:export-filename=\"/home/mig/a.png\" width=\"1\"><metadata><rdf:RDF><x>mig</x></rdf:RDF></metadata>\
             <sodipodi:namedview><a/></sodipodi:namedview><inkscape:perspective/><rect fill=\"url(&quot;#a&quot;)\"/><text>a &amp; b</text></svg>";
        assert_eq!(
            text(drawn),
            "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:inkscape=\"n\" width=\"1\">\
             <rect fill=\"url(&quot;#a&quot;)\"/><text>a &amp; b</text></svg>"
        );
    }

    #[test]
    fn other_pictures_stay_letter_for_letter() {
        let plain = "<svg a = '1'\n viewBox=\"0 0 1 1\" >\n <g/> <![CDATA[x]]>&#230;</svg>\n";
        assert_eq!(text(plain), plain);
        assert_eq!(text("<svg></g>"), "<svg></g>");
    }
}
