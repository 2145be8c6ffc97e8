//! The record of processing in figures, and whether an impact assessment is needed.

use super::parts::{Account, Reader};
use crate::document::Document;
use crate::draft::Stem;
use crate::process::register::{Register, Sign, screening};
use crate::project::Project;

/// From so many signs on an impact assessment is needed as a rule.
const ENOUGH: usize = 2;

/// Returns the account, and the name of its files; it has figures and no words of anybody.
pub fn register(project: &Project) -> (Document, Stem) {
    let register = Register::of(project);
    let mut account = Account::new(project);
    account.say("register-intro", &[]);
    purpose(&mut account);
    figures(&mut account, &register);
    account.heading("screening");
    account.say("screening-intro", &[]);
    let signs = screening(&register);
    let row = |it: &(&str, Sign)| {
        let word = match it.1 {
            Sign::Met => "screening-met",
            Sign::Unmet => "screening-unmet",
            Sign::Open => "screening-open",
        };
        let language = account.language;
        let why = language.word(&format!("screening-{}.why", it.0));
        vec![language.word(&format!("screening-{}", it.0)), language.word(word), why]
    };
    let rows: Vec<Vec<String>> = signs.iter().map(row).collect();
    account.table(
        "screening-caption",
        &["screening-sign", "screening-here", "screening-why"],
        rows,
    );
    let met = signs.iter().filter(|it| it.1 == Sign::Met).count();
    let open = signs.iter().filter(|it| it.1 == Sign::Open).count();
    let key = if met >= ENOUGH {
        "screening-needed"
    } else {
        "screening-maybe"
    };
    account.say(key, &[("met", met.into()), ("open", open.into())]);
    account.say("screening-source", &[]);
    let title = account.language.word("register-title");
    account.done(&title, Reader::House, Vec::new())
}

/// Says what the manifest says of it.
fn purpose(account: &mut Account<'_>) {
    let Some(data) = account.project.manifest.data_protection.as_deref() else {
        account.say("register-no-data", &[]);
        return;
    };
    let legal = account.project.manifest.legal_basis.as_deref();
    let rows = [
        ("register-controller", Some(&*data.controller)),
        ("register-officer", Some(&*data.officer)),
        ("register-purpose", Some(&*data.purpose)),
        ("register-legal-basis", legal),
        ("register-recipients", Some(&*data.recipients)),
        ("register-retention", data.retention.as_deref()),
    ];
    let row = |it: (&str, Option<&str>)| Some(vec![account.language.word(it.0), it.1?.to_owned()]);
    let rows = rows.into_iter().filter_map(row).collect();
    account.table("register-data-caption", &["account-what", "account-said"], rows);
}

fn figures(account: &mut Account<'_>, register: &Register) {
    let language = account.language;
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut add = |label: String, count: usize| rows.push(vec![label, count.to_string()]);
    add(language.word("register-notes"), register.notes);
    add(language.word("register-participants"), register.participants);
    add(language.word("register-uncounted"), register.uncounted);
    for (word, count) in &register.bases {
        add(
            language.say("register-basis", &[("word", language.word(word.key()).into())]),
            *count,
        );
    }
    for (word, count) in &register.specials {
        add(
            language.say("register-special", &[("word", language.word(word.key()).into())]),
            *count,
        );
    }
    for (word, count) in &register.terms {
        add(
            language.say("register-publish", &[("word", language.word(word.key()).into())]),
            *count,
        );
    }
    for (key, count) in [
        ("register-informed", register.informed),
        ("register-journals", register.journals),
        ("register-overdue", register.overdue),
        ("register-near", register.near),
        ("register-extended", register.extended),
        ("register-held", register.held),
        ("register-restricted", register.restricted),
        ("register-withdrawn", register.withdrawn),
        ("register-erased", register.erased),
    ] {
        add(language.word(key), count);
    }
    for (word, count) in &register.requests {
        add(
            language.say("register-request", &[("word", language.word(word.key()).into())]),
            *count,
        );
    }
    add(language.word("register-open"), register.open);
    add(language.word("register-late"), register.late);
    account.table("register-caption", &["account-what", "register-count"], rows);
}
