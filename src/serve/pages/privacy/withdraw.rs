//! What somebody took back leaves a note: first what follows is shown, then it is done.

use super::parts::{asking, note_field, tell, words};
use crate::diagnostic::{Failure, Message};
use crate::language::Language;
use crate::query::consequences::Consequence;
use crate::query::describe::Describer;
use crate::query::given;
use crate::query::taking::Wish;
use crate::query::taking::withdrawing::Given;
use crate::record::kind::Kind;
use crate::record::vocabulary::Right;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::asking::{self, Field, Trouble, form};
use crate::serve::desk::Desk;
use crate::serve::fields::Fields;
use crate::serve::frame::Page;
use crate::syntax::date::Date;
use crate::text::shortened::shortened;
use crate::workspace::new_record;
use crate::workspace::taking::was_finished;
use chrono::NaiveDate;
use minijinja::context;
use minijinja::value::Value;

/// Asks which note or which passages, by which right and why.
pub(in crate::serve) fn withdrawing(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    page(desk, &asked.query, &Trouble::default())
}

/// Shows what follows; does it once somebody saw that.
pub(in crate::serve) fn withdraw(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    desk.look()?;
    let (language, typed) = (desk.language(), &asked.form);
    let mut trouble = Trouble::default();
    let Some(wish) = given(typed, desk.today(), &mut trouble, language).map(Wish::Withdraw) else {
        return page(desk, typed, &trouble);
    };
    let done = if typed.get("agreed").is_some() {
        carried_out(desk, &wish).map(|said| {
            tell(desk, said);
            Answer::See("/privacy".to_owned())
        })
    } else {
        consequences(desk, &wish, typed)
    };
    match done {
        Ok(answer) => Ok(answer),
        Err(failure) => page(desk, typed, &Trouble::of(&failure, language)),
    }
}

/// Returns what was given; notes what is wrong with it.
fn given(typed: &Fields, today: NaiveDate, trouble: &mut Trouble, language: Language) -> Option<Given> {
    let reason = trouble.read("reason", given::line(typed.text("reason")), language);
    let date = match typed.text("date").trim() {
        "" => Some(today),
        day => trouble.read("date", given::past_day(day, today), language),
    };
    let participants = match typed.text("participants").trim() {
        "" => Some(None),
        number => {
            let wrong = || Failure::usage("serve-privacy-number").with("text", number);
            trouble.read("participants", number.parse().map(Some).map_err(|_| wrong()), language)
        }
    };
    let right = Right::of(typed.text("right"));
    if right.is_none() {
        trouble.fields.push(("right", language.word("ask-withdraw-right")));
    }
    Some(Given {
        note: typed.text("note").to_owned(),
        passages: typed.all("passage").map(str::to_owned).collect(),
        participants: participants?,
        right: right?,
        reason: reason?,
        date: Date::from(date?),
    })
}

fn carried_out(desk: &mut Desk, wish: &Wish) -> Result<Vec<Message>, Failure> {
    let root = desk.root().to_owned();
    let writer = desk.writer()?;
    if was_finished(&writer, &wish.command()) {
        return Ok(Vec::new());
    }
    let snapshot = desk.load()?;
    let taking = wish.plan(&snapshot, &mut new_record::random)?;
    let cleared = taking.plan.carry_out(&writer, &root)?;
    // What was taken back comes back by no *Fortryd*.
    desk.forget(writer);
    Ok(taking.said(&cleared, &snapshot.project))
}

/// Shows every place that rests on what goes, and asks whether it is to be done.
fn consequences(desk: &mut Desk, wish: &Wish, typed: &Fields) -> Result<Answer, Failure> {
    let language = desk.language();
    let snapshot = desk.load()?;
    let taking = wish.plan(&snapshot, &mut new_record::random)?;
    let question = taking.question();
    let row = |it: &Consequence| {
        context! { what => it.what(language), id => &it.id, place => it.place(language) }
    };
    let names = ["note", "passage", "participants", "right", "reason", "date"];
    let hidden = names
        .iter()
        .flat_map(|name| typed.all(name).map(move |it| context! { name => *name, value => it }));
    let values = context! {
        question => language.say(question.key, &question.arguments),
        rows => taking.list.iter().map(row).collect::<Vec<Value>>(),
        hidden => hidden.collect::<Vec<Value>>(),
        note => typed.text("note"),
    };
    let page = Page::new(language.word("serve-privacy-withdraw")).filled("withdrawing.html", values);
    Ok(Answer::Page(page.written_in()))
}

fn page(desk: &mut Desk, typed: &Fields, trouble: &Trouble) -> Result<Answer, Failure> {
    desk.look()?;
    let language = desk.language();
    let snapshot = &desk.look()?.snapshot;
    let project = &snapshot.project;
    let mut fields = vec![note_field("ask-withdraw", &given::notes(project), language)];
    if let Some(note) = project.find(Kind::Note, typed.text("note")) {
        let all = snapshot.with_texts(|texts| {
            let describer = Describer::new(project, texts);
            let passages = note.outline.passages.iter();
            let named = passages.filter_map(|it| Some((it.name.as_ref()?.value.to_string(), it)));
            let shown = named.map(|(name, it)| {
                let words = describer.words(note, it);
                let label = format!("{name}: {}", shortened(&words));
                (name, label)
            });
            shown.collect::<Vec<_>>()
        })?;
        if !all.is_empty() {
            fields.push(Field {
                kind: asking::Kind::Any(all),
                ..Field::new("passage", "serve-privacy-passages", language)
            });
            fields.push(Field::new("participants", "serve-privacy-participants", language).optional());
        }
    }
    fields.push(
        Field::new("right", "ask-withdraw-right", language)
            .one_of(words(Right::ALL.iter().map(|it| (it.word(), it.key())), language)),
    );
    fields.push(Field::new("reason", "ask-withdraw-reason", language));
    fields.push(Field::new("date", "serve-privacy-date", language).optional());
    let button = language.word("serve-privacy-see");
    let form = form("/privacy/withdraw", "withdraw", &fields, typed, trouble, &button);
    let page = Page::new(language.word("serve-privacy-withdraw")).filled("asking.html", asking(form, &[]));
    Ok(Answer::Page(page.written_in()))
}

#[cfg(test)]
mod tests {
    use crate::serve::fixture::{Bench, from};

    const ID: &str = "2018-03-14-boligselskaber-k3f";
    const PATH: &str = "interviews/2018-03-14-boligselskaber-k3f.md";

    fn asked(bench: &mut Bench, agreed: &[(&str, &str)]) -> crate::serve::fixture::Seen {
        let mut fields = vec![("note", ID), ("right", "objection"), ("reason", "Ønsket af deltageren")];
        fields.extend(agreed);
        bench.post("/privacy/withdraw", &fields)
    }

    #[test]
    fn what_follows_is_shown_before_anything_is_done_and_what_was_taken_back_comes_back_by_no_undo() {
        let mut bench = Bench::new("");
        let first = bench.text(PATH);
        // The words were edited here, so that an undo of it would bring them back.
        let page = bench.get(&format!("/edit/{PATH}")).page();
        let text = format!("{first}\nEndnu et afsnit.\n");
        bench
            .post(&format!("/edit/{PATH}"), &[("text", &text), ("from", &from(&page))])
            .see();
        assert_eq!(bench.desk.acts.done.len(), 1);
        let page = asked(&mut bench, &[]).page();
        assert!(page.contains("name=\"agreed\""), "{page}");
        assert_eq!(bench.text(PATH), text);
        assert_eq!(asked(&mut bench, &[("agreed", "1")]).see(), "/privacy");
        let after = bench.text(PATH);
        assert!(
            after.contains("withdrawn:") && !after.contains("Endnu et afsnit"),
            "{after}"
        );
        let news = bench.desk.acts.news();
        assert_eq!(news.undo, None);
        assert!(!news.said.is_empty());
        assert_eq!(bench.desk.undo("1").unwrap_err().message.key, "serve-undo-other");
        assert_eq!(bench.text(PATH), after);
    }

    #[test]
    fn every_form_is_shown_and_asks_again_for_what_was_left_out() {
        let mut bench = Bench::new("");
        for address in ["/privacy", "/privacy/extend", "/privacy/withdraw"] {
            let page = bench.get(address).page();
            assert!(page.contains(ID) && page.contains("<select"), "{address}: {page}");
        }
        let page = bench.get(&format!("/privacy/withdraw?note={ID}")).page();
        assert!(page.contains("name=\"passage\" value=\"tolk\""), "{page}");
        for (form, field) in [("request", "kind"), ("extend", "until"), ("withdraw", "right")] {
            let page = bench.post(&format!("/privacy/{form}"), &[("note", ID)]).page();
            assert!(page.contains(&format!("id=\"{form}-{field}-wrong\"")), "{form}: {page}");
        }
    }

    #[test]
    fn what_is_said_of_it_is_what_the_room_says_and_a_second_time_is_refused_in_its_words() {
        let mut bench = Bench::new("");
        assert_eq!(asked(&mut bench, &[("agreed", "1")]).see(), "/privacy");
        let said = bench.desk.acts.news().said.join("\n");
        assert!(said.contains(ID), "{said}");
        let again = asked(&mut bench, &[("agreed", "1")]).page();
        assert!(
            again.contains(&crate::language::Language::English.say("withdraw-already", &[("note", ID.into())])),
            "{again}"
        );
    }
}
