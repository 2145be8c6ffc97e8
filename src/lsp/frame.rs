//! Messages as they come and go: each behind a head that says how long it is, whatever somebody sends.

use lsp_server::{ErrorCode, Message};
use serde_json::{Value, json};
use std::io::{self, BufRead, Read, Write};

/// The most bytes of a message; a text that an editor has open may be larger than a record.
const LONGEST: usize = 64 << 20;
/// The most bytes of a line of the head.
const LINE: u64 = 4 << 10;
/// The line of the head that is heeded.
const LENGTH: &str = "content-length:";

/// What came in.
#[derive(Debug)]
pub(super) enum Incoming {
    /// A message.
    Message(Message),
    /// Something that is none, and what is answered.
    Refused(Value),
}

/// Returns the next message; nothing where no more come. Where a length is wrong what follows is looked through for the next head.
pub(super) fn read(input: &mut dyn BufRead) -> io::Result<Option<Incoming>> {
    let Some(length) = head(input)? else { return Ok(None) };
    if length > LONGEST {
        return Ok(Some(refused(
            &Value::Null,
            ErrorCode::InvalidRequest,
            "the message is too long",
        )));
    }
    let mut body = Vec::new();
    input.take(length as u64).read_to_end(&mut body)?;
    if body.len() < length {
        return Ok(None);
    }
    Ok(Some(message(&body)))
}

fn message(body: &[u8]) -> Incoming {
    match serde_json::from_slice::<Message>(body) {
        // What has a number and was taken for something said has a number that is none: whoever asks waits for an answer.
        Ok(Message::Notification(_)) if has_number(body) => {
            let value: Value = serde_json::from_slice(body).unwrap_or_default();
            refused(
                &value["id"],
                ErrorCode::InvalidRequest,
                "the id is no number and no text",
            )
        }
        Ok(message) => Incoming::Message(message),
        Err(error) => match serde_json::from_slice::<Value>(body) {
            Ok(value) => refused(&value["id"], ErrorCode::InvalidRequest, &error.to_string()),
            Err(error) => refused(&Value::Null, ErrorCode::ParseError, &error.to_string()),
        },
    }
}

/// Tells whether a message has a number, whatever that is.
fn has_number(body: &[u8]) -> bool {
    #[derive(serde::Deserialize)]
    struct Numbered {
        id: Option<serde::de::IgnoredAny>,
    }
    serde_json::from_slice::<Numbered>(body).is_ok_and(|it| it.id.is_some())
}

fn refused(id: &Value, code: ErrorCode, message: &str) -> Incoming {
    let error = json!({"code": code as i32, "message": message});
    Incoming::Refused(json!({"jsonrpc": "2.0", "id": id, "error": error}))
}

/// Reads the head of a message and returns its length; nothing at the end.
fn head(input: &mut dyn BufRead) -> io::Result<Option<usize>> {
    let mut length = None;
    loop {
        let mut line = Vec::new();
        if input.take(LINE).read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&line).to_ascii_lowercase();
        if let Some(at) = line.rfind(LENGTH) {
            length = line[at + LENGTH.len()..].trim().parse().ok();
        } else if let (Some(length), "") = (length, line.trim()) {
            return Ok(Some(length));
        }
    }
}

/// Writes something as a message.
pub(super) fn write(output: &mut dyn Write, value: &Value) -> io::Result<()> {
    let text = value.to_string();
    write!(output, "Content-Length: {}\r\n\r\n{text}", text.len())?;
    output.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn framed(text: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{text}", text.len())
    }

    /// Reads everything, each as its method or the code that it is refused with.
    fn all(bytes: impl AsRef<[u8]>) -> Vec<String> {
        let mut input = io::BufReader::with_capacity(7, bytes.as_ref());
        let mut found = Vec::new();
        while let Some(incoming) = read(&mut input).unwrap() {
            found.push(match incoming {
                Incoming::Message(Message::Request(it)) => format!("{} {}", it.id, it.method),
                Incoming::Message(Message::Notification(it)) => it.method,
                Incoming::Message(Message::Response(it)) => format!("answer {}", it.id),
                Incoming::Refused(it) => format!("{} {}", it["id"], it["error"]["code"]),
            });
        }
        found
    }

    const ASK: &str = r#"{"jsonrpc":"2.0","id":1,"method":"æ"}"#;
    const SAY: &str = r#"{"jsonrpc":"2.0","method":"b"}"#;

    #[test]
    fn messages_come_one_after_the_other_whatever_else_their_heads_say() {
        let typed = SAY.to_owned();
        let text = format!(
            "{}Content-Type: x; charset=utf-8\r\ncontent-length:{}\r\n\r\n{typed}",
            framed(ASK),
            typed.len()
        );
        assert_eq!(all(text), ["1 æ", "b"]);
        assert_eq!(all(""), Vec::<String>::new());
    }

    #[test]
    fn what_is_no_message_is_refused_and_the_next_one_is_read() {
        for (text, expected) in [
            ("{", "null -32700"),
            ("[1, 2]", "null -32600"),
            (r#"{"id": 1.5, "method": "a"}"#, "1.5 -32600"),
            (r#"{"id": 99999999999999, "method": "a"}"#, "99999999999999 -32600"),
            (&"[".repeat(100_000), "null -32700"),
        ] {
            assert_eq!(all(framed(text) + &framed(SAY)), [expected, "b"], "{text:.20}");
        }
        let mut bytes = b"Content-Length: 3\r\n\r\n\"\xff\"".to_vec();
        bytes.extend(framed(SAY).bytes());
        assert_eq!(all(bytes), ["null -32700", "b"]);
    }

    #[test]
    fn after_a_wrong_length_the_next_message_is_found_again() {
        let short = format!("Content-Length: 5\r\n\r\n{ASK}");
        assert_eq!(all(short + &framed(SAY)), ["null -32700", "b"]);
        let long = format!("Content-Length: {}\r\n\r\n{ASK}", ASK.len() + 9);
        assert_eq!(all(long + &framed(SAY) + &framed(SAY)), ["null -32700", "b"]);
        for length in ["99999999999", "-1", "x", "", "99999999999999999999999999"] {
            let text = format!("Content-Length: {length}\r\n\r\n{ASK}\r\n");
            assert_eq!(all(text + &framed(SAY)).last().unwrap(), "b", "{length}");
        }
        assert_eq!(all(format!("rubbish\r\n\r\n{}", framed(SAY))), ["b"]);
        let endless = "x".repeat(100_000);
        assert_eq!(all(format!("{endless}\r\n{}", framed(SAY))), ["b"]);
    }

    #[test]
    fn a_message_that_ends_too_early_is_none() {
        assert_eq!(all("Content-Length: 100\r\n\r\n{}"), Vec::<String>::new());
        assert_eq!(all("Content-Length: 2\r\n"), Vec::<String>::new());
    }
}
