//! `/search`: what was said and written, by words, as `ip search` finds it.

use crate::diagnostic::Failure;
use crate::language::Language;
use crate::project::thing::ThingKind;
use crate::query::describe::Describer;
use crate::query::hits::asking::{self, Group};
use crate::query::hits::{self, Hit, Search, Wanted};
use crate::query::origin::origin;
use crate::query::{self, lookup};
use crate::serve::address;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::choosing::{Choice, chosen};
use crate::serve::desk::{Desk, View};
use crate::serve::frame::Page;
use crate::text::capital::capitalised;
use crate::text::search::{Excerpt, Query};
use minijinja::context;
use minijinja::value::{Serde, Value};

/// How many hits are shown where a kind is asked for.
const MOST: usize = 200;

/// Shows what the words are found in.
pub(in crate::serve) fn show(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let view = desk.view()?;
    let language = view.language;
    let mut page = Page::new(language.word("serve-menu-search"));
    let values = match chosen(asked, "q") {
        None => Ok(
            context! { remarks => Vec::<String>::new(), sections => Vec::<Value>::new(), beside => Vec::<Value>::new() },
        ),
        Some(words) => found(words, chosen(asked, "kind").unwrap_or_default(), &view),
    };
    let values = values.unwrap_or_else(|failure| {
        context! { remarks => vec![failure.message.said(language)], sections => Vec::<Value>::new(), beside => Vec::<Value>::new() }
    });
    let form = context! {
        q => asked.query.text("q"),
        chosen => asked.query.text("kind"),
        kinds => Serde(&kinds(language)),
        ..values
    };
    page = page.filled("search.html", form);
    Ok(Answer::Page(page))
}

fn kinds(language: Language) -> Vec<Choice> {
    let choice = |kind: &ThingKind| {
        let name = language.word(&format!("{}.many", kind.key()));
        Choice::new(kind.word(), capitalised(&name))
    };
    let all = Choice::new("", language.word("serve-search-all"));
    std::iter::once(all).chain(lookup::EVERY.iter().map(choice)).collect()
}

fn found(words: &str, kind: &str, view: &View<'_>) -> Result<Value, Failure> {
    let (snapshot, language) = (&view.checked.snapshot, view.language);
    let query = asking::query(&asking::typed(words), &snapshot.project)?;
    snapshot.with_texts(|texts| {
        let describer = Describer::new(&snapshot.project, texts);
        let wanted = Wanted {
            query: &query,
            asked: query::Asked {
                kind,
                ..query::Asked::default()
            },
            names: &view.checked.names.names,
            remembered: Some(view.words),
        };
        let found = hits::search(&describer, &wanted, language)?;
        let said = asking::remarks(&found, &wanted, language);
        let remarks: Vec<String> = said.iter().map(|it| language.say(it.0, &it.1)).collect();
        Ok(context! {
            remarks,
            sections => sections(&describer, &found, &query, (words, kind), language),
            beside => beside(&found, words, language),
        })
    })?
}

fn sections<'a>(
    describer: &Describer<'a>,
    found: &Search<'a, '_>,
    query: &Query,
    (words, kind): (&str, &str),
    language: Language,
) -> Vec<Value> {
    let section = |group: Group<'_, 'a>| {
        let shown = group
            .shown
            .iter()
            .map(|it| hit((describer, found), it, query, language));
        let left = group.left();
        let more = (left > 0).then(|| language.say("status-more", &[("more", left.into())]));
        context! {
            title => group.heading(language),
            hits => shown.collect::<Vec<Value>>(),
            more,
            to => of_kind(words, group.kind),
        }
    };
    asking::groups(found, kind, MOST).into_iter().map(section).collect()
}

fn hit<'a>(
    (describer, found): (&Describer<'a>, &Search<'a, '_>),
    hit: &Hit<'a>,
    query: &Query,
    language: Language,
) -> Value {
    let (note, look) = (hit.record.note(), found.look(hit));
    context! {
        to => address::of(hit.kind, &hit.id),
        name => asking::name(hit, &look, language).as_str(),
        origin => note.map(|it| origin(describer.project, it, language)),
        parts => parts(&look.excerpt, look.is_quote, language),
        reasons => asking::reasons(&look, query, language),
    }
}

/// Returns an excerpt in parts, those that were asked for marked.
fn parts(excerpt: &Excerpt, is_quote: bool, language: Language) -> Vec<Value> {
    let (text, marks) = asking::quoted(excerpt, is_quote, language);
    let mut parts = Vec::new();
    let mut from = 0;
    let mut push = |text: Option<&str>, is_marked: bool| {
        if let Some(text) = text.filter(|it| !it.is_empty()) {
            parts.push(context! { text, is_marked });
        }
    };
    for mark in &marks {
        push(text.get(from..mark.range.start), false);
        push(text.get(mark.range.clone()), true);
        from = from.max(mark.range.end);
    }
    push(text.get(from..), false);
    parts
}

fn beside(found: &Search<'_, '_>, words: &str, language: Language) -> Vec<Value> {
    let link = |(kind, count): &(ThingKind, usize)| {
        context! { to => of_kind(words, *kind), text => asking::heading(*kind, *count, language) }
    };
    found.beside.iter().map(link).collect()
}

/// Returns the address of a search in one kind.
fn of_kind(words: &str, kind: ThingKind) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("q", words).append_pair("kind", kind.word());
    format!("/search?{}", query.finish())
}
