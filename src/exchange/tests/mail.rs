//! Mails: what somebody wrote comes in, who they are does not.

use super::escaping::numbers;
use super::fixture::seen;
use crate::exchange::{self, Refused};
use snapbox::{IntoData as _, assert_data_eq, str};

fn mail(text: &str) -> String {
    let seen = seen(text.as_bytes()).unwrap();
    format!("{}===\n{}", seen.text, seen.left)
}

const HEAD: &str = "From: Anna Holm <a@example.dk>\r\nTo: info@example.dk\r\nSubject: Svar fra Anna\r\nDate: x\r\nMIME-Version: 1.0\r\n";

#[test]
fn of_several_forms_of_the_same_the_plain_text_is_read() {
    let text = format!(
        "{HEAD}Content-Type: multipart/alternative; boundary=\"b\"\r\n\r\nfør\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>html</p>\r\n--b\r\nContent-Type: \
         text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nBl=C3=A5b=\r\n=C3=A6r.\r\n\r\nHilsen Anna\r\n--b--\r\nefter\r\n"
    );
    assert_data_eq!(
        mail(&text),
        str![[r#"
Blåbær.
===
MailHead »Svar fra A•••« ved »«
Signature »« ved »Blåbær.«

"#]]
        .raw()
    );
    let empty = text.replace("Bl=C3=A5b=\r\n=C3=A6r.\r\n\r\nHilsen Anna", " ");
    assert!(mail(&empty).starts_with("html\n"), "{}", mail(&empty));
}

#[test]
fn what_is_quoted_stays_text_without_its_head_and_the_names_in_it() {
    let text = format!(
        "{HEAD}Content-Type: text/plain; charset=iso-8859-1\r\n\r\nHej Bo og Cille\r\n\r\nDet er *fint* og #godt.\r\n\r\nP\u{e5} gensyn\r\n\r\nOn 1 May 2018, Bo Lind \
         <b@example.dk>\r\nwrote:\r\n\r\n> Kan vi tale, Anna?\r\n> \r\n> -----Original Message-----\r\n> From: Cille Dam\r\n> Sent: i g\u{e5}r\r\n> To: Bo Lind;\r\n> dora@example.dk\r\n> \
         Subject: x\r\n>\r\n> > \u{c6}ldst\r\n"
    );
    let bytes: Vec<u8> = text.chars().map(|it| u8::try_from(u32::from(it)).unwrap()).collect();
    let seen = seen(&bytes).unwrap();
    assert_data_eq!(
        format!("{}===\n{}", seen.text, seen.left),
        str![[r#"
Hej \[…\] og \[…\]

Det er \*fint\* og \#godt.

På gensyn

Kan vi tale, \[…\]?

Ældst
===
MailHead »Svar fra A•••« ved »«
MailHead »« ved »På gensyn«
MailHead »« ved »Kan vi tale, A•••?«
MailHead »« ved »Kan vi tale, A•••?«
QuotedMail »« ved »Kan vi tale, A•••?«
Addressee(1) »B• → […]« ved »Hej […] og […]«
Addressee(1) »C•••• → […]« ved »Hej […] og […]«
Addressee(1) »A••• → […]« ved »Kan vi tale, […]?«

"#]]
        .raw()
    );
}

#[test]
fn a_signature_ends_before_what_is_quoted_and_before_a_postscript() {
    let text = |it: &str| mail(&format!("{HEAD}\r\nFørst.\r\n\r\n{it}"));
    assert!(
        text("Mvh.\r\nAnna\r\nPS. Sidst.\r\n").starts_with("Først.\n\nPS. Sidst.\n"),
        "{}",
        text("Mvh.\r\nAnna\r\nPS. Sidst.\r\n")
    );
    assert!(text("-- \r\nAnna\r\n\r\nFirma\r\n").starts_with("Først.\n==="));
    assert!(text("Hilsen til jer alle sammen fra os.\r\n").contains("Hilsen til jer"));
    assert!(text("Kh Anna\r\n").starts_with("Først.\n==="));
}

#[test]
fn what_is_locked_or_broken_is_refused_and_what_is_no_mail_is_none() {
    let kind = |it: &str| format!("{HEAD}Content-Type: {it}\r\n\r\nx");
    assert_eq!(
        seen(kind("application/pkcs7-mime").as_bytes()).unwrap_err(),
        Refused::Locked
    );
    for text in [
        "From: Anna\n\nHej",
        "Fra: en borger\nTil: kommunen\n\nHej",
        "Dato: i dag\n\nHej",
        "From here on: x\n\nMIME-Version: 1.0\n\n",
    ] {
        assert!(exchange::read(text.as_bytes()).is_none(), "{text}");
    }
    let deep = (0..150).fold(String::new(), |text, at| {
        format!("{text}Content-Type: multipart/mixed; boundary=b{at:03}x\r\n\r\n--b{at:03}x\r\n")
    });
    assert_eq!(
        seen(format!("{HEAD}{deep}").as_bytes()).unwrap_err(),
        Refused::Damaged(String::new())
    );
    let nested = (0..25).fold(String::new(), |text, _| {
        format!("{text}{HEAD}Content-Type: message/rfc822\r\n\r\n")
    });
    assert_eq!(seen(nested.as_bytes()).unwrap_err(), Refused::TooLarge);
}

#[test]
fn whatever_a_mail_is_made_of_nothing_panics_and_the_sender_stays_out() {
    let pieces = [
        "\r\n",
        "\r\n\r\n",
        "--b\r\n",
        "--b--\r\n",
        "Content-Type: text/html\r\n",
        "Content-Type: text/plain; charset=utf-16\r\n",
        "Content-Type: message/rfc822\r\n",
        "Content-Transfer-Encoding: base64\r\n",
        "Content-Type: multipart/alternative; boundary=b\r\n",
        "Zanna Zolm ",
        "> ",
        "Fra: Zanna Zolm\r\nTil: x\r\n",
        "<p>",
        "ord ",
        "Hilsen\r\n",
        "Den 1. maj skrev Zanna Zolm:\r\n",
        " =C3 ",
        "æ ",
        "\u{0}",
    ];
    for seed in 0..3000 {
        let mut next = numbers(seed);
        let mut text = String::from(
            "From: Zanna Zolm <z@example.dk>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n",
        );
        for _ in 0..next(25) {
            text.push_str(pieces[next(pieces.len())]);
        }
        if let Some(Ok(incoming)) = exchange::read(text.as_bytes()) {
            let (written, left) = incoming.markdown(&exchange::Themes::default());
            assert!(
                !format!("{written}{left:?}").contains("Zanna"),
                "{seed}: {text}\n===\n{written}\n{left:?}"
            );
        }
    }
}
